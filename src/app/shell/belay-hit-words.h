/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <belay-workspace.h>

G_BEGIN_DECLS

char *belay_hit_words_title (BelayRecord *record);

G_END_DECLS
