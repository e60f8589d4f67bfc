/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-form-field.h"

#include "belay-field-text.h"

#include <belay-compat.h>
#include <belay-date-entry.h>
#include <glib/gi18n.h>

/**
 * BelayFormField:
 *
 * One field of a record that is edited while it is typed. `verb`, `subject` and
 * `field` say which: the verb that changes it, the argument that names the record, and
 * the argument that holds the value.
 *
 * A `dated` field takes a day as people say it; a `multiline` one a text of several
 * lines; a `quiet` one shows no caption. Every letter is an edit, so there is nothing to lose. What is refused stays as it
 * was typed, with the reason below it, until the record changes otherwise. An edit
 * that did not come from here, such as undo, is shown by [method@FormField.refresh].
 * The CSS node is `formfield`, with the style class `error` when something is refused.
 */
struct _BelayFormField
{
  GtkWidget parent_instance;

  char    *title;
  char    *hint;
  char    *verb;
  char    *subject;
  char    *field;
  gboolean is_multiline;
  gboolean is_dated;
  gboolean is_quiet;

  BelaySession *session;
  BelayRecord  *record;
  char         *known;
  char         *reason;
  gboolean      is_filling;
  guint         grow;

  GtkWidget      *box;
  GtkEditable    *entry;
  GtkTextView    *view;
  GtkTextBuffer  *buffer;
  BelayDateEntry *date;
};

enum
{
  PROP_TITLE = 1,
  PROP_HINT,
  PROP_VERB,
  PROP_SUBJECT,
  PROP_FIELD,
  PROP_MULTILINE,
  PROP_DATED,
  PROP_QUIET,
  PROP_REASON,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (BelayFormField, belay_form_field, GTK_TYPE_WIDGET)

static gboolean
has_text (GObject    *object,
          const char *text)
{
  return text != NULL && *text != '\0';
}

static gboolean
has_caption (GObject    *object,
             const char *title,
             gboolean    is_quiet)
{
  return has_text (object, title) && !is_quiet;
}

static gboolean
is_plain (GObject *object,
          gboolean is_multiline,
          gboolean is_dated)
{
  return !is_multiline && !is_dated;
}

static GtkWidget *
get_input (BelayFormField *self)
{
  if (self->is_dated)
    return GTK_WIDGET (self->date);

  return self->is_multiline ? GTK_WIDGET (self->view) : GTK_WIDGET (self->entry);
}

static void
set_reason (BelayFormField *self,
            const char     *reason)
{
  GtkWidget *input = get_input (self);

  if (self->is_dated)
    {
      belay_date_entry_set_problem (self->date, reason);
      return;
    }
  if (g_strcmp0 (self->reason, reason) == 0)
    return;

  g_free (self->reason);
  self->reason = g_strdup (reason);
  if (reason != NULL)
    gtk_widget_add_css_class (input, "error");
  else
    gtk_widget_remove_css_class (input, "error");
  belay_set_accessible_description (input, reason);
  gtk_accessible_update_state (GTK_ACCESSIBLE (input), GTK_ACCESSIBLE_STATE_INVALID,
                               reason != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REASON]);
}

static char *
dup_shown (BelayFormField *self)
{
  return belay_field_text_dup (self->record, self->field);
}

static char *
dup_typed (BelayFormField *self)
{
  BelayDay    day = belay_date_entry_get_day (self->date);
  GtkTextIter start, end;

  if (self->is_dated)
    return day != BELAY_DAY_NONE ? belay_day_to_string (day) : g_strdup ("");
  if (!self->is_multiline)
    return g_strdup (gtk_editable_get_text (self->entry));

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);

  return gtk_text_buffer_get_text (self->buffer, &start, &end, TRUE);
}

static void
fill (BelayFormField *self,
      const char     *text)
{
  BelayDay day = BELAY_DAY_NONE;

  self->is_filling = TRUE;
  if (self->is_dated && !belay_day_parse (text, &day))
    day = BELAY_DAY_NONE;
  if (self->is_dated)
    belay_date_entry_set_day (self->date, day);
  else if (self->is_multiline)
    gtk_text_buffer_set_text (self->buffer, text, -1);
  else
    gtk_editable_set_text (self->entry, text);
  self->is_filling = FALSE;
}

