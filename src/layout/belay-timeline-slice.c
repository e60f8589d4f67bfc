/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-timeline-slice.h"

/* What is being copied from a source into a slice of it. */
typedef struct
{
  const BelayTimelineFields *fields;
  const BelayTimelineSpan   *span;
  BelayTimelineSource       *slice;
  GHashTable                *tracks; /* those with a milestone in the slice */
  GHashTable                *ids;    /* of the items in the slice */
} Slicing;

static gboolean
is_within (const Slicing           *slicing,
           const BelayTimelineItem *item)
{
  const BelayTimelineSpan *span = slicing->span;

  return item->lane >= span->first_lane && item->lane - span->first_lane < span->n_lanes &&
         item->start <= span->last && item->end >= span->first;
}

/* A thread without a milestone would tie nothing together. */
static gboolean
is_wanted (const Slicing           *slicing,
           const BelayTimelineItem *item)
{
  if (!is_within (slicing, item))
    return FALSE;

  return item->kind != BELAY_TIMELINE_PROJECT || item->track == NULL || g_hash_table_contains (slicing->tracks, item->track);
}

static gboolean
is_wanted_lane (const Slicing *slicing,
                guint          lane)
{
  const BelayTimelineLane *original = g_ptr_array_index (slicing->fields->lanes, lane);
  const GArray            *curve = slicing->fields->curve;

  for (guint i = 0; i < slicing->fields->items->len; i++)
    {
      const BelayTimelineItem *item = g_ptr_array_index (slicing->fields->items, i);

      if (item->lane == lane && is_wanted (slicing, item))
        return TRUE;
    }
  for (guint i = 0; original->kind == BELAY_TIMELINE_LANE_LEVEL && i < curve->len; i++)
    {
      BelayDay day = g_array_index (curve, BelayTimelinePoint, i).day;

      if (day >= slicing->span->first && day <= slicing->span->last)
        return TRUE;
    }

  return FALSE;
}

static void
take_lane (Slicing *slicing,
           guint    lane)
{
  const BelayTimelineLane *original = g_ptr_array_index (slicing->fields->lanes, lane);
  guint                    copy;

  if (!is_wanted_lane (slicing, lane))
    return;
  copy = belay_timeline_source_add_lane (slicing->slice, original->id, original->name, original->kind);
  for (guint i = 0; i < slicing->fields->items->len; i++)
    {
      const BelayTimelineItem *item = g_ptr_array_index (slicing->fields->items, i);
      BelayTimelineItem       *taken;

      if (item->lane != lane || !is_wanted (slicing, item))
        continue;
      taken = belay_timeline_item_copy (item);
      taken->lane = copy;
      g_hash_table_add (slicing->ids, item->id);
      belay_timeline_source_take_item (slicing->slice, taken);
    }
}

static void
take_curve (Slicing *slicing)
{
  const GArray *curve = slicing->fields->curve;

  /* One point beyond each end, so that the line goes on to it. */
  for (guint i = 0; i < curve->len; i++)
    {
      const BelayTimelinePoint *point = &g_array_index (curve, BelayTimelinePoint, i);
      BelayDay                  before = i > 0 ? point[-1].day : point->day;
      BelayDay                  after = i + 1 < curve->len ? point[1].day : point->day;

      if (after >= slicing->span->first && before <= slicing->span->last)
        belay_timeline_source_add_point (slicing->slice, point->day, point->per_mille);
    }
  if (slicing->fields->target != NULL)
    belay_timeline_source_set_target (slicing->slice, slicing->fields->target, slicing->fields->score);
}

static void
take_rest (Slicing *slicing)
{
  for (guint i = 0; i < slicing->fields->links->len; i++)
    {
      const BelayTimelineLink *link = g_ptr_array_index (slicing->fields->links, i);

      if (g_hash_table_contains (slicing->ids, link->before) && g_hash_table_contains (slicing->ids, link->after))
        belay_timeline_source_add_link (slicing->slice, link);
    }
  for (guint i = 0; i < slicing->fields->marks->len; i++)
    {
      const BelayTimelineMark *mark = g_ptr_array_index (slicing->fields->marks, i);

      if (mark->day >= slicing->span->first && mark->day <= slicing->span->last)
        belay_timeline_source_add_mark (slicing->slice, mark->day, mark->label);
    }
}

static void
list_tracks (Slicing *slicing)
{
  for (guint i = 0; i < slicing->fields->items->len; i++)
    {
      const BelayTimelineItem *item = g_ptr_array_index (slicing->fields->items, i);

      if (item->kind == BELAY_TIMELINE_MILESTONE && item->track != NULL && is_within (slicing, item))
        g_hash_table_add (slicing->tracks, item->track);
    }
}

/**
 * belay_timeline_slice:
 * @source: a timeline, closed
 * @span: which days and lanes of it
 *
 * Takes a part of a timeline for a page on which the whole has no room: what lies
 * on those days in those lanes, as it is, with the lanes that hold any of it.
 *
 * Returns: (transfer full): the part, closed
 */
BelayTimelineSource *
belay_timeline_slice (BelayTimelineSource     *source,
                      const BelayTimelineSpan *span)
{
  g_autoptr (GHashTable) tracks = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  const BelayTimelineFields *fields = belay_timeline_source_get (source);
  Slicing                    slicing = {
                       .fields = fields,
                       .span = span,
                       .slice = belay_timeline_source_new (fields->title, fields->today),
                       .tracks = tracks,
                       .ids = ids,
  };

  list_tracks (&slicing);
  for (guint lane = 0; lane < fields->lanes->len; lane++)
    take_lane (&slicing, lane);
  take_curve (&slicing);
  take_rest (&slicing);
  belay_timeline_source_close (slicing.slice);

  return slicing.slice;
}
