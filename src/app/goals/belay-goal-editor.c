/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-goal-editor.h"

#include "belay-detail-row.h"
#include "belay-draft-field.h"
#include "belay-field-row.h"
#include "belay-form-fields.h"
#include "belay-goal-evidence.h"
#include "belay-goal-words.h"
#include "belay-step-row.h"

#include <belay-card.h>
#include <belay-compat.h>
#include <belay-flow.h>
#include <belay-recurrence.h>
#include <glib/gi18n.h>

#define SHARE_OF_PERCENT 10

/**
 * BelayGoalEditor:
 *
 * A goal with all its fields, edited while they are typed. It activates `goals.close`
 * to be put away. The fields edit by themselves; what belongs to several of them, such
 * as the state of the goal, is edited here.
 */
struct _BelayGoalEditor
{
  AdwBin parent_instance;

  BelaySession *session;
  BelayGoal    *goal;
  GListStore   *check_ins;
  gboolean      is_filling;

  BelayFieldRow *title;
  BelayFieldRow *start;
  BelayFieldRow *due;
  BelayFieldRow *done_when;
  BelayFieldRow *why;
  BelayFieldRow *measure;
  BelayFieldRow *every;
  BelayFieldRow *slack_misses;
  BelayFieldRow *slack_of;

  BelayFieldRow *competencies;

  GtkLabel        *steps_note;
  GtkListBox      *steps;
  BelayDraftField *new_step;

  GtkEditable     *share;
  GtkCheckButton  *kept;
  BelayDraftField *new_check_in;
  GtkListBox      *check_in_list;

  BelayGoalEvidence *evidence;

  GtkDropDown *repeats;
  GtkWidget   *turns;
  GtkLabel    *turns_note;

  GtkWidget *begin;
  GtkWidget *complete;
  GtkWidget *reopen;
};

enum
{
  PROP_GOAL = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (BelayGoalEditor, belay_goal_editor, ADW_TYPE_BIN)

static void
start_arguments (BelayGoalEditor *self,
                 GVariantBuilder *arguments)
{
  g_variant_builder_init (arguments, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (arguments, "{sv}", "goal", g_variant_new_string (belay_record_get_id (BELAY_RECORD (self->goal))));
}

/* Why it was refused is told by the session. */
static gboolean
run (BelayGoalEditor *self,
     const char      *verb,
     GVariantBuilder *arguments)
{
  g_autoptr (GError) error = NULL;

  return belay_session_edit (self->session, verb, g_variant_builder_end (arguments), NULL, &error);
}

static void
run_plain (BelayGoalEditor *self,
           const char      *verb)
{
  GVariantBuilder arguments;

  if (self->goal == NULL)
    return;

  start_arguments (self, &arguments);
  run (self, verb, &arguments);
}

static void
complete_cb (BelayGoalEditor *self)
{
  run_plain (self, "complete-goal");
}

static void
reopen_cb (BelayGoalEditor *self)
{
  run_plain (self, "reopen-goal");
}

static void
remove_cb (BelayGoalEditor *self)
{
  run_plain (self, "remove-goal");
}

static void
begin_cb (BelayGoalEditor *self)
{
  GVariantBuilder arguments;

  start_arguments (self, &arguments);
  g_variant_builder_add (&arguments, "{sv}", "state", g_variant_new_string ("active"));
  run (self, "change-goal", &arguments);
}

static void
repeats_cb (BelayGoalEditor *self)
{
  static const char *const units[] = { "days", "weeks", "months" };
  guint                    position = gtk_drop_down_get_selected (self->repeats);
  GVariantBuilder          arguments;

  if (self->is_filling || self->goal == NULL || position == GTK_INVALID_LIST_POSITION)
    return;

  start_arguments (self, &arguments);
  g_variant_builder_add (&arguments, "{sv}", "every",
                         g_variant_new_int64 (position == 0 ? 0 : MAX (belay_goal_get (self->goal)->every, 1)));
  if (position > 0)
    g_variant_builder_add (&arguments, "{sv}", "every-unit", g_variant_new_string (units[position - 1]));
  run (self, "change-goal", &arguments);
}

/* What is no number goes as it is, so that the verb says what it expects. */
static void
gather_check_in_cb (BelayGoalEditor *self,
                    GVariantBuilder *arguments)
{
  const char *text = gtk_editable_get_text (self->share);
  gint64      percent = 0;

  if (g_ascii_string_to_signed (text, 10, 0, 100, &percent, NULL))
    g_variant_builder_add (arguments, "{sv}", "progress", g_variant_new_int64 (percent * SHARE_OF_PERCENT));
  else if (*text != '\0')
    g_variant_builder_add (arguments, "{sv}", "progress", g_variant_new_string (text));
  if (belay_goal_get (self->goal)->every > 0)
    g_variant_builder_add (arguments, "{sv}", "kept", g_variant_new_boolean (gtk_check_button_get_active (self->kept)));
}

static void
check_in_added_cb (BelayGoalEditor *self,
                   const char      *id)
{
  gtk_editable_set_text (self->share, "");
  gtk_check_button_set_active (self->kept, TRUE);
}

static void
share_activated_cb (BelayGoalEditor *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->new_check_in));
}