static void
typed_cb (BelayFormField *self)
{
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  GVariantBuilder arguments;

  if (self->is_filling || self->record == NULL)
    return;

  text = dup_typed (self);
  g_variant_builder_init (&arguments, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&arguments, "{sv}", self->subject, g_variant_new_string (belay_record_get_id (self->record)));
  g_variant_builder_add (&arguments, "{sv}", self->field, belay_field_text_read (self->record, self->field, text));
  belay_session_type (self->session, self->verb, g_variant_builder_end (&arguments), &error);
  set_reason (self, error != NULL ? error->message : NULL);
  g_free (self->known);
  self->known = dup_shown (self);
}

/* GTK measures a text before it knows how wide it is, and does not measure it again. */
static gboolean
grow_cb (gpointer data)
{
  BelayFormField *self = data;

  self->grow = 0;
  if (self->view != NULL)
    gtk_widget_queue_resize (GTK_WIDGET (self->view));

  return G_SOURCE_REMOVE;
}

static void
height_changed_cb (BelayFormField *self,
                   GtkAdjustment  *height)
{
  if (self->grow == 0 && gtk_adjustment_get_upper (height) > gtk_adjustment_get_page_size (height))
    self->grow = g_idle_add (grow_cb, self);
}

static const char *
get_text (BelayFormField *self,
          guint           prop_id)
{
  const char *const texts[N_PROPS] = {
    [PROP_TITLE] = self->title,
    [PROP_HINT] = self->hint,
    [PROP_VERB] = self->verb,
    [PROP_SUBJECT] = self->subject,
    [PROP_FIELD] = self->field,
    [PROP_REASON] = self->reason,
  };

  return texts[prop_id];
}

static void
belay_form_field_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  BelayFormField *self = BELAY_FORM_FIELD (object);

  if (prop_id == PROP_MULTILINE)
    g_value_set_boolean (value, self->is_multiline);
  else if (prop_id == PROP_DATED)
    g_value_set_boolean (value, self->is_dated);
  else if (prop_id == PROP_QUIET)
    g_value_set_boolean (value, self->is_quiet);
  else
    g_value_set_string (value, get_text (self, prop_id));
}

static void
belay_form_field_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  BelayFormField *self = BELAY_FORM_FIELD (object);
  char **const    places[N_PROPS] = {
       [PROP_TITLE] = &self->title,
       [PROP_HINT] = &self->hint,
       [PROP_VERB] = &self->verb,
       [PROP_SUBJECT] = &self->subject,
       [PROP_FIELD] = &self->field,
  };

  if (prop_id == PROP_MULTILINE)
    self->is_multiline = g_value_get_boolean (value);
  else if (prop_id == PROP_DATED)
    self->is_dated = g_value_get_boolean (value);
  else if (prop_id == PROP_QUIET)
    self->is_quiet = g_value_get_boolean (value);
  else
    {
      g_free (*places[prop_id]);
      *places[prop_id] = g_value_dup_string (value);
    }
  if (prop_id == PROP_TITLE)
    {
      belay_set_accessible_label (GTK_WIDGET (self->entry), self->title);
      belay_set_accessible_label (GTK_WIDGET (self->view), self->title);
      belay_date_entry_set_label (self->date, self->title);
    }
  g_object_notify_by_pspec (object, pspec);
}

static gboolean
belay_form_field_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (get_input (BELAY_FORM_FIELD (widget)));
}

static void
belay_form_field_dispose (GObject *object)
{
  BelayFormField *self = BELAY_FORM_FIELD (object);

  g_clear_handle_id (&self->grow, g_source_remove);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->session);
  g_clear_object (&self->record);

  G_OBJECT_CLASS (belay_form_field_parent_class)->dispose (object);
}

