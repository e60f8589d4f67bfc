/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-proposals-card.h"

#include "belay-agenda-sections.h"

#include <belay-agenda.h>
#include <belay-card.h>
#include <belay-compat.h>
#include <glib/gi18n.h>

/**
 * BelayProposalsCard:
 *
 * What the rules propose for an agenda, each with its reason and what it rests on. Who
 * accepts one, by the button or by Enter, has it as a point; who dismisses one, by the
 * button or by Ctrl+Delete, sees it again when the reason is another one.
 *
 * Points that are open already are no proposals here: they stand below the agenda.
 */
struct _BelayProposalsCard
{
  AdwBin parent_instance;

  BelaySession *session;
  BelayMeeting *meeting;
  GPtrArray    *keys; /* of the rows */
  char         *told; /* all that the rows say */

  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (BelayProposalsCard, belay_proposals_card, ADW_TYPE_BIN)

/* Why it was refused is told by the session. */
static void
run (BelayProposalsCard *self,
     const char         *verb,
     const char         *subject,
     const char         *id,
     const char         *key)
{
  GVariantBuilder arguments;

  g_variant_builder_init (&arguments, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&arguments, "{sv}", subject, g_variant_new_string (id));
  g_variant_builder_add (&arguments, "{sv}", "proposal", g_variant_new_string (key));
  belay_session_edit (self->session, verb, g_variant_builder_end (&arguments), NULL, NULL);
}

static void
accept_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  BelayProposalsCard *self = BELAY_PROPOSALS_CARD (widget);

  if (self->meeting != NULL)
    run (self, "accept-proposal", "meeting", belay_record_get_id (BELAY_RECORD (self->meeting)),
         g_variant_get_string (parameter, NULL));
}

static void
dismiss_cb (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  BelayProposalsCard *self = BELAY_PROPOSALS_CARD (widget);

  if (self->meeting != NULL)
    run (self, "dismiss-proposal", "mentorship", belay_meeting_get (self->meeting)->mentorship,
         g_variant_get_string (parameter, NULL));
}

static void
activated_cb (BelayProposalsCard *self,
              GtkListBoxRow      *row)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "proposals.accept", "s",
                              g_ptr_array_index (self->keys, gtk_list_box_row_get_index (row)));
}

static gboolean
key_pressed_cb (BelayProposalsCard *self,
                guint               keyval,
                guint               keycode,
                GdkModifierType     state)
{
  GtkWidget *row = gtk_widget_get_focus_child (GTK_WIDGET (self->list));

  if (keyval != GDK_KEY_Delete || (state & GDK_CONTROL_MASK) == 0 || row == NULL)
    return GDK_EVENT_PROPAGATE;

  gtk_widget_activate_action (GTK_WIDGET (self), "proposals.dismiss", "s",
                              g_ptr_array_index (self->keys, gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row))));

  return GDK_EVENT_STOP;
}

static GtkWidget *
make_label (const char        *text,
            const char *const *classes)
{
  return g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0f, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR,
                       "width-chars", 12, "css-classes", classes, NULL);
}

static GtkWidget *
make_button (const char *icon,
             const char *name,
             const char *action,
             const char *target)
{
  GtkWidget *button = g_object_new (GTK_TYPE_BUTTON, "icon-name", icon, "tooltip-text", name, "valign", GTK_ALIGN_CENTER, NULL);

  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_add_css_class (button, "flat");
  belay_set_accessible_label (button, name);

  return button;
}

static GtkWidget *
make_row (const BelayAgendaItem *item)
{
  static const char *const quiet[] = { "caption", "dim-label", NULL };
  static const char *const plain[] = { NULL };
  GtkWidget               *row = gtk_list_box_row_new ();
  GtkWidget               *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkWidget               *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char         *label = NULL;

  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (words), make_label (item->title, plain));
  gtk_box_append (GTK_BOX (words), make_label (item->reason, quiet));
  gtk_box_append (GTK_BOX (box), words);
  if (item->records != NULL && item->records->len > 0)
    gtk_box_append (GTK_BOX (box), make_button ("go-next-symbolic", _ ("Show what it rests on"), "win.open-record",
                                                belay_record_get_id (g_ptr_array_index (item->records, 0))));
  gtk_box_append (GTK_BOX (box), make_button ("list-add-symbolic", _ ("Put on the agenda"), "proposals.accept", item->key));
  gtk_box_append (GTK_BOX (box), make_button ("window-close-symbolic", _ ("Dismiss"), "proposals.dismiss", item->key));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  /* Translators: a proposal for an agenda in a sentence: what to talk about, and why. */
  label = g_strdup_printf (_ ("Proposed: %s. %s"), item->title, item->reason);
  belay_set_accessible_label (row, label);

  return row;
}

