/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "attention-story.h"

BelayList *
attention_story_cadence (int kind,
                         int every)
{
  BelayCadenceFields fields = { .from = TODAY - 400, .kind = kind, .every = every };

  return STORY_LIST (BELAY_TYPE_CADENCE, belay_cadence_new ("cadence", &fields));
}

static BelayPerson *
make_mentee (const Pair *pair)
{
  BelayMentorshipFields mentorship = {
    .mentor = (char *) "mira",
    .state = pair->state,
    .since = TODAY + pair->since,
    .cadences = pair->cadences,
    .points = pair->points,
    .actions = pair->actions,
  };
  g_autoptr (BelayList) mentorships = STORY_LIST (BELAY_TYPE_MENTORSHIP, belay_mentorship_new ("pair", &mentorship));
  BelayPersonFields fields = {
    .name = (char *) "Amara",
    .mentorships = mentorships,
    .meetings = pair->meetings,
    .heads = pair->heads,
    .goals = pair->goals,
    .leaves = pair->leaves,
  };

  return belay_person_new ("amara", &fields);
}

BelayWorkspace *
attention_story_new (const Pair *pair)
{
  BelayWorkspace   *workspace = story_workspace_new ();
  BelayPersonFields mira = { .name = (char *) "Mira", .leaves = pair->mentor_leaves };

  story_attach (workspace, "people", make_mentee (pair));
  story_attach (workspace, "people", belay_person_new ("mira", &mira));
  belay_workspace_check (workspace);

  return workspace;
}

/* A line an entry: what a page or the command line would say of it. */
char *
attention_story_tell (BelayWorkspace            *workspace,
                      const BelayAttentionQuery *query)
{
  static const char *const kinds[] = { "meeting", "missed meeting", "mine", "others", "goal", "milestone", "mentee" };
  g_autoptr (GPtrArray) entries = belay_attention_collect (workspace, query);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < entries->len; i++)
    {
      const BelayAttention *entry = g_ptr_array_index (entries, i);

      g_string_append_printf (text, "%s%s %s, %s: %s", i > 0 ? "\n" : "", belay_severity_to_words (entry->severity),
                              kinds[entry->kind], entry->title, entry->text);
      if (entry->detail != NULL)
        g_string_append_printf (text, " (%s)", entry->detail);
    }

  return g_string_free (text, FALSE);
}
