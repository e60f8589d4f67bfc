/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-hit-row.h"

#include <belay-compat.h>
#include <glib/gi18n.h>

/**
 * BelayHitRow:
 *
 * Something that was found.
 */
struct _BelayHitRow
{
  GtkListBoxRow parent_instance;

  BelayHit *hit;
};

enum
{
  PROP_HIT = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (BelayHitRow, belay_hit_row, GTK_TYPE_LIST_BOX_ROW)

static void
belay_hit_row_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  g_value_set_object (value, BELAY_HIT_ROW (object)->hit);
}

static void
belay_hit_row_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  belay_hit_row_bind (BELAY_HIT_ROW (object), g_value_get_object (value));
}

static void
belay_hit_row_dispose (GObject *object)
{
  g_clear_object (&BELAY_HIT_ROW (object)->hit);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (object), NULL);

  G_OBJECT_CLASS (belay_hit_row_parent_class)->dispose (object);
}

static void
belay_hit_row_class_init (BelayHitRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  g_type_ensure (BELAY_TYPE_HIT);
  object_class->get_property = belay_hit_row_get_property;
  object_class->set_property = belay_hit_row_set_property;
  object_class->dispose = belay_hit_row_dispose;

  properties[PROP_HIT] = g_param_spec_object ("hit", NULL, NULL, BELAY_TYPE_HIT,
                                              G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass), "/io/github/belayplanner/Belay/belay-hit-row.ui");
}

static void
belay_hit_row_init (BelayHitRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * belay_hit_row_get_hit:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): what was found
 */
BelayHit *
belay_hit_row_get_hit (BelayHitRow *self)
{
  return self->hit;
}

/**
 * belay_hit_row_bind:
 * @self: a row
 * @hit: (nullable): what was found; %NULL resets the row
 *
 * Shows something that was found.
 */
void
belay_hit_row_bind (BelayHitRow *self,
                    BelayHit    *hit)
{
  g_autofree char *title = NULL;
  g_autofree char *detail = NULL;
  g_autofree char *label = NULL;

  if (!g_set_object (&self->hit, hit))
    return;

  if (hit != NULL)
    {
      g_object_get (hit, "title", &title, "detail", &detail, NULL);
      /* Translators: of something that was found: its title, and what it is. */
      label = g_strdup_printf (_ ("%s, %s"), title, detail);
    }
  belay_set_accessible_label (GTK_WIDGET (self), label);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HIT]);
}
