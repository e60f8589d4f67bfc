/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-milestone-plan.h"

#include "belay-plan-words.h"

#include <belay-conflict.h>
#include <belay-date-names.h>
#include <belay-pill.h>
#include <glib/gi18n.h>

/**
 * BelayMilestonePlan:
 *
 * What follows for a milestone from the plan of its project: its days, how much it may
 * slip, how often it decides the finish, what cannot be kept, and why.
 */
struct _BelayMilestonePlan
{
  AdwBin parent_instance;

  GtkLabel  *days;
  BelayPill *late;
  GtkLabel  *slack;
  GtkLabel  *odds;
  GtkLabel  *conflict;
  GtkLabel  *why;
};

G_DEFINE_FINAL_TYPE (BelayMilestonePlan, belay_milestone_plan, ADW_TYPE_BIN)

static void
set_words (GtkLabel   *label,
           const char *words)
{
  gtk_label_set_text (label, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (label), words != NULL && *words != '\0');
}

static char *
describe_days (const BelayPlanSpan *span,
               BelayDay             today)
{
  g_autofree char *start = NULL;
  g_autofree char *finish = NULL;

  if (!belay_day_is_valid (span->start) || !belay_day_is_valid (span->finish))
    return NULL;
  start = belay_date_to_short_weekday (span->start, today);
  finish = belay_date_to_short_weekday (span->finish, today);

  /* Translators: the first and the last day of a milestone. */
  return g_strdup_printf (_ ("%s – %s"), start, finish);
}

static char *
describe_slack (const BelayPlanSpan *span)
{
  if (!belay_milestone_is_open (span->milestone))
    return NULL;
  if (span->total_slack < 0)
    return g_strdup_printf (ngettext ("%d working day too late for what is due", "%d working days too late for what is due",
                                      -span->total_slack),
                            -span->total_slack);
  if (span->total_slack == 0)
    return g_strdup (_ ("No slack: if this slips, so does the finish"));
  if (span->free_slack == span->total_slack)
    return g_strdup_printf (ngettext ("May slip %d working day and moves nothing", "May slip %d working days and moves nothing",
                                      span->total_slack),
                            span->total_slack);

  /* Translators: how much a milestone may slip before the finish moves, and before another milestone does. */
  return g_strdup_printf (ngettext ("May slip %d working day before the finish moves, %d before another milestone does",
                                    "May slip %d working days before the finish moves, %d before another milestone does",
                                    span->total_slack),
                          span->total_slack, span->free_slack);
}

static char *
describe_odds (const BelayPlan     *plan,
               const BelayPlanSpan *span)
{
  g_autoptr (BelayOdds) odds = NULL;
  guint position = (guint) (span - belay_plan_get_span (plan, 0));
  int   share;

  if (!belay_milestone_is_open (span->milestone))
    return NULL;
  odds = belay_plan_words_odds (plan);
  share = (belay_odds_get_criticality (odds, position) + 5) / 10;

  /* Translators: how often a milestone is on the critical path when durations vary. */
  return g_strdup_printf (_ ("Decides the finish in %d of 100 runs with other durations"), share);
}

static char *
describe_conflicts (const BelayPlan     *plan,
                    const BelayPlanSpan *span)
{
  g_autoptr (GArray) conflicts = belay_plan_list_conflicts (plan);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) words = NULL;

  for (guint i = 0; i < conflicts->len; i++)
    {
      const BelayConflict *conflict = &g_array_index (conflicts, BelayConflict, i);
      g_autofree char     *sentence = NULL;

      if (conflict->milestone != span->milestone)
        continue;
      sentence = belay_plan_conflict_to_words (plan, conflict);
      g_strv_builder_add (builder, sentence);
    }
  words = g_strv_builder_end (builder);

  return g_strjoinv ("\n", words);
}

static void
show_late (BelayMilestonePlan  *self,
           const BelayPlanSpan *span)
{
  g_autofree char *words = NULL;
  gboolean         is_late = belay_milestone_is_open (span->milestone) && span->days_late > 0;

  if (is_late)
    words = g_strdup_printf (ngettext ("%d working day late", "%d working days late", span->days_late), span->days_late);
  belay_pill_set_text (self->late, words);
  belay_pill_set_state (self->late, "risk");
  gtk_widget_set_visible (GTK_WIDGET (self->late), is_late);
}

static void
belay_milestone_plan_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);

  G_OBJECT_CLASS (belay_milestone_plan_parent_class)->dispose (object);
}

static void
belay_milestone_plan_class_init (BelayMilestonePlanClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (BELAY_TYPE_PILL);
  G_OBJECT_CLASS (klass)->dispose = belay_milestone_plan_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/belayplanner/Belay/belay-milestone-plan.ui");
  gtk_widget_class_bind_template_child (widget_class, BelayMilestonePlan, days);
  gtk_widget_class_bind_template_child (widget_class, BelayMilestonePlan, late);
  gtk_widget_class_bind_template_child (widget_class, BelayMilestonePlan, slack);
  gtk_widget_class_bind_template_child (widget_class, BelayMilestonePlan, odds);
  gtk_widget_class_bind_template_child (widget_class, BelayMilestonePlan, conflict);
  gtk_widget_class_bind_template_child (widget_class, BelayMilestonePlan, why);
}

static void
belay_milestone_plan_init (BelayMilestonePlan *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * belay_milestone_plan_show:
 * @self: a card
 * @session: the session
 * @milestone: a milestone of a project
 *
 * Shows what the plan says of a milestone, as things are now.
 */
void
belay_milestone_plan_show (BelayMilestonePlan *self,
                           BelaySession       *session,
                           BelayMilestone     *milestone)
{
  BelayDay      today = belay_session_get_today (session);
  BelayProject *project = belay_record_get_ancestor (BELAY_RECORD (milestone), BELAY_TYPE_PROJECT);
  g_autoptr (BelayPlan) plan = belay_plan_new (belay_session_get_workspace (session), project, today);
  const BelayPlanSpan *span = belay_plan_find (plan, belay_record_get_id (BELAY_RECORD (milestone)));
  g_autofree char     *days = NULL;
  g_autofree char     *slack = NULL;
  g_autofree char     *odds = NULL;
  g_autofree char     *conflict = NULL;
  g_autofree char     *why = NULL;
  g_auto (GStrv) reasons = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self), span != NULL);
  if (span == NULL)
    return;

  days = describe_days (span, today);
  slack = describe_slack (span);
  odds = describe_odds (plan, span);
  conflict = describe_conflicts (plan, span);
  reasons = belay_plan_explain (plan, belay_record_get_id (BELAY_RECORD (milestone)));
  why = g_strjoinv ("\n", reasons);
  set_words (self->days, days);
  show_late (self, span);
  set_words (self->slack, slack);
  set_words (self->odds, odds);
  set_words (self->conflict, conflict);
  set_words (self->why, why);
}
