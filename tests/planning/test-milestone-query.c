/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-milestone-query.h"

#include "plan-story.h"

/* "wall" waits for "ground"; "paint" may slip. Yan comes before Zoë. */
static const PlanRow rows[] = {
  { "old", BELAY_MILESTONE_DONE, NULL, "2026-11-02", "2026-11-04", 3, 0, .owner = "yan" },
  { "ground", BELAY_MILESTONE_ACTIVE, NULL, "2026-12-01", NULL, 3, 500, .due = "2026-12-01", .owner = "zoe" },
  { "wall", BELAY_MILESTONE_PLANNED, NULL, NULL, NULL, 20, 0, .owner = "yan", .contributor = "zoe" },
  { "paint", BELAY_MILESTONE_PLANNED, "2026-12-14", NULL, NULL, 2, 0 },
  { "never", BELAY_MILESTONE_DROPPED, NULL, NULL, NULL, 2, 0 },
  { NULL }
};

static const PlanLink links[] = { { "ground", "wall" }, { NULL } };

static char *
list (const BelayMilestoneQuery *query)
{
  g_autoptr (BelayPlan) plan = plan_story_new ("2026-11-01", NULL, rows, links);
  BelayMilestone *first = belay_plan_get_span (plan, 0)->milestone;
  BelayProject   *project = belay_record_get_ancestor (BELAY_RECORD (first), BELAY_TYPE_PROJECT);
  BelayDay        today = story_day (PLAN_TODAY);
  g_autoptr (GPtrArray) found = belay_milestone_query_list (query, project, plan, today);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) ids = NULL;

  g_assert_cmpuint (found->len, ==, belay_milestone_query_count (query, project, plan, today, query->which));
  for (guint i = 0; i < found->len; i++)
    g_strv_builder_add (builder, belay_record_get_id (g_ptr_array_index (found, i)));
  ids = g_strv_builder_end (builder);

  return g_strjoinv (" ", ids);
}

static void
test_lists (void)
{
  static const struct
  {
    BelayMilestoneQuery query;
    const char         *ids;
  } cases[] = {
    { { BELAY_MILESTONE_WHICH_ALL }, "old ground wall paint never" },
    { { BELAY_MILESTONE_WHICH_OPEN }, "ground wall paint" },
    { { BELAY_MILESTONE_WHICH_OVERDUE }, "ground" },
    { { BELAY_MILESTONE_WHICH_CRITICAL }, "ground wall" },
    { { BELAY_MILESTONE_WHICH_DONE }, "old" },
    { { BELAY_MILESTONE_WHICH_ALL, (char *) "yan" }, "old wall" },
    { { BELAY_MILESTONE_WHICH_OPEN, (char *) "zoe" }, "ground wall" },
    { { BELAY_MILESTONE_WHICH_OPEN, (char *) BELAY_MILESTONE_OWNER_NOBODY }, "paint" },
    { { BELAY_MILESTONE_WHICH_ALL, NULL, 7 }, "ground wall" },
    { { BELAY_MILESTONE_WHICH_ALL, NULL, 14 }, "ground wall paint" },
    { { BELAY_MILESTONE_WHICH_ALL, NULL, 0, BELAY_MILESTONE_ORDER_TITLE }, "ground never old paint wall" },
    { { BELAY_MILESTONE_WHICH_ALL, NULL, 0, BELAY_MILESTONE_ORDER_TITLE, TRUE }, "wall paint old never ground" },
    { { BELAY_MILESTONE_WHICH_ALL, NULL, 0, BELAY_MILESTONE_ORDER_OWNER }, "old wall ground paint never" },
    { { BELAY_MILESTONE_WHICH_ALL, NULL, 0, BELAY_MILESTONE_ORDER_OWNER, TRUE }, "ground old wall paint never" },
    { { BELAY_MILESTONE_WHICH_OPEN, NULL, 0, BELAY_MILESTONE_ORDER_FINISH }, "ground paint wall" },
    { { BELAY_MILESTONE_WHICH_ALL, NULL, 0, BELAY_MILESTONE_ORDER_STATE }, "wall paint ground old never" },
    { { BELAY_MILESTONE_WHICH_OPEN, NULL, 0, BELAY_MILESTONE_ORDER_SLACK, TRUE }, "paint wall ground" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *ids = list (&cases[i].query);

      g_test_message ("%u", i);
      g_assert_cmpstr (ids, ==, cases[i].ids);
    }
}

static void
test_is_read_back (void)
{
  static const struct
  {
    const char *text;
    const char *again;
  } cases[] = {
    { "1 28 3 1 yan", "1 28 3 1 yan" },
    { "4 0 0 0 ", "4 0 0 0 " },
    { "2 7 5 0 -", "2 7 5 0 -" },
    { NULL, "0 0 0 0 " },
    { "", "0 0 0 0 " },
    { "99 -1 77 2 yan", "0 0 0 0 yan" },
    { "1 2", "0 0 0 0 " },
  };
  g_auto (BelayMilestoneQuery) query = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *again = NULL;

      belay_milestone_query_read (&query, cases[i].text);
      again = belay_milestone_query_to_string (&query);
      g_assert_cmpstr (again, ==, cases[i].again);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/planning/milestone-query/lists", test_lists);
  g_test_add_func ("/planning/milestone-query/is-read-back", test_is_read_back);

  return g_test_run ();
}
