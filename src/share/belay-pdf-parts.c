/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-pdf-private.h"

#include <glib/gi18n.h>
#include <string.h>

#define ITEM_INDENT 15
#define ITEM_GAP 3.5
#define BELOW_GAP 1
#define MOST_LINES 4
#define BELOW_LINES 2 /* that stay with an item, if there are any */
#define PARAGRAPH_GAP 4
#define LIST_GAP 6
#define ASIDE_GAP 9
#define BOX_SIZE 7.5
#define BOX_RADIUS 1.8
#define DOT_RADIUS 1.3
#define FIELD_GAP 26
#define FIELD_ROW_GAP 7
#define FIELD_LABEL_GAP 1

static char *
escape (const char *text)
{
  return g_strdup (text);
}

static void
put_layout_at (BelayPdf     *self,
               BelayPdfStyle style,
               const char   *words,
               double        indent,
               gsize         n_bold)
{
  g_autoptr (PangoLayout) layout = belay_pdf_make_layout (self, style, words, belay_pdf_get_width (self) - indent);

  if (n_bold > 0)
    belay_pdf_emphasize (layout, 0, n_bold, NULL);
  belay_pdf_put_layout (self, style, layout, belay_pdf_get_left (self) + indent);
}

/* All but the first facts in one line, with what is late in words and in red. */
static PangoLayout *
make_aside (BelayPdf              *self,
            const BelaySheetFacts *facts,
            guint                  first,
            double                 width)
{
  g_autoptr (GString) line = g_string_new (NULL);
  g_autoptr (GArray) late = g_array_new (FALSE, FALSE, sizeof (gsize));
  PangoLayout *layout;

  for (guint i = first; i < facts->len; i++)
    {
      const BelaySheetFact *fact = &g_array_index (facts, BelaySheetFact, i);
      gsize                 from, to;

      if (*fact->words == '\0')
        continue;
      g_string_append (line, line->len > 0 ? "  ·  " : "");
      from = line->len;
      g_string_append (line, fact->words);
      to = line->len;
      if (fact->is_late)
        {
          g_array_append_val (late, from);
          g_array_append_val (late, to);
        }
    }
  layout = belay_pdf_make_layout (self, BELAY_PDF_CAPTION, line->str, width);
  for (guint i = 0; i < late->len; i += 2)
    belay_pdf_emphasize (layout, g_array_index (late, gsize, i), g_array_index (late, gsize, i + 1), &belay_pdf_late_ink);

  return layout;
}

static void
trace_box (cairo_t *cr,
           double   x,
           double   y)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, x + BOX_SIZE - BOX_RADIUS, y + BOX_RADIUS, BOX_RADIUS, -G_PI_2, 0);
  cairo_arc (cr, x + BOX_SIZE - BOX_RADIUS, y + BOX_SIZE - BOX_RADIUS, BOX_RADIUS, 0, G_PI_2);
  cairo_arc (cr, x + BOX_RADIUS, y + BOX_SIZE - BOX_RADIUS, BOX_RADIUS, G_PI_2, G_PI);
  cairo_arc (cr, x + BOX_RADIUS, y + BOX_RADIUS, BOX_RADIUS, G_PI, 3 * G_PI_2);
  cairo_close_path (cr);
}

static void
draw_mark (BelayPdf      *self,
           BelaySheetMark mark,
           double         line_height)
{
  double x = belay_pdf_get_left (self);
  double y = self->y + (line_height - BOX_SIZE) / 2;

  if (self->measuring > 0)
    return;
  if (mark == BELAY_SHEET_PLAIN)
    {
      belay_pdf_set_ink (self, &belay_pdf_faint_ink, 1);
      cairo_arc (self->cr, x + BOX_SIZE / 2, self->y + line_height / 2, DOT_RADIUS, 0, 2 * G_PI);
      cairo_fill (self->cr);
      return;
    }

  trace_box (self->cr, x, y);
  belay_pdf_set_ink (self, mark == BELAY_SHEET_DONE ? &belay_pdf_done_ink : &belay_pdf_faint_ink, 1);
  cairo_set_line_width (self->cr, 0.9);
  if (mark == BELAY_SHEET_OPEN)
    {
      cairo_stroke (self->cr);
      return;
    }
  cairo_fill (self->cr);
  cairo_set_source_rgb (self->cr, 1, 1, 1);
  cairo_set_line_width (self->cr, 1.2);
  cairo_move_to (self->cr, x + 1.8, y + 4);
  cairo_line_to (self->cr, x + 3.3, y + 5.5);
  cairo_line_to (self->cr, x + 5.9, y + 2.2);
  cairo_stroke (self->cr);
}

