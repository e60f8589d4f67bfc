/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-cli-ids.h"

#include "belay-call.h"

#include <glib/gi18n.h>

#define SEED_VARIABLE "BELAY_TEST_SEED"

/*< private >
 * belay_cli_make_ids:
 * @error: return location for a `BELAY_CALL_ERROR`
 *
 * Returns: (transfer full): where the ids of new records come from; tests set a seed
 */
BelayIds *
belay_cli_make_ids (GError **error)
{
  const char *text = g_getenv (SEED_VARIABLE);
  guint64     seed;

  if (text == NULL)
    return belay_ids_new_random ();
  if (g_ascii_string_to_unsigned (text, 10, 0, G_MAXUINT32, &seed, NULL))
    return belay_ids_new_seeded ((guint32) seed);
  /* Translators: the name of a variable, and what it says. */
  belay_call_refuse (error, _ ("%s: expected a whole number, found “%s”"), SEED_VARIABLE, text);

  return NULL;
}
