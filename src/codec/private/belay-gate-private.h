/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "belay-gate.h"

G_BEGIN_DECLS

/* The text being checked, and what is wrong with it once something is: set once, by the first
 * fault. The finding is a clause without position; the report puts pointer, line and column in
 * front of it. */
typedef struct
{
  const char *data;
  const char *end;

  BelayGateError code;
  const char    *fault;
  char          *finding;
} BelayGateText;

/* A string that has passed, between its quotation marks, borrowed from the text. An escape is
 * always longer than what it stands for, so the lengths differ if and only if there is one. */
typedef struct
{
  const char *raw;
  guint32     raw_length;
  guint32     decoded_length;
} BelayGateString;

/* The keys of all open objects, those of the innermost at the end: at most
 * MAX_DEPTH × MAX_KEYS. */
typedef struct
{
  GArray  *keys;
  GString *decoded;
  guint64  hash_point;
} BelayGateKeys;

#define BELAY_GATE_SEEN_BITS 2048

/* What the grammar wants next. */
typedef enum
{
  EXPECT_ROOT,
  EXPECT_KEY_OR_END,
  EXPECT_KEY,
  EXPECT_COLON,
  EXPECT_MEMBER,
  EXPECT_COMMA_IN_OBJECT,
  EXPECT_ELEMENT_OR_END,
  EXPECT_ELEMENT,
  EXPECT_COMMA_IN_ARRAY,
  EXPECT_NOTHING,
} BelayGateExpected;

/* An object or array that is open. */
typedef struct
{
  gboolean is_object;
  /* How many keys there were before it was opened. */
  guint first_key;
  /* The index of the element being read. */
  guint index;
  /* One bit for each remainder of a hash that one of its keys has. */
  guint64 seen[BELAY_GATE_SEEN_BITS / 64];
} BelayGateLevel;

/* One walk over the text. */
typedef struct
{
  BelayGateText     text;
  const char       *at;
  BelayGateExpected expected;
  guint             n_nodes;

  BelayGateLevel levels[BELAY_GATE_MAX_DEPTH];
  guint          depth;
  BelayGateKeys  keys;
} BelayGate;

gboolean belay_gate_text_fail (BelayGateText *text,
                               BelayGateError code,
                               const char    *fault,
                               char          *finding);
gboolean belay_gate_text_fail_utf8 (BelayGateText *text,
                                    const char    *at);

gsize    belay_gate_wide_length (const char *at,
                                 const char *end);
gboolean belay_gate_string_scan (BelayGateString *string,
                                 BelayGateText   *text,
                                 const char      *at);
void     belay_gate_string_decode (const BelayGateString *string,
                                   GString               *decoded);
gboolean belay_gate_string_equal (const BelayGateString *a,
                                  const BelayGateString *b);

const char *belay_gate_number_scan (BelayGateText *text,
                                    const char    *at);

void        belay_gate_keys_init (BelayGateKeys *keys);
void        belay_gate_keys_clear (BelayGateKeys *keys);
gboolean    belay_gate_keys_add (BelayGateKeys         *keys,
                                 BelayGateLevel        *level,
                                 const BelayGateString *string);
const char *belay_gate_keys_decode (BelayGateKeys *keys,
                                    guint          index);

gboolean belay_gate_is_showable (gunichar c);
char    *belay_gate_describe (BelayGateText *text,
                              const char    *at);
char    *belay_gate_dup_expectation (BelayGateExpected expected,
                                     const char       *found);
void     belay_gate_report (BelayGate *gate,
                            GError   **error);

G_END_DECLS
