/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <belay-typed-action.h>

/* A Sunday. */
#define TODAY "2026-11-22"

static void
test_lines (void)
{
  static const struct
  {
    const char *line;
    const char *owner; /* NULL: no action */
    const char *title;
    const char *due;
  } rows[] = {
    { "[] Ana: send the paper by Friday", "Ana Li", "send the paper", "2026-11-27" },
    { "[] ana li: send it, by 4 Dec.", "Ana Li", "send it", "2026-12-04" },
    { "  - [ ] Ingrid: stand by the team by tomorrow", "Ingrid", "stand by the team", "2026-11-23" },
    { "[] read RFC: part two", "Ana Li", "read RFC: part two", NULL },
    { "[] Step by step", "Ana Li", "Step by step", NULL },
    { "[]book a room", "Ana Li", "book a room", NULL },
    { "[] An: too short a name", "Ana Li", "An: too short a name", NULL },
    { "[] ÅSA: grüßen by 2026-12-24", "Åsa", "grüßen", "2026-12-24" },
    { "[x] Ana: done already", NULL },
    { "[] Ana:", NULL },
    { "[]", NULL },
    { "[] Ana: by Friday", "Ana Li", "by Friday", NULL },
    { "text [] Ana: not at the beginning", NULL },
    { "[link](https://example.org)", NULL },
    { "", NULL },
  };
  g_autoptr (BelayPerson) ana = belay_person_new ("a", &(BelayPersonFields){ .name = "Ana Li" });
  g_autoptr (BelayPerson) ingrid = belay_person_new ("b", &(BelayPersonFields){ .name = "Ingrid" });
  g_autoptr (BelayPerson) asa = belay_person_new ("c", &(BelayPersonFields){ .name = "Åsa" });
  BelayPerson *people[] = { ana, ingrid, asa };
  BelayDay     today, due;

  g_assert_true (belay_day_parse (TODAY, &today));
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_auto (BelayTypedAction) action = { 0 };
      gboolean is_action = belay_typed_action_parse (rows[i].line, people, G_N_ELEMENTS (people), today, &action);

      g_test_message ("%s", rows[i].line);
      g_assert_cmpint (is_action, ==, rows[i].owner != NULL);
      if (!is_action)
        continue;
      due = BELAY_DAY_NONE;
      if (rows[i].due != NULL)
        g_assert_true (belay_day_parse (rows[i].due, &due));
      g_assert_cmpstr (belay_person_get (action.owner)->name, ==, rows[i].owner);
      g_assert_cmpstr (action.title, ==, rows[i].title);
      g_assert_cmpint (action.due, ==, due);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/planning/typed-action/lines", test_lines);

  return g_test_run ();
}
