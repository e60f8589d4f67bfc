/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "belay-duration.h"

static void
test_read (void)
{
  static const struct
  {
    const char *text;
    int         week_days;
    int         days; /* -1: refused */
  } rows[] = {
    { "3", 5, 3 },
    { " 0 ", 5, 0 },
    { "3d", 5, 3 },
    { "1 day", 5, 1 },
    { "12 Days", 5, 12 },
    { "2w", 5, 10 },
    { "2 weeks", 4, 8 },
    { "1 Week ", 6, 6 },
    { "", 5, -1 },
    { "soon", 5, -1 },
    { "-3", 5, -1 },
    { "3 moons", 5, -1 },
    { "2 weeks or so", 5, -1 },
    { "1.5", 5, -1 },
    { "99999999999999999999", 5, -1 },
    { "3 d;day", 5, -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      int      days = -1;
      gboolean is_read = belay_duration_parse (rows[i].text, rows[i].week_days, &days);

      g_test_message ("“%s”", rows[i].text);
      g_assert_cmpint (is_read, ==, rows[i].days >= 0);
      g_assert_cmpint (days, ==, rows[i].days);
    }
}

static void
test_words_are_read_back (void)
{
  for (int days = 0; days < 30; days++)
    {
      g_autofree char *words = belay_duration_to_words (days);
      int              read = -1;

      g_assert_true (belay_duration_parse (words, 5, &read));
      g_assert_cmpint (read, ==, days);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/planning/duration/read", test_read);
  g_test_add_func ("/planning/duration/words-are-read-back", test_words_are_read_back);

  return g_test_run ();
}
