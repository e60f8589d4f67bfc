/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-desk-private.h"

#include "belay-whereabouts.h"

/* The trail of a desk: where somebody has been, so that Alt and an arrow leads back to it. */

#define MOST_PLACES 100
#define BUTTON_BACK 8
#define BUTTON_FORWARD 9

/* A place is kept by ids, since what it is about may be gone when somebody comes back. */
typedef struct
{
  const char *page;
  char       *person;
  char       *record;
} Place;

static void
place_free (Place *place)
{
  g_free (place->person);
  g_free (place->record);
  g_free (place);
}

static Place *
get_here (BelayDesk *self)
{
  Place               *place = g_new0 (Place, 1);
  const BelayPageKind *kind = belay_pages_find (self->page);

  place->page = self->page;
  place->record = g_strdup (self->record);
  if (kind->scope == BELAY_PAGE_OF_PERSON && self->person != NULL)
    place->person = g_strdup (belay_record_get_id (BELAY_RECORD (self->person)));

  return place;
}

static gboolean
is_same (const Place *place,
         const Place *other)
{
  return g_str_equal (place->page, other->page) && g_strcmp0 (place->person, other->person) == 0 &&
         g_strcmp0 (place->record, other->record) == 0;
}

static void
enable (BelayDesk *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "desk.back", self->behind->len > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "desk.forward", self->ahead->len > 0);
}

static BelayRecord *
find (BelayDesk  *self,
      const char *id)
{
  return id != NULL ? belay_whereabouts_find_record (belay_session_get_workspace (self->session), id) : NULL;
}

/* Whether there was anything left of it. */
static gboolean
go_to (BelayDesk   *self,
       const Place *place)
{
  BelayRecord *record = find (self, place->record);
  BelayRecord *person = find (self, place->person);

  if (record != NULL)
    return belay_desk_show_record (self, record);
  if (place->person != NULL && !BELAY_IS_PERSON (person))
    return FALSE;
  if (person != NULL)
    belay_desk_show_person (self, BELAY_PERSON (person));

  return belay_desk_show_page (self, place->page);
}

static void
walk (BelayDesk *self,
      GPtrArray *from,
      GPtrArray *onto)
{
  Place   *here = get_here (self);
  gboolean is_there = FALSE;

  self->n_moves++;
  while (!is_there && from->len > 0)
    {
      Place *place = g_ptr_array_steal_index (from, from->len - 1);

      is_there = !is_same (place, here) && go_to (self, place);
      place_free (place);
    }
  self->n_moves--;

  if (is_there)
    g_ptr_array_add (onto, here);
  else
    place_free (here);
  enable (self);
  belay_desk_focus (self);
}

static void
back_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  BelayDesk *self = BELAY_DESK (widget);

  walk (self, self->behind, self->ahead);
}

static void
forward_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  BelayDesk *self = BELAY_DESK (widget);

  walk (self, self->ahead, self->behind);
}

static void
pressed_cb (BelayDesk       *self,
            int              n_press,
            double           x,
            double           y,
            GtkGestureClick *click)
{
  guint       button = gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (click));
  const char *action = button == BUTTON_BACK ? "desk.back" : button == BUTTON_FORWARD ? "desk.forward"
                                                                                      : NULL;

  if (action != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), action, NULL);
  else
    gtk_gesture_set_state (GTK_GESTURE (click), GTK_EVENT_SEQUENCE_DENIED);
}

/*< private >
 * belay_desk_begin_move:
 * @self: a desk
 *
 * Notes where somebody is before they go elsewhere.
 */
void
belay_desk_begin_move (BelayDesk *self)
{
  Place *here;

  if (self->n_moves++ > 0 || self->page == NULL)
    return;

  here = get_here (self);
  g_ptr_array_set_size (self->ahead, 0);
  g_ptr_array_add (self->behind, here);
  if (self->behind->len > MOST_PLACES)
    g_ptr_array_remove_index (self->behind, 0);
}

/*< private >
 * belay_desk_end_move:
 * @self: a desk
 * @record: (nullable): what is shown there
 *
 * Ends what belay_desk_begin_move() began.
 */
void
belay_desk_end_move (BelayDesk   *self,
                     BelayRecord *record)
{
  g_autofree char *id = record != NULL ? g_strdup (belay_record_get_id (record)) : NULL;

  self->n_moves--;
  g_free (self->record);
  self->record = g_steal_pointer (&id);
  if (self->n_moves == 0 && self->page != NULL && self->behind->len > 0)
    {
      Place *here = get_here (self);

      if (is_same (here, g_ptr_array_index (self->behind, self->behind->len - 1)))
        g_ptr_array_set_size (self->behind, (int) self->behind->len - 1);
      place_free (here);
    }
  enable (self);
}

/*< private >
 * belay_desk_forget_trail:
 * @self: a desk
 *
 * Another workspace has other places.
 */
void
belay_desk_forget_trail (BelayDesk *self)
{
  g_ptr_array_set_size (self->behind, 0);
  g_ptr_array_set_size (self->ahead, 0);
  g_clear_pointer (&self->record, g_free);
  enable (self);
}

/*< private >
 * belay_desk_trail_class_init:
 * @widget_class: the class of desks
 *
 * Adds the ways back and forth.
 */
void
belay_desk_trail_class_init (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "desk.back", NULL, back_action);
  gtk_widget_class_install_action (widget_class, "desk.forward", NULL, forward_action);
  /* After what is below: a timeline moves an item by the same keys. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "desk.back", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Right, GDK_ALT_MASK, "desk.forward", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Back, 0, "desk.back", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Forward, 0, "desk.forward", NULL);
}

/*< private >
 * belay_desk_trail_init:
 * @self: a desk
 *
 * Begins a trail.
 */
void
belay_desk_trail_init (BelayDesk *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->behind = g_ptr_array_new_with_free_func ((GDestroyNotify) place_free);
  self->ahead = g_ptr_array_new_with_free_func ((GDestroyNotify) place_free);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  enable (self);
}

/*< private >
 * belay_desk_trail_finalize:
 * @self: a desk
 *
 * Lets go of the trail.
 */
void
belay_desk_trail_finalize (BelayDesk *self)
{
  g_ptr_array_unref (self->behind);
  g_ptr_array_unref (self->ahead);
  g_free (self->record);
}
