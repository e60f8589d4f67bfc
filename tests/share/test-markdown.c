/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "share-story.h"

#include <belay-goal.h>
#include <belay-leak.h>
#include <belay-export.h>
#include <belay-markdown.h>

#include "belay-markdown-escape.h"

#include <cmark.h>

static void
test_goldens (void)
{
  static const struct
  {
    const char   *id;
    BelayAudience audience;
    const char   *golden;
  } rows[] = {
    { STORY_AMARA, BELAY_AUDIENCE_MENTEE, "amara-mentee.golden" },
    { STORY_AMARA, BELAY_AUDIENCE_LEAD, "amara-lead.golden" },
    { STORY_AMARA, BELAY_AUDIENCE_PUBLIC, "amara-public.golden" },
    { STORY_PROJECT, BELAY_AUDIENCE_LEAD, "ledger-lead.golden" },
    { STORY_PROJECT, BELAY_AUDIENCE_MENTEE, "ledger-mentee.golden" },
  };
  g_autoptr (BelayWorkspace) workspace = story_workspace_new ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      BelayRecord     *record = belay_workspace_find (workspace, rows[i].id, BELAY_TYPE_RECORD);
      g_autofree char *golden = story_read (rows[i].golden);
      g_autofree char *page = NULL;
      gsize            length = 0;
      g_autoptr (GError) error = NULL;

      page = story_render (workspace, record, rows[i].audience, "md", NULL, &length, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (page, ==, golden);
    }
}

static void
test_escaping (void)
{
  static const struct
  {
    const char *text;
    const char *line;
  } rows[] = {
    { "Lead the on-call rotation", "Lead the on-call rotation" },
    { "R&D: snake_case at 2 < 3, 5 > 4 (50 %)!", "R&D: snake_case at 2 < 3, 5 > 4 (50 %)!" },
    { "# Not a heading #", "\\# Not a heading \\#" },
    { "- not an item", "\\- not an item" },
    { "2026. A plan", "2026\\. A plan" },
    { "1) one", "1\\) one" },
    { "> not a quote", "\\> not a quote" },
    { "*bold* _and_ `code`", "\\*bold\\* \\_and\\_ \\`code\\`" },
    { "[x] done [link](https://example.org)", "\\[x] done \\[link](https://example.org)" },
    { "<script>alert(1)</script>", "\\<script>alert(1)\\</script>" },
    { "&lt; &amp; &#60;", "\\&lt; \\&amp; \\&#60;" },
    { "C:\\Users and \\* and \\", "C:\\Users and \\\\\\* and \\\\" },
    { "one\n# two\n\n- three", "one # two - three" },
    { "  \tspaces \t ", "spaces" },
    { "~~~ and ~~gone~~", "\\~\\~\\~ and \\~\\~gone\\~\\~" },
    { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *line = belay_markdown_escape_inline (rows[i].text);

      g_assert_cmpstr (line, ==, rows[i].line);
    }
}

static void
test_notes (void)
{
  static const struct
  {
    const char *notes;
    const char *tame;
  } rows[] = {
    { "# One\n## Two\ntext", "#### One\n##### Two\ntext\n" },
    { "###### Six", "###### Six\n" },
    { "#no heading", "#no heading\n" },
    { "Title\n===\nmore", "#### Title\nmore\n" },
    { "Title\n---", "##### Title\n" },
    { "text\n\n---\n\ntext", "text\n\n***\n\ntext\n" },
    { "- item\n  ---", "- item\n  ***\n" },
    { "- # in a list\n> # in a quote", "- #### in a list\n> #### in a quote\n" },
    { "a <b>bold</b> <!-- c -->", "a \\<b>bold\\</b> \\<!-- c -->\n" },
    { "<https://example.org/a> <javascript:a>", "<https://example.org/a> \\<javascript:a>\n" },
    { "`List<int>` and ``a ` <b>``", "`List<int>` and ``a ` <b>``\n" },
    { "a ` b\nc ` <b> ` d", "a \\` b\nc ` <b> ` d\n" },
    { "```c\n# <b>\n```\n<b>", "```c\n# <b>\n```\n\\<b>\n" },
    { "```\nopen", "```\nopen\n```\n" },
    { "- a\n  ```\n<b>", "- a\n  \\`\\`\\`\n\\<b>\n" },
    { "> ~~~\n<b>", "> \\~\\~\\~\n\\<b>\n" },
    { "one\r\ntwo\rthree\n\n", "one\ntwo\nthree\n" },
    { "\\<b> \\` <i>`", "\\<b> \\` \\<i>\\`\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *tame = belay_markdown_tame_notes (rows[i].notes, 3);

      g_assert_cmpstr (tame, ==, rows[i].tame);
    }
}

/* What a reader of CommonMark makes of a page: no markup of another kind, and each heading of
 * level 3 as text. */
static GPtrArray *
read_headings (const char *page,
               int         level)
{
  GPtrArray       *headings = g_ptr_array_new_with_free_func (g_free);
  cmark_node      *root = cmark_parse_document (page, strlen (page), CMARK_OPT_DEFAULT);
  cmark_iter      *iter = cmark_iter_new (root);
  GString         *text = NULL;
  cmark_event_type event;

  while ((event = cmark_iter_next (iter)) != CMARK_EVENT_DONE)
    {
      cmark_node     *node = cmark_iter_get_node (iter);
      cmark_node_type type = cmark_node_get_type (node);

      g_assert_cmpint (type, !=, CMARK_NODE_HTML_BLOCK);
      g_assert_cmpint (type, !=, CMARK_NODE_HTML_INLINE);
      if (type == CMARK_NODE_HEADING && cmark_node_get_heading_level (node) <= level)
        {
          if (event == CMARK_EVENT_ENTER)
            text = g_string_new (NULL);
          else
            g_ptr_array_add (headings, g_string_free (g_steal_pointer (&text), FALSE));
        }
      else if (text != NULL && type == CMARK_NODE_TEXT)
        {
          g_string_append (text, cmark_node_get_literal (node));
        }
      else if (text != NULL)
        {
          g_assert_cmpint (type, ==, CMARK_NODE_HEADING);
        }
    }
  cmark_iter_free (iter);
  cmark_node_free (root);

  return headings;
}

static const char *const hostile[] = {
  "# Heading",
  "Title\n===",
  "a\n\n# b",
  "```\nopen",
  "~~~ open",
  "<script>alert(1)</script>",
  "<!-- open",
  "</h3><h1>",
  "[link](javascript:alert(1))",
  "![image](https://example.org/a.png)",
  "[ref]: https://example.org",
  "*a **b __c _d `e ``f",
  "- [ ] task",
  "1. one",
  "12) twelve",
  "> quote",
  "* * *",
  "---",
  "+",
  "=",
  "\\",
  "\\\\* \\_ \\",
  "trailing ##",
  "##",
  "&amp;&lt;&#x3c;",
  "https://example.org/?a=1&copy=2",
  "a|b|c",
  "_a_ *b* _c",
  "    four spaces",
  "\ttab",
  "é_é _é_",
  "a*b*c**d**",
};

static char *
squeeze (const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \t\n", -1);
  g_autoptr (GPtrArray) kept = g_ptr_array_new ();

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (*words[i] != '\0')
        g_ptr_array_add (kept, words[i]);
    }
  g_ptr_array_add (kept, NULL);

  return g_strjoinv (" ", (char **) kept->pdata);
}

static BelayList *
make_hostile_goals (void)
{
  GPtrArray *goals = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < G_N_ELEMENTS (hostile); i++)
    {
      g_autofree char *id = g_strdup_printf ("goal-%u", i);
      g_autofree char *step_id = g_strdup_printf ("step-%u", i);
      char            *text = (char *) hostile[i];
      BelayStepFields  step = { .title = text };
      g_autoptr (BelayList) steps = story_list_new (BELAY_TYPE_STEP, belay_step_new (step_id, &step), NULL);
      BelayGoalFields fields = { .title = text, .state = BELAY_GOAL_ACTIVE, .why = text, .done_when = text, .steps = steps };

      g_ptr_array_add (goals, belay_goal_new (id, &fields));
    }

  return belay_list_new_take (BELAY_TYPE_GOAL, goals);
}

