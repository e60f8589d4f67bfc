/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-timeline-source.h"

#include "belay-field.h"

#define MARGIN_DAYS 10
#define LEAST_FUTURE_DAYS 92 /* a quarter of a year, however little is planned */

/**
 * BelayTimelineSource:
 *
 * What a timeline shows: lanes, items, dependencies, marked days and the curve
 * of the readiness.
 *
 * A builder fills it and closes it; from then on it never changes. When the
 * workspace changes, a new one is built, and the timeline finds its items again
 * by their ids. It holds copies, and the plans that say where planned work may go.
 */
struct _BelayTimelineSource
{
  GObject parent_instance;

  BelayTimelineFields fields;
  GHashTable         *ids;
  GHashTable         *plans;
  gboolean            is_closed;
};

G_DEFINE_FINAL_TYPE (BelayTimelineSource, belay_timeline_source, G_TYPE_OBJECT)

static void
lane_free (BelayTimelineLane *lane)
{
  g_free (lane->id);
  g_free (lane->name);
  g_free (lane);
}

static void
link_free (BelayTimelineLink *link)
{
  g_free (link->before);
  g_free (link->after);
  g_free (link);
}

static void
mark_free (BelayTimelineMark *mark)
{
  g_free (mark->label);
  g_free (mark);
}

static void
belay_timeline_source_finalize (GObject *object)
{
  BelayTimelineSource *self = BELAY_TIMELINE_SOURCE (object);

  g_free (self->fields.title);
  g_free (self->fields.target);
  g_ptr_array_unref (self->fields.lanes);
  g_ptr_array_unref (self->fields.items);
  g_ptr_array_unref (self->fields.links);
  g_ptr_array_unref (self->fields.marks);
  g_array_unref (self->fields.curve);
  g_free (self->fields.fan.sentence);
  g_hash_table_unref (self->ids);
  g_clear_pointer (&self->plans, g_hash_table_unref);

  G_OBJECT_CLASS (belay_timeline_source_parent_class)->finalize (object);
}

static void
belay_timeline_source_class_init (BelayTimelineSourceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = belay_timeline_source_finalize;
}

static void
belay_timeline_source_init (BelayTimelineSource *self)
{
  self->fields.lanes = g_ptr_array_new_with_free_func ((GDestroyNotify) lane_free);
  self->fields.items = g_ptr_array_new_with_free_func ((GDestroyNotify) belay_timeline_item_free);
  self->fields.links = g_ptr_array_new_with_free_func ((GDestroyNotify) link_free);
  self->fields.marks = g_ptr_array_new_with_free_func ((GDestroyNotify) mark_free);
  self->fields.curve = g_array_new (FALSE, FALSE, sizeof (BelayTimelinePoint));
  self->ids = g_hash_table_new (g_str_hash, g_str_equal);
}

/**
 * belay_timeline_source_new:
 * @title: what the timeline shows
 * @today: the day it is
 *
 * Makes an empty source, to be filled and closed.
 *
 * Returns: (transfer full): the source
 */
BelayTimelineSource *
belay_timeline_source_new (const char *title,
                           BelayDay    today)
{
  BelayTimelineSource *self = g_object_new (BELAY_TYPE_TIMELINE_SOURCE, NULL);

  self->fields.title = g_strdup (title);
  self->fields.today = today;
  self->fields.first = today;
  self->fields.last = MIN (today + LEAST_FUTURE_DAYS, BELAY_DAY_LAST);

  return self;
}

/**
 * belay_timeline_source_get:
 * @self: a source
 *
 * Returns: (transfer none): all that it holds
 */
const BelayTimelineFields *
belay_timeline_source_get (BelayTimelineSource *self)
{
  return &self->fields;
}

static void
cover (BelayTimelineSource *self,
       BelayDay             day)
{
  self->fields.first = MIN (self->fields.first, day);
  self->fields.last = MAX (self->fields.last, day);
}

/**
 * belay_timeline_source_add_lane:
 * @self: a source that is still open
 * @id: a name that no other lane has
 * @name: what stands at its start
 * @kind: what it holds
 *
 * Adds a lane below the others.
 *
 * Returns: its position
 */
guint
belay_timeline_source_add_lane (BelayTimelineSource  *self,
                                const char           *id,
                                const char           *name,
                                BelayTimelineLaneKind kind)
{
  BelayTimelineLane *lane = g_new0 (BelayTimelineLane, 1);

  lane->id = g_strdup (id);
  lane->name = g_strdup (name);
  lane->kind = kind;
  g_ptr_array_add (self->fields.lanes, lane);

  return self->fields.lanes->len - 1;
}

