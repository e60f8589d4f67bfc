/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-plan.h"

#include "belay-mentorship.h"
#include "belay-progress.h"

#define DAYS_PER_WEEK 7
#define WHOLE 1000

/**
 * BelayPlan:
 *
 * When each milestone of a project is worked on, by one forward pass over the
 * working days: done work keeps its days, work that goes on lasts at least until
 * the rest of it is done from today, and work to come begins as early as the
 * project, its own "not before", what it waits for, and today allow.
 *
 * Dropped milestones are left out. A milestone in a circle of dependencies is
 * placed as if it waited for nothing that is not placed yet. The plan holds its
 * milestones, and later changes do not reach it.
 */
struct _BelayPlan
{
  gboolean    works_on[DAYS_PER_WEEK];
  GHashTable *holidays; /* days */

  BelayDay today;
  BelayDay project_start;

  GArray     *spans;     /* BelayPlanSpan, in the order of the project */
  GHashTable *positions; /* id to position + 1 */
  GArray     *waits;     /* Wait */
};

/* A dependency between two spans, by their positions. */
typedef struct
{
  guint before;
  guint after;
  int   type;
  int   lag_days;
} Wait;

static void
read_calendar (BelayPlan      *self,
               BelayWorkspace *workspace)
{
  const BelayWorkspaceFields *fields = belay_workspace_get (workspace);
  gboolean                    works = FALSE;

  for (guint i = 0; i < DAYS_PER_WEEK; i++)
    {
      self->works_on[i] = fields->working_days != NULL &&
                          g_strv_contains ((const char *const *) fields->working_days, belay_weekday_words[i]);
      works |= self->works_on[i];
    }
  /* A week without a working day would never end. */
  for (guint i = 0; !works && i < DAYS_PER_WEEK; i++)
    self->works_on[i] = TRUE;

  BELAY_FOREACH (BelayHoliday, holiday, fields->holidays)
  g_hash_table_add (self->holidays, GINT_TO_POINTER (belay_holiday_get (holiday)->day));
}

static gboolean
is_working_day (BelayPlan *self,
                BelayDay   day)
{
  return self->works_on[belay_day_get_weekday (day) - 1] &&
         !g_hash_table_contains (self->holidays, GINT_TO_POINTER (day));
}

/* The day itself, or the next one in the direction on which somebody works. */
static BelayDay
find_working_day (BelayPlan *self,
                  BelayDay   day,
                  int        direction)
{
  BelayDay last = direction > 0 ? BELAY_DAY_LAST : BELAY_DAY_FIRST;

  day = CLAMP (day, BELAY_DAY_FIRST, BELAY_DAY_LAST);
  while (day != last && !is_working_day (self, day))
    day += direction;

  return day;
}

/* Goes @n_days working days on, or back where it is negative. */
static BelayDay
step_working_days (BelayPlan *self,
                   BelayDay   day,
                   int        n_days)
{
  int direction = n_days < 0 ? -1 : 1;

  day = find_working_day (self, day, direction);
  for (int i = 0; i < ABS (n_days); i++)
    day = find_working_day (self, day + direction, direction);

  return day;
}

static int
get_duration (const BelayMilestoneFields *fields)
{
  return MAX (fields->likely_days, 1);
}

static gboolean
is_placed_by_fact (const BelayMilestoneFields *fields)
{
  return fields->done != BELAY_DAY_NONE || fields->started != BELAY_DAY_NONE || fields->state == BELAY_MILESTONE_ACTIVE;
}

static void
place_done (BelayPlan                  *self,
            BelayPlanSpan              *span,
            const BelayMilestoneFields *fields)
{
  span->finish = fields->done;
  span->start = fields->started != BELAY_DAY_NONE ? fields->started : fields->start;
  if (span->start == BELAY_DAY_NONE)
    span->start = step_working_days (self, span->finish, 1 - get_duration (fields));
  span->start = MIN (span->start, span->finish);
}

/* The rest of the work cannot lie in the past. */
static BelayDay
find_earliest_finish (BelayPlan      *self,
                      BelayMilestone *milestone)
{
  int rest = WHOLE - belay_progress_of_milestone (milestone);
  int duration = get_duration (belay_milestone_get (milestone));
  int days = ((int) MIN ((gint64) G_MAXINT, (gint64) duration * rest + WHOLE - 1)) / WHOLE;

  return step_working_days (self, self->today, MAX (days, 1) - 1);
}

