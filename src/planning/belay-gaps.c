/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-gaps.h"

#include <string.h>

/* Stretches that are cut out of a row of slots: holidays out of the week, leave
 * out of the working days. What is left is counted on its own, so that each of
 * the two rows has a number for every slot, and both ways are a binary search. */

typedef struct
{
  BelaySlot start;
  BelaySlot end;
  BelaySlot cut_before; /* how many slots are cut out before this stretch */
} Gap;

struct _BelayGaps
{
  GArray *gaps; /* Gap, by start, apart from each other once closed */
};

/*< private >
 * belay_gaps_new:
 *
 * Returns: (transfer full): nothing cut out yet
 */
BelayGaps *
belay_gaps_new (void)
{
  BelayGaps *self = g_new0 (BelayGaps, 1);

  self->gaps = g_array_new (FALSE, FALSE, sizeof (Gap));

  return self;
}

/*< private >
 * belay_gaps_free:
 * @self: (transfer full): gaps
 *
 * Frees gaps.
 */
void
belay_gaps_free (BelayGaps *self)
{
  g_array_unref (self->gaps);
  g_free (self);
}

/*< private >
 * belay_gaps_add:
 * @self: gaps that are not closed yet
 * @start: the first slot to cut out
 * @end: the first one after it that stays
 *
 * Cuts a stretch out. Stretches may overlap; an empty one changes nothing.
 */
void
belay_gaps_add (BelayGaps *self,
                BelaySlot  start,
                BelaySlot  end)
{
  Gap gap = { start, end, 0 };

  if (start < end)
    g_array_append_val (self->gaps, gap);
}

static int
compare_gaps (gconstpointer a,
              gconstpointer b)
{
  BelaySlot first = ((const Gap *) a)->start;
  BelaySlot second = ((const Gap *) b)->start;

  return (first > second) - (first < second);
}

/*< private >
 * belay_gaps_close:
 * @self: gaps
 *
 * Makes them ready to be asked.
 */
void
belay_gaps_close (BelayGaps *self)
{
  guint     n_kept = 0;
  BelaySlot cut = 0;

  g_array_sort (self->gaps, compare_gaps);
  for (guint i = 0; i < self->gaps->len; i++)
    {
      Gap  gap = g_array_index (self->gaps, Gap, i);
      Gap *last = n_kept > 0 ? &g_array_index (self->gaps, Gap, n_kept - 1) : NULL;

      if (last != NULL && gap.start <= last->end)
        last->end = MAX (last->end, gap.end);
      else
        g_array_index (self->gaps, Gap, n_kept++) = gap;
    }
  g_array_set_size (self->gaps, n_kept);
  for (guint i = 0; i < n_kept; i++)
    {
      Gap *gap = &g_array_index (self->gaps, Gap, i);

      gap->cut_before = cut;
      cut += gap->end - gap->start;
    }
}

/*< private >
 * belay_gaps_is_empty:
 * @self: closed gaps
 *
 * Returns: whether nothing is cut out
 */
gboolean
belay_gaps_is_empty (const BelayGaps *self)
{
  return self->gaps->len == 0;
}

/*< private >
 * belay_gaps_equal:
 * @self: closed gaps
 * @other: other closed gaps
 *
 * Returns: whether both cut out the same slots
 */
gboolean
belay_gaps_equal (const BelayGaps *self,
                  const BelayGaps *other)
{
  return self->gaps->len == other->gaps->len &&
         (self->gaps->len == 0 || memcmp (self->gaps->data, other->gaps->data, self->gaps->len * sizeof (Gap)) == 0);
}

/*< private >
 * belay_gaps_to_inner:
 * @self: closed gaps
 * @outer: a slot of the whole row
 *
 * Returns: its number among those that are left; for one that is cut out, that
 *   of the next one that is left
 */
BelaySlot
belay_gaps_to_inner (const BelayGaps *self,
                     BelaySlot        outer)
{
  guint      low = 0;
  guint      high = self->gaps->len;
  const Gap *gap;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->gaps, Gap, middle).start < outer)
        low = middle + 1;
      else
        high = middle;
    }
  if (low == 0)
    return outer;

  gap = &g_array_index (self->gaps, Gap, low - 1);

  return outer - gap->cut_before - (MIN (outer, gap->end) - gap->start);
}

/*< private >
 * belay_gaps_to_outer:
 * @self: closed gaps
 * @inner: a slot among those that are left
 *
 * Returns: its number in the whole row
 */
BelaySlot
belay_gaps_to_outer (const BelayGaps *self,
                     BelaySlot        inner)
{
  guint      low = 0;
  guint      high = self->gaps->len;
  const Gap *gap;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      gap = &g_array_index (self->gaps, Gap, middle);
      if (gap->start - gap->cut_before <= inner)
        low = middle + 1;
      else
        high = middle;
    }
  if (low == 0)
    return inner;

  gap = &g_array_index (self->gaps, Gap, low - 1);

  return inner + gap->cut_before + (gap->end - gap->start);
}
