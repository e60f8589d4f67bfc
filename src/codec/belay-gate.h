/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * BELAY_GATE_MAX_BYTES:
 *
 * How many bytes a file may have.
 */
#define BELAY_GATE_MAX_BYTES (64 * 1024 * 1024)

/**
 * BELAY_GATE_MAX_STRING_BYTES:
 *
 * How many bytes a string or a key may have, in UTF-8 and with its escapes decoded.
 */
#define BELAY_GATE_MAX_STRING_BYTES (1024 * 1024)

/**
 * BELAY_GATE_MAX_DEPTH:
 *
 * How many objects and arrays may be open at once; the root object is the first.
 */
#define BELAY_GATE_MAX_DEPTH 64

/**
 * BELAY_GATE_MAX_KEYS:
 *
 * How many keys one object may have.
 */
#define BELAY_GATE_MAX_KEYS 256

/**
 * BELAY_GATE_MAX_NODES:
 *
 * How many nodes a file may have. Each value is one node: each object, array, string, number,
 * true and false, the root included. A key is none.
 */
#define BELAY_GATE_MAX_NODES 500000

#define BELAY_GATE_ERROR (belay_gate_error_quark ())

/**
 * BelayGateError:
 * @BELAY_GATE_ERROR_EMPTY: there is nothing but white space
 * @BELAY_GATE_ERROR_TRUNCATED: the text ends before the root object does
 * @BELAY_GATE_ERROR_TRAILING: something follows the root object
 * @BELAY_GATE_ERROR_ROOT: the root is not an object
 * @BELAY_GATE_ERROR_SYNTAX: something else stands where the grammar wants a certain token
 * @BELAY_GATE_ERROR_ENCODING: a byte order mark, or bytes that are not UTF-8
 * @BELAY_GATE_ERROR_ESCAPE: an escape that JSON does not know
 * @BELAY_GATE_ERROR_SURROGATE: an escaped half of a surrogate pair without the other half
 * @BELAY_GATE_ERROR_CONTROL: a control character in a string, other than an escaped \n or \t
 * @BELAY_GATE_ERROR_NULL: a null
 * @BELAY_GATE_ERROR_NUMBER: a number that is not a plain integer: a fraction, an exponent, -0,
 *   a leading zero, a lone minus
 * @BELAY_GATE_ERROR_RANGE: an integer beyond 64 bits
 * @BELAY_GATE_ERROR_DUPLICATE_KEY: a key that its object already has
 * @BELAY_GATE_ERROR_FILE_SIZE: more than %BELAY_GATE_MAX_BYTES
 * @BELAY_GATE_ERROR_STRING_SIZE: a string of more than %BELAY_GATE_MAX_STRING_BYTES
 * @BELAY_GATE_ERROR_DEPTH: nesting deeper than %BELAY_GATE_MAX_DEPTH
 * @BELAY_GATE_ERROR_KEYS: an object with more than %BELAY_GATE_MAX_KEYS
 * @BELAY_GATE_ERROR_NODES: more than %BELAY_GATE_MAX_NODES
 *
 * Why the gate refused a text. The first fault in reading order is the one reported.
 */
typedef enum
{
  BELAY_GATE_ERROR_EMPTY,
  BELAY_GATE_ERROR_TRUNCATED,
  BELAY_GATE_ERROR_TRAILING,
  BELAY_GATE_ERROR_ROOT,
  BELAY_GATE_ERROR_SYNTAX,
  BELAY_GATE_ERROR_ENCODING,
  BELAY_GATE_ERROR_ESCAPE,
  BELAY_GATE_ERROR_SURROGATE,
  BELAY_GATE_ERROR_CONTROL,
  BELAY_GATE_ERROR_NULL,
  BELAY_GATE_ERROR_NUMBER,
  BELAY_GATE_ERROR_RANGE,
  BELAY_GATE_ERROR_DUPLICATE_KEY,
  BELAY_GATE_ERROR_FILE_SIZE,
  BELAY_GATE_ERROR_STRING_SIZE,
  BELAY_GATE_ERROR_DEPTH,
  BELAY_GATE_ERROR_KEYS,
  BELAY_GATE_ERROR_NODES,
} BelayGateError;

GQuark belay_gate_error_quark (void);

gboolean belay_gate_check (const char *data,
                           gsize       length,
                           GError    **error);

G_END_DECLS
