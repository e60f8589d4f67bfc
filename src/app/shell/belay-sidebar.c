/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-sidebar.h"

#include "belay-broken-row.h"
#include "belay-mentee-row.h"
#include "belay-page-row.h"
#include "belay-pages.h"

#include <belay-attention.h>
#include <belay-backup.h>
#include <glib/gi18n.h>

/**
 * BelaySidebar:
 *
 * Where one can go: the pages of the workspace, the mentees, and the files that
 * cannot be read.
 *
 * It activates `win.show-page` and `win.open-person`, and marks as selected what
 * the window says is shown.
 */
struct _BelaySidebar
{
  AdwBin parent_instance;

  BelaySession *session;
  GListStore   *broken;
  gboolean      is_folded;
  gboolean      is_marking;

  GtkWidget     *header;
  GtkListBox    *pages;
  GtkListBox    *mentees;
  GtkListBox    *broken_files;
  GtkMenuButton *menu_button;
};

enum
{
  PROP_SESSION = 1,
  PROP_FOLDED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (BelaySidebar, belay_sidebar, ADW_TYPE_BIN)

static void
update_count (BelaySidebar *self)
{
  GPtrArray     *entries = belay_session_get_attention (self->session);
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->pages, 0);

  belay_page_row_set_count (BELAY_PAGE_ROW (row), belay_attention_count_urgent (entries));
}

static void
update_broken (BelaySidebar *self)
{
  GPtrArray  *broken = belay_store_get_broken (belay_session_get_store (self->session));
  const char *workspace = belay_record_get_id (BELAY_RECORD (belay_session_get_workspace (self->session)));

  gtk_widget_set_visible (GTK_WIDGET (self->broken_files), broken->len > 0);
  if (g_list_model_get_n_items (G_LIST_MODEL (self->broken)) == broken->len)
    return;

  g_list_store_remove_all (self->broken);
  for (guint i = 0; i < broken->len; i++)
    {
      const BelayBroken *file = g_ptr_array_index (broken, i);
      g_autofree char   *title = NULL;
      g_autofree char   *backup = belay_backup_find_copy (workspace, file->path, &title);
      g_autoptr (BelayBrokenFile) item = belay_broken_file_new (file->path, title, file->text);

      g_list_store_append (self->broken, item);
    }
}

static void
edited_cb (BelaySidebar *self)
{
  update_count (self);
  update_broken (self);
}

static void
page_activated_cb (BelaySidebar  *self,
                   GtkListBoxRow *row)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-page", "s", belay_page_row_get_name (BELAY_PAGE_ROW (row)));
}

static void
mentee_activated_cb (BelaySidebar  *self,
                     GtkListBoxRow *row)
{
  BelayMentee *mentee = belay_mentee_row_get_mentee (BELAY_MENTEE_ROW (row));

  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-person", "s",
                              belay_record_get_id (BELAY_RECORD (belay_mentee_get_person (mentee))));
}

/* Arrow keys go through the list and show what they come to; where the panes are folded
 * that would hide the list at the first one. */
static void
page_selected_cb (BelaySidebar  *self,
                  GtkListBoxRow *row)
{
  if (row != NULL && !self->is_marking && !self->is_folded)
    page_activated_cb (self, row);
}

static void
mentee_selected_cb (BelaySidebar  *self,
                    GtkListBoxRow *row)
{
  if (row != NULL && !self->is_marking && !self->is_folded)
    mentee_activated_cb (self, row);
}

/* The three lists are one for the arrow keys. */
static gboolean
go_to_next_list (BelaySidebar    *self,
                 GtkDirectionType direction,
                 GtkListBox      *list)
{
  GtkListBox *lists[] = { self->pages, self->mentees, self->broken_files };
  int         step = direction == GTK_DIR_UP ? -1 : 1;
  int         number = 0;

  while (lists[number] != list)
    number++;
  for (number += step; number >= 0 && number < (int) G_N_ELEMENTS (lists); number += step)
    {
      GtkWidget *row = step < 0 ? gtk_widget_get_last_child (GTK_WIDGET (lists[number]))
                                : gtk_widget_get_first_child (GTK_WIDGET (lists[number]));

      if (row != NULL)
        {
          gtk_widget_grab_focus (row);
          gtk_list_box_select_row (lists[number], GTK_LIST_BOX_ROW (row));
          return TRUE;
        }
    }

  return FALSE;
}

