/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-roster.h"

#include "belay-mentorship.h"
#include "belay-words.h"

/**
 * belay_roster_compare:
 * @a: a person
 * @b: another person
 *
 * Compares people by name, the only order in which they are ever listed; those
 * of one name stand by id, so that the order is always the same.
 *
 * Returns: less than 0, 0 or more than 0
 */
int
belay_roster_compare (BelayPerson *a,
                      BelayPerson *b)
{
  int order = belay_words_compare (belay_person_get (a)->name, belay_person_get (b)->name);

  return order != 0 ? order : strcmp (belay_record_get_id (BELAY_RECORD (a)), belay_record_get_id (BELAY_RECORD (b)));
}

static int
compare_pointers (gconstpointer a,
                  gconstpointer b)
{
  return belay_roster_compare (*(BelayPerson *const *) a, *(BelayPerson *const *) b);
}

static gboolean
is_mentee_of (BelayPerson *person,
              const char  *mentor)
{
  if (mentor == NULL)
    return belay_person_is_mentee (person);

  BELAY_FOREACH (BelayMentorship, mentorship, belay_person_get (person)->mentorships)
  {
    const BelayMentorshipFields *fields = belay_mentorship_get (mentorship);

    if (fields->state != BELAY_MENTORSHIP_ENDED && g_strcmp0 (fields->mentor, mentor) == 0)
      return TRUE;
  }

  return FALSE;
}

/**
 * belay_roster_list_mentees:
 * @workspace: a workspace
 * @mentor: (nullable): the id of a person whose mentees are wanted, or %NULL for all
 *
 * Lists mentees by name, without archived people and, of @mentor, without ended
 * mentorships.
 *
 * Returns: (transfer full) (element-type BelayPerson): the mentees
 */
GPtrArray *
belay_roster_list_mentees (BelayWorkspace *workspace,
                           const char     *mentor)
{
  GPtrArray *mentees = g_ptr_array_new_with_free_func (g_object_unref);

  BELAY_FOREACH (BelayPerson, person, belay_workspace_get (workspace)->people)
  {
    if (belay_person_get (person)->state == BELAY_PERSON_ACTIVE && is_mentee_of (person, mentor))
      g_ptr_array_add (mentees, g_object_ref (person));
  }
  g_ptr_array_sort (mentees, compare_pointers);

  return mentees;
}
