/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-time.h"

#include <string.h>

/**
 * belay_time_parse:
 * @text: a time of day as `HH:MM`
 * @out_minutes: (out): the minutes since midnight
 *
 * Reads a local time of day in the one form that files use.
 *
 * Returns: whether @text is such a time; otherwise @out_minutes is left alone
 */
gboolean
belay_time_parse (const char *text,
                  int        *out_minutes)
{
  int hour, minute;

  if (strlen (text) != 5 || text[2] != ':')
    return FALSE;
  if (!g_ascii_isdigit (text[0]) || !g_ascii_isdigit (text[1]) ||
      !g_ascii_isdigit (text[3]) || !g_ascii_isdigit (text[4]))
    return FALSE;

  hour = (text[0] - '0') * 10 + (text[1] - '0');
  minute = (text[3] - '0') * 10 + (text[4] - '0');
  if (hour > 23 || minute > 59)
    return FALSE;

  *out_minutes = hour * 60 + minute;

  return TRUE;
}

/**
 * belay_time_to_string:
 * @minutes: minutes since midnight, 0 to 1439
 *
 * Returns: (transfer full): the time of day as `HH:MM`
 */
char *
belay_time_to_string (int minutes)
{
  return g_strdup_printf ("%02d:%02d", minutes / 60, minutes % 60);
}
