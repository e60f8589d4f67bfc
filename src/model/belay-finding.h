/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-workspace.h"

G_BEGIN_DECLS

/**
 * BelayFinding:
 * @record: where it was found
 * @member: (nullable): the member of @record that it concerns
 * @text: what is wrong, in words
 *
 * Something in a file that is no error of the program: it is shown and worked
 * around, never corrected behind a person's back.
 */
typedef struct
{
  BelayRecord *record;
  const char  *member;
  char        *text;
} BelayFinding;

BelayFinding *belay_finding_new (BelayRecord *record,
                                 const char  *member,
                                 char        *text);
void          belay_finding_free (BelayFinding *self);
char         *belay_finding_dup_pointer (const BelayFinding *self);
GPtrArray    *belay_findings_collect (BelayWorkspace *workspace);

const BelayField *belay_span_find_reversed (GType         type,
                                            gconstpointer fields);

G_END_DECLS
