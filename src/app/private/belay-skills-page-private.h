/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-assessment-view.h"
#include "belay-comparison-view.h"
#include "belay-evidence-editor.h"
#include "belay-level-choice.h"
#include "belay-skill-view.h"
#include "belay-skills-page.h"

#include <belay-radar.h>
#include <belay-room.h>

G_BEGIN_DECLS

struct _BelaySkillsPage
{
  BelayPage parent_instance;

  BelayPerson *shown;
  const char  *mode; /* what of the stack is shown when no evidence is edited */
  char        *selected;
  GListStore  *skills;
  gboolean     is_refreshing;

  GtkStack            *stack;
  GtkLabel            *summary;
  BelayLevelChoice    *level;
  BelayRadar          *radar;
  GtkLabel            *legend_needed;
  GtkLabel            *words;
  BelayRoom           *room;
  GtkListBox          *list;
  BelaySkillView      *view;
  BelayEvidenceEditor *editor;
  BelayAssessmentView *assessment;
  BelayComparisonView *comparison;
};

BelayReadiness *belay_skills_page_compute_readiness (BelaySkillsPage *self);
void            belay_skills_page_show_mode (BelaySkillsPage *self,
                                             const char      *mode);
void            belay_skills_page_edit_evidence (BelaySkillsPage *self,
                                                 BelayEvidence   *evidence);
void            belay_skills_page_leave_editor (BelaySkillsPage *self);
void            belay_skills_page_add (BelayPage *page);
void            belay_skills_page_install_actions (GtkWidgetClass *widget_class);

G_END_DECLS
