/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include <belay-merge.h>
#include <belay-project.h>
#include <belay-reader.h>
#include <belay-writer.h>

#include <json-glib/json-glib.h>
#include <string.h>

#define N_TRIPLES 5000
#define MAX_EDITS 12

/* Every text that an edit writes is a word that was never written before, such as "zq17zq". */
static guint next_word;

static char *
make_word (void)
{
  return g_strdup_printf ("zq%uzq", next_word++);
}

static char *
make_id (void)
{
  return g_strdup_printf ("00000000-0000-4000-8000-%012u", next_word++);
}

static void
set_word (JsonObject *object,
          const char *name)
{
  g_autofree char *word = make_word ();

  json_object_set_string_member (object, name, word);
}

static JsonArray *
get_milestones (JsonObject *project)
{
  if (!json_object_has_member (project, "milestones"))
    json_object_set_array_member (project, "milestones", json_array_new ());

  return json_object_get_array_member (project, "milestones");
}

static void
insert_milestone (JsonObject *project,
                  GRand      *rand)
{
  JsonArray       *milestones = get_milestones (project);
  JsonArray       *others = json_array_new ();
  JsonObject      *milestone = json_object_new ();
  g_autofree char *id = make_id ();
  guint            at = (guint) g_rand_int_range (rand, 0, (int) json_array_get_length (milestones) + 1);

  json_object_set_string_member (milestone, "id", id);
  set_word (milestone, "title");
  for (guint i = 0; i < json_array_get_length (milestones); i++)
    {
      if (i == at)
        json_array_add_object_element (others, json_object_ref (milestone));
      json_array_add_element (others, json_node_copy (json_array_get_element (milestones, i)));
    }
  if (at == json_array_get_length (milestones))
    json_array_add_object_element (others, json_object_ref (milestone));
  json_object_unref (milestone);
  json_object_set_array_member (project, "milestones", others);
}

static void
move_milestone (JsonObject *project,
                guint       from)
{
  JsonArray *milestones = get_milestones (project);
  JsonNode  *moved = json_node_copy (json_array_get_element (milestones, from));

  json_array_remove_element (milestones, from);
  json_array_add_element (milestones, moved);
}

static void
change_competencies (JsonObject *milestone,
                     gboolean    is_added)
{
  JsonArray       *words = json_array_new ();
  g_autofree char *word = make_word ();

  if (json_object_has_member (milestone, "competencies"))
    {
      JsonArray *known = json_object_get_array_member (milestone, "competencies");

      for (guint i = is_added ? 0 : 1; i < json_array_get_length (known); i++)
        json_array_add_string_element (words, json_array_get_string_element (known, i));
    }
  if (is_added)
    json_array_add_string_element (words, word);
  json_object_set_array_member (milestone, "competencies", words);
}

static void
edit_milestone (JsonObject *milestone,
                GRand      *rand)
{
  static const char *const texts[] = { "title", "notes", "done-when", "group", "later-version" };
  int                      what = g_rand_int_range (rand, 0, 9);

  if (what < 5)
    set_word (milestone, texts[what]);
  else if (what == 5)
    json_object_remove_member (milestone, "notes");
  else if (what == 6)
    json_object_set_int_member (milestone, "progress", g_rand_int_range (rand, 1, 1000));
  else
    change_competencies (milestone, what == 7);
}

static void
edit (JsonObject *project,
      GRand      *rand)
{
  guint length = json_array_get_length (get_milestones (project));
  guint at = length > 0 ? (guint) g_rand_int_range (rand, 0, (int) length) : 0;
  int   what = g_rand_int_range (rand, 0, 12);

  if (what == 0)
    set_word (project, "name");
  else if (what == 1)
    set_word (project, "aim");
  else if (what <= 3 || length == 0)
    insert_milestone (project, rand);
  else if (what == 4)
    json_array_remove_element (get_milestones (project), at);
  else if (what == 5)
    move_milestone (project, at);
  else
    edit_milestone (json_array_get_object_element (get_milestones (project), at), rand);
}

static JsonObject *
read_object (GBytes *bytes)
{
  g_autoptr (JsonNode) node = json_from_string (g_bytes_get_data (bytes, NULL), NULL);

  return json_node_dup_object (node);
}

/* As the program writes it. */
static GBytes *
make_bytes (JsonObject *object)
{
  g_autoptr (JsonNode) node = json_node_init_object (json_node_alloc (), object);
  g_autofree char *text = json_to_string (node, FALSE);
  g_autoptr (GError) error = NULL;
  int version = 0;
  g_autoptr (BelayRecord) record = belay_reader_read (BELAY_TYPE_PROJECT, text, strlen (text), &version, &error);
  char *written;

  g_assert_no_error (error);
  written = belay_writer_write (record, NULL);

  /* With its zero, so that it is a string. */
  return g_bytes_new_take (written, strlen (written) + 1);
}

