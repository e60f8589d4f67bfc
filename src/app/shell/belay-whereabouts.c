/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

/* Where a record is to be looked for: whose it is, and on which other record it is seen,
 * such as a point on the one-on-one that it was discussed in. */

#include "belay-whereabouts.h"

#include <belay-meeting.h>
#include <belay-mentorship.h>
#include <belay-notebook.h>
#include <belay-project.h>

static BelayWorkspace *
get_workspace (BelayRecord *record)
{
  return belay_record_get_ancestor (record, BELAY_TYPE_WORKSPACE);
}

/* A closed meeting is known by its head until its year has been read. */
static BelayRecord *
find_head (BelayWorkspace *workspace,
           const char     *id)
{
  BELAY_FOREACH (BelayPerson, person, belay_workspace_get (workspace)->people)
  {
    BELAY_FOREACH (BelayRecord, head, belay_person_get (person)->heads)
    {
      if (g_strcmp0 (belay_record_get_id (head), id) == 0)
        return head;
    }
  }

  return NULL;
}

static BelayRecord *
find_in_frameworks (BelayWorkspace *workspace,
                    const char     *id)
{
  BelayRecord *found = BELAY_RECORD (belay_workspace_find_framework (workspace, id, 0));

  BELAY_FOREACH (BelayFramework, framework, belay_workspace_get (workspace)->frameworks)
  {
    if (found == NULL)
      found = BELAY_RECORD (belay_framework_find_competency (framework, id));
  }

  return found;
}

/**
 * belay_whereabouts_find_record:
 * @workspace: a workspace
 * @id: an id
 *
 * Returns: (transfer none) (nullable): the record with that id, also a closed one-on-one that
 *   was not read yet, a framework or a competency
 */
BelayRecord *
belay_whereabouts_find_record (BelayWorkspace *workspace,
                               const char     *id)
{
  BelayRecord *record = belay_workspace_find (workspace, id, BELAY_TYPE_RECORD);

  if (record == NULL)
    record = find_head (workspace, id);
  if (record == NULL)
    record = find_in_frameworks (workspace, id);

  return record;
}

/**
 * belay_whereabouts_find_owner:
 * @record: a record of a workspace
 *
 * Finds the person whom a record is about, also one in a private notebook, or its
 * project or framework.
 *
 * Returns: (transfer none) (nullable): the person, project or framework, if it is not @record itself
 */
BelayRecord *
belay_whereabouts_find_owner (BelayRecord *record)
{
  const GType  owners[] = { BELAY_TYPE_PERSON, BELAY_TYPE_PROJECT, BELAY_TYPE_FRAMEWORK };
  BelayRecord *parent = belay_record_get_parent (record);
  BelayRecord *notebook = parent != NULL ? belay_record_get_ancestor (parent, BELAY_TYPE_NOTEBOOK) : NULL;
  BelayRecord *owner = NULL;

  if (notebook != NULL)
    return belay_workspace_find (get_workspace (record), belay_record_get_id (notebook), BELAY_TYPE_PERSON);
  for (guint i = 0; parent != NULL && owner == NULL && i < G_N_ELEMENTS (owners); i++)
    owner = belay_record_get_ancestor (parent, owners[i]);

  return owner;
}

static gboolean
is_on_agenda (BelayMeeting *meeting,
              const char   *point)
{
  const BelayMeetingFields *fields = belay_meeting_get (meeting);

  if (fields->points != NULL && g_strv_contains ((const char *const *) fields->points, point))
    return TRUE;
  BELAY_FOREACH (BelayRecord, entry, fields->agenda)
  {
    if (g_strcmp0 (belay_record_get_id (entry), point) == 0)
      return TRUE;
  }

  return FALSE;
}

/* The planned one-on-one that names the point, else the last one in which it was discussed. */
static BelayRecord *
find_meeting_of_point (BelayRecord *point)
{
  BelayPerson *person = BELAY_PERSON (belay_whereabouts_find_owner (point));
  const char  *id = belay_record_get_id (point);
  BelayRecord *found = NULL;

  BELAY_FOREACH (BelayMeeting, meeting, belay_person_get (person)->meetings)
  {
    if (is_on_agenda (meeting, id))
      return BELAY_RECORD (meeting);
  }

  belay_workspace_require_years (get_workspace (point), person, NULL);
  BELAY_FOREACH (BelayMeetingYear, year, belay_person_get (person)->years)
  {
    BELAY_FOREACH (BelayMeeting, meeting, belay_meeting_year_get (year)->meetings)
    {
      if (is_on_agenda (meeting, id) &&
          (found == NULL || belay_meeting_get (meeting)->day > belay_meeting_get (BELAY_MEETING (found))->day))
        found = BELAY_RECORD (meeting);
    }
  }

  return found;
}

/* What names no one-on-one belongs to that of its day. */
static BelayRecord *
find_meeting (BelayRecord *record,
              const char  *id,
              BelayDay     day)
{
  BelayPerson *person = BELAY_PERSON (belay_whereabouts_find_owner (record));

  belay_workspace_require_years (get_workspace (record), person, NULL);
  if (id != NULL)
    return belay_workspace_find (get_workspace (record), id, BELAY_TYPE_MEETING);

  BELAY_FOREACH (BelayMeetingYear, year, belay_person_get (person)->years)
  {
    BELAY_FOREACH (BelayMeeting, meeting, belay_meeting_year_get (year)->meetings)
    {
      if (belay_meeting_get (meeting)->day == day)
        return BELAY_RECORD (meeting);
    }
  }

  return NULL;
}

static BelayRecord *
find_meeting_of_action (BelayRecord *action)
{
  const BelayActionFields *fields = belay_action_get (BELAY_ACTION (action));

  return find_meeting (action, fields->meeting, fields->since);
}

static BelayRecord *
find_meeting_of_note (BelayRecord *note)
{
  const BelayPrivateNoteFields *fields = belay_private_note_get (BELAY_PRIVATE_NOTE (note));

  return find_meeting (note, fields->meeting, fields->day);
}

/**
 * belay_whereabouts_find_place:
 * @record: a record of a workspace
 *
 * Returns: (transfer none): the record that a page has to show for @record to be seen
 */
BelayRecord *
belay_whereabouts_find_place (BelayRecord *record)
{
  BelayRecord *place = NULL;

  if (BELAY_IS_POINT (record))
    place = find_meeting_of_point (record);
  else if (BELAY_IS_ACTION (record))
    place = find_meeting_of_action (record);
  else if (BELAY_IS_PRIVATE_NOTE (record))
    place = find_meeting_of_note (record);
  else if (BELAY_IS_DEPENDENCY (record))
    place = belay_workspace_find (get_workspace (record), belay_dependency_get (BELAY_DEPENDENCY (record))->after,
                                  BELAY_TYPE_MILESTONE);

  return place != NULL ? place : record;
}
