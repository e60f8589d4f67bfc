/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

/* Makes a large workspace, the same bytes each time, to measure with:
 * generate-workspace FOLDER [PEOPLE [GOALS]]. By default 10,000 people with ten
 * goals each, about 30 MB in 10,000 files. */

#include <belay-evidence.h>
#include <belay-goal.h>
#include <belay-ids.h>
#include <belay-mentorship.h>
#include <belay-store.h>

#include <stdio.h>
#include <stdlib.h>

#define SEED 1
#define PEOPLE 10000
#define GOALS 10
#define FIRST_DAY 739000
#define DAYS_APART 7

typedef struct
{
  BelayIds *ids;
  guint     n_goals;
} Source;

static BelayGoal *
make_goal (Source *source,
           guint   i)
{
  g_autofree char *id = belay_ids_next (source->ids);
  g_autofree char *title = g_strdup_printf ("Lead the move of service %u to asyncio", i);
  BelayGoalFields  fields = {
     .title = title,
     .state = BELAY_GOAL_ACTIVE,
     .start = FIRST_DAY + i * DAYS_APART,
     .due = FIRST_DAY + (i + 1) * DAYS_APART,
     .done_when = (char *) "The service runs a week without an incident.",
  };

  return belay_goal_new (id, &fields);
}

static BelayRecord *
make_person (Source *source,
             guint   i)
{
  g_autofree char *id = belay_ids_next (source->ids);
  g_autofree char *name = g_strdup_printf ("Person %05u", i);
  GPtrArray       *goals = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (BelayList) list = belay_list_new_take (BELAY_TYPE_GOAL, goals);
  BelayPersonFields fields = { .name = name, .role = (char *) "Backend developer", .team = (char *) "Core", .goals = list };

  for (guint j = 0; j < source->n_goals; j++)
    g_ptr_array_add (goals, make_goal (source, j));

  return BELAY_RECORD (belay_person_new (id, &fields));
}

static void
fill (BelayWorkspace *workspace,
      Source         *source,
      guint           n_people)
{
  for (guint i = 0; i < n_people; i++)
    {
      g_autoptr (BelayRecord) person = make_person (source, i);

      if (!belay_workspace_attach (workspace, BELAY_RECORD (workspace), "people", person, NULL))
        g_assert_not_reached ();
    }
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (BelayIds) ids = belay_ids_new_seeded (SEED);
  g_autofree char *id = belay_ids_next (ids);
  g_autoptr (BelayWorkspace) workspace = belay_workspace_create (id, "Large");
  g_autoptr (BelayStore) store = NULL;
  g_autoptr (GError) error = NULL;
  Source source = { ids, argc > 3 ? strtoul (argv[3], NULL, 10) : GOALS };

  if (argc < 2 || argc > 4)
    {
      fprintf (stderr, "usage: generate-workspace FOLDER [PEOPLE [GOALS]]\n");
      return 2;
    }

  fill (workspace, &source, argc > 2 ? strtoul (argv[2], NULL, 10) : PEOPLE);
  store = belay_store_create (argv[1], workspace, &error);
  if (store == NULL)
    fprintf (stderr, "%s\n", error->message);

  return store != NULL ? 0 : 1;
}
