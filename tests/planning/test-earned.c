/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-earned.h"

#include "plan-story.h"

static BelayBaselineSpan *
make_span (const char *milestone,
           const char *start,
           const char *finish)
{
  return belay_baseline_span_new (milestone, &(BelayBaselineSpanFields){ story_day (start), story_day (finish) });
}

/* A, four days, then B, four days; the weekend and the holiday of the story lie after them. */
static BelayBaseline *
make_baseline (void)
{
  g_autoptr (BelayList) spans = STORY_LIST (BELAY_TYPE_BASELINE_SPAN,
                                            make_span ("A", "2026-11-23", "2026-11-26"),
                                            make_span ("removed", "2026-10-01", "2026-10-30"),
                                            make_span ("B", "2026-11-27", "2026-12-02"));

  return belay_baseline_new ("baseline", &(BelayBaselineFields){ (char *) "Kick-off", story_day ("2026-11-20"), spans });
}

/* 2 December is the eighth working day since 23 November. */
static void
test_index (void)
{
  static const struct
  {
    int         a;
    int         b;
    const char *b_done;
    int         actual;
    int         earned;
    int         spi;
  } cases[] = {
    { 0, 0, NULL, 8, 0, 0 },
    { 500, 0, NULL, 8, 2000, 250 },
    { 1000, 0, NULL, 8, 4000, 500 },
    { 1000, 500, NULL, 8, 6000, 750 },
    /* Work out of order counts, too. */
    { 0, 500, NULL, 8, 2000, 250 },
    { 1000, 1000, NULL, 8, 8000, 1000 },
    /* All was done on the fifth day, and the days since do not spoil it. */
    { 1000, 1000, "2026-11-27", 5, 8000, 1600 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const PlanRow rows[] = {
        { "A", cases[i].b_done != NULL ? BELAY_MILESTONE_DONE : BELAY_MILESTONE_ACTIVE, NULL, "2026-11-23",
          cases[i].b_done != NULL ? "2026-11-25" : NULL, 4, cases[i].a },
        { "new", BELAY_MILESTONE_DROPPED, NULL, NULL, NULL, 40, 500 },
        { "B", cases[i].b_done != NULL ? BELAY_MILESTONE_DONE : BELAY_MILESTONE_ACTIVE, NULL, "2026-11-24",
          cases[i].b_done, 4, cases[i].b },
        { NULL }
      };
      g_autoptr (BelayPlan) plan = plan_story_new ("2026-11-23", NULL, rows, NULL);
      g_autoptr (BelayBaseline) baseline = make_baseline ();
      BelayEarned earned = { 0 };

      g_test_message ("case %u", i);
      g_assert_true (belay_earned_read (plan, baseline, &earned));
      g_assert_cmpint (earned.actual_days, ==, cases[i].actual);
      g_assert_cmpint (earned.earned, ==, cases[i].earned);
      g_assert_cmpint (earned.spi, ==, cases[i].spi);
    }
}

static void
test_nothing_to_say (void)
{
  static const PlanRow other[] = { { "C", BELAY_MILESTONE_PLANNED, NULL, NULL, NULL, 2 }, { NULL } };
  static const PlanRow same[] = { { "A", BELAY_MILESTONE_PLANNED, NULL, NULL, NULL, 2 }, { NULL } };
  g_autoptr (BelayPlan) strange = plan_story_new ("2026-11-23", NULL, other, NULL);
  g_autoptr (BelayPlan) early = plan_story_new ("2026-12-09", NULL, same, NULL);
  g_autoptr (BelayList) spans = STORY_LIST (BELAY_TYPE_BASELINE_SPAN, make_span ("A", "2026-12-09", "2026-12-10"));
  g_autoptr (BelayBaseline) to_come = belay_baseline_new ("b", &(BelayBaselineFields){ (char *) "B", story_day ("2026-12-02"), spans });
  g_autoptr (BelayBaseline) baseline = make_baseline ();
  BelayEarned earned = { 0 };

  g_assert_false (belay_earned_read (strange, baseline, &earned));
  g_assert_false (belay_earned_read (early, to_come, &earned));
}

static void
test_words (void)
{
  g_autofree char *text = belay_earned_to_words (&(BelayEarned){ 20, 14500, 725 });

  g_assert_cmpstr (text, ==, "After 20 working days, 14.5 are earned: SPI(t) 0.72");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/earned/index", test_index);
  g_test_add_func ("/earned/nothing-to-say", test_nothing_to_say);
  g_test_add_func ("/earned/words", test_words);

  return g_test_run ();
}
