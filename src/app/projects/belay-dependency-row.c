/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-dependency-row.h"

#include <adwaita.h>
#include <belay-compat.h>
#include <belay-pill.h>
#include <belay-progress-ring.h>

/**
 * BelayDependencyRow:
 *
 * What a milestone waits for, with a button that ends the waiting.
 */
struct _BelayDependencyRow
{
  GtkListBoxRow parent_instance;

  BelayPlanEntry *entry;
  gboolean        is_compact;
};

enum
{
  PROP_ENTRY = 1,
  PROP_COMPACT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (BelayDependencyRow, belay_dependency_row, GTK_TYPE_LIST_BOX_ROW)

static void
remove_cb (BelayDependencyRow *self)
{
  GVariantBuilder arguments;

  if (self->entry == NULL)
    return;

  g_variant_builder_init (&arguments, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&arguments, "{sv}", "dependency",
                         g_variant_new_string (belay_record_get_id (belay_plan_entry_get_record (self->entry))));
  gtk_widget_activate_action (GTK_WIDGET (self), "workspace.edit", "(s@a{sv})", "remove-dependency",
                              g_variant_builder_end (&arguments));
}

static void
belay_dependency_row_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  BelayDependencyRow *self = BELAY_DEPENDENCY_ROW (object);

  if (prop_id == PROP_ENTRY)
    g_value_set_object (value, self->entry);
  else
    g_value_set_boolean (value, self->is_compact);
}

static void
belay_dependency_row_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  BelayDependencyRow *self = BELAY_DEPENDENCY_ROW (object);

  if (prop_id == PROP_ENTRY)
    belay_dependency_row_bind (self, g_value_get_object (value));
  else if (self->is_compact != g_value_get_boolean (value))
    {
      self->is_compact = g_value_get_boolean (value);
      g_object_notify_by_pspec (object, pspec);
    }
}

static void
belay_dependency_row_dispose (GObject *object)
{
  g_clear_object (&BELAY_DEPENDENCY_ROW (object)->entry);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (object), NULL);

  G_OBJECT_CLASS (belay_dependency_row_parent_class)->dispose (object);
}

static void
belay_dependency_row_class_init (BelayDependencyRowClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  g_type_ensure (BELAY_TYPE_PILL);
  g_type_ensure (BELAY_TYPE_PROGRESS_RING);
  object_class->get_property = belay_dependency_row_get_property;
  object_class->set_property = belay_dependency_row_set_property;
  object_class->dispose = belay_dependency_row_dispose;

  properties[PROP_ENTRY] = g_param_spec_object ("entry", NULL, NULL, BELAY_TYPE_PLAN_ENTRY, flags);
  properties[PROP_COMPACT] = g_param_spec_boolean ("compact", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass),
                                               "/io/github/belayplanner/Belay/belay-dependency-row.ui");
  gtk_widget_class_bind_template_callback (GTK_WIDGET_CLASS (klass), remove_cb);
}

static void
belay_dependency_row_init (BelayDependencyRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * belay_dependency_row_bind:
 * @self: a row
 * @entry: (nullable): what it shows; %NULL resets it
 *
 * Shows a dependency.
 */
void
belay_dependency_row_bind (BelayDependencyRow *self,
                           BelayPlanEntry     *entry)
{
  g_autofree char *label = NULL;

  if (!g_set_object (&self->entry, entry))
    return;

  if (entry != NULL)
    g_object_get (entry, "label", &label, NULL);
  belay_set_accessible_label (GTK_WIDGET (self), label);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ENTRY]);
}
