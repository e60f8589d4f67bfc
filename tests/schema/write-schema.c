/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes the JSON Schema of one file format from the tables of fields, so that the published
 * contract in data/schema/ can be held against what the program really reads and writes. */

#include "belay-reader.h"
#include "belay-workspace.h"

#include <json-glib/json-glib.h>

static GType (*const documents[]) (void) = {
  belay_workspace_get_type,
  belay_person_get_type,
  belay_meeting_year_get_type,
  belay_notebook_get_type,
  belay_framework_get_type,
  belay_project_get_type,
  belay_template_get_type,
};

static void
set_string (JsonBuilder *builder,
            const char  *name,
            const char  *value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, value);
}

static void
set_int (JsonBuilder *builder,
         const char  *name,
         int          value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, value);
}

static void
set_choices (JsonBuilder       *builder,
             const char *const *choices)
{
  json_builder_set_member_name (builder, "enum");
  json_builder_begin_array (builder);
  for (guint i = 0; choices[i] != NULL; i++)
    json_builder_add_string_value (builder, choices[i]);
  json_builder_end_array (builder);
}

static const char *
get_kind (GType type)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (type);

  return BELAY_RECORD_CLASS (klass)->kind;
}

static void
set_reference (JsonBuilder *builder,
               GType        type)
{
  g_autofree char *path = g_strdup_printf ("#/$defs/%s", get_kind (type));

  set_string (builder, "$ref", path);
}

static void
begin_items (JsonBuilder *builder)
{
  set_string (builder, "type", "array");
  json_builder_set_member_name (builder, "items");
  json_builder_begin_object (builder);
}

static void
describe_text (JsonBuilder      *builder,
               const BelayField *field)
{
  set_string (builder, "type", "string");
  if (field->flags & BELAY_FIELD_REQUIRED)
    set_int (builder, "minLength", 1);
}

static void
describe_field (JsonBuilder      *builder,
                const BelayField *field)
{
  switch (field->kind)
    {
    case BELAY_FIELD_TEXT:
    case BELAY_FIELD_WORD:
    case BELAY_FIELD_REF:
      describe_text (builder, field);
      break;
    case BELAY_FIELD_TEXTS:
    case BELAY_FIELD_WORDS:
    case BELAY_FIELD_REFS:
      begin_items (builder);
      set_string (builder, "type", "string");
      if (field->choices != NULL)
        set_choices (builder, field->choices);
      json_builder_end_object (builder);
      break;
    case BELAY_FIELD_CHOICE:
      set_choices (builder, field->choices);
      break;
    case BELAY_FIELD_DAY:
      set_string (builder, "type", "string");
      set_string (builder, "format", "date");
      set_string (builder, "pattern", "^(19|2[01])[0-9]{2}-[0-9]{2}-[0-9]{2}$|^2200-[0-9]{2}-[0-9]{2}$");
      break;
    case BELAY_FIELD_TIME:
      set_string (builder, "type", "string");
      set_string (builder, "pattern", "^([01][0-9]|2[0-3]):[0-5][0-9]$");
      break;
    case BELAY_FIELD_NUMBER:
      set_string (builder, "type", "integer");
      set_int (builder, "minimum", field->min);
      set_int (builder, "maximum", field->max);
      break;
    case BELAY_FIELD_FLAG:
      set_string (builder, "type", "boolean");
      break;
    case BELAY_FIELD_LIST:
    default:
      begin_items (builder);
      set_reference (builder, field->target ());
      json_builder_end_object (builder);
    }
}

static gboolean
is_required (const BelayField *field)
{
  return (field->flags & BELAY_FIELD_REQUIRED) != 0 ||
         (field->kind == BELAY_FIELD_NUMBER && field->fallback < field->min);
}

static void
describe_id (JsonBuilder      *builder,
             BelayRecordClass *klass,
             gboolean          short_ids)
{
  json_builder_set_member_name (builder, klass->id_member);
  json_builder_begin_object (builder);
  set_string (builder, "type", "string");
  set_string (builder, "pattern",
              short_ids || klass->scoped
                ? "^[A-Za-z0-9_-][A-Za-z0-9._-]{0,99}$"
                : "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$");
  json_builder_end_object (builder);
}

