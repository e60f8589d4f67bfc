/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "timeline-story.h"

#include "belay-zoom.h"

#define WIDTH 900

static void
test_children_are_bounded (void)
{
  static const double zooms[] = { BELAY_ZOOM_LEAST, 0.1, 1, 10, BELAY_ZOOM_MOST };
  g_autoptr (BelayTimelineSource) source = story_source_new (4, 3000, 24);
  TimelineStory story;

  story_begin (&story, source, WIDTH);
  for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
    {
      g_autoptr (GPtrArray) items = NULL;

      belay_timeline_set_zoom (story.timeline, zooms[i]);
      story_settle (&story);
      items = story_list_items (&story);
      g_assert_cmpuint (items->len, >, 0);
      g_assert_cmpuint (items->len, <, 4 * (WIDTH + 200) / 6);
    }
  story_end (&story);
}

static void
test_widget_stays_with_its_item (void)
{
  g_autoptr (BelayTimelineSource) before = story_source_new (2, 40, 24);
  g_autoptr (BelayTimelineSource) after = story_source_new (2, 40, 24);
  TimelineStory story;
  GtkWidget    *item;

  story_begin (&story, before, WIDTH);
  item = story_find_item (&story, "Goal 20 of lane 1");
  g_assert_nonnull (item);

  belay_timeline_show_day (story.timeline, STORY_TODAY + 60);
  story_settle (&story);
  g_assert_true (story_find_item (&story, "Goal 20 of lane 1") == item);

  belay_timeline_set_source (story.timeline, after);
  story_settle (&story);
  g_assert_true (story_find_item (&story, "Goal 20 of lane 1") == item);
  story_end (&story);
}

/* Scrolling there and back makes no widget that was not there before. */
static void
test_spares_are_used_again (void)
{
  g_autoptr (BelayTimelineSource) source = story_source_new (2, 400, 24);
  TimelineStory story;
  guint         n_children[4] = { 0 };

  story_begin (&story, source, WIDTH);
  belay_timeline_set_zoom (story.timeline, 1.5);
  for (guint round = 0; round < G_N_ELEMENTS (n_children); round++)
    {
      GtkWidget *child = gtk_widget_get_first_child (story_get_view (&story));

      for (int day = -2000; day <= 2000; day += 700)
        {
          belay_timeline_show_day (story.timeline, STORY_TODAY + day);
          story_settle (&story);
        }
      for (; child != NULL; child = gtk_widget_get_next_sibling (child))
        n_children[round]++;
    }
  g_assert_cmpuint (n_children[3], ==, n_children[1]);
  story_end (&story);
}

static void
test_keys_reach_every_item_once (void)
{
  g_autoptr (BelayTimelineSource) source = story_source_new (3, 60, 24);
  TimelineStory story;

  story_begin (&story, source, WIDTH);
  g_assert_true (gtk_widget_grab_focus (GTK_WIDGET (story.timeline)));
  for (guint lane = 0; lane < 3; lane++)
    {
      story_press (&story, GDK_KEY_Home);
      for (guint i = 0; i < 60; i++)
        {
          g_autofree char *expected = g_strdup_printf ("Goal %u of lane %u", i, lane);

          g_assert_cmpstr (story_get_focused (&story), ==, expected);
          story_press (&story, GDK_KEY_Right);
        }
      story_press (&story, GDK_KEY_Down);
    }
  g_assert_cmpstr (story_get_focused (&story), ==, "Goal 59 of lane 2");
  story_end (&story);
}

static void
test_keys (void)
{
  static const struct
  {
    guint       key;
    const char *focused;
  } rows[] = {
    { GDK_KEY_Home, "Goal 0 of lane 0" },
    { GDK_KEY_Left, "Goal 0 of lane 0" },
    { GDK_KEY_End, "Goal 39 of lane 0" },
    { GDK_KEY_Right, "Goal 39 of lane 0" },
    { GDK_KEY_Left, "Goal 38 of lane 0" },
    { GDK_KEY_Down, "Goal 38 of lane 1" },
    { GDK_KEY_Down, "Goal 38 of lane 1" },
    { GDK_KEY_Up, "Goal 38 of lane 0" },
    { GDK_KEY_Up, "Goal 38 of lane 0" },
    { GDK_KEY_Home, "Goal 0 of lane 0" },
  };
  g_autoptr (BelayTimelineSource) source = story_source_new (2, 40, 24);
  TimelineStory story;

  story_begin (&story, source, WIDTH);
  gtk_widget_grab_focus (GTK_WIDGET (story.timeline));
  g_assert_cmpstr (story_get_focused (&story), ==, "Goal 20 of lane 0");
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      story_press (&story, rows[i].key);
      g_assert_cmpstr (story_get_focused (&story), ==, rows[i].focused);
    }
  story_press (&story, GDK_KEY_Page_Down);
  g_assert_cmpstr (story_get_focused (&story), !=, "Goal 0 of lane 0");
  story_press (&story, GDK_KEY_Page_Up);
  g_assert_cmpstr (story_get_focused (&story), ==, "Goal 0 of lane 0");
  story_end (&story);
}

