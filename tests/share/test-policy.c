/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "share-story.h"

#include <belay-assessment.h>
#include <belay-goal.h>
#include <belay-mentorship.h>
#include <belay-policy.h>
#include <belay-walk.h>

/* What an audience sees of a kind of record, as storage-and-safety.md has it, for people and
 * projects in which every field holds something. A kind that is in no row is not seen at all. */
typedef struct
{
  BelayAudience audience;
  const char   *kind;
  const char   *fields;
} Row;

static const Row rows[] = {
  { BELAY_AUDIENCE_PUBLIC, "person", "goals name target" },
  { BELAY_AUDIENCE_PUBLIC, "goal", "state title" },
  { BELAY_AUDIENCE_PUBLIC, "project", "due milestones name start" },
  { BELAY_AUDIENCE_PUBLIC, "milestone", "done due start started title" },

  { BELAY_AUDIENCE_LEAD, "person", "evidence framework goals levels mentorships name revision role target" },
  { BELAY_AUDIENCE_LEAD, "level-entry", "level" },
  { BELAY_AUDIENCE_LEAD, "mentorship", "actions" },
  { BELAY_AUDIENCE_LEAD, "action", "done due owner since state title" },
  { BELAY_AUDIENCE_LEAD, "goal",
    "check-ins competencies done done-when due every every-unit measure parent shareable "
    "slack-misses slack-of start state steps title" },
  { BELAY_AUDIENCE_LEAD, "step", "done title" },
  { BELAY_AUDIENCE_LEAD, "check-in", "day kept progress" },
  { BELAY_AUDIENCE_LEAD, "evidence", "day title" },
  { BELAY_AUDIENCE_LEAD, "project", "aim baselines dependencies due lead members milestones name risks start state template" },
  { BELAY_AUDIENCE_LEAD, "milestone",
    "competencies contributors done done-when due group likely-days notes optimistic-days owner "
    "pessimistic-days pinned progress start started state title" },
  { BELAY_AUDIENCE_LEAD, "dependency", "after before lag-days type" },
  { BELAY_AUDIENCE_LEAD, "risk", "likelihood state text title" },
  { BELAY_AUDIENCE_LEAD, "baseline", "day name spans" },
  { BELAY_AUDIENCE_LEAD, "baseline-span", "finish start" },

  { BELAY_AUDIENCE_MENTEE, "person",
    "about assessments email evidence exemptions framework goals heads leaves levels meetings "
    "mentorships name revision role started state target team years" },
  { BELAY_AUDIENCE_MENTEE, "level-entry", "level note since" },
  { BELAY_AUDIENCE_MENTEE, "leave", "end kind start" },
  { BELAY_AUDIENCE_MENTEE, "exemption", "competency reason" },
  { BELAY_AUDIENCE_MENTEE, "mentorship",
    "actions aims boundaries cadences ending mentor points review since state until" },
  { BELAY_AUDIENCE_MENTEE, "cadence", "date every from kind length-minutes time week weekday zone" },
  { BELAY_AUDIENCE_MENTEE, "point", "carried kind link minutes notes since state text title topic-of" },
  { BELAY_AUDIENCE_MENTEE, "action", "done due meeting owner since state text title" },
  { BELAY_AUDIENCE_MENTEE, "goal",
    "check-ins competencies done done-when due every every-unit measure parent shareable "
    "slack-misses slack-of start state steps template title why" },
  { BELAY_AUDIENCE_MENTEE, "step", "done title" },
  { BELAY_AUDIENCE_MENTEE, "check-in", "day kept progress text" },
  { BELAY_AUDIENCE_MENTEE, "assessment", "confidence day framework kind note rater ratings revision" },
  { BELAY_AUDIENCE_MENTEE, "rating", "evidence note value" },
  { BELAY_AUDIENCE_MENTEE, "evidence", "competencies day link source strength text title" },
  { BELAY_AUDIENCE_MENTEE, "meeting",
    "agenda amendments closed day length-minutes mentorship notes planned-for points reason "
    "state template time zone" },
  { BELAY_AUDIENCE_MENTEE, "agenda-entry", "carried kind notes outcome since text title topic-of" },
  { BELAY_AUDIENCE_MENTEE, "amendment", "day text" },
  { BELAY_AUDIENCE_MENTEE, "meeting-head", "day mentorship state" },
  { BELAY_AUDIENCE_MENTEE, "meeting-year", "meetings person" },
  { BELAY_AUDIENCE_MENTEE, "project", "aim dependencies due milestones name start state" },
  { BELAY_AUDIENCE_MENTEE, "milestone",
    "competencies done done-when due group likely-days optimistic-days owner pessimistic-days pinned "
    "progress start started state title" },
  { BELAY_AUDIENCE_MENTEE, "dependency", "after before lag-days type" },
};

