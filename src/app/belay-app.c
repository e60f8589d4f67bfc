/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-app.h"

#include "belay-application.h"

#include <glib/gi18n.h>

/**
 * belay_app_run:
 * @argc: how many arguments the program has
 * @argv: its arguments: options and at most one folder
 *
 * Shows the window until it is closed.
 *
 * Returns: the exit status: 0 done, 1 there is no display, 2 it was not called as it
 *   wants to be
 */
int
belay_app_run (int    argc,
               char **argv)
{
  g_autoptr (BelayApplication) application = NULL;

  if (!gtk_init_check ())
    {
      g_printerr ("belay: %s\n", _ ("there is no display for the window; the commands of belay --help need none"));
      return 1;
    }

  application = belay_application_new ();

  return g_application_run (G_APPLICATION (application), argc, argv);
}
