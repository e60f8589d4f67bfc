/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-section-clock.h"

#define SECONDS_PER_MINUTE 60

/**
 * BelaySectionClock: (skip)
 *
 * How long each section of a one-on-one has taken. It has no clock of its own: whoever asks
 * says what time it is, in microseconds, so that nothing ticks and every test can say any time.
 */
struct _BelaySectionClock
{
  GHashTable *spent; /* section → gint64 */
  char       *current;
  gint64      since;
};

/**
 * belay_section_clock_new:
 *
 * Returns: (transfer full): a clock for which no section has begun
 */
BelaySectionClock *
belay_section_clock_new (void)
{
  BelaySectionClock *self = g_new0 (BelaySectionClock, 1);

  self->spent = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  return self;
}

/**
 * belay_section_clock_free:
 * @self: (transfer full) (nullable): a clock
 *
 * Frees it.
 */
void
belay_section_clock_free (BelaySectionClock *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->spent);
  g_free (self->current);
  g_free (self);
}

static gint64
get_spent (BelaySectionClock *self,
           const char        *section,
           gint64             now)
{
  gint64 *known = g_hash_table_lookup (self->spent, section);
  gint64  spent = known != NULL ? *known : 0;

  return g_strcmp0 (section, self->current) == 0 ? spent + MAX (now - self->since, 0) : spent;
}

/**
 * belay_section_clock_enter:
 * @self: a clock
 * @section: (nullable): the section that begins or goes on; %NULL for a break
 * @now: what time it is, in microseconds
 *
 * Ends the section before.
 */
void
belay_section_clock_enter (BelaySectionClock *self,
                           const char        *section,
                           gint64             now)
{
  if (g_strcmp0 (section, self->current) == 0)
    return;

  if (self->current != NULL)
    {
      gint64 *spent = g_new (gint64, 1);

      *spent = get_spent (self, self->current, now);
      g_hash_table_replace (self->spent, g_strdup (self->current), spent);
    }
  g_free (self->current);
  self->current = g_strdup (section);
  self->since = now;
}

/**
 * belay_section_clock_get_minutes:
 * @self: a clock
 * @section: a section
 * @now: what time it is, in microseconds
 *
 * Returns: how many whole minutes it has taken, or -1 if it has not begun
 */
int
belay_section_clock_get_minutes (BelaySectionClock *self,
                                 const char        *section,
                                 gint64             now)
{
  if (!g_hash_table_contains (self->spent, section) && g_strcmp0 (section, self->current) != 0)
    return -1;

  return (int) (get_spent (self, section, now) / (G_USEC_PER_SEC * SECONDS_PER_MINUTE));
}

static gint64
get_all_spent (BelaySectionClock *self,
               gint64             now)
{
  GHashTableIter iter;
  gpointer       spent;
  gint64         all = self->current != NULL ? MAX (now - self->since, 0) : 0;

  g_hash_table_iter_init (&iter, self->spent);
  while (g_hash_table_iter_next (&iter, NULL, &spent))
    all += *(gint64 *) spent;

  return all;
}

/**
 * belay_section_clock_get_all_minutes:
 * @self: a clock
 * @now: what time it is, in microseconds
 *
 * Returns: how many whole minutes all sections have taken
 */
int
belay_section_clock_get_all_minutes (BelaySectionClock *self,
                                     gint64             now)
{
  return (int) (get_all_spent (self, now) / (G_USEC_PER_SEC * SECONDS_PER_MINUTE));
}

/**
 * belay_section_clock_get_wait:
 * @self: a clock
 * @now: what time it is, in microseconds
 *
 * Returns: in how many seconds the section that goes on has taken a minute more
 */
guint
belay_section_clock_get_wait (BelaySectionClock *self,
                              gint64             now)
{
  gint64 spent = self->current != NULL ? get_spent (self, self->current, now) : 0;

  return SECONDS_PER_MINUTE - (guint) (spent / G_USEC_PER_SEC % SECONDS_PER_MINUTE);
}
