/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-commands.h"

#include "belay-cli-json.h"
#include "belay-cli-table.h"
#include "belay-path-words.h"

#include <belay-attention.h>
#include <belay-readiness.h>
#include <belay-roster.h>
#include <glib/gi18n.h>

static const char *const kind_words[] = {
  "meeting", "missed-meeting", "action-mine", "action-others", "goal", "milestone", "mentee"
};
static const char *const severity_words[] = { "overdue", "at-risk", "stale", "ok" };

/* The parts of the Today page, and what belongs to each. */
typedef struct
{
  const char *heading;
  guint       kinds;
  gboolean    only_urgent;
} Section;

#define HOLDS(kind) (1u << BELAY_ATTENTION_##kind)

static const Section sections[] = {
  { N_ ("Next one-on-ones"), HOLDS (MEETING), FALSE },
  { N_ ("One-on-ones missed"), HOLDS (MISSED_MEETING) | HOLDS (MENTEE), FALSE },
  { N_ ("Actions you owe"), HOLDS (ACTION_MINE), FALSE },
  { N_ ("Actions others owe"), HOLDS (ACTION_OTHERS), TRUE },
  { N_ ("Goals that need you"), HOLDS (GOAL), FALSE },
  { N_ ("Milestones at risk"), HOLDS (MILESTONE), FALSE },
};

static gboolean
belongs (const Section        *section,
         const BelayAttention *entry)
{
  return (section->kinds & (1u << entry->kind)) != 0 &&
         (!section->only_urgent || entry->severity != BELAY_SEVERITY_OK);
}

static void
add_entry (BelayTable           *table,
           const BelayAttention *entry)
{
  const char *name = entry->person != NULL ? belay_person_get (entry->person)->name : "";
  const char *detail = g_strcmp0 (entry->detail, entry->text) != 0 && entry->detail != NULL ? entry->detail : "";

  belay_table_add (table,
                   entry->title,
                   g_strcmp0 (name, entry->title) != 0 ? name : "",
                   entry->text,
                   detail,
                   entry->is_private ? _ ("private") : "",
                   NULL);
}

static void
print_section (BelayCall     *call,
               const Section *section,
               GPtrArray     *entries)
{
  g_autoptr (BelayTable) table = belay_table_new ();

  for (guint i = 0; i < entries->len; i++)
    {
      if (belongs (section, g_ptr_array_index (entries, i)))
        add_entry (table, g_ptr_array_index (entries, i));
    }
  belay_table_print (table, call, _ (section->heading));
}

static BelayReadiness *
read_readiness (BelayCall      *call,
                BelayWorkspace *workspace,
                BelayPerson    *person)
{
  return belay_readiness_new (workspace, person, NULL, NULL, call->today, NULL);
}

static void
print_paths (BelayCall      *call,
             BelayWorkspace *workspace)
{
  g_autoptr (GPtrArray) mentees = belay_roster_list_mentees (workspace, NULL);
  g_autoptr (BelayTable) table = belay_table_new ();

  for (guint i = 0; i < mentees->len; i++)
    {
      BelayPerson     *person = g_ptr_array_index (mentees, i);
      g_autofree char *aim = belay_path_dup_aim (workspace, person);
      g_autoptr (BelayReadiness) readiness = read_readiness (call, workspace, person);
      g_autofree char *words = readiness != NULL ? belay_readiness_to_words (readiness) : g_strdup ("");
      g_autofree char *signals = readiness != NULL ? belay_readiness_signals_to_words (readiness) : g_strdup ("");

      belay_table_add (table, belay_person_get (person)->name, aim, words, signals, NULL);
    }
  belay_table_print (table, call, _ ("Everyone’s path to the next level"));
}

static void
print_page (BelayCall      *call,
            BelayWorkspace *workspace,
            GPtrArray      *entries)
{
  g_autofree char *day = belay_day_to_words (call->today);

  belay_call_print (call, "%s\n", day);
  if (belay_attention_count_urgent (entries) == 0)
    belay_call_print (call, "%s\n", _ ("Nothing is overdue, stale or at risk."));
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    print_section (call, &sections[i], entries);
  print_paths (call, workspace);
}

