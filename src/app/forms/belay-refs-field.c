/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-refs-field.h"

#include "belay-plan-words.h"

#include <belay-compat.h>
#include <belay-words.h>
#include <glib/gi18n.h>

/**
 * BelayRefsField:
 *
 * People or competencies that a record names, one or several as the field has it. Each
 * is a button that takes it away; others are found by searching.
 */
struct _BelayRefsField
{
  BelayFieldRow parent_instance;

  GtkStringList   *ids; /* all that could be named, beside their names */
  GtkStringList   *names;
  GtkStringFilter *filter;

  GtkFlowBox         *chosen;
  GtkMenuButton      *button;
  GtkPopover         *popover;
  GtkSearchEntry     *search;
  GtkListView        *list;
  GtkSingleSelection *selection;
};

G_DEFINE_FINAL_TYPE (BelayRefsField, belay_refs_field, BELAY_TYPE_FIELD_ROW)

static gboolean
is_many (BelayRefsField *self)
{
  return belay_field_row_get_field (BELAY_FIELD_ROW (self))->kind == BELAY_FIELD_REFS;
}

/* What the record names, as one list whether the field holds one id or several. */
static GStrv
dup_named (BelayRefsField *self)
{
  BelayValue    value = { 0 };
  GStrvBuilder *builder = g_strv_builder_new ();
  char        **ids;

  if (belay_field_row_get_value (BELAY_FIELD_ROW (self), &value) && is_many (self))
    g_strv_builder_addv (builder, value.texts != NULL ? (const char **) value.texts : (const char *[]){ NULL });
  else if (value.text != NULL)
    g_strv_builder_add (builder, value.text);
  ids = g_strv_builder_end (builder);
  g_strv_builder_unref (builder);

  return ids;
}

static void
commit (BelayRefsField *self,
        GStrv           ids)
{
  GVariant *value = is_many (self) ? g_variant_new_strv ((const char *const *) ids, -1)
                                   : g_variant_new_string (ids[0] != NULL ? ids[0] : "");

  belay_field_row_commit (BELAY_FIELD_ROW (self), value, FALSE);
  belay_field_row_show (BELAY_FIELD_ROW (self));
}

static void
take_away_cb (GtkButton *button,
              gpointer   user_data)
{
  BelayRefsField  *self = user_data;
  g_autofree char *gone = g_strdup (gtk_widget_get_name (GTK_WIDGET (button)));
  g_auto (GStrv) named = dup_named (self);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) ids = NULL;

  for (guint i = 0; named[i] != NULL; i++)
    {
      if (!g_str_equal (named[i], gone))
        g_strv_builder_add (builder, named[i]);
    }
  ids = g_strv_builder_end (builder);
  gtk_widget_grab_focus (GTK_WIDGET (self->button));
  commit (self, ids);
}

static GtkWidget *
make_chip (BelayRefsField *self,
           const char     *id)
{
  GtkWidget       *button = gtk_button_new ();
  GtkWidget       *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget       *label, *icon = gtk_image_new_from_icon_name ("window-close-symbolic");
  g_autofree char *name = belay_plan_words_ref (belay_field_row_get_record (BELAY_FIELD_ROW (self)),
                                                belay_field_row_get_field (BELAY_FIELD_ROW (self)), id,
                                                belay_field_row_get_session (BELAY_FIELD_ROW (self)));
  /* Translators: takes a person or a competency out of a list. */
  g_autofree char *tip = g_strdup_printf (_ ("Take away %s"), name);

  label = gtk_label_new (name);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (content), label);
  gtk_box_append (GTK_BOX (content), icon);
  gtk_button_set_child (GTK_BUTTON (button), content);
  gtk_widget_set_tooltip_text (button, tip);
  belay_set_accessible_label (button, tip);
  gtk_widget_set_name (button, id);
  gtk_widget_add_css_class (button, "chip");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_signal_connect (button, "clicked", G_CALLBACK (take_away_cb), self);

  return button;
}

static void
belay_refs_field_show (BelayFieldRow *row)
{
  BelayRefsField *self = BELAY_REFS_FIELD (row);
  g_auto (GStrv) named = NULL;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->chosen))) != NULL)
    gtk_flow_box_remove (self->chosen, child);
  if (belay_field_row_get_record (row) == NULL || belay_field_row_get_session (row) == NULL)
    return;

  named = dup_named (self);
  for (guint i = 0; named[i] != NULL; i++)
    {
      gtk_flow_box_append (self->chosen, make_chip (self, named[i]));
      gtk_widget_set_focusable (GTK_WIDGET (gtk_flow_box_get_child_at_index (self->chosen, (int) i)), FALSE);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->chosen), named[0] != NULL);
  gtk_menu_button_set_label (self->button, is_many (self) ? _ ("Add…") : _ ("Choose…"));
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return belay_words_compare (belay_record_get_title (*(BelayRecord *const *) a),
                              belay_record_get_title (*(BelayRecord *const *) b));
}

