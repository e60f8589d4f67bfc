/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-dependency-row.h"

/**
 * BelayDependencyRow:
 *
 * What a milestone waits for, and how, with a button that ends the waiting.
 */
struct _BelayDependencyRow
{
  BelayRecordEntry parent_instance;
};

G_DEFINE_FINAL_TYPE (BelayDependencyRow, belay_dependency_row, BELAY_TYPE_RECORD_ENTRY)

static BelayMilestone *
find_before (GObject     *object,
             BelayRecord *record)
{
  BelayRecord *project = record != NULL ? belay_record_get_parent (record) : NULL;

  if (project == NULL)
    return NULL;
  BELAY_FOREACH (BelayRecord, milestone, belay_project_get (BELAY_PROJECT (project))->milestones)
  {
    if (g_str_equal (belay_record_get_id (milestone), belay_dependency_get (BELAY_DEPENDENCY (record))->before))
      return g_object_ref (BELAY_MILESTONE (milestone));
  }

  return NULL;
}

static void
belay_dependency_row_class_init (BelayDependencyRowClass *klass)
{
  g_type_ensure (BELAY_TYPE_MILESTONE);
  belay_record_entry_class_set_template (GTK_WIDGET_CLASS (klass), "belay-dependency-row.ui");
  gtk_widget_class_bind_template_callback (GTK_WIDGET_CLASS (klass), find_before);
}

static void
belay_dependency_row_init (BelayDependencyRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
