/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Each rule of the agenda, with a workspace that triggers it and one that just does not, told in verbs;
 * and what becomes of proposals. Ingrid mentors Ana; today is Sunday, 22 November 2026. */

#include "belay-agenda.h"
#include "belay-content.h"
#include "belay-editor.h"
#include "belay-story.h"
#include "belay-walk.h"
#include "belay-writer.h"

#include <string.h>

/* clang-format off */
#define PAIR \
  "{'edit': 'add-person', 'as': 'ingrid', 'name': 'Ingrid'}\n" \
  "{'edit': 'add-person', 'as': 'ana', 'name': 'Ana', 'level': 'mid'}\n" \
  "{'edit': 'add-mentorship', 'as': 'm', 'person': '@ana', 'mentor': '@ingrid', 'since': 'today-400'}\n"
#define AIM "{'edit': 'change-person', 'person': '@ana', 'target': 'senior'}\n"
#define POINT "{'edit': 'add-point', 'mentorship': '@m', 'title': 'Pay', 'since': 'today-30'}\n"
#define PLAN "{'edit': 'plan-meeting', 'as': 'next', 'mentorship': '@m', 'day': 'today+2'}\n"
#define ACTION(owner, due) \
  "{'edit': 'add-action', 'mentorship': '@m', 'title': 'Draft', 'owner': '" owner "', 'due': '" due "'}\n"
#define GOAL(label, start, due) \
  "{'edit': 'add-goal', 'as': '" label "', 'person': '@ana', 'title': 'Goal " label "', 'start': '" start "'," \
  " 'due': '" due "'}\n" \
  "{'edit': 'change-goal', 'goal': '@" label "', 'state': 'active'}\n"
#define REACH(label, day) "{'edit': 'complete-goal', 'goal': '@" label "', 'day': '" day "'}\n"
#define HELD(day, topic) "{'edit': 'record-meeting', 'mentorship': '@m', 'day': '" day "', 'agenda': ['" topic "']}\n"
#define PROJECT "{'edit': 'add-project', 'as': 'p', 'name': 'Shop', 'start': 'today-60'}\n"
#define MILESTONE(label, due) \
  "{'edit': 'add-milestone', 'as': '" label "', 'project': '@p', 'title': 'Stone " label "', 'owner': '@ana', 'due': '" due "'," \
  " 'likely-days': 2}\n"
#define AFTER "{'edit': 'add-dependency', 'before': '@a', 'after': '@b'}\n"
#define RATE(day, value) \
  "{'edit': 'add-assessment', 'person': '@ana', 'day': '" day "', 'kind': 'mentor', 'rater': '@ingrid'," \
  " 'ratings': {'asyncio': " value "}}\n"
#define EVIDENCE(more) \
  "{'edit': 'add-evidence', 'person': '@ana', 'title': 'Work', 'day': 'today', 'competencies': [" \
  "'data-model', 'clean-code', 'performance', 'architecture-style', 'problem-solving', 'mentoring', 'feedback'," \
  " 'ownership', 'ci-cd'" more "]}\n"
#define ENERGY(day, value) "{'edit': 'record-energy', 'person': '@ana', 'day': '" day "', 'value': " value "}\n"
#define FIVE_GOALS \
  GOAL ("a", "today", "today+90") \
  GOAL ("b", "today", "today+90") GOAL ("c", "today", "today+90") \
    GOAL ("d", "today", "today+90") GOAL ("e", "today", "today+90")
/* clang-format on */

typedef struct
{
  const char *rule;
  const char *triggers;
  const char *told;
  const char *just_not;
} RuleCase;

