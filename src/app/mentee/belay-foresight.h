/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <belay-forecast.h>

G_BEGIN_DECLS

#define BELAY_TYPE_FORESIGHT (belay_foresight_get_type ())
G_DECLARE_FINAL_TYPE (BelayForesight, belay_foresight, BELAY, FORESIGHT, GObject)

/**
 * BelayOutlook:
 * @forecast: when the level is likely to be reached
 * @back_test: how that would have done in the person's own past
 *
 * What is foretold of somebody.
 */
typedef struct
{
  BelayForecast *forecast;
  BelayBackTest  back_test;
} BelayOutlook;

BelayForesight     *belay_foresight_new (void);
const BelayOutlook *belay_foresight_ask (BelayForesight     *self,
                                         BelayForecastFacts *facts);
gboolean            belay_foresight_is_slow (BelayForesight *self);

G_END_DECLS
