/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The strings of the gate: UTF-8 and escapes. Nothing here knows of objects and arrays.
 *
 * Plain ASCII is skipped eight bytes at a time; every other byte is looked at once. */

#define G_LOG_DOMAIN "belay"

#include "belay-gate-private.h"

#include <glib/gi18n.h>
#include <string.h>

#define EVERY_BYTE(b) (G_GUINT64_CONSTANT (0x0101010101010101) * (b))

static gboolean
is_trail (const char *at,
          guchar      low,
          guchar      high)
{
  return (guchar) *at >= low && (guchar) *at <= high;
}

/* The bounds of the second byte carry what RFC 3629 excludes: overlong forms, surrogates, and
 * all beyond U+10FFFF. */
static gboolean
is_second (const char *at)
{
  switch ((guchar) at[-1])
    {
    case 0xe0:
      return is_trail (at, 0xa0, 0xbf);
    case 0xed:
      return is_trail (at, 0x80, 0x9f);
    case 0xf0:
      return is_trail (at, 0x90, 0xbf);
    case 0xf4:
      return is_trail (at, 0x80, 0x8f);
    default:
      return is_trail (at, 0x80, 0xbf);
    }
}

/* The length of the character beyond ASCII at @at, or 0 if it is not UTF-8. */
gsize
belay_gate_wide_length (const char *at,
                        const char *end)
{
  guchar lead = (guchar) *at;
  gsize  length = 2 + (lead >= 0xe0) + (lead >= 0xf0);

  if (lead < 0xc2 || lead > 0xf4 || (gsize) (end - at) < length)
    return 0;
  if (!is_second (at + 1))
    return 0;
  for (gsize i = 2; i < length; i++)
    if (!is_trail (at + i, 0x80, 0xbf))
      return 0;
  return length;
}

static gboolean
fail_truncated (BelayGateText *text)
{
  char *finding = g_strdup (_ ("the file ends inside a string"));

  return belay_gate_text_fail (text, BELAY_GATE_ERROR_TRUNCATED, text->end, finding);
}

static gboolean
fail_escape (BelayGateText *text,
             const char    *at)
{
  g_autofree char *found = belay_gate_describe (text, at);
  char            *finding;

  if (found == NULL)
    return FALSE;
  finding = g_strdup_printf (_ ("expected an escape after “\\”, found %s"), found);
  return belay_gate_text_fail (text, BELAY_GATE_ERROR_ESCAPE, at, finding);
}

static gboolean
fail_hex_digit (BelayGateText *text,
                const char    *at)
{
  g_autofree char *found = belay_gate_describe (text, at);
  char            *finding;

  if (found == NULL)
    return FALSE;
  finding = g_strdup_printf (_ ("expected four hexadecimal digits after “\\u”, found %s"), found);
  return belay_gate_text_fail (text, BELAY_GATE_ERROR_ESCAPE, at, finding);
}

static gboolean
fail_control (BelayGateText *text,
              const char    *at,
              gunichar       c)
{
  char *finding = *at == '\\'
                    ? g_strdup_printf (_ ("the escaped control character U+%04X is not allowed"), c)
                    : g_strdup_printf (_ ("expected an escape in place of U+%04X in a string"), c);

  return belay_gate_text_fail (text, BELAY_GATE_ERROR_CONTROL, at, finding);
}

static gboolean
fail_surrogate (BelayGateText *text,
                const char    *at,
                gunichar       c)
{
  char *finding = g_strdup_printf (_ ("the escaped surrogate U+%04X is not part of a pair"), c);

  return belay_gate_text_fail (text, BELAY_GATE_ERROR_SURROGATE, at, finding);
}

static gboolean
fail_size (BelayGateText *text,
           const char    *at)
{
  char *finding = g_strdup_printf (_ ("a string exceeds %d bytes"), BELAY_GATE_MAX_STRING_BYTES);

  return belay_gate_text_fail (text, BELAY_GATE_ERROR_STRING_SIZE, at, finding);
}

static gboolean
read_hex_digits (BelayGateText *text,
                 const char    *at,
                 gunichar      *unit)
{
  *unit = 0;
  for (int i = 0; i < 4; i++)
    {
      if (at + i == text->end)
        return fail_truncated (text);
      if (!g_ascii_isxdigit (at[i]))
        return fail_hex_digit (text, at + i);
      *unit = *unit << 4 | (gunichar) g_ascii_xdigit_value (at[i]);
    }
  return TRUE;
}

/* The second half of a pair, with its backslash at @at; @high is the first half, six bytes
 * before, and becomes the character. */
static gboolean
read_low_surrogate (BelayGateText *text,
                    const char    *at,
                    gunichar      *high)
{
  gunichar low;

  if (at == text->end || (*at == '\\' && at + 1 == text->end))
    return fail_truncated (text);
  if (at[0] != '\\' || at[1] != 'u')
    return fail_surrogate (text, at - 6, *high);
  if (!read_hex_digits (text, at + 2, &low))
    return FALSE;
  if (low < 0xdc00 || low > 0xdfff)
    return fail_surrogate (text, at - 6, *high);
  *high = 0x10000 + ((*high - 0xd800) << 10) + (low - 0xdc00);
  return TRUE;
}

