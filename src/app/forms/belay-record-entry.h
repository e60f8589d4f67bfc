/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define BELAY_TYPE_RECORD_ENTRY (belay_record_entry_get_type ())
G_DECLARE_DERIVABLE_TYPE (BelayRecordEntry, belay_record_entry, BELAY, RECORD_ENTRY, GtkListBoxRow)

struct _BelayRecordEntryClass
{
  GtkListBoxRowClass parent_class;
};

BelayRecord *belay_record_entry_get_record (BelayRecordEntry *self);
void         belay_record_entry_bind (BelayRecordEntry *self,
                                      BelaySession     *session,
                                      BelayRecord      *record);
void         belay_record_entry_class_set_template (GtkWidgetClass *klass,
                                                    const char     *name);

G_END_DECLS
