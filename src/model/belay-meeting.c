/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-meeting.h"

#include "belay-mentorship.h"
#include "belay-person.h"
#include "belay-record-private.h"

static const char *const meeting_states[] = { "planned", "skipped", "closed", NULL };
static const char *const outcomes[] = { "done", "carried", "parked", "dropped", NULL };

static const BelayField meeting_fields[] = {
  REF_FIELD (BelayMeetingFields, mentorship, "mentorship", belay_mentorship_get_type, BELAY_FIELD_REQUIRED | BELAY_FIELD_CASCADE),
  CHOICE_FIELD (BelayMeetingFields, state, "state", meeting_states),
  DAY_FIELD (BelayMeetingFields, day, "day", BELAY_FIELD_REQUIRED),
  TIME_FIELD (BelayMeetingFields, time, "time"),
  NUMBER_FIELD (BelayMeetingFields, length_minutes, "length-minutes", 5, 480, 45),
  WORD_FIELD (BelayMeetingFields, zone, "zone", 0),
  DAY_FIELD (BelayMeetingFields, planned_for, "planned-for", 0),
  WORD_FIELD (BelayMeetingFields, template_id, "template", 0),
  TEXT_FIELD (BelayMeetingFields, reason, "reason", 0),
  REFS_FIELD (BelayMeetingFields, points, "points", belay_point_get_type, 0),
  TEXT_FIELD (BelayMeetingFields, notes, "notes", 0),
  DAY_FIELD (BelayMeetingFields, closed, "closed", 0),
  LIST_FIELD (BelayMeetingFields, agenda, "agenda", belay_agenda_entry_get_type, 0),
  LIST_FIELD (BelayMeetingFields, amendments, "amendments", belay_amendment_get_type, 0),
};

BELAY_DEFINE_RECORD (BelayMeeting, belay_meeting, "meeting", meeting_fields)

static const BelayField agenda_entry_fields[] = {
  TEXT_FIELD (BelayAgendaEntryFields, title, "title", BELAY_FIELD_REQUIRED | BELAY_FIELD_ONE_LINE),
  TEXT_FIELD (BelayAgendaEntryFields, text, "text", 0),
  REF_FIELD (BelayAgendaEntryFields, topic_of, "topic-of", belay_person_get_type, BELAY_FIELD_HISTORIC),
  CHOICE_FIELD (BelayAgendaEntryFields, kind, "kind", belay_point_kind_words),
  CHOICE_FIELD (BelayAgendaEntryFields, outcome, "outcome", outcomes),
  DAY_FIELD (BelayAgendaEntryFields, since, "since", 0),
  NUMBER_FIELD (BelayAgendaEntryFields, carried, "carried", 0, 10000, 0),
  TEXT_FIELD (BelayAgendaEntryFields, notes, "notes", 0),
};

BELAY_DEFINE_SCOPED_RECORD (BelayAgendaEntry, belay_agenda_entry, "agenda-entry", agenda_entry_fields, "point")

static const BelayField amendment_fields[] = {
  DAY_FIELD (BelayAmendmentFields, day, "day", BELAY_FIELD_REQUIRED),
  TEXT_FIELD (BelayAmendmentFields, text, "text", BELAY_FIELD_REQUIRED),
};

BELAY_DEFINE_RECORD (BelayAmendment, belay_amendment, "amendment", amendment_fields)

static const BelayField meeting_head_fields[] = {
  DAY_FIELD (BelayMeetingHeadFields, day, "day", BELAY_FIELD_REQUIRED),
  CHOICE_FIELD (BelayMeetingHeadFields, state, "state", meeting_states),
  REF_FIELD (BelayMeetingHeadFields, mentorship, "mentorship", belay_mentorship_get_type, BELAY_FIELD_CASCADE),
};

BELAY_DEFINE_SCOPED_RECORD (BelayMeetingHead, belay_meeting_head, "meeting-head", meeting_head_fields, "meeting")

static const BelayField year_fields[] = {
  REF_FIELD (BelayMeetingYearFields, person, "person", belay_person_get_type, BELAY_FIELD_REQUIRED),
  LIST_FIELD (BelayMeetingYearFields, meetings, "meetings", belay_meeting_get_type, 0),
};

BELAY_DEFINE_SCOPED_DOCUMENT (BelayMeetingYear, belay_meeting_year, "meeting-year", year_fields, "belay-meetings", "year", FALSE)
