/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-conflict.h"

#include "belay-cycle.h"
#include "belay-plan-private.h"

#include <glib/gi18n.h>

static void
add_conflict (GArray           *conflicts,
              BelayConflictKind kind,
              BelayMilestone   *milestone,
              gint64            days)
{
  BelayConflict conflict = { kind, milestone, (int) MIN (days, G_MAXINT) };

  g_array_append_val (conflicts, conflict);
}

static gboolean
is_open (const BelayPlan *self,
         guint            position)
{
  return self->network->tasks[position].state != BELAY_TASK_DONE;
}

/* The last to be finished, or %G_MAXUINT. */
static guint
find_last (const BelayPlan *self)
{
  guint last = G_MAXUINT;

  for (guint i = 0; i < self->spans->len; i++)
    {
      if (last == G_MAXUINT || self->times[i].end > self->times[last].end)
        last = i;
    }

  return last;
}

static void
look_at_project (const BelayPlan *self,
                 GArray          *conflicts)
{
  BelayDay  due = belay_project_get (self->project)->due;
  guint     last = find_last (self);
  BelaySlot end = last != G_MAXUINT ? self->times[last].end : 0;

  for (guint i = 0; i < self->spans->len; i++)
    {
      if (belay_plan_get_span (self, i)->in_cycle)
        {
          add_conflict (conflicts, BELAY_CONFLICT_CIRCLE, belay_plan_get_span (self, i)->milestone, 0);
          break;
        }
    }
  if (end > belay_calendar_get_slot (self->calendar, BELAY_DAY_LAST + 1))
    add_conflict (conflicts, BELAY_CONFLICT_HORIZON, belay_plan_get_span (self, last)->milestone, 0);
  if (due != BELAY_DAY_NONE && last != G_MAXUINT && is_open (self, last) &&
      end > belay_calendar_get_slot (self->calendar, due + 1))
    add_conflict (conflicts, BELAY_CONFLICT_PROJECT_DUE, belay_plan_get_span (self, last)->milestone,
                  end - belay_calendar_get_slot (self->calendar, due + 1));
}

static void
look_at_milestone (const BelayPlan *self,
                   guint            position,
                   GArray          *conflicts)
{
  const BelayTask  *task = &self->network->tasks[position];
  const BelayTimes *times = &self->times[position];
  BelayMilestone   *milestone = belay_plan_get_span (self, position)->milestone;

  if (task->due != BELAY_SLOT_NEVER && times->end > task->due)
    add_conflict (conflicts, BELAY_CONFLICT_DUE, milestone, times->end - task->due);
  if (task->is_pinned && times->asked > times->start)
    add_conflict (conflicts, BELAY_CONFLICT_PINNED, milestone, times->asked - times->start);
}

/**
 * belay_plan_list_conflicts:
 * @self: a plan
 *
 * Lists what cannot be kept: first what concerns the project, then its
 * milestones in their order. What is done is no conflict, even where it was
 * done too late.
 *
 * Returns: (transfer full) (element-type BelayConflict): the conflicts, valid as
 *   long as the plan is
 */
GArray *
belay_plan_list_conflicts (const BelayPlan *self)
{
  GArray *conflicts = g_array_new (FALSE, FALSE, sizeof (BelayConflict));

  look_at_project (self, conflicts);
  for (guint i = 0; i < self->spans->len; i++)
    {
      if (is_open (self, i))
        look_at_milestone (self, i, conflicts);
    }

  return conflicts;
}

static char *
say_circle (const BelayPlan *self)
{
  g_autofree char *path = belay_cycle_dup_path (self->project, NULL, NULL);

  /* Translators: the placeholder is a path of milestones, "A → B → A". */
  return g_strdup_printf (_ ("Milestones depend on each other in a circle: %s"), path != NULL ? path : "");
}

static char *
say_project_due (const BelayPlan     *self,
                 const BelayConflict *conflict)
{
  g_autofree char *due = belay_day_to_words (belay_project_get (self->project)->due);
  g_autofree char *finish = belay_day_to_words (belay_plan_get_finish (self));

  /* Translators: two days, such as "4 December 2026", and a number of working days. */
  return g_strdup_printf (ngettext ("The project is due on %s and will be finished on %s, %d working day later",
                                    "The project is due on %s and will be finished on %s, %d working days later",
                                    conflict->days),
                          due, finish, conflict->days);
}

static char *
say_due (const BelayPlan     *self,
         const BelayConflict *conflict)
{
  const BelayMilestoneFields *fields = belay_milestone_get (conflict->milestone);
  const BelayPlanSpan        *span = belay_plan_find (self, belay_record_get_id (BELAY_RECORD (conflict->milestone)));
  g_autofree char            *due = belay_day_to_words (fields->due);
  g_autofree char            *finish = belay_day_to_words (span->finish);

  /* Translators: a milestone, two days, such as "4 December 2026", and a number of working days. */
  return g_strdup_printf (ngettext ("“%s” must be finished by %s and will be on %s, %d working day later",
                                    "“%s” must be finished by %s and will be on %s, %d working days later",
                                    conflict->days),
                          fields->title, due, finish, conflict->days);
}

static char *
say_pinned (const BelayConflict *conflict)
{
  const BelayMilestoneFields *fields = belay_milestone_get (conflict->milestone);
  g_autofree char            *start = belay_day_to_words (fields->start);

  /* Translators: a milestone, a day, such as "4 December 2026", and a number of working days. */
  return g_strdup_printf (ngettext ("“%s” is pinned to %s, %d working day before what it waits for allows",
                                    "“%s” is pinned to %s, %d working days before what it waits for allows",
                                    conflict->days),
                          fields->title, start, conflict->days);
}

/**
 * belay_plan_conflict_to_words:
 * @self: a plan
 * @conflict: a conflict of it
 *
 * Says what cannot be kept; [method@Plan.explain] says why.
 *
 * Returns: (transfer full): a sentence
 */
char *
belay_plan_conflict_to_words (const BelayPlan     *self,
                              const BelayConflict *conflict)
{
  switch (conflict->kind)
    {
    case BELAY_CONFLICT_CIRCLE:
      return say_circle (self);
    case BELAY_CONFLICT_PROJECT_DUE:
      return say_project_due (self, conflict);
    case BELAY_CONFLICT_DUE:
      return say_due (self, conflict);
    case BELAY_CONFLICT_PINNED:
      return say_pinned (conflict);
    case BELAY_CONFLICT_HORIZON:
    default:
      return g_strdup (_ ("The work would go on beyond the year 2200"));
    }
}
