/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-timeline-layout-private.h"

/* Between the tracks of a row, so that one does not look like the end of the other. */
#define TRACK_SPACE_DAYS 45

/* Items that share a row: those of one track, or a single one, for which no list is made. */
typedef struct
{
  GPtrArray         *items;
  BelayTimelineItem *single;
  BelayDay           start;
  BelayDay           end;
  guint              row;
} Unit;

static void
unit_clear (gpointer data)
{
  g_clear_pointer (&((Unit *) data)->items, g_ptr_array_unref);
}

/* The unit of a track, which begins with its first item. */
static Unit *
find_track (GArray     *units,
            GHashTable *tracks,
            const char *track)
{
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (tracks, track));

  if (number == 0)
    {
      Unit unit = { .items = g_ptr_array_new (), .start = BELAY_DAY_LAST };

      g_array_append_val (units, unit);
      number = units->len;
      g_hash_table_insert (tracks, (gpointer) track, GUINT_TO_POINTER (number));
    }

  return &g_array_index (units, Unit, number - 1);
}

static GArray *
collect_units (GPtrArray *items)
{
  GArray *units = g_array_sized_new (FALSE, FALSE, sizeof (Unit), items->len);
  g_autoptr (GHashTable) tracks = g_hash_table_new (g_str_hash, g_str_equal);

  g_array_set_clear_func (units, unit_clear);
  for (guint i = 0; i < items->len; i++)
    {
      BelayTimelineItem *item = g_ptr_array_index (items, i);

      if (item->track == NULL)
        {
          Unit single = { .single = item, .start = item->start, .end = item->end };

          g_array_append_val (units, single);
        }
      else
        {
          Unit *unit = find_track (units, tracks, item->track);

          g_ptr_array_add (unit->items, item);
          unit->start = MIN (unit->start, item->start);
          unit->end = MAX (unit->end, item->end);
        }
    }

  return units;
}

/*
 * The ends of rows in a tree whose nodes know the least end below them, so that
 * the first row that is free on a day is found without looking at every row.
 */
typedef struct
{
  BelayDay *ends;
  guint     n_leaves;
} RowEnds;

static guint
find_free_row (const RowEnds *self,
               BelayDay       start)
{
  guint node = 1;

  while (node < self->n_leaves)
    node = self->ends[2 * node] < start ? 2 * node : 2 * node + 1;

  return node - self->n_leaves;
}

static void
set_row_end (RowEnds *self,
             guint    row,
             BelayDay end)
{
  guint node = row + self->n_leaves;

  self->ends[node] = end;
  for (node /= 2; node > 0; node /= 2)
    self->ends[node] = MIN (self->ends[2 * node], self->ends[2 * node + 1]);
}

/* Units come by start, so the first free row needs the fewest rows in all. Returns how many. */
static guint
assign_rows (GArray *units)
{
  RowEnds rows = { .n_leaves = 1 };
  guint   n_rows = 0;

  while (rows.n_leaves < units->len)
    rows.n_leaves *= 2;
  rows.ends = g_new0 (BelayDay, 2 * rows.n_leaves);

  for (guint i = 0; i < units->len; i++)
    {
      Unit *unit = &g_array_index (units, Unit, i);

      unit->row = find_free_row (&rows, unit->start);
      set_row_end (&rows, unit->row, unit->end + (unit->items != NULL ? TRACK_SPACE_DAYS : 0));
      n_rows = MAX (n_rows, unit->row + 1);
    }
  g_free (rows.ends);

  return n_rows;
}

static void
row_free (BelayTimelineRow *row)
{
  g_ptr_array_unref (row->items);
  g_clear_pointer (&row->captions, g_array_unref);
  g_free (row);
}

static BelayTimelineRow *
add_row (BelayTimelineLayout *self,
         guint                lane,
         guint                layer)
{
  BelayTimelineRow *row = g_new0 (BelayTimelineRow, 1);

  row->items = g_ptr_array_new ();
  row->lane = lane;
  row->layer = layer;
  g_ptr_array_add (self->rows, row);

  return row;
}

