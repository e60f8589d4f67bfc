/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-comparison-view.h"

#include "belay-difference-row.h"

#include <belay-card.h>
#include <belay-comparison.h>
#include <belay-room.h>

/**
 * BelayComparisonView:
 *
 * How somebody rates themselves beside how their mentors do: where they differ, the widest
 * first, what is usual for the person, and what can be done about a gap. `closed` is
 * emitted when somebody goes back.
 */
struct _BelayComparisonView
{
  AdwBin parent_instance;

  GListStore *skills;

  GtkLabel   *summary;
  GtkLabel   *usual;
  BelayRoom  *room;
  GtkListBox *list;
};

static guint closed_signal;

G_DEFINE_FINAL_TYPE (BelayComparisonView, belay_comparison_view, ADW_TYPE_BIN)

static void
close_cb (BelayComparisonView *self)
{
  g_signal_emit (self, closed_signal, 0);
}

static void
activated_cb (BelayComparisonView *self,
              GtkListBoxRow       *row)
{
  BelaySkill *skill = belay_skill_row_get_skill (BELAY_SKILL_ROW (row));

  gtk_widget_activate_action (GTK_WIDGET (self), "skills.cover-gap", "s",
                              belay_record_get_id (BELAY_RECORD (belay_skill_get_competency (skill))));
}

static gboolean
belay_comparison_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_child_focus (GTK_WIDGET (BELAY_COMPARISON_VIEW (widget)->list), GTK_DIR_TAB_FORWARD);
}

static GtkWidget *
make_row (gpointer item,
          gpointer user_data)
{
  GtkWidget *row = g_object_new (BELAY_TYPE_DIFFERENCE_ROW, "skill", item, NULL);

  g_object_bind_property (user_data, "narrow", row, "compact", G_BINDING_SYNC_CREATE);

  return row;
}

static void
belay_comparison_view_dispose (GObject *object)
{
  BelayComparisonView *self = BELAY_COMPARISON_VIEW (object);

  adw_bin_set_child (ADW_BIN (object), NULL);
  g_clear_object (&self->skills);

  G_OBJECT_CLASS (belay_comparison_view_parent_class)->dispose (object);
}

static void
belay_comparison_view_class_init (BelayComparisonViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (BELAY_TYPE_CARD);
  g_type_ensure (BELAY_TYPE_ROOM);
  G_OBJECT_CLASS (klass)->dispose = belay_comparison_view_dispose;
  widget_class->grab_focus = belay_comparison_view_grab_focus;
  closed_signal = g_signal_new ("closed", G_OBJECT_CLASS_TYPE (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/belayplanner/Belay/belay-comparison-view.ui");
  gtk_widget_class_bind_template_child (widget_class, BelayComparisonView, summary);
  gtk_widget_class_bind_template_child (widget_class, BelayComparisonView, usual);
  gtk_widget_class_bind_template_child (widget_class, BelayComparisonView, room);
  gtk_widget_class_bind_template_child (widget_class, BelayComparisonView, list);
  gtk_widget_class_bind_template_callback (widget_class, close_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
}

static void
belay_comparison_view_init (BelayComparisonView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->skills = g_list_store_new (BELAY_TYPE_SKILL);
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->skills), make_row, self->room, NULL);
}

/**
 * belay_comparison_view_show:
 * @self: a view
 * @context: what it depends on
 *
 * Compares what somebody says of themselves with what their mentors say.
 */
void
belay_comparison_view_show (BelayComparisonView     *self,
                            const BelaySkillContext *context)
{
  const char      *name = belay_person_get (context->person)->name;
  g_autofree char *summary = NULL;
  g_autofree char *usual = NULL;
  g_autoptr (BelayComparison) comparison = belay_comparison_new (context->person, context->readiness);

  summary = belay_comparison_to_words (comparison, name);
  usual = belay_comparison_offset_to_words (comparison, name);
  gtk_label_set_text (self->summary, summary);
  gtk_label_set_text (self->usual, usual != NULL ? usual : "");
  gtk_widget_set_visible (GTK_WIDGET (self->usual), usual != NULL);
  belay_differences_update (self->skills, context, comparison);
}