/* clang-format off */
static const RuleCase cases[] = {
  { "carried", POINT, "Pay: open since 23 October 2026", POINT PLAN },
  { "action-overdue", ACTION ("@ana", "today-1"), "Draft: promised by Ana, 1 day overdue", ACTION ("@ana", "today") },
  { "action-overdue", ACTION ("@ingrid", "today-9"), "Draft: promised by Ingrid, 9 days overdue", ACTION ("@ingrid", "today+1") },
  { "goal-overdue", GOAL ("a", "today-9", "today-1"), "Goal a: 1 day overdue at 0 %", GOAL ("a", "today-9", "today") },
  { "goal-stale", GOAL ("a", "today-35", "today+9"), "Goal a: no check-in for 5 weeks", GOAL ("a", "today-34", "today+9") },
  { "goal-reached", GOAL ("a", "today-35", "today+9") HELD ("today-2", "Hello") REACH ("a", "today-1"),
    "Goal a: reached on 21 November 2026, worth celebrating",
    GOAL ("a", "today-35", "today+9") HELD ("today-2", "Hello") REACH ("a", "today-2") },
  { "goal-reached", GOAL ("a", "today-35", "today+9") REACH ("a", "today-27"),
    "Goal a: reached on 26 October 2026, worth celebrating", GOAL ("a", "today-35", "today+9") REACH ("a", "today-28") },
  { "milestone-blocks", PROJECT MILESTONE ("a", "today-2") MILESTONE ("b", "today+60") AFTER,
    "Stone a: 2 days overdue, and “Stone b” waits for it", PROJECT MILESTONE ("a", "today-2") MILESTONE ("b", "today+60") },
  { "milestone-late", PROJECT MILESTONE ("a", "today-1"), "Stone a: 1 day overdue, in Shop", PROJECT MILESTONE ("a", "today+14") },
  { "milestone-near", PROJECT MILESTONE ("a", "today+14"), "Stone a: due in 14 days, 0 % done, in Shop",
    PROJECT MILESTONE ("a", "today+15") },
  { "gap", AIM RATE ("today-9", "3"), "A goal for Concurrency and asyncio: level 1½ of 3, and no goal covers it", AIM RATE ("today-9", "6") },
  { "gap", AIM RATE ("today-9", "3"), "A goal for Concurrency and asyncio: level 1½ of 3, and no goal covers it",
    AIM RATE ("today-9", "3") GOAL ("a", "today-9", "today+9")
    "{'edit': 'change-goal', 'goal': '@a', 'competencies': ['asyncio']}\n" },
  { "evidence", AIM EVIDENCE (""), "Evidence for Concurrency and asyncio: a must-have for Senior, and nothing shows it yet",
    AIM EVIDENCE (", 'asyncio'") },
  { "rating-old", AIM RATE ("today-275", "6"),
    "Assess again where ratings are old: 1 rating is older than nine months: Concurrency and asyncio", AIM RATE ("today-274", "6") },
  { "growth-silent", HELD ("today-30", "Trip") HELD ("today-20", "Tea") HELD ("today-10", "Rota"),
    "Talk about growth: nothing said about it in the last 3 one-on-ones", HELD ("today-20", "Tea") HELD ("today-10", "Rota") },
  { "growth-silent", HELD ("today-30", "Trip") HELD ("today-20", "Tea") HELD ("today-10", "Rota"),
    "Talk about growth: nothing said about it in the last 3 one-on-ones",
    HELD ("today-30", "Trip") HELD ("today-20", "Where mentoring helps") HELD ("today-10", "Rota") },
  { "goals-many", FIVE_GOALS GOAL ("f", "today", "today+90"), "Choose which goals can wait: 6 goals are active at once", FIVE_GOALS },
  { "energy-falling", ENERGY ("today-28", "4") ENERGY ("today-14", "3") ENERGY ("today", "2"),
    "How are you, and what would help?: energy fell from 4 to 2",
    ENERGY ("today-28", "4") ENERGY ("today-14", "3") ENERGY ("today", "3") },
  { "energy-falling", ENERGY ("today-14", "5") ENERGY ("today", "3"), "How are you, and what would help?: energy fell from 5 to 3",
    ENERGY ("today-14", "5") ENERGY ("today", "4") },
};
/* clang-format on */

typedef struct
{
  BelayIds       *ids;
  GPtrArray      *templates;
  BelayWorkspace *workspace;
  BelayEditor    *editor;
  char           *me;
} Desk;

static BelayDay
get_today (void)
{
  return belay_day_new (2026, 11, 22);
}

/* Quotation marks that need no escape in C. */
static char *
dup_lines (const char *story)
{
  GString *text = g_string_new (story);

  g_string_replace (text, "'", "\"", 0);

  return g_string_free (text, FALSE);
}

static void
set_up (Desk       *desk,
        const char *story)
{
  g_autofree char *all = g_strconcat (PAIR, story, NULL);
  g_autofree char *lines = dup_lines (all);
  g_autoptr (BelayStory) teller = NULL;
  g_autoptr (GError) error = NULL;

  desk->ids = belay_ids_new_seeded (7);
  desk->templates = belay_content_load_templates (NULL);
  desk->workspace = belay_content_create_workspace (desk->ids, "Test", NULL);
  teller = belay_story_new (desk->workspace, desk->ids, desk->templates, get_today ());
  belay_story_tell (teller, lines, strlen (lines), &error);
  g_assert_no_error (error);
  desk->me = g_strdup (belay_story_get_teller (teller));
  desk->editor = belay_editor_new (desk->workspace, desk->ids);
  belay_editor_set_today (desk->editor, get_today ());
  belay_editor_set_me (desk->editor, desk->me);
}

