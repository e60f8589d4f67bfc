/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-record-picker.h"

#include "belay-compat.h"
#include "belay-flow.h"

#include <belay-person.h>
#include <glib/gi18n.h>
#include <string.h>

/**
 * BelayRecordPicker:
 *
 * The people or competencies that something names: a chip for each, which takes it
 * away, and a button that finds more by typing.
 *
 * `ids` are theirs, in the order they were chosen; ids that are none of the candidates
 * are kept, and shown as they are. A `single` picker replaces what was chosen. `label`
 * is what a screen reader calls it. People who left keep their chip and are not offered
 * again. It has one CSS node, `recordpicker`, with a button of the style class `chip`
 * for each.
 */
struct _BelayRecordPicker
{
  GtkWidget parent_instance;

  GPtrArray *candidates; /* BelayRecord */
  GStrv      ids;
  char      *label;
  gboolean   is_single;

  BelayFlow      *chips;
  GtkMenuButton  *add;
  GtkPopover     *popover;
  GtkSearchEntry *search;
  GtkListBox     *list;
};

enum
{
  PROP_IDS = 1,
  PROP_LABEL,
  PROP_SINGLE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (BelayRecordPicker, belay_record_picker, GTK_TYPE_WIDGET)

static gboolean
has_left (BelayRecord *record)
{
  return BELAY_IS_PERSON (record) && belay_person_get (BELAY_PERSON (record))->state != BELAY_PERSON_ACTIVE;
}

static char *
dup_name (BelayRecordPicker *self,
          const char        *id)
{
  for (guint i = 0; i < self->candidates->len; i++)
    {
      BelayRecord *record = g_ptr_array_index (self->candidates, i);

      if (!g_str_equal (belay_record_get_id (record), id))
        continue;
      /* Translators: of a person who is named although they are not there any more. */
      return has_left (record) ? g_strdup_printf (_ ("%s, who left"), belay_record_get_title (record))
                               : g_strdup (belay_record_get_title (record));
    }

  return g_strdup (id);
}

static gboolean
has_id (BelayRecordPicker *self,
        const char        *id)
{
  return self->ids != NULL && g_strv_contains ((const char *const *) self->ids, id);
}

static void
toggle_id (BelayRecordPicker *self,
           const char        *id)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  gboolean had_it = has_id (self, id);
  g_auto (GStrv) ids = NULL;

  for (guint i = 0; !self->is_single && self->ids != NULL && self->ids[i] != NULL; i++)
    {
      if (!g_str_equal (self->ids[i], id))
        g_strv_builder_add (builder, self->ids[i]);
    }
  if (!had_it)
    g_strv_builder_add (builder, id);
  ids = g_strv_builder_end (builder);
  belay_record_picker_set_ids (self, (const char *const *) ids);
}

static void
chip_clicked_cb (BelayRecordPicker *self,
                 GtkWidget         *chip)
{
  g_autofree char *id = g_strdup (gtk_widget_get_name (chip));

  /* The chip goes away, and with it the focus. */
  toggle_id (self, id);
  gtk_widget_grab_focus (GTK_WIDGET (self->add));
}

static GtkWidget *
make_chip (BelayRecordPicker *self,
           const char        *id)
{
  GtkWidget       *chip = gtk_button_new ();
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *name = dup_name (self, id);
  GtkWidget       *label = gtk_label_new (name);
  /* Translators: of a button that takes a person or a competency out of a list; the placeholder is its name. */
  g_autofree char *action = g_strdup_printf (_ ("Remove %s"), name);

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
update_chips (BelayRecordPicker *self)
{
  g_autoptr (GtkWidget) add = g_object_ref (GTK_WIDGET (self->add));

  belay_flow_clear (self->chips);
  for (guint i = 0; self->ids != NULL && self->ids[i] != NULL; i++)
    belay_flow_append (self->chips, make_chip (self, self->ids[i]));
  belay_flow_append (self->chips, add);
}

static const char *
get_note (BelayRecord *record)
{
  if (BELAY_IS_PERSON (record))
    return belay_person_get (BELAY_PERSON (record))->role;

  return belay_record_get_parent (record) != NULL ? belay_record_get_title (belay_record_get_parent (record)) : NULL;
}

static gboolean
matches (BelayRecordPicker *self,
         BelayRecord       *record)
{
  g_autofree char *typed = g_utf8_casefold (gtk_editable_get_text (GTK_EDITABLE (self->search)), -1);
  g_autofree char *name = g_utf8_casefold (belay_record_get_title (record), -1);

  return !has_left (record) && !has_id (self, belay_record_get_id (record)) && strstr (name, typed) != NULL;
}

static void
add_row (BelayRecordPicker *self,
         BelayRecord       *record)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (belay_record_get_title (record));
  GtkWidget *note = gtk_label_new (get_note (record));

  gtk_widget_set_hexpand (label, TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_ellipsize (GTK_LABEL (note), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (note, "caption");
  gtk_widget_add_css_class (note, "dim-label");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), note);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_set_name (row, belay_record_get_id (record));
  belay_set_accessible_label (row, belay_record_get_title (record));
  gtk_list_box_append (self->list, row);
}

static void
update_list (BelayRecordPicker *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  for (guint i = 0; i < self->candidates->len; i++)
    {
      if (matches (self, g_ptr_array_index (self->candidates, i)))
        add_row (self, g_ptr_array_index (self->candidates, i));
    }
}

static void
chosen_cb (BelayRecordPicker *self,
           GtkListBoxRow     *row)
{
  g_autofree char *id = g_strdup (gtk_widget_get_name (GTK_WIDGET (row)));

  gtk_popover_popdown (self->popover);
  toggle_id (self, id);
  gtk_widget_grab_focus (GTK_WIDGET (self->add));
}

