/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-day.h"
#include "belay-person.h"

G_BEGIN_DECLS

/**
 * BelayTypedAction:
 * @owner: (nullable): who does it, of those who were asked about
 * @title: what there is to do
 * @due: the day by which, or %BELAY_DAY_NONE
 *
 * An action that somebody wrote in the midst of notes.
 */
typedef struct
{
  BelayPerson *owner;
  char        *title;
  BelayDay     due;
} BelayTypedAction;

gboolean belay_typed_action_parse (const char         *line,
                                   BelayPerson *const *people,
                                   guint               n_people,
                                   BelayDay            today,
                                   BelayTypedAction   *out_action);
void     belay_typed_action_clear (BelayTypedAction *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (BelayTypedAction, belay_typed_action_clear)

G_END_DECLS
