/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-path-row.h"

#include <adwaita.h>
#include <belay-compat.h>

/**
 * BelayPathRow:
 *
 * A mentee and how far they are on the way to the next level. `compact` leaves out
 * what has no room in a narrow window.
 */
struct _BelayPathRow
{
  GtkListBoxRow parent_instance;

  BelayMentee *mentee;
  gboolean     is_compact;
};

enum
{
  PROP_MENTEE = 1,
  PROP_COMPACT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (BelayPathRow, belay_path_row, GTK_TYPE_LIST_BOX_ROW)

static double
get_fraction (GObject *object,
              int      share)
{
  return share > 0 ? share / 1000.0 : 0.0;
}

static gboolean
is_wide (GObject *object,
         gboolean is_compact)
{
  return !is_compact;
}

static void
belay_path_row_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  if (prop_id == PROP_MENTEE)
    g_value_set_object (value, BELAY_PATH_ROW (object)->mentee);
  else
    g_value_set_boolean (value, BELAY_PATH_ROW (object)->is_compact);
}

static void
belay_path_row_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  BelayPathRow *self = BELAY_PATH_ROW (object);

  if (prop_id == PROP_MENTEE)
    {
      belay_path_row_bind (self, g_value_get_object (value));
    }
  else if (self->is_compact != g_value_get_boolean (value))
    {
      self->is_compact = g_value_get_boolean (value);
      g_object_notify_by_pspec (object, properties[PROP_COMPACT]);
    }
}

static void
belay_path_row_dispose (GObject *object)
{
  g_clear_object (&BELAY_PATH_ROW (object)->mentee);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (object), NULL);

  G_OBJECT_CLASS (belay_path_row_parent_class)->dispose (object);
}

static void
belay_path_row_class_init (BelayPathRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  g_type_ensure (BELAY_TYPE_MENTEE);
  object_class->get_property = belay_path_row_get_property;
  object_class->set_property = belay_path_row_set_property;
  object_class->dispose = belay_path_row_dispose;

  properties[PROP_MENTEE] = g_param_spec_object ("mentee", NULL, NULL, BELAY_TYPE_MENTEE,
                                                 G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_COMPACT] = g_param_spec_boolean ("compact", NULL, NULL, FALSE,
                                                   G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass),
                                               "/io/github/belayplanner/Belay/belay-path-row.ui");
  gtk_widget_class_bind_template_callback (GTK_WIDGET_CLASS (klass), get_fraction);
  gtk_widget_class_bind_template_callback (GTK_WIDGET_CLASS (klass), is_wide);
}

static void
belay_path_row_init (BelayPathRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * belay_path_row_get_mentee:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): the mentee
 */
BelayMentee *
belay_path_row_get_mentee (BelayPathRow *self)
{
  return self->mentee;
}

/**
 * belay_path_row_bind:
 * @self: a row
 * @mentee: (nullable): the mentee it shows; %NULL resets it
 *
 * Shows a mentee.
 */
void
belay_path_row_bind (BelayPathRow *self,
                     BelayMentee  *mentee)
{
  g_autofree char *label = NULL;

  if (!g_set_object (&self->mentee, mentee))
    return;

  if (mentee != NULL)
    g_object_get (mentee, "label", &label, NULL);
  belay_set_accessible_label (GTK_WIDGET (self), label);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MENTEE]);
}
