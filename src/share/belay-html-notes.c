/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-html.h"

#include "belay-sheet.h"

#include <cmark.h>

#define HEADING_MAX 6

/* Notes on their way to HTML. Nothing of them becomes markup but what stands here: raw HTML is
 * shown as the text that it is, an image is a link to it, and a link that may not be followed is
 * its text. */
typedef struct
{
  GString *out;
  guint    level; /* of the heading that they stand below */
} Notes;

/* What an element is called that has no attributes and holds others. */
static const char *const names[] = {
  [CMARK_NODE_BLOCK_QUOTE] = "blockquote",
  [CMARK_NODE_ITEM] = "li",
  [CMARK_NODE_PARAGRAPH] = "p",
  [CMARK_NODE_EMPH] = "em",
  [CMARK_NODE_STRONG] = "strong",
};

static void
put_text (Notes      *self,
          const char *text)
{
  g_autofree char *escaped = belay_html_escape (text != NULL ? text : "");

  g_string_append (self->out, escaped);
}

static void
put_literal (Notes      *self,
             cmark_node *node,
             const char *before,
             const char *after)
{
  g_string_append (self->out, before);
  put_text (self, cmark_node_get_literal (node));
  g_string_append (self->out, after);
}

static void
put_heading (Notes      *self,
             cmark_node *node,
             gboolean    is_entered)
{
  guint level = MIN (self->level + (guint) cmark_node_get_heading_level (node), HEADING_MAX);

  g_string_append_printf (self->out, is_entered ? "<h%u dir=\"auto\">" : "</h%u>\n", level);
}

static void
put_list (Notes      *self,
          cmark_node *node,
          gboolean    is_entered)
{
  gboolean is_ordered = cmark_node_get_list_type (node) == CMARK_ORDERED_LIST;

  if (!is_entered)
    g_string_append (self->out, is_ordered ? "</ol>\n" : "</ul>\n");
  else if (is_ordered && cmark_node_get_list_start (node) != 1)
    g_string_append_printf (self->out, "<ol start=\"%d\">\n", cmark_node_get_list_start (node));
  else
    g_string_append (self->out, is_ordered ? "<ol>\n" : "<ul>\n");
}

static void
put_link (Notes      *self,
          cmark_node *node,
          gboolean    is_entered)
{
  const char      *address = cmark_node_get_url (node);
  g_autofree char *escaped = NULL;

  if (address == NULL || !belay_sheet_is_plain_link (address))
    return;
  if (!is_entered)
    {
      g_string_append (self->out, "</a>");
      return;
    }
  escaped = belay_html_dup_address (address);
  g_string_append_printf (self->out, "<a rel=\"noreferrer\" href=\"%s\">", escaped);
}

static void
put_element (Notes      *self,
             const char *name,
             gboolean    is_entered)
{
  gboolean is_inline = g_str_equal (name, "em") || g_str_equal (name, "strong");

  if (is_entered)
    g_string_append_printf (self->out, is_inline ? "<%s>" : "<%s dir=\"auto\">", name);
  else
    g_string_append_printf (self->out, is_inline ? "</%s>" : "</%s>\n", name);
}

static gboolean
is_within_link (cmark_node *node)
{
  for (cmark_node *at = cmark_node_parent (node); at != NULL; at = cmark_node_parent (at))
    {
      if (cmark_node_get_type (at) == CMARK_NODE_LINK || cmark_node_get_type (at) == CMARK_NODE_IMAGE)
        return TRUE;
    }

  return FALSE;
}

static void
put_node (Notes      *self,
          cmark_node *node,
          gboolean    is_entered)
{
  cmark_node_type type = cmark_node_get_type (node);

  switch (type)
    {
    case CMARK_NODE_HEADING:
      put_heading (self, node, is_entered);
      break;
    case CMARK_NODE_LIST:
      put_list (self, node, is_entered);
      break;
    case CMARK_NODE_LINK:
    case CMARK_NODE_IMAGE:
      if (!is_within_link (node))
        put_link (self, node, is_entered);
      break;
    case CMARK_NODE_CODE_BLOCK:
    case CMARK_NODE_HTML_BLOCK:
      put_literal (self, node, "<pre>", "</pre>\n");
      break;
    case CMARK_NODE_CODE:
    case CMARK_NODE_HTML_INLINE:
      put_literal (self, node, "<code>", "</code>");
      break;
    case CMARK_NODE_TEXT:
      put_literal (self, node, "", "");
      break;
    case CMARK_NODE_SOFTBREAK:
      g_string_append_c (self->out, '\n');
      break;
    case CMARK_NODE_LINEBREAK:
      g_string_append (self->out, "<br>\n");
      break;
    case CMARK_NODE_THEMATIC_BREAK:
      g_string_append (self->out, "<hr>\n");
      break;
    default:
      if (type < G_N_ELEMENTS (names) && names[type] != NULL)
        put_element (self, names[type], is_entered);
      break;
    }
}

/*< private >
 * belay_html_render_notes:
 * @notes: a text in Markdown
 * @level: the level of the heading below which it is going to stand
 *
 * Returns: (transfer full): the notes as HTML
 */
char *
belay_html_render_notes (const char *notes,
                         guint       level)
{
  cmark_node      *document = cmark_parse_document (notes, strlen (notes), CMARK_OPT_DEFAULT);
  cmark_iter      *iter = cmark_iter_new (document);
  Notes            self = { .out = g_string_new (NULL), .level = level };
  cmark_event_type event;

  while ((event = cmark_iter_next (iter)) != CMARK_EVENT_DONE)
    put_node (&self, cmark_iter_get_node (iter), event == CMARK_EVENT_ENTER);
  cmark_iter_free (iter);
  cmark_node_free (document);

  return g_string_free (self.out, FALSE);
}
