/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-desk.h"

#include "belay-desk-private.h"
#include "belay-reveal.h"
#include "belay-save-state.h"
#include "belay-whereabouts.h"

#include <glib/gi18n.h>

/**
 * BelayDesk:
 *
 * Where pages lie: beside the sidebar, below a header with undo, redo, the title or
 * the page switcher, and search.
 *
 * Pages are made when they are first shown. It knows which page and which person is
 * shown (`page`, `person`), and tells the window by notifying them; it is told by the
 * window where to go.
 */
enum
{
  PROP_SESSION = 1,
  PROP_PAGE,
  PROP_PERSON,
  PROP_FOLDED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (BelayDesk, belay_desk, ADW_TYPE_BIN)

static void
set_person (BelayDesk   *self,
            BelayPerson *person)
{
  if (g_set_object (&self->person, person))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PERSON]);
}

/**
 * belay_desk_update_title:
 * @self: a desk
 *
 * Says at the top what is shown, and offers the pages of a person there.
 */
void
belay_desk_update_title (BelayDesk *self)
{
  const BelayPageKind *kind = belay_pages_find (self->page);
  gboolean             is_search = g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), BELAY_DESK_SEARCH_PAGE) == 0;
  gboolean             is_of_person = !is_search && kind != NULL && kind->scope == BELAY_PAGE_OF_PERSON;
  const char          *title = kind != NULL && !is_search ? _ (kind->title) : _ ("Search");

  if (is_of_person && self->person != NULL)
    title = belay_person_get (self->person)->name;
  adw_view_switcher_title_set_title (self->title, title);
  adw_view_switcher_title_set_view_switcher_enabled (self->title, is_of_person);
  adw_view_switcher_bar_set_reveal (self->switcher_bar, is_of_person && adw_view_switcher_title_get_title_visible (self->title));
}

static void
set_page (BelayDesk  *self,
          const char *page)
{
  self->page = page;
  belay_desk_update_title (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGE]);
}

static void
person_page_switched_cb (BelayDesk *self)
{
  const BelayPageKind *kind = belay_pages_find (adw_view_stack_get_visible_child_name (self->person_stack));

  if (kind != NULL && g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), BELAY_DESK_PERSON_PAGES) == 0)
    {
      belay_desk_begin_move (self);
      belay_desk_ensure_page (self, kind);
      set_page (self, kind->name);
      belay_desk_end_move (self, NULL);
    }
}

static void
edited_cb (BelayDesk *self)
{
  /* A person may have been removed, also by undo. */
  if (self->person != NULL && belay_record_get_parent (BELAY_RECORD (self->person)) == NULL)
    {
      set_person (self, NULL);
      belay_desk_show_page (self, belay_pages_get (0)->name);
    }
  belay_desk_update_title (self);
}

/* On a narrow screen the buttons of a desktop's window would push the page out of it. */
static char *
get_window_buttons (GObject *object,
                    gboolean is_folded)
{
  return is_folded ? g_strdup (":close") : NULL;
}

static char *
name_undo (GObject    *object,
           const char *name)
{
  /* Translators: the name of an edit, such as "Add goal". */
  return name != NULL ? g_strdup_printf (_ ("Undo: %s"), name) : g_strdup (_ ("Undo"));
}

static char *
name_redo (GObject    *object,
           const char *name)
{
  /* Translators: the name of an edit, such as "Add goal". */
  return name != NULL ? g_strdup_printf (_ ("Redo: %s"), name) : g_strdup (_ ("Redo"));
}

