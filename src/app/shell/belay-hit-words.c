/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

/* What things are called in a list of all kinds of things, also those that nobody gave a title. */

#include "belay-hit-words.h"

#include <belay-assessment.h>
#include <belay-goal.h>
#include <belay-meeting.h>
#include <belay-mentorship.h>
#include <belay-notebook.h>
#include <belay-project.h>
#include <belay-walk.h>
#include <glib/gi18n.h>
#include <string.h>

static BelayWorkspace *
get_workspace (BelayRecord *record)
{
  return belay_record_get_ancestor (record, BELAY_TYPE_WORKSPACE);
}

static char *
dup_title (BelayRecord *record,
           const char  *id,
           GType        type)
{
  BelayRecord *named = belay_workspace_find (get_workspace (record), id, type);

  return g_strdup (named != NULL ? belay_record_get_title (named) : NULL);
}

static char *
dup_first_line (const char *text)
{
  return text != NULL ? g_strndup (text, strcspn (text, "\n")) : NULL;
}

static char *
name_day (BelayDay day)
{
  return day != BELAY_DAY_NONE ? belay_day_to_words (day) : g_strdup ("");
}

static char *
name_check_in (BelayRecord *record)
{
  const BelayCheckInFields *fields = belay_check_in_get (BELAY_CHECK_IN (record));

  return fields->text != NULL ? dup_first_line (fields->text) : name_day (fields->day);
}

static char *
name_assessment (BelayRecord *record)
{
  const BelayAssessmentFields *fields = belay_assessment_get (BELAY_ASSESSMENT (record));
  g_autofree char             *day = name_day (fields->day);

  if (fields->kind == BELAY_RATER_SELF)
    /* Translators: the placeholder is a day. */
    return g_strdup_printf (_ ("Self-assessment of %s"), day);
  if (fields->kind == BELAY_RATER_PEER)
    /* Translators: the placeholder is a day. */
    return g_strdup_printf (_ ("Peer’s assessment of %s"), day);

  /* Translators: the placeholder is a day. */
  return g_strdup_printf (_ ("Mentor’s assessment of %s"), day);
}

static char *
name_dependency (BelayRecord *record)
{
  const BelayDependencyFields *fields = belay_dependency_get (BELAY_DEPENDENCY (record));
  g_autofree char             *before = dup_title (record, fields->before, BELAY_TYPE_MILESTONE);
  g_autofree char             *after = dup_title (record, fields->after, BELAY_TYPE_MILESTONE);

  if (before == NULL || after == NULL)
    return NULL;

  /* Translators: two milestones, of which the first comes before the second. */
  return g_strdup_printf (_ ("%s → %s"), before, after);
}

static char *
name_leave (BelayRecord *record)
{
  const BelayLeaveFields *fields = belay_leave_get (BELAY_LEAVE (record));
  g_autofree char        *start = name_day (fields->start);
  g_autofree char        *end = name_day (fields->end);

  /* Translators: the first and the last day of a leave. */
  return g_strdup_printf (_ ("%s to %s"), start, end);
}

static char *
name_level_entry (BelayRecord *record)
{
  const BelayLevelEntryFields *fields = belay_level_entry_get (BELAY_LEVEL_ENTRY (record));
  BelayPerson                 *person = belay_record_get_ancestor (record, BELAY_TYPE_PERSON);
  BelayFramework              *framework = belay_workspace_get_framework_of (get_workspace (record), person);
  BelayLevel                  *level = framework != NULL ? belay_framework_find_level (framework, fields->level) : NULL;
  g_autofree char             *since = name_day (fields->since);

  /* Translators: a level and the day on which somebody reached it. */
  return g_strdup_printf (_ ("%s since %s"), level != NULL ? belay_level_get (level)->name : fields->level, since);
}

static char *
name_exemption (BelayRecord *record)
{
  const char      *id = belay_exemption_get (BELAY_EXEMPTION (record))->competency;
  BelayCompetency *competency = belay_workspace_find_competency (get_workspace (record), record, id);

  return g_strdup (competency != NULL ? belay_competency_get (competency)->name : id);
}

static char *
name_mentorship (BelayRecord *record)
{
  g_autofree char *mentor = dup_title (record, belay_mentorship_get (BELAY_MENTORSHIP (record))->mentor, BELAY_TYPE_PERSON);

  /* Translators: the placeholder is a mentor. */
  return mentor != NULL ? g_strdup_printf (_ ("With %s"), mentor) : NULL;
}

static char *
name_private_note (BelayRecord *record)
{
  return dup_first_line (belay_private_note_get (BELAY_PRIVATE_NOTE (record))->text);
}

static char *
name_meeting (BelayRecord *record)
{
  return name_day (belay_meeting_get (BELAY_MEETING (record))->day);
}

static char *
name_meeting_head (BelayRecord *record)
{
  return name_day (belay_meeting_head_get (BELAY_MEETING_HEAD (record))->day);
}

static const struct
{
  GType (*get_type) (void);
  char *(*name) (BelayRecord *record);
} names[] = {
  { belay_check_in_get_type, name_check_in },
  { belay_assessment_get_type, name_assessment },
  { belay_dependency_get_type, name_dependency },
  { belay_leave_get_type, name_leave },
  { belay_level_entry_get_type, name_level_entry },
  { belay_exemption_get_type, name_exemption },
  { belay_mentorship_get_type, name_mentorship },
  { belay_private_note_get_type, name_private_note },
  { belay_meeting_get_type, name_meeting },
  { belay_meeting_head_get_type, name_meeting_head },
};

/**
 * belay_hit_words_title:
 * @record: a record of a workspace
 *
 * Returns: (transfer full): its title or, where nobody gave it one, what it says in a few words
 */
char *
belay_hit_words_title (BelayRecord *record)
{
  char *title = g_strdup (belay_record_get_title (record));

  for (guint i = 0; title == NULL && i < G_N_ELEMENTS (names); i++)
    {
      if (G_OBJECT_TYPE (record) == names[i].get_type ())
        title = names[i].name (record);
    }

  return title != NULL ? title : g_strdup ("");
}
