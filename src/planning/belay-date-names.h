/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-day.h"

G_BEGIN_DECLS

const char *belay_date_get_month_name (int month);
const char *belay_date_get_short_month_name (int month);
const char *belay_date_get_weekday_name (BelayWeekday weekday);
const char *belay_date_get_short_weekday_name (BelayWeekday weekday);
char       *belay_date_to_short (BelayDay day,
                                 BelayDay today);
char       *belay_date_to_weekday (BelayDay day,
                                   BelayDay today);
char       *belay_date_to_short_weekday (BelayDay day,
                                         BelayDay today);

G_END_DECLS
