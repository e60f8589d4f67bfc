/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Two thousand random lives of a mentorship: one-on-ones are prepared, prepared early, moved, skipped, deleted
 * and closed, points are added and put elsewhere, and all is undone and redone in between. What must be open,
 * since when and how often carried is counted here, by the edits alone, and never read from the program. */

#include "belay-editor.h"
#include "belay-meeting.h"
#include "belay-mentorship.h"

#include <string.h>

#define SEQUENCES 2000
#define STEPS 24
#define POINTS 10
#define MEETINGS 8
#define TODAY 739942
#define NOWHERE (-1)

typedef enum
{
  PLANNED,
  CLOSED,
  GONE
} Fate;

/* What is known without asking the program; plain, so that undo is a copy. */
typedef struct
{
  guint n_points;
  guint n_meetings;
  struct
  {
    char     id[40];
    gboolean is_open;
    int      carried;
    int      place; /* a meeting, or NOWHERE */
    BelayDay since;
  } points[POINTS];
  struct
  {
    char     id[40];
    Fate     fate;
    BelayDay day;
    guint    n_carried;
    guint    n_done;
  } meetings[MEETINGS];
} Ledger;

typedef struct
{
  GRand          *rand;
  BelayIds       *ids;
  BelayWorkspace *workspace;
  BelayEditor    *editor;
  char           *mentorship;

  Ledger now;
  Ledger past[STEPS + 1];
  guint  at;
  guint  last;
} Life;

static gboolean
run (Life       *life,
     const char *verb,
     char      **out_id,
     const char *arguments,
     ...)
{
  GVariant *parsed;
  va_list   args;

  va_start (args, arguments);
  parsed = g_variant_new_parsed_va (arguments, &args);
  va_end (args);

  return belay_editor_run (life->editor, verb, parsed, out_id, NULL);
}

static void
set_up (Life *life,
        guint seed)
{
  g_autofree char *mentor = NULL;
  g_autofree char *mentee = NULL;
  g_autoptr (BelayFramework) framework = NULL;

  memset (life, 0, sizeof *life);
  life->rand = g_rand_new_with_seed (seed);
  life->ids = belay_ids_new_seeded (seed);
  life->workspace = belay_workspace_create ("workspace", "Life");
  framework = belay_framework_new ("tiny", &(BelayFrameworkFields){ .revision = 1, .name = (char *) "Tiny" });
  g_assert_true (belay_workspace_attach (life->workspace, BELAY_RECORD (life->workspace), "frameworks", BELAY_RECORD (framework),
                                         NULL));
  life->editor = belay_editor_new (life->workspace, life->ids);
  belay_editor_set_today (life->editor, TODAY);
  run (life, "add-person", &mentor, "{'name': <'Ingrid'>}");
  run (life, "add-person", &mentee, "{'name': <'Ana'>}");
  g_assert_true (run (life, "add-mentorship", &life->mentorship, "{'person': <%s>, 'mentor': <%s>}", mentee, mentor));
}

static void
tear_down (Life *life)
{
  g_rand_free (life->rand);
  belay_ids_free (life->ids);
  g_object_unref (life->editor);
  g_object_unref (life->workspace);
  g_free (life->mentorship);
}

static BelayDay
pick_day (Life *life)
{
  return TODAY + g_rand_int_range (life->rand, -20, 40);
}

static int
pick_planned (Life *life)
{
  for (guint tries = 0; tries < 20 && life->now.n_meetings > 0; tries++)
    {
      int meeting = g_rand_int_range (life->rand, 0, (int) life->now.n_meetings);

      if (life->now.meetings[meeting].fate == PLANNED)
        return meeting;
    }

  return NOWHERE;
}

/* Whatever is open goes where the next one-on-one is, or waits. */
static void
move_on (Life *life,
         int   from)
{
  Ledger *now = &life->now;
  int     next = NOWHERE;

  for (int pass = 0; pass < 2 && next == NOWHERE; pass++)
    {
      BelayDay least = pass == 0 ? now->meetings[from].day : TODAY;

      for (int i = 0; i < (int) now->n_meetings; i++)
        {
          if (i != from && now->meetings[i].fate == PLANNED && now->meetings[i].day >= least &&
              (next == NOWHERE || now->meetings[i].day < now->meetings[next].day))
            next = i;
        }
    }
  for (guint i = 0; i < now->n_points; i++)
    {
      if (now->points[i].is_open && now->points[i].place == from)
        now->points[i].place = next;
    }
}

