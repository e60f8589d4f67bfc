/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Turns of a recurring goal. Check-ins are days; one with a "-" before it was not kept. */

#define G_LOG_DOMAIN "belay"

#include "belay-recurrence.h"
#include "planning-story.h"

#include <string.h>

typedef struct
{
  const char *name;
  int         every;
  int         unit;
  int         misses;
  int         of;
  const char *start;
  const char *due;
  const char *check_ins;
  const char *leave_start;
  const char *leave_end;
  const char *today;

  guint       kept;
  guint       missed;
  guint       excused;
  guint       streak;
  gboolean    is_within_slack;
  const char *next_due;
  const char *words;
} Example;

#define WEEKLY 1, BELAY_UNIT_WEEKS
#define MONTHLY 1, BELAY_UNIT_MONTHS

/* 5 January 2026 is a Monday: turns end on Sundays, the 11th, 18th, 25th, ... */
static const Example examples[] = {
  { "first-turn-is-open", WEEKLY, 0, 0, "2026-01-05", NULL, "", NULL, NULL, "2026-01-11",
    0, 0, 0, 0, TRUE, "2026-01-11", "no turn is over yet" },
  { "first-turn-missed", WEEKLY, 0, 0, "2026-01-05", NULL, "", NULL, NULL, "2026-01-12",
    0, 1, 0, 0, FALSE, "2026-01-18", "missed the last turn" },
  { "kept-ahead", WEEKLY, 0, 0, "2026-01-05", NULL, "2026-01-07 2026-01-12", NULL, NULL, "2026-01-13",
    1, 0, 0, 2, TRUE, "2026-01-25", "kept the last turn" },
  { "twice-in-a-turn-is-once", WEEKLY, 0, 0, "2026-01-05", NULL, "2026-01-05 2026-01-11", NULL, NULL, "2026-01-12",
    1, 0, 0, 1, TRUE, "2026-01-18", "kept the last turn" },
  { "not-kept-is-missed", WEEKLY, 0, 0, "2026-01-05", NULL, "-2026-01-07", NULL, NULL, "2026-01-12",
    0, 1, 0, 0, FALSE, "2026-01-18", "missed the last turn" },
  { "slack-holds-the-streak", WEEKLY, 1, 4, "2026-01-05", NULL, "2026-01-05 2026-01-19 2026-01-26", NULL, NULL, "2026-02-02",
    3, 1, 0, 3, TRUE, "2026-02-08", "kept 3 of the last 4 turns" },
  { "beyond-slack", WEEKLY, 1, 4, "2026-01-05", NULL, "2026-01-05 2026-01-19", NULL, NULL, "2026-02-02",
    2, 2, 0, 0, FALSE, "2026-02-08", "kept 2 of the last 4 turns" },
  { "an-old-miss-leaves-the-window", WEEKLY, 1, 4, "2026-01-05", NULL,
    "2026-01-12 2026-01-19 2026-01-26 2026-02-09", NULL, NULL, "2026-02-16",
    4, 2, 0, 4, TRUE, "2026-02-22", "kept 3 of the last 4 turns" },
  { "leave-excuses", WEEKLY, 0, 0, "2026-01-05", NULL, "2026-01-05 2026-01-19", "2026-01-12", "2026-01-16", "2026-01-26",
    2, 0, 1, 2, TRUE, "2026-02-01", "kept the last turn" },
  { "three-days-excuse-no-week", WEEKLY, 0, 0, "2026-01-05", NULL, "2026-01-05", "2026-01-12", "2026-01-14", "2026-01-19",
    1, 1, 0, 0, FALSE, "2026-01-25", "missed the last turn" },
  { "from-the-first-check-in", WEEKLY, 0, 0, NULL, NULL, "2026-01-07", NULL, NULL, "2026-01-14",
    1, 0, 0, 1, TRUE, "2026-01-20", "kept the last turn" },
  { "no-day-known", WEEKLY, 0, 0, NULL, NULL, "", NULL, NULL, "2026-01-14",
    0, 0, 0, 0, TRUE, NULL, "no turn is over yet" },
  { "not-begun", WEEKLY, 0, 0, "2026-02-02", NULL, "", NULL, NULL, "2026-01-14",
    0, 0, 0, 0, TRUE, "2026-02-08", "no turn is over yet" },
  { "ends-when-due", WEEKLY, 0, 0, "2026-01-05", "2026-01-14", "2026-01-06 2026-01-13", NULL, NULL, "2026-03-01",
    2, 0, 0, 2, TRUE, NULL, "kept the last turn" },
  { "month-ends-do-not-drift", MONTHLY, 0, 0, "2026-01-31", NULL, "2026-02-27 2026-03-30", NULL, NULL, "2026-04-01",
    2, 0, 0, 2, TRUE, "2026-04-29", "kept the last turn" },
  { "every-ten-days", 10, BELAY_UNIT_DAYS, 0, 0, "2026-01-01", NULL, "2026-01-10", NULL, NULL, "2026-01-11",
    1, 0, 0, 1, TRUE, "2026-01-20", "kept the last turn" },
  { "a-check-in-of-the-future-counts-not-yet", WEEKLY, 0, 0, "2026-01-05", NULL, "2026-01-14", NULL, NULL, "2026-01-13",
    0, 1, 0, 0, FALSE, "2026-01-18", "missed the last turn" },
};