/* On the line on which its neighbour stands. */
static void
show_beside (BelayPdf    *self,
             PangoLayout *neighbour,
             PangoLayout *aside,
             double       x)
{
  int drop = pango_layout_get_baseline (neighbour) - pango_layout_get_baseline (aside);

  belay_pdf_show_layout (self, BELAY_PDF_CAPTION, aside, x, self->y + (double) drop / PANGO_SCALE);
}

/* Both stand where they are put, whichever way they are read. */
static void
fix_places (PangoLayout *main_layout,
            PangoLayout *aside)
{
  if (pango_layout_get_direction (main_layout, 0) == PANGO_DIRECTION_RTL)
    pango_layout_set_alignment (main_layout, PANGO_ALIGN_RIGHT);
  pango_layout_set_width (aside, -1);
}

/* A short line of facts stands beside what it is about, a longer one below. */
static void
put_item (BelaySheet            *sheet,
          BelaySheetMark         mark,
          const BelaySheetFacts *facts)
{
  BelayPdf *self = (BelayPdf *) sheet;
  double    left = belay_pdf_get_left (self) + ITEM_INDENT;
  double    width = belay_pdf_get_width (self) - ITEM_INDENT;
  double    main_width = 0, main_height = 0, aside_width = 0, aside_height = 0;
  double    line = belay_pdf_get_line_height (self, BELAY_PDF_BODY);
  double    whole;
  g_autoptr (PangoLayout) main_layout = NULL;
  g_autoptr (PangoLayout) aside = make_aside (self, facts, 1, width);
  gboolean is_beside;

  main_layout = belay_pdf_make_layout (self, BELAY_PDF_BODY, g_array_index (facts, BelaySheetFact, 0).words, width);
  belay_pdf_measure_layout (main_layout, &main_width, &main_height);
  belay_pdf_measure_layout (aside, &aside_width, &aside_height);
  is_beside = pango_layout_get_line_count (main_layout) == 1 && pango_layout_get_line_count (aside) == 1 &&
              main_width + ASIDE_GAP + aside_width <= width;
  whole = main_height + (is_beside ? 0 : aside_height);

  belay_pdf_leave_gap (self, ITEM_GAP);
  belay_pdf_make_room (self, (whole <= MOST_LINES * line ? whole : line) + BELOW_LINES * line);
  draw_mark (self, mark, line);
  if (is_beside)
    fix_places (main_layout, aside);
  if (is_beside && aside_width > 0)
    show_beside (self, main_layout, aside, left + width - aside_width);
  belay_pdf_put_layout (self, BELAY_PDF_BODY, main_layout, left);
  if (!is_beside && aside_width > 0)
    belay_pdf_put_layout (self, BELAY_PDF_CAPTION, aside, left);
  belay_pdf_leave_gap (self, ITEM_GAP);
}

static void
put_facts (BelaySheet            *sheet,
           const BelaySheetFacts *facts)
{
  BelayPdf *self = (BelayPdf *) sheet;
  g_autoptr (PangoLayout) layout = make_aside (self, facts, 0, belay_pdf_get_width (self));

  belay_pdf_leave_gap (self, BELOW_GAP);
  belay_pdf_make_room (self, MOST_LINES * belay_pdf_get_line_height (self, BELAY_PDF_BODY));
  belay_pdf_put_layout (self, BELAY_PDF_CAPTION, layout, belay_pdf_get_left (self));
  belay_pdf_leave_gap (self, PARAGRAPH_GAP);
}

