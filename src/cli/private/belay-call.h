/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <belay-store.h>
#include <belay-workspace.h>

G_BEGIN_DECLS

#define BELAY_CALL_ERROR (belay_call_error_quark ())
GQuark belay_call_error_quark (void);

/**
 * BelayCallError:
 * @BELAY_CALL_ERROR_USAGE: it was not called as it wants to be
 * @BELAY_CALL_ERROR_FAILED: it could not be done
 *
 * Why a command gave up; the exit status follows from it.
 */
typedef enum
{
  BELAY_CALL_ERROR_USAGE,
  BELAY_CALL_ERROR_FAILED
} BelayCallError;

typedef struct _BelayCommand BelayCommand;

/**
 * BelayCall:
 * @command: (nullable): the subcommand
 * @arguments: (nullable): what was given beside options
 * @n_arguments: how many they are
 * @folder: (nullable): the folder given with -w
 * @today: the day it is
 * @day_is_given: whether --today said so
 * @json: whether to write for machines
 * @me: (nullable): who is asking, as it was typed
 * @out: what is to be printed when all went well
 * @has_findings: whether the exit status is 1 although the work was done
 * @is_for_window: whether no subcommand was asked for, but the window
 *
 * One call of the program: what was asked for, and what is answered. The other
 * members are the options of single commands.
 */
typedef struct
{
  const BelayCommand *command;
  char              **arguments;
  guint               n_arguments;

  char    *folder;
  char    *day_text;
  BelayDay today;
  gboolean day_is_given;
  gboolean json;
  char    *me;
  gboolean help;
  gboolean version;

  gboolean all;
  char    *audience;
  char    *format;
  gboolean list;
  char    *output;
  char    *paper;
  char    *role;
  gboolean sample;
  gboolean service;

  GString *out;
  gboolean has_findings;
  gboolean is_for_window;
} BelayCall;

/**
 * BelayCommand:
 * @name: what it is called by
 * @arguments: its arguments, for help
 * @summary: what it does, in half a line
 * @description: (nullable): what else there is to know
 * @options: (nullable): its options beside the common ones
 * @n_least: how many arguments it needs
 * @n_most: how many arguments it takes
 * @run: does it
 *
 * A subcommand.
 */
struct _BelayCommand
{
  const char        *name;
  const char        *arguments;
  const char        *summary;
  const char        *description;
  const char *const *options;
  guint              n_least;
  guint              n_most;
  gboolean (*run) (BelayCall *call,
                   GError   **error);
};

gboolean belay_call_refuse (GError    **error,
                            const char *format,
                            ...) G_GNUC_PRINTF (2, 3);
gboolean belay_call_fail (GError    **error,
                          const char *format,
                          ...) G_GNUC_PRINTF (2, 3);
void     belay_call_print (BelayCall  *self,
                           const char *format,
                           ...) G_GNUC_PRINTF (2, 3);
void     belay_call_clear (BelayCall *self);

char       *belay_call_dup_folder (BelayCall *self,
                                   GError   **error);
BelayStore *belay_call_open (BelayCall     *self,
                             BelayStoreMode mode,
                             GError       **error);
char       *belay_call_dup_me (BelayCall      *self,
                               BelayWorkspace *workspace,
                               GError        **error);
gboolean    belay_call_check_word (const char        *what,
                                   const char        *word,
                                   const char *const *words,
                                   GError           **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (BelayCall, belay_call_clear)

G_END_DECLS
