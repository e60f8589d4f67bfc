/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-moves.h"

#include "belay-plan-private.h"
#include "belay-variance.h"

#include <glib/gi18n.h>

static guint
get_position (const BelayPlan     *plan,
              const BelayPlanSpan *span)
{
  return (guint) (span - belay_plan_get_span (plan, 0));
}

static const BelayTask *
get_task (const BelayPlan     *plan,
          const BelayPlanSpan *span)
{
  return &plan->network->tasks[get_position (plan, span)];
}

static gboolean
is_moved (const BelayPlanSpan *before,
          const BelayPlanSpan *after)
{
  return before->start != after->start || before->finish != after->finish;
}

static BelayMilestone *
find_awaited (const BelayPlan     *plan,
              const BelayPlanSpan *span)
{
  return belay_plan_find (plan, belay_dependency_get (span->dependency)->before)->milestone;
}

static gboolean
begins_otherwise (const BelayTask     *before,
                  const BelayTask     *after,
                  const BelayPlanSpan *then,
                  const BelayPlanSpan *now)
{
  if (before->is_pinned != after->is_pinned)
    return TRUE;

  /* Where the project's start decides, it is the project that changed. */
  return before->start != after->start &&
         (now->reason == BELAY_PLAN_REASON_NOT_BEFORE || now->reason == BELAY_PLAN_REASON_PINNED ||
          (then->reason == BELAY_PLAN_REASON_NOT_BEFORE && now->reason == BELAY_PLAN_REASON_PROJECT_START));
}

static gboolean
has_other_absence (const BelayTask *before,
                   const BelayTask *after)
{
  if (before->away == NULL || after->away == NULL)
    return before->away != after->away;

  return !belay_gaps_equal (before->away, after->away);
}

static void
find_cause (const BelayPlan *then,
            const BelayPlan *now,
            BelayMove       *move)
{
  const BelayTask *before = get_task (then, move->before);
  const BelayTask *after = get_task (now, move->after);

  if (before->state != after->state || (after->state == BELAY_TASK_DONE && before->end != after->end) ||
      (after->state == BELAY_TASK_RUNNING && (before->start != after->start || before->progress != after->progress)))
    move->cause = BELAY_MOVE_CAUSE_STATE;
  else if (before->duration != after->duration)
    move->cause = BELAY_MOVE_CAUSE_DURATION;
  else if (begins_otherwise (before, after, move->before, move->after))
    move->cause = BELAY_MOVE_CAUSE_START;
  else if (has_other_absence (before, after))
    move->cause = BELAY_MOVE_CAUSE_ABSENCE;
  else if (move->after->reason == BELAY_PLAN_REASON_DEPENDENCY)
    {
      move->cause = BELAY_MOVE_CAUSE_WAITS;
      move->because = find_awaited (now, move->after);
    }
  else if (move->after->reason == BELAY_PLAN_REASON_TODAY && then->today != now->today)
    move->cause = BELAY_MOVE_CAUSE_TODAY;
  else if (move->before->reason == BELAY_PLAN_REASON_DEPENDENCY)
    {
      move->cause = BELAY_MOVE_CAUSE_FREED;
      move->because = find_awaited (then, move->before);
    }
  else
    move->cause = move->after->reason == BELAY_PLAN_REASON_TODAY ? BELAY_MOVE_CAUSE_TODAY : BELAY_MOVE_CAUSE_PROJECT;
}

static int
compare_moves (gconstpointer a,
               gconstpointer b)
{
  const BelayPlanSpan *first = ((const BelayMove *) a)->after;
  const BelayPlanSpan *second = ((const BelayMove *) b)->after;

  if (first->start != second->start)
    return first->start - second->start;
  if (first->finish != second->finish)
    return first->finish - second->finish;

  return (first > second) - (first < second);
}

/**
 * belay_moves_list:
 * @before: the plan of a project before a change
 * @after: the plan after it
 *
 * Says what a change moved, and why. What is new or gone has not moved.
 *
 * Returns: (transfer full) (element-type BelayMove): the milestones whose days
 *   are other ones now, by these days; valid as long as both plans are
 */
