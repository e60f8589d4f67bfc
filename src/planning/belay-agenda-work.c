/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-agenda-private.h"

#include "belay-attention.h"
#include "belay-goal.h"
#include "belay-progress.h"
#include "belay-project.h"
#include "belay-words.h"

#include <glib/gi18n.h>
#include <string.h>

/* The rules about what was promised and what is being worked on. What is late or stale is what Today says is. */

static char *
describe_carried (int carried)
{
  if (carried == 1)
    return g_strdup (_ ("carried over once"));
  if (carried == 2)
    return g_strdup (_ ("carried over twice"));

  return g_strdup_printf (ngettext ("carried over %d time", "carried over %d times", carried), carried);
}

/*< private >
 * belay_agenda_describe_point:
 * @point: the fields of a point
 * @topic_of: (nullable): whose topic it is
 *
 * Says why a point that a person wrote down is talked about.
 *
 * Returns: (transfer full): such as "carried over twice, open since 13 October 2026"
 */
char *
belay_agenda_describe_point (const BelayPointFields *point,
                             BelayPerson            *topic_of)
{
  g_autofree char *since = belay_day_to_words (point->since);
  g_autofree char *carried = point->carried > 0 ? describe_carried (point->carried) : NULL;

  if (carried != NULL)
    /* Translators: how often a point was carried over, and a day in words. */
    return g_strdup_printf (_ ("%s, open since %s"), carried, since);
  if (topic_of != NULL)
    /* Translators: the name of a person, and a day in words. */
    return g_strdup_printf (_ ("a topic of %s, since %s"), belay_person_get (topic_of)->name, since);

  /* Translators: of a point to talk about; a day in words. */
  return g_strdup_printf (_ ("open since %s"), since);
}

/* A mentee has few one-on-ones ahead. */
static gboolean
is_on_an_agenda (BelayPerson *mentee,
                 const char  *point)
{
  BELAY_FOREACH (BelayMeeting, meeting, belay_person_get (mentee)->meetings)
  {
    const BelayMeetingFields *fields = belay_meeting_get (meeting);

    if (fields->state == BELAY_MEETING_PLANNED && fields->points != NULL &&
        g_strv_contains ((const char *const *) fields->points, point))
      return TRUE;
  }

  return FALSE;
}

/*< private >
 * belay_agenda_find_carried:
 *
 * Finds the open points that stand on no agenda.
 */
void
belay_agenda_find_carried (BelayAgendaSearch *self,
                           BelayAgendaRule    rule,
                           int                threshold)
{
  BELAY_FOREACH (BelayPoint, point, belay_mentorship_get (self->query->mentorship)->points)
  {
    const BelayPointFields *fields = belay_point_get (point);
    BelayPerson            *topic_of = belay_workspace_find (self->workspace, fields->topic_of, BELAY_TYPE_PERSON);
    BelayAgendaItem        *item;

    if (fields->state != BELAY_POINT_OPEN || is_on_an_agenda (self->mentee, belay_record_get_id (BELAY_RECORD (point))))
      continue;
    item = belay_agenda_propose (self, rule, point, g_strdup_printf ("%d", fields->carried), g_strdup (fields->title),
                                 belay_agenda_describe_point (fields, topic_of));
    g_set_object (&item->point, point);
    g_set_object (&item->topic_of, topic_of);
    item->kind = fields->kind;
    item->minutes = fields->minutes;
  }
}

/*< private >
 * belay_agenda_find_actions:
 *
 * Finds the actions of the pair whose day has passed, and says whose they are.
 */
void
belay_agenda_find_actions (BelayAgendaSearch *self,
                           BelayAgendaRule    rule,
                           int                threshold)
{
  for (guint i = 0; i < self->attention->len; i++)
    {
      const BelayAttention *entry = g_ptr_array_index (self->attention, i);
      BelayPerson          *owner;
      BelayAgendaItem      *item;

      if ((entry->kind != BELAY_ATTENTION_ACTION_MINE && entry->kind != BELAY_ATTENTION_ACTION_OTHERS) ||
          entry->severity != BELAY_SEVERITY_OVERDUE ||
          belay_record_get_parent (entry->record) != BELAY_RECORD (self->query->mentorship))
        continue;
      owner = belay_workspace_find (self->workspace, belay_action_get (BELAY_ACTION (entry->record))->owner, BELAY_TYPE_PERSON);
      item = belay_agenda_propose (self, rule, entry->record, belay_day_to_string (entry->day), g_strdup (entry->title),
                                   /* Translators: the name of a person, and how late something is. */
                                   g_strdup_printf (_ ("promised by %s, %s"),
                                                    owner != NULL ? belay_person_get (owner)->name : "?", entry->text));
      g_set_object (&item->topic_of, owner);
    }
}

