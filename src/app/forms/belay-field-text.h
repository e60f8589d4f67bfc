/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <belay-record.h>

G_BEGIN_DECLS

char     *belay_field_text_dup (BelayRecord *record,
                                const char  *name);
GVariant *belay_field_text_read (BelayRecord *record,
                                 const char  *name,
                                 const char  *text);

G_END_DECLS
