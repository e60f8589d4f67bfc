/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-share-dialog.h"

#include "belay-share-words.h"
#include "belay-share-writing.h"

#include <belay-compat.h>
#include <belay-drop-down.h>
#include <glib/gi18n.h>

/* In the order of the rows. */
static const char *const formats[] = { "pdf", "md", "html", "csv", "ics" };

/**
 * BelayShareDialog:
 *
 * Asks what is shared with whom and in which format, and says before anything is written
 * how much goes and how much stays. It decides nothing about who may see what: it shows
 * what the share policy has decided, and a file that would tell something private is not
 * written at all.
 */
struct _BelayShareDialog
{
  AdwWindow parent_instance;

  BelaySession *session;
  GPtrArray    *subjects;
  GCancellable *cancellable;
  gboolean      is_ready;
  gboolean      is_closed;

  AdwComboRow    *what;
  AdwComboRow    *format;
  AdwComboRow    *paper;
  AdwActionRow   *rows[BELAY_N_AUDIENCES];
  GtkCheckButton *checks[BELAY_N_AUDIENCES];
  AdwActionRow   *goes;
  AdwActionRow   *stays;
  GtkWidget      *save;
  GtkWidget      *copy;
  GtkLabel       *problem;
};

G_DEFINE_FINAL_TYPE (BelayShareDialog, belay_share_dialog, ADW_TYPE_WINDOW)

static BelayRecord *
get_subject (BelayShareDialog *self)
{
  return g_ptr_array_index (self->subjects, adw_combo_row_get_selected (self->what));
}

static BelayAudience
get_audience (BelayShareDialog *self)
{
  for (guint i = 0; i < BELAY_N_AUDIENCES; i++)
    {
      if (gtk_check_button_get_active (self->checks[i]))
        return i;
    }

  return belay_export_get_default_audience (get_subject (self));
}

static const char *
get_format (BelayShareDialog *self)
{
  return formats[adw_combo_row_get_selected (self->format)];
}

static void
show_problem (BelayShareDialog *self,
              const char       *words)
{
  gtk_label_set_text (self->problem, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), words != NULL);
}

static BelayWindow *
get_window (BelayShareDialog *self)
{
  return BELAY_WINDOW (gtk_window_get_transient_for (GTK_WINDOW (self)));
}

/* Where somebody looks who asked for it and did not wait. */
static void
show_error (BelayShareDialog *self,
            const GError     *error)
{
  /* Translators: %s is the reason, which begins with a small letter. */
  g_autofree char *words = g_strdup_printf (_ ("Nothing was shared: %s"), error->message);

  if (!self->is_closed)
    show_problem (self, words);
  else if (get_window (self) != NULL)
    belay_window_toast (get_window (self), words, NULL, NULL);
}

static BelayExport *
make_export (BelayShareDialog *self,
             const char       *format,
             GError          **error)
{
  BelayExportRequest request = {
    .record = get_subject (self),
    .audience = get_audience (self),
    .format = format,
    .paper = adw_combo_row_get_selected (self->paper),
    .today = belay_session_get_today (self->session),
  };

  return belay_export_new (belay_session_get_workspace (self->session), &request, error);
}

static void
preview (BelayShareDialog *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BelayExport) export = make_export (self, get_format (self), &error);
  BelayShare      *share = export != NULL ? belay_export_get_share (export) : NULL;
  gboolean         hides_private = belay_session_hides_private (self->session);
  g_autofree char *goes = NULL;
  g_autofree char *stays = NULL;

  if (share == NULL)
    {
      show_error (self, error);
      return;
    }
  goes = belay_share_words_counts (share, TRUE, hides_private);
  stays = belay_share_words_counts (share, FALSE, hides_private);
  adw_action_row_set_subtitle (self->goes, goes);
  adw_action_row_set_subtitle (self->stays, stays);
  show_problem (self, belay_share_get_warnings (share)->len > 0 ? g_ptr_array_index (belay_share_get_warnings (share), 0) : NULL);
}

static void
changed_cb (BelayShareDialog *self)
{
  if (!self->is_ready)
    return;
  gtk_widget_set_visible (GTK_WIDGET (self->paper), g_str_equal (get_format (self), "pdf"));
  preview (self);
}

/* A row takes the focus and not the button in it, so that arrows lead from row to row; it
 * has to say by its name what the button says by its look. */
