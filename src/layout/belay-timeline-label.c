/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-timeline-layout-private.h"

#define PADDING 8
#define BESIDE_GAP 6
#define LINE_GAP 3
#define CAPTION_SPACE 8
#define CAPTION_GAP 1
#define FAR (G_MAXINT / 4)

/* Widths in heights of a line of text: about as many letters as twice that. */
#define LEAST_LINES 2
#define ENOUGH_LINES 4
#define CAPTION_LEAST_LINES 4
#define CAPTION_MOST_LINES 10

/* A stretch of a row without a line through it. */
typedef struct
{
  int start;
  int end;
} Room;

/*< private >
 * belay_timeline_layout_measure:
 * @self: a layout
 * @text: a text that lives as long as the layout
 * @style: how it is set
 *
 * Returns: how wide the text is, in pixels; it is measured once
 */
int
belay_timeline_layout_measure (BelayTimelineLayout *self,
                               const char          *text,
                               BelayTextStyle       style)
{
  gpointer known = g_hash_table_lookup (self->widths[style], text);
  int      width;

  if (known != NULL)
    return GPOINTER_TO_INT (known) - 1;
  width = self->metrics.measure (text, style, self->metrics.user_data);
  g_hash_table_insert (self->widths[style], (gpointer) text, GINT_TO_POINTER (width + 1));

  return width;
}

static int
get_width (Room room)
{
  return MAX (room.end - room.start, 0);
}

static int
compare_lines (gconstpointer a,
               gconstpointer b)
{
  return *(const int *) a - *(const int *) b;
}

/* Where lines are drawn over the items: today, and marked days. */
static GArray *
list_lines (const BelayTimelineLayout *self)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (int));
  int     x = (int) belay_scale_to_middle (&self->scale, self->fields->today);

  g_array_append_val (lines, x);
  for (guint i = 0; i < self->fields->marks->len; i++)
    {
      const BelayTimelineMark *mark = g_ptr_array_index (self->fields->marks, i);

      x = (int) belay_scale_to_x (&self->scale, mark->day + 1);
      g_array_append_val (lines, x);
    }
  g_array_sort (lines, compare_lines);

  return lines;
}

/* The first stretch between lines that is wide enough or, where there is none, the widest. */
static Room
find_room (const BelayTimelineLayout *self,
           Room                       whole,
           int                        wanted)
{
  g_autoptr (GArray) lines = list_lines (self);
  Room best = { whole.start, whole.start };
  Room part = whole;

  for (guint i = 0; i <= lines->len; i++)
    {
      int line = i < lines->len ? g_array_index (lines, int, i) : FAR;

      if (line + LINE_GAP <= part.start)
        continue;
      part.end = MIN (whole.end, line - LINE_GAP);
      if (get_width (part) >= wanted)
        return part;
      if (get_width (part) > get_width (best))
        best = part;
      if (line >= whole.end)
        break;
      part.start = line + LINE_GAP;
    }

  return best;
}

static int
find_next_x (const BelayTimelineLayout *self,
             guint                      box)
{
  const BelayTimelineBox *own = &g_array_index (self->boxes, BelayTimelineBox, box);
  const BelayTimelineRow *row = belay_timeline_layout_get_row (self, own->row);

  return box + 1 < row->first_box + row->n_boxes ? (own + 1)->x : FAR;
}

static BelayTimelineLabel
make_label (const BelayTimelineLayout *self,
            BelayLabelPlace            place,
            const char                *text,
            Room                       room,
            int                        wanted,
            int                        y)
{
  BelayTimelineLabel label = { .place = place, .text = text, .y = y, .height = self->metrics.text_height };

  label.is_short = get_width (room) < wanted;
  label.x = room.start;
  label.width = MIN (get_width (room), wanted);

  return label;
}

