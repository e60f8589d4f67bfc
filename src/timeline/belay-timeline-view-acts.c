/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-timeline-view-private.h"

#include <glib/gi18n.h>

#define STEPS_MOST 32

/* What can be done with the item under the cursor, by keys, in its menu or by a screen reader. */

static const char *const act_names[BELAY_N_ACTS] = {
  [BELAY_ACT_OPEN] = "cursor.open",
  [BELAY_ACT_EARLIER] = "cursor.earlier",
  [BELAY_ACT_LATER] = "cursor.later",
  [BELAY_ACT_SHORTER] = "cursor.shorter",
  [BELAY_ACT_LONGER] = "cursor.longer",
  [BELAY_ACT_REMOVE] = "cursor.remove",
};

/*< private >
 * belay_timeline_act_mirror:
 * @act: an act
 *
 * Returns: what the same arrow key means where time goes to the left
 */
BelayTimelineAct
belay_timeline_act_mirror (BelayTimelineAct act)
{
  switch (act)
    {
    case BELAY_ACT_EARLIER:
      return BELAY_ACT_LATER;
    case BELAY_ACT_LATER:
      return BELAY_ACT_EARLIER;
    case BELAY_ACT_SHORTER:
      return BELAY_ACT_LONGER;
    case BELAY_ACT_LONGER:
      return BELAY_ACT_SHORTER;
    case BELAY_ACT_OPEN:
    case BELAY_ACT_REMOVE:
    default:
      return act;
    }
}

/*< private >
 * belay_timeline_view_tell:
 * @self: a view
 * @text: what to tell
 *
 * Tells the user why nothing happens.
 */
void
belay_timeline_view_tell (BelayTimelineView *self,
                          const char        *text)
{
  gtk_widget_error_bell (GTK_WIDGET (self));
  if (text != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.tell", "s", text);
}

/*< private >
 * belay_timeline_view_edit:
 * @self: a view
 * @edit: (transfer floating) (nullable): a verb and its arguments
 *
 * Asks for an edit. What is shown may be another source when this returns.
 */
void
belay_timeline_view_edit (BelayTimelineView *self,
                          GVariant          *edit)
{
  if (edit != NULL)
    gtk_widget_activate_action_variant (GTK_WIDGET (self), "workspace.edit", edit);
}

/* As far as the pointer would go next; planned work may have to go on, to the next working day. */
static BelayTimelineShift *
find_shift (BelayTimelineView       *self,
            const BelayTimelineItem *item,
            BelayTimelineHold        hold,
            int                      direction)
{
  const BelayScale   *scale = belay_timeline_layout_get_scale (self->layout);
  BelayDay            from = hold == BELAY_TIMELINE_HOLD_END ? item->end + 1 : item->start;
  BelayDay            edge = from;
  BelayTimelineShift *shift = NULL;

  for (guint i = 0; i < STEPS_MOST; i++)
    {
      edge = belay_scale_step (scale, edge, direction);
      g_clear_pointer (&shift, belay_timeline_shift_free);
      shift = belay_timeline_shift_new (item, hold, edge - from);
      if (shift->why != NULL || (shift->start - item->start) * direction > 0 || (shift->end - item->end) * direction > 0)
        break;
    }

  return shift;
}

static void
step (BelayTimelineView *self,
      guint              box,
      BelayTimelineHold  hold,
      int                direction)
{
  const BelayTimelineItem *item = belay_timeline_layout_get_item (self->layout, box, 0);
  g_autoptr (BelayTimelineShift) shift = NULL;
  GVariant *edit;

  if (belay_timeline_layout_get_box (self->layout, box)->count > 1)
    {
      belay_timeline_view_tell (self, _ ("Zoom in to move one of these"));
      return;
    }
  shift = find_shift (self, item, hold, direction);
  edit = belay_timeline_shift_to_edit (shift);
  if (edit != NULL)
    belay_timeline_view_edit (self, edit);
  else
    belay_timeline_view_tell (self, shift->why);
}

static void
remove_item (BelayTimelineView *self,
             guint              box)
{
  const BelayTimelineItem *item = belay_timeline_layout_get_item (self->layout, box, 0);
  gboolean                 is_cluster = belay_timeline_layout_get_box (self->layout, box)->count > 1;
  GVariant                *edit = is_cluster ? NULL : belay_timeline_item_to_removal (item);

  if (edit != NULL)
    belay_timeline_view_edit (self, edit);
  else
    belay_timeline_view_tell (self, is_cluster ? _ ("Zoom in to delete one of these") : _ ("This cannot be deleted here"));
}

/*< private >
 * belay_timeline_view_act:
 * @self: a view with a layout
 * @box: the number of a box
 * @act: what to do with it
 *
 * Does something with an item.
 */
void
belay_timeline_view_act (BelayTimelineView *self,
                         guint              box,
                         BelayTimelineAct   act)
{
  switch (act)
    {
    case BELAY_ACT_EARLIER:
    case BELAY_ACT_LATER:
      step (self, box, BELAY_TIMELINE_HOLD_ALL, act == BELAY_ACT_LATER ? 1 : -1);
      break;
    case BELAY_ACT_SHORTER:
    case BELAY_ACT_LONGER:
      step (self, box, BELAY_TIMELINE_HOLD_END, act == BELAY_ACT_LONGER ? 1 : -1);
      break;
    case BELAY_ACT_REMOVE:
      remove_item (self, box);
      break;
    case BELAY_ACT_OPEN:
    default:
      belay_timeline_view_open (self, box);
    }
}

/*< private >
 * belay_timeline_view_act_on_cursor:
 * @self: a view
 * @act: what to do
 *
 * Does something with the item under the cursor.
 */
void
belay_timeline_view_act_on_cursor (BelayTimelineView *self,
                                   BelayTimelineAct   act)
{
  guint box;

  if (self->source == NULL)
    return;
  belay_timeline_view_ensure_layout (self);
  if (belay_timeline_view_find_cursor (self, &box))
    belay_timeline_view_act (self, box, act);
}

static void
act_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  for (guint i = 0; i < BELAY_N_ACTS; i++)
    {
      if (g_str_equal (name, act_names[i]))
        belay_timeline_view_act_on_cursor (BELAY_TIMELINE_VIEW (widget), (BelayTimelineAct) i);
    }
}