/* Reads \uXXXX, or a pair of them. */
static gboolean
read_unicode_escape (BelayGateText *text,
                     const char   **at,
                     gunichar      *c)
{
  const char *start = *at;

  if (!read_hex_digits (text, start + 2, c))
    return FALSE;
  *at = start + 6;
  if (*c >= 0xdc00 && *c <= 0xdfff)
    return fail_surrogate (text, start, *c);
  if (*c < 0xd800 || *c > 0xdbff)
    return TRUE;
  *at = start + 12;
  return read_low_surrogate (text, start + 6, c);
}

/* Reads the escape at @at and moves @at behind it. */
static gboolean
read_escape (BelayGateText *text,
             const char   **at,
             gunichar      *c)
{
  static const char letters[] = "\"\\/ntbfr";
  static const char meanings[] = "\"\\/\n\t\b\f\r";
  const char       *start = *at;
  const char       *letter;

  if (start + 1 == text->end)
    return fail_truncated (text);
  if (start[1] == 'u')
    {
      if (!read_unicode_escape (text, at, c))
        return FALSE;
    }
  else
    {
      letter = memchr (letters, start[1], sizeof letters - 1);
      if (letter == NULL)
        return fail_escape (text, start + 1);
      *c = (gunichar) meanings[letter - letters];
      *at = start + 2;
    }
  if (*c < 0x20 && *c != '\n' && *c != '\t')
    return fail_control (text, start, *c);
  return TRUE;
}

/* Whether one of eight bytes is a control character, ", \ or not ASCII. A borrow between bytes
 * can only begin at such a byte, so it makes no false alarm. */
static gboolean
has_special_byte (guint64 word)
{
  guint64 below_space = word - EVERY_BYTE (0x20);
  guint64 is_quote = (word ^ EVERY_BYTE ('"')) - EVERY_BYTE (1);
  guint64 is_backslash = (word ^ EVERY_BYTE ('\\')) - EVERY_BYTE (1);

  return ((word | below_space | is_quote | is_backslash) & EVERY_BYTE (0x80)) != 0;
}

static gboolean
is_plain (char c)
{
  return (guchar) (c - 0x20) < 0x60 && c != '"' && c != '\\';
}

static const char *
skip_plain (const char *at,
            const char *end)
{
  guint64 word;

  for (; end - at >= (gssize) sizeof word; at += sizeof word)
    {
      memcpy (&word, at, sizeof word);
      if (has_special_byte (word))
        break;
    }
  while (at < end && is_plain (*at))
    at++;
  return at;
}

/* Reads what stopped skip_plain(): an escape, or a run of characters beyond ASCII. */
static gboolean
read_special (BelayGateText *text,
              const char   **at,
              gsize         *decoded_length)
{
  const char *p = *at;
  gunichar    c;

  if (*p == '\\')
    {
      if (!read_escape (text, at, &c))
        return FALSE;
      *decoded_length += (gsize) g_unichar_to_utf8 (c, NULL);
      return TRUE;
    }
  if ((guchar) *p < 0x20)
    return fail_control (text, p, (gunichar) *p);
  while (p < text->end && (guchar) *p >= 0x80)
    {
      gsize length = belay_gate_wide_length (p, text->end);

      if (length == 0)
        return belay_gate_text_fail_utf8 (text, p);
      p += length;
    }
  *decoded_length += (gsize) (p - *at);
  *at = p;
  return TRUE;
}

/* Checks the string whose opening quotation mark stands at @at. */
gboolean
belay_gate_string_scan (BelayGateString *string,
                        BelayGateText   *text,
                        const char      *at)
{
  const char *p = at + 1;
  gsize       decoded_length = 0;

  for (;;)
    {
      const char *plain = p;

      p = skip_plain (p, text->end);
      decoded_length += (gsize) (p - plain);
      if (decoded_length > BELAY_GATE_MAX_STRING_BYTES)
        return fail_size (text, at);
      if (p == text->end)
        return fail_truncated (text);
      if (*p == '"')
        break;
      if (!read_special (text, &p, &decoded_length))
        return FALSE;
    }
  string->raw = at + 1;
  string->raw_length = (guint32) (p - string->raw);
  string->decoded_length = (guint32) decoded_length;
  return TRUE;
}

/* Replaces the content of @decoded by the meaning of @string. */
void
belay_gate_string_decode (const BelayGateString *string,
                          GString               *decoded)
{
  BelayGateText text = { .data = string->raw, .end = string->raw + string->raw_length };
  const char   *at = text.data;
  const char   *escape;

  g_string_truncate (decoded, 0);
  while ((escape = memchr (at, '\\', (gsize) (text.end - at))) != NULL)
    {
      gunichar c = 0;
      gboolean has_passed;

      g_string_append_len (decoded, at, escape - at);
      at = escape;
      has_passed = read_escape (&text, &at, &c);
      g_assert (has_passed);
      g_string_append_unichar (decoded, c);
    }
  g_string_append_len (decoded, at, text.end - at);
}

/* Whether two strings mean the same, however they are escaped. */
gboolean
belay_gate_string_equal (const BelayGateString *a,
                         const BelayGateString *b)
{
  g_autoptr (GString) a_decoded = NULL;
  g_autoptr (GString) b_decoded = NULL;

  if (a->decoded_length != b->decoded_length)
    return FALSE;
  if (a->raw_length == a->decoded_length && b->raw_length == b->decoded_length)
    return memcmp (a->raw, b->raw, a->raw_length) == 0;
  a_decoded = g_string_sized_new (a->decoded_length);
  b_decoded = g_string_sized_new (b->decoded_length);
  belay_gate_string_decode (a, a_decoded);
  belay_gate_string_decode (b, b_decoded);
  return g_string_equal (a_decoded, b_decoded);
}
