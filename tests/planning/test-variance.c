/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-variance.h"

#include "plan-story.h"

static BelayBaselineSpan *
make_span (const char *milestone,
           const char *start,
           const char *finish)
{
  return belay_baseline_span_new (milestone, &(BelayBaselineSpanFields){ story_day (start), story_day (finish) });
}

static BelayBaseline *
make_baseline (void)
{
  g_autoptr (BelayList) spans = STORY_LIST (BELAY_TYPE_BASELINE_SPAN,
                                            make_span ("earlier", "2026-12-08", "2026-12-09"),
                                            make_span ("removed", "2026-12-02", "2026-12-02"),
                                            make_span ("later", "2026-12-01", "2026-12-03"),
                                            make_span ("on a holiday", "2026-12-02", "2026-12-04"));

  return belay_baseline_new ("baseline", &(BelayBaselineFields){ (char *) "Kick-off", story_day ("2026-11-20"), spans });
}

static void
test_counts_working_days (void)
{
  static const PlanRow rows[] = {
    { "later", BELAY_MILESTONE_PLANNED, "2026-12-04", NULL, NULL, 2 },
    { "new", BELAY_MILESTONE_PLANNED, NULL, NULL, NULL, 1 },
    { "earlier", BELAY_MILESTONE_PLANNED, NULL, NULL, NULL, 3 },
    { "on a holiday", BELAY_MILESTONE_DONE, NULL, "2026-12-02", "2026-12-07", 3 },
    { NULL }
  };
  static const struct
  {
    gboolean is_known;
    int      start_days;
    int      finish_days;
  } expected[] = { { TRUE, 3, 2 }, { FALSE, 0, 0 }, { TRUE, -3, -2 }, { TRUE, 0, 0 } };
  g_autoptr (BelayPlan) plan = plan_story_new ("2026-12-01", NULL, rows, NULL);
  g_autoptr (BelayBaseline) baseline = make_baseline ();
  g_autoptr (GArray) variances = belay_variance_list (plan, baseline);

  g_assert_cmpuint (variances->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < variances->len; i++)
    {
      const BelayVariance *variance = &g_array_index (variances, BelayVariance, i);

      g_test_message ("%s", rows[i].id);
      g_assert_cmpstr (belay_record_get_id (BELAY_RECORD (variance->milestone)), ==, rows[i].id);
      g_assert_true ((variance->start != BELAY_DAY_NONE) == expected[i].is_known);
      g_assert_cmpint (variance->start_days, ==, expected[i].start_days);
      g_assert_cmpint (variance->finish_days, ==, expected[i].finish_days);
    }
  g_assert_cmpint (belay_baseline_get_finish (baseline), ==, story_day ("2026-12-09"));
  g_assert_cmpint (belay_variance_of_finish (plan, baseline), ==, -1);
}

static void
test_nothing_to_compare (void)
{
  static const PlanRow rows[] = { { NULL } };
  g_autoptr (BelayPlan) plan = plan_story_new ("2026-12-01", NULL, rows, NULL);
  g_autoptr (BelayBaseline) baseline = make_baseline ();
  g_autoptr (GArray) variances = belay_variance_list (plan, baseline);

  g_assert_cmpuint (variances->len, ==, 0);
  g_assert_cmpint (belay_variance_of_finish (plan, baseline), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/variance/counts-working-days", test_counts_working_days);
  g_test_add_func ("/variance/nothing-to-compare", test_nothing_to_compare);

  return g_test_run ();
}
