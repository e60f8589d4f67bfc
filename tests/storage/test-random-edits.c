/* SPDX-License-Identifier: GPL-3.0-or-later */

/* More than ten thousand edits with made-up arguments on the sample, each saved; then all of them undone
 * and redone. At every step the folder must be what it was at that step, to the last byte. */

#include "belay-agenda.h"
#include "belay-content.h"
#include "belay-editor.h"
#include "belay-evidence.h"
#include "belay-ids.h"
#include "belay-meeting.h"
#include "belay-mentorship.h"
#include "belay-store.h"
#include "belay-verb.h"
#include "belay-walk.h"
#include "folder-hash.h"

#include <glib/gstdio.h>
#include <string.h>

#define EDITS 15500
#define EACH_VERB 100
#define ATTEMPTS 400000
#define FEW 14

/* On the way back and forth the files are compared byte by byte with those of records that were checked. */
#define NOW_AND_THEN 100

typedef struct
{
  GRand        *rand;
  BelayIds     *ids;
  BelayStore   *store;
  BelayEditor  *editor;
  BelayMeeting *meeting;    /* which the edit that is being made up is about */
  const char   *mentorship; /* likewise */
  gboolean      wants_last; /* what came last goes first, or the sample would soon be gone */
  BelayRecord  *document;   /* where the next edit mostly happens */
  guint        *accepted;   /* by position of the verb */
} Player;

typedef struct
{
  GType      type;
  GPtrArray *ids;
} Wanted;

static gboolean
collect_visit (BelayRecord *record,
               gpointer     data)
{
  Wanted *wanted = data;

  if (g_type_is_a (G_OBJECT_TYPE (record), wanted->type))
    g_ptr_array_add (wanted->ids, (gpointer) belay_record_get_id (record));

  /* Of what is published the first revisions are enough; there will be hundreds. */
  return !BELAY_IS_FRAMEWORK (record) || belay_framework_get (BELAY_FRAMEWORK (record))->revision == 1 ||
         belay_framework_get (BELAY_FRAMEWORK (record))->state == BELAY_FRAMEWORK_DRAFT;
}

static const char *
pick_id_below (Player      *player,
               BelayRecord *root,
               GType        type)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  Wanted wanted = { type, ids };

  belay_walk (root, collect_visit, &wanted);

  if (ids->len == 0)
    return NULL;

  return g_ptr_array_index (ids, player->wants_last ? ids->len - 1 : (guint) g_rand_int_range (player->rand, 0, (int) ids->len));
}

/* What belongs together mostly stands in one file, so ids of one edit mostly come from one, too. */
static const char *
pick_id (Player *player,
         GType   type)
{
  const char *id = player->document != NULL && !player->wants_last ? pick_id_below (player, player->document, type) : NULL;

  if (id == NULL)
    id = pick_id_below (player, BELAY_RECORD (belay_editor_get_workspace (player->editor)), type);

  return id != NULL ? id : "nothing";
}

static gboolean
collect_planned_visit (BelayRecord *record,
                       gpointer     meetings)
{
  if (BELAY_IS_MEETING (record) && belay_meeting_get (BELAY_MEETING (record))->state == BELAY_MEETING_PLANNED)
    g_ptr_array_add (meetings, record);

  return TRUE;
}

static const char *
pick_choice (Player            *player,
             const char *const *choices)
{
  return choices[g_rand_int_range (player->rand, 0, (int) g_strv_length ((char **) choices))];
}

static const char *
pick_planned_meeting (Player *player)
{
  g_autoptr (GPtrArray) meetings = g_ptr_array_new ();

  belay_walk (BELAY_RECORD (belay_editor_get_workspace (player->editor)), collect_planned_visit, meetings);
  player->meeting = NULL;
  if (meetings->len > 0)
    player->meeting = g_ptr_array_index (meetings, g_rand_int_range (player->rand, 0, (int) meetings->len));

  return player->meeting != NULL ? belay_record_get_id (BELAY_RECORD (player->meeting)) : "nothing";
}

static BelayRecord *
find_record (Player     *player,
             const char *id)
{
  return belay_workspace_find (belay_editor_get_workspace (player->editor), id, BELAY_TYPE_RECORD);
}

