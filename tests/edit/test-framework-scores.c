/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A thousand edits of frameworks with made-up arguments on the sample, publishing among them. At every step
 * everybody stands where they stood on the day of each of their assessments, against their framework and
 * against the revision that the assessment is pinned to; and each thing published says what it said. */

#include "belay-content.h"
#include "belay-editor.h"
#include "belay-ids.h"
#include "belay-readiness.h"
#include "belay-verb.h"
#include "belay-writer.h"

#include <string.h>

#define MEASURE "senior-python"
#define EDITS 1000
#define ATTEMPTS 20000
#define REVISIONS 10

typedef struct
{
  GRand          *rand;
  BelayWorkspace *workspace;
  BelayEditor    *editor;
  BelayFramework *draft; /* which the next edit is about */
} Player;

static const char *const verbs[] = {
  "add-framework", "duplicate-framework", "revise-framework", "change-framework", "publish-framework",
  "discard-draft", "add-framework-level", "change-framework-level", "move-framework-level",
  "remove-framework-level", "add-area", "change-area", "move-area", "remove-area", "add-competency",
  "change-competency", "move-competency", "remove-competency", "change-behaviour"
};

static BelayRecord *
pick (Player    *player,
      BelayList *list)
{
  guint n = belay_list_get_length (list);

  return n > 0 ? belay_list_get (list, g_rand_int_range (player->rand, 0, (int) n)) : NULL;
}

static const char *
get_id (gpointer record)
{
  return record != NULL ? belay_record_get_id (record) : "nothing";
}

static const char *
pick_competency (Player *player)
{
  BelayRecord *area = player->draft != NULL ? pick (player, belay_framework_get (player->draft)->areas) : NULL;

  return get_id (area != NULL ? pick (player, belay_area_get (BELAY_AREA (area))->competencies) : NULL);
}

static const char *
pick_reference (Player              *player,
                const BelayArgument *argument)
{
  GType target = argument->target ();

  if (target == BELAY_TYPE_FRAMEWORK && player->draft == NULL && g_rand_boolean (player->rand))
    return MEASURE;
  if (target == BELAY_TYPE_FRAMEWORK)
    return get_id (player->draft != NULL ? BELAY_RECORD (player->draft)
                                         : pick (player, belay_workspace_get (player->workspace)->frameworks));
  if (target == BELAY_TYPE_COMPETENCY)
    return pick_competency (player);
  if (player->draft == NULL)
    return "nothing";

  return get_id (pick (player, target == BELAY_TYPE_LEVEL ? belay_framework_get (player->draft)->levels
                                                          : belay_framework_get (player->draft)->areas));
}

static GVariant *
make_value (Player              *player,
            const BelayArgument *argument)
{
  int span = argument->max - argument->min;

  switch (argument->kind)
    {
    case BELAY_FIELD_REF:
      return g_variant_new_string (pick_reference (player, argument));
    case BELAY_FIELD_NUMBER:
      return g_variant_new_int64 (argument->min + g_rand_int_range (player->rand, 0, MIN (span, 8) + 1));
    case BELAY_FIELD_FLAG:
      return g_variant_new_boolean (g_rand_boolean (player->rand));
    case BELAY_FIELD_TEXTS:
      return g_variant_new_strv ((const char *const[]){ "For example" }, 1);
    default:
      return g_variant_new_take_string (g_strdup_printf ("Words %d", g_rand_int_range (player->rand, 0, 50)));
    }
}

/* Mostly a draft, so that something can be changed; and often one of what people are measured by. */
static void
pick_draft (Player *player)
{
  player->draft = belay_workspace_find_draft (player->workspace, MEASURE);
  for (guint i = 0; i < 4 && (player->draft == NULL || g_rand_boolean (player->rand)); i++)
    {
      BelayFramework *any = BELAY_FRAMEWORK (pick (player, belay_workspace_get (player->workspace)->frameworks));

      player->draft = belay_framework_get (any)->state == BELAY_FRAMEWORK_DRAFT ? any : player->draft;
    }
}

