/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-saver.h"

#include <belay-editor.h>
#include <belay-store.h>

G_BEGIN_DECLS

#define BELAY_TYPE_SESSION (belay_session_get_type ())
G_DECLARE_FINAL_TYPE (BelaySession, belay_session, BELAY, SESSION, GObject)

BelaySession *belay_session_new (BelayStore *store,
                                 GPtrArray  *templates,
                                 BelayIds   *ids,
                                 BelayDay    today,
                                 const char *me);

BelayWorkspace *belay_session_get_workspace (BelaySession *self);
BelayStore     *belay_session_get_store (BelaySession *self);
BelaySaver     *belay_session_get_saver (BelaySession *self);
GPtrArray      *belay_session_get_templates (BelaySession *self);
GListModel     *belay_session_get_mentees (BelaySession *self);
GPtrArray      *belay_session_get_attention (BelaySession *self);
BelayDay        belay_session_get_today (BelaySession *self);
const char     *belay_session_get_me (BelaySession *self);
gboolean        belay_session_is_read_only (BelaySession *self);
gboolean        belay_session_hides_private (BelaySession *self);
const char     *belay_session_get_undo_name (BelaySession *self);
const char     *belay_session_get_redo_name (BelaySession *self);
gconstpointer   belay_session_get_undo_step (BelaySession *self);

void     belay_session_keep_backups (BelaySession *self);
void     belay_session_hide_private (BelaySession *self,
                                     gboolean      hides_private);
void     belay_session_set_today (BelaySession *self,
                                  BelayDay      today);
gboolean belay_session_set_me (BelaySession *self,
                               const char   *person,
                               GError      **error);
gboolean belay_session_edit (BelaySession *self,
                             const char   *verb,
                             GVariant     *arguments,
                             char        **out_id,
                             GError      **error);
gboolean belay_session_try (BelaySession *self,
                            const char   *verb,
                            GVariant     *arguments,
                            char        **out_id,
                            GError      **error);
gboolean belay_session_type (BelaySession *self,
                             const char   *verb,
                             GVariant     *arguments,
                             GError      **error);
guint64  belay_session_mark (BelaySession *self);
void     belay_session_revert (BelaySession *self,
                               guint64       mark,
                               BelayRecord  *record);
gboolean belay_session_undo (BelaySession *self);
gboolean belay_session_redo (BelaySession *self);
void     belay_session_save (BelaySession *self);

G_END_DECLS