static char *
describe_overdue_goal (const BelayAttention *entry)
{
  g_autofree char *progress = belay_words_percent (belay_progress_of_goal (BELAY_GOAL (entry->record)));

  /* Translators: how late something is and a share in per cent, such as "5 days overdue at 70 %". */
  return g_strdup_printf (_ ("%s at %s"), entry->text, progress);
}

/*< private >
 * belay_agenda_find_goals:
 *
 * Finds the goals that are overdue, or those that are stale.
 */
void
belay_agenda_find_goals (BelayAgendaSearch *self,
                         BelayAgendaRule    rule,
                         int                threshold)
{
  gboolean wants_overdue = rule == BELAY_AGENDA_GOAL_OVERDUE;

  for (guint i = 0; i < self->attention->len; i++)
    {
      const BelayAttention *entry = g_ptr_array_index (self->attention, i);

      if (entry->kind != BELAY_ATTENTION_GOAL || (entry->severity == BELAY_SEVERITY_OVERDUE) != wants_overdue)
        continue;
      belay_agenda_propose (self, rule, entry->record,
                            entry->day != BELAY_DAY_NONE ? belay_day_to_string (entry->day) : g_strdup ("-"),
                            g_strdup (entry->title),
                            wants_overdue ? describe_overdue_goal (entry) : g_strdup (entry->text));
    }
}

/*< private >
 * belay_agenda_find_reached:
 *
 * Finds the goals that were reached since the last one-on-one.
 */
void
belay_agenda_find_reached (BelayAgendaSearch *self,
                           BelayAgendaRule    rule,
                           int                threshold)
{
  BelayDay since = self->query->today - threshold;

  if (self->past->len > 0)
    since = belay_meeting_head_get (g_ptr_array_index (self->past, 0))->day;

  BELAY_FOREACH (BelayGoal, goal, belay_person_get (self->mentee)->goals)
  {
    const BelayGoalFields *fields = belay_goal_get (goal);
    g_autofree char       *day = NULL;

    if (fields->state != BELAY_GOAL_DONE || fields->done <= since || fields->done > self->query->today)
      continue;
    day = belay_day_to_words (fields->done);
    belay_agenda_propose (self, rule, goal, belay_day_to_string (fields->done), g_strdup (fields->title),
                          /* Translators: of a goal; %s is a day in words. */
                          g_strdup_printf (_ ("reached on %s, worth celebrating"), day));
  }
}

/*< private >
 * belay_agenda_find_many_goals:
 *
 * Finds whether more goals are active than can be pursued at once.
 */
void
belay_agenda_find_many_goals (BelayAgendaSearch *self,
                              BelayAgendaRule    rule,
                              int                threshold)
{
  g_autoptr (GPtrArray) active = g_ptr_array_new ();
  BelayAgendaItem *item;

  BELAY_FOREACH (BelayGoal, goal, belay_person_get (self->mentee)->goals)
  {
    if (belay_goal_get (goal)->state == BELAY_GOAL_ACTIVE && belay_goal_get (goal)->every <= 0)
      g_ptr_array_add (active, goal);
  }
  if ((int) active->len <= threshold)
    return;

  item = belay_agenda_propose (self, rule, self->mentee, g_strdup_printf ("%u", active->len),
                               g_strdup (_ ("Choose which goals can wait")),
                               g_strdup_printf (ngettext ("%u goal is active at once",
                                                          "%u goals are active at once", active->len),
                                                active->len));
  for (guint i = 0; i < active->len; i++)
    g_ptr_array_add (item->records, g_object_ref (g_ptr_array_index (active, i)));
}

static gboolean
is_theirs (BelayPerson                *mentee,
           const BelayMilestoneFields *milestone)
{
  const char *id = belay_record_get_id (BELAY_RECORD (mentee));

  return g_strcmp0 (milestone->owner, id) == 0 ||
         (milestone->contributors != NULL && g_strv_contains ((const char *const *) milestone->contributors, id));
}

static BelayMilestone *
find_waiting (BelayAgendaSearch *self,
              BelayProject      *project,
              BelayMilestone    *milestone)
{
  BELAY_FOREACH (BelayDependency, dependency, belay_project_get (project)->dependencies)
  {
    const BelayDependencyFields *fields = belay_dependency_get (dependency);
    BelayMilestone              *after = belay_workspace_find (self->workspace, fields->after, BELAY_TYPE_MILESTONE);

    if (after != NULL && belay_milestone_is_open (after) &&
        g_strcmp0 (fields->before, belay_record_get_id (BELAY_RECORD (milestone))) == 0)
      return after;
  }

  return NULL;
}

