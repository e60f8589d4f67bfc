/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-timeline-build.h"

#include "belay-readiness.h"
#include "belay-timeline-words.h"
#include "belay-words.h"

#include <glib/gi18n.h>

/* The lanes of a path, from above. */
enum
{
  LANE_LEVEL,
  LANE_GOALS,
  LANE_PROJECTS,
  LANE_MEETINGS,
  LANE_READY
};

static void
add_lanes (BelayTimelineSource *source)
{
  belay_timeline_source_add_lane (source, "level", _ ("Level"), BELAY_TIMELINE_LANE_LEVEL);
  belay_timeline_source_add_lane (source, "goals", _ ("Goals"), BELAY_TIMELINE_LANE_BARS);
  belay_timeline_source_add_lane (source, "projects", _ ("Projects"), BELAY_TIMELINE_LANE_THREADS);
  belay_timeline_source_add_lane (source, "meetings", _ ("One-on-ones"), BELAY_TIMELINE_LANE_DOTS);
  /* Translators: the name of the lane with the readiness at each assessment. */
  belay_timeline_source_add_lane (source, "ready", _ ("Ready"), BELAY_TIMELINE_LANE_MARKS);
}

static void
add_levels (BelayTimelineBuild *build,
            BelayPerson        *person,
            BelayFramework     *framework)
{
  BelayList *levels = belay_person_get (person)->levels;

  BELAY_FOREACH (BelayLevelEntry, entry, levels)
  {
    const BelayLevelEntryFields *fields = belay_level_entry_get (entry);
    BelayLevel                  *level = framework != NULL ? belay_framework_find_level (framework, fields->level) : NULL;
    const char                  *name = level != NULL ? belay_level_get (level)->name : fields->level;
    const char                  *id = belay_record_get_id (BELAY_RECORD (entry));
    BelayTimelineItem           *item = belay_timeline_item_new (BELAY_TIMELINE_LEVEL, LANE_LEVEL, id);
    g_autofree char             *month = NULL;
    g_autofree char             *day = NULL;

    item->target = g_strdup (belay_record_get_id (BELAY_RECORD (person)));
    item->start = fields->since;
    item->end = belay_timeline_source_get (build->source)->last;
    BELAY_FOREACH (BelayLevelEntry, next, levels)
    {
      if (belay_level_entry_get (next)->since > item->start)
        item->end = MIN (item->end, belay_level_entry_get (next)->since - 1);
    }
    item->state = item->end < build->today ? BELAY_TIMELINE_DONE : BELAY_TIMELINE_ACTIVE;
    if (belay_day_is_valid (fields->since))
      {
        month = belay_timeline_words_month (fields->since);
        day = belay_day_to_words (fields->since);
        /* Translators: a level and the month since which the person has it, such as "Mid since Mar 2024". */
        item->title = g_strdup_printf (_ ("%s since %s"), name, month);
        /* Translators: a level and the day since which the person has it. */
        item->sentence = g_strdup_printf (_ ("Level %s, since %s"), name, day);
      }
    item->short_label = g_strdup (name);
    item->fixed = _ ("Levels are changed in the profile");
    belay_timeline_source_take_item (build->source, item);
  }
}

static char *
say_thread (const BelayTimelineItem *thread)
{
  g_autofree char *span = belay_timeline_words_span (thread->start, thread->end);

  /* Translators: the name of a project, and the days from somebody's first milestone in it to the last. */
  return g_strdup_printf (_ ("Project %s, %s"), thread->title, span);
}

/* The project as far as the person's own milestones go, which are the items from @first on. */
static void
add_thread (BelayTimelineBuild *build,
            BelayProject       *project,
            guint               first)
{
  GPtrArray         *items = belay_timeline_source_get (build->source)->items;
  const char        *id = belay_record_get_id (BELAY_RECORD (project));
  BelayTimelineItem *thread = belay_timeline_item_new (BELAY_TIMELINE_PROJECT, LANE_PROJECTS, id);

  thread->start = BELAY_DAY_LAST;
  for (guint i = first; i < items->len; i++)
    {
      const BelayTimelineItem *item = g_ptr_array_index (items, i);

      thread->start = MIN (thread->start, item->start);
      thread->end = MAX (thread->end, item->end);
    }
  thread->track = g_strdup (id);
  thread->target = g_strdup (id);
  thread->title = g_strdup (belay_project_get (project)->name);
  thread->state = belay_project_is_open (project) ? BELAY_TIMELINE_ACTIVE : BELAY_TIMELINE_DONE;
  thread->sentence = say_thread (thread);
  thread->fixed = _ ("A project goes as far as its milestones");
  belay_timeline_source_take_item (build->source, thread);
}

