/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-milestone-row.h"

#include <belay-list.h>
#include <belay-project.h>

/**
 * BelayMilestoneRow:
 *
 * A milestone of a project: a row of a table and, where that has no room, two lines. It
 * moves among its kind with Alt+Up and Alt+Down, or by dragging.
 */
struct _BelayMilestoneRow
{
  BelayPlanRow parent_instance;

  GtkDropTarget *target;
};

G_DEFINE_FINAL_TYPE (BelayMilestoneRow, belay_milestone_row, BELAY_TYPE_PLAN_ROW)

static int
find_position (BelayRecord *milestone)
{
  BelayRecord *project = belay_record_get_parent (milestone);
  int          position = 0;

  if (project == NULL)
    return -1;
  BELAY_FOREACH (BelayRecord, other, belay_project_get (BELAY_PROJECT (project))->milestones)
  {
    if (other == milestone)
      return position;
    position++;
  }

  return -1;
}

static void
move_to (BelayMilestoneRow *self,
         BelayRecord       *milestone,
         BelayRecord       *place)
{
  int             position = find_position (place);
  GVariantBuilder arguments;

  if (position < 0)
    return;

  g_variant_builder_init (&arguments, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&arguments, "{sv}", "milestone", g_variant_new_string (belay_record_get_id (milestone)));
  g_variant_builder_add (&arguments, "{sv}", "position", g_variant_new_int64 (position));
  gtk_widget_activate_action (GTK_WIDGET (self), "workspace.edit", "(s@a{sv})", "move-milestone",
                              g_variant_builder_end (&arguments));
}

static gboolean
key_pressed_cb (BelayMilestoneRow *self,
                guint              keyval,
                guint              keycode,
                GdkModifierType    state)
{
  BelayRecord   *milestone = belay_plan_row_get_record (BELAY_PLAN_ROW (self));
  int            index = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (self));
  GtkListBoxRow *neighbour;

  if (milestone == NULL || (state & GDK_ALT_MASK) == 0 || (keyval != GDK_KEY_Up && keyval != GDK_KEY_Down))
    return GDK_EVENT_PROPAGATE;
  if (keyval == GDK_KEY_Up && index == 0)
    return GDK_EVENT_STOP;

  neighbour = gtk_list_box_get_row_at_index (GTK_LIST_BOX (gtk_widget_get_parent (GTK_WIDGET (self))),
                                             keyval == GDK_KEY_Up ? index - 1 : index + 1);
  if (neighbour != NULL)
    move_to (self, milestone, belay_plan_row_get_record (BELAY_PLAN_ROW (neighbour)));

  return GDK_EVENT_STOP;
}

static GdkContentProvider *
prepare_cb (BelayMilestoneRow *self,
            double             x,
            double             y,
            GtkDragSource     *source)
{
  BelayRecord *milestone = belay_plan_row_get_record (BELAY_PLAN_ROW (self));
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (GTK_WIDGET (self));

  if (milestone == NULL)
    return NULL;
  gtk_drag_source_set_icon (source, picture, (int) x, (int) y);

  return gdk_content_provider_new_typed (BELAY_TYPE_MILESTONE, milestone);
}

static gboolean
dropped_cb (BelayMilestoneRow *self,
            const GValue      *value)
{
  BelayRecord *milestone = g_value_get_object (value);
  BelayRecord *place = belay_plan_row_get_record (BELAY_PLAN_ROW (self));

  if (place == NULL || milestone == place || belay_record_get_parent (milestone) != belay_record_get_parent (place))
    return FALSE;
  move_to (self, milestone, place);

  return TRUE;
}

static void
belay_milestone_row_class_init (BelayMilestoneRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  belay_plan_row_class_set_template (widget_class, "belay-milestone-row.ui");
  gtk_widget_class_bind_template_child (widget_class, BelayMilestoneRow, target);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, prepare_cb);
  gtk_widget_class_bind_template_callback (widget_class, dropped_cb);
}

static void
belay_milestone_row_init (BelayMilestoneRow *self)
{
  GType taken[] = { BELAY_TYPE_MILESTONE };

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_drop_target_set_gtypes (self->target, taken, G_N_ELEMENTS (taken));
}
