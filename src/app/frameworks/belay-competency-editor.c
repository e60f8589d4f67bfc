/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-competency-editor.h"

#include "belay-draft-field.h"
#include "belay-framework-parts.h"
#include "belay-part-buttons.h"

#include <belay-columns.h>
#include <glib/gi18n.h>

/**
 * BelayCompetencyEditor:
 *
 * A competency of a draft: its name, and when it is opened its fields and what it looks
 * like at each level. What is below is made when it is first asked for.
 */
struct _BelayCompetencyEditor
{
  GtkListBoxRow parent_instance;

  BelaySession    *session;
  BelayCompetency *competency;

  GtkExpander *expander;
  GtkWidget   *cells;
  guint        refill;
};

G_DEFINE_FINAL_TYPE (BelayCompetencyEditor, belay_competency_editor, GTK_TYPE_LIST_BOX_ROW)

static BelayRecord *
find_behaviour (BelayCompetency *competency,
                BelayRecord     *level)
{
  BELAY_FOREACH (BelayRecord, behaviour, belay_competency_get (competency)->behaviours)
  {
    if (g_str_equal (belay_record_get_id (behaviour), belay_record_get_id (level)))
      return behaviour;
  }

  return NULL;
}

static void
gather_cb (BelayDraftField *line,
           GVariantBuilder *arguments,
           BelayRecord     *competency)
{
  BelayRecord *framework = belay_record_get_ancestor (competency, BELAY_TYPE_FRAMEWORK);

  g_variant_builder_add (arguments, "{sv}", "competency", g_variant_new_string (belay_record_get_id (competency)));
  if (framework != NULL)
    g_variant_builder_add (arguments, "{sv}", "framework", g_variant_new_string (belay_record_get_id (framework)));
}

/* Nothing has been said of the level yet. */
static GtkWidget *
make_line (BelayCompetencyEditor *self,
           BelayRecord           *level)
{
  /* Translators: %s is the name of a level. */
  g_autofree char *title = g_strdup_printf (_ ("Say what %s looks like"), belay_level_get (BELAY_LEVEL (level))->name);
  GtkWidget       *line =
    g_object_new (BELAY_TYPE_DRAFT_FIELD, "title", title, "verb", "change-behaviour", "field", "text", NULL);

  g_signal_connect_object (line, "gather", G_CALLBACK (gather_cb), self->competency, 0);
  belay_draft_field_bind (BELAY_DRAFT_FIELD (line), self->session, "level", belay_record_get_id (level));

  return line;
}

static void
fill_cells (BelayCompetencyEditor *self)
{
  BelayFramework *framework = belay_record_get_ancestor (BELAY_RECORD (self->competency), BELAY_TYPE_FRAMEWORK);
  GtkWidget      *child;

  if (self->cells == NULL)
    return;
  while ((child = gtk_widget_get_first_child (self->cells)) != NULL)
    gtk_widget_unparent (child);
  if (framework == NULL)
    return;

  BELAY_FOREACH (BelayRecord, level, belay_framework_get (framework)->levels)
  {
    BelayRecord *behaviour = find_behaviour (self->competency, level);
    GtkWidget   *cell = behaviour != NULL ? belay_framework_parts_new_behaviour (self->session, behaviour,
                                                                                 belay_level_get (BELAY_LEVEL (level))->name)
                                          : make_line (self, level);

    gtk_widget_set_parent (cell, self->cells);
  }
}

static gboolean
refill_cb (gpointer self)
{
  BELAY_COMPETENCY_EDITOR (self)->refill = 0;
  fill_cells (self);

  return G_SOURCE_REMOVE;
}

/* The line that was just sent is one of those that go. */
static void
changed_cb (BelayCompetencyEditor *self)
{
  if (self->refill == 0)
    self->refill = g_idle_add (refill_cb, self);
}

static void
fill (BelayCompetencyEditor *self)
{
  BelayRecord *competency = BELAY_RECORD (self->competency);
  GtkWidget   *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  BelayRecord *framework = belay_record_get_ancestor (competency, BELAY_TYPE_FRAMEWORK);

  if (self->cells != NULL || framework == NULL)
    return;

  self->cells = g_object_new (BELAY_TYPE_COLUMNS, "column-width", 190, "columns", 4, "spacing", 12, NULL);
  gtk_widget_set_margin_top (box, 10);
  gtk_widget_set_margin_bottom (box, 6);
  gtk_box_append (GTK_BOX (box), belay_framework_parts_new_fields (self->session, competency));
  gtk_box_append (GTK_BOX (box), self->cells);
  gtk_expander_set_child (self->expander, box);
  fill_cells (self);
  g_signal_connect_object (belay_record_ensure_list (competency, "behaviours"), "items-changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (belay_record_ensure_list (framework, "levels"), "items-changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
expanded_cb (BelayCompetencyEditor *self)
{
  if (gtk_expander_get_expanded (self->expander))
    fill (self);
}

static void
belay_competency_editor_dispose (GObject *object)
{
  BelayCompetencyEditor *self = BELAY_COMPETENCY_EDITOR (object);

  g_clear_handle_id (&self->refill, g_source_remove);
  self->cells = NULL;
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (object), NULL);
  g_clear_object (&self->competency);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (belay_competency_editor_parent_class)->dispose (object);
}

static void
belay_competency_editor_class_init (BelayCompetencyEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = belay_competency_editor_dispose;
}

static void
belay_competency_editor_init (BelayCompetencyEditor *self)
{
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
}

/**
 * belay_competency_editor_new:
 * @competency: a competency of a draft
 * @session: where edits go
 *
 * Returns: (transfer floating): a row for it, closed
 */
GtkWidget *
belay_competency_editor_new (gpointer competency,
                             gpointer session)
{
  BelayCompetencyEditor *self = g_object_new (BELAY_TYPE_COMPETENCY_EDITOR, NULL);
  GtkWidget             *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  self->competency = g_object_ref (competency);
  self->session = g_object_ref (session);
  self->expander = GTK_EXPANDER (gtk_expander_new (NULL));
  gtk_widget_set_hexpand (GTK_WIDGET (self->expander), TRUE);
  g_object_bind_property (competency, "name", self->expander, "label", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (self->expander, "notify::expanded", G_CALLBACK (expanded_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->expander));
  gtk_box_append (GTK_BOX (box), belay_part_buttons_new (session, competency));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);

  return GTK_WIDGET (self);
}

/**
 * belay_competency_editor_open:
 * @self: a row
 *
 * Opens it, with the focus on it.
 */
void
belay_competency_editor_open (BelayCompetencyEditor *self)
{
  gtk_expander_set_expanded (self->expander, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->expander));
}
