/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "share-story.h"

#include <belay-goal.h>
#include <belay-leak.h>
#include <belay-markdown.h>
#include <belay-pdf.h>
#include <belay-notebook.h>
#include <belay-policy.h>

#include "belay-share-private.h"

#define NOTE "5f0a1b2c-0000-4000-8000-000000000701"
#define IMPRESSION "5f0a1b2c-0000-4000-8000-000000000702"
#define POINT "5f0a1b2c-0000-4000-8000-000000000711"
#define ACTION "5f0a1b2c-0000-4000-8000-000000000721"
#define FOREIGN "5f0a1b2c-0000-4000-8000-000000000801"

/* Another notebook, in a script without spaces and about nobody who is known. */
static void
attach_foreign_notebook (BelayWorkspace *workspace)
{
  BelayPrivateNoteFields note = { .day = story_today (), .text = (char *) "彼女は来年チームを離れるつもりです" };
  g_autoptr (BelayList) notes = story_list_new (BELAY_TYPE_PRIVATE_NOTE, belay_private_note_new (FOREIGN, &note), NULL);
  BelayNotebookFields fields = { .author = (char *) STORY_JO, .notes = notes };

  story_attach (workspace, BELAY_RECORD (workspace), "notebooks", BELAY_RECORD (belay_notebook_new ("somebody", &fields)));
}

static BelayShare *
share_amara (BelayWorkspace *workspace,
             BelayAudience   audience)
{
  return belay_policy_filter_person (workspace, belay_workspace_find (workspace, STORY_AMARA, BELAY_TYPE_PERSON),
                                     audience, story_today ());
}

static void
assert_refused (GError     *error,
                const char *id)
{
  g_assert_error (error, BELAY_LEAK_ERROR, BELAY_LEAK_ERROR_FOUND);
  g_assert_nonnull (strstr (error->message, id));
}

/* A run of text, and the private record that it tells of, if any. */
static const struct
{
  const char *run;
  const char *secret;
} rows[] = {
  /* Whole, in part, in another case, with other spaces or marks between the words. */
  { "She is thinking about leaving the team in spring. The queue held.", NOTE },
  { "I hear she is THINKING  about\nleaving.", NOTE },
  { "thinking about", NOTE },
  { "leaving the **team**", NOTE },
  { "leaving-the-team", NOTE },
  { "Ｌｅａｖｉｎｇ　ｔｈｅ　ｔｅａｍ", NOTE },
  { "lea\302\255ving the te\342\200\213am", NOTE },

  /* Eleven characters, other words, parts of words. */
  { "is thinking", NULL },
  { "leaving the", NULL },
  { "the team in", NULL },
  { "thinkingabout", NULL },
  { "rethinking abouts", NULL },
  { "about thinking", NULL },
  { "leaving the te", NULL },
  { "team spring thinking", NULL },
  { "", NULL },
  { " \n.,*", NULL },

  /* A private text that is short counts as a whole. */
  { "Tired", IMPRESSION },
  { "So tired today", IMPRESSION },
  { "Tiredness", NULL },
  { "Salary band", POINT },
  { "the salary, band by band", POINT },
  { "Salary", NULL },
  { "salary of the band", NULL },
  { "ask about", NULL },
  { "about budget", ACTION },

  /* Members that the program does not know hold strings, too. */
  { "quietly overwhelmed", IMPRESSION },

  /* A script without spaces. */
  { "彼女は来年チームを離れる", FOREIGN },
  { "来年の計画", NULL },

  /* What stands in a record that the audience sees is no secret, but covers no more than itself. */
  { "The queue held.", NULL },
  { "We saw that the queue held", NULL },
  { "in spring. The queue held", NOTE },
};