static void
put_paragraph (BelaySheet *sheet,
               const char *words)
{
  BelayPdf *self = (BelayPdf *) sheet;

  belay_pdf_leave_gap (self, PARAGRAPH_GAP);
  /* It may be no more than "Check-ins:". */
  belay_pdf_make_room (self, MOST_LINES * belay_pdf_get_line_height (self, BELAY_PDF_BODY));
  put_layout_at (self, BELAY_PDF_BODY, words, 0, 0);
  belay_pdf_leave_gap (self, PARAGRAPH_GAP);
}

static void
put_text (BelaySheet *sheet,
          guint       indent,
          const char *label,
          const char *text)
{
  BelayPdf        *self = (BelayPdf *) sheet;
  g_autofree char *labelled = label != NULL ? belay_sheet_label (label, text) : g_strdup (text);
  const char      *start = label != NULL ? strstr (labelled, text) : NULL;
  gsize            n_bold = start != NULL ? (gsize) (start - labelled) : 0;

  g_strchomp (labelled);
  if (indent > 0)
    self->gap = BELOW_GAP;
  else
    belay_pdf_leave_gap (self, PARAGRAPH_GAP);
  put_layout_at (self, indent > 0 ? BELAY_PDF_SMALL : BELAY_PDF_BODY, labelled, indent > 0 ? ITEM_INDENT : 0, n_bold);
  belay_pdf_leave_gap (self, indent > 0 ? LIST_GAP : PARAGRAPH_GAP);
}

/* Its kind is checked, but what it says is somebody else's. */
static char *
make_link_attributes (const char *link)
{
  g_autofree char *escaped = g_uri_escape_string (link, ":/?#[]@!$&()*+,;=%", FALSE);

  return g_strdup_printf ("uri='%s'", escaped);
}

static void
put_link (BelaySheet *sheet,
          guint       indent,
          const char *link)
{
  BelayPdf        *self = (BelayPdf *) sheet;
  g_autofree char *attributes = make_link_attributes (link);
  double           left = belay_pdf_get_left (self) + (indent > 0 ? ITEM_INDENT : 0);
  double           width = self->width - belay_pdf_get_left (self) - left, height = 0;
  g_autoptr (PangoLayout) layout = belay_pdf_make_layout (self, BELAY_PDF_SMALL, link, width);

  pango_layout_set_wrap (layout, PANGO_WRAP_CHAR);
  belay_pdf_measure_layout (layout, NULL, &height);
  self->gap = BELOW_GAP;
  if (height > belay_pdf_get_room (self))
    {
      belay_pdf_put_layout (self, BELAY_PDF_SMALL, layout, left);
      return;
    }
  belay_pdf_make_room (self, height);
  if (self->measuring == 0)
    cairo_tag_begin (self->cr, CAIRO_TAG_LINK, attributes);
  belay_pdf_show_layout (self, BELAY_PDF_LINK, layout, left, self->y);
  if (self->measuring == 0)
    cairo_tag_end (self->cr, CAIRO_TAG_LINK);
  self->y += height;
  belay_pdf_leave_gap (self, LIST_GAP);
}

static void
put_field (BelaySheet *sheet,
           const char *label,
           const char *words)
{
  BelayPdf     *self = (BelayPdf *) sheet;
  BelayPdfField field = { g_strdup (label), g_strdup (words) };

  g_array_append_val (self->fields, field);
}

/* One field of a row; as wide as the page where it needs several lines. */
typedef struct
{
  PangoLayout *label;
  PangoLayout *words;
  double       width;
  double       height;
} Cell;

