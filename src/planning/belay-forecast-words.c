/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-date-names.h"
#include "belay-forecast.h"
#include "belay-words.h"

#include <glib/gi18n.h>

/* Within a year of each other, months can be told apart; farther out only parts of a year. */
#define MONTHS_SPAN_DAYS 366

static char *
dup_month (BelayDay day)
{
  int year, month, date;

  belay_day_split (day, &year, &month, &date);

  /* Translators: a month and a year, such as "March 2027". */
  return g_strdup_printf (_ ("%s %d"), belay_date_get_month_name (month), year);
}

static char *
dup_part_of_year (BelayDay day)
{
  int year, month, date;

  belay_day_split (day, &year, &month, &date);
  if (month <= 4)
    /* Translators: a third of a year, such as "early 2027". */
    return g_strdup_printf (_ ("early %d"), year);
  if (month <= 8)
    /* Translators: a third of a year, such as "mid 2027". */
    return g_strdup_printf (_ ("mid %d"), year);

  /* Translators: a third of a year, such as "late 2027". */
  return g_strdup_printf (_ ("late %d"), year);
}

static char *
dup_between (BelayDay from,
             BelayDay to)
{
  gboolean         is_near = to - from <= MONTHS_SPAN_DAYS;
  g_autofree char *first = is_near ? dup_month (from) : dup_part_of_year (from);
  g_autofree char *last = is_near ? dup_month (to) : dup_part_of_year (to);
  int              year, month, date;

  if (g_str_equal (first, last))
    /* Translators: a month or a part of a year, such as "in March 2027". */
    return g_strdup_printf (_ ("in %s"), last);
  if (!is_near || belay_day_get_year (from) != belay_day_get_year (to))
    /* Translators: months with their years or parts of years, such as "between early 2027 and late 2028". */
    return g_strdup_printf (_ ("between %s and %s"), first, last);

  belay_day_split (from, &year, &month, &date);

  /* Translators: two months of one year, such as "between March and October 2027". */
  return g_strdup_printf (_ ("between %s and %s"), belay_date_get_month_name (month), last);
}

/**
 * belay_forecast_dup_span:
 * @self: a forecast
 *
 * Says from when to when 8 of 10 futures reach the level, never to the day.
 *
 * Returns: (transfer full) (nullable): such as "between March and October 2027",
 *   or "from mid 2029 on" where the last of them take more than ten years, or
 *   %NULL where there is no forecast or nearly all do
 */
char *
belay_forecast_dup_span (const BelayForecast *self)
{
  g_autofree char *first = NULL;

  if (self->n_runs == 0 || self->p10 == BELAY_DAY_NONE)
    return NULL;
  if (self->p90 != BELAY_DAY_NONE)
    return dup_between (self->p10, self->p90);

  first = dup_part_of_year (self->p10);

  /* Translators: a part of a year, such as "from mid 2029 on". */
  return g_strdup_printf (_ ("from %s on"), first);
}

static int
count_never (const BelayForecast *self)
{
  return MAX ((1000 - belay_forecast_get_chance (self, BELAY_DAY_LAST) + 50) / 100, 1);
}

/**
 * belay_forecast_share_to_words:
 * @per_mille: a share of all futures
 *
 * Says a chance in tenths, for it is not known better.
 *
 * Returns: (transfer full): such as "4 of 10", or "more than 9 of 10"
 */
char *
belay_forecast_share_to_words (int per_mille)
{
  if (per_mille < 50)
    return g_strdup (_ ("fewer than 1 of 10"));
  if (per_mille >= 950)
    return g_strdup (_ ("more than 9 of 10"));

  /* Translators: futures, such as "4 of 10". */
  return g_strdup_printf (_ ("%d of 10"), (per_mille + 50) / 100);
}

/**
 * belay_forecast_to_words:
 * @self: a forecast
 *
 * Says when the level is likely to be reached: a span and how many of ten
 * futures it holds, or why there is none.
 *
 * Returns: (transfer full): such as "between March and October 2027 (8 of 10)"
 */
