/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-broken.h"

/**
 * belay_broken_new:
 * @path: a file, relative to its folder
 * @text: what is wrong with it
 *
 * Returns: (transfer full): that, as a value
 */
BelayBroken *
belay_broken_new (const char *path,
                  const char *text)
{
  BelayBroken *self = g_new0 (BelayBroken, 1);

  self->path = g_strdup (path);
  self->text = g_strdup (text);

  return self;
}

/**
 * belay_broken_free:
 * @self: (transfer full): a broken file
 *
 * Frees what is known of a broken file.
 */
void
belay_broken_free (BelayBroken *self)
{
  g_free (self->path);
  g_free (self->text);
  g_free (self);
}

/**
 * belay_broken_array_new:
 *
 * Returns: (transfer full) (element-type BelayBroken): an empty array that owns
 *   what it holds
 */
GPtrArray *
belay_broken_array_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) belay_broken_free);
}

/**
 * belay_broken_array_find:
 * @array: (element-type BelayBroken): broken files
 * @path: a file
 *
 * Returns: (transfer none) (nullable): what is wrong with that file
 */
BelayBroken *
belay_broken_array_find (GPtrArray  *array,
                         const char *path)
{
  for (guint i = 0; i < array->len; i++)
    {
      BelayBroken *broken = g_ptr_array_index (array, i);

      if (g_str_equal (broken->path, path))
        return broken;
    }

  return NULL;
}