static void
name_rows (BelayShareDialog *self)
{
  for (guint i = 0; i < BELAY_N_AUDIENCES; i++)
    {
      const char *audience = belay_share_words_audience (i);
      gboolean    is_chosen = gtk_check_button_get_active (self->checks[i]);
      /* Translators: one of several that can be chosen. */
      g_autofree char *name = is_chosen ? g_strdup_printf (_ ("%s, chosen"), audience) : g_strdup (audience);

      belay_set_accessible_label (GTK_WIDGET (self->rows[i]), name);
    }
}

/* A button of a group tells twice, once for each of the two that change. */
static void
audience_changed_cb (BelayShareDialog *self,
                     GtkCheckButton   *check)
{
  if (!gtk_check_button_get_active (check))
    return;
  name_rows (self);
  changed_cb (self);
}

static void
subject_changed_cb (BelayShareDialog *self)
{
  BelayRecord *subject;

  if (!self->is_ready)
    return;
  subject = get_subject (self);
  for (guint i = 0; i < BELAY_N_AUDIENCES; i++)
    adw_action_row_set_subtitle (self->rows[i], belay_share_words_seen (i, BELAY_IS_PROJECT (subject)));
  gtk_check_button_set_active (self->checks[belay_export_get_default_audience (subject)], TRUE);
  name_rows (self);
  changed_cb (self);
}

static void
set_busy (BelayShareDialog *self,
          gboolean          is_busy)
{
  gtk_widget_set_sensitive (self->save, !is_busy);
  gtk_widget_set_sensitive (self->copy, !is_busy);
}

typedef struct
{
  BelayShareDialog *dialog;
  char             *path;
} Saving;

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  Saving *saving = user_data;
  g_autoptr (BelayShareDialog) self = saving->dialog;
  g_autofree char *path = saving->path;
  g_autoptr (GError) error = NULL;

  g_free (saving);
  set_busy (self, FALSE);
  if (!belay_share_write_finish (result, &error))
    {
      show_error (self, error);
      return;
    }
  if (get_window (self) != NULL)
    belay_share_offer_to_open (get_window (self), path);
  if (!self->is_closed)
    gtk_window_close (GTK_WINDOW (self));
}

/**
 * belay_share_dialog_save:
 * @self: a dialog
 * @path: a file, in the encoding of file names
 *
 * Writes what was chosen into a file, tells what became of it, and closes the dialog when
 * all went well.
 */
void
belay_share_dialog_save (BelayShareDialog *self,
                         const char       *path)
{
  g_autoptr (GError) error = NULL;
  BelayExport *export = make_export (self, get_format (self), &error);
  Saving *saving;

  if (export == NULL)
    {
      show_error (self, error);
      return;
    }
  saving = g_new0 (Saving, 1);
  saving->dialog = g_object_ref (self);
  saving->path = g_strdup (path);
  set_busy (self, TRUE);
  show_problem (self, NULL);
  belay_share_write_async (export, path, written_cb, saving);
}

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (BelayShareDialog) self = user_data;
  g_autoptr (GFile) file = belay_choose_finish (result, NULL);
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (file == NULL || self->is_closed)
    return;
  if (path == NULL)
    show_problem (self, _ ("Nothing was shared: choose a place on this computer."));
  else
    belay_share_dialog_save (self, path);
}

static void
save_cb (BelayShareDialog *self)
{
  g_autofree char *name = NULL;

  if (!gtk_widget_get_sensitive (self->save))
    return;
  name = belay_export_dup_file_name (belay_session_get_workspace (self->session), get_subject (self), get_audience (self),
                                     get_format (self));
  belay_choose_new_file (GTK_WINDOW (self), _ ("Share as a file"), name, self->cancellable, chosen_cb, g_object_ref (self));
}

static void
copy_cb (BelayShareDialog *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BelayExport) export = make_export (self, "md", &error);
  gsize            length = 0;
  g_autofree char *page = export != NULL ? belay_export_write (export, &length, &error) : NULL;

  if (page == NULL)
    {
      show_error (self, error);
      return;
    }
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), page);
  belay_window_toast (get_window (self), _ ("Copied as Markdown"), NULL, NULL);
  gtk_window_close (GTK_WINDOW (self));
}

/* What still goes on holds the dialog, so that it is not disposed of yet. */
static gboolean
belay_share_dialog_close_request (GtkWindow *window)
{
  BelayShareDialog *self = BELAY_SHARE_DIALOG (window);

  self->is_closed = TRUE;
  g_cancellable_cancel (self->cancellable);

  return GTK_WINDOW_CLASS (belay_share_dialog_parent_class)->close_request (window);
}

