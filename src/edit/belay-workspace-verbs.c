/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-edit.h"

#include <glib/gi18n.h>

const BelayArgument belay_position_argument[] = {
  { "position", BELAY_FIELD_NUMBER, NULL, NULL, TRUE, 0, G_MAXINT },
  { NULL }
};

const BelayVerb belay_workspace_verbs[] = {
  BELAY_CHANGE ("change-workspace", N_ ("Change workspace"), belay_workspace_get_type, NULL),
  BELAY_ADD ("add-holiday", N_ ("Add holiday"), belay_holiday_get_type, NULL, NULL, "holidays"),
  BELAY_CHANGE ("change-holiday", N_ ("Change holiday"), belay_holiday_get_type, "holiday"),
  BELAY_REMOVE ("remove-holiday", N_ ("Remove holiday"), belay_holiday_get_type, "holiday"),
  { NULL }
};
