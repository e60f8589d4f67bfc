/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-text-field.h"

#include <belay-time.h>
#include <gtksourceview/gtksource.h>

/**
 * BelayTextField:
 *
 * A text or a time of day, in one line, or `long`, in as many as it takes; where the
 * field holds several texts, each is a line. `hint` is
 * what stands there as long as nothing else does. A long one that is `markdown` shows
 * what its marks do while they are written.
 */
struct _BelayTextField
{
  BelayFieldRow parent_instance;

  gboolean is_long;
  gboolean is_markdown;
  char    *hint;
  guint    grow;
  int      width;

  GtkEntry      *entry;
  GtkTextView   *view;
  GtkTextBuffer *buffer;
};

enum
{
  PROP_LONG = 1,
  PROP_HINT,
  PROP_MARKDOWN,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (BelayTextField, belay_text_field, BELAY_TYPE_FIELD_ROW)

static gboolean
is_line (GObject *object,
         gboolean is_long)
{
  return !is_long;
}

static char *
dup_typed (BelayTextField *self)
{
  GtkTextIter start, end;

  if (!self->is_long)
    return g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry)));

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);

  return gtk_text_buffer_get_text (self->buffer, &start, &end, FALSE);
}

static char *
dup_value (BelayFieldRow *row)
{
  BelayValue value = { 0 };

  if (!belay_field_row_get_value (row, &value))
    return g_strdup ("");
  if (belay_field_row_get_field (row)->kind == BELAY_FIELD_TEXTS)
    return value.texts != NULL ? g_strjoinv ("\n", value.texts) : g_strdup ("");
  if (belay_field_row_get_field (row)->kind == BELAY_FIELD_TIME)
    return value.number != BELAY_UNSET ? belay_time_to_string (value.number) : g_strdup ("");

  return g_strdup (value.text != NULL ? value.text : "");
}

static void
belay_text_field_show (BelayFieldRow *row)
{
  BelayTextField  *self = BELAY_TEXT_FIELD (row);
  g_autofree char *present = dup_typed (self);
  g_autofree char *text = dup_value (row);

  /* Setting the same text would move the cursor. */
  if (g_str_equal (present, text))
    return;

  if (self->is_long)
    gtk_text_buffer_set_text (self->buffer, text, -1);
  else
    gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
}

/* Each line is a text; an empty one is none yet. */
static GVariant *
split_lines (const char *typed)
{
  g_auto (GStrv) lines = g_strsplit (typed, "\n", -1);
  g_autoptr (GVariantBuilder) builder = g_variant_builder_new (G_VARIANT_TYPE_STRING_ARRAY);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (*g_strstrip (lines[i]) != '\0')
        g_variant_builder_add (builder, "s", lines[i]);
    }

  return g_variant_builder_end (builder);
}

static void
typed_cb (BelayTextField *self)
{
  BelayFieldRow   *row = BELAY_FIELD_ROW (self);
  g_autofree char *text = dup_typed (self);

  if (belay_field_row_get_record (row) != NULL && belay_field_row_get_field (row)->kind == BELAY_FIELD_TEXTS)
    belay_field_row_commit (row, split_lines (text), TRUE);
  else
    belay_field_row_commit (row, g_variant_new_string (text), TRUE);
}

/* GTK measures a text before it knows how wide it is, and does not measure it again. */
static gboolean
grow_cb (gpointer data)
{
  BelayTextField *self = data;

  self->grow = 0;
  gtk_widget_queue_resize (GTK_WIDGET (self->view));

  return G_SOURCE_REMOVE;
}

static void
reshaped_cb (BelayTextField *self)
{
  GtkAdjustment *across = gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (self->view));
  GtkAdjustment *down = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->view));
  int            width = (int) gtk_adjustment_get_page_size (across);
  gboolean       is_short = gtk_adjustment_get_upper (down) > gtk_adjustment_get_page_size (down);

  if (self->grow == 0 && (is_short || width != self->width))
    self->grow = g_idle_add (grow_cb, self);
  self->width = width;
}

static void
follow_colours_cb (BelayTextField  *self,
                   GParamSpec      *pspec,
                   AdwStyleManager *manager)
{
  GtkSourceStyleSchemeManager *schemes = gtk_source_style_scheme_manager_get_default ();
  const char                  *name = adw_style_manager_get_dark (manager) ? "Adwaita-dark" : "Adwaita";

  gtk_source_buffer_set_style_scheme (GTK_SOURCE_BUFFER (self->buffer),
                                      gtk_source_style_scheme_manager_get_scheme (schemes, name));
}

