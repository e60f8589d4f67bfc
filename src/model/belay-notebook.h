/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-record.h"

G_BEGIN_DECLS

/**
 * BelayNotebookFields:
 *
 * Whatever one author keeps private about one person. Private is not a mark on
 * a record but the place where it lies: this file, which no share writer is
 * given. Its id is that of the person. `dismissed` names the proposals that rest
 * on what is private and are not to be made again.
 */
typedef struct
{
  char      *author;
  BelayList *notes;
  BelayList *points;
  BelayList *actions;
  BelayList *energy;
  char     **dismissed;
} BelayNotebookFields;

#define BELAY_TYPE_NOTEBOOK (belay_notebook_get_type ())
BELAY_DECLARE_RECORD (BelayNotebook, belay_notebook, NOTEBOOK)

typedef enum
{
  BELAY_NOTE_NOTE,
  BELAY_NOTE_IMPRESSION
} BelayNoteKind;

typedef struct
{
  BelayDay day;
  int      kind; /* BelayNoteKind */
  char    *text;
  char    *meeting;
} BelayPrivateNoteFields;

#define BELAY_TYPE_PRIVATE_NOTE (belay_private_note_get_type ())
BELAY_DECLARE_RECORD (BelayPrivateNote, belay_private_note, PRIVATE_NOTE)

/* How much energy the person seemed to have, from 1 to 5. */
typedef struct
{
  BelayDay day;
  int      value;
  char    *meeting;
} BelayEnergyFields;

#define BELAY_TYPE_ENERGY (belay_energy_get_type ())
BELAY_DECLARE_RECORD (BelayEnergy, belay_energy, ENERGY)

G_END_DECLS
