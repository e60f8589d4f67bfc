/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-record-form.h"

#include "belay-flag-field.h"
#include "belay-form-fields.h"

#include <belay-columns.h>
#include <belay-goal.h>

/**
 * BelayRecordForm:
 *
 * All that can be said of a record, in the place where its row stands. Which fields those
 * are says the template of its kind, such as `belay-action-form.ui`.
 *
 * Each field edits by itself while it is typed. Enter, or `Done`, takes what stands there
 * unless a field says what is wrong with it; Escape takes back what was edited in it since
 * it was opened. Either ends with `finished`. `removed` asks for the record to be
 * deleted.
 */
struct _BelayRecordForm
{
  GtkBox parent_instance;

  BelaySession *session;
  BelayRecord  *record;
  guint64       mark;

  GtkBox *place;
};

enum
{
  FINISHED,
  REMOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BelayRecordForm, belay_record_form, GTK_TYPE_BOX)

typedef gboolean (*FieldVisit) (BelayFieldRow   *field,
                                BelayRecordForm *self);

/* Only what recurs has turns that can be missed. */
static gboolean
is_asked (BelayFieldRow *field)
{
  BelayGoal *goal = belay_record_get_ancestor (belay_field_row_get_record (field), BELAY_TYPE_GOAL);

  return !BELAY_IS_FLAG_FIELD (field) || (goal != NULL && belay_goal_get (goal)->every > 0);
}

/* Until one of them says no. */
static gboolean
visit_fields (GtkWidget       *widget,
              FieldVisit       visit,
              BelayRecordForm *self)
{
  if (BELAY_IS_FIELD_ROW (widget))
    return visit (BELAY_FIELD_ROW (widget), self);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (!visit_fields (child, visit, self))
        return FALSE;
    }

  return TRUE;
}

static gboolean
bind_visit (BelayFieldRow   *field,
            BelayRecordForm *self)
{
  belay_field_row_bind (field, self->session, self->record);
  gtk_widget_set_visible (GTK_WIDGET (field), self->record != NULL && is_asked (field));

  return TRUE;
}

static gboolean
show_visit (BelayFieldRow   *field,
            BelayRecordForm *self)
{
  belay_field_row_show (field);

  return TRUE;
}

/* Who is to mend something is led there. */
static gboolean
finish_visit (BelayFieldRow   *field,
              BelayRecordForm *self)
{
  BelayFieldRowClass *klass = BELAY_FIELD_ROW_GET_CLASS (field);

  if (klass->finish != NULL)
    klass->finish (field);
  if (belay_field_row_get_reason (field) == NULL)
    return TRUE;

  gtk_widget_grab_focus (GTK_WIDGET (field));

  return FALSE;
}

static gboolean
focus_visit (BelayFieldRow   *field,
             BelayRecordForm *self)
{
  return !gtk_widget_grab_focus (GTK_WIDGET (field));
}

/* A text that is longer than its place is read from its beginning. */
static gboolean
belay_record_form_grab_focus (GtkWidget *widget)
{
  GtkWidget *focus;

  if (visit_fields (widget, focus_visit, BELAY_RECORD_FORM (widget)))
    return FALSE;

  focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  if (GTK_IS_TEXT (focus))
    gtk_editable_select_region (GTK_EDITABLE (focus), -1, 0);

  return TRUE;
}

static void
done_cb (BelayRecordForm *self)
{
  belay_record_form_accept (self);
}

static void
remove_cb (BelayRecordForm *self)
{
  g_signal_emit (self, signals[REMOVED], 0);
}

/* What a popover of a field is told is no answer to the form. */
static gboolean
key_pressed_cb (BelayRecordForm *self,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  gboolean   is_enter = keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter;

  if (focus == NULL || gtk_widget_get_native (focus) != gtk_widget_get_native (GTK_WIDGET (self)))
    return GDK_EVENT_PROPAGATE;
  if (keyval == GDK_KEY_Escape)
    belay_record_form_cancel (self);
  else if (is_enter && (GTK_IS_TEXT (focus) || (state & GDK_CONTROL_MASK) != 0))
    belay_record_form_accept (self);
  else
    return GDK_EVENT_PROPAGATE;

  return GDK_EVENT_STOP;
}

static void
belay_record_form_dispose (GObject *object)
{
  BelayRecordForm *self = BELAY_RECORD_FORM (object);
  g_autoptr (BelayRecord) record = g_steal_pointer (&self->record);

  /* A day that was typed and not yet taken is taken now. */
  if (record != NULL)
    visit_fields (GTK_WIDGET (self), bind_visit, self);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), BELAY_TYPE_RECORD_FORM);

  G_OBJECT_CLASS (belay_record_form_parent_class)->dispose (object);
}

static void
belay_record_form_class_init (BelayRecordFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  belay_form_fields_ensure ();
  G_OBJECT_CLASS (klass)->dispose = belay_record_form_dispose;
  widget_class->grab_focus = belay_record_form_grab_focus;

  signals[FINISHED] = g_signal_new ("finished", BELAY_TYPE_RECORD_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[REMOVED] = g_signal_new ("removed", BELAY_TYPE_RECORD_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/belayplanner/Belay/belay-record-form.ui");
  gtk_widget_class_bind_template_child (widget_class, BelayRecordForm, place);
  gtk_widget_class_bind_template_callback (widget_class, done_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
}

static void
belay_record_form_init (BelayRecordForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * belay_record_form_new:
 * @session: through which it edits
 * @record: what it edits, of a kind that has a template
 *
 * Returns: (transfer full): a form
 */
BelayRecordForm *
belay_record_form_new (BelaySession *session,
                       BelayRecord  *record)
{
  BelayRecordForm *self = g_object_new (BELAY_TYPE_RECORD_FORM, NULL);
  const char      *kind = BELAY_RECORD_GET_CLASS (record)->kind;
  g_autofree char *path = g_strconcat ("/io/github/belayplanner/Belay/belay-", kind, "-form.ui", NULL);
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource (path);

  self->session = g_object_ref (session);
  self->record = g_object_ref (record);
  self->mark = belay_session_mark (session);
  gtk_box_append (self->place, GTK_WIDGET (gtk_builder_get_object (builder, "fields")));
  visit_fields (GTK_WIDGET (self), bind_visit, self);

  return self;
}

/**
 * belay_record_form_accept:
 * @self: a form
 *
 * Takes what stands in the fields.
 *
 * Returns: whether nothing was wrong with it
 */
gboolean
belay_record_form_accept (BelayRecordForm *self)
{
  if (!visit_fields (GTK_WIDGET (self), finish_visit, self))
    return FALSE;

  g_signal_emit (self, signals[FINISHED], 0);

  return TRUE;
}

/**
 * belay_record_form_cancel:
 * @self: a form
 *
 * Leaves the record as it was when the form was opened, or when something else was edited
 * meanwhile.
 */
void
belay_record_form_cancel (BelayRecordForm *self)
{
  belay_session_revert (self->session, self->mark, self->record);
  visit_fields (GTK_WIDGET (self), show_visit, self);
  g_signal_emit (self, signals[FINISHED], 0);
}
