/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-choice-words.h"

#include <glib/gi18n.h>

/**
 * belay_choice_to_words:
 * @choice: a word as files have it, such as "planned"
 *
 * Returns: the word as a person reads it
 */
const char *
belay_choice_to_words (const char *choice)
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
    { "topic", N_ ("Topic") },
    { "growth", N_ ("Growth") },
    { "status", N_ ("Status") },
    { "win", N_ ("Win") },
    { "feedback", N_ ("Feedback") },
    { "finish-start", N_ ("Begins after it ends") },
    { "start-start", N_ ("Begins after it begins") },
    { "finish-finish", N_ ("Ends after it ends") },
    { "start-finish", N_ ("Ends after it begins") },
    { "low", N_ ("Low") },
    { "medium", N_ ("Medium") },
    { "high", N_ ("High") },
    { "open", N_ ("Open") },
    { "closed", N_ ("Closed") },
    { "weak", N_ ("Weak") },
    { "fair", N_ ("Fair") },
    { "strong", N_ ("Strong") },
    { "holiday", N_ ("Holiday") },
    { "parental", N_ ("Parental leave") },
    { "sick", N_ ("Sick leave") },
    { "study", N_ ("Study leave") },
    { "other", N_ ("Other") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    {
      if (g_str_equal (known[i].choice, choice))
        return _ (known[i].words);
    }

  return choice;
}
