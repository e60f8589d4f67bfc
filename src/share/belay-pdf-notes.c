/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-pdf-private.h"

#include <cmark.h>

#define BLOCK_GAP 4
#define ITEM_GAP 2
#define LIST_INDENT 15
#define MARK_ROOM 5
#define DOT_RADIUS 1.3
#define MAX_DEPTH 8

/* One block of notes: its text, and which parts of it are set in another way. */
typedef struct
{
  GString       *text;
  PangoAttrList *attributes;
  guint          strong_from;
  guint          emphasis_from;
} Block;

/* Where a block stands. */
typedef struct
{
  BelayPdf *pdf;
  guint     depth;  /* of lists */
  char     *number; /* of the item that the next block begins, empty for a dot */
} Notes;

static void
add_attribute (Block          *block,
               PangoAttribute *attribute,
               guint           from)
{
  attribute->start_index = from;
  attribute->end_index = (guint) block->text->len;
  pango_attr_list_insert (block->attributes, attribute);
}

static void
take_literal (Block      *block,
              cmark_node *node)
{
  const char *literal = cmark_node_get_literal (node);

  g_string_append (block->text, literal != NULL ? literal : "");
}

static void
enter_inline (Block      *block,
              cmark_node *node)
{
  guint from = (guint) block->text->len;

  switch (cmark_node_get_type (node))
    {
    case CMARK_NODE_STRONG:
      block->strong_from = from;
      break;
    case CMARK_NODE_EMPH:
      block->emphasis_from = from;
      break;
    case CMARK_NODE_SOFTBREAK:
      g_string_append_c (block->text, ' ');
      break;
    case CMARK_NODE_LINEBREAK:
      g_string_append_c (block->text, '\n');
      break;
    case CMARK_NODE_CODE:
      take_literal (block, node);
      add_attribute (block, pango_attr_family_new ("monospace"), from);
      break;
    default:
      take_literal (block, node);
      break;
    }
}

static void
exit_inline (Block      *block,
             cmark_node *node)
{
  if (cmark_node_get_type (node) == CMARK_NODE_STRONG)
    add_attribute (block, pango_attr_weight_new (PANGO_WEIGHT_BOLD), block->strong_from);
  if (cmark_node_get_type (node) == CMARK_NODE_EMPH)
    add_attribute (block, pango_attr_style_new (PANGO_STYLE_ITALIC), block->emphasis_from);
}

static void
read_block (Block      *block,
            cmark_node *node)
{
  cmark_iter      *iter = cmark_iter_new (node);
  cmark_event_type event;

  while ((event = cmark_iter_next (iter)) != CMARK_EVENT_DONE)
    {
      if (event == CMARK_EVENT_ENTER)
        enter_inline (block, cmark_iter_get_node (iter));
      else
        exit_inline (block, cmark_iter_get_node (iter));
    }
  cmark_iter_free (iter);
  if (cmark_node_get_type (node) == CMARK_NODE_HEADING)
    add_attribute (block, pango_attr_weight_new (PANGO_WEIGHT_BOLD), 0);
  if (cmark_node_get_type (node) == CMARK_NODE_CODE_BLOCK)
    add_attribute (block, pango_attr_family_new ("monospace"), 0);
}

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
  Block     block = { .text = g_string_new (NULL), .attributes = pango_attr_list_new () };

  pango_attr_list_insert (block.attributes, pango_attr_insert_hyphens_new (FALSE));
  read_block (&block, node);
  while (g_str_has_suffix (block.text->str, "\n"))
    g_string_truncate (block.text, block.text->len - 1);
  if (block.text->len > 0)
    {
      double width = belay_pdf_get_width (pdf) - indent;
      g_autoptr (PangoLayout) layout = belay_pdf_make_layout (pdf, BELAY_PDF_BODY, block.text->str, width);

      pango_layout_set_attributes (layout, block.attributes);
      belay_pdf_leave_gap (pdf, notes->depth > 0 ? ITEM_GAP : BLOCK_GAP);
      belay_pdf_make_room (pdf, belay_pdf_get_line_height (pdf, BELAY_PDF_BODY) * MIN (2, pango_layout_get_line_count (layout)));
      if (notes->number != NULL)
        show_mark (notes, belay_pdf_get_left (pdf) + indent);
      belay_pdf_put_layout (pdf, BELAY_PDF_BODY, layout, belay_pdf_get_left (pdf) + indent);
      belay_pdf_leave_gap (pdf, notes->depth > 0 ? ITEM_GAP : BLOCK_GAP);
    }
  g_clear_pointer (&notes->number, g_free);
  g_string_free (block.text, TRUE);
  pango_attr_list_unref (block.attributes);
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
