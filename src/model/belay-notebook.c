/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-notebook.h"

#include "belay-meeting.h"
#include "belay-mentorship.h"
#include "belay-person.h"
#include "belay-record-private.h"

static const char *const note_kinds[] = { "note", "impression", NULL };

static const BelayField notebook_fields[] = {
  REF_FIELD (BelayNotebookFields, author, "author", belay_person_get_type, BELAY_FIELD_REQUIRED | BELAY_FIELD_CASCADE),
  LIST_FIELD (BelayNotebookFields, notes, "notes", belay_private_note_get_type, 0),
  LIST_FIELD (BelayNotebookFields, points, "points", belay_point_get_type, 0),
  LIST_FIELD (BelayNotebookFields, actions, "actions", belay_action_get_type, 0),
  LIST_FIELD (BelayNotebookFields, energy, "energy", belay_energy_get_type, 0),
  TEXTS_FIELD (BelayNotebookFields, dismissed, "dismissed"),
};

BELAY_DEFINE_SCOPED_DOCUMENT (BelayNotebook, belay_notebook, "notebook", notebook_fields, "belay-private", "person", FALSE)

static const BelayField private_note_fields[] = {
  DAY_FIELD (BelayPrivateNoteFields, day, "day", BELAY_FIELD_REQUIRED),
  CHOICE_FIELD (BelayPrivateNoteFields, kind, "kind", note_kinds),
  TEXT_FIELD (BelayPrivateNoteFields, text, "text", BELAY_FIELD_REQUIRED),
  REF_FIELD (BelayPrivateNoteFields, meeting, "meeting", belay_meeting_get_type, BELAY_FIELD_HISTORIC),
};

BELAY_DEFINE_RECORD (BelayPrivateNote, belay_private_note, "private-note", private_note_fields)

static const BelayField energy_fields[] = {
  DAY_FIELD (BelayEnergyFields, day, "day", BELAY_FIELD_REQUIRED),
  NUMBER_FIELD (BelayEnergyFields, value, "value", 1, 5, BELAY_UNSET),
  REF_FIELD (BelayEnergyFields, meeting, "meeting", belay_meeting_get_type, BELAY_FIELD_HISTORIC),
};

BELAY_DEFINE_RECORD (BelayEnergy, belay_energy, "energy", energy_fields)