/*< private >
 * belay_timeline_view_add_acts:
 * @widget_class: the class of the view
 *
 * Adds the actions `cursor.*`.
 */
void
belay_timeline_view_add_acts (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < BELAY_N_ACTS; i++)
    gtk_widget_class_install_action (widget_class, act_names[i], NULL, act_action);
}

static void
enable_acts (BelayTimelineView       *self,
             const BelayTimelineBox  *box,
             const BelayTimelineItem *item)
{
  BelayTimelinePowers powers = box->count == 1 ? item->powers : 0;
  GtkWidget          *widget = GTK_WIDGET (self);

  gtk_widget_action_set_enabled (widget, act_names[BELAY_ACT_EARLIER], (powers & BELAY_TIMELINE_MOVES) != 0);
  gtk_widget_action_set_enabled (widget, act_names[BELAY_ACT_LATER], (powers & BELAY_TIMELINE_MOVES) != 0);
  gtk_widget_action_set_enabled (widget, act_names[BELAY_ACT_SHORTER], (powers & BELAY_TIMELINE_STRETCHES) != 0);
  gtk_widget_action_set_enabled (widget, act_names[BELAY_ACT_LONGER], (powers & BELAY_TIMELINE_STRETCHES) != 0);
  gtk_widget_action_set_enabled (widget, act_names[BELAY_ACT_REMOVE], (powers & BELAY_TIMELINE_GOES) != 0);
}

static void
append (GMenu           *menu,
        const char      *label,
        BelayTimelineAct act,
        const char      *accel)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, act_names[act]);

  g_menu_item_set_attribute (item, "accel", "s", accel);
  g_menu_append_item (menu, item);
}

/* What may not move says why above what it would be moved with. */
static GMenuModel *
make_menu (BelayTimelineView       *self,
           const BelayTimelineItem *item)
{
  GMenu   *menu = g_menu_new ();
  gboolean is_mirrored = belay_timeline_view_is_mirrored (self);
  g_autoptr (GMenu) open = g_menu_new ();
  g_autoptr (GMenu) move = g_menu_new ();
  g_autoptr (GMenu) rest = g_menu_new ();

  append (open, _ ("_Open"), BELAY_ACT_OPEN, "Return");
  append (move, _ ("Move _earlier"), BELAY_ACT_EARLIER, is_mirrored ? "<Alt>Right" : "<Alt>Left");
  append (move, _ ("Move _later"), BELAY_ACT_LATER, is_mirrored ? "<Alt>Left" : "<Alt>Right");
  append (move, _ ("Make _shorter"), BELAY_ACT_SHORTER, is_mirrored ? "<Alt><Shift>Right" : "<Alt><Shift>Left");
  append (move, _ ("Make lon_ger"), BELAY_ACT_LONGER, is_mirrored ? "<Alt><Shift>Left" : "<Alt><Shift>Right");
  append (rest, _ ("_Delete"), BELAY_ACT_REMOVE, "Delete");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (open));
  g_menu_append_section (menu, item->fixed, G_MENU_MODEL (move));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (rest));

  return G_MENU_MODEL (menu);
}

/* By what else than the menu it is done, everything can always be tried. */
static void
closed_cb (BelayTimelineView *self)
{
  for (guint i = 0; i < BELAY_N_ACTS; i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), act_names[i], TRUE);
}

/*< private >
 * belay_timeline_view_open_menu:
 * @self: a view
 *
 * Opens the menu of the item under the cursor.
 */
void
belay_timeline_view_open_menu (BelayTimelineView *self)
{
  const BelayTimelineBox  *box;
  const BelayTimelineItem *item;
  g_autoptr (GMenuModel) model = NULL;
  guint number;

  if (self->source == NULL)
    return;
  belay_timeline_view_ensure_layout (self);
  if (!belay_timeline_view_find_cursor (self, &number))
    return;
  belay_timeline_view_move_to (self, number, TRUE);
  box = belay_timeline_layout_get_box (self->layout, number);
  item = belay_timeline_layout_get_item (self->layout, number, 0);
  model = make_menu (self, item);
  if (self->menu == NULL)
    {
      self->menu = gtk_popover_menu_new_from_model (model);
      gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
      gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
      g_signal_connect_swapped (self->menu, "closed", G_CALLBACK (closed_cb), self);
    }
  gtk_popover_menu_set_menu_model (GTK_POPOVER_MENU (self->menu), model);
  enable_acts (self, box, item);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu),
                               &(GdkRectangle){ belay_timeline_view_to_view_x (self, box->x, box->width),
                                                belay_timeline_view_to_view_y (self, box->y), box->width, box->height });
  gtk_popover_popup (GTK_POPOVER (self->menu));
}
