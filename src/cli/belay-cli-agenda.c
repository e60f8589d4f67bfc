/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-commands.h"

#include "belay-choose.h"
#include "belay-cli-json.h"
#include "belay-cli-output.h"
#include "belay-cli-table.h"

#include <belay-agenda.h>
#include <belay-content.h>
#include <glib/gi18n.h>

/* What a one-on-one is held by where nothing else was chosen. */
#define USUAL_TEMPLATE "agenda-regular"

static BelayTemplate *
find_template (BelayWorkspace *workspace,
               GPtrArray      *presets,
               const char     *id)
{
  BELAY_FOREACH (BelayTemplate, own, belay_workspace_get (workspace)->templates)
  {
    if (g_strcmp0 (belay_record_get_id (BELAY_RECORD (own)), id) == 0)
      return own;
  }
  for (guint i = 0; presets != NULL && i < presets->len; i++)
    {
      if (g_strcmp0 (belay_record_get_id (g_ptr_array_index (presets, i)), id) == 0)
        return g_ptr_array_index (presets, i);
    }

  return NULL;
}

static BelayAgenda *
prepare (BelayCall       *call,
         BelayWorkspace  *workspace,
         BelayMentorship *mentorship,
         const char      *me)
{
  g_autoptr (GPtrArray) presets = belay_content_load_templates (NULL);
  BelayAgendaQuery query = {
    .mentorship = mentorship,
    .meeting = belay_agenda_find_next (mentorship, call->today),
    .me = me,
    .today = call->today,
  };

  if (query.meeting != NULL)
    query.template = find_template (workspace, presets, belay_meeting_get (query.meeting)->template_id);
  if (query.template == NULL)
    query.template = find_template (workspace, presets, USUAL_TEMPLATE);

  return belay_agenda_new (workspace, &query);
}

static BelaySection *
get_section (const BelayAgenda     *agenda,
             const BelayAgendaItem *item)
{
  BelayList *sections = agenda->template != NULL ? belay_template_get (agenda->template)->sections : NULL;

  return item->section < belay_list_get_length (sections) ? belay_list_get (sections, item->section) : NULL;
}

static void
print_part (BelayCall         *call,
            const BelayAgenda *agenda,
            gboolean           is_on_agenda,
            const char        *heading)
{
  g_autoptr (BelayTable) table = belay_table_new ();

  for (guint i = 0; i < agenda->items->len; i++)
    {
      const BelayAgendaItem *item = g_ptr_array_index (agenda->items, i);
      BelaySection          *section = get_section (agenda, item);

      if (item->is_on_agenda == is_on_agenda)
        belay_table_add (table, section != NULL ? belay_section_get (section)->title : "", item->title, item->reason,
                         item->is_private ? _ ("private") : "", NULL);
    }
  belay_table_print (table, call, heading);
}

static void
print_page (BelayCall         *call,
            const BelayAgenda *agenda,
            BelayPerson       *person)
{
  g_autofree char *name = belay_output_dup_line (belay_person_get (person)->name);
  g_autofree char *day = agenda->meeting != NULL ? belay_day_to_words (belay_meeting_get (agenda->meeting)->day) : NULL;

  if (day != NULL)
    /* Translators: a person and a day in words. */
    belay_call_print (call, _ ("%s, one-on-one on %s"), name, day);
  else
    /* Translators: a person. */
    belay_call_print (call, _ ("%s, no one-on-one is planned"), name);
  belay_call_print (call, "\n");
  print_part (call, agenda, TRUE, _ ("Agenda"));
  print_part (call, agenda, FALSE, _ ("Proposed"));
  if (agenda->items->len == 0)
    belay_call_print (call, "%s\n", _ ("Nothing asks to be talked about."));
}

