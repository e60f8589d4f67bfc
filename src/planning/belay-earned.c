/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-earned.h"

#include "belay-plan-private.h"
#include "belay-progress.h"

#include <glib/gi18n.h>

#define WHOLE 1000

/* What the baseline planned of one milestone, in thousandths of working days since its first day. */
typedef struct
{
  gint64 start;
  gint64 length;
} Piece;

static gint64
count_planned (GArray *pieces,
               gint64  time)
{
  gint64 planned = 0;

  for (guint i = 0; i < pieces->len; i++)
    {
      const Piece *piece = &g_array_index (pieces, Piece, i);

      planned += CLAMP (time - piece->start, 0, piece->length);
    }

  return planned;
}

/* The first time by which the baseline planned as much. */
static gint64
find_time (GArray *pieces,
           gint64  end,
           gint64  done)
{
  gint64 low = 0, high = end;

  while (low < high)
    {
      gint64 middle = low + (high - low) / 2;

      if (count_planned (pieces, middle) < done)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/* The milestones that are in both, and how much of what was planned of them is done. */
static gint64
read_pieces (const BelayPlan *plan,
             BelayBaseline   *baseline,
             BelaySlot        first,
             GArray          *pieces)
{
  gint64 done = 0;

  BELAY_FOREACH (BelayRecord, kept, belay_baseline_get (baseline)->spans)
  {
    const BelayBaselineSpanFields *fields = belay_baseline_span_get (BELAY_BASELINE_SPAN (kept));
    const BelayPlanSpan           *span = belay_plan_find (plan, belay_record_get_id (kept));
    BelaySlot                      start = belay_calendar_get_slot (plan->calendar, fields->start);
    BelaySlot                      end = belay_calendar_get_slot (plan->calendar, fields->finish + 1);
    Piece                          piece = { (start - first) * WHOLE, MAX (end - start, 1) * WHOLE };

    if (span == NULL)
      continue;
    g_array_append_val (pieces, piece);
    if (span->reason == BELAY_PLAN_REASON_DONE)
      done += piece.length;
    else
      done += piece.length / WHOLE * belay_progress_of_milestone (span->milestone);
  }

  return done;
}

static BelaySlot
find_first (const BelayPlan *plan,
            BelayBaseline   *baseline)
{
  BelaySlot first = G_MAXINT64;

  BELAY_FOREACH (BelayRecord, kept, belay_baseline_get (baseline)->spans)
  {
    BelayDay start = belay_baseline_span_get (BELAY_BASELINE_SPAN (kept))->start;

    if (belay_plan_find (plan, belay_record_get_id (kept)) != NULL)
      first = MIN (first, belay_calendar_get_slot (plan->calendar, start));
  }

  return first;
}

static gint64
find_end (GArray *pieces)
{
  gint64 end = 0;

  for (guint i = 0; i < pieces->len; i++)
    end = MAX (end, g_array_index (pieces, Piece, i).start + g_array_index (pieces, Piece, i).length);

  return end;
}

/**
 * belay_earned_read:
 * @plan: a plan
 * @baseline: a baseline of its project
 * @out_earned: (out caller-allocates): how the project stands against it
 *
 * Asks when the baseline planned to have done what is done by now. With PV(t)
 * the working days that the baseline planned up to t, EV = Σ planned days ·
 * progress, and AT the working days gone by:
 *
 *   PV(ES) = EV     SPI(t) = ES / AT
 *
 * Lipke, W. (2003): Schedule is Different, The Measurable News, Summer 2003.
 * Today counts as gone by. Milestones that are not in the baseline, or that were
 * dropped or removed since, are left out of both. Where all is done, AT ends
 * with the last day of work, so that the index keeps what it came to.
 *
 * Returns: whether there is something to say: not before the baseline begins,
 *   and not where it shares no milestone with the plan
 */
gboolean
belay_earned_read (const BelayPlan *plan,
                   BelayBaseline   *baseline,
                   BelayEarned     *out_earned)
{
  g_autoptr (GArray) pieces = g_array_new (FALSE, FALSE, sizeof (Piece));
  BelaySlot first = find_first (plan, baseline);
  gint64    done = read_pieces (plan, baseline, first, pieces);
  gint64    end = find_end (pieces);
  BelayDay  until = plan->today;
  gint64    actual;

  if (pieces->len == 0)
    return FALSE;
  if (done == count_planned (pieces, end))
    until = MIN (until, belay_plan_get_finish (plan));
  actual = belay_calendar_get_slot (plan->calendar, until + 1) - first;
  if (actual <= 0)
    return FALSE;

  out_earned->actual_days = (int) actual;
  out_earned->earned = (int) find_time (pieces, end, done);
  out_earned->spi = (int) (out_earned->earned / actual);

  return TRUE;
}

/**
 * belay_earned_to_words:
 * @self: how a project stands
 *
 * Returns: (transfer full): a sentence
 */
char *
belay_earned_to_words (const BelayEarned *self)
{
  /* Translators: numbers, such as "After 20 working days, 14.5 are earned: SPI(t) 0.72". */
  return g_strdup_printf (ngettext ("After %d working day, %.1f are earned: SPI(t) %.2f",
                                    "After %d working days, %.1f are earned: SPI(t) %.2f", self->actual_days),
                          self->actual_days, self->earned / 1000.0, self->spi / 1000.0);
}
