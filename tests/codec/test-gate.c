/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every text is checked in a block of exactly its size, so that a sanitizer sees a read beyond
 * it, and every message for its form. The hostile texts have a cap on CPU time. */

#define G_LOG_DOMAIN "belay"

#include "test-gate-cases.h"

#include <string.h>
#include <time.h>

#define ACCEPTED -1

#define MAX_CPU_SECONDS 0.2

/* 64 keys of 40 characters, and a clause. */
#define MAX_MESSAGE_BYTES 12000

typedef struct
{
  const char *name;
  const char *start;
  const char *piece;
  guint       n_pieces;
  const char *end;
  int         code;
  const char *message;
} Repeated;

typedef struct
{
  const char *name;
  GString *(*make) (void);
  int         code;
  const char *message;
} Hostile;

static void
check_message (const GError *error)
{
  g_assert_nonnull (error);
  g_assert_true (error->domain == BELAY_GATE_ERROR);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  g_assert_cmpuint (strlen (error->message), <, MAX_MESSAGE_BYTES);
  g_assert_nonnull (strstr (error->message, "line "));
  for (const char *c = error->message; *c != '\0'; c = g_utf8_next_char (c))
    g_assert_true (g_unichar_isprint (g_utf8_get_char (c)));
}

static gboolean
check (const char *text,
       gsize       length,
       GError    **error)
{
  g_autofree char *copy = g_memdup2 (text, length);
  GError          *local = NULL;
  gboolean         has_passed = belay_gate_check (copy, length, &local);

  g_assert_cmpint (has_passed, ==, local == NULL);
  g_assert_cmpint (has_passed, ==, belay_gate_check (copy, length, NULL));
  if (!has_passed)
    {
      check_message (local);
      g_propagate_error (error, local);
    }
  return has_passed;
}

static void
assert_outcome (const char *text,
                gsize       length,
                int         code,
                const char *message)
{
  g_autoptr (GError) error = NULL;

  check (text, length, &error);
  if (code == ACCEPTED)
    {
      g_assert_no_error (error);
      return;
    }
  g_assert_error (error, BELAY_GATE_ERROR, code);
  if (!g_str_has_prefix (error->message, message))
    g_assert_cmpstr (error->message, ==, message);
}

static void
test_refused (gconstpointer data)
{
  const Refused *row = data;

  assert_outcome (row->text, row->length, (int) row->code, row->message);
}

static void
test_accepted (gconstpointer data)
{
  const Accepted *row = data;

  assert_outcome (row->text, row->length, ACCEPTED, NULL);
}

/* Every beginning of an accepted text is refused, but for white space at its end. */
static void
test_cut (gconstpointer data)
{
  const Accepted *row = data;
  gsize           length = row->length;

  while (row->text[length - 1] != '}')
    length--;
  for (gsize i = 0; i < length; i++)
    g_assert_false (check (row->text, i, NULL));
}

static void
append_repeated (GString    *text,
                 const char *piece,
                 guint       n)
{
  for (guint i = 0; i < n; i++)
    g_string_append (text, piece);
}

static GString *
make_repeated (const char *start,
               const char *piece,
               guint       n,
               const char *end)
{
  GString *text = g_string_new (start);

  append_repeated (text, piece, n);
  g_string_append (text, end);
  return text;
}

static GString *
make_deep (guint n_arrays)
{
  GString *text = make_repeated ("{\"a\":", "[", n_arrays, "");

  append_repeated (text, "]", n_arrays);
  g_string_append_c (text, '}');
  return text;
}

static GString *
make_deepest (void)
{
  return make_deep (BELAY_GATE_MAX_DEPTH - 1);
}

static GString *
make_too_deep (void)
{
  return make_deep (BELAY_GATE_MAX_DEPTH);
}

/* The keys ab and bA have the same hash for g_str_hash(), and so have all rows of them. */
static void
append_colliding_keys (GString *text,
                       guint    first,
                       guint    n)
{
  g_string_append_c (text, '{');
  for (guint i = first; i < first + n; i++)
    {
      g_string_append (text, i == first ? "\"" : ",\"");
      for (guint bit = 0; bit < 15; bit++)
        g_string_append (text, i >> bit & 1 ? "ab" : "bA");
      g_string_append (text, "\":0");
    }
  g_string_append_c (text, '}');
}

static GString *
make_colliding_keys (void)
{
  GString *text = g_string_new (NULL);

  append_colliding_keys (text, 0, 32768);
  return text;
}

static GString *
make_objects_of_colliding_keys (void)
{
  GString *text = g_string_new ("{\"a\":[0");

  for (guint i = 0; i < BELAY_GATE_MAX_NODES / (BELAY_GATE_MAX_KEYS + 1) - 1; i++)
    {
      g_string_append_c (text, ',');
      append_colliding_keys (text, i % 128 * BELAY_GATE_MAX_KEYS, BELAY_GATE_MAX_KEYS);
    }
  g_string_append (text, "]}");
  return text;
}

