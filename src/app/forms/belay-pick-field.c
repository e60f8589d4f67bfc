/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-pick-field.h"

#include <glib/gi18n.h>

/**
 * BelayPickField:
 *
 * One of a few things: a person, a framework, or a level of the framework of the person to
 * whom the record belongs. Nobody is offered to themselves.
 */
struct _BelayPickField
{
  BelayFieldRow parent_instance;

  GStrv ids;

  GtkDropDown *drop_down;
};

G_DEFINE_FINAL_TYPE (BelayPickField, belay_pick_field, BELAY_TYPE_FIELD_ROW)

static BelayList *
get_candidates (BelayFieldRow *row)
{
  BelayWorkspace *workspace = belay_session_get_workspace (belay_field_row_get_session (row));
  BelayRecord    *record = belay_field_row_get_record (row);
  BelayPerson    *person = belay_record_get_ancestor (record, BELAY_TYPE_PERSON);
  BelayFramework *framework;

  if (belay_field_row_get_field (row)->target == belay_framework_get_type)
    return belay_workspace_get (workspace)->frameworks;
  if (belay_field_row_get_field (row)->target == belay_person_get_type)
    return belay_workspace_get (workspace)->people;

  if (BELAY_IS_PERSON (record))
    person = BELAY_PERSON (record);
  framework = person != NULL ? belay_workspace_get_framework_of (workspace, person) : NULL;

  return framework != NULL ? belay_framework_get (framework)->levels : NULL;
}

/* What the record names but the framework does not know keeps its place in the list. */
static void
fill (BelayPickField *self,
      BelayList      *candidates,
      const char     *present)
{
  const BelayField *field = belay_field_row_get_field (BELAY_FIELD_ROW (self));
  BelayRecord      *owner = belay_record_get_ancestor (belay_field_row_get_record (BELAY_FIELD_ROW (self)), BELAY_TYPE_PERSON);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  gboolean is_known = present == NULL;

  if ((field->flags & BELAY_FIELD_REQUIRED) == 0)
    {
      gtk_string_list_append (names, _ ("None"));
      g_strv_builder_add (ids, "");
    }
  BELAY_FOREACH (BelayRecord, candidate, candidates)
  {
    if (candidate == owner)
      continue;
    gtk_string_list_append (names, belay_record_get_title (candidate));
    g_strv_builder_add (ids, belay_record_get_id (candidate));
    is_known = is_known || g_strcmp0 (belay_record_get_id (candidate), present) == 0;
  }
  if (!is_known)
    {
      gtk_string_list_append (names, present);
      g_strv_builder_add (ids, present);
    }

  g_strfreev (self->ids);
  self->ids = g_strv_builder_end (ids);
  gtk_drop_down_set_model (self->drop_down, G_LIST_MODEL (names));
}

static guint
find_id (BelayPickField *self,
         const char     *id)
{
  for (guint i = 0; self->ids[i] != NULL; i++)
    {
      if (g_strcmp0 (self->ids[i], id != NULL ? id : "") == 0)
        return i;
    }

  return GTK_INVALID_LIST_POSITION;
}

static void
belay_pick_field_show (BelayFieldRow *row)
{
  BelayPickField *self = BELAY_PICK_FIELD (row);
  BelayValue      value = { 0 };

  if (belay_field_row_get_session (row) == NULL || !belay_field_row_get_value (row, &value))
    return;

  fill (self, get_candidates (row), value.text);
  gtk_drop_down_set_selected (self->drop_down, find_id (self, value.text));
}

static void
chosen_cb (BelayPickField *self)
{
  guint      selected = gtk_drop_down_get_selected (self->drop_down);
  BelayValue value = { 0 };

  if (selected == GTK_INVALID_LIST_POSITION || self->ids == NULL ||
      !belay_field_row_get_value (BELAY_FIELD_ROW (self), &value) ||
      g_strcmp0 (self->ids[selected], value.text != NULL ? value.text : "") == 0)
    return;

  belay_field_row_commit (BELAY_FIELD_ROW (self), g_variant_new_string (self->ids[selected]), FALSE);
}

static void
belay_pick_field_finalize (GObject *object)
{
  g_strfreev (BELAY_PICK_FIELD (object)->ids);

  G_OBJECT_CLASS (belay_pick_field_parent_class)->finalize (object);
}

static void
belay_pick_field_class_init (BelayPickFieldClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = belay_pick_field_finalize;
  BELAY_FIELD_ROW_CLASS (klass)->show = belay_pick_field_show;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/belayplanner/Belay/belay-pick-field.ui");
  gtk_widget_class_bind_template_child (widget_class, BelayPickField, drop_down);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
}

static void
belay_pick_field_init (BelayPickField *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  belay_field_row_set_control (BELAY_FIELD_ROW (self), GTK_WIDGET (self->drop_down));
}
