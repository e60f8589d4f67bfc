/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

/* What a date entry makes of what is typed, and how it answers. */

#include "belay-date-entry-private.h"

#include "belay-compat.h"

#include <belay-date-names.h>
#include <glib/gi18n.h>

#define PATIENCE_MS 700

/*< private >
 * belay_date_entry_show_hint:
 *
 * Shows the reason or, where there is none, what was understood.
 */
void
belay_date_entry_show_hint (BelayDateEntry *self,
                            const char     *text)
{
  gboolean is_problem = self->problem != NULL;

  gtk_label_set_text (self->hint, is_problem ? self->problem : text);
  gtk_widget_set_visible (GTK_WIDGET (self->hint), is_problem || text != NULL);
  if (is_problem)
    {
      gtk_widget_add_css_class (GTK_WIDGET (self->hint), "error");
      gtk_widget_add_css_class (GTK_WIDGET (self->entry), "error");
    }
  else
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self->hint), "error");
      gtk_widget_remove_css_class (GTK_WIDGET (self->entry), "error");
    }
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID,
                               is_problem ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
  belay_set_accessible_description (GTK_WIDGET (self->entry), is_problem ? self->problem : text);
}

/*< private >
 * belay_date_entry_take_problem:
 *
 * Sets the reason, and tells whoever listens.
 */
void
belay_date_entry_take_problem (BelayDateEntry *self,
                               const char     *problem)
{
  if (g_strcmp0 (self->problem, problem) == 0)
    return;

  g_free (self->problem);
  self->problem = g_strdup (problem);
  g_object_notify (G_OBJECT (self), "problem");
}

static gboolean
is_empty (BelayDateEntry *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (self->entry)));

  return *text == '\0';
}

/*< private >
 * belay_date_entry_read:
 *
 * Reads what was typed.
 */
gboolean
belay_date_entry_read (BelayDateEntry *self,
                       BelayDay       *out_day,
                       GError        **error)
{
  *out_day = BELAY_DAY_NONE;
  if (!is_empty (self))
    *out_day = belay_date_words_parse (gtk_editable_get_text (self->entry), self->today, self->lean, error);
  else if (self->is_required)
    g_set_error_literal (error, BELAY_DATE_WORDS_ERROR, BELAY_DATE_WORDS_ERROR_UNKNOWN, _ ("A day is needed here"));
  else
    return TRUE;

  return *out_day != BELAY_DAY_NONE;
}

static void
fill (BelayDateEntry *self)
{
  g_autofree char *text = self->day != BELAY_DAY_NONE ? belay_day_to_words (self->day) : g_strdup ("");

  g_clear_handle_id (&self->patience, g_source_remove);
  self->is_filling = TRUE;
  if (g_strcmp0 (gtk_editable_get_text (self->entry), text) != 0)
    gtk_editable_set_text (self->entry, text);
  self->is_filling = FALSE;
  belay_date_entry_take_problem (self, NULL);
  belay_date_entry_show_hint (self, NULL);
}

/*< private >
 * belay_date_entry_take_day:
 *
 * Takes a day, and shows it.
 */
void
belay_date_entry_take_day (BelayDateEntry *self,
                           BelayDay        day)
{
  gboolean has_changed = self->day != day;

  self->day = day;
  fill (self);
  if (has_changed)
    g_object_notify (G_OBJECT (self), "day");
}

static gboolean
patience_cb (gpointer user_data)
{
  BelayDateEntry *self = user_data;
  BelayDay        day;
  g_autoptr (GError) error = NULL;

  self->patience = 0;
  if (!belay_date_entry_read (self, &day, &error))
    {
      belay_date_entry_take_problem (self, error->message);
      belay_date_entry_show_hint (self, NULL);
    }

  return G_SOURCE_REMOVE;
}

/*< private >
 * belay_date_entry_typed:
 *
 * Looks at what was typed so far.
 */
void
belay_date_entry_typed (BelayDateEntry *self)
{
  BelayDay         day;
  g_autofree char *words = NULL;

  if (self->is_filling)
    return;

  g_clear_handle_id (&self->patience, g_source_remove);
  belay_date_entry_take_problem (self, NULL);
  if (!belay_date_entry_read (self, &day, NULL))
    self->patience = g_timeout_add (PATIENCE_MS, patience_cb, self);
  else if (day != BELAY_DAY_NONE)
    words = belay_date_to_weekday (day, self->today);
  belay_date_entry_show_hint (self, words);
}
