/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-sheet.h"

#include <belay-framework.h>
#include <belay-goal.h>
#include <belay-progress.h>
#include <belay-recurrence.h>
#include <belay-words.h>

#include <glib/gi18n.h>

/* A weekly goal of ten years has five hundred. */
#define MAX_CHECK_INS 10

static const char *
describe_state (int state)
{
  static const char *const words[] = {
    /* Translators: the states of a goal. */
    [BELAY_GOAL_PLANNED] = N_ ("Planned"),
    [BELAY_GOAL_ACTIVE] = N_ ("Active"),
    [BELAY_GOAL_DONE] = N_ ("Done"),
    [BELAY_GOAL_DROPPED] = N_ ("Dropped"),
  };

  return _ (words[state]);
}

static void
put_state (BelaySheet *self,
           BelayGoal  *goal)
{
  const BelayGoalFields *fields = belay_goal_get (goal);
  BelaySheetFacts       *facts = belay_sheet_facts_new ();
  BelayRecurrence        recurrence;

  belay_sheet_facts_add (facts, "%s", describe_state (fields->state));
  if (fields->state == BELAY_GOAL_ACTIVE && fields->every == 0)
    belay_sheet_facts_take (facts, belay_words_percent (belay_progress_of_goal (goal)));
  /* Leave excuses turns; without it the words would blame. */
  if (belay_sheet_sees (self, BELAY_TYPE_PERSON, "leaves") &&
      belay_recurrence_read (goal, belay_share_get_today (self->share), &recurrence))
    belay_sheet_facts_take (facts, belay_recurrence_to_words (&recurrence));
  if (fields->done != BELAY_DAY_NONE)
    belay_sheet_facts_take (facts, belay_day_to_words (fields->done));
  else
    belay_sheet_facts_add_due (facts, fields->due, belay_share_get_today (self->share), belay_goal_is_open (goal));

  belay_sheet_put_facts (self, facts);
}

static void
put_steps (BelaySheet *self,
           BelayGoal  *goal)
{
  BELAY_FOREACH (BelayStep, step, belay_goal_get (goal)->steps)
  {
    const BelayStepFields *fields = belay_step_get (step);
    BelaySheetFacts       *facts = belay_sheet_facts_new ();

    belay_sheet_facts_take (facts, belay_sheet_dup_inline (self, fields->title));
    if (fields->done != BELAY_DAY_NONE)
      belay_sheet_facts_take (facts, belay_day_to_words (fields->done));
    belay_sheet_put_item (self, belay_sheet_mark (fields->done != BELAY_DAY_NONE), facts);
  }
  belay_sheet_end_list (self);
}

static int
compare_check_ins (gconstpointer a,
                   gconstpointer b)
{
  BelayCheckIn *const *one = a;
  BelayCheckIn *const *other = b;

  return belay_check_in_get (*other)->day - belay_check_in_get (*one)->day;
}

static void
put_check_in (BelaySheet   *self,
              BelayCheckIn *check_in,
              gboolean      recurs)
{
  const BelayCheckInFields *fields = belay_check_in_get (check_in);
  BelaySheetFacts          *facts = belay_sheet_facts_new ();

  belay_sheet_facts_take (facts, belay_day_to_words (fields->day));
  if (fields->progress != BELAY_UNSET)
    belay_sheet_facts_take (facts, belay_words_percent (fields->progress));
  if (recurs)
    /* Translators: whether a goal that recurs was kept this time. */
    belay_sheet_facts_add (facts, "%s", fields->kept ? _ ("kept") : _ ("not kept"));

  belay_sheet_put_item (self, BELAY_SHEET_PLAIN, facts);
  belay_sheet_put_text (self, 2, NULL, fields->text);
}

static void
put_check_ins (BelaySheet *self,
               BelayGoal  *goal)
{
  g_autoptr (GPtrArray) check_ins = g_ptr_array_new ();
  guint shown;

  BELAY_FOREACH (BelayCheckIn, check_in, belay_goal_get (goal)->check_ins)
  {
    g_ptr_array_add (check_ins, check_in);
  }
  if (check_ins->len == 0)
    return;

  g_ptr_array_sort (check_ins, compare_check_ins);
  shown = MIN (check_ins->len, MAX_CHECK_INS);
  belay_sheet_put_paragraph (self, _ ("Check-ins:"));
  for (guint i = 0; i < shown; i++)
    put_check_in (self, g_ptr_array_index (check_ins, i), belay_goal_get (goal)->every > 0);
  belay_sheet_end_list (self);

  if (shown < check_ins->len)
    {
      guint            earlier = check_ins->len - shown;
      g_autofree char *words = g_strdup_printf (ngettext ("%u earlier check-in.", "%u earlier check-ins.", earlier), earlier);

      belay_sheet_put_paragraph (self, words);
    }
}

static void
put_goal (BelaySheet *self,
          gpointer    goal)
{
  const BelayGoalFields *fields = belay_goal_get (goal);
  g_autofree char       *competencies = belay_sheet_dup_names (self, BELAY_TYPE_COMPETENCY, fields->competencies);

  belay_sheet_put_title (self, 3, fields->title);
  put_state (self, goal);
  belay_sheet_put_text (self, 0, _ ("Why"), fields->why);
  belay_sheet_put_text (self, 0, _ ("Done when"), fields->done_when);
  belay_sheet_put_text (self, 0, _ ("Measure"), fields->measure);
  belay_sheet_put_labelled (self, _ ("Competencies"), competencies);
  put_steps (self, goal);
  put_check_ins (self, goal);
}

static void
put_plain_goal (BelaySheet *self,
                BelayGoal  *goal)
{
  BelaySheetFacts *facts = belay_sheet_facts_new ();

  belay_sheet_facts_take (facts, belay_sheet_dup_inline (self, belay_goal_get (goal)->title));
  belay_sheet_facts_add (facts, "%s", describe_state (belay_goal_get (goal)->state));
  belay_sheet_put_item (self, BELAY_SHEET_PLAIN, facts);
}

/*< private >
 * belay_sheet_put_goals:
 *
 * Puts the goals: those still worked on first, the dropped ones last. Where only
 * titles and states are seen they are one list.
 */
void
belay_sheet_put_goals (BelaySheet *self)
{
  static const BelayGoalState order[] = { BELAY_GOAL_ACTIVE, BELAY_GOAL_PLANNED, BELAY_GOAL_DONE, BELAY_GOAL_DROPPED };
  BelayList                  *goals = belay_person_get (belay_share_get_person (self->share))->goals;
  gboolean                    is_plain = !belay_sheet_sees (self, BELAY_TYPE_GOAL, "steps");

  if (belay_list_get_length (goals) == 0)
    return;

  belay_sheet_put_heading (self, 2, _ ("Goals"));
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      BELAY_FOREACH (BelayGoal, goal, goals)
      {
        if (belay_goal_get (goal)->state != (int) order[i])
          continue;
        if (is_plain)
          put_plain_goal (self, goal);
        else
          belay_sheet_keep (self, put_goal, goal);
      }
    }
}