static void
test_enter_opens (void)
{
  g_autoptr (BelayTimelineSource) source = story_source_new (2, 40, 24);
  TimelineStory story;

  story_begin (&story, source, WIDTH);
  gtk_widget_grab_focus (GTK_WIDGET (story.timeline));
  story_press (&story, GDK_KEY_Return);
  g_assert_cmpstr (story.opened->str, ==, "open-goal(goal-0-20)");
  gtk_widget_activate_action (story_find_item (&story, "Goal 21 of lane 1"), "timeline-item.open", NULL);
  g_assert_cmpstr (story.opened->str, ==, "open-goal(goal-0-20)open-goal(goal-1-21)");
  story_end (&story);
}

static void
test_items_are_read_as_sentences (void)
{
  g_autoptr (BelayTimelineSource) source = story_source_new (2, 40, 24);
  TimelineStory story;
  GtkWidget    *item;

  story_begin (&story, source, WIDTH);
  item = story_find_item (&story, "Goal 20 of lane 1");
  gtk_test_accessible_assert_role (story_get_view (&story), GTK_ACCESSIBLE_ROLE_LIST);
  gtk_test_accessible_assert_property (story_get_view (&story), GTK_ACCESSIBLE_PROPERTY_LABEL, "Story");
  gtk_test_accessible_assert_role (item, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  gtk_test_accessible_assert_property (item, GTK_ACCESSIBLE_PROPERTY_LABEL, "Goal 20 of lane 1, 21 of 40");
  gtk_test_accessible_assert_relation (item, GTK_ACCESSIBLE_RELATION_POS_IN_SET, 21);
  gtk_test_accessible_assert_relation (item, GTK_ACCESSIBLE_RELATION_SET_SIZE, 40);
  story_end (&story);
}

/* Far out a child stands for several, says so, and comes apart when it is opened. */
static void
test_clusters_open_into_what_they_hold (void)
{
  g_autoptr (BelayTimelineSource) source = story_source_new (1, 200, 24);
  g_autoptr (GPtrArray) far = NULL;
  TimelineStory story;

  story_begin (&story, source, WIDTH);
  belay_timeline_set_zoom (story.timeline, 0.02);
  story_settle (&story);
  far = story_list_items (&story);
  g_assert_cmpuint (far->len, <, 20);
  g_assert_true (gtk_widget_has_css_class (g_ptr_array_index (far, 0), "cluster"));
  gtk_widget_grab_focus (GTK_WIDGET (story.timeline));
  story_press (&story, GDK_KEY_Return);
  g_assert_cmpstr (story.opened->str, ==, "");
  g_assert_cmpfloat (belay_timeline_get_zoom (story.timeline), >, 0.05);
  story_end (&story);
}

/* When the chosen item goes, focus goes to another one of its lane. */
static void
test_focus_outlives_its_item (void)
{
  g_autoptr (BelayTimelineSource) before = story_source_new (3, 40, 24);
  g_autoptr (BelayTimelineSource) after = story_source_new (3, 10, 24);
  TimelineStory story;

  story_begin (&story, before, WIDTH);
  gtk_widget_grab_focus (GTK_WIDGET (story.timeline));
  story_press (&story, GDK_KEY_Down);
  story_press (&story, GDK_KEY_End);
  g_assert_cmpstr (story_get_focused (&story), ==, "Goal 39 of lane 1");
  belay_timeline_set_source (story.timeline, after);
  story_settle (&story);
  g_assert_cmpstr (story_get_focused (&story), ==, "Goal 5 of lane 1");
  story_end (&story);
}

/* The item that has the focus stays a child, however far the view is scrolled away. */
static void
test_focus_outlives_scrolling (void)
{
  g_autoptr (BelayTimelineSource) source = story_source_new (1, 400, 24);
  TimelineStory story;

  story_begin (&story, source, WIDTH);
  gtk_widget_grab_focus (GTK_WIDGET (story.timeline));
  g_assert_cmpstr (story_get_focused (&story), ==, "Goal 200 of lane 0");
  belay_timeline_show_day (story.timeline, STORY_TODAY + 4000);
  story_settle (&story);
  g_assert_cmpstr (story_get_focused (&story), ==, "Goal 200 of lane 0");
  story_end (&story);
}

static GHashTable *
collect_bounds (TimelineStory *story)
{
  GHashTable *bounds = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GPtrArray) items = story_list_items (story);

  for (guint i = 0; i < items->len; i++)
    {
      GtkWidget       *item = g_ptr_array_index (items, i);
      graphene_rect_t *place = g_new0 (graphene_rect_t, 1);

      g_assert_true (gtk_widget_compute_bounds (item, story_get_view (story), place));
      g_hash_table_insert (bounds, g_strdup (gtk_widget_get_tooltip_text (item)), place);
    }

  return bounds;
}

