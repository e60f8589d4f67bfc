/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Time in level, and the leave that is taken out of it. */

#define G_LOG_DOMAIN "belay"

#include "belay-leave.h"
#include "belay-tenure.h"
#include "planning-story.h"

typedef struct
{
  const char *start;
  const char *end;
} Span;

typedef struct
{
  Span leaves[3];
  Span other;
  Span asked;
  int  days;
} LeaveCase;

#define MARCH                  \
  {                            \
    "2026-03-01", "2026-03-31" \
  }

static const LeaveCase leave_cases[] = {
  { { { NULL } }, { NULL }, MARCH, 0 },
  { { { "2026-03-10", "2026-03-10" } }, { NULL }, MARCH, 1 },
  { { { "2026-02-20", "2026-03-03" } }, { NULL }, MARCH, 3 },
  { { { "2026-03-30", "2026-04-20" } }, { NULL }, MARCH, 2 },
  { { { "2026-02-20", "2026-02-28" } }, { NULL }, MARCH, 0 },
  /* what overlaps counts once, in whatever order it stands */
  { { { "2026-03-05", "2026-03-14" }, { "2026-03-01", "2026-03-10" }, { "2026-03-02", "2026-03-03" } }, { NULL }, MARCH, 14 },
  /* a leave that ends before it starts is none */
  { { { "2026-03-14", "2026-03-05" } }, { NULL }, MARCH, 0 },
  /* of two people, a day on which either is away */
  { { { "2026-03-01", "2026-03-05" } }, { "2026-03-04", "2026-03-08" }, MARCH, 8 },
};

static BelayLeave *
make_leave (const char *id,
            const Span *span)
{
  return belay_leave_new (id, &(BelayLeaveFields){ .start = story_day (span->start), .end = story_day (span->end) });
}

static BelayPerson *
make_absent (const Span *leaves,
             guint       n_leaves)
{
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (BelayList) list = NULL;

  for (guint i = 0; i < n_leaves && leaves[i].start != NULL; i++)
    {
      g_autofree char *id = g_strdup_printf ("leave-%u", i);

      g_ptr_array_add (records, make_leave (id, &leaves[i]));
    }
  list = belay_list_new_take (BELAY_TYPE_LEAVE, records);

  return belay_person_new ("absent", &(BelayPersonFields){ .name = (char *) "Chen", .leaves = list });
}

static void
test_leave (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (leave_cases); i++)
    {
      const LeaveCase *row = &leave_cases[i];
      g_autoptr (BelayPerson) person = make_absent (row->leaves, G_N_ELEMENTS (row->leaves));
      g_autoptr (BelayPerson) other = make_absent (&row->other, 1);
      BelayDay from = story_day (row->asked.start);
      BelayDay to = story_day (row->asked.end);

      g_assert_cmpint (belay_leave_count_days (person, other, from, to), ==, row->days);
    }
}

static void
test_covers (void)
{
  const Span span = { "2026-03-05", "2026-03-06" };
  g_autoptr (BelayPerson) person = make_absent (&span, 1);

  g_assert_false (belay_leave_covers (person, story_day ("2026-03-04")));
  g_assert_true (belay_leave_covers (person, story_day ("2026-03-05")));
  g_assert_true (belay_leave_covers (person, story_day ("2026-03-06")));
  g_assert_false (belay_leave_covers (person, story_day ("2026-03-07")));
  g_assert_false (belay_leave_covers (NULL, story_day ("2026-03-05")));
}

static BelayLevelEntry *
make_entry (const char *id,
            const char *level,
            const char *since)
{
  return belay_level_entry_new (id, &(BelayLevelEntryFields){ .level = (char *) level, .since = story_day (since) });
}

static BelayPerson *
make_grown (void)
{
  const Span away = { "2025-06-01", "2025-08-30" };
  g_autoptr (BelayList) leaves = STORY_LIST (BELAY_TYPE_LEAVE, make_leave ("leave", &away));
  g_autoptr (BelayList) levels = STORY_LIST (BELAY_TYPE_LEVEL_ENTRY,
                                             make_entry ("d", "mid", "2025-09-01"),
                                             make_entry ("a", "mid", "2020-01-01"),
                                             make_entry ("b", "junior", "2023-01-01"),
                                             make_entry ("c", "mid", "2025-01-01"));

  return belay_person_new ("grown", &(BelayPersonFields){ .name = (char *) "Dina", .levels = levels, .leaves = leaves });
}

typedef struct
{
  const char *as_of;
  const char *since;
  int         days;
  int         leave_days;
  const char *words;
} TenureCase;

/* A second entry for the same level goes on with the stay; one after another level begins anew.
 * From 1 January 2025 to 1 January 2026 it is 365 days, 91 of them on leave. */
static const TenureCase tenure_cases[] = {
  { "2026-01-01", "2025-01-01", 274, 91, "Mid for 9 months, usually 24 to 48 months" },
  { "2025-06-11", "2025-01-01", 151, 10, "Mid for 4 months, usually 24 to 48 months" },
  { "2025-01-01", "2025-01-01", 0, 0, "Mid for less than a month, usually 24 to 48 months" },
  { "2024-12-31", "2023-01-01", 730, 0, "Junior for 23 months" },
};

static void
test_tenure (void)
{
  g_autoptr (BelayPerson) person = make_grown ();
  g_autoptr (BelayFramework) framework = story_framework_new ();
  BelayTenure tenure;

  for (guint i = 0; i < G_N_ELEMENTS (tenure_cases); i++)
    {
      const TenureCase *row = &tenure_cases[i];
      g_autofree char  *words = NULL;

      g_assert_true (belay_tenure_read (person, framework, story_day (row->as_of), &tenure));
      g_assert_cmpint (tenure.since, ==, story_day (row->since));
      g_assert_cmpint (tenure.days, ==, row->days);
      g_assert_cmpint (tenure.leave_days, ==, row->leave_days);
      words = belay_tenure_to_words (&tenure);
      g_assert_cmpstr (words, ==, row->words);
    }

  g_assert_false (belay_tenure_read (person, framework, story_day ("2019-12-31"), &tenure));
}

static void
test_unknown_level (void)
{
  g_autoptr (BelayPerson) person = make_grown ();
  BelayTenure      tenure;
  g_autofree char *words = NULL;

  g_assert_true (belay_tenure_read (person, NULL, story_day ("2026-01-01"), &tenure));
  words = belay_tenure_to_words (&tenure);
  g_assert_cmpstr (words, ==, "mid for 9 months");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/tenure/leave", test_leave);
  g_test_add_func ("/tenure/leave-covers", test_covers);
  g_test_add_func ("/tenure/time-in-level", test_tenure);
  g_test_add_func ("/tenure/level-that-no-framework-has", test_unknown_level);

  return g_test_run ();
}
