/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-cli-json.h"

G_BEGIN_DECLS

/**
 * BelayListed:
 * @name: what is asked for
 * @title: whether its records have a "name" or a "title"
 * @has_role: whether --role goes with it
 * @fields: the fields that machines get
 * @collect: adds the records to a list
 * @extend: (nullable): adds what is no field of the record
 *
 * One kind of records that can be listed.
 */
typedef struct
{
  const char        *name;
  const char        *title;
  gboolean           has_role;
  const char *const *fields;
  void (*collect) (BelayWorkspace *workspace,
                   GPtrArray      *records);
  void (*extend) (JsonBuilder *builder,
                  BelayRecord *record);
} BelayListed;

extern const BelayListed belay_listed_kinds[];

BelayDay belay_listed_get_meeting_day (gpointer record);

G_END_DECLS
