/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cmark.h>
#include <pango/pango.h>

G_BEGIN_DECLS

char *belay_note_block_read (cmark_node     *block,
                             char            soft_break,
                             PangoAttrList **out_attributes);

G_END_DECLS