static void
place_open (BelayPlan                  *self,
            BelayPlanSpan              *span,
            const BelayMilestoneFields *fields,
            BelayDay                    earliest)
{
  BelayDay start = fields->started != BELAY_DAY_NONE ? fields->started : fields->start;

  if (!is_placed_by_fact (fields))
    start = MAX (MAX (start, self->project_start), MAX (earliest, self->today));
  else if (start == BELAY_DAY_NONE)
    start = MIN (self->project_start, self->today);

  span->start = is_placed_by_fact (fields) ? start : find_working_day (self, start, 1);
  span->finish = step_working_days (self, span->start, get_duration (fields) - 1);
  if (is_placed_by_fact (fields))
    span->finish = MAX (span->finish, find_earliest_finish (self, span->milestone));
}

/* The first day on which the second may begin, as far as this one dependency goes. */
static BelayDay
find_release (BelayPlan  *self,
              const Wait *wait)
{
  const BelayPlanSpan *before = &g_array_index (self->spans, BelayPlanSpan, wait->before);
  const BelayPlanSpan *after = &g_array_index (self->spans, BelayPlanSpan, wait->after);
  int                  length = get_duration (belay_milestone_get (after->milestone)) - 1;

  switch (wait->type)
    {
    case BELAY_DEPENDENCY_START_START:
      return step_working_days (self, before->start, wait->lag_days);
    case BELAY_DEPENDENCY_FINISH_FINISH:
      return step_working_days (self, before->finish, wait->lag_days - length);
    case BELAY_DEPENDENCY_START_FINISH:
      return step_working_days (self, before->start, wait->lag_days - length);
    case BELAY_DEPENDENCY_FINISH_START:
    default:
      return step_working_days (self, before->finish + 1, wait->lag_days);
    }
}

static void
place (BelayPlan *self,
       guint      position,
       BelayDay   earliest)
{
  BelayPlanSpan              *span = &g_array_index (self->spans, BelayPlanSpan, position);
  const BelayMilestoneFields *fields = belay_milestone_get (span->milestone);

  if (fields->done != BELAY_DAY_NONE)
    place_done (self, span, fields);
  else
    place_open (self, span, fields, earliest);
}

/* One more than the position, or 0. */
static guint
find_position (const BelayPlan *self,
               const char      *id)
{
  return id != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (self->positions, id)) : 0;
}

static void
collect_spans (BelayPlan    *self,
               BelayProject *project)
{
  const BelayProjectFields *fields = belay_project_get (project);

  BELAY_FOREACH (BelayMilestone, milestone, fields->milestones)
  {
    BelayPlanSpan span = { .milestone = milestone };

    if (belay_milestone_get (milestone)->state == BELAY_MILESTONE_DROPPED)
      continue;
    g_object_ref (milestone);
    g_array_append_val (self->spans, span);
    g_hash_table_insert (self->positions, (gpointer) belay_record_get_id (BELAY_RECORD (milestone)),
                         GUINT_TO_POINTER (self->spans->len));
  }
  BELAY_FOREACH (BelayDependency, dependency, fields->dependencies)
  {
    const BelayDependencyFields *link = belay_dependency_get (dependency);
    guint                        before = find_position (self, link->before);
    guint                        after = find_position (self, link->after);
    Wait                         wait = { before - 1, after - 1, link->type, link->lag_days };

    if (before > 0 && after > 0)
      g_array_append_val (self->waits, wait);
  }
}

/* Releases those that wait for a placed one; returns those that wait for nothing more. */
static void
release_followers (BelayPlan *self,
                   guint      position,
                   BelayDay  *earliest,
                   guint     *n_waits,
                   GArray    *ready)
{
  for (guint i = 0; i < self->waits->len; i++)
    {
      const Wait *wait = &g_array_index (self->waits, Wait, i);

      if (wait->before != position)
        continue;
      earliest[wait->after] = MAX (earliest[wait->after], find_release (self, wait));
      if (--n_waits[wait->after] == 0)
        g_array_append_val (ready, wait->after);
    }
}