static void
opened_cb (BelayRefsField *self)
{
  BelayFieldRow *row = BELAY_FIELD_ROW (self);
  g_auto (GStrv) named = NULL;
  g_autoptr (GPtrArray) records = NULL;

  gtk_string_list_splice (self->ids, 0, g_list_model_get_n_items (G_LIST_MODEL (self->ids)), NULL);
  gtk_string_list_splice (self->names, 0, g_list_model_get_n_items (G_LIST_MODEL (self->names)), NULL);
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  if (belay_field_row_get_record (row) == NULL || belay_field_row_get_session (row) == NULL)
    return;

  named = dup_named (self);
  records = belay_plan_words_list_candidates (belay_session_get_workspace (belay_field_row_get_session (row)),
                                              belay_field_row_get_field (row));
  g_ptr_array_sort (records, compare_names);
  for (guint i = 0; i < records->len; i++)
    {
      BelayRecord *record = g_ptr_array_index (records, i);

      if (g_strv_contains ((const char *const *) named, belay_record_get_id (record)))
        continue;
      gtk_string_list_append (self->ids, belay_record_get_id (record));
      gtk_string_list_append (self->names, belay_record_get_title (record));
    }
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

static void
add (BelayRefsField  *self,
     GtkStringObject *object)
{
  g_autofree char *chosen = NULL;
  g_auto (GStrv) named = dup_named (self);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) ids = NULL;

  for (guint i = 0; chosen == NULL && i < g_list_model_get_n_items (G_LIST_MODEL (self->names)); i++)
    {
      g_autoptr (GtkStringObject) name = g_list_model_get_item (G_LIST_MODEL (self->names), i);

      if (name == object)
        chosen = g_strdup (gtk_string_list_get_string (self->ids, i));
    }
  if (chosen == NULL)
    return;

  if (is_many (self))
    g_strv_builder_addv (builder, (const char **) named);
  g_strv_builder_add (builder, chosen);
  ids = g_strv_builder_end (builder);
  gtk_popover_popdown (self->popover);
  commit (self, ids);
}

static void
activated_cb (BelayRefsField *self,
              guint           position)
{
  g_autoptr (GtkStringObject) object = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (object != NULL)
    add (self, object);
}

static void
entered_cb (BelayRefsField *self)
{
  guint selected = gtk_single_selection_get_selected (self->selection);

  activated_cb (self, selected != GTK_INVALID_LIST_POSITION ? selected : 0);
}

static void
moved_cb (BelayRefsField *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

static void
typed_cb (BelayRefsField *self)
{
  gtk_string_filter_set_search (self->filter, gtk_editable_get_text (GTK_EDITABLE (self->search)));
}

static void
belay_refs_field_dispose (GObject *object)
{
  BelayRefsField *self = BELAY_REFS_FIELD (object);

  g_clear_object (&self->ids);

  G_OBJECT_CLASS (belay_refs_field_parent_class)->dispose (object);
}

static void
belay_refs_field_class_init (BelayRefsFieldClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = belay_refs_field_dispose;
  BELAY_FIELD_ROW_CLASS (klass)->show = belay_refs_field_show;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/belayplanner/Belay/belay-refs-field.ui");
  gtk_widget_class_bind_template_child (widget_class, BelayRefsField, chosen);
  gtk_widget_class_bind_template_child (widget_class, BelayRefsField, button);
  gtk_widget_class_bind_template_child (widget_class, BelayRefsField, popover);
  gtk_widget_class_bind_template_child (widget_class, BelayRefsField, search);
  gtk_widget_class_bind_template_child (widget_class, BelayRefsField, list);
  gtk_widget_class_bind_template_child (widget_class, BelayRefsField, selection);
  gtk_widget_class_bind_template_child (widget_class, BelayRefsField, names);
  gtk_widget_class_bind_template_child (widget_class, BelayRefsField, filter);
  gtk_widget_class_bind_template_callback (widget_class, opened_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, moved_cb);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
}

static void
belay_refs_field_init (BelayRefsField *self)
{
  self->ids = gtk_string_list_new (NULL);
  gtk_widget_init_template (GTK_WIDGET (self));

  belay_field_row_set_control (BELAY_FIELD_ROW (self), GTK_WIDGET (self->button));
}
