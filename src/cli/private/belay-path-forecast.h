/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-call.h"

#include <belay-forecast.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/*< private >
 * BelayOutlook:
 * @forecast: when the level is likely to be reached
 * @back_test: how that would have done before
 * @n_gains: for how many deciders the gain is known
 * @gains: (array length=n_gains): how many months earlier it would be if the competency
 *   grew half as fast again
 *
 * A forecast with what is printed beside it.
 */
typedef struct
{
  BelayForecast *forecast;
  BelayBackTest  back_test;
  guint          n_gains;
  int           *gains;
} BelayOutlook;

BelayOutlook *belay_outlook_new (BelayWorkspace *workspace,
                                 BelayPerson    *person,
                                 BelayDay        today,
                                 GError        **error);
void          belay_outlook_free (BelayOutlook *self);
void          belay_outlook_print (const BelayOutlook   *self,
                                   BelayCall            *call,
                                   const BelayReadiness *readiness);
void          belay_outlook_build_json (const BelayOutlook *self,
                                        JsonBuilder        *builder);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BelayOutlook, belay_outlook_free)

G_END_DECLS
