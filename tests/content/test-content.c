/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "belay-content.h"
#include "belay-writer.h"

#define TODAY belay_day_new (2026, 11, 22)

static void
test_sample_is_told_on_any_weekday (void)
{
  for (int i = 0; i < 7; i++)
    {
      g_autoptr (BelayIds) ids = belay_ids_new_seeded (1);
      g_autofree char *me = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (BelayWorkspace) workspace = belay_content_create_sample (ids, TODAY + i, &me, &error);

      g_assert_no_error (error);
      belay_workspace_check (workspace);
      g_assert_cmpuint (belay_list_get_length (belay_workspace_get (workspace)->people), ==, 7);
      g_assert_cmpuint (belay_list_get_length (belay_workspace_get (workspace)->projects), ==, 3);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/content/sample-is-told-on-any-weekday", test_sample_is_told_on_any_weekday);

  return g_test_run ();
}