static void
tear_down (Desk *desk)
{
  g_clear_object (&desk->editor);
  g_clear_object (&desk->workspace);
  g_ptr_array_unref (desk->templates);
  belay_ids_free (desk->ids);
  g_free (desk->me);
}

static BelayMentorship *
get_pair (Desk *desk)
{
  BELAY_FOREACH (BelayPerson, person, belay_workspace_get (desk->workspace)->people)
  {
    if (belay_agenda_find_mentorship (person, desk->me) != NULL)
      return belay_agenda_find_mentorship (person, desk->me);
  }
  g_assert_not_reached ();
}

static BelayAgenda *
prepare (Desk *desk)
{
  BelayAgendaQuery query = {
    .mentorship = get_pair (desk), .me = desk->me, .today = belay_editor_get_today (desk->editor)
  };

  query.meeting = belay_agenda_find_next (query.mentorship, query.today);

  return belay_agenda_new (desk->workspace, &query);
}

/* What is proposed by one rule, or by all, a line each. */
static char *
tell (Desk       *desk,
      const char *rule)
{
  g_autoptr (BelayAgenda) agenda = prepare (desk);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < agenda->items->len; i++)
    {
      const BelayAgendaItem *item = g_ptr_array_index (agenda->items, i);

      if (rule != NULL && (item->is_on_agenda || g_strcmp0 (belay_agenda_rule_to_word (item->rule), rule) != 0))
        continue;
      g_assert_cmpuint (item->is_on_agenda ? 1 : item->records->len, >, 0);
      g_string_append_printf (text, "%s%s%s: %s", text->len > 0 ? "\n" : "", item->is_on_agenda ? "* " : "", item->title,
                              item->reason);
    }

  return g_string_free (text, FALSE);
}

static void
assert_told (Desk       *desk,
             const char *rule,
             const char *expected)
{
  g_autofree char *told = tell (desk, rule);
  g_autofree char *again = tell (desk, rule);

  g_assert_cmpstr (told, ==, expected);
  g_assert_cmpstr (again, ==, expected);
}

static void
test_rule (gconstpointer data)
{
  const RuleCase *row = data;
  Desk            desk;

  set_up (&desk, row->triggers);
  assert_told (&desk, row->rule, row->told);
  tear_down (&desk);

  set_up (&desk, row->just_not);
  assert_told (&desk, row->rule, "");
  tear_down (&desk);
}

static char *
find_key (Desk       *desk,
          const char *rule)
{
  g_autoptr (BelayAgenda) agenda = prepare (desk);

  for (guint i = agenda->n_points; i < agenda->items->len; i++)
    {
      const BelayAgendaItem *item = g_ptr_array_index (agenda->items, i);

      if (g_strcmp0 (belay_agenda_rule_to_word (item->rule), rule) == 0)
        return g_strdup (item->key);
    }
  g_assert_not_reached ();
}

static void
edit (Desk       *desk,
      const char *verb,
      const char *arguments,
      ...)
{
  g_autoptr (GError) error = NULL;
  GVariant *parsed;
  va_list   args;

  va_start (args, arguments);
  parsed = g_variant_new_parsed_va (arguments, &args);
  va_end (args);
  belay_editor_run (desk->editor, verb, parsed, NULL, &error);
  g_assert_no_error (error);
  belay_workspace_check (desk->workspace);
}

static void
dismiss (Desk       *desk,
         const char *rule)
{
  g_autofree char *key = find_key (desk, rule);

  edit (desk, "dismiss-proposal", "{'mentorship': <%s>, 'proposal': <%s>}", belay_record_get_id (BELAY_RECORD (get_pair (desk))), key);
}

static void
accept (Desk       *desk,
        const char *rule)
{
  g_autofree char *key = find_key (desk, rule);
  BelayMeeting    *meeting = belay_agenda_find_next (get_pair (desk), get_today ());

  edit (desk, "accept-proposal", "{'meeting': <%s>, 'proposal': <%s>}", belay_record_get_id (BELAY_RECORD (meeting)), key);
}

static const char *
get_goal_id (Desk *desk)
{
  BelayPerson *ana = belay_record_get_ancestor (BELAY_RECORD (get_pair (desk)), BELAY_TYPE_PERSON);

  return belay_record_get_id (belay_list_get (belay_person_get (ana)->goals, 0));
}

