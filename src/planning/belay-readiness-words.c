/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-readiness.h"
#include "belay-words.h"

#include <glib/gi18n.h>

/**
 * belay_readiness_to_words:
 * @self: a readiness
 *
 * Says the readiness, and beside it how many competencies have no rating.
 *
 * Returns: (transfer full): such as "64 %, 25 of 28 rated"
 */
char *
belay_readiness_to_words (const BelayReadiness *self)
{
  g_autofree char *percent = NULL;

  if (self->per_mille == BELAY_UNSET)
    /* Translators: of so many competencies. */
    return g_strdup_printf (ngettext ("%u of %u rated", "%u of %u rated", self->n_applicable),
                            self->n_rated, self->n_applicable);

  percent = belay_words_percent (self->per_mille);

  /* Translators: a share in per cent, and how many of so many competencies it rests on,
   * such as "64 %, 25 of 28 rated"; the last number decides the plural. */
  return g_strdup_printf (ngettext ("%s, %u of %u rated", "%s, %u of %u rated", self->n_applicable),
                          percent, self->n_rated, self->n_applicable);
}

/**
 * belay_readiness_signals_to_words:
 * @self: a readiness
 *
 * Says whether the signals of the level are met. They are signals for people to
 * talk about; no wording makes a verdict of them.
 *
 * Returns: (transfer full): such as "Ready signals: all met" or "Ready signals: 3 of 5 met"
 */
char *
belay_readiness_signals_to_words (const BelayReadiness *self)
{
  if (self->is_ready)
    return g_strdup (_ ("Ready signals: all met"));

  /* Translators: how many of how many; the last number decides the plural. */
  return g_strdup_printf (ngettext ("Ready signals: %u of %u met", "Ready signals: %u of %u met", self->n_signals),
                          self->n_signals_met, self->n_signals);
}

/**
 * belay_readiness_musts_to_words:
 * @self: a readiness
 *
 * Says how many must-haves are rated and below their floor.
 *
 * Returns: (transfer full) (nullable): such as "2 of 10 must-haves below their
 *   floor", or %NULL where none is
 */
char *
belay_readiness_musts_to_words (const BelayReadiness *self)
{
  if (self->n_musts_below == 0)
    return NULL;

  /* Translators: how many of how many; the last number decides the plural. */
  return g_strdup_printf (ngettext ("%u of %u must-have below its floor", "%u of %u must-haves below their floor",
                                    self->n_musts),
                          self->n_musts_below, self->n_musts);
}

static char *
join_must_names (const BelayReadiness *self)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < self->blockers->len; i++)
    {
      const BelayBlocker *blocker = g_ptr_array_index (self->blockers, i);

      if (blocker->kind == BELAY_BLOCKER_MUST_FLOOR)
        g_ptr_array_add (names, belay_competency_get (blocker->competency)->name);
    }
  g_ptr_array_add (names, NULL);

  /* Translators: what stands between the names of a list. */
  return g_strjoinv (C_ ("list", ", "), (char **) names->pdata);
}

/**
 * belay_readiness_musts_to_names:
 * @self: a readiness
 *
 * Says which must-haves are rated and below their floor.
 *
 * Returns: (transfer full) (nullable): such as "blocked by 2 of 10 must-haves:
 *   Architecture style, Mentoring", or %NULL where none is
 */
char *
belay_readiness_musts_to_names (const BelayReadiness *self)
{
  g_autofree char *names = NULL;

  if (self->n_musts_below == 0)
    return NULL;

  names = join_must_names (self);

  /* Translators: how many of how many, and their names; the second number decides the plural. */
  return g_strdup_printf (ngettext ("blocked by %u of %u must-have: %s", "blocked by %u of %u must-haves: %s",
                                    self->n_musts),
                          self->n_musts_below, self->n_musts, names);
}
