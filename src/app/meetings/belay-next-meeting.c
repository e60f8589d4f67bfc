/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-next-meeting.h"

#include <belay-meeting.h>
#include <belay-time.h>

#define DAYS_PER_WEEK 7

/* The next turn of the cadence after the last one-on-one, or a week from now. */
static BelayDay
suggest_day (const BelayCadenceFields *cadence,
             BelayDay                  today,
             BelayDay                  last)
{
  BelayDay day;
  int      weeks;

  if (cadence == NULL || cadence->kind != BELAY_CADENCE_WEEKLY)
    return MAX (today, last) + DAYS_PER_WEEK;

  weeks = MAX (cadence->every, 1);
  day = last != BELAY_DAY_NONE ? belay_day_get_monday (last) + weeks * DAYS_PER_WEEK : belay_day_get_monday (today);
  day += cadence->weekday;
  while (day <= MAX (today, last))
    day += DAYS_PER_WEEK;

  return day;
}

/**
 * belay_next_meeting_plan:
 * @session: a session
 * @mentorship: whose one-on-one it is
 * @last: the day of the last one-on-one, or %BELAY_DAY_NONE
 *
 * Plans the next one-on-one as the cadence has it. Why it was refused is told by the session.
 *
 * Returns: (transfer none) (nullable): the one-on-one
 */
BelayRecord *
belay_next_meeting_plan (BelaySession    *session,
                         BelayMentorship *mentorship,
                         BelayDay         last)
{
  BelayDay                  today = belay_session_get_today (session);
  const BelayCadenceFields *cadence = belay_mentorship_get_cadence_on (mentorship, today);
  g_autofree char          *id = NULL;
  g_autoptr (GError) error = NULL;
  GVariantBuilder arguments;

  g_variant_builder_init (&arguments, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&arguments, "{sv}", "mentorship",
                         g_variant_new_string (belay_record_get_id (BELAY_RECORD (mentorship))));
  g_variant_builder_add (&arguments, "{sv}", "day",
                         g_variant_new_take_string (belay_day_to_string (suggest_day (cadence, today, last))));
  if (cadence != NULL && cadence->time != BELAY_UNSET)
    g_variant_builder_add (&arguments, "{sv}", "time",
                           g_variant_new_take_string (belay_time_to_string (cadence->time)));
  if (cadence != NULL)
    g_variant_builder_add (&arguments, "{sv}", "length-minutes", g_variant_new_int64 (cadence->length_minutes));

  if (!belay_session_edit (session, "plan-meeting", g_variant_builder_end (&arguments), &id, &error))
    return NULL;

  return belay_workspace_find (belay_session_get_workspace (session), id, BELAY_TYPE_MEETING);
}
