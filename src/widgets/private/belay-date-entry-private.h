/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-date-entry.h"

G_BEGIN_DECLS

struct _BelayDateEntry
{
  GtkWidget parent_instance;

  BelayDay      day;
  BelayDay      today;
  BelayDateLean lean;
  gboolean      is_required;
  char         *label;
  char         *problem;

  guint    patience;
  gboolean is_filling;

  GtkWidget     *box;
  GtkEditable   *entry;
  GtkMenuButton *button;
  GtkPopover    *popover;
  GtkCalendar   *calendar;
  GtkLabel      *hint;
};

void     belay_date_entry_show_hint (BelayDateEntry *self,
                                     const char     *text);
void     belay_date_entry_take_problem (BelayDateEntry *self,
                                        const char     *problem);
gboolean belay_date_entry_read (BelayDateEntry *self,
                                BelayDay       *out_day,
                                GError        **error);
void     belay_date_entry_take_day (BelayDateEntry *self,
                                    BelayDay        day);
void     belay_date_entry_typed (BelayDateEntry *self);

G_END_DECLS