static void
belay_desk_get_property (GObject    *object,
                         guint       prop_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  BelayDesk *self = BELAY_DESK (object);

  if (prop_id == PROP_SESSION)
    g_value_set_object (value, self->session);
  else if (prop_id == PROP_PAGE)
    g_value_set_string (value, self->page);
  else if (prop_id == PROP_PERSON)
    g_value_set_object (value, self->person);
  else if (prop_id == PROP_FOLDED)
    g_value_set_boolean (value, self->is_folded);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
belay_desk_set_property (GObject      *object,
                         guint         prop_id,
                         const GValue *value,
                         GParamSpec   *pspec)
{
  BelayDesk *self = BELAY_DESK (object);

  if (prop_id == PROP_SESSION)
    belay_desk_set_session (self, g_value_get_object (value));
  else if (prop_id == PROP_FOLDED && self->is_folded != g_value_get_boolean (value))
    {
      self->is_folded = g_value_get_boolean (value);
      g_object_notify_by_pspec (object, properties[PROP_FOLDED]);
    }
}

static void
belay_desk_dispose (GObject *object)
{
  BelayDesk *self = BELAY_DESK (object);

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->session);
  g_clear_object (&self->person);
  adw_bin_set_child (ADW_BIN (self), NULL);

  G_OBJECT_CLASS (belay_desk_parent_class)->dispose (object);
}

