/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-options.h"

#include <glib/gi18n.h>
#include <string.h>

/* The options of all commands, and where in the call each is kept. */
typedef struct
{
  const char *name;
  char        letter;
  GOptionArg  kind;
  gsize       offset;
  const char *summary;
  const char *value;
} Option;

/* Text is read as the bytes of a file name: the C locale would refuse "Zoë". */
#define TEXT_OPTION(name, letter, member, summary, value)                                    \
  {                                                                                          \
    name, letter, G_OPTION_ARG_FILENAME, G_STRUCT_OFFSET (BelayCall, member), summary, value \
  }
#define FLAG_OPTION(name, letter, member, summary)                                      \
  {                                                                                     \
    name, letter, G_OPTION_ARG_NONE, G_STRUCT_OFFSET (BelayCall, member), summary, NULL \
  }

static const Option common_options[] = {
  TEXT_OPTION ("workspace", 'w', folder, N_ ("The workspace, instead of the last one"), N_ ("FOLDER")),
  TEXT_OPTION ("today", 0, day_text, N_ ("Take this for the day it is"), N_ ("YYYY-MM-DD")),
  FLAG_OPTION ("json", 0, json, N_ ("Write for machines")),
  TEXT_OPTION ("me", 0, me, N_ ("Who is asking"), N_ ("PERSON")),
  FLAG_OPTION ("help", 'h', help, N_ ("Show this help")),
  FLAG_OPTION ("version", 0, version, N_ ("Show the version")),
};

static const Option own_options[] = {
  FLAG_OPTION ("all", 0, all, N_ ("Each person and each project, into the folder OUT")),
  TEXT_OPTION ("audience", 0, audience, N_ ("Who will read it: mentee, lead or public"), N_ ("AUDIENCE")),
  TEXT_OPTION ("format", 0, format, N_ ("What to write: md, pdf, html, csv, ics, svg, png, tjp or mermaid"), N_ ("FORMAT")),
  FLAG_OPTION ("list", 0, list, N_ ("Print every edit with its fields")),
  TEXT_OPTION ("output", 'o', output, N_ ("Where to write it; - is standard output"), N_ ("OUT")),
  TEXT_OPTION ("paper", 0, paper, N_ ("What a PDF is printed on: a4 or letter"), N_ ("PAPER")),
  TEXT_OPTION ("role", 0, role, N_ ("Which people: mentee (the default), mentor or all"), N_ ("ROLE")),
  FLAG_OPTION ("sample", 0, sample, N_ ("Fill it with the life of a small team")),
};

static void
add_entry (GArray       *entries,
           const Option *option,
           BelayCall    *call)
{
  GOptionEntry entry = { option->name, option->letter, 0, option->kind, G_STRUCT_MEMBER_P (call, option->offset),
                         _ (option->summary), option->value != NULL ? _ (option->value) : NULL };

  g_array_append_val (entries, entry);
}

static void
add_remaining (GArray    *entries,
               BelayCall *call)
{
  GOptionEntry entry = { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &call->arguments, NULL, NULL };

  g_array_append_val (entries, entry);
}

static GArray *
make_entries (BelayCall *call)
{
  GArray *entries = g_array_new (TRUE, TRUE, sizeof (GOptionEntry));

  for (guint i = 0; call->command != NULL && i < G_N_ELEMENTS (own_options); i++)
    {
      if (call->command->options != NULL && g_strv_contains (call->command->options, own_options[i].name))
        add_entry (entries, &own_options[i], call);
    }
  for (guint i = 0; i < G_N_ELEMENTS (common_options); i++)
    add_entry (entries, &common_options[i], call);
  /* The window is asked for in the place of a command. */
  if (call->command == NULL)
    {
      GOptionEntry sample = { "sample", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_NONE, &call->sample, NULL, NULL };
      GOptionEntry service = { "gapplication-service", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_NONE, &call->service, NULL, NULL };

      g_array_append_val (entries, sample);
      g_array_append_val (entries, service);
    }

  return entries;
}

