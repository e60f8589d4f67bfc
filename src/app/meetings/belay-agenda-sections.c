/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-agenda-sections.h"

/* Where on the agenda of a template a point is talked about: its kind says so. */

/* The sections, by their ids in the templates, that take a kind of point: the first there is. */
static const char *const homes[][5] = {
  [BELAY_POINT_TOPIC] = { "mentee-topics", "topics" },
  [BELAY_POINT_GROWTH] = { "growth", "evidence", "next-quarter" },
  [BELAY_POINT_STATUS] = { "status", "milestones", "risks", "actions" },
  [BELAY_POINT_WIN] = { "check-in", "what-worked", "milestones", "evidence" },
  [BELAY_POINT_FEEDBACK] = { "feedback", "mentee-topics", "what-worked" },
};

/**
 * belay_agenda_find_template:
 * @templates: (element-type BelayTemplate): the templates there are
 * @meeting: a one-on-one
 *
 * Returns: (transfer none) (nullable): the template of its agenda
 */
BelayTemplate *
belay_agenda_find_template (GPtrArray    *templates,
                            BelayMeeting *meeting)
{
  const char *id = belay_meeting_get (meeting)->template_id;

  for (guint i = 0; id != NULL && i < templates->len; i++)
    {
      BelayTemplate *agenda = g_ptr_array_index (templates, i);

      if (belay_template_get (agenda)->kind == BELAY_TEMPLATE_AGENDA &&
          g_str_equal (belay_record_get_id (BELAY_RECORD (agenda)), id))
        return agenda;
    }

  return NULL;
}

/**
 * belay_agenda_find_section:
 * @agenda: a template of an agenda
 * @point: a talking point
 *
 * Returns: (transfer none) (nullable): the section in which it is talked about; the
 *   longest one where none is meant for its kind
 */
BelaySection *
belay_agenda_find_section (BelayTemplate *agenda,
                           BelayPoint    *point)
{
  const char *const *wanted = homes[belay_point_get (point)->kind];
  BelaySection      *longest = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (homes[0]) && wanted[i] != NULL; i++)
    {
      BELAY_FOREACH (BelaySection, section, belay_template_get (agenda)->sections)
      {
        if (g_str_equal (belay_record_get_id (BELAY_RECORD (section)), wanted[i]))
          return section;
      }
    }
  BELAY_FOREACH (BelaySection, section, belay_template_get (agenda)->sections)
  {
    if (longest == NULL || belay_section_get (section)->minutes > belay_section_get (longest)->minutes)
      longest = section;
  }

  return longest;
}
