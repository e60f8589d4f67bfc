/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-private-card.h"

#include "belay-draft-field.h"
#include "belay-meeting-words.h"
#include "belay-note-row.h"
#include "belay-tick-row.h"

#include <belay-accessible.h>
#include <belay-card.h>
#include <belay-date-entry.h>
#include <belay-flow.h>
#include <belay-notebook.h>
#include <glib/gi18n.h>

/**
 * BelayPrivateCard:
 *
 * What who sits here keeps private: tinted, locked, and hidden as a whole while the screen
 * is shared. Notes and energy belong to the one-on-one; points and actions to the person,
 * and stand here as long as they are open and the one-on-one is. Nobody else's notebook is
 * ever looked at.
 */
struct _BelayPrivateCard
{
  AdwBin parent_instance;

  BelaySession *session;
  BelayPerson  *person;
  BelayMeeting *meeting;
  BelayEnergy  *noted;
  GListStore   *notes;
  GListStore   *points;
  GListStore   *actions;
  gboolean      is_filling;

  GtkDropDown     *energy;
  GtkListBox      *note_list;
  BelayDraftField *new_note;
  GtkWidget       *coming;
  GtkListBox      *point_list;
  BelayDraftField *new_point;
  GtkListBox      *action_list;
  BelayDraftField *new_action;
  BelayDateEntry  *due;
};

G_DEFINE_FINAL_TYPE (BelayPrivateCard, belay_private_card, ADW_TYPE_BIN)

static void
gather_note_cb (BelayPrivateCard *self,
                GVariantBuilder  *arguments)
{
  if (self->meeting != NULL)
    g_variant_builder_add (arguments, "{sv}", "meeting",
                           g_variant_new_string (belay_record_get_id (BELAY_RECORD (self->meeting))));
}

static void
gather_action_cb (BelayPrivateCard *self,
                  GVariantBuilder  *arguments)
{
  belay_date_entry_commit (self->due);
  if (belay_date_entry_get_day (self->due) != BELAY_DAY_NONE)
    g_variant_builder_add (arguments, "{sv}", "due",
                           g_variant_new_take_string (belay_day_to_string (belay_date_entry_get_day (self->due))));
}

static void
action_added_cb (BelayPrivateCard *self,
                 const char       *id)
{
  belay_date_entry_set_day (self->due, BELAY_DAY_NONE);
}

/* Energy that is noted before the day came is that of today. */
static void
note_energy (BelayPrivateCard *self,
             guint             value)
{
  BelayDay        day = MIN (belay_meeting_get (self->meeting)->day, belay_session_get_today (self->session));
  GVariantBuilder arguments;

  g_variant_builder_init (&arguments, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&arguments, "{sv}", "person",
                         g_variant_new_string (belay_record_get_id (BELAY_RECORD (self->person))));
  g_variant_builder_add (&arguments, "{sv}", "meeting",
                         g_variant_new_string (belay_record_get_id (BELAY_RECORD (self->meeting))));
  g_variant_builder_add (&arguments, "{sv}", "day", g_variant_new_take_string (belay_day_to_string (day)));
  g_variant_builder_add (&arguments, "{sv}", "value", g_variant_new_int64 (value));
  /* Why it was refused is told by the session. */
  belay_session_edit (self->session, "record-energy", g_variant_builder_end (&arguments), NULL, NULL);
}

static void
change_energy (BelayPrivateCard *self,
               guint             value)
{
  GVariantBuilder arguments;

  g_variant_builder_init (&arguments, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&arguments, "{sv}", "energy", g_variant_new_string (belay_record_get_id (BELAY_RECORD (self->noted))));
  if (value > 0)
    g_variant_builder_add (&arguments, "{sv}", "value", g_variant_new_int64 (value));
  belay_session_edit (self->session, value > 0 ? "change-energy" : "remove-energy", g_variant_builder_end (&arguments), NULL,
                      NULL);
}

static void
energy_chosen_cb (BelayPrivateCard *self)
{
  guint value = gtk_drop_down_get_selected (self->energy);

  if (self->is_filling || self->meeting == NULL || value == GTK_INVALID_LIST_POSITION)
    return;

  if (self->noted != NULL)
    change_energy (self, value);
  else if (value > 0)
    note_energy (self, value);
}

