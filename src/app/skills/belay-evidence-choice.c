/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-evidence-choice.h"

#include "belay-draft-field.h"
#include "belay-skill-words.h"

#include <belay-compat.h>
#include <belay-evidence.h>
#include <glib/gi18n.h>

/**
 * BelayEvidenceChoice:
 *
 * Which evidence for a competency a rating rests on; what is written down here is
 * attached at once.
 */
struct _BelayEvidenceChoice
{
  AdwBin parent_instance;

  char      *competency;
  GPtrArray *attached; /* ids; they belong to whoever asks */
  GPtrArray *offered;  /* ids, in the order of what is shown */
  gboolean   is_showing;

  GtkWidget       *list;
  BelayDraftField *draft;
};

G_DEFINE_FINAL_TYPE (BelayEvidenceChoice, belay_evidence_choice, ADW_TYPE_BIN)

static void
attach (BelayEvidenceChoice *self,
        const char          *id,
        gboolean             is_attached)
{
  guint position;

  if (g_ptr_array_find_with_equal_func (self->attached, id, g_str_equal, &position))
    g_ptr_array_remove_index (self->attached, position);
  if (is_attached)
    g_ptr_array_add (self->attached, g_strdup (id));
}

static void
evidence_cb (BelayEvidenceChoice *self,
             GtkCheckButton      *check)
{
  GtkWidget *child = gtk_widget_get_first_child (self->list);

  for (guint i = 0; !self->is_showing && child != NULL; i++, child = gtk_widget_get_next_sibling (child))
    {
      if (child == GTK_WIDGET (check))
        attach (self, g_ptr_array_index (self->offered, i), gtk_check_button_get_active (check));
    }
}

static void
add_evidence_check (BelayEvidenceChoice *self,
                    BelayEvidence       *evidence)
{
  const char      *id = belay_record_get_id (BELAY_RECORD (evidence));
  g_autofree char *month = belay_skill_words_month (belay_evidence_get (evidence)->day);
  /* Translators: what happened, and in which month, such as "Oct 2026". */
  g_autofree char *text = g_strdup_printf (_ ("%s, %s"), belay_evidence_get (evidence)->title, month);
  GtkWidget       *check = gtk_check_button_new ();
  GtkWidget       *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (check), label);
  belay_set_accessible_label (check, text);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check),
                               g_ptr_array_find_with_equal_func (self->attached, id, g_str_equal, NULL));
  g_signal_connect_object (check, "toggled", G_CALLBACK (evidence_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->list), check);
  g_ptr_array_add (self->offered, g_strdup (id));
}

/* Only what is there can be attached; what was attached may be gone, also by undo. */
static void
forget_lost_evidence (BelayEvidenceChoice *self)
{
  for (guint i = self->attached->len; i > 0; i--)
    {
      if (!g_ptr_array_find_with_equal_func (self->offered, g_ptr_array_index (self->attached, i - 1), g_str_equal, NULL))
        g_ptr_array_remove_index (self->attached, i - 1);
    }
}

static void
show_evidence (BelayEvidenceChoice *self,
               BelayPerson         *person)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_box_remove (GTK_BOX (self->list), child);
  g_ptr_array_set_size (self->offered, 0);
  BELAY_FOREACH (BelayEvidence, evidence, belay_person_get (person)->evidence)
  {
    char **competencies = belay_evidence_get (evidence)->competencies;

    if (competencies != NULL && g_strv_contains ((const char *const *) competencies, self->competency))
      add_evidence_check (self, evidence);
  }
  forget_lost_evidence (self);
  gtk_widget_set_visible (self->list, self->offered->len > 0);
}

static void
gather_cb (BelayEvidenceChoice *self,
           GVariantBuilder     *arguments)
{
  const char *competency = self->competency;

  g_variant_builder_add (arguments, "{sv}", "competencies", g_variant_new_strv (&competency, 1));
}

static void
submitted_cb (BelayEvidenceChoice *self,
              const char          *id)
{
  if (self->attached != NULL)
    attach (self, id, TRUE);
}

static void
belay_evidence_choice_dispose (GObject *object)
{
  BelayEvidenceChoice *self = BELAY_EVIDENCE_CHOICE (object);

  self->is_showing = TRUE;
  adw_bin_set_child (ADW_BIN (object), NULL);
  g_clear_pointer (&self->competency, g_free);
  g_clear_pointer (&self->attached, g_ptr_array_unref);
  g_clear_pointer (&self->offered, g_ptr_array_unref);

  G_OBJECT_CLASS (belay_evidence_choice_parent_class)->dispose (object);
}

static void
belay_evidence_choice_class_init (BelayEvidenceChoiceClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (BELAY_TYPE_DRAFT_FIELD);
  G_OBJECT_CLASS (klass)->dispose = belay_evidence_choice_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/belayplanner/Belay/belay-evidence-choice.ui");
  gtk_widget_class_bind_template_child (widget_class, BelayEvidenceChoice, list);
  gtk_widget_class_bind_template_child (widget_class, BelayEvidenceChoice, draft);
  gtk_widget_class_bind_template_callback (widget_class, gather_cb);
  gtk_widget_class_bind_template_callback (widget_class, submitted_cb);
}

static void
belay_evidence_choice_init (BelayEvidenceChoice *self)
{
  self->offered = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * belay_evidence_choice_show:
 * @self: a choice
 * @session: (nullable): where edits go
 * @person: (nullable): whose evidence it is
 * @competency: (nullable): the id of what it shows; %NULL resets the choice
 * @attached: (nullable) (element-type utf8): the ids that are chosen, changed in place
 *
 * Offers the evidence for a competency.
 */
void
belay_evidence_choice_show (BelayEvidenceChoice *self,
                            BelaySession        *session,
                            BelayPerson         *person,
                            const char          *competency,
                            GPtrArray           *attached)
{
  /* What was begun is evidence for what was asked before. */
  if (self->attached != attached)
    belay_draft_field_submit (self->draft);
  belay_draft_field_bind (self->draft, session, "person", person != NULL ? belay_record_get_id (BELAY_RECORD (person)) : NULL);
  g_clear_pointer (&self->attached, g_ptr_array_unref);
  if (self->competency != competency)
    {
      g_free (self->competency);
      self->competency = g_strdup (competency);
    }
  if (attached == NULL)
    return;

  self->attached = g_ptr_array_ref (attached);
  self->is_showing = TRUE;
  show_evidence (self, person);
  self->is_showing = FALSE;
}
