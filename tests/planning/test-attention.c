/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What needs attention, each threshold from both sides. Days are counted from today. */

#define G_LOG_DOMAIN "belay"

#include "attention-story.h"

#define NEVER G_MAXINT
#define DAY(offset) ((offset) == NEVER ? BELAY_DAY_NONE : TODAY + (offset))

static void
check_pair (const Pair *pair,
            const char *expected)
{
  g_autoptr (BelayWorkspace) workspace = attention_story_new (pair);
  BelayAttentionQuery query = { .today = TODAY, .me = "mira" };
  g_autofree char    *told = attention_story_tell (workspace, &query);

  g_assert_cmpstr (told, ==, expected);
}

static BelayList *
make_leave (int from,
            int to)
{
  BelayLeaveFields fields = { .start = TODAY + from, .end = TODAY + to };

  return STORY_LIST (BELAY_TYPE_LEAVE, belay_leave_new ("leave", &fields));
}

typedef struct
{
  const char *name;
  int         state;
  int         start;
  int         due;
  int         check_in;
  int         step;
  int         every; /* weeks */
  int         leave_from;
  int         leave_to;
  const char *told;
} GoalCase;

static const GoalCase goal_cases[] = {
  { "due-today", BELAY_GOAL_ACTIVE, -9, 0, NEVER, NEVER, 0, 0, 0, "" },
  { "due-yesterday", BELAY_GOAL_ACTIVE, -9, -1, NEVER, NEVER, 0, 0, 0,
    "Overdue goal, Guild: 1 day overdue (0 %, due 21 November 2026)" },
  { "planned-and-due", BELAY_GOAL_PLANNED, NEVER, -5, NEVER, NEVER, 0, 0, 0,
    "Overdue goal, Guild: 5 days overdue (0 %, due 17 November 2026)" },
  { "overdue-and-stale-is-one", BELAY_GOAL_ACTIVE, -99, -5, -50, NEVER, 0, 0, 0,
    "Overdue goal, Guild: 5 days overdue (70 %, due 17 November 2026)" },
  { "done-late", BELAY_GOAL_DONE, -99, -5, NEVER, NEVER, 0, 0, 0, "" },
  { "dropped", BELAY_GOAL_DROPPED, -99, -5, NEVER, NEVER, 0, 0, 0, "" },
  { "quiet-for-34-days", BELAY_GOAL_ACTIVE, -99, 9, -34, NEVER, 0, 0, 0, "" },
  { "quiet-for-35-days", BELAY_GOAL_ACTIVE, -99, 9, -35, NEVER, 0, 0, 0, "Stale goal, Guild: no check-in for 5 weeks" },
  { "a-step-is-a-sign", BELAY_GOAL_ACTIVE, -99, 9, -60, -34, 0, 0, 0, "" },
  { "quiet-since-its-start", BELAY_GOAL_ACTIVE, -42, NEVER, NEVER, NEVER, 0, 0, 0, "Stale goal, Guild: no check-in for 6 weeks" },
  { "planned-is-never-stale", BELAY_GOAL_PLANNED, -99, 9, NEVER, NEVER, 0, 0, 0, "" },
  { "no-day-known", BELAY_GOAL_ACTIVE, NEVER, NEVER, NEVER, NEVER, 0, 0, 0, "" },
  { "leave-stops-the-clock", BELAY_GOAL_ACTIVE, -99, 9, -35, NEVER, 0, -20, -20, "" },
  { "leave-taken-out", BELAY_GOAL_ACTIVE, -99, 9, -40, NEVER, 0, -20, -16, "Stale goal, Guild: no check-in for 5 weeks" },
  { "recurring-is-not-stale", BELAY_GOAL_ACTIVE, -60, NEVER, -58, NEVER, 9, 0, 0, "" },
  { "recurring-missed", BELAY_GOAL_ACTIVE, -15, NEVER, NEVER, NEVER, 2, 0, 0, "Stale goal, Guild: missed the last turn" },
  { "recurring-not-over", BELAY_GOAL_ACTIVE, -13, NEVER, NEVER, NEVER, 2, 0, 0, "" },
};

