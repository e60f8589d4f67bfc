/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-date-words.h"

#include "belay-date-names.h"
#include "belay-date-rule.h"

#include <glib/gi18n.h>
#include <string.h>

#define N_MONTHS 12
#define N_WEEKDAYS 7
#define PREFIX_CHARS_MIN 3
#define MONTHS_PER_YEAR 12
#define DIGITS_MAX 4

G_DEFINE_QUARK (belay - date - words - error - quark, belay_date_words_error)

static gboolean
is_joined (gunichar before,
           gunichar after)
{
  if (g_unichar_isdigit (before) && g_unichar_isdigit (after))
    return TRUE;

  return g_unichar_isalpha (before) && g_unichar_isalpha (after);
}

static gboolean
is_ignored (gunichar letter)
{
  return g_unichar_isspace (letter) || letter == ',';
}

/* Words, numbers and signs each become a token: "+2w" is "+", "2", "w". */
static gboolean
split (BelayDateText *self,
       const char    *folded)
{
  const char *at = folded;

  while (*at != '\0')
    {
      const char *end = g_utf8_next_char (at);

      if (is_ignored (g_utf8_get_char (at)))
        {
          at = end;
          continue;
        }
      while (*end != '\0' && is_joined (g_utf8_get_char (at), g_utf8_get_char (end)))
        end = g_utf8_next_char (end);
      if (self->n_tokens == BELAY_DATE_TOKENS_MAX)
        return FALSE;
      self->tokens[self->n_tokens++] = g_strndup (at, (gsize) (end - at));
      at = end;
    }

  return self->n_tokens > 0;
}

/* "4th December", "1st of May": the ending and the little words say nothing. */
static void
drop_fillers (BelayDateText *self)
{
  static const char *const endings[] = { "st", "nd", "rd", "th", "of", "the", "on", "by", NULL };
  guint                    kept = 0;

  for (guint i = 0; i < self->n_tokens; i++)
    {
      gboolean is_end_of = kept > 0 && g_str_equal (self->tokens[i], "of") && g_str_equal (self->tokens[kept - 1], "end");

      if (!is_end_of && g_strv_contains (endings, self->tokens[i]))
        g_free (self->tokens[i]);
      else
        self->tokens[kept++] = self->tokens[i];
    }
  self->n_tokens = kept;
}

/*< private >
 * belay_date_text_is:
 *
 * Returns: whether the token at @position is @word, in English or translated
 */
gboolean
belay_date_text_is (const BelayDateText *self,
                    guint                position,
                    const char          *word)
{
  g_autofree char *translated = NULL;

  if (position >= self->n_tokens)
    return FALSE;
  if (g_str_equal (self->tokens[position], word))
    return TRUE;

  translated = g_utf8_casefold (g_dpgettext2 (NULL, "typed date", word), -1);

  return g_str_equal (self->tokens[position], translated);
}

/*< private >
 * belay_date_text_read_number:
 *
 * Returns: whether the token at @position is a number of at most four digits
 */
gboolean
belay_date_text_read_number (const BelayDateText *self,
                             guint                position,
                             int                 *out_number)
{
  guint64 number;

  if (position >= self->n_tokens || strlen (self->tokens[position]) > DIGITS_MAX ||
      !g_ascii_string_to_unsigned (self->tokens[position], 10, 0, 9999, &number, NULL))
    return FALSE;
  *out_number = (int) number;

  return TRUE;
}

/* The beginning of a name is enough, where it is long enough to be no other's. */
static gboolean
begins_name (const char *token,
             const char *name)
{
  g_autofree char *folded = g_utf8_casefold (name, -1);

  return g_str_equal (token, folded) || (g_utf8_strlen (token, -1) >= PREFIX_CHARS_MIN && g_str_has_prefix (folded, token));
}

/*< private >
 * belay_date_text_find_month:
 *
 * Returns: the month that the token at @position names, in English or translated, or 0
 */
int
belay_date_text_find_month (const BelayDateText *self,
                            guint                position)
{
  static const char *const english[N_MONTHS] = { "January", "February", "March", "April", "May", "June", "July",
                                                 "August", "September", "October", "November", "December" };

  for (int month = 1; position < self->n_tokens && month <= N_MONTHS; month++)
    {
      const char *token = self->tokens[position];

      if (begins_name (token, english[month - 1]) || begins_name (token, belay_date_get_month_name (month)) ||
          begins_name (token, belay_date_get_short_month_name (month)))
        return month;
    }

  return 0;
}

/*< private >
 * belay_date_text_find_weekday:
 *
 * Returns: the [enum@Weekday] that the token at @position names, or 0
 */
