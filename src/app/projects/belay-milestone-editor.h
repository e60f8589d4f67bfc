/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define BELAY_TYPE_MILESTONE_EDITOR (belay_milestone_editor_get_type ())
G_DECLARE_FINAL_TYPE (BelayMilestoneEditor, belay_milestone_editor, BELAY, MILESTONE_EDITOR, AdwBin)

void belay_milestone_editor_refresh (BelayMilestoneEditor *self);
void belay_milestone_editor_begin (BelayMilestoneEditor *self);

G_END_DECLS
