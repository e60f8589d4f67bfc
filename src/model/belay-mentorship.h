/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-record.h"

G_BEGIN_DECLS

typedef enum
{
  BELAY_MENTORSHIP_ACTIVE,
  BELAY_MENTORSHIP_PAUSED,
  BELAY_MENTORSHIP_ENDED
} BelayMentorshipState;

typedef enum
{
  BELAY_CADENCE_WEEKLY,
  BELAY_CADENCE_MONTHLY_DATE,
  BELAY_CADENCE_MONTHLY_WEEKDAY
} BelayCadenceKind;

/**
 * BelayMentorshipFields:
 *
 * What ties the person it belongs to, the mentee, to a mentor. Open points and
 * actions live here and not in a meeting, so that they outlive every meeting.
 * `dismissed` names the proposals that are not to be made again as long as what
 * they rest on is the same.
 */
typedef struct
{
  char      *mentor;
  int        state; /* BelayMentorshipState */
  BelayDay   since;
  BelayDay   until;
  char      *aims;
  char      *boundaries;
  char      *ending;
  char      *review;
  BelayList *cadences;
  BelayList *points;
  BelayList *actions;
  char     **dismissed;
} BelayMentorshipFields;

#define BELAY_TYPE_MENTORSHIP (belay_mentorship_get_type ())
BELAY_DECLARE_RECORD (BelayMentorship, belay_mentorship, MENTORSHIP)

/**
 * BelayCadenceFields:
 *
 * The rule by which one-on-ones recur from a day on. `every` counts weeks or
 * months; `week` is 1 to 5, or -1 for the last; `weekday` is a [enum@Weekday]
 * minus one.
 */
typedef struct
{
  BelayDay from;
  int      kind; /* BelayCadenceKind */
  int      every;
  int      weekday;
  int      date;
  int      week;
  int      time;
  int      length_minutes;
  char    *zone;
} BelayCadenceFields;

#define BELAY_TYPE_CADENCE (belay_cadence_get_type ())
BELAY_DECLARE_RECORD (BelayCadence, belay_cadence, CADENCE)

typedef enum
{
  BELAY_POINT_OPEN,
  BELAY_POINT_DONE,
  BELAY_POINT_PARKED,
  BELAY_POINT_DROPPED
} BelayPointState;

typedef enum
{
  BELAY_POINT_TOPIC,
  BELAY_POINT_GROWTH,
  BELAY_POINT_STATUS,
  BELAY_POINT_WIN,
  BELAY_POINT_FEEDBACK
} BelayPointKind;

/**
 * BelayPointFields:
 *
 * A talking point; `carried` counts the meetings it outlived. `proposal` is the
 * key of the proposal it was made of, `notes` what was written down about it in
 * the one-on-one that has not been closed yet.
 */
typedef struct
{
  char    *title;
  char    *text;
  int      kind;  /* BelayPointKind */
  int      state; /* BelayPointState */
  char    *topic_of;
  BelayDay since;
  int      carried;
  int      minutes;
  char    *link;
  char    *proposal;
  char    *notes;
} BelayPointFields;

#define BELAY_TYPE_POINT (belay_point_get_type ())
BELAY_DECLARE_RECORD (BelayPoint, belay_point, POINT)

typedef enum
{
  BELAY_ACTION_OPEN,
  BELAY_ACTION_DONE,
  BELAY_ACTION_DROPPED
} BelayActionState;

/* What somebody promised in or after a one-on-one. */
typedef struct
{
  char    *title;
  char    *text;
  char    *owner;
  int      state; /* BelayActionState */
  BelayDay since;
  BelayDay due;
  BelayDay done;
  char    *meeting;
} BelayActionFields;

#define BELAY_TYPE_ACTION (belay_action_get_type ())
BELAY_DECLARE_RECORD (BelayAction, belay_action, ACTION)

extern const char *const belay_weekday_words[];
extern const char *const belay_point_kind_words[];

const BelayCadenceFields *belay_mentorship_get_cadence_on (BelayMentorship *self,
                                                           BelayDay         day);

G_END_DECLS
