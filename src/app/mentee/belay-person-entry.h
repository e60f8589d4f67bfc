/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define BELAY_TYPE_PERSON_ENTRY (belay_person_entry_get_type ())
G_DECLARE_DERIVABLE_TYPE (BelayPersonEntry, belay_person_entry, BELAY, PERSON_ENTRY, GtkListBoxRow)

struct _BelayPersonEntryClass
{
  GtkListBoxRowClass parent_class;
};

BelayRecord *belay_person_entry_get_record (BelayPersonEntry *self);
void         belay_person_entry_bind (BelayPersonEntry *self,
                                      BelaySession     *session,
                                      BelayRecord      *record);
void         belay_person_entry_class_set_template (GtkWidgetClass *klass,
                                                    const char     *name);

G_END_DECLS
