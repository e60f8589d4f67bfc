/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "timeline-story.h"

#include "belay-field.h"

#define GOAL_DAYS 20

/* Each lane has the same number of goals, one every few days around today. */
BelayTimelineSource *
story_source_new (guint n_lanes,
                  guint n_goals,
                  int   step_days)
{
  BelayTimelineSource *source = belay_timeline_source_new ("Story", STORY_TODAY);

  for (guint lane = 0; lane < n_lanes; lane++)
    {
      g_autofree char *name = g_strdup_printf ("Lane %u", lane);

      belay_timeline_source_add_lane (source, name, name, BELAY_TIMELINE_LANE_BARS);
      for (guint i = 0; i < n_goals; i++)
        {
          g_autofree char   *id = g_strdup_printf ("goal-%u-%u", lane, i);
          BelayTimelineItem *item = belay_timeline_item_new (BELAY_TIMELINE_GOAL, lane, id);

          item->start = STORY_TODAY + ((int) i - (int) n_goals / 2) * step_days;
          item->end = item->start + GOAL_DAYS;
          item->target = g_strdup (id);
          item->title = g_strdup (id);
          item->sentence = g_strdup_printf ("Goal %u of lane %u", i, lane);
          item->progress = (int) i % 10 * 100;
          item->area = (int) i % 5;
          item->powers = BELAY_TIMELINE_GOES;
          if (i % 2 == 0)
            item->powers |= BELAY_TIMELINE_MOVES | BELAY_TIMELINE_STRETCHES;
          else
            item->fixed = "It is done";
          belay_timeline_source_take_item (source, item);
        }
    }
  belay_timeline_source_close (source);

  return source;
}

/* One goal, which ends today. */
BelayTimelineSource *
story_past_source_new (int n_days)
{
  BelayTimelineSource *source = belay_timeline_source_new ("Story", STORY_TODAY);
  BelayTimelineItem   *item = belay_timeline_item_new (BELAY_TIMELINE_GOAL, 0, "goal");

  item->start = STORY_TODAY - n_days;
  item->end = STORY_TODAY;
  item->title = g_strdup ("Goal");
  item->sentence = g_strdup ("Goal");
  belay_timeline_source_add_lane (source, "goals", "Goals", BELAY_TIMELINE_LANE_BARS);
  belay_timeline_source_take_item (source, item);
  belay_timeline_source_close (source);

  return source;
}

static void
open_cb (GSimpleAction *action,
         GVariant      *parameter,
         TimelineStory *self)
{
  g_string_append_printf (self->opened, "%s(%s)", g_action_get_name (G_ACTION (action)), g_variant_get_string (parameter, NULL));
}

static void
edit_cb (GSimpleAction *action,
         GVariant      *parameter,
         TimelineStory *self)
{
  g_autofree char *text = g_variant_print (parameter, FALSE);

  g_string_append (self->edits, text);
}

static void
tell_cb (GSimpleAction *action,
         GVariant      *parameter,
         TimelineStory *self)
{
  g_string_append (self->told, g_variant_get_string (parameter, NULL));
}

void
story_settle (TimelineStory *self)
{
  /* The first frame says how wide it is, the second has the items, the third their height. */
  for (guint i = 0; i < 3; i++)
    {
      gtk_widget_queue_draw (GTK_WIDGET (self->timeline));
      gtk_test_widget_wait_for_draw (GTK_WIDGET (self->timeline));
    }
}

