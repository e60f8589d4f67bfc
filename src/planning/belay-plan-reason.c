/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-conflict.h"
#include "belay-plan-private.h"

#include <glib/gi18n.h>

/* Nobody reads a longer chain; its end is what can be done something about, its beginning is
 * what was asked for. */
#define N_REASONS 12

static const char *
get_title (const BelayPlanSpan *span)
{
  return belay_milestone_get (span->milestone)->title;
}

static const BelayPlanSpan *
find_before (const BelayPlan     *self,
             const BelayPlanSpan *span)
{
  return belay_plan_find (self, belay_dependency_get (span->dependency)->before);
}

static char *
say_wait (const BelayPlan     *self,
          const BelayPlanSpan *span)
{
  const BelayPlanSpan *before = find_before (self, span);
  g_autofree char     *start = belay_day_to_words (before->start);
  g_autofree char     *finish = belay_day_to_words (before->finish);

  switch (belay_dependency_get (span->dependency)->type)
    {
    case BELAY_DEPENDENCY_START_START:
      return g_strdup_printf (_ ("“%s” waits for “%s”, which begins on %s."), get_title (span), get_title (before), start);
    case BELAY_DEPENDENCY_FINISH_FINISH:
      return g_strdup_printf (_ ("“%s” cannot be finished before “%s”, which is finished on %s."), get_title (span),
                              get_title (before), finish);
    case BELAY_DEPENDENCY_START_FINISH:
      return g_strdup_printf (_ ("“%s” cannot be finished before “%s” begins, on %s."), get_title (span), get_title (before),
                              start);
    case BELAY_DEPENDENCY_FINISH_START:
    default:
      return g_strdup_printf (_ ("“%s” waits for “%s”, which is finished on %s."), get_title (span), get_title (before),
                              finish);
    }
}

static char *
say_lag (const BelayPlan     *self,
         const BelayPlanSpan *span,
         int                  lag)
{
  const char *before = get_title (find_before (self, span));

  /* Translators: two milestones and a number, which may be less than 0. */
  return g_strdup_printf (ngettext ("From “%s” to “%s” there is a lag of %d working day.",
                                    "From “%s” to “%s” there is a lag of %d working days.", ABS (lag)),
                          before, get_title (span), lag);
}

static void
add_wait (const BelayPlan     *self,
          const BelayPlanSpan *span,
          GPtrArray           *reasons)
{
  int lag = belay_dependency_get (span->dependency)->lag_days;

  g_ptr_array_add (reasons, say_wait (self, span));
  if (lag != 0)
    g_ptr_array_add (reasons, say_lag (self, span, lag));
}

static char *
say_today (const BelayPlanSpan *span,
           gboolean             is_running)
{
  int days = span->days_late;

  if (is_running)
    return g_strdup_printf (ngettext ("“%s” goes on and is %d working day late.",
                                      "“%s” goes on and is %d working days late.", days),
                            get_title (span), days);

  return g_strdup_printf (ngettext ("“%s” has not begun and is %d working day late.",
                                    "“%s” has not begun and is %d working days late.", days),
                          get_title (span), days);
}

static char *
say_own (const BelayPlanSpan *span)
{
  g_autofree char *start = belay_day_to_words (span->start);
  g_autofree char *finish = belay_day_to_words (span->finish);

  switch (span->reason)
    {
    case BELAY_PLAN_REASON_DONE:
      return g_strdup_printf (_ ("“%s” was finished on %s."), get_title (span), finish);
    case BELAY_PLAN_REASON_PROJECT_START:
      return g_strdup_printf (_ ("“%s” begins with the project, on %s."), get_title (span), start);
    case BELAY_PLAN_REASON_NOT_BEFORE:
      return g_strdup_printf (_ ("“%s” may not begin before %s."), get_title (span), start);
    case BELAY_PLAN_REASON_PINNED:
      return g_strdup_printf (_ ("“%s” is pinned to %s."), get_title (span), start);
    default:
      return g_strdup_printf (_ ("“%s” was begun on %s."), get_title (span), start);
    }
}

