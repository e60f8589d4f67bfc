/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-desk.h"
#include "belay-sidebar.h"
#include "belay-window.h"

#include <belay-split.h>

G_BEGIN_DECLS

struct _BelayWindow
{
  AdwApplicationWindow parent_instance;

  BelaySession       *session;
  BelayOpening       *opening;
  GCancellable       *cancellable;
  BelayDay            today;
  gboolean            is_busy;
  GSimpleActionGroup *workspace_actions;
  GSettings          *settings;

  AdwToastOverlay *toasts;
  AdwToast        *toast; /* weak: the one that is seen */
  GtkStack        *views;
  BelaySplit      *split;
  BelaySidebar    *sidebar;
  BelayDesk       *desk;
  AdwStatusPage   *problem;
  GtkWidget       *problem_read;
  GtkWidget       *problem_again;
};

void     belay_window_add_actions (BelayWindow *self);
void     belay_window_add_opening_actions (BelayWindow *self);
void     belay_window_add_rescue_actions (BelayWindow *self);
void     belay_window_update_actions (BelayWindow *self);
void     belay_window_set_busy (BelayWindow *self,
                                gboolean     is_busy);
gboolean belay_window_save_or_ask (BelayWindow        *self,
                                   const BelayOpening *next);
void     belay_window_begin_opening (BelayWindow        *self,
                                     const BelayOpening *opening);

G_END_DECLS
