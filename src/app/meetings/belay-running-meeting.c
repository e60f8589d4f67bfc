/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-running-meeting.h"

#include "belay-actions-card.h"
#include "belay-draft-field.h"
#include "belay-field-row.h"
#include "belay-form-fields.h"
#include "belay-meeting-edit.h"
#include "belay-noted-actions.h"
#include "belay-private-card.h"
#include "belay-running-agenda.h"

#include <belay-card.h>
#include <belay-columns.h>
#include <belay-flow.h>
#include <belay-template.h>
#include <glib/gi18n.h>

/**
 * BelayRunningMeeting:
 *
 * A one-on-one while it is held: the agenda with the time it took, notes on the point that
 * is talked about and on the whole, what is private, and actions. All that is typed goes
 * into the records as it is typed.
 *
 * Actions: `running.next`, `running.previous`, `running.tick` (talked about, and the next),
 * `running.focus` (s: the name of a part), `running.close`; `meeting.take-point` as in the
 * plan.
 */
struct _BelayRunningMeeting
{
  AdwBin parent_instance;

  BelaySession *session;
  BelayMeeting *meeting;
  BelayDay      today;

  BelayNotedActions *of_point;
  BelayNotedActions *of_all;

  GtkLabel           *title;
  GtkLabel           *subtitle;
  GtkWidget          *close_button;
  BelayRunningAgenda *agenda;
  BelayDraftField    *new_point;
  BelayCard          *current_card;
  GtkLabel           *prompts;
  BelayFieldRow      *point_notes;
  BelayFieldRow      *notes;
  BelayPrivateCard   *private_card;
  BelayActionsCard   *actions;
};

G_DEFINE_FINAL_TYPE (BelayRunningMeeting, belay_running_meeting, ADW_TYPE_BIN)

static void
take_actions (BelayRunningMeeting *self)
{
  belay_noted_actions_take (self->of_point);
  belay_noted_actions_take (self->of_all);
}

static void
show_current (BelayRunningMeeting *self)
{
  BelayRecord     *current = belay_running_agenda_get_current (self->agenda);
  gboolean         is_point = BELAY_IS_POINT (current);
  char           **prompts = BELAY_IS_SECTION (current) ? belay_section_get (BELAY_SECTION (current))->prompts : NULL;
  g_autofree char *text = prompts != NULL ? g_strjoinv ("\n", prompts) : NULL;

  if (belay_field_row_get_record (self->point_notes) != current)
    belay_noted_actions_take (self->of_point);
  gtk_widget_set_visible (GTK_WIDGET (self->current_card), current != NULL);
  if (current != NULL)
    belay_card_set_title (self->current_card, belay_record_get_title (current));
  belay_card_set_note (self->current_card, is_point ? _ ("shared") : NULL);
  gtk_label_set_text (self->prompts, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->prompts), text != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->point_notes), is_point);
  belay_field_row_bind (self->point_notes, self->session, is_point ? current : NULL);
}

static void
moved_cb (BelayRunningMeeting *self)
{
  g_autofree char *day = belay_meeting_words_title (self->meeting, self->today);
  g_autofree char *text = NULL;

  /* Translators: of a one-on-one: how many minutes it has taken out of how many, and its day and time. */
  text = g_strdup_printf (_ ("%d of %d minutes · %s"), belay_running_agenda_get_minutes (self->agenda),
                          belay_meeting_get (self->meeting)->length_minutes, day);
  gtk_label_set_text (self->subtitle, text);
  show_current (self);
}

static void
next_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  belay_running_agenda_step (BELAY_RUNNING_MEETING (widget)->agenda, 1);
}

static void
previous_cb (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  belay_running_agenda_step (BELAY_RUNNING_MEETING (widget)->agenda, -1);
}

static void
tick_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  BelayRunningMeeting *self = BELAY_RUNNING_MEETING (widget);
  BelayRecord         *current = belay_running_agenda_get_current (self->agenda);
  GVariantBuilder      arguments;

  if (BELAY_IS_POINT (current) && belay_point_get (BELAY_POINT (current))->state == BELAY_POINT_OPEN)
    {
      g_variant_builder_init (&arguments, G_VARIANT_TYPE_VARDICT);
      g_variant_builder_add (&arguments, "{sv}", "point", g_variant_new_string (belay_record_get_id (current)));
      belay_session_edit (self->session, "complete-point", g_variant_builder_end (&arguments), NULL, NULL);
    }
  belay_running_agenda_step (self->agenda, 1);
}

static void
focus_cb (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  GObject *part = gtk_widget_get_template_child (widget, BELAY_TYPE_RUNNING_MEETING, g_variant_get_string (parameter, NULL));

  gtk_widget_grab_focus (GTK_WIDGET (part));
}

static void
take_point_cb (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  BelayRunningMeeting *self = BELAY_RUNNING_MEETING (widget);

  belay_meeting_edit (self->session, self->meeting, "take-point", g_variant_get_string (parameter, NULL));
}

static void
close_cb (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  belay_running_meeting_close (BELAY_RUNNING_MEETING (widget));
}

/* To write a point down and to put it on the agenda is one step. */
static void
gather_point_cb (BelayRunningMeeting *self,
                 GVariantBuilder     *arguments)
{
  if (self->meeting != NULL)
    g_variant_builder_add (arguments, "{sv}", "meeting",
                           g_variant_new_string (belay_record_get_id (BELAY_RECORD (self->meeting))));
}

