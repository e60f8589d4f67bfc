/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "belay-content.h"
#include "belay-reader.h"
#include "belay-walk.h"
#include "belay-writer.h"

#include <string.h>

#define PERSON(members) "{\"format\":\"belay-person\",\"version\":1,\"id\":\"" ID "\",\"name\":\"Ana\"" members "}"
#define ID "5f0c1d9a-3b52-4c1e-9d7e-0a1b2c3d4e5f"
#define ID2 "6f0c1d9a-3b52-4c1e-9d7e-0a1b2c3d4e5f"

#define GOAL(members) PERSON (",\"goals\":[{\"id\":\"" ID2 "\",\"title\":\"L\"" members "}]")
#define RATINGS(ratings)                                                                 \
  PERSON (",\"assessments\":[{\"id\":\"" ID2 "\",\"day\":\"2026-01-01\",\"rater\":\"" ID \
          "\",\"framework\":\"f\",\"ratings\":[" ratings "]}]")
#define NOT_A_DAY "expected a day (YYYY-MM-DD) from 1900 to 2200, found "

/* A file that is read, and what is said of one that is not. */
static const struct
{
  const char *name;
  const char *text;
  const char *error;
} files[] = {
  { "person", PERSON (""), NULL },
  { "empty-lists", PERSON (",\"goals\":[]"), NULL },
  { "goal", PERSON (",\"goals\":[{\"id\":\"" ID2 "\",\"title\":\"Learn\",\"due\":\"2026-12-04\"}]"), NULL },
  { "no-format", "{}", "/: “format” is missing" },
  { "other-format", "{\"format\":\"belay-project\",\"version\":1}", "/format: expected belay-person, found \"belay-project\"" },
  { "no-version", "{\"format\":\"belay-person\"}", "/: “version” is missing" },
  { "bad-version", "{\"format\":\"belay-person\",\"version\":\"1\"}", "/version: expected a whole number from 1 to 2147483647, found \"1\"" },
  { "no-id", "{\"format\":\"belay-person\",\"version\":1}", "/: “id” is missing" },
  { "bad-id", "{\"format\":\"belay-person\",\"version\":1,\"id\":\"../x\"}", "/id: expected an id (a UUID in lower case), found \"../x\"" },
  { "no-name", "{\"format\":\"belay-person\",\"version\":1,\"id\":\"" ID "\"}", "/: “name” is missing" },
  { "empty-name", "{\"format\":\"belay-person\",\"version\":1,\"id\":\"" ID "\",\"name\":\"\"}", "/: “name” is missing" },
  { "day", GOAL (",\"due\":\"soon\""), "/goals/0/due: " NOT_A_DAY "\"soon\"" },
  { "day-with-a-control", GOAL (",\"due\":\"so\x7fo\u202en\\n\""), "/goals/0/due: " NOT_A_DAY "\"so\ufffdo\ufffdn \"" },
  { "day-in-no-calendar", PERSON (",\"started\":\"2026-02-30\""), "/started: " NOT_A_DAY "\"2026-02-30\"" },
  { "day-far-off", PERSON (",\"started\":\"2201-01-01\""), "/started: " NOT_A_DAY "\"2201-01-01\"" },
  { "text-as-number", PERSON (",\"role\":7"), "/role: expected a text, found 7" },
  { "choice", PERSON (",\"state\":\"gone\""), "/state: expected one of active, archived, found \"gone\"" },
  { "choice-as-array", PERSON (",\"state\":[]"), "/state: expected one of active, archived, found an array" },
  { "list-as-object", PERSON (",\"goals\":{}"), "/goals: expected an array, found an object" },
  { "record-as-text", PERSON (",\"goals\":[\"x\"]"), "/goals/0: expected an object, found \"x\"" },
  { "refs-as-text", GOAL (",\"competencies\":\"x\""), "/goals/0/competencies: expected an array of texts, found \"x\"" },
  { "flag", GOAL (",\"shareable\":1"), "/goals/0/shareable: expected true or false, found 1" },
  { "rating-too-high", RATINGS ("{\"competency\":\"asyncio\",\"value\":9}"), "/assessments/0/ratings/0/value: expected a whole number from 0 to 8, found 9" },
  { "rating-without-value", RATINGS ("{\"competency\":\"asyncio\"}"), "/assessments/0/ratings/0: “value” is missing" },
  { "rated-twice", RATINGS ("{\"competency\":\"a\",\"value\":1},{\"competency\":\"a\",\"value\":2}"), "/assessments/0/ratings/1: “a” is there twice" },
  { "null", PERSON (",\"role\":null"), NULL },
  { "time", PERSON (",\"meetings\":[{\"id\":\"" ID2 "\",\"mentorship\":\"" ID "\",\"day\":\"2026-01-01\",\"time\":\"25:00\"}]"), "/meetings/0/time: expected a time (HH:MM), found \"25:00\"" },
};