static void
add_project (BelayTimelineBuild *build,
             BelayPerson        *person,
             BelayProject       *project)
{
  GPtrArray *items = belay_timeline_source_get (build->source)->items;
  guint      n_before = items->len;

  BELAY_FOREACH (BelayMilestone, milestone, belay_project_get (project)->milestones)
  {
    BelayTimelineItem *item;

    if (!belay_timeline_build_takes_part (milestone, person))
      continue;
    item = belay_timeline_item_new (BELAY_TIMELINE_MILESTONE, LANE_PROJECTS, belay_record_get_id (BELAY_RECORD (milestone)));
    item->track = g_strdup (belay_record_get_id (BELAY_RECORD (project)));
    item->layer = 1;
    belay_timeline_build_milestone (build, project, milestone, item);
  }
  if (items->len > n_before)
    add_thread (build, project, n_before);
}

static void
add_meeting (BelayTimelineBuild *build,
             BelayRecord        *record,
             BelayDay            day,
             BelayMeetingState   state)
{
  BelayTimelineItem *item = belay_timeline_item_new (BELAY_TIMELINE_MEETING, LANE_MEETINGS, belay_record_get_id (record));
  g_autofree char   *words = NULL;

  if (!belay_day_is_valid (day))
    {
      belay_timeline_item_free (item);
      return;
    }

  item->target = g_strdup (belay_record_get_id (record));
  item->start = item->end = day;
  item->title = g_strdup (_ ("One-on-one"));
  if (state == BELAY_MEETING_PLANNED)
    item->powers = BELAY_TIMELINE_MOVES | BELAY_TIMELINE_GOES;
  words = belay_day_to_words (day);
  if (state == BELAY_MEETING_CLOSED)
    {
      item->state = BELAY_TIMELINE_DONE;
      item->fixed = _ ("It has been held");
      /* Translators: %s is a day. */
      item->sentence = g_strdup_printf (_ ("One-on-one on %s, held"), words);
    }
  else if (state == BELAY_MEETING_SKIPPED)
    {
      item->state = BELAY_TIMELINE_SKIPPED;
      item->fixed = _ ("It was skipped");
      /* Translators: %s is a day. */
      item->sentence = g_strdup_printf (_ ("One-on-one on %s, skipped"), words);
    }
  else if (day < build->today)
    {
      item->state = BELAY_TIMELINE_OVERDUE;
      /* Translators: %s is a day; the meeting is neither closed nor skipped. */
      item->sentence = g_strdup_printf (_ ("One-on-one on %s, not closed yet"), words);
    }
  else
    {
      item->state = BELAY_TIMELINE_PLANNED;
      /* Translators: %s is a day. */
      item->sentence = g_strdup_printf (_ ("One-on-one on %s, planned"), words);
    }
  belay_timeline_source_take_item (build->source, item);
}

static void
add_meetings (BelayTimelineBuild *build,
              BelayPerson        *person)
{
  const BelayPersonFields *fields = belay_person_get (person);

  BELAY_FOREACH (BelayMeetingHead, head, fields->heads)
  add_meeting (build, BELAY_RECORD (head), belay_meeting_head_get (head)->day, belay_meeting_head_get (head)->state);
  BELAY_FOREACH (BelayMeeting, meeting, fields->meetings)
  add_meeting (build, BELAY_RECORD (meeting), belay_meeting_get (meeting)->day, belay_meeting_get (meeting)->state);
}

/* What opens the figure: the assessment of that day, by a mentor if there was one. */
static const char *
find_assessment (BelayPerson *person,
                 BelayDay     day)
{
  const char *found = NULL;

  BELAY_FOREACH (BelayAssessment, assessment, belay_person_get (person)->assessments)
  {
    const BelayAssessmentFields *fields = belay_assessment_get (assessment);

    if (fields->day == day && (found == NULL || fields->kind == BELAY_RATER_MENTOR))
      found = belay_record_get_id (BELAY_RECORD (assessment));
  }

  return found;
}

