/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-paper.h"
#include "belay-share.h"

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

/**
 * BelayExportRequest:
 * @record: a person or a project
 * @audience: for whom it is
 * @format: one of [func@export_list_formats]
 * @paper: what it is printed on, where the format has pages
 * @today: the day it is
 *
 * What is to be exported.
 */
typedef struct
{
  BelayRecord  *record;
  BelayAudience audience;
  const char   *format;
  BelayPaper    paper;
  BelayDay      today;
} BelayExportRequest;

typedef struct _BelayExport BelayExport;

BelayExport *belay_export_new (BelayWorkspace           *workspace,
                               const BelayExportRequest *request,
                               GError                  **error);
void         belay_export_free (BelayExport *self);
BelayShare  *belay_export_get_share (BelayExport *self);
char        *belay_export_write (BelayExport *self,
                                 gsize       *out_length,
                                 GError     **error);

const char *const *belay_export_list_formats (void);
BelayAudience      belay_export_get_default_audience (BelayRecord *record);
gboolean           belay_export_format_takes (const char  *format,
                                              BelayRecord *record);
gboolean           belay_export_write_file (const char *path,
                                            const char *content,
                                            gsize       length,
                                            GError    **error);
char              *belay_export_slug (const char *name);
char              *belay_export_dup_file_name (BelayWorkspace *workspace,
                                               BelayRecord    *record,
                                               BelayAudience   audience,
                                               const char     *format);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BelayExport, belay_export_free)

G_END_DECLS
