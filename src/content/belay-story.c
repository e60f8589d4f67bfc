/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-story.h"

#include "belay-editor.h"
#include "belay-request.h"

#include <stdlib.h>
#include <string.h>

/*
 * The sample is told as a script of edits, the same that `belay edit` takes, so
 * that it can hold nothing that a user could not have done. A line may set the
 * clock ("at"), name the id it gets ("as") and refer to such a name ("@name").
 * Days are told relative to today: "tue-3" is the Tuesday three weeks ago.
 */
struct _BelayStory
{
  BelayWorkspace *workspace;
  BelayEditor    *editor;
  GPtrArray      *templates;
  BelayDay        today;
  GHashTable     *names; /* name -> id */
  char           *teller;
};

/*< private >
 * belay_story_new:
 * @workspace: where it happens
 * @ids: where ids come from
 * @templates: (element-type BelayTemplate): what projects are made from
 * @today: the day it is told on
 *
 * Returns: (transfer full): a story that nobody has begun to tell
 */
BelayStory *
belay_story_new (BelayWorkspace *workspace,
                 BelayIds       *ids,
                 GPtrArray      *templates,
                 BelayDay        today)
{
  BelayStory *self = g_new0 (BelayStory, 1);

  self->workspace = g_object_ref (workspace);
  self->editor = belay_editor_new (workspace, ids);
  self->templates = g_ptr_array_ref (templates);
  self->today = today;
  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  belay_editor_set_presets (self->editor, templates);

  return self;
}

/*< private >
 * belay_story_free:
 */
void
belay_story_free (BelayStory *self)
{
  g_clear_object (&self->editor);
  g_clear_object (&self->workspace);
  g_ptr_array_unref (self->templates);
  g_hash_table_unref (self->names);
  g_free (self->teller);
  g_free (self);
}

/*< private >
 * belay_story_get_teller:
 *
 * Returns: the id of the first person, whose private notes the story has
 */
const char *
belay_story_get_teller (BelayStory *self)
{
  return self->teller;
}

static gboolean
parse_offset (const char *text,
              int        *out_offset)
{
  char *end;

  if (*text != '+' && *text != '-')
    return FALSE;
  *out_offset = (int) strtol (text, &end, 10);

  return end != text + 1 && *end == '\0';
}

static gboolean
parse_relative_day (BelayStory *self,
                    const char *text,
                    BelayDay   *out_day)
{
  static const char *const weekdays[] = { "mon", "tue", "wed", "thu", "fri", "sat", "sun" };
  int                      offset = 0;

  if (g_str_has_prefix (text, "today"))
    {
      if (text[5] != '\0' && !parse_offset (text + 5, &offset))
        return FALSE;
      *out_day = self->today + offset;
      return TRUE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (weekdays); i++)
    {
      if (!g_str_has_prefix (text, weekdays[i]) || !parse_offset (text + 3, &offset))
        continue;
      *out_day = belay_day_get_monday (self->today) + (int) i + offset * 7;
      return TRUE;
    }

  return FALSE;
}

static char *
translate_text (BelayStory *self,
                const char *text)
{
  BelayDay day;

  if (text[0] == '@' && g_hash_table_contains (self->names, text + 1))
    return g_strdup (g_hash_table_lookup (self->names, text + 1));
  if (parse_relative_day (self, text, &day))
    return belay_day_to_string (day);

  return g_strdup (text);
}

static GVariant *
translate_value (BelayStory *self,
                 GVariant   *value)
{
  if (g_variant_is_of_type (value, G_VARIANT_TYPE_STRING))
    {
      return g_variant_new_take_string (translate_text (self, g_variant_get_string (value, NULL)));
    }
  if (g_variant_is_of_type (value, G_VARIANT_TYPE_STRING_ARRAY))
    {
      g_autoptr (GVariantBuilder) builder = g_variant_builder_new (G_VARIANT_TYPE_STRING_ARRAY);
      GVariantIter iter;
      const char  *text;

      g_variant_iter_init (&iter, value);
      while (g_variant_iter_next (&iter, "&s", &text))
        {
          g_autofree char *translated = translate_text (self, text);

          g_variant_builder_add (builder, "s", translated);
        }
      return g_variant_builder_end (builder);
    }

  return value;
}

