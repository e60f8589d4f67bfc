/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-markdown-private.h"
#include "belay-policy.h"

#include <belay-words.h>

#include <glib/gi18n.h>

#include <string.h>

/*< private >
 * belay_markdown_sees:
 *
 * Returns: whether the audience sees a field, so that its absence means something
 */
gboolean
belay_markdown_sees (BelayMarkdown *self,
                     GType          kind,
                     const char    *field)
{
  return belay_policy_sees (kind, field, belay_share_get_audience (self->share));
}

static gboolean
check (BelayMarkdown *self,
       const char    *text)
{
  return self->error == NULL && belay_leak_check (self->leak, text, &self->error);
}

/*< private >
 * belay_markdown_dup_inline:
 * @text: (nullable): a text of a record
 *
 * Checks a text and escapes it for use in a line.
 *
 * Returns: (transfer full): the escaped text; empty where it must not be written
 */
char *
belay_markdown_dup_inline (BelayMarkdown *self,
                           const char    *text)
{
  if (text == NULL || !check (self, text))
    return g_strdup ("");

  return belay_markdown_escape_inline (text);
}

/* One empty line, and no more, stands between blocks. */
static void
put_gap (BelayMarkdown *self)
{
  if (self->out->len > 0 && !g_str_has_suffix (self->out->str, "\n\n"))
    g_string_append_c (self->out, '\n');
}

/*< private >
 * belay_markdown_put_heading:
 *
 * Puts a heading of words that are escaped where they need to be.
 */
void
belay_markdown_put_heading (BelayMarkdown *self,
                            guint          level,
                            const char    *words)
{
  put_gap (self);
  for (guint i = 0; i < level; i++)
    g_string_append_c (self->out, '#');
  g_string_append_printf (self->out, " %s\n\n", words);
}

/*< private >
 * belay_markdown_put_title:
 *
 * Puts the title of a record as a heading.
 */
void
belay_markdown_put_title (BelayMarkdown *self,
                          guint          level,
                          const char    *title)
{
  g_autofree char *words = belay_markdown_dup_inline (self, title);

  belay_markdown_put_heading (self, level, words);
}

static char *
label_words (const char *label,
             const char *words)
{
  /* Translators: what something is, and what it says, such as "Role: Backend developer". */
  return g_strdup_printf (_ ("%s: %s"), label, words);
}

/*< private >
 * belay_markdown_put_field:
 * @words: (nullable): what it says, escaped where it needs to be
 *
 * Puts an item of a list that tells what it is, if it says something.
 */
void
belay_markdown_put_field (BelayMarkdown *self,
                          const char    *label,
                          const char    *words)
{
  g_autofree char *labelled = NULL;

  if (words == NULL || *words == '\0')
    return;

  labelled = label_words (label, words);
  belay_markdown_put_item (self, labelled);
}

/*< private >
 * belay_markdown_put_item:
 *
 * Puts an item of a list.
 */
void
belay_markdown_put_item (BelayMarkdown *self,
                         const char    *words)
{
  g_string_append_printf (self->out, "- %s\n", words);
}

/*< private >
 * belay_markdown_put_task:
 *
 * Puts an item with a box that is checked when it is done.
 */
void
belay_markdown_put_task (BelayMarkdown *self,
                         gboolean       is_done,
                         const char    *words)
{
  g_string_append_printf (self->out, "- [%c] %s\n", is_done ? 'x' : ' ', words);
}

/*< private >
 * belay_markdown_put_paragraph:
 *
 * Puts a paragraph of words that are escaped where they need to be.
 */
void
belay_markdown_put_paragraph (BelayMarkdown *self,
                              const char    *words)
{
  put_gap (self);
  g_string_append_printf (self->out, "%s\n\n", words);
}

/*< private >
 * belay_markdown_put_labelled:
 * @words: what it says, escaped where it needs to be
 *
 * Puts a paragraph that tells what it is, if it says something.
 */
void
belay_markdown_put_labelled (BelayMarkdown *self,
                             const char    *label,
                             const char    *words)
{
  g_autofree char *labelled = label_words (label, words);

  if (*words != '\0')
    belay_markdown_put_paragraph (self, labelled);
}

/*< private >
 * belay_markdown_end_list:
 *
 * Sets what follows apart from a list.
 */
void
belay_markdown_end_list (BelayMarkdown *self)
{
  put_gap (self);
}

static void
put_indent (BelayMarkdown *self,
            guint          indent)
{
  for (guint i = 0; i < indent; i++)
    g_string_append_c (self->out, ' ');
}

/* What belongs to an item stands in it, on a line of its own. */
static void
break_line (BelayMarkdown *self)
{
  if (g_str_has_suffix (self->out->str, "\n"))
    g_string_truncate (self->out, self->out->len - 1);
  g_string_append (self->out, "  \n");
}

/*< private >
 * belay_markdown_put_text:
 * @indent: by how many spaces the item stands in that it belongs to, or 0
 * @label: (nullable): what it is, such as "Why"
 * @text: (nullable): a text of a record that is no Markdown
 *
 * Puts a text of several lines, keeping them: as a paragraph, or, with an
 * indent, below the item of a list.
 */
