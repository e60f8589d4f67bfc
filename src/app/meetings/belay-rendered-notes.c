/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-rendered-notes.h"

#include <belay-note-block.h>

#define LIST_INDENT 16
#define MAX_DEPTH 8

/**
 * BelayRenderedNotes:
 *
 * Notes as they are meant: what was written in Markdown (`text`), a label for each
 * paragraph, heading, item or block of code. Nothing in the text is ever taken for
 * markup of a label: what is strong or code is told to Pango in attributes, raw HTML
 * stands there as it was written, and a link is followed by where it leads. It has one
 * CSS node, `box.rendered-notes`.
 */
struct _BelayRenderedNotes
{
  GtkBox parent_instance;

  char *text;
};

enum
{
  PROP_TEXT = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (BelayRenderedNotes, belay_rendered_notes, GTK_TYPE_BOX)

/* Where the next label stands. */
typedef struct
{
  GtkBox *box;
  int     depth;  /* of lists and quotes */
  char   *number; /* of the item that it begins, or a dot */
} Place;

static const char *
get_class (cmark_node *node)
{
  if (cmark_node_get_type (node) == CMARK_NODE_HEADING)
    return "heading";

  return cmark_node_get_type (node) == CMARK_NODE_CODE_BLOCK ? "code-block" : "paragraph";
}

static GtkWidget *
make_label (const char    *text,
            PangoAttrList *attributes)
{
  return g_object_new (GTK_TYPE_LABEL, "label", text, "attributes", attributes, "xalign", 0.0f, "yalign", 0.0f, "wrap", TRUE,
                       "wrap-mode", PANGO_WRAP_WORD_CHAR, "selectable", TRUE, "hexpand", TRUE, NULL);
}

static void
put_block (Place      *place,
           cmark_node *node)
{
  g_autoptr (PangoAttrList) attributes = NULL;
  g_autofree char *text = belay_note_block_read (node, '\n', &attributes);

  if (*text != '\0')
    {
      GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
      GtkWidget *label = make_label (text, attributes);

      gtk_widget_set_margin_start (row, LIST_INDENT * MIN (place->depth - (place->number != NULL), MAX_DEPTH));
      gtk_widget_add_css_class (label, get_class (node));
      if (place->number != NULL)
        gtk_box_append (GTK_BOX (row), g_object_new (GTK_TYPE_LABEL, "label", place->number, "yalign", 0.0f, NULL));
      gtk_box_append (GTK_BOX (row), label);
      gtk_box_append (place->box, row);
    }
  g_clear_pointer (&place->number, g_free);
}

static void
begin_item (Place      *place,
            cmark_node *item)
{
  cmark_node *list = cmark_node_parent (item);
  int         number = cmark_node_get_list_start (list);

  for (cmark_node *before = cmark_node_previous (item); before != NULL; before = cmark_node_previous (before))
    number++;
  g_free (place->number);
  place->number = cmark_node_get_list_type (list) == CMARK_ORDERED_LIST ? g_strdup_printf ("%d.", number) : g_strdup ("•");
}

static void
put_node (Place           *place,
          cmark_node      *node,
          cmark_event_type event)
{
  switch (cmark_node_get_type (node))
    {
    case CMARK_NODE_LIST:
    case CMARK_NODE_BLOCK_QUOTE:
      place->depth += event == CMARK_EVENT_ENTER ? 1 : -1;
      break;
    case CMARK_NODE_ITEM:
      if (event == CMARK_EVENT_ENTER)
        begin_item (place, node);
      break;
    case CMARK_NODE_PARAGRAPH:
    case CMARK_NODE_HEADING:
    case CMARK_NODE_CODE_BLOCK:
    case CMARK_NODE_HTML_BLOCK:
      if (event == CMARK_EVENT_ENTER)
        put_block (place, node);
      break;
    default:
      break;
    }
}

static void
render (BelayRenderedNotes *self)
{
  cmark_node      *document = cmark_parse_document (self->text, strlen (self->text), CMARK_OPT_DEFAULT);
  cmark_iter      *iter = cmark_iter_new (document);
  Place            place = { .box = GTK_BOX (self) };
  cmark_event_type event;

  while ((event = cmark_iter_next (iter)) != CMARK_EVENT_DONE)
    put_node (&place, cmark_iter_get_node (iter), event);
  g_free (place.number);
  cmark_iter_free (iter);
  cmark_node_free (document);
}

static void
belay_rendered_notes_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  g_value_set_string (value, BELAY_RENDERED_NOTES (object)->text);
}

static void
belay_rendered_notes_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  belay_rendered_notes_set_text (BELAY_RENDERED_NOTES (object), g_value_get_string (value));
}

static void
belay_rendered_notes_finalize (GObject *object)
{
  g_free (BELAY_RENDERED_NOTES (object)->text);

  G_OBJECT_CLASS (belay_rendered_notes_parent_class)->finalize (object);
}

static void
belay_rendered_notes_class_init (BelayRenderedNotesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = belay_rendered_notes_get_property;
  object_class->set_property = belay_rendered_notes_set_property;
  object_class->finalize = belay_rendered_notes_finalize;

  properties[PROP_TEXT] =
    g_param_spec_string ("text", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
belay_rendered_notes_init (BelayRenderedNotes *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  gtk_widget_add_css_class (GTK_WIDGET (self), "rendered-notes");
}

/**
 * belay_rendered_notes_set_text:
 * @self: rendered notes
 * @text: (nullable): what was written, in Markdown
 *
 * Shows notes.
 */
void
belay_rendered_notes_set_text (BelayRenderedNotes *self,
                               const char         *text)
{
  GtkWidget *child;

  if (g_strcmp0 (self->text, text) == 0)
    return;

  g_free (self->text);
  self->text = g_strdup (text);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_box_remove (GTK_BOX (self), child);
  if (text != NULL)
    render (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
}
