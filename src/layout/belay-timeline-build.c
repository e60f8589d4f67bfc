/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-timeline-build.h"

#include "belay-plan.h"
#include "belay-progress.h"
#include "belay-timeline-words.h"
#include "belay-words.h"

#include <glib/gi18n.h>

#define UNKNOWN_GOAL_DAYS 28

/*< private >
 * belay_timeline_build_begin:
 * @self: (out caller-allocates): what to begin
 * @workspace: the workspace
 * @title: what the timeline shows
 * @today: the day it is
 *
 * Begins a timeline.
 */
void
belay_timeline_build_begin (BelayTimelineBuild *self,
                            BelayWorkspace     *workspace,
                            const char         *title,
                            BelayDay            today)
{
  BelayAttentionQuery query = { .today = today };

  self->workspace = workspace;
  self->today = today;
  self->has_standing = TRUE;
  self->source = belay_timeline_source_new (title, today);
  self->entries = belay_attention_collect (workspace, &query);
  self->attention = g_hash_table_new (g_str_hash, g_str_equal);
  self->plans = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) belay_plan_free);

  for (guint i = 0; i < self->entries->len; i++)
    {
      BelayAttention *entry = g_ptr_array_index (self->entries, i);

      g_hash_table_insert (self->attention, (gpointer) belay_record_get_id (entry->record), entry);
    }
}

/*< private >
 * belay_timeline_build_hide_standing:
 * @self: what was begun
 *
 * Says nothing of what is overdue, at risk or critical.
 */
void
belay_timeline_build_hide_standing (BelayTimelineBuild *self)
{
  g_hash_table_remove_all (self->attention);
  self->has_standing = FALSE;
}

/*< private >
 * belay_timeline_build_end:
 * @self: what was begun
 *
 * Closes the timeline and frees what was needed for it.
 *
 * Returns: (transfer full): the timeline
 */
BelayTimelineSource *
belay_timeline_build_end (BelayTimelineBuild *self)
{
  belay_timeline_source_take_plans (self->source, g_steal_pointer (&self->plans));
  belay_timeline_source_close (self->source);
  g_hash_table_unref (self->attention);
  g_ptr_array_unref (self->entries);

  return g_steal_pointer (&self->source);
}

/* A copy in which something is left out is as long as its original. */
static const BelayPlanSpan *
find_span (BelayTimelineBuild *self,
           BelayProject       *project,
           BelayMilestone     *milestone)
{
  BelayPlan    *plan = g_hash_table_lookup (self->plans, project);
  const char   *id = belay_record_get_id (BELAY_RECORD (project));
  BelayProject *original = belay_workspace_find (self->workspace, id, BELAY_TYPE_PROJECT);

  if (plan == NULL && original != NULL)
    {
      plan = belay_plan_new (self->workspace, original, self->today);
      g_hash_table_insert (self->plans, project, plan);
    }
  if (plan == NULL)
    return NULL;

  return belay_plan_find (plan, belay_record_get_id (BELAY_RECORD (milestone)));
}

static int
find_area (BelayTimelineBuild *self,
           BelayRecord        *context,
           char              **competencies)
{
  BelayCompetency *competency;
  BelayRecord     *area, *framework;
  guint            position = 0;

  if (competencies == NULL || competencies[0] == NULL)
    return BELAY_TIMELINE_NO_AREA;
  competency = belay_workspace_find_competency (self->workspace, context, competencies[0]);
  area = competency != NULL ? belay_record_get_parent (BELAY_RECORD (competency)) : NULL;
  framework = area != NULL ? belay_record_get_parent (area) : NULL;
  if (framework == NULL || !BELAY_IS_FRAMEWORK (framework) ||
      !belay_list_find (belay_framework_get (BELAY_FRAMEWORK (framework))->areas, area, &position))
    return BELAY_TIMELINE_NO_AREA;

  return (int) position;
}

/* Takes over what the overview of the day says, so that a thing stands the same everywhere. */
static char *
take_attention (BelayTimelineBuild *self,
                BelayTimelineItem  *item)
{
  BelayAttention *entry = g_hash_table_lookup (self->attention, item->target);

  if (entry != NULL && entry->severity == BELAY_SEVERITY_OVERDUE)
    {
      item->state = BELAY_TIMELINE_OVERDUE;
      return g_strdup (entry->text);
    }
  if (entry != NULL && entry->severity == BELAY_SEVERITY_AT_RISK)
    item->state = BELAY_TIMELINE_AT_RISK;

  return belay_timeline_words_state (item->state);
}

static char *
say_share (BelayTimelineBuild *self,
           BelayTimelineItem  *item)
{
  g_autofree char *state = take_attention (self, item);
  g_autofree char *share = NULL;

  if (item->state == BELAY_TIMELINE_DONE || item->progress <= 0)
    return g_steal_pointer (&state);
  share = belay_words_percent (item->progress);

  return belay_timeline_words_and (state, share);
}

