/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-html.h"

#include "belay-sheet.h"

#include <glib/gi18n.h>

/*
 * One page that needs nothing else: no script, no picture, no address is asked
 * for anything, and the policy in its head says so to the browser. Each text of a
 * record is isolated, so that its direction is its own.
 */

typedef enum
{
  LIST_NONE,
  LIST_FIELDS,
  LIST_ITEMS
} List;

typedef struct
{
  BelaySheet sheet;
  GString   *out;
  List       list;
  gboolean   is_in_item;
} Html;

static const char style[] =
  ":root{color-scheme:light dark;--ink:#1d1d20;--faint:#5e5c64;--paper:#fff;--rule:#d5d3cf;--link:#1a5fb4;--late:#a51d2d}\n"
  "@media (prefers-color-scheme:dark){:root{--ink:#f6f5f4;--faint:#c0bfbc;--paper:#1e1e22;--rule:#4a494f;--link:#99c1f1;"
  "--late:#ff938c}}\n"
  "body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.5 system-ui,sans-serif}\n"
  "main{max-width:46rem;margin:0 auto;padding:2rem 1.25rem 4rem;overflow-wrap:anywhere}\n"
  "h1{font-size:2rem;line-height:1.2;margin:0 0 1rem}\n"
  "h2{font-size:1.35rem;margin:2.5rem 0 .75rem;padding-bottom:.25rem;border-bottom:1px solid var(--rule)}\n"
  "h3{font-size:1.1rem;margin:1.75rem 0 .25rem}h4,h5,h6{font-size:1rem;margin:1.25rem 0 .25rem}\n"
  "h1,h2,h3,h4,h5,h6{break-after:avoid}\n"
  "p{margin:.4rem 0}.facts{color:var(--faint)}\n"
  "dl{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1.25rem;margin:0 0 1rem}\n"
  "dt{color:var(--faint)}dd{margin:0}\n"
  "ul,ol{margin:.4rem 0;padding-inline-start:1.5rem}li{margin:.2rem 0;break-inside:avoid}li p{margin:.1rem 0}\n"
  ".checks{list-style:none;padding-inline-start:0}.checks p{margin-inline-start:1.75rem}\n"
  "input{width:1rem;height:1rem;margin:0 .5rem 0 .1rem;vertical-align:-.1rem}\n"
  ".notes{border-inline-start:3px solid var(--rule);padding-inline-start:1rem}\n"
  "pre{white-space:pre-wrap}blockquote{margin:.4rem 1rem;color:var(--faint)}\n"
  "a{color:var(--link)}.late{color:var(--late);font-weight:600}\n"
  "@media (max-width:30rem){dl{grid-template-columns:1fr;gap:0}dd{margin-bottom:.4rem}}\n"
  "@media print{:root{color-scheme:light;--ink:#000;--faint:#444;--paper:#fff;--rule:#bbb;--link:#000;--late:#a51d2d}"
  "main{max-width:none;padding:0}}\n";

static GString *
get_out (BelaySheet *sheet)
{
  return ((Html *) sheet)->out;
}

/* What no document may hold, and what a reader would take for a control. */
static gboolean
is_sound (gunichar c)
{
  if (c < 0x20)
    return c == '\n' || c == '\t';

  return !(c >= 0x7f && c <= 0x9f) && !(c >= 0xfdd0 && c <= 0xfdef) && (c & 0xfffe) != 0xfffe;
}

/*< private >
 * belay_html_escape:
 *
 * Makes of a text what may stand in an element or in an attribute with quotes.
 *
 * Returns: (transfer full): the text, escaped
 */
char *
belay_html_escape (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString         *out = g_string_sized_new (strlen (valid));

  for (const char *at = valid; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (c == '&')
        g_string_append (out, "&amp;");
      else if (c == '<')
        g_string_append (out, "&lt;");
      else if (c == '>')
        g_string_append (out, "&gt;");
      else if (c == '"')
        g_string_append (out, "&quot;");
      else if (c == '\'')
        g_string_append (out, "&#39;");
      else
        g_string_append_unichar (out, is_sound (c) ? c : 0xfffd);
    }

  return g_string_free (out, FALSE);
}

/*< private >
 * belay_html_dup_address:
 * @link: a link that may be followed
 *
 * Returns: (transfer full): the link as it may stand in an attribute with quotes
 */
char *
belay_html_dup_address (const char *link)
{
  g_autofree char *address =
    g_uri_escape_string (link, G_URI_RESERVED_CHARS_GENERIC_DELIMITERS G_URI_RESERVED_CHARS_SUBCOMPONENT_DELIMITERS "%", FALSE);

  return belay_html_escape (address);
}

static char *
isolate (const char *text)
{
  g_autofree char *escaped = belay_html_escape (text);

  return *escaped != '\0' ? g_strdup_printf ("<bdi>%s</bdi>", escaped) : g_strdup ("");
}

static void
end_item (Html *self)
{
  if (self->is_in_item)
    g_string_append (self->out, "</li>\n");
  self->is_in_item = FALSE;
}

static void
set_list (Html       *self,
          List        list,
          const char *tag)
{
  if (list != LIST_ITEMS || self->list != LIST_ITEMS)
    end_item (self);
  if (self->list == list)
    return;
  if (self->list != LIST_NONE)
    g_string_append (self->out, self->list == LIST_FIELDS ? "</dl>\n" : "</ul>\n");
  if (tag != NULL)
    g_string_append_printf (self->out, "<%s>\n", tag);
  self->list = list;
}

static void
end_list (BelaySheet *sheet)
{
  set_list ((Html *) sheet, LIST_NONE, NULL);
}

static void
put_heading (BelaySheet *sheet,
             guint       level,
             const char *words)
{
  end_list (sheet);
  g_string_append_printf (get_out (sheet), "<h%u>%s</h%u>\n", level, words, level);
}