/* A point on the agenda of the meeting that was picked, or one that could be put there. */
static const char *
pick_point (Player *player)
{
  const BelayMeetingFields *meeting = player->meeting != NULL ? belay_meeting_get (player->meeting) : NULL;
  const char               *id = NULL;

  if (meeting != NULL && meeting->points != NULL && g_rand_boolean (player->rand))
    return meeting->points[0];
  if (meeting != NULL)
    id = pick_id_below (player, find_record (player, meeting->mentorship), BELAY_TYPE_POINT);

  return id != NULL ? id : pick_id (player, BELAY_TYPE_POINT);
}

static const char *
pick_reference (Player              *player,
                const BelayArgument *argument)
{
  if (argument->target () == BELAY_TYPE_MEETING && g_rand_boolean (player->rand))
    return pick_planned_meeting (player);
  if (argument->target () == BELAY_TYPE_POINT && player->meeting != NULL)
    return pick_point (player);
  if (argument->target () == BELAY_TYPE_MENTORSHIP)
    return player->mentorship = pick_id (player, argument->target ());
  if (g_str_equal (argument->name, "mentor") && g_rand_boolean (player->rand))
    return belay_editor_get_me (player->editor);

  return pick_id (player, argument->target ());
}

static gboolean
is_about_drafts (const BelayVerb *verb)
{
  static const char *const verbs[] = {
    "change-framework", "publish-framework", "discard-draft", "add-framework-level", "change-framework-level",
    "move-framework-level", "remove-framework-level", "add-area", "change-area", "move-area", "remove-area",
    "add-competency", "change-competency", "move-competency", "remove-competency", "change-behaviour", NULL
  };

  return g_strv_contains (verbs, belay_verb_get_name (verb));
}

static void
pick_draft (Player *player)
{
  BelayList *frameworks = belay_workspace_get (belay_editor_get_workspace (player->editor))->frameworks;
  g_autoptr (GPtrArray) drafts = g_ptr_array_new ();

  BELAY_FOREACH (BelayFramework, framework, frameworks)
  {
    if (belay_framework_get (framework)->state == BELAY_FRAMEWORK_DRAFT)
      g_ptr_array_add (drafts, framework);
  }
  player->document = drafts->len > 0 ? g_ptr_array_index (drafts, g_rand_int_range (player->rand, 0, (int) drafts->len)) : NULL;
}

static void
pick_document (Player          *player,
               const BelayVerb *verb)
{
  static const char *const lists[] = { "people", "people", "projects", "notebooks" };
  BelayRecord             *workspace = BELAY_RECORD (belay_editor_get_workspace (player->editor));
  const char              *name = lists[g_rand_int_range (player->rand, 0, G_N_ELEMENTS (lists))];
  GListModel              *list;
  guint                    n;

  if (is_about_drafts (verb))
    {
      pick_draft (player);
      return;
    }
  if (g_str_has_prefix (belay_verb_get_name (verb), "share-"))
    name = "notebooks";
  if (g_str_has_suffix (belay_verb_get_name (verb), "-dependency") || g_str_has_suffix (belay_verb_get_name (verb), "-baseline"))
    name = "projects";
  list = belay_record_ensure_list (workspace, name);
  n = g_list_model_get_n_items (list);
  player->document = n > 0 ? belay_list_get (BELAY_LIST (list), g_rand_int_range (player->rand, 0, (int) n)) : NULL;
}

static char *
make_text (Player *player)
{
  static const char *const words[] = {
    "review", "the", "cache", "größer", "next", "week", "“why”", "日本", "\n- point", "🙂", "with", "Ana"
  };
  GString *text = g_string_new ("Say");

  for (int i = g_rand_int_range (player->rand, 0, 8); i > 0; i--)
    g_string_append_printf (text, " %s", words[g_rand_int_range (player->rand, 0, G_N_ELEMENTS (words))]);

  return g_string_free (text, FALSE);
}

static GVariant *
make_day (Player *player)
{
  BelayDay         today = belay_editor_get_today (player->editor);
  g_autofree char *day = belay_day_to_string (today + g_rand_int_range (player->rand, -500, 300));

  return g_variant_new_string (day);
}

static GVariant *
make_ids (Player *player,
          GType   type)
{
  g_autoptr (GVariantBuilder) builder = g_variant_builder_new (G_VARIANT_TYPE_STRING_ARRAY);

  for (int i = g_rand_int_range (player->rand, 0, 3); i > 0; i--)
    g_variant_builder_add (builder, "s", pick_id (player, type));

  return g_variant_builder_end (builder);
}

