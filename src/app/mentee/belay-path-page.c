/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-path-page.h"

#include "belay-cover.h"
#include "belay-gap-row.h"
#include "belay-person-editor.h"
#include "belay-profile-header.h"

#include <belay-card.h>
#include <belay-goal.h>
#include <belay-room.h>
#include <belay-timeline-builders.h>
#include <belay-timeline.h>
#include <glib/gi18n.h>

#define GAPS_SHOWN 6

/**
 * BelayPathPage:
 *
 * A mentee's path: who they are, where they stand and how they came there, and what
 * stands between them and the level they aim for. The person is edited here, too.
 */
struct _BelayPathPage
{
  BelayPage parent_instance;

  BelayPerson       *shown;
  GListStore        *gaps;
  GtkSliceListModel *first_gaps;
  gboolean           shows_all;
  BelayForesight    *foresight;

  GtkStack           *stack;
  BelayProfileHeader *header;
  BelayPersonEditor  *editor;
  BelayTimeline      *timeline;
  BelayCard          *blocks;
  GtkStack           *blocks_stack;
  GtkLabel           *rule;
  BelayRoom          *room;
  GtkListBox         *list;
  GtkButton          *more;
};

G_DEFINE_FINAL_TYPE (BelayPathPage, belay_path_page, BELAY_TYPE_PAGE)

static BelayReadiness *
compute_readiness (BelayPathPage *self)
{
  BelaySession   *session = belay_page_get_session (BELAY_PAGE (self));
  BelayPerson    *person = belay_page_get_person (BELAY_PAGE (self));
  BelayWorkspace *workspace = belay_session_get_workspace (session);
  BelayFramework *framework = belay_workspace_get_framework_of (workspace, person);
  const char     *target = belay_person_get (person)->target;

  if (framework == NULL || target == NULL)
    return NULL;

  return belay_readiness_new (workspace, person, target, framework, belay_session_get_today (session), NULL);
}

/* What the rule asks for that is about no single competency. */
static char *
describe_rule (const BelayReadiness *readiness)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();

  for (guint i = 0; i < readiness->blockers->len; i++)
    {
      const BelayBlocker *blocker = g_ptr_array_index (readiness->blockers, i);

      if (blocker->competency == NULL)
        g_ptr_array_add (texts, blocker->text);
    }
  g_ptr_array_add (texts, NULL);

  return g_strjoinv ("\n", (char **) texts->pdata);
}

static void
show_more (BelayPathPage *self)
{
  guint            n_gaps = g_list_model_get_n_items (G_LIST_MODEL (self->gaps));
  g_autofree char *label = NULL;

  gtk_slice_list_model_set_size (self->first_gaps, self->shows_all ? G_MAXUINT : GAPS_SHOWN);
  gtk_widget_set_visible (GTK_WIDGET (self->more), n_gaps > GAPS_SHOWN);
  if (self->shows_all)
    label = g_strdup (_ ("Show fewer"));
  else
    label = g_strdup_printf (ngettext ("Show %u more", "Show %u more", n_gaps - MIN (n_gaps, GAPS_SHOWN)),
                             n_gaps - MIN (n_gaps, GAPS_SHOWN));
  gtk_button_set_label (self->more, label);
}

static void
show_blocks (BelayPathPage        *self,
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
  g_autofree char *title = NULL;
  g_autofree char *rule = NULL;
  gboolean         has_gaps;

  if (readiness == NULL)
    {
      g_list_store_remove_all (self->gaps);
      belay_card_set_title (self->blocks, _ ("What blocks"));
      gtk_stack_set_visible_child_name (self->blocks_stack, "no-target");
      return;
    }

  rule = describe_rule (readiness);
  /* Translators: the name of a level. */
  title = g_strdup_printf (_ ("What blocks %s"), belay_level_get (readiness->level)->name);
  belay_gaps_update (self->gaps, &context);
  belay_card_set_title (self->blocks, title);
  gtk_label_set_text (self->rule, rule);
  gtk_widget_set_visible (GTK_WIDGET (self->rule), *rule != '\0');
  show_more (self);
  has_gaps = g_list_model_get_n_items (G_LIST_MODEL (self->gaps)) > 0 || *rule != '\0';
  gtk_stack_set_visible_child_name (self->blocks_stack, has_gaps ? "gaps" : "nothing");
}

static void
enable_actions (BelayPathPage *self)
{
  BelayPage *page = BELAY_PAGE (self);
  gboolean   is_writable = !belay_session_is_read_only (belay_page_get_session (page));
  gboolean   is_archived = belay_person_get (belay_page_get_person (page))->state == BELAY_PERSON_ARCHIVED;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "person.edit", is_writable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "person.archive", is_writable && !is_archived);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "person.bring-back", is_writable && is_archived);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "person.remove", is_writable);
}