static gboolean
holds_something (BelayRecord      *record,
                 const BelayField *field)
{
  if (field->kind == BELAY_FIELD_LIST)
    return belay_list_get_length (belay_record_get_list (record, field)) > 0;

  return !belay_field_is_fallback (field, belay_record_get_fields (record));
}

/* The kinds of record below a kind, each once. */
static void
collect_kinds (GType      type,
               GPtrArray *kinds)
{
  BelayRecordClass *klass = g_type_class_ref (type);

  if (!g_ptr_array_find (kinds, klass, NULL))
    {
      g_ptr_array_add (kinds, klass);
      for (guint i = 0; i < klass->n_fields; i++)
        {
          if (klass->fields[i].kind == BELAY_FIELD_LIST)
            collect_kinds (klass->fields[i].target (), kinds);
        }
    }
}

static void
test_every_field_is_decided (void)
{
  g_autoptr (GPtrArray) kinds = g_ptr_array_new ();

  collect_kinds (BELAY_TYPE_WORKSPACE, kinds);
  g_assert_cmpuint (kinds->len, >=, 35);

  for (guint i = 0; i < kinds->len; i++)
    {
      BelayRecordClass *klass = g_ptr_array_index (kinds, i);

      for (guint j = 0; j < klass->n_fields; j++)
        {
          if (!belay_policy_decides (G_TYPE_FROM_CLASS (klass), klass->fields[j].name))
            g_error ("nobody has decided who sees %s of a %s", klass->fields[j].name, klass->kind);
        }
    }
}

static void
test_undecided_is_unseen (void)
{
  for (guint audience = 0; audience < BELAY_N_AUDIENCES; audience++)
    {
      g_assert_false (belay_policy_sees (BELAY_TYPE_PERSON, "diary", audience));
      g_assert_false (belay_policy_sees (BELAY_TYPE_PERSON, "na", audience));
      g_assert_false (belay_policy_sees (BELAY_TYPE_RECORD, "name", audience));
    }
}

/* All that lies in a notebook, by kind, is seen by nobody, whatever it is. */
static void
test_private_is_unseen (void)
{
  const GType types[] = { BELAY_TYPE_NOTEBOOK, BELAY_TYPE_PRIVATE_NOTE, BELAY_TYPE_ENERGY };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      g_autoptr (GTypeClass) type_class = g_type_class_ref (types[i]);
      BelayRecordClass *klass = BELAY_RECORD_CLASS (type_class);

      for (guint j = 0; j < klass->n_fields; j++)
        {
          for (guint audience = 0; audience < BELAY_N_AUDIENCES; audience++)
            g_assert_false (belay_policy_sees (types[i], klass->fields[j].name, audience));
        }
    }
  g_assert_false (belay_policy_sees (BELAY_TYPE_WORKSPACE, "notebooks", BELAY_AUDIENCE_OWN));
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

