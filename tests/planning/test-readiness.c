/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A worked example for each sentence of "Readiness" in the design. The framework asks of a
 * Senior 3 (6 half levels) in asyncio and clean-code (must-haves, weight 3, floor 2½), scaling
 * (weight 2, floor 2) and community (weight 1, floor 2): Σ w·required = 9 · 6 = 54. */

#define G_LOG_DOMAIN "belay"

#include "belay-readiness.h"
#include "belay-words.h"
#include "planning-story.h"

#define MAX_LINES 8

typedef struct
{
  const char *name;
  const char *lines[MAX_LINES];
  const char *exempt;
  const char *level;
  const char *as_of;

  int         per_mille;
  int         score;
  const char *words;
  const char *signals;
  const char *blockers;
} Example;

#define NOT_SUSTAINED(since, from) \
  "Not sustained yet: held since " since ", to be confirmed by an assessment from " from " on"

static const Example examples[] = {
  { /* 15 + 18 + 8 + 6 = 47 of 54 */
    "weighs-and-sums",
    { "mentor 2026-01-10 asyncio=5 clean-code=6 scaling=4 community=6" },
    .per_mille = 870,
    .score = 870,
    .words = "87 %, 4 of 4 rated",
    .signals = "Ready signals: 3 of 5 met",
    .blockers = "Weighted score: 87 %, below the 92 % needed" },
  { /* more than required fills no other gap: 18 + 18 + 8 + 6 = 50 */
    "counts-no-more-than-required",
    { "mentor 2026-01-10 asyncio=8 clean-code=8 scaling=4 community=8" },
    .per_mille = 925,
    .score = 925,
    .words = "92 %, 4 of 4 rated",
    .signals = "Ready signals: 4 of 5 met",
    .blockers = NOT_SUSTAINED ("10 January 2026", "10 April 2026") },
  { /* one half level below the threshold: 49 of 54 */
    "misses-the-score-by-one",
    { "mentor 2026-01-10 asyncio=6 clean-code=6 scaling=4 community=5" },
    .per_mille = 907,
    .score = 907,
    .words = "90 %, 4 of 4 rated",
    .signals = "Ready signals: 3 of 5 met",
    .blockers = "Weighted score: 90.7 %, below the 92 % needed" },
  { /* rated: 12 + 18 = 30 of 36; all: 30 of 54 */
    "names-what-is-not-rated",
    { "mentor 2026-01-10 asyncio=4 clean-code=6" },
    .per_mille = 833,
    .score = 555,
    .words = "83 %, 2 of 4 rated",
    .signals = "Ready signals: 0 of 5 met",
    .blockers = "Asyncio: at 2, below the must-have floor of 2½\n"
                "Scaling: not rated yet\n"
                "Community: not rated yet\n"
                "Weighted score: 55.5 %, below the 92 % needed" },
  { /* 15 + 18 + 6 + 6 = 45 of 54 */
    "names-floors-in-order",
    { "mentor 2026-01-10 asyncio=5 clean-code=6 scaling=3 community=6" },
    .per_mille = 833,
    .score = 833,
    .words = "83 %, 4 of 4 rated",
    .signals = "Ready signals: 2 of 5 met",
    .blockers = "Scaling: at 1½, below the floor of 2\n"
                "Weighted score: 83.3 %, below the 92 % needed" },
  { "nothing-rated",
    { NULL },
    .per_mille = BELAY_UNSET,
    .score = 0,
    .words = "0 of 4 rated",
    .signals = "Ready signals: 0 of 5 met",
    .blockers = "Asyncio: not rated yet\nClean code: not rated yet\n"
                "Scaling: not rated yet\nCommunity: not rated yet\n"
                "Weighted score: 0 %, below the 92 % needed" },
  { /* the mentor's 4 stands against later words of others: 12 + 18 + 12 + 6 = 48 */
    "mentor-before-later-self-and-peer",
    { "mentor 2026-01-10 asyncio=4 clean-code=6 scaling=6 community=6",
      "self 2026-02-10 asyncio=6", "peer 2026-03-10 asyncio=6" },
    .per_mille = 888,
    .score = 888,
    .words = "88 %, 4 of 4 rated",
    .signals = "Ready signals: 2 of 5 met",
    .blockers = "Asyncio: at 2, below the must-have floor of 2½\n"
                "Weighted score: 88.8 %, below the 92 % needed" },
  { /* without a mentor's rating the latest of peers and self: 6 of 6 */
    "latest-of-peer-and-self",
    { "self 2026-03-10 community=6", "peer 2026-02-10 community=2" },
    .per_mille = 1000,
    .score = 111,
    .words = "100 %, 1 of 4 rated",
    .signals = "Ready signals: 0 of 5 met",
    .blockers = "Asyncio: not rated yet\nClean code: not rated yet\nScaling: not rated yet\n"
                "Weighted score: 11.1 %, below the 92 % needed" },
  { /* on one day a peer's word comes after one's own, in whatever order they stand: 2 of 6 */
    "peer-after-self-on-a-day",
    { "peer 2026-03-10 community=2", "self 2026-03-10 community=6" },
    .per_mille = 333,
    .score = 37,
    .words = "33 %, 1 of 4 rated",
    .signals = "Ready signals: 0 of 5 met",
    .blockers = "Community: at 1, below the floor of 2\n"
                "Asyncio: not rated yet\nClean code: not rated yet\nScaling: not rated yet\n"
                "Weighted score: 3.7 %, below the 92 % needed" },
  { /* exempt from community: 15 + 18 + 12 = 45 of 48 */
    "exemption-drops-out",
    { "mentor 2026-01-10 asyncio=5 clean-code=6 scaling=6 community=0" },
    .exempt = "community",
    .per_mille = 937,
    .score = 937,
    .words = "93 %, 3 of 3 rated",
    .signals = "Ready signals: 4 of 5 met",
    .blockers = NOT_SUSTAINED ("10 January 2026", "10 April 2026") },
  { /* must-haves can't be dropped: 12 + 18 + 12 + 6 = 48 of 54 */
    "must-have-cannot-be-exempt",
    { "mentor 2026-01-10 asyncio=4 clean-code=6 scaling=6 community=6" },
    .exempt = "asyncio",
    .per_mille = 888,
    .score = 888,
    .words = "88 %, 4 of 4 rated",
    .signals = "Ready signals: 2 of 5 met",
    .blockers = "Asyncio: at 2, below the must-have floor of 2½\n"
                "Weighted score: 88.8 %, below the 92 % needed" },
  { /* of a Mid: required 4, no floor for others, nothing sustained: 12 + 12 + 4 + 4 = 32 of 36 */
    "another-level",
    { "mentor 2026-01-10 asyncio=5 clean-code=6 scaling=2 community=6" },
    .level = "mid",
    .per_mille = 888,
    .score = 888,
    .words = "88 %, 4 of 4 rated",
    .signals = "Ready signals: all met",
    .blockers = "" },
  { "as-of-a-day",
    { "mentor 2026-01-10 asyncio=6 clean-code=6 scaling=6 community=6", "mentor 2026-02-10 asyncio=0" },
    .as_of = "2026-02-09",
    .per_mille = 1000,
    .score = 1000,
    .words = "100 %, 4 of 4 rated",
    .signals = "Ready signals: 4 of 5 met",
    .blockers = NOT_SUSTAINED ("10 January 2026", "10 April 2026") },

  { "sustained-over-90-days",
    { "mentor 2026-01-10 asyncio=6 clean-code=6 scaling=6 community=6", "mentor 2026-04-10 asyncio=6" },
    .per_mille = 1000,
    .score = 1000,
    .words = "100 %, 4 of 4 rated",
    .signals = "Ready signals: all met",
    .blockers = "" },
  { "not-sustained-over-89-days",
    { "mentor 2026-01-10 asyncio=6 clean-code=6 scaling=6 community=6", "mentor 2026-04-09 asyncio=6" },
    .per_mille = 1000,
    .score = 1000,
    .words = "100 %, 4 of 4 rated",
    .signals = "Ready signals: 4 of 5 met",
    .blockers = NOT_SUSTAINED ("10 January 2026", "10 April 2026") },
  { "time-alone-confirms-nothing",
    { "mentor 2026-01-10 asyncio=6 clean-code=6 scaling=6 community=6" },
    .as_of = "2027-01-10",
    .per_mille = 1000,
    .score = 1000,
    .words = "100 %, 4 of 4 rated",
    .signals = "Ready signals: 4 of 5 met",
    .blockers = NOT_SUSTAINED ("10 January 2026", "10 April 2026") },
  { "rating-between-breaks-it",
    { "mentor 2026-01-10 asyncio=6 clean-code=6 scaling=6 community=6", "mentor 2026-02-10 scaling=3",
      "mentor 2026-03-10 scaling=6", "mentor 2026-05-10 asyncio=6" },
    .per_mille = 1000,
    .score = 1000,
    .words = "100 %, 4 of 4 rated",
    .signals = "Ready signals: 4 of 5 met",
    .blockers = NOT_SUSTAINED ("10 March 2026", "8 June 2026") },
  { "rating-between-that-keeps-it",
    { "mentor 2026-01-10 asyncio=6 clean-code=6 scaling=6 community=6", "mentor 2026-02-10 scaling=5",
      "mentor 2026-05-10 scaling=6" },
    .per_mille = 1000,
    .score = 1000,
    .words = "100 %, 4 of 4 rated",
    .signals = "Ready signals: all met",
    .blockers = "" },
  { "broken-after-it-was-sustained",
    { "mentor 2026-01-10 asyncio=6 clean-code=6 scaling=6 community=6", "mentor 2026-04-10 scaling=6",
      "mentor 2026-05-10 asyncio=4" },
    .per_mille = 888,
    .score = 888,
    .words = "88 %, 4 of 4 rated",
    .signals = "Ready signals: 2 of 5 met",
    .blockers = "Asyncio: at 2, below the must-have floor of 2½\n"
                "Weighted score: 88.8 %, below the 92 % needed" },
  { "a-rating-that-does-not-count-confirms-nothing",
    { "mentor 2026-01-10 asyncio=6 clean-code=6 scaling=6 community=6", "self 2026-04-10 asyncio=6" },
    .per_mille = 1000,
    .score = 1000,
    .words = "100 %, 4 of 4 rated",
    .signals = "Ready signals: 4 of 5 met",
    .blockers = NOT_SUSTAINED ("10 January 2026", "10 April 2026") },
  { /* a handful at a time, in any order in the file: the latest ratings move */
    "rotating-assessments",
    { "mentor 2026-04-20 asyncio=6 scaling=6", "mentor 2026-01-10 asyncio=5 clean-code=5",
      "mentor 2026-01-20 scaling=6 community=6", "mentor 2026-01-15 clean-code=6" },
    .per_mille = 1000,
    .score = 1000,
    .words = "100 %, 4 of 4 rated",
    .signals = "Ready signals: all met",
    .blockers = "" },
};

