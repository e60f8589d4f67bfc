/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-content.h"
#include "belay-timeline-builders.h"

#define TODAY belay_day_new (2026, 11, 22)

typedef struct
{
  BelayWorkspace *workspace;
  char           *me;
} Sample;

static void
setup (Sample       *sample,
       gconstpointer data)
{
  g_autoptr (BelayIds) ids = belay_ids_new_seeded (1);
  g_autoptr (GError) error = NULL;

  sample->workspace = belay_content_create_sample (ids, TODAY, &sample->me, &error);
  g_assert_no_error (error);
}

static void
teardown (Sample       *sample,
          gconstpointer data)
{
  g_object_unref (sample->workspace);
  g_free (sample->me);
}

static BelayPerson *
find_person (Sample     *sample,
             const char *name)
{
  BELAY_FOREACH (BelayPerson, person, belay_workspace_get (sample->workspace)->people)
  {
    if (g_str_equal (belay_person_get (person)->name, name))
      return person;
  }
  g_assert_not_reached ();
}

static const BelayTimelineItem *
find_item (BelayTimelineSource *source,
           BelayTimelineKind    kind,
           const char          *title)
{
  GPtrArray *items = belay_timeline_source_get (source)->items;

  for (guint i = 0; i < items->len; i++)
    {
      const BelayTimelineItem *item = g_ptr_array_index (items, i);

      if (item->kind == kind && g_strcmp0 (item->title, title) == 0)
        return item;
    }
  g_assert_not_reached ();
}

static guint
count_kind (BelayTimelineSource *source,
            BelayTimelineKind    kind)
{
  GPtrArray *items = belay_timeline_source_get (source)->items;
  guint      count = 0;

  for (guint i = 0; i < items->len; i++)
    count += ((const BelayTimelineItem *) g_ptr_array_index (items, i))->kind == kind;

  return count;
}

static void
check_all_can_be_read (BelayTimelineSource *source)
{
  const BelayTimelineFields *fields = belay_timeline_source_get (source);

  for (guint i = 0; i < fields->items->len; i++)
    {
      const BelayTimelineItem *item = g_ptr_array_index (fields->items, i);

      g_assert_nonnull (item->title);
      g_assert_nonnull (item->sentence);
      g_assert_nonnull (item->target);
      g_assert_false (g_str_has_suffix (item->sentence, "."));
      g_assert_cmpint (item->start, <=, item->end);
      g_assert_cmpint (fields->first, <=, item->start);
      g_assert_cmpint (fields->last, >=, item->end);
    }
}

/* Of whom nothing is planned yet, the path still goes on. */
static void
test_path_goes_on (Sample       *sample,
                   gconstpointer data)
{
  BelayPerson *fresh = belay_person_new ("fresh", &(BelayPersonFields){ .name = (char *) "Fresh" });
  g_autoptr (BelayTimelineSource) source = NULL;
  g_autoptr (GError) error = NULL;

  belay_workspace_attach (sample->workspace, BELAY_RECORD (sample->workspace), "people", BELAY_RECORD (fresh), &error);
  g_assert_no_error (error);
  source = belay_timeline_build_path (sample->workspace, fresh, TODAY);
  g_assert_cmpint (belay_timeline_source_get (source)->last, >=, belay_day_new (2027, 2, 22));
  g_object_unref (fresh);
}

static void
test_path (Sample       *sample,
           gconstpointer data)
{
  BelayPerson *amara = find_person (sample, "Amara Mensah");
  g_autoptr (BelayTimelineSource) source = belay_timeline_build_path (sample->workspace, amara, TODAY);
  const BelayTimelineFields *fields = belay_timeline_source_get (source);
  const BelayTimelineItem   *guild = find_item (source, BELAY_TIMELINE_GOAL, "Run the on-call guild");

  check_all_can_be_read (source);
  g_assert_cmpstr (fields->title, ==, "Path of Amara Mensah");
  g_assert_cmpuint (fields->lanes->len, ==, 5);
  g_assert_cmpuint (fields->curve->len, ==, count_kind (source, BELAY_TIMELINE_ASSESSMENT));
  g_assert_cmpstr (fields->target, ==, "Senior");
  g_assert_cmpint (fields->score, ==, 920);

  g_assert_cmpint (guild->state, ==, BELAY_TIMELINE_OVERDUE);
  g_assert_cmpstr (guild->sentence, ==, "Goal Run the on-call guild, 29 June to 17 November 2026, 5 days overdue, 70 %");
  g_assert_cmpint (guild->area, ==, 2);

  g_assert_cmpuint (count_kind (source, BELAY_TIMELINE_MEETING), ==,
                    belay_list_get_length (belay_person_get (amara)->heads) +
                      belay_list_get_length (belay_person_get (amara)->meetings));
  g_assert_cmpuint (count_kind (source, BELAY_TIMELINE_LEAVE), ==, belay_list_get_length (belay_person_get (amara)->leaves));
  g_assert_cmpuint (count_kind (source, BELAY_TIMELINE_PROJECT), >, 0);
}