/* Whatever a title is, a reader gets just that title as a heading, and nothing else becomes one. */
static void
test_hostile_titles (void)
{
  g_autoptr (BelayWorkspace) workspace = belay_workspace_create ("workspace", "Hostile");
  g_autoptr (BelayList) goals = make_hostile_goals ();
  BelayPersonFields fields = { .name = (char *) "</title>*Eve*", .goals = goals };
  g_autoptr (BelayPerson) person = belay_person_new ("person", &fields);
  g_autoptr (BelayShare) share = belay_share_new (BELAY_AUDIENCE_OWN, story_today (), BELAY_RECORD (person));
  g_autoptr (BelayLeak) leak = belay_leak_new (workspace);
  g_autofree char *page = belay_markdown_write (share, leak, NULL);
  g_autoptr (GPtrArray) headings = read_headings (page, 6);

  g_assert_cmpuint (headings->len, ==, G_N_ELEMENTS (hostile) + 2);
  g_assert_cmpstr (g_ptr_array_index (headings, 0), ==, "</title>*Eve*");
  for (guint i = 0; i < G_N_ELEMENTS (hostile); i++)
    {
      g_autofree char *title = squeeze (hostile[i]);

      g_assert_cmpstr (g_ptr_array_index (headings, i + 2), ==, title);
    }
}

/* Notes made of hostile pieces in any order bring no raw HTML and no heading above their place. */
static void
test_hostile_notes (void)
{
  static const char *const pieces[] = {
    "# a",
    "```",
    "   ```",
    "~~~",
    "- ```",
    "> ~~~",
    "<div>",
    "  <b>x</b>",
    "`",
    "a ` <i> b",
    "text\n===",
    "---",
    "1. # b",
    "",
    "    <pre>",
    "``` x`y",
    "- a\n\n  <p>",
    "\\`<u>`",
    "[a]: <b> \"c",
    "<https://e.org/`> <s>",
    "````",
  };
  const guint n_pieces = G_N_ELEMENTS (pieces);

  for (guint number = 0; number < n_pieces * n_pieces * n_pieces; number++)
    {
      g_autofree char *notes = g_strjoin ("\n", pieces[number % n_pieces], pieces[number / n_pieces % n_pieces],
                                          pieces[number / n_pieces / n_pieces], "<em>end</em>", NULL);
      g_autofree char *tame = belay_markdown_tame_notes (notes, 3);
      g_autofree char *page = g_strdup_printf ("### Ours\n\n%s\n### Next\n", tame);
      g_autoptr (GPtrArray) headings = read_headings (page, 3);

      g_assert_cmpuint (headings->len, ==, 2);
      g_assert_cmpstr (g_ptr_array_index (headings, 1), ==, "Next");
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/share/markdown/goldens", test_goldens);
  g_test_add_func ("/share/markdown/escaping", test_escaping);
  g_test_add_func ("/share/markdown/notes", test_notes);
  g_test_add_func ("/share/markdown/hostile-titles", test_hostile_titles);
  g_test_add_func ("/share/markdown/hostile-notes", test_hostile_notes);

  return g_test_run ();
}
