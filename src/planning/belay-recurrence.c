/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-recurrence.h"

#include "belay-leave.h"

#include <glib/gi18n.h>

#define DAYS_PER_WEEK 7

/* A goal's turns on their way through time. */
typedef struct
{
  const BelayGoalFields *goal;
  BelayPerson           *person;
  BelayDay               anchor;
  BelayDay               last; /* the last day on which the goal is, or was, pursued */

  GArray *kept_days; /* BelayDay, sorted */
  guint   next_kept;

  GArray *misses; /* gboolean, one for each turn that is over and not excused */
} Course;

static int
compare_days (gconstpointer a,
              gconstpointer b)
{
  return *(const BelayDay *) a - *(const BelayDay *) b;
}

static BelayDay
collect_check_ins (const BelayGoalFields *goal,
                   BelayDay               today,
                   GArray                *kept_days)
{
  BelayDay first = BELAY_DAY_NONE;

  BELAY_FOREACH (BelayCheckIn, check_in, goal->check_ins)
  {
    const BelayCheckInFields *fields = belay_check_in_get (check_in);

    if (fields->day > today)
      continue;
    if (first == BELAY_DAY_NONE || fields->day < first)
      first = fields->day;
    if (fields->kept)
      g_array_append_val (kept_days, fields->day);
  }
  g_array_sort (kept_days, compare_days);

  return first;
}

/* Counted from the anchor each time, so that a goal of the 31st does not drift
 * to the 28th after a February. */
static BelayDay
get_turn_start (const Course *course,
                guint         turn)
{
  int   n = (int) turn * course->goal->every;
  GDate date;

  if (course->goal->every_unit == BELAY_UNIT_DAYS)
    return course->anchor + n;
  if (course->goal->every_unit == BELAY_UNIT_WEEKS)
    return course->anchor + n * DAYS_PER_WEEK;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, course->anchor);
  g_date_add_months (&date, n);

  return g_date_get_julian (&date);
}

static BelayDay
get_turn_end (const Course *course,
              guint         turn)
{
  BelayDay end = get_turn_start (course, turn + 1) - 1;

  return MIN (end, course->goal->due != BELAY_DAY_NONE ? MAX (course->goal->due, course->anchor) : BELAY_DAY_LAST);
}

static gboolean
take_kept_days (Course  *course,
                BelayDay start,
                BelayDay end)
{
  gboolean is_kept = FALSE;

  for (; course->next_kept < course->kept_days->len; course->next_kept++)
    {
      BelayDay day = g_array_index (course->kept_days, BelayDay, course->next_kept);

      if (day > end)
        break;
      is_kept |= day >= start;
    }

  return is_kept;
}

static guint
count_window_misses (const Course *course,
                     guint         window)
{
  guint first = course->misses->len > window ? course->misses->len - window : 0;
  guint count = 0;

  for (guint i = first; i < course->misses->len; i++)
    count += g_array_index (course->misses, gboolean, i);

  return count;
}

static gboolean
is_mostly_leave (const Course *course,
                 BelayDay      start,
                 BelayDay      end)
{
  return belay_leave_count_days (course->person, NULL, start, end) * 2 > end - start + 1;
}

static void
count_turn (Course          *course,
            BelayRecurrence *recurrence,
            gboolean         is_kept,
            BelayDay         start,
            BelayDay         end)
{
  gboolean is_missed = !is_kept;

  if (is_missed && is_mostly_leave (course, start, end))
    {
      recurrence->excused++;
      return;
    }

  recurrence->kept += is_kept;
  recurrence->missed += is_missed;
  recurrence->streak += is_kept;
  g_array_append_val (course->misses, is_missed);
  if (is_missed && count_window_misses (course, recurrence->window) > (guint) course->goal->slack_misses)
    recurrence->streak = 0;
}

