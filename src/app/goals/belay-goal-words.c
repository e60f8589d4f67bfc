/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-goal-words.h"

#include <belay-attention.h>
#include <belay-date-names.h>
#include <belay-evidence.h>
#include <belay-progress.h>
#include <belay-recurrence.h>
#include <belay-words.h>
#include <glib/gi18n.h>

/**
 * BelayGoalWords:
 *
 * How the goals of one person are told in rows. It holds what all rows need: which
 * goals need attention, and the framework that gives areas their names and hues.
 */
struct _BelayGoalWords
{
  BelayWorkspace *workspace;
  BelayFramework *framework;
  BelayDay        today;
  GPtrArray      *attention;
};

/* In the order of a framework's areas. */
static const char *const hues[] = { "area-1", "area-2", "area-3", "area-4", "area-5" };

/**
 * belay_goal_words_new:
 * @workspace: a workspace
 * @person: whose goals they are
 * @today: the day it is
 *
 * Returns: (transfer full): how to tell their goals; valid until the next edit
 */
BelayGoalWords *
belay_goal_words_new (BelayWorkspace *workspace,
                      BelayPerson    *person,
                      BelayDay        today)
{
  BelayGoalWords     *self = g_new0 (BelayGoalWords, 1);
  BelayAttentionQuery query = { .today = today, .person = belay_record_get_id (BELAY_RECORD (person)) };

  self->workspace = workspace;
  self->framework = belay_workspace_get_framework_of (workspace, person);
  self->today = today;
  self->attention = belay_attention_collect (workspace, &query);

  return self;
}

/**
 * belay_goal_words_free:
 * @self: words for goals
 *
 * Frees them.
 */
void
belay_goal_words_free (BelayGoalWords *self)
{
  g_ptr_array_unref (self->attention);
  g_free (self);
}

static BelayArea *
find_area (BelayGoalWords        *self,
           const BelayGoalFields *goal,
           guint                 *out_position)
{
  BelayCompetency *competency = NULL;

  if (self->framework != NULL && goal->competencies != NULL && goal->competencies[0] != NULL)
    competency = belay_framework_find_competency (self->framework, goal->competencies[0]);
  if (competency == NULL)
    return NULL;

  *out_position = 0;
  BELAY_FOREACH (BelayArea, area, belay_framework_get (self->framework)->areas)
  {
    if (BELAY_RECORD (area) == belay_record_get_parent (BELAY_RECORD (competency)))
      return area;
    (*out_position)++;
  }

  return NULL;
}

static char *
join_competencies (BelayGoalWords        *self,
                   const BelayGoalFields *goal)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; self->framework != NULL && goal->competencies != NULL && goal->competencies[i] != NULL; i++)
    {
      BelayCompetency *competency = belay_framework_find_competency (self->framework, goal->competencies[i]);

      if (competency == NULL)
        continue;
      if (names->len > 0)
        /* Translators: between the names of competencies. */
        g_string_append (names, _ (", "));
      g_string_append (names, belay_competency_get (competency)->name);
    }

  return g_string_free (names, FALSE);
}

static char *
describe_turns (const BelayGoalFields *goal,
                const BelayRecurrence *recurrence)
{
  g_autofree char *every = NULL;

  if (goal->every_unit == BELAY_UNIT_DAYS)
    every = g_strdup_printf (ngettext ("every day", "every %d days", goal->every), goal->every);
  else if (goal->every_unit == BELAY_UNIT_WEEKS)
    every = g_strdup_printf (ngettext ("every week", "every %d weeks", goal->every), goal->every);
  else
    every = g_strdup_printf (ngettext ("every month", "every %d months", goal->every), goal->every);
  if (recurrence->streak < 2)
    return g_steal_pointer (&every);

  /* Translators: of a recurring goal: how often, such as "every 2 months", and how many turns were kept in a row. */
  return g_strdup_printf (ngettext ("%s, streak of %u", "%s, streak of %u", recurrence->streak), every, recurrence->streak);
}

