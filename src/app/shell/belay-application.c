/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-application.h"

#include "belay-preferences.h"
#include "belay-window.h"

#include <belay-day.h>
#include <belay-state.h>
#include <glib/gi18n.h>

#define APPLICATION_ID "io.github.belayplanner.Belay"
#define EXIT_USAGE 2
#define SECONDS_PER_MINUTE 60

/**
 * BelayApplication:
 *
 * The one running Belay: its windows, one for each workspace, and the keys.
 */
struct _BelayApplication
{
  AdwApplication parent_instance;

  BelayDay   given_day;
  guint      clock;
  GSettings *settings;
};

G_DEFINE_FINAL_TYPE (BelayApplication, belay_application, ADW_TYPE_APPLICATION)

/* What each key does; the help overlay, ui/gtk/help-overlay.ui, lists the same. */
static const struct
{
  const char *action;
  const char *keys[3];
} accelerators[] = {
  { "app.quit", { "<Control>q" } },
  { "window.close", { "<Control>w" } },
  { "win.add", { "<Control>n" } },
  { "win.search", { "<Control>f" } },
  { "win.commands", { "<Control>k" } },
  { "workspace.undo", { "<Control>z" } },
  { "workspace.redo", { "<Shift><Control>z", "<Control>y" } },
  { "win.preferences", { "<Control>comma" } },
  { "win.share", { "<Shift><Control>e" } },
  { "win.show-help-overlay", { "<Control>question", "F1" } },
  { "win.show-sidebar", { "F9" } },
  { "win.switch-pane", { "F6" } },
  { "win.menu", { "F10" } },
  { "win.hide-private", { "<Shift><Control>p" } },
  { "win.show-position(0)", { "<Alt>1" } },
  { "win.show-position(1)", { "<Alt>2" } },
  { "win.show-position(2)", { "<Alt>3" } },
  { "win.show-position(3)", { "<Alt>4" } },
  { "win.show-position(4)", { "<Alt>5" } },
  { "win.show-position(5)", { "<Alt>6" } },
  { "win.show-position(6)", { "<Alt>7" } },
  { "win.show-position(7)", { "<Alt>8" } },
};

static BelayDay
get_today (BelayApplication *self)
{
  return self->given_day != BELAY_DAY_NONE ? self->given_day : belay_day_today ();
}

static gboolean
clock_cb (gpointer user_data)
{
  BelayApplication *self = user_data;

  for (GList *item = gtk_application_get_windows (GTK_APPLICATION (self)); item != NULL; item = item->next)
    {
      BelaySession *session = BELAY_IS_WINDOW (item->data) ? belay_window_get_session (item->data) : NULL;

      if (session != NULL)
        belay_session_set_today (session, get_today (self));
    }

  return G_SOURCE_CONTINUE;
}

static BelayWindow *
find_window (BelayApplication *self,
             const char       *folder)
{
  for (GList *item = gtk_application_get_windows (GTK_APPLICATION (self)); item != NULL; item = item->next)
    {
      if (BELAY_IS_WINDOW (item->data) && g_strcmp0 (belay_window_get_folder (item->data), folder) == 0)
        return item->data;
    }

  return NULL;
}

static void
present_opening (BelayApplication *self,
                 BelayOpening     *opening)
{
  const char  *folder = opening != NULL ? opening->folder : NULL;
  BelayWindow *window = opening != NULL && folder == NULL ? NULL : find_window (self, folder);

  if (window == NULL)
    {
      window = belay_window_new (GTK_APPLICATION (self), get_today (self));
      if (opening != NULL)
        belay_window_open (window, opening);
    }
  gtk_window_present (GTK_WINDOW (window));
}

/* Without a folder it is the last workspace, if it is still there, or the welcome. */
static BelayOpening *
make_opening (BelayApplication *self,
              const char       *folder,
              gboolean          is_sample)
{
  g_autofree char *last = NULL;

  if (is_sample)
    return belay_opening_new (BELAY_OPENING_SAMPLE, NULL, get_today (self));
  if (folder != NULL)
    return belay_opening_new (BELAY_OPENING_WRITE, folder, get_today (self));

  last = belay_state_dup_last_workspace ();
  if (last == NULL || !g_file_test (last, G_FILE_TEST_IS_DIR))
    return NULL;

  return belay_opening_new (BELAY_OPENING_WRITE, last, get_today (self));
}

static int
refuse (GApplicationCommandLine *line,
        const char              *text)
{
  g_application_command_line_printerr (line, "belay: %s\n", text);

  return EXIT_USAGE;
}

static gboolean
take_day (BelayApplication *self,
          GVariantDict     *options)
{
  const char *text;

  return !g_variant_dict_lookup (options, "today", "&s", &text) || belay_day_parse (text, &self->given_day);
}

