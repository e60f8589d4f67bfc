/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-markdown.h"

#include "belay-markdown-escape.h"
#include "belay-sheet.h"

typedef struct
{
  BelaySheet sheet;
  GString   *out;
} Markdown;

static GString *
get_out (BelaySheet *sheet)
{
  return ((Markdown *) sheet)->out;
}

/* One empty line, and no more, stands between blocks. */
static void
put_gap (BelaySheet *sheet)
{
  GString *out = get_out (sheet);

  if (out->len > 0 && !g_str_has_suffix (out->str, "\n\n"))
    g_string_append_c (out, '\n');
}

static void
put_heading (BelaySheet *sheet,
             guint       level,
             const char *words)
{
  put_gap (sheet);
  for (guint i = 0; i < level; i++)
    g_string_append_c (get_out (sheet), '#');
  g_string_append_printf (get_out (sheet), " %s\n\n", words);
}

static void
put_field (BelaySheet *sheet,
           const char *label,
           const char *words)
{
  g_autofree char *labelled = belay_sheet_label (label, words);

  g_string_append_printf (get_out (sheet), "- %s\n", labelled);
}

static void
put_item (BelaySheet            *sheet,
          BelaySheetMark         mark,
          const BelaySheetFacts *facts)
{
  static const char *const marks[] = {
    [BELAY_SHEET_PLAIN] = "-",
    [BELAY_SHEET_OPEN] = "- [ ]",
    [BELAY_SHEET_DONE] = "- [x]",
  };
  g_autofree char *line = belay_sheet_facts_to_line (facts);

  g_string_append_printf (get_out (sheet), "%s %s\n", marks[mark], line);
}

static void
put_paragraph (BelaySheet *sheet,
               const char *words)
{
  put_gap (sheet);
  g_string_append_printf (get_out (sheet), "%s\n\n", words);
}

static void
put_facts (BelaySheet            *sheet,
           const BelaySheetFacts *facts)
{
  g_autofree char *line = belay_sheet_facts_to_line (facts);

  put_paragraph (sheet, line);
}

static void
put_indent (GString *out,
            guint    indent)
{
  for (guint i = 0; i < indent; i++)
    g_string_append_c (out, ' ');
}

/* What belongs to an item stands in it, on a line of its own. */
static void
break_line (GString *out)
{
  if (g_str_has_suffix (out->str, "\n"))
    g_string_truncate (out, out->len - 1);
  g_string_append (out, "  \n");
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
    put_gap (sheet);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *line = belay_markdown_escape_inline (lines[i]);
      g_autofree char *labelled = NULL;

      if (*line == '\0')
        continue;
      if (!is_first || indent > 0)
        break_line (out);
      put_indent (out, indent);
      labelled = is_first && label != NULL ? belay_sheet_label (label, line) : g_strdup (line);
      g_string_append (out, labelled);
      is_first = FALSE;
    }
  if (!is_first)
    g_string_append (out, indent == 0 ? "\n\n" : "\n");
}

static void
put_notes (BelaySheet *sheet,
           guint       level,
           const char *notes)
{
  g_autofree char *tame = belay_markdown_tame_notes (notes, level);

  put_gap (sheet);
  g_string_append (get_out (sheet), tame);
  put_gap (sheet);
}

static void
put_link (BelaySheet *sheet,
          guint       indent,
          const char *link)
{
  GString *out = get_out (sheet);

  break_line (out);
  put_indent (out, indent);
  g_string_append_printf (out, "<%s>\n", link);
}

static const BelaySheetWriter writer = {
  .escape = belay_markdown_escape_inline,
  .heading = put_heading,
  .field = put_field,
  .item = put_item,
  .facts = put_facts,
  .paragraph = put_paragraph,
  .text = put_text,
  .notes = put_notes,
  .link = put_link,
  .end_list = put_gap,
};

/**
 * belay_markdown_write:
 * @share: a share
 * @leak: what every text of a record has to pass
 * @error: return location for an error of [error@LeakError]
 *
 * Writes what the audience sees of a person or a project as CommonMark.
 *
 * Returns: (transfer full) (nullable): the page, or %NULL with @error set
 */
char *
belay_markdown_write (BelayShare *share,
                      BelayLeak  *leak,
                      GError    **error)
{
  Markdown self = {
    .sheet = { .writer = &writer, .share = share, .leak = leak },
    .out = g_string_new (NULL),
  };

  belay_sheet_put_all (&self.sheet);
  if (self.sheet.error != NULL)
    {
      g_propagate_error (error, self.sheet.error);
      g_string_free (self.out, TRUE);
      return NULL;
    }

  while (g_str_has_suffix (self.out->str, "\n\n"))
    g_string_truncate (self.out, self.out->len - 1);

  return g_string_free (self.out, FALSE);
}