static void
belay_running_meeting_dispose (GObject *object)
{
  BelayRunningMeeting *self = BELAY_RUNNING_MEETING (object);

  g_clear_object (&self->of_point);
  g_clear_object (&self->of_all);
  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->session);
  g_clear_object (&self->meeting);

  G_OBJECT_CLASS (belay_running_meeting_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, BelayRunningMeeting, title);
  gtk_widget_class_bind_template_child (widget_class, BelayRunningMeeting, subtitle);
  gtk_widget_class_bind_template_child (widget_class, BelayRunningMeeting, close_button);
  gtk_widget_class_bind_template_child (widget_class, BelayRunningMeeting, agenda);
  gtk_widget_class_bind_template_child (widget_class, BelayRunningMeeting, new_point);
  gtk_widget_class_bind_template_child (widget_class, BelayRunningMeeting, current_card);
  gtk_widget_class_bind_template_child (widget_class, BelayRunningMeeting, prompts);
  gtk_widget_class_bind_template_child (widget_class, BelayRunningMeeting, point_notes);
  gtk_widget_class_bind_template_child (widget_class, BelayRunningMeeting, notes);
  gtk_widget_class_bind_template_child (widget_class, BelayRunningMeeting, private_card);
  gtk_widget_class_bind_template_child (widget_class, BelayRunningMeeting, actions);
}

static void
belay_running_meeting_class_init (BelayRunningMeetingClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (BELAY_TYPE_ACTIONS_CARD);
  g_type_ensure (BELAY_TYPE_CARD);
  g_type_ensure (BELAY_TYPE_COLUMNS);
  g_type_ensure (BELAY_TYPE_DRAFT_FIELD);
  g_type_ensure (BELAY_TYPE_FLOW);
  g_type_ensure (BELAY_TYPE_PRIVATE_CARD);
  g_type_ensure (BELAY_TYPE_RUNNING_AGENDA);
  belay_form_fields_ensure ();
  G_OBJECT_CLASS (klass)->dispose = belay_running_meeting_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/belayplanner/Belay/belay-running-meeting.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, moved_cb);
  gtk_widget_class_bind_template_callback (widget_class, gather_point_cb);
  gtk_widget_class_install_action (widget_class, "running.next", NULL, next_cb);
  gtk_widget_class_install_action (widget_class, "running.previous", NULL, previous_cb);
  gtk_widget_class_install_action (widget_class, "running.tick", NULL, tick_cb);
  gtk_widget_class_install_action (widget_class, "running.focus", "s", focus_cb);
  gtk_widget_class_install_action (widget_class, "running.close", NULL, close_cb);
  gtk_widget_class_install_action (widget_class, "meeting.take-point", "s", take_point_cb);
}

static void
belay_running_meeting_init (BelayRunningMeeting *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->of_point = belay_noted_actions_new (self->point_notes);
  self->of_all = belay_noted_actions_new (self->notes);
}

/**
 * belay_running_meeting_bind:
 * @self: a running one-on-one
 * @session: (nullable): through which it edits
 * @words: (nullable): how to tell what it shows
 * @meeting: (nullable): a planned one-on-one that is held now; %NULL resets it
 *
 * Shows a one-on-one that is held, or shows it anew after an edit.
 */
void
belay_running_meeting_bind (BelayRunningMeeting *self,
                            BelaySession        *session,
                            BelayMeetingWords   *words,
                            BelayMeeting        *meeting)
{
  BelayPerson     *person = meeting != NULL ? belay_record_get_ancestor (BELAY_RECORD (meeting), BELAY_TYPE_PERSON) : NULL;
  g_autofree char *title = NULL;

  /* What was begun belongs to the one-on-one that was shown. */
  if (self->meeting != meeting)
    {
      belay_draft_field_submit (self->new_point);
      take_actions (self);
    }
  g_set_object (&self->session, session);
  g_set_object (&self->meeting, meeting);
  belay_noted_actions_set_meeting (self->of_point, meeting);
  belay_noted_actions_set_meeting (self->of_all, meeting);
  self->today = words != NULL ? words->today : BELAY_DAY_NONE;
  belay_field_row_bind (self->notes, session, (BelayRecord *) meeting);
  belay_draft_field_bind (self->new_point, session, "mentorship",
                          meeting != NULL ? belay_meeting_get (meeting)->mentorship : NULL);
  belay_private_card_bind (self->private_card, session, person, meeting);
  belay_actions_card_bind (self->actions, session, words, meeting);
  belay_running_agenda_bind (self->agenda, session, words, meeting);
  if (meeting == NULL)
    {
      belay_field_row_bind (self->point_notes, NULL, NULL);
      return;
    }

  /* Translators: the name of a person. */
  title = g_strdup_printf (_ ("One-on-one with %s"), belay_person_get (person)->name);
  gtk_label_set_text (self->title, title);
  gtk_widget_set_sensitive (self->close_button, !belay_session_is_read_only (session));
}

/**
 * belay_running_meeting_begin:
 * @self: a running one-on-one
 *
 * Gives the focus to where the first words are written.
 */
void
belay_running_meeting_begin (BelayRunningMeeting *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->notes));
}

/**
 * belay_running_meeting_close:
 * @self: a running one-on-one
 *
 * Makes a record of it: what is ticked is done, what is not stays open.
 */
void
belay_running_meeting_close (BelayRunningMeeting *self)
{
  belay_draft_field_submit (self->new_point);
  take_actions (self);
  belay_actions_card_submit (self->actions);
  belay_meeting_edit (self->session, self->meeting, "close-meeting", NULL);
}