static void
test_right_to_left_is_the_mirror (void)
{
  g_autoptr (BelayTimelineSource) source = story_source_new (2, 40, 24);
  g_autoptr (GHashTable) left = NULL;
  g_autoptr (GHashTable) right = NULL;
  TimelineStory  story;
  GHashTableIter iter;
  gpointer       sentence, place;

  story_begin (&story, source, WIDTH);
  left = collect_bounds (&story);
  gtk_widget_set_direction (story_get_view (&story), GTK_TEXT_DIR_RTL);
  story_settle (&story);
  right = collect_bounds (&story);

  g_assert_cmpuint (g_hash_table_size (left), ==, g_hash_table_size (right));
  g_hash_table_iter_init (&iter, left);
  while (g_hash_table_iter_next (&iter, &sentence, &place))
    {
      const graphene_rect_t *one = place;
      const graphene_rect_t *other = g_hash_table_lookup (right, sentence);

      g_assert_nonnull (other);
      g_assert_cmpfloat (other->origin.x, ==, gtk_widget_get_width (story_get_view (&story)) - one->origin.x - one->size.width);
      g_assert_cmpfloat (other->origin.y, ==, one->origin.y);
    }
  story_end (&story);
}

static void
test_narrow_names_lanes_above (void)
{
  g_autoptr (BelayTimelineSource) source = story_source_new (3, 10, 24);
  TimelineStory story;
  int           wide, narrow;

  story_begin (&story, source, WIDTH);
  gtk_widget_measure (GTK_WIDGET (story.timeline), GTK_ORIENTATION_VERTICAL, -1, NULL, &wide, NULL, NULL);
  story_end (&story);
  story_begin (&story, source, 340);
  gtk_widget_measure (GTK_WIDGET (story.timeline), GTK_ORIENTATION_VERTICAL, -1, NULL, &narrow, NULL, NULL);
  g_assert_cmpint (narrow, >, wide);
  story_end (&story);
}

/* However little is planned, the flag of today is shown whole and has days before it. */
static void
test_today_is_whole (void)
{
  static const int pasts[] = { 0, 30, 400, 4000 };

  for (guint i = 0; i < G_N_ELEMENTS (pasts); i++)
    {
      g_autoptr (BelayTimelineSource) source = story_past_source_new (pasts[i]);
      TimelineStory   story;
      GtkWidget      *view, *flag;
      graphene_rect_t place;

      story_begin (&story, source, WIDTH);
      belay_timeline_fit (story.timeline);
      story_settle (&story);
      view = story_get_view (&story);
      for (flag = gtk_widget_get_first_child (view); !g_str_equal (gtk_widget_get_css_name (flag), "todayflag");)
        flag = gtk_widget_get_next_sibling (flag);
      g_assert_true (gtk_widget_compute_bounds (flag, view, &place));
      g_assert_cmpfloat (place.origin.x + place.size.width, <=, gtk_widget_get_width (view));
      story_end (&story);
    }
}

static double
get_x (TimelineStory *story,
       const char    *sentence)
{
  graphene_rect_t place;

  g_assert_true (gtk_widget_compute_bounds (story_find_item (story, sentence), story_get_view (story), &place));

  return place.origin.x;
}

/* The day around which one zooms stays where it is. */
static void
test_zoom_keeps_the_middle (void)
{
  static const double zooms[] = { 2, 30, 8, 0.7 };
  g_autoptr (BelayTimelineSource) source = story_source_new (1, 400, 24);
  TimelineStory story;
  double        x;

  story_begin (&story, source, WIDTH);
  belay_timeline_show_day (story.timeline, STORY_TODAY);
  story_settle (&story);
  x = get_x (&story, "Goal 200 of lane 0");
  for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
    {
      belay_timeline_set_zoom (story.timeline, zooms[i]);
      story_settle (&story);
      g_assert_cmpfloat_with_epsilon (get_x (&story, "Goal 200 of lane 0"), x, 1.5);
    }
  story_end (&story);
}

