/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-app.h"
#include "belay-cli.h"

#include <locale.h>

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");

  return belay_cli_run (argc, argv, belay_app_run);
}
