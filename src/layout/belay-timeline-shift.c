/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-timeline-shift.h"

#include "belay-plan.h"
#include "belay-project.h"
#include "belay-timeline-words.h"

#include <glib/gi18n.h>
#include <string.h>

static BelayDay
clamp_day (BelayDay day)
{
  return CLAMP (day, BELAY_DAY_FIRST, BELAY_DAY_LAST);
}

/* Why the plan does not put it where it was pulled. */
static char *
explain (const BelayPlan     *plan,
         const BelayPlanSpan *span)
{
  const BelayPlanSpan *before = NULL;

  if (span->reason == BELAY_PLAN_REASON_TODAY)
    return g_strdup (_ ("What is not done yet cannot lie in the past"));
  if (span->reason == BELAY_PLAN_REASON_DEPENDENCY && span->dependency != NULL)
    before = belay_plan_find (plan, belay_dependency_get (span->dependency)->before);
  if (before == NULL)
    return NULL;

  /* Translators: %s is a milestone. */
  return g_strdup_printf (_ ("It waits for “%s”"), belay_milestone_get (before->milestone)->title);
}

/* Work that begins after the day it is due would be nonsense in a file. */
static char *
explain_due (BelayDay due)
{
  g_autofree char *day = belay_day_to_words (due);

  /* Translators: %s is a day. */
  return g_strdup_printf (_ ("It is due on %s"), day);
}

/* Planned work goes where the plan lets it go. */
static void
shift_planned (BelayTimelineShift  *self,
               const BelayPlanSpan *present,
               int                  n_days)
{
  const BelayTimelineItem *item = self->item;
  BelayPlanTrial           trial = { BELAY_DAY_NONE, 0 };
  BelayDay                 wanted;
  BelayPlanSpan            span;

  if (self->hold == BELAY_TIMELINE_HOLD_END)
    {
      wanted = clamp_day (present->finish + n_days);
      trial.n_days = self->n_days = belay_plan_count_days (item->plan, item->id, wanted);
    }
  else
    {
      BelayDay due = belay_milestone_get (present->milestone)->due;

      wanted = clamp_day (present->start + n_days);
      if (due != BELAY_DAY_NONE && wanted > due)
        {
          self->why = explain_due (due);
          wanted = due;
        }
      trial.start = wanted;
    }
  belay_plan_try (item->plan, item->id, &trial, &span);
  self->start = item->kind == BELAY_TIMELINE_WORK ? span.start : span.finish;
  self->end = span.finish;
  self->begin = span.start;
  if (self->why == NULL && (self->hold == BELAY_TIMELINE_HOLD_END ? span.finish : span.start) > wanted)
    self->why = explain (item->plan, &span);
}

static void
shift_freely (BelayTimelineShift *self,
              int                 n_days)
{
  const BelayTimelineItem *item = self->item;

  if (self->hold == BELAY_TIMELINE_HOLD_END)
    {
      self->end = clamp_day (MAX (item->end + n_days, item->start));
      return;
    }
  /* A day that is only assumed follows the one that is known, or stays where it is. */
  if (item->has_start || item->has_end)
    self->start = clamp_day (item->start + n_days);
  if (item->has_end)
    self->end = clamp_day (item->end + n_days);
  self->end = MAX (self->end, self->start);
}

/**
 * belay_timeline_shift_new:
 * @item: an item that outlives the answer
 * @hold: by what it is taken
 * @n_days: by how many days it is pulled
 *
 * Finds where an item would be. Planned work begins and ends on working days, and
 * goes no further than the plan of its project lets it.
 *
 * Returns: (transfer full): the item on its way
 */
BelayTimelineShift *
belay_timeline_shift_new (const BelayTimelineItem *item,
                          BelayTimelineHold        hold,
                          int                      n_days)
{
  BelayTimelineShift  *self = g_new0 (BelayTimelineShift, 1);
  BelayTimelinePowers  power = hold == BELAY_TIMELINE_HOLD_END ? BELAY_TIMELINE_STRETCHES : BELAY_TIMELINE_MOVES;
  const BelayPlanSpan *present = item->plan != NULL ? belay_plan_find (item->plan, item->id) : NULL;

  self->item = item;
  self->hold = hold;
  self->start = item->start;
  self->end = item->end;
  if ((item->powers & power) == 0)
    self->why = g_strdup (item->fixed != NULL ? item->fixed : _ ("It has no length that could change"));
  else if (n_days != 0 && present != NULL)
    shift_planned (self, present, n_days);
  else
    shift_freely (self, n_days);

  return self;
}

/**
 * belay_timeline_shift_free:
 * @self: (transfer full): an item on its way
 *
 * Lets it go where it was.
 */
void
belay_timeline_shift_free (BelayTimelineShift *self)
{
  g_free (self->why);
  g_free (self);
}

/**
 * belay_timeline_shift_is_change:
 * @self: an item on its way
 *
 * Returns: whether it would be anywhere else
 */
gboolean
belay_timeline_shift_is_change (const BelayTimelineShift *self)
{
  return self->start != self->item->start || self->end != self->item->end;
}

/**
 * belay_timeline_shift_to_words:
 * @self: an item on its way
 *
 * Returns: (transfer full): its days, and why it goes no further
 */
