/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <belay-store.h>

G_BEGIN_DECLS

/**
 * BelaySaveState:
 * @BELAY_SAVE_SAVED: all is on disk
 * @BELAY_SAVE_WAITING: something is not, and will soon be
 * @BELAY_SAVE_SAVING: something is being written
 * @BELAY_SAVE_FAILED: it could not be written
 *
 * How far what was edited has come.
 */
typedef enum
{
  BELAY_SAVE_SAVED,
  BELAY_SAVE_WAITING,
  BELAY_SAVE_SAVING,
  BELAY_SAVE_FAILED
} BelaySaveState;

#define BELAY_TYPE_SAVER (belay_saver_get_type ())
G_DECLARE_FINAL_TYPE (BelaySaver, belay_saver, BELAY, SAVER, GObject)

BelaySaver    *belay_saver_new (BelayStore *store);
BelaySaveState belay_saver_get_state (BelaySaver *self);
const char    *belay_saver_get_problem (BelaySaver *self);
void           belay_saver_schedule (BelaySaver *self,
                                     guint       delay_ms);
void           belay_saver_flush (BelaySaver *self);

G_END_DECLS