static GtkWidget *
make_step_row (gpointer item,
               gpointer user_data)
{
  GtkWidget *row = g_object_new (BELAY_TYPE_STEP_ROW, NULL);

  belay_step_row_bind (BELAY_STEP_ROW (row), BELAY_GOAL_EDITOR (user_data)->session, item);

  return row;
}

static GtkWidget *
make_check_in_row (gpointer item,
                   gpointer user_data)
{
  return g_object_new (BELAY_TYPE_DETAIL_ROW, "line", item, NULL);
}

static int
compare_check_ins (gconstpointer a,
                   gconstpointer b)
{
  BelayCheckIn *first = *(BelayCheckIn *const *) a;
  BelayCheckIn *second = *(BelayCheckIn *const *) b;

  return belay_check_in_get (second)->day - belay_check_in_get (first)->day;
}

static void
show_check_ins (BelayGoalEditor *self)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  if (self->goal != NULL)
    {
      BELAY_FOREACH (BelayCheckIn, check_in, belay_goal_get (self->goal)->check_ins)
      {
        g_ptr_array_insert (records, 0, check_in);
      }
      g_ptr_array_sort (records, compare_check_ins);
      belay_lines_update (self->check_ins, records, belay_check_in_words_fill,
                          GINT_TO_POINTER (belay_session_get_today (self->session)));
    }
  else
    {
      g_list_store_remove_all (self->check_ins);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->check_in_list), records->len > 0);
}

static void
show_turns (BelayGoalEditor       *self,
            const BelayGoalFields *goal)
{
  BelayRecurrence  recurrence;
  g_autofree char *words = NULL;

  self->is_filling = TRUE;
  gtk_drop_down_set_selected (self->repeats, goal->every > 0 ? (guint) goal->every_unit + 1 : 0);
  self->is_filling = FALSE;
  gtk_widget_set_visible (self->turns, goal->every > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->kept), goal->every > 0);
  if (belay_recurrence_read (self->goal, belay_session_get_today (self->session), &recurrence))
    words = belay_recurrence_to_words (&recurrence);
  gtk_label_set_text (self->turns_note, words != NULL ? words : "");
}

static void
refresh (BelayGoalEditor *self)
{
  const BelayGoalFields *goal = belay_goal_get (self->goal);
  gboolean               is_open = belay_goal_is_open (self->goal);
  gboolean               is_writable = !belay_session_is_read_only (self->session);
  g_autofree char       *steps = belay_goal_words_steps (self->goal);

  gtk_label_set_text (self->steps_note, steps != NULL ? steps : "");
  show_turns (self, goal);
  gtk_widget_set_visible (self->begin, is_writable && goal->state == BELAY_GOAL_PLANNED);
  gtk_widget_set_visible (self->complete, is_writable && is_open);
  gtk_widget_set_visible (self->reopen, is_writable && !is_open);
}

static void
bind_fields (BelayGoalEditor *self)
{
  BelayRecord   *record = (BelayRecord *) self->goal;
  const char    *id = record != NULL ? belay_record_get_id (record) : NULL;
  BelayFieldRow *fields[] = { self->title, self->start, self->due, self->done_when, self->why, self->measure,
                              self->every, self->slack_misses, self->slack_of, self->competencies };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    belay_field_row_bind (fields[i], self->session, record);
  belay_draft_field_bind (self->new_step, self->session, "goal", id);
  belay_draft_field_bind (self->new_check_in, self->session, "goal", id);
}

static void
belay_goal_editor_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  g_value_set_object (value, BELAY_GOAL_EDITOR (object)->goal);
}

