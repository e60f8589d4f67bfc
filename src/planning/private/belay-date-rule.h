/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-date-words.h"

G_BEGIN_DECLS

#define BELAY_DATE_TOKENS_MAX 6

/*< private >
 * BelayDateText:
 * @tokens: what was typed, folded, in words, numbers and signs
 * @n_tokens: how many there are
 * @today: the day it is
 * @lean: which day is meant where the year or the week is not said
 *
 * What was typed, on its way to a day.
 */
typedef struct
{
  char         *tokens[BELAY_DATE_TOKENS_MAX + 1];
  guint         n_tokens;
  BelayDay      today;
  BelayDateLean lean;
} BelayDateText;

/*< private >
 * BelayDateAnswer:
 * @BELAY_DATE_OTHER: another rule may know
 * @BELAY_DATE_FOUND: it is a day
 * @BELAY_DATE_MISSING: it is written like a day that the calendar does not have
 *
 * What a rule makes of what was typed.
 */
typedef enum
{
  BELAY_DATE_OTHER,
  BELAY_DATE_FOUND,
  BELAY_DATE_MISSING
} BelayDateAnswer;

typedef BelayDateAnswer (*BelayDateRule) (const BelayDateText *text,
                                          BelayDay            *out_day);

BelayDateAnswer belay_date_rule_calendar (const BelayDateText *text,
                                          BelayDay            *out_day);
BelayDateAnswer belay_date_rule_month (const BelayDateText *text,
                                       BelayDay            *out_day);
BelayDateAnswer belay_date_rule_named (const BelayDateText *text,
                                       BelayDay            *out_day);
BelayDateAnswer belay_date_rule_weekday (const BelayDateText *text,
                                         BelayDay            *out_day);
BelayDateAnswer belay_date_rule_offset (const BelayDateText *text,
                                        BelayDay            *out_day);
BelayDateAnswer belay_date_rule_end (const BelayDateText *text,
                                     BelayDay            *out_day);

gboolean belay_date_text_is (const BelayDateText *self,
                             guint                position,
                             const char          *word);
gboolean belay_date_text_read_number (const BelayDateText *self,
                                      guint                position,
                                      int                 *out_number);
int      belay_date_text_find_month (const BelayDateText *self,
                                     guint                position);
int      belay_date_text_find_weekday (const BelayDateText *self,
                                       guint                position);
BelayDay belay_date_add_months (BelayDay day,
                                int      months);
BelayDay belay_date_get_month_end (int year,
                                   int month);

G_END_DECLS