static BelayReadiness *
compute (const char *const *lines,
         const char        *exempt,
         const char        *level,
         const char        *as_of)
{
  g_autoptr (BelayWorkspace) workspace = story_workspace_new ();
  g_autoptr (BelayList) assessments = story_assessments_new (lines);
  g_autoptr (BelayList) exemptions = NULL;
  BelayPersonFields fields = {
    .name = (char *) "Amara",
    .framework = (char *) "tiny",
    .target = (char *) "senior",
    .assessments = assessments,
  };
  BelayExemptionFields exemption = { .competency = (char *) exempt, .reason = (char *) "Does other work" };
  BelayPerson         *person;
  g_autoptr (GError) error = NULL;
  BelayReadiness *readiness;

  if (exempt != NULL)
    fields.exemptions = exemptions = STORY_LIST (BELAY_TYPE_EXEMPTION, belay_exemption_new ("exemption", &exemption));
  person = story_attach (workspace, "people", belay_person_new ("amara", &fields));
  readiness = belay_readiness_new (workspace, person, level, NULL, story_day (as_of != NULL ? as_of : "2026-12-01"), &error);
  g_assert_no_error (error);
  belay_workspace_check (workspace);

  return readiness;
}

static char *
join_blockers (const BelayReadiness *readiness)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < readiness->blockers->len; i++)
    {
      const BelayBlocker *blocker = g_ptr_array_index (readiness->blockers, i);

      g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", blocker->text);
    }

  return g_string_free (text, FALSE);
}

