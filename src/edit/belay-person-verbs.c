/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-edit.h"
#include "belay-evidence.h"
#include "belay-mentorship.h"

#include <glib/gi18n.h>

/* People, what they are away for, what they can, and who mentors them. */

static BelayFramework *
get_framework (BelayEdit *edit,
               GError   **error)
{
  g_autofree char *id = NULL;
  BelayFramework  *framework = NULL;

  if (!belay_edit_get_text (edit, "framework", TRUE, &id, error))
    return NULL;
  framework = *id != '\0' ? belay_workspace_find_framework (edit->workspace, id, 0)
                          : belay_workspace_get_usual_framework (edit->workspace);
  if (framework == NULL)
    belay_edit_refuse (error, "framework", _ ("there is no such framework"));

  return framework;
}

static gboolean
check_level (BelayFramework *framework,
             const char     *argument,
             const char     *level,
             GError        **error)
{
  if (level == NULL || *level == '\0' || belay_framework_find_level (framework, level) != NULL)
    return TRUE;

  return belay_edit_refuse (error, argument, _ ("the framework has no level “%.100s”"), level);
}

static BelayLevelEntry *
make_level_entry (BelayEdit  *edit,
                  const char *level,
                  GError    **error)
{
  BelayLevelEntryFields fields = { .level = (char *) level };
  g_autofree char      *id = NULL;

  if (!belay_edit_get_day (edit, "since", edit->today, &fields.since, error))
    return NULL;
  id = belay_edit_next_id (edit);

  return belay_level_entry_new (id, &fields);
}

static gboolean
add_person (BelayEdit *edit,
            GError   **error)
{
  BelayFramework  *framework = get_framework (edit, error);
  g_autofree char *level = NULL;
  BelayRecord     *person;

  if (framework == NULL || !belay_edit_get_text (edit, "level", TRUE, &level, error) ||
      !check_level (framework, "level", level, error))
    return FALSE;
  person = belay_edit_add_record (edit, BELAY_RECORD (edit->workspace), "people", BELAY_TYPE_PERSON, error);
  if (person == NULL ||
      !check_level (framework, "target", belay_person_get (BELAY_PERSON (person))->target, error))
    return FALSE;

  belay_edit_set_text (edit, person, "framework", belay_record_get_id (BELAY_RECORD (framework)));
  if (*level != '\0')
    {
      g_autoptr (BelayLevelEntry) entry = make_level_entry (edit, level, error);

      if (entry == NULL)
        return FALSE;
      belay_edit_insert (edit, person, "levels", BELAY_RECORD (entry));
    }

  return TRUE;
}

static BelayPerson *
get_mentor (BelayEdit *edit,
            GError   **error)
{
  BelayPerson *me;

  if (belay_edit_has (edit, "mentor"))
    return belay_edit_get_record (edit, "mentor", BELAY_TYPE_PERSON, error);

  me = belay_workspace_find (edit->workspace, edit->me, BELAY_TYPE_PERSON);
  if (me == NULL)
    belay_edit_refuse (error, "mentor", _ ("nobody knows who you are in this workspace; name the mentor"));

  return me;
}

static gboolean
add_mentee (BelayEdit *edit,
            GError   **error)
{
  BelayPerson          *mentor = get_mentor (edit, error);
  BelayMentorshipFields fields = { .since = edit->today };
  g_autofree char      *id = NULL;
  g_autoptr (BelayMentorship) mentorship = NULL;

  if (mentor == NULL || !add_person (edit, error))
    return FALSE;

  fields.mentor = (char *) belay_record_get_id (BELAY_RECORD (mentor));
  id = belay_edit_next_id (edit);
  mentorship = belay_mentorship_new (id, &fields);
  belay_edit_insert (edit, belay_workspace_find (edit->workspace, edit->answer, BELAY_TYPE_PERSON), "mentorships",
                     BELAY_RECORD (mentorship));

  return TRUE;
}

