/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

guint64 belay_random_key (const char *whole,
                          const char *part);
guint64 belay_random_stream (guint64 key,
                             guint   run);
double  belay_random_unit (guint64 stream,
                           guint   position);
double  belay_random_log (double x);
double  belay_random_exponential (double unit);
double  belay_random_exponential_at (guint64 stream,
                                     guint   position);
double  belay_random_normal (double unit);

G_END_DECLS
