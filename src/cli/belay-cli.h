/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * BelayRunWindow:
 * @argc: how many arguments the program has
 * @argv: its arguments
 *
 * Shows the window until it is closed.
 *
 * Returns: the exit status
 */
typedef int (*BelayRunWindow) (int    argc,
                               char **argv);

int belay_cli_run (int            argc,
                   char         **argv,
                   BelayRunWindow run_window);

G_END_DECLS
