/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-level-cell.h"

#include <glib/gi18n.h>

/**
 * BelayLevelCell:
 *
 * What a competency looks like at one level, and whether that is what somebody shows now
 * or what is needed. It has the style classes `level-cell`, `current` and `needed`.
 */
struct _BelayLevelCell
{
  GtkBox parent_instance;

  BelayLevel     *level;
  BelayBehaviour *behaviour;
  BelayLevelMark  mark;
};

enum
{
  PROP_LEVEL = 1,
  PROP_BEHAVIOUR,
  PROP_MARK,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (BelayLevelCell, belay_level_cell, GTK_TYPE_BOX)

static char *
get_title (GObject    *object,
           const char *name,
           guint       mark)
{
  if (name == NULL)
    return g_strdup ("");
  if (mark == (BELAY_LEVEL_MARK_CURRENT | BELAY_LEVEL_MARK_NEEDED))
    /* Translators: the name of a level that is both. */
    return g_strdup_printf (_ ("%s · now, and needed"), name);
  if (mark == BELAY_LEVEL_MARK_CURRENT)
    /* Translators: the name of the level that somebody shows now. */
    return g_strdup_printf (_ ("%s · now"), name);
  if (mark == BELAY_LEVEL_MARK_NEEDED)
    /* Translators: the name of the level that is needed. */
    return g_strdup_printf (_ ("%s · needed"), name);
  if (mark == BELAY_LEVEL_MARK_CHOSEN)
    /* Translators: the name of the level that a rater chose. */
    return g_strdup_printf (_ ("%s · chosen"), name);
  if (mark == BELAY_LEVEL_MARK_HALFWAY)
    /* Translators: the name of one of two levels; a rater chose what lies between them. */
    return g_strdup_printf (_ ("%s · halfway"), name);

  return g_strdup (name);
}

static char *
get_text (GObject    *object,
          const char *text)
{
  return g_strdup (text != NULL ? text : _ ("Nothing is written down for this level."));
}

static void
belay_level_cell_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  BelayLevelCell *self = BELAY_LEVEL_CELL (object);

  if (prop_id == PROP_LEVEL)
    g_value_set_object (value, self->level);
  else if (prop_id == PROP_BEHAVIOUR)
    g_value_set_object (value, self->behaviour);
  else
    g_value_set_uint (value, self->mark);
}

static void
belay_level_cell_dispose (GObject *object)
{
  BelayLevelCell *self = BELAY_LEVEL_CELL (object);
  GtkWidget      *child;

  g_clear_object (&self->level);
  g_clear_object (&self->behaviour);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_box_remove (GTK_BOX (object), child);

  G_OBJECT_CLASS (belay_level_cell_parent_class)->dispose (object);
}

static void
belay_level_cell_class_init (BelayLevelCellClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass   *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  g_type_ensure (BELAY_TYPE_LEVEL);
  g_type_ensure (BELAY_TYPE_BEHAVIOUR);
  object_class->get_property = belay_level_cell_get_property;
  object_class->dispose = belay_level_cell_dispose;

  properties[PROP_LEVEL] = g_param_spec_object ("level", NULL, NULL, BELAY_TYPE_LEVEL, flags);
  properties[PROP_BEHAVIOUR] = g_param_spec_object ("behaviour", NULL, NULL, BELAY_TYPE_BEHAVIOUR, flags);
  properties[PROP_MARK] = g_param_spec_uint ("mark", NULL, NULL, 0, G_MAXUINT, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/belayplanner/Belay/belay-level-cell.ui");
  gtk_widget_class_bind_template_callback (widget_class, get_title);
  gtk_widget_class_bind_template_callback (widget_class, get_text);
}

static void
belay_level_cell_init (BelayLevelCell *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * belay_level_cell_new:
 *
 * Returns: (transfer floating): a cell that shows nothing
 */
GtkWidget *
belay_level_cell_new (void)
{
  return g_object_new (BELAY_TYPE_LEVEL_CELL, NULL);
}

static void
set_class (BelayLevelCell *self,
           const char     *name,
           gboolean        is_set)
{
  if (is_set)
    gtk_widget_add_css_class (GTK_WIDGET (self), name);
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), name);
}

/**
 * belay_level_cell_bind:
 * @self: a cell
 * @level: (nullable): the level; %NULL resets the cell
 * @behaviour: (nullable): what the competency looks like there
 * @mark: what the level is for somebody
 *
 * Shows what a competency looks like at a level.
 */
void
belay_level_cell_bind (BelayLevelCell *self,
                       BelayLevel     *level,
                       BelayBehaviour *behaviour,
                       BelayLevelMark  mark)
{
  g_set_object (&self->level, level);
  g_set_object (&self->behaviour, behaviour);
  self->mark = mark;
  set_class (self, "current", (mark & ~(guint) BELAY_LEVEL_MARK_NEEDED) != 0);
  set_class (self, "needed", (mark & BELAY_LEVEL_MARK_NEEDED) != 0);
  for (guint i = 1; i < N_PROPS; i++)
    g_object_notify_by_pspec (G_OBJECT (self), properties[i]);
}
