/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "belay-request.h"

#include <string.h>

static const struct
{
  const char *name;
  const char *line;
  const char *verb;
  const char *arguments; /* as GVariant text, or what the error says */
} lines[] = {
  { "verb-alone", "{\"edit\":\"undo\"}", "undo", "@a{sv} {}" },
  { "no-verb", "{\"at\":\"today\"}", NULL, "{'at': <'today'>}" },
  { "kinds", "{\"edit\":\"x\",\"a\":\"t\",\"b\":7,\"c\":true,\"d\":[\"p\",\"q\"]}", "x", "{'a': <'t'>, 'b': <int64 7>, 'c': <true>, 'd': <['p', 'q']>}" },
  { "notes", "{\"edit\":\"x\",\"r\":{\"asyncio\":\"a\",\"mentoring\":\"b\"}}", "x", "{'r': <{'asyncio': 'a', 'mentoring': 'b'}>}" },
  { "ids-by-id", "{\"edit\":\"x\",\"r\":{\"asyncio\":[\"a\",\"b\"]}}", "x", "{'r': <{'asyncio': ['a', 'b']}>}" },
  { "ratings", "{\"edit\":\"x\",\"r\":{\"asyncio\":4}}", "x", "{'r': <{'asyncio': int64 4}>}" },
  { "empty-array", "{\"edit\":\"x\",\"d\":[]}", "x", "{'d': <@as []>}" },
};

static const struct
{
  const char *name;
  const char *line;
  const char *error;
} refused[] = {
  { "no-json", "add a goal", "line 1, column 1: " },
  { "array-of-numbers", "{\"edit\":\"x\",\"d\":[1]}", "/d: expected" },
  { "mixed-object", "{\"edit\":\"x\",\"d\":{\"a\":\"b\",\"c\":1}}", "/d: expected" },
  { "object-of-flags", "{\"edit\":\"x\",\"d\":{\"a\":true}}", "/d: expected" },
  { "object-of-objects", "{\"edit\":\"x\",\"d\":{\"a\":{}}}", "/d: expected" },
  { "null", "{\"edit\":\"x\",\"d\":null}", "/d: " },
  { "two-objects", "{\"edit\":\"x\"}{}", "line 1, column 13" },
};

static void
test_line (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) arguments = NULL;
  g_autofree char *verb = NULL;
  g_autofree char *printed = NULL;

  g_assert_true (belay_request_parse (lines[i].line, strlen (lines[i].line), &verb, &arguments, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (verb, ==, lines[i].verb);
  printed = g_variant_print (arguments, TRUE);
  g_assert_cmpstr (printed, ==, lines[i].arguments);
}

static void
test_refused (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) arguments = NULL;
  g_autofree char *verb = NULL;

  g_assert_false (belay_request_parse (refused[i].line, strlen (refused[i].line), &verb, &arguments, &error));
  g_assert_nonnull (strstr (error->message, refused[i].error));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autofree char *path = g_strconcat ("/request/", lines[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_line);
    }
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autofree char *path = g_strconcat ("/request/refuses-", refused[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_refused);
    }

  return g_test_run ();
}
