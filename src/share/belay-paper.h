/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * BelayPaper:
 * @BELAY_PAPER_A4: 210 by 297 mm
 * @BELAY_PAPER_LETTER: 8½ by 11 inches
 *
 * What pages are as large as.
 */
typedef enum
{
  BELAY_PAPER_A4,
  BELAY_PAPER_LETTER
} BelayPaper;

const char *const *belay_paper_list (void);
gboolean           belay_paper_parse (const char *nick,
                                      BelayPaper *out_paper);
BelayPaper         belay_paper_get_default (void);
void               belay_paper_get_size (BelayPaper paper,
                                         double    *out_width,
                                         double    *out_height);

G_END_DECLS
