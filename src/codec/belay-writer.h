/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-record.h"

G_BEGIN_DECLS

char *belay_writer_write (BelayRecord *document,
                          gsize       *out_length);

G_END_DECLS
