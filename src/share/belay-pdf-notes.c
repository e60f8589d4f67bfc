/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-note-block.h"
#include "belay-pdf-private.h"

#define BLOCK_GAP 4
#define ITEM_GAP 2
#define LIST_INDENT 15
#define MARK_ROOM 5
#define DOT_RADIUS 1.3
#define MAX_DEPTH 8

/* Where a block stands. */
typedef struct
{
  BelayPdf *pdf;
  guint     depth;  /* of lists */
  char     *number; /* of the item that the next block begins, empty for a dot */
} Notes;

static void
show_mark (Notes *notes,
           double x)
{
  BelayPdf *pdf = notes->pdf;
  double    middle = pdf->y + belay_pdf_get_line_height (pdf, BELAY_PDF_BODY) / 2;
  double    width = 0;
  g_autoptr (PangoLayout) layout = NULL;

  if (pdf->measuring > 0)
    return;
  if (*notes->number == '\0')
    {
      belay_pdf_set_ink (pdf, &belay_pdf_faint_ink, 1);
      cairo_arc (pdf->cr, x - MARK_ROOM - DOT_RADIUS, middle, DOT_RADIUS, 0, 2 * G_PI);
      cairo_fill (pdf->cr);
      return;
    }
  layout = belay_pdf_make_layout (pdf, BELAY_PDF_BODY, notes->number, -1);
  belay_pdf_measure_layout (layout, &width, NULL);
  belay_pdf_show_layout (pdf, BELAY_PDF_BODY, layout, x - width - 3, pdf->y);
}

static void
put_block (Notes      *notes,
           cmark_node *node)
{
  BelayPdf *pdf = notes->pdf;
  double    indent = MIN (notes->depth, MAX_DEPTH) * LIST_INDENT;
  g_autoptr (PangoAttrList) attributes = NULL;
  g_autofree char *text = belay_note_block_read (node, ' ', &attributes);

  pango_attr_list_insert (attributes, pango_attr_insert_hyphens_new (FALSE));
  if (*text != '\0')
    {
      double width = belay_pdf_get_width (pdf) - indent;
      g_autoptr (PangoLayout) layout = belay_pdf_make_layout (pdf, BELAY_PDF_BODY, text, width);

      pango_layout_set_attributes (layout, attributes);
      belay_pdf_leave_gap (pdf, notes->depth > 0 ? ITEM_GAP : BLOCK_GAP);
      belay_pdf_make_room (pdf, belay_pdf_get_line_height (pdf, BELAY_PDF_BODY) * MIN (2, pango_layout_get_line_count (layout)));
      if (notes->number != NULL)
        show_mark (notes, belay_pdf_get_left (pdf) + indent);
      belay_pdf_put_layout (pdf, BELAY_PDF_BODY, layout, belay_pdf_get_left (pdf) + indent);
      belay_pdf_leave_gap (pdf, notes->depth > 0 ? ITEM_GAP : BLOCK_GAP);
    }
  g_clear_pointer (&notes->number, g_free);
}

static void
begin_item (Notes      *notes,
            cmark_node *item)
{
  cmark_node *list = cmark_node_parent (item);
  int         number = cmark_node_get_list_start (list);

  g_free (notes->number);
  notes->number = g_strdup ("");
  if (cmark_node_get_list_type (list) != CMARK_ORDERED_LIST)
    return;
  for (cmark_node *before = cmark_node_previous (item); before != NULL; before = cmark_node_previous (before))
    number++;
  g_free (notes->number);
  notes->number = g_strdup_printf ("%d.", number);
}

static gboolean
is_block_of_text (cmark_node *node)
{
  switch (cmark_node_get_type (node))
    {
    case CMARK_NODE_PARAGRAPH:
    case CMARK_NODE_HEADING:
    case CMARK_NODE_CODE_BLOCK:
    case CMARK_NODE_HTML_BLOCK:
      return TRUE;
    default:
      return FALSE;
    }
}

/*< private >
 * belay_pdf_put_notes:
 *
 * Puts Markdown as it is meant: with lists, and what is strong or emphasized.
 */
void
belay_pdf_put_notes (BelaySheet *sheet,
                     guint       level,
                     const char *notes)
{
  cmark_node      *document = cmark_parse_document (notes, strlen (notes), CMARK_OPT_DEFAULT);
  cmark_iter      *iter = cmark_iter_new (document);
  Notes            state = { .pdf = (BelayPdf *) sheet };
  cmark_event_type event;

  while ((event = cmark_iter_next (iter)) != CMARK_EVENT_DONE)
    {
      cmark_node *node = cmark_iter_get_node (iter);

      if (cmark_node_get_type (node) == CMARK_NODE_LIST)
        state.depth += event == CMARK_EVENT_ENTER ? 1 : -1;
      else if (cmark_node_get_type (node) == CMARK_NODE_ITEM && event == CMARK_EVENT_ENTER)
        begin_item (&state, node);
      else if (is_block_of_text (node) && event == CMARK_EVENT_ENTER)
        put_block (&state, node);
    }
  g_free (state.number);
  cmark_iter_free (iter);
  cmark_node_free (document);
  belay_pdf_leave_gap (state.pdf, BLOCK_GAP);
}