static BelayList *
make_check_ins (const char *text)
{
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);
  g_auto (GStrv) days = g_strsplit (text, " ", -1);

  for (guint i = 0; *text != '\0' && days[i] != NULL; i++)
    {
      gboolean           is_kept = days[i][0] != '-';
      g_autofree char   *id = g_strdup_printf ("check-in-%u", i);
      BelayCheckInFields fields = { .day = story_day (days[i] + !is_kept), .progress = BELAY_UNSET, .kept = is_kept };

      g_ptr_array_add (records, belay_check_in_new (id, &fields));
    }

  return belay_list_new_take (BELAY_TYPE_CHECK_IN, records);
}

static BelayPerson *
make_person (BelayGoal  *goal,
             const char *leave_start,
             const char *leave_end)
{
  BelayLeaveFields leave = { .start = story_day (leave_start), .end = story_day (leave_end) };
  g_autoptr (BelayList) goals = STORY_LIST (BELAY_TYPE_GOAL, goal);
  g_autoptr (BelayList) leaves = leave_start != NULL ? STORY_LIST (BELAY_TYPE_LEAVE, belay_leave_new ("leave", &leave)) : NULL;

  return belay_person_new ("eli", &(BelayPersonFields){ .name = (char *) "Eli", .goals = goals, .leaves = leaves });
}

static BelayGoal *
make_goal (const Example *example,
           int            state,
           const char    *done)
{
  g_autoptr (BelayList) check_ins = make_check_ins (example->check_ins);
  BelayGoalFields fields = {
    .title = (char *) "Learning hour",
    .state = state,
    .start = story_day (example->start),
    .due = story_day (example->due),
    .done = story_day (done),
    .every = example->every,
    .every_unit = example->unit,
    .slack_misses = example->misses,
    .slack_of = example->of,
    .check_ins = check_ins,
  };

  return belay_goal_new ("goal", &fields);
}

static void
test_example (gconstpointer data)
{
  const Example *example = data;
  BelayGoal     *goal = make_goal (example, BELAY_GOAL_ACTIVE, NULL);
  g_autoptr (BelayPerson) person = make_person (goal, example->leave_start, example->leave_end);
  BelayRecurrence  recurrence;
  g_autofree char *words = NULL;

  g_assert_true (belay_recurrence_read (goal, story_day (example->today), &recurrence));
  words = belay_recurrence_to_words (&recurrence);

  g_assert_cmpuint (recurrence.kept, ==, example->kept);
  g_assert_cmpuint (recurrence.missed, ==, example->missed);
  g_assert_cmpuint (recurrence.excused, ==, example->excused);
  g_assert_cmpuint (recurrence.streak, ==, example->streak);
  g_assert_cmpint (recurrence.is_within_slack, ==, example->is_within_slack);
  g_assert_cmpint (recurrence.next_due, ==, story_day (example->next_due));
  g_assert_cmpstr (words, ==, example->words);
}

/* A goal that was closed in the middle of a turn neither kept nor missed that one. */
static void
test_closed (void)
{
  const Example example = { .every = 1, .unit = BELAY_UNIT_WEEKS, .start = "2026-01-05", .check_ins = "2026-01-06" };
  BelayGoal    *goal = make_goal (&example, BELAY_GOAL_DONE, "2026-01-14");
  g_autoptr (BelayPerson) person = make_person (goal, NULL, NULL);
  BelayRecurrence recurrence;

  g_assert_true (belay_recurrence_read (goal, story_day ("2026-03-01"), &recurrence));
  g_assert_cmpuint (recurrence.kept, ==, 1);
  g_assert_cmpuint (recurrence.missed, ==, 0);
  g_assert_cmpint (recurrence.next_due, ==, BELAY_DAY_NONE);
}

static void
test_single (void)
{
  g_autoptr (BelayGoal) goal = belay_goal_new ("goal", &(BelayGoalFields){ .title = (char *) "Once" });
  BelayRecurrence recurrence = { .kept = 7 };

  g_assert_false (belay_recurrence_read (goal, story_day ("2026-03-01"), &recurrence));
  g_assert_cmpuint (recurrence.kept, ==, 7);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (examples); i++)
    {
      g_autofree char *path = g_strconcat ("/recurrence/", examples[i].name, NULL);

      g_test_add_data_func (path, &examples[i], test_example);
    }
  g_test_add_func ("/recurrence/closed-goal", test_closed);
  g_test_add_func ("/recurrence/goal-that-does-not-recur", test_single);

  return g_test_run ();
}
