/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-milestone-filter.h"

#include "belay-plan-words.h"

#include <belay-compat.h>
#include <belay-flow.h>
#include <belay-state.h>
#include <glib/gi18n.h>

#define VIEW_NAME "milestones"

/**
 * BelayMilestoneFilter:
 *
 * Which milestones are seen, and in which order. That is kept on this computer, not in the
 * workspace. `changed` is emitted when somebody chose otherwise.
 */
struct _BelayMilestoneFilter
{
  AdwBin parent_instance;

  BelaySession       *session;
  BelayMilestoneQuery query;
  GPtrArray          *owners; /* ids, as in the list of whose milestones are seen */
  gboolean            is_showing;

  GtkToggleButton *all;
  GtkToggleButton *open;
  GtkToggleButton *overdue;
  GtkToggleButton *critical;
  GtkToggleButton *done;
  GtkDropDown     *owner;
  GtkDropDown     *window;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BelayMilestoneFilter, belay_milestone_filter, ADW_TYPE_BIN)

static const int window_days[] = { 0, 14, 30, 90 };

static GtkToggleButton *
get_filter (BelayMilestoneFilter *self,
            BelayMilestoneWhich   which)
{
  GtkToggleButton *const filters[] = {
    [BELAY_MILESTONE_WHICH_ALL] = self->all,
    [BELAY_MILESTONE_WHICH_OPEN] = self->open,
    [BELAY_MILESTONE_WHICH_OVERDUE] = self->overdue,
    [BELAY_MILESTONE_WHICH_CRITICAL] = self->critical,
    [BELAY_MILESTONE_WHICH_DONE] = self->done,
  };

  return filters[which];
}

static const char *
get_workspace_id (BelayMilestoneFilter *self)
{
  return belay_record_get_id (BELAY_RECORD (belay_session_get_workspace (self->session)));
}

static void
keep_query (BelayMilestoneFilter *self)
{
  g_autofree char *text = belay_milestone_query_to_string (&self->query);
  g_autoptr (GError) error = NULL;

  if (!belay_state_set_view (get_workspace_id (self), VIEW_NAME, text, &error))
    g_debug ("%s", error->message);
}

/* Without a filter that somebody chose, what is open is what one comes for. */
static void
recall_query (BelayMilestoneFilter *self)
{
  g_autofree char *text = belay_state_dup_view (get_workspace_id (self), VIEW_NAME);

  belay_milestone_query_read (&self->query, text);
  if (text == NULL)
    self->query.which = BELAY_MILESTONE_WHICH_OPEN;
}

static void
show_count (BelayMilestoneFilter *self,
            BelayProject         *project,
            const BelayPlan      *plan,
            BelayMilestoneWhich   which)
{
  static const char *const formats[] = {
    /* Translators: a filter of milestones, with how many there are. */
    [BELAY_MILESTONE_WHICH_ALL] = N_ ("All %u"),
    /* Translators: a filter of milestones, with how many are open. */
    [BELAY_MILESTONE_WHICH_OPEN] = N_ ("Open %u"),
    /* Translators: a filter of milestones, with how many are overdue. */
    [BELAY_MILESTONE_WHICH_OVERDUE] = N_ ("Overdue %u"),
    /* Translators: a filter of milestones, with how many have no slack. */
    [BELAY_MILESTONE_WHICH_CRITICAL] = N_ ("Critical %u"),
    /* Translators: a filter of milestones, with how many are done. */
    [BELAY_MILESTONE_WHICH_DONE] = N_ ("Done %u"),
  };
  BelayDay         today = belay_session_get_today (self->session);
  guint            count = belay_milestone_query_count (&self->query, project, plan, today, which);
  g_autofree char *number = g_strdup_printf ("%u", count);
  g_autoptr (GString) label = g_string_new (_ (formats[which]));
  GtkToggleButton *filter = get_filter (self, which);

  g_string_replace (label, "%u", number, 1);
  gtk_button_set_label (GTK_BUTTON (filter), label->str);
  belay_set_accessible_label (GTK_WIDGET (filter), label->str);
}

static void
list_owners (BelayMilestoneFilter *self)
{
  const char *const fixed[] = { _ ("Anyone"), _ ("Nobody yet"), NULL };
  g_autoptr (GtkStringList) names = gtk_string_list_new (fixed);
  guint selected = 0;

  g_ptr_array_set_size (self->owners, 0);
  g_ptr_array_add (self->owners, NULL);
  g_ptr_array_add (self->owners, g_strdup (BELAY_MILESTONE_OWNER_NOBODY));
  BELAY_FOREACH (BelayPerson, person, belay_workspace_get (belay_session_get_workspace (self->session))->people)
  {
    g_ptr_array_add (self->owners, g_strdup (belay_record_get_id (BELAY_RECORD (person))));
    gtk_string_list_append (names, belay_person_get (person)->name);
  }
  for (guint i = 0; i < self->owners->len; i++)
    {
      if (g_strcmp0 (g_ptr_array_index (self->owners, i), self->query.owner) == 0)
        selected = i;
    }
  belay_plan_words_set_choices (self->owner, names);
  gtk_drop_down_set_selected (self->owner, selected);
}

