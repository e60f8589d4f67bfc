/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-risks.h"

#include "belay-draft-field.h"
#include "belay-risk-row.h"

#include <belay-card.h>

/**
 * BelayRisks:
 *
 * What could go wrong in a project, and a line where more is written.
 */
struct _BelayRisks
{
  AdwBin parent_instance;

  BelaySession *session;
  BelayProject *project;

  GtkListBox      *list;
  BelayDraftField *draft;
};

G_DEFINE_FINAL_TYPE (BelayRisks, belay_risks, ADW_TYPE_BIN)

static GtkWidget *
make_row (gpointer risk,
          gpointer user_data)
{
  BelayRisks *self = user_data;
  GtkWidget  *row = g_object_new (BELAY_TYPE_RISK_ROW, NULL);

  belay_record_entry_bind (BELAY_RECORD_ENTRY (row), self->session, risk);

  return row;
}

static void
belay_risks_dispose (GObject *object)
{
  BelayRisks *self = BELAY_RISKS (object);

  adw_bin_set_child (ADW_BIN (object), NULL);
  g_clear_object (&self->session);
  g_clear_object (&self->project);

  G_OBJECT_CLASS (belay_risks_parent_class)->dispose (object);
}

static void
belay_risks_class_init (BelayRisksClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (BELAY_TYPE_CARD);
  g_type_ensure (BELAY_TYPE_DRAFT_FIELD);
  G_OBJECT_CLASS (klass)->dispose = belay_risks_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/belayplanner/Belay/belay-risks.ui");
  gtk_widget_class_bind_template_child (widget_class, BelayRisks, list);
  gtk_widget_class_bind_template_child (widget_class, BelayRisks, draft);
}

static void
belay_risks_init (BelayRisks *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * belay_risks_bind:
 * @self: a card
 * @session: (nullable): through which it edits
 * @project: (nullable): whose risks it shows; %NULL resets it
 *
 * Shows the risks of a project, and follows them.
 */
void
belay_risks_bind (BelayRisks   *self,
                  BelaySession *session,
                  BelayProject *project)
{
  if (self->session == session && self->project == project)
    return;

  belay_draft_field_bind (self->draft, session, "project", project != NULL ? belay_record_get_id (BELAY_RECORD (project)) : NULL);
  g_set_object (&self->session, session);
  g_set_object (&self->project, project);
  gtk_list_box_bind_model (self->list, project != NULL ? belay_record_ensure_list (BELAY_RECORD (project), "risks") : NULL,
                           make_row, self, NULL);
}
