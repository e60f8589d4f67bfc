/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-audience.h"

#include <glib/gi18n.h>

static const char *const nicks[BELAY_N_AUDIENCES] = {
  [BELAY_AUDIENCE_MENTEE] = "mentee",
  [BELAY_AUDIENCE_LEAD] = "lead",
  [BELAY_AUDIENCE_PUBLIC] = "public",
  [BELAY_AUDIENCE_OWN] = "own",
};

/**
 * belay_audience_parse:
 * @nick: the word for an audience
 * @out_audience: (out): the audience
 *
 * Reads an audience as options name it: mentee, lead, public or own.
 *
 * Returns: whether @nick is one of them; otherwise @out_audience is left alone
 */
gboolean
belay_audience_parse (const char    *nick,
                      BelayAudience *out_audience)
{
  for (guint i = 0; i < BELAY_N_AUDIENCES; i++)
    {
      if (g_strcmp0 (nick, nicks[i]) == 0)
        {
          *out_audience = i;
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * belay_audience_to_nick:
 * @audience: an audience
 *
 * Returns: the word for it, as options name it
 */
const char *
belay_audience_to_nick (BelayAudience audience)
{
  return nicks[audience];
}

/**
 * belay_audience_to_words:
 * @audience: an audience
 *
 * Returns: (transfer none): for whom it is, such as "For the mentee"
 */
const char *
belay_audience_to_words (BelayAudience audience)
{
  static const char *const words[BELAY_N_AUDIENCES] = {
    /* Translators: for whom something is shared; the last one keeps the plan. */
    [BELAY_AUDIENCE_MENTEE] = N_ ("For the mentee"),
    [BELAY_AUDIENCE_LEAD] = N_ ("For a lead"),
    [BELAY_AUDIENCE_PUBLIC] = N_ ("For everybody"),
    [BELAY_AUDIENCE_OWN] = N_ ("For myself"),
  };

  return _ (words[audience]);
}
