/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-timeline-item-widget.h"

#include "belay-field.h"
#include "belay-timeline-cluster.h"
#include "belay-timeline-node.h"
#include "belay-timeline-view-private.h"

#include <glib/gi18n.h>

#define MARK_INSET 2
#define DOT_INSET 1
#define WHOLE 1000

/**
 * BelayTimelineItemWidget:
 *
 * An item of a timeline, or a cluster of several, as a child of the timeline.
 *
 * It is taken from a pool: binding it to a box of a layout is all that makes it
 * that item, and binding it to nothing is its whole reset. It copies what it
 * needs and keeps no item.
 *
 * # CSS nodes
 *
 * ```
 * timelineitem[.goal][.overdue][.area-2][.cluster][:selected]
 * ├── mark
 * │   ╰── progress
 * ╰── label[.beside][.below]
 * ```
 *
 * The node has a style class for its kind and its state, `.critical` where the end
 * of a project waits for it, and one for the area that gives it its hue.
 *
 * # Accessibility
 *
 * It has the role %GTK_ACCESSIBLE_ROLE_LIST_ITEM, a whole sentence with its
 * position as its label, and the actions `timeline-item.open`, `.earlier`, `.later`,
 * `.shorter`, `.longer` and `.remove`.
 */
struct _BelayTimelineItemWidget
{
  GtkWidget parent_instance;

  GtkWidget *mark;
  GtkWidget *progress;
  GtkWidget *label;

  char             *key;
  char             *target;
  BelayTimelineKind kind;
  guint             box;
  guint             serial;
  guint             count;
  int               per_mille;
  gboolean          is_square;

  BelayTimelineLabel place;
};

G_DEFINE_FINAL_TYPE (BelayTimelineItemWidget, belay_timeline_item_widget, GTK_TYPE_WIDGET)

/* What opens an item of a kind; the parameter is the id of its record. */
static const char *const open_actions[BELAY_N_TIMELINE_KINDS] = {
  [BELAY_TIMELINE_LEVEL] = "win.open-person",
  [BELAY_TIMELINE_LEAVE] = "win.open-person",
  [BELAY_TIMELINE_GOAL] = "win.open-goal",
  [BELAY_TIMELINE_PROJECT] = "win.open-project",
  [BELAY_TIMELINE_MILESTONE] = "win.open-milestone",
  [BELAY_TIMELINE_WORK] = "win.open-milestone",
  [BELAY_TIMELINE_MEETING] = "win.open-meeting",
  [BELAY_TIMELINE_ASSESSMENT] = "win.open-record",
};

/* The names are what a screen reader offers. */
static const char *const act_names[BELAY_N_ACTS] = {
  [BELAY_ACT_OPEN] = "timeline-item.open",
  [BELAY_ACT_EARLIER] = "timeline-item.earlier",
  [BELAY_ACT_LATER] = "timeline-item.later",
  [BELAY_ACT_SHORTER] = "timeline-item.shorter",
  [BELAY_ACT_LONGER] = "timeline-item.longer",
  [BELAY_ACT_REMOVE] = "timeline-item.remove",
};

static void
act_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  BelayTimelineItemWidget *self = BELAY_TIMELINE_ITEM_WIDGET (widget);
  BelayTimelineView       *view = BELAY_TIMELINE_VIEW (gtk_widget_get_parent (widget));
  BelayTimelineAct         act = BELAY_ACT_OPEN;

  if (view->layout == NULL || view->serial != self->serial)
    return;
  for (guint i = 0; i < BELAY_N_ACTS; i++)
    {
      if (g_str_equal (name, act_names[i]))
        act = (BelayTimelineAct) i;
    }
  belay_timeline_view_act (view, self->box, act);
}

