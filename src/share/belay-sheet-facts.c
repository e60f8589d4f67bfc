/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-sheet.h"

#include <belay-words.h>

#include <glib/gi18n.h>

static void
clear_fact (BelaySheetFact *fact)
{
  g_free (fact->words);
}

/*< private >
 * belay_sheet_facts_new:
 *
 * Returns: (transfer full): no facts yet
 */
BelaySheetFacts *
belay_sheet_facts_new (void)
{
  BelaySheetFacts *facts = g_array_new (FALSE, FALSE, sizeof (BelaySheetFact));

  g_array_set_clear_func (facts, (GDestroyNotify) clear_fact);

  return facts;
}

/*< private >
 * belay_sheet_facts_take:
 * @words: (transfer full): a fact that stands for itself, escaped where it needs to be
 *
 * Adds a fact.
 */
void
belay_sheet_facts_take (BelaySheetFacts *facts,
                        char            *words)
{
  BelaySheetFact fact = { .words = words };

  g_array_append_val (facts, fact);
}

/*< private >
 * belay_sheet_facts_add:
 *
 * Adds a fact that stands for itself, in words that are escaped.
 */
void
belay_sheet_facts_add (BelaySheetFacts *facts,
                       const char      *format,
                       ...)
{
  va_list arguments;

  va_start (arguments, format);
  belay_sheet_facts_take (facts, g_strdup_vprintf (format, arguments));
  va_end (arguments);
}

/*< private >
 * belay_sheet_facts_add_late:
 * @days: by how many
 *
 * Adds how late something is.
 */
void
belay_sheet_facts_add_late (BelaySheetFacts *facts,
                            int              days)
{
  BelaySheetFact fact = { belay_words_overdue (days), TRUE };

  g_array_append_val (facts, fact);
}

/*< private >
 * belay_sheet_facts_add_due:
 *
 * Adds the day of a promise, and how late it is.
 */
void
belay_sheet_facts_add_due (BelaySheetFacts *facts,
                           BelayDay         due,
                           BelayDay         today,
                           gboolean         is_open)
{
  g_autofree char *words = NULL;

  if (due == BELAY_DAY_NONE)
    return;

  words = belay_day_to_words (due);
  /* Translators: %s is a day in words. */
  belay_sheet_facts_add (facts, _ ("due %s"), words);
  if (is_open && due < today)
    belay_sheet_facts_add_late (facts, today - due);
}

/*< private >
 * belay_sheet_facts_to_line:
 *
 * Returns: (transfer full): the line of all facts
 */
char *
belay_sheet_facts_to_line (const BelaySheetFacts *facts)
{
  GString *line = g_string_new (NULL);

  for (guint i = 0; i < facts->len; i++)
    {
      g_string_append (line, i > 0 ? " · " : "");
      g_string_append (line, g_array_index (facts, BelaySheetFact, i).words);
    }

  return g_string_free (line, FALSE);
}

/*< private >
 * belay_sheet_facts_join:
 * @facts: (transfer full): the facts
 *
 * Returns: (transfer full): the line of all facts
 */
char *
belay_sheet_facts_join (BelaySheetFacts *facts)
{
  char *line = belay_sheet_facts_to_line (facts);

  g_array_unref (facts);

  return line;
}
