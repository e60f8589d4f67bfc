/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-words.h"

#include <glib/gi18n.h>

/**
 * belay_words_percent:
 * @per_mille: a share, from 0 to 1000
 *
 * Says a share in whole per cent. It rounds down, so that only what is whole
 * reads "100 %" and nothing short of a threshold reads as having met it.
 *
 * Returns: (transfer full): such as "64 %"
 */
char *
belay_words_percent (int per_mille)
{
  /* Translators: a share in per cent, such as "64 %". */
  return g_strdup_printf (_ ("%d %%"), per_mille / 10);
}

/**
 * belay_words_share:
 * @per_mille: a share, from 0 to 1000
 *
 * Says a share to the last tenth of a per cent, for where two shares are
 * compared and a whole per cent would hide the difference.
 *
 * Returns: (transfer full): such as "92 %" or "91.9 %"
 */
char *
belay_words_share (int per_mille)
{
  if (per_mille % 10 == 0)
    return belay_words_percent (per_mille);

  /* Translators: a share with tenths of a per cent, such as "91.9 %". */
  return g_strdup_printf (_ ("%d.%d %%"), per_mille / 10, per_mille % 10);
}

/**
 * belay_words_rating:
 * @half_levels: a rating in half levels, or %BELAY_UNSET
 *
 * Says a rating as a person reads it.
 *
 * Returns: (transfer full): such as "2", "2½" or "not rated yet"
 */
char *
belay_words_rating (int half_levels)
{
  if (half_levels < 0)
    return g_strdup (_ ("not rated yet"));
  if (half_levels == 1)
    return g_strdup ("½");

  return g_strdup_printf (half_levels % 2 != 0 ? "%d½" : "%d", half_levels / 2);
}

/**
 * belay_words_rating_plain:
 * @half_levels: a rating in half levels, or %BELAY_UNSET
 *
 * Says a rating as other programs read it, the same in every language.
 *
 * Returns: (transfer full): such as "2", "2.5", or "" where there is none
 */
char *
belay_words_rating_plain (int half_levels)
{
  if (half_levels < 0)
    return g_strdup ("");

  return g_strdup_printf (half_levels % 2 != 0 ? "%d.5" : "%d", half_levels / 2);
}

/**
 * belay_words_when:
 * @day: a valid day
 * @today: the day it is
 *
 * Says how far off a day is.
 *
 * Returns: (transfer full): such as "today", "in 2 days" or "3 days ago"
 */
char *
belay_words_when (BelayDay day,
                  BelayDay today)
{
  int days = day - today;

  if (days == 0)
    return g_strdup (_ ("today"));
  if (days == 1)
    return g_strdup (_ ("tomorrow"));
  if (days == -1)
    return g_strdup (_ ("yesterday"));
  if (days > 0)
    return g_strdup_printf (ngettext ("in %d day", "in %d days", days), days);

  return g_strdup_printf (ngettext ("%d day ago", "%d days ago", -days), -days);
}

/**
 * belay_words_overdue:
 * @days: for how many days something has been late
 *
 * Says that something is late; nowhere is it said in another way.
 *
 * Returns: (transfer full): such as "5 days overdue"
 */
char *
belay_words_overdue (int days)
{
  return g_strdup_printf (ngettext ("%d day overdue", "%d days overdue", days), days);
}

/**
 * belay_words_due:
 * @due: the day for which something is promised
 * @today: the day it is
 *
 * Says how a promise stands. What is due today is not late.
 *
 * Returns: (transfer full): such as "due in 3 days", "due today" or "5 days overdue"
 */
char *
belay_words_due (BelayDay due,
                 BelayDay today)
{
  int days = due - today;

  if (days < 0)
    return belay_words_overdue (-days);
  if (days == 0)
    return g_strdup (_ ("due today"));
  if (days == 1)
    return g_strdup (_ ("due tomorrow"));

  return g_strdup_printf (ngettext ("due in %d day", "due in %d days", days), days);
}

/**
 * belay_words_months:
 * @months: a number of months
 *
 * Says how long something took or takes.
 *
 * Returns: (transfer full): such as "14 months" or "less than a month"
 */
char *
belay_words_months (int months)
{
  if (months <= 0)
    return g_strdup (_ ("less than a month"));

  return g_strdup_printf (ngettext ("%d month", "%d months", months), months);
}

/**
 * belay_words_month_range:
 * @least: the shorter number of months, or 0 where it is not known
 * @most: the longer number of months, or 0 where it is not known
 *
 * Says a span of months.
 *
 * Returns: (transfer full) (nullable): such as "24 to 48 months", or %NULL
 *   where neither end is known
 */
char *
belay_words_month_range (int least,
                         int most)
{
  if (least <= 0 && most <= 0)
    return NULL;
  if (least == most)
    return belay_words_months (most);
  if (most <= 0)
    return g_strdup_printf (ngettext ("at least %d month", "at least %d months", least), least);
  if (least <= 0)
    return g_strdup_printf (ngettext ("up to %d month", "up to %d months", most), most);

  /* Translators: a span of months, such as "24 to 48 months"; the second number decides the plural. */
  return g_strdup_printf (ngettext ("%d to %d month", "%d to %d months", most), least, most);
}

/**
 * belay_words_compare:
 * @a: a name or title
 * @b: another
 *
 * Compares two names as a person orders them, capitals or not.
 *
 * Returns: less than 0, 0 or more than 0
 */
int
belay_words_compare (const char *a,
                     const char *b)
{
  g_autofree char *first = g_utf8_casefold (a, -1);
  g_autofree char *second = g_utf8_casefold (b, -1);

  return g_utf8_collate (first, second);
}
