/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-ids.h"

/**
 * BelayIds:
 *
 * Where the ids of new records come from.
 *
 * Whoever makes records is handed one. A seeded source answers the same ids in
 * the same order on every machine, so that a sample or a test can be replayed.
 */
struct _BelayIds
{
  GRand *rand; /* NULL: ask the system */
};

/**
 * belay_ids_new_random:
 *
 * Returns: (transfer full): a source of ids that never repeat
 */
BelayIds *
belay_ids_new_random (void)
{
  return g_new0 (BelayIds, 1);
}

/**
 * belay_ids_new_seeded:
 * @seed: where to start
 *
 * Returns: (transfer full): a source of ids that @seed decides
 */
BelayIds *
belay_ids_new_seeded (guint32 seed)
{
  BelayIds *self = g_new0 (BelayIds, 1);

  self->rand = g_rand_new_with_seed (seed);

  return self;
}

/**
 * belay_ids_free:
 * @self: (transfer full): a source of ids
 *
 * Frees a source of ids.
 */
void
belay_ids_free (BelayIds *self)
{
  g_clear_pointer (&self->rand, g_rand_free);
  g_free (self);
}

/**
 * belay_ids_next:
 * @self: a source of ids
 *
 * Returns: (transfer full): a new UUID of version 4
 */
char *
belay_ids_next (BelayIds *self)
{
  guint32 a, b, c, d;

  if (self->rand == NULL)
    return g_uuid_string_random ();

  a = g_rand_int (self->rand);
  b = (g_rand_int (self->rand) & 0xffff0fff) | 0x00004000;
  c = (g_rand_int (self->rand) & 0x3fffffff) | 0x80000000;
  d = g_rand_int (self->rand);

  return g_strdup_printf ("%08x-%04x-%04x-%04x-%04x%08x",
                          a, b >> 16, b & 0xffff, c >> 16, c & 0xffff, d);
}

/**
 * belay_ids_is_uuid:
 * @text: any text
 *
 * Returns: whether @text is a UUID in lower case, as all records but those of
 *   frameworks and templates have one
 */
gboolean
belay_ids_is_uuid (const char *text)
{
  static const char shape[] = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";
  gsize             i;

  for (i = 0; shape[i] != '\0'; i++)
    {
      if (shape[i] == '-' ? text[i] != '-' : !g_ascii_isxdigit (text[i]) || g_ascii_isupper (text[i]))
        return FALSE;
    }

  return text[i] == '\0';
}