static int
belay_application_command_line (GApplication            *application,
                                GApplicationCommandLine *line)
{
  BelayApplication *self = BELAY_APPLICATION (application);
  GVariantDict     *options = g_application_command_line_get_options_dict (line);
  g_autofree char **folders = NULL;
  g_autofree char  *folder = NULL;
  const char       *me = NULL;
  g_autoptr (BelayOpening) opening = NULL;

  if (!take_day (self, options))
    return refuse (line, _ ("--today: expected a day (YYYY-MM-DD)"));
  if (g_variant_dict_lookup (options, G_OPTION_REMAINING, "^a&ay", &folders) && g_strv_length (folders) > 1)
    return refuse (line, _ ("one folder at most; see belay --help"));
  if (folders == NULL)
    g_variant_dict_lookup (options, "workspace", "^ay", &folder);
  else
    folder = g_file_get_path (g_application_command_line_create_file_for_arg (line, folders[0]));

  opening = make_opening (self, folder, g_variant_dict_contains (options, "sample"));
  if (opening != NULL && g_variant_dict_lookup (options, "me", "&s", &me))
    opening->me = g_strdup (me);
  present_opening (self, opening);

  return 0;
}

static void
belay_application_activate (GApplication *application)
{
  BelayApplication *self = BELAY_APPLICATION (application);
  g_autoptr (BelayOpening) opening = make_opening (self, NULL, FALSE);
  GtkWindow *active = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (active != NULL)
    gtk_window_present (active);
  else
    present_opening (self, opening);
}

static void
quit_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (user_data));

  /* Each has to save, and may have to ask. */
  for (GList *item = windows; item != NULL; item = item->next)
    gtk_window_close (item->data);
}

/* For notifications and other programs: nothing that reads out, exports or deletes. */
static void
open_record_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  for (GList *item = gtk_application_get_windows (user_data); item != NULL; item = item->next)
    {
      if (!BELAY_IS_WINDOW (item->data) || !belay_window_show_record (item->data, g_variant_get_string (parameter, NULL)))
        continue;
      gtk_window_present (item->data);
      return;
    }
}

static void
follow_color_scheme (BelayApplication *self)
{
  g_autofree char *scheme = g_settings_get_string (self->settings, "color-scheme");
  AdwColorScheme   wanted = ADW_COLOR_SCHEME_DEFAULT;

  if (g_str_equal (scheme, "light"))
    wanted = ADW_COLOR_SCHEME_FORCE_LIGHT;
  else if (g_str_equal (scheme, "dark"))
    wanted = ADW_COLOR_SCHEME_FORCE_DARK;
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), wanted);
}

static void
belay_application_startup (GApplication *application)
{
  static const GActionEntry entries[] = {
    { "quit", quit_cb },
    { "open-person", open_record_cb, "s" },
    { "open-project", open_record_cb, "s" },
    { "open-meeting", open_record_cb, "s" },
  };
  BelayApplication *self = BELAY_APPLICATION (application);

  G_APPLICATION_CLASS (belay_application_parent_class)->startup (application);

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  for (guint i = 0; i < G_N_ELEMENTS (accelerators); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (self), accelerators[i].action, (const char **) accelerators[i].keys);
  gtk_window_set_default_icon_name (APPLICATION_ID);
  self->settings = belay_preferences_new ();
  if (self->settings != NULL)
    {
      g_signal_connect_object (self->settings, "changed::color-scheme", G_CALLBACK (follow_color_scheme), self,
                               G_CONNECT_SWAPPED);
      follow_color_scheme (self);
    }
  self->clock = g_timeout_add_seconds (SECONDS_PER_MINUTE, clock_cb, self);
}

static void
belay_application_shutdown (GApplication *application)
{
  g_clear_handle_id (&BELAY_APPLICATION (application)->clock, g_source_remove);
  g_clear_object (&BELAY_APPLICATION (application)->settings);

  G_APPLICATION_CLASS (belay_application_parent_class)->shutdown (application);
}

static void
belay_application_class_init (BelayApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  application_class->startup = belay_application_startup;
  application_class->shutdown = belay_application_shutdown;
  application_class->activate = belay_application_activate;
  application_class->command_line = belay_application_command_line;
}

static void
belay_application_init (BelayApplication *self)
{
  static const GOptionEntry entries[] = {
    { "sample", 0, 0, G_OPTION_ARG_NONE, NULL, N_ ("Open a private copy of the sample"), NULL },
    { "workspace", 'w', 0, G_OPTION_ARG_FILENAME, NULL, N_ ("The workspace, instead of the last one"), N_ ("FOLDER") },
    { "today", 0, 0, G_OPTION_ARG_STRING, NULL, N_ ("Take this for the day it is"), N_ ("YYYY-MM-DD") },
    { "me", 0, 0, G_OPTION_ARG_STRING, NULL, N_ ("The id of whoever sits here"), N_ ("PERSON") },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, NULL, NULL, N_ ("[FOLDER]") },
    { NULL },
  };

  g_application_add_main_option_entries (G_APPLICATION (self), entries);
}

/**
 * belay_application_new:
 *
 * Returns: (transfer full): the application
 */
BelayApplication *
belay_application_new (void)
{
  return g_object_new (BELAY_TYPE_APPLICATION,
                       "application-id", APPLICATION_ID,
                       "flags", G_APPLICATION_HANDLES_COMMAND_LINE,
                       NULL);
}
