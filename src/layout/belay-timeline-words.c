/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-timeline-words.h"

#include <glib/gi18n.h>

static char *
format_day (BelayDay    day,
            const char *format)
{
  g_autoptr (GDateTime) time = NULL;
  int year = 0, month = 0, date = 0;

  belay_day_split (day, &year, &month, &date);
  time = g_date_time_new_utc (year, month, date, 12, 0, 0);

  return g_date_time_format (time, format);
}

/*< private >
 * belay_timeline_words_span:
 * @start: the first day
 * @end: the last day
 *
 * Returns: (transfer full): such as "1 July to 17 November 2026"
 */
char *
belay_timeline_words_span (BelayDay start,
                           BelayDay end)
{
  g_autofree char *from = NULL;
  g_autofree char *to = belay_day_to_words (end);

  if (start == end)
    return g_steal_pointer (&to);
  if (belay_day_get_year (start) == belay_day_get_year (end))
    /* Translators: a day without its year, as g_date_time_format() takes it. */
    from = format_day (start, _ ("%-d %B"));
  else
    from = belay_day_to_words (start);

  /* Translators: a span of days, such as "1 July to 17 November 2026". */
  return g_strdup_printf (_ ("%s to %s"), from, to);
}

/*< private >
 * belay_timeline_words_day:
 * @day: a day
 *
 * Returns: (transfer full): such as "18 Jan"
 */
char *
belay_timeline_words_day (BelayDay day)
{
  /* Translators: a short day without its year, as g_date_time_format() takes it. */
  return format_day (day, _ ("%-d %b"));
}

/*< private >
 * belay_timeline_words_month:
 * @day: a day
 *
 * Returns: (transfer full): such as "Mar 2024"
 */
char *
belay_timeline_words_month (BelayDay day)
{
  /* Translators: a short month with its year, as g_date_time_format() takes it. */
  return format_day (day, _ ("%Ob %Y"));
}

/*< private >
 * belay_timeline_words_state:
 * @state: how an item stands
 *
 * Returns: (transfer full): such as "at risk"
 */
char *
belay_timeline_words_state (BelayTimelineState state)
{
  static const char *const words[] = {
    [BELAY_TIMELINE_PLANNED] = N_ ("planned"),
    [BELAY_TIMELINE_ACTIVE] = N_ ("active"),
    [BELAY_TIMELINE_DONE] = N_ ("done"),
    [BELAY_TIMELINE_SKIPPED] = N_ ("skipped"),
    [BELAY_TIMELINE_AT_RISK] = N_ ("at risk"),
    [BELAY_TIMELINE_OVERDUE] = N_ ("overdue"),
  };

  return g_strdup (_ (words[state]));
}

/*< private >
 * belay_timeline_words_and:
 * @first: a phrase
 * @second: another phrase
 *
 * Returns: (transfer full): both, one after the other
 */
char *
belay_timeline_words_and (const char *first,
                          const char *second)
{
  /* Translators: joins two facts about the same thing, such as "5 days overdue, 70 %". */
  return g_strdup_printf (_ ("%s, %s"), first, second);
}
