/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-commands.h"

#include "belay-cli-json.h"
#include "belay-cli-output.h"
#include "belay-listed.h"

#include <belay-mentorship.h>
#include <glib/gi18n.h>

static const BelayListed *
find_kind (const char *name,
           GError    **error)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (const BelayListed *kind = belay_listed_kinds; kind->name != NULL; kind++)
    {
      if (g_str_equal (kind->name, name))
        return kind;
      g_ptr_array_add (names, (gpointer) kind->name);
    }
  g_ptr_array_add (names, NULL);
  belay_call_check_word ("list", name, (const char *const *) names->pdata, error);

  return NULL;
}

/* A one-on-one has no title of its own: it is known by whom it is with, and by its day. */
static char *
dup_title (BelayRecord *record)
{
  BelayPerson     *person = belay_record_get_ancestor (record, BELAY_TYPE_PERSON);
  g_autofree char *day = NULL;

  if (!BELAY_IS_MEETING (record) && !BELAY_IS_MEETING_HEAD (record))
    return g_strdup (belay_record_get_title (record));

  day = belay_day_to_string (belay_listed_get_meeting_day (record));

  /* Translators: the title of a one-on-one: a name and a day. */
  return g_strdup_printf (_ ("%s, %s"), belay_person_get (person)->name, day);
}

static gboolean
is_mentor (BelayWorkspace *workspace,
           BelayPerson    *person)
{
  BELAY_FOREACH (BelayPerson, other, belay_workspace_get (workspace)->people)
  {
    BELAY_FOREACH (BelayMentorship, mentorship, belay_person_get (other)->mentorships)
    {
      if (g_strcmp0 (belay_mentorship_get (mentorship)->mentor, belay_record_get_id (BELAY_RECORD (person))) == 0)
        return TRUE;
    }
  }

  return FALSE;
}

static void
keep_role (BelayWorkspace *workspace,
           GPtrArray      *people,
           const char     *role)
{
  for (guint i = people->len; i > 0 && !g_str_equal (role, "all"); i--)
    {
      BelayPerson *person = g_ptr_array_index (people, i - 1);

      if (g_str_equal (role, "mentor") ? !is_mentor (workspace, person) : !belay_person_is_mentee (person))
        g_ptr_array_remove_index (people, i - 1);
    }
}

static void
print_lines (BelayCall *call,
             GPtrArray *records)
{
  for (guint i = 0; i < records->len; i++)
    {
      BelayRecord     *record = g_ptr_array_index (records, i);
      g_autofree char *title = dup_title (record);
      g_autofree char *line = belay_output_dup_line (title);

      belay_call_print (call, "%s\t%s\n", belay_record_get_id (record), line);
    }
}

static void
print_objects (BelayCall         *call,
               const BelayListed *kind,
               GPtrArray         *records)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < records->len; i++)
    {
      BelayRecord     *record = g_ptr_array_index (records, i);
      g_autofree char *title = dup_title (record);

      json_builder_begin_object (builder);
      belay_json_set_id (builder, "id", record);
      belay_json_set_text (builder, kind->title, title);
      for (guint j = 0; kind->fields[j] != NULL; j++)
        belay_json_set_field (builder, record, kind->fields[j]);
      kind->extend (builder, record);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  belay_json_print (call, builder);
}

static gboolean
run_list (BelayCall *call,
          GError   **error)
{
  static const char *const roles[] = { "mentee", "mentor", "all", NULL };
  const BelayListed       *kind = find_kind (call->arguments[0], error);
  const char              *role = call->role != NULL ? call->role : "mentee";
  g_autoptr (BelayStore) store = NULL;
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  if (kind == NULL || !belay_call_check_word ("--role", role, roles, error))
    return FALSE;
  if (call->role != NULL && !kind->has_role)
    return belay_call_refuse (error, _ ("--role goes with people only"));
  store = belay_call_open (call, BELAY_STORE_READ, error);
  if (store == NULL)
    return FALSE;

  kind->collect (belay_store_get_workspace (store), records);
  if (kind->has_role)
    keep_role (belay_store_get_workspace (store), records, role);
  if (call->json)
    print_objects (call, kind, records);
  else
    print_lines (call, records);

  return TRUE;
}

static const char *const list_options[] = { "role", NULL };

const BelayCommand belay_command_list = {
  "list",
  "people|goals|meetings|actions|projects|milestones|competencies",
  N_ ("Print records, one a line: id, tab, name or title"),
  NULL,
  list_options,
  1,
  1,
  run_list,
};