/* Whoever asks for the height has boxes numbered anew before the children know. */
static void
test_is_drawn_before_children_follow (void)
{
  g_autoptr (BelayTimelineSource) source = story_source_new (1, 400, 24);
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  TimelineStory story;
  GtkWidget    *view;
  int           height;

  story_begin (&story, source, WIDTH);
  belay_timeline_set_zoom (story.timeline, 10);
  story_settle (&story);
  belay_timeline_set_zoom (story.timeline, BELAY_ZOOM_LEAST);
  gtk_widget_measure (GTK_WIDGET (story.timeline), GTK_ORIENTATION_VERTICAL, WIDTH, &height, NULL, NULL, NULL);
  g_assert_cmpint (height, >, 0);
  view = gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (gtk_widget_get_first_child (GTK_WIDGET (story.timeline))));
  GTK_WIDGET_GET_CLASS (view)->snapshot (view, snapshot);
  story_end (&story);
}

static void
count_cb (GdkFrameClock *clock,
          guint         *n_frames)
{
  (*n_frames)++;
}

/* How many frames there are within half a second. */
static guint
count_frames (GdkFrameClock *clock)
{
  gint64 end = g_get_monotonic_time () + G_TIME_SPAN_SECOND / 2;
  guint  n_frames = 0;
  gulong handler = g_signal_connect (clock, "update", G_CALLBACK (count_cb), &n_frames);

  while (g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
  g_signal_handler_disconnect (clock, handler);

  return n_frames;
}

/* Once the scrollbars have faded, no frame is drawn and no callback runs. */
static void
test_rests_when_nothing_changes (void)
{
  g_autoptr (BelayTimelineSource) source = story_source_new (3, 60, 24);
  TimelineStory story;
  guint         n_frames = 1;

  story_begin (&story, source, WIDTH);
  for (guint i = 0; i < 8 && n_frames > 0; i++)
    n_frames = count_frames (gtk_widget_get_frame_clock (GTK_WIDGET (story.timeline)));
  g_assert_cmpuint (n_frames, ==, 0);
  story_end (&story);
}

static void
test_empty_is_quiet (void)
{
  g_autoptr (BelayTimelineSource) empty = belay_timeline_source_new ("Empty", STORY_TODAY);
  TimelineStory story;

  belay_timeline_source_close (empty);
  story_begin (&story, NULL, WIDTH);
  belay_timeline_set_source (story.timeline, empty);
  story_settle (&story);
  g_assert_false (gtk_widget_grab_focus (GTK_WIDGET (story.timeline)));
  belay_timeline_set_source (story.timeline, NULL);
  story_settle (&story);
  g_assert_cmpint (belay_timeline_get_today (story.timeline), ==, BELAY_DAY_NONE);
  story_end (&story);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/timeline/children-are-bounded", test_children_are_bounded);
  g_test_add_func ("/timeline/widget-stays-with-its-item", test_widget_stays_with_its_item);
  g_test_add_func ("/timeline/spares-are-used-again", test_spares_are_used_again);
  g_test_add_func ("/timeline/keys-reach-every-item-once", test_keys_reach_every_item_once);
  g_test_add_func ("/timeline/keys", test_keys);
  g_test_add_func ("/timeline/enter-opens", test_enter_opens);
  g_test_add_func ("/timeline/items-are-read-as-sentences", test_items_are_read_as_sentences);
  g_test_add_func ("/timeline/clusters-open-into-what-they-hold", test_clusters_open_into_what_they_hold);
  g_test_add_func ("/timeline/focus-outlives-its-item", test_focus_outlives_its_item);
  g_test_add_func ("/timeline/focus-outlives-scrolling", test_focus_outlives_scrolling);
  g_test_add_func ("/timeline/right-to-left-is-the-mirror", test_right_to_left_is_the_mirror);
  g_test_add_func ("/timeline/narrow-names-lanes-above", test_narrow_names_lanes_above);
  g_test_add_func ("/timeline/today-is-whole", test_today_is_whole);
  g_test_add_func ("/timeline/zoom-keeps-the-middle", test_zoom_keeps_the_middle);
  g_test_add_func ("/timeline/is-drawn-before-children-follow", test_is_drawn_before_children_follow);
  g_test_add_func ("/timeline/rests-when-nothing-changes", test_rests_when_nothing_changes);
  g_test_add_func ("/timeline/empty-is-quiet", test_empty_is_quiet);

  return g_test_run ();
}
