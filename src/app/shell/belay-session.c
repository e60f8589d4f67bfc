/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-session.h"

#include "belay-me.h"
#include "belay-mentee.h"
#include "belay-session-private.h"

#include <belay-attention.h>
#include <belay-state.h>

#define TYPING_DELAY_MS 800

/**
 * BelaySession:
 *
 * A workspace that is open in a window: the store it lies in, the editor through
 * which everything is changed, the day it is and who sits here.
 *
 * Pages hold the session and nothing of what it consists of. They ask it to edit,
 * and look anew at [signal@Session::edited], which comes once after each edit, undo
 * and redo. What is computed for several pages at once, the mentees with their
 * readiness and what needs attention, is computed here when it is first asked for.
 * It knows no widget.
 */
enum
{
  PROP_WORKSPACE = 1,
  PROP_MENTEES,
  PROP_TODAY,
  PROP_ME,
  PROP_READ_ONLY,
  PROP_HIDES_PRIVATE,
  PROP_SAVE_STATE,
  PROP_UNDO_NAME,
  PROP_REDO_NAME,
  N_PROPS
};

enum
{
  EDITED,
  REFUSED,
  REMOVED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint       signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BelaySession, belay_session, G_TYPE_OBJECT)

static void
forget_computed (BelaySession *self)
{
  g_clear_pointer (&self->attention, g_ptr_array_unref);
  belay_mentees_update (self->mentees, belay_session_get_workspace (self), belay_session_get_today (self));
}

static void
edited_cb (BelaySession *self)
{
  forget_computed (self);
  if (!belay_session_is_read_only (self))
    belay_saver_schedule (self->saver, self->is_typing ? TYPING_DELAY_MS : 0);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_UNDO_NAME]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REDO_NAME]);
  g_signal_emit (self, signals[EDITED], 0);
}

static void
saver_changed_cb (BelaySession *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SAVE_STATE]);
}