static char *
list_held (BelayRecord *record)
{
  BelayRecordClass *klass = BELAY_RECORD_GET_CLASS (record);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < klass->n_fields; i++)
    {
      if (holds_something (record, &klass->fields[i]))
        g_ptr_array_add (names, (gpointer) klass->fields[i].name);
    }
  g_ptr_array_sort (names, compare_names);
  g_ptr_array_add (names, NULL);

  return g_strjoinv (" ", (char **) names->pdata);
}

static const char *
find_expected (BelayAudience audience,
               const char   *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      if (rows[i].audience == audience && g_str_equal (rows[i].kind, kind))
        return rows[i].fields;
    }

  return NULL;
}

typedef struct
{
  BelayAudience audience;
  GHashTable   *kinds;
} Visit;

static gboolean
compare_visit (BelayRecord *record,
               gpointer     data)
{
  Visit           *visit = data;
  const char      *kind = BELAY_RECORD_GET_CLASS (record)->kind;
  g_autofree char *held = list_held (record);

  g_test_message ("%s %s", belay_audience_to_nick (visit->audience), kind);
  g_assert_null (belay_record_get_extra (record));
  if (visit->audience != BELAY_AUDIENCE_OWN)
    g_assert_cmpstr (held, ==, find_expected (visit->audience, kind));
  g_hash_table_add (visit->kinds, (gpointer) kind);

  return TRUE;
}

static guint
count_rows (BelayAudience audience)
{
  guint count = 0;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    count += rows[i].audience == audience;

  return count;
}

static void
test_audiences_see_what_they_may (void)
{
  g_autoptr (BelayWorkspace) workspace = story_full_workspace_new ();
  BelayPerson *person = belay_workspace_find (workspace, "person-1", BELAY_TYPE_PERSON);

  for (guint audience = 0; audience < BELAY_N_AUDIENCES; audience++)
    {
      g_autoptr (BelayShare) share = belay_policy_filter_person (workspace, person, audience, story_today ());
      g_autoptr (GHashTable) kinds = g_hash_table_new (g_str_hash, g_str_equal);
      Visit visit = { .audience = audience, .kinds = kinds };

      belay_walk (BELAY_RECORD (belay_share_get_person (share)), compare_visit, &visit);
      g_assert_cmpuint (belay_share_get_projects (share)->len, ==, 1);
      belay_walk (g_ptr_array_index (belay_share_get_projects (share), 0), compare_visit, &visit);
      if (audience != BELAY_AUDIENCE_OWN)
        g_assert_cmpuint (g_hash_table_size (kinds), ==, count_rows (audience));
    }
}

/* Whoever keeps the workspace sees every field of a person and a project. */
static gboolean
same_visit (BelayRecord *record,
            gpointer     data)
{
  BelayRecordClass *klass = BELAY_RECORD_GET_CLASS (record);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      g_test_message ("%s %s", klass->kind, klass->fields[i].name);
      g_assert_true (holds_something (record, &klass->fields[i]));
    }

  return TRUE;
}

static void
test_own_is_whole (void)
{
  g_autoptr (BelayWorkspace) workspace = story_full_workspace_new ();
  BelayPerson *person = belay_workspace_find (workspace, "person-1", BELAY_TYPE_PERSON);
  g_autoptr (BelayShare) share = belay_policy_filter_person (workspace, person, BELAY_AUDIENCE_OWN, story_today ());

  belay_walk (BELAY_RECORD (belay_share_get_person (share)), same_visit, NULL);
  belay_walk (g_ptr_array_index (belay_share_get_projects (share), 0), same_visit, NULL);
}

static BelayShare *
share_amara (BelayWorkspace *workspace,
             BelayAudience   audience)
{
  return belay_policy_filter_person (workspace, belay_workspace_find (workspace, STORY_AMARA, BELAY_TYPE_PERSON),
                                     audience, story_today ());
}

