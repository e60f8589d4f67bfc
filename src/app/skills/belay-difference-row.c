/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-difference-row.h"

#include <belay-compat.h>

/**
 * BelayDifferenceRow:
 *
 * A competency that two see differently, what is done about it, and a button for that:
 * it activates `skills.cover-gap` with the id of the competency.
 */
struct _BelayDifferenceRow
{
  BelaySkillRow parent_instance;

  GtkButton *button;
};

G_DEFINE_FINAL_TYPE (BelayDifferenceRow, belay_difference_row, BELAY_TYPE_SKILL_ROW)

static void
clicked_cb (BelayDifferenceRow *self)
{
  BelaySkill *skill = belay_skill_row_get_skill (BELAY_SKILL_ROW (self));

  if (skill != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "skills.cover-gap", "s",
                                belay_record_get_id (BELAY_RECORD (belay_skill_get_competency (skill))));
}

/* "Open" alone would be the same for every row. */
static void
name_button (BelayDifferenceRow *self)
{
  BelaySkill      *skill = belay_skill_row_get_skill (BELAY_SKILL_ROW (self));
  const char      *label = gtk_button_get_label (self->button);
  g_autofree char *name = NULL;

  if (skill != NULL && label != NULL)
    name = g_strdup_printf ("%s: %s", label, belay_competency_get (belay_skill_get_competency (skill))->name);
  belay_set_accessible_label (GTK_WIDGET (self->button), name);
}

static void
belay_difference_row_class_init (BelayDifferenceRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  belay_skill_row_class_set_template (widget_class, "belay-difference-row.ui");
  gtk_widget_class_bind_template_child (widget_class, BelayDifferenceRow, button);
  gtk_widget_class_bind_template_callback (widget_class, clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, name_button);
}

static void
belay_difference_row_init (BelayDifferenceRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
