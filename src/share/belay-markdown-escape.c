/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-markdown-escape.h"

/* The longest name of an entity in HTML has 31 letters. */
#define ENTITY_MAX 32

static gboolean
begins_entity (const char *at)
{
  guint length = 1;

  if (at[length] == '#')
    length++;
  while (length < ENTITY_MAX && g_ascii_isalnum (at[length]))
    length++;

  return length > 1 && at[length] == ';';
}

static gboolean
begins_html (const char *at)
{
  return g_ascii_isalpha (at[1]) || at[1] == '/' || at[1] == '!' || at[1] == '?';
}

static gboolean
is_word (gunichar character)
{
  return g_unichar_isalnum (character);
}

/* Within a word an underscore is just that. */
static gboolean
stands_in_word (const char *start,
                const char *at)
{
  return at > start && is_word (g_utf8_get_char (g_utf8_prev_char (at))) && is_word (g_utf8_get_char (at + 1));
}

static gboolean
has_meaning (const char *start,
             const char *at)
{
  switch (*at)
    {
    case '*':
    case '`':
    case '[':
      return TRUE;
    case '_':
      return !stands_in_word (start, at);
    case '\\':
      return g_ascii_ispunct (at[1]) || at[1] == '\0';
    case '&':
      return begins_entity (at);
    case '<':
      return begins_html (at);
    case '~':
      return at == start || at[1] == '~' || at[-1] == '~';
    case '#':
      return at == start || at[1] == '\0' || at[1] == '#' || at[-1] == '#';
    case '+':
    case '-':
    case '=':
    case '>':
      return at == start;
    default:
      return FALSE;
    }
}

/* "2026. A plan" would be item 2026 of a list. */
static const char *
find_list_mark (const char *text)
{
  const char *at = text;

  while (g_ascii_isdigit (*at))
    at++;

  return at > text && (*at == '.' || *at == ')') ? at : NULL;
}

static char *
put_on_one_line (const char *text)
{
  GString *line = g_string_new (NULL);

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar character = g_utf8_get_char (at);

      if (!g_unichar_isspace (character) && !g_unichar_iscntrl (character))
        g_string_append_unichar (line, character);
      else if (line->len > 0 && line->str[line->len - 1] != ' ')
        g_string_append_c (line, ' ');
    }
  while (line->len > 0 && line->str[line->len - 1] == ' ')
    g_string_truncate (line, line->len - 1);

  return g_string_free (line, FALSE);
}

/*< private >
 * belay_markdown_escape_inline:
 * @text: a text that is no Markdown
 *
 * Makes @text stand in one line as it is, wherever in a line it comes to stand.
 * Only what could mean something is escaped, so that it stays readable.
 *
 * Returns: (transfer full): the line
 */
char *
belay_markdown_escape_inline (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *line = put_on_one_line (valid);
  const char      *mark = find_list_mark (line);
  GString         *escaped = g_string_new (NULL);

  for (const char *at = line; *at != '\0'; at++)
    {
      if (at == mark || has_meaning (line, at))
        g_string_append_c (escaped, '\\');
      g_string_append_c (escaped, *at);
    }

  return g_string_free (escaped, FALSE);
}