static void
test_example (gconstpointer data)
{
  const Example *example = data;
  g_autoptr (BelayReadiness) readiness = compute (example->lines, example->exempt, example->level, example->as_of);
  g_autofree char *words = belay_readiness_to_words (readiness);
  g_autofree char *signals = belay_readiness_signals_to_words (readiness);
  g_autofree char *blockers = join_blockers (readiness);

  g_assert_cmpint (readiness->per_mille, ==, example->per_mille);
  g_assert_cmpint (readiness->score, ==, example->score);
  g_assert_cmpstr (words, ==, example->words);
  g_assert_cmpstr (signals, ==, example->signals);
  g_assert_cmpstr (blockers, ==, example->blockers);
  g_assert_cmpint (readiness->is_ready, ==, *example->blockers == '\0');
}

/* The same ratings against two revisions; nobody is measured by a later one before they are moved to it. */
static void
test_revision (void)
{
  const char *const lines[] = { "mentor 2026-01-10 asyncio=5 clean-code=6 scaling=4 community=6", NULL };
  g_autoptr (BelayWorkspace) workspace = story_workspace_new ();
  g_autoptr (BelayList) assessments = story_assessments_new (lines);
  g_autoptr (BelayFramework) first = story_framework_new ();
  BelayFrameworkFields changed = *belay_framework_get (first);
  BelayPersonFields    fields = {
       .name = (char *) "Amara",
       .framework = (char *) "tiny",
       .revision = 1,
       .target = (char *) "senior",
       .assessments = assessments,
  };
  g_autoptr (BelayReadiness) before = NULL;
  g_autoptr (BelayReadiness) pinned = NULL;
  g_autoptr (BelayReadiness) later = NULL;
  BelayFramework *second;
  BelayPerson    *person;

  changed.revision = 2;
  changed.areas = NULL;
  person = story_attach (workspace, "people", belay_person_new ("amara", &fields));
  before = belay_readiness_new (workspace, person, NULL, NULL, story_day ("2026-12-01"), NULL);
  second = story_attach (workspace, "frameworks", belay_framework_new ("tiny", &changed));
  pinned = belay_readiness_new (workspace, person, NULL, NULL, story_day ("2026-12-01"), NULL);
  later = belay_readiness_new (workspace, person, NULL, second, story_day ("2026-12-01"), NULL);

  g_assert_cmpint (pinned->per_mille, ==, before->per_mille);
  g_assert_cmpint (belay_framework_get (pinned->framework)->revision, ==, 1);
  g_assert_cmpint (belay_framework_get (later->framework)->revision, ==, 2);
  g_assert_cmpint (later->per_mille, ==, BELAY_UNSET);
}

