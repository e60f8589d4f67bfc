/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-tenure.h"

#include "belay-leave.h"
#include "belay-words.h"

#include <glib/gi18n.h>

/* A mean month of the Gregorian calendar has 1461 / 48 days. */
#define MONTHS_PER_DAY_NUMERATOR 48
#define MONTHS_PER_DAY_DENOMINATOR 1461

/* An entry that names another level than the present one began before it; the
 * entries after that one, such as a note on the same level, are one stay. */
static BelayDay
find_since (BelayPerson *person,
            const char  *level,
            BelayDay     as_of)
{
  BelayDay left = BELAY_DAY_NONE;
  BelayDay since = as_of;

  BELAY_FOREACH (BelayLevelEntry, entry, belay_person_get (person)->levels)
  {
    const BelayLevelEntryFields *fields = belay_level_entry_get (entry);

    if (fields->since <= as_of && g_strcmp0 (fields->level, level) != 0)
      left = MAX (left, fields->since);
  }
  BELAY_FOREACH (BelayLevelEntry, entry, belay_person_get (person)->levels)
  {
    const BelayLevelEntryFields *fields = belay_level_entry_get (entry);

    if (fields->since >= left && g_strcmp0 (fields->level, level) == 0)
      since = MIN (since, fields->since);
  }

  return since;
}

/**
 * belay_tenure_read:
 * @person: a person
 * @framework: (nullable): the framework in which to look up the level
 * @as_of: the day on which to look
 * @out_tenure: (out): the tenure
 *
 * Counts how long the person has been in the level of @as_of, without the days
 * of leave, which stop the clock.
 *
 * Returns: whether the person had a level on @as_of; otherwise @out_tenure is
 *   left alone
 */
gboolean
belay_tenure_read (BelayPerson    *person,
                   BelayFramework *framework,
                   BelayDay        as_of,
                   BelayTenure    *out_tenure)
{
  const char *level_id = belay_person_get_level_on (person, as_of);
  BelayTenure tenure = { .level_id = level_id };

  if (level_id == NULL)
    return FALSE;

  tenure.since = find_since (person, level_id, as_of);
  tenure.leave_days = belay_leave_count_days (person, NULL, tenure.since, as_of - 1);
  tenure.days = as_of - tenure.since - tenure.leave_days;
  tenure.months = tenure.days * MONTHS_PER_DAY_NUMERATOR / MONTHS_PER_DAY_DENOMINATOR;
  tenure.level = framework != NULL ? belay_framework_find_level (framework, level_id) : NULL;
  if (tenure.level != NULL)
    {
      tenure.months_least = belay_level_get (tenure.level)->typical_months_least;
      tenure.months_most = belay_level_get (tenure.level)->typical_months_most;
    }
  *out_tenure = tenure;

  return TRUE;
}

/**
 * belay_tenure_to_words:
 * @self: a tenure
 *
 * Says it in words, beside the usual range where the level states one.
 *
 * Returns: (transfer full): such as "Mid for 14 months, usually 24 to 48 months"
 */
char *
belay_tenure_to_words (const BelayTenure *self)
{
  const char      *name = self->level != NULL ? belay_level_get (self->level)->name : self->level_id;
  g_autofree char *months = belay_words_months (self->months);
  g_autofree char *usual = belay_words_month_range (self->months_least, self->months_most);

  if (usual == NULL)
    /* Translators: a level and for how long, such as "Mid for 14 months". */
    return g_strdup_printf (_ ("%s for %s"), name, months);

  /* Translators: a level, for how long, and how long people usually stay in it, such as
   * "Mid for 14 months, usually 24 to 48 months". */
  return g_strdup_printf (_ ("%s for %s, usually %s"), name, months, usual);
}
