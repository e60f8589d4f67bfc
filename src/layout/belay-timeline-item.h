/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-plan.h"

G_BEGIN_DECLS

/**
 * BelayTimelineKind:
 * @BELAY_TIMELINE_LEVEL: the time in a level
 * @BELAY_TIMELINE_LEAVE: days away
 * @BELAY_TIMELINE_GOAL: a goal
 * @BELAY_TIMELINE_PROJECT: the span of a project
 * @BELAY_TIMELINE_MILESTONE: a milestone, marked where it ends
 * @BELAY_TIMELINE_WORK: a milestone as the span of work that it is
 * @BELAY_TIMELINE_MEETING: a one-on-one
 * @BELAY_TIMELINE_ASSESSMENT: the readiness at an assessment
 *
 * What an item of a timeline stands for.
 */
typedef enum
{
  BELAY_TIMELINE_LEVEL,
  BELAY_TIMELINE_LEAVE,
  BELAY_TIMELINE_GOAL,
  BELAY_TIMELINE_PROJECT,
  BELAY_TIMELINE_MILESTONE,
  BELAY_TIMELINE_WORK,
  BELAY_TIMELINE_MEETING,
  BELAY_TIMELINE_ASSESSMENT
} BelayTimelineKind;

#define BELAY_N_TIMELINE_KINDS 8

/**
 * BelayTimelineState:
 * @BELAY_TIMELINE_PLANNED: it is to come
 * @BELAY_TIMELINE_ACTIVE: it goes on
 * @BELAY_TIMELINE_DONE: it is over and well
 * @BELAY_TIMELINE_SKIPPED: it was left out
 * @BELAY_TIMELINE_AT_RISK: its day may pass
 * @BELAY_TIMELINE_OVERDUE: its day has passed
 *
 * How an item stands, the one that matters most last.
 */
typedef enum
{
  BELAY_TIMELINE_PLANNED,
  BELAY_TIMELINE_ACTIVE,
  BELAY_TIMELINE_DONE,
  BELAY_TIMELINE_SKIPPED,
  BELAY_TIMELINE_AT_RISK,
  BELAY_TIMELINE_OVERDUE
} BelayTimelineState;

/**
 * BelayTimelinePowers:
 * @BELAY_TIMELINE_MOVES: it may go to other days
 * @BELAY_TIMELINE_STRETCHES: its end may go to another day
 * @BELAY_TIMELINE_LINKS: others may wait for it, and it for others
 * @BELAY_TIMELINE_GOES: it may be deleted
 *
 * What may be done with an item where it is seen.
 */
typedef enum
{
  BELAY_TIMELINE_MOVES = 1 << 0,
  BELAY_TIMELINE_STRETCHES = 1 << 1,
  BELAY_TIMELINE_LINKS = 1 << 2,
  BELAY_TIMELINE_GOES = 1 << 3
} BelayTimelinePowers;

/* No area, for an item that proves no competency. */
#define BELAY_TIMELINE_NO_AREA (-1)

/**
 * BelayTimelineItem:
 * @id: a name for it that no other item of the same timeline has, the same in
 *   the next timeline of the same thing
 * @target: (nullable): the id of the record that it opens
 * @kind: what it stands for
 * @state: how it stands
 * @lane: the position of its lane
 * @track: (nullable): items of a lane with the same track share a row, such as
 *   the milestones of a project
 * @layer: the strip of the row that it lies in, from above
 * @start: its first day
 * @end: its last day, not before @start
 * @progress: how far it is in per mille, or %BELAY_UNSET
 * @is_critical: whether the end of its project waits for it
 * @area: the position of its area in the framework, which gives it its hue, or
 *   %BELAY_TIMELINE_NO_AREA
 * @powers: what may be done with it
 * @has_start: whether @start is its own, and not only assumed
 * @has_end: whether @end is
 * @fixed: (nullable): why it does not move, which lives as long as the program
 * @plan: (nullable): the plan that its days follow from, which its source owns
 * @title: what it is called
 * @short_label: (nullable): the same for where there is little room
 * @sentence: all that matters about it in one sentence, without a full stop
 *
 * One thing on a timeline. It is a plain value that knows no record.
 */