static void
add_item (BelayTimelineLayout *self,
          guint                first_row,
          guint                n_layers,
          BelayTimelineItem   *item)
{
  BelayTimelineRow *row = g_ptr_array_index (self->rows, first_row + item->layer % n_layers);

  g_ptr_array_add (row->items, item);
}

/* A track keeps its layers together, one strip below the other. */
static void
pack_tracks (BelayTimelineLayout *self,
             guint                lane,
             GPtrArray           *items,
             guint                n_layers)
{
  g_autoptr (GArray) units = collect_units (items);
  guint n_rows = assign_rows (units);
  guint first = self->rows->len;

  for (guint i = 0; i < n_rows * n_layers; i++)
    add_row (self, lane, i % n_layers);

  for (guint i = 0; i < units->len; i++)
    {
      const Unit *unit = &g_array_index (units, Unit, i);

      if (unit->items == NULL)
        add_item (self, first + unit->row * n_layers, n_layers, unit->single);
      for (guint j = 0; unit->items != NULL && j < unit->items->len; j++)
        add_item (self, first + unit->row * n_layers, n_layers, g_ptr_array_index (unit->items, j));
    }
}

/* Marks may share a day: they are drawn together rather than below each other. */
static gboolean
is_all_marks (BelayTimelineLayout *self,
              guint                lane,
              GPtrArray           *items)
{
  for (guint i = 0; i < items->len; i++)
    {
      const BelayTimelineItem *item = g_ptr_array_index (items, i);

      if (belay_timeline_style_of_item (belay_timeline_layout_get_kind (self, lane), item->kind).mark == 0)
        return FALSE;
    }

  return TRUE;
}

static void
pack_layer (BelayTimelineLayout *self,
            guint                lane,
            GPtrArray           *items,
            guint                layer)
{
  g_autoptr (GPtrArray) own = g_ptr_array_new ();

  for (guint i = 0; i < items->len; i++)
    {
      BelayTimelineItem *item = g_ptr_array_index (items, i);

      if (item->layer == layer)
        g_ptr_array_add (own, item);
    }
  if (own->len > 0 && is_all_marks (self, lane, own))
    {
      BelayTimelineRow *row = add_row (self, lane, layer);

      g_ptr_array_extend (row->items, own, NULL, NULL);
    }
  else
    {
      guint first = self->rows->len;

      pack_tracks (self, lane, own, 1);
      for (guint i = first; i < self->rows->len; i++)
        ((BelayTimelineRow *) g_ptr_array_index (self->rows, i))->layer = layer;
    }
}

static void
pack_lane (BelayTimelineLayout *self,
           guint                lane,
           GPtrArray           *items)
{
  guint    n_layers = 1;
  gboolean has_tracks = FALSE;

  for (guint i = 0; i < items->len; i++)
    {
      const BelayTimelineItem *item = g_ptr_array_index (items, i);

      n_layers = MAX (n_layers, item->layer + 1);
      has_tracks |= item->track != NULL;
    }

  self->lanes[lane].first_row = self->rows->len;
  if (has_tracks)
    pack_tracks (self, lane, items, n_layers);
  for (guint layer = 0; !has_tracks && layer < n_layers; layer++)
    pack_layer (self, lane, items, layer);
  self->lanes[lane].n_rows = self->rows->len - self->lanes[lane].first_row;
}

/*< private >
 * belay_timeline_layout_pack:
 * @self: a layout
 *
 * Puts the items of each lane into rows. It goes by days and never by pixels, so
 * that no zoom and no scrolling moves an item to another row.
 */
void
belay_timeline_layout_pack (BelayTimelineLayout *self)
{
  GPtrArray *items = self->fields->items;
  guint      next = 0;

  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) row_free);
  for (guint lane = 0; lane < self->fields->lanes->len; lane++)
    {
      g_autoptr (GPtrArray) own = g_ptr_array_new ();

      while (next < items->len && ((BelayTimelineItem *) g_ptr_array_index (items, next))->lane == lane)
        g_ptr_array_add (own, g_ptr_array_index (items, next++));
      pack_lane (self, lane, own);
    }
}
