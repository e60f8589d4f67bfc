/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

/* Leading the eye to a record: the row that shows it takes the focus, and thereby
 * scrolls into view. Rows are known by their properties, so no page has to list its rows
 * for this. */

#include "belay-reveal.h"

/* Rows may come a frame or two after the page that they are on. */
#define FRAMES_MAX 12

typedef struct
{
  BelayRecord *record;
  guint        frames;
} Reveal;

/* Properties of GTK itself are about no record. */
static gboolean
may_show (GParamSpec *pspec,
          gboolean    is_of_widget)
{
  return (pspec->flags & G_PARAM_READABLE) != 0 && g_type_is_a (pspec->value_type, G_TYPE_OBJECT) &&
         !g_type_is_a (pspec->value_type, GTK_TYPE_WIDGET) && g_type_is_a (pspec->owner_type, GTK_TYPE_WIDGET) == is_of_widget;
}

/* A record that is a property of @object or, of a widget, of what it shows. */
static gboolean
shows (GObject     *object,
       BelayRecord *record)
{
  g_autofree GParamSpec **pspecs = NULL;
  guint                   n_pspecs;
  gboolean                is_widget = GTK_IS_WIDGET (object);
  gboolean                found = FALSE;

  pspecs = g_object_class_list_properties (G_OBJECT_GET_CLASS (object), &n_pspecs);
  for (guint i = 0; i < n_pspecs && !found; i++)
    {
      g_autoptr (GObject) value = NULL;

      if (may_show (pspecs[i], is_widget))
        g_object_get (object, pspecs[i]->name, &value, NULL);
      found = value == (GObject *) record ||
              (is_widget && value != NULL && !BELAY_IS_RECORD (value) && shows (value, record));
    }

  return found;
}

static gboolean
is_row_of (GtkWidget   *widget,
           BelayRecord *record)
{
  return GTK_IS_LIST_BOX_ROW (widget) && gtk_widget_get_mapped (widget) && shows (G_OBJECT (widget), record);
}

/**
 * belay_reveal_find:
 * @root: where to look
 * @record: a record
 *
 * Returns: (transfer none) (nullable): the row below @root that is seen and shows @record
 */
GtkWidget *
belay_reveal_find (GtkWidget   *root,
                   BelayRecord *record)
{
  GtkWidget *found = is_row_of (root, record) ? root : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (root); found == NULL && child != NULL;
       child = gtk_widget_get_next_sibling (child))
    found = belay_reveal_find (child, record);

  return found;
}

static void
free_reveal (Reveal *reveal)
{
  g_object_unref (reveal->record);
  g_free (reveal);
}

static gboolean
tick_cb (GtkWidget     *root,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  Reveal    *reveal = user_data;
  GtkWidget *row = belay_reveal_find (root, reveal->record);

  if (row == NULL)
    return ++reveal->frames < FRAMES_MAX ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;

  if (!gtk_widget_get_focusable (row) || !gtk_widget_grab_focus (row))
    gtk_widget_child_focus (row, GTK_DIR_TAB_FORWARD);

  return G_SOURCE_REMOVE;
}

/**
 * belay_reveal_focus:
 * @root: a widget that is seen
 * @record: a record
 *
 * Gives the focus to the row below @root that shows @record, as soon as there is one.
 */
void
belay_reveal_focus (GtkWidget   *root,
                    BelayRecord *record)
{
  Reveal *reveal = g_new0 (Reveal, 1);

  reveal->record = g_object_ref (record);
  gtk_widget_add_tick_callback (root, tick_cb, reveal, (GDestroyNotify) free_reveal);
}
