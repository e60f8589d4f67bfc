/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-meeting-edit.h"

/**
 * belay_meeting_edit:
 * @session: where edits go
 * @meeting: (nullable): a one-on-one
 * @verb: what is done to it
 * @point: (nullable): the id of a point that it is done with
 *
 * Edits a one-on-one. Why it was refused is told by the session.
 *
 * Returns: whether it was done
 */
gboolean
belay_meeting_edit (BelaySession *session,
                    BelayMeeting *meeting,
                    const char   *verb,
                    const char   *point)
{
  g_autoptr (GError) error = NULL;
  GVariantBuilder arguments;

  if (meeting == NULL)
    return FALSE;

  g_variant_builder_init (&arguments, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&arguments, "{sv}", "meeting", g_variant_new_string (belay_record_get_id (BELAY_RECORD (meeting))));
  if (point != NULL)
    g_variant_builder_add (&arguments, "{sv}", "point", g_variant_new_string (point));

  return belay_session_edit (session, verb, g_variant_builder_end (&arguments), NULL, &error);
}
