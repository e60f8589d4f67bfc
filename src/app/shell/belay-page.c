/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-page.h"

#include <belay-wheel.h>

/**
 * BelayPage:
 *
 * One page of the window; what all pages share.
 *
 * A page is given the session and, where it is one of a person's pages, the person.
 * After every edit it is asked once, before the next frame, to show everything anew,
 * but only while somebody sees it. Properties: `session`, `person`, `folded` (whether
 * the window is so narrow that the sidebar is folded away), which templates may bind to.
 *
 * To add a page: derive from it, with a template in `ui/`; name it in the table of
 * belay-pages.c.
 */
typedef struct
{
  BelaySession *session;
  BelayPerson  *person;
  BelayRecord  *revealed;
  gboolean      is_folded;

  gboolean is_stale;
  guint    tick;
} BelayPagePrivate;

enum
{
  PROP_SESSION = 1,
  PROP_PERSON,
  PROP_FOLDED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (BelayPage, belay_page, ADW_TYPE_BIN)

static BelayPagePrivate *
get_private (BelayPage *self)
{
  return belay_page_get_instance_private (self);
}

static void
refresh_now (BelayPage *self)
{
  BelayPagePrivate *priv = get_private (self);
  g_autoptr (BelayRecord) revealed = g_steal_pointer (&priv->revealed);

  if (priv->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), priv->tick);
  priv->tick = 0;
  if (priv->session == NULL)
    return;

  if (priv->is_stale)
    {
      priv->is_stale = FALSE;
      BELAY_PAGE_GET_CLASS (self)->refresh (self);
    }
  if (revealed != NULL && BELAY_PAGE_GET_CLASS (self)->reveal != NULL)
    BELAY_PAGE_GET_CLASS (self)->reveal (self, revealed);
}

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  get_private (BELAY_PAGE (widget))->tick = 0;
  refresh_now (BELAY_PAGE (widget));

  return G_SOURCE_REMOVE;
}

static void
belay_page_map (GtkWidget *widget)
{
  refresh_now (BELAY_PAGE (widget));

  GTK_WIDGET_CLASS (belay_page_parent_class)->map (widget);
}