static gboolean
play (Player *player)
{
  const char *verb = verbs[g_rand_int_range (player->rand, 0, G_N_ELEMENTS (verbs))];
  g_autoptr (GArray) arguments = belay_verb_list_arguments (belay_verbs_find (verb));
  g_autoptr (GVariantBuilder) builder = g_variant_builder_new (G_VARIANT_TYPE_VARDICT);
  guint64 serial = belay_history_get_serial (belay_editor_get_history (player->editor));

  pick_draft (player);
  if (g_str_has_prefix (verb, "revise") || g_str_has_prefix (verb, "duplicate"))
    player->draft = NULL;
  for (guint i = 0; i < arguments->len; i++)
    {
      const BelayArgument *argument = &g_array_index (arguments, BelayArgument, i);

      if (argument->required || (!g_str_equal (argument->name, "revision") && g_rand_boolean (player->rand)))
        g_variant_builder_add (builder, "{sv}", argument->name, make_value (player, argument));
    }
  belay_editor_run (player->editor, verb, g_variant_builder_end (builder), NULL, NULL);

  return belay_history_get_serial (belay_editor_get_history (player->editor)) != serial;
}

static void
note_readiness (Player         *player,
                BelayPerson    *person,
                BelayFramework *framework,
                BelayDay        day,
                GString        *notes)
{
  static const char *const levels[] = { "mid", "senior", "staff" };

  for (guint level = 0; level < G_N_ELEMENTS (levels); level++)
    {
      g_autoptr (BelayReadiness) readiness = belay_readiness_new (player->workspace, person, levels[level], framework, day, NULL);

      g_assert_nonnull (readiness);
      g_string_append_printf (notes, "%s %d %s: %d %d %u/%u/%u %d %d %d\n", get_id (person), day, levels[level],
                              readiness->per_mille, readiness->score, readiness->n_rated, readiness->n_applicable,
                              readiness->n_musts_below, readiness->holds, readiness->held_since, readiness->is_ready);
      for (guint i = 0; i < readiness->n_standings; i++)
        g_string_append_printf (notes, " %d/%d", readiness->standings[i].value, readiness->standings[i].floor);
    }
}

/* Where everybody stood on the day of each assessment. */
static char *
write_scores (Player *player)
{
  GString *notes = g_string_new (NULL);

  BELAY_FOREACH (BelayPerson, person, belay_workspace_get (player->workspace)->people)
  {
    BELAY_FOREACH (BelayAssessment, assessment, belay_person_get (person)->assessments)
    {
      const BelayAssessmentFields *fields = belay_assessment_get (assessment);

      note_readiness (player, person, NULL, fields->day, notes);
      note_readiness (player, person, belay_workspace_find_framework (player->workspace, fields->framework, fields->revision),
                      fields->day, notes);
    }
  }

  return g_string_free (notes, FALSE);
}

/* What is published says for ever what it said first. */
static void
check_published (Player     *player,
                 GHashTable *seen)
{
  BELAY_FOREACH (BelayFramework, framework, belay_workspace_get (player->workspace)->frameworks)
  {
    g_autofree char *text = NULL;
    const char      *before;

    if (belay_framework_get (framework)->state != BELAY_FRAMEWORK_PUBLISHED)
      continue;
    text = belay_writer_write (BELAY_RECORD (framework), NULL);
    before = g_hash_table_lookup (seen, framework);
    if (before == NULL)
      g_hash_table_insert (seen, g_object_ref (framework), g_steal_pointer (&text));
    else
      g_assert_cmpstr (text, ==, before);
  }
}

static void
test_scores (void)
{
  Player player = { g_rand_new_with_seed (20261122) };
  g_autoptr (BelayIds) ids = belay_ids_new_seeded (20261122);
  g_autoptr (GHashTable) published = g_hash_table_new_full (NULL, NULL, g_object_unref, g_free);
  g_autofree char *me = NULL;
  g_autofree char *before = NULL;
  guint            done = 0;

  player.workspace = belay_content_create_sample (ids, belay_day_new (2026, 11, 22), &me, NULL);
  player.editor = belay_editor_new (player.workspace, ids);
  before = write_scores (&player);
  for (guint attempts = 0; done < EDITS; attempts++)
    {
      g_autofree char *after = NULL;

      g_assert_cmpuint (attempts, <, ATTEMPTS);
      if (!play (&player))
        continue;
      done++;
      if (done % 50 == 0)
        check_published (&player, published);
      after = write_scores (&player);
      /* Too long to be printed. */
      g_assert_true (g_str_equal (after, before));
    }
  belay_workspace_check (player.workspace);
  g_assert_cmpint (belay_framework_get (belay_workspace_find_framework (player.workspace, MEASURE, 0))->revision, >=, REVISIONS);
  g_object_unref (player.editor);
  g_object_unref (player.workspace);
  g_rand_free (player.rand);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/framework-scores/a-thousand-edits-change-none", test_scores);

  return g_test_run ();
}
