/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-calendar.h"

#include "belay-gaps.h"
#include "belay-mentorship.h"

#define DAYS_PER_WEEK 7

/**
 * BelayCalendar:
 *
 * The working days of a workspace, numbered: its week without its holidays.
 *
 * A day and its number are found from each other without walking over the days
 * between. Numbers go on beyond the days that Belay knows, so that sums need no
 * care; the days they stand for then end at the first and the last.
 */
struct _BelayCalendar
{
  BelayDay   monday;                    /* where the weeks begin to count */
  int        n_working;                 /* working days of a week */
  int        before[DAYS_PER_WEEK + 1]; /* working days of a week before each of its days */
  int        nth[DAYS_PER_WEEK];        /* which day of the week each working day is */
  BelayGaps *holidays;                  /* cut out of the working days of the weeks */
};

static void
read_week (BelayCalendar *self,
           char         **words)
{
  gboolean works[DAYS_PER_WEEK];
  gboolean works_ever = FALSE;

  for (int i = 0; i < DAYS_PER_WEEK; i++)
    {
      works[i] = words != NULL && g_strv_contains ((const char *const *) words, belay_weekday_words[i]);
      works_ever |= works[i];
    }
  for (int i = 0; i < DAYS_PER_WEEK; i++)
    {
      self->before[i] = self->n_working;
      /* A week without a working day would never end. */
      if (works[i] || !works_ever)
        self->nth[self->n_working++] = i;
    }
}

static BelaySlot
count_in_weeks (const BelayCalendar *self,
                BelayDay             day)
{
  int days = day - self->monday;

  return (BelaySlot) (days / DAYS_PER_WEEK) * self->n_working + self->before[days % DAYS_PER_WEEK];
}

static void
cut_holidays (BelayCalendar *self,
              BelayList     *holidays)
{
  BELAY_FOREACH (BelayHoliday, holiday, holidays)
  {
    BelayDay day = belay_holiday_get (holiday)->day;

    if (belay_day_is_valid (day))
      belay_gaps_add (self->holidays, count_in_weeks (self, day), count_in_weeks (self, day + 1));
  }
  belay_gaps_close (self->holidays);
}

/**
 * belay_calendar_new:
 * @workspace: a workspace
 *
 * Reads the working week and the holidays. A week without a working day counts
 * as one of seven.
 *
 * Returns: (transfer full): the calendar, which later changes do not reach
 */
BelayCalendar *
belay_calendar_new (BelayWorkspace *workspace)
{
  const BelayWorkspaceFields *fields = belay_workspace_get (workspace);
  BelayCalendar              *self = g_new0 (BelayCalendar, 1);

  self->monday = belay_day_get_monday (BELAY_DAY_FIRST);
  self->holidays = belay_gaps_new ();
  read_week (self, fields->working_days);
  cut_holidays (self, fields->holidays);

  return self;
}

/**
 * belay_calendar_free:
 * @self: (transfer full): a calendar
 *
 * Frees a calendar.
 */
void
belay_calendar_free (BelayCalendar *self)
{
  belay_gaps_free (self->holidays);
  g_free (self);
}

/**
 * belay_calendar_get_slot:
 * @self: a calendar
 * @day: a day
 *
 * Returns: the number of @day, or of the first working day after it
 */
BelaySlot
belay_calendar_get_slot (const BelayCalendar *self,
                         BelayDay             day)
{
  BelayDay known = CLAMP (day, BELAY_DAY_FIRST, BELAY_DAY_LAST + 1);

  return belay_gaps_to_inner (self->holidays, count_in_weeks (self, known));
}

/**
 * belay_calendar_get_day:
 * @self: a calendar
 * @slot: the number of a working day
 *
 * Returns: the day; the first or the last one there is where @slot lies beyond it
 */
BelayDay
belay_calendar_get_day (const BelayCalendar *self,
                        BelaySlot            slot)
{
  BelaySlot in_weeks = belay_gaps_to_outer (self->holidays, MAX (slot, 0));
  gint64    day = self->monday + in_weeks / self->n_working * DAYS_PER_WEEK + self->nth[in_weeks % self->n_working];

  return (BelayDay) CLAMP (day, BELAY_DAY_FIRST, BELAY_DAY_LAST);
}
