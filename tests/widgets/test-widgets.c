/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <belay-card.h>
#include <belay-columns.h>
#include <belay-compat.h>
#include <belay-level-bar.h>
#include <belay-person.h>
#include <belay-pill.h>
#include <belay-progress-ring.h>
#include <belay-radar.h>
#include <belay-record-picker.h>
#include <belay-split.h>

#include <adwaita.h>

static void
assert_label (GtkWidget  *widget,
              const char *expected)
{
  /* NULL says that it is as expected; else it is what it is instead. */
  g_autofree char *label =
    gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, expected);

  g_assert_cmpstr (label, ==, NULL);
}

static BelayFramework *
make_framework (void)
{
  static const char *const names[] = { "Concurrency, asyncio", "Clean code", "Mentoring" };
  g_autoptr (GPtrArray) competencies = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) areas = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (BelayList) competency_list = NULL;
  g_autoptr (BelayList) area_list = NULL;
  static const char *const ids[] = { "asyncio", "clean-code", "mentoring" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_ptr_array_add (competencies, belay_competency_new (ids[i],
                                                         &(BelayCompetencyFields){ .name = (char *) names[i], .weight = 1 }));
  competency_list = belay_list_new_take (BELAY_TYPE_COMPETENCY, g_steal_pointer (&competencies));
  g_ptr_array_add (areas, belay_area_new ("python", &(BelayAreaFields){ .name = (char *) "Python", .competencies = competency_list }));
  area_list = belay_list_new_take (BELAY_TYPE_AREA, g_steal_pointer (&areas));

  return belay_framework_new ("craft", &(BelayFrameworkFields){ .revision = 1, .name = (char *) "Craft", .areas = area_list });
}

static void
test_pill_says_its_state (void)
{
  GtkWidget *pill = g_object_ref_sink (belay_pill_new ());

  g_assert_false (gtk_widget_get_visible (pill));
  belay_pill_set_text (BELAY_PILL (pill), "5 days overdue");
  belay_pill_set_state (BELAY_PILL (pill), "late");
  g_assert_true (gtk_widget_get_visible (pill));
  g_assert_true (gtk_widget_has_css_class (pill, "late"));
  g_assert_false (gtk_widget_has_css_class (pill, "neutral"));
  belay_pill_set_text (BELAY_PILL (pill), NULL);
  belay_pill_set_state (BELAY_PILL (pill), NULL);
  g_assert_false (gtk_widget_get_visible (pill));
  g_assert_true (gtk_widget_has_css_class (pill, "neutral"));
  g_assert_finalize_object (pill);
}

static void
test_ring_says_its_share (void)
{
  GtkWidget *ring = g_object_ref_sink (belay_progress_ring_new ());
  int        share = 0;

  belay_progress_ring_set_share (BELAY_PROGRESS_RING (ring), 2000);
  g_object_get (ring, "share", &share, NULL);
  g_assert_cmpint (share, ==, 1000);
  belay_progress_ring_set_label (BELAY_PROGRESS_RING (ring), "64 %, 25 of 28 rated");
  assert_label (GTK_WIDGET (ring), "64 %, 25 of 28 rated");
  g_assert_finalize_object (ring);
}

static void
test_level_bar_reads (void)
{
  GtkWidget *bar = g_object_ref_sink (belay_level_bar_new ());

  assert_label (GTK_WIDGET (bar), "not rated yet");
  belay_level_bar_set_value (BELAY_LEVEL_BAR (bar), 5);
  belay_level_bar_set_needed (BELAY_LEVEL_BAR (bar), 6);
  assert_label (GTK_WIDGET (bar), "2½ of 3");
  g_assert_finalize_object (bar);
}

static void
test_picker_chooses (void)
{
  static const char *const chosen[] = { "clean-code", "unknown-one", NULL };
  g_autoptr (BelayFramework) framework = make_framework ();
  BelayRecordPicker *picker = g_object_ref_sink (BELAY_RECORD_PICKER (belay_record_picker_new ()));
  BelayArea         *area = belay_list_get (belay_framework_get (framework)->areas, 0);
  g_autoptr (GPtrArray) candidates = g_ptr_array_new ();

  BELAY_FOREACH (BelayRecord, competency, belay_area_get (area)->competencies)
  {
    g_ptr_array_add (candidates, competency);
  }
  belay_record_picker_set_candidates (picker, candidates);
  belay_record_picker_set_ids (picker, chosen);
  g_assert_true (g_strv_equal (belay_record_picker_get_ids (picker), chosen));
  belay_record_picker_set_ids (picker, NULL);
  g_assert_null (belay_record_picker_get_ids (picker));
  g_assert_finalize_object (picker);
}