typedef struct
{
  char              *id;
  char              *target;
  BelayTimelineKind  kind;
  BelayTimelineState state;

  guint lane;
  char *track;
  guint layer;

  BelayDay start;
  BelayDay end;
  int      progress;
  int      area;
  gboolean is_critical;

  BelayTimelinePowers powers;
  gboolean            has_start;
  gboolean            has_end;
  const char         *fixed;
  const BelayPlan    *plan;

  char *title;
  char *short_label;
  char *sentence;
} BelayTimelineItem;

/**
 * BelayTimelineLaneKind:
 * @BELAY_TIMELINE_LANE_LEVEL: the level with the curve of the readiness
 * @BELAY_TIMELINE_LANE_BARS: labelled bars in as many rows as they need
 * @BELAY_TIMELINE_LANE_THREADS: projects with milestones on them
 * @BELAY_TIMELINE_LANE_DOTS: a row of dots
 * @BELAY_TIMELINE_LANE_MARKS: a row of figures
 * @BELAY_TIMELINE_LANE_ROW: one bar that the lane is named after
 * @BELAY_TIMELINE_LANE_SLIM: slim bars without labels
 *
 * What a lane holds, which decides how its items are laid out.
 */
typedef enum
{
  BELAY_TIMELINE_LANE_LEVEL,
  BELAY_TIMELINE_LANE_BARS,
  BELAY_TIMELINE_LANE_THREADS,
  BELAY_TIMELINE_LANE_DOTS,
  BELAY_TIMELINE_LANE_MARKS,
  BELAY_TIMELINE_LANE_ROW,
  BELAY_TIMELINE_LANE_SLIM
} BelayTimelineLaneKind;

#define BELAY_N_TIMELINE_LANE_KINDS 7

/**
 * BelayTimelineLane:
 * @id: a name for it that no other lane of the same timeline has
 * @name: what stands at its start
 * @kind: what it holds
 *
 * One lane of a timeline.
 */
typedef struct
{
  char                 *id;
  char                 *name;
  BelayTimelineLaneKind kind;
} BelayTimelineLane;

/**
 * BelayTimelineLink:
 * @before: the id of the item that comes first
 * @after: the id of the item that waits for it
 * @from_start: whether it hangs on the start of @before, not on its end
 * @to_end: whether it decides over the end of @after, not over its start
 *
 * A dependency between two items.
 */
typedef struct
{
  char    *before;
  char    *after;
  gboolean from_start;
  gboolean to_end;
} BelayTimelineLink;

/**
 * BelayTimelineMark:
 * @day: the day
 * @label: what it is, such as "Due 18 Jan"
 *
 * A day that the whole timeline is held against.
 */
typedef struct
{
  BelayDay day;
  char    *label;
} BelayTimelineMark;

/**
 * BelayTimelinePoint:
 * @day: a day
 * @per_mille: a share
 *
 * A point of the curve in the lane of the level.
 */
typedef struct
{
  BelayDay day;
  int      per_mille;
} BelayTimelinePoint;

/**
 * BelayTimelineFan:
 * @start: where the futures begin
 * @early: the day by which 1 of 10 futures reaches the target
 * @middle: the day by which 5 of 10 do, or none within ten years
 * @late: the day by which 9 of 10 do, or none within ten years
 * @is_usual: whether it rests on what is usual alone
 * @sentence: the same in words
 *
 * The futures that are likely, in the lane of the level.
 */
typedef struct
{
  BelayTimelinePoint start;
  BelayDay           early;
  BelayDay           middle;
  BelayDay           late;
  gboolean           is_usual;
  char              *sentence;
} BelayTimelineFan;

BelayTimelineItem *belay_timeline_item_new (BelayTimelineKind kind,
                                            guint             lane,
                                            const char       *id);
BelayTimelineItem *belay_timeline_item_copy (const BelayTimelineItem *self);
void               belay_timeline_item_free (BelayTimelineItem *self);
int                belay_timeline_item_compare (const BelayTimelineItem *a,
                                                const BelayTimelineItem *b);
const char        *belay_timeline_kind_to_word (BelayTimelineKind kind);
const char        *belay_timeline_state_to_word (BelayTimelineState state);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BelayTimelineItem, belay_timeline_item_free)

G_END_DECLS
