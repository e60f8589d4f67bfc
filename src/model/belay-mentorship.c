/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-mentorship.h"

#include "belay-meeting.h"
#include "belay-person.h"
#include "belay-record-private.h"

const char *const belay_weekday_words[] = {
  "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", NULL
};

const char *const belay_point_kind_words[] = { "topic", "growth", "status", "win", "feedback", NULL };

static const char *const mentorship_states[] = { "active", "paused", "ended", NULL };
static const char *const cadence_kinds[] = { "weekly", "monthly-date", "monthly-weekday", NULL };
static const char *const point_states[] = { "open", "done", "parked", "dropped", NULL };
static const char *const action_states[] = { "open", "done", "dropped", NULL };

static const BelayField mentorship_fields[] = {
  REF_FIELD (BelayMentorshipFields, mentor, "mentor", belay_person_get_type, BELAY_FIELD_REQUIRED),
  CHOICE_FIELD (BelayMentorshipFields, state, "state", mentorship_states),
  DAY_FIELD (BelayMentorshipFields, since, "since", BELAY_FIELD_REQUIRED),
  DAY_FIELD (BelayMentorshipFields, until, "until", 0),
  TEXT_FIELD (BelayMentorshipFields, aims, "aims", 0),
  TEXT_FIELD (BelayMentorshipFields, boundaries, "boundaries", 0),
  TEXT_FIELD (BelayMentorshipFields, ending, "ending", 0),
  TEXT_FIELD (BelayMentorshipFields, review, "review", 0),
  LIST_FIELD (BelayMentorshipFields, cadences, "cadences", belay_cadence_get_type, 0),
  LIST_FIELD (BelayMentorshipFields, points, "points", belay_point_get_type, 0),
  LIST_FIELD (BelayMentorshipFields, actions, "actions", belay_action_get_type, 0),
  WORDS_FIELD (BelayMentorshipFields, dismissed, "dismissed", NULL),
};

BELAY_DEFINE_RECORD (BelayMentorship, belay_mentorship, "mentorship", mentorship_fields)

static const BelayField cadence_fields[] = {
  DAY_FIELD (BelayCadenceFields, from, "from", BELAY_FIELD_REQUIRED),
  CHOICE_FIELD (BelayCadenceFields, kind, "kind", cadence_kinds),
  NUMBER_FIELD (BelayCadenceFields, every, "every", 1, 52, 1),
  CHOICE_FIELD (BelayCadenceFields, weekday, "weekday", belay_weekday_words),
  NUMBER_FIELD (BelayCadenceFields, date, "date", 1, 31, 1),
  NUMBER_FIELD (BelayCadenceFields, week, "week", -1, 5, 1),
  TIME_FIELD (BelayCadenceFields, time, "time"),
  NUMBER_FIELD (BelayCadenceFields, length_minutes, "length-minutes", 5, 480, 45),
  WORD_FIELD (BelayCadenceFields, zone, "zone", 0),
};

BELAY_DEFINE_RECORD (BelayCadence, belay_cadence, "cadence", cadence_fields)

static const BelayField point_fields[] = {
  TEXT_FIELD (BelayPointFields, title, "title", BELAY_FIELD_REQUIRED | BELAY_FIELD_ONE_LINE),
  TEXT_FIELD (BelayPointFields, text, "text", 0),
  CHOICE_FIELD (BelayPointFields, kind, "kind", belay_point_kind_words),
  CHOICE_FIELD (BelayPointFields, state, "state", point_states),
  REF_FIELD (BelayPointFields, topic_of, "topic-of", belay_person_get_type, 0),
  DAY_FIELD (BelayPointFields, since, "since", BELAY_FIELD_REQUIRED),
  NUMBER_FIELD (BelayPointFields, carried, "carried", 0, 10000, 0),
  NUMBER_FIELD (BelayPointFields, minutes, "minutes", BELAY_UNSET, 480, BELAY_UNSET),
  REF_FIELD (BelayPointFields, link, "link", belay_record_get_type, 0),
  WORD_FIELD (BelayPointFields, proposal, "proposal", 0),
  TEXT_FIELD (BelayPointFields, notes, "notes", 0),
};

BELAY_DEFINE_RECORD (BelayPoint, belay_point, "point", point_fields)

static const BelayField action_fields[] = {
  TEXT_FIELD (BelayActionFields, title, "title", BELAY_FIELD_REQUIRED | BELAY_FIELD_ONE_LINE),
  TEXT_FIELD (BelayActionFields, text, "text", 0),
  REF_FIELD (BelayActionFields, owner, "owner", belay_person_get_type, BELAY_FIELD_REQUIRED),
  CHOICE_FIELD (BelayActionFields, state, "state", action_states),
  DAY_FIELD (BelayActionFields, since, "since", BELAY_FIELD_REQUIRED),
  DAY_FIELD (BelayActionFields, due, "due", 0),
  DAY_FIELD (BelayActionFields, done, "done", 0),
  REF_FIELD (BelayActionFields, meeting, "meeting", belay_meeting_get_type, BELAY_FIELD_HISTORIC),
};

BELAY_DEFINE_RECORD (BelayAction, belay_action, "action", action_fields)

/**
 * belay_mentorship_get_cadence_on:
 * @self: a mentorship
 * @day: a day
 *
 * Returns: (transfer none) (nullable): the rule that holds on @day
 */
const BelayCadenceFields *
belay_mentorship_get_cadence_on (BelayMentorship *self,
                                 BelayDay         day)
{
  const BelayCadenceFields *latest = NULL;

  BELAY_FOREACH (BelayCadence, cadence, belay_mentorship_get (self)->cadences)
  {
    const BelayCadenceFields *fields = belay_cadence_get (cadence);

    if (fields->from <= day && (latest == NULL || fields->from >= latest->from))
      latest = fields;
  }

  return latest;
}