static void
test_file (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (GError) error = NULL;
  int version = 0;
  g_autoptr (BelayRecord) person = belay_reader_read (BELAY_TYPE_PERSON, files[i].text, strlen (files[i].text), &version, &error);

  if (files[i].error != NULL)
    {
      g_assert_null (person);
      g_assert_cmpstr (error->message, ==, files[i].error);
    }
  else if (strstr (files[i].text, "null") != NULL)
    {
      g_assert_null (person);
      g_assert_nonnull (strstr (error->message, "/role"));
    }
  else
    {
      g_assert_no_error (error);
      g_assert_cmpint (version, ==, 1);
      g_assert_cmpstr (belay_person_get (BELAY_PERSON (person))->name, ==, "Ana");
    }
}

static void
assert_written_again (BelayRecord *document)
{
  gsize            length, again_length;
  g_autofree char *text = belay_writer_write (document, &length);
  g_autoptr (GError) error = NULL;
  int version;
  g_autoptr (BelayRecord) again = belay_reader_read (G_OBJECT_TYPE (document), text, length, &version, &error);
  g_autofree char *again_text = NULL;

  g_assert_no_error (error);
  again_text = belay_writer_write (again, &again_length);
  g_assert_cmpstr (again_text, ==, text);
}

static gboolean
visit_document (BelayRecord *record,
                gpointer     count)
{
  if (BELAY_RECORD_GET_CLASS (record)->format == NULL)
    return FALSE;

  assert_written_again (record);
  (*(guint *) count)++;

  return TRUE;
}

static void
test_sample_reads_back_equal (void)
{
  g_autoptr (BelayIds) ids = belay_ids_new_seeded (1);
  g_autofree char *me = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (BelayWorkspace) workspace = belay_content_create_sample (ids, belay_day_new (2026, 11, 22), &me, &error);
  guint count = 0;

  g_assert_no_error (error);
  belay_walk (BELAY_RECORD (workspace), visit_document, &count);
  g_assert_cmpuint (count, >, 20);
}

static void
test_unknown_members_are_kept (void)
{
  const char *text = PERSON (",\"colour\":\"blue\",\"goals\":[{\"id\":\"" ID2 "\",\"title\":\"L\",\"later\":{\"a\":[1,true,\"x\"]}}]");
  g_autoptr (GError) error = NULL;
  int version;
  g_autoptr (BelayRecord) person = belay_reader_read (BELAY_TYPE_PERSON, text, strlen (text), &version, &error);
  g_autofree char *written = NULL;

  g_assert_no_error (error);
  written = belay_writer_write (person, NULL);
  g_assert_nonnull (strstr (written, "\"colour\" : \"blue\""));
  g_assert_nonnull (strstr (written, "\"later\" : {"));
  assert_written_again (person);
}

static void
test_one_scalar_a_line (void)
{
  const char *text = GOAL (",\"competencies\":[\"a\",\"b\"]");
  int         version;
  g_autoptr (BelayRecord) person = belay_reader_read (BELAY_TYPE_PERSON, text, strlen (text), &version, NULL);
  g_autofree char *written = belay_writer_write (person, NULL);

  g_assert_cmpstr (written, ==,
                   "{\n"
                   "  \"format\" : \"belay-person\",\n"
                   "  \"version\" : 1,\n"
                   "  \"id\" : \"" ID "\",\n"
                   "  \"name\" : \"Ana\",\n"
                   "  \"goals\" : [\n"
                   "    {\n"
                   "      \"id\" : \"" ID2 "\",\n"
                   "      \"title\" : \"L\",\n"
                   "      \"competencies\" : [\n"
                   "        \"a\",\n"
                   "        \"b\"\n"
                   "      ]\n"
                   "    }\n"
                   "  ]\n"
                   "}\n");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_strconcat ("/reader/file/", files[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_file);
    }
  g_test_add_func ("/reader/sample-reads-back-equal", test_sample_reads_back_equal);
  g_test_add_func ("/reader/unknown-members-are-kept", test_unknown_members_are_kept);
  g_test_add_func ("/reader/one-scalar-a-line", test_one_scalar_a_line);

  return g_test_run ();
}