static GtkWidget *
make_note_row (gpointer item,
               gpointer user_data)
{
  GtkWidget *row = g_object_new (BELAY_TYPE_NOTE_ROW, "line", item, NULL);

  belay_note_row_set_session (BELAY_NOTE_ROW (row), BELAY_PRIVATE_CARD (user_data)->session);

  return row;
}

static GtkWidget *
make_tick_row (gpointer item,
               gpointer user_data)
{
  return g_object_new (BELAY_TYPE_TICK_ROW, "line", item, NULL);
}

static gboolean
belay_private_card_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (BELAY_PRIVATE_CARD (widget)->new_note));
}

static void
belay_private_card_dispose (GObject *object)
{
  BelayPrivateCard *self = BELAY_PRIVATE_CARD (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->session);
  g_clear_object (&self->person);
  g_clear_object (&self->meeting);
  g_clear_object (&self->noted);
  g_clear_object (&self->notes);
  g_clear_object (&self->points);
  g_clear_object (&self->actions);

  G_OBJECT_CLASS (belay_private_card_parent_class)->dispose (object);
}

static void
belay_private_card_class_init (BelayPrivateCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (BELAY_TYPE_CARD);
  g_type_ensure (BELAY_TYPE_DATE_ENTRY);
  g_type_ensure (BELAY_TYPE_DRAFT_FIELD);
  g_type_ensure (BELAY_TYPE_FLOW);
  G_OBJECT_CLASS (klass)->dispose = belay_private_card_dispose;
  widget_class->grab_focus = belay_private_card_grab_focus;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/belayplanner/Belay/belay-private-card.ui");
  gtk_widget_class_bind_template_child (widget_class, BelayPrivateCard, energy);
  gtk_widget_class_bind_template_child (widget_class, BelayPrivateCard, note_list);
  gtk_widget_class_bind_template_child (widget_class, BelayPrivateCard, new_note);
  gtk_widget_class_bind_template_child (widget_class, BelayPrivateCard, coming);
  gtk_widget_class_bind_template_child (widget_class, BelayPrivateCard, point_list);
  gtk_widget_class_bind_template_child (widget_class, BelayPrivateCard, new_point);
  gtk_widget_class_bind_template_child (widget_class, BelayPrivateCard, action_list);
  gtk_widget_class_bind_template_child (widget_class, BelayPrivateCard, new_action);
  gtk_widget_class_bind_template_child (widget_class, BelayPrivateCard, due);
  gtk_widget_class_bind_template_callback (widget_class, gather_note_cb);
  gtk_widget_class_bind_template_callback (widget_class, gather_action_cb);
  gtk_widget_class_bind_template_callback (widget_class, action_added_cb);
  gtk_widget_class_bind_template_callback (widget_class, energy_chosen_cb);
}

static void
belay_private_card_init (BelayPrivateCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  belay_set_accessible_label (GTK_WIDGET (self->energy), _ ("Energy"));

  self->notes = belay_lines_new ();
  self->points = belay_lines_new ();
  self->actions = belay_lines_new ();
  gtk_list_box_bind_model (self->note_list, G_LIST_MODEL (self->notes), make_note_row, self, NULL);
  gtk_list_box_bind_model (self->point_list, G_LIST_MODEL (self->points), make_tick_row, NULL, NULL);
  gtk_list_box_bind_model (self->action_list, G_LIST_MODEL (self->actions), make_tick_row, NULL, NULL);
  belay_edit_row_listen (self->point_list);
  belay_edit_row_listen (self->action_list);
}

/* What names no one-on-one belongs to that of its day. */
static gboolean
is_of_meeting (BelayPrivateCard *self,
               const char       *meeting,
               BelayDay          day)
{
  if (self->meeting == NULL || meeting == NULL)
    return self->meeting != NULL && day == belay_meeting_get (self->meeting)->day;

  return g_str_equal (meeting, belay_record_get_id (BELAY_RECORD (self->meeting)));
}