static void
run_course (Course          *course,
            BelayRecurrence *recurrence,
            BelayDay         today)
{
  BelayDay horizon = MIN (course->last, today);
  guint    turn = 0;
  BelayDay start, end;

  for (;; turn++)
    {
      gboolean is_kept;

      start = get_turn_start (course, turn);
      end = get_turn_end (course, turn);
      if (start > horizon || end >= today || end > course->last)
        break;
      is_kept = take_kept_days (course, start, end);
      count_turn (course, recurrence, is_kept, start, end);
    }

  if (start > course->last || course->last < today)
    return;

  recurrence->turn_start = start;
  recurrence->is_kept_now = take_kept_days (course, start, end);
  recurrence->streak += recurrence->is_kept_now;
  recurrence->next_due = end;
  if (recurrence->is_kept_now)
    recurrence->next_due = get_turn_start (course, turn + 1) <= course->last ? get_turn_end (course, turn + 1) : BELAY_DAY_NONE;
}

static BelayDay
find_last_day (BelayGoal *goal)
{
  const BelayGoalFields *fields = belay_goal_get (goal);
  BelayDay               last = fields->due != BELAY_DAY_NONE ? fields->due : BELAY_DAY_LAST;

  if (belay_goal_is_open (goal))
    return last;

  return MIN (fields->done, last);
}

/**
 * belay_recurrence_read:
 * @goal: a goal
 * @today: the day it is
 * @out_recurrence: (out): how it goes
 *
 * Goes through the turns of a recurring goal up to @today.
 *
 * Of the last `slack_of` turns that are over `slack_misses` may be missed; a
 * goal that states no slack tolerates no miss of its last turn. A turn of which
 * the person was on leave for more than half the days, and which was not kept,
 * is excused and counts for nothing. The present turn can still be kept, so it
 * counts only once it is. A check-in that says "not kept" is no miss of its own:
 * the turn is, once it is over.
 *
 * Returns: whether the goal recurs; otherwise @out_recurrence is left alone
 */
gboolean
belay_recurrence_read (BelayGoal       *goal,
                       BelayDay         today,
                       BelayRecurrence *out_recurrence)
{
  const BelayGoalFields *fields = belay_goal_get (goal);
  g_autoptr (GArray) kept_days = g_array_new (FALSE, FALSE, sizeof (BelayDay));
  g_autoptr (GArray) misses = g_array_new (FALSE, FALSE, sizeof (gboolean));
  BelayRecurrence recurrence = { .window = MAX (fields->slack_of, 1) };
  Course          course = { .goal = fields, .kept_days = kept_days, .misses = misses };

  if (fields->every <= 0)
    return FALSE;

  course.person = belay_record_get_ancestor (BELAY_RECORD (goal), BELAY_TYPE_PERSON);
  course.last = find_last_day (goal);
  course.anchor = collect_check_ins (fields, today, kept_days);
  if (fields->start != BELAY_DAY_NONE)
    course.anchor = fields->start;
  if (course.anchor != BELAY_DAY_NONE)
    run_course (&course, &recurrence, today);

  recurrence.window_missed = count_window_misses (&course, recurrence.window);
  recurrence.is_within_slack = recurrence.window_missed <= (guint) fields->slack_misses;
  recurrence.window = MIN (recurrence.window, misses->len);
  *out_recurrence = recurrence;

  return TRUE;
}

/**
 * belay_recurrence_to_words:
 * @self: how a recurring goal goes
 *
 * Says how the last turns went.
 *
 * Returns: (transfer full): such as "kept 3 of the last 4 turns"
 */
char *
belay_recurrence_to_words (const BelayRecurrence *self)
{
  if (self->window == 0)
    return g_strdup (_ ("no turn is over yet"));
  if (self->window == 1)
    return g_strdup (self->window_missed == 0 ? _ ("kept the last turn") : _ ("missed the last turn"));

  /* Translators: how many of how many; the last number decides the plural. */
  return g_strdup_printf (ngettext ("kept %u of the last %u turn", "kept %u of the last %u turns", self->window),
                          self->window - self->window_missed, self->window);
}