static void
first_chosen_cb (BelayRecordPicker *self)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, 0);

  if (row != NULL)
    chosen_cb (self, row);
}

static void
stopped_cb (BelayRecordPicker *self)
{
  gtk_popover_popdown (self->popover);
}

static void
opened_cb (BelayRecordPicker *self)
{
  if (!gtk_widget_get_visible (GTK_WIDGET (self->popover)))
    return;

  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  update_list (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

static void
set_label (BelayRecordPicker *self,
           const char        *label)
{
  g_autofree char *button_label = NULL;

  g_free (self->label);
  self->label = g_strdup (label);
  /* Translators: of a button that opens a list; the placeholder names the field, such as "Owner". */
  button_label = g_strdup_printf (_ ("%s: choose"), label);
  belay_set_accessible_label (GTK_WIDGET (self), label);
  belay_set_accessible_label (GTK_WIDGET (self->list), label);
  belay_set_accessible_label (gtk_widget_get_first_child (GTK_WIDGET (self->add)), button_label);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->add), button_label);
}

static void
belay_record_picker_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  BelayRecordPicker *self = BELAY_RECORD_PICKER (object);

  if (prop_id == PROP_IDS)
    g_value_set_boxed (value, self->ids);
  else if (prop_id == PROP_LABEL)
    g_value_set_string (value, self->label);
  else
    g_value_set_boolean (value, self->is_single);
}

static void
belay_record_picker_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  BelayRecordPicker *self = BELAY_RECORD_PICKER (object);

  if (prop_id == PROP_IDS)
    belay_record_picker_set_ids (self, g_value_get_boxed (value));
  else if (prop_id == PROP_LABEL)
    set_label (self, g_value_get_string (value));
  else
    self->is_single = g_value_get_boolean (value);
}

static gboolean
belay_record_picker_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (BELAY_RECORD_PICKER (widget)->add));
}

static void
belay_record_picker_dispose (GObject *object)
{
  BelayRecordPicker *self = BELAY_RECORD_PICKER (object);

  if (self->chips != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->chips));
  self->chips = NULL;

  G_OBJECT_CLASS (belay_record_picker_parent_class)->dispose (object);
}

static void
belay_record_picker_finalize (GObject *object)
{
  BelayRecordPicker *self = BELAY_RECORD_PICKER (object);

  g_ptr_array_unref (self->candidates);
  g_strfreev (self->ids);
  g_free (self->label);

  G_OBJECT_CLASS (belay_record_picker_parent_class)->finalize (object);
}

static void
belay_record_picker_class_init (BelayRecordPickerClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass   *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  g_type_ensure (BELAY_TYPE_FLOW);
  object_class->get_property = belay_record_picker_get_property;
  object_class->set_property = belay_record_picker_set_property;
  object_class->dispose = belay_record_picker_dispose;
  object_class->finalize = belay_record_picker_finalize;
  widget_class->grab_focus = belay_record_picker_grab_focus;
  widget_class->focus = belay_focus_first_child;

  properties[PROP_IDS] = g_param_spec_boxed ("ids", NULL, NULL, G_TYPE_STRV, flags);
  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL, flags);
  properties[PROP_SINGLE] = g_param_spec_boolean ("single", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/belayplanner/Belay/belay-record-picker.ui");
  gtk_widget_class_bind_template_child (widget_class, BelayRecordPicker, chips);
  gtk_widget_class_bind_template_child (widget_class, BelayRecordPicker, add);
  gtk_widget_class_bind_template_child (widget_class, BelayRecordPicker, popover);
  gtk_widget_class_bind_template_child (widget_class, BelayRecordPicker, search);
  gtk_widget_class_bind_template_child (widget_class, BelayRecordPicker, list);
  gtk_widget_class_bind_template_callback (widget_class, update_list);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, first_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, stopped_cb);
  gtk_widget_class_bind_template_callback (widget_class, opened_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "recordpicker");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
belay_record_picker_init (BelayRecordPicker *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->candidates = g_ptr_array_new_with_free_func (g_object_unref);
  set_label (self, _ ("Competencies"));
}

/**
 * belay_record_picker_new:
 *
 * Returns: (transfer floating): a picker with nothing chosen
 */
GtkWidget *
belay_record_picker_new (void)
{
  return g_object_new (BELAY_TYPE_RECORD_PICKER, NULL);
}

/**
 * belay_record_picker_set_candidates:
 * @self: a picker
 * @candidates: (element-type BelayRecord): the people or competencies there are
 *
 * Sets what there is to choose from, in the order it is offered.
 */
void
belay_record_picker_set_candidates (BelayRecordPicker *self,
                                    GPtrArray         *candidates)
{
  g_ptr_array_set_size (self->candidates, 0);
  for (guint i = 0; i < candidates->len; i++)
    g_ptr_array_add (self->candidates, g_object_ref (g_ptr_array_index (candidates, i)));
  update_chips (self);
}

/**
 * belay_record_picker_set_ids:
 * @self: a picker
 * @ids: (nullable): the ids of what is chosen
 *
 * Sets what is chosen.
 */
void
belay_record_picker_set_ids (BelayRecordPicker *self,
                             const char *const *ids)
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
 * belay_record_picker_get_ids:
 * @self: a picker
 *
 * Returns: (nullable) (transfer none): the ids of what is chosen
 */
const char *const *
belay_record_picker_get_ids (BelayRecordPicker *self)
{
  return (const char *const *) self->ids;
}