GArray *
belay_moves_list (const BelayPlan *before,
                  const BelayPlan *after)
{
  GArray *moves = g_array_new (FALSE, FALSE, sizeof (BelayMove));

  for (guint i = 0; i < belay_plan_get_n_spans (after); i++)
    {
      const BelayPlanSpan *now = belay_plan_get_span (after, i);
      const BelayPlanSpan *then = belay_plan_find (before, belay_record_get_id (BELAY_RECORD (now->milestone)));
      BelayMove            move = { now->milestone, then, now, 0, BELAY_MOVE_CAUSE_STATE, NULL };

      if (then == NULL || !is_moved (then, now))
        continue;
      move.days = belay_variance_count_days (after, then->finish + 1, now->finish + 1);
      find_cause (before, after, &move);
      g_array_append_val (moves, move);
    }
  g_array_sort (moves, compare_moves);

  return moves;
}

/**
 * belay_moves_say_finish:
 * @before: the plan of a project before a change
 * @after: the plan after it
 *
 * Returns: (transfer full) (nullable): a sentence about the finish of the
 *   project, or %NULL where it did not move
 */
char *
belay_moves_say_finish (const BelayPlan *before,
                        const BelayPlan *after)
{
  BelayDay         then = belay_plan_get_finish (before);
  BelayDay         now = belay_plan_get_finish (after);
  g_autofree char *day = NULL;
  int              days;

  if (then == now || then == BELAY_DAY_NONE || now == BELAY_DAY_NONE)
    return NULL;

  day = belay_day_to_words (now);
  days = belay_variance_count_days (after, then + 1, now + 1);
  if (days < 0)
    /* Translators: a day, such as "4 December 2026", and a number of working days. */
    return g_strdup_printf (ngettext ("The project is finished on %s now, %d working day earlier.",
                                      "The project is finished on %s now, %d working days earlier.", -days),
                            day, -days);

  return g_strdup_printf (ngettext ("The project is finished on %s now, %d working day later.",
                                    "The project is finished on %s now, %d working days later.", days),
                          day, days);
}

/**
 * belay_move_to_words:
 * @move: a move
 *
 * Says what moved; [func@move_explain] says why.
 *
 * Returns: (transfer full): a sentence
 */
char *
belay_move_to_words (const BelayMove *move)
{
  const char      *title = belay_milestone_get (move->milestone)->title;
  g_autofree char *start = belay_day_to_words (move->after->start);
  g_autofree char *finish = belay_day_to_words (move->after->finish);

  if (move->before->finish == move->after->finish)
    /* Translators: a milestone and a day, such as "4 December 2026". */
    return g_strdup_printf (_ ("“%s” begins on %s now."), title, start);
  if (move->days < 0)
    return g_strdup_printf (ngettext ("“%s” is finished on %s now, %d working day earlier.",
                                      "“%s” is finished on %s now, %d working days earlier.", -move->days),
                            title, finish, -move->days);

  return g_strdup_printf (ngettext ("“%s” is finished on %s now, %d working day later.",
                                    "“%s” is finished on %s now, %d working days later.", move->days),
                          title, finish, move->days);
}

/**
 * belay_move_explain:
 * @move: a move
 *
 * Returns: (transfer full): a sentence that says why it moved, to follow the one
 *   that says what moved
 */
char *
belay_move_explain (const BelayMove *move)
{
  const char *because = move->because != NULL ? belay_milestone_get (move->because)->title : NULL;

  switch (move->cause)
    {
    case BELAY_MOVE_CAUSE_STATE:
      return g_strdup (_ ("Its state or progress changed."));
    case BELAY_MOVE_CAUSE_DURATION:
      return g_strdup (_ ("Its duration changed."));
    case BELAY_MOVE_CAUSE_START:
      return g_strdup (_ ("The day on which it may begin changed."));
    case BELAY_MOVE_CAUSE_ABSENCE:
      return g_strdup (_ ("It has another owner, or the owner is away on other days."));
    case BELAY_MOVE_CAUSE_WAITS:
      /* Translators: a milestone waits for the one named. */
      return g_strdup_printf (_ ("It waits for “%s”."), because);
    case BELAY_MOVE_CAUSE_FREED:
      return g_strdup_printf (_ ("“%s” holds it back no longer."), because);
    case BELAY_MOVE_CAUSE_TODAY:
      return g_strdup (_ ("Unfinished work cannot lie in the past."));
    case BELAY_MOVE_CAUSE_PROJECT:
    default:
      return g_strdup (_ ("The start of the project or its working days changed."));
    }
}