static BelayTimelineLabel
place_in_bar (BelayTimelineLayout    *self,
              guint                   number,
              const BelayTimelineBox *box,
              const char             *text,
              int                     from,
              int                     to)
{
  int                wanted = belay_timeline_layout_measure (self, text, BELAY_TEXT_LABEL);
  int                y = box->y + (box->height - self->metrics.text_height) / 2;
  Room               inside = { MAX (box->x, from) + PADDING, MIN (box->x + box->width, to) - PADDING };
  Room               after = { box->x + box->width + BESIDE_GAP, MIN (find_next_x (self, number), to) - BESIDE_GAP };
  Room               room = find_room (self, inside, wanted);
  int                least = LEAST_LINES * self->metrics.text_height;
  int                enough = ENOUGH_LINES * self->metrics.text_height;
  BelayTimelineLabel none = { .place = BELAY_LABEL_NONE };

  if (box->x + box->width <= from || box->x >= to)
    return none;
  if (get_width (room) >= wanted)
    return make_label (self, BELAY_LABEL_INSIDE, text, room, wanted, y);

  after = find_room (self, after, wanted);
  if (after.start > box->x + box->width + 2 * BESIDE_GAP || get_width (after) < least)
    after.end = after.start;
  if (get_width (after) >= wanted || (get_width (room) < enough && get_width (after) > get_width (room)))
    return make_label (self, BELAY_LABEL_BESIDE, text, after, wanted, y);
  if (get_width (room) >= least)
    return make_label (self, BELAY_LABEL_INSIDE, text, room, wanted, y);

  return none;
}

/* A strip without a bar of its own: its label may run on to the next one. */
static BelayTimelineLabel
place_on_strip (BelayTimelineLayout    *self,
                guint                   number,
                const BelayTimelineBox *box,
                const char             *text,
                int                     from,
                int                     to)
{
  int                wanted = belay_timeline_layout_measure (self, text, BELAY_TEXT_CAPTION);
  int                start = MAX (box->x, MIN (from, box->x + box->width - wanted));
  Room               whole = { start, MIN (find_next_x (self, number), to) - BESIDE_GAP };
  Room               room = find_room (self, whole, wanted);
  BelayTimelineLabel none = { .place = BELAY_LABEL_NONE };

  if (get_width (room) < LEAST_LINES * self->metrics.text_height)
    return none;

  return make_label (self, BELAY_LABEL_BESIDE, text, room, wanted, box->y);
}

static int
get_middle (const BelayTimelineBox *box)
{
  return box->x + box->width / 2;
}

/* Narrows the room of a caption by what the captions placed before it take. */
static void
keep_off (Room       *room,
          int         middle,
          const Room *taken,
          guint       n_taken)
{
  for (guint i = 0; i < n_taken; i++)
    {
      if (taken[i].end <= taken[i].start)
        continue;
      if (taken[i].start > middle)
        room->end = MIN (room->end, taken[i].start - CAPTION_SPACE);
      else
        room->start = MAX (room->start, taken[i].end + CAPTION_SPACE);
    }
}

static void
keep_off_lines (Room         *room,
                int           middle,
                const GArray *lines)
{
  for (guint i = 0; i < lines->len; i++)
    {
      int line = g_array_index (lines, int, i);

      if (line > middle)
        room->end = MIN (room->end, line - LINE_GAP);
      else
        room->start = MAX (room->start, line + LINE_GAP);
    }
}

/* Finds room for one caption; it stays below its mark. */
static Room
place_caption (BelayTimelineLayout *self,
               BelayTimelineRow    *row,
               guint                position,
               const GArray        *lines)
{
  guint                   number = row->first_box + position;
  const BelayTimelineBox *box = &g_array_index (self->boxes, BelayTimelineBox, number);
  int                     middle = get_middle (box);
  int                     most = CAPTION_MOST_LINES * self->metrics.text_height;
  int                     wanted, width;
  Room                    room = { middle - most, middle + most };
  Room                    none = { 0, 0 };

  wanted = belay_timeline_layout_measure (self, belay_timeline_layout_get_item (self, number, 0)->title, BELAY_TEXT_CAPTION);
  keep_off_lines (&room, middle, lines);
  keep_off (&room, middle, (const Room *) row->captions->data, row->captions->len);
  width = MIN (MIN (wanted, get_width (room)), most);
  if (width < MIN (wanted, CAPTION_LEAST_LINES * self->metrics.text_height) || room.start > middle || room.end < middle)
    return none;
  room.start = CLAMP (middle - width / 2, room.start, room.end - width);
  room.end = room.start + width;

  return room;
}

/*
 * Places the captions of a row, what is still to come first, then backwards: a
 * name that can be read says more than two that cannot.
 */
