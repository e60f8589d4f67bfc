/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-level-entry-row.h"

/**
 * BelayLevelEntryRow:
 *
 * A level that somebody has had since a day.
 */
struct _BelayLevelEntryRow
{
  BelayRecordEntry parent_instance;
};

G_DEFINE_FINAL_TYPE (BelayLevelEntryRow, belay_level_entry_row, BELAY_TYPE_RECORD_ENTRY)

static void
belay_level_entry_row_class_init (BelayLevelEntryRowClass *klass)
{
  belay_record_entry_class_set_template (GTK_WIDGET_CLASS (klass), "belay-level-entry-row.ui");
}

static void
belay_level_entry_row_init (BelayLevelEntryRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
