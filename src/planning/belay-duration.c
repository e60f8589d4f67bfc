/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-duration.h"

#include <glib/gi18n.h>
#include <string.h>

/* Far more than a field takes, and far less than an int holds. */
#define NUMBER_MAX 1000000

static gboolean
is_listed (const char *word,
           const char *words)
{
  g_autofree char *folded = g_utf8_casefold (word, -1);
  g_auto (GStrv) list = g_strsplit (words, ";", -1);

  return g_strv_contains ((const char *const *) list, folded);
}

/**
 * belay_duration_parse:
 * @text: what somebody typed, such as "3", "3 days" or "2 weeks"
 * @week_days: how many working days a week has
 * @out_days: (out): the duration in working days
 *
 * Returns: whether it is a duration
 */
gboolean
belay_duration_parse (const char *text,
                      int         week_days,
                      int        *out_days)
{
  g_autofree char *copy = g_strstrip (g_strdup (text));
  gint64           number;
  char            *unit;

  if (!g_ascii_isdigit (*copy))
    return FALSE;
  number = g_ascii_strtoll (copy, &unit, 10);
  unit = g_strchug (unit);
  if (number > NUMBER_MAX)
    return FALSE;
  /* Translators: what people type for days, in small letters, with semicolons between. */
  if (*unit != '\0' && !is_listed (unit, _ ("d;day;days")))
    {
      /* Translators: what people type for weeks, in small letters, with semicolons between. */
      if (!is_listed (unit, _ ("w;wk;week;weeks")))
        return FALSE;
      number *= week_days;
    }
  *out_days = (int) number;

  return TRUE;
}

/**
 * belay_duration_to_words:
 * @days: a duration in working days
 *
 * Returns: (transfer full): it, as [func@duration_parse] reads it
 */
char *
belay_duration_to_words (int days)
{
  /* Translators: a duration in working days. */
  return g_strdup_printf (ngettext ("%d day", "%d days", days), days);
}