static char *
say_standing (BelayTimelineBuild *self,
              BelayTimelineItem  *item)
{
  g_autofree char *share = say_share (self, item);

  /* Translators: of a milestone that the end of its project waits for. */
  return item->is_critical ? belay_timeline_words_and (share, _ ("critical")) : g_steal_pointer (&share);
}

/* Returns whether the goal has a place in time. */
static gboolean
place_goal (BelayTimelineItem     *item,
            const BelayGoalFields *fields,
            BelayDay               today)
{
  BelayDay end = fields->done != BELAY_DAY_NONE ? fields->done : fields->due;

  if (fields->start == BELAY_DAY_NONE && end == BELAY_DAY_NONE)
    return FALSE;
  item->has_start = fields->start != BELAY_DAY_NONE;
  item->has_end = end != BELAY_DAY_NONE;
  item->start = fields->start != BELAY_DAY_NONE ? fields->start : end - UNKNOWN_GOAL_DAYS;
  item->end = end != BELAY_DAY_NONE ? end : MAX (today, item->start);

  return TRUE;
}

/*< private >
 * belay_timeline_build_goal:
 * @self: a timeline that is being built
 * @goal: a goal
 * @lane: the lane it goes into
 *
 * Adds a goal, unless it was dropped or has no day at all. One without an end
 * goes on until today.
 */
void
belay_timeline_build_goal (BelayTimelineBuild *self,
                           BelayGoal          *goal,
                           guint               lane)
{
  static const BelayTimelineState states[] = {
    [BELAY_GOAL_PLANNED] = BELAY_TIMELINE_PLANNED,
    [BELAY_GOAL_ACTIVE] = BELAY_TIMELINE_ACTIVE,
    [BELAY_GOAL_DONE] = BELAY_TIMELINE_DONE,
    [BELAY_GOAL_DROPPED] = BELAY_TIMELINE_SKIPPED,
  };
  const BelayGoalFields *fields = belay_goal_get (goal);
  const char            *id = belay_record_get_id (BELAY_RECORD (goal));
  g_autoptr (BelayTimelineItem) item = belay_timeline_item_new (BELAY_TIMELINE_GOAL, lane, id);
  g_autofree char *standing = NULL;
  g_autofree char *span = NULL;

  if (fields->state == BELAY_GOAL_DROPPED || !place_goal (item, fields, self->today))
    return;

  item->target = g_strdup (id);
  item->state = states[fields->state];
  item->powers = BELAY_TIMELINE_GOES;
  if (belay_goal_is_open (goal) && fields->done == BELAY_DAY_NONE)
    item->powers |= BELAY_TIMELINE_MOVES | BELAY_TIMELINE_STRETCHES;
  else
    item->fixed = _ ("It is done");
  item->progress = belay_progress_of_goal (goal);
  item->area = find_area (self, BELAY_RECORD (goal), fields->competencies);
  item->title = g_strdup (fields->title);
  standing = say_standing (self, item);
  span = belay_timeline_words_span (item->start, MAX (item->start, item->end));
  /* Translators: a title, a span of days, and how it stands, such as "5 days overdue, 70 %". */
  item->sentence = g_strdup_printf (_ ("Goal %s, %s, %s"), item->title, span, standing);
  belay_timeline_source_take_item (self->source, g_steal_pointer (&item));
}

/*< private >
 * belay_timeline_build_leave:
 * @self: a timeline that is being built
 * @leave: days away
 * @lane: the lane they go into
 * @layer: the strip of the lane
 *
 * Adds days on which a person is away.
 */
void
belay_timeline_build_leave (BelayTimelineBuild *self,
                            BelayLeave         *leave,
                            guint               lane,
                            guint               layer)
{
  static const char *const words[] = {
    [BELAY_LEAVE_HOLIDAY] = N_ ("Holiday"),
    [BELAY_LEAVE_PARENTAL] = N_ ("Parental leave"),
    [BELAY_LEAVE_SICK] = N_ ("Sick leave"),
    [BELAY_LEAVE_STUDY] = N_ ("Study leave"),
    [BELAY_LEAVE_OTHER] = N_ ("Leave"),
  };
  const BelayLeaveFields *fields = belay_leave_get (leave);
  BelayRecord            *person = belay_record_get_parent (BELAY_RECORD (leave));
  BelayTimelineItem      *item = belay_timeline_item_new (BELAY_TIMELINE_LEAVE, lane, belay_record_get_id (BELAY_RECORD (leave)));
  g_autofree char        *span = NULL;

  item->target = g_strdup (person != NULL ? belay_record_get_id (person) : NULL);
  item->powers = BELAY_TIMELINE_MOVES | BELAY_TIMELINE_STRETCHES | BELAY_TIMELINE_GOES;
  item->layer = layer;
  item->start = fields->start;
  item->end = MAX (fields->end, fields->start);
  item->state = item->end < self->today ? BELAY_TIMELINE_DONE : BELAY_TIMELINE_PLANNED;
  item->title = g_strdup (_ (words[fields->kind]));
  span = belay_timeline_words_span (item->start, item->end);
  /* Translators: a kind of leave, such as "Parental leave", and its days. */
  item->sentence = g_strdup_printf (_ ("%s, %s"), item->title, span);
  belay_timeline_source_take_item (self->source, item);
}

