/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-sheet.h"

#include <belay-progress.h>
#include <belay-words.h>

#include <glib/gi18n.h>

static const char *
describe_state (int state)
{
  static const char *const words[] = {
    /* Translators: the states of a project. */
    [BELAY_PROJECT_PLANNED] = N_ ("Planned"),
    [BELAY_PROJECT_ACTIVE] = N_ ("Active"),
    [BELAY_PROJECT_PAUSED] = N_ ("Paused"),
    [BELAY_PROJECT_DONE] = N_ ("Done"),
    [BELAY_PROJECT_DROPPED] = N_ ("Dropped"),
  };

  return _ (words[state]);
}

static char *
dup_state (BelaySheet   *self,
           BelayProject *project)
{
  const BelayProjectFields *fields = belay_project_get (project);
  BelaySheetFacts          *facts = belay_sheet_facts_new ();

  belay_sheet_facts_add (facts, "%s", describe_state (fields->state));
  if (belay_project_is_open (project) && belay_list_get_length (fields->milestones) > 0)
    belay_sheet_facts_take (facts, belay_words_percent (belay_progress_of_project (project)));

  return belay_sheet_facts_join (facts);
}

static char *
dup_due (BelaySheet   *self,
         BelayProject *project)
{
  const BelayProjectFields *fields = belay_project_get (project);
  BelaySheetFacts          *facts = belay_sheet_facts_new ();
  BelayDay                  today = belay_share_get_today (self->share);

  if (fields->due != BELAY_DAY_NONE)
    belay_sheet_facts_take (facts, belay_day_to_words (fields->due));
  /* Who does not see the state cannot be told that work on it goes on. */
  if (fields->due != BELAY_DAY_NONE && fields->due < today && belay_project_is_open (project) &&
      belay_sheet_sees (self, BELAY_TYPE_PROJECT, "state"))
    belay_sheet_facts_add_late (facts, today - fields->due);

  return belay_sheet_facts_join (facts);
}

/* A project of its own has its whole plan drawn; a person's path has some of its milestones. */
static char *
dup_finish (BelaySheet   *self,
            BelayProject *project)
{
  BelayTimelineSource *timeline = belay_share_get_timeline (self->share);
  BelayDay             finish = BELAY_DAY_NONE;

  if (!belay_sheet_sees (self, BELAY_TYPE_MILESTONE, "state") || !belay_project_is_open (project) ||
      belay_share_get_project (self->share) != project || timeline == NULL)
    return NULL;

  for (guint i = 0; i < belay_timeline_source_get (timeline)->items->len; i++)
    {
      const BelayTimelineItem *item = g_ptr_array_index (belay_timeline_source_get (timeline)->items, i);

      if (finish == BELAY_DAY_NONE || item->end > finish)
        finish = item->end;
    }

  return finish != BELAY_DAY_NONE ? belay_day_to_words (finish) : NULL;
}

static void
put_header (BelaySheet   *self,
            BelayProject *project)
{
  const BelayProjectFields *fields = belay_project_get (project);
  g_autofree char          *state = dup_state (self, project);
  g_autofree char          *lead = belay_sheet_dup_name (self, BELAY_TYPE_PERSON, fields->lead);
  g_autofree char          *members = belay_sheet_dup_names (self, BELAY_TYPE_PERSON, fields->members);
  g_autofree char          *start = fields->start != BELAY_DAY_NONE ? belay_day_to_words (fields->start) : NULL;
  g_autofree char          *finish = dup_finish (self, project);
  g_autofree char          *due = dup_due (self, project);

  if (belay_sheet_sees (self, BELAY_TYPE_PROJECT, "state"))
    belay_sheet_put_field (self, _ ("State"), state);
  belay_sheet_put_field (self, _ ("Lead"), lead);
  belay_sheet_put_field (self, _ ("Members"), members);
  belay_sheet_put_field (self, _ ("Start"), start);
  /* Translators: the day on which the work is over, as it is planned. */
  belay_sheet_put_field (self, _ ("Finish"), finish);
  belay_sheet_put_field (self, _ ("Due"), due);
  belay_sheet_end_list (self);
  belay_sheet_put_text (self, 0, NULL, fields->aim);
}

static gboolean
is_done (const BelayMilestoneFields *milestone)
{
  return milestone->state == BELAY_MILESTONE_DONE || milestone->done != BELAY_DAY_NONE;
}