int
belay_date_text_find_weekday (const BelayDateText *self,
                              guint                position)
{
  static const char *const english[N_WEEKDAYS] = { "Monday", "Tuesday", "Wednesday", "Thursday",
                                                   "Friday", "Saturday", "Sunday" };

  for (int weekday = 1; position < self->n_tokens && weekday <= N_WEEKDAYS; weekday++)
    {
      const char *token = self->tokens[position];

      if (begins_name (token, english[weekday - 1]) || begins_name (token, belay_date_get_weekday_name (weekday)) ||
          begins_name (token, belay_date_get_short_weekday_name (weekday)))
        return weekday;
    }

  return 0;
}

/*< private >
 * belay_date_get_month_end:
 *
 * Returns: the last day of a month, or none
 */
BelayDay
belay_date_get_month_end (int year,
                          int month)
{
  if (year < 1 || year > 9999 || month < 1 || month > N_MONTHS)
    return BELAY_DAY_NONE;

  return belay_day_new (year, month, g_date_get_days_in_month ((GDateMonth) month, (GDateYear) year));
}

/*< private >
 * belay_date_add_months:
 *
 * Returns: the same date some months on, or the last of that month where it has none
 */
BelayDay
belay_date_add_months (BelayDay day,
                       int      months)
{
  int      year = 0, month = 1, date = 1, count;
  BelayDay found;

  belay_day_split (day, &year, &month, &date);
  count = year * MONTHS_PER_YEAR + month - 1 + months;
  if (count < MONTHS_PER_YEAR)
    return BELAY_DAY_NONE;
  year = count / MONTHS_PER_YEAR;
  month = count % MONTHS_PER_YEAR + 1;
  found = belay_day_new (year, month, date);

  return found != BELAY_DAY_NONE ? found : belay_date_get_month_end (year, month);
}

static gboolean
check (BelayDateAnswer answer,
       BelayDay        day,
       const char     *text,
       GError        **error)
{
  if (answer == BELAY_DATE_FOUND && belay_day_is_valid (day))
    return TRUE;

  if (answer == BELAY_DATE_OTHER)
    g_set_error (error, BELAY_DATE_WORDS_ERROR, BELAY_DATE_WORDS_ERROR_UNKNOWN,
                 /* Translators: the placeholder is what was typed; the examples must be understood, too. */
                 _ ("“%s” is no day; try “4 Dec”, “next Friday” or “in 3 weeks”"), text);
  else if (answer == BELAY_DATE_MISSING)
    g_set_error (error, BELAY_DATE_WORDS_ERROR, BELAY_DATE_WORDS_ERROR_NO_SUCH_DAY,
                 /* Translators: the placeholder is what was typed. */
                 _ ("The calendar has no “%s”"), text);
  else
    g_set_error_literal (error, BELAY_DATE_WORDS_ERROR, BELAY_DATE_WORDS_ERROR_TOO_FAR,
                         _ ("This lies outside of the years 1900 to 2200"));

  return FALSE;
}

/**
 * belay_date_words_parse:
 * @text: what was typed
 * @today: the day it is
 * @lean: which day is meant where the year or the week is not said
 * @error: return location for a `BELAY_DATE_WORDS_ERROR`, with a reason for a person
 *
 * Reads a day as people type it: "2026-12-04", "4.12.2026", "4 Dec", "December 4,
 * 2026", "today", "tomorrow", "Friday", "next Friday", "in 3 weeks", "2 days ago",
 * "+2w", "next month", "end of March". Names may be cut down to three letters.
 *
 * "Friday" is the first one after today; "this Friday" is that of this week, from
 * Monday to Sunday, and "next Friday" that of the next. A month later is the same
 * date, or the last day of a month that has no such date. "March 2025" is its
 * first day. What is written with
 * slashes is refused, for 4/12 is two different days.
 *
 * Returns: the day, or %BELAY_DAY_NONE with @error set
 */
BelayDay
belay_date_words_parse (const char   *text,
                        BelayDay      today,
                        BelayDateLean lean,
                        GError      **error)
{
  static const BelayDateRule rules[] = {
    belay_date_rule_calendar,
    belay_date_rule_month,
    belay_date_rule_named,
    belay_date_rule_weekday,
    belay_date_rule_offset,
    belay_date_rule_end,
  };
  g_autofree char *folded = g_utf8_casefold (text, -1);
  BelayDateText    typed = { .today = today, .lean = lean };
  BelayDateAnswer  answer = BELAY_DATE_OTHER;
  BelayDay         day = BELAY_DAY_NONE;

  if (split (&typed, folded))
    {
      drop_fillers (&typed);
      for (guint i = 0; i < G_N_ELEMENTS (rules) && answer == BELAY_DATE_OTHER; i++)
        answer = rules[i](&typed, &day);
    }
  for (guint i = 0; i < typed.n_tokens; i++)
    g_free (typed.tokens[i]);

  return check (answer, day, text, error) ? day : BELAY_DAY_NONE;
}
