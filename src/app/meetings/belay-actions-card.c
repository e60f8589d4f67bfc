/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-actions-card.h"

#include "belay-draft-field.h"
#include "belay-tick-row.h"

#include <belay-accessible.h>
#include <belay-card.h>
#include <belay-date-entry.h>
#include <belay-flow.h>
#include <glib/gi18n.h>

/**
 * BelayActionsCard:
 *
 * What the two of a mentorship promised each other. Beside a planned one-on-one it
 * shows what is open, whenever it was promised; beside a closed one what came of it.
 */
struct _BelayActionsCard
{
  AdwBin parent_instance;

  BelaySession    *session;
  BelayMentorship *mentorship;
  BelayMeeting    *meeting;
  GListStore      *lines;

  BelayCard       *card;
  GtkListBox      *list;
  GtkDropDown     *owner;
  GtkStringList   *names;
  BelayDraftField *draft;
  BelayDateEntry  *due;
};

G_DEFINE_FINAL_TYPE (BelayActionsCard, belay_actions_card, ADW_TYPE_BIN)

/* The mentee, then the mentor, as the drop-down has them. */
static BelayRecord *
get_owner (BelayActionsCard *self,
           guint             position)
{
  if (self->mentorship == NULL)
    return NULL;
  if (position == 0)
    return belay_record_get_ancestor (BELAY_RECORD (self->mentorship), BELAY_TYPE_PERSON);

  return belay_workspace_find (belay_session_get_workspace (self->session), belay_mentorship_get (self->mentorship)->mentor,
                               BELAY_TYPE_PERSON);
}

static void
gather_cb (BelayActionsCard *self,
           GVariantBuilder  *arguments)
{
  BelayRecord *owner = get_owner (self, gtk_drop_down_get_selected (self->owner));

  belay_date_entry_commit (self->due);
  if (owner != NULL)
    g_variant_builder_add (arguments, "{sv}", "owner", g_variant_new_string (belay_record_get_id (owner)));
  if (belay_date_entry_get_day (self->due) != BELAY_DAY_NONE)
    g_variant_builder_add (arguments, "{sv}", "due",
                           g_variant_new_take_string (belay_day_to_string (belay_date_entry_get_day (self->due))));
  if (self->meeting != NULL)
    g_variant_builder_add (arguments, "{sv}", "meeting",
                           g_variant_new_string (belay_record_get_id (BELAY_RECORD (self->meeting))));
}

static void
submitted_cb (BelayActionsCard *self,
              const char       *id)
{
  belay_date_entry_set_day (self->due, BELAY_DAY_NONE);
}

static void
show_owners (BelayActionsCard *self)
{
  guint n_names = g_list_model_get_n_items (G_LIST_MODEL (self->names));

  gtk_string_list_splice (self->names, 0, n_names, NULL);
  for (guint i = 0; i < 2; i++)
    {
      BelayRecord *owner = get_owner (self, i);

      if (owner != NULL)
        gtk_string_list_append (self->names, belay_record_get_title (owner));
    }
}

static GtkWidget *
make_row (gpointer item,
          gpointer user_data)
{
  return g_object_new (BELAY_TYPE_TICK_ROW, "line", item, NULL);
}

static gboolean
belay_actions_card_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (BELAY_ACTIONS_CARD (widget)->draft));
}

static void
belay_actions_card_dispose (GObject *object)
{
  BelayActionsCard *self = BELAY_ACTIONS_CARD (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->session);
  g_clear_object (&self->mentorship);
  g_clear_object (&self->meeting);
  g_clear_object (&self->lines);

  G_OBJECT_CLASS (belay_actions_card_parent_class)->dispose (object);
}

