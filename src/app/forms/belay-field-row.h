/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define BELAY_TYPE_FIELD_ROW (belay_field_row_get_type ())
G_DECLARE_DERIVABLE_TYPE (BelayFieldRow, belay_field_row, BELAY, FIELD_ROW, GtkBox)

/**
 * BelayFieldRowClass:
 * @show: brings the control up to date with the record, if there is one
 * @explain: (nullable): says what is wrong, where the control has a place for it
 * @finish: (nullable): takes what was typed and not yet given to the record
 *
 * What kinds of fields differ in.
 */
struct _BelayFieldRowClass
{
  GtkBoxClass parent_class;

  void (*show) (BelayFieldRow *self);
  void (*explain) (BelayFieldRow *self,
                   const char    *reason);
  void (*finish) (BelayFieldRow *self);
};

void              belay_field_row_bind (BelayFieldRow *self,
                                        BelaySession  *session,
                                        BelayRecord   *record);
BelaySession     *belay_field_row_get_session (BelayFieldRow *self);
BelayRecord      *belay_field_row_get_record (BelayFieldRow *self);
const BelayField *belay_field_row_get_field (BelayFieldRow *self);
gboolean          belay_field_row_get_value (BelayFieldRow *self,
                                             BelayValue    *out_value);
void              belay_field_row_set_control (BelayFieldRow *self,
                                               GtkWidget     *control);
GtkWidget        *belay_field_row_get_control (BelayFieldRow *self);
const char       *belay_field_row_get_reason (BelayFieldRow *self);
void              belay_field_row_set_reason (BelayFieldRow *self,
                                              const char    *reason);
void              belay_field_row_show (BelayFieldRow *self);
gboolean          belay_field_row_commit (BelayFieldRow *self,
                                          GVariant      *value,
                                          gboolean       is_typing);

G_END_DECLS
