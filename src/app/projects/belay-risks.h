/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define BELAY_TYPE_RISKS (belay_risks_get_type ())
G_DECLARE_FINAL_TYPE (BelayRisks, belay_risks, BELAY, RISKS, AdwBin)

void belay_risks_bind (BelayRisks   *self,
                       BelaySession *session,
                       BelayProject *project);

G_END_DECLS
