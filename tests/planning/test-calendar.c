/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-calendar.h"

#include "planning-story.h"

static BelayCalendar *
make_calendar (const char *const *week,
               const char *const *holidays)
{
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (BelayList) list = NULL;
  g_autoptr (BelayWorkspace) workspace = NULL;

  for (guint i = 0; holidays[i] != NULL; i++)
    {
      BelayHolidayFields holiday = { story_day (holidays[i]), NULL };

      g_ptr_array_add (records, belay_holiday_new (holidays[i], &holiday));
    }
  list = belay_list_new_take (BELAY_TYPE_HOLIDAY, records);
  workspace = belay_workspace_new ("workspace", &(BelayWorkspaceFields){ .name = (char *) "Workspace",
                                                                         .working_days = (char **) week,
                                                                         .holidays = list });

  return belay_calendar_new (workspace);
}

static const struct
{
  const char *week[8];
  const char *holidays[5];
} calendars[] = {
  { { "monday", "tuesday", "wednesday", "thursday", "friday", NULL }, { "2026-12-25", "2026-12-25", "2026-12-26", NULL } },
  { { "sunday", "wednesday", NULL }, { "2026-12-23", "2026-12-27", "2026-12-30", "2027-01-03", NULL } },
  { { "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", NULL }, { "1900-01-01", "2200-12-31", NULL } },
  { { NULL }, { NULL } },
};

static gboolean
works_on (guint    calendar,
          BelayDay day)
{
  static const char *const weekdays[] = { "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday" };
  g_autofree char         *text = belay_day_to_string (day);
  const char              *weekday = weekdays[belay_day_get_weekday (day) - 1];

  return (calendars[calendar].week[0] == NULL || g_strv_contains (calendars[calendar].week, weekday)) &&
         !g_strv_contains (calendars[calendar].holidays, text);
}

/* Day by day, from the first that Belay knows to the last. */
static void
test_numbers_working_days (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (calendars); i++)
    {
      g_autoptr (BelayCalendar) self = make_calendar (calendars[i].week, calendars[i].holidays);
      BelaySlot slot = belay_calendar_get_slot (self, BELAY_DAY_FIRST);

      for (BelayDay day = BELAY_DAY_FIRST; day <= BELAY_DAY_LAST; day++)
        {
          g_assert_cmpint (belay_calendar_get_slot (self, day), ==, slot);
          if (works_on (i, day))
            g_assert_cmpint (belay_calendar_get_day (self, slot++), ==, day);
        }
      g_assert_cmpint (belay_calendar_get_slot (self, BELAY_DAY_LAST + 1), ==, slot);
    }
}

static void
test_goes_on_beyond_the_ends (void)
{
  g_autoptr (BelayCalendar) self = make_calendar (calendars[0].week, calendars[0].holidays);
  BelaySlot last = belay_calendar_get_slot (self, BELAY_DAY_LAST);

  g_assert_cmpint (belay_calendar_get_day (self, -5), ==, BELAY_DAY_FIRST);
  g_assert_cmpint (belay_calendar_get_day (self, last + 5), ==, BELAY_DAY_LAST);
  g_assert_cmpint (belay_calendar_get_day (self, G_MAXINT), ==, BELAY_DAY_LAST);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/planning/calendar/numbers-working-days", test_numbers_working_days);
  g_test_add_func ("/planning/calendar/goes-on-beyond-the-ends", test_goes_on_beyond_the_ends);

  return g_test_run ();
}
