/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-policy.h"

G_BEGIN_DECLS

/**
 * BelayPolicyRow:
 * @get_type: a kind of record
 * @fields: the names of fields of it
 * @whole: the audiences that see them, as bits `1 << audience`
 * @part: the audiences that see them in part
 * @admits: for a list seen in part: whether a record in it is seen
 * @shorten: for a text seen in part: what is seen of it
 *
 * Who sees some fields of a kind of record.
 */
typedef struct
{
  GType (*get_type) (void);
  const char *fields;
  guint       whole;
  guint       part;
  gboolean (*admits) (BelayRecord *record);
  char *(*shorten) (const char *text);
} BelayPolicyRow;

const BelayPolicyRow *belay_policy_table_find (GType       kind,
                                               const char *field);
const BelayPolicyRow *belay_policy_table_get (BelayRecord      *record,
                                              const BelayField *field);
guint                 belay_policy_table_find_fact (BelayFact fact);

gboolean belay_policy_row_is_open (const BelayPolicyRow *row,
                                   BelayAudience         audience);
gboolean belay_policy_row_admits (const BelayPolicyRow *row,
                                  BelayAudience         audience,
                                  BelayRecord          *record);
char    *belay_policy_row_dup_text (const BelayPolicyRow *row,
                                    BelayAudience         audience,
                                    const char           *text);

G_END_DECLS
