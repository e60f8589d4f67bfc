/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <belay-wheel.h>

#include <adwaita.h>

typedef struct
{
  GtkWidget *window;
  GtkWidget *page;
  GtkWidget *outer;
  GtkWidget *sideways;
} Fixture;

/* A page that is higher than the window, in it a band that scrolls sideways and then nothing else. */
static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  GtkWidget *wide = g_object_new (GTK_TYPE_BOX, "width-request", 2000, "height-request", 100, NULL);
  GtkWidget *high = g_object_new (GTK_TYPE_BOX, "height-request", 2000, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  fixture->sideways = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (fixture->sideways), GTK_POLICY_AUTOMATIC, GTK_POLICY_NEVER);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (fixture->sideways), wide);
  gtk_box_append (GTK_BOX (box), fixture->sideways);
  gtk_box_append (GTK_BOX (box), high);
  fixture->outer = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (fixture->outer), box);
  fixture->page = adw_bin_new ();
  adw_bin_set_child (ADW_BIN (fixture->page), fixture->outer);
  belay_leave_wheel_to_page (fixture->page);

  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 400, 300);
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->page);
  gtk_window_present (GTK_WINDOW (fixture->window));
  while (gtk_widget_get_height (fixture->sideways) == 0)
    g_main_context_iteration (NULL, TRUE);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
}

static GtkEventController *
find_controller (GtkWidget *widget,
                 GType      type)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (G_OBJECT_TYPE (controller) == type)
        return controller;
    }

  g_assert_not_reached ();
}

/* Turns the wheel where y is, and says how far the page went. */
static double
turn (Fixture *fixture,
      double   y,
      double   dx,
      double   dy)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (fixture->outer));
  double         before = gtk_adjustment_get_value (adjustment);
  gboolean       is_taken;

  g_signal_emit_by_name (find_controller (fixture->page, GTK_TYPE_EVENT_CONTROLLER_MOTION), "motion", 10.0, y);
  g_signal_emit_by_name (find_controller (fixture->page, GTK_TYPE_EVENT_CONTROLLER_SCROLL), "scroll", dx, dy, &is_taken);
  g_assert_cmpint (is_taken, ==, gtk_adjustment_get_value (adjustment) != before);

  return gtk_adjustment_get_value (adjustment) - before;
}

static void
test_page_moves_below_what_scrolls_sideways (Fixture      *fixture,
                                             gconstpointer data)
{
  g_assert_cmpfloat (turn (fixture, 50, 0, 1), >, 0);
  g_assert_cmpfloat (turn (fixture, 10, 0, -1), <, 0);
}

static void
test_rest_is_left_to_gtk (Fixture      *fixture,
                          gconstpointer data)
{
  g_assert_cmpfloat (turn (fixture, 50, 1, 0), ==, 0);
  g_assert_cmpfloat (turn (fixture, 200, 0, 1), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add ("/widgets/wheel/page-moves-below-what-scrolls-sideways", Fixture, NULL, set_up,
              test_page_moves_below_what_scrolls_sideways, tear_down);
  g_test_add ("/widgets/wheel/rest-is-left-to-gtk", Fixture, NULL, set_up, test_rest_is_left_to_gtk, tear_down);

  return g_test_run ();
}