static void
build_entry (JsonBuilder          *builder,
             const BelayAttention *entry)
{
  json_builder_begin_object (builder);
  belay_json_set_text (builder, "kind", kind_words[entry->kind]);
  belay_json_set_text (builder, "severity", severity_words[entry->severity]);
  belay_json_set_id (builder, "id", entry->record);
  belay_json_set_text (builder, "title", entry->title);
  belay_json_set_id (builder, "person", entry->person);
  belay_json_set_day (builder, "day", entry->day);
  belay_json_set_number (builder, "days-late", entry->days_late);
  belay_json_set_number (builder, "days-open", entry->days_open);
  belay_json_set_number (builder, "points", entry->n_points);
  belay_json_set_flag (builder, "private", entry->is_private);
  belay_json_set_text (builder, "text", entry->text);
  belay_json_set_text (builder, "detail", entry->detail);
  json_builder_end_object (builder);
}

static void
build_path (JsonBuilder    *builder,
            BelayCall      *call,
            BelayWorkspace *workspace,
            BelayPerson    *person)
{
  g_autoptr (BelayReadiness) readiness = read_readiness (call, workspace, person);

  json_builder_begin_object (builder);
  belay_json_set_id (builder, "id", person);
  belay_json_set_text (builder, "name", belay_person_get (person)->name);
  belay_json_set_text (builder, "level", belay_person_get_level (person));
  belay_json_set_text (builder, "target", belay_person_get (person)->target);
  belay_json_set_number (builder, "readiness", readiness != NULL ? readiness->per_mille : BELAY_UNSET);
  belay_json_set_number (builder, "rated", readiness != NULL ? (int) readiness->n_rated : BELAY_UNSET);
  belay_json_set_number (builder, "applicable", readiness != NULL ? (int) readiness->n_applicable : BELAY_UNSET);
  belay_json_set_flag (builder, "ready", readiness != NULL && readiness->is_ready);
  json_builder_end_object (builder);
}

static void
print_object (BelayCall      *call,
              BelayWorkspace *workspace,
              GPtrArray      *entries,
              const char     *me)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (GPtrArray) mentees = belay_roster_list_mentees (workspace, NULL);

  json_builder_begin_object (builder);
  belay_json_set_day (builder, "day", call->today);
  belay_json_set_text (builder, "me", me);
  json_builder_set_member_name (builder, "attention");
  json_builder_begin_array (builder);
  for (guint i = 0; i < entries->len; i++)
    build_entry (builder, g_ptr_array_index (entries, i));
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "mentees");
  json_builder_begin_array (builder);
  for (guint i = 0; i < mentees->len; i++)
    build_path (builder, call, workspace, g_ptr_array_index (mentees, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  belay_json_print (call, builder);
}

static gboolean
run_today (BelayCall *call,
           GError   **error)
{
  g_autoptr (BelayStore) store = belay_call_open (call, BELAY_STORE_READ, error);
  BelayAttentionQuery query = { .today = call->today, .only_mine = TRUE, .with_private = TRUE };
  BelayWorkspace     *workspace;
  g_autofree char    *me = NULL;
  g_autoptr (GPtrArray) entries = NULL;

  if (store == NULL)
    return FALSE;
  workspace = belay_store_get_workspace (store);
  me = belay_call_dup_me (call, workspace, error);
  if (me == NULL && call->me != NULL)
    return FALSE;

  query.me = me;
  entries = belay_attention_collect (workspace, &query);
  if (call->json)
    print_object (call, workspace, entries, me);
  else
    print_page (call, workspace, entries);

  return TRUE;
}

const BelayCommand belay_command_today = {
  "today",
  NULL,
  N_ ("Print what needs attention"),
  NULL,
  NULL,
  0,
  0,
  run_today,
};