/**
 * belay_timeline_source_take_item:
 * @self: a source that is still open
 * @item: (transfer full): an item
 *
 * Adds an item. One without a valid day, with a lane that does not exist, or
 * with the id of another has no place and is dropped; one that ends before it
 * starts is shown on the day it starts.
 */
void
belay_timeline_source_take_item (BelayTimelineSource *self,
                                 BelayTimelineItem   *item)
{
  g_autoptr (BelayTimelineItem) owned = item;

  if (!belay_day_is_valid (item->start) || item->lane >= self->fields.lanes->len ||
      g_hash_table_contains (self->ids, item->id))
    return;
  if (item->end < item->start)
    item->end = item->start;
  item->end = MIN (item->end, BELAY_DAY_LAST);
  cover (self, item->start);
  cover (self, item->end);
  g_hash_table_add (self->ids, item->id);
  g_ptr_array_add (self->fields.items, g_steal_pointer (&owned));
}

/**
 * belay_timeline_source_add_link:
 * @self: a source that is still open
 * @link: a dependency, which is copied
 *
 * Adds a dependency between two items, which may be added later.
 */
void
belay_timeline_source_add_link (BelayTimelineSource     *self,
                                const BelayTimelineLink *link)
{
  BelayTimelineLink *copy = g_memdup2 (link, sizeof *link);

  copy->before = g_strdup (link->before);
  copy->after = g_strdup (link->after);
  g_ptr_array_add (self->fields.links, copy);
}

/**
 * belay_timeline_source_add_mark:
 * @self: a source that is still open
 * @day: a valid day
 * @label: what it is
 *
 * Adds a day that is drawn through all lanes.
 */
void
belay_timeline_source_add_mark (BelayTimelineSource *self,
                                BelayDay             day,
                                const char          *label)
{
  BelayTimelineMark *mark = g_new0 (BelayTimelineMark, 1);

  mark->day = day;
  mark->label = g_strdup (label);
  cover (self, day);
  g_ptr_array_add (self->fields.marks, mark);
}

/**
 * belay_timeline_source_add_point:
 * @self: a source that is still open
 * @day: a valid day, after that of the point before
 * @per_mille: the readiness on that day
 *
 * Adds a point to the curve.
 */
void
belay_timeline_source_add_point (BelayTimelineSource *self,
                                 BelayDay             day,
                                 int                  per_mille)
{
  BelayTimelinePoint point = { day, CLAMP (per_mille, 0, 1000) };

  cover (self, day);
  g_array_append_val (self->fields.curve, point);
}

/**
 * belay_timeline_source_set_target:
 * @self: a source that is still open
 * @name: the name of the level that the curve rises to
 * @score: the share at which that level is reached, in per mille
 *
 * Sets what the curve is held against.
 */
void
belay_timeline_source_set_target (BelayTimelineSource *self,
                                  const char          *name,
                                  int                  score)
{
  g_free (self->fields.target);
  self->fields.target = g_strdup (name);
  self->fields.score = score;
}

/**
 * belay_timeline_source_set_fan:
 * @self: a source that nobody shows yet
 * @fan: the futures that are likely
 *
 * Sets how the curve is likely to go on. What lies beyond the other days is not shown,
 * or ten years would squeeze what is near.
 */
void
belay_timeline_source_set_fan (BelayTimelineSource    *self,
                               const BelayTimelineFan *fan)
{
  g_autofree char *before = self->fields.fan.sentence;

  self->fields.fan = *fan;
  self->fields.fan.sentence = g_strdup (fan->sentence);
}

static int
compare_items (gconstpointer a,
               gconstpointer b)
{
  return belay_timeline_item_compare (*(BelayTimelineItem *const *) a, *(BelayTimelineItem *const *) b);
}

/**
 * belay_timeline_source_take_plans:
 * @self: a source that is still open
 * @plans: (transfer full): plans that items were placed by
 *
 * Keeps plans as long as its items.
 */
void
belay_timeline_source_take_plans (BelayTimelineSource *self,
                                  GHashTable          *plans)
{
  g_return_if_fail (!self->is_closed && self->plans == NULL);

  self->plans = plans;
}

/**
 * belay_timeline_source_close:
 * @self: a source
 *
 * Puts the items in order; nothing is added any more.
 */
void
belay_timeline_source_close (BelayTimelineSource *self)
{
  g_return_if_fail (!self->is_closed);

  self->is_closed = TRUE;
  g_ptr_array_sort (self->fields.items, compare_items);
  self->fields.first = MAX (self->fields.first - MARGIN_DAYS, BELAY_DAY_FIRST);
  self->fields.last = MIN (self->fields.last + MARGIN_DAYS, BELAY_DAY_LAST);
}
