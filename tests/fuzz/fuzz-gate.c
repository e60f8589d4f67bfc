/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the gate accepts, json-glib reads; what json-glib then writes, the gate accepts, and it
 * reads back equal. What the gate refuses, it refuses with a message fit to be shown.
 *
 * clang -g -O1 -fsanitize=fuzzer,address,undefined -Isrc/codec -Isrc/codec/private tests/fuzz/fuzz-gate.c
 *   src/codec/belay-gate*.c $(pkg-config --cflags --libs json-glib-1.0) -o fuzz-gate
 * ./fuzz-gate -dict=tests/fuzz/gate.dict -max_len=4096 CORPUS tests/fuzz/gate-seeds */

#define G_LOG_DOMAIN "belay"

#include "belay-gate.h"

#include <json-glib/json-glib.h>
#include <stdint.h>
#include <string.h>

int LLVMFuzzerTestOneInput (const uint8_t *data,
                            size_t         size);

static void
check_message (const GError *error)
{
  g_assert_nonnull (error);
  g_assert_true (error->domain == BELAY_GATE_ERROR);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  g_assert_nonnull (strstr (error->message, "line "));
  for (const char *c = error->message; *c != '\0'; c = g_utf8_next_char (c))
    g_assert_true (g_unichar_isprint (g_utf8_get_char (c)));
}

static JsonNode *
read_node (const char *text,
           gsize       length)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GError) error = NULL;

  json_parser_load_from_data (parser, text, (gssize) length, &error);
  g_assert_no_error (error);
  g_assert_nonnull (json_parser_get_root (parser));
  return json_parser_steal_root (parser);
}

static char *
write_node (JsonNode *node,
            gboolean  is_pretty,
            gsize    *length)
{
  g_autoptr (JsonGenerator) generator = json_generator_new ();

  json_generator_set_root (generator, node);
  json_generator_set_pretty (generator, is_pretty);
  return json_generator_to_data (generator, length);
}

static void
check_round_trip (JsonNode *node,
                  gboolean  is_pretty)
{
  g_autoptr (JsonNode) again = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  gsize            length;

  text = write_node (node, is_pretty, &length);
  belay_gate_check (text, length, &error);
  g_assert_no_error (error);
  again = read_node (text, length);
  g_assert_true (json_node_equal (node, again));
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr (JsonNode) node = NULL;
  g_autoptr (GError) error = NULL;
  const char *text = (const char *) data;

  if (!belay_gate_check (text, size, &error))
    {
      check_message (error);
      return 0;
    }
  g_assert_no_error (error);
  node = read_node (text, size);
  check_round_trip (node, FALSE);
  check_round_trip (node, TRUE);
  return 0;
}
