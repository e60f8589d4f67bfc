/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-ics.h"

#include "belay-policy.h"

#include <belay-mentorship.h>

#include <glib/gi18n.h>

/*< private >
 * belay_ics_check:
 * @text: (nullable): a text of a record
 *
 * Returns: whether it may be written; otherwise the calendar has an error
 */
gboolean
belay_ics_check (BelayIcs   *self,
                 const char *text)
{
  return self->error == NULL && text != NULL && belay_leak_check (self->leak, text, &self->error);
}

static const char *
get_title (BelayIcs   *self,
           const char *text)
{
  return belay_ics_check (self, text) ? text : "";
}

static char *
dup_description (BelayIcs   *self,
                 const char *owner,
                 const char *text)
{
  const char *name = belay_share_get_name (self->share, BELAY_TYPE_PERSON, owner);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) lines = NULL;

  if (belay_ics_check (self, name))
    {
      /* Translators: %s is the name of a person who owns an action or a milestone. */
      g_autofree char *line = g_strdup_printf (_ ("Owner: %s"), name);

      g_strv_builder_add (builder, line);
    }
  if (belay_ics_check (self, text))
    g_strv_builder_add (builder, text);
  lines = g_strv_builder_end (builder);

  return g_strjoinv ("\n", lines);
}

static void
put_action (BelayIcs    *self,
            BelayAction *action)
{
  static const BelayIcalState states[] = {
    [BELAY_ACTION_OPEN] = BELAY_ICAL_OPEN,
    [BELAY_ACTION_DONE] = BELAY_ICAL_DONE,
    [BELAY_ACTION_DROPPED] = BELAY_ICAL_DROPPED,
  };
  const BelayActionFields *fields = belay_action_get (action);
  g_autofree char         *description = dup_description (self, fields->owner, fields->text);

  belay_ical_add_task (self->ical, &(BelayIcalTask){
                                     .uid = belay_record_get_id (BELAY_RECORD (action)),
                                     .due = fields->due,
                                     .done = fields->done,
                                     .progress = BELAY_UNSET,
                                     .state = states[fields->state],
                                     .summary = get_title (self, fields->title),
                                     .description = description,
                                   });
}

static void
put_actions (BelayIcs *self)
{
  BELAY_FOREACH (BelayMentorship, mentorship, belay_person_get (belay_share_get_person (self->share))->mentorships)
  {
    BELAY_FOREACH (BelayAction, action, belay_mentorship_get (mentorship)->actions)
    {
      put_action (self, action);
    }
  }
}

static const BelayTimelineItem *
find_work (BelayIcs       *self,
           BelayMilestone *milestone)
{
  BelayTimelineSource *timeline = belay_share_get_timeline (self->share);
  const char          *id = belay_record_get_id (BELAY_RECORD (milestone));

  for (guint i = 0; timeline != NULL && i < belay_timeline_source_get (timeline)->items->len; i++)
    {
      const BelayTimelineItem *item = g_ptr_array_index (belay_timeline_source_get (timeline)->items, i);

      if (g_strcmp0 (item->target, id) == 0)
        return item;
    }

  return NULL;
}

static void
put_milestone_days (BelayIcs       *self,
                    BelayMilestone *milestone)
{
  const BelayMilestoneFields *fields = belay_milestone_get (milestone);
  const BelayTimelineItem    *work = find_work (self, milestone);
  g_autofree char            *description = dup_description (self, fields->owner, fields->done_when);
  BelayDay                    last = work != NULL ? work->end : fields->due;
  BelayDay                    first = work != NULL ? work->start : fields->due;

  if (last != BELAY_DAY_NONE && fields->state != BELAY_MILESTONE_DROPPED)
    belay_ical_add_days (self->ical, belay_record_get_id (BELAY_RECORD (milestone)), first, last,
                         get_title (self, fields->title), description);
}

static void
put_milestone_task (BelayIcs       *self,
                    BelayMilestone *milestone)
{
  static const BelayIcalState states[] = {
    [BELAY_MILESTONE_PLANNED] = BELAY_ICAL_OPEN,
    [BELAY_MILESTONE_ACTIVE] = BELAY_ICAL_OPEN,
    [BELAY_MILESTONE_DONE] = BELAY_ICAL_DONE,
    [BELAY_MILESTONE_DROPPED] = BELAY_ICAL_DROPPED,
  };
  const BelayMilestoneFields *fields = belay_milestone_get (milestone);
  const BelayTimelineItem    *work = find_work (self, milestone);
  g_autofree char            *description = dup_description (self, fields->owner, fields->done_when);
  BelayDay                    planned = work != NULL ? work->end : BELAY_DAY_NONE;

  belay_ical_add_task (self->ical, &(BelayIcalTask){
                                     .uid = belay_record_get_id (BELAY_RECORD (milestone)),
                                     .due = fields->due != BELAY_DAY_NONE ? fields->due : planned,
                                     .done = fields->done,
                                     .progress = fields->progress,
                                     .state = states[fields->state],
                                     .summary = get_title (self, fields->title),
                                     .description = description,
                                   });
}

/* Those of the person are theirs to do; who may not see whose they are sees their days. */
static void
put_milestones_of_person (BelayIcs     *self,
                          BelayProject *project)
{
  const char *person = belay_record_get_id (BELAY_RECORD (belay_share_get_person (self->share)));

  BELAY_FOREACH (BelayMilestone, milestone, belay_project_get (project)->milestones)
  {
    if (!belay_policy_sees (BELAY_TYPE_MILESTONE, "owner", belay_share_get_audience (self->share)))
      put_milestone_days (self, milestone);
    else if (g_strcmp0 (belay_milestone_get (milestone)->owner, person) == 0)
      put_milestone_task (self, milestone);
  }
}

static void
put_person (BelayIcs *self)
{
  GPtrArray *projects = belay_share_get_projects (self->share);

  belay_ics_put_meetings (self);
  put_actions (self);
  for (guint i = 0; i < projects->len; i++)
    put_milestones_of_person (self, g_ptr_array_index (projects, i));
}

static void
put_project (BelayIcs     *self,
             BelayProject *project)
{
  BELAY_FOREACH (BelayMilestone, milestone, belay_project_get (project)->milestones)
  {
    put_milestone_days (self, milestone);
  }
}

/*< private >
 * belay_ics_write:
 * @share: a share
 * @leak: what every text of a record has to pass
 * @error: return location for an error of [error@LeakError]
 *
 * Writes what the audience sees as a calendar (RFC 5545): one-on-ones as they
 * recur, actions and milestones of a person as tasks, those of a project as days.
 * Every UID is the id of a record, so that a calendar knows it again.
 *
 * Returns: (transfer full) (nullable): the calendar, or %NULL with @error set
 */
char *
belay_ics_write (BelayShare *share,
                 BelayLeak  *leak,
                 GError    **error)
{
  BelayProject *project = belay_share_get_project (share);
  BelayIcs      self = { .share = share, .leak = leak };
  const char   *name = project != NULL ? belay_project_get (project)->name
                                       : belay_person_get (belay_share_get_person (share))->name;
  char         *text = NULL;

  self.ical = belay_ical_new (get_title (&self, name), belay_share_get_today (share));
  if (project != NULL)
    put_project (&self, project);
  else
    put_person (&self);

  if (self.error != NULL)
    g_propagate_error (error, self.error);
  else
    text = belay_ical_write (self.ical);
  belay_ical_free (self.ical);

  return text;
}
