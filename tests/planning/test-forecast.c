/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a forecast says and when it refuses. The framework asks of a Senior 3 in
 * four competencies; Mid usually lasts 24 to 48 months. */

#define G_LOG_DOMAIN "belay"

#include "belay-forecast.h"
#include "planning-story.h"

#define MAX_LINES 8
#define N_RUNS 400

typedef struct
{
  const char        *name;
  const char        *lines[MAX_LINES];
  BelayForecastState state;
  const char        *words;
  const char        *assumptions;
} Example;

#define AS_OF "2026-11-22"
#define GOES_ON "If the recent pace goes on, and leave is as planned"
#define CANNOT "It cannot know openings, budgets, or the work that will be offered\n" TRIED
#define TRIED "Tried on made-up people, such spans held 8 to 9 of 10 times where growth and ratings were as assumed, " \
              "6 to 9 of 10 times where they were not"

static const Example examples[] = {
  { "nothing-rated",
    { NULL },
    BELAY_FORECAST_REFUSED,
    "no forecast yet, 0 of 4 competencies are rated and at least half are needed",
    "" },
  { "too-few-rated",
    { "mentor 2026-01-10 asyncio=5", "mentor 2026-06-10 asyncio=5" },
    BELAY_FORECAST_REFUSED,
    "no forecast yet, 1 of 4 competencies are rated and at least half are needed",
    "" },
  { "one-assessment",
    { "mentor 2026-10-10 asyncio=4 clean-code=4 scaling=4 community=4" },
    BELAY_FORECAST_PRIOR_ONLY,
    NULL,
    "Prior only: uses the usual time in level, not the pace that 1 assessment shows\n" CANNOT },
  { "too-near-each-other",
    { "mentor 2026-08-10 asyncio=4 clean-code=4 scaling=4 community=4",
      "mentor 2026-10-10 asyncio=4 clean-code=4 scaling=4 community=4" },
    BELAY_FORECAST_PRIOR_ONLY,
    NULL,
    "Prior only: uses the usual time in level, not the pace that 2 assessments show\n" CANNOT },
  { "early",
    { "mentor 2026-01-10 asyncio=4 clean-code=3 scaling=4",
      "mentor 2026-10-10 asyncio=5 clean-code=4 scaling=4" },
    BELAY_FORECAST_EARLY,
    NULL,
    GOES_ON "\nEarly: rests on 2 assessments\nThe usual time in level weighs 89 % in the pace\n"
            "1 competency is not rated and taken to be near the present level\n" CANNOT },
  { "stale-and-falling",
    { "mentor 2025-01-10 asyncio=5 clean-code=4 scaling=4 community=4",
      "mentor 2025-05-10 asyncio=4 clean-code=4 scaling=4 community=4",
      "mentor 2025-09-10 asyncio=5 clean-code=4 scaling=4 community=4",
      "mentor 2026-01-10 asyncio=3 clean-code=4 scaling=4 community=4" },
    BELAY_FORECAST_FULL,
    NULL,
    GOES_ON "\nRests on 4 assessments\nThe usual time in level weighs 77 % in the pace\n"
            "Stale: the last assessment is more than nine months old\n"
            "Falling: the ratings have gone down lately, so the late end is wider\n" CANNOT },
  { "all-signals-met",
    { "mentor 2026-01-10 asyncio=6 clean-code=6 scaling=6 community=6",
      "mentor 2026-06-10 asyncio=6 clean-code=6 scaling=6 community=6" },
    BELAY_FORECAST_READY,
    "all signals are met, so nothing is foretold",
    "" },
};

