/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-plan-row.h"

#include <adwaita.h>
#include <belay-compat.h>
#include <belay-pill.h>
#include <belay-progress-ring.h>

/**
 * BelayPlanRow:
 *
 * A row that shows a [class@PlanEntry]: what the rows of projects and milestones have in
 * common. Each has its own template, which binds to `entry` and, where there is no room,
 * to `compact`.
 */
typedef struct
{
  BelayPlanEntry *entry;
  gboolean        is_compact;
} BelayPlanRowPrivate;

enum
{
  PROP_ENTRY = 1,
  PROP_COMPACT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (BelayPlanRow, belay_plan_row, GTK_TYPE_LIST_BOX_ROW)

static BelayPlanRowPrivate *
get_private (gpointer self)
{
  return belay_plan_row_get_instance_private (self);
}

static gboolean
has_text (GObject    *object,
          const char *text)
{
  return text != NULL && *text != '\0';
}

static void
labelled_cb (BelayPlanRow *self)
{
  g_autofree char *label = NULL;

  if (get_private (self)->entry != NULL)
    g_object_get (get_private (self)->entry, "label", &label, NULL);
  belay_set_accessible_label (GTK_WIDGET (self), label);
}

static void
bind (BelayPlanRow   *self,
      BelayPlanEntry *entry)
{
  BelayPlanRowPrivate *priv = get_private (self);

  if (priv->entry == entry)
    return;

  if (priv->entry != NULL)
    g_signal_handlers_disconnect_by_data (priv->entry, self);
  g_set_object (&priv->entry, entry);
  if (entry != NULL)
    g_signal_connect_object (entry, "notify::label", G_CALLBACK (labelled_cb), self, G_CONNECT_SWAPPED);
  labelled_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ENTRY]);
}

static void
belay_plan_row_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  if (prop_id == PROP_ENTRY)
    g_value_set_object (value, get_private (object)->entry);
  else
    g_value_set_boolean (value, get_private (object)->is_compact);
}

static void
belay_plan_row_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  BelayPlanRowPrivate *priv = get_private (object);

  if (prop_id == PROP_ENTRY)
    bind (BELAY_PLAN_ROW (object), g_value_get_object (value));
  else if (priv->is_compact != g_value_get_boolean (value))
    {
      priv->is_compact = g_value_get_boolean (value);
      g_object_notify_by_pspec (object, pspec);
    }
}

static void
belay_plan_row_dispose (GObject *object)
{
  g_clear_object (&get_private (object)->entry);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (object), NULL);

  G_OBJECT_CLASS (belay_plan_row_parent_class)->dispose (object);
}

static void
belay_plan_row_class_init (BelayPlanRowClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  g_type_ensure (BELAY_TYPE_PILL);
  g_type_ensure (BELAY_TYPE_PROGRESS_RING);
  object_class->get_property = belay_plan_row_get_property;
  object_class->set_property = belay_plan_row_set_property;
  object_class->dispose = belay_plan_row_dispose;

  properties[PROP_ENTRY] = g_param_spec_object ("entry", NULL, NULL, BELAY_TYPE_PLAN_ENTRY, flags);
  properties[PROP_COMPACT] = g_param_spec_boolean ("compact", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
belay_plan_row_init (BelayPlanRow *self)
{
}

/**
 * belay_plan_row_class_set_template:
 * @klass: a class that derives from this one
 * @name: the name of its template, without folder
 *
 * Sets the template, with the closures that all rows have.
 */
void
belay_plan_row_class_set_template (GtkWidgetClass *klass,
                                   const char     *name)
{
  g_autofree char *path = g_strconcat ("/io/github/belayplanner/Belay/", name, NULL);

  gtk_widget_class_set_template_from_resource (klass, path);
  gtk_widget_class_bind_template_callback (klass, has_text);
}

/**
 * belay_plan_row_get_record:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): the project or milestone it shows
 */
BelayRecord *
belay_plan_row_get_record (BelayPlanRow *self)
{
  BelayPlanEntry *entry = get_private (self)->entry;

  return entry != NULL ? belay_plan_entry_get_record (entry) : NULL;
}
