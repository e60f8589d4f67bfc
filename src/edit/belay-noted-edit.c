/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-noted-edit.h"

#include "belay-mentorship.h"
#include "belay-typed-action.h"

/*
 * Lines such as "[] Ana: send the paper by Friday" in what becomes a record. The
 * action takes the place of its line, so that no line makes an action twice.
 */

static void
add_action (BelayEdit               *edit,
            BelayMentorship         *mentorship,
            const BelayActionFields *fields)
{
  g_autofree char *id = belay_edit_next_id (edit);
  g_autoptr (BelayAction) action = belay_action_new (id, fields);

  belay_edit_insert (edit, BELAY_RECORD (mentorship), "actions", BELAY_RECORD (action));
}

static gboolean
make_action (BelayEdit    *edit,
             BelayMeeting *meeting,
             const char   *line,
             BelayDay      day)
{
  BelayMentorship *mentorship = belay_workspace_find (edit->workspace, belay_meeting_get (meeting)->mentorship,
                                                      BELAY_TYPE_MENTORSHIP);
  BelayPerson     *people[] = {
        belay_record_get_ancestor (BELAY_RECORD (mentorship), BELAY_TYPE_PERSON),
        belay_workspace_find (edit->workspace, belay_mentorship_get (mentorship)->mentor, BELAY_TYPE_PERSON),
  };
  g_auto (BelayTypedAction) typed = { 0 };
  BelayActionFields fields = { .since = day };

  if (!belay_typed_action_parse (line, people, G_N_ELEMENTS (people), day, &typed) ||
      g_utf8_strlen (typed.title, -1) > BELAY_EDIT_LINE_MAX)
    return FALSE;

  fields.title = g_strdelimit (typed.title, "\t", ' ');
  fields.owner = (char *) belay_record_get_id (BELAY_RECORD (typed.owner));
  fields.due = typed.due >= day ? typed.due : BELAY_DAY_NONE;
  fields.meeting = (char *) belay_record_get_id (BELAY_RECORD (meeting));
  add_action (edit, mentorship, &fields);

  return TRUE;
}

/*< private >
 * belay_noted_make_actions:
 * @edit: an edit
 * @meeting: the one-on-one in which it was promised
 * @text: (nullable): what was written
 * @day: the day on which it was
 *
 * Makes actions of the lines that are some.
 *
 * Returns: (transfer full): the text without those lines
 */
char *
belay_noted_make_actions (BelayEdit    *edit,
                          BelayMeeting *meeting,
                          const char   *text,
                          BelayDay      day)
{
  g_auto (GStrv) lines = g_strsplit (text != NULL ? text : "", "\n", -1);
  g_autoptr (GStrvBuilder) rest = g_strv_builder_new ();
  g_auto (GStrv) kept = NULL;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (!make_action (edit, meeting, lines[i], day))
        g_strv_builder_add (rest, lines[i]);
    }
  kept = g_strv_builder_end (rest);

  return g_strjoinv ("\n", kept);
}

/*< private >
 * belay_noted_take_actions:
 * @edit: an edit
 * @meeting: the one-on-one in which it was promised
 * @record: what has notes: the one-on-one, or a point on its agenda
 * @day: the day on which they were taken
 *
 * Puts actions in the place of the lines of notes that are some.
 */
void
belay_noted_take_actions (BelayEdit    *edit,
                          BelayMeeting *meeting,
                          BelayRecord  *record,
                          BelayDay      day)
{
  const BelayField *field = belay_record_class_find_field (BELAY_RECORD_GET_CLASS (record), "notes");
  const char       *notes = belay_field_get_text (field, belay_record_get_fields (record));
  g_autofree char  *rest = belay_noted_make_actions (edit, meeting, notes, day);

  if (g_strcmp0 (rest, notes != NULL ? notes : "") != 0)
    belay_edit_set_text (edit, record, "notes", g_strchomp (rest));
}
