/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-rater-choice.h"

#include <belay-compat.h>
#include <glib/gi18n.h>

/**
 * BelayRaterChoice:
 *
 * Who rates somebody: anybody but they themselves. `chosen` is emitted when somebody is
 * chosen.
 */
struct _BelayRaterChoice
{
  AdwBin parent_instance;

  GPtrArray *raters; /* ids, as they are offered */
  gboolean   is_showing;

  GtkDropDown *names;
};

static guint chosen_signal;

G_DEFINE_FINAL_TYPE (BelayRaterChoice, belay_rater_choice, ADW_TYPE_BIN)

static void
chosen_cb (BelayRaterChoice *self)
{
  if (!self->is_showing)
    g_signal_emit (self, chosen_signal, 0);
}

static void
belay_rater_choice_dispose (GObject *object)
{
  BelayRaterChoice *self = BELAY_RATER_CHOICE (object);

  self->is_showing = TRUE;
  adw_bin_set_child (ADW_BIN (object), NULL);
  g_clear_pointer (&self->raters, g_ptr_array_unref);

  G_OBJECT_CLASS (belay_rater_choice_parent_class)->dispose (object);
}

static void
belay_rater_choice_class_init (BelayRaterChoiceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = belay_rater_choice_dispose;
  chosen_signal = g_signal_new ("chosen", G_OBJECT_CLASS_TYPE (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
belay_rater_choice_init (BelayRaterChoice *self)
{
  self->raters = g_ptr_array_new_with_free_func (g_free);
  self->names = GTK_DROP_DOWN (gtk_drop_down_new (NULL, NULL));
  belay_set_accessible_label (GTK_WIDGET (self->names), _ ("Name of the rater"));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->names));
  g_signal_connect_object (self->names, "notify::selected", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
}

/**
 * belay_rater_choice_show:
 * @self: a choice
 * @session: whose people are offered
 * @person: who is rated
 * @rater: (nullable): the id of who rates
 *
 * Offers everybody else.
 */
void
belay_rater_choice_show (BelayRaterChoice *self,
                         BelaySession     *session,
                         BelayPerson      *person,
                         const char       *rater)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint chosen = GTK_INVALID_LIST_POSITION;

  g_ptr_array_set_size (self->raters, 0);
  BELAY_FOREACH (BelayPerson, other, belay_workspace_get (belay_session_get_workspace (session))->people)
  {
    const char *id = belay_record_get_id (BELAY_RECORD (other));

    if (other == person)
      continue;
    if (g_strcmp0 (id, rater) == 0)
      chosen = self->raters->len;
    g_ptr_array_add (self->raters, g_strdup (id));
    gtk_string_list_append (names, belay_person_get (other)->name);
  }
  self->is_showing = TRUE;
  gtk_drop_down_set_model (self->names, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->names, chosen);
  self->is_showing = FALSE;
}

/**
 * belay_rater_choice_get_rater:
 * @self: a choice
 *
 * Returns: (nullable): the id of who rates
 */
const char *
belay_rater_choice_get_rater (BelayRaterChoice *self)
{
  guint selected = gtk_drop_down_get_selected (self->names);

  return selected < self->raters->len ? g_ptr_array_index (self->raters, selected) : NULL;
}