static void
describe_envelope (JsonBuilder      *builder,
                   BelayRecordClass *klass)
{
  json_builder_set_member_name (builder, "format");
  json_builder_begin_object (builder);
  set_string (builder, "const", klass->format);
  json_builder_end_object (builder);
  json_builder_set_member_name (builder, "version");
  json_builder_begin_object (builder);
  set_int (builder, "const", BELAY_CODEC_VERSION);
  json_builder_end_object (builder);
}

static void
describe_required (JsonBuilder      *builder,
                   BelayRecordClass *klass)
{
  json_builder_set_member_name (builder, "required");
  json_builder_begin_array (builder);
  if (klass->format != NULL)
    {
      json_builder_add_string_value (builder, "format");
      json_builder_add_string_value (builder, "version");
    }
  json_builder_add_string_value (builder, klass->id_member);
  for (guint i = 0; i < klass->n_fields; i++)
    {
      if (is_required (&klass->fields[i]))
        json_builder_add_string_value (builder, klass->fields[i].name);
    }
  json_builder_end_array (builder);
}

static void
describe_record (JsonBuilder *builder,
                 GType        type,
                 gboolean     short_ids)
{
  g_autoptr (GTypeClass) type_class = g_type_class_ref (type);
  BelayRecordClass *klass = BELAY_RECORD_CLASS (type_class);

  set_string (builder, "type", "object");
  json_builder_set_member_name (builder, "properties");
  json_builder_begin_object (builder);
  if (klass->format != NULL)
    describe_envelope (builder, klass);
  describe_id (builder, klass, short_ids);
  for (guint i = 0; i < klass->n_fields; i++)
    {
      if (klass->fields[i].flags & BELAY_FIELD_DOCUMENTS)
        continue;
      json_builder_set_member_name (builder, klass->fields[i].name);
      json_builder_begin_object (builder);
      describe_field (builder, &klass->fields[i]);
      json_builder_end_object (builder);
    }
  json_builder_end_object (builder);
  describe_required (builder, klass);
}

/* The kinds of records within a document, each once, in the order they are met. */
static void
collect_kinds (GType   type,
               GArray *kinds)
{
  g_autoptr (GTypeClass) type_class = g_type_class_ref (type);
  BelayRecordClass *klass = BELAY_RECORD_CLASS (type_class);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      gboolean known = FALSE;
      GType    child;

      if (klass->fields[i].kind != BELAY_FIELD_LIST || (klass->fields[i].flags & BELAY_FIELD_DOCUMENTS) != 0)
        continue;
      child = klass->fields[i].target ();
      for (guint j = 0; j < kinds->len; j++)
        known = known || g_array_index (kinds, GType, j) == child;
      if (known)
        continue;
      g_array_append_val (kinds, child);
      collect_kinds (child, kinds);
    }
}

static JsonNode *
describe_document (GType type)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (GArray) kinds = g_array_new (FALSE, FALSE, sizeof (GType));
  g_autoptr (GTypeClass) type_class = g_type_class_ref (type);
  BelayRecordClass *klass = BELAY_RECORD_CLASS (type_class);

  collect_kinds (type, kinds);
  json_builder_begin_object (builder);
  set_string (builder, "$schema", "https://json-schema.org/draft/2020-12/schema");
  set_string (builder, "title", klass->format);
  describe_record (builder, type, klass->scopes_contents);
  json_builder_set_member_name (builder, "$defs");
  json_builder_begin_object (builder);
  for (guint i = 0; i < kinds->len; i++)
    {
      json_builder_set_member_name (builder, get_kind (g_array_index (kinds, GType, i)));
      json_builder_begin_object (builder);
      describe_record (builder, g_array_index (kinds, GType, i), klass->scopes_contents);
      json_builder_end_object (builder);
    }
  json_builder_end_object (builder);
  json_builder_end_object (builder);

  return json_builder_get_root (builder);
}

int
main (int   argc,
      char *argv[])
{
  for (guint i = 0; i < G_N_ELEMENTS (documents); i++)
    {
      g_autoptr (GTypeClass) klass = g_type_class_ref (documents[i]());
      g_autoptr (JsonNode) schema = NULL;
      g_autofree char *text = NULL;

      if (argc == 2 && g_strcmp0 (argv[1], BELAY_RECORD_CLASS (klass)->format) != 0)
        continue;
      if (argc == 1)
        {
          g_print ("%s\n", BELAY_RECORD_CLASS (klass)->format);
          continue;
        }
      schema = describe_document (documents[i]());
      text = json_to_string (schema, TRUE);
      g_print ("%s\n", text);
    }

  return 0;
}
