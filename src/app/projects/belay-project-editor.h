/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define BELAY_TYPE_PROJECT_EDITOR (belay_project_editor_get_type ())
G_DECLARE_FINAL_TYPE (BelayProjectEditor, belay_project_editor, BELAY, PROJECT_EDITOR, AdwBin)

G_END_DECLS
