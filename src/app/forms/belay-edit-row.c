/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-edit-row.h"

#include "belay-page.h"

/* More steps of the focus than any row has places for it. */
#define FOCUS_STEPS_MAX 20

/**
 * BelayEditRow:
 *
 * A row that is edited where it stands: who activates it gets a form in the place of its
 * `head`, until the form is finished. Ctrl+Delete takes the record away; the focus goes to
 * the row beside it.
 */
typedef struct
{
  BelayRecordForm *form;

  GtkWidget *head;
  GtkBox    *place;
} BelayEditRowPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (BelayEditRow, belay_edit_row, BELAY_TYPE_LINE_ROW)

static BelayEditRowPrivate *
get_private (gpointer self)
{
  return belay_edit_row_get_instance_private (self);
}

static void
close_form (BelayEditRow *self)
{
  BelayEditRowPrivate *priv = get_private (self);
  BelayRecordForm     *form = g_steal_pointer (&priv->form);

  if (form == NULL)
    return;

  g_signal_handlers_disconnect_by_data (form, self);
  gtk_widget_set_visible (priv->head, TRUE);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), TRUE);
  gtk_box_remove (priv->place, GTK_WIDGET (form));
}

static void
finished_cb (BelayEditRow *self)
{
  close_form (self);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
line_changed_cb (BelayEditRow *self)
{
  close_form (self);
}

static void
delete_record (BelayEditRow *self)
{
  BelayLine       *line = belay_line_row_get_line (BELAY_LINE_ROW (self));
  const char      *kind = BELAY_RECORD_GET_CLASS (belay_line_get_record (line))->kind;
  g_autofree char *verb = g_strconcat ("remove-", kind, NULL);

  belay_line_row_edit (BELAY_LINE_ROW (self), verb, kind);
}

static void
removed_cb (BelayEditRow *self)
{
  finished_cb (self);
  belay_edit_row_leave (self);
  delete_record (self);
}

static gboolean
key_pressed_cb (BelayEditRow   *self,
                guint           keyval,
                guint           keycode,
                GdkModifierType state)
{
  if (keyval != GDK_KEY_Delete || (state & GDK_CONTROL_MASK) == 0 || get_private (self)->form != NULL)
    return GDK_EVENT_PROPAGATE;

  belay_edit_row_remove (self);

  return GDK_EVENT_STOP;
}

static void
belay_edit_row_dispose (GObject *object)
{
  close_form (BELAY_EDIT_ROW (object));

  G_OBJECT_CLASS (belay_edit_row_parent_class)->dispose (object);
}

static void
belay_edit_row_class_init (BelayEditRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = belay_edit_row_dispose;
  klass->remove = delete_record;
}

static void
belay_edit_row_init (BelayEditRow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect (self, "notify::line", G_CALLBACK (line_changed_cb), NULL);
}

static void
activated_cb (GtkListBox    *list,
              GtkListBoxRow *row)
{
  belay_edit_row_open (BELAY_EDIT_ROW (row));
}

/**
 * belay_edit_row_class_set_template:
 * @klass: a class that derives from this one
 * @name: the name of its template, without folder; it has a `head` and, below it, a
 *   `place` for the form
 *
 * Sets the template.
 */
void
belay_edit_row_class_set_template (GtkWidgetClass *klass,
                                   const char     *name)
{
  belay_line_row_class_set_template (klass, name);
  gtk_widget_class_bind_template_child_full (klass, "head", FALSE, 0);
  gtk_widget_class_bind_template_child_full (klass, "place", FALSE, 0);
}

/**
 * belay_edit_row_listen:
 * @list: a list of such rows
 *
 * Has rows open that are activated.
 */
void
belay_edit_row_listen (GtkListBox *list)
{
  g_signal_connect (list, "row-activated", G_CALLBACK (activated_cb), NULL);
}

/**
 * belay_edit_row_open:
 * @self: a row on a page
 *
 * Shows the form, if anything can be edited.
 *
 * Returns: (transfer none) (nullable): the form
 */
BelayRecordForm *
belay_edit_row_open (BelayEditRow *self)
{
  BelayEditRowPrivate *priv = get_private (self);
  BelayLine           *line = belay_line_row_get_line (BELAY_LINE_ROW (self));
  GtkWidget           *page = gtk_widget_get_ancestor (GTK_WIDGET (self), BELAY_TYPE_PAGE);
  BelaySession        *session = page != NULL ? belay_page_get_session (BELAY_PAGE (page)) : NULL;

  if (priv->form != NULL || line == NULL || session == NULL || belay_session_is_read_only (session))
    return priv->form;

  priv->head = GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (self), G_OBJECT_TYPE (self), "head"));
  priv->place = GTK_BOX (gtk_widget_get_template_child (GTK_WIDGET (self), G_OBJECT_TYPE (self), "place"));
  priv->form = belay_record_form_new (session, belay_line_get_record (line));
  g_signal_connect_swapped (priv->form, "finished", G_CALLBACK (finished_cb), self);
  g_signal_connect_swapped (priv->form, "removed", G_CALLBACK (removed_cb), self);
  gtk_widget_set_visible (priv->head, FALSE);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_box_append (priv->place, GTK_WIDGET (priv->form));
  gtk_widget_grab_focus (GTK_WIDGET (priv->form));

  return priv->form;
}

/**
 * belay_edit_row_leave:
 * @self: a row that is about to go
 *
 * Moves the focus to the row beside it, or to what comes next where it is the last one.
 */
void
belay_edit_row_leave (BelayEditRow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkWidget *beside = gtk_widget_get_next_sibling (widget);
  GtkRoot   *root = gtk_widget_get_root (widget);

  if (beside == NULL)
    beside = gtk_widget_get_prev_sibling (widget);
  if (beside != NULL)
    gtk_widget_grab_focus (beside);
  for (guint i = 0; beside == NULL && root != NULL && i < FOCUS_STEPS_MAX; i++)
    {
      GtkWidget *focus = gtk_root_get_focus (root);

      if (focus == NULL || (focus != widget && !gtk_widget_is_ancestor (focus, widget)))
        break;
      gtk_widget_child_focus (GTK_WIDGET (root), GTK_DIR_TAB_FORWARD);
    }
}

/**
 * belay_edit_row_remove:
 * @self: a row
 *
 * Takes the record away.
 */
void
belay_edit_row_remove (BelayEditRow *self)
{
  if (belay_line_row_get_line (BELAY_LINE_ROW (self)) == NULL)
    return;

  belay_edit_row_leave (self);
  BELAY_EDIT_ROW_GET_CLASS (self)->remove (self);
}