static GBytes *
change (GBytes *bytes,
        GRand  *rand)
{
  g_autoptr (JsonObject) object = read_object (bytes);

  for (int n = g_rand_int_range (rand, 0, MAX_EDITS); n > 0; n--)
    edit (object, rand);

  return make_bytes (object);
}

static GBytes *
merge (GBytes *base,
       GBytes *ours,
       GBytes *theirs,
       guint  *n_conflicts)
{
  g_autoptr (GBytes) b = g_bytes_new_from_bytes (base, 0, g_bytes_get_size (base) - 1);
  g_autoptr (GBytes) o = g_bytes_new_from_bytes (ours, 0, g_bytes_get_size (ours) - 1);
  g_autoptr (GBytes) t = g_bytes_new_from_bytes (theirs, 0, g_bytes_get_size (theirs) - 1);
  g_autoptr (GError) error = NULL;
  char *text = belay_merge_texts (b, o, t, n_conflicts, &error);

  g_assert_no_error (error);

  return g_bytes_new_take (text, strlen (text) + 1);
}

static const char *
get_text (GBytes *bytes)
{
  return g_bytes_get_data (bytes, NULL);
}

static void
assert_merges_to (GBytes *base,
                  GBytes *ours,
                  GBytes *theirs,
                  GBytes *wanted)
{
  guint n_conflicts = 0;
  g_autoptr (GBytes) merged = merge (base, ours, theirs, &n_conflicts);

  g_assert_cmpstr (get_text (merged), ==, get_text (wanted));
  g_assert_cmpuint (n_conflicts, ==, 0);
}

static int
compare_lines (gconstpointer one,
               gconstpointer other)
{
  return strcmp (*(char *const *) one, *(char *const *) other);
}

/* Returns the lines without what says where they stand, sorted. */
static char *
forget_order (GBytes *bytes)
{
  g_auto (GStrv) lines = g_strsplit (get_text (bytes), "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_strstrip (lines[i]);
      if (g_str_has_suffix (lines[i], ","))
        lines[i][strlen (lines[i]) - 1] = '\0';
    }
  qsort (lines, g_strv_length (lines), sizeof (char *), compare_lines);

  return g_strjoinv ("\n", lines);
}

/* Whatever word a side wrote is there still, in its place or as the other of two. */
static void
assert_words_survive (GBytes *base,
                      GBytes *side,
                      GBytes *merged)
{
  for (const char *at = strstr (get_text (side), "zq"); at != NULL; at = strstr (at + 2, "zq"))
    {
      const char      *end = strstr (at + 2, "zq");
      g_autofree char *word = g_strndup (at, (gsize) (end - at) + 2);

      at = end;
      if (strstr (get_text (base), word) == NULL)
        g_assert_nonnull (strstr (get_text (merged), word));
    }
}

static JsonObject *
find_milestone (JsonObject *project,
                const char *id)
{
  JsonArray *milestones = get_milestones (project);

  for (guint i = 0; i < json_array_get_length (milestones); i++)
    {
      JsonObject *milestone = json_array_get_object_element (milestones, i);

      if (g_str_equal (json_object_get_string_member (milestone, "id"), id))
        return milestone;
    }

  return NULL;
}

static char *
dup_member (JsonObject *object,
            const char *name)
{
  JsonNode *node = object != NULL ? json_object_get_member (object, name) : NULL;

  return node != NULL ? json_to_string (node, FALSE) : g_strdup ("");
}

/* What one side alone changed is as that side has it. */
static void
assert_fields_survive (JsonObject *base,
                       JsonObject *side,
                       JsonObject *other,
                       JsonObject *merged)
{
  static const char *const fields[] = { "title", "notes", "done-when", "group", "later-version", "progress", "competencies" };
  JsonArray               *milestones = get_milestones (side);

  for (guint i = 0; i < json_array_get_length (milestones); i++)
    {
      JsonObject *ours = json_array_get_object_element (milestones, i);
      const char *id = json_object_get_string_member (ours, "id");
      JsonObject *was = find_milestone (base, id), *theirs = find_milestone (other, id), *is = find_milestone (merged, id);

      if (was != NULL && theirs == NULL && json_object_equal (was, ours))
        g_assert_null (is);
      for (guint j = 0; j < G_N_ELEMENTS (fields) && is != NULL; j++)
        {
          g_autofree char *before = dup_member (was, fields[j]);
          g_autofree char *here = dup_member (ours, fields[j]);
          g_autofree char *there = dup_member (theirs, fields[j]);
          g_autofree char *now = dup_member (is, fields[j]);

          if (theirs == NULL || g_str_equal (before, there))
            g_assert_cmpstr (now, ==, here);
        }
      g_assert_true (is != NULL || (was != NULL && theirs == NULL));
    }
}

