/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-content.h"
#include "belay-editor.h"
#include "belay-timeline-builders.h"
#include "belay-timeline-shift.h"

#define TODAY belay_day_new (2026, 11, 22)
#define PULLS 1500

typedef struct
{
  BelayWorkspace *workspace;
  BelayEditor    *editor;
  BelayIds       *ids;
} Sample;

static void
setup (Sample       *sample,
       gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *me = NULL;

  sample->ids = belay_ids_new_seeded (1);
  sample->workspace = belay_content_create_sample (sample->ids, TODAY, &me, &error);
  g_assert_no_error (error);
  sample->editor = belay_editor_new (sample->workspace, sample->ids);
  belay_editor_set_today (sample->editor, TODAY);
  belay_editor_set_me (sample->editor, me);
}

static void
teardown (Sample       *sample,
          gconstpointer data)
{
  g_object_unref (sample->editor);
  g_object_unref (sample->workspace);
  belay_ids_free (sample->ids);
}

/* The team, then every project, then every path. */
static BelayTimelineSource *
build (Sample *sample,
       guint   number)
{
  const BelayWorkspaceFields *fields = belay_workspace_get (sample->workspace);
  guint                       n_projects = belay_list_get_length (fields->projects);
  guint                       n_people = belay_list_get_length (fields->people);

  number %= 1 + n_projects + n_people;
  if (number == 0)
    return belay_timeline_build_team (sample->workspace, NULL, TODAY);
  if (number <= n_projects)
    return belay_timeline_build_project (sample->workspace, belay_list_get (fields->projects, number - 1), TODAY);

  return belay_timeline_build_path (sample->workspace, belay_list_get (fields->people, number - 1 - n_projects), TODAY);
}

static const BelayTimelineItem *
find (BelayTimelineSource *source,
      const char          *id)
{
  GPtrArray *items = belay_timeline_source_get (source)->items;

  for (guint i = 0; i < items->len; i++)
    {
      const BelayTimelineItem *item = g_ptr_array_index (items, i);

      if (g_str_equal (item->id, id))
        return item;
    }

  return NULL;
}

static void
run (Sample   *sample,
     GVariant *edit)
{
  g_autoptr (GVariant) owned = g_variant_ref_sink (edit);
  g_autoptr (GVariant) arguments = NULL;
  g_autoptr (GError) error = NULL;
  const char *verb;

  g_variant_get (owned, "(&s@a{sv})", &verb, &arguments);
  belay_editor_run (sample->editor, verb, arguments, NULL, &error);
  g_assert_no_error (error);
}

static const BelayTimelineItem *
choose (BelayTimelineSource *source,
        GRand               *random)
{
  GPtrArray *items = belay_timeline_source_get (source)->items;

  return g_ptr_array_index (items, (guint) g_rand_int_range (random, 0, (int) items->len));
}

/* What is shown while an item is pulled is what the drop does, one undo takes it back, and nothing is refused. */
static void
test_drop_keeps_its_promise (Sample       *sample,
                             gconstpointer data)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (6);
  guint n_changes = 0;

  for (guint i = 0; i < PULLS; i++)
    {
      g_autoptr (BelayTimelineSource) before = build (sample, i);
      g_autoptr (BelayTimelineSource) after = NULL;
      g_autoptr (BelayTimelineSource) again = NULL;
      const BelayTimelineItem *item = choose (before, random);
      BelayTimelineHold        hold = g_rand_boolean (random) ? BELAY_TIMELINE_HOLD_ALL : BELAY_TIMELINE_HOLD_END;
      g_autoptr (BelayTimelineShift) shift = belay_timeline_shift_new (item, hold, g_rand_int_range (random, -90, 90));
      GVariant *edit = belay_timeline_shift_to_edit (shift);

      g_assert_true ((edit != NULL) == belay_timeline_shift_is_change (shift));
      if (edit == NULL)
        continue;
      n_changes++;
      run (sample, edit);
      after = build (sample, i);
      g_assert_cmpint (find (after, item->id)->start, ==, shift->start);
      g_assert_cmpint (find (after, item->id)->end, ==, shift->end);
      g_assert_true (belay_editor_undo (sample->editor));
      again = build (sample, i);
      g_assert_cmpint (find (again, item->id)->start, ==, item->start);
      g_assert_cmpint (find (again, item->id)->end, ==, item->end);
    }
  g_assert_cmpuint (n_changes, >, PULLS / 10);
}