static void
test_musts (void)
{
  const char *const lines[] = { "mentor 2026-01-10 asyncio=4 clean-code=3 scaling=6 community=6", NULL };
  const char *const fine[] = { "mentor 2026-01-10 asyncio=5 clean-code=5", NULL };
  g_autoptr (BelayReadiness) readiness = compute (lines, NULL, NULL, NULL);
  g_autoptr (BelayReadiness) clear = compute (fine, NULL, NULL, NULL);
  g_autofree char *words = belay_readiness_musts_to_words (readiness);
  g_autofree char *names = belay_readiness_musts_to_names (readiness);

  g_assert_cmpstr (words, ==, "2 of 2 must-haves below their floor");
  g_assert_cmpstr (names, ==, "blocked by 2 of 2 must-haves: Asyncio, Clean code");
  g_assert_null (belay_readiness_musts_to_words (clear));
  g_assert_null (belay_readiness_musts_to_names (clear));
}

/* Who gave a rating is shown, and what the others said beside it. */
static void
test_standings (void)
{
  const char *const lines[] = { "self 2026-01-05 asyncio=6 scaling=5", "mentor 2026-01-10 asyncio=4",
                                "peer 2026-11-10 scaling=3", NULL };
  g_autoptr (BelayReadiness) readiness = compute (lines, "community", NULL, "2026-12-01");
  const BelayStanding *asyncio = belay_readiness_find (readiness, "asyncio");
  const BelayStanding *scaling = belay_readiness_find (readiness, "scaling");
  const BelayStanding *community = belay_readiness_find (readiness, "community");
  const BelayStanding *clean_code = belay_readiness_find (readiness, "clean-code");

  g_assert_cmpint (asyncio->value, ==, 4);
  g_assert_cmpint (belay_assessment_get (asyncio->assessment)->kind, ==, BELAY_RATER_MENTOR);
  g_assert_cmpint (asyncio->by_kind[BELAY_RATER_SELF], ==, 6);
  g_assert_cmpint (asyncio->by_kind[BELAY_RATER_PEER], ==, BELAY_UNSET);
  g_assert_true (asyncio->is_stale);
  g_assert_cmpint (scaling->value, ==, 3);
  g_assert_cmpint (belay_assessment_get (scaling->assessment)->kind, ==, BELAY_RATER_PEER);
  g_assert_false (scaling->is_stale);
  g_assert_false (community->applies);
  g_assert_cmpstr (community->reason, ==, "Does other work");
  g_assert_cmpint (clean_code->value, ==, BELAY_UNSET);
  g_assert_null (clean_code->assessment);
  g_assert_null (belay_readiness_find (readiness, "astrology"));
  g_assert_cmpuint (readiness->n_rated, ==, 2);
  g_assert_cmpuint (readiness->n_by_mentor, ==, 1);
}

