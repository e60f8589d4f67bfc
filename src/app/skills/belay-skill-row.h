/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-skill.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define BELAY_TYPE_SKILL_ROW (belay_skill_row_get_type ())
G_DECLARE_DERIVABLE_TYPE (BelaySkillRow, belay_skill_row, BELAY, SKILL_ROW, GtkListBoxRow)

struct _BelaySkillRowClass
{
  GtkListBoxRowClass parent_class;
};

BelaySkill *belay_skill_row_get_skill (BelaySkillRow *self);
void        belay_skill_row_bind (BelaySkillRow *self,
                                  BelaySkill    *skill);
void        belay_skill_row_class_set_template (GtkWidgetClass *klass,
                                                const char     *name);

G_END_DECLS
