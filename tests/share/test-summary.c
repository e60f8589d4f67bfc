/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "share-story.h"

#include <belay-person.h>
#include <belay-summary.h>

static BelayMeeting *
find_meeting (BelayWorkspace *workspace)
{
  BelayPerson      *person = belay_workspace_find (workspace, "person-1", BELAY_TYPE_PERSON);
  BelayMeetingYear *year = belay_list_get (belay_person_get (person)->years, 0);

  return belay_list_get (belay_meeting_year_get (year)->meetings, 0);
}

static void
test_what_both_have_seen (void)
{
  static const char *const wanted[] = { "# One-on-one with person name canary", "\n## Talked about\n",
                                        "agenda-entry title canary", "\n## Notes\n\n",
                                        "meeting notes canary", "amendment text canary" };
  g_autoptr (BelayWorkspace) workspace = story_full_workspace_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *summary = belay_summary_write (workspace, find_meeting (workspace), story_today (), &error);

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    g_assert_nonnull (strstr (summary, wanted[i]));
  g_assert_null (strstr (summary, "private "));
  g_assert_null (strstr (summary, "extra canary"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/share/summary/what-both-have-seen", test_what_both_have_seen);

  return g_test_run ();
}
