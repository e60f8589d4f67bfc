/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "planning-story.h"

#include <stdarg.h>

/* Takes the records over. */
BelayList *
story_list_new (GType    type,
                gpointer first,
                ...)
{
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);
  va_list    rest;

  va_start (rest, first);
  for (gpointer record = first; record != NULL; record = va_arg (rest, gpointer))
    g_ptr_array_add (records, record);
  va_end (rest);

  return belay_list_new_take (type, records);
}

BelayDay
story_day (const char *text)
{
  BelayDay day = BELAY_DAY_NONE;

  if (text != NULL)
    g_assert_true (belay_day_parse (text, &day));

  return day;
}

static BelayCompetency *
make_competency (const char *id,
                 const char *name,
                 int         weight,
                 gboolean    must)
{
  return belay_competency_new (id, &(BelayCompetencyFields){ .name = (char *) name, .weight = weight, .must = must });
}

static BelayList *
make_levels (void)
{
  BelayLevelFields mid = {
    .name = (char *) "Mid",
    .required = 4,
    .score = 850,
    .must_floor = 3,
    .typical_months_least = 24,
    .typical_months_most = 48,
  };
  BelayLevelFields senior = {
    .name = (char *) "Senior",
    .required = 6,
    .score = 920,
    .must_floor = 5,
    .floor = 4,
    .sustained_days = 90,
  };

  return STORY_LIST (BELAY_TYPE_LEVEL,
                     belay_level_new ("junior", &(BelayLevelFields){ .name = (char *) "Junior", .required = 2 }),
                     belay_level_new ("mid", &mid),
                     belay_level_new ("senior", &senior));
}

/* Two must-haves of weight 3, and two others of weight 2 and 1. */
BelayFramework *
story_framework_new (void)
{
  g_autoptr (BelayList) levels = make_levels ();
  g_autoptr (BelayList) python = STORY_LIST (BELAY_TYPE_COMPETENCY,
                                             make_competency ("asyncio", "Asyncio", 3, TRUE),
                                             make_competency ("clean-code", "Clean code", 3, TRUE));
  g_autoptr (BelayList) beyond = STORY_LIST (BELAY_TYPE_COMPETENCY,
                                             make_competency ("scaling", "Scaling", 2, FALSE),
                                             make_competency ("community", "Community", 1, FALSE));
  BelayAreaFields first = { .name = (char *) "Python", .competencies = python };
  BelayAreaFields second = { .name = (char *) "Beyond", .competencies = beyond };
  g_autoptr (BelayList) areas = STORY_LIST (BELAY_TYPE_AREA,
                                            belay_area_new ("python", &first),
                                            belay_area_new ("beyond", &second));
  BelayFrameworkFields fields = { .revision = 1, .name = (char *) "Tiny", .levels = levels, .areas = areas };

  return belay_framework_new ("tiny", &fields);
}

static int
find_kind (const char *word)
{
  static const char *const kinds[] = { "self", "mentor", "peer" };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      if (g_str_equal (kinds[i], word))
        return (int) i;
    }
  g_assert_not_reached ();
}

static BelayAssessment *
make_assessment (const char *id,
                 const char *line)
{
  g_auto (GStrv) words = g_strsplit (line, " ", -1);
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (BelayList) ratings = NULL;
  BelayAssessmentFields fields = { .framework = (char *) "tiny", .revision = 1, .rater = (char *) "rater" };

  fields.kind = find_kind (words[0]);
  fields.day = story_day (words[1]);
  for (guint i = 2; words[i] != NULL; i++)
    {
      g_auto (GStrv) pair = g_strsplit (words[i], "=", 2);
      BelayRatingFields rating = { .value = (int) g_ascii_strtoll (pair[1], NULL, 10) };

      g_ptr_array_add (records, belay_rating_new (pair[0], &rating));
    }
  fields.ratings = ratings = belay_list_new_take (BELAY_TYPE_RATING, records);

  return belay_assessment_new (id, &fields);
}

/* A line is "mentor 2026-01-10 asyncio=5 scaling=4". */
BelayList *
story_assessments_new (const char *const *lines)
{
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *id = g_strdup_printf ("assessment-%u", i);

      g_ptr_array_add (records, make_assessment (id, lines[i]));
    }

  return belay_list_new_take (BELAY_TYPE_ASSESSMENT, records);
}

BelayWorkspace *
story_workspace_new (void)
{
  BelayWorkspace *workspace = belay_workspace_create ("workspace", "Story");

  story_attach (workspace, "frameworks", story_framework_new ());

  return workspace;
}

/* Takes the document over; the workspace keeps it alive. */
gpointer
story_attach (BelayWorkspace *workspace,
              const char     *list,
              gpointer        document)
{
  g_autoptr (GObject) owned = document;
  g_autoptr (GError) error = NULL;

  belay_workspace_attach (workspace, BELAY_RECORD (workspace), list, document, &error);
  g_assert_no_error (error);

  return document;
}
