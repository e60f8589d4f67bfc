/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-baseline.h"

#include "belay-record-private.h"

static const BelayField baseline_fields[] = {
  TEXT_FIELD (BelayBaselineFields, name, "name", BELAY_FIELD_REQUIRED | BELAY_FIELD_ONE_LINE),
  DAY_FIELD (BelayBaselineFields, day, "day", BELAY_FIELD_REQUIRED),
  LIST_FIELD (BelayBaselineFields, spans, "spans", belay_baseline_span_get_type, 0),
};

BELAY_DEFINE_RECORD (BelayBaseline, belay_baseline, "baseline", baseline_fields)

static const BelayField span_fields[] = {
  DAY_FIELD (BelayBaselineSpanFields, start, "start", BELAY_FIELD_REQUIRED),
  DAY_FIELD (BelayBaselineSpanFields, finish, "finish", BELAY_FIELD_REQUIRED),
};

BELAY_DEFINE_SCOPED_RECORD (BelayBaselineSpan, belay_baseline_span, "baseline-span", span_fields, "milestone")

/**
 * belay_baseline_get_finish:
 * @self: a baseline
 *
 * Returns: the last day of the last milestone, or %BELAY_DAY_NONE where there is none
 */
BelayDay
belay_baseline_get_finish (BelayBaseline *self)
{
  BelayDay finish = BELAY_DAY_NONE;

  BELAY_FOREACH (BelayBaselineSpan, span, belay_baseline_get (self)->spans)
  {
    finish = MAX (finish, belay_baseline_span_get (span)->finish);
  }

  return finish;
}
