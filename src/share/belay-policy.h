/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-share.h"

#include <belay-workspace.h>

G_BEGIN_DECLS

/**
 * BelayFact:
 * @BELAY_FACT_READINESS: how near to the target level, and how much is rated
 * @BELAY_FACT_BLOCKERS: what the level still asks for
 * @BELAY_FACT_STANDINGS: the latest self- and mentor ratings
 * @BELAY_FACT_PEER_MEANS: the means of the peers by area
 * @BELAY_FACT_TENURE: for how long in the present level
 *
 * What is reckoned from records, and therefore in no field.
 */
typedef enum
{
  BELAY_FACT_READINESS,
  BELAY_FACT_BLOCKERS,
  BELAY_FACT_STANDINGS,
  BELAY_FACT_PEER_MEANS,
  BELAY_FACT_TENURE
} BelayFact;

gboolean    belay_policy_decides (GType       kind,
                                  const char *field);
gboolean    belay_policy_sees (GType         kind,
                               const char   *field,
                               BelayAudience audience);
gboolean    belay_policy_sees_fact (BelayFact     fact,
                                    BelayAudience audience);
char       *belay_policy_dup_name (BelayRecord  *record,
                                   BelayAudience audience);
BelayShare *belay_policy_filter_person (BelayWorkspace *workspace,
                                        BelayPerson    *person,
                                        BelayAudience   audience,
                                        BelayDay        today);
BelayShare *belay_policy_filter_project (BelayWorkspace *workspace,
                                         BelayProject   *project,
                                         BelayAudience   audience,
                                         BelayDay        today);

G_END_DECLS
