/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-session.h"

G_BEGIN_DECLS

struct _BelaySession
{
  GObject parent_instance;

  BelayStore  *store;
  BelayIds    *ids;
  BelayEditor *editor;
  BelaySaver  *saver;
  GPtrArray   *templates;

  GListStore *mentees;
  GPtrArray  *attention;
  gboolean    is_typing;
  gboolean    keeps_backups;
  gboolean    hides_private;
};

G_END_DECLS
