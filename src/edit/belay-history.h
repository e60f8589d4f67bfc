/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * BelayHistoryApply:
 * @change: a change
 * @forward: whether to carry it out, or to take it back
 * @user_data: what was given with the function
 *
 * Carries out one change or takes it back.
 */
typedef void (*BelayHistoryApply) (gpointer change,
                                   gboolean forward,
                                   gpointer user_data);

typedef struct _BelayHistory BelayHistory;

BelayHistory *belay_history_new (BelayHistoryApply apply,
                                 gpointer          user_data,
                                 GDestroyNotify    free_change);
void          belay_history_free (BelayHistory *self);
void          belay_history_record (BelayHistory *self,
                                    const char   *name,
                                    const char   *merge_key,
                                    GPtrArray    *changes);
void          belay_history_seal (BelayHistory *self);
GPtrArray    *belay_history_peek_mergeable (BelayHistory *self,
                                            const char   *merge_key);
GPtrArray    *belay_history_peek_undo (BelayHistory *self);
gboolean      belay_history_undo (BelayHistory *self);
gboolean      belay_history_redo (BelayHistory *self);
void          belay_history_forget_redo (BelayHistory *self);
const char   *belay_history_get_undo_name (BelayHistory *self);
const char   *belay_history_get_redo_name (BelayHistory *self);
guint64       belay_history_get_serial (BelayHistory *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BelayHistory, belay_history_free)

G_END_DECLS
