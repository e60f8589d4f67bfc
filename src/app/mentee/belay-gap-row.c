/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-gap-row.h"

#include <belay-compat.h>

#define NAME_CHARS 30
#define NAME_CHARS_COMPACT 10

/**
 * BelayGapRow:
 *
 * What stands between somebody and a level, what is done about it, and a button for
 * that: it activates `person.cover-gap` with the id of the competency.
 */
struct _BelayGapRow
{
  BelaySkillRow parent_instance;

  GtkButton *button;
};

G_DEFINE_FINAL_TYPE (BelayGapRow, belay_gap_row, BELAY_TYPE_SKILL_ROW)

static void
clicked_cb (BelayGapRow *self)
{
  BelaySkill *skill = belay_skill_row_get_skill (BELAY_SKILL_ROW (self));

  if (skill != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "person.cover-gap", "s",
                                belay_record_get_id (BELAY_RECORD (belay_skill_get_competency (skill))));
}

/* "Open" alone would be the same for every row. */
static void
name_button (BelayGapRow *self)
{
  BelaySkill      *skill = belay_skill_row_get_skill (BELAY_SKILL_ROW (self));
  const char      *label = gtk_button_get_label (self->button);
  g_autofree char *name = NULL;

  if (skill != NULL && label != NULL)
    name = g_strdup_printf ("%s: %s", label, belay_competency_get (belay_skill_get_competency (skill))->name);
  belay_set_accessible_label (GTK_WIDGET (self->button), name);
}

static int
get_name_chars (BelayGapRow *self,
                gboolean     is_compact)
{
  return is_compact ? NAME_CHARS_COMPACT : NAME_CHARS;
}

static void
belay_gap_row_class_init (BelayGapRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  belay_skill_row_class_set_template (widget_class, "belay-gap-row.ui");
  gtk_widget_class_bind_template_child (widget_class, BelayGapRow, button);
  gtk_widget_class_bind_template_callback (widget_class, clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, get_name_chars);
  gtk_widget_class_bind_template_callback (widget_class, name_button);
}

static void
belay_gap_row_init (BelayGapRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect (self, "notify::skill", G_CALLBACK (name_button), NULL);
}
