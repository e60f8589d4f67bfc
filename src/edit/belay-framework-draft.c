/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-edit.h"

#include <glib/gi18n.h>
#include <string.h>

/* Where verbs find what they change in a framework, which is always a draft, and what new parts are called. */

#define SHORT_ID_MAX 40

static char *
make_short_id (const char *name,
               const char *kind)
{
  g_autofree char *ascii = g_str_to_ascii (name, "C");
  g_autoptr (GString) id = g_string_new (NULL);

  for (const char *at = ascii; *at != '\0' && id->len < SHORT_ID_MAX; at++)
    {
      if (g_ascii_isalnum (*at))
        g_string_append_c (id, g_ascii_tolower (*at));
      else if (id->len > 0 && id->str[id->len - 1] != '-' && *at != '?')
        g_string_append_c (id, '-');
    }
  while (id->len > 0 && id->str[id->len - 1] == '-')
    g_string_truncate (id, id->len - 1);

  return id->len > 0 ? g_string_free (g_steal_pointer (&id), FALSE) : g_strdup (kind);
}

static gboolean
has_area (BelayFramework *framework,
          const char     *id)
{
  BELAY_FOREACH (BelayRecord, area, belay_framework_get (framework)->areas)
  {
    if (g_str_equal (belay_record_get_id (area), id))
      return TRUE;
  }

  return FALSE;
}

static gboolean
is_taken (BelayEdit   *edit,
          BelayRecord *parent,
          GType        type,
          const char  *id)
{
  BelayFramework *framework = parent != NULL ? belay_record_get_ancestor (parent, BELAY_TYPE_FRAMEWORK) : NULL;

  if (type == BELAY_TYPE_FRAMEWORK)
    return belay_workspace_find_framework (edit->workspace, id, 0) != NULL ||
           belay_workspace_find_draft (edit->workspace, id) != NULL;
  if (type == BELAY_TYPE_LEVEL)
    return belay_framework_find_level (framework, id) != NULL;
  if (type == BELAY_TYPE_AREA)
    return has_area (framework, id);

  return belay_framework_find_competency (framework, id) != NULL;
}

/*< private >
 * belay_edit_next_short_id:
 * @edit: an edit
 * @parent: (nullable): what will hold the new record, in a framework
 * @type: the kind of record
 * @name: its name
 *
 * Returns: (transfer full): an id made of the name, that no other has there
 */
char *
belay_edit_next_short_id (BelayEdit   *edit,
                          BelayRecord *parent,
                          GType        type,
                          const char  *name)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (type);
  g_autofree char *first = make_short_id (name, BELAY_RECORD_CLASS (klass)->kind);
  char            *id = g_strdup (first);

  for (guint n = 2; is_taken (edit, parent, type, id); n++)
    {
      g_free (id);
      id = g_strdup_printf ("%s-%u", first, n);
    }

  return id;
}

static BelayFramework *
find_draft (BelayEdit  *edit,
            const char *id,
            GError    **error)
{
  BelayFramework *draft = belay_workspace_find_draft (edit->workspace, id);

  if (draft != NULL)
    return draft;

  if (belay_workspace_find_framework (edit->workspace, id, 0) != NULL)
    belay_edit_refuse (error, "framework", _ ("what is published never changes; revise the framework first"));
  else
    belay_edit_refuse (error, "framework", _ ("there is no such framework"));

  return NULL;
}

static gpointer
find_area (BelayFramework *draft,
           const char     *id)
{
  BELAY_FOREACH (BelayRecord, area, belay_framework_get (draft)->areas)
  {
    if (g_str_equal (belay_record_get_id (area), id))
      return area;
  }

  return NULL;
}

/*< private >
 * belay_edit_find_in_draft:
 * @edit: an edit
 * @type: a framework, or a level, area or competency of the one that the
 *   argument `framework` names
 * @id: its id
 * @error: return location for an error
 *
 * Returns: (transfer none) (nullable): the draft, or what stands in it
 */
gpointer
belay_edit_find_in_draft (BelayEdit  *edit,
                          GType       type,
                          const char *id,
                          GError    **error)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (type);
  g_autofree char *framework = NULL;
  BelayFramework  *draft;
  gpointer         record = NULL;

  if (type == BELAY_TYPE_FRAMEWORK)
    return find_draft (edit, id, error);
  if (!belay_edit_get_text (edit, "framework", TRUE, &framework, error))
    return NULL;
  draft = find_draft (edit, framework, error);
  if (draft == NULL)
    return NULL;

  if (type == BELAY_TYPE_LEVEL)
    record = belay_framework_find_level (draft, id);
  else if (type == BELAY_TYPE_AREA)
    record = find_area (draft, id);
  else if (type == BELAY_TYPE_COMPETENCY)
    record = belay_framework_find_competency (draft, id);
  if (record == NULL)
    belay_edit_refuse (error, BELAY_RECORD_CLASS (klass)->kind, /* Translators: a kind of record, such as "level". */
                       _ ("there is no such %s"), BELAY_RECORD_CLASS (klass)->kind);

  return record;
}