static void
leave_editor (BelayPathPage *self)
{
  gtk_stack_set_visible_child_name (self->stack, "path");
  belay_person_editor_bind (self->editor, NULL, NULL);
}

/* Only whoever has not reached the level yet has a way to it. */
static void
add_fan (BelayTimelineSource *source,
         const BelayForecast *forecast)
{
  const GArray    *curve = belay_timeline_source_get (source)->curve;
  g_autofree char *words = belay_forecast_to_words (forecast);
  BelayTimelineFan fan = {
    .start = { forecast->day, curve->len > 0 ? g_array_index (curve, BelayTimelinePoint, curve->len - 1).per_mille : 0 },
    .early = forecast->p10,
    .middle = forecast->p50,
    .late = forecast->p90,
    .is_usual = forecast->state == BELAY_FORECAST_PRIOR_ONLY,
    .sentence = words,
  };

  if (forecast->n_runs > 0 && forecast->p10 != BELAY_DAY_NONE)
    belay_timeline_source_set_fan (source, &fan);
}

static void
foretell (BelayPathPage        *self,
          const BelayReadiness *readiness,
          BelayProfile         *profile,
          BelayTimelineSource  *source)
{
  BelaySession *session = belay_page_get_session (BELAY_PAGE (self));
  g_autoptr (BelayForecastFacts) facts = NULL;
  const BelayOutlook *outlook;

  if (readiness != NULL)
    facts = belay_forecast_facts_new (belay_session_get_workspace (session), self->shown, belay_session_get_today (session),
                                      NULL);
  outlook = belay_foresight_ask (self->foresight, facts);
  if (facts == NULL)
    return;

  belay_profile_foretell (profile, readiness, outlook, belay_foresight_is_slow (self->foresight));
  if (outlook != NULL)
    add_fan (source, outlook->forecast);
}

static void
belay_path_page_refresh (BelayPage *page)
{
  BelayPathPage  *self = BELAY_PATH_PAGE (page);
  BelayPerson    *person = belay_page_get_person (page);
  BelaySession   *session = belay_page_get_session (page);
  BelayWorkspace *workspace = belay_session_get_workspace (session);
  BelayDay        today = belay_session_get_today (session);
  g_autoptr (BelayReadiness) readiness = NULL;
  g_autoptr (BelayProfile) profile = NULL;
  g_autoptr (BelayTimelineSource) source = NULL;

  if (person == NULL || belay_record_get_parent (BELAY_RECORD (person)) == NULL)
    return;
  if (g_set_object (&self->shown, person))
    {
      self->shows_all = FALSE;
      leave_editor (self);
    }

  readiness = compute_readiness (self);
  profile = belay_profile_new (workspace, person, readiness, today);
  source = belay_timeline_build_path (workspace, person, today);
  foretell (self, readiness, profile, source);
  belay_profile_header_bind (self->header, profile);
  belay_timeline_set_source (self->timeline, source);
  show_blocks (self, readiness);
  enable_actions (self);
}

static void
more_cb (BelayPathPage *self)
{
  self->shows_all = !self->shows_all;
  show_more (self);
}

static void
edit_person (BelayPathPage *self,
             const char    *verb,
             const char    *state)
{
  BelayPage      *page = BELAY_PAGE (self);
  GVariantBuilder arguments;
  g_autoptr (GError) error = NULL;

  if (belay_page_get_person (page) == NULL)
    return;

  g_variant_builder_init (&arguments, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&arguments, "{sv}", "person",
                         g_variant_new_string (belay_record_get_id (BELAY_RECORD (belay_page_get_person (page)))));
  if (state != NULL)
    g_variant_builder_add (&arguments, "{sv}", "state", g_variant_new_string (state));
  /* Who is refused is told by the session's signal. */
  if (!belay_session_edit (belay_page_get_session (page), verb, g_variant_builder_end (&arguments), NULL, &error))
    g_debug ("%s: %s", verb, error->message);
}

static void
edit_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  BelayPathPage *self = BELAY_PATH_PAGE (widget);
  BelayPage     *page = BELAY_PAGE (widget);

  if (belay_page_get_person (page) == NULL)
    return;

  belay_person_editor_bind (self->editor, belay_page_get_session (page), belay_page_get_person (page));
  gtk_stack_set_visible_child_name (self->stack, "editor");
  gtk_widget_grab_focus (GTK_WIDGET (self->editor));
}

static void
belay_path_page_reveal (BelayPage   *page,
                        BelayRecord *record)
{
  if (BELAY_IS_PERSON (record))
    leave_editor (BELAY_PATH_PAGE (page));
  else
    edit_action (GTK_WIDGET (page), NULL, NULL);
}

static void
archive_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  edit_person (BELAY_PATH_PAGE (widget), "change-person", g_str_equal (name, "person.archive") ? "archived" : "active");
}

