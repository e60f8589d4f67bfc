/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-markdown-escape.h"

#define HEADING_MAX 6

/* Notes are Markdown, and go in as such, but they must neither break out of their place nor
 * bring markup of another kind. What is not understood here with certainty is made plain: a
 * code block counts as one only where it begins in the first column, a code span only where it
 * ends in its line. All else that looks like them is escaped, so that whoever reads the page
 * cannot take for text what was taken for code here. */
typedef struct
{
  GString *out;
  guint    level;      /* of the heading that the notes stand below */
  char     fence;      /* '`' or '~' within a code block */
  guint    fence_size; /* how many of them end it */
} Notes;

static guint
count_run (const char *at)
{
  guint length = 1;

  while (at[length] == *at)
    length++;

  return length;
}

static gboolean
is_blank (const char *text)
{
  return text[strspn (text, " \t")] == '\0';
}

/* Whatever may stand before the text of a line: spaces, quotes and the marks of lists. */
static const char *
skip_marks (const char *line)
{
  const char *at = line;

  for (;;)
    {
      const char *before = at;
      const char *digits;

      at += strspn (at, " \t>");
      if (strchr ("-+*", *at) != NULL && *at != '\0' && (at[1] == ' ' || at[1] == '\t'))
        at++;
      digits = at + strspn (at, "0123456789");
      if (digits > at && (*digits == '.' || *digits == ')') && (digits[1] == ' ' || digits[1] == '\t'))
        at = digits + 1;
      if (at == before)
        return at;
    }
}

static gboolean
begins_fence (const char *line)
{
  if ((*line != '`' && *line != '~') || count_run (line) < 3)
    return FALSE;

  return *line == '~' || strchr (line + count_run (line), '`') == NULL;
}

static gboolean
ends_fence (const Notes *notes,
            const char  *line)
{
  const char *at = line + strspn (line, " ");

  return at - line <= 3 && *at == notes->fence && count_run (at) >= notes->fence_size && is_blank (at + count_run (at));
}

/* A line under a text that makes a heading of it. */
static gboolean
is_underline (const char *text)
{
  return (*text == '=' || *text == '-') && is_blank (text + count_run (text));
}

static gboolean
is_heading (const char *text)
{
  guint marks = *text == '#' ? count_run (text) : 0;

  return marks >= 1 && marks <= HEADING_MAX && strchr (" \t", text[marks]) != NULL;
}

static gboolean
begins_link (const char *at)
{
  static const char *const schemes[] = { "<http://", "<https://", "<mailto:" };

  for (guint i = 0; i < G_N_ELEMENTS (schemes); i++)
    {
      if (g_str_has_prefix (at, schemes[i]))
        return at[1 + strcspn (at + 1, " \t<>`\\")] == '>';
    }

  return FALSE;
}

static gboolean
begins_html (const char *at)
{
  return (g_ascii_isalpha (at[1]) || at[1] == '/' || at[1] == '!' || at[1] == '?') && !begins_link (at);
}

static const char *
find_span_end (const char *at,
               guint       size)
{
  while ((at = strchr (at, '`')) != NULL)
    {
      if (count_run (at) == size)
        return at + size;
      at += count_run (at);
    }

  return NULL;
}

static const char *
put_backticks (GString    *out,
               const char *at)
{
  guint       size = count_run (at);
  const char *end = find_span_end (at + size, size);

  if (end != NULL)
    {
      g_string_append_len (out, at, end - at);
      return end;
    }
  for (guint i = 0; i < size; i++)
    g_string_append (out, "\\`");

  return at + size;
}

static void
put_inline (GString    *out,
            const char *text)
{
  const char *at = text;

  while (*at != '\0')
    {
      if (*at == '`')
        {
          at = put_backticks (out, at);
          continue;
        }
      if (*at == '<' && begins_html (at))
        g_string_append_c (out, '\\');
      else if (*at == '\\' && g_ascii_ispunct (at[1]))
        g_string_append_c (out, *at++);
      g_string_append_c (out, *at++);
    }
}