static BelayForecastFacts *
make_facts (const char *const *lines)
{
  g_autoptr (BelayWorkspace) workspace = story_workspace_new ();
  g_autoptr (BelayList) assessments = story_assessments_new (lines);
  g_autoptr (GError) error = NULL;
  BelayLevelEntryFields entry = { .level = (char *) "mid", .since = story_day ("2025-01-01") };
  g_autoptr (BelayList) levels = STORY_LIST (BELAY_TYPE_LEVEL_ENTRY, belay_level_entry_new ("entry", &entry));
  BelayPersonFields fields = {
    .name = (char *) "Amara",
    .framework = (char *) "tiny",
    .target = (char *) "senior",
    .levels = levels,
    .assessments = assessments,
  };
  BelayPerson        *person = story_attach (workspace, "people", belay_person_new ("amara", &fields));
  BelayForecastFacts *facts = belay_forecast_facts_new (workspace, person, story_day (AS_OF), &error);

  g_assert_no_error (error);

  return facts;
}

static BelayForecast *
forecast (const char *const *lines,
          const BelayWhatIf *what_if)
{
  g_autoptr (BelayForecastFacts) facts = make_facts (lines);

  return belay_forecast_new (facts, what_if, N_RUNS, NULL, NULL);
}

static void
test_example (gconstpointer data)
{
  const Example *row = data;
  g_autoptr (BelayForecast) answer = forecast (row->lines, NULL);
  g_auto (GStrv) assumptions = belay_forecast_list_assumptions (answer);
  g_autofree char *words = belay_forecast_to_words (answer);
  g_autofree char *text = g_strjoinv ("\n", assumptions);

  g_assert_cmpint (answer->state, ==, row->state);
  g_assert_cmpstr (text, ==, row->assumptions);
  if (row->words != NULL)
    g_assert_cmpstr (words, ==, row->words);
  else
    g_assert_cmpint (answer->n_runs, ==, N_RUNS);
}

static const char *const steady[] = {
  "mentor 2025-01-10 asyncio=3 clean-code=4 scaling=3 community=3",
  "mentor 2025-06-10 asyncio=4 clean-code=4 scaling=4 community=3",
  "mentor 2026-01-10 asyncio=4 clean-code=5 scaling=4 community=4",
  "mentor 2026-06-10 asyncio=5 clean-code=5 scaling=5 community=4",
  "mentor 2026-11-10 asyncio=5 clean-code=6 scaling=5 community=5",
  NULL
};

static const char *const beginning[] = {
  "mentor 2025-01-10 asyncio=2 clean-code=3 scaling=2 community=2",
  "mentor 2025-09-10 asyncio=2 clean-code=3 scaling=3 community=2",
  "mentor 2026-06-10 asyncio=3 clean-code=4 scaling=3 community=3",
  "mentor 2026-11-10 asyncio=3 clean-code=4 scaling=4 community=3",
  NULL
};

static void
test_chances (void)
{
  g_autoptr (BelayForecast) answer = forecast (steady, NULL);
  int deciding = 0;

  g_assert_cmpint (answer->p10, <, answer->p50);
  g_assert_cmpint (answer->p50, <, answer->p80);
  g_assert_cmpint (answer->p80, <, answer->p90);
  for (int per_mille = 10; per_mille <= 900; per_mille += 10)
    {
      BelayDay day = belay_forecast_get_day (answer, per_mille);

      g_assert_cmpint (belay_forecast_get_chance (answer, day), >=, per_mille);
      g_assert_cmpint (belay_forecast_get_chance (answer, day - 1), <, per_mille);
    }
  g_assert_cmpint (belay_forecast_get_chance (answer, answer->day - 1), ==, 0);
  for (guint i = 0; i < answer->n_deciders; i++)
    deciding += answer->deciders[i].per_mille;
  /* in the others the level may be held already */
  g_assert_cmpint (deciding, >, 800);
  g_assert_cmpint (deciding, <=, 1000);
}

/* A must-have far below its floor decides nearly every future. */
static void
test_decider (void)
{
  const char *const lines[] = { "mentor 2025-06-10 asyncio=2 clean-code=6 scaling=6 community=6",
                                "mentor 2026-06-10 asyncio=2 clean-code=6 scaling=6 community=6", NULL };
  g_autoptr (BelayForecast) answer = forecast (lines, NULL);

  g_assert_cmpstr (answer->deciders[0].competency, ==, "asyncio");
  g_assert_cmpint (answer->deciders[0].per_mille, >, 900);
}