static void
test_runs (void)
{
  g_autoptr (BelayWorkspace) workspace = story_workspace_new ();
  g_autoptr (BelayShare) share = share_amara (workspace, BELAY_AUDIENCE_MENTEE);
  g_autoptr (BelayLeak) leak = NULL;

  attach_foreign_notebook (workspace);
  leak = belay_leak_new (workspace);
  belay_leak_set_share (leak, share);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      gboolean passes = belay_leak_check (leak, rows[i].run, &error);

      g_test_message ("%s", rows[i].run);
      g_assert_cmpint (passes, ==, rows[i].secret == NULL);
      if (passes)
        g_assert_no_error (error);
      else
        assert_refused (error, rows[i].secret);
    }
}

/* The lead sees no notes of a one-on-one, so that what stands in them hides nothing. */
static void
test_seen_depends_on_audience (void)
{
  g_autoptr (BelayWorkspace) workspace = story_workspace_new ();
  g_autoptr (BelayShare) mentee = share_amara (workspace, BELAY_AUDIENCE_MENTEE);
  g_autoptr (BelayShare) lead = share_amara (workspace, BELAY_AUDIENCE_LEAD);
  g_autoptr (BelayLeak) leak = belay_leak_new (workspace);
  g_autoptr (GError) error = NULL;

  belay_leak_set_share (leak, mentee);
  g_assert_true (belay_leak_check (leak, "The queue held.", &error));
  belay_leak_set_share (leak, lead);
  g_assert_false (belay_leak_check (leak, "The queue held.", &error));
  assert_refused (error, NOTE);
}

/* The message names the record, and does not tell what it is there to keep. */
static void
test_message (void)
{
  g_autoptr (BelayWorkspace) workspace = story_workspace_new ();
  g_autoptr (BelayLeak) leak = belay_leak_new (workspace);
  g_autoptr (GError) error = NULL;

  g_assert_false (belay_leak_check (leak, "Salary band", &error));
  g_assert_cmpstr (error->message, ==,
                   "the export would tell what stands in point " POINT " about Amara Mensah, which is private");
}

/* It is asked in a thread, while the window goes on to change the records. */
static void
test_needs_no_workspace (void)
{
  BelayWorkspace *workspace = story_workspace_new ();
  BelayShare     *share = share_amara (workspace, BELAY_AUDIENCE_MENTEE);
  g_autoptr (BelayLeak) leak = belay_leak_new (workspace);
  g_autoptr (GError) error = NULL;

  belay_leak_set_share (leak, share);
  belay_share_free (share);
  g_assert_finalize_object (workspace);

  g_assert_true (belay_leak_check (leak, "The queue held.", &error));
  g_assert_false (belay_leak_check (leak, "Salary band", &error));
  g_assert_cmpstr (error->message, ==,
                   "the export would tell what stands in point " POINT " about Amara Mensah, which is private");
}

/* A planted defect: somebody has put a private text into the copy that writers are given. */
static void
test_private_text_in_copy (void)
{
  g_autoptr (BelayWorkspace) workspace = story_workspace_new ();
  g_autoptr (BelayShare) sound = share_amara (workspace, BELAY_AUDIENCE_MENTEE);
  g_autoptr (BelayGoal) goal = belay_goal_new ("goal", &(BelayGoalFields){ .title = (char *) "Before leaving the team" });
  g_autoptr (BelayList) goals = story_list_new (BELAY_TYPE_GOAL, g_object_ref (goal), NULL);
  BelayPersonFields fields = { .name = (char *) "Amara Mensah", .goals = goals };
  g_autoptr (BelayPerson) copy = belay_person_new (STORY_AMARA, &fields);
  g_autoptr (BelayShare) leaky = belay_share_new (BELAY_AUDIENCE_MENTEE, story_today (), BELAY_RECORD (copy));
  g_autoptr (BelayLeak) leak = belay_leak_new (workspace);
  g_autofree char *page = NULL;
  gsize            length = 0;
  g_autoptr (GError) error = NULL;

  belay_leak_set_share (leak, sound);
  page = belay_markdown_write (leaky, leak, &error);
  g_assert_null (page);
  assert_refused (error, NOTE);
  g_clear_error (&error);

  page = belay_pdf_write (leaky, leak, BELAY_PAPER_A4, &length, &error);
  g_assert_null (page);
  assert_refused (error, NOTE);
}

