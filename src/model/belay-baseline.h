/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-record.h"

G_BEGIN_DECLS

/**
 * BelayBaselineFields:
 * @name: what it is called; a project has several
 * @day: the day on which it was set
 * @spans: (element-type BelayBaselineSpan): the days of the milestones
 *
 * A plan as it stood on a day, to compare later plans with. It is the one place
 * where computed days are kept, because it tells what was promised. What came to
 * the project later is not in it, and what left the project later still is.
 */
typedef struct
{
  char      *name;
  BelayDay   day;
  BelayList *spans;
} BelayBaselineFields;

#define BELAY_TYPE_BASELINE (belay_baseline_get_type ())
BELAY_DECLARE_RECORD (BelayBaseline, belay_baseline, BASELINE)

/* When a milestone was to be worked on. Its id is that of the milestone. */
typedef struct
{
  BelayDay start;
  BelayDay finish;
} BelayBaselineSpanFields;

#define BELAY_TYPE_BASELINE_SPAN (belay_baseline_span_get_type ())
BELAY_DECLARE_RECORD (BelayBaselineSpan, belay_baseline_span, BASELINE_SPAN)

BelayDay belay_baseline_get_finish (BelayBaseline *self);

G_END_DECLS