static void
test_goal (gconstpointer data)
{
  const GoalCase    *row = data;
  BelayCheckInFields check_in = { .day = DAY (row->check_in), .progress = 700, .kept = TRUE };
  BelayStepFields    step = { .title = (char *) "Step", .done = DAY (row->step) };
  g_autoptr (BelayList) check_ins = row->check_in != NEVER
                                      ? STORY_LIST (BELAY_TYPE_CHECK_IN, belay_check_in_new ("check-in", &check_in))
                                      : NULL;
  g_autoptr (BelayList) steps = row->step != NEVER ? STORY_LIST (BELAY_TYPE_STEP, belay_step_new ("step", &step)) : NULL;
  BelayGoalFields fields = {
    .title = (char *) "Guild",
    .state = row->state,
    .start = DAY (row->start),
    .due = DAY (row->due),
    .done = row->state == BELAY_GOAL_DONE ? TODAY : BELAY_DAY_NONE,
    .every = row->every,
    .every_unit = BELAY_UNIT_WEEKS,
    .check_ins = check_ins,
    .steps = steps,
  };
  g_autoptr (BelayList) goals = STORY_LIST (BELAY_TYPE_GOAL, belay_goal_new ("goal", &fields));
  g_autoptr (BelayList) leaves = row->leave_from != 0 ? make_leave (row->leave_from, row->leave_to) : NULL;

  check_pair (&(Pair){ .goals = goals, .leaves = leaves }, row->told);
}

typedef struct
{
  const char *name;
  const char *owner;
  int         state;
  int         since;
  int         due;
  const char *told;
} ActionCase;

static const ActionCase action_cases[] = {
  { "mine-late", "mira", BELAY_ACTION_OPEN, -12, -4, "Overdue mine, Send it: 4 days overdue (open for 12 days)" },
  { "mine-due-today", "mira", BELAY_ACTION_OPEN, -1, 0, "On track mine, Send it: due today (open for 1 day)" },
  { "mine-due-later", "mira", BELAY_ACTION_OPEN, 0, 8, "On track mine, Send it: due in 8 days (open since today)" },
  { "others-late", "amara", BELAY_ACTION_OPEN, -12, -1, "Overdue others, Send it: 1 day overdue (open for 12 days)" },
  { "without-a-day", "amara", BELAY_ACTION_OPEN, -12, NEVER, "On track others, Send it: open for 12 days (open for 12 days)" },
  { "done", "mira", BELAY_ACTION_DONE, -12, -4, "" },
  { "dropped", "mira", BELAY_ACTION_DROPPED, -12, -4, "" },
};

static void
test_action (gconstpointer data)
{
  const ActionCase *row = data;
  BelayActionFields fields = {
    .title = (char *) "Send it",
    .owner = (char *) row->owner,
    .state = row->state,
    .since = DAY (row->since),
    .due = DAY (row->due),
  };
  g_autoptr (BelayList) actions = STORY_LIST (BELAY_TYPE_ACTION, belay_action_new ("action", &fields));

  check_pair (&(Pair){ .actions = actions }, row->told);
}

typedef struct
{
  const char *name;
  int         state;
  int         day;
  gboolean    has_points;
  const char *told;
} MeetingCase;

static const MeetingCase meeting_cases[] = {
  { "today", BELAY_MEETING_PLANNED, 0, TRUE, "On track meeting, Amara: today (1 agenda point)" },
  { "not-prepared", BELAY_MEETING_PLANNED, 4, FALSE, "On track meeting, Amara: in 4 days (nothing on the agenda)" },
  { "in-two-weeks", BELAY_MEETING_PLANNED, 14, FALSE, "On track meeting, Amara: in 14 days (nothing on the agenda)" },
  { "later", BELAY_MEETING_PLANNED, 15, FALSE, "" },
  { "went-by", BELAY_MEETING_PLANNED, -1, TRUE,
    "Overdue missed meeting, Amara: 1 day overdue (planned for 21 November 2026, not closed or skipped yet)" },
  { "skipped", BELAY_MEETING_SKIPPED, -1, TRUE, "" },
  { "closed", BELAY_MEETING_CLOSED, -1, TRUE, "" },
};

