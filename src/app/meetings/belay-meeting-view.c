/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-meeting-view.h"

#include "belay-actions-card.h"
#include "belay-draft-field.h"
#include "belay-field-row.h"
#include "belay-form-fields.h"
#include "belay-meeting-edit.h"
#include "belay-private-card.h"
#include "belay-proposals-card.h"
#include "belay-tick-row.h"
#include "belay-waiting-row.h"

#include <belay-card.h>
#include <belay-flow.h>
#include <glib/gi18n.h>

/**
 * BelayMeetingView:
 *
 * A planned one-on-one: agenda, notes, what is private, and actions. Points belong to
 * the mentorship; the agenda only names them, so that taking one off loses nothing.
 *
 * Actions: `meeting.put-point` and `meeting.take-point` (s), `meeting.remove`.
 */
struct _BelayMeetingView
{
  AdwBin parent_instance;

  BelaySession *session;
  BelayMeeting *meeting;
  GListStore   *agenda;
  GListStore   *waiting;

  GtkLabel           *title;
  GtkLabel           *subtitle;
  GtkWidget          *change_button;
  GtkPopover         *change_popover;
  GtkWidget          *start_button;
  BelayFieldRow      *day;
  BelayFieldRow      *time;
  BelayFieldRow      *length;
  BelayDraftField    *skip;
  BelayCard          *agenda_card;
  GtkListBox         *agenda_list;
  BelayDraftField    *new_point;
  BelayProposalsCard *proposals;
  GtkWidget          *waiting_card;
  GtkListBox         *waiting_list;
  BelayFieldRow      *notes;
  BelayPrivateCard   *private_card;
  BelayActionsCard   *actions;
};

G_DEFINE_FINAL_TYPE (BelayMeetingView, belay_meeting_view, ADW_TYPE_BIN)

static void
put_point_cb (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  BelayMeetingView *self = BELAY_MEETING_VIEW (widget);

  belay_meeting_edit (self->session, self->meeting, "put-point", g_variant_get_string (parameter, NULL));
}

static void
take_point_cb (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  BelayMeetingView *self = BELAY_MEETING_VIEW (widget);

  belay_meeting_edit (self->session, self->meeting, "take-point", g_variant_get_string (parameter, NULL));
}

/* To write a point down and to put it on the agenda is one step. */
static void
gather_point_cb (BelayMeetingView *self,
                 GVariantBuilder  *arguments)
{
  if (self->meeting != NULL)
    g_variant_builder_add (arguments, "{sv}", "meeting",
                           g_variant_new_string (belay_record_get_id (BELAY_RECORD (self->meeting))));
}

static void
remove_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  gtk_popover_popdown (BELAY_MEETING_VIEW (widget)->change_popover);
  belay_meeting_edit (BELAY_MEETING_VIEW (widget)->session, BELAY_MEETING_VIEW (widget)->meeting, "remove-meeting", NULL);
}

static void
skipped_cb (BelayMeetingView *self,
            const char       *id)
{
  gtk_popover_popdown (self->change_popover);
}

static GtkWidget *
make_point_row (gpointer item,
                gpointer user_data)
{
  return g_object_new (BELAY_TYPE_TICK_ROW, "line", item, "on-agenda", TRUE, NULL);
}

static GtkWidget *
make_waiting_row (gpointer item,
                  gpointer user_data)
{
  return g_object_new (BELAY_TYPE_WAITING_ROW, "line", item, NULL);
}

static void
show_points (BelayMeetingView  *self,
             BelayMeetingWords *words)
{
  const BelayMeetingFields *meeting = belay_meeting_get (self->meeting);
  const char *const        *ids = (const char *const *) meeting->points;
  g_autoptr (GPtrArray) agenda = g_ptr_array_new ();
  g_autoptr (GPtrArray) waiting = g_ptr_array_new ();
  g_autofree char *note = belay_meeting_words_agenda (self->meeting, words->workspace);

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      BelayPoint *point = belay_workspace_find (words->workspace, ids[i], BELAY_TYPE_POINT);

      if (point != NULL)
        g_ptr_array_add (agenda, point);
    }
  if (words->mentorship != NULL)
    {
      BELAY_FOREACH (BelayPoint, point, belay_mentorship_get (words->mentorship)->points)
      {
        gboolean is_listed = ids != NULL && g_strv_contains (ids, belay_record_get_id (BELAY_RECORD (point)));

        if (!is_listed && belay_point_get (point)->state == BELAY_POINT_OPEN)
          g_ptr_array_add (waiting, point);
      }
    }
  belay_lines_update (self->agenda, agenda, belay_point_words_fill, words);
  belay_lines_update (self->waiting, waiting, belay_point_words_fill, words);
  belay_card_set_note (self->agenda_card, note);
  gtk_widget_set_visible (self->waiting_card, waiting->len > 0);
}

static void
show_head (BelayMeetingView *self,
           BelayDay          today)
{
  g_autofree char *title = belay_meeting_words_title (self->meeting, today);
  g_autofree char *subtitle = belay_meeting_words_subtitle (self->meeting, today);
  gboolean         is_writable = !belay_session_is_read_only (self->session);

  gtk_label_set_text (self->title, title);
  gtk_label_set_text (self->subtitle, subtitle);
  gtk_widget_set_sensitive (self->change_button, is_writable);
  gtk_widget_set_sensitive (self->start_button, is_writable);
}

