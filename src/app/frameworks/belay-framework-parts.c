/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-framework-parts.h"

#include "belay-draft-field.h"
#include "belay-field-row.h"
#include "belay-flag-field.h"
#include "belay-number-field.h"
#include "belay-text-field.h"

#include <belay-columns.h>
#include <belay-compat.h>
#include <glib/gi18n.h>

/* The parts of a draft as they are edited: rows of fields, of which tables say what they hold, lists, and
 * lines for what is new. The lists follow the records, so whatever is added, moved, deleted or taken back
 * shows by itself. */

typedef enum
{
  LINE,
  LONG,
  NUMBER,
  PERCENT,
  FLAG
} Shape;

typedef struct
{
  const char *field;
  const char *title;
  Shape       shape;
} Spec;

static const Spec name_specs[] = {
  { "name", N_ ("Name"), LINE },
  { "summary", N_ ("What it is about"), LONG },
  { NULL }
};

static const Spec level_specs[] = {
  { "name", N_ ("Level"), LINE },
  { "summary", N_ ("What it is about"), LONG },
  { "required", N_ ("Requires, in half levels"), NUMBER },
  { "score", N_ ("Share of that, in percent"), PERCENT },
  { "must-floor", N_ ("Must-haves at least, half levels"), NUMBER },
  { "floor", N_ ("All else at least, half levels"), NUMBER },
  { "sustained-days", N_ ("Kept up for, in days"), NUMBER },
  { "typical-months-least", N_ ("People stay at least, in months"), NUMBER },
  { "typical-months-most", N_ ("People stay at most, in months"), NUMBER },
  { NULL }
};

static const Spec competency_specs[] = {
  { "name", N_ ("Competency"), LINE },
  { "summary", N_ ("What it is about"), LONG },
  { "weight", N_ ("Weight, from 1 to 10"), NUMBER },
  { "must", N_ ("Must-have"), FLAG },
  { "optional", N_ ("May be left out for a person"), FLAG },
  { NULL }
};

static GtkWidget *
make_field (BelaySession *session,
            BelayRecord  *record,
            const Spec   *spec,
            const char   *title)
{
  BelayFieldRow *row;

  if (spec->shape == LINE || spec->shape == LONG)
    row = g_object_new (BELAY_TYPE_TEXT_FIELD, "field", spec->field, "title", title, "long", spec->shape == LONG, NULL);
  else if (spec->shape == FLAG)
    row = g_object_new (BELAY_TYPE_FLAG_FIELD, "field", spec->field, "title", title, "quiet", TRUE, NULL);
  else
    row = g_object_new (BELAY_TYPE_NUMBER_FIELD, "field", spec->field, "title", title,
                        "divisor", spec->shape == PERCENT ? 10 : 1, NULL);
  belay_field_row_bind (row, session, record);

  return GTK_WIDGET (row);
}

static const Spec *
find_specs (BelayRecord *record)
{
  if (BELAY_IS_LEVEL (record))
    return level_specs;

  return BELAY_IS_COMPETENCY (record) ? competency_specs : name_specs;
}

/**
 * belay_framework_parts_new_fields:
 * @session: where edits go
 * @record: a draft, or a level, an area or a competency of one
 *
 * Returns: (transfer floating): all of it that is said in a field
 */
GtkWidget *
belay_framework_parts_new_fields (BelaySession *session,
                                  BelayRecord  *record)
{
  const Spec *specs = find_specs (record);
  GtkWidget  *columns = g_object_new (BELAY_TYPE_COLUMNS, "column-width", 220, "columns", specs == name_specs ? 2 : 3,
                                      "spacing", 12, "hexpand", TRUE, NULL);

  for (const Spec *spec = specs; spec->field != NULL; spec++)
    gtk_widget_set_parent (make_field (session, record, spec, _ (spec->title)), columns);

  return columns;
}

/**
 * belay_framework_parts_new_behaviour:
 * @session: where edits go
 * @behaviour: a behaviour of a draft
 * @level: the name of its level
 *
 * Returns: (transfer floating): its text and examples
 */
GtkWidget *
belay_framework_parts_new_behaviour (BelaySession *session,
                                     BelayRecord  *behaviour,
                                     const char   *level)
{
  static const Spec text = { "text", NULL, LONG };
  static const Spec examples = { "examples", NULL, LONG };
  GtkWidget        *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  /* Translators: %s is the name of a level. */
  g_autofree char *title = g_strdup_printf (_ ("What %s looks like"), level);
  /* Translators: %s is the name of a level. */
  g_autofree char *more = g_strdup_printf (_ ("Examples of %s, one a line"), level);

  gtk_box_append (GTK_BOX (box), make_field (session, behaviour, &text, title));
  gtk_box_append (GTK_BOX (box), make_field (session, behaviour, &examples, more));

  return box;
}

/**
 * belay_framework_parts_new_list:
 * @session: where edits go
 * @parent: the record that holds the list
 * @list: the name of the list
 * @label: what the list is called
 * @make: makes a row of a record and the session
 *
 * Returns: (transfer floating): a list that follows the records
 */
GtkWidget *
belay_framework_parts_new_list (BelaySession              *session,
                                BelayRecord               *parent,
                                const char                *list,
                                const char                *label,
                                GtkListBoxCreateWidgetFunc make)
{
  GtkWidget *box = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (box), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (box, "rows");
  belay_set_accessible_label (box, label);
  gtk_list_box_bind_model (GTK_LIST_BOX (box), belay_record_ensure_list (parent, list), make, g_object_ref (session),
                           g_object_unref);

  return box;
}

static void
gather_cb (BelayDraftField *line,
           GVariantBuilder *arguments,
           BelayRecord     *parent)
{
  BelayFramework *framework = belay_record_get_ancestor (parent, BELAY_TYPE_FRAMEWORK);

  if (framework != NULL && BELAY_RECORD (framework) != parent)
    g_variant_builder_add (arguments, "{sv}", "framework",
                           g_variant_new_string (belay_record_get_id (BELAY_RECORD (framework))));
}

/**
 * belay_framework_parts_new_line:
 * @session: where edits go
 * @parent: the record to which something is added
 * @verb: the verb that adds it
 * @title: what the line asks for
 *
 * Returns: (transfer floating): a line in which the name of something new is written
 */
GtkWidget *
belay_framework_parts_new_line (BelaySession *session,
                                BelayRecord  *parent,
                                const char   *verb,
                                const char   *title)
{
  GtkWidget *line = g_object_new (BELAY_TYPE_DRAFT_FIELD, "title", title, "verb", verb, "field", "name", NULL);

  gtk_widget_add_css_class (line, "add-line");
  g_signal_connect_object (line, "gather", G_CALLBACK (gather_cb), parent, 0);
  belay_draft_field_bind (BELAY_DRAFT_FIELD (line), session, BELAY_RECORD_GET_CLASS (parent)->kind,
                          belay_record_get_id (parent));

  return line;
}

/**
 * belay_framework_parts_describe:
 * @framework: a framework
 *
 * Returns: (transfer full): its name, and which revision it is
 */
char *
belay_framework_parts_describe (BelayFramework *framework)
{
  const BelayFrameworkFields *fields = belay_framework_get (framework);

  if (fields->state == BELAY_FRAMEWORK_DRAFT)
    /* Translators: the name of a framework that is being edited, in a list. */
    return g_strdup_printf (_ ("%s, draft"), fields->name);

  /* Translators: the name of a framework, and its revision. */
  return g_strdup_printf (_ ("%s, revision %d"), fields->name, fields->revision);
}