static GtkWidget *
find_marked_row (BelaySidebar *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->mentees);

  if (row == NULL)
    row = gtk_list_box_get_selected_row (self->pages);
  return GTK_WIDGET (row != NULL ? row : gtk_list_box_get_row_at_index (self->pages, 0));
}

/* Tab stops once in the lists, at the mark: a list shows what it is led through,
 * and who is on the way to the page wants to find it as it was. */
static gboolean
belay_sidebar_move_focus (GtkWidget       *widget,
                          GtkDirectionType direction)
{
  BelaySidebar *self = BELAY_SIDEBAR (widget);
  GtkWidget    *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  gboolean      is_within = focus != NULL && gtk_widget_is_ancestor (focus, widget);
  gboolean      is_in_header = is_within && gtk_widget_is_ancestor (focus, self->header);

  if (direction == GTK_DIR_TAB_BACKWARD && !is_within)
    return gtk_widget_grab_focus (find_marked_row (self));
  if (direction == GTK_DIR_TAB_FORWARD && is_within && !is_in_header)
    return FALSE;
  if (direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD)
    return gtk_widget_child_focus (self->header, direction) ||
           (direction == GTK_DIR_TAB_FORWARD && gtk_widget_grab_focus (find_marked_row (self)));

  return GTK_WIDGET_CLASS (belay_sidebar_parent_class)->focus (widget, direction);
}

static void
broken_activated_cb (BelaySidebar  *self,
                     GtkListBoxRow *row)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-broken", "s", belay_broken_row_get_path (BELAY_BROKEN_ROW (row)));
}

static gboolean
has_items (GObject *object,
           guint    n_items)
{
  return n_items > 0;
}

static GtkWidget *
make_mentee_row (gpointer item,
                 gpointer user_data)
{
  return g_object_new (BELAY_TYPE_MENTEE_ROW, "mentee", item, NULL);
}

static GtkWidget *
make_broken_row (gpointer item,
                 gpointer user_data)
{
  return g_object_new (BELAY_TYPE_BROKEN_ROW, "file", item, NULL);
}

static void
fill_pages (BelaySidebar *self)
{
  const BelayPageKind *kind;

  for (guint i = 0; (kind = belay_pages_get (i)) != NULL; i++)
    {
      if (kind->scope == BELAY_PAGE_OF_WORKSPACE)
        gtk_list_box_append (self->pages, belay_page_row_new (kind));
    }
}

static void
belay_sidebar_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  if (prop_id == PROP_SESSION)
    g_value_set_object (value, BELAY_SIDEBAR (object)->session);
  else
    g_value_set_boolean (value, BELAY_SIDEBAR (object)->is_folded);
}

static void
belay_sidebar_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  BelaySidebar *self = BELAY_SIDEBAR (object);

  if (prop_id == PROP_SESSION)
    {
      belay_sidebar_set_session (self, g_value_get_object (value));
    }
  else if (self->is_folded != g_value_get_boolean (value))
    {
      self->is_folded = g_value_get_boolean (value);
      g_object_notify_by_pspec (object, properties[PROP_FOLDED]);
    }
}

static void
belay_sidebar_dispose (GObject *object)
{
  BelaySidebar *self = BELAY_SIDEBAR (object);

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->session);
  g_clear_object (&self->broken);
  adw_bin_set_child (ADW_BIN (self), NULL);

  G_OBJECT_CLASS (belay_sidebar_parent_class)->dispose (object);
}

