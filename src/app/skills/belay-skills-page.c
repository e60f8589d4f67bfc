/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-skills-page-private.h"
#include "belay-standing-row.h"

#include <belay-accessible.h>
#include <belay-aside.h>
#include <belay-card.h>
#include <belay-flow.h>
#include <glib/gi18n.h>

/**
 * BelaySkillsPage:
 *
 * What a mentee can, against what a level asks: by area as a radar, competency by
 * competency as a table, and of the one that is selected what each level looks like, how
 * it was rated and the evidence. Here somebody is assessed, too, and what they say of
 * themselves compared with what their mentors say.
 */
G_DEFINE_FINAL_TYPE (BelaySkillsPage, belay_skills_page, BELAY_TYPE_PAGE)

static BelayFramework *
get_framework (BelaySkillsPage *self)
{
  return belay_workspace_get_framework_of (belay_session_get_workspace (belay_page_get_session (BELAY_PAGE (self))),
                                           belay_page_get_person (BELAY_PAGE (self)));
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
show_skills (BelaySkillsPage         *self,
             const BelaySkillContext *context)
{
  const BelayReadiness *readiness = context->readiness;
  g_autofree char      *summary = describe (readiness);
  g_autofree char      *words = NULL;
  /* Translators: the name of a level. */
  g_autofree char *needed = g_strdup_printf (_ ("needed for %s"), belay_level_get (readiness->level)->name);

  belay_radar_set_readiness (self->radar, readiness);
  words = belay_radar_to_words (self->radar);
  gtk_label_set_text (self->summary, summary);
  gtk_label_set_text (self->legend_needed, needed);
  gtk_label_set_text (self->words, words);
  belay_skills_update (self->skills, context);
  select_skill (self, readiness);
  show_selected (self, context);
}

/*< private >
 * belay_skills_page_compute_readiness:
 *
 * Returns: (nullable): where the person stands against the level that was chosen
 */
BelayReadiness *
belay_skills_page_compute_readiness (BelaySkillsPage *self)
{
  BelaySession   *session = belay_page_get_session (BELAY_PAGE (self));
  BelayPerson    *person = belay_page_get_person (BELAY_PAGE (self));
  BelayFramework *framework = get_framework (self);
  BelayLevel     *level = framework != NULL ? belay_level_choice_show (self->level, person, framework) : NULL;

  if (level == NULL)
    return NULL;

  return belay_readiness_new (belay_session_get_workspace (session), person, belay_record_get_id (BELAY_RECORD (level)),
                              framework, belay_session_get_today (session), NULL);
}

static void
show_readiness (BelaySkillsPage *self,
                BelayReadiness  *readiness)
{
  BelaySession     *session = belay_page_get_session (BELAY_PAGE (self));
  BelaySkillContext context = {
    .workspace = belay_session_get_workspace (session),
    .person = belay_page_get_person (BELAY_PAGE (self)),
    .readiness = readiness,
    .today = belay_session_get_today (session),
    .me = belay_session_get_me (session),
  };

  show_skills (self, &context);
  if (g_str_equal (self->mode, "compare"))
    belay_comparison_view_show (self->comparison, &context);
  if (g_str_equal (self->mode, "assess"))
    belay_assessment_view_show (self->assessment, session, context.person, belay_skills_page_compute_readiness (self));
}

/*< private >
 * belay_skills_page_leave_editor:
 *
 * Puts away the evidence that is edited.
 */
void
belay_skills_page_leave_editor (BelaySkillsPage *self)
{
  if (belay_evidence_editor_get_evidence (self->editor) == NULL)
    return;

  gtk_stack_set_visible_child_name (self->stack, self->mode);
  belay_evidence_editor_bind (self->editor, NULL, NULL);
}

/* What is edited may be gone, also by undo. */
static void
check_editor (BelaySkillsPage *self)
{
  BelayEvidence *evidence = belay_evidence_editor_get_evidence (self->editor);

  if (evidence != NULL && belay_record_get_parent (BELAY_RECORD (evidence)) == NULL)
    belay_skills_page_leave_editor (self);
}

static void
show_person (BelaySkillsPage *self,
             BelayPerson     *person)
{
  if (!g_set_object (&self->shown, person))
    return;

  g_clear_pointer (&self->selected, g_free);
  self->mode = "skills";
  belay_skills_page_leave_editor (self);
}

static void
belay_skills_page_refresh (BelayPage *page)
{
  BelaySkillsPage *self = BELAY_SKILLS_PAGE (page);
  BelayPerson     *person = belay_page_get_person (page);
  gboolean         is_writable = !belay_session_is_read_only (belay_page_get_session (page));
  g_autoptr (BelayReadiness) readiness = NULL;

  if (person == NULL || belay_record_get_parent (BELAY_RECORD (person)) == NULL)
    return;

  show_person (self, person);
  check_editor (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "skills.add-evidence", is_writable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "skills.assess", is_writable);
  readiness = belay_skills_page_compute_readiness (self);
  if (readiness == NULL)
    {
      gtk_stack_set_visible_child_name (self->stack, "no-framework");
      return;
    }

  show_readiness (self, readiness);
  gtk_stack_set_visible_child_name (self->stack,
                                    belay_evidence_editor_get_evidence (self->editor) != NULL ? "evidence" : self->mode);
}

/*< private >
 * belay_skills_page_show_mode:
 *
 * Shows another part of the page.
 */
void
belay_skills_page_show_mode (BelaySkillsPage *self,
                             const char      *mode)
{
  self->mode = mode;
  belay_skills_page_refresh (BELAY_PAGE (self));
}

static void
level_chosen_cb (BelaySkillsPage *self)
{
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
      belay_skills_page_edit_evidence (self, BELAY_EVIDENCE (record));
      return;
    }

  self->mode = "skills";
  belay_skills_page_leave_editor (self);
  if (get_competency_of (record) != NULL)
    choose_skill (self, get_competency_of (record));
  belay_skills_page_refresh (page);
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

  G_OBJECT_CLASS (belay_skills_page_parent_class)->dispose (object);
}

