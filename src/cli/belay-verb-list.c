/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-verb-list.h"

#include "belay-cli-json.h"
#include "belay-cli-table.h"

#include <belay-verb.h>
#include <glib/gi18n.h>

/* The types of JSON, as a script writes them; the same in every language. */
static const char *
get_type_word (const BelayArgument *argument)
{
  static const char *const words[] = {
    [BELAY_FIELD_TEXT] = "text",
    [BELAY_FIELD_TEXTS] = "texts",
    [BELAY_FIELD_WORD] = "word",
    [BELAY_FIELD_WORDS] = "words",
    [BELAY_FIELD_CHOICE] = "choice",
    [BELAY_FIELD_DAY] = "day",
    [BELAY_FIELD_TIME] = "time",
    [BELAY_FIELD_NUMBER] = "number",
    [BELAY_FIELD_FLAG] = "flag",
    [BELAY_FIELD_REF] = "id",
    [BELAY_FIELD_REFS] = "ids",
  };
  static const char *const words_by_id[] = {
    [BELAY_FIELD_TEXT] = "texts by id",
    [BELAY_FIELD_NUMBER] = "numbers by id",
    [BELAY_FIELD_REFS] = "ids by id",
  };

  return argument->kind == BELAY_FIELD_LIST ? words_by_id[argument->each] : words[argument->kind];
}

static const char *
get_target (const BelayArgument *argument)
{
  g_autoptr (GTypeClass) klass = argument->target != NULL ? g_type_class_ref (argument->target ()) : NULL;

  return klass != NULL ? BELAY_RECORD_CLASS (klass)->kind : NULL;
}

static char *
describe_choice (const BelayArgument *argument)
{
  const char *target = get_target (argument);

  if (argument->choices != NULL)
    return g_strjoinv ("|", (char **) argument->choices);

  return g_strdup (target != NULL ? target : "");
}

static void
print_verb (BelayCall       *call,
            const BelayVerb *verb)
{
  g_autoptr (GArray) arguments = belay_verb_list_arguments (verb);
  g_autoptr (BelayTable) table = belay_table_new ();

  belay_call_print (call, "%s\n", belay_verb_get_name (verb));
  for (guint i = 0; i < arguments->len; i++)
    {
      const BelayArgument *argument = &g_array_index (arguments, BelayArgument, i);
      g_autofree char     *name = g_strconcat (argument->name, argument->required ? "*" : "", NULL);
      g_autofree char     *choice = describe_choice (argument);

      belay_table_add (table, name, get_type_word (argument), choice, NULL);
    }
  belay_table_print (table, call, NULL);
}

static void
build_argument (JsonBuilder         *builder,
                const BelayArgument *argument)
{
  json_builder_begin_object (builder);
  belay_json_set_text (builder, "name", argument->name);
  belay_json_set_text (builder, "type", get_type_word (argument));
  belay_json_set_flag (builder, "required", argument->required);
  belay_json_set_texts (builder, "choices", argument->choices);
  belay_json_set_text (builder, "record", get_target (argument));
  json_builder_end_object (builder);
}

static void
build_verb (JsonBuilder *builder,
            const char  *name,
            const char  *title,
            GArray      *arguments)
{
  json_builder_begin_object (builder);
  belay_json_set_text (builder, "edit", name);
  belay_json_set_text (builder, "title", title);
  json_builder_set_member_name (builder, "fields");
  json_builder_begin_array (builder);
  for (guint i = 0; arguments != NULL && i < arguments->len; i++)
    build_argument (builder, &g_array_index (arguments, BelayArgument, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
print_array (BelayCall *call)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < belay_verbs_count (); i++)
    {
      const BelayVerb *verb = belay_verbs_get (i);
      g_autoptr (GArray) arguments = belay_verb_list_arguments (verb);

      build_verb (builder, belay_verb_get_name (verb), _ (belay_verb_get_title (verb)), arguments);
    }
  build_verb (builder, "undo", _ ("Undo"), NULL);
  build_verb (builder, "redo", _ ("Redo"), NULL);
  json_builder_end_array (builder);
  belay_json_print (call, builder);
}

/*< private >
 * belay_verb_list_print:
 *
 * Prints every edit with its fields.
 */
void
belay_verb_list_print (BelayCall *call)
{
  if (call->json)
    {
      print_array (call);
      return;
    }
  for (guint i = 0; i < belay_verbs_count (); i++)
    print_verb (call, belay_verbs_get (i));
  belay_call_print (call, "undo\nredo\n");
}
