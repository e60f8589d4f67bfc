/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-competency-picker.h"

#include "belay-compat.h"
#include "belay-flow.h"

#include <glib/gi18n.h>
#include <string.h>

/**
 * BelayCompetencyPicker:
 *
 * The competencies a thing grows or shows: a chip for each, which takes it away, and a
 * button that finds more by typing.
 *
 * `ids` are those of the competencies, in the order they were chosen; ids that the
 * `framework` does not know are kept, and shown as they are. It has one CSS node,
 * `competencypicker`, with a button of the style class `chip` for each.
 */
struct _BelayCompetencyPicker
{
  GtkWidget parent_instance;

  BelayFramework *framework;
  GStrv           ids;

  BelayFlow      *chips;
  GtkMenuButton  *add;
  GtkPopover     *popover;
  GtkSearchEntry *search;
  GtkListBox     *list;
};

enum
{
  PROP_FRAMEWORK = 1,
  PROP_IDS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (BelayCompetencyPicker, belay_competency_picker, GTK_TYPE_WIDGET)

static const char *
get_name (BelayCompetencyPicker *self,
          const char            *id)
{
  BelayCompetency *competency = self->framework != NULL ? belay_framework_find_competency (self->framework, id) : NULL;

  return competency != NULL ? belay_competency_get (competency)->name : id;
}

static gboolean
has_id (BelayCompetencyPicker *self,
        const char            *id)
{
  return self->ids != NULL && g_strv_contains ((const char *const *) self->ids, id);
}

static void
toggle_id (BelayCompetencyPicker *self,
           const char            *id)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  gboolean had_it = has_id (self, id);
  g_auto (GStrv) ids = NULL;

  for (guint i = 0; self->ids != NULL && self->ids[i] != NULL; i++)
    {
      if (!g_str_equal (self->ids[i], id))
        g_strv_builder_add (builder, self->ids[i]);
    }
  if (!had_it)
    g_strv_builder_add (builder, id);
  ids = g_strv_builder_end (builder);
  belay_competency_picker_set_ids (self, (const char *const *) ids);
}

static void
chip_clicked_cb (BelayCompetencyPicker *self,
                 GtkWidget             *chip)
{
  g_autofree char *id = g_strdup (gtk_widget_get_name (chip));

  /* The chip goes away, and with it the focus. */
  toggle_id (self, id);
  gtk_widget_grab_focus (GTK_WIDGET (self->add));
}

static GtkWidget *
make_chip (BelayCompetencyPicker *self,
           const char            *id)
{
  GtkWidget       *chip = gtk_button_new ();
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget       *label = gtk_label_new (get_name (self, id));
  g_autofree char *action = NULL;

  /* Translators: of a button that takes a competency away; the placeholder is its name. */
  action = g_strdup_printf (_ ("Remove %s"), get_name (self, id));
  gtk_widget_set_name (chip, id);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("window-close-symbolic"));
  gtk_button_set_child (GTK_BUTTON (chip), box);
  gtk_widget_add_css_class (chip, "chip");
  gtk_widget_set_tooltip_text (chip, action);
  belay_set_accessible_label (chip, action);
  g_signal_connect_swapped (chip, "clicked", G_CALLBACK (chip_clicked_cb), self);

  return chip;
}

static void
update_chips (BelayCompetencyPicker *self)
{
  g_autoptr (GtkWidget) add = g_object_ref (GTK_WIDGET (self->add));

  belay_flow_clear (self->chips);
  for (guint i = 0; self->ids != NULL && self->ids[i] != NULL; i++)
    belay_flow_append (self->chips, make_chip (self, self->ids[i]));
  belay_flow_append (self->chips, add);
}

static gboolean
matches (BelayCompetencyPicker *self,
         BelayCompetency       *competency)
{
  g_autofree char *typed = g_utf8_casefold (gtk_editable_get_text (GTK_EDITABLE (self->search)), -1);
  g_autofree char *name = g_utf8_casefold (belay_competency_get (competency)->name, -1);
  const char      *id = belay_record_get_id (BELAY_RECORD (competency));

  return !has_id (self, id) && (strstr (name, typed) != NULL || strstr (id, typed) != NULL);
}

static void
add_row (BelayCompetencyPicker *self,
         BelayArea             *area,
         BelayCompetency       *competency)
{
  const char *name = belay_competency_get (competency)->name;
  GtkWidget  *row = gtk_list_box_row_new ();
  GtkWidget  *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget  *label = gtk_label_new (name);
  GtkWidget  *note = gtk_label_new (belay_area_get (area)->name);

  gtk_widget_set_hexpand (label, TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (note, "caption");
  gtk_widget_add_css_class (note, "dim-label");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), note);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_set_name (row, belay_record_get_id (BELAY_RECORD (competency)));
  belay_set_accessible_label (row, name);
  gtk_list_box_append (self->list, row);
}

static void
update_list (BelayCompetencyPicker *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  if (self->framework == NULL)
    return;

  BELAY_FOREACH (BelayArea, area, belay_framework_get (self->framework)->areas)
  {
    BELAY_FOREACH (BelayCompetency, competency, belay_area_get (area)->competencies)
    {
      if (matches (self, competency))
        add_row (self, area, competency);
    }
  }
}

