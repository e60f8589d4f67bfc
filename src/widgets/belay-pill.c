/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-pill.h"

#define DEFAULT_STATE "neutral"
#define CHARS_KEPT 16 /* so many are shown whole, however little room there is */

/**
 * BelayPill:
 *
 * How a thing stands, in a word or two: "On track", "5 days overdue". The colour
 * repeats what the words say and never stands for itself; without words there is
 * no pill.
 *
 * It has one CSS node, `pill`, with one of the style classes `ok`, `late`,
 * `risk`, `accent` and `neutral`, and a label in it.
 */
struct _BelayPill
{
  GtkWidget parent_instance;

  GtkWidget *label;
  char      *state;
};

enum
{
  PROP_TEXT = 1,
  PROP_STATE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (BelayPill, belay_pill, GTK_TYPE_WIDGET)

static void
belay_pill_get_property (GObject    *object,
                         guint       prop_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  BelayPill *self = BELAY_PILL (object);

  if (prop_id == PROP_TEXT)
    g_value_set_string (value, gtk_label_get_text (GTK_LABEL (self->label)));
  else if (prop_id == PROP_STATE)
    g_value_set_string (value, self->state);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
belay_pill_set_property (GObject      *object,
                         guint         prop_id,
                         const GValue *value,
                         GParamSpec   *pspec)
{
  BelayPill *self = BELAY_PILL (object);

  if (prop_id == PROP_TEXT)
    belay_pill_set_text (self, g_value_get_string (value));
  else if (prop_id == PROP_STATE)
    belay_pill_set_state (self, g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
belay_pill_dispose (GObject *object)
{
  g_clear_pointer (&BELAY_PILL (object)->label, gtk_widget_unparent);

  G_OBJECT_CLASS (belay_pill_parent_class)->dispose (object);
}

static void
belay_pill_finalize (GObject *object)
{
  g_free (BELAY_PILL (object)->state);

  G_OBJECT_CLASS (belay_pill_parent_class)->finalize (object);
}

static void
belay_pill_class_init (BelayPillClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass   *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = belay_pill_get_property;
  object_class->set_property = belay_pill_set_property;
  object_class->dispose = belay_pill_dispose;
  object_class->finalize = belay_pill_finalize;

  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, "", flags);
  properties[PROP_STATE] = g_param_spec_string ("state", NULL, NULL, DEFAULT_STATE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "pill");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
belay_pill_init (BelayPill *self)
{
  self->state = g_strdup (DEFAULT_STATE);
  self->label = gtk_label_new (NULL);
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
  gtk_widget_add_css_class (GTK_WIDGET (self), DEFAULT_STATE);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * belay_pill_new:
 *
 * Returns: (transfer floating): a pill that says nothing yet, and is not seen
 */
GtkWidget *
belay_pill_new (void)
{
  return g_object_new (BELAY_TYPE_PILL, NULL);
}

/**
 * belay_pill_set_text:
 * @self: a pill
 * @text: (nullable): what it says
 *
 * Sets the words; without any the pill is not seen.
 */
void
belay_pill_set_text (BelayPill  *self,
                     const char *text)
{
  if (text == NULL)
    text = "";
  if (g_str_equal (gtk_label_get_text (GTK_LABEL (self->label)), text))
    return;

  gtk_label_set_text (GTK_LABEL (self->label), text);
  gtk_label_set_ellipsize (GTK_LABEL (self->label),
                           g_utf8_strlen (text, -1) > CHARS_KEPT ? PANGO_ELLIPSIZE_END : PANGO_ELLIPSIZE_NONE);
  gtk_widget_set_visible (GTK_WIDGET (self), *text != '\0');
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
}

/**
 * belay_pill_set_state:
 * @self: a pill
 * @state: (nullable): `ok`, `late`, `risk`, `accent` or `neutral`, which %NULL stands for
 *
 * Sets how it looks.
 */
void
belay_pill_set_state (BelayPill  *self,
                      const char *state)
{
  if (state == NULL || *state == '\0')
    state = DEFAULT_STATE;
  if (g_str_equal (self->state, state))
    return;

  gtk_widget_remove_css_class (GTK_WIDGET (self), self->state);
  g_free (self->state);
  self->state = g_strdup (state);
  gtk_widget_add_css_class (GTK_WIDGET (self), state);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}
