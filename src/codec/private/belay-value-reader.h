/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-field.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

gboolean belay_value_reader_read (const BelayField *field,
                                  JsonNode         *node,
                                  const GString    *pointer,
                                  BelayValue       *out_value,
                                  GError          **error);
gboolean belay_value_reader_refuse (const GString *pointer,
                                    const char    *expected,
                                    JsonNode      *node,
                                    GError       **error);

G_END_DECLS
