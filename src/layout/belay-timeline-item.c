/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-timeline-item.h"

#include "belay-field.h"

/**
 * belay_timeline_item_new:
 * @kind: what it stands for
 * @lane: the position of its lane
 * @id: a name that no other item of the timeline has
 *
 * Makes an item without days, titles or area; the caller fills them in.
 *
 * Returns: (transfer full): the item
 */
BelayTimelineItem *
belay_timeline_item_new (BelayTimelineKind kind,
                         guint             lane,
                         const char       *id)
{
  BelayTimelineItem *self = g_new0 (BelayTimelineItem, 1);

  self->kind = kind;
  self->lane = lane;
  self->id = g_strdup (id);
  self->progress = BELAY_UNSET;
  self->area = BELAY_TIMELINE_NO_AREA;
  self->has_start = self->has_end = TRUE;

  return self;
}

/**
 * belay_timeline_item_copy:
 * @self: an item
 *
 * Returns: (transfer full): the same item once more, without the plan of its source
 */
BelayTimelineItem *
belay_timeline_item_copy (const BelayTimelineItem *self)
{
  BelayTimelineItem *copy = g_memdup2 (self, sizeof *self);

  copy->id = g_strdup (self->id);
  copy->target = g_strdup (self->target);
  copy->track = g_strdup (self->track);
  copy->title = g_strdup (self->title);
  copy->short_label = g_strdup (self->short_label);
  copy->sentence = g_strdup (self->sentence);
  copy->plan = NULL;

  return copy;
}

/**
 * belay_timeline_item_free:
 * @self: (transfer full): an item
 *
 * Frees an item.
 */
void
belay_timeline_item_free (BelayTimelineItem *self)
{
  g_free (self->id);
  g_free (self->target);
  g_free (self->track);
  g_free (self->title);
  g_free (self->short_label);
  g_free (self->sentence);
  g_free (self);
}

/**
 * belay_timeline_item_compare:
 * @a: an item
 * @b: another item
 *
 * Orders items by lane, then by start, end and id, so that the order of a file
 * never decides where something lies.
 *
 * Returns: less than, equal to or more than 0, as strcmp() does
 */
int
belay_timeline_item_compare (const BelayTimelineItem *a,
                             const BelayTimelineItem *b)
{
  if (a->lane != b->lane)
    return a->lane < b->lane ? -1 : 1;
  if (a->start != b->start)
    return a->start < b->start ? -1 : 1;
  if (a->end != b->end)
    return a->end < b->end ? -1 : 1;

  return g_strcmp0 (a->id, b->id);
}

/**
 * belay_timeline_kind_to_word:
 * @kind: a kind of item
 *
 * Returns: (transfer none): a technical word for it, such as a style class
 */
const char *
belay_timeline_kind_to_word (BelayTimelineKind kind)
{
  static const char *const words[BELAY_N_TIMELINE_KINDS] = {
    [BELAY_TIMELINE_LEVEL] = "level",
    [BELAY_TIMELINE_LEAVE] = "leave",
    [BELAY_TIMELINE_GOAL] = "goal",
    [BELAY_TIMELINE_PROJECT] = "project",
    [BELAY_TIMELINE_MILESTONE] = "milestone",
    [BELAY_TIMELINE_WORK] = "work",
    [BELAY_TIMELINE_MEETING] = "meeting",
    [BELAY_TIMELINE_ASSESSMENT] = "assessment",
  };

  return words[kind];
}

/**
 * belay_timeline_state_to_word:
 * @state: the state of an item
 *
 * Returns: (transfer none): a technical word for it, such as a style class
 */
const char *
belay_timeline_state_to_word (BelayTimelineState state)
{
  static const char *const words[] = {
    [BELAY_TIMELINE_PLANNED] = "planned",
    [BELAY_TIMELINE_ACTIVE] = "active",
    [BELAY_TIMELINE_DONE] = "done",
    [BELAY_TIMELINE_SKIPPED] = "skipped",
    [BELAY_TIMELINE_AT_RISK] = "at-risk",
    [BELAY_TIMELINE_OVERDUE] = "overdue",
  };

  return words[state];
}
