/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

/* The ways in which people write a day; belay_date_words_parse() tries one after the
 * other. */

#include "belay-date-rule.h"

#define DAYS_PER_WEEK 7
#define MONTHS_PER_YEAR 12
#define FULL_YEAR_MIN 1000

static BelayDateAnswer
answer_day (int       year,
            int       month,
            int       date,
            BelayDay *out_day)
{
  gboolean exists = date > 0 && date <= 31 && month > 0 && month <= MONTHS_PER_YEAR &&
                    g_date_valid_dmy ((GDateDay) date, (GDateMonth) month, (GDateYear) year);

  /* A day too far off is found, and refused for that. */
  *out_day = belay_day_new (year, month, date);

  return exists ? BELAY_DATE_FOUND : BELAY_DATE_MISSING;
}

/* A date without a year: the nearest of that name in the direction that is meant. */
static BelayDateAnswer
answer_nearest (const BelayDateText *text,
                int                  month,
                int                  date,
                BelayDay            *out_day)
{
  int step = text->lean == BELAY_DATE_AHEAD ? 1 : -1;
  int year = belay_day_get_year (text->today);

  /* Eight years hold a 29 February, also around 1900 and 2100. */
  for (int i = 0; i <= 8; i++)
    {
      BelayDay day = belay_day_new (year + i * step, month, date);

      if (day == BELAY_DAY_NONE || (day - text->today) * step < 0)
        continue;
      *out_day = day;
      return BELAY_DATE_FOUND;
    }

  return BELAY_DATE_MISSING;
}

/*< private >
 * belay_date_rule_calendar:
 *
 * "2026-12-04", "4.12.2026", "4.12."
 */
BelayDateAnswer
belay_date_rule_calendar (const BelayDateText *text,
                          BelayDay            *out_day)
{
  int  first, second, third;
  char sign;

  if (text->n_tokens < 4 || !belay_date_text_read_number (text, 0, &first) || !belay_date_text_read_number (text, 2, &second))
    return BELAY_DATE_OTHER;

  sign = *text->tokens[1];
  if ((sign != '-' && sign != '.') || *text->tokens[3] != sign)
    return BELAY_DATE_OTHER;
  if (sign == '.' && text->n_tokens == 4)
    return answer_nearest (text, second, first, out_day);
  if (text->n_tokens != 5 || !belay_date_text_read_number (text, 4, &third))
    return BELAY_DATE_OTHER;
  if ((sign == '-' ? first : third) < FULL_YEAR_MIN)
    return BELAY_DATE_OTHER;

  return sign == '-' ? answer_day (first, second, third, out_day) : answer_day (third, second, first, out_day);
}

/*< private >
 * belay_date_rule_month:
 *
 * "4 Dec", "4 December 2026", "December 4, 2026", "4. Dec", "December 2026"
 */
BelayDateAnswer
belay_date_rule_month (const BelayDateText *text,
                       BelayDay            *out_day)
{
  gboolean is_after = belay_date_text_is (text, 1, ".");
  guint    n_first = is_after ? 3 : 2;
  int      month = belay_date_text_find_month (text, 0);
  int      date, year;

  if (month != 0)
    {
      n_first = 2;
      if (!belay_date_text_read_number (text, 1, &date))
        return BELAY_DATE_OTHER;
      if (text->n_tokens == 2 && date >= FULL_YEAR_MIN)
        return answer_day (date, month, 1, out_day);
    }
  else
    {
      month = belay_date_text_find_month (text, is_after ? 2 : 1);
      if (month == 0 || !belay_date_text_read_number (text, 0, &date))
        return BELAY_DATE_OTHER;
    }

  if (text->n_tokens == n_first)
    return answer_nearest (text, month, date, out_day);
  if (text->n_tokens != n_first + 1 || !belay_date_text_read_number (text, n_first, &year) || year < FULL_YEAR_MIN)
    return BELAY_DATE_OTHER;

  return answer_day (year, month, date, out_day);
}

/*< private >
 * belay_date_rule_named:
 *
 * "today", "tomorrow", "yesterday", "next week", "next month", "next year"
 */
BelayDateAnswer
belay_date_rule_named (const BelayDateText *text,
                       BelayDay            *out_day)
{
  int year = 1, month = 1, date = 1;

  belay_day_split (text->today, &year, &month, &date);
  if (text->n_tokens == 1 && belay_date_text_is (text, 0, "today"))
    *out_day = text->today;
  else if (text->n_tokens == 1 && belay_date_text_is (text, 0, "tomorrow"))
    *out_day = text->today + 1;
  else if (text->n_tokens == 1 && belay_date_text_is (text, 0, "yesterday"))
    *out_day = text->today - 1;
  else if (text->n_tokens != 2 || !belay_date_text_is (text, 0, "next"))
    return BELAY_DATE_OTHER;
  else if (belay_date_text_is (text, 1, "week"))
    *out_day = belay_day_get_monday (text->today) + DAYS_PER_WEEK;
  else if (belay_date_text_is (text, 1, "month"))
    *out_day = belay_date_add_months (belay_day_new (year, month, 1), 1);
  else if (belay_date_text_is (text, 1, "year"))
    *out_day = belay_day_new (year + 1, 1, 1);
  else
    return BELAY_DATE_OTHER;

  return BELAY_DATE_FOUND;
}

/*< private >
 * belay_date_rule_weekday:
 *
 * "Friday", "this Friday", "next Friday", "last Friday"
 */
