/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-milestone-row.h"

#include "belay-page.h"
#include "belay-record-form.h"

#include <belay-compat.h>
#include <belay-list.h>
#include <belay-project.h>

/**
 * BelayMilestoneRow:
 *
 * A milestone of a project: a row of a table and, where that has no room, two lines. It
 * moves among its kind with Alt+Up and Alt+Down, or by dragging, as long as they stand in
 * their own order (`sorted`). Space selects it, F2 edits it in its place.
 */
struct _BelayMilestoneRow
{
  BelayPlanRow parent_instance;

  gboolean         is_sorted;
  BelayRecordForm *form;

  GtkDropTarget  *target;
  GtkCheckButton *check;
  GtkWidget      *head;
  GtkBox         *place;
};

enum
{
  PROP_SORTED = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

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
act (BelayMilestoneRow *self,
     guint              keyval,
     GdkModifierType    state)
{
  if (!gtk_widget_is_focus (GTK_WIDGET (self)) || (state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;
  if (keyval == GDK_KEY_space)
    gtk_check_button_set_active (self->check, !gtk_check_button_get_active (self->check));
  else if (keyval == GDK_KEY_F2)
    belay_milestone_row_edit (self);
  else
    return GDK_EVENT_PROPAGATE;

  return GDK_EVENT_STOP;
}

static gboolean
key_pressed_cb (BelayMilestoneRow *self,
                guint              keyval,
                guint              keycode,
                GdkModifierType    state)
{
  BelayRecord   *milestone = belay_plan_row_get_record (BELAY_PLAN_ROW (self));
  gboolean       is_moving = (state & GDK_ALT_MASK) != 0 && (keyval == GDK_KEY_Up || keyval == GDK_KEY_Down);
  int            index = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (self));
  GtkListBoxRow *neighbour;

  if (milestone == NULL)
    return GDK_EVENT_PROPAGATE;
  if (!is_moving)
    return act (self, keyval, state);
  if (self->is_sorted || (keyval == GDK_KEY_Up && index == 0))
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

  if (self->is_sorted || place == NULL || milestone == place ||
      belay_record_get_parent (milestone) != belay_record_get_parent (place))
    return FALSE;
  move_to (self, milestone, place);

  return TRUE;
}

static void
toggled_cb (BelayMilestoneRow *self)
{
  gboolean        is_selected = gtk_check_button_get_active (self->check);
  BelayPlanEntry *entry = NULL;

  g_object_get (self, "entry", &entry, NULL);
  if (entry != NULL)
    g_object_set (entry, "selected", is_selected, NULL);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, is_selected, -1);
  g_clear_object (&entry);
}

static void
close_form (BelayMilestoneRow *self)
{
  BelayRecordForm *form = g_steal_pointer (&self->form);

  if (form == NULL)
    return;

  g_signal_handlers_disconnect_by_data (form, self);
  gtk_widget_set_visible (self->head, TRUE);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), TRUE);
  gtk_box_remove (self->place, GTK_WIDGET (form));
}

static void
finished_cb (BelayMilestoneRow *self)
{
  close_form (self);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  gtk_widget_activate_action (GTK_WIDGET (self), "milestones.settle", NULL);
}

static void
removed_cb (BelayMilestoneRow *self)
{
  BelayRecord    *milestone = belay_plan_row_get_record (BELAY_PLAN_ROW (self));
  GVariantBuilder arguments;

  close_form (self);
  g_variant_builder_init (&arguments, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&arguments, "{sv}", "milestone", g_variant_new_string (belay_record_get_id (milestone)));
  gtk_widget_activate_action (GTK_WIDGET (self), "workspace.edit", "(s@a{sv})", "remove-milestone",
                              g_variant_builder_end (&arguments));
}

static void
belay_milestone_row_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  g_value_set_boolean (value, BELAY_MILESTONE_ROW (object)->is_sorted);
}

static void
belay_milestone_row_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  BelayMilestoneRow *self = BELAY_MILESTONE_ROW (object);

  if (self->is_sorted == g_value_get_boolean (value))
    return;
  self->is_sorted = g_value_get_boolean (value);
  g_object_notify_by_pspec (object, pspec);
}

static void
belay_milestone_row_dispose (GObject *object)
{
  close_form (BELAY_MILESTONE_ROW (object));

  G_OBJECT_CLASS (belay_milestone_row_parent_class)->dispose (object);
}

static void
belay_milestone_row_class_init (BelayMilestoneRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->get_property = belay_milestone_row_get_property;
  G_OBJECT_CLASS (klass)->set_property = belay_milestone_row_set_property;
  G_OBJECT_CLASS (klass)->dispose = belay_milestone_row_dispose;

  properties[PROP_SORTED] = g_param_spec_boolean ("sorted", NULL, NULL, FALSE,
                                                  G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, properties);

  belay_plan_row_class_set_template (widget_class, "belay-milestone-row.ui");
  gtk_widget_class_bind_template_child (widget_class, BelayMilestoneRow, target);
  gtk_widget_class_bind_template_child (widget_class, BelayMilestoneRow, check);
  gtk_widget_class_bind_template_child (widget_class, BelayMilestoneRow, head);
  gtk_widget_class_bind_template_child (widget_class, BelayMilestoneRow, place);
  gtk_widget_class_bind_template_callback (widget_class, belay_milestone_row_edit);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
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

/**
 * belay_milestone_row_edit:
 * @self: a row on a page
 *
 * Edits the milestone in its place, until the form is finished.
 */
void
belay_milestone_row_edit (BelayMilestoneRow *self)
{
  BelayRecord  *milestone = belay_plan_row_get_record (BELAY_PLAN_ROW (self));
  GtkWidget    *page = gtk_widget_get_ancestor (GTK_WIDGET (self), BELAY_TYPE_PAGE);
  BelaySession *session = page != NULL ? belay_page_get_session (BELAY_PAGE (page)) : NULL;

  if (self->form != NULL || milestone == NULL || session == NULL || belay_session_is_read_only (session))
    return;

  self->form = belay_record_form_new (session, milestone);
  g_signal_connect_swapped (self->form, "finished", G_CALLBACK (finished_cb), self);
  g_signal_connect_swapped (self->form, "removed", G_CALLBACK (removed_cb), self);
  gtk_widget_set_visible (self->head, FALSE);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_box_append (self->place, GTK_WIDGET (self->form));
  gtk_widget_grab_focus (GTK_WIDGET (self->form));
}

/**
 * belay_milestone_row_is_edited:
 * @self: a row
 *
 * Returns: whether the milestone is being edited in its place
 */
gboolean
belay_milestone_row_is_edited (BelayMilestoneRow *self)
{
  return self->form != NULL;
}