static void
belay_session_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  BelaySession *self = BELAY_SESSION (object);

  switch (prop_id)
    {
    case PROP_WORKSPACE:
      g_value_set_object (value, belay_session_get_workspace (self));
      break;
    case PROP_MENTEES:
      g_value_set_object (value, self->mentees);
      break;
    case PROP_TODAY:
      g_value_set_int (value, belay_session_get_today (self));
      break;
    case PROP_ME:
      g_value_set_string (value, belay_session_get_me (self));
      break;
    case PROP_READ_ONLY:
      g_value_set_boolean (value, belay_session_is_read_only (self));
      break;
    case PROP_HIDES_PRIVATE:
      g_value_set_boolean (value, self->hides_private);
      break;
    case PROP_SAVE_STATE:
      g_value_set_int (value, (int) belay_saver_get_state (self->saver));
      break;
    case PROP_UNDO_NAME:
      g_value_set_string (value, belay_session_get_undo_name (self));
      break;
    case PROP_REDO_NAME:
      g_value_set_string (value, belay_session_get_redo_name (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
belay_session_dispose (GObject *object)
{
  BelaySession *self = BELAY_SESSION (object);

  g_clear_object (&self->editor);
  g_clear_object (&self->saver);
  g_clear_object (&self->mentees);
  g_clear_object (&self->store);
  g_clear_pointer (&self->attention, g_ptr_array_unref);
  g_clear_pointer (&self->templates, g_ptr_array_unref);
  g_clear_pointer (&self->ids, belay_ids_free);

  G_OBJECT_CLASS (belay_session_parent_class)->dispose (object);
}

static void
belay_session_class_init (BelaySessionClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = belay_session_get_property;
  object_class->dispose = belay_session_dispose;

  properties[PROP_WORKSPACE] = g_param_spec_object ("workspace", NULL, NULL, BELAY_TYPE_WORKSPACE, flags);
  properties[PROP_MENTEES] = g_param_spec_object ("mentees", NULL, NULL, G_TYPE_LIST_STORE, flags);
  properties[PROP_TODAY] = g_param_spec_int ("today", NULL, NULL, BELAY_DAY_NONE, BELAY_DAY_LAST, BELAY_DAY_NONE, flags);
  properties[PROP_ME] = g_param_spec_string ("me", NULL, NULL, NULL, flags);
  properties[PROP_READ_ONLY] = g_param_spec_boolean ("read-only", NULL, NULL, FALSE, flags);
  properties[PROP_HIDES_PRIVATE] = g_param_spec_boolean ("hides-private", NULL, NULL, FALSE, flags);
  properties[PROP_SAVE_STATE] = g_param_spec_int ("save-state", NULL, NULL, BELAY_SAVE_SAVED, BELAY_SAVE_FAILED,
                                                  BELAY_SAVE_SAVED, flags);
  properties[PROP_UNDO_NAME] = g_param_spec_string ("undo-name", NULL, NULL, NULL, flags);
  properties[PROP_REDO_NAME] = g_param_spec_string ("redo-name", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * BelaySession::edited:
   * @self: the session
   *
   * Emitted once after each edit, undo and redo, when another day begins, and when
   * private text is hidden or shown.
   */
  signals[EDITED] = g_signal_new ("edited", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);

  /**
   * BelaySession::refused:
   * @self: the session
   * @message: why, in words
   * @field: (nullable): the argument that it is about
   *
   * Emitted when an edit was refused.
   */
  signals[REFUSED] = g_signal_new ("refused", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);

  /**
   * BelaySession::removed:
   * @self: the session
   * @name: the name of the edit, such as "Remove goal"
   *
   * Emitted after an edit by which something is seen no more, so that undo can be
   * offered instead of asking before.
   */
  signals[REMOVED] = g_signal_new ("removed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
belay_session_init (BelaySession *self)
{
  self->mentees = g_list_store_new (BELAY_TYPE_MENTEE);
}

/**
 * belay_session_new:
 * @store: an open workspace
 * @templates: (element-type BelayTemplate): the templates that come with Belay
 * @ids: (transfer full): where the ids of new records come from
 * @today: the day it is
 * @me: (nullable): the id of the person who sits here; %NULL for the one this
 *   computer remembers, or the only mentor
 *
 * Returns: (transfer full): a session in which nothing was edited yet
 */
BelaySession *
belay_session_new (BelayStore *store,
                   GPtrArray  *templates,
                   BelayIds   *ids,
                   BelayDay    today,
                   const char *me)
{
  BelaySession    *self = g_object_new (BELAY_TYPE_SESSION, NULL);
  BelayWorkspace  *workspace = belay_store_get_workspace (store);
  g_autofree char *found = me == NULL ? belay_me_find (workspace) : g_strdup (me);

  self->store = g_object_ref (store);
  self->templates = g_ptr_array_ref (templates);
  self->ids = ids;
  self->saver = belay_saver_new (store);
  self->editor = belay_editor_new (workspace, ids);
  belay_editor_set_presets (self->editor, templates);
  belay_editor_set_me (self->editor, found);
  belay_editor_set_today (self->editor, today);
  belay_mentees_update (self->mentees, workspace, today);

  g_signal_connect_object (self->editor, "edited", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->saver, "changed", G_CALLBACK (saver_changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * belay_session_get_workspace:
 * @self: a session
 *
 * Returns: (transfer none): the workspace
 */
BelayWorkspace *
belay_session_get_workspace (BelaySession *self)
{
  return belay_store_get_workspace (self->store);
}

/**
 * belay_session_get_store:
 * @self: a session
 *
 * Returns: (transfer none): where the workspace lies
 */
BelayStore *
belay_session_get_store (BelaySession *self)
{
  return self->store;
}

/**
 * belay_session_get_saver:
 * @self: a session
 *
 * Returns: (transfer none): what brings edits to disk
 */
BelaySaver *
belay_session_get_saver (BelaySession *self)
{
  return self->saver;
}

/**
 * belay_session_get_templates:
 * @self: a session
 *
 * Returns: (transfer none) (element-type BelayTemplate): the templates that come with Belay
 */
GPtrArray *
belay_session_get_templates (BelaySession *self)
{
  return self->templates;
}

/**
 * belay_session_get_mentees:
 * @self: a session
 *
 * Returns: (transfer none): the [class@Mentee]s by name, as a model that follows every edit
 */
GListModel *
belay_session_get_mentees (BelaySession *self)
{
  return G_LIST_MODEL (self->mentees);
}

/**
 * belay_session_get_attention:
 * @self: a session
 *
 * Returns: (transfer none) (element-type BelayAttention): what needs attention, the most
 *   urgent first, private actions included unless they are hidden; valid until the next edit
 */
GPtrArray *
belay_session_get_attention (BelaySession *self)
{
  BelayAttentionQuery query = {
    .today = belay_session_get_today (self),
    .me = belay_session_get_me (self),
    .only_mine = TRUE,
    .with_private = !self->hides_private,
  };

  if (self->attention == NULL)
    self->attention = belay_attention_collect (belay_session_get_workspace (self), &query);

  return self->attention;
}

/**
 * belay_session_get_today:
 * @self: a session
 *
 * Returns: the day it is
 */
BelayDay
belay_session_get_today (BelaySession *self)
{
  return belay_editor_get_today (self->editor);
}

/**
 * belay_session_get_me:
 * @self: a session
 *
 * Returns: (nullable): the id of the person who sits here
 */
const char *
belay_session_get_me (BelaySession *self)
{
  return belay_editor_get_me (self->editor);
}

/**
 * belay_session_is_read_only:
 * @self: a session
 *
 * Returns: whether nothing can be edited
 */
gboolean
belay_session_is_read_only (BelaySession *self)
{
  return belay_store_is_read_only (self->store, NULL);
}

/**
 * belay_session_hides_private:
 * @self: a session
 *
 * Returns: whether private text is hidden, as while a screen is shared
 */
gboolean
belay_session_hides_private (BelaySession *self)
{
  return self->hides_private;
}

/**
 * belay_session_hide_private:
 * @self: a session
 * @hides_private: whether to hide private text
 *
 * Hides private text, or shows it again.
 */
void
belay_session_hide_private (BelaySession *self,
                            gboolean      hides_private)
{
  if (self->hides_private == hides_private)
    return;

  self->hides_private = hides_private;
  forget_computed (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HIDES_PRIVATE]);
  g_signal_emit (self, signals[EDITED], 0);
}

/**
 * belay_session_keep_backups:
 * @self: a session
 *
 * Has a backup made before the first write of each day. Nobody wants one of the sample.
 */
void
belay_session_keep_backups (BelaySession *self)
{
  self->keeps_backups = TRUE;
  belay_store_set_today (self->store, belay_session_get_today (self));
}

/**
 * belay_session_set_today:
 * @self: a session
 * @today: the day it is
 *
 * Lets another day begin.
 */
void
belay_session_set_today (BelaySession *self,
                         BelayDay      today)
{
  if (belay_session_get_today (self) == today)
    return;

  belay_editor_set_today (self->editor, today);
  if (self->keeps_backups)
    belay_store_set_today (self->store, today);
  forget_computed (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TODAY]);
  g_signal_emit (self, signals[EDITED], 0);
}

/**
 * belay_session_set_me:
 * @self: a session
 * @person: (nullable): the id of a person
 * @error: return location for an error
 *
 * Says who sits here, and has this computer remember it.
 *
 * Returns: whether it will be remembered
 */
gboolean
belay_session_set_me (BelaySession *self,
                      const char   *person,
                      GError      **error)
{
  belay_editor_set_me (self->editor, person);
  forget_computed (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ME]);
  g_signal_emit (self, signals[EDITED], 0);

  return belay_state_set_me (belay_record_get_id (BELAY_RECORD (belay_session_get_workspace (self))), person, error);
}