static GString *
make_most_keys (void)
{
  GString *text = g_string_new (NULL);

  append_colliding_keys (text, 0, BELAY_GATE_MAX_KEYS);
  return text;
}

/* As many keys as an object may have, after the keys of an object that is closed. */
static GString *
make_keys_after_object (void)
{
  GString *text = g_string_new ("{\"a\":");

  append_colliding_keys (text, 0, BELAY_GATE_MAX_KEYS / 2);
  for (guint i = 1; i < BELAY_GATE_MAX_KEYS; i++)
    g_string_append_printf (text, ",\"%u\":0", i);
  g_string_append_c (text, '}');
  return text;
}

static GString *
make_too_many_keys (void)
{
  GString *text = g_string_new (NULL);

  append_colliding_keys (text, 0, BELAY_GATE_MAX_KEYS + 1);
  return text;
}

/* Keys of one length that differ only at their ends, where a comparison comes last. */
static GString *
make_long_keys (void)
{
  GString         *text = g_string_new ("{");
  g_autofree char *stem = g_strnfill (32 * 1024, 'a');

  for (guint i = 0; i < BELAY_GATE_MAX_KEYS; i++)
    g_string_append_printf (text, "%s\"%s%03u\":0", i == 0 ? "" : ",", stem, i);
  g_string_append_c (text, '}');
  return text;
}

static GString *
make_nul_filled (void)
{
  GString *text = g_string_new (NULL);

  g_string_set_size (text, 1000000);
  memset (text->str, 0, text->len);
  return text;
}

static GString *
make_converted (const char *charset)
{
  static const char sample[] = "{\"name\":\"Åsa Öberg\"}";
  GString          *text = g_string_new (NULL);
  g_autofree char  *converted = NULL;
  gsize             length;

  converted = g_convert (sample, -1, charset, "UTF-8", NULL, &length, NULL);
  g_assert_nonnull (converted);
  g_string_append_len (text, converted, (gssize) length);
  return text;
}

static GString *
make_latin1 (void)
{
  return make_converted ("ISO-8859-1");
}

static GString *
make_utf16 (void)
{
  return make_converted ("UTF-16");
}

static GString *
make_utf16_le (void)
{
  return make_converted ("UTF-16LE");
}

static const Repeated repeated[] = {
  { "most-nodes", "{\"a\":[0", ",0", BELAY_GATE_MAX_NODES - 3, "]}", ACCEPTED, NULL },
  { "too-many-nodes", "{\"a\":[0", ",0", BELAY_GATE_MAX_NODES - 2, "]}", E (NODES),
    "/a/499998: line 1, column 1000003: " },
  { "million-brackets", "{\"a\":", "[", 1000000, "", E (DEPTH), "/a/0/0/0/" },
  { "million-objects",
    "", "{\"~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~\":", 1000000, "", E (DEPTH), "/~0~0~0" },
  { "longest-string", "{\"a\":\"", "a", BELAY_GATE_MAX_STRING_BYTES, "\"}", ACCEPTED, NULL },
  { "too-long-string", "{\"a\":\"", "a", BELAY_GATE_MAX_STRING_BYTES + 1, "\"}", E (STRING_SIZE),
    AT (6) },
  { "longest-escaped-string",
    "{\"a\":\"", "\\ud83d\\ude00", BELAY_GATE_MAX_STRING_BYTES / 4, "\"}", ACCEPTED, NULL },
  { "too-long-escaped-string",
    "{\"a\":\"", "\\u00e5", BELAY_GATE_MAX_STRING_BYTES / 2 + 1, "\"}", E (STRING_SIZE), AT (6) },
  { "too-long-wide-string",
    "{\"a\":\"", "日", BELAY_GATE_MAX_STRING_BYTES / 3 + 1, "\"}", E (STRING_SIZE), AT (6) },
  { "longest-key", "{\"", "a", BELAY_GATE_MAX_STRING_BYTES, "\":1}", ACCEPTED, NULL },
  { "too-long-key", "{\"", "a", BELAY_GATE_MAX_STRING_BYTES + 1, "\":1}", E (STRING_SIZE),
    ROOT (2) },
  { "endless-string", "{\"a\":\"", "12345678", 60 * 1024 * 1024 / 8, "", E (STRING_SIZE), AT (6) },
  { "too-large-string", "{\"a\":\"", "0123456789", 10 * 1000 * 1000, "\"}", E (FILE_SIZE),
    ROOT (1) },
  { "quotation-marks", "{\"a\":[", "\"\",", 400000, "0]}", ACCEPTED, NULL },
  { "400-digits", "{\"a\":", "9", 400, "}", E (RANGE), AT (6) },
  { "400-zeros", "{\"a\":", "0", 400, "}", E (NUMBER), AT (6) },
};

