/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

/* How what is on an agenda, and what came of it, is told in rows. */

#include "belay-meeting-words.h"

#include <belay-date-names.h>
#include <belay-goal.h>
#include <belay-notebook.h>
#include <belay-person.h>
#include <belay-project.h>
#include <belay-words.h>
#include <glib/gi18n.h>
#include <string.h>

static char *
get_first_name (const char *name)
{
  const char *space = strchr (name, ' ');

  return space != NULL ? g_strndup (name, (gsize) (space - name)) : g_strdup (name);
}

static char *
describe_carried (BelayMeetingWords      *self,
                  const BelayPointFields *point)
{
  g_autofree char *since = belay_date_to_short (point->since, self->today);

  if (point->carried == 1)
    /* Translators: of a talking point: the day since which it has been open. */
    return g_strdup_printf (_ ("Carried over once, since %s"), since);
  if (point->carried == 2)
    /* Translators: of a talking point: the day since which it has been open. */
    return g_strdup_printf (_ ("Carried over twice, since %s"), since);

  /* Translators: of a talking point: how often it was not talked about, and since when it has been open. */
  return g_strdup_printf (ngettext ("Carried over %d time, since %s", "Carried over %d times, since %s", point->carried),
                          point->carried, since);
}

static char *
describe_topic (BelayMeetingWords *self,
                const char        *id)
{
  BelayPerson     *person = belay_workspace_find (self->workspace, id, BELAY_TYPE_PERSON);
  g_autofree char *first = person != NULL ? get_first_name (belay_person_get (person)->name) : NULL;

  if (first == NULL)
    return NULL;
  if (g_strcmp0 (id, self->me) == 0)
    return g_strdup (_ ("Your topic"));

  /* Translators: of a talking point: the first name of who brought it up. */
  return g_strdup_printf (_ ("%s’s topic"), first);
}

/* What is late comes before what kind of point it is. */
static gboolean
fill_late_link (BelayMeetingWords      *self,
                const BelayPointFields *point,
                BelayLineFields        *line)
{
  BelayGoal      *goal = belay_workspace_find (self->workspace, point->link, BELAY_TYPE_GOAL);
  BelayMilestone *milestone = belay_workspace_find (self->workspace, point->link, BELAY_TYPE_MILESTONE);
  BelayDay        due = goal != NULL ? belay_goal_get (goal)->due : BELAY_DAY_NONE;
  gboolean        is_open = goal != NULL ? belay_goal_is_open (goal) : milestone != NULL && belay_milestone_is_open (milestone);

  if (goal == NULL && milestone == NULL)
    return FALSE;
  if (milestone != NULL)
    due = belay_milestone_get (milestone)->due;
  if (is_open && due != BELAY_DAY_NONE && due < self->today)
    {
      line->standing = g_strdup (goal != NULL ? _ ("Goal overdue") : _ ("Milestone overdue"));
      line->state = "late";
      return TRUE;
    }

  return FALSE;
}

static void
fill_plain_link (BelayMeetingWords      *self,
                 const BelayPointFields *point,
                 BelayLineFields        *line)
{
  if (belay_workspace_find (self->workspace, point->link, BELAY_TYPE_GOAL) != NULL)
    line->standing = g_strdup (_ ("Goal"));
  else if (belay_workspace_find (self->workspace, point->link, BELAY_TYPE_MILESTONE) != NULL)
    line->standing = g_strdup (_ ("Milestone"));
  line->state = "accent";
}

static void
fill_kind (int              kind,
           BelayLineFields *line)
{
  static const char *const words[] = { NULL, N_ ("Growth"), N_ ("Status"), N_ ("Win"), N_ ("Feedback") };
  static const char *const states[] = { NULL, "accent", "neutral", "ok", "accent" };

  line->standing = words[kind] != NULL ? g_strdup (_ (words[kind])) : NULL;
  line->state = states[kind];
}

static void
describe_tick (BelayLineFields *line)
{
  if (line->standing != NULL)
    /* Translators: a talking point or action in a sentence: its title, and why it is there or how it stands. */
    line->label = g_strdup_printf (_ ("%s, %s"), line->title, line->standing);
  else
    line->label = g_strdup (line->title);
}

/**
 * belay_point_words_fill:
 * @point: a talking point
 * @out_fields: (out): what a row shows of it
 * @words: a [struct@MeetingWords]
 *
 * Tells a talking point in a row, with the reason why it is there.
 */
