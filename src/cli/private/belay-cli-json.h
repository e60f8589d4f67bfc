/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-call.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

void  belay_json_set_text (JsonBuilder *builder,
                           const char  *name,
                           const char  *text);
void  belay_json_set_texts (JsonBuilder       *builder,
                            const char        *name,
                            const char *const *texts);
void  belay_json_set_day (JsonBuilder *builder,
                          const char  *name,
                          BelayDay     day);
void  belay_json_set_number (JsonBuilder *builder,
                             const char  *name,
                             gint64       number);
void  belay_json_set_flag (JsonBuilder *builder,
                           const char  *name,
                           gboolean     flag);
void  belay_json_set_id (JsonBuilder *builder,
                         const char  *name,
                         gpointer     record);
void  belay_json_set_field (JsonBuilder *builder,
                            BelayRecord *record,
                            const char  *name);
char *belay_json_dup_line (JsonBuilder *builder);
void  belay_json_print (BelayCall   *call,
                        JsonBuilder *builder);

G_END_DECLS