static void
change (BelayMilestoneFilter *self)
{
  keep_query (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
filter_cb (BelayMilestoneFilter *self)
{
  guint owner = self->owner != NULL ? gtk_drop_down_get_selected (self->owner) : 0;
  guint window = self->window != NULL ? gtk_drop_down_get_selected (self->window) : 0;

  if (self->session == NULL || self->is_showing)
    return;
  for (guint i = 0; i < BELAY_MILESTONE_N_WHICH; i++)
    {
      if (gtk_toggle_button_get_active (get_filter (self, i)))
        self->query.which = i;
    }
  g_free (self->query.owner);
  self->query.owner = owner < self->owners->len ? g_strdup (g_ptr_array_index (self->owners, owner)) : NULL;
  self->query.window_days = window < G_N_ELEMENTS (window_days) ? window_days[window] : 0;
  change (self);
}

static void
belay_milestone_filter_dispose (GObject *object)
{
  BelayMilestoneFilter *self = BELAY_MILESTONE_FILTER (object);

  self->is_showing = TRUE;
  adw_bin_set_child (ADW_BIN (object), NULL);
  g_clear_object (&self->session);
  g_clear_pointer (&self->owners, g_ptr_array_unref);
  belay_milestone_query_clear (&self->query);

  G_OBJECT_CLASS (belay_milestone_filter_parent_class)->dispose (object);
}

static void
belay_milestone_filter_class_init (BelayMilestoneFilterClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (BELAY_TYPE_FLOW);
  G_OBJECT_CLASS (klass)->dispose = belay_milestone_filter_dispose;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/belayplanner/Belay/belay-milestone-filter.ui");
  gtk_widget_class_bind_template_child (widget_class, BelayMilestoneFilter, all);
  gtk_widget_class_bind_template_child (widget_class, BelayMilestoneFilter, open);
  gtk_widget_class_bind_template_child (widget_class, BelayMilestoneFilter, overdue);
  gtk_widget_class_bind_template_child (widget_class, BelayMilestoneFilter, critical);
  gtk_widget_class_bind_template_child (widget_class, BelayMilestoneFilter, done);
  gtk_widget_class_bind_template_child (widget_class, BelayMilestoneFilter, owner);
  gtk_widget_class_bind_template_child (widget_class, BelayMilestoneFilter, window);
  gtk_widget_class_bind_template_callback (widget_class, filter_cb);
}

static void
belay_milestone_filter_init (BelayMilestoneFilter *self)
{
  const char *const windows[] = { _ ("Any time"), _ ("Next 2 weeks"), _ ("Next 30 days"), _ ("Next 90 days"), NULL };
  g_autoptr (GtkStringList) names = gtk_string_list_new (windows);

  self->owners = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  belay_set_accessible_label (GTK_WIDGET (self->owner), _ ("Whose milestones"));
  belay_set_accessible_label (GTK_WIDGET (self->window), _ ("When they are worked on"));
  belay_plan_words_set_choices (self->window, names);
}

/**
 * belay_milestone_filter_show:
 * @self: a filter
 * @session: the session
 * @project: the project whose milestones are seen
 * @plan: its plan
 *
 * Shows what is chosen, and how many milestones each choice has.
 */
void
belay_milestone_filter_show (BelayMilestoneFilter *self,
                             BelaySession         *session,
                             BelayProject         *project,
                             const BelayPlan      *plan)
{
  self->is_showing = TRUE;
  if (g_set_object (&self->session, session))
    recall_query (self);
  gtk_toggle_button_set_active (get_filter (self, self->query.which), TRUE);
  list_owners (self);
  for (guint i = 0; i < G_N_ELEMENTS (window_days); i++)
    {
      if (window_days[i] == self->query.window_days)
        gtk_drop_down_set_selected (self->window, i);
    }
  for (guint i = 0; i < BELAY_MILESTONE_N_WHICH; i++)
    show_count (self, project, plan, i);
  self->is_showing = FALSE;
}

/**
 * belay_milestone_filter_get_query:
 * @self: a filter
 *
 * Returns: (transfer none): what is chosen
 */
const BelayMilestoneQuery *
belay_milestone_filter_get_query (BelayMilestoneFilter *self)
{
  return &self->query;
}

/**
 * belay_milestone_filter_sort:
 * @self: a filter that shows something
 * @order: an order
 *
 * Turns to an order: up, then down, then back to the one in which milestones stand.
 */
void
belay_milestone_filter_sort (BelayMilestoneFilter *self,
                             BelayMilestoneOrder   order)
{
  gboolean is_same = self->query.order == order;

  self->query.order = is_same && self->query.is_descending ? BELAY_MILESTONE_ORDER_OWN : order;
  self->query.is_descending = is_same && !self->query.is_descending;
  change (self);
}
