/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-note-row.h"

#include "belay-text-field.h"

/**
 * BelayNoteRow:
 *
 * A private note, edited where it stands.
 */
struct _BelayNoteRow
{
  BelayLineRow parent_instance;

  BelaySession  *session;
  BelayFieldRow *field;
};

G_DEFINE_FINAL_TYPE (BelayNoteRow, belay_note_row, BELAY_TYPE_LINE_ROW)

static void
update (BelayNoteRow *self)
{
  BelayLine *line = belay_line_row_get_line (BELAY_LINE_ROW (self));

  if (self->field != NULL)
    belay_field_row_bind (self->field, self->session, line != NULL ? belay_line_get_record (line) : NULL);
}

static void
remove_cb (BelayLineRow *self)
{
  belay_line_row_edit (self, "remove-private-note", "private-note");
}

static void
belay_note_row_dispose (GObject *object)
{
  BELAY_NOTE_ROW (object)->field = NULL;
  g_clear_object (&BELAY_NOTE_ROW (object)->session);

  G_OBJECT_CLASS (belay_note_row_parent_class)->dispose (object);
}

static void
belay_note_row_class_init (BelayNoteRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (BELAY_TYPE_TEXT_FIELD);
  G_OBJECT_CLASS (klass)->dispose = belay_note_row_dispose;

  belay_line_row_class_set_template (widget_class, "belay-note-row.ui");
  gtk_widget_class_bind_template_child (widget_class, BelayNoteRow, field);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
}

static void
belay_note_row_init (BelayNoteRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self, "notify::line", G_CALLBACK (update), NULL);
}

/**
 * belay_note_row_set_session:
 * @self: a row
 * @session: (nullable): through which it edits
 *
 * Lets the note be edited.
 */
void
belay_note_row_set_session (BelayNoteRow *self,
                            BelaySession *session)
{
  g_set_object (&self->session, session);
  update (self);
}
