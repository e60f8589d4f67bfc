/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-attention-row.h"

#include <adwaita.h>
#include <belay-compat.h>
#include <belay-pill.h>

/**
 * BelayAttentionRow:
 *
 * One thing that needs attention; it leads to the thing itself. An action is ticked here.
 */
struct _BelayAttentionRow
{
  GtkListBoxRow parent_instance;

  BelayAttentionItem *item;
};

enum
{
  PROP_ITEM = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (BelayAttentionRow, belay_attention_row, GTK_TYPE_LIST_BOX_ROW)

static gboolean
has_text (GObject    *object,
          const char *text)
{
  return text != NULL && *text != '\0';
}

/* What is done leaves the page; the toast that says so takes it back. */
static void
ticked_cb (BelayAttentionRow *self,
           GtkCheckButton    *check)
{
  GVariantBuilder arguments;

  if (self->item == NULL || !gtk_check_button_get_active (check))
    return;

  g_variant_builder_init (&arguments, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&arguments, "{sv}", "action", g_variant_new_string (belay_attention_item_get_id (self->item)));
  gtk_check_button_set_active (check, FALSE);
  gtk_widget_activate_action (GTK_WIDGET (self), "workspace.edit", "(sa{sv})", "complete-action", &arguments);
}

static void
belay_attention_row_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  g_value_set_object (value, BELAY_ATTENTION_ROW (object)->item);
}

static void
belay_attention_row_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  belay_attention_row_bind (BELAY_ATTENTION_ROW (object), g_value_get_object (value));
}

static void
belay_attention_row_dispose (GObject *object)
{
  g_clear_object (&BELAY_ATTENTION_ROW (object)->item);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (object), NULL);

  G_OBJECT_CLASS (belay_attention_row_parent_class)->dispose (object);
}

static void
belay_attention_row_class_init (BelayAttentionRowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (BELAY_TYPE_ATTENTION_ITEM);
  g_type_ensure (BELAY_TYPE_PILL);
  object_class->get_property = belay_attention_row_get_property;
  object_class->set_property = belay_attention_row_set_property;
  object_class->dispose = belay_attention_row_dispose;

  properties[PROP_ITEM] = g_param_spec_object ("item", NULL, NULL, BELAY_TYPE_ATTENTION_ITEM,
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/belayplanner/Belay/belay-attention-row.ui");
  gtk_widget_class_bind_template_callback (widget_class, has_text);
  gtk_widget_class_bind_template_callback (widget_class, ticked_cb);
}

static void
belay_attention_row_init (BelayAttentionRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * belay_attention_row_get_item:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): what it shows
 */
BelayAttentionItem *
belay_attention_row_get_item (BelayAttentionRow *self)
{
  return self->item;
}

/**
 * belay_attention_row_bind:
 * @self: a row
 * @item: (nullable): what it shows; %NULL resets it
 *
 * Shows one thing that needs attention.
 */
void
belay_attention_row_bind (BelayAttentionRow  *self,
                          BelayAttentionItem *item)
{
  if (!g_set_object (&self->item, item))
    return;

  belay_set_accessible_label (GTK_WIDGET (self), item != NULL ? belay_attention_item_get_label (item) : NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ITEM]);
}
