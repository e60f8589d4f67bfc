/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-person-editor.h"

#include "belay-exemption-row.h"
#include "belay-field-row.h"
#include "belay-form-fields.h"
#include "belay-leave-row.h"
#include "belay-level-entry-row.h"
#include "belay-mentorship-row.h"

#include <belay-card.h>
#include <belay-compat.h>
#include <belay-mentorship.h>
#include <glib/gi18n.h>

/**
 * BelayPersonEditor:
 *
 * Everything about a person that their other pages do not edit: who they are, the levels
 * they have had and the one they aim for, who mentors them, leave, and competencies that
 * do not count.
 *
 * Each field changes the person at once; `done` is emitted when somebody has had enough.
 */
struct _BelayPersonEditor
{
  AdwBin parent_instance;

  BelaySession *session;
  BelayPerson  *person;
  GStrv         competencies;

  GtkWidget     *name;
  BelayFieldRow *target;
  GtkListBox    *levels;
  GtkListBox    *mentorships;
  GtkWidget     *no_mentor;
  GtkListBox    *leaves;
  GtkListBox    *exemptions;
  GtkDropDown   *competency;
  GtkEntry      *reason;
  GtkLabel      *refusal;
};

enum
{
  PROP_SESSION = 1,
  PROP_PERSON,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];
static guint       done_signal;

G_DEFINE_FINAL_TYPE (BelayPersonEditor, belay_person_editor, ADW_TYPE_BIN)

static GtkWidget *
make_row (BelayPersonEditor *self,
          GType              type,
          gpointer           record)
{
  GtkWidget *row = g_object_new (type, NULL);

  belay_record_entry_bind (BELAY_RECORD_ENTRY (row), self->session, record);

  return row;
}

static GtkWidget *
make_level_row (gpointer record,
                gpointer user_data)
{
  return make_row (user_data, BELAY_TYPE_LEVEL_ENTRY_ROW, record);
}

static GtkWidget *
make_mentorship_row (gpointer record,
                     gpointer user_data)
{
  return make_row (user_data, BELAY_TYPE_MENTORSHIP_ROW, record);
}

static GtkWidget *
make_leave_row (gpointer record,
                gpointer user_data)
{
  return make_row (user_data, BELAY_TYPE_LEAVE_ROW, record);
}

static GtkWidget *
make_exemption_row (gpointer record,
                    gpointer user_data)
{
  return make_row (user_data, BELAY_TYPE_EXEMPTION_ROW, record);
}

static void
show_lists (BelayPersonEditor *self)
{
  BelayRecord *record = self->person != NULL ? BELAY_RECORD (self->person) : NULL;

  gtk_list_box_bind_model (self->levels, record != NULL ? belay_record_ensure_list (record, "levels") : NULL,
                           make_level_row, self, NULL);
  gtk_list_box_bind_model (self->mentorships, record != NULL ? belay_record_ensure_list (record, "mentorships") : NULL,
                           make_mentorship_row, self, NULL);
  gtk_list_box_bind_model (self->leaves, record != NULL ? belay_record_ensure_list (record, "leaves") : NULL,
                           make_leave_row, self, NULL);
  gtk_list_box_bind_model (self->exemptions, record != NULL ? belay_record_ensure_list (record, "exemptions") : NULL,
                           make_exemption_row, self, NULL);
}

static BelayFramework *
get_framework (BelayPersonEditor *self)
{
  if (self->session == NULL || self->person == NULL)
    return NULL;

  return belay_workspace_get_framework_of (belay_session_get_workspace (self->session), self->person);
}

static void
add_competencies (BelayArea     *area,
                  GtkStringList *names,
                  GStrvBuilder  *ids)
{
  BELAY_FOREACH (BelayCompetency, competency, belay_area_get (area)->competencies)
  {
    /* A must-have counts for everybody. */
    if (belay_competency_get (competency)->must)
      continue;
    gtk_string_list_append (names, belay_competency_get (competency)->name);
    g_strv_builder_add (ids, belay_record_get_id (BELAY_RECORD (competency)));
  }
}

/* What follows from the framework by which somebody is measured. */
static void
show_framework (BelayPersonEditor *self)
{
  BelayFramework *framework = get_framework (self);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  if (framework != NULL)
    {
      BELAY_FOREACH (BelayArea, area, belay_framework_get (framework)->areas)
      add_competencies (area, names, ids);
    }
  g_strfreev (self->competencies);
  self->competencies = g_strv_builder_end (ids);
  gtk_drop_down_set_model (self->competency, G_LIST_MODEL (names));
  if (self->person != NULL)
    belay_field_row_show (self->target);
}

