/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "belay-content.h"
#include "belay-finding.h"
#include "belay-reader.h"

#include <string.h>

#define ID(n) "5f0c1d9a-3b52-4c1e-9d7e-0a1b2c3d4e" n
#define PERSON(members) "{\"format\":\"belay-person\",\"version\":1,\"id\":\"" ID ("01") "\",\"name\":\"Ana\",\"framework\":\"senior-python\"" members "}"
#define PROJECT(members) "{\"format\":\"belay-project\",\"version\":1,\"id\":\"" ID ("02") "\",\"name\":\"P\",\"start\":\"2026-01-01\"" members "}"
#define MILESTONE(n) "{\"id\":\"" ID (n) "\",\"title\":\"" n "\"}"
#define DEPENDENCY(n, a, b) "{\"id\":\"" ID (n) "\",\"before\":\"" ID (a) "\",\"after\":\"" ID (b) "\"}"

#define LEVEL(id, members) "{\"id\":\"" id "\",\"name\":\"" id "\"" members "}"
#define SAYS(level, text) "{\"level\":\"" level "\",\"text\":\"" text "\"}"
#define COMPETENCY(id, behaviours) "{\"id\":\"" id "\",\"name\":\"" id "\",\"behaviours\":[" behaviours "]}"
#define AREA(competencies) "{\"id\":\"a\",\"name\":\"A\",\"competencies\":[" competencies "]}"
#define FRAMEWORK(levels, areas) "{\"format\":\"belay-framework\",\"version\":1,\"id\":\"f\",\"revision\":1,\"name\":\"F\",\"levels\":[" levels "],\"areas\":[" areas "]}"
#define BOTH SAYS ("one", "Asks") "," SAYS ("two", "Leads")
#define TWO_LEVELS LEVEL ("one", ",\"required\":2") "," LEVEL ("two", ",\"required\":4,\"must-floor\":4,\"floor\":3")