static void
belay_meeting_view_dispose (GObject *object)
{
  BelayMeetingView *self = BELAY_MEETING_VIEW (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->session);
  g_clear_object (&self->meeting);
  g_clear_object (&self->agenda);
  g_clear_object (&self->waiting);

  G_OBJECT_CLASS (belay_meeting_view_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, BelayMeetingView, title);
  gtk_widget_class_bind_template_child (widget_class, BelayMeetingView, subtitle);
  gtk_widget_class_bind_template_child (widget_class, BelayMeetingView, change_button);
  gtk_widget_class_bind_template_child (widget_class, BelayMeetingView, change_popover);
  gtk_widget_class_bind_template_child (widget_class, BelayMeetingView, start_button);
  gtk_widget_class_bind_template_child (widget_class, BelayMeetingView, day);
  gtk_widget_class_bind_template_child (widget_class, BelayMeetingView, time);
  gtk_widget_class_bind_template_child (widget_class, BelayMeetingView, length);
  gtk_widget_class_bind_template_child (widget_class, BelayMeetingView, skip);
  gtk_widget_class_bind_template_child (widget_class, BelayMeetingView, agenda_card);
  gtk_widget_class_bind_template_child (widget_class, BelayMeetingView, agenda_list);
  gtk_widget_class_bind_template_child (widget_class, BelayMeetingView, new_point);
  gtk_widget_class_bind_template_child (widget_class, BelayMeetingView, proposals);
  gtk_widget_class_bind_template_child (widget_class, BelayMeetingView, waiting_card);
  gtk_widget_class_bind_template_child (widget_class, BelayMeetingView, waiting_list);
  gtk_widget_class_bind_template_child (widget_class, BelayMeetingView, notes);
  gtk_widget_class_bind_template_child (widget_class, BelayMeetingView, private_card);
  gtk_widget_class_bind_template_child (widget_class, BelayMeetingView, actions);
}

static void
belay_meeting_view_class_init (BelayMeetingViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (BELAY_TYPE_ACTIONS_CARD);
  g_type_ensure (BELAY_TYPE_CARD);
  g_type_ensure (BELAY_TYPE_DRAFT_FIELD);
  g_type_ensure (BELAY_TYPE_FLOW);
  belay_form_fields_ensure ();
  g_type_ensure (BELAY_TYPE_PRIVATE_CARD);
  g_type_ensure (BELAY_TYPE_PROPOSALS_CARD);
  G_OBJECT_CLASS (klass)->dispose = belay_meeting_view_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/belayplanner/Belay/belay-meeting-view.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, gather_point_cb);
  gtk_widget_class_bind_template_callback (widget_class, skipped_cb);
  gtk_widget_class_install_action (widget_class, "meeting.put-point", "s", put_point_cb);
  gtk_widget_class_install_action (widget_class, "meeting.take-point", "s", take_point_cb);
  gtk_widget_class_install_action (widget_class, "meeting.remove", NULL, remove_cb);
}

static void
belay_meeting_view_init (BelayMeetingView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->agenda = belay_lines_new ();
  self->waiting = belay_lines_new ();
  gtk_list_box_bind_model (self->agenda_list, G_LIST_MODEL (self->agenda), make_point_row, NULL, NULL);
  belay_edit_row_listen (self->agenda_list);
  gtk_list_box_bind_model (self->waiting_list, G_LIST_MODEL (self->waiting), make_waiting_row, NULL, NULL);
}

/**
 * belay_meeting_view_bind:
 * @self: a view
 * @session: (nullable): through which it edits
 * @words: (nullable): how to tell what it shows
 * @meeting: (nullable): a planned one-on-one; %NULL resets it
 *
 * Shows a planned one-on-one, or shows it anew after an edit.
 */
void
belay_meeting_view_bind (BelayMeetingView  *self,
                         BelaySession      *session,
                         BelayMeetingWords *words,
                         BelayMeeting      *meeting)
{
  BelayFieldRow *fields[] = { self->day, self->time, self->length, self->notes };
  BelayPerson   *person = meeting != NULL ? belay_record_get_ancestor (BELAY_RECORD (meeting), BELAY_TYPE_PERSON) : NULL;
  const char    *id = meeting != NULL ? belay_record_get_id (BELAY_RECORD (meeting)) : NULL;

  /* A point that was begun belongs on the agenda that was shown. */
  if (self->meeting != meeting)
    belay_draft_field_submit (self->new_point);
  g_set_object (&self->session, session);
  g_set_object (&self->meeting, meeting);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    belay_field_row_bind (fields[i], session, (BelayRecord *) meeting);
  belay_draft_field_bind (self->skip, session, "meeting", id);
  belay_draft_field_bind (self->new_point, session, "mentorship",
                          meeting != NULL ? belay_meeting_get (meeting)->mentorship : NULL);
  belay_private_card_bind (self->private_card, session, person, meeting);
  belay_actions_card_bind (self->actions, session, words, meeting);
  belay_proposals_card_bind (self->proposals, session, words, meeting);
  if (meeting == NULL)
    {
      g_list_store_remove_all (self->agenda);
      g_list_store_remove_all (self->waiting);
      return;
    }

  show_head (self, words->today);
  show_points (self, words);
}