/* A point that is done prepares nothing, and neither does one that is gone. */
static BelayList *
make_points (void)
{
  BelayPointFields open = { .title = (char *) "Talk", .since = TODAY - 9 };
  BelayPointFields done = { .title = (char *) "Done", .since = TODAY - 9, .state = BELAY_POINT_DONE };

  return STORY_LIST (BELAY_TYPE_POINT, belay_point_new ("open", &open), belay_point_new ("done", &done));
}

static void
test_meeting (gconstpointer data)
{
  const MeetingCase *row = data;
  char              *prepared[] = { (char *) "done", (char *) "open", (char *) "gone", NULL };
  char              *idle[] = { (char *) "done", (char *) "gone", NULL };
  BelayMeetingFields fields = {
    .mentorship = (char *) "pair",
    .state = row->state,
    .day = TODAY + row->day,
    .points = row->has_points ? prepared : idle,
  };
  g_autoptr (BelayList) points = make_points ();
  g_autoptr (BelayList) meetings = STORY_LIST (BELAY_TYPE_MEETING, belay_meeting_new ("meeting", &fields));

  check_pair (&(Pair){ .points = points, .meetings = meetings }, row->told);
}

typedef struct
{
  const char *name;
  int         kind;
  int         every;
  int         state;
  int         since;
  int         closed;
  int         planned;
  int         skipped;
  int         leave_from;
  int         leave_to;
  gboolean    is_mentor_away;
  const char *told;
} SilenceCase;

#define FORTNIGHTLY BELAY_CADENCE_WEEKLY, 2

static const SilenceCase silence_cases[] = {
  { "one-and-a-half-intervals", FORTNIGHTLY, BELAY_MENTORSHIP_ACTIVE, -200, -21, NEVER, NEVER, 0, 0, FALSE, "" },
  { "more-than-that", FORTNIGHTLY, BELAY_MENTORSHIP_ACTIVE, -200, -22, NEVER, NEVER, 0, 0, FALSE,
    "Stale mentee, Amara: no one-on-one for 3 weeks (none is planned)" },
  { "weekly", BELAY_CADENCE_WEEKLY, 1, BELAY_MENTORSHIP_ACTIVE, -200, -11, NEVER, NEVER, 0, 0, FALSE,
    "Stale mentee, Amara: no one-on-one for 11 days (none is planned)" },
  { "monthly", BELAY_CADENCE_MONTHLY_DATE, 1, BELAY_MENTORSHIP_ACTIVE, -200, -45, NEVER, NEVER, 0, 0, FALSE, "" },
  { "monthly-for-long", BELAY_CADENCE_MONTHLY_WEEKDAY, 1, BELAY_MENTORSHIP_ACTIVE, -200, -46, NEVER, NEVER, 0, 0, FALSE,
    "Stale mentee, Amara: no one-on-one for 6 weeks (none is planned)" },
  { "never-met", FORTNIGHTLY, BELAY_MENTORSHIP_ACTIVE, -22, NEVER, NEVER, NEVER, 0, 0, FALSE,
    "Stale mentee, Amara: no one-on-one yet (none is planned)" },
  { "only-just-begun", FORTNIGHTLY, BELAY_MENTORSHIP_ACTIVE, -21, NEVER, NEVER, NEVER, 0, 0, FALSE, "" },
  { "a-skipped-one-is-none", FORTNIGHTLY, BELAY_MENTORSHIP_ACTIVE, -200, -29, NEVER, -8, 0, 0, FALSE,
    "Stale mentee, Amara: no one-on-one for 4 weeks (none is planned)" },
  { "planned-within-the-interval", FORTNIGHTLY, BELAY_MENTORSHIP_ACTIVE, -200, -60, 14, NEVER, 0, 0, FALSE,
    "On track meeting, Amara: in 14 days (nothing on the agenda)" },
  { "planned-too-late", FORTNIGHTLY, BELAY_MENTORSHIP_ACTIVE, -200, -60, 15, NEVER, 0, 0, FALSE,
    "Stale mentee, Amara: no one-on-one for 8 weeks (none is planned)" },
  { "paused", FORTNIGHTLY, BELAY_MENTORSHIP_PAUSED, -200, -60, NEVER, NEVER, 0, 0, FALSE, "" },
  { "ended", FORTNIGHTLY, BELAY_MENTORSHIP_ENDED, -200, -60, NEVER, NEVER, 0, 0, FALSE, "" },
  { "no-cadence", BELAY_CADENCE_WEEKLY, 0, BELAY_MENTORSHIP_ACTIVE, -200, -60, NEVER, NEVER, 0, 0, FALSE, "" },
  { "on-leave-today", FORTNIGHTLY, BELAY_MENTORSHIP_ACTIVE, -200, -60, NEVER, NEVER, -1, 5, FALSE, "" },
  { "leave-stops-the-clock", FORTNIGHTLY, BELAY_MENTORSHIP_ACTIVE, -200, -22, NEVER, NEVER, -5, -5, FALSE, "" },
  { "leave-of-the-mentor-too", FORTNIGHTLY, BELAY_MENTORSHIP_ACTIVE, -200, -30, NEVER, NEVER, -20, -12, TRUE, "" },
  { "leave-not-long-enough", FORTNIGHTLY, BELAY_MENTORSHIP_ACTIVE, -200, -31, NEVER, NEVER, -20, -12, TRUE,
    "Stale mentee, Amara: no one-on-one for 3 weeks (none is planned)" },
};

