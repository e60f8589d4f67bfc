/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

/* Where each document of a workspace lies. One table says it, and is read in
 * both directions: from a record to its path, and from a path to what must be
 * in the file. Paths are only ever made of names in this table and of ids that
 * are plain names, so that no file can name a place outside the folder. */

#include "belay-layout.h"

#include "belay-store-error.h"

#include <belay-workspace.h>

#include <glib/gi18n.h>
#include <string.h>

#define ID_LENGTH_MAX 100
#define SUFFIX ".json"

/* `file` is the whole name, or what stands before the id or number in it. */
typedef struct
{
  const char *folder;
  gboolean    has_owner;
  const char *file;
  enum
  {
    NAMED,
    BY_ID,
    BY_NUMBER
  } naming;
  GType (*type) (void);
  const char *list;
  const char *owner_member;
  const char *id_member;
} Rule;

static const Rule rules[] = {
  [BELAY_PLACE_WORKSPACE] = { NULL, FALSE, "workspace", NAMED, belay_workspace_get_type, NULL, NULL, NULL },
  [BELAY_PLACE_PERSON] = { "people", TRUE, "person", NAMED, belay_person_get_type, "people", "id", NULL },
  [BELAY_PLACE_YEAR] = { "people", TRUE, "meetings-", BY_NUMBER, belay_meeting_year_get_type, "years", "person", "year" },
  [BELAY_PLACE_NOTEBOOK] = { "private", TRUE, "", BY_ID, belay_notebook_get_type, "notebooks", "author", "person" },
  [BELAY_PLACE_DRAFT] = { "frameworks", TRUE, "draft", NAMED, belay_framework_get_type, "frameworks", "id", NULL },
  [BELAY_PLACE_REVISION] = { "frameworks", TRUE, "", BY_NUMBER, belay_framework_get_type, "frameworks", "id", "revision" },
  [BELAY_PLACE_PROJECT] = { "projects", FALSE, "", BY_ID, belay_project_get_type, "projects", NULL, "id" },
  [BELAY_PLACE_TEMPLATE] = { "templates", FALSE, "", BY_ID, belay_template_get_type, "templates", NULL, "id" },
};

/*< private >
 * belay_layout_is_id:
 * @text: (nullable): an id
 *
 * Returns: whether it can be the name of a file or folder on any system
 */
gboolean
belay_layout_is_id (const char *text)
{
  gsize length = 0;

  if (text == NULL || text[0] == '.')
    return FALSE;
  for (; text[length] != '\0'; length++)
    {
      if (!g_ascii_isalnum (text[length]) && strchr ("._-", text[length]) == NULL)
        return FALSE;
    }

  return length > 0 && length <= ID_LENGTH_MAX;
}

static gboolean
is_number (const char *text)
{
  if (text[0] < '1' || text[0] > '9' || strlen (text) > 9)
    return FALSE;

  return text[strspn (text, "0123456789")] == '\0';
}

static gboolean
match_name (const Rule *rule,
            const char *name,
            char      **out_id)
{
  g_autofree char *stem = NULL;

  if (!g_str_has_suffix (name, SUFFIX) || !g_str_has_prefix (name, rule->file))
    return FALSE;

  stem = g_strndup (name, strlen (name) - strlen (SUFFIX));
  if (rule->naming == NAMED)
    return g_str_equal (stem, rule->file);
  if (rule->naming == BY_ID ? !belay_layout_is_id (stem) : !is_number (stem + strlen (rule->file)))
    return FALSE;
  *out_id = g_strdup (stem + strlen (rule->file));

  return TRUE;
}

static gboolean
match_rule (const Rule *rule,
            char      **parts,
            BelayPlace *place)
{
  guint n_parts = g_strv_length (parts);
  guint n_wanted = (rule->folder != NULL) + rule->has_owner + 1;

  if (n_parts != n_wanted || (rule->folder != NULL && !g_str_equal (parts[0], rule->folder)))
    return FALSE;
  if (rule->has_owner && !belay_layout_is_id (parts[1]))
    return FALSE;
  if (!match_name (rule, parts[n_parts - 1], &place->id))
    return FALSE;
  place->owner = rule->has_owner ? g_strdup (parts[1]) : NULL;

  return TRUE;
}

/*< private >
 * belay_place_parse:
 * @path: a path relative to the folder of a workspace
 * @out_place: (out): what it says
 *
 * Returns: whether a document may lie there
 */
gboolean
belay_place_parse (const char *path,
                   BelayPlace *out_place)
{
  g_auto (GStrv) parts = g_strsplit (path, "/", 4);

  *out_place = (BelayPlace){ 0 };
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      out_place->kind = i;
      if (match_rule (&rules[i], parts, out_place))
        return TRUE;
    }

  return FALSE;
}

/*< private >
 * belay_place_clear:
 * @self: a place
 *
 * Frees what it holds.
 */
void
belay_place_clear (BelayPlace *self)
{
  g_clear_pointer (&self->owner, g_free);
  g_clear_pointer (&self->id, g_free);
}

/*< private >
 * belay_place_get_type_of_document:
 * @self: a place
 *
 * Returns: the kind of record that lies there
 */
GType
belay_place_get_type_of_document (const BelayPlace *self)
{
  return rules[self->kind].type ();
}

