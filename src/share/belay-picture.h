/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <belay-timeline-layout.h>
#include <belay-timeline-slice.h>

G_BEGIN_DECLS

typedef struct _BelayPicture BelayPicture;

BelayPicture              *belay_picture_new (BelayTimelineSource     *source,
                                              const BelayTimelineSpan *span);
void                       belay_picture_free (BelayPicture *self);
const BelayTimelineLayout *belay_picture_get_layout (const BelayPicture *self);
char                      *belay_picture_to_svg (BelayPicture *self);
char                      *belay_picture_to_png (BelayPicture *self,
                                                 gsize        *out_length,
                                                 GError      **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BelayPicture, belay_picture_free)

G_END_DECLS
