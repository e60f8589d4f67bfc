/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-milestone-query.h"

#include "belay-progress.h"

#define N_PARTS 5

/* More than any progress. */
#define STATE_WEIGHT 10000

/* A milestone with what it is sorted by. */
typedef struct
{
  BelayMilestone *milestone;
  guint           position;
  gboolean        is_descending;
  gint64          number;
  char           *text;
} Sorted;

static void
clear_sorted (gpointer data)
{
  g_free (((Sorted *) data)->text);
}

/**
 * belay_milestone_query_clear:
 * @self: a query
 *
 * Makes it ask for all milestones in their own order.
 */
void
belay_milestone_query_clear (BelayMilestoneQuery *self)
{
  g_free (self->owner);
  *self = (BelayMilestoneQuery){ 0 };
}

/**
 * belay_milestone_query_to_string:
 * @self: a query
 *
 * Returns: (transfer full): it as [method@MilestoneQuery.read] takes it
 */
char *
belay_milestone_query_to_string (const BelayMilestoneQuery *self)
{
  return g_strdup_printf ("%d %d %d %d %s", self->which, self->window_days, self->order, self->is_descending,
                          self->owner != NULL ? self->owner : "");
}

static int
read_number (const char *text,
             int         max)
{
  guint64 number = 0;

  return g_ascii_string_to_unsigned (text, 10, 0, max, &number, NULL) ? (int) number : 0;
}

/**
 * belay_milestone_query_read:
 * @self: a query
 * @text: (nullable): what [method@MilestoneQuery.to_string] once said
 *
 * Asks for the same again. What is not understood asks for all.
 */
void
belay_milestone_query_read (BelayMilestoneQuery *self,
                            const char          *text)
{
  g_auto (GStrv) parts = g_strsplit (text != NULL ? text : "", " ", N_PARTS);

  belay_milestone_query_clear (self);
  if (g_strv_length (parts) != N_PARTS)
    return;
  self->which = read_number (parts[0], BELAY_MILESTONE_N_WHICH - 1);
  self->window_days = read_number (parts[1], BELAY_DAY_LAST);
  self->order = read_number (parts[2], BELAY_MILESTONE_N_ORDERS - 1);
  self->is_descending = read_number (parts[3], 1);
  self->owner = *parts[4] != '\0' ? g_strdup (parts[4]) : NULL;
}

static gboolean
is_one_of (BelayMilestone      *milestone,
           const BelayPlanSpan *span,
           BelayMilestoneWhich  which,
           BelayDay             today)
{
  const BelayMilestoneFields *fields = belay_milestone_get (milestone);
  gboolean                    is_open = belay_milestone_is_open (milestone);

  switch (which)
    {
    case BELAY_MILESTONE_WHICH_OPEN:
      return is_open;
    case BELAY_MILESTONE_WHICH_OVERDUE:
      return is_open && fields->due != BELAY_DAY_NONE && fields->due < today;
    case BELAY_MILESTONE_WHICH_CRITICAL:
      return span != NULL && span->is_critical;
    case BELAY_MILESTONE_WHICH_DONE:
      return fields->state == BELAY_MILESTONE_DONE;
    case BELAY_MILESTONE_WHICH_ALL:
    default:
      return TRUE;
    }
}

static gboolean
is_owned (const BelayMilestoneFields *fields,
          const char                 *owner)
{
  if (owner == NULL)
    return TRUE;
  if (g_str_equal (owner, BELAY_MILESTONE_OWNER_NOBODY))
    return fields->owner == NULL;

  return g_strcmp0 (fields->owner, owner) == 0 ||
         (fields->contributors != NULL && g_strv_contains ((const char *const *) fields->contributors, owner));
}

static gboolean
is_in_window (const BelayPlanSpan *span,
              int                  window_days,
              BelayDay             today)
{
  return window_days == 0 || (span != NULL && span->start <= today + window_days && span->finish >= today);
}

static gboolean
is_wanted (const BelayMilestoneQuery *self,
           BelayMilestone            *milestone,
           const BelayPlanSpan       *span,
           BelayMilestoneWhich        which,
           BelayDay                   today)
{
  return is_one_of (milestone, span, which, today) && is_owned (belay_milestone_get (milestone), self->owner) &&
         is_in_window (span, self->window_days, today);
}

