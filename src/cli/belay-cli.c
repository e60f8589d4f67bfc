/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-cli.h"

#include "belay-cli-output.h"
#include "belay-commands.h"
#include "belay-options.h"

#include <glib/gi18n.h>
#include <string.h>

#define EXIT_DONE 0
#define EXIT_FAILED 1
#define EXIT_USAGE 2

static const BelayCommand *const commands[] = {
  &belay_command_new,
  &belay_command_check,
  &belay_command_list,
  &belay_command_today,
  &belay_command_agenda,
  &belay_command_path,
  &belay_command_schedule,
  &belay_command_edit,
  &belay_command_export,
  &belay_command_merge,
  &belay_command_backup,
};

static const BelayCommand *
find_command (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      if (g_str_equal (commands[i]->name, name))
        return commands[i];
    }

  return NULL;
}

static char *
list_commands (void)
{
  GString *list = g_string_new (_ ("Plan how the people you mentor grow."));

  g_string_append_printf (list, "\n\n%s\n", _ ("Commands:"));
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    g_string_append_printf (list, "  %-10s %s\n", commands[i]->name, _ (commands[i]->summary));
  g_string_append_c (list, '\n');
  g_string_append (list, _ ("Each tells more with belay COMMAND --help."));

  return g_string_free (list, FALSE);
}

/* A folder in the place of a subcommand is for the window; so that a slip does not
 * open one, it must be there, or be written with a slash. */
static gboolean
leave_to_window (BelayCall  *call,
                 const char *word,
                 GError    **error)
{
  g_autofree char *shown = word != NULL ? g_filename_display_name (word) : NULL;

  call->is_for_window = word == NULL || strchr (word, G_DIR_SEPARATOR) != NULL || g_file_test (word, G_FILE_TEST_IS_DIR);
  if (!call->is_for_window)
    /* Translators: the placeholder is what was typed. */
    return belay_call_refuse (error, _ ("there is no command “%s”; see belay --help"), shown);

  return TRUE;
}

static void
print_help (BelayCall *call)
{
  g_autofree char *list = call->command == NULL ? list_commands () : NULL;
  g_autofree char *help = belay_options_dup_help (call, list);

  g_string_append (call->out, help);
  /* GOption ends with a blank line. */
  if (g_str_has_suffix (help, "\n\n"))
    g_string_truncate (call->out, call->out->len - 1);
}

static gboolean
answer (BelayCall *call,
        GError   **error)
{
  if (call->help)
    print_help (call);
  else if (call->version)
    belay_call_print (call, "belay %s\n", BELAY_VERSION);
  else
    return call->command->run (call, error);

  return TRUE;
}

static gboolean
run (BelayCall *call,
     int        argc,
     char     **argv,
     GError   **error)
{
  if (!belay_options_parse_first (call, &argc, &argv, error))
    return FALSE;
  if (call->help || call->version)
    return answer (call, error);
  if (argc < 2 || call->sample || call->service)
    return leave_to_window (call, NULL, error);
  call->command = find_command (argv[1]);
  if (call->command == NULL)
    return leave_to_window (call, argv[1], error);

  return belay_options_parse_rest (call, argc - 1, argv + 1, error) && answer (call, error);
}

static int
complain (const GError *error)
{
  belay_output_complain (error->message);

  return g_error_matches (error, BELAY_CALL_ERROR, BELAY_CALL_ERROR_USAGE) ? EXIT_USAGE : EXIT_FAILED;
}

/**
 * belay_cli_run:
 * @argc: how many arguments the program has
 * @argv: its arguments
 * @run_window: what shows the window, given the same arguments
 *
 * Does what the command line asks for: one call, answered on standard output,
 * with the reason on standard error where it cannot be done. Without a
 * subcommand the window is asked for.
 *
 * Returns: the exit status: 0 done, 1 it could not be done or there are
 *   findings, 2 it was not called as it wants to be
 */
int
belay_cli_run (int            argc,
               char         **argv,
               BelayRunWindow run_window)
{
  g_auto (BelayCall) call = { .today = belay_day_today () };
  g_autofree char **words = g_new0 (char *, argc + 1);
  g_autoptr (GError) error = NULL;

  /* GOption takes away what it has read, and the system keeps the original. */
  memcpy (words, argv, sizeof (char *) * (gsize) argc);
  call.out = g_string_new (NULL);
  belay_output_guard_streams ();
  if (!run (&call, argc, words, &error))
    return complain (error);
  if (call.is_for_window)
    return run_window (argc, argv);
  if (belay_output_write (call.out->str, call.out->len, &error) &&
      belay_output_close (&error))
    return call.has_findings ? EXIT_FAILED : EXIT_DONE;

  return complain (error);
}
