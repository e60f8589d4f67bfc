/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-pages.h"

#include "belay-frameworks-page.h"
#include "belay-projects-page.h"
#include "belay-team-page.h"
#include "belay-goals-page.h"
#include "belay-meetings-page.h"
#include "belay-path-page.h"
#include "belay-skills-page.h"
#include "belay-today-page.h"

#include <belay-assessment.h>
#include <belay-evidence.h>
#include <belay-framework.h>
#include <belay-goal.h>
#include <belay-meeting.h>
#include <belay-mentorship.h>
#include <belay-notebook.h>
#include <belay-project.h>
#include <glib/gi18n.h>

/* In the order of the sidebar and of the page switcher. */
static const BelayPageKind pages[] = {
  { "today", N_ ("Today"), "belay-today-symbolic", BELAY_PAGE_OF_WORKSPACE, belay_today_page_get_type },
  { "projects", N_ ("Projects"), "belay-projects-symbolic", BELAY_PAGE_OF_WORKSPACE, belay_projects_page_get_type },
  { "team", N_ ("Team"), "belay-team-symbolic", BELAY_PAGE_OF_WORKSPACE, belay_team_page_get_type },
  { "frameworks", N_ ("Frameworks"), "belay-frameworks-symbolic", BELAY_PAGE_OF_WORKSPACE, belay_frameworks_page_get_type },
  { "path", N_ ("Path"), "belay-path-symbolic", BELAY_PAGE_OF_PERSON, belay_path_page_get_type },
  { "goals", N_ ("Goals"), "belay-goals-symbolic", BELAY_PAGE_OF_PERSON, belay_goals_page_get_type },
  { "one-on-ones", N_ ("One-on-ones"), "belay-meetings-symbolic", BELAY_PAGE_OF_PERSON, belay_meetings_page_get_type },
  { "skills", N_ ("Skills"), "belay-skills-symbolic", BELAY_PAGE_OF_PERSON, belay_skills_page_get_type },
};

/* Which page leads to what. */
static const struct
{
  GType (*get_type) (void);
  const char *page;
} leads[] = {
  { belay_person_get_type, "path" },
  { belay_goal_get_type, "goals" },
  { belay_step_get_type, "goals" },
  { belay_check_in_get_type, "goals" },
  { belay_mentorship_get_type, "path" },
  { belay_meeting_get_type, "one-on-ones" },
  { belay_meeting_head_get_type, "one-on-ones" },
  { belay_point_get_type, "one-on-ones" },
  { belay_action_get_type, "one-on-ones" },
  { belay_agenda_entry_get_type, "one-on-ones" },
  { belay_private_note_get_type, "one-on-ones" },
  { belay_level_entry_get_type, "path" },
  { belay_leave_get_type, "path" },
  { belay_exemption_get_type, "path" },
  { belay_evidence_get_type, "skills" },
  { belay_assessment_get_type, "skills" },
  { belay_project_get_type, "projects" },
  { belay_milestone_get_type, "projects" },
  { belay_risk_get_type, "projects" },
  { belay_dependency_get_type, "projects" },
  { belay_framework_get_type, "frameworks" },
  { belay_competency_get_type, "frameworks" },
};

/**
 * belay_pages_get:
 * @position: a position in the order of the sidebar and of the page switcher
 *
 * Returns: (transfer none) (nullable): the page there
 */
const BelayPageKind *
belay_pages_get (guint position)
{
  return position < G_N_ELEMENTS (pages) ? &pages[position] : NULL;
}

/**
 * belay_pages_find:
 * @name: (nullable): the name of a page
 *
 * Returns: (transfer none) (nullable): the page
 */
const BelayPageKind *
belay_pages_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      if (g_strcmp0 (pages[i].name, name) == 0)
        return &pages[i];
    }

  return NULL;
}

/**
 * belay_pages_find_for:
 * @record: a record
 *
 * Returns: (transfer none) (nullable): the page on which it is seen
 */
const BelayPageKind *
belay_pages_find_for (BelayRecord *record)
{
  for (guint i = 0; i < G_N_ELEMENTS (leads); i++)
    {
      if (G_OBJECT_TYPE (record) == leads[i].get_type ())
        return belay_pages_find (leads[i].page);
    }

  return NULL;
}

/**
 * belay_page_kind_make:
 * @self: a kind of page
 *
 * Returns: (transfer floating): a page of that kind, with nothing to show yet
 */
BelayPage *
belay_page_kind_make (const BelayPageKind *self)
{
  return g_object_new (self->get_type (), NULL);
}
