/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-history.h"
#include "belay-ids.h"
#include "belay-workspace.h"

G_BEGIN_DECLS

#define BELAY_EDIT_ERROR (belay_edit_error_quark ())
GQuark belay_edit_error_quark (void);

/**
 * BelayEditError:
 * @BELAY_EDIT_ERROR_REFUSED: the edit would not make sense; nothing was changed
 *
 * Errors of edits. [func@edit_error_get_field] says which argument it was.
 */
typedef enum
{
  BELAY_EDIT_ERROR_REFUSED
} BelayEditError;

const char *belay_edit_error_get_field (const GError *error);

#define BELAY_TYPE_EDITOR (belay_editor_get_type ())
G_DECLARE_FINAL_TYPE (BelayEditor, belay_editor, BELAY, EDITOR, GObject)

BelayEditor    *belay_editor_new (BelayWorkspace *workspace,
                                  BelayIds       *ids);
BelayWorkspace *belay_editor_get_workspace (BelayEditor *self);
BelayHistory   *belay_editor_get_history (BelayEditor *self);
void            belay_editor_set_today (BelayEditor *self,
                                        BelayDay     today);
BelayDay        belay_editor_get_today (BelayEditor *self);
void            belay_editor_set_me (BelayEditor *self,
                                     const char  *person);
const char     *belay_editor_get_me (BelayEditor *self);
void            belay_editor_set_presets (BelayEditor *self,
                                          GPtrArray   *templates);
gboolean        belay_editor_run (BelayEditor *self,
                                  const char  *verb,
                                  GVariant    *arguments,
                                  char       **out_id,
                                  GError     **error);
gboolean        belay_editor_type (BelayEditor *self,
                                   const char  *verb,
                                   GVariant    *arguments,
                                   GError     **error);
gboolean        belay_editor_undo (BelayEditor *self);
gboolean        belay_editor_redo (BelayEditor *self);
void            belay_editor_revert (BelayEditor *self);

G_END_DECLS
