/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The walk of the gate over a text: one loop, one function for each thing the grammar can want
 * next, and a stack of fixed size. Strings, numbers, keys and messages have files of their own. */

#define G_LOG_DOMAIN "belay"

#include "belay-gate-private.h"

#include <glib/gi18n.h>
#include <string.h>

typedef gboolean (*Reader) (BelayGate *gate);

static BelayGateLevel *
innermost (BelayGate *gate)
{
  return &gate->levels[gate->depth - 1];
}

/* Takes @finding. */
static gboolean
fail (BelayGate     *gate,
      BelayGateError code,
      char          *finding)
{
  return belay_gate_text_fail (&gate->text, code, gate->at, finding);
}

/* Something else stands at the reading point than what is expected. */
static gboolean
fail_expected (BelayGate *gate)
{
  g_autofree char *found = belay_gate_describe (&gate->text, gate->at);
  BelayGateError   code = BELAY_GATE_ERROR_SYNTAX;

  if (found == NULL)
    return FALSE;
  if (gate->at == gate->text.end)
    code = BELAY_GATE_ERROR_TRUNCATED;
  else if (gate->expected == EXPECT_ROOT)
    code = BELAY_GATE_ERROR_ROOT;
  else if (gate->expected == EXPECT_NOTHING)
    code = BELAY_GATE_ERROR_TRAILING;
  return fail (gate, code, belay_gate_dup_expectation (gate->expected, found));
}

/* A value has been read: what follows depends on what it lies in. */
static gboolean
end_value (BelayGate *gate)
{
  if (gate->depth == 0)
    gate->expected = EXPECT_NOTHING;
  else if (innermost (gate)->is_object)
    gate->expected = EXPECT_COMMA_IN_OBJECT;
  else
    gate->expected = EXPECT_COMMA_IN_ARRAY;
  return TRUE;
}

static gboolean
open_level (BelayGate *gate,
            gboolean   is_object)
{
  if (gate->depth == BELAY_GATE_MAX_DEPTH)
    return fail (gate, BELAY_GATE_ERROR_DEPTH,
                 g_strdup_printf (_ ("values are nested more than %d deep"), BELAY_GATE_MAX_DEPTH));

  gate->depth++;
  *innermost (gate) = (BelayGateLevel){
    .is_object = is_object,
    .first_key = gate->keys.keys->len,
  };
  gate->at++;
  gate->expected = is_object ? EXPECT_KEY_OR_END : EXPECT_ELEMENT_OR_END;
  return TRUE;
}

static gboolean
close_level (BelayGate *gate)
{
  g_array_set_size (gate->keys.keys, innermost (gate)->first_key);
  gate->depth--;
  gate->at++;
  return end_value (gate);
}

static gboolean
read_string (BelayGate *gate)
{
  BelayGateString string;

  if (!belay_gate_string_scan (&string, &gate->text, gate->at))
    return FALSE;
  gate->at = string.raw + string.raw_length + 1;
  return end_value (gate);
}

static gboolean
read_number (BelayGate *gate)
{
  const char *stop = belay_gate_number_scan (&gate->text, gate->at);

  if (stop == NULL)
    return FALSE;
  gate->at = stop;
  return end_value (gate);
}

static gboolean
read_word (BelayGate  *gate,
           const char *word)
{
  gsize length = strlen (word);
  gsize n_left = (gsize) (gate->text.end - gate->at);

  if (memcmp (gate->at, word, MIN (length, n_left)) != 0)
    return fail_expected (gate);
  if (n_left < length)
    {
      gate->at = gate->text.end;
      return fail_expected (gate);
    }
  if (*word == 'n')
    return fail (gate, BELAY_GATE_ERROR_NULL, g_strdup (_ ("a value is null")));
  gate->at += length;
  return end_value (gate);
}

static gboolean
read_value (BelayGate *gate)
{
  if (++gate->n_nodes > BELAY_GATE_MAX_NODES)
    return fail (gate, BELAY_GATE_ERROR_NODES,
                 g_strdup_printf (_ ("the file has more than %d values"), BELAY_GATE_MAX_NODES));

  switch (*gate->at)
    {
    case '{':
      return open_level (gate, TRUE);
    case '[':
      return open_level (gate, FALSE);
    case '"':
      return read_string (gate);
    case 't':
      return read_word (gate, "true");
    case 'f':
      return read_word (gate, "false");
    case 'n':
      return read_word (gate, "null");
    case '-':
    case '0' ... '9':
      return read_number (gate);
    default:
      return fail_expected (gate);
    }
}

static gboolean
read_root (BelayGate *gate)
{
  gsize n_left = (gsize) (gate->text.end - gate->at);

  if (n_left >= 3 && memcmp (gate->at, "\xef\xbb\xbf", 3) == 0)
    return fail (gate, BELAY_GATE_ERROR_ENCODING,
                 g_strdup (_ ("the file begins with a byte order mark")));
  return *gate->at == '{' ? read_value (gate) : fail_expected (gate);
}