static GtkLabel *
find_label (GtkWidget  *widget,
            const char *text)
{
  if (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text))
    return GTK_LABEL (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkLabel *found = find_label (child, text);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
test_picker_names_are_whole (void)
{
  GtkWidget         *window = gtk_window_new ();
  BelayRecordPicker *picker = BELAY_RECORD_PICKER (belay_record_picker_new ());
  GtkMenuButton     *add = GTK_MENU_BUTTON (gtk_widget_get_template_child (GTK_WIDGET (picker), BELAY_TYPE_RECORD_PICKER, "add"));
  g_autoptr (GPtrArray) people = g_ptr_array_new_with_free_func (g_object_unref);
  GtkLabel *name;

  g_ptr_array_add (people, belay_person_new ("chen", &(BelayPersonFields){ .name = (char *) "Chen Hua Winterbottom",
                                                                           .role = (char *) "Data and backend developer" }));
  belay_record_picker_set_candidates (picker, people);
  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (picker));
  gtk_window_present (GTK_WINDOW (window));
  while (!gtk_widget_get_mapped (GTK_WIDGET (picker)))
    g_main_context_iteration (NULL, TRUE);
  gtk_menu_button_popup (add);
  do
    {
      g_main_context_iteration (NULL, TRUE);
      name = find_label (GTK_WIDGET (picker), "Chen Hua Winterbottom");
    }
  while (name == NULL || gtk_widget_get_width (GTK_WIDGET (name)) == 0);
  g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (name)));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_columns_fit (void)
{
  static const struct
  {
    int width;
    int height;
  } rows[] = { { 300, 2 * 40 + 16 }, { 815, 2 * 40 + 16 }, { 816, 40 }, { 2000, 40 } };
  GtkWidget *columns = g_object_ref_sink (g_object_new (BELAY_TYPE_COLUMNS, "column-width", 400, NULL));

  for (guint i = 0; i < 2; i++)
    {
      GtkWidget *child = gtk_label_new ("");

      gtk_widget_set_size_request (child, 100, 40);
      gtk_widget_set_parent (child, columns);
    }
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      int height;

      gtk_widget_measure (columns, GTK_ORIENTATION_VERTICAL, rows[i].width, &height, NULL, NULL, NULL);
      g_assert_cmpint (height, ==, rows[i].height);
    }
  g_assert_finalize_object (columns);
}

static int
measure_three (gboolean is_packed)
{
  static const int heights[] = { 100, 20, 30 };
  GtkWidget       *columns = g_object_ref_sink (g_object_new (BELAY_TYPE_COLUMNS, "column-width", 100, "packed", is_packed, NULL));
  int              height;

  for (guint i = 0; i < G_N_ELEMENTS (heights); i++)
    {
      GtkWidget *child = gtk_label_new ("");

      gtk_widget_set_size_request (child, 10, heights[i]);
      gtk_widget_set_parent (child, columns);
    }
  gtk_widget_measure (columns, GTK_ORIENTATION_VERTICAL, 216, &height, NULL, NULL, NULL);
  g_assert_finalize_object (columns);

  return height;
}

static void
test_columns_pack (void)
{
  g_assert_cmpint (measure_three (FALSE), ==, 100 + 16 + 30);
  g_assert_cmpint (measure_three (TRUE), ==, 100);
}

static void
test_card_names_its_group (void)
{
  BelayCard *card = g_object_ref_sink (g_object_new (BELAY_TYPE_CARD, "title", "Agenda", "note", "6 points", NULL));

  belay_card_set_child (card, gtk_label_new ("One"));
  belay_card_set_child (card, gtk_label_new ("Two"));
  assert_label (GTK_WIDGET (card), "Agenda");
  belay_card_set_child (card, NULL);
  g_assert_finalize_object (card);
}

static void
test_split_shows_one_or_both (void)
{
  GtkWidget  *sidebar = gtk_label_new ("sidebar");
  GtkWidget  *content = gtk_label_new ("content");
  BelaySplit *split = g_object_ref_sink (g_object_new (BELAY_TYPE_SPLIT, "sidebar", sidebar, "content", content, NULL));

  g_assert_true (belay_split_is_showing_content (split));
  belay_split_show_content (split, FALSE);
  g_assert_false (belay_split_is_showing_content (split));
  belay_split_show_content (split, TRUE);
  g_assert_true (belay_split_is_showing_content (split));
  g_assert_finalize_object (split);
}

static void
test_radar_without_axes (void)
{
  BelayRadar      *radar = g_object_ref_sink (BELAY_RADAR (belay_radar_new ()));
  g_autofree char *words = NULL;

  belay_radar_set_readiness (radar, NULL);
  words = belay_radar_to_words (radar);
  g_assert_cmpstr (words, ==, "No area is rated yet.");
  g_assert_finalize_object (radar);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/widgets/pill/says-its-state", test_pill_says_its_state);
  g_test_add_func ("/widgets/progress-ring/says-its-share", test_ring_says_its_share);
  g_test_add_func ("/widgets/level-bar/reads", test_level_bar_reads);
  g_test_add_func ("/widgets/record-picker/chooses", test_picker_chooses);
  g_test_add_func ("/widgets/record-picker/names-are-whole", test_picker_names_are_whole);
  g_test_add_func ("/widgets/columns/fit", test_columns_fit);
  g_test_add_func ("/widgets/columns/pack", test_columns_pack);
  g_test_add_func ("/widgets/card/names-its-group", test_card_names_its_group);
  g_test_add_func ("/widgets/split/shows-one-or-both", test_split_shows_one_or_both);
  g_test_add_func ("/widgets/radar/without-axes", test_radar_without_axes);

  return g_test_run ();
}
