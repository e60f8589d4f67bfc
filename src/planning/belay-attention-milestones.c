/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-attention-private.h"

#include "belay-progress.h"
#include "belay-words.h"

#include <glib/gi18n.h>

#define RISK_DAYS 14
#define DAYS_PER_WEEK 7

static gboolean
is_overdue (BelayMilestone *milestone,
            BelayDay        today)
{
  const BelayMilestoneFields *fields = belay_milestone_get (milestone);

  return belay_milestone_is_open (milestone) && fields->due != BELAY_DAY_NONE && fields->due < today;
}

static void
add_overdue (BelaySurvey    *self,
             BelayMilestone *milestone,
             BelayPerson    *owner,
             BelayProject   *project)
{
  BelayAttention *entry = belay_survey_add (self, BELAY_ATTENTION_MILESTONE, BELAY_SEVERITY_OVERDUE, milestone, owner);

  entry->day = belay_milestone_get (milestone)->due;
  entry->days_late = self->today - entry->day;
  entry->text = belay_words_overdue (entry->days_late);
  entry->detail = g_strdup (belay_project_get (project)->name);
}

static void
add_at_risk (BelaySurvey    *self,
             BelayMilestone *milestone,
             BelayPerson    *owner,
             char           *reason)
{
  BelayAttention *entry = belay_survey_add (self, BELAY_ATTENTION_MILESTONE, BELAY_SEVERITY_AT_RISK, milestone, owner);

  entry->day = belay_milestone_get (milestone)->due;
  entry->detail = reason;
  if (entry->day != BELAY_DAY_NONE)
    entry->text = belay_words_due (entry->day, self->today);
  else
    entry->text = g_strdup (_ ("waits for overdue work"));
}

/* What waits only for the start of another does not care when that one ends. */
static gboolean
holds_up (BelayMilestone              *before,
          const BelayDependencyFields *dependency)
{
  if (dependency->type == BELAY_DEPENDENCY_FINISH_START || dependency->type == BELAY_DEPENDENCY_FINISH_FINISH)
    return TRUE;

  return belay_milestone_get (before)->started == BELAY_DAY_NONE &&
         belay_milestone_get (before)->state != BELAY_MILESTONE_ACTIVE;
}

static char *
find_late_predecessor (BelaySurvey    *self,
                       BelayProject   *project,
                       BelayMilestone *milestone)
{
  BELAY_FOREACH (BelayDependency, dependency, belay_project_get (project)->dependencies)
  {
    const BelayDependencyFields *fields = belay_dependency_get (dependency);
    BelayMilestone              *before = belay_workspace_find (self->workspace, fields->before, BELAY_TYPE_MILESTONE);
    int                          days;

    if (g_strcmp0 (fields->after, belay_record_get_id (BELAY_RECORD (milestone))) != 0 ||
        before == NULL || !is_overdue (before, self->today) || !holds_up (before, fields))
      continue;

    days = self->today - belay_milestone_get (before)->due;
    /* Translators: %s is the title of a milestone. */
    return g_strdup_printf (ngettext ("“%s” comes before it and is %d day overdue",
                                      "“%s” comes before it and is %d days overdue", days),
                            belay_milestone_get (before)->title, days);
  }

  return NULL;
}

/* Where no start is known, the likely working days, counted back from the day it is due. */
static BelayDay
find_span_start (BelaySurvey                *self,
                 const BelayMilestoneFields *milestone)
{
  char **working_days = belay_workspace_get (self->workspace)->working_days;
  int    per_week = working_days != NULL ? (int) g_strv_length (working_days) : 0;

  if (milestone->started != BELAY_DAY_NONE)
    return milestone->started;
  if (milestone->start != BELAY_DAY_NONE)
    return milestone->start;
  if (milestone->likely_days <= 0 || per_week <= 0)
    return milestone->due;

  return milestone->due + 1 - (milestone->likely_days * DAYS_PER_WEEK + per_week - 1) / per_week;
}

static char *
find_lag (BelaySurvey    *self,
          BelayMilestone *milestone)
{
  const BelayMilestoneFields *fields = belay_milestone_get (milestone);
  int                         progress = belay_progress_of_milestone (milestone);
  BelayDay                    start;
  int                         length, passed;
  g_autofree char            *done = NULL;
  g_autofree char            *gone = NULL;

  if (fields->due == BELAY_DAY_NONE || fields->due - self->today > RISK_DAYS)
    return NULL;

  start = find_span_start (self, fields);
  length = fields->due - start + 1;
  passed = self->today - start;
  if (length <= 0 || passed <= 0 || progress * length >= passed * 1000)
    return NULL;

  done = belay_words_percent (progress);
  gone = belay_words_percent (passed * 1000 / length);

  /* Translators: both are shares in per cent, such as "40 % done, 70 % of its time gone". */
  return g_strdup_printf (_ ("%s done, %s of its time gone"), done, gone);
}

static gboolean
concerns (BelaySurvey                *self,
          const BelayProjectFields   *project,
          const BelayMilestoneFields *milestone)
{
  if (belay_survey_has_person (self, milestone->owner))
    return TRUE;
  for (char **id = milestone->contributors; id != NULL && *id != NULL; id++)
    {
      if (belay_survey_has_person (self, *id))
        return TRUE;
    }

  return self->query->person == NULL && belay_survey_is_of_me (self, project->lead);
}

static void
survey_milestone (BelaySurvey    *self,
                  BelayProject   *project,
                  BelayMilestone *milestone)
{
  const BelayMilestoneFields *fields = belay_milestone_get (milestone);
  BelayPerson                *owner = belay_workspace_find (self->workspace, fields->owner, BELAY_TYPE_PERSON);
  char                       *reason;

  if (is_overdue (milestone, self->today))
    {
      add_overdue (self, milestone, owner, project);
      return;
    }

  reason = find_late_predecessor (self, project, milestone);
  if (reason == NULL)
    reason = find_lag (self, milestone);
  if (reason != NULL)
    add_at_risk (self, milestone, owner, reason);
}

/*< private >
 * belay_survey_milestones:
 * @self: a survey
 * @project: a project
 *
 * Looks for open milestones that are overdue, or at risk: one that comes before
 * them is overdue, or they are due within two weeks and less of them is done
 * than of their days has passed.
 */
void
belay_survey_milestones (BelaySurvey  *self,
                         BelayProject *project)
{
  if (!belay_project_is_open (project))
    return;

  BELAY_FOREACH (BelayMilestone, milestone, belay_project_get (project)->milestones)
  {
    if (belay_milestone_is_open (milestone) && concerns (self, belay_project_get (project), belay_milestone_get (milestone)))
      survey_milestone (self, project, milestone);
  }
}
