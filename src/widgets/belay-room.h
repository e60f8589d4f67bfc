/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-container.h"

G_BEGIN_DECLS

#define BELAY_TYPE_ROOM (belay_room_get_type ())
G_DECLARE_FINAL_TYPE (BelayRoom, belay_room, BELAY, ROOM, BelayContainer)

G_END_DECLS