static gboolean
parse (GOptionContext *context,
       GArray         *entries,
       int            *argc,
       char         ***argv,
       GError        **error)
{
  g_autoptr (GError) local = NULL;

  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_add_main_entries (context, (const GOptionEntry *) entries->data, NULL);
  if (g_option_context_parse (context, argc, argv, &local))
    return TRUE;

  return belay_call_refuse (error, "%s", local->message);
}

static gboolean
read_day (BelayCall *call,
          GError   **error)
{
  if (call->day_text == NULL)
    return TRUE;
  if (!belay_day_parse (call->day_text, &call->today))
    /* Translators: --today is an option; the placeholder is what was typed. */
    return belay_call_refuse (error, _ ("--today: expected a day (YYYY-MM-DD), found “%s”"), call->day_text);
  call->day_is_given = TRUE;

  return TRUE;
}

/*< private >
 * belay_options_parse_first:
 * @call: a call
 * @argc: (inout): how many arguments there are
 * @argv: (inout): the arguments
 * @error: return location for a `BELAY_CALL_ERROR`
 *
 * Reads the options that stand before the subcommand and takes them away.
 *
 * Returns: whether they make sense
 */
gboolean
belay_options_parse_first (BelayCall *call,
                           int       *argc,
                           char    ***argv,
                           GError   **error)
{
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GArray) entries = make_entries (call);

  g_option_context_set_strict_posix (context, TRUE);

  return parse (context, entries, argc, argv, error);
}

static gboolean
count_arguments (BelayCall *call,
                 GError   **error)
{
  const BelayCommand *command = call->command;

  call->n_arguments = call->arguments != NULL ? g_strv_length (call->arguments) : 0;
  for (guint i = 0; i < call->n_arguments; i++)
    {
      g_autofree char *shown = g_filename_display_name (call->arguments[i]);

      if (i >= command->n_most)
        /* Translators: the name of a subcommand, and what was typed. */
        return belay_call_refuse (error, _ ("“%s” has no place for “%s”; see belay %s --help"), command->name, shown,
                                  command->name);
    }
  if (call->n_arguments < command->n_least)
    /* Translators: the name of a subcommand, and the arguments it wants. */
    return belay_call_refuse (error, _ ("“%s” needs %s; see belay %s --help"), command->name, command->arguments,
                              command->name);

  return TRUE;
}

/*< private >
 * belay_options_parse_rest:
 * @call: a call with its command
 * @argc: how many arguments there are, the name of the command included
 * @argv: the name of the command and its arguments
 * @error: return location for a `BELAY_CALL_ERROR`
 *
 * Reads the options and arguments of a subcommand.
 *
 * Returns: whether they make sense
 */
gboolean
belay_options_parse_rest (BelayCall *call,
                          int        argc,
                          char     **argv,
                          GError   **error)
{
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GArray) entries = make_entries (call);

  add_remaining (entries, call);
  if (!parse (context, entries, &argc, &argv, error))
    return FALSE;
  if (call->help || call->version)
    return TRUE;

  return read_day (call, error) && count_arguments (call, error);
}

/*< private >
 * belay_options_dup_help:
 * @call: a call
 * @commands: (nullable): the list of subcommands
 *
 * Returns: (transfer full): help on its subcommand or, if there is none, on the program
 */
char *
belay_options_dup_help (BelayCall  *call,
                        const char *commands)
{
  const BelayCommand *command = call->command;
  g_autoptr (GOptionContext) context = g_option_context_new (command != NULL ? command->arguments : _ ("COMMAND"));
  g_autoptr (GArray) entries = make_entries (call);
  g_autofree char *name = command != NULL ? g_strdup_printf ("belay %s", command->name) : g_strdup ("belay");

  g_set_prgname (name);
  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_add_main_entries (context, (const GOptionEntry *) entries->data, NULL);
  g_option_context_set_summary (context, commands != NULL ? commands : _ (command->summary));
  if (command != NULL && command->description != NULL)
    g_option_context_set_description (context, _ (command->description));

  return g_option_context_get_help (context, TRUE, NULL);
}
