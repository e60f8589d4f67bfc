/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The keys of the gate. Most new keys set a bit that no sibling has set, and are done with. The
 * others are compared with the hashes of their siblings, at most MAX_KEYS, and with a sibling
 * itself only if the hashes agree. So the work for a key is bounded, and the whole is linear.
 *
 * The hash of a key is a polynomial over the Mersenne prime 2³¹ − 1, evaluated at a point drawn
 * anew for each text. Whoever writes the text cannot know the point, so keys made to collide
 * collide no more often than others. */

#define G_LOG_DOMAIN "belay"

#include "belay-gate-private.h"

#define HASH_BITS 31
#define HASH_PRIME ((G_GUINT64_CONSTANT (1) << HASH_BITS) - 1)

typedef struct
{
  BelayGateString string;
  guint32         hash;
} Key;

/* One is added to each byte so that leading zeros count. The remainder is taken only as far as
 * needed: with a point below 2³⁰ the hash stays below 2³² after each step. */
static guint32
hash_bytes (const char *bytes,
            gsize       length,
            guint64     point)
{
  guint64 hash = 0;

  for (gsize i = 0; i < length; i++)
    {
      hash = hash * point + (guchar) bytes[i] + 1;
      hash = (hash & HASH_PRIME) + (hash >> HASH_BITS);
    }
  return (guint32) (hash % HASH_PRIME);
}

static guint32
hash_key (BelayGateKeys         *keys,
          const BelayGateString *key)
{
  if (key->raw_length == key->decoded_length)
    return hash_bytes (key->raw, key->raw_length, keys->hash_point);
  belay_gate_string_decode (key, keys->decoded);
  return hash_bytes (keys->decoded->str, keys->decoded->len, keys->hash_point);
}

void
belay_gate_keys_init (BelayGateKeys *keys)
{
  keys->keys = g_array_new (FALSE, FALSE, sizeof (Key));
  keys->decoded = g_string_new (NULL);
  keys->hash_point = (guint64) g_random_int_range (1 << 16, 1 << 30);
}

void
belay_gate_keys_clear (BelayGateKeys *keys)
{
  g_array_unref (keys->keys);
  g_string_free (keys->decoded, TRUE);
}

/* Sets the bit of @hash, and tells whether it was set. */
static gboolean
was_seen (BelayGateLevel *level,
          guint32         hash)
{
  guint    bit = hash % BELAY_GATE_SEEN_BITS;
  guint64 *word = &level->seen[bit / 64];
  guint64  mask = G_GUINT64_CONSTANT (1) << bit % 64;
  gboolean was_set = (*word & mask) != 0;

  *word |= mask;
  return was_set;
}

static gboolean
has_key (BelayGateKeys *keys,
         guint          first,
         const Key     *key)
{
  const Key *siblings = (const Key *) (gpointer) keys->keys->data;

  for (guint i = first; i < keys->keys->len; i++)
    if (siblings[i].hash == key->hash &&
        belay_gate_string_equal (&siblings[i].string, &key->string))
      return TRUE;
  return FALSE;
}

/* Appends @string to the keys of @level, which is the innermost. Returns whether it is new. */
gboolean
belay_gate_keys_add (BelayGateKeys         *keys,
                     BelayGateLevel        *level,
                     const BelayGateString *string)
{
  Key      key = { *string, hash_key (keys, string) };
  gboolean is_new = !was_seen (level, key.hash) || !has_key (keys, level->first_key, &key);

  g_array_append_val (keys->keys, key);
  return is_new;
}

/* Returns the key at @index, decoded; valid until the next call. */
const char *
belay_gate_keys_decode (BelayGateKeys *keys,
                        guint          index)
{
  belay_gate_string_decode (&g_array_index (keys->keys, Key, index).string, keys->decoded);
  return keys->decoded->str;
}
