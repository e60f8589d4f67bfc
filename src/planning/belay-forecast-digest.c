/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-forecast-private.h"

/* Every number to the last bit, in the one way C has for it. */
static void
add_numbers (GString      *text,
             const double *numbers,
             guint         n_numbers)
{
  for (guint i = 0; i < n_numbers; i++)
    g_string_append_printf (text, " %a", numbers[i]);
}

static void
add_line (GString              *text,
          const BelayNeed      *need,
          const BelaySightLine *line)
{
  g_string_append_printf (text, "\n%s %d %d", need->competency, need->weight, need->floor);
  for (guint i = 0; i < line->n_sights; i++)
    {
      const double numbers[] = { line->sights[i].value, line->sights[i].variance };

      g_string_append_printf (text, " %d", line->sights[i].clock);
      add_numbers (text, numbers, G_N_ELEMENTS (numbers));
    }
}

/**
 * belay_forecast_facts_digest:
 * @self: facts
 *
 * Tells facts apart: the same facts give the same forecast, so one that was made need
 * not be made again.
 *
 * Returns: (transfer full): a digest of everything that a forecast depends on
 */
char *
belay_forecast_facts_digest (const BelayForecastFacts *self)
{
  const double prior[] = { self->prior.pace, self->prior.pace_sd, self->prior.spread,
                           self->prior.start, self->prior.start_sd, self->prior.noise };
  g_autoptr (GString) text = g_string_new (self->person);

  g_string_append_printf (text, " %d %d %d %d %d %d %d %u %u %d %d %d %d", self->day, self->now, self->required, self->score,
                          self->sustained_days, self->is_ready, self->held_since, self->n_rated, self->n_assessments,
                          self->first_seen, self->last_seen, self->is_falling, self->has_usual_range);
  add_numbers (text, prior, G_N_ELEMENTS (prior));
  for (guint i = 0; i < self->leaves->len; i++)
    g_string_append_printf (text, " %d-%d", g_array_index (self->leaves, BelayAway, i).start,
                            g_array_index (self->leaves, BelayAway, i).end);
  for (guint i = 0; i < self->n_needs; i++)
    add_line (text, &self->needs[i], &self->lines[i]);

  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, text->str, (gssize) text->len);
}
