/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

/* Notes are shown in the window and on pages: what a block of them says is read once. */

#include "belay-note-block.h"

#include <string.h>

typedef struct
{
  GString       *text;
  PangoAttrList *attributes;
  guint          strong_from;
  guint          emphasis_from;
  guint          link_from;
  char           soft_break;
} Block;

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
    case CMARK_NODE_LINK:
      block->link_from = from;
      break;
    case CMARK_NODE_SOFTBREAK:
      g_string_append_c (block->text, block->soft_break);
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
leave_link (Block      *block,
            cmark_node *node)
{
  const char *address = cmark_node_get_url (node);

  add_attribute (block, pango_attr_underline_new (PANGO_UNDERLINE_SINGLE), block->link_from);
  if (address != NULL && strcmp (block->text->str + block->link_from, address) != 0)
    g_string_append_printf (block->text, " (%s)", address);
}

static void
leave_inline (Block      *block,
              cmark_node *node)
{
  if (cmark_node_get_type (node) == CMARK_NODE_STRONG)
    add_attribute (block, pango_attr_weight_new (PANGO_WEIGHT_BOLD), block->strong_from);
  else if (cmark_node_get_type (node) == CMARK_NODE_EMPH)
    add_attribute (block, pango_attr_style_new (PANGO_STYLE_ITALIC), block->emphasis_from);
  else if (cmark_node_get_type (node) == CMARK_NODE_LINK)
    leave_link (block, node);
}

/**
 * belay_note_block_read:
 * @block: a paragraph, a heading or a block of code of notes in Markdown
 * @soft_break: what stands where a line ends without meaning it: a space or a line feed
 * @out_attributes: (out) (transfer full): which parts are set in another way
 *
 * Reads what a block of notes says. The address of a link stands behind its text.
 *
 * Returns: (transfer full): the text, without a line feed at its end
 */
char *
belay_note_block_read (cmark_node     *block,
                       char            soft_break,
                       PangoAttrList **out_attributes)
{
  Block            self = { .text = g_string_new (NULL), .attributes = pango_attr_list_new (), .soft_break = soft_break };
  cmark_iter      *iter = cmark_iter_new (block);
  cmark_event_type event;

  while ((event = cmark_iter_next (iter)) != CMARK_EVENT_DONE)
    {
      if (event == CMARK_EVENT_ENTER)
        enter_inline (&self, cmark_iter_get_node (iter));
      else
        leave_inline (&self, cmark_iter_get_node (iter));
    }
  cmark_iter_free (iter);
  while (g_str_has_suffix (self.text->str, "\n"))
    g_string_truncate (self.text, self.text->len - 1);
  if (cmark_node_get_type (block) == CMARK_NODE_HEADING)
    add_attribute (&self, pango_attr_weight_new (PANGO_WEIGHT_BOLD), 0);
  if (cmark_node_get_type (block) == CMARK_NODE_CODE_BLOCK)
    add_attribute (&self, pango_attr_family_new ("monospace"), 0);
  *out_attributes = self.attributes;

  return g_string_free (self.text, FALSE);
}