BelayDateAnswer
belay_date_rule_weekday (const BelayDateText *text,
                         BelayDay            *out_day)
{
  int      weekday = belay_date_text_find_weekday (text, text->n_tokens - 1);
  BelayDay this_week = belay_day_get_monday (text->today) + weekday - BELAY_MONDAY;
  gboolean is_last = text->n_tokens == 2 ? belay_date_text_is (text, 0, "last") : text->lean == BELAY_DATE_BACK;

  if (weekday == 0 || text->n_tokens > 2)
    return BELAY_DATE_OTHER;
  if (belay_date_text_is (text, 0, "this"))
    *out_day = this_week;
  else if (belay_date_text_is (text, 0, "next"))
    *out_day = this_week + DAYS_PER_WEEK;
  else if (text->n_tokens == 2 && !is_last)
    return BELAY_DATE_OTHER;
  else if (is_last)
    *out_day = this_week < text->today ? this_week : this_week - DAYS_PER_WEEK;
  else
    *out_day = this_week > text->today ? this_week : this_week + DAYS_PER_WEEK;

  return BELAY_DATE_FOUND;
}

static gboolean
add_units (BelayDay    from,
           int         count,
           const char *unit,
           BelayDay   *out_day)
{
  static const struct
  {
    const char *words[3];
    int         days;
    int         months;
  } units[] = {
    { { "d", "day", "days" }, 1, 0 },
    { { "w", "week", "weeks" }, DAYS_PER_WEEK, 0 },
    { { "m", "month", "months" }, 0, 1 },
    { { "y", "year", "years" }, 0, MONTHS_PER_YEAR },
  };
  BelayDateText word = { .tokens = { (char *) unit }, .n_tokens = 1 };

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    {
      for (guint j = 0; j < G_N_ELEMENTS (units[i].words); j++)
        {
          if (!belay_date_text_is (&word, 0, units[i].words[j]))
            continue;
          *out_day = units[i].months != 0 ? belay_date_add_months (from, count * units[i].months) : from + count * units[i].days;
          return TRUE;
        }
    }

  return FALSE;
}

/*< private >
 * belay_date_rule_offset:
 *
 * "in 3 weeks", "in a month", "3 weeks", "2 days ago", "+2w", "-3d"
 */
BelayDateAnswer
belay_date_rule_offset (const BelayDateText *text,
                        BelayDay            *out_day)
{
  gboolean is_ahead = belay_date_text_is (text, 0, "in") || belay_date_text_is (text, 0, "+");
  gboolean is_minus = belay_date_text_is (text, 0, "-");
  guint    at = is_ahead || is_minus ? 1 : 0;
  gboolean is_ago = belay_date_text_is (text, at + 2, "ago");
  gboolean is_one = belay_date_text_is (text, at, "a") || belay_date_text_is (text, at, "an") ||
                    belay_date_text_is (text, at, "one");
  int count = 1;

  if (text->n_tokens != at + 2 + (is_ago ? 1 : 0) || (is_ago && at != 0))
    return BELAY_DATE_OTHER;
  if (!is_one && !belay_date_text_read_number (text, at, &count))
    return BELAY_DATE_OTHER;
  if (is_minus || is_ago)
    count = -count;

  return add_units (text->today, count, text->tokens[at + 1], out_day) ? BELAY_DATE_FOUND : BELAY_DATE_OTHER;
}

/* "end of this week", "end of next month", "end of year" */
static BelayDateAnswer
answer_end_of_span (const BelayDateText *text,
                    guint                at,
                    int                  n_ahead,
                    BelayDay            *out_day)
{
  int year = 1, month = 1, date = 1;

  belay_day_split (text->today, &year, &month, &date);
  if (text->n_tokens != at + 1)
    return BELAY_DATE_OTHER;
  if (belay_date_text_is (text, at, "week"))
    *out_day = belay_day_get_monday (text->today) + (n_ahead + 1) * DAYS_PER_WEEK - 1;
  else if (belay_date_text_is (text, at, "month"))
    *out_day = belay_date_add_months (belay_day_new (year, month, 1), n_ahead + 1) - 1;
  else if (belay_date_text_is (text, at, "year"))
    *out_day = belay_date_get_month_end (year + n_ahead, MONTHS_PER_YEAR);
  else
    return BELAY_DATE_OTHER;

  return BELAY_DATE_FOUND;
}

/*< private >
 * belay_date_rule_end:
 *
 * "end of month", "end of next year", "end of March", "end of March 2027"
 */
BelayDateAnswer
belay_date_rule_end (const BelayDateText *text,
                     BelayDay            *out_day)
{
  guint    at = belay_date_text_is (text, 1, "of") ? 2 : 1;
  int      month = belay_date_text_find_month (text, at);
  gboolean is_next = belay_date_text_is (text, at, "next");
  int      year = belay_day_get_year (text->today);

  if (!belay_date_text_is (text, 0, "end"))
    return BELAY_DATE_OTHER;
  if (month == 0)
    return answer_end_of_span (text, is_next || belay_date_text_is (text, at, "this") ? at + 1 : at, is_next ? 1 : 0, out_day);

  if (text->n_tokens > at + 2 || (text->n_tokens == at + 2 && !belay_date_text_read_number (text, at + 1, &year)))
    return BELAY_DATE_OTHER;
  *out_day = belay_date_get_month_end (year, month);
  if (text->n_tokens == at + 1 && text->lean == BELAY_DATE_AHEAD && *out_day < text->today)
    *out_day = belay_date_get_month_end (year + 1, month);
  else if (text->n_tokens == at + 1 && text->lean == BELAY_DATE_BACK && *out_day > text->today)
    *out_day = belay_date_get_month_end (year - 1, month);

  return *out_day != BELAY_DAY_NONE ? BELAY_DATE_FOUND : BELAY_DATE_MISSING;
}
