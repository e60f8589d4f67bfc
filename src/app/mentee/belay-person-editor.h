/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define BELAY_TYPE_PERSON_EDITOR (belay_person_editor_get_type ())
G_DECLARE_FINAL_TYPE (BelayPersonEditor, belay_person_editor, BELAY, PERSON_EDITOR, AdwBin)

void belay_person_editor_bind (BelayPersonEditor *self,
                               BelaySession      *session,
                               BelayPerson       *person);

G_END_DECLS
