/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "forecast-story.h"

#include "belay-evidence.h"
#include "planning-story.h"

#define N_AREAS 2
#define N_EACH 3
#define N_COMPETENCIES (N_AREAS * N_EACH)
#define MAX_ASSESSMENTS 9

static const char *const competencies[N_COMPETENCIES] = { "asyncio", "clean-code", "scaling", "mentoring", "ci-cd", "community" };

typedef struct
{
  GRand               *rand;
  const ForecastTwist *twist;

  int ratings[MAX_ASSESSMENTS][N_COMPETENCIES];
  int days[MAX_ASSESSMENTS];
  int kinds[MAX_ASSESSMENTS];
  int confidences[MAX_ASSESSMENTS];
  int n_assessments;
} Story;

static BelayList *
list_take (const Story *story,
           GType        type,
           GPtrArray   *records)
{
  for (guint i = 0; story->twist->reverse && i < records->len / 2; i++)
    {
      gpointer other = records->pdata[records->len - 1 - i];

      records->pdata[records->len - 1 - i] = records->pdata[i];
      records->pdata[i] = other;
    }

  return belay_list_new_take (type, records);
}

static GPtrArray *
records_new (void)
{
  return g_ptr_array_new_with_free_func (g_object_unref);
}

static BelayArea *
make_area (Story *story,
           int    number)
{
  g_autofree char *id = g_strdup_printf ("area-%d", number);
  g_autoptr (BelayList) list = NULL;
  GPtrArray *records = records_new ();

  for (int i = 0; i < N_EACH; i++)
    {
      const char           *competency = competencies[number * N_EACH + i];
      BelayCompetencyFields fields = {
        .name = (char *) competency,
        .weight = g_rand_int_range (story->rand, 1, 4),
        .must = g_rand_boolean (story->rand),
      };

      g_ptr_array_add (records, belay_competency_new (competency, &fields));
    }
  list = list_take (story, BELAY_TYPE_COMPETENCY, records);

  return belay_area_new (id, &(BelayAreaFields){ .name = id, .competencies = list });
}

static BelayFramework *
make_framework (Story *story)
{
  BelayLevelFields mid = { .name = (char *) "Mid", .required = 4, .typical_months_least = 24, .typical_months_most = 48 };
  BelayLevelFields senior = {
    .name = (char *) "Senior",
    .required = 6,
    .score = 800 + 20 * g_rand_int_range (story->rand, 0, 9),
    .floor = g_rand_int_range (story->rand, 0, 5),
    .sustained_days = 90 * g_rand_int_range (story->rand, 0, 2),
  };
  g_autoptr (BelayList) levels = NULL;
  g_autoptr (BelayList) areas = NULL;
  GPtrArray *records = records_new ();

  senior.must_floor = senior.floor + g_rand_int_range (story->rand, 0, 2);
  if (story->twist->add_floor)
    senior.must_floor++;
  levels = STORY_LIST (BELAY_TYPE_LEVEL, belay_level_new ("mid", &mid), belay_level_new ("senior", &senior));
  for (int i = 0; i < N_AREAS; i++)
    g_ptr_array_add (records, make_area (story, i));
  areas = list_take (story, BELAY_TYPE_AREA, records);

  return belay_framework_new (
    "story", &(BelayFrameworkFields){ .revision = 1, .name = (char *) "Story", .levels = levels, .areas = areas });
}

static void
draw_assessments (Story *story)
{
  int day = FORECAST_STORY_DAY - g_rand_int_range (story->rand, 0, 400);

  story->n_assessments = g_rand_int_range (story->rand, 1, MAX_ASSESSMENTS + 1);
  for (int i = 0; i < story->n_assessments; i++)
    {
      story->days[i] = day;
      story->kinds[i] = g_rand_int_range (story->rand, 0, 4) > 0 ? BELAY_RATER_MENTOR : g_rand_int_range (story->rand, 0, 3);
      story->confidences[i] = g_rand_int_range (story->rand, 0, 3);
      for (int j = 0; j < N_COMPETENCIES; j++)
        story->ratings[i][j] = g_rand_int_range (story->rand, 0, 10) < 8 ? g_rand_int_range (story->rand, 1, 7) - i / 3 : -1;
      day -= g_rand_int_range (story->rand, 0, 5) > 0 ? g_rand_int_range (story->rand, 1, 150) : 0;
    }
}

static void
raise_latest (Story *story)
{
  int competency = g_rand_int_range (story->rand, 0, N_COMPETENCIES);
  int by = g_rand_int_range (story->rand, 1, 4);

  for (int i = 0; i < story->n_assessments; i++)
    {
      if (story->kinds[i] != BELAY_RATER_MENTOR || story->ratings[i][competency] < 0)
        continue;
      if (story->twist->raise)
        story->ratings[i][competency] = MIN (story->ratings[i][competency] + by, BELAY_RATING_MAX);
      return;
    }
}

