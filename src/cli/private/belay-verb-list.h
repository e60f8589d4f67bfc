/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-call.h"

G_BEGIN_DECLS

void belay_verb_list_print (BelayCall *call);

G_END_DECLS