/* What a file holds, and what is said of it; nothing where it is sound. */
static const struct
{
  const char *name;
  const char *list;
  const char *text;
  const char *finding;
} files[] = {
  { "sound-person", "people", PERSON (""), NULL },
  { "unknown-level", "people", PERSON (",\"target\":\"king\""), "/target: refers to “king”, which does not exist" },
  { "unknown-competency", "people", PERSON (",\"goals\":[{\"id\":\"" ID ("03") "\",\"title\":\"L\",\"competencies\":[\"asyncio\",\"cooking\"]}]"), "/goals/0/competencies: refers to “cooking”, which does not exist" },
  { "unknown-rating", "people", PERSON (",\"assessments\":[{\"id\":\"" ID ("03") "\",\"day\":\"2026-01-01\",\"rater\":\"" ID ("01") "\",\"framework\":\"senior-python\",\"revision\":1,\"ratings\":[{\"competency\":\"cooking\",\"value\":2}]}]"), "/assessments/0/ratings/0/competency: refers to “cooking”, which does not exist" },
  { "nobody-as-mentor", "people", PERSON (",\"mentorships\":[{\"id\":\"" ID ("03") "\",\"mentor\":\"" ID ("99") "\",\"since\":\"2026-01-01\"}]"), "/mentorships/0/mentor: refers to “" ID ("99") "”, which does not exist" },
  { "goal-before-start", "people", PERSON (",\"goals\":[{\"id\":\"" ID ("03") "\",\"title\":\"L\",\"start\":\"2026-02-01\",\"due\":\"2026-01-31\"}]"), "/goals/0/due: the span ends before it starts" },
  { "one-day-goal", "people", PERSON (",\"goals\":[{\"id\":\"" ID ("03") "\",\"title\":\"L\",\"start\":\"2026-02-01\",\"due\":\"2026-02-01\"}]"), NULL },
  { "leave-before-start", "people", PERSON (",\"leaves\":[{\"id\":\"" ID ("03") "\",\"start\":\"2026-02-01\",\"end\":\"2026-01-31\"}]"), "/leaves/0/end: the span ends before it starts" },
  { "chain", "projects", PROJECT (",\"milestones\":[" MILESTONE ("0a") "," MILESTONE ("0b") "," MILESTONE ("0c") "],\"dependencies\":[" DEPENDENCY ("1a", "0a", "0b") "," DEPENDENCY ("1b", "0b", "0c") "]"), NULL },
  { "circle", "projects", PROJECT (",\"milestones\":[" MILESTONE ("0a") "," MILESTONE ("0b") "," MILESTONE ("0c") "],\"dependencies\":[" DEPENDENCY ("1a", "0a", "0b") "," DEPENDENCY ("1b", "0b", "0c") "," DEPENDENCY ("1c", "0c", "0b") "]"), "/dependencies: milestones depend on each other in a circle: 0b → 0c → 0b" },
  { "own-follower", "projects", PROJECT (",\"milestones\":[" MILESTONE ("0a") "],\"dependencies\":[" DEPENDENCY ("1a", "0a", "0a") "]"), "/dependencies: milestones depend on each other in a circle: 0a → 0a" },
  { "lost-milestone", "projects", PROJECT (",\"milestones\":[" MILESTONE ("0a") "],\"dependencies\":[" DEPENDENCY ("1a", "0a", "0b") "]"), "/dependencies/0/after: refers to “" ID ("0b") "”, which does not exist" },
  { "unknown-revision", "people", PERSON (",\"revision\":7"), "/revision: refers to revision 7, which does not exist" },
  { "known-revision", "people", PERSON (",\"revision\":1"), NULL },
  { "unknown-revision-of-assessment", "people", PERSON (",\"assessments\":[{\"id\":\"" ID ("03") "\",\"day\":\"2026-01-01\",\"rater\":\"" ID ("01") "\",\"framework\":\"senior-python\",\"revision\":7,\"ratings\":[{\"competency\":\"asyncio\",\"value\":2}]}]"), "/assessments/0/revision: refers to revision 7, which does not exist" },
  { "sound-framework", "frameworks", FRAMEWORK (TWO_LEVELS, AREA (COMPETENCY ("c", BOTH))), NULL },
  { "no-level", "frameworks", FRAMEWORK ("", AREA (COMPETENCY ("c", ""))), "/levels: there is no level to reach" },
  { "no-competency", "frameworks", FRAMEWORK (TWO_LEVELS, ""), "/areas: there is no competency, so nobody can reach a level" },
  { "empty-area", "frameworks", FRAMEWORK (TWO_LEVELS, AREA (COMPETENCY ("c", BOTH)) ",{\"id\":\"b\",\"name\":\"B\"}"), "/areas/1/competencies: the area has no competency" },
  { "no-behaviour", "frameworks", FRAMEWORK (TWO_LEVELS, AREA (COMPETENCY ("c", BOTH) "," COMPETENCY ("d", SAYS ("one", "Helps")))), "/areas/0/competencies/1/behaviours: nothing says what “two” looks like" },
  { "empty-behaviour", "frameworks", FRAMEWORK (TWO_LEVELS, AREA (COMPETENCY ("c", BOTH) "," COMPETENCY ("d", SAYS ("one", "Helps") "," SAYS ("two", "")))), "/areas/0/competencies/1/behaviours/1/text: nothing says what “two” looks like" },
  { "same-behaviour", "frameworks", FRAMEWORK (TWO_LEVELS, AREA (COMPETENCY ("c", SAYS ("one", "Asks why") "," SAYS ("two", "ASKS  why")))), "/areas/0/competencies/0/behaviours/1/text: says the same as “c”, one" },
  { "lost-behaviour", "frameworks", FRAMEWORK (TWO_LEVELS, AREA (COMPETENCY ("c", BOTH "," SAYS ("three", "Rules")))), "/areas/0/competencies/0/behaviours/2/level: refers to “three”, which does not exist" },
  { "silent-level", "frameworks", FRAMEWORK (TWO_LEVELS, AREA (COMPETENCY ("c", SAYS ("one", "Asks")))), "/levels/1: no competency says what this level looks like, so nobody can be seen at it" },
  { "level-no-higher", "frameworks", FRAMEWORK (LEVEL ("one", ",\"required\":4") "," LEVEL ("two", ",\"required\":4"), AREA (COMPETENCY ("c", BOTH))), "/levels/1/required: requires no more than “one”, so nobody can be on the way to it" },
  { "floor-above-scale", "frameworks", FRAMEWORK (LEVEL ("one", ",\"required\":2,\"floor\":3"), AREA (COMPETENCY ("c", SAYS ("one", "Asks")))), "/levels/0/floor: the floor lies above what the level requires" },
  { "must-floor-above-scale", "frameworks", FRAMEWORK (LEVEL ("one", ",\"required\":2,\"must-floor\":3"), AREA (COMPETENCY ("c", SAYS ("one", "Asks")))), "/levels/0/must-floor: the floor lies above what the level requires" },
  { "months-reversed", "frameworks", FRAMEWORK (LEVEL ("one", ",\"required\":2,\"typical-months-least\":9,\"typical-months-most\":3"), AREA (COMPETENCY ("c", SAYS ("one", "Asks")))), "/levels/0/typical-months-most: the longest usual time is shorter than the shortest" },
};

static void
test_file (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (BelayIds) ids = belay_ids_new_seeded (1);
  g_autoptr (BelayWorkspace) workspace = belay_content_create_workspace (ids, "W", NULL);
  GType type = g_str_equal (files[i].list, "people")     ? BELAY_TYPE_PERSON
               : g_str_equal (files[i].list, "projects") ? BELAY_TYPE_PROJECT
                                                         : BELAY_TYPE_FRAMEWORK;
  g_autoptr (GError) error = NULL;
  int version;
  g_autoptr (BelayRecord) document = belay_reader_read (type, files[i].text, strlen (files[i].text), &version, &error);
  g_autoptr (GPtrArray) findings = NULL;

  g_assert_no_error (error);
  g_assert_true (belay_workspace_attach (workspace, BELAY_RECORD (workspace), files[i].list, document, &error));
  findings = belay_findings_collect (workspace);
  g_assert_cmpuint (findings->len, ==, files[i].finding != NULL ? 1 : 0);
  if (files[i].finding != NULL)
    {
      const BelayFinding *finding = g_ptr_array_index (findings, 0);
      g_autofree char    *pointer = belay_finding_dup_pointer (finding);
      g_autofree char    *line = g_strdup_printf ("%s: %s", pointer, finding->text);

      g_assert_cmpstr (line, ==, files[i].finding);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_strconcat ("/findings/", files[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_file);
    }

  return g_test_run ();
}
