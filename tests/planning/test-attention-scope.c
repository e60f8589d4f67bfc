/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whose things are in the list, in which order, and what of it is private. */

#define G_LOG_DOMAIN "belay"

#include "attention-story.h"
#include "belay-roster.h"

/* Amara and Bo are mentees of Mira, Chen of Bo; Dina is archived and Eli's mentorship has ended. */
typedef struct
{
  const char *id;
  const char *name;
  const char *mentor;
  int         person_state;
  int         mentorship_state;
  int         goal_late;
  int         action_late;
} Member;

static const Member members[] = {
  { "chen", "Chen", "bo", BELAY_PERSON_ACTIVE, BELAY_MENTORSHIP_ACTIVE, 3, 9 },
  { "amara", "amara", "mira", BELAY_PERSON_ACTIVE, BELAY_MENTORSHIP_ACTIVE, 5, 2 },
  { "dina", "Dina", "mira", BELAY_PERSON_ARCHIVED, BELAY_MENTORSHIP_ACTIVE, 7, 7 },
  { "bo", "Bo", "mira", BELAY_PERSON_ACTIVE, BELAY_MENTORSHIP_PAUSED, 5, 2 },
  { "eli", "Eli", "mira", BELAY_PERSON_ACTIVE, BELAY_MENTORSHIP_ENDED, 1, 8 },
  { "mira", "Mira", NULL, BELAY_PERSON_ACTIVE, 0, 0, 0 },
};

static BelayAction *
make_action (const char *id,
             const char *title,
             const char *owner,
             int         days_late)
{
  BelayActionFields fields = { .title = (char *) title, .owner = (char *) owner, .since = TODAY - 20, .due = TODAY - days_late };

  return belay_action_new (id, &fields);
}

static BelayList *
make_mentorships (const Member *member)
{
  g_autofree char *id = g_strconcat (member->id, "-pair", NULL);
  g_autofree char *action = g_strconcat (member->id, "-action", NULL);
  g_autofree char *title = g_strconcat ("Help ", member->name, NULL);
  g_autoptr (BelayList) actions = STORY_LIST (BELAY_TYPE_ACTION,
                                              make_action (action, title, member->mentor, member->action_late));
  BelayMentorshipFields fields = {
    .mentor = (char *) member->mentor,
    .state = member->mentorship_state,
    .since = TODAY - 300,
    .actions = actions,
  };

  return STORY_LIST (BELAY_TYPE_MENTORSHIP, belay_mentorship_new (id, &fields));
}

static BelayPerson *
make_person (const Member *member)
{
  g_autofree char *goal_id = g_strconcat (member->id, "-goal", NULL);
  g_autofree char *title = g_strconcat ("Goal of ", member->name, NULL);
  BelayGoalFields  goal = { .title = title, .state = BELAY_GOAL_ACTIVE, .due = TODAY - member->goal_late };
  g_autoptr (BelayList) goals = STORY_LIST (BELAY_TYPE_GOAL, belay_goal_new (goal_id, &goal));
  g_autoptr (BelayList) mentorships = member->mentor != NULL ? make_mentorships (member) : NULL;
  BelayPersonFields fields = {
    .name = (char *) member->name,
    .state = member->person_state,
    .goals = member->mentor != NULL ? goals : NULL,
    .mentorships = mentorships,
  };

  return belay_person_new (member->id, &fields);
}

static BelayProject *
make_project (const char *id,
              const char *lead,
              const char *owner)
{
  g_autofree char     *milestone_id = g_strconcat (id, "-milestone", NULL);
  g_autofree char     *title = g_strconcat ("Milestone of ", id, NULL);
  BelayMilestoneFields milestone = { .title = title, .due = TODAY - 1, .owner = (char *) owner, .likely_days = 1 };
  g_autoptr (BelayList) milestones = STORY_LIST (BELAY_TYPE_MILESTONE, belay_milestone_new (milestone_id, &milestone));
  BelayProjectFields fields = { .name = (char *) id, .lead = (char *) lead, .milestones = milestones };

  return belay_project_new (id, &fields);
}

static BelayNotebook *
make_notebook (const char *author,
               const char *person)
{
  g_autofree char *id = g_strconcat (author, "-private-action", NULL);
  g_autofree char *title = g_strconcat ("Private of ", author, NULL);
  g_autoptr (BelayList) actions = STORY_LIST (BELAY_TYPE_ACTION, make_action (id, title, author, 1));

  return belay_notebook_new (person, &(BelayNotebookFields){ .author = (char *) author, .actions = actions });
}

