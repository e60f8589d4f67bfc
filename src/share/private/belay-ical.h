/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <belay-day.h>

G_BEGIN_DECLS

/**
 * BelayIcalState:
 * @BELAY_ICAL_OPEN: it is to be done
 * @BELAY_ICAL_DONE: it is done
 * @BELAY_ICAL_DROPPED: nobody does it any more
 *
 * How something that is to be done stands.
 */
typedef enum
{
  BELAY_ICAL_OPEN,
  BELAY_ICAL_DONE,
  BELAY_ICAL_DROPPED
} BelayIcalState;

/* A local time of a day, in a zone named by IANA, or floating where there is none. */
typedef struct
{
  BelayDay    day;
  int         time; /* minutes of the day */
  const char *zone;
} BelayIcalMoment;

/**
 * BelayIcalEvent:
 * @uid: what it is known by
 * @stands_for: the turn of a series that it takes the place of; no day where it is none
 * @start: when it begins
 * @length_minutes: how long it takes
 * @rule: (nullable): how it recurs, as an RRULE without its UNTIL
 * @until: the last day on which it may recur, or none
 * @skipped: (nullable) (element-type BelayDay): the turns that do not take place
 * @summary: what it is called
 * @description: (nullable): more about it
 * @has_alarm: whether to remind of it
 *
 * Something that takes place at a time.
 */
typedef struct
{
  const char     *uid;
  BelayIcalMoment stands_for;
  BelayIcalMoment start;
  int             length_minutes;
  const char     *rule;
  BelayDay        until;
  GArray         *skipped;
  const char     *summary;
  const char     *description;
  gboolean        has_alarm;
} BelayIcalEvent;

/**
 * BelayIcalTask:
 * @uid: what it is known by
 * @due: the day by which it is to be done, or none
 * @done: the day on which it was done, or none
 * @progress: how far it is in per mille, or %BELAY_UNSET
 * @state: how it stands
 * @summary: what it is called
 * @description: (nullable): more about it
 *
 * Something that is to be done by a day.
 */
typedef struct
{
  const char    *uid;
  BelayDay       due;
  BelayDay       done;
  int            progress;
  BelayIcalState state;
  const char    *summary;
  const char    *description;
} BelayIcalTask;

typedef struct _BelayIcal BelayIcal;

BelayIcal *belay_ical_new (const char *name,
                           BelayDay    today);
void       belay_ical_free (BelayIcal *self);
void       belay_ical_add_event (BelayIcal            *self,
                                 const BelayIcalEvent *event);
void       belay_ical_add_days (BelayIcal  *self,
                                const char *uid,
                                BelayDay    first,
                                BelayDay    last,
                                const char *summary,
                                const char *description);
void       belay_ical_add_task (BelayIcal           *self,
                                const BelayIcalTask *task);
char      *belay_ical_write (BelayIcal *self);

GArray *belay_ical_expand (const char *rule,
                           BelayDay    from,
                           BelayDay    until);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BelayIcal, belay_ical_free)

G_END_DECLS
