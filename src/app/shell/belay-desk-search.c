/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-desk-private.h"

#include "belay-search-page.h"

/* The search of the desk: what is found stands instead of the page until it is left. */

static void
return_from_search (BelayDesk *self)
{
  const BelayPageKind *kind = belay_pages_find (self->page);

  if (kind != NULL && g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), BELAY_DESK_SEARCH_PAGE) == 0)
    gtk_stack_set_visible_child_name (self->stack, kind->scope == BELAY_PAGE_OF_PERSON ? BELAY_DESK_PERSON_PAGES : kind->name);
}

static void
search_changed_cb (BelayDesk *self)
{
  const char *words = gtk_editable_get_text (GTK_EDITABLE (self->search_entry));

  belay_search_page_set_words (BELAY_SEARCH_PAGE (self->search_page), words);
  if (gtk_search_bar_get_search_mode (self->search_bar) && *words != '\0')
    gtk_stack_set_visible_child_name (self->stack, BELAY_DESK_SEARCH_PAGE);
  else
    return_from_search (self);
  belay_desk_update_title (self);
}

static void
search_activated_cb (BelayDesk *self)
{
  belay_search_page_open_first (BELAY_SEARCH_PAGE (self->search_page));
}

/**
 * belay_desk_leave_search:
 * @self: a desk
 *
 * Shows the page again that was shown before.
 */
void
belay_desk_leave_search (BelayDesk *self)
{
  gtk_search_bar_set_search_mode (self->search_bar, FALSE);
}

static gboolean
entry_key_pressed_cb (BelayDesk      *self,
                      guint           keyval,
                      guint           keycode,
                      GdkModifierType state)
{
  if (keyval != GDK_KEY_Down && keyval != GDK_KEY_KP_Down)
    return GDK_EVENT_PROPAGATE;

  return belay_search_page_focus_first (BELAY_SEARCH_PAGE (self->search_page));
}

static gboolean
found_key_pressed_cb (BelayDesk      *self,
                      guint           keyval,
                      guint           keycode,
                      GdkModifierType state)
{
  if (keyval != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;

  belay_desk_leave_search (self);

  return GDK_EVENT_STOP;
}

static void
watch_keys (BelayDesk          *self,
            GtkWidget          *widget,
            GtkPropagationPhase phase,
            GCallback           pressed_cb)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, phase);
  g_signal_connect_swapped (keys, "key-pressed", pressed_cb, self);
  gtk_widget_add_controller (widget, keys);
}

/**
 * belay_desk_search_class_init:
 * @widget_class: the class of desks
 *
 * Binds what belongs to the search.
 */
void
belay_desk_search_class_init (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, BelayDesk, search_bar);
  gtk_widget_class_bind_template_child (widget_class, BelayDesk, search_entry);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
  gtk_widget_class_bind_template_callback_full (widget_class, "leave_search", G_CALLBACK (belay_desk_leave_search));
}

/**
 * belay_desk_search_init:
 * @self: a desk
 *
 * Adds the page that shows what was found.
 */
void
belay_desk_search_init (BelayDesk *self)
{
  self->search_page = g_object_new (BELAY_TYPE_SEARCH_PAGE, NULL);
  belay_desk_equip_page (self, self->search_page);
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->search_page), BELAY_DESK_SEARCH_PAGE);
  watch_keys (self, GTK_WIDGET (self->search_entry), GTK_PHASE_CAPTURE, G_CALLBACK (entry_key_pressed_cb));
  watch_keys (self, GTK_WIDGET (self->search_page), GTK_PHASE_BUBBLE, G_CALLBACK (found_key_pressed_cb));
  gtk_search_bar_connect_entry (self->search_bar, GTK_EDITABLE (self->search_entry));
}