static BelayWorkspace *
make_team (void)
{
  BelayWorkspace *workspace = story_workspace_new ();

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    story_attach (workspace, "people", make_person (&members[i]));
  story_attach (workspace, "projects", make_project ("led", "mira", "chen"));
  story_attach (workspace, "projects", make_project ("owned", "eli", "bo"));
  story_attach (workspace, "projects", make_project ("foreign", "eli", NULL));
  story_attach (workspace, "notebooks", make_notebook ("mira", "amara"));
  story_attach (workspace, "notebooks", make_notebook ("bo", "chen"));
  belay_workspace_check (workspace);

  return workspace;
}

typedef struct
{
  const char         *name;
  BelayAttentionQuery query;
  const char         *titles;
} Example;

#define ASK(...)                \
  {                             \
    .today = TODAY, __VA_ARGS__ \
  }

static const Example examples[] = {
  { "all", ASK (.me = "mira"),
    "Help Chen, Goal of amara, Goal of Bo, Goal of Chen, Help amara*, Help Bo*, Goal of Eli, "
    "Milestone of foreign, Milestone of led, Milestone of owned" },
  { "mine", ASK (.me = "mira", .only_mine = TRUE),
    "Goal of amara, Goal of Bo, Help amara*, Help Bo*, Milestone of led, Milestone of owned" },
  { "mine-with-private", ASK (.me = "mira", .only_mine = TRUE, .with_private = TRUE),
    "Goal of amara, Goal of Bo, Help amara*, Help Bo*, "
    "Milestone of led, Milestone of owned, Private of mira*!" },
  { "of-another-mentor", ASK (.me = "bo", .only_mine = TRUE),
    "Help Chen*, Goal of Bo, Goal of Chen, Help Bo, Milestone of led, Milestone of owned" },
  { "of-a-person", ASK (.me = "mira", .person = "amara", .with_private = TRUE),
    "Goal of amara, Help amara*, Private of mira*!" },
  { "of-a-person-who-mentors", ASK (.me = "mira", .person = "bo"),
    "Help Chen, Goal of Bo, Help Bo*, Milestone of owned" },
  { "nobody-asks", ASK (.person = "amara", .with_private = TRUE),
    "Goal of amara, Help amara" },
  { "a-stranger-asks", ASK (.me = "nobody", .only_mine = TRUE, .with_private = TRUE),
    "" },
};

/* Marks what is owed by whoever asks with "*", and what is private with "!". */
static char *
join_titles (GPtrArray *entries)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < entries->len; i++)
    {
      const BelayAttention *entry = g_ptr_array_index (entries, i);

      g_string_append_printf (text, "%s%s%s%s", i > 0 ? ", " : "", entry->title,
                              entry->kind == BELAY_ATTENTION_ACTION_MINE ? "*" : "", entry->is_private ? "!" : "");
    }

  return g_string_free (text, FALSE);
}

static void
test_scope (gconstpointer data)
{
  const Example *example = data;
  g_autoptr (BelayWorkspace) workspace = make_team ();
  g_autoptr (GPtrArray) entries = belay_attention_collect (workspace, &example->query);
  g_autofree char *titles = join_titles (entries);

  g_assert_cmpstr (titles, ==, example->titles);
  g_assert_cmpuint (belay_attention_count_urgent (entries), ==, entries->len);
}

/* A mentee who asks sees the mentor as the other one. */
static void
test_other (void)
{
  g_autoptr (BelayWorkspace) workspace = make_team ();
  BelayAttentionQuery query = { .today = TODAY, .me = "amara", .person = "amara" };
  g_autoptr (GPtrArray) entries = belay_attention_collect (workspace, &query);
  const BelayAttention *action = g_ptr_array_index (entries, 1);

  g_assert_cmpint (action->kind, ==, BELAY_ATTENTION_ACTION_OTHERS);
  g_assert_cmpstr (belay_person_get (action->person)->name, ==, "Mira");
}

static char *
join_names (GPtrArray *people)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < people->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", belay_person_get (g_ptr_array_index (people, i))->name);

  return g_string_free (text, FALSE);
}

static void
test_roster (void)
{
  g_autoptr (BelayWorkspace) workspace = make_team ();
  g_autoptr (GPtrArray) all = belay_roster_list_mentees (workspace, NULL);
  g_autoptr (GPtrArray) of_mira = belay_roster_list_mentees (workspace, "mira");
  g_autofree char *all_names = join_names (all);
  g_autofree char *names_of_mira = join_names (of_mira);

  g_assert_cmpstr (all_names, ==, "amara, Bo, Chen, Eli");
  g_assert_cmpstr (names_of_mira, ==, "amara, Bo");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (examples); i++)
    {
      g_autofree char *path = g_strconcat ("/attention/scope/", examples[i].name, NULL);

      g_test_add_data_func (path, &examples[i], test_scope);
    }
  g_test_add_func ("/attention/the-other-one", test_other);
  g_test_add_func ("/attention/roster-by-name", test_roster);

  return g_test_run ();
}