static gboolean
read_key (BelayGate *gate)
{
  BelayGateLevel *level = innermost (gate);
  BelayGateString key;

  if (*gate->at != '"')
    return fail_expected (gate);
  if (gate->keys.keys->len - level->first_key == BELAY_GATE_MAX_KEYS)
    return fail (gate, BELAY_GATE_ERROR_KEYS,
                 g_strdup_printf (_ ("an object has more than %d keys"), BELAY_GATE_MAX_KEYS));
  if (!belay_gate_string_scan (&key, &gate->text, gate->at))
    return FALSE;

  gate->expected = EXPECT_COLON;
  if (!belay_gate_keys_add (&gate->keys, level, &key))
    return fail (gate, BELAY_GATE_ERROR_DUPLICATE_KEY,
                 g_strdup (_ ("a key stands twice in an object")));
  gate->at = key.raw + key.raw_length + 1;
  return TRUE;
}

static gboolean
read_key_or_end (BelayGate *gate)
{
  return *gate->at == '}' ? close_level (gate) : read_key (gate);
}

static gboolean
read_colon (BelayGate *gate)
{
  if (*gate->at != ':')
    return fail_expected (gate);
  gate->at++;
  gate->expected = EXPECT_MEMBER;
  return TRUE;
}

static gboolean
read_element_or_end (BelayGate *gate)
{
  if (*gate->at == ']')
    return close_level (gate);
  gate->expected = EXPECT_ELEMENT;
  return read_value (gate);
}

static gboolean
read_comma_in_object (BelayGate *gate)
{
  if (*gate->at == '}')
    return close_level (gate);
  if (*gate->at != ',')
    return fail_expected (gate);
  gate->at++;
  gate->expected = EXPECT_KEY;
  return TRUE;
}

static gboolean
read_comma_in_array (BelayGate *gate)
{
  if (*gate->at == ']')
    return close_level (gate);
  if (*gate->at != ',')
    return fail_expected (gate);
  gate->at++;
  gate->expected = EXPECT_ELEMENT;
  innermost (gate)->index++;
  return TRUE;
}

static const Reader readers[] = {
  [EXPECT_ROOT] = read_root,
  [EXPECT_KEY_OR_END] = read_key_or_end,
  [EXPECT_KEY] = read_key,
  [EXPECT_COLON] = read_colon,
  [EXPECT_MEMBER] = read_value,
  [EXPECT_COMMA_IN_OBJECT] = read_comma_in_object,
  [EXPECT_ELEMENT_OR_END] = read_element_or_end,
  [EXPECT_ELEMENT] = read_value,
  [EXPECT_COMMA_IN_ARRAY] = read_comma_in_array,
  [EXPECT_NOTHING] = fail_expected,
};

static void
skip_space (BelayGate *gate)
{
  const char *at = gate->at;

  while (at < gate->text.end && (*at == ' ' || *at == '\n' || *at == '\r' || *at == '\t'))
    at++;
  gate->at = at;
}

static gboolean
read_text (BelayGate *gate)
{
  if (gate->text.end - gate->text.data > BELAY_GATE_MAX_BYTES)
    return fail (gate, BELAY_GATE_ERROR_FILE_SIZE,
                 g_strdup_printf (_ ("the file is larger than %d bytes"), BELAY_GATE_MAX_BYTES));

  for (skip_space (gate); gate->at < gate->text.end; skip_space (gate))
    if (!readers[gate->expected](gate))
      return FALSE;
  if (gate->expected == EXPECT_ROOT)
    return fail (gate, BELAY_GATE_ERROR_EMPTY, g_strdup (_ ("the file is empty")));
  return gate->expected == EXPECT_NOTHING || fail_expected (gate);
}

/**
 * belay_gate_check:
 * @data: (array length=length) (element-type guint8) (nullable): the text of a file; it need not
 *   end with a zero byte. `NULL` if @length is 0.
 * @length: its size in bytes
 * @error: return location for a [enum@Belay.GateError], or `NULL`
 *
 * Tells whether a text is JSON that the program may hand to json-glib, which crashes on, chokes
 * on or silently misreads what this refuses.
 *
 * Accepted is RFC 8259 with an object as its root, in UTF-8 without byte order mark, within the
 * limits `BELAY_GATE_MAX_*`, without duplicate keys, null, fractions, exponents, -0, integers
 * beyond 64 bits, lone surrogates, and control characters other than an escaped \n or \t.
 *
 * The message of the error is one line with the path of the value, if there is one, and the
 * position of the fault, in characters from 1: `/goals/3/due: line 3, column 14: expected a
 * value, found “}”`. Of the text it repeats keys, shortened, and one short word at most, and
 * neither control characters nor invalid UTF-8.
 *
 * It takes time linear in @length, and the stack and heap it takes are bounded.
 *
 * Returns: `TRUE` if the text may be read; `FALSE` with @error in the domain
 *   `BELAY_GATE_ERROR` if not
 */
gboolean
belay_gate_check (const char *data,
                  gsize       length,
                  GError    **error)
{
  const char *start = data != NULL ? data : "";
  BelayGate   gate = { .text = { .data = start, .end = start + length }, .at = start };
  gboolean    has_passed;

  g_return_val_if_fail (data != NULL || length == 0, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  belay_gate_keys_init (&gate.keys);
  has_passed = read_text (&gate);
  if (!has_passed)
    belay_gate_report (&gate, error);
  belay_gate_keys_clear (&gate.keys);
  g_free (gate.text.finding);
  return has_passed;
}