static void
test_what_if (void)
{
  const char *const competencies[] = { "asyncio", "community", NULL };
  g_autoptr (BelayForecast) plain = forecast (beginning, NULL);
  g_autoptr (BelayForecast) same = forecast (beginning, &(BelayWhatIf){ .pace = 1000, .competencies = competencies });
  g_autoptr (BelayForecast) quick = forecast (beginning, &(BelayWhatIf){ .pace = 1500 });
  g_autoptr (BelayForecast) project = forecast (beginning, &(BelayWhatIf){ .competencies = competencies, .their_pace = 1300 });
  g_autoptr (BelayForecast) dropped = forecast (beginning, &(BelayWhatIf){ .competencies = competencies, .their_pace = 700 });
  const BelayWhatIf leave = { .leave_start = story_day (AS_OF), .leave_end = story_day (AS_OF) + 99 };
  g_autoptr (BelayForecast) away = forecast (beginning, &leave);
  g_autoptr (BelayForecast) usual = forecast (beginning, &(BelayWhatIf){ .prior_only = TRUE });

  g_assert_cmpint (belay_forecast_get_gain (plain, same), ==, 0);
  g_assert_cmpint (belay_forecast_get_gain (plain, project), >, 0);
  g_assert_cmpint (belay_forecast_get_gain (plain, dropped), <, 0);
  g_assert_cmpint (belay_forecast_get_gain (plain, quick), >, belay_forecast_get_gain (plain, project));
  g_assert_cmpint (away->p50 - plain->p50, ==, 100);
  g_assert_cmpint (usual->state, ==, BELAY_FORECAST_PRIOR_ONLY);
  g_assert_cmpint (usual->prior_share, ==, 1000);
  g_assert_cmpint (plain->prior_share, <, 1000);
}

typedef struct
{
  const char *p10;
  const char *p90;
  guint       n_never; /* of ten futures */
  const char *words;
} SpanCase;

static const SpanCase span_cases[] = {
  { "2027-03-02", "2027-10-30", 0, "between March and October 2027 (8 of 10)" },
  { "2026-12-02", "2027-10-30", 0, "between December 2026 and October 2027 (8 of 10)" },
  { "2027-03-02", "2027-03-30", 0, "in March 2027 (8 of 10)" },
  { "2027-01-02", "2028-09-01", 0, "between early 2027 and late 2028 (8 of 10)" },
  { "2027-05-02", "2028-08-30", 0, "between mid 2027 and mid 2028 (8 of 10)" },
  { "2029-06-02", NULL, 3, "from mid 2029 on; not within ten years in 3 of 10 futures" },
  { NULL, NULL, 10, "not within ten years in 10 of 10 futures" },
};

static void
test_spans (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (span_cases); i++)
    {
      const SpanCase  *row = &span_cases[i];
      gint32           reached[10];
      BelayForecast    answer = { .n_runs = 10, .reached = reached, .p10 = story_day (row->p10), .p90 = story_day (row->p90) };
      g_autofree char *words = NULL;

      for (guint j = 0; j < 10; j++)
        reached[j] = j < 10 - row->n_never ? answer.p10 : G_MAXINT32;
      words = belay_forecast_to_words (&answer);
      g_assert_cmpstr (words, ==, row->words);
    }
}

static void
test_shares (void)
{
  g_autofree char *none = belay_forecast_share_to_words (0);
  g_autofree char *some = belay_forecast_share_to_words (449);
  g_autofree char *most = belay_forecast_share_to_words (1000);

  g_assert_cmpstr (none, ==, "fewer than 1 of 10");
  g_assert_cmpstr (some, ==, "4 of 10");
  g_assert_cmpstr (most, ==, "more than 9 of 10");
}

