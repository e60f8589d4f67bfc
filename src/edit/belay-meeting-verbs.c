/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-agenda-edit.h"
#include "belay-edit.h"
#include "belay-meeting.h"
#include "belay-meeting-record.h"
#include "belay-mentorship.h"
#include "belay-noted-edit.h"

#include <glib/gi18n.h>

/* One-on-ones, and the actions that outlive them. */

static BelayPerson *
get_mentee (gpointer record)
{
  return belay_record_get_ancestor (record, BELAY_TYPE_PERSON);
}

static gboolean
plan_meeting (BelayEdit *edit,
              GError   **error)
{
  BelayMentorship *mentorship = belay_edit_get_record (edit, "mentorship", BELAY_TYPE_MENTORSHIP, error);
  BelayRecord     *meeting;

  if (mentorship == NULL)
    return FALSE;
  meeting = belay_edit_add_record (edit, BELAY_RECORD (get_mentee (mentorship)), "meetings", BELAY_TYPE_MEETING, error);
  if (meeting == NULL)
    return FALSE;

  belay_edit_set_number (edit, meeting, "planned-for", belay_meeting_get (BELAY_MEETING (meeting))->day);
  belay_agenda_take_waiting (edit, BELAY_MEETING (meeting));

  return TRUE;
}

static gboolean
change_meeting (BelayEdit *edit,
                GError   **error)
{
  BelayMeeting    *meeting = belay_edit_get_planned (edit, error);
  BelayVerb        generic = *edit->verb;
  const BelayVerb *verb = edit->verb;
  gboolean         done;

  if (meeting == NULL)
    return FALSE;

  generic.kind = BELAY_VERB_CHANGE;
  edit->verb = &generic;
  done = belay_edit_run_generic (edit, error);
  edit->verb = verb;

  return done;
}

static gboolean
skip_meeting (BelayEdit *edit,
              GError   **error)
{
  BelayMeeting    *meeting = belay_edit_get_planned (edit, error);
  g_autofree char *reason = NULL;

  if (meeting == NULL || !belay_edit_get_text (edit, "reason", FALSE, &reason, error))
    return FALSE;
  if (*reason == '\0')
    return belay_edit_refuse (error, "reason", _ ("“%s” must not be empty"), "reason");

  belay_agenda_hand_on (edit, meeting);
  belay_edit_set_number (edit, BELAY_RECORD (meeting), "state", BELAY_MEETING_SKIPPED);
  belay_edit_set_text (edit, BELAY_RECORD (meeting), "reason", reason);

  return TRUE;
}

static gboolean
amend_meeting (BelayEdit *edit,
               GError   **error)
{
  BelayMeeting               *meeting = belay_edit_get_record (edit, "meeting", BELAY_TYPE_MEETING, error);
  BelayRecord                *amendment;
  const BelayAmendmentFields *fields;

  if (meeting == NULL)
    return FALSE;
  if (belay_meeting_get (meeting)->state != BELAY_MEETING_CLOSED)
    return belay_edit_refuse (error, "meeting", _ ("only a closed one-on-one is amended; this one can be changed"));
  amendment = belay_edit_add_record (edit, BELAY_RECORD (meeting), "amendments", BELAY_TYPE_AMENDMENT, error);
  if (amendment == NULL)
    return FALSE;
  fields = belay_amendment_get (BELAY_AMENDMENT (amendment));
  g_free (belay_noted_make_actions (edit, meeting, fields->text, fields->day));

  return TRUE;
}

static const BelayArgument record_arguments[] = {
  { "mentorship", BELAY_FIELD_REF, NULL, belay_mentorship_get_type, TRUE },
  { "agenda", BELAY_FIELD_TEXTS, NULL, NULL, FALSE },
  { NULL }
};

static const BelayArgument close_arguments[] = {
  { "notes", BELAY_FIELD_TEXT, NULL, NULL, FALSE },
  { "day", BELAY_FIELD_DAY, NULL, NULL, FALSE },
  { "done", BELAY_FIELD_REFS, NULL, belay_point_get_type, FALSE },
  { NULL }
};

static const BelayArgument skip_arguments[] = {
  { "reason", BELAY_FIELD_TEXT, NULL, NULL, TRUE },
  { NULL }
};

static const BelayArgument amend_arguments[] = {
  { "day", BELAY_FIELD_DAY, NULL, NULL, FALSE },
  { "text", BELAY_FIELD_TEXT, NULL, NULL, TRUE },
  { NULL }
};

static const char *const planned_fields[] = { "day", "time", "length-minutes", "zone", "template", "notes", NULL };

static const char *const plan_meeting_fields[] = { "mentorship", "day", "time", "length-minutes", "zone", "template", NULL };
static const char *const record_meeting_fields[] = { "day", "time", "length-minutes", "notes", NULL };
static const char *const add_action_fields[] = { "title", "text", "owner", "since", "due", "meeting", NULL };
static const char *const change_action_fields[] = { "title", "text", "owner", "since", "due", NULL };

/* clang-format off */
const BelayVerb belay_meeting_verbs[] = {
  BELAY_OWN ("plan-meeting", N_ ("Plan one-on-one"), belay_meeting_get_type, NULL, plan_meeting,
             .fields = plan_meeting_fields),
  BELAY_OWN ("change-meeting", N_ ("Change one-on-one"), belay_meeting_get_type, "meeting", change_meeting,
             .fields = planned_fields),
  BELAY_OWN ("skip-meeting", N_ ("Skip one-on-one"), belay_meeting_get_type, "meeting", skip_meeting,
             .own = skip_arguments),
  BELAY_OWN ("close-meeting", N_ ("Close one-on-one"), belay_meeting_get_type, "meeting",
             belay_meeting_record_close, .own = close_arguments),
  BELAY_OWN ("record-meeting", N_ ("Record one-on-one"), belay_meeting_get_type, NULL,
             belay_meeting_record_add, .fields = record_meeting_fields, .own = record_arguments),
  BELAY_OWN ("amend-meeting", N_ ("Amend one-on-one"), belay_meeting_get_type, "meeting", amend_meeting,
             .own = amend_arguments),
  BELAY_OWN ("remove-meeting", N_ ("Delete one-on-one"), belay_meeting_get_type, "meeting",
             belay_meeting_record_remove),

  BELAY_ADD ("add-action", N_ ("Add action"), belay_action_get_type, "mentorship", belay_mentorship_get_type,
             "actions", .fields = add_action_fields),
  BELAY_CHANGE ("change-action", N_ ("Change action"), belay_action_get_type, "action",
                .fields = change_action_fields),
  BELAY_STATE ("complete-action", N_ ("Complete action"), belay_action_get_type, "action", "done", "done",
               TRUE),
  BELAY_STATE ("drop-action", N_ ("Drop action"), belay_action_get_type, "action", "dropped", "done", FALSE),
  BELAY_STATE ("reopen-action", N_ ("Reopen action"), belay_action_get_type, "action", "open", "done", FALSE),
  BELAY_REMOVE ("remove-action", N_ ("Delete action"), belay_action_get_type, "action"),
  { NULL }
};
/* clang-format on */
