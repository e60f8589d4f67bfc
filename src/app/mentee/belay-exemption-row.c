/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-exemption-row.h"

/**
 * BelayExemptionRow:
 *
 * A competency that does not count for somebody, and why.
 */
struct _BelayExemptionRow
{
  BelayRecordEntry parent_instance;
};

G_DEFINE_FINAL_TYPE (BelayExemptionRow, belay_exemption_row, BELAY_TYPE_RECORD_ENTRY)

static char *
name_competency (GObject     *object,
                 BelayRecord *record)
{
  BelaySession    *session = NULL;
  BelayCompetency *competency = NULL;
  char            *name = NULL;

  if (record == NULL)
    return g_strdup ("");

  g_object_get (object, "session", &session, NULL);
  if (session != NULL)
    competency = belay_workspace_find_competency (belay_session_get_workspace (session), record,
                                                  belay_exemption_get (BELAY_EXEMPTION (record))->competency);
  name = g_strdup (competency != NULL ? belay_competency_get (competency)->name
                                      : belay_exemption_get (BELAY_EXEMPTION (record))->competency);
  g_clear_object (&session);

  return name;
}

static void
belay_exemption_row_class_init (BelayExemptionRowClass *klass)
{
  belay_record_entry_class_set_template (GTK_WIDGET_CLASS (klass), "belay-exemption-row.ui");
  gtk_widget_class_bind_template_callback (GTK_WIDGET_CLASS (klass), name_competency);
}

static void
belay_exemption_row_init (BelayExemptionRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