void
belay_point_words_fill (BelayRecord     *point,
                        BelayLineFields *out_fields,
                        gpointer         words)
{
  BelayMeetingWords      *self = words;
  const BelayPointFields *fields = belay_point_get (BELAY_POINT (point));

  out_fields->title = g_strdup (fields->title);
  out_fields->is_done = fields->state != BELAY_POINT_OPEN;
  if (fields->carried > 0)
    {
      out_fields->standing = describe_carried (self, fields);
      out_fields->state = "risk";
    }
  else if (!fill_late_link (self, fields, out_fields))
    {
      fill_kind (fields->kind, out_fields);
      if (out_fields->standing == NULL)
        out_fields->standing = describe_topic (self, fields->topic_of);
      if (out_fields->standing == NULL)
        fill_plain_link (self, fields, out_fields);
    }
  describe_tick (out_fields);
}

/**
 * belay_action_words_fill:
 * @action: an action
 * @out_fields: (out): what a row shows of it
 * @words: a [struct@MeetingWords]
 *
 * Tells an action in a row.
 */
void
belay_action_words_fill (BelayRecord     *action,
                         BelayLineFields *out_fields,
                         gpointer         words)
{
  BelayMeetingWords       *self = words;
  const BelayActionFields *fields = belay_action_get (BELAY_ACTION (action));
  BelayPerson             *owner = belay_workspace_find (self->workspace, fields->owner, BELAY_TYPE_PERSON);

  out_fields->title = g_strdup (fields->title);
  out_fields->person = g_strdup (owner != NULL ? belay_person_get (owner)->name : NULL);
  out_fields->is_done = fields->state != BELAY_ACTION_OPEN;
  if (fields->state == BELAY_ACTION_DROPPED)
    {
      out_fields->standing = g_strdup (_ ("Dropped"));
    }
  else if (fields->state == BELAY_ACTION_DONE)
    {
      out_fields->standing = g_strdup (_ ("Done"));
      out_fields->state = "ok";
    }
  else if (fields->due != BELAY_DAY_NONE && fields->due < self->today)
    {
      out_fields->standing = belay_words_overdue (self->today - fields->due);
      out_fields->state = "late";
    }
  else if (fields->due != BELAY_DAY_NONE)
    {
      out_fields->standing = belay_date_to_short_weekday (fields->due, self->today);
    }

  describe_tick (out_fields);
  if (out_fields->person != NULL)
    {
      g_autofree char *rest = out_fields->label;

      /* Translators: an action in a sentence: whose it is, then its title and when it is due. */
      out_fields->label = g_strdup_printf (_ ("%s: %s"), out_fields->person, rest);
    }
}

/**
 * belay_agenda_entry_words_fill:
 * @entry: an entry on the agenda of a closed one-on-one
 * @out_fields: (out): what a row shows of it
 * @words: unused
 *
 * Tells what came of a talking point.
 */
void
belay_agenda_entry_words_fill (BelayRecord     *entry,
                               BelayLineFields *out_fields,
                               gpointer         words)
{
  static const char *const      outcomes[] = { N_ ("Done"), N_ ("Carried over"), N_ ("Parked"), N_ ("Dropped") };
  static const char *const      states[] = { "ok", "risk", "neutral", "neutral" };
  const BelayAgendaEntryFields *fields = belay_agenda_entry_get (BELAY_AGENDA_ENTRY (entry));

  out_fields->title = g_strdup (fields->title);
  out_fields->detail = g_strdup (fields->notes != NULL ? fields->notes : fields->text);
  out_fields->standing = g_strdup (_ (outcomes[fields->outcome]));
  out_fields->state = states[fields->outcome];
  describe_tick (out_fields);
}

/**
 * belay_amendment_words_fill:
 * @amendment: an amendment
 * @out_fields: (out): what a row shows of it
 * @words: a [struct@MeetingWords]
 *
 * Tells an amendment in a row.
 */
void
belay_amendment_words_fill (BelayRecord     *amendment,
                            BelayLineFields *out_fields,
                            gpointer         words)
{
  BelayMeetingWords          *self = words;
  const BelayAmendmentFields *fields = belay_amendment_get (BELAY_AMENDMENT (amendment));
  g_autofree char            *day = NULL;

  day = belay_date_to_short (fields->day, self->today);
  out_fields->detail = g_strdup (fields->text);
  /* Translators: the day on which something was added to a record. */
  out_fields->title = g_strdup_printf (_ ("Added %s"), day);
  /* Translators: an amendment in a sentence: the day, and what was added. */
  out_fields->label = g_strdup_printf (_ ("Added %s: %s"), day, fields->text);
}

/**
 * belay_note_words_fill:
 * @note: a private note
 * @out_fields: (out): what a row shows of it
 * @words: unused
 *
 * Tells a private note in a row.
 */
void
belay_note_words_fill (BelayRecord     *note,
                       BelayLineFields *out_fields,
                       gpointer         words)
{
  /* Translators: a private note in a sentence. */
  out_fields->label = g_strdup_printf (_ ("Private note: %s"), belay_private_note_get (BELAY_PRIVATE_NOTE (note))->text);
}
