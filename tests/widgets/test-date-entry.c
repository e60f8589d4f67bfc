/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <belay-date-entry.h>

#include <adwaita.h>

#define TODAY (belay_day_new (2026, 11, 22))

static GtkEditable *
find_entry (GtkWidget *widget)
{
  if (GTK_IS_ENTRY (widget))
    return GTK_EDITABLE (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkEditable *found = find_entry (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static BelayDateEntry *
make_entry (void)
{
  BelayDateEntry *entry = g_object_ref_sink (BELAY_DATE_ENTRY (belay_date_entry_new ()));

  belay_date_entry_set_today (entry, TODAY);
  belay_date_entry_set_label (entry, "Due");

  return entry;
}

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
test_typing (void)
{
  static const struct
  {
    const char *typed;
    gboolean    is_fine;
    const char *shown;
  } rows[] = {
    { "4 Dec", TRUE, "4 December 2026" },
    { "next Friday", TRUE, "27 November 2026" },
    { "in 3 weeks", TRUE, "13 December 2026" },
    { "soon", FALSE, "soon" },
    { "31 April", FALSE, "31 April" },
    { "", TRUE, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      BelayDateEntry *entry = make_entry ();
      GtkEditable    *editable = find_entry (GTK_WIDGET (entry));

      gtk_editable_set_text (editable, rows[i].typed);
      g_assert_cmpint (belay_date_entry_get_day (entry), ==, BELAY_DAY_NONE);
      g_assert_cmpint (belay_date_entry_commit (entry), ==, rows[i].is_fine);
      g_assert_cmpstr (gtk_editable_get_text (editable), ==, rows[i].shown);
      g_assert_cmpint (belay_date_entry_get_problem (entry) == NULL, ==, rows[i].is_fine);
      g_assert_finalize_object (entry);
    }
}

static void
test_tells_once (void)
{
  BelayDateEntry *entry = make_entry ();
  GtkEditable    *editable = find_entry (GTK_WIDGET (entry));
  guint           count = 0;

  g_signal_connect_swapped (entry, "notify::day", G_CALLBACK (count_cb), &count);
  gtk_editable_set_text (editable, "tomorrow");
  g_assert_cmpuint (count, ==, 0);
  belay_date_entry_commit (entry);
  belay_date_entry_commit (entry);
  g_assert_cmpuint (count, ==, 1);
  gtk_editable_set_text (editable, "no day");
  g_assert_false (belay_date_entry_commit (entry));
  g_assert_cmpint (belay_date_entry_get_day (entry), ==, TODAY + 1);
  g_assert_cmpuint (count, ==, 1);
  g_assert_finalize_object (entry);
}

static void
test_keeps_reason_from_outside (void)
{
  BelayDateEntry *entry = make_entry ();
  GtkEditable    *editable = find_entry (GTK_WIDGET (entry));

  belay_date_entry_set_day (entry, TODAY);
  belay_date_entry_set_problem (entry, "it lies before the start");
  g_assert_null (gtk_test_accessible_check_state (GTK_ACCESSIBLE (editable), GTK_ACCESSIBLE_STATE_INVALID,
                                                  GTK_ACCESSIBLE_INVALID_TRUE));
  g_assert_true (belay_date_entry_commit (entry));
  g_assert_cmpstr (belay_date_entry_get_problem (entry), ==, "it lies before the start");
  gtk_editable_set_text (editable, "4 Dec");
  g_assert_null (belay_date_entry_get_problem (entry));
  g_assert_null (gtk_test_accessible_check_property (GTK_ACCESSIBLE (editable), GTK_ACCESSIBLE_PROPERTY_LABEL, "Due"));
  g_assert_finalize_object (entry);
}

static void
test_turning_the_page_takes_what_was_typed (void)
{
  GtkWidget      *window = gtk_window_new ();
  BelayDateEntry *entry = make_entry ();

  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (entry));
  gtk_window_present (GTK_WINDOW (window));
  while (!gtk_widget_get_mapped (GTK_WIDGET (entry)))
    g_main_context_iteration (NULL, TRUE);
  gtk_editable_set_text (find_entry (GTK_WIDGET (entry)), "tomorrow");
  gtk_window_set_child (GTK_WINDOW (window), NULL);
  g_assert_cmpint (belay_date_entry_get_day (entry), ==, TODAY + 1);
  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_finalize_object (entry);
}

static void
test_required_and_lean (void)
{
  BelayDateEntry *entry = make_entry ();

  g_object_set (entry, "required", TRUE, "lean", BELAY_DATE_BACK, NULL);
  g_assert_false (belay_date_entry_commit (entry));
  gtk_editable_set_text (find_entry (GTK_WIDGET (entry)), "4 Dec");
  g_assert_true (belay_date_entry_commit (entry));
  g_assert_cmpint (belay_date_entry_get_day (entry), ==, belay_day_new (2025, 12, 4));
  g_assert_finalize_object (entry);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/widgets/date-entry/typing", test_typing);
  g_test_add_func ("/widgets/date-entry/tells-once", test_tells_once);
  g_test_add_func ("/widgets/date-entry/keeps-reason-from-outside", test_keeps_reason_from_outside);
  g_test_add_func ("/widgets/date-entry/turning-the-page-takes-what-was-typed", test_turning_the_page_takes_what_was_typed);
  g_test_add_func ("/widgets/date-entry/required-and-lean", test_required_and_lean);

  return g_test_run ();
}