/* What stays where it is says why, and nothing is said of what goes where it was pulled. */
static void
test_what_stays_says_why (Sample       *sample,
                          gconstpointer data)
{
  guint n_fixed = 0;

  for (guint number = 0; number < 16; number++)
    {
      g_autoptr (BelayTimelineSource) source = build (sample, number);
      GPtrArray *items = belay_timeline_source_get (source)->items;

      for (guint i = 0; i < items->len; i++)
        {
          const BelayTimelineItem *item = g_ptr_array_index (items, i);
          g_autoptr (BelayTimelineShift) shift = belay_timeline_shift_new (item, BELAY_TIMELINE_HOLD_ALL, 40);
          g_autofree char *words = belay_timeline_shift_to_words (shift);

          g_assert_cmpstr (words, !=, "");
          g_assert_true (belay_timeline_shift_is_change (shift) || shift->why != NULL);
          n_fixed += shift->why != NULL;
        }
    }
  g_assert_cmpuint (n_fixed, >, 0);
}

/* Whatever may be deleted goes, and comes back as it was. */
static void
test_removal (Sample       *sample,
              gconstpointer data)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  guint n_removed = 0;

  for (guint i = 0; i < 300; i++)
    {
      g_autoptr (BelayTimelineSource) before = build (sample, i);
      g_autoptr (BelayTimelineSource) after = NULL;
      const BelayTimelineItem *item = choose (before, random);
      GVariant                *edit = belay_timeline_item_to_removal (item);

      if (edit == NULL)
        continue;
      n_removed++;
      run (sample, edit);
      after = build (sample, i);
      g_assert_null (find (after, item->id));
      g_assert_true (belay_editor_undo (sample->editor));
    }
  g_assert_cmpuint (n_removed, >, 100);
}

/* A dependency is made between two milestones of a project and between nothing else. */
static void
test_links (Sample       *sample,
            gconstpointer data)
{
  g_autoptr (BelayTimelineSource) plan = build (sample, 1);
  g_autoptr (BelayTimelineSource) team = build (sample, 0);
  GPtrArray *items = belay_timeline_source_get (plan)->items;
  guint      n_links = belay_timeline_source_get (plan)->links->len;
  GVariant  *edit = belay_timeline_item_to_link (g_ptr_array_index (items, 0), g_ptr_array_index (items, items->len - 1));
  g_autoptr (BelayTimelineSource) after = NULL;

  g_assert_nonnull (edit);
  run (sample, edit);
  after = build (sample, 1);
  g_assert_cmpuint (belay_timeline_source_get (after)->links->len, ==, n_links + 1);
  g_assert_null (belay_timeline_item_to_link (g_ptr_array_index (items, 0), g_ptr_array_index (items, 0)));
  items = belay_timeline_source_get (team)->items;
  g_assert_null (belay_timeline_item_to_link (g_ptr_array_index (items, 0), g_ptr_array_index (items, 1)));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/timeline-shift/drop-keeps-its-promise", Sample, NULL, setup, test_drop_keeps_its_promise, teardown);
  g_test_add ("/timeline-shift/what-stays-says-why", Sample, NULL, setup, test_what_stays_says_why, teardown);
  g_test_add ("/timeline-shift/removal", Sample, NULL, setup, test_removal, teardown);
  g_test_add ("/timeline-shift/links", Sample, NULL, setup, test_links, teardown);

  return g_test_run ();
}
