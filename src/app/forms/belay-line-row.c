/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-line-row.h"

#include <belay-compat.h>
#include <belay-pill.h>

/**
 * BelayLineRow:
 *
 * A row that shows a [class@Line]: what the rows of goals, one-on-ones, points,
 * actions and check-ins have in common. Each of them has its own template, which
 * binds to `line`.
 */
typedef struct
{
  BelayLine *line;
} BelayLineRowPrivate;

enum
{
  PROP_LINE = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (BelayLineRow, belay_line_row, GTK_TYPE_LIST_BOX_ROW)

static gboolean
has_text (GObject    *object,
          const char *text)
{
  return text != NULL && *text != '\0';
}

static double
get_fraction (GObject *object,
              int      share)
{
  return share > 0 ? share / 1000.0 : 0.0;
}

static char **
get_hue_classes (GObject    *object,
                 const char *hue)
{
  const char *const classes[] = { "hue", hue, NULL };

  return g_strdupv ((char **) classes);
}

static char **
get_title_classes (GObject *object,
                   gboolean is_done)
{
  const char *const classes[] = { "row-text", is_done ? "dim-label" : NULL, NULL };

  return g_strdupv ((char **) classes);
}

static BelayLineRowPrivate *
get_private (gpointer self)
{
  return belay_line_row_get_instance_private (self);
}

static void
label_changed_cb (BelayLineRow *self)
{
  BelayLine *line = get_private (self)->line;

  belay_set_accessible_label (GTK_WIDGET (self), line != NULL ? belay_line_get_fields (line)->label : NULL);
}

static void
belay_line_row_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  g_value_set_object (value, get_private (object)->line);
}

static void
belay_line_row_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  belay_line_row_bind (BELAY_LINE_ROW (object), g_value_get_object (value));
}

static void
belay_line_row_dispose (GObject *object)
{
  belay_line_row_bind (BELAY_LINE_ROW (object), NULL);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (object), NULL);

  G_OBJECT_CLASS (belay_line_row_parent_class)->dispose (object);
}

static void
belay_line_row_class_init (BelayLineRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = belay_line_row_get_property;
  object_class->set_property = belay_line_row_set_property;
  object_class->dispose = belay_line_row_dispose;

  properties[PROP_LINE] = g_param_spec_object ("line", NULL, NULL, BELAY_TYPE_LINE,
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
belay_line_row_init (BelayLineRow *self)
{
}

/**
 * belay_line_row_class_set_template:
 * @klass: a class that derives from this one
 * @name: the name of its template, without folder
 *
 * Sets the template, with the closures that all rows have.
 */
void
belay_line_row_class_set_template (GtkWidgetClass *klass,
                                   const char     *name)
{
  g_autofree char *path = g_strconcat ("/io/github/belayplanner/Belay/", name, NULL);

  g_type_ensure (BELAY_TYPE_PILL);
  g_type_ensure (BELAY_TYPE_LINE);
  gtk_widget_class_set_template_from_resource (klass, path);
  gtk_widget_class_bind_template_callback (klass, has_text);
  gtk_widget_class_bind_template_callback (klass, get_fraction);
  gtk_widget_class_bind_template_callback (klass, get_hue_classes);
  gtk_widget_class_bind_template_callback (klass, get_title_classes);
}

/**
 * belay_line_row_get_line:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): what it shows
 */
BelayLine *
belay_line_row_get_line (BelayLineRow *self)
{
  return get_private (self)->line;
}

/**
 * belay_line_row_bind:
 * @self: a row
 * @line: (nullable): what it shows; %NULL resets it
 *
 * Shows a line.
 */
void
belay_line_row_bind (BelayLineRow *self,
                     BelayLine    *line)
{
  BelayLineRowPrivate *priv = get_private (self);

  if (priv->line == line)
    return;

  if (priv->line != NULL)
    g_signal_handlers_disconnect_by_data (priv->line, self);
  g_set_object (&priv->line, line);
  if (line != NULL)
    g_signal_connect_object (line, "notify::label", G_CALLBACK (label_changed_cb), self, G_CONNECT_SWAPPED);
  label_changed_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LINE]);
}

/**
 * belay_line_row_edit:
 * @self: a row
 * @verb: what to do
 * @subject: the argument that names the record
 *
 * Asks for an edit of the record that the row shows.
 */
void
belay_line_row_edit (BelayLineRow *self,
                     const char   *verb,
                     const char   *subject)
{
  BelayLine      *line = get_private (self)->line;
  GVariantBuilder arguments;

  if (line == NULL)
    return;

  g_variant_builder_init (&arguments, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&arguments, "{sv}", subject, g_variant_new_string (belay_line_get_id (line)));
  gtk_widget_activate_action (GTK_WIDGET (self), "workspace.edit", "(sa{sv})", verb, &arguments);
}
