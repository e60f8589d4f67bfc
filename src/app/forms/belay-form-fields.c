/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-form-fields.h"

#include "belay-choice-field.h"
#include "belay-columns.h"
#include "belay-day-field.h"
#include "belay-flag-field.h"
#include "belay-number-field.h"
#include "belay-pick-field.h"
#include "belay-refs-field.h"
#include "belay-text-field.h"

/**
 * belay_form_fields_ensure:
 *
 * Makes every kind of field known, so that a template can name it.
 */
void
belay_form_fields_ensure (void)
{
  g_type_ensure (BELAY_TYPE_CHOICE_FIELD);
  g_type_ensure (BELAY_TYPE_COLUMNS);
  g_type_ensure (BELAY_TYPE_DAY_FIELD);
  g_type_ensure (BELAY_TYPE_FLAG_FIELD);
  g_type_ensure (BELAY_TYPE_NUMBER_FIELD);
  g_type_ensure (BELAY_TYPE_PICK_FIELD);
  g_type_ensure (BELAY_TYPE_REFS_FIELD);
  g_type_ensure (BELAY_TYPE_TEXT_FIELD);
}
