/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

/* What can be done on the skills page: write down evidence, assess, compare, make a goal of a gap. */

#include "belay-cover.h"
#include "belay-skill-row.h"
#include "belay-skills-page-private.h"

#include <glib/gi18n.h>

/*< private >
 * belay_skills_page_edit_evidence:
 *
 * Shows the fields of a piece of evidence.
 */
void
belay_skills_page_edit_evidence (BelaySkillsPage *self,
                                 BelayEvidence   *evidence)
{
  belay_evidence_editor_bind (self->editor, belay_page_get_session (BELAY_PAGE (self)), evidence);
  gtk_stack_set_visible_child_name (self->stack, "evidence");
  gtk_widget_grab_focus (GTK_WIDGET (self->editor));
}

static void
edit_evidence_action (GtkWidget  *widget,
                      const char *name,
                      GVariant   *parameter)
{
  BelaySession  *session = belay_page_get_session (BELAY_PAGE (widget));
  BelayEvidence *evidence = belay_workspace_find (belay_session_get_workspace (session),
                                                  g_variant_get_string (parameter, NULL), BELAY_TYPE_EVIDENCE);

  if (evidence != NULL)
    belay_skills_page_edit_evidence (BELAY_SKILLS_PAGE (widget), evidence);
}

/*< private >
 * belay_skills_page_add:
 *
 * Adds evidence for the competency that is selected.
 */
void
belay_skills_page_add (BelayPage *page)
{
  BelaySkillsPage *self = BELAY_SKILLS_PAGE (page);
  GtkListBoxRow   *row = gtk_list_box_get_selected_row (self->list);
  BelaySkill      *skill = row != NULL ? belay_skill_row_get_skill (BELAY_SKILL_ROW (row)) : NULL;
  const char      *competency;
  g_autofree char *id = NULL;
  GVariantBuilder  arguments;

  if (skill == NULL || self->shown == NULL)
    return;

  competency = belay_record_get_id (BELAY_RECORD (belay_skill_get_competency (skill)));
  g_variant_builder_init (&arguments, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&arguments, "{sv}", "person", g_variant_new_string (belay_record_get_id (BELAY_RECORD (self->shown))));
  g_variant_builder_add (&arguments, "{sv}", "title", g_variant_new_string (_ ("New evidence")));
  g_variant_builder_add (&arguments, "{sv}", "competencies", g_variant_new_strv (&competency, 1));
  if (belay_session_edit (belay_page_get_session (page), "add-evidence", g_variant_builder_end (&arguments), &id, NULL))
    gtk_widget_activate_action (GTK_WIDGET (self), "skills.edit-evidence", "s", id);
}

static void
add_evidence_action (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  belay_skills_page_add (BELAY_PAGE (widget));
}

static void
mode_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  BelaySkillsPage *self = BELAY_SKILLS_PAGE (widget);
  gboolean         assesses = g_str_equal (name, "skills.assess");

  if (self->shown == NULL)
    return;

  belay_skills_page_show_mode (self, assesses ? "assess" : "compare");
  gtk_widget_grab_focus (assesses ? GTK_WIDGET (self->assessment) : GTK_WIDGET (self->comparison));
}

static void
closed_cb (BelaySkillsPage *self)
{
  belay_skills_page_show_mode (self, "skills");
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

/* What was hidden until now is what one wants to see next. */
static void
finished_cb (BelaySkillsPage *self)
{
  g_autoptr (BelayReadiness) readiness = belay_skills_page_compute_readiness (self);
  g_autoptr (BelayComparison) comparison = readiness != NULL ? belay_comparison_new (self->shown, readiness) : NULL;
  gboolean can_compare = comparison != NULL && comparison->n_differences > 0;

  belay_skills_page_show_mode (self, can_compare ? "compare" : "skills");
  gtk_widget_grab_focus (can_compare ? GTK_WIDGET (self->comparison) : GTK_WIDGET (self->list));
}

static void
cover_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  BelaySkillsPage *self = BELAY_SKILLS_PAGE (widget);
  g_autoptr (BelayReadiness) readiness = self->shown != NULL ? belay_skills_page_compute_readiness (self) : NULL;
  const BelayStanding *standing = readiness != NULL ? belay_readiness_find (readiness, g_variant_get_string (parameter, NULL))
                                                    : NULL;

  if (standing != NULL)
    belay_cover_follow (BELAY_PAGE (self), readiness, standing->competency);
}

static void
edited_cb (BelaySkillsPage *self)
{
  belay_skills_page_leave_editor (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

/*< private >
 * belay_skills_page_install_actions:
 *
 * Says what can be done on the page, and what its parts call.
 */
void
belay_skills_page_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "skills.add-evidence", NULL, add_evidence_action);
  gtk_widget_class_install_action (widget_class, "skills.assess", NULL, mode_action);
  gtk_widget_class_install_action (widget_class, "skills.compare", NULL, mode_action);
  gtk_widget_class_install_action (widget_class, "skills.cover-gap", "s", cover_action);
  gtk_widget_class_install_action (widget_class, "skills.edit-evidence", "s", edit_evidence_action);
  gtk_widget_class_bind_template_callback (widget_class, closed_cb);
  gtk_widget_class_bind_template_callback (widget_class, finished_cb);
  gtk_widget_class_bind_template_callback (widget_class, edited_cb);
}
