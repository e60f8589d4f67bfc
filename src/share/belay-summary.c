/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-summary.h"

#include "belay-leak.h"
#include "belay-markdown-escape.h"
#include "belay-policy.h"

#include <belay-mentorship.h>
#include <belay-person.h>
#include <glib/gi18n.h>

/* What both have seen in a one-on-one, for the mentee: nothing is taken from anybody's
 * notebook, and every text that goes in is compared with what stands there. */

typedef struct
{
  BelayWorkspace *workspace;
  BelayLeak      *leak;
  GString        *out;
  GError         *error;
} Summary;

static void
put_heading (Summary    *self,
             const char *title)
{
  if (!g_str_has_suffix (self->out->str, "\n\n"))
    g_string_append_c (self->out, '\n');
  g_string_append_printf (self->out, "## %s\n\n", title);
}

static char *
take (Summary    *self,
      const char *text)
{
  if (self->error == NULL)
    belay_leak_check (self->leak, text, &self->error);

  return belay_markdown_escape_inline (text);
}

static void
put_notes (Summary    *self,
           const char *indent,
           const char *notes)
{
  g_autofree char *tame = NULL;
  g_auto (GStrv) lines = NULL;

  if (notes == NULL)
    return;
  if (self->error == NULL)
    belay_leak_check (self->leak, notes, &self->error);
  tame = belay_markdown_tame_notes (notes, 2);
  lines = g_strsplit (g_strchomp (tame), "\n", -1);
  if (*indent != '\0')
    g_string_append_c (self->out, '\n');
  for (guint i = 0; lines[i] != NULL; i++)
    g_string_append_printf (self->out, "%s%s\n", *lines[i] != '\0' ? indent : "", lines[i]);
  if (*indent != '\0')
    g_string_append_c (self->out, '\n');
}

static void
put_agenda (Summary                  *self,
            const BelayMeetingFields *meeting)
{
  static const char *const outcomes[] = { NULL, N_ ("carried over"), N_ ("parked"), N_ ("dropped") };

  if (belay_list_get_length (meeting->agenda) > 0)
    put_heading (self, _ ("Talked about"));
  BELAY_FOREACH (BelayAgendaEntry, entry, meeting->agenda)
  {
    const BelayAgendaEntryFields *fields = belay_agenda_entry_get (entry);
    const char                   *outcome = outcomes[fields->outcome];
    g_autofree char              *title = take (self, fields->title);

    g_string_append_printf (self->out, outcome != NULL ? "- %s (%s)\n" : "- %s\n", title, outcome != NULL ? _ (outcome) : "");
    put_notes (self, "  ", fields->notes != NULL ? fields->notes : fields->text);
  }
}

static void
put_action (Summary                 *self,
            const BelayActionFields *action)
{
  BelayPerson     *owner = belay_workspace_find (self->workspace, action->owner, BELAY_TYPE_PERSON);
  g_autofree char *title = take (self, action->title);
  g_autofree char *name = take (self, owner != NULL ? belay_person_get (owner)->name : "");
  g_autofree char *due = action->due != BELAY_DAY_NONE ? belay_day_to_words (action->due) : NULL;

  g_string_append_printf (self->out, action->state == BELAY_ACTION_DONE ? "- [x] " : "- [ ] ");
  if (due != NULL)
    /* Translators: an action in a summary: whose it is, what it is, and the day on which it is due. */
    g_string_append_printf (self->out, _ ("%s: %s, by %s"), name, title, due);
  else
    /* Translators: an action in a summary: whose it is, and what it is. */
    g_string_append_printf (self->out, _ ("%s: %s"), name, title);
  g_string_append_c (self->out, '\n');
}

static gboolean
is_of (const BelayActionFields *action,
       BelayMeeting            *meeting)
{
  if (action->state == BELAY_ACTION_DROPPED)
    return FALSE;
  /* What names no one-on-one belongs to that of its day. */
  if (action->meeting == NULL)
    return action->since == belay_meeting_get (meeting)->day;

  return g_str_equal (action->meeting, belay_record_get_id (BELAY_RECORD (meeting)));
}

static void
put_actions (Summary      *self,
             BelayMeeting *meeting)
{
  BelayMentorship *mentorship =
    belay_workspace_find (self->workspace, belay_meeting_get (meeting)->mentorship, BELAY_TYPE_MENTORSHIP);
  gboolean is_first = TRUE;

  BELAY_FOREACH (BelayAction, action, mentorship != NULL ? belay_mentorship_get (mentorship)->actions : NULL)
  {
    if (!is_of (belay_action_get (action), meeting))
      continue;
    if (is_first)
      put_heading (self, _ ("Actions"));
    is_first = FALSE;
    put_action (self, belay_action_get (action));
  }
}

static void
put_amendments (Summary                  *self,
                const BelayMeetingFields *meeting)
{
  BELAY_FOREACH (BelayAmendment, amendment, meeting->amendments)
  {
    g_autofree char *day = belay_day_to_words (belay_amendment_get (amendment)->day);
    g_autofree char *title = NULL;

    /* Translators: the day on which something was added to a record. */
    title = g_strdup_printf (_ ("Added %s"), day);
    put_heading (self, title);
    put_notes (self, "", belay_amendment_get (amendment)->text);
  }
}

/**
 * belay_summary_write:
 * @workspace: the workspace
 * @meeting: a one-on-one that is closed
 * @today: the day it is
 * @error: return location for an error of [error@LeakError]
 *
 * Writes what was talked about, the notes and the actions of a one-on-one as CommonMark,
 * to be sent to the mentee. A text that tells what stands in a private record is refused.
 *
 * Returns: (transfer full) (nullable): the summary, or %NULL with @error set
 */
char *
belay_summary_write (BelayWorkspace *workspace,
                     BelayMeeting   *meeting,
                     BelayDay        today,
                     GError        **error)
{
  const BelayMeetingFields *fields = belay_meeting_get (meeting);
  BelayPerson              *person = belay_record_get_ancestor (BELAY_RECORD (meeting), BELAY_TYPE_PERSON);
  g_autoptr (BelayShare) share = belay_policy_filter_person (workspace, person, BELAY_AUDIENCE_MENTEE, today);
  g_autoptr (BelayLeak) leak = belay_leak_new (workspace);
  g_autofree char *day = belay_day_to_words (fields->day);
  g_autofree char *name = NULL;
  Summary          self = { .workspace = workspace, .leak = leak, .out = g_string_new ("# ") };

  belay_leak_set_share (leak, share);
  name = take (&self, belay_person_get (person)->name);
  /* Translators: the heading of a summary: the name of a person, and a day. */
  g_string_append_printf (self.out, _ ("One-on-one with %s, %s"), name, day);
  g_string_append_c (self.out, '\n');
  put_agenda (&self, fields);
  if (fields->notes != NULL)
    put_heading (&self, _ ("Notes"));
  put_notes (&self, "", fields->notes);
  put_actions (&self, meeting);
  put_amendments (&self, fields);
  if (self.error == NULL)
    return g_string_free (self.out, FALSE);

  g_propagate_error (error, self.error);
  g_string_free (self.out, TRUE);

  return NULL;
}
