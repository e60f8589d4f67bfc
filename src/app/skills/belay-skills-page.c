/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-skills-page.h"

#include "belay-evidence-editor.h"
#include "belay-skill-view.h"
#include "belay-standing-row.h"

#include <belay-accessible.h>
#include <belay-aside.h>
#include <belay-card.h>
#include <belay-flow.h>
#include <belay-radar.h>
#include <belay-room.h>
#include <glib/gi18n.h>

/**
 * BelaySkillsPage:
 *
 * What a mentee can, against what a level asks: by area as a radar, competency by
 * competency as a table, and of the one that is selected what each level looks like, how
 * it was rated and the evidence.
 */
struct _BelaySkillsPage
{
  BelayPage parent_instance;

  BelayPerson    *shown;
  BelayFramework *offered;
  char           *against;
  char           *selected;
  GListStore     *skills;
  gboolean        is_refreshing;

  GtkStack            *stack;
  GtkLabel            *summary;
  GtkDropDown         *level;
  BelayRadar          *radar;
  GtkLabel            *legend_needed;
  GtkLabel            *words;
  BelayRoom           *room;
  GtkListBox          *list;
  BelaySkillView      *view;
  BelayEvidenceEditor *editor;
};

G_DEFINE_FINAL_TYPE (BelaySkillsPage, belay_skills_page, BELAY_TYPE_PAGE)

static BelayFramework *
get_framework (BelaySkillsPage *self)
{
  return belay_workspace_get_framework_of (belay_session_get_workspace (belay_page_get_session (BELAY_PAGE (self))),
                                           belay_page_get_person (BELAY_PAGE (self)));
}

/* The level somebody chose, else the one the person aims for, else the first. */
static BelayLevel *
find_level (BelaySkillsPage *self,
            BelayFramework  *framework)
{
  const char *target = belay_person_get (belay_page_get_person (BELAY_PAGE (self)))->target;
  BelayLevel *level = self->against != NULL ? belay_framework_find_level (framework, self->against) : NULL;

  if (level == NULL && target != NULL)
    level = belay_framework_find_level (framework, target);

  return level != NULL ? level : belay_list_get (belay_framework_get (framework)->levels, 0);
}

static void
show_level_choice (BelaySkillsPage *self,
                   BelayFramework  *framework,
                   BelayLevel      *chosen)
{
  g_autoptr (GtkStringList) names = NULL;
  guint position = 0;

  belay_list_find (belay_framework_get (framework)->levels, chosen, &position);
  if (g_set_object (&self->offered, framework))
    names = gtk_string_list_new (NULL);

  BELAY_FOREACH (BelayLevel, level, names != NULL ? belay_framework_get (framework)->levels : NULL)
  {
    /* Translators: against which level somebody is looked at. */
    g_autofree char *name = g_strdup_printf (_ ("Against: %s"), belay_level_get (level)->name);

    gtk_string_list_append (names, name);
  }
  self->is_refreshing = TRUE;
  if (names != NULL)
    gtk_drop_down_set_model (self->level, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->level, position);
  self->is_refreshing = FALSE;
}

static char *
describe (const BelayReadiness *readiness)
{
  g_autofree char *rated = belay_readiness_to_words (readiness);
  g_autofree char *musts = belay_readiness_musts_to_names (readiness);
  const char      *parts[] = { belay_framework_get (readiness->framework)->name, rated, musts, NULL };

  return g_strjoinv (C_ ("between framework, readiness and what blocks", " · "), (char **) parts);
}

/* The largest gap first, until somebody chooses. */
static void
select_skill (BelaySkillsPage      *self,
              const BelayReadiness *readiness)
{
  guint          position = belay_skills_find (G_LIST_MODEL (self->skills), self->selected);
  GtkListBoxRow *row;

  if (position == G_MAXUINT && readiness->gaps->len > 0)
    {
      const BelayStanding *standing = g_ptr_array_index (readiness->gaps, 0);

      position = belay_skills_find (G_LIST_MODEL (self->skills), belay_record_get_id (BELAY_RECORD (standing->competency)));
    }
  row = gtk_list_box_get_row_at_index (self->list, position == G_MAXUINT ? 0 : (int) position);
  self->is_refreshing = TRUE;
  gtk_list_box_select_row (self->list, row);
  self->is_refreshing = FALSE;
}

static void
show_selected (BelaySkillsPage         *self,
               const BelaySkillContext *context)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  BelaySkill    *skill = row != NULL ? belay_skill_row_get_skill (BELAY_SKILL_ROW (row)) : NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->view), skill != NULL);
  belay_skill_view_show (self->view, context, skill);
}