static void
remove_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  edit_person (BELAY_PATH_PAGE (widget), "remove-person", NULL);
}

static void
cover_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  BelayPathPage *self = BELAY_PATH_PAGE (widget);
  guint          position = belay_skills_find (G_LIST_MODEL (self->gaps), g_variant_get_string (parameter, NULL));
  g_autoptr (BelaySkill) skill = g_list_model_get_item (G_LIST_MODEL (self->gaps), position);
  g_autoptr (BelayReadiness) readiness = skill != NULL ? compute_readiness (self) : NULL;

  if (readiness != NULL)
    belay_cover_follow (BELAY_PAGE (self), readiness, belay_skill_get_competency (skill));
}

static void
gap_activated_cb (BelayPathPage *self,
                  GtkListBoxRow *row)
{
  BelaySkill *skill = belay_skill_row_get_skill (BELAY_SKILL_ROW (row));

  gtk_widget_activate_action (GTK_WIDGET (self), "person.cover-gap", "s",
                              belay_record_get_id (BELAY_RECORD (belay_skill_get_competency (skill))));
}

static void
edited_cb (BelayPathPage *self)
{
  leave_editor (self);
  gtk_widget_child_focus (GTK_WIDGET (self->header), GTK_DIR_TAB_FORWARD);
}

static GtkWidget *
make_gap_row (gpointer item,
              gpointer user_data)
{
  GtkWidget *row = g_object_new (BELAY_TYPE_GAP_ROW, "skill", item, NULL);

  g_object_bind_property (user_data, "narrow", row, "compact", G_BINDING_SYNC_CREATE);

  return row;
}

static void
belay_path_page_dispose (GObject *object)
{
  BelayPathPage *self = BELAY_PATH_PAGE (object);

  adw_bin_set_child (ADW_BIN (object), NULL);
  g_clear_object (&self->foresight);
  g_clear_object (&self->first_gaps);
  g_clear_object (&self->gaps);
  g_clear_object (&self->shown);

  G_OBJECT_CLASS (belay_path_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/belayplanner/Belay/belay-path-page.ui");
  gtk_widget_class_bind_template_child (widget_class, BelayPathPage, stack);
  gtk_widget_class_bind_template_child (widget_class, BelayPathPage, header);
  gtk_widget_class_bind_template_child (widget_class, BelayPathPage, editor);
  gtk_widget_class_bind_template_child (widget_class, BelayPathPage, timeline);
  gtk_widget_class_bind_template_child (widget_class, BelayPathPage, blocks);
  gtk_widget_class_bind_template_child (widget_class, BelayPathPage, blocks_stack);
  gtk_widget_class_bind_template_child (widget_class, BelayPathPage, rule);
  gtk_widget_class_bind_template_child (widget_class, BelayPathPage, room);
  gtk_widget_class_bind_template_child (widget_class, BelayPathPage, list);
  gtk_widget_class_bind_template_child (widget_class, BelayPathPage, more);
  gtk_widget_class_bind_template_callback (widget_class, gap_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, edited_cb);
  gtk_widget_class_bind_template_callback (widget_class, more_cb);
}

static void
belay_path_page_class_init (BelayPathPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (BELAY_TYPE_CARD);
  g_type_ensure (BELAY_TYPE_PERSON_EDITOR);
  g_type_ensure (BELAY_TYPE_PROFILE_HEADER);
  g_type_ensure (BELAY_TYPE_ROOM);
  g_type_ensure (BELAY_TYPE_TIMELINE);
  G_OBJECT_CLASS (klass)->dispose = belay_path_page_dispose;
  BELAY_PAGE_CLASS (klass)->refresh = belay_path_page_refresh;
  BELAY_PAGE_CLASS (klass)->reveal = belay_path_page_reveal;

  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "person.edit", NULL, edit_action);
  gtk_widget_class_install_action (widget_class, "person.archive", NULL, archive_action);
  gtk_widget_class_install_action (widget_class, "person.bring-back", NULL, archive_action);
  gtk_widget_class_install_action (widget_class, "person.remove", NULL, remove_action);
  gtk_widget_class_install_action (widget_class, "person.cover-gap", "s", cover_action);
}

static void
belay_path_page_init (BelayPathPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->foresight = belay_foresight_new ();
  g_signal_connect_object (self->foresight, "changed", G_CALLBACK (belay_page_queue_refresh), self, G_CONNECT_SWAPPED);
  self->gaps = g_list_store_new (BELAY_TYPE_SKILL);
  self->first_gaps = gtk_slice_list_model_new (g_object_ref (G_LIST_MODEL (self->gaps)), 0, GAPS_SHOWN);
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->first_gaps), make_gap_row, self->room, NULL);
}
