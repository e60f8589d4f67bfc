/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-record.h"

G_BEGIN_DECLS

/* The version of the files that this program writes. */
#define BELAY_CODEC_VERSION 1

#define BELAY_CODEC_ERROR (belay_codec_error_quark ())
GQuark belay_codec_error_quark (void);

typedef enum
{
  BELAY_CODEC_ERROR_VALUE
} BelayCodecError;

BelayRecord *belay_reader_read (GType       type,
                                const char *data,
                                gsize       length,
                                int        *out_version,
                                GError    **error);

G_END_DECLS
