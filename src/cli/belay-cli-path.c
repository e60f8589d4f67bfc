/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-commands.h"

#include "belay-choose.h"
#include "belay-cli-output.h"
#include "belay-cli-table.h"
#include "belay-path-forecast.h"
#include "belay-path-json.h"
#include "belay-path-words.h"

#include <belay-words.h>
#include <glib/gi18n.h>

/* More than that is no plan, and all of them are in the JSON. */
#define N_GAPS_SHOWN 8

static void
print_line (BelayCall  *call,
            const char *text)
{
  g_autofree char *line = belay_output_dup_line (text);

  if (*line != '\0')
    belay_call_print (call, "%s\n", line);
}

static void
print_place (BelayCall   *call,
             BelayPerson *person)
{
  const BelayPersonFields *fields = belay_person_get (person);
  g_autofree char         *both = NULL;

  if (fields->role != NULL && fields->team != NULL)
    /* Translators: the role of a person, and their team. */
    both = g_strdup_printf (_ ("%s · %s"), fields->role, fields->team);
  print_line (call, fields->name);
  print_line (call, both != NULL ? both : fields->role != NULL ? fields->role
                                                               : fields->team);
}

static void
print_head (BelayCall            *call,
            BelayWorkspace       *workspace,
            BelayPerson          *person,
            const BelayReadiness *readiness)
{
  g_autofree char *aim = belay_path_dup_aim (workspace, person);
  g_autofree char *words = belay_readiness_to_words (readiness);
  g_autofree char *signals = belay_readiness_signals_to_words (readiness);
  BelayTenure      tenure;

  print_place (call, person);
  print_line (call, aim);
  if (belay_tenure_read (person, readiness->framework, call->today, &tenure))
    {
      g_autofree char *text = belay_tenure_to_words (&tenure);

      print_line (call, text);
    }
  print_line (call, words);
  print_line (call, signals);
}

static void
print_blockers (BelayCall            *call,
                const BelayReadiness *readiness)
{
  g_autoptr (BelayTable) table = belay_table_new ();

  for (guint i = 0; i < readiness->blockers->len; i++)
    belay_table_add (table, ((const BelayBlocker *) g_ptr_array_index (readiness->blockers, i))->text, NULL);
  belay_table_print (table, call, _ ("What the level still asks for"));
}

static void
add_gap (BelayTable          *table,
         BelayWorkspace      *workspace,
         BelayPerson         *person,
         const BelayStanding *standing)
{
  g_autofree char *value = belay_words_rating (standing->value);
  g_autofree char *required = belay_words_rating (standing->required);
  g_autofree char *rating = NULL;
  g_autoptr (GPtrArray) cover =
    belay_path_list_cover (workspace, person, belay_record_get_id (BELAY_RECORD (standing->competency)));
  g_autofree char *words = belay_path_dup_cover (cover);

  /* Translators: the rating there is, and the one that is needed, such as "1½ of 3". */
  rating = g_strdup_printf (_ ("%s of %s"), value, required);
  belay_table_add (table, belay_competency_get (standing->competency)->name, rating, words, NULL);
}

static void
print_gaps (BelayCall            *call,
            BelayWorkspace       *workspace,
            BelayPerson          *person,
            const BelayReadiness *readiness)
{
  g_autoptr (BelayTable) table = belay_table_new ();

  for (guint i = 0; i < MIN (readiness->gaps->len, N_GAPS_SHOWN); i++)
    add_gap (table, workspace, person, g_ptr_array_index (readiness->gaps, i));
  belay_table_print (table, call, _ ("Gaps that move readiness most"));
}

static gboolean
run_path (BelayCall *call,
          GError   **error)
{
  g_autoptr (BelayStore) store = belay_call_open (call, BELAY_STORE_READ, error);
  BelayWorkspace *workspace = store != NULL ? belay_store_get_workspace (store) : NULL;
  BelayPerson    *person = workspace != NULL ? belay_choose_person (workspace, call->arguments[0], error) : NULL;
  g_autoptr (BelayReadiness) readiness = NULL;
  g_autoptr (BelayOutlook) outlook = NULL;

  if (person == NULL)
    return FALSE;
  readiness = belay_readiness_new (workspace, person, NULL, NULL, call->today, error);
  outlook = readiness != NULL ? belay_outlook_new (workspace, person, call->today, error) : NULL;
  if (outlook == NULL)
    return FALSE;

  if (call->json)
    {
      belay_path_print_json (call, workspace, person, readiness, outlook);
      return TRUE;
    }
  print_head (call, workspace, person, readiness);
  print_blockers (call, readiness);
  print_gaps (call, workspace, person, readiness);
  belay_outlook_print (outlook, call, readiness);

  return TRUE;
}

const BelayCommand belay_command_path = {
  "path",
  "PERSON",
  N_ ("Print where a person stands on the way to the target level"),
  N_ ("PERSON is an id, a name, or its unambiguous beginning."),
  NULL,
  1,
  1,
  run_path,
};
