/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-plan-words.h"

#include <belay-attention.h>
#include <glib/gi18n.h>

/* What pages of projects say: choices, names of what is referred to, dependencies. */

/**
 * belay_plan_words_choice:
 * @choice: a word as files have it, such as "planned"
 *
 * Returns: the word as a person reads it
 */
const char *
belay_plan_words_choice (const char *choice)
{
  static const struct
  {
    const char *choice;
    const char *words;
  } known[] = {
    { "planned", N_ ("Planned") },
    { "active", N_ ("Active") },
    { "paused", N_ ("Paused") },
    { "done", N_ ("Done") },
    { "dropped", N_ ("Dropped") },
    { "finish-start", N_ ("Begins after it is finished") },
    { "start-start", N_ ("Begins after it has begun") },
    { "finish-finish", N_ ("Ends after it is finished") },
    { "start-finish", N_ ("Ends after it has begun") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    {
      if (g_str_equal (known[i].choice, choice))
        return _ (known[i].words);
    }

  return choice;
}

/**
 * belay_plan_words_ref:
 * @context: the record that refers to another
 * @field: the field by which it does
 * @id: what it names
 * @session: the session
 *
 * Returns: (transfer full): the name of what is referred to
 */
char *
belay_plan_words_ref (BelayRecord      *context,
                      const BelayField *field,
                      const char       *id,
                      BelaySession     *session)
{
  BelayRecord *record = belay_workspace_resolve (belay_session_get_workspace (session), context, field, id);
  const char  *title = record != NULL ? belay_record_get_title (record) : NULL;

  return g_strdup (title != NULL ? title : id);
}

/**
 * belay_plan_words_names:
 * @session: the session
 * @context: a record
 * @field: the name of a field that refers to others
 * @separator: what stands between two names
 *
 * Returns: (transfer full): their names in the order of the field; empty where there are none
 */
char *
belay_plan_words_names (BelaySession *session,
                        BelayRecord  *context,
                        const char   *field,
                        const char   *separator)
{
  const BelayField *found = belay_record_class_find_field (BELAY_RECORD_GET_CLASS (context), field);
  BelayValue        value = { 0 };
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;

  belay_field_read (found, belay_record_get_fields (context), &value);
  for (char **id = value.texts; id != NULL && *id != NULL; id++)
    {
      g_autofree char *name = belay_plan_words_ref (context, found, *id, session);

      g_strv_builder_add (builder, name);
    }
  names = g_strv_builder_end (builder);

  return g_strjoinv (separator, names);
}

/**
 * belay_plan_words_dependency:
 * @session: the session
 * @dependency: a dependency
 *
 * Returns: (transfer full): what it demands of the milestone that waits, with the lag
 */
char *
belay_plan_words_dependency (BelaySession    *session,
                             BelayDependency *dependency)
{
  static const char *const     choices[] = { "finish-start", "start-start", "finish-finish", "start-finish" };
  const BelayDependencyFields *fields = belay_dependency_get (dependency);
  const char                  *demand = belay_plan_words_choice (choices[fields->type]);

  if (fields->lag_days == 0)
    return g_strdup (demand);

  /* Translators: how a milestone waits for another, and how many working days between them. */
  return g_strdup_printf (ngettext ("%s, %+d working day", "%s, %+d working days", ABS (fields->lag_days)),
                          demand, fields->lag_days);
}

/**
 * belay_plan_words_survey:
 * @session: the session
 *
 * Looks for what needs attention in all projects, whoever leads them.
 *
 * Returns: (transfer full) (element-type BelayRecord BelayAttention): what needs attention, by record
 */
GHashTable *
belay_plan_words_survey (BelaySession *session)
{
  BelayAttentionQuery query = { .today = belay_session_get_today (session), .me = belay_session_get_me (session) };
  g_autoptr (GPtrArray) found = belay_attention_collect (belay_session_get_workspace (session), &query);
  GHashTable          *attention = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) belay_attention_free);
  gsize                n_found;
  g_autofree gpointer *entries = g_ptr_array_steal (found, &n_found);

  for (gsize i = 0; i < n_found; i++)
    {
      BelayAttention *entry = entries[i];

      /* The record outlives the table, which nobody keeps beyond a refresh. */
      g_hash_table_replace (attention, entry->record, entry);
    }

  return attention;
}
