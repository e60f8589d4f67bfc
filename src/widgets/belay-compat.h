/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-accessible.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * BelayAnswerTone:
 * @BELAY_ANSWER_PLAIN: one answer among others
 * @BELAY_ANSWER_SUGGESTED: what most people want
 * @BELAY_ANSWER_DESTRUCTIVE: something is lost by it
 *
 * How an answer looks.
 */
typedef enum
{
  BELAY_ANSWER_PLAIN,
  BELAY_ANSWER_SUGGESTED,
  BELAY_ANSWER_DESTRUCTIVE
} BelayAnswerTone;

/**
 * BelayAnswer:
 * @id: what [func@ask_finish] returns for it
 * @label: what stands on its button, with a mnemonic
 * @tone: how it looks
 *
 * One answer to a question.
 */
typedef struct
{
  const char     *id;
  const char     *label;
  BelayAnswerTone tone;
} BelayAnswer;

void   belay_choose_folder (GtkWindow          *parent,
                            const char         *title,
                            const char         *accept_label,
                            GCancellable       *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer            user_data);
void   belay_choose_new_file (GtkWindow          *parent,
                              const char         *title,
                              const char         *name,
                              GCancellable       *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer            user_data);
GFile *belay_choose_finish (GAsyncResult *result,
                            GError      **error);

void  belay_ask (GtkWindow          *parent,
                 const char         *heading,
                 const char         *body,
                 const BelayAnswer  *answers,
                 guint               n_answers,
                 GAsyncReadyCallback callback,
                 gpointer            user_data);
char *belay_ask_finish (GAsyncResult *result);

void belay_show_about (GtkWindow *parent);
void belay_show_folder (GtkWindow  *parent,
                        const char *folder);

gboolean belay_is_served (GtkWidget *widget);
void     belay_get_widget_color (GtkWidget *widget,
                                 GdkRGBA   *out_color);

GtkWidget *belay_panes_new (GtkWidget *sidebar,
                            GtkWidget *content,
                            GCallback  changed,
                            gpointer   user_data);
gboolean   belay_panes_is_folded (GtkWidget *panes);
gboolean   belay_panes_is_showing_content (GtkWidget *panes);
void       belay_panes_show_content (GtkWidget *panes,
                                     gboolean   show_content);

G_END_DECLS
