/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-day.h"

G_BEGIN_DECLS

char *belay_words_percent (int per_mille);
char *belay_words_share (int per_mille);
char *belay_words_rating (int half_levels);
char *belay_words_rating_plain (int half_levels);
char *belay_words_when (BelayDay day,
                        BelayDay today);
char *belay_words_due (BelayDay due,
                       BelayDay today);
char *belay_words_overdue (int days);
char *belay_words_months (int months);
char *belay_words_month_range (int least,
                               int most);
int   belay_words_compare (const char *a,
                           const char *b);

G_END_DECLS
