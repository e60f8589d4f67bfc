/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-plan-words.h"

#include <belay-attention.h>
#include <belay-date-names.h>
#include <belay-earned.h>
#include <belay-variance.h>
#include <glib/gi18n.h>

/* What pages of projects say: names of what is referred to, and what needs attention. */

/* So many drawn durations take a few milliseconds; whoever edits waits for them. */
#define DRAWS_MAX 100000
#define RUNS_MIN 100

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

static guint
count_mentees (BelaySession *session,
               char        **members)
{
  guint count = 0;

  for (guint i = 0; members != NULL && members[i] != NULL; i++)
    {
      BelayPerson *person = belay_workspace_find (belay_session_get_workspace (session), members[i], BELAY_TYPE_PERSON);

      count += person != NULL && belay_person_is_mentee (person);
    }

  return count;
}

static const char *
find_template_name (BelaySession *session,
                    const char   *id)
{
  GPtrArray *presets = belay_session_get_templates (session);

  BELAY_FOREACH (BelayRecord, own, belay_workspace_get (belay_session_get_workspace (session))->templates)
  {
    if (g_strcmp0 (belay_record_get_id (own), id) == 0)
      return belay_record_get_title (own);
  }
  for (guint i = 0; presets != NULL && i < presets->len; i++)
    {
      if (g_strcmp0 (belay_record_get_id (g_ptr_array_index (presets, i)), id) == 0)
        return belay_record_get_title (g_ptr_array_index (presets, i));
    }

  return NULL;
}

/**
 * belay_plan_words_project:
 * @session: the session
 * @project: a project
 *
 * Returns: (transfer full): who leads it, how many take part, and what it was made from
 */
char *
belay_plan_words_project (BelaySession *session,
                          BelayProject *project)
{
  const BelayProjectFields *fields = belay_project_get (project);
  BelayWorkspace           *workspace = belay_session_get_workspace (session);
  BelayPerson              *lead = belay_workspace_find (workspace, fields->lead, BELAY_TYPE_PERSON);
  guint                     n_mentees = count_mentees (session, fields->members);
  const char               *pattern = find_template_name (session, fields->template_id);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;

  if (lead != NULL)
    {
      /* Translators: of a project; the placeholder is a person. */
      g_autofree char *led = g_strdup_printf (_ ("Led by %s"), belay_person_get (lead)->name);
      g_strv_builder_add (builder, led);
    }
  if (n_mentees > 0)
    {
      g_autofree char *taking_part =
        g_strdup_printf (ngettext ("%u mentee takes part", "%u mentees take part", n_mentees), n_mentees);
      g_strv_builder_add (builder, taking_part);
    }
  if (pattern != NULL)
    {
      /* Translators: of a project; the placeholder is the name of a template. */
      g_autofree char *made_from = g_strdup_printf (_ ("from the “%s” template"), pattern);
      g_strv_builder_add (builder, made_from);
    }
  parts = g_strv_builder_end (builder);

  return g_strjoinv (" · ", parts);
}

/**
 * belay_plan_words_finish:
 * @finish: the day on which a project is finished, as computed
 * @due: the day for which it was promised, or none
 *
 * Returns: (transfer full): how far the one is from the other
 */
char *
belay_plan_words_finish (BelayDay finish,
                         BelayDay due)
{
  int days = ABS (finish - due);

  if (due == BELAY_DAY_NONE)
    return g_strdup (_ ("no due date"));
  if (finish > due)
    return g_strdup_printf (ngettext ("%d day after the due date", "%d days after the due date", days), days);
  if (finish == due)
    return g_strdup (_ ("on the due date"));

  return g_strdup_printf (ngettext ("%d day before the due date", "%d days before the due date", days), days);
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

/**
 * belay_plan_words_odds:
 * @plan: a plan
 *
 * Returns: (transfer full): the odds of the plan, from as many runs as somebody who edits
 *   can wait for
 */
BelayOdds *
belay_plan_words_odds (const BelayPlan *plan)
{
  guint n_spans = MAX (belay_plan_get_n_spans (plan), 1);

  return belay_odds_new (plan, CLAMP (DRAWS_MAX / n_spans, RUNS_MIN, BELAY_ODDS_RUNS));
}

/**
 * belay_plan_words_chances:
 * @plan: a plan
 * @today: the present day
 *
 * Returns: (transfer full): by when the project is finished with a chance of 50 and 80 %
 */
char *
belay_plan_words_chances (const BelayPlan *plan,
                          BelayDay         today)
{
  g_autoptr (BelayOdds) odds = belay_plan_words_odds (plan);
  g_autofree char *half = belay_date_to_short (belay_odds_get_finish (odds, 500), today);
  g_autofree char *most = belay_date_to_short (belay_odds_get_finish (odds, 800), today);

  /* Translators: two days, by which a project is finished with these chances. */
  return g_strdup_printf (_ ("50 %%: %1$s · 80 %%: %2$s"), half, most);
}

/**
 * belay_plan_words_standing:
 * @project: a project
 * @plan: its plan
 *
 * Returns: (transfer full) (nullable): how the project stands against the baseline that was
 *   set last, if there is one
 */
char *
belay_plan_words_standing (BelayProject    *project,
                           const BelayPlan *plan)
{
  BelayList       *baselines = belay_project_get (project)->baselines;
  guint            n_baselines = belay_list_get_length (baselines);
  BelayBaseline   *baseline = n_baselines > 0 ? belay_list_get (baselines, n_baselines - 1) : NULL;
  BelayEarned      earned;
  const char      *name;
  g_autofree char *words = NULL;
  int              days;

  if (baseline == NULL)
    return NULL;
  name = belay_baseline_get (baseline)->name;
  days = belay_variance_of_finish (plan, baseline);
  if (days == 0)
    /* Translators: the name of a baseline. */
    words = g_strdup_printf (_ ("Finished as in “%s”."), name);
  else if (days > 0)
    /* Translators: a number of days, and the name of a baseline. */
    words = g_strdup_printf (ngettext ("Finished %d working day later than in “%s”.",
                                       "Finished %d working days later than in “%s”.", days),
                             days, name);
  else
    /* Translators: a number of days, and the name of a baseline. */
    words = g_strdup_printf (ngettext ("Finished %d working day earlier than in “%s”.",
                                       "Finished %d working days earlier than in “%s”.", -days),
                             -days, name);
  if (belay_earned_read (plan, baseline, &earned))
    {
      g_autofree char *status = belay_earned_to_words (&earned);

      return g_strjoin ("\n", words, status, NULL);
    }

  return g_steal_pointer (&words);
}

/**
 * belay_plan_words_set_choices:
 * @drop_down: a drop-down
 * @choices: what can be chosen
 *
 * Offers choices. A new model would forget which one was chosen and close what is open, so
 * there is one only where words differ.
 */
void
belay_plan_words_set_choices (GtkDropDown   *drop_down,
                              GtkStringList *choices)
{
  GtkStringList *shown = GTK_STRING_LIST (gtk_drop_down_get_model (drop_down));
  guint          n_choices = g_list_model_get_n_items (G_LIST_MODEL (choices));
  gboolean       is_same = shown != NULL && g_list_model_get_n_items (G_LIST_MODEL (shown)) == n_choices;

  for (guint i = 0; is_same && i < n_choices; i++)
    is_same = g_str_equal (gtk_string_list_get_string (shown, i), gtk_string_list_get_string (choices, i));
  if (!is_same)
    gtk_drop_down_set_model (drop_down, G_LIST_MODEL (choices));
}
