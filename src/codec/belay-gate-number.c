/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The numbers of the gate: integers of 64 bits, in the grammar of JSON. */

#define G_LOG_DOMAIN "belay"

#include "belay-gate-private.h"

#include <glib/gi18n.h>

static gboolean
is_digit_at (BelayGateText *text,
             const char    *at)
{
  return at < text->end && g_ascii_isdigit (*at);
}

static const char *
fail_number (BelayGateText *text,
             const char    *at,
             const char    *finding)
{
  belay_gate_text_fail (text, BELAY_GATE_ERROR_NUMBER, at, g_strdup (finding));
  return NULL;
}

static const char *
fail_digit (BelayGateText *text,
            const char    *at)
{
  g_autofree char *found = belay_gate_describe (text, at);
  BelayGateError   code = at == text->end ? BELAY_GATE_ERROR_TRUNCATED : BELAY_GATE_ERROR_NUMBER;
  char            *finding;

  if (found == NULL)
    return NULL;
  finding = g_strdup_printf (_ ("expected a digit after “-”, found %s"), found);
  belay_gate_text_fail (text, code, at, finding);
  return NULL;
}

static const char *
fail_range (BelayGateText *text,
            const char    *at)
{
  char *finding = g_strdup (_ ("a number exceeds 64 bits"));

  belay_gate_text_fail (text, BELAY_GATE_ERROR_RANGE, at, finding);
  return NULL;
}

/* Checks the number at @at, which begins with a digit or a minus sign. Returns its end, or NULL
 * if it is refused. */
const char *
belay_gate_number_scan (BelayGateText *text,
                        const char    *at)
{
  gboolean    is_negative = *at == '-';
  const char *p = at + is_negative;
  guint64     limit = (guint64) G_MAXINT64 + (guint64) is_negative;
  guint64     value = 0;

  if (!is_digit_at (text, p))
    return fail_digit (text, p);
  if (*p == '0' && is_digit_at (text, p + 1))
    return fail_number (text, at, _ ("a number has a leading zero"));
  for (; is_digit_at (text, p); p++)
    {
      guint64 digit = (guint64) (*p - '0');

      if (value > (limit - digit) / 10)
        return fail_range (text, at);
      value = value * 10 + digit;
    }
  if (p < text->end && (*p == '.' || *p == 'e' || *p == 'E'))
    return fail_number (text, at, _ ("a number has a fraction or an exponent"));
  if (is_negative && value == 0)
    return fail_number (text, at, _ ("a zero has a minus sign"));
  return p;
}
