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
#include <belay-person.h>
#include <belay-summary.h>
#include <glib/gi18n.h>

/**
 * BelayPastMeeting:
 *
 * A one-on-one that is over, or was skipped. It is a record: what was talked about and
 * the notes stay as they are, and what comes later is an amendment with its day.
 *
 * Actions: `record.remove`, `record.copy-summary`, `record.mail-summary`.
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
  GtkWidget          *copy_button;
  GtkWidget          *mail_button;
  GtkLabel           *told;
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

static void
tell (BelayPastMeeting *self,
      const char       *text)
{
  gtk_label_set_text (self->told, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->told), text != NULL);
}

static char *
write_summary (BelayPastMeeting *self)
{
  g_autoptr (GError) error = NULL;
  char *summary = NULL;

  if (self->meeting == NULL || belay_meeting_get (self->meeting)->state != BELAY_MEETING_CLOSED)
    return NULL;

  summary = belay_summary_write (belay_session_get_workspace (self->session), self->meeting,
                                 belay_session_get_today (self->session), &error);
  if (summary == NULL)
    tell (self, error->message);

  return summary;
}

static void
copy_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  BelayPastMeeting *self = BELAY_PAST_MEETING (widget);
  g_autofree char  *summary = write_summary (self);

  if (summary == NULL)
    return;

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), summary);
  tell (self, _ ("The summary is copied. Nothing private is in it."));
}

static void
launched_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (BelayPastMeeting) self = user_data;

  if (!g_app_info_launch_default_for_uri_finish (result, NULL) && self->told != NULL)
    tell (self, _ ("No mail program answered. Copy the summary instead."));
}

static void
mail_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  BelayPastMeeting *self = BELAY_PAST_MEETING (widget);
  g_autofree char  *summary = write_summary (self);
  g_autoptr (GdkAppLaunchContext) context = NULL;
  g_autofree char *address = NULL;

  if (summary == NULL)
    return;

  context = gdk_display_get_app_launch_context (gtk_widget_get_display (widget));
  address = belay_past_meeting_dup_mail (self->meeting, summary);
  g_app_info_launch_default_for_uri_async (address, G_APP_LAUNCH_CONTEXT (context), NULL, launched_cb, g_object_ref (self));
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
  gtk_widget_set_visible (self->copy_button, is_closed);
  gtk_widget_set_visible (self->mail_button, is_closed);
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
  gtk_widget_class_bind_template_child (widget_class, BelayPastMeeting, copy_button);
  gtk_widget_class_bind_template_child (widget_class, BelayPastMeeting, mail_button);
  gtk_widget_class_bind_template_child (widget_class, BelayPastMeeting, told);
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
  gtk_widget_class_install_action (widget_class, "record.copy-summary", NULL, copy_cb);
  gtk_widget_class_install_action (widget_class, "record.mail-summary", NULL, mail_cb);
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

  if (self->meeting != meeting)
    tell (self, NULL);
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

/**
 * belay_past_meeting_dup_mail:
 * @meeting: a closed one-on-one
 * @summary: its summary
 *
 * Returns: (transfer full): the address of a mail to the mentee with the summary in it
 */
char *
belay_past_meeting_dup_mail (BelayMeeting *meeting,
                             const char   *summary)
{
  BelayPerson     *person = belay_record_get_ancestor (BELAY_RECORD (meeting), BELAY_TYPE_PERSON);
  const char      *email = belay_person_get (person)->email;
  g_autofree char *day = belay_day_to_words (belay_meeting_get (meeting)->day);
  g_autofree char *subject = NULL;
  g_autofree char *to = g_uri_escape_string (email != NULL ? email : "", "@", TRUE);
  g_autofree char *escaped = NULL;
  g_autofree char *body = g_uri_escape_string (summary, NULL, FALSE);

  /* Translators: the subject of a mail: a day. */
  subject = g_strdup_printf (_ ("Our one-on-one of %s"), day);
  escaped = g_uri_escape_string (subject, NULL, FALSE);

  return g_strdup_printf ("mailto:%s?subject=%s&body=%s", to, escaped, body);
}