static void
place_all (BelayPlan *self)
{
  guint                n_spans = self->spans->len;
  g_autofree BelayDay *earliest = g_new0 (BelayDay, MAX (n_spans, 1));
  g_autofree guint    *n_waits = g_new0 (guint, MAX (n_spans, 1));
  g_autoptr (GArray) ready = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < self->waits->len; i++)
    n_waits[g_array_index (self->waits, Wait, i).after]++;
  for (guint i = 0; i < n_spans; i++)
    {
      if (n_waits[i] == 0)
        g_array_append_val (ready, i);
    }

  for (guint i = 0; i < ready->len; i++)
    {
      guint position = g_array_index (ready, guint, i);

      place (self, position, earliest[position]);
      release_followers (self, position, earliest, n_waits, ready);
    }
  for (guint i = 0; i < n_spans; i++)
    {
      BelayPlanSpan *span = &g_array_index (self->spans, BelayPlanSpan, i);

      span->in_cycle = n_waits[i] > 0;
      if (span->in_cycle)
        place (self, i, earliest[i]);
    }
}

static void
span_clear (gpointer span)
{
  g_object_unref (((BelayPlanSpan *) span)->milestone);
}

/**
 * belay_plan_new:
 * @workspace: the workspace, whose working days and holidays count
 * @project: a project
 * @today: the day it is
 *
 * Places the milestones of a project.
 *
 * Returns: (transfer full): the plan
 */
BelayPlan *
belay_plan_new (BelayWorkspace *workspace,
                BelayProject   *project,
                BelayDay        today)
{
  BelayPlan *self = g_new0 (BelayPlan, 1);

  self->today = today;
  self->holidays = g_hash_table_new (NULL, NULL);
  self->spans = g_array_new (FALSE, FALSE, sizeof (BelayPlanSpan));
  g_array_set_clear_func (self->spans, span_clear);
  self->positions = g_hash_table_new (g_str_hash, g_str_equal);
  self->waits = g_array_new (FALSE, FALSE, sizeof (Wait));
  self->project_start = belay_project_get (project)->start;
  if (self->project_start == BELAY_DAY_NONE)
    self->project_start = today;

  read_calendar (self, workspace);
  collect_spans (self, project);
  place_all (self);

  return self;
}

/**
 * belay_plan_free:
 * @self: (transfer full): a plan
 *
 * Frees a plan.
 */
void
belay_plan_free (BelayPlan *self)
{
  g_hash_table_unref (self->holidays);
  g_hash_table_unref (self->positions);
  g_array_unref (self->spans);
  g_array_unref (self->waits);
  g_free (self);
}

/**
 * belay_plan_get_n_spans:
 * @self: a plan
 *
 * Returns: how many milestones it placed
 */
guint
belay_plan_get_n_spans (const BelayPlan *self)
{
  return self->spans->len;
}

/**
 * belay_plan_get_span:
 * @self: a plan
 * @position: a position below the number of spans
 *
 * Returns: (transfer none): the span there, in the order of the project
 */
const BelayPlanSpan *
belay_plan_get_span (const BelayPlan *self,
                     guint            position)
{
  return &g_array_index (self->spans, BelayPlanSpan, position);
}

/**
 * belay_plan_find:
 * @self: a plan
 * @milestone: the id of a milestone
 *
 * Returns: (transfer none) (nullable): its span, or %NULL where it was dropped
 *   or is not of the project
 */
const BelayPlanSpan *
belay_plan_find (const BelayPlan *self,
                 const char      *milestone)
{
  guint position = find_position (self, milestone);

  return position > 0 ? &g_array_index (self->spans, BelayPlanSpan, position - 1) : NULL;
}

/**
 * belay_plan_get_finish:
 * @self: a plan
 *
 * Returns: the last day of the last milestone, or %BELAY_DAY_NONE where there is none
 */
BelayDay
belay_plan_get_finish (const BelayPlan *self)
{
  BelayDay finish = BELAY_DAY_NONE;

  for (guint i = 0; i < self->spans->len; i++)
    finish = MAX (finish, g_array_index (self->spans, BelayPlanSpan, i).finish);

  return finish;
}