static GBytes *
make_base (GRand *rand)
{
  g_autoptr (JsonNode) node = json_from_string ("{\"format\":\"belay-project\",\"version\":1,"
                                                "\"id\":\"00000000-0000-4000-8000-000000000000\",\"name\":\"Ledger\",\"start\":\"2026-01-05\"}",
                                                NULL);
  g_autoptr (JsonObject) project = json_node_dup_object (node);

  for (int n = g_rand_int_range (rand, 0, 3 * MAX_EDITS); n > 0; n--)
    edit (project, rand);

  return make_bytes (project);
}

static void
test_triples (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261122);
  guint n_conflicts = 0, n_with_conflicts = 0;

  for (guint i = 0; i < N_TRIPLES; i++)
    {
      guint n_other = 0;
      g_autoptr (GBytes) base = make_base (rand);
      g_autoptr (GBytes) ours = change (base, rand);
      g_autoptr (GBytes) theirs = change (base, rand);
      g_autoptr (GBytes) merged = merge (base, ours, theirs, &n_conflicts);
      g_autoptr (GBytes) mirrored = merge (base, theirs, ours, &n_other);
      g_autofree char *one = forget_order (merged);
      g_autofree char *other = forget_order (mirrored);
      g_autoptr (JsonObject) was = read_object (base);
      g_autoptr (JsonObject) here = read_object (ours);
      g_autoptr (JsonObject) there = read_object (theirs);
      g_autoptr (JsonObject) now = read_object (merged);

      assert_merges_to (base, ours, base, ours);
      assert_merges_to (base, base, ours, ours);
      assert_merges_to (base, ours, ours, ours);
      g_assert_cmpstr (one, ==, other);
      g_assert_cmpuint (n_conflicts, ==, n_other);
      assert_words_survive (base, ours, merged);
      assert_words_survive (base, theirs, merged);
      assert_fields_survive (was, here, there, now);
      assert_fields_survive (was, there, here, now);
      g_assert_cmpint (n_conflicts > 0, ==, strstr (get_text (merged), "\"conflicts\"") != NULL);
      n_with_conflicts += n_conflicts > 0;
    }

  /* Both kinds of triples are many, or the test would prove little. */
  g_assert_cmpuint (n_with_conflicts, >, N_TRIPLES / 10);
  g_assert_cmpuint (n_with_conflicts, <, N_TRIPLES * 9 / 10);
}

#define PROJECT(members) \
  "{\"format\":\"belay-project\",\"version\":1,\"id\":\"00000000-0000-4000-8000-000000000001\",\"name\":\"Ledger\",\"start\":\"2026-01-05\"" members "}"
#define STEP(number, members) "{\"id\":\"00000000-0000-4000-8000-00000000000" number "\",\"title\":\"Step " number "\"" members "}"

static char *
merge_literals (const char *base,
                const char *ours,
                const char *theirs,
                guint      *n_conflicts,
                GError    **error)
{
  g_autoptr (GBytes) b = g_bytes_new_static (base, strlen (base));
  g_autoptr (GBytes) o = g_bytes_new_static (ours, strlen (ours));
  g_autoptr (GBytes) t = g_bytes_new_static (theirs, strlen (theirs));

  return belay_merge_texts (b, o, t, n_conflicts, error);
}