static Cell
make_cell (BelayPdf            *self,
           const BelayPdfField *field)
{
  double label_width = 0, label_height = 0, words_width = 0, words_height = 0;
  Cell   cell = {
      belay_pdf_make_layout (self, BELAY_PDF_LABEL, field->label, belay_pdf_get_width (self)),
      belay_pdf_make_layout (self, BELAY_PDF_BODY, field->words, belay_pdf_get_width (self)),
      0,
      0,
  };

  belay_pdf_measure_layout (cell.label, &label_width, &label_height);
  belay_pdf_measure_layout (cell.words, &words_width, &words_height);
  cell.width = MAX (label_width, words_width);
  cell.height = label_height + FIELD_LABEL_GAP + words_height;
  /* From here on each is its own line, which needs no page to be wide. */
  pango_layout_set_width (cell.label, (int) ((label_width + 1) * PANGO_SCALE));
  pango_layout_set_width (cell.words, (int) ((words_width + 1) * PANGO_SCALE));

  return cell;
}

static void
put_cell (BelayPdf   *self,
          const Cell *cell,
          double      x)
{
  double label_height = 0;

  belay_pdf_measure_layout (cell->label, NULL, &label_height);
  belay_pdf_show_layout (self, BELAY_PDF_LABEL, cell->label, x, self->y);
  belay_pdf_show_layout (self, BELAY_PDF_BODY, cell->words, x, self->y + label_height + FIELD_LABEL_GAP);
}

/* How many fields go into a row, so that the rows are about as long as each other. */
static guint
count_in_row (BelayPdf     *self,
              const GArray *cells)
{
  double x = 0;
  guint  n_rows = 1;

  for (guint i = 0; i < cells->len; i++)
    {
      double width = g_array_index (cells, Cell, i).width;

      if (x > 0 && x + width > belay_pdf_get_width (self))
        {
          n_rows++;
          x = 0;
        }
      x += width + FIELD_GAP;
    }

  return (cells->len + n_rows - 1) / n_rows;
}

static void
clear_cell (Cell *cell)
{
  g_object_unref (cell->label);
  g_object_unref (cell->words);
}

/* What a list of fields says, side by side as far as there is room. */
static void
put_fields (BelayPdf *self)
{
  g_autoptr (GArray) cells = g_array_new (FALSE, FALSE, sizeof (Cell));
  double x = 0, row_height = 0;
  guint  most, n_in_row = 0;

  g_array_set_clear_func (cells, (GDestroyNotify) clear_cell);
  for (guint i = 0; i < self->fields->len; i++)
    {
      Cell cell = make_cell (self, &g_array_index (self->fields, BelayPdfField, i));

      g_array_append_val (cells, cell);
    }
  most = count_in_row (self, cells);
  for (guint i = 0; i < cells->len; i++)
    {
      const Cell *cell = &g_array_index (cells, Cell, i);

      if (i == 0 || n_in_row == most || x + cell->width > belay_pdf_get_width (self) || cell->height > row_height)
        {
          self->y += row_height;
          belay_pdf_leave_gap (self, i > 0 ? FIELD_ROW_GAP : 0);
          belay_pdf_make_room (self, cell->height);
          row_height = cell->height;
          x = 0;
          n_in_row = 0;
        }
      put_cell (self, cell, belay_pdf_get_left (self) + x);
      x += cell->width + FIELD_GAP;
      n_in_row++;
    }
  self->y += row_height;
  g_array_set_size (self->fields, 0);
}

static void
end_list (BelaySheet *sheet)
{
  BelayPdf *self = (BelayPdf *) sheet;

  if (self->fields->len > 0)
    put_fields (self);
  belay_pdf_leave_gap (self, LIST_GAP);
}

const BelaySheetWriter belay_pdf_writer = {
  .escape = escape,
  .heading = belay_pdf_put_heading,
  .field = put_field,
  .item = put_item,
  .facts = put_facts,
  .paragraph = put_paragraph,
  .text = put_text,
  .notes = belay_pdf_put_notes,
  .link = put_link,
  .end_list = end_list,
  .timeline = belay_pdf_put_timeline,
  .keep = belay_pdf_keep,
};
