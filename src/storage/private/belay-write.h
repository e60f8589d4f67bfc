/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * BelayWrite:
 * @path: the file, relative to its folder
 * @type: the kind of document in it; %G_TYPE_INVALID for bytes taken as they are
 * @before: (nullable): the hash of what must be there; %NULL for no file
 * @after: (nullable): the new content; %NULL to remove the file
 * @hash: (nullable): the hash of @after
 * @old: (nullable): what was there, once it was looked at
 * @target: (nullable): the file itself, behind any link
 * @kept: (nullable): a second name of the old file while it is being replaced
 * @is_done: whether the file says @after now
 *
 * What is to become of one file.
 */
typedef struct
{
  char    *path;
  GType    type;
  char    *before;
  GBytes  *after;
  char    *hash;
  GBytes  *old;
  char    *target;
  char    *kept;
  gboolean is_done;
} BelayWrite;

/**
 * BelayIntentUse:
 * @BELAY_INTENT_SEVERAL: an intent for several files
 * @BELAY_INTENT_ALWAYS: an intent even for one file
 * @BELAY_INTENT_NEVER: none, where the file written last is what counts
 *
 * When writes are written down before they are carried out.
 */
typedef enum
{
  BELAY_INTENT_SEVERAL,
  BELAY_INTENT_ALWAYS,
  BELAY_INTENT_NEVER
} BelayIntentUse;

BelayWrite *belay_write_new (const char *path,
                             GType       type,
                             const char *before,
                             GBytes     *after);
void        belay_write_free (BelayWrite *self);
GPtrArray  *belay_writes_new (void);
BelayWrite *belay_writes_find (GPtrArray  *writes,
                               const char *path);

gboolean belay_write_carry_out (BelayWrite *self,
                                const char *folder,
                                GError    **error);
void     belay_write_finish (BelayWrite *self,
                             const char *folder);
gboolean belay_writes_commit (GPtrArray     *writes,
                              const char    *folder,
                              BelayIntentUse use,
                              gboolean      *out_lingers,
                              GError       **error);

G_END_DECLS