static void
test_cases (void)
{
  static const struct
  {
    const char *base, *ours, *theirs, *merged;
    guint       n_conflicts;
  } rows[] = {
    /* Both add at the same place. */
    { PROJECT (",\"milestones\":[" STEP ("1", "") "]"), PROJECT (",\"milestones\":[" STEP ("1", "") "," STEP ("2", "") "]"),
      PROJECT (",\"milestones\":[" STEP ("1", "") "," STEP ("3", "") "]"),
      PROJECT (",\"milestones\":[" STEP ("1", "") "," STEP ("2", "") "," STEP ("3", "") "]"), 0 },
    /* One moves, the other changes and adds. */
    { PROJECT (",\"milestones\":[" STEP ("1", "") "," STEP ("2", "") "]"),
      PROJECT (",\"milestones\":[" STEP ("2", "") "," STEP ("1", "") "]"),
      PROJECT (",\"milestones\":[" STEP ("1", ",\"notes\":\"n\"") "," STEP ("2", "") "," STEP ("3", "") "]"),
      PROJECT (",\"milestones\":[" STEP ("2", "") "," STEP ("3", "") "," STEP ("1", ",\"notes\":\"n\"") "]"), 0 },
    /* Both change a field: one value stands, the other is kept. */
    { PROJECT (",\"due\":\"2027-01-01\""), PROJECT (",\"due\":\"2027-02-01\""), PROJECT (",\"due\":\"2027-03-01\""),
      PROJECT (",\"due\":\"2027-03-01\",\"conflicts\":{\"due\":[\"2027-02-01\"]}"), 1 },
    /* One removes what the other changed. */
    { PROJECT (",\"milestones\":[" STEP ("1", "") "]"), PROJECT (""),
      PROJECT (",\"milestones\":[" STEP ("1", ",\"notes\":\"n\"") "]"),
      PROJECT (",\"milestones\":[" STEP ("1", ",\"notes\":\"n\",\"conflicts\":{\"removed\":[]}") "]"), 1 },
    /* A conflict that one side settled is gone; another stays. */
    { PROJECT (",\"aim\":\"a\",\"conflicts\":{\"aim\":[\"b\"],\"due\":[\"2027-02-01\"]}"),
      PROJECT (",\"aim\":\"b\",\"conflicts\":{\"due\":[\"2027-02-01\"]}"),
      PROJECT (",\"aim\":\"a\",\"state\":\"paused\",\"conflicts\":{\"aim\":[\"b\"],\"due\":[\"2027-02-01\"]}"),
      PROJECT (",\"aim\":\"b\",\"state\":\"paused\",\"conflicts\":{\"due\":[\"2027-02-01\"]}"), 0 },
    /* There was no such file before. */
    { "", PROJECT (",\"aim\":\"a\""), PROJECT (",\"due\":\"2027-02-01\""), PROJECT (",\"aim\":\"a\",\"due\":\"2027-02-01\""), 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      guint n_conflicts = 0;
      g_autoptr (GError) error = NULL;
      g_autofree char *merged = merge_literals (rows[i].base, rows[i].ours, rows[i].theirs, &n_conflicts, &error);
      g_autoptr (JsonNode) node = NULL;
      g_autoptr (JsonNode) wanted = json_from_string (rows[i].merged, NULL);

      g_assert_no_error (error);
      node = json_from_string (merged, NULL);
      g_test_message ("%s", merged);
      g_assert_true (json_node_equal (node, wanted));
      g_assert_cmpuint (n_conflicts, ==, rows[i].n_conflicts);
    }
}

#define PERSON(members) \
  "{\"format\":\"belay-person\",\"version\":1,\"id\":\"00000000-0000-4000-8000-000000000002\",\"name\":\"Amara\"" members "}"
#define MEETING(members)                                                                                      \
  "{\"id\":\"00000000-0000-4000-8000-000000000003\",\"mentorship\":\"00000000-0000-4000-8000-000000000004\"," \
  "\"day\":\"2026-11-24\"" members "}"
#define HEAD                                                                                           \
  "{\"meeting\":\"00000000-0000-4000-8000-000000000003\",\"day\":\"2026-11-24\",\"state\":\"closed\"," \
  "\"mentorship\":\"00000000-0000-4000-8000-000000000004\"}"

/* A closed meeting lies in another file; it must not be in two. */
static void
test_closed_meeting (void)
{
  guint n_conflicts = 0;
  g_autoptr (GError) error = NULL;
  g_autofree char *merged = merge_literals (PERSON (",\"meetings\":[" MEETING ("") "]"), PERSON (",\"heads\":[" HEAD "]"),
                                            PERSON (",\"meetings\":[" MEETING (",\"notes\":\"prepared\"") "]"), &n_conflicts, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (n_conflicts, ==, 1);
  g_assert_null (strstr (merged, "\"meetings\""));
  g_assert_nonnull (strstr (merged, "prepared"));
}

static void
test_refusals (void)
{
  static const char *const rows[][3] = {
    { "", PROJECT (""), "{}" },
    { "", "{}", PROJECT ("") },
    { "", PROJECT (""), PERSON ("") },
    { PERSON (""), PROJECT (""), PROJECT ("") },
    { "", PROJECT (""), PROJECT (",\"due\":\"soon\"") },
    { "", "<<<<<<< ours", PROJECT ("") },
    { "", PROJECT (""), "{\"format\":\"belay-project\",\"version\":1,\"id\":\"00000000-0000-4000-8000-000000000009\",\"name\":\"x\",\"start\":\"2026-01-05\"}" },
    { "", PROJECT (""), "{\"format\":\"belay-project\",\"version\":2,\"id\":\"00000000-0000-4000-8000-000000000001\",\"name\":\"x\",\"start\":\"2026-01-05\"}" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      guint n_conflicts = 0;
      g_autoptr (GError) error = NULL;

      g_assert_null (merge_literals (rows[i][0], rows[i][1], rows[i][2], &n_conflicts, &error));
      g_assert_nonnull (error);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/storage/merge/cases", test_cases);
  g_test_add_func ("/storage/merge/closed-meeting", test_closed_meeting);
  g_test_add_func ("/storage/merge/refusals", test_refusals);
  g_test_add_func ("/storage/merge/triples", test_triples);

  return g_test_run ();
}