static BelayList *
make_heads (int closed,
            int skipped)
{
  GPtrArray             *heads = g_ptr_array_new_with_free_func (g_object_unref);
  BelayMeetingHeadFields fields = { .mentorship = (char *) "pair", .state = BELAY_MEETING_CLOSED, .day = DAY (closed) };
  BelayMeetingHeadFields other = { .mentorship = (char *) "pair", .state = BELAY_MEETING_SKIPPED, .day = DAY (skipped) };

  if (closed != NEVER)
    g_ptr_array_add (heads, belay_meeting_head_new ("closed", &fields));
  if (skipped != NEVER)
    g_ptr_array_add (heads, belay_meeting_head_new ("skipped", &other));

  return belay_list_new_take (BELAY_TYPE_MEETING_HEAD, heads);
}

static void
test_silence (gconstpointer data)
{
  const SilenceCase *row = data;
  BelayMeetingFields planned = { .mentorship = (char *) "pair", .day = DAY (row->planned) };
  g_autoptr (BelayList) cadences = row->every > 0 ? attention_story_cadence (row->kind, row->every) : NULL;
  g_autoptr (BelayList) heads = make_heads (row->closed, row->skipped);
  g_autoptr (BelayList) meetings = row->planned != NEVER
                                     ? STORY_LIST (BELAY_TYPE_MEETING, belay_meeting_new ("planned", &planned))
                                     : NULL;
  g_autoptr (BelayList) leaves = row->leave_from != 0 ? make_leave (row->leave_from, row->leave_to) : NULL;
  Pair pair = { .cadences = cadences, .heads = heads, .meetings = meetings, .state = row->state, .since = row->since };

  if (row->is_mentor_away)
    pair.mentor_leaves = leaves;
  else
    pair.leaves = leaves;
  check_pair (&pair, row->told);
}

#define ADD(cases, path, test)                                              \
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)                          \
    {                                                                       \
      g_autofree char *full_path = g_strconcat (path, cases[i].name, NULL); \
                                                                            \
      g_test_add_data_func (full_path, &cases[i], test);                    \
    }

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD (goal_cases, "/attention/goal/", test_goal)
  ADD (action_cases, "/attention/action/", test_action)
  ADD (meeting_cases, "/attention/meeting/", test_meeting)
  ADD (silence_cases, "/attention/silence/", test_silence)

  return g_test_run ();
}
