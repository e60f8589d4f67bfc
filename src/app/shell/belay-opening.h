/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-session.h"

G_BEGIN_DECLS

/**
 * BelayOpeningKind:
 * @BELAY_OPENING_WRITE: a workspace that exists
 * @BELAY_OPENING_READ: one, to look at only
 * @BELAY_OPENING_NEW: a new workspace in an empty folder
 * @BELAY_OPENING_SAMPLE: a private copy of the sample, in a folder of its own
 *
 * What is to be opened.
 */
typedef enum
{
  BELAY_OPENING_WRITE,
  BELAY_OPENING_READ,
  BELAY_OPENING_NEW,
  BELAY_OPENING_SAMPLE
} BelayOpeningKind;

/**
 * BelayOpening:
 * @kind: what is to be opened
 * @folder: (nullable): where it lies, in the encoding of file names; none for the sample
 * @name: (nullable): the name of a new workspace
 * @me: (nullable): the id or, of a new workspace, the name of the person who sits here
 * @today: the day it is
 *
 * What to open, and for whom.
 */
typedef struct
{
  BelayOpeningKind kind;
  char            *folder;
  char            *name;
  char            *me;
  BelayDay         today;
} BelayOpening;

BelayOpening *belay_opening_new (BelayOpeningKind kind,
                                 const char      *folder,
                                 BelayDay         today);
BelayOpening *belay_opening_copy (const BelayOpening *self);
void          belay_opening_free (BelayOpening *self);
void          belay_opening_run (const BelayOpening *self,
                                 GCancellable       *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data);
BelaySession *belay_opening_finish (GAsyncResult *result,
                                    GError      **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BelayOpening, belay_opening_free)

G_END_DECLS
