/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-odds.h"

#include "belay-plan-private.h"
#include "belay-random.h"

#include <math.h>

#define WHOLE 1000

/**
 * BelayOdds:
 *
 * How likely a project is finished by a day, where durations are uncertain: the
 * plan is made many times, each time with other durations, after Van Slyke, R.
 * (1963): Monte Carlo methods and the PERT problem, Operations Research 11(5).
 *
 * A duration is drawn between the optimistic and the pessimistic one, by a
 * triangle over the likely one; one that is not three days but one is certain.
 * Where paths meet, the later one counts, and so the middle of many runs lies
 * after the finish of the plan: that is no error, but what the plan hides.
 *
 * Numbers are drawn by the ids of the project and the milestone and the number
 * of the run, so that the same facts give the same odds, whatever their order.
 */
struct _BelayOdds
{
  guint     n_runs;
  BelayDay *finishes; /* one a run, in their order */
  guint    *critical; /* for each span: in how many runs it had no slack */
};

/* Each whole day stands for the half days around it. With a and b the ends of the triangle,
 * c its tip and u the number drawn (Kotz, S. and van Dorp, J. (2004): Beyond Beta, 1.3):
 *
 *   x = a + sqrt (u (b - a) (c - a))           where u < (c - a) / (b - a)
 *   x = b - sqrt ((1 - u) (b - a) (b - c))     elsewhere */
static int
draw_duration (const BelayTask *task,
               double           number)
{
  double a = task->optimistic - 0.5;
  double b = task->pessimistic + 0.5;
  double c = task->duration;
  double x;

  if (task->optimistic == task->pessimistic)
    return task->duration;

  if (number * (b - a) < c - a)
    x = a + sqrt (number * (b - a) * (c - a));
  else
    x = b - sqrt ((1 - number) * (b - a) * (b - c));

  return CLAMP ((int) floor (x + 0.5), task->optimistic, task->pessimistic);
}

static BelayDay
find_last_done (const BelayPlan *plan)
{
  BelayDay last = BELAY_DAY_NONE;

  for (guint i = 0; i < plan->network->n_tasks; i++)
    {
      if (plan->network->tasks[i].state == BELAY_TASK_DONE)
        last = MAX (last, belay_plan_get_span (plan, i)->finish);
    }

  return last;
}

static void
run_all (BelayOdds       *self,
         const BelayPlan *plan,
         const guint64   *keys)
{
  const BelayNetwork    *network = plan->network;
  BelayDay               last_done = find_last_done (plan);
  g_autofree int        *durations = g_new (int, network->n_tasks);
  g_autofree BelayTimes *times = g_new (BelayTimes, network->n_tasks);

  for (guint run = 0; run < self->n_runs; run++)
    {
      BelaySlot end;

      for (guint i = 0; i < network->n_tasks; i++)
        durations[i] = draw_duration (&network->tasks[i], belay_random_unit (belay_random_stream (keys[i], run), 0));
      end = belay_network_forward (network, durations, times);
      belay_network_backward (network, durations, end, FALSE, times);
      self->finishes[run] = MAX (belay_calendar_get_day (plan->calendar, end - 1), last_done);
      for (guint i = 0; i < network->n_tasks; i++)
        self->critical[i] += network->tasks[i].state != BELAY_TASK_DONE && times[i].total_slack <= 0;
    }
}

static int
compare_days (gconstpointer a,
              gconstpointer b)
{
  return *(const BelayDay *) a - *(const BelayDay *) b;
}

/**
 * belay_odds_new:
 * @plan: a plan
 * @n_runs: how many runs to make, such as %BELAY_ODDS_RUNS; at least 1
 *
 * Runs a plan many times. The time it takes grows with the runs and with what
 * the plan took. Nothing is changed, so that it may be done in another thread.
 *
 * Returns: (transfer full): the odds
 */
BelayOdds *
belay_odds_new (const BelayPlan *plan,
                guint            n_runs)
{
  guint               n_spans = belay_plan_get_n_spans (plan);
  BelayOdds          *self = g_new0 (BelayOdds, 1);
  g_autofree guint64 *keys = g_new (guint64, n_spans);

  for (guint i = 0; i < n_spans; i++)
    keys[i] = belay_random_key (belay_record_get_id (BELAY_RECORD (plan->project)),
                                belay_record_get_id (BELAY_RECORD (belay_plan_get_span (plan, i)->milestone)));
  self->n_runs = n_spans > 0 ? MAX (n_runs, 1) : 0;
  self->finishes = g_new (BelayDay, self->n_runs);
  self->critical = g_new0 (guint, n_spans);
  run_all (self, plan, keys);
  if (self->n_runs > 0)
    qsort (self->finishes, self->n_runs, sizeof (BelayDay), compare_days);

  return self;
}

/**
 * belay_odds_free:
 * @self: (transfer full): odds
 *
 * Frees odds.
 */
void
belay_odds_free (BelayOdds *self)
{
  g_free (self->finishes);
  g_free (self->critical);
  g_free (self);
}

/**
 * belay_odds_get_finish:
 * @self: odds
 * @per_mille: a chance, such as 500 or 800
 *
 * Returns: the first day by which the project is finished with that chance, or
 *   %BELAY_DAY_NONE where it has no milestones
 */
BelayDay
belay_odds_get_finish (const BelayOdds *self,
                       int              per_mille)
{
  guint64 n_needed = ((guint64) CLAMP (per_mille, 1, WHOLE) * self->n_runs + WHOLE - 1) / WHOLE;

  return self->n_runs > 0 ? self->finishes[n_needed - 1] : BELAY_DAY_NONE;
}

/**
 * belay_odds_get_chance:
 * @self: odds
 * @day: a day
 *
 * Returns: the share of runs that are finished by @day, in per mille, rounded down
 */
int
belay_odds_get_chance (const BelayOdds *self,
                       BelayDay         day)
{
  guint low = 0;
  guint high = self->n_runs;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (self->finishes[middle] <= day)
        low = middle + 1;
      else
        high = middle;
    }

  return self->n_runs > 0 ? (int) ((guint64) low * WHOLE / self->n_runs) : WHOLE;
}

/**
 * belay_odds_get_criticality:
 * @self: odds
 * @position: the position of a span in the plan
 *
 * Says how often a milestone had no slack, so that a day more of it would have
 * been a day more of the project. What is done never has.
 *
 * Returns: the share of runs, in per mille, rounded down
 */
int
belay_odds_get_criticality (const BelayOdds *self,
                            guint            position)
{
  return (int) ((guint64) self->critical[position] * WHOLE / self->n_runs);
}