static void
allocate_mark (BelayTimelineItemWidget *self,
               int                      width,
               int                      height)
{
  GtkAllocation mark = { 0, 0, width, height };

  if (self->is_square)
    {
      mark.width = mark.height = MIN (width, height) - 2 * (self->kind == BELAY_TIMELINE_MEETING ? DOT_INSET : MARK_INSET);
      mark.x = (width - mark.width) / 2;
      mark.y = (height - mark.height) / 2;
    }
  gtk_widget_size_allocate (self->mark, &mark, -1);

  if (gtk_widget_should_layout (self->progress))
    {
      GtkAllocation progress = { 0, 0, mark.width * self->per_mille / WHOLE, mark.height };

      if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
        progress.x = mark.width - progress.width;
      gtk_widget_size_allocate (self->progress, &progress, -1);
    }
}

static void
belay_timeline_item_widget_size_allocate (GtkWidget *widget,
                                          int        width,
                                          int        height,
                                          int        baseline)
{
  BelayTimelineItemWidget *self = BELAY_TIMELINE_ITEM_WIDGET (widget);
  GtkAllocation            label = { self->place.x, self->place.y, self->place.width, self->place.height };
  int                      least = 0;

  allocate_mark (self, width, height);
  if (!gtk_widget_should_layout (self->label))
    return;
  gtk_widget_measure (self->label, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  label.width = MAX (label.width, least);
  gtk_widget_size_allocate (self->label, &label, -1);
}

static void
belay_timeline_item_widget_measure (GtkWidget     *widget,
                                    GtkOrientation orientation,
                                    int            for_size,
                                    int           *minimum,
                                    int           *natural,
                                    int           *minimum_baseline,
                                    int           *natural_baseline)
{
  BelayTimelineItemWidget *self = BELAY_TIMELINE_ITEM_WIDGET (widget);

  /* The layout decides; measuring the children only tells GTK that they were asked. */
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    gtk_widget_measure (child, orientation, -1, NULL, NULL, NULL, NULL);
  gtk_widget_measure (self->progress, orientation, -1, NULL, NULL, NULL, NULL);
  *minimum = *natural = 0;
}

static void
belay_timeline_item_widget_dispose (GObject *object)
{
  BelayTimelineItemWidget *self = BELAY_TIMELINE_ITEM_WIDGET (object);

  g_clear_pointer (&self->progress, gtk_widget_unparent);
  g_clear_pointer (&self->mark, gtk_widget_unparent);
  g_clear_pointer (&self->label, gtk_widget_unparent);

  G_OBJECT_CLASS (belay_timeline_item_widget_parent_class)->dispose (object);
}

static void
belay_timeline_item_widget_finalize (GObject *object)
{
  BelayTimelineItemWidget *self = BELAY_TIMELINE_ITEM_WIDGET (object);

  g_free (self->key);
  g_free (self->target);

  G_OBJECT_CLASS (belay_timeline_item_widget_parent_class)->finalize (object);
}

static void
belay_timeline_item_widget_class_init (BelayTimelineItemWidgetClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = belay_timeline_item_widget_dispose;
  G_OBJECT_CLASS (klass)->finalize = belay_timeline_item_widget_finalize;
  widget_class->measure = belay_timeline_item_widget_measure;
  widget_class->size_allocate = belay_timeline_item_widget_size_allocate;

  for (guint i = 0; i < BELAY_N_ACTS; i++)
    gtk_widget_class_install_action (widget_class, act_names[i], NULL, act_action);
  gtk_widget_class_set_css_name (widget_class, "timelineitem");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

static void
belay_timeline_item_widget_init (BelayTimelineItemWidget *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  self->mark = belay_timeline_node_new ("mark", GTK_WIDGET (self));
  self->progress = belay_timeline_node_new ("progress", self->mark);
  gtk_widget_set_overflow (self->mark, GTK_OVERFLOW_HIDDEN);

  /* The whole item is read as one sentence. */
  self->label = g_object_new (GTK_TYPE_LABEL,
                              "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                              "ellipsize", PANGO_ELLIPSIZE_END,
                              "xalign", 0.0f,
                              "single-line-mode", TRUE,
                              "can-target", FALSE,
                              NULL);
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
}

/*< private >
 * belay_timeline_item_widget_new:
 * @parent: the timeline it belongs to
 *
 * Returns: (transfer none): a widget bound to nothing, owned by @parent
 */
GtkWidget *
belay_timeline_item_widget_new (GtkWidget *parent)
{
  GtkWidget *self = g_object_new (BELAY_TYPE_TIMELINE_ITEM_WIDGET, NULL);

  gtk_widget_set_parent (self, parent);
  belay_timeline_item_widget_bind (BELAY_TIMELINE_ITEM_WIDGET (self), NULL, 0, 0);

  return self;
}

/*< private >
 * belay_timeline_item_widget_dup_key:
 * @layout: a layout
 * @box: the number of a box
 *
 * Returns: (transfer full): a name for what the box holds
 */
char *
belay_timeline_item_widget_dup_key (const BelayTimelineLayout *layout,
                                    guint                      box)
{
  return g_strdup_printf ("%s+%u", belay_timeline_layout_get_item (layout, box, 0)->id,
                          belay_timeline_layout_get_box (layout, box)->count - 1);
}

static void
set_classes (BelayTimelineItemWidget *self,
             const BelayTimelineItem *item,
             BelayTimelineState       state)
{
  char        area[16];
  const char *classes[6] = { belay_timeline_kind_to_word (item->kind), belay_timeline_state_to_word (state) };
  guint       n_classes = 2;

  if (item->area >= 0)
    {
      g_snprintf (area, sizeof area, "area-%d", item->area + 1);
      classes[n_classes++] = area;
    }
  if (self->count > 1)
    classes[n_classes++] = "cluster";
  if (item->is_critical)
    classes[n_classes++] = "critical";
  gtk_widget_set_css_classes (GTK_WIDGET (self), classes);
}

static void
describe (BelayTimelineItemWidget   *self,
          const BelayTimelineLayout *layout,
          const BelayTimelineBox    *box)
{
  const BelayTimelineItem *item = belay_timeline_layout_get_item (layout, self->box, 0);
  guint                    total = belay_timeline_layout_count_in_lane (layout, box->lane);
  gboolean                 is_cluster = self->count > 1;
  g_autofree char         *what = is_cluster ? belay_timeline_cluster_to_words (layout, self->box) : g_strdup (item->sentence);
  g_autofree char         *all = is_cluster ? belay_timeline_cluster_to_list (layout, self->box) : g_strdup (item->sentence);
  /* Translators: a sentence about an item, its position in its lane, and how many there are. */
  g_autofree char *sentence = g_strdup_printf (_ ("%s, %u of %u"), what, box->position + 1, total);

  gtk_widget_set_tooltip_text (GTK_WIDGET (self), all);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_RELATION_POS_IN_SET, (int) box->position + 1,
                                  GTK_ACCESSIBLE_RELATION_SET_SIZE, (int) total,
                                  -1);
}

static void
reset (BelayTimelineItemWidget *self)
{
  static const char *const none[] = { NULL };

  g_clear_pointer (&self->key, g_free);
  g_clear_pointer (&self->target, g_free);
  self->serial = 0;
  gtk_widget_set_css_classes (GTK_WIDGET (self), (const char **) none);
  gtk_widget_unset_state_flags (GTK_WIDGET (self), GTK_STATE_FLAG_SELECTED);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), NULL);
  gtk_widget_set_child_visible (GTK_WIDGET (self), FALSE);
}

