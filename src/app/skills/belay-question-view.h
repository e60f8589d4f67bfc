/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-assessment-draft.h"
#include "belay-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define BELAY_TYPE_QUESTION_VIEW (belay_question_view_get_type ())
G_DECLARE_FINAL_TYPE (BelayQuestionView, belay_question_view, BELAY, QUESTION_VIEW, AdwBin)

/**
 * BelayQuestion:
 * @session: where evidence goes
 * @person: who is rated
 * @readiness: where they stand
 * @draft: what is said
 *
 * What is asked is what the draft has come to.
 */
typedef struct
{
  BelaySession         *session;
  BelayPerson          *person;
  const BelayReadiness *readiness;
  BelayAssessmentDraft *draft;
} BelayQuestion;

void belay_question_view_show (BelayQuestionView   *self,
                               const BelayQuestion *question);

G_END_DECLS
