/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-session.h"

#include <adwaita.h>
#include <belay-readiness.h>

G_BEGIN_DECLS

#define BELAY_TYPE_ASSESSMENT_VIEW (belay_assessment_view_get_type ())
G_DECLARE_FINAL_TYPE (BelayAssessmentView, belay_assessment_view, BELAY, ASSESSMENT_VIEW, AdwBin)

void belay_assessment_view_show (BelayAssessmentView *self,
                                 BelaySession        *session,
                                 BelayPerson         *person,
                                 BelayReadiness      *readiness);

G_END_DECLS
