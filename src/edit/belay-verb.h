/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-record.h"

G_BEGIN_DECLS

typedef struct _BelayVerb BelayVerb;

/**
 * BelayArgument:
 * @name: what the caller names it
 * @kind: what it holds, as a field does
 * @choices: (nullable): the words of a choice
 * @target: (nullable): the kind of record that is referred to
 * @required: whether the verb needs it
 * @min: the smallest number
 * @max: the largest number
 * @each: of a list by id, what it holds for each: a number, a text or ids
 *
 * One thing that a verb is told.
 */
typedef struct
{
  const char        *name;
  BelayFieldKind     kind;
  const char *const *choices;
  GType (*target) (void);
  gboolean required;
  int      min;
  int      max;

  BelayFieldKind each;
} BelayArgument;

guint            belay_verbs_count (void);
const BelayVerb *belay_verbs_get (guint position);
const BelayVerb *belay_verbs_find (const char *name);
const char      *belay_verb_get_name (const BelayVerb *self);
const char      *belay_verb_get_title (const BelayVerb *self);
GArray          *belay_verb_list_arguments (const BelayVerb *self);

G_END_DECLS