/*< private >
 * belay_timeline_item_widget_bind:
 * @self: a widget
 * @layout: (nullable): a layout, or %NULL to make the widget a spare one
 * @box: the number of a box of the layout
 * @serial: which numbering of boxes that is, above 0
 *
 * Makes the widget stand for what a box holds.
 */
void
belay_timeline_item_widget_bind (BelayTimelineItemWidget   *self,
                                 const BelayTimelineLayout *layout,
                                 guint                      box,
                                 guint                      serial)
{
  const BelayTimelineBox  *place;
  const BelayTimelineItem *item;

  if (layout == NULL)
    {
      reset (self);
      return;
    }

  place = belay_timeline_layout_get_box (layout, box);
  item = belay_timeline_layout_get_item (layout, box, 0);
  g_clear_pointer (&self->key, g_free);
  g_clear_pointer (&self->target, g_free);
  self->box = box;
  self->serial = serial;
  self->count = place->count;
  self->kind = item->kind;
  self->key = belay_timeline_item_widget_dup_key (layout, box);
  self->target = g_strdup (belay_timeline_layout_get_item (layout, box, place->count - 1)->target);
  self->per_mille = self->count == 1 ? CLAMP (item->progress, 0, WHOLE) : 0;
  self->is_square = self->count == 1 && (item->kind == BELAY_TIMELINE_MILESTONE || item->kind == BELAY_TIMELINE_MEETING);

  set_classes (self, item, belay_timeline_cluster_get_state (layout, box));
  gtk_widget_set_child_visible (self->progress, !self->is_square && item->progress != BELAY_UNSET);
  describe (self, layout, place);
  gtk_widget_set_child_visible (GTK_WIDGET (self), TRUE);
}