static const BelayArgument add_person_arguments[] = {
  { "level", BELAY_FIELD_REF, NULL, belay_level_get_type, FALSE },
  { "since", BELAY_FIELD_DAY, NULL, NULL, FALSE },
  { NULL }
};

static const BelayArgument add_mentee_arguments[] = {
  { "level", BELAY_FIELD_REF, NULL, belay_level_get_type, FALSE },
  { "since", BELAY_FIELD_DAY, NULL, NULL, FALSE },
  { "mentor", BELAY_FIELD_REF, NULL, belay_person_get_type, FALSE },
  { NULL }
};

static const char *const add_person_fields[] = {
  "name", "role", "team", "email", "about", "started", "framework", "target", NULL
};
static const char *const change_exemption_fields[] = { "reason", NULL };

/* clang-format off */
const BelayVerb belay_person_verbs[] = {
  BELAY_OWN ("add-person", N_ ("Add person"), belay_person_get_type, NULL, add_person,
             .fields = add_person_fields, .own = add_person_arguments),
  BELAY_OWN ("add-mentee", N_ ("Add mentee"), belay_person_get_type, NULL, add_mentee,
             .fields = add_person_fields, .own = add_mentee_arguments),
  BELAY_CHANGE ("change-person", N_ ("Change person"), belay_person_get_type, "person"),
  BELAY_REMOVE ("remove-person", N_ ("Delete person"), belay_person_get_type, "person"),

  BELAY_ADD ("add-level", N_ ("Add level"), belay_level_entry_get_type, "person", belay_person_get_type,
             "levels"),
  BELAY_CHANGE ("change-level", N_ ("Change level"), belay_level_entry_get_type, "level-entry"),
  BELAY_REMOVE ("remove-level", N_ ("Delete level"), belay_level_entry_get_type, "level-entry"),

  BELAY_ADD ("add-leave", N_ ("Add leave"), belay_leave_get_type, "person", belay_person_get_type, "leaves"),
  BELAY_CHANGE ("change-leave", N_ ("Change leave"), belay_leave_get_type, "leave"),
  BELAY_REMOVE ("remove-leave", N_ ("Delete leave"), belay_leave_get_type, "leave"),

  BELAY_ADD ("add-exemption", N_ ("Leave out competency"), belay_exemption_get_type, "person",
             belay_person_get_type, "exemptions"),
  BELAY_CHANGE ("change-exemption", N_ ("Change reason"), belay_exemption_get_type, "exemption",
                .fields = change_exemption_fields),
  BELAY_REMOVE ("remove-exemption", N_ ("Count competency again"), belay_exemption_get_type, "exemption"),

  BELAY_ADD ("add-mentorship", N_ ("Add mentorship"), belay_mentorship_get_type, "person",
             belay_person_get_type, "mentorships"),
  BELAY_CHANGE ("change-mentorship", N_ ("Change mentorship"), belay_mentorship_get_type, "mentorship"),
  BELAY_REMOVE ("remove-mentorship", N_ ("Delete mentorship"), belay_mentorship_get_type, "mentorship"),
  BELAY_ADD ("add-cadence", N_ ("Set cadence"), belay_cadence_get_type, "mentorship",
             belay_mentorship_get_type, "cadences"),
  BELAY_CHANGE ("change-cadence", N_ ("Change cadence"), belay_cadence_get_type, "cadence"),
  BELAY_REMOVE ("remove-cadence", N_ ("Delete cadence"), belay_cadence_get_type, "cadence"),

  BELAY_ADD ("add-evidence", N_ ("Add evidence"), belay_evidence_get_type, "person", belay_person_get_type,
             "evidence"),
  BELAY_CHANGE ("change-evidence", N_ ("Change evidence"), belay_evidence_get_type, "evidence"),
  BELAY_REMOVE ("remove-evidence", N_ ("Delete evidence"), belay_evidence_get_type, "evidence"),
  { NULL }
};
/* clang-format on */
