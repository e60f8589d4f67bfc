/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * BelayBroken:
 * @path: a file, relative to its folder
 * @text: what is wrong, after the JSON pointer where there is one
 *
 * A file that cannot be used as it is, and why.
 */
typedef struct
{
  char *path;
  char *text;
} BelayBroken;

BelayBroken *belay_broken_new (const char *path,
                               const char *text);
void         belay_broken_free (BelayBroken *self);
GPtrArray   *belay_broken_array_new (void);
BelayBroken *belay_broken_array_find (GPtrArray  *array,
                                      const char *path);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BelayBroken, belay_broken_free)

G_END_DECLS