static void
prepare (Life *life)
{
  Ledger          *now = &life->now;
  BelayDay         day = pick_day (life);
  g_autofree char *text = belay_day_to_string (day);
  g_autofree char *id = NULL;
  int              meeting = (int) now->n_meetings;

  if (meeting == MEETINGS)
    return;
  g_assert_true (run (life, "plan-meeting", &id, "{'mentorship': <%s>, 'day': <%s>}", life->mentorship, text));
  g_strlcpy (now->meetings[meeting].id, id, sizeof now->meetings[meeting].id);
  now->meetings[meeting].day = day;
  now->n_meetings++;
  for (guint i = 0; i < now->n_points; i++)
    {
      if (now->points[i].is_open && now->points[i].place == NOWHERE)
        now->points[i].place = meeting;
    }
}

static void
add_point (Life *life)
{
  Ledger          *now = &life->now;
  int              meeting = g_rand_boolean (life->rand) ? pick_planned (life) : NOWHERE;
  guint            point = now->n_points;
  BelayDay         since = TODAY - g_rand_int_range (life->rand, 0, 90);
  g_autofree char *text = belay_day_to_string (since);
  g_autofree char *id = NULL;

  if (point == POINTS)
    return;
  if (meeting != NOWHERE)
    g_assert_true (run (life, "add-point", &id, "{'mentorship': <%s>, 'title': <'P'>, 'since': <%s>, 'meeting': <%s>}",
                        life->mentorship, text, now->meetings[meeting].id));
  else
    g_assert_true (run (life, "add-point", &id, "{'mentorship': <%s>, 'title': <'P'>, 'since': <%s>}", life->mentorship, text));
  g_strlcpy (now->points[point].id, id, sizeof now->points[point].id);
  now->points[point].is_open = TRUE;
  now->points[point].place = meeting;
  now->points[point].since = since;
  now->n_points++;
}

static void
put_point (Life *life)
{
  Ledger *now = &life->now;
  int     meeting = pick_planned (life);
  guint   point = now->n_points > 0 ? (guint) g_rand_int_range (life->rand, 0, (int) now->n_points) : 0;

  if (meeting == NOWHERE || point >= now->n_points || !now->points[point].is_open)
    return;
  g_assert_true (run (life, "put-point", NULL, "{'meeting': <%s>, 'point': <%s>}", now->meetings[meeting].id,
                      now->points[point].id));
  now->points[point].place = meeting;
}

static void
move (Life *life)
{
  int              meeting = pick_planned (life);
  BelayDay         day = pick_day (life);
  g_autofree char *text = belay_day_to_string (day);

  if (meeting == NOWHERE)
    return;
  g_assert_true (run (life, "change-meeting", NULL, "{'meeting': <%s>, 'day': <%s>}", life->now.meetings[meeting].id, text));
  life->now.meetings[meeting].day = day;
}

static void
skip_or_delete (Life *life)
{
  int meeting = pick_planned (life);

  if (meeting == NOWHERE)
    return;
  if (g_rand_boolean (life->rand))
    g_assert_true (run (life, "skip-meeting", NULL, "{'meeting': <%s>, 'reason': <'ill'>}", life->now.meetings[meeting].id));
  else
    g_assert_true (run (life, "remove-meeting", NULL, "{'meeting': <%s>}", life->now.meetings[meeting].id));
  life->now.meetings[meeting].fate = GONE;
  move_on (life, meeting);
}

static gboolean
is_day_taken (Life *life,
              int   meeting)
{
  for (guint i = 0; i < life->now.n_meetings; i++)
    {
      if (life->now.meetings[i].fate == CLOSED && life->now.meetings[i].day == life->now.meetings[meeting].day)
        return TRUE;
    }

  return FALSE;
}

static void
close_meeting (Life *life)
{
  Ledger *now = &life->now;
  int     meeting = pick_planned (life);
  g_autoptr (GVariantBuilder) done = g_variant_builder_new (G_VARIANT_TYPE_STRING_ARRAY);
  Ledger after = *now;

  if (meeting == NOWHERE)
    return;
  for (guint i = 0; i < now->n_points; i++)
    {
      if (!now->points[i].is_open || now->points[i].place != meeting)
        continue;
      if (g_rand_int_range (life->rand, 0, 3) == 0)
        {
          g_variant_builder_add (done, "s", now->points[i].id);
          after.points[i].is_open = FALSE;
          after.meetings[meeting].n_done++;
          continue;
        }
      after.points[i].carried++;
      after.meetings[meeting].n_carried++;
    }
  after.meetings[meeting].fate = CLOSED;
  if (!run (life, "close-meeting", NULL, "{'meeting': <%s>, 'done': <%@as>}", now->meetings[meeting].id,
            g_variant_builder_end (done)))
    {
      g_assert_true (is_day_taken (life, meeting));
      return;
    }
  g_assert_false (is_day_taken (life, meeting));
  *now = after;
  move_on (life, meeting);
}