static void
show_energy (BelayPrivateCard          *self,
             const BelayNotebookFields *notebook)
{
  BelayEnergy *noted = NULL;

  BELAY_FOREACH (BelayEnergy, energy, notebook != NULL ? notebook->energy : NULL)
  {
    if (is_of_meeting (self, belay_energy_get (energy)->meeting, belay_energy_get (energy)->day))
      noted = energy;
  }
  g_set_object (&self->noted, noted);
  self->is_filling = TRUE;
  gtk_drop_down_set_selected (self->energy, noted != NULL ? (guint) belay_energy_get (noted)->value : 0);
  self->is_filling = FALSE;
  gtk_widget_set_sensitive (GTK_WIDGET (self->energy), self->session != NULL && !belay_session_is_read_only (self->session));
}

static void
show_notes (BelayPrivateCard          *self,
            const BelayNotebookFields *notebook)
{
  g_autoptr (GPtrArray) notes = g_ptr_array_new ();
  GtkListBoxRow *row;

  BELAY_FOREACH (BelayPrivateNote, note, notebook != NULL ? notebook->notes : NULL)
  {
    if (is_of_meeting (self, belay_private_note_get (note)->meeting, belay_private_note_get (note)->day))
      g_ptr_array_add (notes, note);
  }
  belay_lines_update (self->notes, notes, belay_note_words_fill, NULL);
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->note_list, i)) != NULL; i++)
    belay_note_row_set_session (BELAY_NOTE_ROW (row), self->session);
  gtk_widget_set_visible (GTK_WIDGET (self->note_list), notes->len > 0);
}

static void
show_open (BelayPrivateCard          *self,
           const BelayNotebookFields *notebook)
{
  BelayMeetingWords words = { 0 };
  g_autoptr (GPtrArray) points = g_ptr_array_new ();
  g_autoptr (GPtrArray) actions = g_ptr_array_new ();

  BELAY_FOREACH (BelayPoint, point, notebook != NULL ? notebook->points : NULL)
  {
    if (belay_point_get (point)->state == BELAY_POINT_OPEN)
      g_ptr_array_add (points, point);
  }
  BELAY_FOREACH (BelayAction, action, notebook != NULL ? notebook->actions : NULL)
  {
    if (belay_action_get (action)->state == BELAY_ACTION_OPEN)
      g_ptr_array_add (actions, action);
  }
  if (self->session != NULL)
    words = (BelayMeetingWords){
      .workspace = belay_session_get_workspace (self->session),
      .today = belay_session_get_today (self->session),
      .me = belay_session_get_me (self->session),
    };
  belay_lines_update (self->points, points, belay_point_words_fill, &words);
  belay_lines_update (self->actions, actions, belay_action_words_fill, &words);
  gtk_widget_set_visible (GTK_WIDGET (self->point_list), points->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->action_list), actions->len > 0);
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
  const char                *me = session != NULL ? belay_session_get_me (session) : NULL;
  const char                *id = person != NULL && meeting != NULL ? belay_record_get_id (BELAY_RECORD (person)) : NULL;
  BelayDraftField           *drafts[] = { self->new_note, self->new_point, self->new_action };
  BelayNotebook             *notebook = NULL;
  const BelayNotebookFields *fields;

  /* What was begun belongs to the one-on-one that was shown. */
  for (guint i = 0; i < G_N_ELEMENTS (drafts); i++)
    {
      if (self->meeting != meeting)
        belay_draft_field_submit (drafts[i]);
      belay_draft_field_bind (drafts[i], session, "person", me != NULL ? id : NULL);
    }
  g_set_object (&self->session, session);
  g_set_object (&self->person, person);
  g_set_object (&self->meeting, meeting);
  if (session != NULL)
    belay_date_entry_set_today (self->due, belay_session_get_today (session));

  /* What is hidden is in no widget, so that nothing can tell it. */
  gtk_widget_set_visible (GTK_WIDGET (self), session == NULL || !belay_session_hides_private (session));
  if (me != NULL && id != NULL && !belay_session_hides_private (session))
    notebook = belay_workspace_find_notebook (belay_session_get_workspace (session), me, id);
  fields = notebook != NULL ? belay_notebook_get (notebook) : NULL;
  show_energy (self, fields);
  show_notes (self, fields);
  gtk_widget_set_visible (self->coming, meeting != NULL && belay_meeting_get (meeting)->state == BELAY_MEETING_PLANNED);
  show_open (self, fields);
}
