/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-mentee-row.h"

#include <adwaita.h>
#include <belay-compat.h>
#include <belay-progress-ring.h>

/**
 * BelayMenteeRow:
 *
 * A mentee in the sidebar: avatar, name, levels, and the readiness as a ring.
 */
struct _BelayMenteeRow
{
  GtkListBoxRow parent_instance;

  BelayMentee *mentee;
};

enum
{
  PROP_MENTEE = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (BelayMenteeRow, belay_mentee_row, GTK_TYPE_LIST_BOX_ROW)

static void
belay_mentee_row_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  g_value_set_object (value, BELAY_MENTEE_ROW (object)->mentee);
}

static void
belay_mentee_row_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  belay_mentee_row_bind (BELAY_MENTEE_ROW (object), g_value_get_object (value));
}

static void
belay_mentee_row_dispose (GObject *object)
{
  g_clear_object (&BELAY_MENTEE_ROW (object)->mentee);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (object), NULL);

  G_OBJECT_CLASS (belay_mentee_row_parent_class)->dispose (object);
}

static void
belay_mentee_row_class_init (BelayMenteeRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  g_type_ensure (BELAY_TYPE_MENTEE);
  g_type_ensure (BELAY_TYPE_PROGRESS_RING);
  object_class->get_property = belay_mentee_row_get_property;
  object_class->set_property = belay_mentee_row_set_property;
  object_class->dispose = belay_mentee_row_dispose;

  properties[PROP_MENTEE] = g_param_spec_object ("mentee", NULL, NULL, BELAY_TYPE_MENTEE,
                                                 G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass),
                                               "/io/github/belayplanner/Belay/belay-mentee-row.ui");
}

static void
belay_mentee_row_init (BelayMenteeRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * belay_mentee_row_get_mentee:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): the mentee
 */
BelayMentee *
belay_mentee_row_get_mentee (BelayMenteeRow *self)
{
  return self->mentee;
}

/**
 * belay_mentee_row_bind:
 * @self: a row
 * @mentee: (nullable): the mentee it shows; %NULL resets it
 *
 * Shows a mentee.
 */
void
belay_mentee_row_bind (BelayMenteeRow *self,
                       BelayMentee    *mentee)
{
  g_autofree char *label = NULL;

  if (!g_set_object (&self->mentee, mentee))
    return;

  if (mentee != NULL)
    g_object_get (mentee, "label", &label, NULL);
  belay_set_accessible_label (GTK_WIDGET (self), label);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MENTEE]);
}
