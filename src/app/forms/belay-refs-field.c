/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-refs-field.h"

#include <belay-goal.h>
#include <belay-record-picker.h>
#include <belay-words.h>

/**
 * BelayRefsField:
 *
 * People, competencies or goals that a record names, one or several as the field has it.
 */
struct _BelayRefsField
{
  BelayFieldRow parent_instance;

  BelayRecordPicker *picker;
};

G_DEFINE_FINAL_TYPE (BelayRefsField, belay_refs_field, BELAY_TYPE_FIELD_ROW)

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return belay_words_compare (belay_record_get_title (*(BelayRecord *const *) a),
                              belay_record_get_title (*(BelayRecord *const *) b));
}

static void
list_people (BelayWorkspace *workspace,
             GPtrArray      *records)
{
  BELAY_FOREACH (BelayRecord, person, belay_workspace_get (workspace)->people)
  {
    g_ptr_array_add (records, person);
  }
  g_ptr_array_sort (records, compare_names);
}

static void
list_competencies (BelayFramework *framework,
                   GHashTable     *seen,
                   GPtrArray      *records)
{
  BELAY_FOREACH (BelayArea, area, belay_framework_get (framework)->areas)
  {
    BELAY_FOREACH (BelayRecord, competency, belay_area_get (area)->competencies)
    {
      if (g_hash_table_add (seen, (gpointer) belay_record_get_id (competency)))
        g_ptr_array_add (records, competency);
    }
  }
}

/* What there is to talk about with somebody. */
static void
list_goals (BelayPerson *person,
            GPtrArray   *records)
{
  BELAY_FOREACH (BelayGoal, goal, belay_person_get (person)->goals)
  {
    if (belay_goal_is_open (goal))
      g_ptr_array_add (records, goal);
  }
  g_ptr_array_sort (records, compare_names);
}

/* What belongs to a person is measured by their framework, anything else by all. */
static GPtrArray *
list_candidates (BelayFieldRow *row)
{
  BelayWorkspace *workspace = belay_session_get_workspace (belay_field_row_get_session (row));
  BelayPerson    *person = belay_record_get_ancestor (belay_field_row_get_record (row), BELAY_TYPE_PERSON);
  BelayFramework *own = person != NULL ? belay_workspace_get_framework_of (workspace, person) : NULL;
  GPtrArray      *records = g_ptr_array_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  if (belay_field_row_get_field (row)->target () == BELAY_TYPE_PERSON)
    {
      list_people (workspace, records);
    }
  else if (belay_field_row_get_field (row)->target () == BELAY_TYPE_RECORD)
    {
      if (person != NULL)
        list_goals (person, records);
    }
  else if (own != NULL)
    {
      list_competencies (own, seen, records);
    }
  else
    {
      BELAY_FOREACH (BelayFramework, framework, belay_workspace_get (workspace)->frameworks)
      {
        list_competencies (framework, seen, records);
      }
    }

  return records;
}

/* What is named already can be seen and let go, whether or not it could be chosen now. */
static void
add_named (BelayFieldRow     *row,
           const char *const *ids,
           GPtrArray         *candidates)
{
  BelayWorkspace *workspace = belay_session_get_workspace (belay_field_row_get_session (row));

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      BelayRecord *record = belay_workspace_find (workspace, ids[i], belay_field_row_get_field (row)->target ());

      if (record != NULL && !g_ptr_array_find (candidates, record, NULL))
        g_ptr_array_add (candidates, record);
    }
}

static gboolean
is_single (BelayFieldRow *row)
{
  return belay_field_row_get_field (row)->kind == BELAY_FIELD_REF;
}

static void
belay_refs_field_show (BelayFieldRow *row)
{
  BelayRefsField    *self = BELAY_REFS_FIELD (row);
  BelayValue         value = { 0 };
  const char *const *ids;
  g_autoptr (GPtrArray) candidates = NULL;

  if (belay_field_row_get_session (row) == NULL || !belay_field_row_get_value (row, &value))
    {
      belay_record_picker_set_ids (self->picker, NULL);
      return;
    }

  ids = is_single (row) ? (const char *[]){ value.text, NULL } : (const char *const *) value.texts;
  candidates = list_candidates (row);
  add_named (row, ids, candidates);
  g_object_set (self->picker, "single", is_single (row), NULL);
  belay_record_picker_set_candidates (self->picker, candidates);
  belay_record_picker_set_ids (self->picker, ids);
}

static void
picked_cb (BelayRefsField *self)
{
  BelayFieldRow     *row = BELAY_FIELD_ROW (self);
  const char *const *ids = belay_record_picker_get_ids (self->picker);

  if (belay_field_row_get_record (row) == NULL)
    return;
  if (is_single (row))
    belay_field_row_commit (row, g_variant_new_string (ids != NULL && ids[0] != NULL ? ids[0] : ""), FALSE);
  else
    belay_field_row_commit (row, g_variant_new_strv (ids, ids != NULL ? -1 : 0), FALSE);
}

/* Who was added or renamed meanwhile is to be found. */
static void
belay_refs_field_map (GtkWidget *widget)
{
  belay_field_row_show (BELAY_FIELD_ROW (widget));

  GTK_WIDGET_CLASS (belay_refs_field_parent_class)->map (widget);
}

static void
belay_refs_field_class_init (BelayRefsFieldClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (BELAY_TYPE_RECORD_PICKER);
  widget_class->map = belay_refs_field_map;
  BELAY_FIELD_ROW_CLASS (klass)->show = belay_refs_field_show;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/belayplanner/Belay/belay-refs-field.ui");
  gtk_widget_class_bind_template_child (widget_class, BelayRefsField, picker);
  gtk_widget_class_bind_template_callback (widget_class, picked_cb);
}

static void
belay_refs_field_init (BelayRefsField *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  belay_field_row_set_control (BELAY_FIELD_ROW (self), GTK_WIDGET (self->picker));
}
