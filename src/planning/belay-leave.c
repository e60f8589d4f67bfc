/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-leave.h"

typedef struct
{
  BelayDay start;
  BelayDay end;
} Span;

/**
 * belay_leave_covers:
 * @person: (nullable): a person
 * @day: a day
 *
 * Returns: whether the person is away on @day
 */
gboolean
belay_leave_covers (BelayPerson *person,
                    BelayDay     day)
{
  return belay_leave_count_days (person, NULL, day, day) > 0;
}

static void
collect_spans (BelayPerson *person,
               BelayDay     from,
               BelayDay     to,
               GArray      *spans)
{
  if (person == NULL)
    return;

  BELAY_FOREACH (BelayLeave, leave, belay_person_get (person)->leaves)
  {
    const BelayLeaveFields *fields = belay_leave_get (leave);
    Span                    span = { MAX (fields->start, from), MIN (fields->end, to) };

    if (span.start <= span.end)
      g_array_append_val (spans, span);
  }
}

static int
compare_spans (gconstpointer a,
               gconstpointer b)
{
  return ((const Span *) a)->start - ((const Span *) b)->start;
}

/**
 * belay_leave_count_days:
 * @person: (nullable): a person
 * @other: (nullable): another person, such as the other one of a pair
 * @from: the first day
 * @to: the last day
 *
 * Counts the days on which a person, or one of two, is away; those are the days
 * for which the clock stands still. Days in several leaves count once, and a
 * leave that ends before it starts counts for nothing.
 *
 * Returns: how many of the days from @from to @to, both included
 */
int
belay_leave_count_days (BelayPerson *person,
                        BelayPerson *other,
                        BelayDay     from,
                        BelayDay     to)
{
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (Span));
  BelayDay counted_to = from - 1;
  int      count = 0;

  collect_spans (person, from, to, spans);
  collect_spans (other, from, to, spans);
  g_array_sort (spans, compare_spans);

  for (guint i = 0; i < spans->len; i++)
    {
      const Span *span = &g_array_index (spans, Span, i);
      BelayDay    start = MAX (span->start, counted_to + 1);

      count += MAX (span->end - start + 1, 0);
      counted_to = MAX (counted_to, span->end);
    }

  return count;
}
