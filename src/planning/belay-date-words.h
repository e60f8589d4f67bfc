/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-day.h"

G_BEGIN_DECLS

#define BELAY_DATE_WORDS_ERROR (belay_date_words_error_quark ())
GQuark belay_date_words_error_quark (void);

/**
 * BelayDateWordsError:
 * @BELAY_DATE_WORDS_ERROR_UNKNOWN: it cannot be read as a day
 * @BELAY_DATE_WORDS_ERROR_NO_SUCH_DAY: the calendar has no such day
 * @BELAY_DATE_WORDS_ERROR_TOO_FAR: it lies outside of what Belay plans with
 *
 * Why what was typed is no day.
 */
typedef enum
{
  BELAY_DATE_WORDS_ERROR_UNKNOWN,
  BELAY_DATE_WORDS_ERROR_NO_SUCH_DAY,
  BELAY_DATE_WORDS_ERROR_TOO_FAR
} BelayDateWordsError;

/**
 * BelayDateLean:
 * @BELAY_DATE_AHEAD: the next such day, as for what is due
 * @BELAY_DATE_BACK: the last such day, as for what happened
 *
 * Which day is meant by "4 Dec" or "Friday", where the year or the week is not said.
 */
typedef enum
{
  BELAY_DATE_AHEAD,
  BELAY_DATE_BACK
} BelayDateLean;

BelayDay belay_date_words_parse (const char   *text,
                                 BelayDay      today,
                                 BelayDateLean lean,
                                 GError      **error);

G_END_DECLS
