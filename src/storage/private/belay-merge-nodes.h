/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* Where a record keeps what two people made of a field and only one of them can have. */
#define BELAY_MERGE_CONFLICTS "conflicts"

JsonObject *belay_merge_objects (JsonObject *base,
                                 JsonObject *ours,
                                 JsonObject *theirs,
                                 guint      *n_conflicts);
GPtrArray  *belay_merge_order (GPtrArray  *base,
                               GPtrArray  *ours,
                               GPtrArray  *theirs,
                               GHashTable *kept);
void        belay_merge_add_conflict (JsonObject *record,
                                      const char *field,
                                      JsonNode   *other);

G_END_DECLS
