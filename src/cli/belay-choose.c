/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-choose.h"

#include "belay-call.h"

#include <glib/gi18n.h>

/* What somebody typed for a person or project: an id, a name, or the beginning of one. */

static char *
fold (const char *text)
{
  g_autofree char *composed = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);
  g_autofree char *folded = g_utf8_casefold (composed, -1);

  return g_utf8_normalize (folded, -1, G_NORMALIZE_ALL);
}

static GPtrArray *
match_names (GPtrArray  *records,
             const char *text,
             gboolean    whole)
{
  g_autofree char *wanted = fold (text);
  GPtrArray       *matches = g_ptr_array_new ();

  for (guint i = 0; i < records->len; i++)
    {
      BelayRecord     *record = g_ptr_array_index (records, i);
      const char      *title = belay_record_get_title (record);
      g_autofree char *name = fold (title != NULL ? title : "");

      if (whole ? g_str_equal (name, wanted) : g_str_has_prefix (name, wanted))
        g_ptr_array_add (matches, record);
    }

  return matches;
}

static BelayRecord *
match_id (GPtrArray  *records,
          const char *text)
{
  for (guint i = 0; i < records->len; i++)
    {
      BelayRecord *record = g_ptr_array_index (records, i);

      if (g_str_equal (belay_record_get_id (record), text))
        return record;
    }

  return NULL;
}

static BelayRecord *
fail_ambiguous (GPtrArray  *matches,
                const char *text,
                GError    **error)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *all = NULL;

  for (guint i = 0; i < matches->len; i++)
    {
      BelayRecord *record = g_ptr_array_index (matches, i);

      g_ptr_array_add (names, g_strdup_printf ("%s (%s)", belay_record_get_title (record), belay_record_get_id (record)));
    }
  g_ptr_array_add (names, NULL);
  all = g_strjoinv (", ", (char **) names->pdata);
  /* Translators: what was typed, and the names that begin so. */
  belay_call_fail (error, _ ("“%s” is ambiguous: %s"), text, all);

  return NULL;
}

typedef enum
{
  PEOPLE,
  PROJECTS,
  BOTH
} Wanted;

static void
fail_unknown (Wanted      wanted,
              const char *text,
              GError    **error)
{
  if (wanted == BOTH)
    /* Translators: the placeholder is what was typed. */
    belay_call_fail (error, _ ("there is no person and no project “%s”"), text);
  else if (wanted == PROJECTS)
    /* Translators: the placeholder is what was typed. */
    belay_call_fail (error, _ ("there is no project “%s”"), text);
  else
    /* Translators: the placeholder is what was typed. */
    belay_call_fail (error, _ ("there is no person “%s”"), text);
}

static BelayRecord *
choose (GPtrArray  *records,
        const char *text,
        Wanted      wanted,
        GError    **error)
{
  g_autofree char *shown = g_filename_display_name (text);
  g_autoptr (GPtrArray) matches = NULL;
  BelayRecord *record = match_id (records, shown);

  if (record != NULL)
    return record;

  matches = match_names (records, shown, TRUE);
  if (matches->len == 0 && *shown != '\0')
    {
      g_ptr_array_unref (matches);
      matches = match_names (records, shown, FALSE);
    }
  if (matches->len == 1)
    return g_ptr_array_index (matches, 0);
  if (matches->len > 1)
    return fail_ambiguous (matches, shown, error);
  fail_unknown (wanted, shown, error);

  return NULL;
}

static void
add_all (GPtrArray *records,
         BelayList *list)
{
  BELAY_FOREACH (BelayRecord, record, list)
  g_ptr_array_add (records, record);
}

/*< private >
 * belay_choose_person:
 * @workspace: a workspace
 * @text: what was typed
 * @error: return location for a `BELAY_CALL_ERROR`
 *
 * Returns: (transfer none): the person who is meant, or %NULL with @error set
 */
BelayPerson *
belay_choose_person (BelayWorkspace *workspace,
                     const char     *text,
                     GError        **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  add_all (records, belay_workspace_get (workspace)->people);

  return (BelayPerson *) choose (records, text, PEOPLE, error);
}

/*< private >
 * belay_choose_project:
 * @workspace: a workspace
 * @text: what was typed
 * @error: return location for a `BELAY_CALL_ERROR`
 *
 * Returns: (transfer none): the project that is meant, or %NULL with @error set
 */
BelayProject *
belay_choose_project (BelayWorkspace *workspace,
                      const char     *text,
                      GError        **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  add_all (records, belay_workspace_get (workspace)->projects);

  return (BelayProject *) choose (records, text, PROJECTS, error);
}

/*< private >
 * belay_choose_person_or_project:
 * @workspace: a workspace
 * @text: what was typed
 * @error: return location for a `BELAY_CALL_ERROR`
 *
 * Returns: (transfer none): the person or project that is meant, or %NULL with @error set
 */
BelayRecord *
belay_choose_person_or_project (BelayWorkspace *workspace,
                                const char     *text,
                                GError        **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  add_all (records, belay_workspace_get (workspace)->people);
  add_all (records, belay_workspace_get (workspace)->projects);

  return choose (records, text, BOTH, error);
}
