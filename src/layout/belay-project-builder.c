/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-timeline-build.h"

#include "belay-timeline-words.h"

#include <glib/gi18n.h>

static void
add_link (BelayTimelineSource *source,
          BelayDependency     *dependency)
{
  const BelayDependencyFields *fields = belay_dependency_get (dependency);
  BelayTimelineLink            link = {
               .before = fields->before,
               .after = fields->after,
               .from_start = fields->type == BELAY_DEPENDENCY_START_START || fields->type == BELAY_DEPENDENCY_START_FINISH,
               .to_end = fields->type == BELAY_DEPENDENCY_FINISH_FINISH || fields->type == BELAY_DEPENDENCY_START_FINISH,
  };

  belay_timeline_source_add_link (source, &link);
}

static void
add_due (BelayTimelineSource *source,
         BelayDay             due)
{
  g_autofree char *day = NULL;
  g_autofree char *label = NULL;

  if (!belay_day_is_valid (due))
    return;
  day = belay_timeline_words_day (due);
  /* Translators: the day a project is due, such as "Due 18 Jan". */
  label = g_strdup_printf (_ ("Due %s"), day);
  belay_timeline_source_add_mark (source, due, label);
}

static BelayTimelineSource *
build_project (BelayTimelineBuild *build,
               BelayProject       *project)
{
  const BelayProjectFields *fields = belay_project_get (project);

  BELAY_FOREACH (BelayMilestone, milestone, fields->milestones)
  {
    const char *id = belay_record_get_id (BELAY_RECORD (milestone));
    guint       lane;

    if (belay_milestone_get (milestone)->state == BELAY_MILESTONE_DROPPED)
      continue;
    lane = belay_timeline_source_add_lane (build->source, id, belay_milestone_get (milestone)->title, BELAY_TIMELINE_LANE_ROW);
    belay_timeline_build_milestone (build, project, milestone, belay_timeline_item_new (BELAY_TIMELINE_WORK, lane, id));
  }
  BELAY_FOREACH (BelayDependency, dependency, fields->dependencies)
  add_link (build->source, dependency);
  add_due (build->source, fields->due);

  return belay_timeline_build_end (build);
}

static void
begin_project (BelayTimelineBuild *build,
               BelayWorkspace     *workspace,
               BelayProject       *project,
               BelayDay            today)
{
  /* Translators: the name of a timeline; %s is a project. */
  g_autofree char *title = g_strdup_printf (_ ("Plan of %s"), belay_project_get (project)->name);

  belay_timeline_build_begin (build, workspace, title, today);
}

/**
 * belay_timeline_build_project:
 * @workspace: a workspace
 * @project: the project
 * @today: the day it is
 *
 * Builds the plan of a project: a lane for each milestone, named after it, the
 * dependencies between them, and the day the project is due.
 *
 * Returns: (transfer full): what the timeline shows
 */
BelayTimelineSource *
belay_timeline_build_project (BelayWorkspace *workspace,
                              BelayProject   *project,
                              BelayDay        today)
{
  BelayTimelineBuild build;

  begin_project (&build, workspace, project, today);

  return build_project (&build, project);
}

/**
 * belay_timeline_build_shared_project:
 * @workspace: a workspace
 * @project: a copy of a project in it, from which things are left out
 * @has_standing: whether it tells what is overdue or at risk
 * @today: the day it is
 *
 * Builds the plan of a project from a copy; only its days follow from the
 * original, of which a copy does not tell enough.
 *
 * Returns: (transfer full): what the timeline shows
 */
BelayTimelineSource *
belay_timeline_build_shared_project (BelayWorkspace *workspace,
                                     BelayProject   *project,
                                     gboolean        has_standing,
                                     BelayDay        today)
{
  BelayTimelineBuild build;

  begin_project (&build, workspace, project, today);
  if (!has_standing)
    belay_timeline_build_hide_standing (&build);

  return build_project (&build, project);
}
