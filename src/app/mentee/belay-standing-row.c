/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-standing-row.h"

/**
 * BelayStandingRow:
 *
 * Where somebody stands in a competency, as a row of a table or, where it is narrow, of a list.
 */
struct _BelayStandingRow
{
  BelaySkillRow parent_instance;
};

G_DEFINE_FINAL_TYPE (BelayStandingRow, belay_standing_row, BELAY_TYPE_SKILL_ROW)

static void
belay_standing_row_class_init (BelayStandingRowClass *klass)
{
  belay_skill_row_class_set_template (GTK_WIDGET_CLASS (klass), "belay-standing-row.ui");
}

static void
belay_standing_row_init (BelayStandingRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * belay_standing_row_head:
 * @row: a row of a list of standings
 * @before: (nullable): the row before it
 * @user_data: unused
 *
 * Puts the name of the area above the first row of each, as a
 * [callback@Gtk.ListBoxUpdateHeaderFunc].
 */
void
belay_standing_row_head (GtkListBoxRow *row,
                         GtkListBoxRow *before,
                         gpointer       user_data)
{
  const char *area = belay_skill_get_area (belay_skill_row_get_skill (BELAY_SKILL_ROW (row)));
  const char *area_before = before != NULL ? belay_skill_get_area (belay_skill_row_get_skill (BELAY_SKILL_ROW (before))) : NULL;
  GtkWidget  *header = NULL;

  if (g_strcmp0 (area, area_before) != 0)
    {
      header = g_object_new (GTK_TYPE_LABEL, "label", area, "xalign", 0.0, "ellipsize", PANGO_ELLIPSIZE_END, NULL);
      gtk_widget_add_css_class (header, "area-heading");
    }
  gtk_list_box_row_set_header (row, header);
}