static char *
describe (BelayGoalWords        *self,
          const BelayGoalFields *goal,
          BelayArea             *area,
          const BelayRecurrence *recurrence)
{
  g_autofree char *more = recurrence != NULL ? describe_turns (goal, recurrence) : join_competencies (self, goal);

  if (area == NULL)
    return *more != '\0' ? g_steal_pointer (&more) : g_strdup (_ ("No competency yet"));

  /* Translators: of a goal: the area, and its competencies or how often it recurs. */
  return g_strdup_printf (_ ("%s · %s"), belay_area_get (area)->name, more);
}

static char *
describe_day (BelayGoalWords        *self,
              const BelayGoalFields *goal,
              const BelayRecurrence *recurrence)
{
  g_autofree char *date = NULL;
  BelayDay         day = goal->state == BELAY_GOAL_DONE ? goal->done : goal->due;

  if (recurrence != NULL && recurrence->next_due != BELAY_DAY_NONE)
    {
      date = belay_date_to_short (recurrence->next_due, self->today);
      /* Translators: of a recurring goal: by which day it has to be kept next. */
      return g_strdup_printf (_ ("next %s"), date);
    }

  return day != BELAY_DAY_NONE ? belay_date_to_short (day, self->today) : NULL;
}

static const BelayAttention *
find_attention (BelayGoalWords *self,
                BelayRecord    *goal)
{
  for (guint i = 0; i < self->attention->len; i++)
    {
      const BelayAttention *entry = g_ptr_array_index (self->attention, i);

      if (entry->record == goal)
        return entry;
    }

  return NULL;
}

static void
fill_standing (BelayGoalWords        *self,
               BelayRecord           *record,
               const BelayGoalFields *goal,
               BelayLineFields       *line)
{
  const BelayAttention *entry = find_attention (self, record);

  line->state = "neutral";
  if (goal->state == BELAY_GOAL_DROPPED)
    line->standing = g_strdup (_ ("Dropped"));
  else if (goal->state == BELAY_GOAL_DONE)
    line->standing = g_strdup (_ ("Done"));
  else if (entry != NULL && entry->severity == BELAY_SEVERITY_OVERDUE)
    line->standing = g_strdup (entry->text);
  else if (entry != NULL)
    line->standing = g_strdup (belay_severity_to_words (entry->severity));
  else if (goal->state == BELAY_GOAL_PLANNED)
    line->standing = g_strdup (_ ("Planned"));
  else
    line->standing = g_strdup (_ ("On track"));

  if (entry != NULL && belay_goal_is_open (BELAY_GOAL (record)))
    line->state = entry->severity == BELAY_SEVERITY_OVERDUE ? "late" : "risk";
  else if (goal->state == BELAY_GOAL_DONE || goal->state == BELAY_GOAL_ACTIVE)
    line->state = "ok";
}

/**
 * belay_goal_words_fill:
 * @goal: a goal
 * @out_fields: (out): what a row shows of it
 * @words: a [struct@GoalWords]
 *
 * Tells a goal in a row.
 */
void
belay_goal_words_fill (BelayRecord     *goal,
                       BelayLineFields *out_fields,
                       gpointer         words)
{
  BelayGoalWords        *self = words;
  const BelayGoalFields *fields = belay_goal_get (BELAY_GOAL (goal));
  BelayRecurrence        recurrence;
  gboolean               recurs = belay_recurrence_read (BELAY_GOAL (goal), self->today, &recurrence);
  guint                  position = 0;
  BelayArea             *area = find_area (self, fields, &position);

  out_fields->title = g_strdup (fields->title);
  out_fields->hue = area != NULL ? hues[position % G_N_ELEMENTS (hues)] : NULL;
  out_fields->detail = describe (self, fields, area, recurs ? &recurrence : NULL);
  out_fields->share = belay_progress_of_goal (BELAY_GOAL (goal));
  out_fields->percent = belay_words_percent (out_fields->share);
  out_fields->note = describe_day (self, fields, recurs ? &recurrence : NULL);
  out_fields->is_done = !belay_goal_is_open (BELAY_GOAL (goal));
  fill_standing (self, goal, fields, out_fields);
  if (out_fields->note != NULL)
    /* Translators: a goal in a sentence: title, area and competencies, progress, day, how it stands. */
    out_fields->label = g_strdup_printf (_ ("%s, %s, %s, %s, %s"), fields->title, out_fields->detail, out_fields->percent,
                                         out_fields->note, out_fields->standing);
  else
    /* Translators: a goal in a sentence: title, area and competencies, progress, how it stands. */
    out_fields->label = g_strdup_printf (_ ("%s, %s, %s, %s"), fields->title, out_fields->detail, out_fields->percent,
                                         out_fields->standing);
}