static void
belay_desk_finalize (GObject *object)
{
  belay_desk_trail_finalize (BELAY_DESK (object));

  G_OBJECT_CLASS (belay_desk_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  const GParamFlags writable = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, BELAY_TYPE_SESSION, writable);
  properties[PROP_PAGE] = g_param_spec_string ("page", NULL, NULL, NULL, readable);
  properties[PROP_PERSON] = g_param_spec_object ("person", NULL, NULL, BELAY_TYPE_PERSON, readable);
  properties[PROP_FOLDED] = g_param_spec_boolean ("folded", NULL, NULL, FALSE, writable);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
belay_desk_class_init (BelayDeskClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (BELAY_TYPE_SESSION);
  g_type_ensure (BELAY_TYPE_SAVE_NOTE);
  g_type_ensure (BELAY_TYPE_SAVE_BAR);
  object_class->get_property = belay_desk_get_property;
  object_class->set_property = belay_desk_set_property;
  object_class->dispose = belay_desk_dispose;
  object_class->finalize = belay_desk_finalize;
  install_properties (object_class);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/belayplanner/Belay/belay-desk.ui");
  gtk_widget_class_bind_template_child (widget_class, BelayDesk, stack);
  gtk_widget_class_bind_template_child (widget_class, BelayDesk, person_stack);
  gtk_widget_class_bind_template_child (widget_class, BelayDesk, title);
  gtk_widget_class_bind_template_child (widget_class, BelayDesk, switcher_bar);
  belay_desk_search_class_init (widget_class);
  belay_desk_trail_class_init (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, person_page_switched_cb);
  gtk_widget_class_bind_template_callback_full (widget_class, "update_title", G_CALLBACK (belay_desk_update_title));
  gtk_widget_class_bind_template_callback (widget_class, get_window_buttons);
  gtk_widget_class_bind_template_callback (widget_class, name_undo);
  gtk_widget_class_bind_template_callback (widget_class, name_redo);
}

static void
belay_desk_init (BelayDesk *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  belay_desk_search_init (self);
  belay_desk_trail_init (self);
}

/**
 * belay_desk_set_session:
 * @self: a desk
 * @session: (nullable): the session
 *
 * Gives the desk what its pages show.
 */
void
belay_desk_set_session (BelayDesk    *self,
                        BelaySession *session)
{
  if (self->session == session)
    return;

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  set_person (self, NULL);
  belay_desk_forget_trail (self);
  g_set_object (&self->session, session);
  if (session != NULL)
    g_signal_connect_object (session, "edited", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

/**
 * belay_desk_show_page:
 * @self: a desk
 * @page: (nullable): the name of a page
 *
 * Shows a page of the workspace or, of the person who is shown, another page.
 *
 * Returns: whether there is such a page now
 */
gboolean
belay_desk_show_page (BelayDesk  *self,
                      const char *page)
{
  const BelayPageKind *kind = belay_pages_find (page);

  if (kind == NULL || (kind->scope == BELAY_PAGE_OF_PERSON && self->person == NULL))
    return FALSE;

  belay_desk_begin_move (self);
  belay_desk_ensure_page (self, kind);
  /* Before the focus comes to it. */
  belay_page_show_top (belay_desk_find_page (self, kind));
  if (kind->scope == BELAY_PAGE_OF_PERSON)
    adw_view_stack_set_visible_child_name (self->person_stack, kind->name);
  gtk_stack_set_visible_child_name (self->stack, kind->scope == BELAY_PAGE_OF_PERSON ? BELAY_DESK_PERSON_PAGES : kind->name);
  set_page (self, kind->name);
  belay_desk_leave_search (self);
  belay_desk_end_move (self, NULL);

  return TRUE;
}

/**
 * belay_desk_show_person:
 * @self: a desk
 * @person: a person
 *
 * Shows a person, on the same of their pages as the person before.
 *
 * Returns: whether they are shown now
 */
gboolean
belay_desk_show_person (BelayDesk   *self,
                        BelayPerson *person)
{
  const char *page = adw_view_stack_get_visible_child_name (self->person_stack);
  gboolean    is_shown;

  belay_desk_begin_move (self);
  set_person (self, person);
  is_shown = belay_desk_show_page (self, page != NULL ? page : belay_pages_find_for (BELAY_RECORD (person))->name);
  belay_desk_end_move (self, NULL);

  return is_shown;
}

/**
 * belay_desk_show_record:
 * @self: a desk
 * @record: a record
 *
 * Leads to a record on the page where it is seen.
 *
 * Returns: whether there is such a page
 */
gboolean
belay_desk_show_record (BelayDesk   *self,
                        BelayRecord *record)
{
  const BelayPageKind *kind = belay_pages_find_for (record);
  BelayRecord         *owner = BELAY_IS_PERSON (record) ? record : belay_whereabouts_find_owner (record);

  /* A person whose file cannot be read is missing from their notebook. */
  if (kind == NULL || (kind->scope == BELAY_PAGE_OF_PERSON && !BELAY_IS_PERSON (owner)))
    return FALSE;
  belay_desk_begin_move (self);
  if (kind->scope == BELAY_PAGE_OF_PERSON)
    set_person (self, BELAY_PERSON (owner));
  belay_desk_show_page (self, kind->name);
  belay_desk_end_move (self, record);
  belay_page_reveal (belay_desk_find_page (self, kind), belay_whereabouts_find_place (record));
  belay_reveal_focus (GTK_WIDGET (belay_desk_find_page (self, kind)), record);

  return TRUE;
}

/**
 * belay_desk_get_page:
 * @self: a desk
 *
 * Returns: (nullable): the name of the page that is shown
 */
const char *
belay_desk_get_page (BelayDesk *self)
{
  return self->page;
}

/**
 * belay_desk_get_person:
 * @self: a desk
 *
 * Returns: (transfer none) (nullable): the person whose pages were shown last
 */
BelayPerson *
belay_desk_get_person (BelayDesk *self)
{
  return self->person;
}

/**
 * belay_desk_get_subject:
 * @self: a desk
 *
 * Returns: (transfer none) (nullable): what the page that is shown is about: a person,
 *   a project, or nothing of that kind
 */
BelayRecord *
belay_desk_get_subject (BelayDesk *self)
{
  const BelayPageKind *kind = belay_pages_find (self->page);
  BelayPage           *page = kind != NULL ? belay_desk_find_page (self, kind) : NULL;

  return page != NULL ? belay_page_get_subject (page) : NULL;
}

/**
 * belay_desk_add:
 * @self: a desk
 *
 * Begins to add what the page that is shown lists.
 *
 * Returns: whether it lists anything that can be added
 */
gboolean
belay_desk_add (BelayDesk *self)
{
  const BelayPageKind *kind = belay_pages_find (self->page);

  return kind != NULL && belay_page_add (belay_desk_find_page (self, kind));
}

/**
 * belay_desk_search:
 * @self: a desk
 *
 * Lets a person search everything.
 */
void
belay_desk_search (BelayDesk *self)
{
  gtk_search_bar_set_search_mode (self->search_bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

/**
 * belay_desk_focus:
 * @self: a desk
 *
 * Gives the focus to the page that is shown.
 */
void
belay_desk_focus (BelayDesk *self)
{
  gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);
}