static void
test_project (Sample       *sample,
              gconstpointer data)
{
  guint n_critical = 0;

  BELAY_FOREACH (BelayProject, project, belay_workspace_get (sample->workspace)->projects)
  {
    g_autoptr (BelayTimelineSource) source = belay_timeline_build_project (sample->workspace, project, TODAY);
    const BelayTimelineFields *fields = belay_timeline_source_get (source);

    check_all_can_be_read (source);
    g_assert_cmpuint (fields->lanes->len, ==, fields->items->len);
    g_assert_cmpuint (fields->links->len, ==, belay_list_get_length (belay_project_get (project)->dependencies));
    g_assert_cmpuint (fields->marks->len, ==, 1);
    for (guint i = 0; i < fields->items->len; i++)
      {
        const BelayTimelineItem *item = g_ptr_array_index (fields->items, i);

        g_assert_cmpint (item->kind, ==, BELAY_TIMELINE_WORK);
        g_assert_true (item->state == BELAY_TIMELINE_DONE || item->end >= TODAY);
        g_assert_false (item->state == BELAY_TIMELINE_DONE && item->is_critical);
        g_assert_cmpint (strstr (item->sentence, ", critical") != NULL, ==, item->is_critical);
        n_critical += item->is_critical;
      }
  }
  g_assert_cmpuint (n_critical, >, 0);
}

static void
test_team (Sample       *sample,
           gconstpointer data)
{
  g_autoptr (BelayTimelineSource) source = belay_timeline_build_team (sample->workspace, NULL, TODAY);
  const BelayTimelineFields *fields = belay_timeline_source_get (source);

  check_all_can_be_read (source);
  g_assert_cmpuint (fields->lanes->len, ==, belay_list_get_length (belay_workspace_get (sample->workspace)->people));
  for (guint i = 1; i < fields->lanes->len; i++)
    g_assert_cmpint (g_utf8_collate (((const BelayTimelineLane *) g_ptr_array_index (fields->lanes, i - 1))->name,
                                     ((const BelayTimelineLane *) g_ptr_array_index (fields->lanes, i))->name),
                     <, 0);
}

/* Building again gives the same ids, lanes and days, so that a timeline finds its items again. */
static void
test_building_again_changes_nothing (Sample       *sample,
                                     gconstpointer data)
{
  BelayPerson *bo = find_person (sample, "Bo Olsen");
  g_autoptr (BelayTimelineSource) before = belay_timeline_build_path (sample->workspace, bo, TODAY);
  g_autoptr (BelayTimelineSource) after = belay_timeline_build_path (sample->workspace, bo, TODAY);
  GPtrArray *one = belay_timeline_source_get (before)->items;
  GPtrArray *other = belay_timeline_source_get (after)->items;

  g_assert_cmpuint (one->len, ==, other->len);
  for (guint i = 0; i < one->len; i++)
    g_assert_cmpint (belay_timeline_item_compare (g_ptr_array_index (one, i), g_ptr_array_index (other, i)), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/layout/builders/path", Sample, NULL, setup, test_path, teardown);
  g_test_add ("/layout/builders/path-goes-on", Sample, NULL, setup, test_path_goes_on, teardown);
  g_test_add ("/layout/builders/project", Sample, NULL, setup, test_project, teardown);
  g_test_add ("/layout/builders/team", Sample, NULL, setup, test_team, teardown);
  g_test_add ("/layout/builders/building-again-changes-nothing", Sample, NULL,
              setup, test_building_again_changes_nothing, teardown);

  return g_test_run ();
}