static const BelayTimelineItem *
find_work (BelaySheet     *self,
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
add_finish (BelaySheet      *self,
            BelaySheetFacts *facts,
            BelayMilestone  *milestone)
{
  const BelayTimelineItem *work = find_work (self, milestone);
  g_autofree char         *finish = NULL;

  if (work == NULL)
    return;

  finish = belay_day_to_words (work->end);
  /* Translators: the day on which the work on a milestone is over, as it is planned. */
  belay_sheet_facts_add (facts, _ ("Finish %s"), finish);
  if (work->is_critical)
    /* Translators: of a milestone that the end of its project waits for. */
    belay_sheet_facts_add (facts, "%s", _ ("critical"));
}

static void
add_standing (BelaySheet      *self,
              BelaySheetFacts *facts,
              BelayMilestone  *milestone)
{
  static const char *const words[] = {
    /* Translators: the states of a milestone. */
    [BELAY_MILESTONE_PLANNED] = N_ ("Planned"),
    [BELAY_MILESTONE_ACTIVE] = N_ ("Active"),
    [BELAY_MILESTONE_DONE] = N_ ("Done"),
    [BELAY_MILESTONE_DROPPED] = N_ ("Dropped"),
  };
  const BelayMilestoneFields *fields = belay_milestone_get (milestone);

  if (!belay_sheet_sees (self, BELAY_TYPE_MILESTONE, "state") || is_done (fields))
    return;

  add_finish (self, facts, milestone);
  belay_sheet_facts_add (facts, "%s", _ (words[fields->state]));
  if (fields->state == BELAY_MILESTONE_ACTIVE && fields->progress > 0)
    belay_sheet_facts_take (facts, belay_words_percent (fields->progress));
}

static void
add_days (BelaySheet                 *self,
          BelaySheetFacts            *facts,
          const BelayMilestoneFields *milestone)
{
  gboolean is_open = milestone->state != BELAY_MILESTONE_DROPPED && !is_done (milestone);

  if (milestone->done != BELAY_DAY_NONE)
    {
      belay_sheet_facts_take (facts, belay_day_to_words (milestone->done));
      return;
    }
  if (milestone->started == BELAY_DAY_NONE && milestone->start != BELAY_DAY_NONE && is_open)
    {
      g_autofree char *start = belay_day_to_words (milestone->start);

      /* Translators: the day before which a milestone does not start. */
      belay_sheet_facts_add (facts, _ ("from %s"), start);
    }
  belay_sheet_facts_add_due (facts, milestone->due, belay_share_get_today (self->share),
                             is_open && belay_sheet_sees (self, BELAY_TYPE_MILESTONE, "state"));
}

static void
put_milestone (BelaySheet     *self,
               BelayMilestone *milestone)
{
  const BelayMilestoneFields *fields = belay_milestone_get (milestone);
  BelaySheetFacts            *facts = belay_sheet_facts_new ();
  g_autofree char            *owner = belay_sheet_dup_name (self, BELAY_TYPE_PERSON, fields->owner);

  belay_sheet_facts_take (facts, belay_sheet_dup_inline (self, fields->title));
  if (*owner != '\0')
    belay_sheet_facts_add (facts, "%s", owner);
  add_standing (self, facts, milestone);
  add_days (self, facts, fields);
  belay_sheet_put_item (self, belay_sheet_mark (is_done (fields)), facts);
  belay_sheet_put_text (self, 2, _ ("Done when"), fields->done_when);
  belay_sheet_put_text (self, 2, NULL, fields->notes);
}

static void
put_milestones (BelaySheet *self,
                BelayList  *milestones,
                guint       level)
{
  const char *group = NULL;

  BELAY_FOREACH (BelayMilestone, milestone, milestones)
  {
    const BelayMilestoneFields *fields = belay_milestone_get (milestone);

    if (fields->group != NULL && g_strcmp0 (fields->group, group) != 0)
      belay_sheet_put_title (self, level, fields->group);
    else if (fields->group == NULL && group != NULL)
      /* Translators: milestones that belong to no group. */
      belay_sheet_put_heading (self, level, _ ("Others"));
    group = fields->group;
    put_milestone (self, milestone);
  }
  belay_sheet_end_list (self);
}

static const char *
describe_likelihood (int likelihood)
{
  static const char *const words[] = {
    /* Translators: how likely a risk is. */
    [BELAY_LIKELIHOOD_MEDIUM] = N_ ("medium likelihood"),
    [BELAY_LIKELIHOOD_LOW] = N_ ("low likelihood"),
    [BELAY_LIKELIHOOD_HIGH] = N_ ("high likelihood"),
  };

  return _ (words[likelihood]);
}

static void
put_risks (BelaySheet *self,
           BelayList  *risks,
           guint       level)
{
  gboolean is_first = TRUE;

  BELAY_FOREACH (BelayRisk, risk, risks)
  {
    const BelayRiskFields *fields = belay_risk_get (risk);
    BelaySheetFacts       *facts;

    if (fields->state != BELAY_RISK_OPEN)
      continue;
    if (is_first)
      belay_sheet_put_heading (self, level, _ ("Risks"));
    is_first = FALSE;

    facts = belay_sheet_facts_new ();
    belay_sheet_facts_take (facts, belay_sheet_dup_inline (self, fields->title));
    belay_sheet_facts_add (facts, "%s", describe_likelihood (fields->likelihood));
    belay_sheet_put_item (self, BELAY_SHEET_PLAIN, facts);
    belay_sheet_put_text (self, 2, NULL, fields->text);
  }
}

/*< private >
 * belay_sheet_put_project:
 *
 * Puts a project below a heading of @level with its name.
 */
void
belay_sheet_put_project (BelaySheet   *self,
                         BelayProject *project,
                         guint         level)
{
  const BelayProjectFields *fields = belay_project_get (project);

  belay_sheet_put_title (self, level, fields->name);
  put_header (self, project);
  if (level == 1)
    belay_sheet_put_timeline (self);
  if (belay_list_get_length (fields->milestones) > 0)
    {
      belay_sheet_put_heading (self, level + 1, _ ("Milestones"));
      put_milestones (self, fields->milestones, level + 2);
    }
  put_risks (self, fields->risks, level + 1);
}