/**
 * belay_check_in_words_fill:
 * @check_in: a check-in
 * @out_fields: (out): what a row shows of it
 * @today: the day it is, by GINT_TO_POINTER
 *
 * Tells a check-in in a row.
 */
void
belay_check_in_words_fill (BelayRecord     *check_in,
                           BelayLineFields *out_fields,
                           gpointer         today)
{
  const BelayCheckInFields *fields = belay_check_in_get (BELAY_CHECK_IN (check_in));
  g_autofree char          *day = belay_date_to_short (fields->day, GPOINTER_TO_INT (today));
  g_autofree char          *share = fields->progress != BELAY_UNSET ? belay_words_percent (fields->progress) : NULL;

  if (share != NULL)
    /* Translators: of a check-in: the day and how far the goal was, such as "3 Nov · 70 %". */
    out_fields->title = g_strdup_printf (_ ("%s · %s"), day, share);
  else if (!fields->kept)
    /* Translators: of a check-in of a recurring goal: the day; the turn was missed. */
    out_fields->title = g_strdup_printf (_ ("%s · not kept"), day);
  else
    out_fields->title = g_steal_pointer (&day);
  out_fields->detail = g_strdup (fields->text);
  /* Translators: a check-in in a sentence: day and progress, and what was written. */
  out_fields->label = g_strdup_printf (_ ("Check-in, %s: %s"), out_fields->title, fields->text != NULL ? fields->text : "");
}

/**
 * belay_evidence_words_fill:
 * @evidence: evidence
 * @out_fields: (out): what a row shows of it
 * @today: the day it is, by GINT_TO_POINTER
 *
 * Tells evidence in a row.
 */
void
belay_evidence_words_fill (BelayRecord     *evidence,
                           BelayLineFields *out_fields,
                           gpointer         today)
{
  static const char *const   strengths[] = { NULL, N_ ("weak"), N_ ("strong") };
  const BelayEvidenceFields *fields = belay_evidence_get (BELAY_EVIDENCE (evidence));
  g_autofree char           *day = belay_date_to_short (fields->day, GPOINTER_TO_INT (today));

  if (strengths[fields->strength] != NULL)
    /* Translators: of evidence: the day and how strong it is, such as "3 Nov · strong". */
    out_fields->title = g_strdup_printf (_ ("%s · %s"), day, _ (strengths[fields->strength]));
  else
    out_fields->title = g_strdup (day);
  out_fields->detail = g_strdup (fields->title);
  /* Translators: evidence in a sentence: the day, and what happened. */
  out_fields->label = g_strdup_printf (_ ("Evidence, %s: %s"), out_fields->title, fields->title);
}

/**
 * belay_goal_words_steps:
 * @goal: a goal
 *
 * Returns: (transfer full) (nullable): how many steps are done, such as "3 of 4"
 */
char *
belay_goal_words_steps (BelayGoal *goal)
{
  guint total = 0, done = 0;

  BELAY_FOREACH (BelayStep, step, belay_goal_get (goal)->steps)
  {
    total++;
    done += belay_step_get (step)->done != BELAY_DAY_NONE;
  }
  if (total == 0)
    return NULL;

  /* Translators: how many steps of how many are done. */
  return g_strdup_printf (_ ("%u of %u"), done, total);
}
