/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-plan-entry.h"

/**
 * belay_plan_entries_update:
 * @shown: a list of [class@PlanEntry]
 * @entries: (element-type BelayPlanEntry): what it is to hold
 *
 * Brings a list up to date. What stays in its place stays the same entry, so that its row
 * keeps the focus and what is open on it.
 */
void
belay_plan_entries_update (GListStore *shown,
                           GPtrArray  *entries)
{
  guint n_before = g_list_model_get_n_items (G_LIST_MODEL (shown));

  for (guint i = 0; i < entries->len; i++)
    {
      BelayPlanEntry *entry = g_ptr_array_index (entries, i);
      g_autoptr (BelayPlanEntry) present = g_list_model_get_item (G_LIST_MODEL (shown), i);

      if (present == NULL)
        g_list_store_append (shown, entry);
      else if (belay_plan_entry_get_record (present) == belay_plan_entry_get_record (entry))
        belay_plan_entry_take (present, entry);
      else
        g_list_store_splice (shown, i, 1, (gpointer *) &entry, 1);
    }
  if (n_before > entries->len)
    g_list_store_splice (shown, entries->len, n_before - entries->len, NULL, 0);
}