static gboolean
edit (BelayPersonEditor *self,
      const char        *verb,
      GVariantBuilder   *arguments,
      GError           **error)
{
  g_variant_builder_add (arguments, "{sv}", "person", g_variant_new_string (belay_record_get_id (BELAY_RECORD (self->person))));

  return belay_session_edit (self->session, verb, g_variant_builder_end (arguments), NULL, error);
}

/* The level that comes after the present one, or the first. */
static BelayLevel *
find_next_level (BelayPersonEditor *self)
{
  BelayFramework *framework = get_framework (self);
  BelayList      *levels = framework != NULL ? belay_framework_get (framework)->levels : NULL;
  const char     *present = belay_person_get_level (self->person);

  for (guint i = 0; i + 1 < belay_list_get_length (levels); i++)
    {
      if (g_strcmp0 (belay_record_get_id (belay_list_get (levels, i)), present) == 0)
        return belay_list_get (levels, i + 1);
    }

  return belay_list_get_length (levels) > 0 ? belay_list_get (levels, 0) : NULL;
}

static void
add_level_cb (BelayPersonEditor *self)
{
  BelayLevel     *level = self->person != NULL ? find_next_level (self) : NULL;
  GVariantBuilder arguments;

  if (level == NULL)
    return;

  g_variant_builder_init (&arguments, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&arguments, "{sv}", "level", g_variant_new_string (belay_record_get_id (BELAY_RECORD (level))));
  edit (self, "add-level", &arguments, NULL);
}

static gboolean
can_mentor (BelayPersonEditor *self,
            const char        *mentor)
{
  if (mentor == NULL || g_strcmp0 (mentor, belay_record_get_id (BELAY_RECORD (self->person))) == 0)
    return FALSE;

  BELAY_FOREACH (BelayMentorship, mentorship, belay_person_get (self->person)->mentorships)
  {
    if (g_strcmp0 (belay_mentorship_get (mentorship)->mentor, mentor) == 0)
      return FALSE;
  }

  return TRUE;
}

/* Whoever sits here, else the first who could; another one is chosen in the row. */
static const char *
find_new_mentor (BelayPersonEditor *self)
{
  if (can_mentor (self, belay_session_get_me (self->session)))
    return belay_session_get_me (self->session);

  BELAY_FOREACH (BelayRecord, person, belay_workspace_get (belay_session_get_workspace (self->session))->people)
  {
    if (can_mentor (self, belay_record_get_id (person)))
      return belay_record_get_id (person);
  }

  return NULL;
}

static void
add_mentorship_cb (BelayPersonEditor *self)
{
  const char     *mentor = self->person != NULL ? find_new_mentor (self) : NULL;
  GVariantBuilder arguments;

  gtk_widget_set_visible (self->no_mentor, mentor == NULL);
  if (mentor == NULL)
    return;

  g_variant_builder_init (&arguments, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&arguments, "{sv}", "mentor", g_variant_new_string (mentor));
  edit (self, "add-mentorship", &arguments, NULL);
}

static void
add_leave_cb (BelayPersonEditor *self)
{
  GVariantBuilder arguments;

  if (self->person == NULL)
    return;

  g_variant_builder_init (&arguments, G_VARIANT_TYPE_VARDICT);
  edit (self, "add-leave", &arguments, NULL);
}

static void
set_refusal (BelayPersonEditor *self,
             const char        *reason)
{
  gtk_label_set_text (self->refusal, reason != NULL ? reason : "");
  gtk_widget_set_visible (GTK_WIDGET (self->refusal), reason != NULL);
  belay_set_accessible_description (GTK_WIDGET (self->reason), reason);
  if (reason != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->reason), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->reason), "error");
}

static void
reason_typed_cb (BelayPersonEditor *self)
{
  set_refusal (self, NULL);
}

static void
add_exemption_cb (BelayPersonEditor *self)
{
  guint            selected = gtk_drop_down_get_selected (self->competency);
  g_autofree char *reason = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->reason))));
  GVariantBuilder  arguments;
  g_autoptr (GError) error = NULL;

  if (self->person == NULL || selected == GTK_INVALID_LIST_POSITION)
    return;
  if (*reason == '\0')
    {
      set_refusal (self, _ ("Say why it does not apply"));
      gtk_widget_grab_focus (GTK_WIDGET (self->reason));
      return;
    }

  g_variant_builder_init (&arguments, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&arguments, "{sv}", "competency", g_variant_new_string (self->competencies[selected]));
  g_variant_builder_add (&arguments, "{sv}", "reason", g_variant_new_string (reason));
  if (edit (self, "add-exemption", &arguments, &error))
    gtk_editable_set_text (GTK_EDITABLE (self->reason), "");
  set_refusal (self, error != NULL ? error->message : NULL);
}