static const BelayAttention *
find_trouble (BelayAgendaSearch *self,
              BelayMilestone    *milestone)
{
  for (guint i = 0; i < self->attention->len; i++)
    {
      const BelayAttention *entry = g_ptr_array_index (self->attention, i);

      if (entry->record == BELAY_RECORD (milestone))
        return entry;
    }

  return NULL;
}

static char *
dup_basis (const BelayMilestoneFields *milestone)
{
  return milestone->due != BELAY_DAY_NONE ? belay_day_to_string (milestone->due) : g_strdup ("-");
}

static void
propose_waiting (BelayAgendaSearch    *self,
                 BelayMilestone       *milestone,
                 const BelayAttention *trouble,
                 BelayMilestone       *waiting)
{
  const BelayMilestoneFields *fields = belay_milestone_get (milestone);
  /* Translators: how a milestone stands, such as "5 days overdue", and the title of the one that waits for it. */
  char            *reason = g_strdup_printf (_ ("%s, and “%s” waits for it"), trouble->text,
                                             belay_milestone_get (waiting)->title);
  BelayAgendaItem *item = belay_agenda_propose (self, BELAY_AGENDA_MILESTONE_BLOCKS, milestone, dup_basis (fields),
                                                g_strdup (fields->title), reason);

  g_ptr_array_add (item->records, g_object_ref (waiting));
}

static void
propose_late (BelayAgendaSearch    *self,
              BelayMilestone       *milestone,
              const BelayAttention *trouble)
{
  const BelayMilestoneFields *fields = belay_milestone_get (milestone);
  char                       *reason;

  if (trouble->severity == BELAY_SEVERITY_OVERDUE)
    /* Translators: how late a milestone is, and the name of its project. */
    reason = g_strdup_printf (_ ("%s, in %s"), trouble->text, trouble->detail);
  else
    /* Translators: how a milestone stands, and why it is at risk. */
    reason = g_strdup_printf (_ ("%s: %s"), trouble->text, trouble->detail);
  belay_agenda_propose (self, BELAY_AGENDA_MILESTONE_LATE, milestone, dup_basis (fields), g_strdup (fields->title), reason);
}

static void
propose_near (BelayAgendaSearch *self,
              BelayProject      *project,
              BelayMilestone    *milestone)
{
  const BelayMilestoneFields *fields = belay_milestone_get (milestone);
  g_autofree char            *when = belay_words_due (fields->due, self->query->today);
  g_autofree char            *progress = belay_words_percent (belay_progress_of_milestone (milestone));

  belay_agenda_propose (self, BELAY_AGENDA_MILESTONE_NEAR, milestone, dup_basis (fields), g_strdup (fields->title),
                        /* Translators: such as "due in 5 days, 40 % done, in Billing". */
                        g_strdup_printf (_ ("%s, %s done, in %s"), when, progress, belay_project_get (project)->name));
}

static void
judge_milestone (BelayAgendaSearch *self,
                 BelayAgendaRule    rule,
                 BelayProject      *project,
                 BelayMilestone    *milestone,
                 int                threshold)
{
  const BelayAttention *trouble = find_trouble (self, milestone);
  BelayMilestone       *waiting = find_waiting (self, project, milestone);
  BelayDay              due = belay_milestone_get (milestone)->due;

  if (trouble != NULL && waiting != NULL)
    {
      if (rule == BELAY_AGENDA_MILESTONE_BLOCKS)
        propose_waiting (self, milestone, trouble, waiting);
    }
  else if (trouble != NULL)
    {
      if (rule == BELAY_AGENDA_MILESTONE_LATE)
        propose_late (self, milestone, trouble);
    }
  else if (rule == BELAY_AGENDA_MILESTONE_NEAR && due != BELAY_DAY_NONE && due - self->query->today <= threshold)
    propose_near (self, project, milestone);
}

/*< private >
 * belay_agenda_find_milestones:
 *
 * Finds the milestones of the mentee that block others, are late, or are near;
 * each counts only as the gravest of these.
 */
void
belay_agenda_find_milestones (BelayAgendaSearch *self,
                              BelayAgendaRule    rule,
                              int                threshold)
{
  BELAY_FOREACH (BelayProject, project, belay_workspace_get (self->workspace)->projects)
  {
    if (!belay_project_is_open (project))
      continue;
    BELAY_FOREACH (BelayMilestone, milestone, belay_project_get (project)->milestones)
    {
      if (belay_milestone_is_open (milestone) && is_theirs (self->mentee, belay_milestone_get (milestone)))
        judge_milestone (self, rule, project, milestone, threshold);
    }
  }
}