static void
chosen_cb (BelayCompetencyPicker *self,
           GtkListBoxRow         *row)
{
  g_autofree char *id = g_strdup (gtk_widget_get_name (GTK_WIDGET (row)));

  gtk_popover_popdown (self->popover);
  toggle_id (self, id);
}

static void
first_chosen_cb (BelayCompetencyPicker *self)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, 0);

  if (row != NULL)
    chosen_cb (self, row);
}

static void
opened_cb (BelayCompetencyPicker *self)
{
  if (!gtk_widget_get_visible (GTK_WIDGET (self->popover)))
    return;

  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  update_list (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

static void
belay_competency_picker_get_property (GObject    *object,
                                      guint       prop_id,
                                      GValue     *value,
                                      GParamSpec *pspec)
{
  BelayCompetencyPicker *self = BELAY_COMPETENCY_PICKER (object);

  if (prop_id == PROP_FRAMEWORK)
    g_value_set_object (value, self->framework);
  else
    g_value_set_boxed (value, self->ids);
}

static void
belay_competency_picker_set_property (GObject      *object,
                                      guint         prop_id,
                                      const GValue *value,
                                      GParamSpec   *pspec)
{
  BelayCompetencyPicker *self = BELAY_COMPETENCY_PICKER (object);

  if (prop_id == PROP_FRAMEWORK)
    belay_competency_picker_set_framework (self, g_value_get_object (value));
  else
    belay_competency_picker_set_ids (self, g_value_get_boxed (value));
}

static void
belay_competency_picker_dispose (GObject *object)
{
  BelayCompetencyPicker *self = BELAY_COMPETENCY_PICKER (object);

  g_clear_object (&self->framework);
  g_clear_pointer (&self->ids, g_strfreev);
  if (self->chips != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->chips));
  self->chips = NULL;

  G_OBJECT_CLASS (belay_competency_picker_parent_class)->dispose (object);
}

static void
belay_competency_picker_class_init (BelayCompetencyPickerClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass   *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  g_type_ensure (BELAY_TYPE_FLOW);
  object_class->get_property = belay_competency_picker_get_property;
  object_class->set_property = belay_competency_picker_set_property;
  object_class->dispose = belay_competency_picker_dispose;
  widget_class->focus = belay_focus_first_child;

  properties[PROP_FRAMEWORK] = g_param_spec_object ("framework", NULL, NULL, BELAY_TYPE_FRAMEWORK, flags);
  properties[PROP_IDS] = g_param_spec_boxed ("ids", NULL, NULL, G_TYPE_STRV, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/belayplanner/Belay/belay-competency-picker.ui");
  gtk_widget_class_bind_template_child (widget_class, BelayCompetencyPicker, chips);
  gtk_widget_class_bind_template_child (widget_class, BelayCompetencyPicker, add);
  gtk_widget_class_bind_template_child (widget_class, BelayCompetencyPicker, popover);
  gtk_widget_class_bind_template_child (widget_class, BelayCompetencyPicker, search);
  gtk_widget_class_bind_template_child (widget_class, BelayCompetencyPicker, list);
  gtk_widget_class_bind_template_callback (widget_class, update_list);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, first_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, opened_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "competencypicker");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
belay_competency_picker_init (BelayCompetencyPicker *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  belay_set_accessible_label (GTK_WIDGET (self), _ ("Competencies"));
  belay_set_accessible_label (gtk_widget_get_first_child (GTK_WIDGET (self->add)), _ ("Add a competency"));
}

/**
 * belay_competency_picker_new:
 *
 * Returns: (transfer floating): a picker with nothing chosen
 */
GtkWidget *
belay_competency_picker_new (void)
{
  return g_object_new (BELAY_TYPE_COMPETENCY_PICKER, NULL);
}

/**
 * belay_competency_picker_set_framework:
 * @self: a picker
 * @framework: (nullable): whose competencies can be chosen
 *
 * Sets what there is to choose from.
 */
void
belay_competency_picker_set_framework (BelayCompetencyPicker *self,
                                       BelayFramework        *framework)
{
  if (!g_set_object (&self->framework, framework))
    return;

  update_chips (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FRAMEWORK]);
}

/**
 * belay_competency_picker_set_ids:
 * @self: a picker
 * @ids: (nullable): the ids of the competencies that are chosen
 *
 * Sets what is chosen.
 */
void
belay_competency_picker_set_ids (BelayCompetencyPicker *self,
                                 const char *const     *ids)
{
  static const char *const none[] = { NULL };
  const char *const       *before = self->ids != NULL ? (const char *const *) self->ids : none;

  if (g_strv_equal (before, ids != NULL ? ids : none))
    return;

  g_strfreev (self->ids);
  self->ids = g_strdupv ((char **) ids);
  update_chips (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IDS]);
}

/**
 * belay_competency_picker_get_ids:
 * @self: a picker
 *
 * Returns: (nullable) (transfer none): the ids of the competencies that are chosen
 */
const char *const *
belay_competency_picker_get_ids (BelayCompetencyPicker *self)
{
  return (const char *const *) self->ids;
}
