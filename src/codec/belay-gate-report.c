/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the gate says when it refuses: the path of the value, the position, and the finding. The
 * text may be anything, so what is repeated of it is short and harmless. */

#define G_LOG_DOMAIN "belay"

#include "belay-gate-private.h"

#include <glib/gi18n.h>

/* How much of an unexpected word a message repeats. */
#define MAX_WORD 8

/* How many characters of a key the pointer in a message shows. */
#define MAX_SHOWN_KEY 40

GQuark
belay_gate_error_quark (void)
{
  return g_quark_from_static_string ("belay-gate-error-quark");
}

/* Takes @finding. */
gboolean
belay_gate_text_fail (BelayGateText *text,
                      BelayGateError code,
                      const char    *fault,
                      char          *finding)
{
  text->code = code;
  text->fault = fault;
  text->finding = finding;
  return FALSE;
}

gboolean
belay_gate_text_fail_utf8 (BelayGateText *text,
                           const char    *at)
{
  /* Translators: the offset is counted in bytes from the beginning of the file, from 0. */
  char *finding = g_strdup_printf (_ ("the byte 0x%02X at offset %u is not valid UTF-8"),
                                   (guchar) *at,
                                   (guint) (at - text->data));

  return belay_gate_text_fail (text, BELAY_GATE_ERROR_ENCODING, at, finding);
}

/* Whether @c may stand in a message: nothing that breaks the line, reorders or hides text. */
gboolean
belay_gate_is_showable (gunichar c)
{
  switch (g_unichar_type (c))
    {
    case G_UNICODE_LINE_SEPARATOR:
    case G_UNICODE_PARAGRAPH_SEPARATOR:
    case G_UNICODE_PRIVATE_USE:
      return FALSE;
    default:
      return g_unichar_isprint (c);
    }
}

static char *
describe_word (const char *at,
               const char *end)
{
  gsize length = 0;

  while (at + length < end && length <= MAX_WORD && g_ascii_isalnum (at[length]))
    length++;
  if (length > MAX_WORD)
    return g_strdup_printf (_ ("“%.*s…”"), MAX_WORD, at);
  return g_strdup_printf (_ ("“%.*s”"), (int) length, at);
}

/* Names what stands at @at: a word, a character or the end. If it is not UTF-8, it has no name;
 * then that is the fault, and the result is NULL. */
char *
belay_gate_describe (BelayGateText *text,
                     const char    *at)
{
  gboolean is_wide = at < text->end && (guchar) *at >= 0x80;
  gunichar c;

  if (at == text->end)
    /* Translators: put in the place of %s in “expected a value, found %s”. */
    return g_strdup (_ ("the end of the file"));
  if (g_ascii_isalnum (*at))
    return describe_word (at, text->end);
  if (is_wide && belay_gate_wide_length (at, text->end) == 0)
    {
      belay_gate_text_fail_utf8 (text, at);
      return NULL;
    }
  c = g_utf8_get_char (at);
  if (!belay_gate_is_showable (c))
    return g_strdup_printf ("U+%04X", c);
  return g_strdup_printf (_ ("“%.*s”"), g_unichar_to_utf8 (c, NULL), at);
}

/* What is wrong where @found stands. */
char *
belay_gate_dup_expectation (BelayGateExpected expected,
                            const char       *found)
{
  /* Translators: in all of these, %s is what was found: “x” or “the end of the file”. */
  switch (expected)
    {
    case EXPECT_ROOT:
      return g_strdup_printf (_ ("expected an object, found %s"), found);
    case EXPECT_KEY_OR_END:
      return g_strdup_printf (_ ("expected a key or “}”, found %s"), found);
    case EXPECT_KEY:
      return g_strdup_printf (_ ("expected a key, found %s"), found);
    case EXPECT_COLON:
      return g_strdup_printf (_ ("expected “:” after the key, found %s"), found);
    case EXPECT_MEMBER:
    case EXPECT_ELEMENT:
      return g_strdup_printf (_ ("expected a value, found %s"), found);
    case EXPECT_COMMA_IN_OBJECT:
      return g_strdup_printf (_ ("expected “,” or “}”, found %s"), found);
    case EXPECT_ELEMENT_OR_END:
      return g_strdup_printf (_ ("expected a value or “]”, found %s"), found);
    case EXPECT_COMMA_IN_ARRAY:
      return g_strdup_printf (_ ("expected “,” or “]”, found %s"), found);
    case EXPECT_NOTHING:
      return g_strdup_printf (_ ("expected the end of the file, found %s"), found);
    default:
      g_return_val_if_reached (NULL);
    }
}

static void
append_shown (GString *pointer,
              gunichar c)
{
  if (c == '~')
    g_string_append (pointer, "~0");
  else if (c == '/')
    g_string_append (pointer, "~1");
  else
    g_string_append_unichar (pointer, belay_gate_is_showable (c) ? c : 0xfffd);
}

static void
append_key (GString    *pointer,
            const char *key)
{
  int n_left = MAX_SHOWN_KEY;

  for (; *key != '\0' && n_left > 0; key = g_utf8_next_char (key), n_left--)
    append_shown (pointer, g_utf8_get_char (key));
  if (*key != '\0')
    g_string_append (pointer, "…");
}

/* Whether a value of the innermost object or array is being read, which then has a pointer. */
static gboolean
is_inside_value (BelayGate *gate)
{
  return gate->expected == EXPECT_COLON || gate->expected == EXPECT_MEMBER ||
         gate->expected == EXPECT_ELEMENT;
}

/* The JSON pointer (RFC 6901) of the innermost value being read; the root's is empty. */
static char *
dup_pointer (BelayGate *gate)
{
  GString *pointer = g_string_new (NULL);
  guint    n_steps = gate->depth;

  if (n_steps > 0 && !is_inside_value (gate))
    n_steps--;
  for (guint i = 0; i < n_steps; i++)
    {
      guint n_keys = i + 1 < gate->depth ? gate->levels[i + 1].first_key : gate->keys.keys->len;

      g_string_append_c (pointer, '/');
      if (gate->levels[i].is_object)
        append_key (pointer, belay_gate_keys_decode (&gate->keys, n_keys - 1));
      else
        g_string_append_printf (pointer, "%u", gate->levels[i].index);
    }
  return g_string_free (pointer, FALSE);
}

/* Lines end with a line feed; columns count characters. Both begin at 1. */
static void
find_position (const char *data,
               const char *at,
               guint      *line,
               guint      *column)
{
  *line = 1;
  *column = 1;
  for (const char *p = data; p < at; p++)
    {
      if (*p == '\n')
        {
          ++*line;
          *column = 1;
        }
      else if (((guchar) *p & 0xc0) != 0x80)
        ++*column;
    }
}

/* Sets the error for the fault of the text. */
void
belay_gate_report (BelayGate *gate,
                   GError   **error)
{
  g_autofree char *pointer = dup_pointer (gate);
  guint            line, column;

  find_position (gate->text.data, gate->text.fault, &line, &column);
  if (*pointer == '\0')
    /* Translators: the last part tells what is wrong there. */
    g_set_error (error, BELAY_GATE_ERROR, (int) gate->text.code,
                 _ ("line %u, column %u: %s"), line, column, gate->text.finding);
  else
    /* Translators: the first part is the path of a value in a file, such as /goals/3/due; the
     * last tells what is wrong there. */
    g_set_error (error, BELAY_GATE_ERROR, (int) gate->text.code,
                 _ ("%s: line %u, column %u: %s"), pointer, line, column, gate->text.finding);
}
