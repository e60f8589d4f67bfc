/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-attention-card.h"

#include "belay-attention-row.h"

#include <belay-card.h>
#include <glib/gi18n.h>

#define ROWS_MAX 6

/**
 * BelayAttentionCard:
 *
 * One kind of thing that needs attention, the most urgent first. It shows a few and
 * all when asked; where there is nothing it is not seen.
 */
struct _BelayAttentionCard
{
  AdwBin parent_instance;

  char      *title;
  GPtrArray *items;
  gboolean   shows_all;

  GListStore *shown;
  BelayCard  *card;
  GtkListBox *list;
  GtkButton  *more;
};

enum
{
  PROP_TITLE = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (BelayAttentionCard, belay_attention_card, ADW_TYPE_BIN)

static void
update (BelayAttentionCard *self)
{
  guint            n_items = self->items != NULL ? self->items->len : 0;
  guint            n_shown = self->shows_all || n_items <= ROWS_MAX + 1 ? n_items : ROWS_MAX;
  g_autofree char *count = g_strdup_printf ("%u", n_items);
  g_autofree char *more = g_strdup_printf (ngettext ("Show %u more", "Show %u more", n_items - n_shown), n_items - n_shown);

  g_list_store_splice (self->shown, 0, g_list_model_get_n_items (G_LIST_MODEL (self->shown)),
                       n_items > 0 ? self->items->pdata : NULL, n_shown);
  belay_card_set_note (self->card, count);
  gtk_button_set_label (self->more, more);
  gtk_widget_set_visible (GTK_WIDGET (self->more), n_shown < n_items);
  gtk_widget_set_visible (GTK_WIDGET (self), n_items > 0);
}

static void
activated_cb (BelayAttentionCard *self,
              GtkListBoxRow      *row)
{
  BelayAttentionItem *item = belay_attention_row_get_item (BELAY_ATTENTION_ROW (row));

  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-record", "s", belay_attention_item_get_id (item));
}

static void
more_cb (BelayAttentionCard *self)
{
  self->shows_all = TRUE;
  update (self);
}

static GtkWidget *
make_row (gpointer item,
          gpointer user_data)
{
  return g_object_new (BELAY_TYPE_ATTENTION_ROW, "item", item, NULL);
}

static void
belay_attention_card_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  g_value_set_string (value, BELAY_ATTENTION_CARD (object)->title);
}

static void
belay_attention_card_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  BelayAttentionCard *self = BELAY_ATTENTION_CARD (object);

  g_free (self->title);
  self->title = g_value_dup_string (value);
  g_object_notify_by_pspec (object, properties[PROP_TITLE]);
}

static void
belay_attention_card_dispose (GObject *object)
{
  BelayAttentionCard *self = BELAY_ATTENTION_CARD (object);

  adw_bin_set_child (ADW_BIN (object), NULL);
  g_clear_object (&self->shown);
  g_clear_pointer (&self->items, g_ptr_array_unref);

  G_OBJECT_CLASS (belay_attention_card_parent_class)->dispose (object);
}

static void
belay_attention_card_finalize (GObject *object)
{
  g_free (BELAY_ATTENTION_CARD (object)->title);

  G_OBJECT_CLASS (belay_attention_card_parent_class)->finalize (object);
}

static void
belay_attention_card_class_init (BelayAttentionCardClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (BELAY_TYPE_CARD);
  object_class->get_property = belay_attention_card_get_property;
  object_class->set_property = belay_attention_card_set_property;
  object_class->dispose = belay_attention_card_dispose;
  object_class->finalize = belay_attention_card_finalize;

  properties[PROP_TITLE] =
    g_param_spec_string ("title", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/belayplanner/Belay/belay-attention-card.ui");
  gtk_widget_class_bind_template_child (widget_class, BelayAttentionCard, card);
  gtk_widget_class_bind_template_child (widget_class, BelayAttentionCard, list);
  gtk_widget_class_bind_template_child (widget_class, BelayAttentionCard, more);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, more_cb);
}

static void
belay_attention_card_init (BelayAttentionCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->shown = g_list_store_new (BELAY_TYPE_ATTENTION_ITEM);
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->shown), make_row, NULL, NULL);
  update (self);
}

/**
 * belay_attention_card_set_items:
 * @self: a card
 * @items: (nullable) (element-type BelayAttentionItem): what it lists
 *
 * Sets what it lists.
 */
void
belay_attention_card_set_items (BelayAttentionCard *self,
                                GPtrArray          *items)
{
  g_clear_pointer (&self->items, g_ptr_array_unref);
  self->items = items != NULL ? g_ptr_array_ref (items) : NULL;
  update (self);
}