void
story_begin (TimelineStory       *self,
             BelayTimelineSource *source,
             int                  width)
{
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) open = g_simple_action_new ("open-goal", G_VARIANT_TYPE_STRING);
  g_autoptr (GSimpleActionGroup) edits = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) edit = g_simple_action_new ("edit", G_VARIANT_TYPE ("(sa{sv})"));
  g_autoptr (GSimpleAction) tell = g_simple_action_new ("tell", G_VARIANT_TYPE_STRING);

  self->edits = g_string_new (NULL);
  self->told = g_string_new (NULL);
  g_signal_connect (tell, "activate", G_CALLBACK (tell_cb), self);
  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (tell));
  g_signal_connect (edit, "activate", G_CALLBACK (edit_cb), self);
  g_action_map_add_action (G_ACTION_MAP (edits), G_ACTION (edit));
  self->opened = g_string_new (NULL);
  g_signal_connect (open, "activate", G_CALLBACK (open_cb), self);
  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (open));

  self->window = gtk_window_new ();
  gtk_widget_insert_action_group (self->window, "win", G_ACTION_GROUP (actions));
  gtk_widget_insert_action_group (self->window, "workspace", G_ACTION_GROUP (edits));
  self->timeline = g_object_ref_sink (BELAY_TIMELINE (belay_timeline_new ()));
  belay_timeline_set_source (self->timeline, source);
  gtk_window_set_default_size (GTK_WINDOW (self->window), width, 400);
  gtk_window_set_child (GTK_WINDOW (self->window), GTK_WIDGET (self->timeline));
  gtk_window_present (GTK_WINDOW (self->window));
  story_settle (self);
}

void
story_end (TimelineStory *self)
{
  GtkWidget *view = g_object_ref (story_get_view (self));

  gtk_window_destroy (GTK_WINDOW (self->window));
  g_string_free (self->opened, TRUE);
  g_string_free (self->edits, TRUE);
  g_string_free (self->told, TRUE);
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  g_assert_finalize_object (self->timeline);
  g_assert_finalize_object (view);
}

static GtkWidget *
find_typed (GtkWidget  *widget,
            const char *type)
{
  if (g_str_equal (G_OBJECT_TYPE_NAME (widget), type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_typed (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

GtkWidget *
story_get_view (TimelineStory *self)
{
  return find_typed (GTK_WIDGET (self->timeline), "BelayTimelineView");
}

/* The items that are shown, or nearly so. */
GPtrArray *
story_list_items (TimelineStory *self)
{
  GPtrArray *items = g_ptr_array_new ();

  GtkWidget *child = gtk_widget_get_first_child (story_get_view (self));

  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (g_str_equal (G_OBJECT_TYPE_NAME (child), "BelayTimelineItemWidget") && gtk_widget_get_child_visible (child))
        g_ptr_array_add (items, child);
    }

  return items;
}

GtkWidget *
story_find_item (TimelineStory *self,
                 const char    *sentence)
{
  g_autoptr (GPtrArray) items = story_list_items (self);

  for (guint i = 0; i < items->len; i++)
    {
      if (g_strcmp0 (gtk_widget_get_tooltip_text (g_ptr_array_index (items, i)), sentence) == 0)
        return g_ptr_array_index (items, i);
    }

  return NULL;
}

static gboolean
activate_in (GListModel     *shortcuts,
             guint           keyval,
             GdkModifierType modifiers,
             GtkWidget      *widget)
{
  for (guint i = 0; i < g_list_model_get_n_items (shortcuts); i++)
    {
      g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (shortcuts, i);
      GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);

      if (GTK_IS_KEYVAL_TRIGGER (trigger) && gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) == keyval &&
          gtk_keyval_trigger_get_modifiers (GTK_KEYVAL_TRIGGER (trigger)) == modifiers)
        return gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, widget,
                                             gtk_shortcut_get_arguments (shortcut));
    }

  return FALSE;
}

/* Does what the view has bound to a key. */
void
story_press_with (TimelineStory  *self,
                  guint           keyval,
                  GdkModifierType modifiers)
{
  GtkWidget *view = story_get_view (self);
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (view);
  gboolean is_done = FALSE;

  for (guint i = 0; !is_done && i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_SHORTCUT_CONTROLLER (controller))
        is_done = activate_in (G_LIST_MODEL (controller), keyval, modifiers, view);
    }
  g_assert_true (is_done);
}

void
story_press (TimelineStory *self,
             guint          keyval)
{
  story_press_with (self, keyval, 0);
}

const char *
story_get_focused (TimelineStory *self)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self->window));

  return focus != NULL ? gtk_widget_get_tooltip_text (focus) : NULL;
}
