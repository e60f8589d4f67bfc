/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define BELAY_STORE_ERROR (belay_store_error_quark ())
GQuark belay_store_error_quark (void);

/**
 * BelayStoreError:
 * @BELAY_STORE_ERROR_NOT_A_WORKSPACE: the folder holds no workspace
 * @BELAY_STORE_ERROR_LOCKED: another process writes; the message names it
 * @BELAY_STORE_ERROR_READ_ONLY: nothing can be written here, and why
 * @BELAY_STORE_ERROR_IO: the system refused to read or write
 * @BELAY_STORE_ERROR_CHANGED: a file is no longer the one that was loaded
 * @BELAY_STORE_ERROR_SHRINK: records would vanish that nobody removed
 * @BELAY_STORE_ERROR_BROKEN: a file that could not be read would be written over
 * @BELAY_STORE_ERROR_NOT_EMPTY: a new workspace wants an empty folder
 * @BELAY_STORE_ERROR_NAME: an id cannot be the name of a file
 * @BELAY_STORE_ERROR_CONTENT: what would be written would not be read back alike
 * @BELAY_STORE_ERROR_DAMAGED: a backup is not what it was when it was made
 *
 * Why something was not stored. Messages say what happened and what to do.
 */
typedef enum
{
  BELAY_STORE_ERROR_NOT_A_WORKSPACE,
  BELAY_STORE_ERROR_LOCKED,
  BELAY_STORE_ERROR_READ_ONLY,
  BELAY_STORE_ERROR_IO,
  BELAY_STORE_ERROR_CHANGED,
  BELAY_STORE_ERROR_SHRINK,
  BELAY_STORE_ERROR_BROKEN,
  BELAY_STORE_ERROR_NOT_EMPTY,
  BELAY_STORE_ERROR_NAME,
  BELAY_STORE_ERROR_CONTENT,
  BELAY_STORE_ERROR_DAMAGED
} BelayStoreError;

G_END_DECLS