static void
belay_actions_card_class_init (BelayActionsCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (BELAY_TYPE_CARD);
  g_type_ensure (BELAY_TYPE_DATE_ENTRY);
  g_type_ensure (BELAY_TYPE_DRAFT_FIELD);
  g_type_ensure (BELAY_TYPE_FLOW);
  G_OBJECT_CLASS (klass)->dispose = belay_actions_card_dispose;
  widget_class->grab_focus = belay_actions_card_grab_focus;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/belayplanner/Belay/belay-actions-card.ui");
  gtk_widget_class_bind_template_child (widget_class, BelayActionsCard, card);
  gtk_widget_class_bind_template_child (widget_class, BelayActionsCard, list);
  gtk_widget_class_bind_template_child (widget_class, BelayActionsCard, owner);
  gtk_widget_class_bind_template_child (widget_class, BelayActionsCard, names);
  gtk_widget_class_bind_template_child (widget_class, BelayActionsCard, draft);
  gtk_widget_class_bind_template_child (widget_class, BelayActionsCard, due);
  gtk_widget_class_bind_template_callback (widget_class, gather_cb);
  gtk_widget_class_bind_template_callback (widget_class, submitted_cb);
  gtk_widget_class_bind_template_callback (widget_class, belay_actions_card_submit);
}

static void
belay_actions_card_init (BelayActionsCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  belay_set_accessible_label (GTK_WIDGET (self->owner), _ ("Who does it"));

  self->lines = belay_lines_new ();
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->lines), make_row, NULL, NULL);
  belay_edit_row_listen (self->list);
}

static gboolean
is_shown (BelayActionsCard *self,
          BelayAction      *action)
{
  const BelayActionFields *fields = belay_action_get (action);

  if (belay_meeting_get (self->meeting)->state == BELAY_MEETING_PLANNED)
    return fields->state == BELAY_ACTION_OPEN;

  /* What names no one-on-one belongs to that of its day. */
  if (fields->meeting == NULL)
    return fields->since == belay_meeting_get (self->meeting)->day;

  return g_strcmp0 (fields->meeting, belay_record_get_id (BELAY_RECORD (self->meeting))) == 0;
}

/**
 * belay_actions_card_bind:
 * @self: a card
 * @session: (nullable): through which it edits
 * @words: (nullable): how to tell the actions, and of which mentorship
 * @meeting: (nullable): the one-on-one they are shown beside; %NULL resets it
 *
 * Shows actions.
 */
void
belay_actions_card_bind (BelayActionsCard  *self,
                         BelaySession      *session,
                         BelayMeetingWords *words,
                         BelayMeeting      *meeting)
{
  g_autoptr (GPtrArray) actions = g_ptr_array_new ();
  BelayMentorship *mentorship = words != NULL && meeting != NULL ? words->mentorship : NULL;

  if (self->meeting != meeting)
    belay_draft_field_submit (self->draft);
  g_set_object (&self->session, session);
  g_set_object (&self->meeting, meeting);
  if (g_set_object (&self->mentorship, mentorship))
    show_owners (self);
  belay_draft_field_bind (self->draft, session, "mentorship",
                          mentorship != NULL ? belay_record_get_id (BELAY_RECORD (mentorship)) : NULL);
  if (session != NULL)
    belay_date_entry_set_today (self->due, belay_session_get_today (session));

  if (mentorship != NULL)
    {
      BELAY_FOREACH (BelayAction, action, belay_mentorship_get (mentorship)->actions)
      {
        if (is_shown (self, action))
          g_ptr_array_add (actions, action);
      }
    }
  belay_lines_update (self->lines, actions, belay_action_words_fill, words);
  if (meeting != NULL)
    belay_card_set_title (self->card, belay_meeting_get (meeting)->state == BELAY_MEETING_PLANNED ? _ ("Open actions")
                                                                                                  : _ ("Actions"));
}

/**
 * belay_actions_card_submit:
 * @self: a card
 *
 * Adds the action that was begun.
 */
void
belay_actions_card_submit (BelayActionsCard *self)
{
  belay_draft_field_submit (self->draft);
}