/*< private >
 * belay_place_get_list:
 * @self: a place
 *
 * Returns: (nullable): the list that holds what lies there
 */
const char *
belay_place_get_list (const BelayPlace *self)
{
  return rules[self->kind].list;
}

/* What stands in @document for the two ids of a path. */
static BelayPlace
describe_document (BelayRecord *document)
{
  const char *id = belay_record_get_id (document);
  BelayPlace  place = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      if (rules[i].type () == G_OBJECT_TYPE (document))
        {
          place.kind = i;
          break;
        }
    }
  if (BELAY_IS_FRAMEWORK (document))
    {
      const BelayFrameworkFields *fields = belay_framework_get (BELAY_FRAMEWORK (document));
      gboolean                    is_draft = fields->state == BELAY_FRAMEWORK_DRAFT;

      place.kind = is_draft ? BELAY_PLACE_DRAFT : BELAY_PLACE_REVISION;
      place.owner = g_strdup (id);
      place.id = is_draft ? NULL : g_strdup_printf ("%d", fields->revision);
      return place;
    }

  if (BELAY_IS_PERSON (document))
    place.owner = g_strdup (id);
  else if (BELAY_IS_MEETING_YEAR (document))
    place.owner = g_strdup (belay_meeting_year_get (BELAY_MEETING_YEAR (document))->person);
  else if (BELAY_IS_NOTEBOOK (document))
    place.owner = g_strdup (belay_notebook_get (BELAY_NOTEBOOK (document))->author);
  if (rules[place.kind].naming != NAMED)
    place.id = g_strdup (id);

  return place;
}

/*< private >
 * belay_place_check:
 * @self: where a document was found
 * @document: the document
 * @error: return location for an error
 *
 * Returns: whether the ids in the path and in the file agree
 */
gboolean
belay_place_check (const BelayPlace *self,
                   BelayRecord      *document,
                   GError          **error)
{
  g_auto (BelayPlace) found = describe_document (document);

  if (found.kind == self->kind && g_strcmp0 (found.owner, self->owner) == 0 && g_strcmp0 (found.id, self->id) == 0)
    return TRUE;

  if (found.kind != self->kind)
    g_set_error_literal (error, BELAY_STORE_ERROR, BELAY_STORE_ERROR_NAME,
                         _ ("/state: a draft lies in draft.json, a published revision in a file named by its number"));
  else if (g_strcmp0 (found.owner, self->owner) != 0)
    g_set_error (error, BELAY_STORE_ERROR, BELAY_STORE_ERROR_NAME,
                 /* Translators: the name of a member, and two ids. */
                 _ ("/%s: the folder is named “%s”, but this says “%s”"),
                 rules[self->kind].owner_member, self->owner, found.owner);
  else
    g_set_error (error, BELAY_STORE_ERROR, BELAY_STORE_ERROR_NAME,
                 /* Translators: the name of a member, and two ids. */
                 _ ("/%s: the file is named by “%s”, but this says “%s”"),
                 rules[self->kind].id_member, self->id, found.id);

  return FALSE;
}

/*< private >
 * belay_layout_dup_path:
 * @document: a record that has a file of its own
 * @error: return location for an error
 *
 * Returns: (transfer full): where its file lies, relative to the folder, or
 *   %NULL when one of its ids cannot be a name
 */
char *
belay_layout_dup_path (BelayRecord *document,
                       GError     **error)
{
  g_auto (BelayPlace) place = describe_document (document);
  g_auto (BelayPlace) parsed = { 0 };
  const Rule *rule = &rules[place.kind];
  g_autoptr (GString) path = g_string_new (NULL);

  if (rule->folder != NULL)
    g_string_append_printf (path, "%s/", rule->folder);
  if (rule->has_owner)
    g_string_append_printf (path, "%s/", place.owner);
  g_string_append_printf (path, "%s%s" SUFFIX, rule->file, place.id != NULL ? place.id : "");

  if (!belay_place_parse (path->str, &parsed) || parsed.kind != place.kind)
    {
      g_set_error (error, BELAY_STORE_ERROR, BELAY_STORE_ERROR_NAME,
                   /* Translators: the path that a file would have. */
                   _ ("%s cannot be the name of a file; ids consist of letters, digits, “.”, “_” and “-”"), path->str);
      return NULL;
    }

  return g_string_free (g_steal_pointer (&path), FALSE);
}

/*< private >
 * belay_layout_dup_year_path:
 * @person: the id of a person
 * @year: a year
 *
 * Returns: (transfer full): where the closed meetings of that year lie
 */
char *
belay_layout_dup_year_path (const char *person,
                            int         year)
{
  const Rule *rule = &rules[BELAY_PLACE_YEAR];

  return g_strdup_printf ("%s/%s/%s%d" SUFFIX, rule->folder, person, rule->file, year);
}

/*< private >
 * belay_layout_has_folder:
 * @name: the name of a folder in a workspace
 * @out_has_owners: (out): whether it holds folders named by ids
 *
 * Returns: whether documents lie in it
 */
gboolean
belay_layout_has_folder (const char *name,
                         gboolean   *out_has_owners)
{
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      if (g_strcmp0 (rules[i].folder, name) == 0)
        {
          *out_has_owners = rules[i].has_owner;
          return TRUE;
        }
    }

  return FALSE;
}
