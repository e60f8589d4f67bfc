/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-record.h"

G_BEGIN_DECLS

typedef enum
{
  BELAY_MEETING_PLANNED,
  BELAY_MEETING_SKIPPED,
  BELAY_MEETING_CLOSED
} BelayMeetingState;

/**
 * BelayMeetingFields:
 *
 * A one-on-one. Until it is closed it stands with its person and refers to open
 * points of the mentorship by `points`; when it closes it moves to the file of
 * its year with the `agenda` as it was, and only amendments are added.
 */
typedef struct
{
  char      *mentorship;
  int        state; /* BelayMeetingState */
  BelayDay   day;
  int        time;
  int        length_minutes;
  char      *zone;
  BelayDay   planned_for;
  char      *template_id;
  char      *reason;
  char     **points;
  char      *notes;
  BelayDay   closed;
  BelayList *agenda;
  BelayList *amendments;
} BelayMeetingFields;

#define BELAY_TYPE_MEETING (belay_meeting_get_type ())
BELAY_DECLARE_RECORD (BelayMeeting, belay_meeting, MEETING)

typedef enum
{
  BELAY_OUTCOME_DONE,
  BELAY_OUTCOME_CARRIED,
  BELAY_OUTCOME_PARKED,
  BELAY_OUTCOME_DROPPED
} BelayOutcome;

/* A point as it stood on the agenda of a closed meeting, and what was noted about it; it has the id of the point. */
typedef struct
{
  char    *title;
  char    *text;
  char    *topic_of;
  int      kind;    /* BelayPointKind */
  int      outcome; /* BelayOutcome */
  BelayDay since;
  int      carried; /* by how many earlier one-on-ones */
  char    *notes;
} BelayAgendaEntryFields;

#define BELAY_TYPE_AGENDA_ENTRY (belay_agenda_entry_get_type ())
BELAY_DECLARE_RECORD (BelayAgendaEntry, belay_agenda_entry, AGENDA_ENTRY)

/* What was added to a closed meeting later, and when. */
typedef struct
{
  BelayDay day;
  char    *text;
} BelayAmendmentFields;

#define BELAY_TYPE_AMENDMENT (belay_amendment_get_type ())
BELAY_DECLARE_RECORD (BelayAmendment, belay_amendment, AMENDMENT)

/* What a person's own file says of a closed meeting; it has the id of the meeting. */
typedef struct
{
  BelayDay day;
  int      state; /* BelayMeetingState */
  char    *mentorship;
} BelayMeetingHeadFields;

#define BELAY_TYPE_MEETING_HEAD (belay_meeting_head_get_type ())
BELAY_DECLARE_RECORD (BelayMeetingHead, belay_meeting_head, MEETING_HEAD)

/* The closed meetings of one person in one year; its id is the year. */
typedef struct
{
  char      *person;
  BelayList *meetings;
} BelayMeetingYearFields;

#define BELAY_TYPE_MEETING_YEAR (belay_meeting_year_get_type ())
BELAY_DECLARE_RECORD (BelayMeetingYear, belay_meeting_year, MEETING_YEAR)

G_END_DECLS