static void
show_readiness (BelaySkillsPage      *self,
                const BelayReadiness *readiness)
{
  BelaySession     *session = belay_page_get_session (BELAY_PAGE (self));
  BelaySkillContext context = {
    .workspace = belay_session_get_workspace (session),
    .person = belay_page_get_person (BELAY_PAGE (self)),
    .readiness = readiness,
    .today = belay_session_get_today (session),
    .me = belay_session_get_me (session),
  };
  g_autofree char *summary = describe (readiness);
  g_autofree char *words = NULL;
  /* Translators: the name of a level. */
  g_autofree char *needed = g_strdup_printf (_ ("needed for %s"), belay_level_get (readiness->level)->name);

  belay_radar_set_readiness (self->radar, readiness);
  words = belay_radar_to_words (self->radar);
  gtk_label_set_text (self->summary, summary);
  gtk_label_set_text (self->legend_needed, needed);
  gtk_label_set_text (self->words, words);
  belay_skills_update (self->skills, &context);
  select_skill (self, readiness);
  show_selected (self, &context);
}

static void
leave_editor (BelaySkillsPage *self)
{
  if (belay_evidence_editor_get_evidence (self->editor) == NULL)
    return;

  gtk_stack_set_visible_child_name (self->stack, "skills");
  belay_evidence_editor_bind (self->editor, NULL, NULL);
}

/* What is edited may be gone, also by undo. */
static void
check_editor (BelaySkillsPage *self)
{
  BelayEvidence *evidence = belay_evidence_editor_get_evidence (self->editor);

  if (evidence != NULL && belay_record_get_parent (BELAY_RECORD (evidence)) == NULL)
    leave_editor (self);
}

static void
show_person (BelaySkillsPage *self,
             BelayPerson     *person)
{
  if (!g_set_object (&self->shown, person))
    return;

  g_clear_pointer (&self->against, g_free);
  g_clear_pointer (&self->selected, g_free);
  leave_editor (self);
}

static void
belay_skills_page_refresh (BelayPage *page)
{
  BelaySkillsPage *self = BELAY_SKILLS_PAGE (page);
  BelayPerson     *person = belay_page_get_person (page);
  BelaySession    *session = belay_page_get_session (page);
  BelayFramework  *framework;
  BelayLevel      *level;
  g_autoptr (BelayReadiness) readiness = NULL;

  if (person == NULL || belay_record_get_parent (BELAY_RECORD (person)) == NULL)
    return;

  show_person (self, person);
  check_editor (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "skills.add-evidence", !belay_session_is_read_only (session));
  framework = get_framework (self);
  level = framework != NULL ? find_level (self, framework) : NULL;
  if (level != NULL)
    readiness = belay_readiness_new (belay_session_get_workspace (session), person, belay_record_get_id (BELAY_RECORD (level)),
                                     framework, belay_session_get_today (session), NULL);
  if (readiness == NULL)
    {
      gtk_stack_set_visible_child_name (self->stack, "no-framework");
      return;
    }

  show_level_choice (self, framework, level);
  show_readiness (self, readiness);
  gtk_stack_set_visible_child_name (self->stack,
                                    belay_evidence_editor_get_evidence (self->editor) != NULL ? "evidence" : "skills");
}

static void
level_chosen_cb (BelaySkillsPage *self)
{
  guint       selected = gtk_drop_down_get_selected (self->level);
  BelayLevel *level;

  if (self->is_refreshing || self->shown == NULL)
    return;

  level = belay_list_get (belay_framework_get (get_framework (self))->levels, selected);
  g_free (self->against);
  self->against = g_strdup (belay_record_get_id (BELAY_RECORD (level)));
  belay_page_queue_refresh (BELAY_PAGE (self));
}

static void
choose_skill (BelaySkillsPage *self,
              const char      *competency)
{
  g_autofree char *chosen = g_strdup (competency);

  g_free (self->selected);
  self->selected = g_steal_pointer (&chosen);
}

static void
row_selected_cb (BelaySkillsPage *self,
                 GtkListBoxRow   *row)
{
  BelaySkill *skill;

  if (self->is_refreshing || row == NULL || self->shown == NULL)
    return;

  skill = belay_skill_row_get_skill (BELAY_SKILL_ROW (row));
  choose_skill (self, belay_record_get_id (BELAY_RECORD (belay_skill_get_competency (skill))));
  belay_page_queue_refresh (BELAY_PAGE (self));
}

static void
edit_evidence (BelaySkillsPage *self,
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
    edit_evidence (BELAY_SKILLS_PAGE (widget), evidence);
}