/* In the place of the plain view, which is made by the template. */
static void
use_markdown (BelayTextField *self)
{
  GtkSourceLanguageManager *languages = gtk_source_language_manager_get_default ();
  GtkWidget                *plain = GTK_WIDGET (self->view);
  GtkSourceLanguage        *language = gtk_source_language_manager_get_language (languages, "markdown");
  g_autoptr (GtkSourceBuffer) buffer = gtk_source_buffer_new_with_language (language);
  AdwStyleManager *manager = adw_style_manager_get_default ();

  gtk_text_buffer_set_enable_undo (GTK_TEXT_BUFFER (buffer), FALSE);
  gtk_source_buffer_set_highlight_matching_brackets (buffer, FALSE);
  self->buffer = GTK_TEXT_BUFFER (buffer);
  self->view = GTK_TEXT_VIEW (gtk_source_view_new_with_buffer (buffer));
  g_object_set (self->view, "wrap-mode", GTK_WRAP_WORD_CHAR, "accepts-tab", FALSE, "tooltip-text", self->hint,
                "css-classes", gtk_widget_get_css_classes (plain), NULL);
  gtk_box_insert_child_after (GTK_BOX (self), GTK_WIDGET (self->view), plain);
  gtk_box_remove (GTK_BOX (self), plain);
  g_signal_connect_swapped (buffer, "changed", G_CALLBACK (typed_cb), self);
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (follow_colours_cb), self, G_CONNECT_SWAPPED);
  follow_colours_cb (self, NULL, manager);
}

static void
belay_text_field_constructed (GObject *object)
{
  BelayTextField *self = BELAY_TEXT_FIELD (object);

  G_OBJECT_CLASS (belay_text_field_parent_class)->constructed (object);

  if (self->is_markdown)
    use_markdown (self);
  g_signal_connect_object (gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (self->view)), "changed",
                           G_CALLBACK (reshaped_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->view)), "changed",
                           G_CALLBACK (reshaped_cb), self, G_CONNECT_SWAPPED);
  belay_field_row_set_control (BELAY_FIELD_ROW (self), self->is_long ? GTK_WIDGET (self->view) : GTK_WIDGET (self->entry));
}

static void
belay_text_field_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  BelayTextField *self = BELAY_TEXT_FIELD (object);

  if (prop_id == PROP_HINT)
    g_value_set_string (value, self->hint);
  else
    g_value_set_boolean (value, prop_id == PROP_LONG ? self->is_long : self->is_markdown);
}

static void
belay_text_field_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  BelayTextField *self = BELAY_TEXT_FIELD (object);

  if (prop_id == PROP_HINT)
    self->hint = g_value_dup_string (value);
  else if (prop_id == PROP_LONG)
    self->is_long = g_value_get_boolean (value);
  else
    self->is_markdown = g_value_get_boolean (value);
}

static void
belay_text_field_dispose (GObject *object)
{
  g_clear_handle_id (&BELAY_TEXT_FIELD (object)->grow, g_source_remove);

  G_OBJECT_CLASS (belay_text_field_parent_class)->dispose (object);
}

static void
belay_text_field_finalize (GObject *object)
{
  g_free (BELAY_TEXT_FIELD (object)->hint);

  G_OBJECT_CLASS (belay_text_field_parent_class)->finalize (object);
}

static void
belay_text_field_class_init (BelayTextFieldClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass   *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = belay_text_field_constructed;
  object_class->get_property = belay_text_field_get_property;
  object_class->set_property = belay_text_field_set_property;
  object_class->dispose = belay_text_field_dispose;
  object_class->finalize = belay_text_field_finalize;
  BELAY_FIELD_ROW_CLASS (klass)->show = belay_text_field_show;

  properties[PROP_LONG] = g_param_spec_boolean ("long", NULL, NULL, FALSE, flags);
  properties[PROP_HINT] = g_param_spec_string ("hint", NULL, NULL, NULL, flags);
  properties[PROP_MARKDOWN] = g_param_spec_boolean ("markdown", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/belayplanner/Belay/belay-text-field.ui");
  gtk_widget_class_bind_template_child (widget_class, BelayTextField, entry);
  gtk_widget_class_bind_template_child (widget_class, BelayTextField, view);
  gtk_widget_class_bind_template_child (widget_class, BelayTextField, buffer);
  gtk_widget_class_bind_template_callback (widget_class, is_line);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
}

static void
belay_text_field_init (BelayTextField *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