static GVariant *
make_words (Player              *player,
            const BelayArgument *argument)
{
  const char *word = argument->choices != NULL
                       ? pick_choice (player, argument->choices)
                       : "One line";

  return g_variant_new_strv (&word, 1);
}

static GVariant *
make_number (Player              *player,
             const BelayArgument *argument)
{
  gboolean is_small = g_str_equal (argument->name, "position") || g_str_equal (argument->name, "revision");
  gint64   max = MIN (argument->max, argument->min + (is_small ? 2 : 40));

  return g_variant_new_int64 (argument->min + g_rand_int_range (player->rand, 0, (int) (max - argument->min) + 1));
}

static GVariant *
make_ratings (Player *player)
{
  g_autoptr (GVariantBuilder) builder = g_variant_builder_new (G_VARIANT_TYPE ("a{sx}"));

  g_variant_builder_add (builder, "{sx}", "asyncio", (gint64) g_rand_int_range (player->rand, 0, 9));
  g_variant_builder_add (builder, "{sx}", "mentoring", (gint64) g_rand_int_range (player->rand, 0, 9));

  return g_variant_builder_end (builder);
}

/* Something that is proposed to the pair which the edit is about. */
static GVariant *
make_proposal (Player *player)
{
  BelayWorkspace  *workspace = belay_editor_get_workspace (player->editor);
  const char      *id = player->meeting != NULL ? belay_meeting_get (player->meeting)->mentorship : player->mentorship;
  BelayMentorship *mentorship = belay_workspace_find (workspace, id, BELAY_TYPE_MENTORSHIP);
  BelayAgendaQuery query = { .mentorship = mentorship, .me = belay_editor_get_me (player->editor) };
  g_autoptr (BelayAgenda) agenda = NULL;

  if (mentorship == NULL)
    return g_variant_new_string ("nothing");
  query.today = belay_editor_get_today (player->editor);
  agenda = belay_agenda_new (workspace, &query);
  if (agenda->items->len == 0)
    return g_variant_new_string ("nothing");

  id = ((BelayAgendaItem *) g_ptr_array_index (agenda->items, g_rand_int_range (player->rand, 0, (int) agenda->items->len)))->key;

  return g_variant_new_string (id);
}

static GVariant *
make_notes (const BelayArgument *argument)
{
  g_autoptr (GVariantBuilder) builder = g_variant_builder_new (G_VARIANT_TYPE ("a{ss}"));

  g_variant_builder_add (builder, "{ss}", g_str_equal (argument->name, "left-out") ? "model-delivery" : "asyncio", "As seen");

  return g_variant_builder_end (builder);
}

/* Evidence of anybody: that of others is refused. */
static GVariant *
make_rating_evidence (Player *player)
{
  g_autoptr (GVariantBuilder) builder = g_variant_builder_new (G_VARIANT_TYPE ("a{sas}"));

  g_variant_builder_add (builder, "{s@as}", "mentoring", make_ids (player, BELAY_TYPE_EVIDENCE));

  return g_variant_builder_end (builder);
}

static GVariant *
make_by_id (Player              *player,
            const BelayArgument *argument)
{
  if (argument->each == BELAY_FIELD_NUMBER)
    return make_ratings (player);

  return argument->each == BELAY_FIELD_TEXT ? make_notes (argument) : make_rating_evidence (player);
}

static GVariant *
make_mapping (Player *player)
{
  const char      *from = pick_id (player, BELAY_TYPE_COMPETENCY);
  g_autofree char *pair = g_strdup_printf ("%s=%s", from, pick_id (player, BELAY_TYPE_COMPETENCY));
  const char      *pairs[] = { pair };

  return g_variant_new_strv (pairs, 1);
}