static BelayAssessment *
make_assessment (const Story *story,
                 int          number)
{
  g_autofree char *id = g_strdup_printf ("assessment-%d", number);
  g_autofree char *rater = g_strdup_printf ("rater-%d-%d", story->kinds[number], number % 2);
  g_autoptr (BelayList) ratings = NULL;
  GPtrArray            *records = records_new ();
  BelayAssessmentFields fields = {
    .day = story->days[number],
    .kind = story->kinds[number],
    .rater = rater,
    .framework = (char *) "story",
    .revision = 1,
    .confidence = story->confidences[number],
  };

  for (int i = 0; i < N_COMPETENCIES; i++)
    {
      if (story->ratings[number][i] >= 0)
        g_ptr_array_add (records, belay_rating_new (competencies[i], &(BelayRatingFields){ .value = story->ratings[number][i] }));
    }
  fields.ratings = ratings = list_take (story, BELAY_TYPE_RATING, records);

  return belay_assessment_new (id, &fields);
}

static BelayList *
make_assessments (Story *story)
{
  GPtrArray *records = records_new ();

  draw_assessments (story);
  raise_latest (story);
  for (int i = 0; i < story->n_assessments; i++)
    g_ptr_array_add (records, make_assessment (story, i));

  return list_take (story, BELAY_TYPE_ASSESSMENT, records);
}

static void
add_leave (GPtrArray *records,
           int        start,
           int        length)
{
  g_autofree char *id = g_strdup_printf ("leave-%u", records->len);

  g_ptr_array_add (records, belay_leave_new (id, &(BelayLeaveFields){ .start = start, .end = start + length - 1 }));
}

static BelayList *
make_leaves (Story *story)
{
  GPtrArray *records = records_new ();
  int        n = g_rand_int_range (story->rand, 0, 4);
  int        later = FORECAST_STORY_DAY + g_rand_int_range (story->rand, 0, 1000);
  int        length = g_rand_int_range (story->rand, 1, 400);

  for (int i = 0; i < n; i++)
    add_leave (records, FORECAST_STORY_DAY + g_rand_int_range (story->rand, -600, 600), g_rand_int_range (story->rand, 1, 200));
  if (story->twist->add_leave)
    add_leave (records, later, length);

  return list_take (story, BELAY_TYPE_LEAVE, records);
}

static BelayList *
make_evidence (Story *story)
{
  GPtrArray *records = records_new ();

  for (int i = 0; i < 4; i++)
    {
      g_autofree char    *id = g_strdup_printf ("evidence-%d", i);
      char               *shown[] = { (char *) competencies[g_rand_int_range (story->rand, 0, N_COMPETENCIES)], NULL };
      BelayEvidenceFields fields = {
        .day = FORECAST_STORY_DAY - g_rand_int_range (story->rand, 0, 900),
        .title = (char *) "Something",
        .competencies = shown,
      };

      g_ptr_array_add (records, belay_evidence_new (id, &fields));
    }

  return list_take (story, BELAY_TYPE_EVIDENCE, records);
}

BelayWorkspace *
forecast_story_new (guint32              seed,
                    const ForecastTwist *twist)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  Story            story = { .rand = rand, .twist = twist };
  BelayWorkspace  *workspace = belay_workspace_create ("workspace", "Story");
  g_autofree char *id = g_strdup_printf ("person-%u", seed);
  g_autoptr (BelayList) assessments = NULL;
  g_autoptr (BelayList) leaves = NULL;
  g_autoptr (BelayList) evidence = NULL;
  g_autoptr (BelayList) levels = NULL;
  BelayLevelEntryFields entry = { .level = (char *) "mid", .since = FORECAST_STORY_DAY - 2000 };
  BelayPersonFields     fields = { .name = (char *) "Amara", .framework = (char *) "story", .target = (char *) "senior" };

  story_attach (workspace, "frameworks", make_framework (&story));
  fields.assessments = assessments = make_assessments (&story);
  fields.leaves = leaves = make_leaves (&story);
  fields.evidence = evidence = make_evidence (&story);
  fields.levels = levels = STORY_LIST (BELAY_TYPE_LEVEL_ENTRY, belay_level_entry_new ("entry", &entry));
  story_attach (workspace, "people", belay_person_new (id, &fields));

  return workspace;
}

BelayPerson *
forecast_story_get_person (BelayWorkspace *workspace)
{
  return belay_list_get (belay_workspace_get (workspace)->people, 0);
}
