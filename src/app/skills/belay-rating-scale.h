/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <belay-framework.h>
#include <gtk/gtk.h>

G_BEGIN_DECLS

#define BELAY_TYPE_RATING_SCALE (belay_rating_scale_get_type ())
G_DECLARE_FINAL_TYPE (BelayRatingScale, belay_rating_scale, BELAY, RATING_SCALE, GtkBox)

void belay_rating_scale_set_framework (BelayRatingScale *self,
                                       BelayFramework   *framework);
void belay_rating_scale_set_value (BelayRatingScale *self,
                                   int               value);
int  belay_rating_scale_get_value (BelayRatingScale *self);

G_END_DECLS