static void
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

static const char *
get_competency_of (BelayRecord *record)
{
  BelayList *ratings;

  if (!BELAY_IS_ASSESSMENT (record))
    return NULL;
  ratings = belay_assessment_get (BELAY_ASSESSMENT (record))->ratings;

  return belay_list_get_length (ratings) > 0 ? belay_record_get_id (belay_list_get (ratings, 0)) : NULL;
}

static void
belay_skills_page_reveal (BelayPage   *page,
                          BelayRecord *record)
{
  BelaySkillsPage *self = BELAY_SKILLS_PAGE (page);

  if (BELAY_IS_EVIDENCE (record))
    {
      edit_evidence (self, BELAY_EVIDENCE (record));
      return;
    }

  leave_editor (self);
  if (get_competency_of (record) != NULL)
    choose_skill (self, get_competency_of (record));
  belay_skills_page_refresh (page);
}

static void
edited_cb (BelaySkillsPage *self)
{
  leave_editor (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

static GtkWidget *
make_row (gpointer item,
          gpointer user_data)
{
  GtkWidget *row = g_object_new (BELAY_TYPE_STANDING_ROW, "skill", item, NULL);

  g_object_bind_property (user_data, "narrow", row, "compact", G_BINDING_SYNC_CREATE);
  return row;
}

static gboolean
is_not (GObject *object,
        gboolean value)
{
  return !value;
}

static void
belay_skills_page_dispose (GObject *object)
{
  BelaySkillsPage *self = BELAY_SKILLS_PAGE (object);

  self->is_refreshing = TRUE;
  adw_bin_set_child (ADW_BIN (object), NULL);
  g_clear_object (&self->skills);
  g_clear_object (&self->shown);
  g_clear_object (&self->offered);

  G_OBJECT_CLASS (belay_skills_page_parent_class)->dispose (object);
}

static void
belay_skills_page_finalize (GObject *object)
{
  g_free (BELAY_SKILLS_PAGE (object)->against);
  g_free (BELAY_SKILLS_PAGE (object)->selected);

  G_OBJECT_CLASS (belay_skills_page_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/belayplanner/Belay/belay-skills-page.ui");
  gtk_widget_class_bind_template_child (widget_class, BelaySkillsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, BelaySkillsPage, summary);
  gtk_widget_class_bind_template_child (widget_class, BelaySkillsPage, level);
  gtk_widget_class_bind_template_child (widget_class, BelaySkillsPage, radar);
  gtk_widget_class_bind_template_child (widget_class, BelaySkillsPage, legend_needed);
  gtk_widget_class_bind_template_child (widget_class, BelaySkillsPage, words);
  gtk_widget_class_bind_template_child (widget_class, BelaySkillsPage, room);
  gtk_widget_class_bind_template_child (widget_class, BelaySkillsPage, list);
  gtk_widget_class_bind_template_child (widget_class, BelaySkillsPage, view);
  gtk_widget_class_bind_template_child (widget_class, BelaySkillsPage, editor);
  gtk_widget_class_bind_template_callback (widget_class, level_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, edited_cb);
  gtk_widget_class_bind_template_callback (widget_class, is_not);
}

static void
belay_skills_page_class_init (BelaySkillsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (BELAY_TYPE_ASIDE);
  g_type_ensure (BELAY_TYPE_CARD);
  g_type_ensure (BELAY_TYPE_EVIDENCE_EDITOR);
  g_type_ensure (BELAY_TYPE_FLOW);
  g_type_ensure (BELAY_TYPE_RADAR);
  g_type_ensure (BELAY_TYPE_ROOM);
  g_type_ensure (BELAY_TYPE_SKILL_VIEW);
  G_OBJECT_CLASS (klass)->dispose = belay_skills_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = belay_skills_page_finalize;
  BELAY_PAGE_CLASS (klass)->refresh = belay_skills_page_refresh;
  BELAY_PAGE_CLASS (klass)->reveal = belay_skills_page_reveal;
  BELAY_PAGE_CLASS (klass)->add = belay_skills_page_add;

  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "skills.add-evidence", NULL, add_evidence_action);
  gtk_widget_class_install_action (widget_class, "skills.edit-evidence", "s", edit_evidence_action);
}

static void
belay_skills_page_init (BelaySkillsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  belay_set_accessible_label (GTK_WIDGET (self->level), _ ("Against which level"));

  self->skills = g_list_store_new (BELAY_TYPE_SKILL);
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->skills), make_row, self->room, NULL);
  gtk_list_box_set_header_func (self->list, belay_standing_row_head, NULL, NULL);
}