static void
build_records (JsonBuilder           *builder,
               const BelayAgendaItem *item)
{
  json_builder_set_member_name (builder, "records");
  json_builder_begin_array (builder);
  for (guint i = 0; i < item->records->len; i++)
    {
      BelayRecord *record = g_ptr_array_index (item->records, i);

      json_builder_begin_object (builder);
      belay_json_set_text (builder, "kind", BELAY_RECORD_GET_CLASS (record)->kind);
      belay_json_set_id (builder, "id", record);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
build_item (JsonBuilder           *builder,
            const BelayAgenda     *agenda,
            const BelayAgendaItem *item)
{
  const BelayPointFields *point = item->point != NULL ? belay_point_get (item->point) : NULL;

  json_builder_begin_object (builder);
  belay_json_set_id (builder, "point", item->point);
  belay_json_set_text (builder, "proposal", item->is_on_agenda ? NULL : item->key);
  belay_json_set_text (builder, "rule", belay_agenda_rule_to_word (item->rule));
  belay_json_set_text (builder, "title", item->title);
  belay_json_set_text (builder, "reason", item->reason);
  belay_json_set_text (builder, "kind", belay_point_kind_words[item->kind]);
  belay_json_set_id (builder, "section", get_section (agenda, item));
  belay_json_set_id (builder, "topic-of", item->topic_of);
  belay_json_set_day (builder, "since", point != NULL ? point->since : BELAY_DAY_NONE);
  belay_json_set_number (builder, "carried", point != NULL ? point->carried : BELAY_UNSET);
  belay_json_set_number (builder, "minutes", item->minutes);
  belay_json_set_flag (builder, "on-agenda", item->is_on_agenda);
  belay_json_set_flag (builder, "private", item->is_private);
  build_records (builder, item);
  json_builder_end_object (builder);
}

static void
build_sections (JsonBuilder       *builder,
                const BelayAgenda *agenda)
{
  json_builder_set_member_name (builder, "sections");
  json_builder_begin_array (builder);
  BELAY_FOREACH (BelaySection, section, agenda->template != NULL ? belay_template_get (agenda->template)->sections : NULL)
  {
    json_builder_begin_object (builder);
    belay_json_set_id (builder, "id", section);
    belay_json_set_text (builder, "title", belay_section_get (section)->title);
    belay_json_set_number (builder, "minutes", belay_section_get (section)->minutes);
    json_builder_end_object (builder);
  }
  json_builder_end_array (builder);
}

static void
print_object (BelayCall         *call,
              const BelayAgenda *agenda,
              BelayPerson       *person)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  belay_json_set_id (builder, "person", person);
  belay_json_set_text (builder, "name", belay_person_get (person)->name);
  belay_json_set_id (builder, "mentorship", agenda->mentorship);
  belay_json_set_id (builder, "meeting", agenda->meeting);
  belay_json_set_day (builder, "day", agenda->meeting != NULL ? belay_meeting_get (agenda->meeting)->day : BELAY_DAY_NONE);
  belay_json_set_id (builder, "template", agenda->template);
  build_sections (builder, agenda);
  json_builder_set_member_name (builder, "points");
  json_builder_begin_array (builder);
  for (guint i = 0; i < agenda->items->len; i++)
    build_item (builder, agenda, g_ptr_array_index (agenda->items, i));
  json_builder_end_array (builder);
  belay_json_set_number (builder, "dismissed", agenda->n_dismissed);
  json_builder_end_object (builder);
  belay_json_print (call, builder);
}

static gboolean
run_agenda (BelayCall *call,
            GError   **error)
{
  g_autoptr (BelayStore) store = belay_call_open (call, BELAY_STORE_READ, error);
  BelayWorkspace  *workspace = store != NULL ? belay_store_get_workspace (store) : NULL;
  BelayPerson     *person = workspace != NULL ? belay_choose_person (workspace, call->arguments[0], error) : NULL;
  g_autofree char *me = person != NULL ? belay_call_dup_me (call, workspace, error) : NULL;
  BelayMentorship *mentorship;
  g_autoptr (BelayAgenda) agenda = NULL;

  if (person == NULL || (me == NULL && call->me != NULL))
    return FALSE;
  mentorship = belay_agenda_find_mentorship (person, me);
  if (mentorship == NULL)
    /* Translators: a person. */
    return belay_call_fail (error, _ ("%s has no mentor"), belay_person_get (person)->name);

  agenda = prepare (call, workspace, mentorship, me);
  if (call->json)
    print_object (call, agenda, person);
  else
    print_page (call, agenda, person);

  return TRUE;
}

const BelayCommand belay_command_agenda = {
  "agenda",
  "PERSON",
  N_ ("Print the prepared agenda of the next one-on-one"),
  N_ ("PERSON is an id, a name, or its unambiguous beginning."),
  NULL,
  1,
  1,
  run_agenda,
};