static GVariant *
make_value (Player              *player,
            const BelayArgument *argument)
{
  g_autofree char *text = NULL;

  switch (argument->kind)
    {
    case BELAY_FIELD_REF:
      return g_variant_new_string (pick_reference (player, argument));
    case BELAY_FIELD_REFS:
      return make_ids (player, argument->target ());
    case BELAY_FIELD_DAY:
      return make_day (player);
    case BELAY_FIELD_CHOICE:
      return g_variant_new_string (pick_choice (player, argument->choices));
    case BELAY_FIELD_NUMBER:
      return make_number (player, argument);
    case BELAY_FIELD_FLAG:
      return g_variant_new_boolean (g_rand_boolean (player->rand));
    case BELAY_FIELD_TIME:
      return g_variant_new_take_string (g_strdup_printf ("%02d:15", g_rand_int_range (player->rand, 0, 24)));
    case BELAY_FIELD_LIST:
      return make_by_id (player, argument);
    case BELAY_FIELD_TEXTS:
      if (g_str_equal (argument->name, "mapping"))
        return make_mapping (player);
      return make_words (player, argument);
    case BELAY_FIELD_WORDS:
      return make_words (player, argument);
    case BELAY_FIELD_WORD:
      if (g_str_equal (argument->name, "proposal"))
        return make_proposal (player);
      if (argument->required)
        return g_variant_new_string ("community");
      return g_variant_new_string (g_str_equal (argument->name, "zone") ? "Europe/Lisbon" : "");
    case BELAY_FIELD_TEXT:
    default:
      text = make_text (player);
      if (g_str_equal (argument->name, "link"))
        return g_variant_new_string ("https://example.org/x");
      return g_variant_new_string (text);
    }
}

static GVariant *
make_arguments (Player          *player,
                const BelayVerb *verb)
{
  g_autoptr (GVariantBuilder) builder = g_variant_builder_new (G_VARIANT_TYPE_VARDICT);
  g_autoptr (GArray) arguments = belay_verb_list_arguments (verb);

  for (guint i = 0; i < arguments->len; i++)
    {
      const BelayArgument *argument = &g_array_index (arguments, BelayArgument, i);

      if (argument->required || g_rand_int_range (player->rand, 0, 3) == 0)
        g_variant_builder_add (builder, "{sv}", argument->name, make_value (player, argument));
    }

  return g_variant_builder_end (builder);
}

/* A planned one-on-one ends in one of three ways, so more of them are planned; and more is begun of what
 * others need and there is hardly any of. */
static guint
get_share (Player *player,
           guint   verb)
{
  static const char *const sources[] = { "plan-meeting", "add-baseline", "add-risk", "revise-framework", "add-exemption", NULL };
  const char              *name = belay_verb_get_name (belay_verbs_get (verb));

  return player->accepted[verb] / (g_strv_contains (sources, name) ? 3 : 1);
}

/* Of a few verbs the one that was accepted least: so all get their turn, and what none can do yet
 * does not hold up what makes it possible. */
static guint
pick_verb (Player *player)
{
  guint best = g_rand_int_range (player->rand, 0, (int) belay_verbs_count ());

  for (guint i = 0; i < FEW; i++)
    {
      guint other = g_rand_int_range (player->rand, 0, (int) belay_verbs_count ());

      if (get_share (player, other) < get_share (player, best))
        best = other;
    }

  return best;
}

/* Without an author nothing private could be written any more. */
static gboolean
removes_me (Player          *player,
            const BelayVerb *verb,
            GVariant        *arguments)
{
  const char *person = NULL;

  g_variant_lookup (arguments, "person", "&s", &person);

  return g_str_equal (belay_verb_get_name (verb), "remove-person") &&
         g_strcmp0 (person, belay_editor_get_me (player->editor)) == 0;
}

/* Whether the edit was accepted and changed anything. */
static gboolean
play (Player *player)
{
  BelayHistory    *history = belay_editor_get_history (player->editor);
  guint64          serial = belay_history_get_serial (history);
  guint            i = pick_verb (player);
  const BelayVerb *verb = belay_verbs_get (i);
  g_autoptr (GVariant) arguments = NULL;

  pick_document (player, verb);
  player->meeting = NULL;
  player->mentorship = NULL;
  player->wants_last = g_str_has_prefix (belay_verb_get_name (verb), "remove-") && !is_about_drafts (verb);
  arguments = g_variant_ref_sink (make_arguments (player, verb));
  if (removes_me (player, verb, arguments))
    return FALSE;
  if (!belay_editor_run (player->editor, belay_verb_get_name (verb), arguments, NULL, NULL))
    {
      g_assert_cmpuint (belay_history_get_serial (history), ==, serial);
      return FALSE;
    }
  if (belay_history_get_serial (history) == serial)
    return FALSE;
  player->accepted[i]++;

  return TRUE;
}

