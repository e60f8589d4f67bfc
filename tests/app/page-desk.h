/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-session.h"

#include <gtk/gtk.h>

/* A session on a workspace in a folder of its own; in the sample there are Amara and Bo. */
typedef struct
{
  char         *top;
  BelaySession *session;
  BelayPerson  *amara;
  BelayPerson  *bo;
} Desk;

BelayDay     get_today (void);
void         desk_open (Desk    *self,
                        gboolean is_sample);
void         desk_close (Desk *self);
void         settle (void);
BelayPerson *find_person (BelaySession *session,
                          const char   *name);
gpointer     get_part (GtkWidget  *widget,
                       const char *name);
void         type_into (gpointer    field,
                        const char *text);
GtkWidget   *show_page (GType         type,
                        BelaySession *session,
                        BelayPerson  *person,
                        GtkWidget   **out_window);
void         close_window (GtkWidget *window);
