/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-opening.h"
#include "belay-window.h"

/* A window on a workspace in a folder of its own. */
typedef struct
{
  char           *folder;
  GtkApplication *application;
  BelaySession   *session;
  BelayWindow    *window;
} ShellDesk;

void       shell_desk_open (ShellDesk *self,
                            gboolean   is_sample);
void       shell_desk_close (ShellDesk *self);
void       shell_desk_settle (void);
void       shell_desk_wait_until_saved (ShellDesk *self);
void       shell_desk_activate (ShellDesk  *self,
                                const char *action,
                                const char *parameter);
void       shell_remove_folder (const char *path);
GVariant  *shell_arguments (const char *first_name,
                            ...) G_GNUC_NULL_TERMINATED;
gpointer   shell_find (GtkWidget *widget,
                       GType      type);
char      *shell_dup_name (GtkWidget *widget);
guint      shell_check_names (GtkWidget *widget);
void       shell_check_all_windows (void);
GtkWidget *shell_find_text (GtkWidget  *widget,
                            const char *text);
gboolean   shell_has_text (GtkWidget  *widget,
                           const char *text);