static void
belay_sidebar_class_init (BelaySidebarClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (BELAY_TYPE_SESSION);
  g_type_ensure (BELAY_TYPE_WORKSPACE);
  object_class->get_property = belay_sidebar_get_property;
  object_class->set_property = belay_sidebar_set_property;
  object_class->dispose = belay_sidebar_dispose;
  widget_class->focus = belay_sidebar_move_focus;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, BELAY_TYPE_SESSION,
                                                  G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_FOLDED] = g_param_spec_boolean ("folded", NULL, NULL, FALSE,
                                                  G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/belayplanner/Belay/belay-sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, BelaySidebar, pages);
  gtk_widget_class_bind_template_child (widget_class, BelaySidebar, header);
  gtk_widget_class_bind_template_child (widget_class, BelaySidebar, mentees);
  gtk_widget_class_bind_template_child (widget_class, BelaySidebar, broken_files);
  gtk_widget_class_bind_template_child (widget_class, BelaySidebar, menu_button);
  gtk_widget_class_bind_template_callback (widget_class, page_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, page_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, mentee_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, mentee_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, broken_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, go_to_next_list);
  gtk_widget_class_bind_template_callback (widget_class, has_items);
}

static void
belay_sidebar_init (BelaySidebar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->broken = g_list_store_new (BELAY_TYPE_BROKEN_FILE);
  gtk_list_box_bind_model (self->broken_files, G_LIST_MODEL (self->broken), make_broken_row, NULL, NULL);
  fill_pages (self);
}

/**
 * belay_sidebar_set_session:
 * @self: a sidebar
 * @session: (nullable): the session
 *
 * Gives the sidebar what it lists.
 */
void
belay_sidebar_set_session (BelaySidebar *self,
                           BelaySession *session)
{
  if (self->session == session)
    return;

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_set_object (&self->session, session);
  gtk_list_box_bind_model (self->mentees, session != NULL ? belay_session_get_mentees (session) : NULL,
                           make_mentee_row, NULL, NULL);
  if (session != NULL)
    {
      g_signal_connect_object (session, "edited", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
      edited_cb (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

/**
 * belay_sidebar_select_page:
 * @self: a sidebar
 * @page: (nullable): the name of the page that is shown
 *
 * Marks a page of the workspace, and nobody.
 */
void
belay_sidebar_select_page (BelaySidebar *self,
                           const char   *page)
{
  GtkListBoxRow *row;

  self->is_marking = TRUE;
  gtk_list_box_unselect_all (self->mentees);
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->pages, i)) != NULL; i++)
    {
      if (g_strcmp0 (belay_page_row_get_name (BELAY_PAGE_ROW (row)), page) == 0)
        gtk_list_box_select_row (self->pages, row);
    }
  self->is_marking = FALSE;
}

/**
 * belay_sidebar_select_person:
 * @self: a sidebar
 * @person: the person whose pages are shown
 *
 * Marks a mentee, and no page of the workspace.
 */
void
belay_sidebar_select_person (BelaySidebar *self,
                             BelayPerson  *person)
{
  GtkListBoxRow *row;

  self->is_marking = TRUE;
  gtk_list_box_unselect_all (self->pages);
  gtk_list_box_unselect_all (self->mentees);
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->mentees, i)) != NULL; i++)
    {
      if (belay_mentee_get_person (belay_mentee_row_get_mentee (BELAY_MENTEE_ROW (row))) == person)
        gtk_list_box_select_row (self->mentees, row);
    }
  self->is_marking = FALSE;
}

/**
 * belay_sidebar_focus:
 * @self: a sidebar
 *
 * Gives the focus to what is marked, for somebody who goes on by keys.
 */
void
belay_sidebar_focus (BelaySidebar *self)
{
  gtk_widget_grab_focus (find_marked_row (self));
}

/**
 * belay_sidebar_open_menu:
 * @self: a sidebar
 *
 * Opens the primary menu.
 */
void
belay_sidebar_open_menu (BelaySidebar *self)
{
  gtk_menu_button_popup (self->menu_button);
}
