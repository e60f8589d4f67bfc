/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-attention-private.h"

#include "belay-words.h"

#include <glib/gi18n.h>

static char *
describe_age (int days)
{
  if (days <= 0)
    return g_strdup (_ ("open since today"));

  return g_strdup_printf (ngettext ("open for %d day", "open for %d days", days), days);
}

static void
add_action (BelaySurvey *self,
            BelayAction *action,
            BelayPerson *other,
            gboolean     is_private)
{
  const BelayActionFields *fields = belay_action_get (action);
  gboolean                 is_mine = belay_survey_is_of_me (self, fields->owner);
  gboolean                 is_late = fields->due != BELAY_DAY_NONE && fields->due < self->today;
  BelayAttention          *entry;

  if (fields->state != BELAY_ACTION_OPEN)
    return;

  entry = belay_survey_add (self, is_mine ? BELAY_ATTENTION_ACTION_MINE : BELAY_ATTENTION_ACTION_OTHERS,
                            is_late ? BELAY_SEVERITY_OVERDUE : BELAY_SEVERITY_OK, action, other);
  entry->is_private = is_private;
  entry->day = fields->due;
  entry->days_late = is_late ? self->today - fields->due : 0;
  entry->days_open = fields->since != BELAY_DAY_NONE ? MAX (self->today - fields->since, 0) : 0;
  entry->detail = describe_age (entry->days_open);
  entry->text = fields->due != BELAY_DAY_NONE ? belay_words_due (fields->due, self->today) : g_strdup (entry->detail);
}

/*< private >
 * belay_survey_actions:
 * @self: a survey
 * @mentee: a mentee
 * @mentorship: a mentorship of theirs
 *
 * Looks at the open actions of a pair, whoever owes them.
 */
void
belay_survey_actions (BelaySurvey     *self,
                      BelayPerson     *mentee,
                      BelayMentorship *mentorship)
{
  BelayPerson *other = belay_survey_find_other (self, mentee, mentorship);

  BELAY_FOREACH (BelayAction, action, belay_mentorship_get (mentorship)->actions)
  add_action (self, action, other, FALSE);
}

/*< private >
 * belay_survey_private_actions:
 * @self: a survey
 *
 * Looks at the open actions that whoever asks keeps in their own notebooks, and
 * in nobody else's.
 */
void
belay_survey_private_actions (BelaySurvey *self)
{
  BELAY_FOREACH (BelayNotebook, notebook, belay_workspace_get (self->workspace)->notebooks)
  {
    const char  *about = belay_record_get_id (BELAY_RECORD (notebook));
    BelayPerson *person = belay_workspace_find (self->workspace, about, BELAY_TYPE_PERSON);

    if (!belay_survey_is_of_me (self, belay_notebook_get (notebook)->author) || !belay_survey_has_person (self, about))
      continue;
    if (person != NULL && belay_person_get (person)->state == BELAY_PERSON_ARCHIVED)
      continue;
    BELAY_FOREACH (BelayAction, action, belay_notebook_get (notebook)->actions)
    add_action (self, action, person, TRUE);
  }
}
