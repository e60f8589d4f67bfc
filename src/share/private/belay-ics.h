/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-ical.h"
#include "belay-leak.h"
#include "belay-share.h"

G_BEGIN_DECLS

/**
 * BelayIcs:
 * @ical: the calendar
 * @share: what is written
 * @leak: what every text goes through
 * @error: (nullable): the first text that must not be written
 *
 * A share while it becomes a calendar.
 */
typedef struct
{
  BelayIcal  *ical;
  BelayShare *share;
  BelayLeak  *leak;
  GError     *error;
} BelayIcs;

gboolean belay_ics_check (BelayIcs   *self,
                          const char *text);
void     belay_ics_put_meetings (BelayIcs *self);

char *belay_ics_write (BelayShare *share,
                       BelayLeak  *leak,
                       GError    **error);

G_END_DECLS