static GVariant *
translate_arguments (BelayStory *self,
                     GVariant   *arguments)
{
  g_autoptr (GVariantBuilder) builder = g_variant_builder_new (G_VARIANT_TYPE_VARDICT);
  GVariantIter iter;
  const char  *name;
  GVariant    *value;

  g_variant_iter_init (&iter, arguments);
  while (g_variant_iter_loop (&iter, "{&sv}", &name, &value))
    {
      if (!g_str_equal (name, "as"))
        g_variant_builder_add (builder, "{sv}", name, translate_value (self, value));
    }

  return g_variant_builder_end (builder);
}

/* The milestones that a project got from its template can be named, too. */
static void
name_milestones (BelayStory *self,
                 const char *label,
                 const char *id)
{
  BelayProject *project = belay_workspace_find (self->workspace, id, BELAY_TYPE_PROJECT);
  const char   *template_id = project != NULL ? belay_project_get (project)->template_id : NULL;

  for (guint i = 0; template_id != NULL && i < self->templates->len; i++)
    {
      BelayRecord *pattern = g_ptr_array_index (self->templates, i);
      BelayList   *patterns = belay_template_get (BELAY_TEMPLATE (pattern))->milestones;

      if (!g_str_equal (belay_record_get_id (pattern), template_id))
        continue;
      for (guint j = 0; j < belay_list_get_length (patterns); j++)
        {
          BelayRecord *made = belay_list_get (belay_project_get (project)->milestones, j);

          g_hash_table_insert (self->names,
                               g_strdup_printf ("%s.%s", label, belay_record_get_id (belay_list_get (patterns, j))),
                               g_strdup (belay_record_get_id (made)));
        }
    }
}

static void
name_answer (BelayStory *self,
             GVariant   *arguments,
             const char *id)
{
  const char *label;

  if (id == NULL)
    return;
  if (self->teller == NULL)
    {
      self->teller = g_strdup (id);
      belay_editor_set_me (self->editor, id);
    }
  if (g_variant_lookup (arguments, "as", "&s", &label))
    {
      g_hash_table_insert (self->names, g_strdup (label), g_strdup (id));
      name_milestones (self, label, id);
    }
}

static gboolean
tell_line (BelayStory *self,
           const char *line,
           gsize       length,
           GError    **error)
{
  g_autofree char *verb = NULL;
  g_autofree char *id = NULL;
  g_autoptr (GVariant) arguments = NULL;
  const char *clock;
  BelayDay    day;

  if (!belay_request_parse (line, length, &verb, &arguments, error))
    return FALSE;
  if (g_variant_lookup (arguments, "at", "&s", &clock) && parse_relative_day (self, clock, &day))
    {
      belay_editor_set_today (self->editor, day);
      return TRUE;
    }
  if (!belay_editor_run (self->editor, verb, translate_arguments (self, arguments), &id, error))
    return FALSE;
  name_answer (self, arguments, id);

  return TRUE;
}

/*< private >
 * belay_story_tell:
 * @self: a story
 * @text: lines of it
 * @length: how many bytes
 * @error: return location for an error that names the line
 *
 * Returns: whether all of it could happen
 */
gboolean
belay_story_tell (BelayStory *self,
                  const char *text,
                  gsize       length,
                  GError    **error)
{
  const char *end = text + length;
  guint       number = 1;

  while (text < end)
    {
      const char *stop = memchr (text, '\n', end - text);
      gsize       line_length = (stop != NULL ? stop : end) - text;

      if (line_length > 0 && !tell_line (self, text, line_length, error))
        {
          g_prefix_error (error, "line %u: ", number);
          return FALSE;
        }
      text += line_length + 1;
      number++;
    }

  return TRUE;
}
