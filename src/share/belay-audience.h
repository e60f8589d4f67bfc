/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * BelayAudience:
 * @BELAY_AUDIENCE_MENTEE: the person a plan is about
 * @BELAY_AUDIENCE_LEAD: somebody who leads the work
 * @BELAY_AUDIENCE_PUBLIC: anybody
 * @BELAY_AUDIENCE_OWN: whoever keeps the workspace; even they export nothing private
 *
 * For whom something is exported. What each of them sees stands in one table,
 * see [func@policy_sees].
 */
typedef enum
{
  BELAY_AUDIENCE_MENTEE,
  BELAY_AUDIENCE_LEAD,
  BELAY_AUDIENCE_PUBLIC,
  BELAY_AUDIENCE_OWN
} BelayAudience;

#define BELAY_N_AUDIENCES 4

gboolean    belay_audience_parse (const char    *nick,
                                  BelayAudience *out_audience);
const char *belay_audience_to_nick (BelayAudience audience);
const char *belay_audience_to_words (BelayAudience audience);

G_END_DECLS
