/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *belay_choice_to_words (const char *choice);

G_END_DECLS
