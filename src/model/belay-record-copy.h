/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-record.h"

G_BEGIN_DECLS

BelayRecord *belay_record_copy (BelayRecord *self,
                                const char  *id);

G_END_DECLS
