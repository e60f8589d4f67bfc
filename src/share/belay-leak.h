/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-share.h"

#include <belay-workspace.h>

G_BEGIN_DECLS

#define BELAY_LEAK_ERROR (belay_leak_error_quark ())
GQuark belay_leak_error_quark (void);

/**
 * BelayLeakError:
 * @BELAY_LEAK_ERROR_FOUND: a text tells what stands in a private record
 *
 * Why something must not be written.
 */
typedef enum
{
  BELAY_LEAK_ERROR_FOUND
} BelayLeakError;

typedef struct _BelayLeak BelayLeak;

BelayLeak *belay_leak_new (BelayWorkspace *workspace);
void       belay_leak_free (BelayLeak *self);
void       belay_leak_set_share (BelayLeak  *self,
                                 BelayShare *share);
gboolean   belay_leak_check (BelayLeak  *self,
                             const char *run,
                             GError    **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BelayLeak, belay_leak_free)

G_END_DECLS