static void
test_back_test (void)
{
  g_autoptr (BelayForecastFacts) facts = make_facts (steady);
  const char *const wild[] = { "mentor 2025-01-10 asyncio=1 clean-code=1", "mentor 2025-06-10 asyncio=1 clean-code=1",
                               "mentor 2025-08-10 asyncio=8 clean-code=1", NULL };
  g_autoptr (BelayForecastFacts) odd = make_facts (wild);
  BelayBackTest    steadily = belay_back_test (facts);
  BelayBackTest    oddly = belay_back_test (odd);
  g_autofree char *words = belay_back_test_to_words (&oddly);
  g_autofree char *nothing = belay_back_test_to_words (&(BelayBackTest){ 0 });

  g_assert_cmpuint (steadily.n_assessments, ==, 3);
  g_assert_cmpuint (steadily.n_ratings, ==, 12);
  g_assert_cmpuint (steadily.n_held, >=, 10);
  g_assert_cmpstr (words, ==,
                   "Looking back: 1 of 2 ratings fell within the span foretold from earlier ones, 8 of 10 are expected");
  g_assert_null (nothing);
}

static void
test_cancelled (void)
{
  g_autoptr (BelayForecastFacts) facts = make_facts (steady);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (belay_forecast_new (facts, NULL, N_RUNS, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static gpointer
forecast_cb (gpointer facts)
{
  return belay_forecast_new (facts, NULL, N_RUNS, NULL, NULL);
}

/* Four threads share the facts and come to the same days. */
static void
test_threads (void)
{
  g_autoptr (BelayForecastFacts) facts = make_facts (steady);
  g_autoptr (BelayForecast) here = belay_forecast_new (facts, NULL, N_RUNS, NULL, NULL);
  GThread *threads[4];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("forecast", forecast_cb, facts);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    {
      g_autoptr (BelayForecast) there = g_thread_join (threads[i]);

      g_assert_cmpmem (here->reached, N_RUNS * sizeof (gint32), there->reached, N_RUNS * sizeof (gint32));
    }
}

/* Another kind of rater is never mixed into the line of a mentor, but stands in where there is none. */
static void
test_raters (void)
{
  const char *const mentor[] = { "mentor 2025-06-10 asyncio=3 clean-code=4 scaling=3 community=3",
                                 "mentor 2026-06-10 asyncio=4 clean-code=4 scaling=4 community=3", NULL };
  const char *const mixed[] = { "mentor 2025-06-10 asyncio=3 clean-code=4 scaling=3 community=3",
                                "self 2026-03-10 asyncio=8 clean-code=8 scaling=8 community=8",
                                "mentor 2026-06-10 asyncio=4 clean-code=4 scaling=4 community=3", NULL };
  const char *const alone[] = { "self 2025-06-10 asyncio=3 clean-code=4 scaling=3 community=3",
                                "self 2026-06-10 asyncio=4 clean-code=4 scaling=4 community=3", NULL };
  g_autoptr (BelayForecast) first = forecast (mentor, NULL);
  g_autoptr (BelayForecast) second = forecast (mixed, NULL);
  g_autoptr (BelayForecast) third = forecast (alone, NULL);

  g_assert_cmpmem (first->reached, N_RUNS * sizeof (gint32), second->reached, N_RUNS * sizeof (gint32));
  g_assert_cmpuint (third->n_runs, ==, N_RUNS);
  g_assert_cmpint (third->prior_share, >, first->prior_share);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (examples); i++)
    {
      g_autofree char *path = g_strconcat ("/forecast/", examples[i].name, NULL);

      g_test_add_data_func (path, &examples[i], test_example);
    }
  g_test_add_func ("/forecast/chances-and-days", test_chances);
  g_test_add_func ("/forecast/what-decides", test_decider);
  g_test_add_func ("/forecast/what-if", test_what_if);
  g_test_add_func ("/forecast/spans-in-words", test_spans);
  g_test_add_func ("/forecast/shares-in-words", test_shares);
  g_test_add_func ("/forecast/back-test", test_back_test);
  g_test_add_func ("/forecast/cancelled", test_cancelled);
  g_test_add_func ("/forecast/same-in-every-thread", test_threads);
  g_test_add_func ("/forecast/raters-are-not-mixed", test_raters);

  return g_test_run ();
}