/* How much work it is, or, where that is what counts, how much of it is left. */
static char *
say_work (const BelayPlanSpan *span,
          const BelayTask     *task)
{
  int days = task->duration;

  if (span->reason != BELAY_PLAN_REASON_TODAY || task->state != BELAY_TASK_RUNNING)
    return g_strdup_printf (ngettext ("“%s” takes %d working day.", "“%s” takes %d working days.", days), get_title (span), days);

  days = belay_task_get_rest (task, days);

  return g_strdup_printf (ngettext ("“%s” has %d working day of work left.", "“%s” has %d working days of work left.", days),
                          get_title (span), days);
}

/* How much longer the work, or the rest of it, takes because its owner is away meanwhile. */
static char *
say_absence (const BelayPlan     *self,
             const BelayPlanSpan *span,
             guint                position)
{
  const BelayTask  *task = &self->network->tasks[position];
  const BelayTimes *times = &self->times[position];
  const char       *owner = belay_milestone_get (span->milestone)->owner;
  BelayPerson      *person = owner != NULL ? belay_workspace_find (self->workspace, owner, BELAY_TYPE_PERSON) : NULL;
  BelaySlot         from = times->driver == BELAY_DRIVER_TODAY ? self->network->today : times->start;
  int               days = (int) (times->end - from - (belay_task_to_own (task, times->end) - belay_task_to_own (task, from)));

  if (task->state == BELAY_TASK_DONE || person == NULL || days == 0)
    return NULL;

  /* Translators: a person, a number, a milestone. */
  return g_strdup_printf (ngettext ("%s is away for %d working day of “%s”.", "%s is away for %d working days of “%s”.", days),
                          belay_person_get (person)->name, days, get_title (span));
}

/* Adds what decides the days of one milestone; returns the one to go on with. */
static const BelayPlanSpan *
add_reasons (const BelayPlan     *self,
             const BelayPlanSpan *span,
             GPtrArray           *reasons)
{
  guint             position = (guint) (span - belay_plan_get_span (self, 0));
  const BelayTask  *task = &self->network->tasks[position];
  const BelayTimes *times = &self->times[position];
  gboolean          waits_in_vain = task->is_pinned && times->asked > times->start;
  char             *absence = say_absence (self, span, position);

  if (span->reason == BELAY_PLAN_REASON_TODAY)
    g_ptr_array_add (reasons, say_today (span, task->state == BELAY_TASK_RUNNING));
  else if (span->reason != BELAY_PLAN_REASON_DEPENDENCY)
    g_ptr_array_add (reasons, say_own (span));
  if (task->state != BELAY_TASK_DONE)
    g_ptr_array_add (reasons, say_work (span, task));
  if (absence != NULL)
    g_ptr_array_add (reasons, absence);
  if (!waits_in_vain && span->reason != BELAY_PLAN_REASON_DEPENDENCY)
    return NULL;
  add_wait (self, span, reasons);

  return find_before (self, span);
}

/**
 * belay_plan_explain:
 * @self: a plan
 * @milestone: the id of a milestone
 *
 * Says what decides the days of a milestone: what it waits for, what that waits
 * for in turn, and so on back to a day that somebody set, or to work that is
 * late. Where an owner is away meanwhile, that is said, too. A milestone that is
 * pinned before what it waits for says both.
 *
 * Returns: (transfer full): sentences, the nearest reason first; none where the
 *   milestone is not in the plan
 */
char **
belay_plan_explain (const BelayPlan *self,
                    const char      *milestone)
{
  GPtrArray           *reasons = g_ptr_array_new ();
  const BelayPlanSpan *span = belay_plan_find (self, milestone);

  while (span != NULL && reasons->len < N_REASONS)
    span = add_reasons (self, span, reasons);
  g_ptr_array_add (reasons, NULL);

  return (char **) g_ptr_array_free (reasons, FALSE);
}
