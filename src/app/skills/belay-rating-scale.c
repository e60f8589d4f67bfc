/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-rating-scale.h"

#include <belay-assessment.h>
#include <belay-compat.h>
#include <belay-words.h>
#include <glib/gi18n.h>

#define N_VALUES (BELAY_RATING_MAX + 1)

/**
 * BelayRatingScale:
 *
 * All half levels side by side, of which one may be chosen. `changed` is emitted when
 * somebody chooses; choosing what is chosen takes the rating back. It has the style
 * class `rating-scale`.
 */
struct _BelayRatingScale
{
  GtkBox parent_instance;

  GtkToggleButton *buttons[N_VALUES];
  int              value;
  gboolean         is_setting;
};

static guint changed_signal;

G_DEFINE_FINAL_TYPE (BelayRatingScale, belay_rating_scale, GTK_TYPE_BOX)

static void
show_value (BelayRatingScale *self)
{
  self->is_setting = TRUE;
  for (int i = 0; i < N_VALUES; i++)
    gtk_toggle_button_set_active (self->buttons[i], i == self->value);
  self->is_setting = FALSE;
}

static void
toggled_cb (BelayRatingScale *self,
            GtkToggleButton  *button)
{
  int chosen = BELAY_UNSET;

  if (self->is_setting)
    return;

  for (int i = 0; i < N_VALUES; i++)
    {
      if (self->buttons[i] == button && gtk_toggle_button_get_active (button))
        chosen = i;
    }
  belay_rating_scale_set_value (self, chosen);
  g_signal_emit (self, changed_signal, 0);
}

static gboolean
belay_rating_scale_grab_focus (GtkWidget *widget)
{
  BelayRatingScale *self = BELAY_RATING_SCALE (widget);

  return gtk_widget_grab_focus (GTK_WIDGET (self->buttons[MAX (self->value, 0)]));
}

static void
belay_rating_scale_class_init (BelayRatingScaleClass *klass)
{
  GTK_WIDGET_CLASS (klass)->grab_focus = belay_rating_scale_grab_focus;
  changed_signal = g_signal_new ("changed", G_OBJECT_CLASS_TYPE (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
belay_rating_scale_init (BelayRatingScale *self)
{
  self->value = BELAY_UNSET;
  gtk_widget_add_css_class (GTK_WIDGET (self), "rating-scale");
  gtk_box_set_homogeneous (GTK_BOX (self), TRUE);
  gtk_box_set_spacing (GTK_BOX (self), 3);
  belay_set_accessible_label (GTK_WIDGET (self), _ ("Rating"));
  for (int i = 0; i < N_VALUES; i++)
    {
      g_autofree char *label = belay_words_rating (i);

      self->buttons[i] = GTK_TOGGLE_BUTTON (gtk_toggle_button_new_with_label (label));
      gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->buttons[i]));
      g_signal_connect_object (self->buttons[i], "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
    }
}

/* What stands at a rating: a level, or two of them. */
static char *
describe (BelayFramework *framework,
          int             value)
{
  g_autofree char *rating = belay_words_rating (value);
  BelayLevel      *below = NULL;
  BelayLevel      *above = NULL;

  if (value == 0)
    return g_strdup (_ ("0, not seen"));
  BELAY_FOREACH (BelayLevel, level, belay_framework_get (framework)->levels)
  {
    if (belay_level_get (level)->required <= value)
      below = level;
    else if (above == NULL)
      above = level;
  }
  if (below != NULL && belay_level_get (below)->required == value)
    /* Translators: a rating, and the level that asks for it. */
    return g_strdup_printf (_ ("%s, %s"), rating, belay_level_get (below)->name);
  if (below != NULL && above != NULL)
    /* Translators: a rating between what two levels ask for. */
    return g_strdup_printf (_ ("%s, between %s and %s"), rating, belay_level_get (below)->name, belay_level_get (above)->name);
  if (above != NULL)
    /* Translators: a rating, and the level it is below. */
    return g_strdup_printf (_ ("%s, below %s"), rating, belay_level_get (above)->name);

  return g_steal_pointer (&rating);
}

/**
 * belay_rating_scale_set_framework:
 * @self: a scale
 * @framework: whose levels it has
 *
 * Says what the half levels mean.
 */
void
belay_rating_scale_set_framework (BelayRatingScale *self,
                                  BelayFramework   *framework)
{
  for (int i = 0; i < N_VALUES; i++)
    {
      g_autofree char *text = describe (framework, i);

      gtk_widget_set_tooltip_text (GTK_WIDGET (self->buttons[i]), text);
      belay_set_accessible_label (GTK_WIDGET (self->buttons[i]), text);
    }
}

/**
 * belay_rating_scale_set_value:
 * @self: a scale
 * @value: half levels, or %BELAY_UNSET
 *
 * Shows a rating.
 */
void
belay_rating_scale_set_value (BelayRatingScale *self,
                              int               value)
{
  self->value = value;
  show_value (self);
}

/**
 * belay_rating_scale_get_value:
 * @self: a scale
 *
 * Returns: half levels, or %BELAY_UNSET
 */
int
belay_rating_scale_get_value (BelayRatingScale *self)
{
  return self->value;
}