static void
put_marks (GString *out,
           guint    level)
{
  for (guint i = 0; i < MIN (level, HEADING_MAX); i++)
    g_string_append_c (out, '#');
}

/* Puts the text behind its marks in such a way that it can begin no code block and underline
 * no heading. */
static void
put_behind_marks (Notes      *notes,
                  const char *text,
                  gboolean    is_first_column)
{
  if (is_heading (text))
    {
      put_marks (notes->out, notes->level + count_run (text));
      put_inline (notes->out, text + count_run (text));
    }
  else if (is_underline (text))
    {
      /* A thematic break, if it was one, may be drawn in another way. */
      g_string_append (notes->out, *text == '=' ? "\\" : count_run (text) >= 3 ? "***"
                                                                               : "\\");
      g_string_append (notes->out, *text == '-' && count_run (text) >= 3 ? "" : text);
    }
  else if (!is_first_column && begins_fence (text))
    {
      for (guint i = 0; i < count_run (text); i++)
        g_string_append_printf (notes->out, "\\%c", *text);
      put_inline (notes->out, text + count_run (text));
    }
  else
    {
      put_inline (notes->out, text);
    }
}

static void
put_line (Notes      *notes,
          const char *line)
{
  const char *text = skip_marks (line);

  if (notes->fence != '\0')
    {
      g_string_append (notes->out, line);
      if (ends_fence (notes, line))
        notes->fence = '\0';
    }
  else if (begins_fence (line))
    {
      notes->fence = *line;
      notes->fence_size = count_run (line);
      g_string_append (notes->out, line);
    }
  else
    {
      g_string_append_len (notes->out, line, text - line);
      put_behind_marks (notes, text, text == line);
    }
  g_string_append_c (notes->out, '\n');
}

/* Whether a line is text that the next one underlines. */
static gboolean
is_underlined (const Notes *notes,
               const char  *line,
               const char  *next)
{
  const char *text = line + strspn (line, " ");

  if (notes->fence != '\0' || next == NULL || text - line > 3 || is_blank (text) || skip_marks (line) != text)
    return FALSE;

  return !is_heading (text) && !is_underline (text) && !begins_fence (text) && is_underline (next);
}

static void
put_underlined (Notes      *notes,
                const char *line,
                char        mark)
{
  put_marks (notes->out, notes->level + (mark == '=' ? 1 : 2));
  g_string_append_c (notes->out, ' ');
  put_inline (notes->out, line + strspn (line, " "));
  g_string_append_c (notes->out, '\n');
}

/*< private >
 * belay_markdown_tame_notes:
 * @notes: a text in Markdown
 * @level: the level of the heading below which it is going to stand
 *
 * Puts headings in @notes below @level, escapes raw HTML and closes what is left
 * open.
 *
 * Returns: (transfer full): Markdown that ends with a line feed, or is empty
 */
char *
belay_markdown_tame_notes (const char *notes,
                           guint       level)
{
  g_autofree char *valid = g_utf8_make_valid (notes, -1);
  g_auto (GStrv) pieces = g_strsplit (valid, "\r\n", -1);
  g_autofree char *joined = g_strjoinv ("\n", pieces);
  g_auto (GStrv) lines = NULL;
  Notes state = { .out = g_string_new (NULL), .level = level };

  g_strdelimit (joined, "\r", '\n');
  lines = g_strsplit (g_strchomp (joined), "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (is_underlined (&state, lines[i], lines[i + 1]))
        {
          put_underlined (&state, lines[i], *lines[i + 1]);
          i++;
          continue;
        }
      put_line (&state, lines[i]);
    }
  for (guint i = 0; state.fence != '\0' && i < state.fence_size; i++)
    g_string_append_c (state.out, state.fence);
  if (state.fence != '\0')
    g_string_append_c (state.out, '\n');

  return g_string_free (state.out, FALSE);
}
