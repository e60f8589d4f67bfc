/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <belay-date-words.h>
#include <gtk/gtk.h>

G_BEGIN_DECLS

#define BELAY_TYPE_DATE_ENTRY (belay_date_entry_get_type ())
G_DECLARE_FINAL_TYPE (BelayDateEntry, belay_date_entry, BELAY, DATE_ENTRY, GtkWidget)

GtkWidget  *belay_date_entry_new (void);
BelayDay    belay_date_entry_get_day (BelayDateEntry *self);
void        belay_date_entry_set_day (BelayDateEntry *self,
                                      BelayDay        day);
void        belay_date_entry_set_today (BelayDateEntry *self,
                                        BelayDay        today);
void        belay_date_entry_set_lean (BelayDateEntry *self,
                                       BelayDateLean   lean);
void        belay_date_entry_set_label (BelayDateEntry *self,
                                        const char     *label);
void        belay_date_entry_set_problem (BelayDateEntry *self,
                                          const char     *problem);
const char *belay_date_entry_get_problem (BelayDateEntry *self);
gboolean    belay_date_entry_commit (BelayDateEntry *self);

G_END_DECLS
