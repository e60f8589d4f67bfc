/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-leak.h"
#include "belay-paper.h"
#include "belay-share.h"

G_BEGIN_DECLS

char *belay_pdf_write (BelayShare *share,
                       BelayLeak  *leak,
                       BelayPaper  paper,
                       gsize      *out_length,
                       GError    **error);

G_END_DECLS
