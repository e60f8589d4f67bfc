/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-page-row.h"

#include <belay-compat.h>
#include <glib/gi18n.h>

/**
 * BelayPageRow:
 *
 * A page of the workspace in the sidebar, with the number of things that need
 * attention there.
 */
struct _BelayPageRow
{
  GtkListBoxRow parent_instance;

  const BelayPageKind *kind;

  GtkImage *icon;
  GtkLabel *title;
  GtkLabel *count;
};

G_DEFINE_FINAL_TYPE (BelayPageRow, belay_page_row, GTK_TYPE_LIST_BOX_ROW)

static void
belay_page_row_dispose (GObject *object)
{
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (object), NULL);

  G_OBJECT_CLASS (belay_page_row_parent_class)->dispose (object);
}

static void
belay_page_row_class_init (BelayPageRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = belay_page_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/belayplanner/Belay/belay-page-row.ui");
  gtk_widget_class_bind_template_child (widget_class, BelayPageRow, icon);
  gtk_widget_class_bind_template_child (widget_class, BelayPageRow, title);
  gtk_widget_class_bind_template_child (widget_class, BelayPageRow, count);
}

static void
belay_page_row_init (BelayPageRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * belay_page_row_new:
 * @kind: a page of the workspace
 *
 * Returns: (transfer floating): a row for it
 */
GtkWidget *
belay_page_row_new (const BelayPageKind *kind)
{
  BelayPageRow *self = g_object_new (BELAY_TYPE_PAGE_ROW, NULL);

  self->kind = kind;
  gtk_image_set_from_icon_name (self->icon, kind->icon_name);
  gtk_label_set_text (self->title, _ (kind->title));
  belay_page_row_set_count (self, 0);

  return GTK_WIDGET (self);
}

/**
 * belay_page_row_get_name:
 * @self: a row
 *
 * Returns: the name of its page
 */
const char *
belay_page_row_get_name (BelayPageRow *self)
{
  return self->kind->name;
}

/**
 * belay_page_row_set_count:
 * @self: a row
 * @count: how many things need attention on its page
 *
 * Sets the count; none is not shown.
 */
void
belay_page_row_set_count (BelayPageRow *self,
                          guint         count)
{
  g_autofree char *number = g_strdup_printf ("%u", count);
  g_autofree char *label = NULL;

  if (count > 0)
    /* Translators: the name of a page, and how many things there need attention. */
    label = g_strdup_printf (ngettext ("%s, %u needs attention", "%s, %u need attention", count), _ (self->kind->title), count);

  gtk_label_set_text (self->count, number);
  gtk_widget_set_visible (GTK_WIDGET (self->count), count > 0);
  belay_set_accessible_label (GTK_WIDGET (self), label != NULL ? label : _ (self->kind->title));
}