static void
test_dismissed_until_the_reason_changes (void)
{
  Desk desk;

  set_up (&desk, GOAL ("a", "today-9", "today-1") PLAN);
  dismiss (&desk, "goal-overdue");
  assert_told (&desk, "goal-overdue", "");
  belay_editor_undo (desk.editor);
  assert_told (&desk, "goal-overdue", "Goal a: 1 day overdue at 0 %");
  belay_editor_redo (desk.editor);
  belay_editor_set_today (desk.editor, get_today () + 1);
  assert_told (&desk, "goal-overdue", "");
  edit (&desk, "change-goal", "{'goal': <%s>, 'due': <'2026-11-20'>}", get_goal_id (&desk));
  assert_told (&desk, "goal-overdue", "Goal a: 3 days overdue at 0 %");
  dismiss (&desk, "goal-overdue");
  g_assert_cmpuint (g_strv_length (belay_mentorship_get (get_pair (&desk))->dismissed), ==, 1);
  edit (&desk, "restore-proposals", "{'mentorship': <%s>}", belay_record_get_id (BELAY_RECORD (get_pair (&desk))));
  assert_told (&desk, "goal-overdue", "Goal a: 3 days overdue at 0 %");
  tear_down (&desk);
}

static void
test_accepted_keeps_its_reason (void)
{
  Desk desk;

  set_up (&desk, GOAL ("a", "today-9", "today-1") PLAN);
  accept (&desk, "goal-overdue");
  assert_told (&desk, NULL, "* Goal a: 1 day overdue at 0 %");
  belay_editor_set_today (desk.editor, get_today () + 1);
  assert_told (&desk, NULL, "* Goal a: 2 days overdue at 0 %");
  edit (&desk, "complete-goal", "{'goal': <%s>}", get_goal_id (&desk));
  assert_told (&desk, "goal-overdue", "");
  belay_editor_undo (desk.editor);
  belay_editor_undo (desk.editor);
  assert_told (&desk, NULL, "Goal a: 2 days overdue at 0 %");
  tear_down (&desk);
}

static void
test_own_point_about_the_same_is_enough (void)
{
  Desk desk;

  set_up (&desk, GOAL ("a", "today-9", "today-1") PLAN
          "{'edit': 'add-point', 'mentorship': '@m', 'title': 'That goal', 'link': '@a', 'meeting': '@next'}\n");
  assert_told (&desk, NULL, "* That goal: 1 day overdue at 0 %");
  tear_down (&desk);
}

static char *
write_person (Desk *desk)
{
  BelayRecord *ana = belay_record_get_parent (BELAY_RECORD (get_pair (desk)));

  return belay_writer_write (ana, NULL);
}

/* Whether accepted or dismissed, what was noted in private leaves no trace where others read. */
static void
test_private_reasons_stay_private (void)
{
  g_autofree char *written = NULL;
  Desk             desk;

  set_up (&desk, ENERGY ("today-14", "5") ENERGY ("today", "3") PLAN);
  dismiss (&desk, "energy-falling");
  assert_told (&desk, NULL, "");
  belay_editor_undo (desk.editor);
  accept (&desk, "energy-falling");
  assert_told (&desk, NULL, "* How are you, and what would help?: open since 22 November 2026");
  written = write_person (&desk);
  g_assert_null (strstr (written, "energy"));
  g_assert_nonnull (strstr (written, "How are you"));
  tear_down (&desk);
}

static void
test_what_is_not_proposed_is_refused (void)
{
  static const char *const verbs[] = { "accept-proposal", "dismiss-proposal" };
  Desk                     desk;

  set_up (&desk, PLAN);
  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    {
      g_autoptr (GError) error = NULL;
      BelayMeeting *meeting = belay_agenda_find_next (get_pair (&desk), get_today ());
      GVariant     *arguments = g_variant_new_parsed (i == 0 ? "{'meeting': <%s>, 'proposal': <'gap/asyncio'>}"
                                                             : "{'mentorship': <%s>, 'proposal': <'gap/asyncio'>}",
                                                  belay_record_get_id (i == 0 ? BELAY_RECORD (meeting)
                                                                              : BELAY_RECORD (get_pair (&desk))));

      g_assert_false (belay_editor_run (desk.editor, verbs[i], arguments, NULL, &error));
      g_assert_cmpstr (belay_edit_error_get_field (error), ==, "proposal");
    }
  tear_down (&desk);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/agenda/rule/%s/%u", cases[i].rule, i);

      g_test_add_data_func (path, &cases[i], test_rule);
    }
  g_test_add_func ("/agenda/dismissed-until-the-reason-changes", test_dismissed_until_the_reason_changes);
  g_test_add_func ("/agenda/accepted-keeps-its-reason", test_accepted_keeps_its_reason);
  g_test_add_func ("/agenda/own-point-about-the-same-is-enough", test_own_point_about_the_same_is_enough);
  g_test_add_func ("/agenda/private-reasons-stay-private", test_private_reasons_stay_private);
  g_test_add_func ("/agenda/what-is-not-proposed-is-refused", test_what_is_not_proposed_is_refused);

  return g_test_run ();
}
