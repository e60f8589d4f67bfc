/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "belay-goal.h"
#include "belay-reader.h"
#include "belay-workspace.h"

#include <string.h>

#define WORKSPACE_ID "5f0c1d9a-3b52-4c1e-9d7e-0a1b2c3d4e01"
#define PERSON_ID "5f0c1d9a-3b52-4c1e-9d7e-0a1b2c3d4e02"
#define GOAL_ID "5f0c1d9a-3b52-4c1e-9d7e-0a1b2c3d4e03"
#define HOLIDAY_ID "5f0c1d9a-3b52-4c1e-9d7e-0a1b2c3d4e04"

static BelayRecord *
make_person (void)
{
  BelayGoalFields goal = { .title = (char *) "Read", .every = 0 };
  g_autoptr (GPtrArray) goals = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (BelayList) list = NULL;
  BelayPersonFields person = { .name = (char *) "Ana" };

  g_ptr_array_add (goals, belay_goal_new (GOAL_ID, &goal));
  list = belay_list_new_take (BELAY_TYPE_GOAL, g_steal_pointer (&goals));
  person.goals = list;

  return BELAY_RECORD (belay_person_new (PERSON_ID, &person));
}

/* Holidays lie in the workspace's own file; loaded from there they could not be found by their id. */
static void
test_knows_what_its_own_file_holds (void)
{
  const char *text = "{\"format\":\"belay-workspace\",\"version\":1,\"id\":\"" WORKSPACE_ID "\",\"name\":\"W\","
                     "\"holidays\":[{\"id\":\"" HOLIDAY_ID "\",\"day\":\"2026-12-25\"}]}";
  g_autoptr (GError) error = NULL;
  int version;
  g_autoptr (BelayRecord) workspace = belay_reader_read (BELAY_TYPE_WORKSPACE, text, strlen (text), &version, &error);

  g_assert_no_error (error);
  g_assert_nonnull (belay_workspace_find (BELAY_WORKSPACE (workspace), HOLIDAY_ID, BELAY_TYPE_HOLIDAY));
  belay_workspace_check (BELAY_WORKSPACE (workspace));
}

static void
test_refuses_an_id_twice (void)
{
  g_autoptr (BelayWorkspace) workspace = belay_workspace_create (WORKSPACE_ID, "W");
  g_autoptr (BelayRecord) one = make_person ();
  g_autoptr (BelayRecord) other = make_person ();
  g_autoptr (GError) error = NULL;

  g_assert_true (belay_workspace_attach (workspace, BELAY_RECORD (workspace), "people", one, &error));
  g_assert_false (belay_workspace_attach (workspace, BELAY_RECORD (workspace), "people", other, &error));
  g_assert_error (error, BELAY_WORKSPACE_ERROR, BELAY_WORKSPACE_ERROR_ID_TAKEN);
  belay_workspace_check (workspace);
}

static void
count_change (BelayWorkspace *workspace,
              BelayChange    *change,
              gboolean        forward,
              int            *sum)
{
  *sum += forward ? 1 : -1;
}

static void
test_applies_both_ways (void)
{
  g_autoptr (BelayWorkspace) workspace = belay_workspace_create (WORKSPACE_ID, "W");
  g_autoptr (BelayRecord) person = make_person ();
  const BelayField *people = belay_record_class_find_field (BELAY_RECORD_GET_CLASS (workspace), "people");
  g_autoptr (BelayChange) insert = belay_change_new_insert (BELAY_RECORD (workspace), people, 0, person);
  int sum = 0;

  g_signal_connect (workspace, "changed", G_CALLBACK (count_change), &sum);
  belay_workspace_apply (workspace, insert, TRUE);
  g_assert_true (belay_workspace_find (workspace, PERSON_ID, BELAY_TYPE_PERSON) == (gpointer) person);
  g_assert_nonnull (belay_workspace_find (workspace, GOAL_ID, BELAY_TYPE_GOAL));
  g_assert_null (belay_workspace_find (workspace, GOAL_ID, BELAY_TYPE_PERSON));
  belay_workspace_check (workspace);
  belay_workspace_apply (workspace, insert, FALSE);
  g_assert_null (belay_workspace_find (workspace, GOAL_ID, BELAY_TYPE_GOAL));
  belay_workspace_check (workspace);
  g_assert_cmpint (sum, ==, 0);
}

static void
count_notify (int *count)
{
  (*count)++;
}

static void
test_tells_who_watches (void)
{
  g_autoptr (BelayWorkspace) workspace = belay_workspace_create (WORKSPACE_ID, "W");
  const BelayField *name = belay_record_class_find_field (BELAY_RECORD_GET_CLASS (workspace), "name");
  BelayValue        value = { .kind = BELAY_FIELD_TEXT, .text = (char *) "Other" };
  g_autoptr (BelayChange) set = belay_change_new_set (BELAY_RECORD (workspace), name, &value);
  g_autofree char *shown = NULL;
  int              count = 0;

  g_signal_connect_swapped (workspace, "notify::name", G_CALLBACK (count_notify), &count);
  belay_workspace_apply (workspace, set, TRUE);
  g_object_get (workspace, "name", &shown, NULL);
  g_assert_cmpstr (shown, ==, "Other");
  g_assert_cmpint (count, ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/workspace/knows-what-its-own-file-holds", test_knows_what_its_own_file_holds);
  g_test_add_func ("/workspace/refuses-an-id-twice", test_refuses_an_id_twice);
  g_test_add_func ("/workspace/applies-both-ways", test_applies_both_ways);
  g_test_add_func ("/workspace/tells-who-watches", test_tells_who_watches);

  return g_test_run ();
}