char *
belay_timeline_shift_to_words (const BelayTimelineShift *self)
{
  const BelayTimelineItem *item = self->item;
  gboolean                 moves = (item->powers & (BELAY_TIMELINE_MOVES | BELAY_TIMELINE_STRETCHES)) != 0;
  g_autofree char         *days = belay_timeline_words_span (self->start, self->end);

  if (!moves)
    return g_strdup (self->why);

  if (self->why == NULL)
    return g_steal_pointer (&days);

  /* Translators: a span of days, and a sentence that says why it goes no further. */
  return g_strdup_printf (_ ("%s. %s"), days, self->why);
}

static void
add_day (GVariantBuilder *arguments,
         const char      *name,
         BelayDay         day)
{
  g_autofree char *text = belay_day_to_string (day);

  g_variant_builder_add (arguments, "{sv}", name, g_variant_new_string (text));
}

/* A shorter duration than the shortest, or a longer one than the longest, would be refused. */
static void
add_duration (GVariantBuilder          *arguments,
              const BelayTimelineShift *self)
{
  const BelayPlanSpan        *span = belay_plan_find (self->item->plan, self->item->id);
  const BelayMilestoneFields *fields = belay_milestone_get (span->milestone);

  g_variant_builder_add (arguments, "{sv}", "likely-days", g_variant_new_int64 (self->n_days));
  if (fields->optimistic_days > self->n_days)
    g_variant_builder_add (arguments, "{sv}", "optimistic-days", g_variant_new_int64 (self->n_days));
  if (fields->pessimistic_days != BELAY_UNSET && fields->pessimistic_days < self->n_days)
    g_variant_builder_add (arguments, "{sv}", "pessimistic-days", g_variant_new_int64 (self->n_days));
}

static void
add_planned (GVariantBuilder          *arguments,
             const BelayTimelineShift *self)
{
  if (self->hold == BELAY_TIMELINE_HOLD_END)
    add_duration (arguments, self);
  else
    add_day (arguments, "start", self->begin);
}

/**
 * belay_timeline_shift_to_edit:
 * @self: an item on its way
 *
 * Returns: (transfer floating) (nullable): the edit that lets it go there, a verb
 *   and its arguments, or %NULL where nothing changes
 */
GVariant *
belay_timeline_shift_to_edit (const BelayTimelineShift *self)
{
  static const char *const subjects[BELAY_N_TIMELINE_KINDS] = {
    [BELAY_TIMELINE_GOAL] = "goal",
    [BELAY_TIMELINE_LEAVE] = "leave",
    [BELAY_TIMELINE_MILESTONE] = "milestone",
    [BELAY_TIMELINE_WORK] = "milestone",
    [BELAY_TIMELINE_MEETING] = "meeting",
  };
  const BelayTimelineItem *item = self->item;
  const char              *subject = subjects[item->kind];
  g_autofree char         *verb = NULL;
  GVariantBuilder          arguments;

  if (subject == NULL || !belay_timeline_shift_is_change (self))
    return NULL;

  verb = g_strconcat ("change-", subject, NULL);
  g_variant_builder_init (&arguments, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&arguments, "{sv}", subject, g_variant_new_string (item->id));
  if (item->plan != NULL)
    add_planned (&arguments, self);
  else if (item->kind == BELAY_TIMELINE_MEETING)
    add_day (&arguments, "day", self->start);
  else
    {
      if (item->has_start && self->start != item->start)
        add_day (&arguments, "start", self->start);
      if (self->end != item->end && (item->has_end || self->hold == BELAY_TIMELINE_HOLD_END))
        add_day (&arguments, item->kind == BELAY_TIMELINE_LEAVE ? "end" : "due", self->end);
    }

  return g_variant_new ("(sa{sv})", verb, &arguments);
}

/**
 * belay_timeline_item_to_removal:
 * @item: an item
 *
 * Returns: (transfer floating) (nullable): the edit that deletes its record, or
 *   %NULL where that is not done from a timeline
 */
GVariant *
belay_timeline_item_to_removal (const BelayTimelineItem *item)
{
  static const char *const verbs[BELAY_N_TIMELINE_KINDS] = {
    [BELAY_TIMELINE_GOAL] = "remove-goal",
    [BELAY_TIMELINE_LEAVE] = "remove-leave",
    [BELAY_TIMELINE_MILESTONE] = "remove-milestone",
    [BELAY_TIMELINE_WORK] = "remove-milestone",
    [BELAY_TIMELINE_MEETING] = "remove-meeting",
    [BELAY_TIMELINE_ASSESSMENT] = "remove-assessment",
  };
  GVariantBuilder arguments;

  if ((item->powers & BELAY_TIMELINE_GOES) == 0)
    return NULL;
  g_variant_builder_init (&arguments, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&arguments, "{sv}", verbs[item->kind] + strlen ("remove-"), g_variant_new_string (item->id));

  return g_variant_new ("(sa{sv})", verbs[item->kind], &arguments);
}

/**
 * belay_timeline_item_to_link:
 * @before: what comes first
 * @after: what shall wait for it
 *
 * Returns: (transfer floating) (nullable): the edit that makes a dependency, or
 *   %NULL where these two cannot have one
 */
GVariant *
belay_timeline_item_to_link (const BelayTimelineItem *before,
                             const BelayTimelineItem *after)
{
  GVariantBuilder arguments;

  if (before == after || (before->powers & BELAY_TIMELINE_LINKS) == 0 || (after->powers & BELAY_TIMELINE_LINKS) == 0)
    return NULL;
  g_variant_builder_init (&arguments, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&arguments, "{sv}", "before", g_variant_new_string (before->id));
  g_variant_builder_add (&arguments, "{sv}", "after", g_variant_new_string (after->id));

  return g_variant_new ("(sa{sv})", "add-dependency", &arguments);
}