static const Hostile hostile[] = {
  { "deepest", make_deepest, ACCEPTED, NULL },
  { "too-deep", make_too_deep, E (DEPTH), "/a/0/0/0/" },
  { "most-keys", make_most_keys, ACCEPTED, NULL },
  { "keys-after-object", make_keys_after_object, ACCEPTED, NULL },
  { "too-many-keys", make_too_many_keys, E (KEYS), ROOT (8962) },
  { "colliding-keys", make_colliding_keys, E (KEYS), ROOT (8962) },
  { "objects-of-colliding-keys", make_objects_of_colliding_keys, ACCEPTED, NULL },
  { "long-keys", make_long_keys, ACCEPTED, NULL },
  { "nul-filled", make_nul_filled, E (ROOT), ROOT (1) "expected an object, found U+0000" },
  { "latin1", make_latin1, E (ENCODING), "/name: line 1, column 10: the byte 0xC5 at offset 9 " },
  { "utf16", make_utf16, E (ENCODING), ROOT (1) },
  { "utf16-le", make_utf16_le, E (SYNTAX), ROOT (2) },
};

static void
assert_capped (const GString *text,
               int            code,
               const char    *message)
{
  clock_t start = clock ();
  double  seconds;

  belay_gate_check (text->str, text->len, NULL);
  seconds = (double) (clock () - start) / CLOCKS_PER_SEC;
  g_test_minimized_result (seconds, "%.3f s of CPU time", seconds);
  g_assert_cmpfloat (seconds, <, MAX_CPU_SECONDS);
  assert_outcome (text->str, text->len, code, message);
}

static void
test_repeated (gconstpointer data)
{
  const Repeated *row = data;
  g_autoptr (GString) text = make_repeated (row->start, row->piece, row->n_pieces, row->end);

  assert_capped (text, row->code, row->message);
}

static void
test_hostile (gconstpointer data)
{
  const Hostile *row = data;
  g_autoptr (GString) text = row->make ();

  assert_capped (text, row->code, row->message);
}

static void
test_file_size (void)
{
  gsize            length = BELAY_GATE_MAX_BYTES;
  g_autofree char *text = g_strnfill (length + 1, ' ');

  memcpy (text, "{}", 2);
  assert_outcome (text, length, ACCEPTED, NULL);
  assert_outcome (text, length + 1, E (FILE_SIZE), "line 1, column 1: the file is larger than ");
}

static void
test_null_data (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (belay_gate_check (NULL, 0, &error));
  g_assert_error (error, BELAY_GATE_ERROR, BELAY_GATE_ERROR_EMPTY);
}

static const char sample[] =
  "{\n"
  "  \"name\": \"Åsa\\tÖ\\u00e9 \\ud83d\\ude00 日本 😀\",\n"
  "  \"id\": -9223372036854775808, \"level\": 0, \"is_lead\": true, \"has_left\": false,\n"
  "  \"goals\": [ { \"title\": \"a\", \"steps\": [ ] }, [ [ 12 ] ], { } ]\n"
  "}\n";

static void
test_every_cut (void)
{
  for (gsize i = 0; i < sizeof sample - 2; i++)
    g_assert_false (check (sample, i, NULL));
  g_assert_true (check (sample, sizeof sample - 2, NULL));
}

/* Every byte becomes every other byte, and is dropped: no crash, and a message in form. */
static void
test_every_byte (void)
{
  for (gsize i = 0; i < sizeof sample - 1; i++)
    {
      g_autofree char *text = g_memdup2 (sample, sizeof sample);

      for (int byte = 0; byte < 256; byte++)
        {
          text[i] = (char) byte;
          check (text, sizeof sample - 1, NULL);
        }
      memmove (text + i, text + i + 1, sizeof sample - i - 1);
      check (text, sizeof sample - 2, NULL);
    }
}

static void
add_row (const char   *group,
         const char   *name,
         gconstpointer row,
         GTestDataFunc test)
{
  g_autofree char *path = g_strdup_printf ("/gate/%s/%s", group, name);

  g_test_add_data_func (path, row, test);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    add_row ("refuses", refused[i].name, &refused[i], test_refused);
  for (gsize i = 0; i < G_N_ELEMENTS (accepted); i++)
    add_row ("accepts", accepted[i].name, &accepted[i], test_accepted);
  for (gsize i = 0; i < G_N_ELEMENTS (accepted); i++)
    add_row ("refuses-when-cut", accepted[i].name, &accepted[i], test_cut);
  for (gsize i = 0; i < G_N_ELEMENTS (repeated); i++)
    add_row ("withstands", repeated[i].name, &repeated[i], test_repeated);
  for (gsize i = 0; i < G_N_ELEMENTS (hostile); i++)
    add_row ("withstands", hostile[i].name, &hostile[i], test_hostile);
  g_test_add_func ("/gate/limits-file-size", test_file_size);
  g_test_add_func ("/gate/takes-null-data", test_null_data);
  g_test_add_func ("/gate/refuses-every-cut", test_every_cut);
  g_test_add_func ("/gate/survives-every-byte", test_every_byte);

  return g_test_run ();
}