static void
done_cb (BelayPersonEditor *self)
{
  g_signal_emit (self, done_signal, 0);
}

static gboolean
belay_person_editor_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (BELAY_PERSON_EDITOR (widget)->name);
}

static void
belay_person_editor_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  BelayPersonEditor *self = BELAY_PERSON_EDITOR (object);

  if (prop_id == PROP_SESSION)
    g_value_set_object (value, self->session);
  else
    g_value_set_object (value, self->person);
}

static void
belay_person_editor_dispose (GObject *object)
{
  BelayPersonEditor *self = BELAY_PERSON_EDITOR (object);

  if (self->person != NULL)
    belay_person_editor_bind (self, NULL, NULL);
  adw_bin_set_child (ADW_BIN (object), NULL);

  G_OBJECT_CLASS (belay_person_editor_parent_class)->dispose (object);
}

static void
belay_person_editor_finalize (GObject *object)
{
  g_strfreev (BELAY_PERSON_EDITOR (object)->competencies);

  G_OBJECT_CLASS (belay_person_editor_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/belayplanner/Belay/belay-person-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, BelayPersonEditor, name);
  gtk_widget_class_bind_template_child (widget_class, BelayPersonEditor, target);
  gtk_widget_class_bind_template_child (widget_class, BelayPersonEditor, levels);
  gtk_widget_class_bind_template_child (widget_class, BelayPersonEditor, mentorships);
  gtk_widget_class_bind_template_child (widget_class, BelayPersonEditor, no_mentor);
  gtk_widget_class_bind_template_child (widget_class, BelayPersonEditor, leaves);
  gtk_widget_class_bind_template_child (widget_class, BelayPersonEditor, exemptions);
  gtk_widget_class_bind_template_child (widget_class, BelayPersonEditor, competency);
  gtk_widget_class_bind_template_child (widget_class, BelayPersonEditor, reason);
  gtk_widget_class_bind_template_child (widget_class, BelayPersonEditor, refusal);
  gtk_widget_class_bind_template_callback (widget_class, add_level_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_mentorship_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_leave_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_exemption_cb);
  gtk_widget_class_bind_template_callback (widget_class, reason_typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, done_cb);
}

static void
belay_person_editor_class_init (BelayPersonEditorClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass   *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  g_type_ensure (BELAY_TYPE_CARD);
  belay_form_fields_ensure ();
  object_class->get_property = belay_person_editor_get_property;
  object_class->dispose = belay_person_editor_dispose;
  object_class->finalize = belay_person_editor_finalize;
  widget_class->grab_focus = belay_person_editor_grab_focus;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, BELAY_TYPE_SESSION, flags);
  properties[PROP_PERSON] = g_param_spec_object ("person", NULL, NULL, BELAY_TYPE_PERSON, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  done_signal = g_signal_new ("done", BELAY_TYPE_PERSON_EDITOR, G_SIGNAL_RUN_LAST | G_SIGNAL_ACTION, 0, NULL, NULL, NULL,
                              G_TYPE_NONE, 0);

  bind_template (widget_class);
}

static void
belay_person_editor_init (BelayPersonEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  belay_set_accessible_label (GTK_WIDGET (self->competency), _ ("Competency that does not apply"));
}

/**
 * belay_person_editor_bind:
 * @self: an editor
 * @session: (nullable): where edits go
 * @person: (nullable): who is edited; %NULL resets it
 *
 * Lets a person be edited.
 */
void
belay_person_editor_bind (BelayPersonEditor *self,
                          BelaySession      *session,
                          BelayPerson       *person)
{
  if (self->session == session && self->person == person)
    return;

  if (self->person != NULL)
    g_signal_handlers_disconnect_by_data (self->person, self);
  g_set_object (&self->session, session);
  g_set_object (&self->person, person);
  if (person != NULL)
    g_signal_connect_object (person, "notify::framework", G_CALLBACK (show_framework), self, G_CONNECT_SWAPPED);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PERSON]);
  show_lists (self);
  show_framework (self);
  gtk_widget_set_visible (self->no_mentor, FALSE);
  set_refusal (self, NULL);
}
