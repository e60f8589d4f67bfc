/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-content.h"
#include "belay-picture.h"
#include "belay-timeline-builders.h"

#include <string.h>

#define TODAY belay_day_new (2026, 11, 22)

/* What a picture says, and where its items are, read back from it. */
typedef struct
{
  GHashTable *texts;      /* text to how often */
  GArray     *rectangles; /* BelayTimelineBox, of each item the first */
  gboolean    is_text;
  gboolean    awaits_rectangle;
} Reading;

static int
find_number (const char **names,
             const char **values,
             const char  *name)
{
  for (guint i = 0; names[i] != NULL; i++)
    {
      if (g_str_equal (names[i], name))
        return (int) g_ascii_strtod (values[i], NULL);
    }
  g_assert_not_reached ();
}

static void
start_cb (GMarkupParseContext *context,
          const char          *element,
          const char         **names,
          const char         **values,
          gpointer             user_data,
          GError             **error)
{
  Reading *self = user_data;

  self->is_text = g_str_equal (element, "text") || g_str_equal (element, "title");
  if (g_str_equal (element, "g") && g_str_equal (names[0], "class"))
    self->awaits_rectangle = TRUE;
  if (g_str_equal (element, "rect") && self->awaits_rectangle)
    {
      BelayTimelineBox box = { .x = find_number (names, values, "x"),
                               .y = find_number (names, values, "y"),
                               .width = find_number (names, values, "width"),
                               .height = find_number (names, values, "height") };

      g_array_append_val (self->rectangles, box);
      self->awaits_rectangle = FALSE;
    }
}

static void
text_cb (GMarkupParseContext *context,
         const char          *text,
         gsize                length,
         gpointer             user_data,
         GError             **error)
{
  Reading *self = user_data;
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  if (!self->is_text)
    return;
  for (guint i = 0; lines[i] != NULL; i++)
    {
      guint count = GPOINTER_TO_UINT (g_hash_table_lookup (self->texts, lines[i]));

      g_hash_table_insert (self->texts, g_strdup (lines[i]), GUINT_TO_POINTER (count + 1));
    }
  self->is_text = FALSE;
}

static void
read_picture (Reading    *self,
              const char *svg)
{
  static const GMarkupParser parser = { start_cb, NULL, text_cb, NULL, NULL };
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, self, NULL);
  g_autoptr (GError) error = NULL;

  self->texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->rectangles = g_array_new (FALSE, FALSE, sizeof (BelayTimelineBox));
  self->is_text = self->awaits_rectangle = FALSE;
  g_markup_parse_context_parse (context, svg, -1, &error);
  g_assert_no_error (error);
  g_markup_parse_context_end_parse (context, &error);
  g_assert_no_error (error);
}

static void
check_titles (Reading             *reading,
              BelayTimelineSource *source)
{
  const GPtrArray *items = belay_timeline_source_get (source)->items;
  g_autoptr (GHashTable) wanted = g_hash_table_new (g_str_hash, g_str_equal);
  GHashTableIter iter;
  gpointer       title, count;

  for (guint i = 0; i < items->len; i++)
    {
      char *each = ((BelayTimelineItem *) g_ptr_array_index (items, i))->title;

      g_hash_table_insert (wanted, each, GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (wanted, each)) + 1));
    }
  g_hash_table_iter_init (&iter, wanted);
  while (g_hash_table_iter_next (&iter, &title, &count))
    {
      g_test_message ("%s", (char *) title);
      g_assert_cmpuint (GPOINTER_TO_UINT (g_hash_table_lookup (reading->texts, title)), ==, GPOINTER_TO_UINT (count));
    }
}

static void
check_rectangles (Reading      *reading,
                  BelayPicture *picture)
{
  const BelayTimelineLayout *layout = belay_picture_get_layout (picture);

  g_assert_cmpuint (reading->rectangles->len, ==, belay_timeline_layout_get_n_boxes (layout));
  for (guint i = 0; i < reading->rectangles->len; i++)
    {
      const BelayTimelineBox *found = &g_array_index (reading->rectangles, BelayTimelineBox, i);
      const BelayTimelineBox *box = belay_timeline_layout_get_box (layout, i);

      g_assert_cmpint (found->x, ==, box->x);
      g_assert_cmpint (found->y, ==, box->y);
      g_assert_cmpint (found->width, ==, box->width);
      g_assert_cmpint (found->height, ==, box->height);
    }
}

static void
check_source (BelayTimelineSource     *source,
              const BelayTimelineSpan *span)
{
  g_autoptr (BelayPicture) picture = belay_picture_new (source, span);
  g_autoptr (BelayTimelineSource) part = span != NULL ? belay_timeline_slice (source, span) : g_object_ref (source);
  g_autofree char *svg = belay_picture_to_svg (picture);
  Reading          reading;

  read_picture (&reading, svg);
  check_titles (&reading, part);
  check_rectangles (&reading, picture);
  g_hash_table_unref (reading.texts);
  g_array_unref (reading.rectangles);
}

/* The team whole and over two years, every plan and every path: every title is said once, and all is where the layout says. */
static void
test_says_all_once (void)
{
  g_autoptr (BelayIds) ids = belay_ids_new_seeded (1);
  g_autofree char *me = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (BelayWorkspace) workspace = belay_content_create_sample (ids, TODAY, &me, &error);
  g_autoptr (BelayTimelineSource) team = belay_timeline_build_team (workspace, NULL, TODAY);
  BelayTimelineSpan years = { TODAY - 365, TODAY + 365, 0, G_MAXUINT };

  check_source (team, NULL);
  check_source (team, &years);
  BELAY_FOREACH (BelayProject, project, belay_workspace_get (workspace)->projects)
  {
    g_autoptr (BelayTimelineSource) plan = belay_timeline_build_project (workspace, project, TODAY);

    check_source (plan, NULL);
  }
  BELAY_FOREACH (BelayPerson, person, belay_workspace_get (workspace)->people)
  {
    g_autoptr (BelayTimelineSource) path = belay_timeline_build_path (workspace, person, TODAY);

    check_source (path, NULL);
  }
}

static void
test_png (void)
{
  g_autoptr (BelayTimelineSource) source = belay_timeline_source_new ("Nothing yet", TODAY);
  g_autoptr (BelayPicture) picture = NULL;
  g_autofree char *png = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  belay_timeline_source_add_lane (source, "goals", "Goals", BELAY_TIMELINE_LANE_BARS);
  belay_timeline_source_close (source);
  picture = belay_picture_new (source, NULL);
  png = belay_picture_to_png (picture, &length, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (length, >, 100);
  g_assert_cmpmem (png, 8, "\x89PNG\r\n\x1a\n", 8);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/picture/says-all-once", test_says_all_once);
  g_test_add_func ("/picture/png", test_png);

  return g_test_run ();
}
