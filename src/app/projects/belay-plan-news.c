/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-plan-news.h"

#include <belay-moves.h>
#include <glib/gi18n.h>

/* Whoever wants to know more looks at the plan. */
#define N_MOVES 4

/**
 * BelayPlanNews:
 *
 * What the last step moved in the plan of a project, and why, with a button that takes the
 * step back. It goes when the next step is made, and says nothing of steps that were undone
 * or that nobody was here to see.
 */
struct _BelayPlanNews
{
  AdwBin parent_instance;

  BelaySession *session;
  BelayProject *project;
  BelayPlan    *before; /* the plan before the last step, if it is known */
  BelayPlan    *latest;

  gconstpointer step;
  guint         n_steps; /* since the plan was shown last */

  GtkLabel *headline;
  GtkLabel *moves;
};

G_DEFINE_FINAL_TYPE (BelayPlanNews, belay_plan_news, ADW_TYPE_BIN)

static void
edited_cb (BelayPlanNews *self)
{
  gconstpointer step = belay_session_get_undo_step (self->session);

  if (step != self->step)
    self->n_steps++;
  self->step = step;
}

static void
hide_cb (BelayPlanNews *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

static void
forget (BelayPlanNews *self)
{
  g_clear_pointer (&self->before, belay_plan_free);
  g_clear_pointer (&self->latest, belay_plan_free);
}

static void
watch (BelayPlanNews *self,
       BelaySession  *session)
{
  if (self->session == session)
    return;
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_set_object (&self->session, session);
  g_signal_connect_object (session, "edited", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
  self->step = belay_session_get_undo_step (session);
  forget (self);
}

static char *
describe_moves (GArray *moves)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) lines = NULL;

  for (guint i = 0; i < MIN (moves->len, N_MOVES); i++)
    {
      const BelayMove *move = &g_array_index (moves, BelayMove, i);
      g_autofree char *moved = belay_move_to_words (move);
      g_autofree char *why = belay_move_explain (move);
      /* Translators: two sentences: what moved, and why. */
      g_autofree char *line = why != NULL ? g_strdup_printf (_ ("%1$s %2$s"), moved, why) : g_strdup (moved);

      g_strv_builder_add (builder, line);
    }
  if (moves->len > N_MOVES)
    {
      guint            n_more = moves->len - N_MOVES;
      g_autofree char *more = g_strdup_printf (ngettext ("%u more moved.", "%u more moved.", n_more), n_more);

      g_strv_builder_add (builder, more);
    }
  lines = g_strv_builder_end (builder);

  return g_strjoinv ("\n", lines);
}

static void
tell (BelayPlanNews *self)
{
  gboolean is_known = self->before != NULL && belay_session_get_redo_name (self->session) == NULL;
  g_autoptr (GArray) moves = is_known ? belay_moves_list (self->before, self->latest) : NULL;
  g_autofree char *headline = NULL;
  g_autofree char *lines = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self), moves != NULL && moves->len > 0);
  if (moves == NULL || moves->len == 0)
    return;

  headline = belay_moves_say_finish (self->before, self->latest);
  lines = describe_moves (moves);
  gtk_label_set_text (self->headline, headline != NULL ? headline : _ ("The project is finished on the same day as before."));
  gtk_label_set_text (self->moves, lines);
}

static void
belay_plan_news_dispose (GObject *object)
{
  BelayPlanNews *self = BELAY_PLAN_NEWS (object);

  adw_bin_set_child (ADW_BIN (object), NULL);
  forget (self);
  g_clear_object (&self->session);
  g_clear_object (&self->project);

  G_OBJECT_CLASS (belay_plan_news_parent_class)->dispose (object);
}

static void
belay_plan_news_class_init (BelayPlanNewsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = belay_plan_news_dispose;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_STATUS);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/belayplanner/Belay/belay-plan-news.ui");
  gtk_widget_class_bind_template_child (widget_class, BelayPlanNews, headline);
  gtk_widget_class_bind_template_child (widget_class, BelayPlanNews, moves);
  gtk_widget_class_bind_template_callback (widget_class, hide_cb);
}

static void
belay_plan_news_init (BelayPlanNews *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * belay_plan_news_show:
 * @self: news
 * @session: the session
 * @project: (nullable): the project that is looked at
 *
 * Says what moved since the last step, if that was one step and in this project.
 */
void
belay_plan_news_show (BelayPlanNews *self,
                      BelaySession  *session,
                      BelayProject  *project)
{
  BelayPlan *plan = NULL;

  watch (self, session);
  if (g_set_object (&self->project, project))
    forget (self);
  if (project != NULL)
    plan = belay_plan_new (belay_session_get_workspace (session), project, belay_session_get_today (session));

  if (self->n_steps > 0)
    g_clear_pointer (&self->before, belay_plan_free);
  if (self->n_steps == 1)
    self->before = g_steal_pointer (&self->latest);
  g_clear_pointer (&self->latest, belay_plan_free);
  self->latest = plan;
  self->n_steps = 0;
  tell (self);
}