static void
belay_share_dialog_dispose (GObject *object)
{
  BelayShareDialog *self = BELAY_SHARE_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->session);
  g_clear_pointer (&self->subjects, g_ptr_array_unref);

  G_OBJECT_CLASS (belay_share_dialog_parent_class)->dispose (object);
}

static void
belay_share_dialog_class_init (BelayShareDialogClass *klass)
{
  static const char *const rows[] = { "mentee_row", "lead_row", "public_row", "own_row" };
  static const char *const checks[] = { "mentee", "lead", "public", "own" };
  GtkWidgetClass          *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = belay_share_dialog_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = belay_share_dialog_close_request;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/belayplanner/Belay/belay-share-dialog.ui");
  for (guint i = 0; i < BELAY_N_AUDIENCES; i++)
    {
      gsize offset = i * sizeof (gpointer);

      gtk_widget_class_bind_template_child_full (widget_class, rows[i], FALSE, G_STRUCT_OFFSET (BelayShareDialog, rows) + offset);
      gtk_widget_class_bind_template_child_full (widget_class, checks[i], FALSE,
                                                 G_STRUCT_OFFSET (BelayShareDialog, checks) + offset);
    }
  gtk_widget_class_bind_template_child (widget_class, BelayShareDialog, what);
  gtk_widget_class_bind_template_child (widget_class, BelayShareDialog, format);
  gtk_widget_class_bind_template_child (widget_class, BelayShareDialog, paper);
  gtk_widget_class_bind_template_child (widget_class, BelayShareDialog, goes);
  gtk_widget_class_bind_template_child (widget_class, BelayShareDialog, stays);
  gtk_widget_class_bind_template_child (widget_class, BelayShareDialog, save);
  gtk_widget_class_bind_template_child (widget_class, BelayShareDialog, copy);
  gtk_widget_class_bind_template_child (widget_class, BelayShareDialog, problem);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, audience_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, subject_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, copy_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
belay_share_dialog_init (BelayShareDialog *self)
{
  self->cancellable = g_cancellable_new ();
  self->subjects = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
  belay_combo_row_set_names (self->what);
  belay_combo_row_set_names (self->format);
  belay_combo_row_set_names (self->paper);
  for (guint i = 0; i < BELAY_N_AUDIENCES; i++)
    {
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->rows[i]), belay_share_words_audience (i));
      belay_set_accessible_label (GTK_WIDGET (self->checks[i]), belay_share_words_audience (i));
    }
  adw_combo_row_set_selected (self->paper, belay_paper_get_default ());
}

static void
add_subject (BelayShareDialog *self,
             GtkStringList    *names,
             BelayRecord      *record)
{
  g_ptr_array_add (self->subjects, g_object_ref (record));
  gtk_string_list_append (names, belay_record_get_title (record));
}

static void
list_subjects (BelayShareDialog *self,
               BelayRecord      *subject)
{
  const BelayWorkspaceFields *fields = belay_workspace_get (belay_session_get_workspace (self->session));
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint position = 0;

  BELAY_FOREACH (BelayRecord, person, fields->people)
  add_subject (self, names, person);
  BELAY_FOREACH (BelayRecord, project, fields->projects)
  add_subject (self, names, project);
  adw_combo_row_set_model (self->what, G_LIST_MODEL (names));
  if (subject != NULL && g_ptr_array_find (self->subjects, subject, &position))
    adw_combo_row_set_selected (self->what, position);
}

/**
 * belay_share_dialog_present:
 * @parent: the window that shows the workspace
 * @session: the session, with at least one person or project
 * @subject: (nullable): the person or project to begin with
 *
 * Asks what to share with whom, and shares it.
 *
 * Returns: (transfer none): the dialog, which lives until it is closed
 */
BelayShareDialog *
belay_share_dialog_present (BelayWindow  *parent,
                            BelaySession *session,
                            BelayRecord  *subject)
{
  BelayShareDialog *self = g_object_new (BELAY_TYPE_SHARE_DIALOG, "transient-for", parent, NULL);

  self->session = g_object_ref (session);
  list_subjects (self, subject);
  self->is_ready = TRUE;
  subject_changed_cb (self);
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->rows[get_audience (self)]));

  return self;
}
