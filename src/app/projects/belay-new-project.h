/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define BELAY_TYPE_NEW_PROJECT (belay_new_project_get_type ())
G_DECLARE_FINAL_TYPE (BelayNewProject, belay_new_project, BELAY, NEW_PROJECT, AdwBin)

void belay_new_project_begin (BelayNewProject *self);

G_END_DECLS