/* A planted defect: the timeline was made of something else than the copies. */
static void
test_private_text_in_timeline (void)
{
  g_autoptr (BelayWorkspace) workspace = story_workspace_new ();
  g_autoptr (BelayShare) share = share_amara (workspace, BELAY_AUDIENCE_MENTEE);
  g_autoptr (BelayLeak) leak = belay_leak_new (workspace);
  BelayTimelineItem *item = belay_timeline_item_new (BELAY_TIMELINE_GOAL, 0, "goal");
  g_autofree char   *page = NULL;
  gsize              length = 0;
  g_autoptr (GError) error = NULL;

  g_clear_object (&share->timeline);
  share->timeline = belay_timeline_source_new ("Path", story_today ());
  belay_timeline_source_add_lane (share->timeline, "goals", "Goals", BELAY_TIMELINE_LANE_BARS);
  item->start = item->end = story_today ();
  item->title = g_strdup ("Before leaving the team");
  belay_timeline_source_take_item (share->timeline, item);
  belay_timeline_source_close (share->timeline);

  belay_leak_set_share (leak, share);
  page = belay_pdf_write (share, leak, BELAY_PAPER_A4, &length, &error);
  g_assert_null (page);
  assert_refused (error, NOTE);
}

/* A planted defect: a policy that filters notebooks, too, and calls them seen. */
static void
test_notebook_in_share (void)
{
  g_autoptr (BelayWorkspace) workspace = story_workspace_new ();
  g_autoptr (BelayShare) share = share_amara (workspace, BELAY_AUDIENCE_OWN);
  g_autoptr (BelayLeak) leak = belay_leak_new (workspace);
  BelayNotebook *notebook = belay_workspace_find_notebook (workspace, STORY_JO, STORY_AMARA);
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (share->sources, g_object_ref (notebook));
  belay_leak_set_share (leak, share);
  g_assert_false (belay_leak_check (leak, "Salary band", &error));
  assert_refused (error, POINT);
}

/* A point that was made private later stays readable where it was discussed in the open. */
static void
test_shared_record_is_no_secret (void)
{
  g_autoptr (BelayWorkspace) workspace = story_workspace_new ();
  BelayPrivateNoteFields note = { .day = story_today (), .text = (char *) "Found the cause in the retry loop." };
  g_autoptr (BelayList) notes = story_list_new (BELAY_TYPE_PRIVATE_NOTE, belay_private_note_new ("copied", &note), NULL);
  BelayNotebookFields fields = { .author = (char *) STORY_PEER, .notes = notes };
  g_autoptr (BelayShare) share = NULL;
  g_autoptr (BelayLeak) leak = NULL;
  g_autofree char *page = NULL;
  g_autoptr (GError) error = NULL;

  story_attach (workspace, BELAY_RECORD (workspace), "notebooks", BELAY_RECORD (belay_notebook_new (STORY_AMARA, &fields)));
  share = share_amara (workspace, BELAY_AUDIENCE_MENTEE);
  leak = belay_leak_new (workspace);
  belay_leak_set_share (leak, share);
  page = belay_markdown_write (share, leak, &error);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (page, "Found the cause in the retry loop."));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/share/leak/runs", test_runs);
  g_test_add_func ("/share/leak/seen-depends-on-audience", test_seen_depends_on_audience);
  g_test_add_func ("/share/leak/message", test_message);
  g_test_add_func ("/share/leak/needs-no-workspace", test_needs_no_workspace);
  g_test_add_func ("/share/leak/private-text-in-copy", test_private_text_in_copy);
  g_test_add_func ("/share/leak/private-text-in-timeline", test_private_text_in_timeline);
  g_test_add_func ("/share/leak/notebook-in-share", test_notebook_in_share);
  g_test_add_func ("/share/leak/shared-record-is-no-secret", test_shared_record_is_no_secret);

  return g_test_run ();
}