static BelayTimelineState
get_milestone_state (BelayMilestone *milestone)
{
  /* A copy may tell the day and not the state. */
  if (belay_milestone_get (milestone)->done != BELAY_DAY_NONE)
    return BELAY_TIMELINE_DONE;

  switch (belay_milestone_get (milestone)->state)
    {
    case BELAY_MILESTONE_DONE:
      return BELAY_TIMELINE_DONE;
    case BELAY_MILESTONE_ACTIVE:
      return BELAY_TIMELINE_ACTIVE;
    case BELAY_MILESTONE_DROPPED:
      return BELAY_TIMELINE_SKIPPED;
    case BELAY_MILESTONE_PLANNED:
    default:
      return belay_progress_of_milestone (milestone) > 0 ? BELAY_TIMELINE_ACTIVE : BELAY_TIMELINE_PLANNED;
    }
}

/* What has begun is where it is; only how long it takes may still change. */
static void
give_powers (BelayTimelineItem          *item,
             const BelayMilestoneFields *fields)
{
  item->powers = BELAY_TIMELINE_GOES;
  if (item->kind == BELAY_TIMELINE_WORK)
    item->powers |= BELAY_TIMELINE_LINKS;
  if (fields->state == BELAY_MILESTONE_DONE || fields->done != BELAY_DAY_NONE)
    {
      item->fixed = _ ("It is done");
      return;
    }
  item->powers |= BELAY_TIMELINE_STRETCHES;
  if (fields->state == BELAY_MILESTONE_ACTIVE || fields->started != BELAY_DAY_NONE)
    item->fixed = _ ("It has begun, so only its end can move");
  else
    item->powers |= BELAY_TIMELINE_MOVES;
}

/*< private >
 * belay_timeline_build_milestone:
 * @self: a timeline that is being built
 * @project: the project it belongs to
 * @milestone: a milestone
 * @item: (transfer full): an item of kind milestone, which is marked where it
 *   ends, or of kind work, which shows its whole span
 *
 * Fills in an item for a milestone and adds it, unless it was dropped.
 */
void
belay_timeline_build_milestone (BelayTimelineBuild *self,
                                BelayProject       *project,
                                BelayMilestone     *milestone,
                                BelayTimelineItem  *item)
{
  const BelayMilestoneFields *fields = belay_milestone_get (milestone);
  const BelayPlanSpan        *span = find_span (self, project, milestone);
  g_autoptr (BelayTimelineItem) owned = item;
  g_autofree char *standing = NULL;
  g_autofree char *days = NULL;

  if (span == NULL)
    return;

  item->target = g_strdup (belay_record_get_id (BELAY_RECORD (milestone)));
  item->state = get_milestone_state (milestone);
  item->progress = belay_progress_of_milestone (milestone);
  item->area = find_area (self, BELAY_RECORD (milestone), fields->competencies);
  item->title = g_strdup (fields->title);
  item->start = item->kind == BELAY_TIMELINE_WORK ? span->start : span->finish;
  item->end = span->finish;
  item->plan = g_hash_table_lookup (self->plans, project);
  give_powers (item, fields);
  item->is_critical = item->kind == BELAY_TIMELINE_WORK && span->is_critical && self->has_standing;
  standing = say_standing (self, item);
  days = belay_timeline_words_span (span->start, span->finish);
  /* Translators: a title, a span of days, how it stands, and the project it belongs to. */
  item->sentence = g_strdup_printf (_ ("Milestone %s, %s, %s, %s"), item->title, days, standing,
                                    belay_project_get (project)->name);
  belay_timeline_source_take_item (self->source, g_steal_pointer (&owned));
}

/*< private >
 * belay_timeline_build_takes_part:
 * @milestone: a milestone
 * @person: a person
 *
 * Returns: whether the person owns it or contributes to it
 */
gboolean
belay_timeline_build_takes_part (BelayMilestone *milestone,
                                 BelayPerson    *person)
{
  const BelayMilestoneFields *fields = belay_milestone_get (milestone);
  const char                 *id = belay_record_get_id (BELAY_RECORD (person));

  return g_strcmp0 (fields->owner, id) == 0 ||
         (fields->contributors != NULL && g_strv_contains ((const char *const *) fields->contributors, id));
}
