/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _BelaySectionClock BelaySectionClock;

BelaySectionClock *belay_section_clock_new (void);
void               belay_section_clock_free (BelaySectionClock *self);

void  belay_section_clock_enter (BelaySectionClock *self,
                                 const char        *section,
                                 gint64             now);
int   belay_section_clock_get_minutes (BelaySectionClock *self,
                                       const char        *section,
                                       gint64             now);
int   belay_section_clock_get_all_minutes (BelaySectionClock *self,
                                           gint64             now);
guint belay_section_clock_get_wait (BelaySectionClock *self,
                                    gint64             now);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BelaySectionClock, belay_section_clock_free)

G_END_DECLS