/* Weighted gaps: asyncio 3 · 1, clean code 0, scaling 2 · 4, community 1 · 3; of 54. */
static void
test_gaps (void)
{
  const char *const lines[] = { "mentor 2026-01-10 asyncio=5 clean-code=7 scaling=2 community=3", NULL };
  const char *const ids[] = { "scaling", "asyncio", "community" };
  const int         effects[] = { 148, 55, 55 };
  g_autoptr (BelayReadiness) readiness = compute (lines, NULL, NULL, NULL);

  g_assert_cmpuint (readiness->gaps->len, ==, G_N_ELEMENTS (ids));
  for (guint i = 0; i < readiness->gaps->len; i++)
    {
      const BelayStanding *gap = g_ptr_array_index (readiness->gaps, i);

      g_assert_cmpstr (belay_record_get_id (BELAY_RECORD (gap->competency)), ==, ids[i]);
      g_assert_cmpint (gap->effect, ==, effects[i]);
    }
}

static void
test_history (void)
{
  const char *const lines[] = { "mentor 2026-06-10 scaling=4", "self 2026-01-05 asyncio=6 scaling=2",
                                "mentor 2026-01-10 asyncio=3", "self 2026-02-01 asyncio=6", NULL };
  g_autoptr (BelayReadiness) readiness = compute (lines, NULL, NULL, NULL);
  const BelayReadinessPoint *first = &g_array_index (readiness->history, BelayReadinessPoint, 0);
  const BelayReadinessPoint *second = &g_array_index (readiness->history, BelayReadinessPoint, 1);

  g_assert_cmpuint (readiness->history->len, ==, 2);
  g_assert_cmpint (first->day, ==, story_day ("2026-01-10"));
  g_assert_cmpint (first->per_mille, ==, 433); /* 9 + 4 = 13 of 30 */
  g_assert_cmpuint (first->n_rated, ==, 2);
  g_assert_cmpuint (first->n_by_mentor, ==, 1);
  g_assert_cmpint (second->day, ==, story_day ("2026-06-10"));
  g_assert_cmpint (second->per_mille, ==, 566); /* 9 + 8 = 17 of 30 */
  g_assert_cmpuint (second->n_by_mentor, ==, 2);
}