static void
put_field (BelaySheet *sheet,
           const char *label,
           const char *words)
{
  set_list ((Html *) sheet, LIST_FIELDS, "dl");
  g_string_append_printf (get_out (sheet), "<dt>%s</dt><dd>%s</dd>\n", label, words);
}

static void
append_facts (GString               *out,
              const BelaySheetFacts *facts)
{
  for (guint i = 0; i < facts->len; i++)
    {
      const BelaySheetFact *fact = &g_array_index (facts, BelaySheetFact, i);

      g_string_append (out, i > 0 ? " · " : "");
      g_string_append_printf (out, fact->is_late ? "<span class=\"late\">%s</span>" : "%s", fact->words);
    }
}

static void
put_item (BelaySheet            *sheet,
          BelaySheetMark         mark,
          const BelaySheetFacts *facts)
{
  static const char *const beginnings[] = {
    [BELAY_SHEET_PLAIN] = "<li>",
    [BELAY_SHEET_OPEN] = "<li><label><input type=\"checkbox\" disabled>",
    [BELAY_SHEET_DONE] = "<li><label><input type=\"checkbox\" disabled checked>",
  };
  Html *self = (Html *) sheet;

  end_item (self);
  set_list (self, LIST_ITEMS, mark == BELAY_SHEET_PLAIN ? "ul" : "ul class=\"checks\"");
  g_string_append (self->out, beginnings[mark]);
  append_facts (self->out, facts);
  g_string_append (self->out, mark == BELAY_SHEET_PLAIN ? "" : "</label>");
  self->is_in_item = TRUE;
}

static void
put_facts (BelaySheet            *sheet,
           const BelaySheetFacts *facts)
{
  end_list (sheet);
  g_string_append (get_out (sheet), "<p class=\"facts\">");
  append_facts (get_out (sheet), facts);
  g_string_append (get_out (sheet), "</p>\n");
}

static void
put_paragraph (BelaySheet *sheet,
               const char *words)
{
  end_list (sheet);
  g_string_append_printf (get_out (sheet), "<p>%s</p>\n", words);
}

static void
put_text (BelaySheet *sheet,
          guint       indent,
          const char *label,
          const char *text)
{
  g_auto (GStrv) lines = g_strsplit_set (text, "\r\n", -1);
  GString *out = get_out (sheet);
  gboolean is_first = TRUE;

  if (indent == 0)
    end_list (sheet);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *line = isolate (lines[i]);
      g_autofree char *labelled = is_first && label != NULL ? belay_sheet_label (label, line) : g_strdup (line);

      if (*line == '\0')
        continue;
      g_string_append_printf (out, is_first ? "<p dir=\"auto\">%s" : "<br>\n%s", labelled);
      is_first = FALSE;
    }
  g_string_append (out, is_first ? "" : "</p>\n");
}

static void
put_notes (BelaySheet *sheet,
           guint       level,
           const char *notes)
{
  g_autofree char *rendered = belay_html_render_notes (notes, level);

  end_list (sheet);
  if (*rendered != '\0')
    g_string_append_printf (get_out (sheet), "<div class=\"notes\">\n%s</div>\n", rendered);
}

static void
put_link (BelaySheet *sheet,
          guint       indent,
          const char *link)
{
  g_autofree char *address = belay_html_dup_address (link);
  g_autofree char *words = belay_html_escape (link);

  g_string_append_printf (get_out (sheet), "<p><a rel=\"noreferrer\" href=\"%s\">%s</a></p>\n", address, words);
}

static const BelaySheetWriter writer = {
  .escape = isolate,
  .heading = put_heading,
  .field = put_field,
  .item = put_item,
  .facts = put_facts,
  .paragraph = put_paragraph,
  .text = put_text,
  .notes = put_notes,
  .link = put_link,
  .end_list = end_list,
};

static void
put_head (BelaySheet *sheet)
{
  BelayProject    *project = belay_share_get_project (sheet->share);
  const char      *name = project != NULL ? belay_project_get (project)->name
                                          : belay_person_get (belay_share_get_person (sheet->share))->name;
  g_autofree char *title = belay_html_escape (belay_sheet_check (sheet, name) ? name : "");

  g_string_append_printf (get_out (sheet),
                          "<!DOCTYPE html>\n<html lang=\"%s\" dir=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n"
                          "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                          "style-src 'unsafe-inline'\">\n"
                          "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                          "<title>%s</title>\n<style>\n%s</style>\n</head>\n<body>\n<main>\n",
                          /* Translators: the code of the language that you translate into, such as "sv". */
                          C_ ("language", "en"),
                          /* Translators: "rtl" if your language is written from the right to the left. */
                          C_ ("direction", "ltr"), title, style);
}

/*< private >
 * belay_html_write:
 * @share: a share
 * @leak: what every text of a record has to pass
 * @error: return location for an error of [error@LeakError]
 *
 * Writes what the audience sees of a person or a project as one page that needs
 * no other file.
 *
 * Returns: (transfer full) (nullable): the page, or %NULL with @error set
 */
char *
belay_html_write (BelayShare *share,
                  BelayLeak  *leak,
                  GError    **error)
{
  Html self = {
    .sheet = { .writer = &writer, .share = share, .leak = leak },
    .out = g_string_new (NULL),
  };

  put_head (&self.sheet);
  belay_sheet_put_all (&self.sheet);
  end_list (&self.sheet);
  g_string_append (self.out, "</main>\n</body>\n</html>\n");
  if (self.sheet.error != NULL)
    {
      g_propagate_error (error, self.sheet.error);
      g_string_free (self.out, TRUE);
      return NULL;
    }

  return g_string_free (self.out, FALSE);
}