static void
belay_page_get_property (GObject    *object,
                         guint       prop_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  BelayPagePrivate *priv = get_private (BELAY_PAGE (object));

  if (prop_id == PROP_SESSION)
    g_value_set_object (value, priv->session);
  else if (prop_id == PROP_PERSON)
    g_value_set_object (value, priv->person);
  else if (prop_id == PROP_FOLDED)
    g_value_set_boolean (value, priv->is_folded);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
belay_page_set_property (GObject      *object,
                         guint         prop_id,
                         const GValue *value,
                         GParamSpec   *pspec)
{
  BelayPagePrivate *priv = get_private (BELAY_PAGE (object));

  if (prop_id == PROP_SESSION)
    belay_page_set_session (BELAY_PAGE (object), g_value_get_object (value));
  else if (prop_id == PROP_PERSON)
    belay_page_set_person (BELAY_PAGE (object), g_value_get_object (value));
  else if (prop_id == PROP_FOLDED && priv->is_folded != g_value_get_boolean (value))
    {
      priv->is_folded = g_value_get_boolean (value);
      g_object_notify_by_pspec (object, properties[PROP_FOLDED]);
    }
}

static void
belay_page_dispose (GObject *object)
{
  BelayPagePrivate *priv = get_private (BELAY_PAGE (object));

  if (priv->session != NULL)
    g_signal_handlers_disconnect_by_data (priv->session, object);
  g_clear_object (&priv->session);
  g_clear_object (&priv->person);
  g_clear_object (&priv->revealed);

  G_OBJECT_CLASS (belay_page_parent_class)->dispose (object);
}

static void
belay_page_class_init (BelayPageClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = belay_page_get_property;
  object_class->set_property = belay_page_set_property;
  object_class->dispose = belay_page_dispose;
  GTK_WIDGET_CLASS (klass)->map = belay_page_map;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, BELAY_TYPE_SESSION, flags);
  properties[PROP_PERSON] = g_param_spec_object ("person", NULL, NULL, BELAY_TYPE_PERSON, flags);
  properties[PROP_FOLDED] = g_param_spec_boolean ("folded", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
belay_page_init (BelayPage *self)
{
  belay_leave_wheel_to_page (GTK_WIDGET (self));
}

/**
 * belay_page_get_session:
 * @self: a page
 *
 * Returns: (transfer none) (nullable): the session
 */
BelaySession *
belay_page_get_session (BelayPage *self)
{
  return get_private (self)->session;
}

/**
 * belay_page_get_person:
 * @self: a page
 *
 * Returns: (transfer none) (nullable): whose page it is
 */
BelayPerson *
belay_page_get_person (BelayPage *self)
{
  return get_private (self)->person;
}

/**
 * belay_page_set_session:
 * @self: a page
 * @session: (nullable): the session
 *
 * Gives the page what it shows.
 */
void
belay_page_set_session (BelayPage    *self,
                        BelaySession *session)
{
  BelayPagePrivate *priv = get_private (self);

  if (priv->session == session)
    return;

  if (priv->session != NULL)
    g_signal_handlers_disconnect_by_data (priv->session, self);
  g_set_object (&priv->session, session);
  if (session != NULL)
    g_signal_connect_object (session, "edited", G_CALLBACK (belay_page_queue_refresh), self, G_CONNECT_SWAPPED);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
  belay_page_queue_refresh (self);
}

/**
 * belay_page_set_person:
 * @self: a page
 * @person: (nullable): whose page it is
 *
 * Shows somebody else.
 */
void
belay_page_set_person (BelayPage   *self,
                       BelayPerson *person)
{
  if (!g_set_object (&get_private (self)->person, person))
    return;

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PERSON]);
  belay_page_queue_refresh (self);
}

/**
 * belay_page_reveal:
 * @self: a page
 * @record: a record that the page shows
 *
 * Leads to a record, as soon as the page is up to date and seen.
 */
void
belay_page_reveal (BelayPage   *self,
                   BelayRecord *record)
{
  g_set_object (&get_private (self)->revealed, record);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    refresh_now (self);
}

/**
 * belay_page_show_top:
 * @self: a page
 *
 * Goes to what the page begins with.
 */
void
belay_page_show_top (BelayPage *self)
{
  if (BELAY_PAGE_GET_CLASS (self)->show_top != NULL)
    BELAY_PAGE_GET_CLASS (self)->show_top (self);
}

/**
 * belay_page_get_subject:
 * @self: a page
 *
 * Returns: (transfer none) (nullable): what the page is about: a person or a project
 */
BelayRecord *
belay_page_get_subject (BelayPage *self)
{
  if (BELAY_PAGE_GET_CLASS (self)->get_subject != NULL)
    return BELAY_PAGE_GET_CLASS (self)->get_subject (self);

  return (BelayRecord *) get_private (self)->person;
}

/**
 * belay_page_add:
 * @self: a page
 *
 * Begins to add what the page lists.
 *
 * Returns: whether it lists anything that can be added
 */
gboolean
belay_page_add (BelayPage *self)
{
  if (BELAY_PAGE_GET_CLASS (self)->add == NULL)
    return FALSE;

  BELAY_PAGE_GET_CLASS (self)->add (self);

  return TRUE;
}

/**
 * belay_page_queue_refresh:
 * @self: a page
 *
 * Has the page shown anew before the next frame or, if nobody sees it, when it is
 * seen again.
 */
void
belay_page_queue_refresh (BelayPage *self)
{
  BelayPagePrivate *priv = get_private (self);

  priv->is_stale = TRUE;
  if (priv->tick == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    priv->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
}