static void
test_parts (void)
{
  g_autoptr (BelayWorkspace) workspace = story_workspace_new ();
  g_autoptr (BelayShare) mentee = share_amara (workspace, BELAY_AUDIENCE_MENTEE);
  g_autoptr (BelayShare) anybody = share_amara (workspace, BELAY_AUDIENCE_PUBLIC);
  const BelayPersonFields *known = belay_person_get (belay_share_get_person (mentee));
  const BelayPersonFields *seen = belay_person_get (belay_share_get_person (anybody));

  g_assert_cmpuint (belay_list_get_length (known->goals), ==, 2);
  g_assert_cmpuint (belay_list_get_length (seen->goals), ==, 1);
  g_assert_cmpstr (belay_goal_get (belay_list_get (seen->goals, 0))->title, ==, "Lead the on-call rotation");
  g_assert_cmpstr (seen->name, ==, "Amara");

  g_assert_cmpuint (belay_list_get_length (known->assessments), ==, 2);
  BELAY_FOREACH (BelayAssessment, assessment, known->assessments)
  {
    g_assert_cmpint (belay_assessment_get (assessment)->kind, !=, BELAY_RATER_PEER);
  }
}

static gboolean
is_named (BelayShare *share,
          GType       type,
          const char *id)
{
  return belay_share_get_name (share, type, id) != NULL;
}

/* No copy names or refers to somebody who may not be named, nor to what stays. */
static void
test_references (void)
{
  g_autoptr (BelayWorkspace) workspace = story_workspace_new ();

  for (guint audience = 0; audience < BELAY_AUDIENCE_OWN; audience++)
    {
      g_autoptr (BelayShare) share = share_amara (workspace, audience);
      g_autofree char *person = story_collect_strings (BELAY_RECORD (belay_share_get_person (share)));
      g_autofree char *project = story_collect_strings (g_ptr_array_index (belay_share_get_projects (share), 0));

      g_assert_null (strstr (person, STORY_PEER));
      g_assert_cmpint (strstr (project, STORY_PEER) != NULL, ==, audience == BELAY_AUDIENCE_LEAD);
      g_assert_cmpint (is_named (share, BELAY_TYPE_PERSON, STORY_PEER), ==, audience == BELAY_AUDIENCE_LEAD);
      g_assert_cmpint (is_named (share, BELAY_TYPE_PERSON, STORY_JO), ==, audience != BELAY_AUDIENCE_PUBLIC);
      g_assert_cmpint (strstr (project, STORY_JO) != NULL, ==, audience != BELAY_AUDIENCE_PUBLIC);
      g_assert_cmpstr (belay_share_get_name (share, BELAY_TYPE_LEVEL, "senior"), ==, "Senior");
      g_assert_cmpint (is_named (share, BELAY_TYPE_COMPETENCY, "ownership"), ==, audience != BELAY_AUDIENCE_PUBLIC);
    }
}

static void
test_facts (void)
{
  static const struct
  {
    BelayAudience audience;
    const char   *readiness;
    gboolean      knows_more;
  } facts_rows[] = {
    /* Without what only peers rated: a mentee could reckon back to a single peer. */
    { BELAY_AUDIENCE_MENTEE, "79 %, 3 of 4 rated", TRUE },
    { BELAY_AUDIENCE_LEAD, "88 %, 4 of 4 rated", FALSE },
    { BELAY_AUDIENCE_PUBLIC, NULL, FALSE },
    { BELAY_AUDIENCE_OWN, "88 %, 4 of 4 rated", TRUE },
  };
  g_autoptr (BelayWorkspace) workspace = story_workspace_new ();

  for (guint i = 0; i < G_N_ELEMENTS (facts_rows); i++)
    {
      g_autoptr (BelayShare) share = share_amara (workspace, facts_rows[i].audience);
      const BelayShareFacts *facts = belay_share_get_facts (share);

      g_assert_cmpstr (facts->readiness, ==, facts_rows[i].readiness);
      g_assert_cmpint (facts->signals != NULL, ==, facts_rows[i].knows_more);
      g_assert_cmpint (facts->tenure != NULL, ==, facts_rows[i].knows_more);
      g_assert_cmpint (facts->blockers->len > 0, ==, facts_rows[i].knows_more);
      g_assert_cmpint (facts->areas->len > 0, ==, facts_rows[i].knows_more);
    }
}

