/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-past-meeting.h"

#include "belay-actions-card.h"
#include "belay-draft-field.h"
#include "belay-private-card.h"
#include "belay-rendered-notes.h"
#include "belay-talked-row.h"

#include <belay-card.h>
#include <belay-columns.h>
#include <belay-flow.h>
#include <glib/gi18n.h>

/**
 * BelayPastMeeting:
 *
 * A one-on-one that is over, or was skipped. It is a record: what was talked about and
 * the notes stay as they are, and what comes later is an amendment with its day.
 *
 * Action: `record.remove`.
 */
struct _BelayPastMeeting
{
  AdwBin parent_instance;

  BelaySession *session;
  BelayMeeting *meeting;
  GListStore   *agenda;
  GListStore   *amendments;

  GtkLabel           *title;
  GtkLabel           *subtitle;
  GtkWidget          *remove_button;
  GtkWidget          *agenda_card;
  GtkListBox         *agenda_list;
  GtkWidget          *notes_card;
  BelayRenderedNotes *notes;
  BelayPrivateCard   *private_card;
  BelayActionsCard   *actions;
  GtkWidget          *amendments_card;
  GtkListBox         *amendments_list;
  BelayDraftField    *amend;
};

G_DEFINE_FINAL_TYPE (BelayPastMeeting, belay_past_meeting, ADW_TYPE_BIN)

static void
remove_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  BelayPastMeeting *self = BELAY_PAST_MEETING (widget);
  g_autoptr (GError) error = NULL;
  GVariantBuilder arguments;

  if (self->meeting == NULL)
    return;

  g_variant_builder_init (&arguments, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&arguments, "{sv}", "meeting",
                         g_variant_new_string (belay_record_get_id (BELAY_RECORD (self->meeting))));
  /* Why it was refused is told by the session. */
  belay_session_edit (self->session, "remove-meeting", g_variant_builder_end (&arguments), NULL, &error);
}

static GtkWidget *
make_row (gpointer item,
          gpointer user_data)
{
  return g_object_new (BELAY_TYPE_TALKED_ROW, "line", item, NULL);
}

static void
show_lines (GListStore        *lines,
            BelayList         *records,
            BelayLineFill      fill,
            BelayMeetingWords *words)
{
  g_autoptr (GPtrArray) wanted = g_ptr_array_new ();

  BELAY_FOREACH (BelayRecord, record, records)
  {
    g_ptr_array_add (wanted, record);
  }
  belay_lines_update (lines, wanted, fill, words);
}

static void
show_record (BelayPastMeeting  *self,
             BelayMeetingWords *words)
{
  const BelayMeetingFields *fields = belay_meeting_get (self->meeting);
  g_autofree char          *title = belay_meeting_words_title (self->meeting, words->today);
  g_autofree char          *subtitle = belay_meeting_words_subtitle (self->meeting, words->today);
  gboolean                  is_closed = fields->state == BELAY_MEETING_CLOSED;

  gtk_label_set_text (self->title, title);
  gtk_label_set_text (self->subtitle, subtitle);
  belay_rendered_notes_set_text (self->notes, fields->notes);
  show_lines (self->agenda, fields->agenda, belay_agenda_entry_words_fill, words);
  show_lines (self->amendments, fields->amendments, belay_amendment_words_fill, words);
  gtk_widget_set_visible (self->agenda_card, belay_list_get_length (fields->agenda) > 0);
  gtk_widget_set_visible (self->notes_card, fields->notes != NULL);
  gtk_widget_set_visible (self->amendments_card, is_closed);
  gtk_widget_set_visible (GTK_WIDGET (self->amendments_list), belay_list_get_length (fields->amendments) > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->actions), is_closed);
  gtk_widget_set_sensitive (self->remove_button, !belay_session_is_read_only (self->session));
}

static void
belay_past_meeting_dispose (GObject *object)
{
  BelayPastMeeting *self = BELAY_PAST_MEETING (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->session);
  g_clear_object (&self->meeting);
  g_clear_object (&self->agenda);
  g_clear_object (&self->amendments);

  G_OBJECT_CLASS (belay_past_meeting_parent_class)->dispose (object);
}

static void
belay_past_meeting_class_init (BelayPastMeetingClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (BELAY_TYPE_ACTIONS_CARD);
  g_type_ensure (BELAY_TYPE_CARD);
  g_type_ensure (BELAY_TYPE_COLUMNS);
  g_type_ensure (BELAY_TYPE_DRAFT_FIELD);
  g_type_ensure (BELAY_TYPE_FLOW);
  g_type_ensure (BELAY_TYPE_PRIVATE_CARD);
  g_type_ensure (BELAY_TYPE_RENDERED_NOTES);
  G_OBJECT_CLASS (klass)->dispose = belay_past_meeting_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/belayplanner/Belay/belay-past-meeting.ui");
  gtk_widget_class_bind_template_child (widget_class, BelayPastMeeting, title);
  gtk_widget_class_bind_template_child (widget_class, BelayPastMeeting, subtitle);
  gtk_widget_class_bind_template_child (widget_class, BelayPastMeeting, remove_button);
  gtk_widget_class_bind_template_child (widget_class, BelayPastMeeting, agenda_card);
  gtk_widget_class_bind_template_child (widget_class, BelayPastMeeting, agenda_list);
  gtk_widget_class_bind_template_child (widget_class, BelayPastMeeting, notes_card);
  gtk_widget_class_bind_template_child (widget_class, BelayPastMeeting, notes);
  gtk_widget_class_bind_template_child (widget_class, BelayPastMeeting, private_card);
  gtk_widget_class_bind_template_child (widget_class, BelayPastMeeting, actions);
  gtk_widget_class_bind_template_child (widget_class, BelayPastMeeting, amendments_card);
  gtk_widget_class_bind_template_child (widget_class, BelayPastMeeting, amendments_list);
  gtk_widget_class_bind_template_child (widget_class, BelayPastMeeting, amend);
  gtk_widget_class_install_action (widget_class, "record.remove", NULL, remove_cb);
}

static void
belay_past_meeting_init (BelayPastMeeting *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->agenda = belay_lines_new ();
  self->amendments = belay_lines_new ();
  gtk_list_box_bind_model (self->agenda_list, G_LIST_MODEL (self->agenda), make_row, NULL, NULL);
  gtk_list_box_bind_model (self->amendments_list, G_LIST_MODEL (self->amendments), make_row, NULL, NULL);
}

/**
 * belay_past_meeting_bind:
 * @self: a record
 * @session: (nullable): through which it edits
 * @words: (nullable): how to tell what it shows
 * @meeting: (nullable): a one-on-one that is closed or skipped; %NULL resets it
 *
 * Shows a one-on-one that is over.
 */
void
belay_past_meeting_bind (BelayPastMeeting  *self,
                         BelaySession      *session,
                         BelayMeetingWords *words,
                         BelayMeeting      *meeting)
{
  BelayPerson *person = meeting != NULL ? belay_record_get_ancestor (BELAY_RECORD (meeting), BELAY_TYPE_PERSON) : NULL;
  const char  *id = meeting != NULL ? belay_record_get_id (BELAY_RECORD (meeting)) : NULL;

  g_set_object (&self->session, session);
  g_set_object (&self->meeting, meeting);
  belay_draft_field_bind (self->amend, session, "meeting", id);
  belay_private_card_bind (self->private_card, session, person, meeting);
  belay_actions_card_bind (self->actions, session, words, meeting);
  if (meeting != NULL)
    {
      show_record (self, words);
      return;
    }

  g_list_store_remove_all (self->agenda);
  g_list_store_remove_all (self->amendments);
}
