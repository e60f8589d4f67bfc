/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-me.h"

#include <belay-mentorship.h>
#include <belay-state.h>

/* Whoever mentors, if all mentorships name the same person. */
static const char *
find_only_mentor (BelayWorkspace *workspace)
{
  const char *only = NULL;

  BELAY_FOREACH (BelayPerson, person, belay_workspace_get (workspace)->people)
  {
    BELAY_FOREACH (BelayMentorship, mentorship, belay_person_get (person)->mentorships)
    {
      const char *mentor = belay_mentorship_get (mentorship)->mentor;

      if (only != NULL && g_strcmp0 (only, mentor) != 0)
        return NULL;
      only = mentor;
    }
  }

  return only;
}

/**
 * belay_me_find:
 * @workspace: a workspace
 *
 * Finds out who sits here: whom this computer remembers or, else, the only mentor.
 *
 * Returns: (transfer full) (nullable): the id of a person
 */
char *
belay_me_find (BelayWorkspace *workspace)
{
  g_autofree char *kept = belay_state_dup_me (belay_record_get_id (BELAY_RECORD (workspace)));

  if (belay_workspace_find (workspace, kept, BELAY_TYPE_PERSON) != NULL)
    return g_steal_pointer (&kept);

  return g_strdup (find_only_mentor (workspace));
}
