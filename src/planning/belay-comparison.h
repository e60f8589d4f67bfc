/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-readiness.h"

G_BEGIN_DECLS

/* From one level on it is worth talking about. */
#define BELAY_TALK_HALVES 2

#define BELAY_HANDFUL 5

/**
 * BelayDifference:
 * @competency: a competency that both have rated
 * @own: the latest rating by the person
 * @mentor: the latest rating by a mentor
 *
 * How two people see the same thing, in half levels.
 */
typedef struct
{
  BelayCompetency *competency;
  int              own;
  int              mentor;
} BelayDifference;

/**
 * BelayComparison:
 * @n_differences: how many competencies both have rated
 * @differences: (array length=n_differences): them, the widest difference first
 * @n_agreed: how many are rated alike
 * @n_wide: how many are a level or more apart
 * @n_days: on how many days the person rated what a mentor rated within half a year
 * @n_pairs: how many ratings could be compared on these days
 * @offset: by how much the person's ratings were higher on average, in tenths of a level
 *
 * How a person's own ratings differ from those of their mentors.
 */
typedef struct
{
  guint            n_differences;
  BelayDifference *differences;
  guint            n_agreed;
  guint            n_wide;

  guint n_days;
  guint n_pairs;
  int   offset;
} BelayComparison;

BelayComparison *belay_comparison_new (BelayPerson          *person,
                                       const BelayReadiness *readiness);
void             belay_comparison_free (BelayComparison *self);
char            *belay_comparison_to_words (const BelayComparison *self,
                                            const char            *name);
char            *belay_comparison_offset_to_words (const BelayComparison *self,
                                                   const char            *name);
char            *belay_difference_to_words (const BelayDifference *self);

GPtrArray *belay_handful_pick (BelayPerson          *person,
                               const BelayReadiness *readiness,
                               int                   kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BelayComparison, belay_comparison_free)

G_END_DECLS
