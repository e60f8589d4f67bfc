/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-milestone-row.h"

#include <adwaita.h>
#include <belay-compat.h>
#include <belay-pill.h>
#include <belay-progress-ring.h>

/**
 * BelayMilestoneRow:
 *
 * A milestone of a project: a row of a table and, where that has no room, two lines (`compact`).
 */
struct _BelayMilestoneRow
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

G_DEFINE_FINAL_TYPE (BelayMilestoneRow, belay_milestone_row, GTK_TYPE_LIST_BOX_ROW)

static gboolean
has_text (GObject    *object,
          const char *text)
{
  return text != NULL && *text != '\0';
}

static void
belay_milestone_row_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  BelayMilestoneRow *self = BELAY_MILESTONE_ROW (object);

  if (prop_id == PROP_ENTRY)
    g_value_set_object (value, self->entry);
  else
    g_value_set_boolean (value, self->is_compact);
}

static void
belay_milestone_row_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  BelayMilestoneRow *self = BELAY_MILESTONE_ROW (object);

  if (prop_id == PROP_ENTRY)
    belay_milestone_row_bind (self, g_value_get_object (value));
  else if (self->is_compact != g_value_get_boolean (value))
    {
      self->is_compact = g_value_get_boolean (value);
      g_object_notify_by_pspec (object, pspec);
    }
}

static void
belay_milestone_row_dispose (GObject *object)
{
  g_clear_object (&BELAY_MILESTONE_ROW (object)->entry);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (object), NULL);

  G_OBJECT_CLASS (belay_milestone_row_parent_class)->dispose (object);
}

static void
belay_milestone_row_class_init (BelayMilestoneRowClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  g_type_ensure (BELAY_TYPE_PILL);
  g_type_ensure (BELAY_TYPE_PROGRESS_RING);
  object_class->get_property = belay_milestone_row_get_property;
  object_class->set_property = belay_milestone_row_set_property;
  object_class->dispose = belay_milestone_row_dispose;

  properties[PROP_ENTRY] = g_param_spec_object ("entry", NULL, NULL, BELAY_TYPE_PLAN_ENTRY, flags);
  properties[PROP_COMPACT] = g_param_spec_boolean ("compact", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass),
                                               "/io/github/belayplanner/Belay/belay-milestone-row.ui");
  gtk_widget_class_bind_template_callback (GTK_WIDGET_CLASS (klass), has_text);
}

static void
belay_milestone_row_init (BelayMilestoneRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * belay_milestone_row_bind:
 * @self: a row
 * @entry: (nullable): what it shows; %NULL resets it
 *
 * Shows a milestone.
 */
void
belay_milestone_row_bind (BelayMilestoneRow *self,
                          BelayPlanEntry    *entry)
{
  g_autofree char *label = NULL;

  if (!g_set_object (&self->entry, entry))
    return;

  if (entry != NULL)
    g_object_get (entry, "label", &label, NULL);
  belay_set_accessible_label (GTK_WIDGET (self), label);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ENTRY]);
}

/**
 * belay_milestone_row_get_entry:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): what it shows
 */
BelayPlanEntry *
belay_milestone_row_get_entry (BelayMilestoneRow *self)
{
  return self->entry;
}