/* The history says on each of its days what was the readiness as of that day. */
static void
test_history_agrees (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (examples); i++)
    {
      g_autoptr (BelayReadiness) readiness = compute (examples[i].lines, examples[i].exempt, NULL, NULL);

      for (guint j = 0; j < readiness->history->len; j++)
        {
          const BelayReadinessPoint *point = &g_array_index (readiness->history, BelayReadinessPoint, j);
          g_autofree char           *day = belay_day_to_string (point->day);
          g_autoptr (BelayReadiness) then = compute (examples[i].lines, examples[i].exempt, NULL, day);

          g_assert_cmpint (then->per_mille, ==, point->per_mille);
          g_assert_cmpuint (then->n_rated, ==, point->n_rated);
        }
    }
}

typedef struct
{
  const char *framework;
  const char *target;
  const char *level;
  int         code;
  const char *message;
} Refusal;

static const Refusal refusals[] = {
  { NULL, "senior", NULL, BELAY_READINESS_ERROR_NO_FRAMEWORK, "Bo has no published framework to be measured by" },
  { "other", "senior", NULL, BELAY_READINESS_ERROR_NO_FRAMEWORK, "Bo has no published framework to be measured by" },
  { "tiny", NULL, NULL, BELAY_READINESS_ERROR_NO_LEVEL, "Bo has no target level" },
  { "tiny", "senior", "wizard", BELAY_READINESS_ERROR_NO_LEVEL, "the framework “Tiny” has no level “wizard”" },
};

static void
test_refusals (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autoptr (BelayWorkspace) workspace = story_workspace_new ();
      BelayPersonFields fields = {
        .name = (char *) "Bo",
        .framework = (char *) refusals[i].framework,
        .target = (char *) refusals[i].target,
      };
      BelayPerson *person = story_attach (workspace, "people", belay_person_new ("bo", &fields));
      g_autoptr (GError) error = NULL;

      g_assert_null (belay_readiness_new (workspace, person, refusals[i].level, NULL, story_day ("2026-11-22"), &error));
      g_assert_error (error, BELAY_READINESS_ERROR, refusals[i].code);
      g_assert_cmpstr (error->message, ==, refusals[i].message);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (examples); i++)
    {
      g_autofree char *path = g_strconcat ("/readiness/", examples[i].name, NULL);

      g_test_add_data_func (path, &examples[i], test_example);
    }
  g_test_add_func ("/readiness/against-a-revision", test_revision);
  g_test_add_func ("/readiness/must-haves-in-words", test_musts);
  g_test_add_func ("/readiness/standings", test_standings);
  g_test_add_func ("/readiness/gaps-by-effect", test_gaps);
  g_test_add_func ("/readiness/history", test_history);
  g_test_add_func ("/readiness/history-agrees-with-as-of", test_history_agrees);
  g_test_add_func ("/readiness/refusals", test_refusals);

  return g_test_run ();
}