static void
add_readiness (BelayTimelineBuild *build,
               BelayPerson        *person)
{
  g_autoptr (BelayReadiness) readiness = belay_readiness_new (build->workspace, person, NULL, NULL, build->today, NULL);

  if (readiness == NULL)
    return;
  belay_timeline_source_set_target (build->source, belay_level_get (readiness->level)->name,
                                    belay_level_get (readiness->level)->score);

  for (guint i = 0; i < readiness->history->len; i++)
    {
      const BelayReadinessPoint *point = &g_array_index (readiness->history, BelayReadinessPoint, i);
      const char                *assessment = find_assessment (person, point->day);
      g_autofree char           *day = belay_day_to_words (point->day);
      BelayTimelineItem         *item;

      if (assessment == NULL || point->per_mille < 0)
        continue;
      item = belay_timeline_item_new (BELAY_TIMELINE_ASSESSMENT, LANE_READY, assessment);
      item->target = g_strdup (assessment);
      item->start = item->end = point->day;
      item->state = BELAY_TIMELINE_DONE;
      item->progress = point->per_mille;
      item->powers = BELAY_TIMELINE_GOES;
      item->fixed = _ ("An assessment stays on its day");
      item->title = belay_words_percent (point->per_mille);
      /* Translators: a share in per cent, the level it is held against, a day, and two numbers of competencies. */
      item->sentence = g_strdup_printf (_ ("%s ready for %s on %s, %u of %u competencies rated"), item->title,
                                        belay_level_get (readiness->level)->name, day,
                                        point->n_rated, readiness->n_applicable);
      belay_timeline_source_take_item (build->source, item);
      belay_timeline_source_add_point (build->source, point->day, point->per_mille);
    }
}

static BelayTimelineSource *
build_path (BelayTimelineBuild *build,
            BelayPerson        *person,
            GPtrArray          *projects)
{
  const BelayPersonFields *fields = belay_person_get (person);

  add_lanes (build->source);
  BELAY_FOREACH (BelayGoal, goal, fields->goals)
  belay_timeline_build_goal (build, goal, LANE_GOALS);
  for (guint i = 0; i < projects->len; i++)
    {
      BelayProject *project = g_ptr_array_index (projects, i);

      if (belay_project_get (project)->state != BELAY_PROJECT_DROPPED)
        add_project (build, person, project);
    }
  add_meetings (build, person);
  add_readiness (build, person);
  BELAY_FOREACH (BelayLeave, leave, fields->leaves)
  belay_timeline_build_leave (build, leave, LANE_LEVEL, 1);
  add_levels (build, person, belay_workspace_get_framework_of (build->workspace, person));

  return belay_timeline_build_end (build);
}

static void
begin_path (BelayTimelineBuild *build,
            BelayWorkspace     *workspace,
            BelayPerson        *person,
            BelayDay            today)
{
  /* Translators: the name of a timeline; %s is a person. */
  g_autofree char *title = g_strdup_printf (_ ("Path of %s"), belay_person_get (person)->name);

  belay_timeline_build_begin (build, workspace, title, today);
}

/**
 * belay_timeline_build_path:
 * @workspace: a workspace
 * @person: the person whose path it is
 * @today: the day it is
 *
 * Builds the path of a person: level and readiness, goals, projects with the
 * person's own milestones, one-on-ones, and the readiness at each assessment.
 *
 * Returns: (transfer full): what the timeline shows
 */
BelayTimelineSource *
belay_timeline_build_path (BelayWorkspace *workspace,
                           BelayPerson    *person,
                           BelayDay        today)
{
  g_autoptr (GPtrArray) projects = g_ptr_array_new ();
  BelayTimelineBuild build;

  BELAY_FOREACH (BelayProject, project, belay_workspace_get (workspace)->projects)
  {
    g_ptr_array_add (projects, project);
  }
  begin_path (&build, workspace, person, today);

  return build_path (&build, person, projects);
}

/**
 * belay_timeline_build_shared_path:
 * @workspace: a workspace
 * @person: a copy of a person in it, from which things are left out
 * @projects: (element-type BelayProject): copies of projects in it
 * @has_standing: whether it tells what is overdue or at risk
 * @today: the day it is
 *
 * Builds the path of a person from copies alone; only the days of planned work
 * follow from the originals, of which a copy does not tell enough.
 *
 * Returns: (transfer full): what the timeline shows
 */
BelayTimelineSource *
belay_timeline_build_shared_path (BelayWorkspace *workspace,
                                  BelayPerson    *person,
                                  GPtrArray      *projects,
                                  gboolean        has_standing,
                                  BelayDay        today)
{
  BelayTimelineBuild build;

  begin_path (&build, workspace, person, today);
  if (!has_standing)
    belay_timeline_build_hide_standing (&build);

  return build_path (&build, person, projects);
}
