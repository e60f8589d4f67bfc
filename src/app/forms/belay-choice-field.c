/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-choice-field.h"

#include "belay-choice-words.h"

/**
 * BelayChoiceField:
 *
 * One of a few words.
 */
struct _BelayChoiceField
{
  BelayFieldRow parent_instance;

  const char *const *choices;

  GtkDropDown *drop_down;
};

G_DEFINE_FINAL_TYPE (BelayChoiceField, belay_choice_field, BELAY_TYPE_FIELD_ROW)

static void
fill (BelayChoiceField  *self,
      const char *const *choices)
{
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);

  self->choices = choices;
  for (guint i = 0; choices[i] != NULL; i++)
    gtk_string_list_append (words, belay_choice_to_words (choices[i]));
  gtk_drop_down_set_model (self->drop_down, G_LIST_MODEL (words));
}

static void
belay_choice_field_show (BelayFieldRow *row)
{
  BelayChoiceField *self = BELAY_CHOICE_FIELD (row);
  BelayValue        value = { 0 };

  if (!belay_field_row_get_value (row, &value))
    return;

  if (self->choices != belay_field_row_get_field (row)->choices)
    fill (self, belay_field_row_get_field (row)->choices);
  gtk_drop_down_set_selected (self->drop_down, (guint) value.number);
}

static void
chosen_cb (BelayChoiceField *self)
{
  guint      selected = gtk_drop_down_get_selected (self->drop_down);
  BelayValue value = { 0 };

  if (selected == GTK_INVALID_LIST_POSITION || !belay_field_row_get_value (BELAY_FIELD_ROW (self), &value) ||
      value.number == (int) selected)
    return;

  belay_field_row_commit (BELAY_FIELD_ROW (self), g_variant_new_string (self->choices[selected]), FALSE);
}

static void
belay_choice_field_class_init (BelayChoiceFieldClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  BELAY_FIELD_ROW_CLASS (klass)->show = belay_choice_field_show;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/belayplanner/Belay/belay-choice-field.ui");
  gtk_widget_class_bind_template_child (widget_class, BelayChoiceField, drop_down);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
}

static void
belay_choice_field_init (BelayChoiceField *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  belay_field_row_set_control (BELAY_FIELD_ROW (self), GTK_WIDGET (self->drop_down));
}
