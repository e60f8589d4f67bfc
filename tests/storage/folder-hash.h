/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Hashes of whole folders, names and contents, but for the lock; what did not change is not read again. */
typedef struct _FolderHash FolderHash;

FolderHash *folder_hash_new (const char *folder);
void        folder_hash_free (FolderHash *self);
char       *folder_hash_take (FolderHash *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FolderHash, folder_hash_free)