static void
belay_proposals_card_dispose (GObject *object)
{
  BelayProposalsCard *self = BELAY_PROPOSALS_CARD (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->session);
  g_clear_object (&self->meeting);
  g_clear_pointer (&self->keys, g_ptr_array_unref);
  g_clear_pointer (&self->told, g_free);

  G_OBJECT_CLASS (belay_proposals_card_parent_class)->dispose (object);
}

static void
belay_proposals_card_class_init (BelayProposalsCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (BELAY_TYPE_CARD);
  G_OBJECT_CLASS (klass)->dispose = belay_proposals_card_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/belayplanner/Belay/belay-proposals-card.ui");
  gtk_widget_class_bind_template_child (widget_class, BelayProposalsCard, list);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_install_action (widget_class, "proposals.accept", "s", accept_cb);
  gtk_widget_class_install_action (widget_class, "proposals.dismiss", "s", dismiss_cb);
}

static void
belay_proposals_card_init (BelayProposalsCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->keys = g_ptr_array_new_with_free_func (g_free);
}

static gboolean
is_proposed (const BelayAgendaItem *item)
{
  return !item->is_on_agenda && item->point == NULL && item->key != NULL;
}

static void
clear_rows (BelayProposalsCard *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  g_ptr_array_set_size (self->keys, 0);
}

/* The focus stays at the place in the list, where the next one moved up. */
static void
show_items (BelayProposalsCard *self,
            const BelayAgenda  *agenda)
{
  GtkWidget     *focus = gtk_widget_get_focus_child (GTK_WIDGET (self->list));
  int            position = focus != NULL ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (focus)) : -1;
  GtkListBoxRow *row;

  clear_rows (self);
  for (guint i = 0; i < agenda->items->len; i++)
    {
      const BelayAgendaItem *item = g_ptr_array_index (agenda->items, i);

      if (!is_proposed (item))
        continue;
      g_ptr_array_add (self->keys, g_strdup (item->key));
      gtk_list_box_append (self->list, make_row (item));
    }
  gtk_widget_set_visible (GTK_WIDGET (self), self->keys->len > 0);
  row = position >= 0 ? gtk_list_box_get_row_at_index (self->list, MIN (position, (int) self->keys->len - 1)) : NULL;
  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

static char *
tell (const BelayAgenda *agenda)
{
  GString *told = g_string_new (NULL);

  for (guint i = 0; i < agenda->items->len; i++)
    {
      const BelayAgendaItem *item = g_ptr_array_index (agenda->items, i);

      if (is_proposed (item))
        g_string_append_printf (told, "%s\n%s\n%s\n", item->key, item->title, item->reason);
    }

  return g_string_free (told, FALSE);
}

/**
 * belay_proposals_card_bind:
 * @self: a card
 * @session: (nullable): through which it edits
 * @words: (nullable): of which mentorship
 * @meeting: (nullable): the one-on-one to prepare; %NULL resets it
 *
 * Shows what is proposed. What rests on private notes is not, while these are hidden.
 */
void
belay_proposals_card_bind (BelayProposalsCard *self,
                           BelaySession       *session,
                           BelayMeetingWords  *words,
                           BelayMeeting       *meeting)
{
  g_autoptr (BelayAgenda) agenda = NULL;
  g_autofree char *told = NULL;
  BelayAgendaQuery query = { 0 };

  g_set_object (&self->session, session);
  g_set_object (&self->meeting, meeting);
  if (meeting == NULL || words->mentorship == NULL)
    {
      clear_rows (self);
      g_clear_pointer (&self->told, g_free);
      return;
    }

  query = (BelayAgendaQuery){
    .mentorship = words->mentorship,
    .meeting = meeting,
    .template = belay_agenda_find_template (belay_session_get_templates (session), meeting),
    .me = belay_session_hides_private (session) ? NULL : words->me,
    .today = words->today,
  };
  agenda = belay_agenda_new (words->workspace, &query);
  gtk_widget_set_sensitive (GTK_WIDGET (self), !belay_session_is_read_only (session));
  told = tell (agenda);
  if (g_strcmp0 (told, self->told) == 0)
    return;

  show_items (self, agenda);
  g_free (self->told);
  self->told = g_steal_pointer (&told);
}
