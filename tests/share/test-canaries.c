/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "share-story.h"

#include <belay-export.h>
#include <belay-notebook.h>
#include <belay-policy.h>
#include <belay-walk.h>

/* The texts, ids and extra members of notebooks all begin with this word, and no others do. */
#define CANARY "private "

static gboolean
any_visit (BelayRecord *record,
           gpointer     data)
{
  g_autofree char *strings = story_collect_strings (record);

  g_assert_null (strstr (strings, CANARY));
  g_assert_null (strstr (strings, "extra canary"));

  return FALSE;
}

static void
test_copies (void)
{
  g_autoptr (BelayWorkspace) workspace = story_full_workspace_new ();
  BelayPerson  *person = belay_workspace_find (workspace, "person-1", BELAY_TYPE_PERSON);
  BelayProject *project = belay_workspace_find (workspace, "project-1", BELAY_TYPE_PROJECT);

  for (guint audience = 0; audience < BELAY_N_AUDIENCES; audience++)
    {
      g_autoptr (BelayShare) one = belay_policy_filter_person (workspace, person, audience, story_today ());
      g_autoptr (BelayShare) other = belay_policy_filter_project (workspace, project, audience, story_today ());

      belay_walk (BELAY_RECORD (belay_share_get_person (one)), any_visit, NULL);
      belay_walk (g_ptr_array_index (belay_share_get_projects (one), 0), any_visit, NULL);
      belay_walk (BELAY_RECORD (belay_share_get_project (other)), any_visit, NULL);
    }
}

/* That every canary is really there, or the tests here would prove nothing. */
static void
test_canaries_are_planted (void)
{
  g_autoptr (BelayWorkspace) workspace = story_full_workspace_new ();
  BelayNotebook   *notebook = belay_list_get (belay_workspace_get (workspace)->notebooks, 1);
  g_autofree char *strings = story_collect_strings (BELAY_RECORD (notebook));

  g_assert_nonnull (strstr (strings, "private private-note text canary"));
  g_assert_nonnull (strstr (strings, "private point title canary"));
  g_assert_nonnull (strstr (strings, "private action text canary"));
  g_assert_nonnull (strstr (strings, "private energy extra canary"));
}

static char *
render (BelayWorkspace *workspace,
        const char     *id,
        BelayAudience   audience,
        const char     *format)
{
  BelayRecord     *record = belay_workspace_find (workspace, id, BELAY_TYPE_RECORD);
  gsize            length = 0;
  g_autofree char *page = NULL;
  g_autoptr (GError) error = NULL;

  page = story_render (workspace, record, audience, format, NULL, &length, &error);
  g_assert_no_error (error);

  return g_steal_pointer (&page);
}

static void
test_pages (void)
{
  static const char *const ids[] = { "person-1", "project-1", STORY_AMARA, STORY_PROJECT };
  static const char *const formats[] = { "md", "html", "csv", "ics", "svg" };
  g_autoptr (BelayWorkspace) workspace = story_full_workspace_new ();

  for (guint i = 0; i < G_N_ELEMENTS (ids) * G_N_ELEMENTS (formats); i++)
    {
      for (guint audience = 0; audience < BELAY_N_AUDIENCES; audience++)
        {
          const char      *id = ids[i % G_N_ELEMENTS (ids)];
          g_autofree char *page = render (workspace, id, audience, formats[i / G_N_ELEMENTS (ids)]);

          g_assert_null (strstr (page, CANARY));
          g_assert_null (strstr (page, "extra canary"));
          g_assert_null (strstr (page, "leaving the team"));
          g_assert_null (strstr (page, "overwhelmed"));
        }
    }
}

/* What an audience must read in the page of a person in whom every field holds something. */
static void
test_page_tells_what_it_may (void)
{
  static const struct
  {
    BelayAudience audience;
    const char   *text;
    gboolean      is_told;
  } rows[] = {
    { BELAY_AUDIENCE_MENTEE, "person role canary", TRUE },
    { BELAY_AUDIENCE_MENTEE, "goal why canary", TRUE },
    { BELAY_AUDIENCE_MENTEE, "check-in text canary", TRUE },
    { BELAY_AUDIENCE_MENTEE, "action text canary", TRUE },
    { BELAY_AUDIENCE_MENTEE, "evidence text canary", TRUE },
    { BELAY_AUDIENCE_MENTEE, "assessment note canary", TRUE },
    { BELAY_AUDIENCE_MENTEE, "milestone title canary", TRUE },
    { BELAY_AUDIENCE_MENTEE, "milestone notes canary", FALSE },
    { BELAY_AUDIENCE_MENTEE, "risk title canary", FALSE },
    { BELAY_AUDIENCE_LEAD, "person role canary", TRUE },
    { BELAY_AUDIENCE_LEAD, "action title canary", TRUE },
    { BELAY_AUDIENCE_LEAD, "evidence title canary", TRUE },
    { BELAY_AUDIENCE_LEAD, "project aim canary", TRUE },
    { BELAY_AUDIENCE_LEAD, "goal why canary", FALSE },
    { BELAY_AUDIENCE_LEAD, "check-in text canary", FALSE },
    { BELAY_AUDIENCE_LEAD, "action text canary", FALSE },
    { BELAY_AUDIENCE_LEAD, "evidence text canary", FALSE },
    { BELAY_AUDIENCE_LEAD, "assessment note canary", FALSE },
    { BELAY_AUDIENCE_LEAD, "meeting notes canary", FALSE },
    { BELAY_AUDIENCE_LEAD, "point title canary", FALSE },
    { BELAY_AUDIENCE_LEAD, "person about canary", FALSE },
    { BELAY_AUDIENCE_LEAD, "mentorship aims canary", FALSE },
    { BELAY_AUDIENCE_PUBLIC, "goal title canary", TRUE },
    { BELAY_AUDIENCE_PUBLIC, "milestone title canary", TRUE },
    { BELAY_AUDIENCE_PUBLIC, "person role canary", FALSE },
    { BELAY_AUDIENCE_PUBLIC, "person name canary", FALSE },
    { BELAY_AUDIENCE_PUBLIC, "step title canary", FALSE },
    { BELAY_AUDIENCE_PUBLIC, "action title canary", FALSE },
    { BELAY_AUDIENCE_PUBLIC, "evidence title canary", FALSE },
    { BELAY_AUDIENCE_PUBLIC, "project aim canary", FALSE },
    { BELAY_AUDIENCE_PUBLIC, "milestone done-when canary", FALSE },
  };
  g_autoptr (BelayWorkspace) workspace = story_full_workspace_new ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *page = render (workspace, "person-1", rows[i].audience, "md");

      g_test_message ("%s, %s", belay_audience_to_nick (rows[i].audience), rows[i].text);
      g_assert_cmpint (strstr (page, rows[i].text) != NULL, ==, rows[i].is_told);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/share/canaries/are-planted", test_canaries_are_planted);
  g_test_add_func ("/share/canaries/copies", test_copies);
  g_test_add_func ("/share/canaries/pages", test_pages);
  g_test_add_func ("/share/canaries/page-tells-what-it-may", test_page_tells_what_it_may);

  return g_test_run ();
}