static void
save (Player *player)
{
  g_autoptr (GError) error = NULL;

  belay_store_save (player->store, &error);
  g_assert_no_error (error);
}

static void
check (Player *player)
{
  belay_workspace_check (belay_editor_get_workspace (player->editor));
}

static void
set_up (Player     *player,
        const char *folder)
{
  g_autoptr (GPtrArray) templates = belay_content_load_templates (NULL);
  g_autoptr (BelayWorkspace) workspace = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *me = NULL;

  player->rand = g_rand_new_with_seed (20261122);
  player->ids = belay_ids_new_seeded (20261122);
  player->accepted = g_new0 (guint, belay_verbs_count ());
  workspace = belay_content_create_sample (player->ids, belay_day_new (2026, 11, 22), &me, &error);
  g_assert_no_error (error);
  player->store = belay_store_create (folder, workspace, &error);
  g_assert_no_error (error);
  player->editor = belay_editor_new (workspace, player->ids);
  belay_editor_set_today (player->editor, belay_day_new (2026, 11, 22));
  belay_editor_set_me (player->editor, me);
  belay_editor_set_presets (player->editor, templates);
}

static void
tear_down (Player *player)
{
  g_clear_object (&player->editor);
  g_clear_object (&player->store);
  g_rand_free (player->rand);
  belay_ids_free (player->ids);
  g_free (player->accepted);
}

/* Memory is as good as a disk here, and spares it a hundred thousand writes. */
static char *
make_top (void)
{
  const char *tmp = g_file_test ("/dev/shm", G_FILE_TEST_IS_DIR) ? "/dev/shm" : g_get_tmp_dir ();
  char       *top = g_build_filename (tmp, "belay-random-edits-XXXXXX", NULL);

  g_assert_nonnull (g_mkdtemp (top));
  g_setenv ("XDG_STATE_HOME", top, TRUE);

  return top;
}

static void
remove_tree (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_tree (child);
    }
  g_assert_cmpint (g_remove (path), ==, 0);
}

static void
test_random_edits (void)
{
  Player player = { NULL };
  g_autoptr (GPtrArray) hashes = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *top = make_top ();
  g_autofree char *folder = g_build_filename (top, "workspace", NULL);
  g_autoptr (FolderHash) folder_hash = folder_hash_new (folder);

  set_up (&player, folder);
  g_ptr_array_add (hashes, folder_hash_take (folder_hash));
  for (guint attempts = 0; hashes->len <= EDITS; attempts++)
    {
      g_assert_cmpuint (attempts, <, ATTEMPTS);
      if (!play (&player))
        continue;
      save (&player);
      check (&player);
      g_ptr_array_add (hashes, folder_hash_take (folder_hash));
    }
  for (guint i = 0; i < belay_verbs_count (); i++)
    g_test_message ("%s: %u", belay_verb_get_name (belay_verbs_get (i)), player.accepted[i]);
  for (guint i = 0; i < belay_verbs_count (); i++)
    g_assert_cmpuint (player.accepted[i], >=, EACH_VERB);
  g_assert_cmpstr (g_ptr_array_index (hashes, 0), !=, g_ptr_array_index (hashes, EDITS));

  for (guint i = EDITS; i > 0; i--)
    {
      g_autofree char *hash = NULL;

      g_assert_true (belay_editor_undo (player.editor));
      save (&player);
      hash = folder_hash_take (folder_hash);
      g_assert_cmpstr (hash, ==, g_ptr_array_index (hashes, i - 1));
      if (i % NOW_AND_THEN == 0)
        check (&player);
    }
  g_assert_false (belay_editor_undo (player.editor));

  for (guint i = 1; i <= EDITS; i++)
    {
      g_autofree char *hash = NULL;

      g_assert_true (belay_editor_redo (player.editor));
      save (&player);
      hash = folder_hash_take (folder_hash);
      g_assert_cmpstr (hash, ==, g_ptr_array_index (hashes, i));
      if (i % NOW_AND_THEN == 0)
        check (&player);
    }
  tear_down (&player);
  remove_tree (top);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/random-edits/are-undone-and-redone-to-the-byte", test_random_edits);

  return g_test_run ();
}
