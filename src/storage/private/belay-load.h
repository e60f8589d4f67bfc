/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-layout.h"

G_BEGIN_DECLS

/**
 * BelayLoaded:
 * @path: the file, relative to its folder
 * @place: what the path says
 * @hash: (nullable): the hash of the content; %NULL where it could not be read
 * @record: (nullable): the document, if it could be read
 * @version: the version that the file names
 * @n_records: how many records the document holds
 * @problem: (nullable): why it could not be read
 *
 * One file, as it was read.
 */
typedef struct
{
  char        *path;
  BelayPlace   place;
  char        *hash;
  BelayRecord *record;
  int          version;
  guint        n_records;
  char        *problem;
} BelayLoaded;

void         belay_loaded_free (BelayLoaded *self);
BelayLoaded *belay_load_bytes (const char *path,
                               GBytes     *bytes);
BelayLoaded *belay_load_file (const char *folder,
                              const char *path,
                              GPtrArray  *overlay);
GPtrArray   *belay_load_files (const char *folder,
                               GPtrArray  *paths,
                               GPtrArray  *overlay);
guint        belay_load_count_records (BelayRecord *document);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BelayLoaded, belay_loaded_free)

G_END_DECLS