static void
belay_skills_page_finalize (GObject *object)
{
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
  gtk_widget_class_bind_template_child (widget_class, BelaySkillsPage, assessment);
  gtk_widget_class_bind_template_child (widget_class, BelaySkillsPage, comparison);
  gtk_widget_class_bind_template_callback (widget_class, level_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, is_not);
}

static void
belay_skills_page_class_init (BelaySkillsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (BELAY_TYPE_ASIDE);
  g_type_ensure (BELAY_TYPE_ASSESSMENT_VIEW);
  g_type_ensure (BELAY_TYPE_CARD);
  g_type_ensure (BELAY_TYPE_COMPARISON_VIEW);
  g_type_ensure (BELAY_TYPE_EVIDENCE_EDITOR);
  g_type_ensure (BELAY_TYPE_FLOW);
  g_type_ensure (BELAY_TYPE_LEVEL_CHOICE);
  g_type_ensure (BELAY_TYPE_RADAR);
  g_type_ensure (BELAY_TYPE_ROOM);
  g_type_ensure (BELAY_TYPE_SKILL_VIEW);
  G_OBJECT_CLASS (klass)->dispose = belay_skills_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = belay_skills_page_finalize;
  BELAY_PAGE_CLASS (klass)->refresh = belay_skills_page_refresh;
  BELAY_PAGE_CLASS (klass)->reveal = belay_skills_page_reveal;
  BELAY_PAGE_CLASS (klass)->add = belay_skills_page_add;

  bind_template (widget_class);
  belay_skills_page_install_actions (widget_class);
}

static void
belay_skills_page_init (BelaySkillsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  /* Where there is little room, one goes from one competency to the next without the list. */
  g_object_bind_property (self, "folded",
                          gtk_widget_get_template_child (GTK_WIDGET (self->assessment), BELAY_TYPE_ASSESSMENT_VIEW, "list_card"),
                          "visible", G_BINDING_SYNC_CREATE | G_BINDING_INVERT_BOOLEAN);
  self->mode = "skills";
  self->skills = g_list_store_new (BELAY_TYPE_SKILL);
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->skills), make_row, self->room, NULL);
  gtk_list_box_set_header_func (self->list, belay_standing_row_head, NULL, NULL);
}
