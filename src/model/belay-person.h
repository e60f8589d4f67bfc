/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-record.h"

G_BEGIN_DECLS

typedef enum
{
  BELAY_PERSON_ACTIVE,
  BELAY_PERSON_ARCHIVED
} BelayPersonState;

typedef enum
{
  BELAY_LEAVE_HOLIDAY,
  BELAY_LEAVE_PARENTAL,
  BELAY_LEAVE_SICK,
  BELAY_LEAVE_STUDY,
  BELAY_LEAVE_OTHER
} BelayLeaveKind;

/**
 * BelayPersonFields:
 *
 * The fields of a person. `levels` is their history; the present level is the
 * entry with the latest day. `revision` is that of the framework; 0 is the
 * latest, until a later one is published. `heads` name the closed meetings,
 * whose records lie in `years`, files of their own that are read when needed.
 */
typedef struct
{
  char      *name;
  char      *role;
  char      *team;
  char      *email;
  char      *about;
  BelayDay   started;
  int        state; /* BelayPersonState */
  char      *framework;
  int        revision;
  char      *target;
  BelayList *levels;
  BelayList *leaves;
  BelayList *exemptions;
  BelayList *mentorships;
  BelayList *goals;
  BelayList *assessments;
  BelayList *evidence;
  BelayList *meetings;
  BelayList *heads;
  BelayList *years;
} BelayPersonFields;

#define BELAY_TYPE_PERSON (belay_person_get_type ())
BELAY_DECLARE_RECORD (BelayPerson, belay_person, PERSON)

/* A level reached on a day. */
typedef struct
{
  char    *level;
  BelayDay since;
  char    *note;
} BelayLevelEntryFields;

#define BELAY_TYPE_LEVEL_ENTRY (belay_level_entry_get_type ())
BELAY_DECLARE_RECORD (BelayLevelEntry, belay_level_entry, LEVEL_ENTRY)

/* Days on which a person is away, both included; they stop the clock. */
typedef struct
{
  BelayDay start;
  BelayDay end;
  int      kind; /* BelayLeaveKind */
} BelayLeaveFields;

#define BELAY_TYPE_LEAVE (belay_leave_get_type ())
BELAY_DECLARE_RECORD (BelayLeave, belay_leave, LEAVE)

/* A competency that does not apply to a person, and why. */
typedef struct
{
  char *competency;
  char *reason;
} BelayExemptionFields;

#define BELAY_TYPE_EXEMPTION (belay_exemption_get_type ())
BELAY_DECLARE_RECORD (BelayExemption, belay_exemption, EXEMPTION)

const char *belay_person_get_level (BelayPerson *self);
const char *belay_person_get_level_on (BelayPerson *self,
                                       BelayDay     day);
gboolean    belay_person_is_mentee (BelayPerson *self);

G_END_DECLS