static void
belay_goal_editor_dispose (GObject *object)
{
  BelayGoalEditor *self = BELAY_GOAL_EDITOR (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->session);
  g_clear_object (&self->goal);
  g_clear_object (&self->check_ins);

  G_OBJECT_CLASS (belay_goal_editor_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, BelayGoalEditor, title);
  gtk_widget_class_bind_template_child (widget_class, BelayGoalEditor, start);
  gtk_widget_class_bind_template_child (widget_class, BelayGoalEditor, due);
  gtk_widget_class_bind_template_child (widget_class, BelayGoalEditor, done_when);
  gtk_widget_class_bind_template_child (widget_class, BelayGoalEditor, why);
  gtk_widget_class_bind_template_child (widget_class, BelayGoalEditor, measure);
  gtk_widget_class_bind_template_child (widget_class, BelayGoalEditor, every);
  gtk_widget_class_bind_template_child (widget_class, BelayGoalEditor, slack_misses);
  gtk_widget_class_bind_template_child (widget_class, BelayGoalEditor, slack_of);
  gtk_widget_class_bind_template_child (widget_class, BelayGoalEditor, competencies);
  gtk_widget_class_bind_template_child (widget_class, BelayGoalEditor, steps_note);
  gtk_widget_class_bind_template_child (widget_class, BelayGoalEditor, steps);
  gtk_widget_class_bind_template_child (widget_class, BelayGoalEditor, new_step);
  gtk_widget_class_bind_template_child (widget_class, BelayGoalEditor, share);
  gtk_widget_class_bind_template_child (widget_class, BelayGoalEditor, kept);
  gtk_widget_class_bind_template_child (widget_class, BelayGoalEditor, new_check_in);
  gtk_widget_class_bind_template_child (widget_class, BelayGoalEditor, check_in_list);
  gtk_widget_class_bind_template_child (widget_class, BelayGoalEditor, evidence);
  gtk_widget_class_bind_template_child (widget_class, BelayGoalEditor, repeats);
  gtk_widget_class_bind_template_child (widget_class, BelayGoalEditor, turns);
  gtk_widget_class_bind_template_child (widget_class, BelayGoalEditor, turns_note);
  gtk_widget_class_bind_template_child (widget_class, BelayGoalEditor, begin);
  gtk_widget_class_bind_template_child (widget_class, BelayGoalEditor, complete);
  gtk_widget_class_bind_template_child (widget_class, BelayGoalEditor, reopen);
}

static void
belay_goal_editor_class_init (BelayGoalEditorClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (BELAY_TYPE_CARD);
  g_type_ensure (BELAY_TYPE_DRAFT_FIELD);
  g_type_ensure (BELAY_TYPE_GOAL_EVIDENCE);
  g_type_ensure (BELAY_TYPE_FLOW);
  belay_form_fields_ensure ();
  object_class->get_property = belay_goal_editor_get_property;
  object_class->dispose = belay_goal_editor_dispose;

  properties[PROP_GOAL] = g_param_spec_object ("goal", NULL, NULL, BELAY_TYPE_GOAL,
                                               G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/belayplanner/Belay/belay-goal-editor.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, complete_cb);
  gtk_widget_class_bind_template_callback (widget_class, reopen_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
  gtk_widget_class_bind_template_callback (widget_class, begin_cb);
  gtk_widget_class_bind_template_callback (widget_class, repeats_cb);
  gtk_widget_class_bind_template_callback (widget_class, gather_check_in_cb);
  gtk_widget_class_bind_template_callback (widget_class, check_in_added_cb);
  gtk_widget_class_bind_template_callback (widget_class, share_activated_cb);
}

static void
belay_goal_editor_init (BelayGoalEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  belay_set_accessible_label (GTK_WIDGET (self->repeats), _ ("Repeats"));

  self->check_ins = belay_lines_new ();
  gtk_list_box_bind_model (self->check_in_list, G_LIST_MODEL (self->check_ins), make_check_in_row, NULL, NULL);
  belay_edit_row_listen (self->check_in_list);
}

/**
 * belay_goal_editor_bind:
 * @self: an editor
 * @session: (nullable): through which it edits
 * @goal: (nullable): the goal it shows; %NULL resets it
 *
 * Shows a goal, or shows it anew after an edit.
 */
void
belay_goal_editor_bind (BelayGoalEditor *self,
                        BelaySession    *session,
                        BelayGoal       *goal)
{
  gboolean is_new;

  g_set_object (&self->session, session);
  is_new = g_set_object (&self->goal, goal);
  bind_fields (self);
  show_check_ins (self);
  belay_goal_evidence_bind (self->evidence, session, goal);
  if (is_new)
    {
      GListModel *steps = goal != NULL ? belay_record_ensure_list (BELAY_RECORD (goal), "steps") : NULL;

      gtk_list_box_bind_model (self->steps, steps, make_step_row, self, NULL);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_GOAL]);
    }
  if (goal != NULL)
    refresh (self);
}

/**
 * belay_goal_editor_begin:
 * @self: an editor
 *
 * Lets somebody type the title.
 */
void
belay_goal_editor_begin (BelayGoalEditor *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->title));
}