static void
belay_form_field_finalize (GObject *object)
{
  BelayFormField *self = BELAY_FORM_FIELD (object);

  g_free (self->title);
  g_free (self->hint);
  g_free (self->verb);
  g_free (self->subject);
  g_free (self->field);
  g_free (self->known);
  g_free (self->reason);

  G_OBJECT_CLASS (belay_form_field_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags        flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  static const char *const names[N_PROPS] = {
    [PROP_TITLE] = "title",
    [PROP_HINT] = "hint",
    [PROP_VERB] = "verb",
    [PROP_SUBJECT] = "subject",
    [PROP_FIELD] = "field",
  };

  for (guint i = PROP_TITLE; i <= PROP_FIELD; i++)
    properties[i] = g_param_spec_string (names[i], NULL, NULL, NULL, flags);
  properties[PROP_MULTILINE] = g_param_spec_boolean ("multiline", NULL, NULL, FALSE, flags);
  properties[PROP_DATED] = g_param_spec_boolean ("dated", NULL, NULL, FALSE, flags);
  properties[PROP_QUIET] = g_param_spec_boolean ("quiet", NULL, NULL, FALSE, flags);
  properties[PROP_REASON] =
    g_param_spec_string ("reason", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
belay_form_field_class_init (BelayFormFieldClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (BELAY_TYPE_DATE_ENTRY);
  object_class->get_property = belay_form_field_get_property;
  object_class->set_property = belay_form_field_set_property;
  object_class->dispose = belay_form_field_dispose;
  object_class->finalize = belay_form_field_finalize;
  widget_class->grab_focus = belay_form_field_grab_focus;
  install_properties (object_class);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/belayplanner/Belay/belay-form-field.ui");
  gtk_widget_class_bind_template_child (widget_class, BelayFormField, box);
  gtk_widget_class_bind_template_child (widget_class, BelayFormField, entry);
  gtk_widget_class_bind_template_child (widget_class, BelayFormField, view);
  gtk_widget_class_bind_template_child (widget_class, BelayFormField, buffer);
  gtk_widget_class_bind_template_child (widget_class, BelayFormField, date);
  gtk_widget_class_bind_template_callback (widget_class, has_text);
  gtk_widget_class_bind_template_callback (widget_class, has_caption);
  gtk_widget_class_bind_template_callback (widget_class, is_plain);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "formfield");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
belay_form_field_init (BelayFormField *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->view)), "changed",
                           G_CALLBACK (height_changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * belay_form_field_bind:
 * @self: a field
 * @session: (nullable): through which it edits
 * @record: (nullable): the record it belongs to; %NULL resets it
 *
 * Shows the field of a record. Of the record it shows already it leaves alone what
 * is being typed.
 */
void
belay_form_field_bind (BelayFormField *self,
                       BelaySession   *session,
                       BelayRecord    *record)
{
  gboolean is_writable = session != NULL && record != NULL && !belay_session_is_read_only (session);

  g_set_object (&self->session, session);
  gtk_editable_set_editable (self->entry, is_writable);
  gtk_text_view_set_editable (self->view, is_writable);
  gtk_widget_set_sensitive (GTK_WIDGET (self->date), is_writable);
  if (session != NULL)
    belay_date_entry_set_today (self->date, belay_session_get_today (session));
  if (g_set_object (&self->record, record))
    {
      g_clear_pointer (&self->known, g_free);
      set_reason (self, NULL);
    }
  belay_form_field_refresh (self);
}

/**
 * belay_form_field_refresh:
 * @self: a field
 *
 * Shows what the record has now, if it is not what it had when somebody last typed.
 */
void
belay_form_field_refresh (BelayFormField *self)
{
  g_autofree char *shown = dup_shown (self);

  if (g_strcmp0 (shown, self->known) == 0)
    return;

  set_reason (self, NULL);
  fill (self, shown);
  g_free (self->known);
  self->known = g_steal_pointer (&shown);
}

/**
 * belay_form_field_get_reason:
 * @self: a field
 *
 * Returns: (nullable): why what was typed is refused
 */
const char *
belay_form_field_get_reason (BelayFormField *self)
{
  return self->is_dated ? belay_date_entry_get_problem (self->date) : self->reason;
}

/**
 * belay_form_field_set_text:
 * @self: a field
 * @text: a text
 *
 * Does what typing @text does.
 */
void
belay_form_field_set_text (BelayFormField *self,
                           const char     *text)
{
  if (self->is_multiline)
    gtk_text_buffer_set_text (self->buffer, text, -1);
  else
    gtk_editable_set_text (self->entry, text);
}