static guint
count_places (Life       *life,
              const char *point,
              const char *meeting)
{
  guint        n = 0;
  BelayPerson *mentee = belay_record_get_ancestor (belay_workspace_find (life->workspace, life->mentorship, BELAY_TYPE_RECORD),
                                                   BELAY_TYPE_PERSON);

  BELAY_FOREACH (BelayMeeting, other, belay_person_get (mentee)->meetings)
  {
    char **points = belay_meeting_get (other)->points;

    if (meeting != NULL && !g_str_equal (belay_record_get_id (BELAY_RECORD (other)), meeting))
      continue;
    for (guint i = 0; points != NULL && points[i] != NULL; i++)
      n += g_str_equal (points[i], point);
  }

  return n;
}

static void
check_points (Life *life)
{
  BelayMentorship *mentorship = belay_workspace_find (life->workspace, life->mentorship, BELAY_TYPE_MENTORSHIP);
  BelayList       *kept = belay_mentorship_get (mentorship)->points;
  const Ledger    *now = &life->now;
  guint            n_open = 0;

  for (guint i = 0; i < now->n_points; i++)
    {
      BelayPoint *point = belay_workspace_find (life->workspace, now->points[i].id, BELAY_TYPE_POINT);
      int         place = now->points[i].place;

      g_assert_cmpint (point != NULL, ==, now->points[i].is_open);
      if (point == NULL)
        continue;
      n_open++;
      g_assert_true (belay_record_get_parent (BELAY_RECORD (point)) == BELAY_RECORD (mentorship));
      g_assert_cmpint (belay_point_get (point)->state, ==, BELAY_POINT_OPEN);
      g_assert_cmpint (belay_point_get (point)->carried, ==, now->points[i].carried);
      g_assert_cmpint (belay_point_get (point)->since, ==, now->points[i].since);
      g_assert_cmpuint (count_places (life, now->points[i].id, NULL), ==, place != NOWHERE);
      if (place != NOWHERE)
        g_assert_cmpuint (count_places (life, now->points[i].id, now->meetings[place].id), ==, 1);
    }
  g_assert_cmpuint (belay_list_get_length (kept), ==, n_open);
}

static void
check_records (Life *life)
{
  for (guint i = 0; i < life->now.n_meetings; i++)
    {
      BelayMeeting *meeting = belay_workspace_find (life->workspace, life->now.meetings[i].id, BELAY_TYPE_MEETING);
      guint         counts[4] = { 0 };

      if (life->now.meetings[i].fate != CLOSED)
        continue;
      g_assert_nonnull (meeting);
      g_assert_cmpint (belay_meeting_get (meeting)->state, ==, BELAY_MEETING_CLOSED);
      BELAY_FOREACH (BelayAgendaEntry, entry, belay_meeting_get (meeting)->agenda)
      counts[belay_agenda_entry_get (entry)->outcome]++;
      g_assert_cmpuint (counts[BELAY_OUTCOME_CARRIED], ==, life->now.meetings[i].n_carried);
      g_assert_cmpuint (counts[BELAY_OUTCOME_DONE], ==, life->now.meetings[i].n_done);
    }
}

static void
check (Life *life)
{
  belay_workspace_check (life->workspace);
  check_points (life);
  check_records (life);
}

static void
go_back (Life *life)
{
  if (life->at == 0)
    return;
  g_assert_true (belay_editor_undo (life->editor));
  life->now = life->past[--life->at];
}

static void
go_forth (Life *life)
{
  if (life->at == life->last)
    return;
  g_assert_true (belay_editor_redo (life->editor));
  life->now = life->past[++life->at];
}

static void
act (Life *life)
{
  static void (*const acts[]) (Life *) = {
    prepare, prepare, add_point, add_point, put_point, move, skip_or_delete, close_meeting, close_meeting
  };
  BelayHistory *history = belay_editor_get_history (life->editor);
  guint64       serial = belay_history_get_serial (history);

  acts[g_rand_int_range (life->rand, 0, G_N_ELEMENTS (acts))](life);
  if (belay_history_get_serial (history) == serial)
    return;
  life->past[++life->at] = life->now;
  life->last = life->at;
}

static void
test_no_point_is_lost_or_doubled (void)
{
  for (guint seed = 1; seed <= SEQUENCES; seed++)
    {
      Life life;

      set_up (&life, seed);
      for (guint step = 0; step < STEPS; step++)
        {
          int what = g_rand_int_range (life.rand, 0, 8);

          if (what == 0)
            go_back (&life);
          else if (what == 1)
            go_forth (&life);
          else
            act (&life);
          check (&life);
        }
      while (life.at > 0)
        {
          go_back (&life);
          check (&life);
        }
      while (life.at < life.last)
        {
          go_forth (&life);
          check (&life);
        }
      tear_down (&life);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/open-points/none-is-lost-or-doubled", test_no_point_is_lost_or_doubled);

  return g_test_run ();
}