static const char *
get_place_class (BelayLabelPlace place)
{
  switch (place)
    {
    case BELAY_LABEL_BELOW:
      return "below";
    case BELAY_LABEL_BESIDE:
      return "beside";
    case BELAY_LABEL_INSIDE:
    case BELAY_LABEL_NONE:
    default:
      return "inside";
    }
}

/*< private >
 * belay_timeline_item_widget_set_label:
 * @self: a widget that is bound
 * @label: its label, in pixels from the upper left corner of the widget
 *
 * Puts the label where the layout wants it.
 */
void
belay_timeline_item_widget_set_label (BelayTimelineItemWidget  *self,
                                      const BelayTimelineLabel *label)
{
  const char *classes[] = { get_place_class (label->place), NULL };
  gboolean    is_moved = label->x != self->place.x || label->y != self->place.y ||
                      label->width != self->place.width || label->height != self->place.height;

  gtk_widget_set_child_visible (self->label, label->place != BELAY_LABEL_NONE);
  if (label->place != BELAY_LABEL_NONE)
    gtk_label_set_label (GTK_LABEL (self->label), label->text);
  if (label->place != self->place.place)
    gtk_widget_set_css_classes (self->label, classes);
  self->place = *label;
  self->place.text = NULL;
  if (is_moved)
    gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/*< private >
 * belay_timeline_item_widget_open:
 * @self: a widget
 *
 * Opens the record it stands for, through an action of the window.
 *
 * Returns: whether there was an action for it
 */
gboolean
belay_timeline_item_widget_open (BelayTimelineItemWidget *self)
{
  if (self->target == NULL)
    return FALSE;

  return gtk_widget_activate_action (GTK_WIDGET (self), open_actions[self->kind], "s", self->target);
}

/*< private >
 * belay_timeline_item_widget_get_key:
 * @self: a widget
 *
 * Returns: (transfer none) (nullable): the name of what it stands for
 */
const char *
belay_timeline_item_widget_get_key (BelayTimelineItemWidget *self)
{
  return self->key;
}

/*< private >
 * belay_timeline_item_widget_get_box:
 * @self: a widget
 *
 * Returns: the number of its box
 */
guint
belay_timeline_item_widget_get_box (BelayTimelineItemWidget *self)
{
  return self->box;
}

/*< private >
 * belay_timeline_item_widget_get_serial:
 * @self: a widget
 *
 * Returns: which numbering of boxes it was bound by, or 0
 */
guint
belay_timeline_item_widget_get_serial (BelayTimelineItemWidget *self)
{
  return self->serial;
}
