/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

/* Which documents differ from their files: followed change by change, so that
 * an edit costs one file however large the workspace is. */

#include "belay-store-private.h"

#include <belay-walk.h>

/*< private >
 * belay_store_touch:
 *
 * Notes that a document is out of date, and how many records it lost.
 */
void
belay_store_touch (BelayStore  *self,
                   BelayRecord *document,
                   guint        n_removed)
{
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (self->dirty, document));

  g_hash_table_insert (self->dirty, g_object_ref (document), GUINT_TO_POINTER (n + n_removed));
}

/* A person takes along the past meetings that are loaded. */
static gboolean
touch_visit (BelayRecord *record,
             gpointer     user_data)
{
  if (BELAY_RECORD_GET_CLASS (record)->format != NULL)
    belay_store_touch (user_data, record, 0);

  return BELAY_IS_WORKSPACE (record) || BELAY_IS_PERSON (record);
}

/*< private >
 * belay_store_touch_all:
 *
 * Notes that a document and all those below it are out of date.
 */
void
belay_store_touch_all (BelayStore  *self,
                       BelayRecord *document)
{
  belay_walk (document, touch_visit, self);
}

static void
workspace_changed_cb (BelayWorkspace    *workspace,
                      const BelayChange *change,
                      gboolean           forward,
                      BelayStore        *self)
{
  BelayRecord *holder = change->kind == BELAY_CHANGE_SET ? change->record : change->parent;
  gboolean     is_removed = change->kind != BELAY_CHANGE_SET && (change->kind == BELAY_CHANGE_REMOVE) == forward;
  BelayRecord *document = belay_record_get_document (holder);

  if (change->kind != BELAY_CHANGE_SET && BELAY_RECORD_GET_CLASS (change->record)->format != NULL)
    belay_store_touch_all (self, change->record);
  else if (document != NULL)
    belay_store_touch (self, document, is_removed ? belay_load_count_records (change->record) : 0);
}

/*< private >
 * belay_store_follow:
 *
 * Begins to follow the workspace, once it is loaded.
 */
void
belay_store_follow (BelayStore *self)
{
  belay_workspace_set_year_loader (self->workspace, belay_store_load_year, self);
  g_signal_connect_object (self->workspace, "changed", G_CALLBACK (workspace_changed_cb), self, 0);
}
