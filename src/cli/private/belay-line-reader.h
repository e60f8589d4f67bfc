/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How long one line may be, without its line feed. */
#define BELAY_LINE_MAX_BYTES (1024 * 1024)

typedef struct _BelayLineReader BelayLineReader;

BelayLineReader *belay_line_reader_new (int stream);
void             belay_line_reader_free (BelayLineReader *self);
gboolean         belay_line_reader_next (BelayLineReader *self,
                                         const GString  **out_line,
                                         GError         **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BelayLineReader, belay_line_reader_free)

G_END_DECLS