static char *
make_text (BelayMilestone     *milestone,
           BelayMilestoneOrder order)
{
  const BelayMilestoneFields *fields = belay_milestone_get (milestone);
  BelayWorkspace             *workspace = belay_record_get_ancestor (BELAY_RECORD (milestone), BELAY_TYPE_WORKSPACE);
  BelayPerson                *owner = NULL;

  if (order == BELAY_MILESTONE_ORDER_TITLE)
    return g_utf8_collate_key (fields->title, -1);
  if (order == BELAY_MILESTONE_ORDER_OWNER && fields->owner != NULL && workspace != NULL)
    owner = belay_workspace_find (workspace, fields->owner, BELAY_TYPE_PERSON);

  return owner != NULL ? g_utf8_collate_key (belay_person_get (owner)->name, -1) : NULL;
}

static gint64
make_number (BelayMilestone      *milestone,
             const BelayPlanSpan *span,
             BelayMilestoneOrder  order)
{
  const BelayMilestoneFields *fields = belay_milestone_get (milestone);

  switch (order)
    {
    case BELAY_MILESTONE_ORDER_FINISH:
      return span != NULL ? span->finish : G_MAXINT;
    case BELAY_MILESTONE_ORDER_STATE:
      return (gint64) fields->state * STATE_WEIGHT + belay_progress_of_milestone (milestone);
    case BELAY_MILESTONE_ORDER_SLACK:
      return span != NULL && belay_milestone_is_open (milestone) ? span->total_slack : G_MAXINT;
    default:
      return 0;
    }
}

static int
compare_cb (gconstpointer a,
            gconstpointer b)
{
  const Sorted *one = a;
  const Sorted *other = b;
  int           order = (one->number > other->number) - (one->number < other->number);

  /* Without an owner comes last in either direction. */
  if ((one->text == NULL) != (other->text == NULL))
    return one->text == NULL ? 1 : -1;
  if (order == 0)
    order = g_strcmp0 (one->text, other->text);
  if (one->is_descending)
    order = -order;

  return order != 0 ? order : (one->position > other->position) - (one->position < other->position);
}

/**
 * belay_milestone_query_list:
 * @self: a query
 * @project: a project
 * @plan: its plan
 * @today: the present day
 *
 * Returns: (transfer container) (element-type BelayMilestone): the milestones that are asked
 *   for, in the order that is; they belong to @project
 */
GPtrArray *
belay_milestone_query_list (const BelayMilestoneQuery *self,
                            BelayProject              *project,
                            const BelayPlan           *plan,
                            BelayDay                   today)
{
  g_autoptr (GArray) wanted = g_array_new (FALSE, FALSE, sizeof (Sorted));
  GPtrArray *milestones = g_ptr_array_new ();

  g_array_set_clear_func (wanted, clear_sorted);
  BELAY_FOREACH (BelayMilestone, milestone, belay_project_get (project)->milestones)
  {
    const BelayPlanSpan *span = belay_plan_find (plan, belay_record_get_id (BELAY_RECORD (milestone)));
    Sorted               sorted = { milestone, wanted->len, self->is_descending };

    if (!is_wanted (self, milestone, span, self->which, today))
      continue;
    sorted.number = make_number (milestone, span, self->order);
    sorted.text = make_text (milestone, self->order);
    g_array_append_val (wanted, sorted);
  }
  g_array_sort (wanted, compare_cb);
  for (guint i = 0; i < wanted->len; i++)
    g_ptr_array_add (milestones, g_array_index (wanted, Sorted, i).milestone);

  return milestones;
}

/**
 * belay_milestone_query_count:
 * @self: a query
 * @project: a project
 * @plan: its plan
 * @today: the present day
 * @which: which milestones
 *
 * Returns: how many there would be if @which of them were asked for
 */
guint
belay_milestone_query_count (const BelayMilestoneQuery *self,
                             BelayProject              *project,
                             const BelayPlan           *plan,
                             BelayDay                   today,
                             BelayMilestoneWhich        which)
{
  guint count = 0;

  BELAY_FOREACH (BelayMilestone, milestone, belay_project_get (project)->milestones)
  {
    const BelayPlanSpan *span = belay_plan_find (plan, belay_record_get_id (BELAY_RECORD (milestone)));

    count += is_wanted (self, milestone, span, which, today);
  }

  return count;
}
