/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-audience.h"

#include <belay-workspace.h>

G_BEGIN_DECLS

#define BELAY_EXPORT_ERROR (belay_export_error_quark ())
GQuark belay_export_error_quark (void);

/**
 * BelayExportError:
 * @BELAY_EXPORT_ERROR_FORMAT: there is no such format
 * @BELAY_EXPORT_ERROR_KIND: neither a person nor a project
 * @BELAY_EXPORT_ERROR_WRITE: it could not be written
 *
 * Why something was not exported; beside [error@LeakError].
 */
typedef enum
{
  BELAY_EXPORT_ERROR_FORMAT,
  BELAY_EXPORT_ERROR_KIND,
  BELAY_EXPORT_ERROR_WRITE
} BelayExportError;

const char *const *belay_export_list_formats (void);
BelayAudience      belay_export_get_default_audience (BelayRecord *record);
char              *belay_export_render (BelayWorkspace *workspace,
                                        BelayRecord    *record,
                                        BelayAudience   audience,
                                        const char     *format,
                                        BelayDay        today,
                                        GPtrArray      *warnings,
                                        gsize          *out_length,
                                        GError        **error);
gboolean           belay_export_write_file (const char *path,
                                            const char *content,
                                            gsize       length,
                                            GError    **error);
char              *belay_export_slug (const char *name);
char              *belay_export_dup_file_name (BelayRecord  *record,
                                               BelayAudience audience,
                                               const char   *format);

G_END_DECLS