char *
belay_forecast_to_words (const BelayForecast *self)
{
  g_autofree char *span = belay_forecast_dup_span (self);

  if (self->state == BELAY_FORECAST_READY)
    return g_strdup (_ ("all signals are met, so nothing is foretold"));
  if (self->state == BELAY_FORECAST_REFUSED)
    /* Translators: how many of how many; the second number decides the plural. */
    return g_strdup_printf (ngettext ("no forecast yet, %u of %u competency is rated and at least half are needed",
                                      "no forecast yet, %u of %u competencies are rated and at least half are needed",
                                      self->n_applicable),
                            self->n_rated, self->n_applicable);
  if (span == NULL)
    /* Translators: futures that were drawn; the number is 9 or 10. */
    return g_strdup_printf (_ ("not within ten years in %d of 10 futures"), count_never (self));
  if (self->p90 == BELAY_DAY_NONE)
    /* Translators: when it begins, such as "from mid 2029 on", and in how many of ten futures it takes too long. */
    return g_strdup_printf (_ ("%s; not within ten years in %d of 10 futures"), span, count_never (self));

  /* Translators: a span such as "between March and October 2027", which holds 8 of 10 futures. */
  return g_strdup_printf (_ ("%s (8 of 10)"), span);
}

static void
add_basis (const BelayForecast *self,
           GPtrArray           *lines)
{
  g_autofree char *share = belay_words_percent (self->prior_share);
  guint            n = self->n_assessments;

  if (self->state == BELAY_FORECAST_PRIOR_ONLY)
    {
      g_ptr_array_add (
        lines, g_strdup_printf (ngettext ("Prior only: uses the usual time in level, not the pace that %u assessment shows",
                                          "Prior only: uses the usual time in level, not the pace that %u assessments show", n),
                                n));
      return;
    }

  g_ptr_array_add (lines, g_strdup (_ ("If the recent pace goes on, and leave is as planned")));
  if (self->state == BELAY_FORECAST_EARLY)
    g_ptr_array_add (lines, g_strdup_printf (ngettext ("Early: rests on %u assessment", "Early: rests on %u assessments", n), n));
  else
    g_ptr_array_add (lines, g_strdup_printf (ngettext ("Rests on %u assessment", "Rests on %u assessments", n), n));
  /* Translators: a share in per cent. */
  g_ptr_array_add (lines, g_strdup_printf (_ ("The usual time in level weighs %s in the pace"), share));
}

/**
 * belay_forecast_list_assumptions:
 * @self: a forecast
 *
 * Says on what a forecast rests, what makes it weak, and what it cannot know, a
 * sentence each.
 *
 * Returns: (transfer full): the sentences; none where there are no futures
 */
char **
belay_forecast_list_assumptions (const BelayForecast *self)
{
  GPtrArray *lines = g_ptr_array_new ();
  guint      n_open = self->n_applicable - self->n_rated;

  if (self->n_runs > 0)
    {
      add_basis (self, lines);
      if (self->is_stale)
        g_ptr_array_add (lines, g_strdup (_ ("Stale: the last assessment is more than nine months old")));
      if (self->is_falling)
        g_ptr_array_add (lines, g_strdup (_ ("Falling: the ratings have gone down lately, so the late end is wider")));
      if (n_open > 0)
        g_ptr_array_add (lines, g_strdup_printf (ngettext ("%u competency is not rated and taken to be near the present level",
                                                           "%u competencies are not rated and taken to be near the present level",
                                                           n_open),
                                                 n_open));
      if (!self->has_usual_range)
        g_ptr_array_add (lines, g_strdup (_ ("The framework tells no usual time in this level; two to four years are assumed")));
      g_ptr_array_add (lines, g_strdup (_ ("It cannot know openings, budgets, or the work that will be offered")));
      /* Translators: the figures of a benchmark; see src/DESIGN.md. */
      g_ptr_array_add (lines, g_strdup (_ ("Tried on made-up people, such spans held 8 to 9 of 10 times where growth and "
                                           "ratings were as assumed, 6 to 9 of 10 times where they were not")));
    }
  g_ptr_array_add (lines, NULL);

  return (char **) g_ptr_array_free (lines, FALSE);
}