/* Three peers rated in Leadership, two in Python mastery. */
static void
test_peer_means (void)
{
  g_autoptr (BelayWorkspace) workspace = story_workspace_new ();
  g_autoptr (BelayShare) share = share_amara (workspace, BELAY_AUDIENCE_MENTEE);
  GPtrArray            *areas = belay_share_get_facts (share)->areas;
  const BelayShareArea *python = g_ptr_array_index (areas, 0);
  const BelayShareArea *leadership = g_ptr_array_index (areas, 1);

  g_assert_cmpstr (python->name, ==, "Python mastery");
  g_assert_cmpint (python->peer_mean, ==, BELAY_UNSET);
  g_assert_cmpuint (python->n_peers, ==, 0);
  /* (7 + 3) / 2, 5 and 6 */
  g_assert_cmpint (leadership->peer_mean, ==, 5);
  g_assert_cmpuint (leadership->n_peers, ==, 3);
}

static const BelayShareCount *
find_count (BelayShare *share,
            const char *kind)
{
  GArray *counts = belay_share_get_counts (share);

  for (guint i = 0; i < counts->len; i++)
    {
      if (g_str_equal (g_array_index (counts, BelayShareCount, i).kind, kind))
        return &g_array_index (counts, BelayShareCount, i);
    }

  return NULL;
}

static void
test_counts (void)
{
  static const struct
  {
    BelayAudience audience;
    const char   *kind;
    guint         goes;
    guint         stays;
  } counts[] = {
    { BELAY_AUDIENCE_MENTEE, "assessment", 2, 3 },
    { BELAY_AUDIENCE_MENTEE, "rating", 4, 6 },
    { BELAY_AUDIENCE_MENTEE, "private-note", 0, 2 },
    { BELAY_AUDIENCE_MENTEE, "point", 2, 1 },
    { BELAY_AUDIENCE_MENTEE, "action", 2, 1 },
    { BELAY_AUDIENCE_MENTEE, "meeting", 2, 0 },
    { BELAY_AUDIENCE_MENTEE, "energy", 0, 1 },
    { BELAY_AUDIENCE_MENTEE, "milestone", 2, 0 },
    { BELAY_AUDIENCE_PUBLIC, "goal", 1, 1 },
    { BELAY_AUDIENCE_PUBLIC, "step", 0, 2 },
    { BELAY_AUDIENCE_OWN, "private-note", 0, 2 },
  };
  g_autoptr (BelayWorkspace) workspace = story_workspace_new ();

  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      g_autoptr (BelayShare) share = share_amara (workspace, counts[i].audience);
      const BelayShareCount *count = find_count (share, counts[i].kind);

      g_test_message ("%s", counts[i].kind);
      g_assert_nonnull (count);
      g_assert_cmpuint (count->goes, ==, counts[i].goes);
      g_assert_cmpuint (count->stays, ==, counts[i].stays);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/share/policy/every-field-is-decided", test_every_field_is_decided);
  g_test_add_func ("/share/policy/undecided-is-unseen", test_undecided_is_unseen);
  g_test_add_func ("/share/policy/private-is-unseen", test_private_is_unseen);
  g_test_add_func ("/share/policy/audiences-see-what-they-may", test_audiences_see_what_they_may);
  g_test_add_func ("/share/policy/own-is-whole", test_own_is_whole);
  g_test_add_func ("/share/policy/parts", test_parts);
  g_test_add_func ("/share/policy/references", test_references);
  g_test_add_func ("/share/policy/facts", test_facts);
  g_test_add_func ("/share/policy/peer-means", test_peer_means);
  g_test_add_func ("/share/policy/counts", test_counts);

  return g_test_run ();
}
