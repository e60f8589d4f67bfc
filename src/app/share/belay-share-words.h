/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <belay-share.h>

G_BEGIN_DECLS

const char *belay_share_words_audience (BelayAudience audience);
const char *belay_share_words_seen (BelayAudience audience,
                                    gboolean      is_project);
char       *belay_share_words_counts (BelayShare *share,
                                      gboolean    goes,
                                      gboolean    hides_private);

G_END_DECLS
