/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-noted-actions.h"

#include <belay-mentorship.h>
#include <belay-typed-action.h>
#include <string.h>

/**
 * BelayNotedActions:
 *
 * Makes actions of lines such as "[] Ana: send the paper by Friday" in the notes of a
 * one-on-one: when the line is finished, or the notes are put away. The line leaves the notes,
 * and the action stands with the others.
 */
struct _BelayNotedActions
{
  GObject parent_instance;

  BelayFieldRow *notes; /* weak: it owns us */
  BelayMeeting  *meeting;
  GtkTextBuffer *buffer;
  guint          idle;
};

G_DEFINE_FINAL_TYPE (BelayNotedActions, belay_noted_actions, G_TYPE_OBJECT)

static BelayMentorship *
find_mentorship (BelayNotedActions *self)
{
  BelaySession *session = belay_field_row_get_session (self->notes);

  if (session == NULL || self->meeting == NULL || belay_session_is_read_only (session))
    return NULL;

  return belay_workspace_find (belay_session_get_workspace (session), belay_meeting_get (self->meeting)->mentorship,
                               BELAY_TYPE_MENTORSHIP);
}

static void
add_record (GVariantBuilder *arguments,
            const char      *name,
            gpointer         record)
{
  g_variant_builder_add (arguments, "{sv}", name, g_variant_new_string (belay_record_get_id (record)));
}

static void
add_action (BelayNotedActions *self,
            BelayMentorship   *mentorship,
            BelayTypedAction  *action)
{
  GVariantBuilder arguments;

  g_variant_builder_init (&arguments, G_VARIANT_TYPE_VARDICT);
  add_record (&arguments, "mentorship", mentorship);
  add_record (&arguments, "meeting", self->meeting);
  g_variant_builder_add (&arguments, "{sv}", "title", g_variant_new_string (action->title));
  add_record (&arguments, "owner", action->owner);
  if (action->due != BELAY_DAY_NONE)
    g_variant_builder_add (&arguments, "{sv}", "due", g_variant_new_take_string (belay_day_to_string (action->due)));
  /* Why it was refused is told by the session. */
  belay_session_edit (belay_field_row_get_session (self->notes), "add-action", g_variant_builder_end (&arguments), NULL, NULL);
}

static gboolean
read_line (BelayNotedActions *self,
           BelayMentorship   *mentorship,
           const GtkTextIter *start,
           const GtkTextIter *end,
           BelayTypedAction  *out_action)
{
  BelaySession *session = belay_field_row_get_session (self->notes);
  BelayPerson  *people[] = {
     belay_record_get_ancestor (BELAY_RECORD (mentorship), BELAY_TYPE_PERSON),
     belay_workspace_find (belay_session_get_workspace (session), belay_mentorship_get (mentorship)->mentor, BELAY_TYPE_PERSON),
  };
  g_autofree char *line = gtk_text_buffer_get_text (self->buffer, start, end, FALSE);

  return belay_typed_action_parse (line, people, G_N_ELEMENTS (people), belay_session_get_today (session), out_action);
}

/* The line goes first: taking back the action leaves no line behind that would make it again. */
static void
take_line (BelayNotedActions *self,
           BelayMentorship   *mentorship,
           int                number)
{
  GtkTextIter start, end;
  g_auto (BelayTypedAction) action = { 0 };

  gtk_text_buffer_get_iter_at_line (self->buffer, &start, number);
  end = start;
  if (!gtk_text_iter_ends_line (&end))
    gtk_text_iter_forward_to_line_end (&end);
  if (!read_line (self, mentorship, &start, &end, &action))
    return;

  /* With it goes the end of the line or, where it is the last, of the one before. */
  if (gtk_text_iter_is_end (&end))
    gtk_text_iter_backward_char (&start);
  else
    gtk_text_iter_forward_char (&end);
  gtk_text_buffer_delete (self->buffer, &start, &end);
  add_action (self, mentorship, &action);
}

static void
take (BelayNotedActions *self,
      gboolean           with_current)
{
  BelayMentorship *mentorship = find_mentorship (self);
  GtkTextIter      cursor;

  if (mentorship == NULL)
    return;

  for (int i = gtk_text_buffer_get_line_count (self->buffer) - 1; i >= 0; i--)
    {
      gtk_text_buffer_get_iter_at_mark (self->buffer, &cursor, gtk_text_buffer_get_insert (self->buffer));
      if (with_current || i != gtk_text_iter_get_line (&cursor))
        take_line (self, mentorship, i);
    }
}

static gboolean
idle_cb (gpointer user_data)
{
  BelayNotedActions *self = user_data;

  self->idle = 0;
  take (self, FALSE);

  return G_SOURCE_REMOVE;
}

/* What is inserted must not change the text while it is being inserted. */
static void
inserted_cb (BelayNotedActions *self,
             GtkTextIter       *at,
             const char        *text,
             int                length)
{
  if (memchr (text, '\n', (gsize) length) != NULL && self->idle == 0)
    self->idle = g_idle_add (idle_cb, self);
}

static void
belay_noted_actions_dispose (GObject *object)
{
  BelayNotedActions *self = BELAY_NOTED_ACTIONS (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_object (&self->meeting);
  g_clear_object (&self->buffer);
  self->notes = NULL;

  G_OBJECT_CLASS (belay_noted_actions_parent_class)->dispose (object);
}

static void
belay_noted_actions_class_init (BelayNotedActionsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = belay_noted_actions_dispose;
}

static void
belay_noted_actions_init (BelayNotedActions *self)
{
}

/**
 * belay_noted_actions_new:
 * @notes: the field in which notes are written; it has to outlive what is returned
 *
 * Returns: (transfer full): what makes actions of its lines
 */
BelayNotedActions *
belay_noted_actions_new (BelayFieldRow *notes)
{
  BelayNotedActions *self = g_object_new (BELAY_TYPE_NOTED_ACTIONS, NULL);

  self->notes = notes;
  self->buffer = g_object_ref (gtk_text_view_get_buffer (GTK_TEXT_VIEW (belay_field_row_get_control (notes))));
  g_signal_connect_object (self->buffer, "insert-text", G_CALLBACK (inserted_cb), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);

  return self;
}

/**
 * belay_noted_actions_set_meeting:
 * @self: what makes actions
 * @meeting: (nullable): the one-on-one in which they are promised
 *
 * Says what the actions belong to.
 */
void
belay_noted_actions_set_meeting (BelayNotedActions *self,
                                 BelayMeeting      *meeting)
{
  g_set_object (&self->meeting, meeting);
}

/**
 * belay_noted_actions_take:
 * @self: what makes actions
 *
 * Makes actions of all lines that are some, also the one that is being written.
 */
void
belay_noted_actions_take (BelayNotedActions *self)
{
  take (self, TRUE);
}
