/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "timeline-story.h"

#include <string.h>

#define WIDTH 900

/* Each key asks for one edit, or says why not; goal 20 may move, and 21 may not. */
static void
test_keys_ask_for_one_edit (void)
{
  static const struct
  {
    const char      *goal;
    guint            key;
    GdkModifierType  modifiers;
    GtkTextDirection direction;
    const char      *edits;
    const char      *told;
  } rows[] = {
    { "goal-0-20", GDK_KEY_Right, GDK_ALT_MASK, GTK_TEXT_DIR_LTR,
      "('change-goal', {'goal': <'goal-0-20'>, 'start': <'2027-01-20'>, 'due': <'2027-02-09'>})", "" },
    { "goal-0-20", GDK_KEY_Left, GDK_ALT_MASK, GTK_TEXT_DIR_LTR,
      "('change-goal', {'goal': <'goal-0-20'>, 'start': <'2027-01-18'>, 'due': <'2027-02-07'>})", "" },
    { "goal-0-20", GDK_KEY_Right, GDK_ALT_MASK, GTK_TEXT_DIR_RTL,
      "('change-goal', {'goal': <'goal-0-20'>, 'start': <'2027-01-18'>, 'due': <'2027-02-07'>})", "" },
    { "goal-0-20", GDK_KEY_Right, GDK_ALT_MASK | GDK_SHIFT_MASK, GTK_TEXT_DIR_LTR,
      "('change-goal', {'goal': <'goal-0-20'>, 'due': <'2027-02-09'>})", "" },
    { "goal-0-20", GDK_KEY_Left, GDK_ALT_MASK | GDK_SHIFT_MASK, GTK_TEXT_DIR_LTR,
      "('change-goal', {'goal': <'goal-0-20'>, 'due': <'2027-02-07'>})", "" },
    { "goal-0-20", GDK_KEY_Delete, 0, GTK_TEXT_DIR_LTR, "('remove-goal', {'goal': <'goal-0-20'>})", "" },
    { "goal-0-21", GDK_KEY_Right, GDK_ALT_MASK, GTK_TEXT_DIR_LTR, "", "It is done" },
    { "goal-0-21", GDK_KEY_Right, GDK_ALT_MASK | GDK_SHIFT_MASK, GTK_TEXT_DIR_LTR, "", "It is done" },
  };
  g_autoptr (BelayTimelineSource) source = story_source_new (1, 40, 24);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      TimelineStory story;

      story_begin (&story, source, WIDTH);
      gtk_widget_set_direction (story_get_view (&story), rows[i].direction);
      belay_timeline_set_zoom (story.timeline, 8);
      belay_timeline_select (story.timeline, rows[i].goal);
      story_settle (&story);
      gtk_widget_grab_focus (GTK_WIDGET (story.timeline));
      story_press_with (&story, rows[i].key, rows[i].modifiers);
      g_assert_cmpstr (story.edits->str, ==, rows[i].edits);
      g_assert_cmpstr (story.told->str, ==, rows[i].told);
      story_end (&story);
    }
}

/* Far out a key goes as far as the pointer would: to the start of the next month. */
static void
test_steps_grow_with_the_distance (void)
{
  g_autoptr (BelayTimelineSource) source = story_source_new (1, 3, 400);
  TimelineStory story;

  story_begin (&story, source, WIDTH);
  belay_timeline_set_zoom (story.timeline, 0.4);
  belay_timeline_select (story.timeline, "goal-0-2");
  story_settle (&story);
  gtk_widget_grab_focus (GTK_WIDGET (story.timeline));
  story_press_with (&story, GDK_KEY_Right, GDK_ALT_MASK);
  g_assert_nonnull (strstr (story.edits->str, "-01'>, 'due'"));
  story_end (&story);
}

/* What a screen reader offers for an item does the same, wherever the cursor is. */
static void
test_actions_of_an_item (void)
{
  g_autoptr (BelayTimelineSource) source = story_source_new (2, 40, 24);
  TimelineStory story;

  story_begin (&story, source, WIDTH);
  belay_timeline_set_zoom (story.timeline, 8);
  belay_timeline_show_day (story.timeline, STORY_TODAY + 20);
  story_settle (&story);
  gtk_widget_activate_action (story_find_item (&story, "Goal 20 of lane 1"), "timeline-item.longer", NULL);
  g_assert_cmpstr (story.edits->str, ==, "('change-goal', {'goal': <'goal-1-20'>, 'due': <'2027-02-09'>})");
  gtk_widget_activate_action (story_find_item (&story, "Goal 21 of lane 1"), "timeline-item.earlier", NULL);
  g_assert_cmpstr (story.told->str, ==, "It is done");
  story_end (&story);
}

/* Of several in one place it would not be clear which is meant. */
static void
test_clusters_do_not_move (void)
{
  g_autoptr (BelayTimelineSource) source = story_source_new (1, 200, 24);
  TimelineStory story;

  story_begin (&story, source, WIDTH);
  belay_timeline_set_zoom (story.timeline, 0.02);
  story_settle (&story);
  gtk_widget_grab_focus (GTK_WIDGET (story.timeline));
  story_press_with (&story, GDK_KEY_Right, GDK_ALT_MASK);
  story_press (&story, GDK_KEY_Delete);
  g_assert_cmpstr (story.edits->str, ==, "");
  g_assert_cmpstr (story.told->str, ==, "Zoom in to move one of theseZoom in to delete one of these");
  story_end (&story);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/timeline-acts/keys-ask-for-one-edit", test_keys_ask_for_one_edit);
  g_test_add_func ("/timeline-acts/steps-grow-with-the-distance", test_steps_grow_with_the_distance);
  g_test_add_func ("/timeline-acts/actions-of-an-item", test_actions_of_an_item);
  g_test_add_func ("/timeline-acts/clusters-do-not-move", test_clusters_do_not_move);

  return g_test_run ();
}
