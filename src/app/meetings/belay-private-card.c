/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-private-card.h"

#include "belay-draft-field.h"
#include "belay-meeting-words.h"
#include "belay-note-row.h"

#include <belay-card.h>
#include <belay-notebook.h>
#include <glib/gi18n.h>

/**
 * BelayPrivateCard:
 *
 * What who sits here keeps private about a one-on-one: tinted, locked, and hidden as a
 * whole while the screen is shared. Nobody else's notebook is ever looked at.
 */
struct _BelayPrivateCard
{
  AdwBin parent_instance;

  BelaySession *session;
  BelayMeeting *meeting;
  GListStore   *lines;

  GtkListBox      *list;
  BelayDraftField *draft;
};

G_DEFINE_FINAL_TYPE (BelayPrivateCard, belay_private_card, ADW_TYPE_BIN)

static void
gather_cb (BelayPrivateCard *self,
           GVariantBuilder  *arguments)
{
  if (self->meeting != NULL)
    g_variant_builder_add (arguments, "{sv}", "meeting",
                           g_variant_new_string (belay_record_get_id (BELAY_RECORD (self->meeting))));
}

static GtkWidget *
make_row (gpointer item,
          gpointer user_data)
{
  GtkWidget *row = g_object_new (BELAY_TYPE_NOTE_ROW, "line", item, NULL);

  belay_note_row_set_session (BELAY_NOTE_ROW (row), BELAY_PRIVATE_CARD (user_data)->session);

  return row;
}

static void
belay_private_card_dispose (GObject *object)
{
  BelayPrivateCard *self = BELAY_PRIVATE_CARD (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->session);
  g_clear_object (&self->meeting);
  g_clear_object (&self->lines);

  G_OBJECT_CLASS (belay_private_card_parent_class)->dispose (object);
}

static void
belay_private_card_class_init (BelayPrivateCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (BELAY_TYPE_CARD);
  g_type_ensure (BELAY_TYPE_DRAFT_FIELD);
  G_OBJECT_CLASS (klass)->dispose = belay_private_card_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/belayplanner/Belay/belay-private-card.ui");
  gtk_widget_class_bind_template_child (widget_class, BelayPrivateCard, list);
  gtk_widget_class_bind_template_child (widget_class, BelayPrivateCard, draft);
  gtk_widget_class_bind_template_callback (widget_class, gather_cb);
}

static void
belay_private_card_init (BelayPrivateCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->lines = belay_lines_new ();
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->lines), make_row, self, NULL);
}

static void
refresh_rows (BelayPrivateCard *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    belay_note_row_set_session (BELAY_NOTE_ROW (row), self->session);
}

/* What names no one-on-one belongs to that of its day. */
static gboolean
is_of (BelayPrivateNote *note,
       BelayMeeting     *meeting)
{
  const BelayPrivateNoteFields *fields = belay_private_note_get (note);

  if (fields->meeting == NULL)
    return fields->day == belay_meeting_get (meeting)->day;

  return g_strcmp0 (fields->meeting, belay_record_get_id (BELAY_RECORD (meeting))) == 0;
}

/**
 * belay_private_card_bind:
 * @self: a card
 * @session: (nullable): through which it edits
 * @person: (nullable): whom the notes are about
 * @meeting: (nullable): the one-on-one they belong to; %NULL resets it
 *
 * Shows what is private about a one-on-one.
 */
void
belay_private_card_bind (BelayPrivateCard *self,
                         BelaySession     *session,
                         BelayPerson      *person,
                         BelayMeeting     *meeting)
{
  g_autoptr (GPtrArray) notes = g_ptr_array_new ();
  const char    *me = session != NULL ? belay_session_get_me (session) : NULL;
  const char    *id = person != NULL && meeting != NULL ? belay_record_get_id (BELAY_RECORD (person)) : NULL;
  BelayNotebook *notebook = NULL;

  /* What was begun belongs to the one-on-one that was shown. */
  if (self->meeting != meeting)
    belay_draft_field_submit (self->draft);
  g_set_object (&self->session, session);
  g_set_object (&self->meeting, meeting);
  belay_draft_field_bind (self->draft, session, "person", me != NULL ? id : NULL);

  if (me != NULL && id != NULL)
    notebook = belay_workspace_find_notebook (belay_session_get_workspace (session), me, id);
  if (notebook != NULL)
    {
      BELAY_FOREACH (BelayPrivateNote, note, belay_notebook_get (notebook)->notes)
      {
        if (is_of (note, meeting))
          g_ptr_array_add (notes, note);
      }
    }
  belay_lines_update (self->lines, notes, belay_note_words_fill, NULL);
  refresh_rows (self);
  gtk_widget_set_visible (GTK_WIDGET (self->list), notes->len > 0);
}