void
belay_markdown_put_text (BelayMarkdown *self,
                         guint          indent,
                         const char    *label,
                         const char    *text)
{
  g_auto (GStrv) lines = NULL;
  gboolean is_first = TRUE;

  if (text == NULL || !check (self, text))
    return;

  if (indent == 0)
    put_gap (self);
  lines = g_strsplit_set (text, "\r\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *line = belay_markdown_escape_inline (lines[i]);
      g_autofree char *labelled = NULL;

      if (*line == '\0')
        continue;
      if (!is_first || indent > 0)
        break_line (self);
      put_indent (self, indent);
      labelled = is_first && label != NULL ? label_words (label, line) : g_strdup (line);
      g_string_append (self->out, labelled);
      is_first = FALSE;
    }
  if (!is_first)
    g_string_append (self->out, indent == 0 ? "\n\n" : "\n");
}

/*< private >
 * belay_markdown_put_notes:
 * @level: the level of the heading below which they stand
 * @notes: (nullable): a text of a record that is Markdown
 *
 * Puts shared notes as they are.
 */
void
belay_markdown_put_notes (BelayMarkdown *self,
                          guint          level,
                          const char    *notes)
{
  g_autofree char *tame = NULL;

  if (notes == NULL || !check (self, notes))
    return;

  tame = belay_markdown_tame_notes (notes, level);
  put_gap (self);
  g_string_append (self->out, tame);
  put_gap (self);
}

static gboolean
is_plain_link (const char *link)
{
  static const char *const schemes[] = { "http://", "https://", "mailto:" };

  if (link[strcspn (link, " \t\n<>\\`")] != '\0')
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (schemes); i++)
    {
      if (g_ascii_strncasecmp (link, schemes[i], strlen (schemes[i])) == 0)
        return TRUE;
    }

  return FALSE;
}

/*< private >
 * belay_markdown_put_link:
 * @indent: by how many spaces the item stands in that it belongs to
 * @link: (nullable): a link of a record
 *
 * Puts a link, or only its text where its kind is not one to follow.
 */
void
belay_markdown_put_link (BelayMarkdown *self,
                         guint          indent,
                         const char    *link)
{
  if (link == NULL || !is_plain_link (link))
    {
      belay_markdown_put_text (self, indent, NULL, link);
      return;
    }
  if (!check (self, link))
    return;

  break_line (self);
  put_indent (self, indent);
  g_string_append_printf (self->out, "<%s>\n", link);
}

/*< private >
 * belay_markdown_facts_new:
 *
 * Returns: (transfer full): no facts yet
 */
BelayMarkdownFacts *
belay_markdown_facts_new (void)
{
  return g_ptr_array_new_with_free_func (g_free);
}

/*< private >
 * belay_markdown_facts_add:
 *
 * Adds a fact that stands for itself, in words that are escaped.
 */
void
belay_markdown_facts_add (BelayMarkdownFacts *facts,
                          const char         *format,
                          ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_ptr_array_add (facts, g_strdup_vprintf (format, arguments));
  va_end (arguments);
}

/*< private >
 * belay_markdown_facts_add_due:
 *
 * Adds the day of a promise, and how late it is.
 */
void
belay_markdown_facts_add_due (BelayMarkdownFacts *facts,
                              BelayDay            due,
                              BelayDay            today,
                              gboolean            is_open)
{
  g_autofree char *words = NULL;

  if (due == BELAY_DAY_NONE)
    return;

  words = belay_day_to_words (due);
  /* Translators: %s is a day in words. */
  belay_markdown_facts_add (facts, _ ("due %s"), words);
  if (is_open && due < today)
    g_ptr_array_add (facts, belay_words_overdue (today - due));
}

/*< private >
 * belay_markdown_facts_join:
 * @facts: (transfer full): the facts
 *
 * Returns: (transfer full): the line of all facts
 */
char *
belay_markdown_facts_join (BelayMarkdownFacts *facts)
{
  char *line;

  g_ptr_array_add (facts, NULL);
  line = g_strjoinv (" · ", (char **) facts->pdata);
  g_ptr_array_unref (facts);

  return line;
}

/*< private >
 * belay_markdown_dup_name:
 * @id: (nullable): the id of a person, level or competency
 *
 * Returns: (transfer full): its name, escaped; empty where it may not be named
 */
char *
belay_markdown_dup_name (BelayMarkdown *self,
                         GType          type,
                         const char    *id)
{
  return belay_markdown_dup_inline (self, belay_share_get_name (self->share, type, id));
}

/*< private >
 * belay_markdown_dup_names:
 * @ids: (nullable): ids of people or competencies
 *
 * Returns: (transfer full): the names of those that may be named, as a list
 */
char *
belay_markdown_dup_names (BelayMarkdown *self,
                          GType          type,
                          char         **ids)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      if (belay_share_get_name (self->share, type, ids[i]) != NULL)
        g_ptr_array_add (names, belay_markdown_dup_name (self, type, ids[i]));
    }
  g_ptr_array_add (names, NULL);

  /* Translators: what stands between the names of a list. */
  return g_strjoinv (C_ ("list", ", "), (char **) names->pdata);
}