static void
place_captions (BelayTimelineLayout *self,
                BelayTimelineRow    *row)
{
  g_autoptr (GArray) lines = list_lines (self);

  row->captions = g_array_new (FALSE, TRUE, sizeof (Room));
  g_array_set_size (row->captions, row->n_boxes);
  for (guint pass = 0; pass < 2; pass++)
    {
      for (guint i = 0; i < row->n_boxes; i++)
        {
          guint                    position = pass == 0 ? i : row->n_boxes - 1 - i;
          guint                    number = row->first_box + position;
          const BelayTimelineItem *item = belay_timeline_layout_get_item (self, number, 0);

          if ((pass == 0) != (item->state != BELAY_TIMELINE_DONE) ||
              g_array_index (self->boxes, BelayTimelineBox, number).count > 1)
            continue;
          g_array_index (row->captions, Room, position) = place_caption (self, row, position, lines);
        }
    }
}

static BelayTimelineLabel
place_below (BelayTimelineLayout    *self,
             guint                   number,
             const BelayTimelineBox *box,
             const char             *text)
{
  BelayTimelineRow  *row = belay_timeline_layout_get_row (self, box->row);
  BelayTimelineLabel none = { .place = BELAY_LABEL_NONE };
  Room               room;

  if (row->captions == NULL)
    place_captions (self, row);
  room = g_array_index (row->captions, Room, number - row->first_box);
  if (get_width (room) == 0)
    return none;

  return make_label (self, BELAY_LABEL_BELOW, text, room, belay_timeline_layout_measure (self, text, BELAY_TEXT_CAPTION),
                     row->y + row->height + CAPTION_GAP);
}

/* What a cluster is called: the newest figure, or how many there are. */
static const char *
name_box (BelayTimelineLayout    *self,
          guint                   number,
          const BelayTimelineBox *box,
          BelayTimelineItemStyle  style)
{
  g_autofree char *count = NULL;

  if (box->count == 1)
    return belay_timeline_layout_get_item (self, number, 0)->title;
  if (style.fits)
    return belay_timeline_layout_get_item (self, number, box->count - 1)->title;
  count = g_strdup_printf ("%u", box->count);

  return g_intern_string (count);
}

/**
 * belay_timeline_layout_place_label:
 * @self: a layout
 * @box: the number of a box
 * @from: where the visible range begins, in pixels in reading direction
 * @to: where it ends, in pixels
 *
 * Finds a place for the label of a box where it covers no other item, no other
 * label, and lies under no line. A label in a bar stays in the visible range.
 *
 * Returns: the label; it has no place where there is no room for it
 */
BelayTimelineLabel
belay_timeline_layout_place_label (BelayTimelineLayout *self,
                                   guint                box,
                                   int                  from,
                                   int                  to)
{
  const BelayTimelineBox  *own = &g_array_index (self->boxes, BelayTimelineBox, box);
  const BelayTimelineItem *item = belay_timeline_layout_get_item (self, box, 0);
  BelayTimelineItemStyle   style = belay_timeline_style_of_item (belay_timeline_layout_get_kind (self, own->lane), item->kind);
  const char              *text = name_box (self, box, own, style);
  BelayTimelineLabel       none = { .place = BELAY_LABEL_NONE };

  if (text == NULL)
    return none;
  if (own->count > 1 || style.fits)
    {
      int  wanted = belay_timeline_layout_measure (self, text, BELAY_TEXT_LABEL);
      Room whole = { own->x + (own->width - wanted) / 2, own->x + (own->width + wanted + 1) / 2 };

      if (own->width < wanted || own->height < self->metrics.text_height || get_width (find_room (self, whole, wanted)) < wanted)
        return none;
      return make_label (self, BELAY_LABEL_INSIDE, text, whole, wanted, own->y + (own->height - self->metrics.text_height) / 2);
    }

  switch (style.label)
    {
    case BELAY_LABEL_INSIDE:
      return place_in_bar (self, box, own, text, from, to);
    case BELAY_LABEL_BESIDE:
      return place_on_strip (self, box, own, text, from, to);
    case BELAY_LABEL_BELOW:
      return place_below (self, box, own, text);
    case BELAY_LABEL_NONE:
    default:
      return none;
    }
}
