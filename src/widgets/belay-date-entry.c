/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-date-entry.h"

#include "belay-date-entry-private.h"

#include "belay-compat.h"

#include <glib/gi18n.h>

/**
 * BelayDateEntry:
 *
 * A day as people type it, "4 Dec", "next Friday", "in 3 weeks", or pick it.
 *
 * While somebody types, the line below says which day it is; when they pause and it is
 * none, why not. `day` changes when they are done: with Enter, by leaving the field or the
 * page, or by closing the calendar. What cannot be read stays as it was typed, with the reason,
 * and leaves `day` alone. `today` is the day that words count from; `lean` says whether
 * "4 Dec" is the next or the last one; `label` is what a screen reader calls the field;
 * `problem` is the reason, and may also be set from outside.
 *
 * `entered` is emitted when a day was finished with Enter.
 *
 * It has one CSS node, `dateentry`. The template is `ui/belay-date-entry.ui`.
 */
enum
{
  PROP_DAY = 1,
  PROP_TODAY,
  PROP_LEAN,
  PROP_REQUIRED,
  PROP_LABEL,
  PROP_PROBLEM,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static guint entered_signal;

G_DEFINE_FINAL_TYPE (BelayDateEntry, belay_date_entry, GTK_TYPE_WIDGET)

static void
done_cb (BelayDateEntry *self)
{
  belay_date_entry_commit (self);
}

static void
activated_cb (BelayDateEntry *self)
{
  if (belay_date_entry_commit (self))
    g_signal_emit (self, entered_signal, 0);
}

static GDateTime *
make_date_time (BelayDay day)
{
  int year = 1, month = 1, date = 1;

  belay_day_split (day, &year, &month, &date);

  return g_date_time_new_local (year, month, date, 12, 0, 0);
}

static void
calendar_opened_cb (BelayDateEntry *self)
{
  BelayDay day;
  g_autoptr (GDateTime) shown = NULL;

  if (!gtk_widget_get_visible (GTK_WIDGET (self->popover)))
    {
      belay_date_entry_commit (self);
      return;
    }

  if (!belay_date_entry_read (self, &day, NULL) || day == BELAY_DAY_NONE)
    day = self->today;
  if (day == BELAY_DAY_NONE)
    return;
  shown = make_date_time (day);
  self->is_filling = TRUE;
  gtk_calendar_select_day (self->calendar, shown);
  self->is_filling = FALSE;
}

static void
picked_cb (BelayDateEntry *self)
{
  g_autoptr (GDateTime) picked = gtk_calendar_get_date (self->calendar);
  BelayDay         day = belay_day_new (g_date_time_get_year (picked), g_date_time_get_month (picked),
                                        g_date_time_get_day_of_month (picked));
  g_autofree char *words = day != BELAY_DAY_NONE ? belay_day_to_words (day) : NULL;

  if (!self->is_filling && words != NULL)
    gtk_editable_set_text (self->entry, words);
}

static void
belay_date_entry_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  BelayDateEntry *self = BELAY_DATE_ENTRY (object);

  if (prop_id == PROP_DAY)
    g_value_set_int (value, self->day);
  else if (prop_id == PROP_TODAY)
    g_value_set_int (value, self->today);
  else if (prop_id == PROP_LEAN)
    g_value_set_int (value, (int) self->lean);
  else if (prop_id == PROP_REQUIRED)
    g_value_set_boolean (value, self->is_required);
  else if (prop_id == PROP_LABEL)
    g_value_set_string (value, self->label);
  else if (prop_id == PROP_PROBLEM)
    g_value_set_string (value, self->problem);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
belay_date_entry_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  BelayDateEntry *self = BELAY_DATE_ENTRY (object);

  if (prop_id == PROP_DAY)
    belay_date_entry_set_day (self, g_value_get_int (value));
  else if (prop_id == PROP_TODAY)
    belay_date_entry_set_today (self, g_value_get_int (value));
  else if (prop_id == PROP_LEAN)
    belay_date_entry_set_lean (self, (BelayDateLean) g_value_get_int (value));
  else if (prop_id == PROP_REQUIRED)
    self->is_required = g_value_get_boolean (value);
  else if (prop_id == PROP_LABEL)
    belay_date_entry_set_label (self, g_value_get_string (value));
  else if (prop_id == PROP_PROBLEM)
    belay_date_entry_set_problem (self, g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static gboolean
belay_date_entry_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (BELAY_DATE_ENTRY (widget)->entry));
}

/* Who turns the page has said what they wanted to say. */
static void
belay_date_entry_unmap (GtkWidget *widget)
{
  belay_date_entry_commit (BELAY_DATE_ENTRY (widget));

  GTK_WIDGET_CLASS (belay_date_entry_parent_class)->unmap (widget);
}

static void
belay_date_entry_dispose (GObject *object)
{
  BelayDateEntry *self = BELAY_DATE_ENTRY (object);

  g_clear_handle_id (&self->patience, g_source_remove);
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (belay_date_entry_parent_class)->dispose (object);
}

static void
belay_date_entry_finalize (GObject *object)
{
  g_free (BELAY_DATE_ENTRY (object)->label);
  g_free (BELAY_DATE_ENTRY (object)->problem);

  G_OBJECT_CLASS (belay_date_entry_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  properties[PROP_DAY] = g_param_spec_int ("day", NULL, NULL, BELAY_DAY_NONE, BELAY_DAY_LAST, BELAY_DAY_NONE, flags);
  properties[PROP_TODAY] = g_param_spec_int ("today", NULL, NULL, BELAY_DAY_NONE, BELAY_DAY_LAST, BELAY_DAY_NONE, flags);
  properties[PROP_LEAN] = g_param_spec_int ("lean", NULL, NULL, BELAY_DATE_AHEAD, BELAY_DATE_BACK, BELAY_DATE_AHEAD, flags);
  properties[PROP_REQUIRED] = g_param_spec_boolean ("required", NULL, NULL, FALSE, flags);
  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL, flags);
  properties[PROP_PROBLEM] = g_param_spec_string ("problem", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
belay_date_entry_class_init (BelayDateEntryClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = belay_date_entry_get_property;
  object_class->set_property = belay_date_entry_set_property;
  object_class->dispose = belay_date_entry_dispose;
  object_class->finalize = belay_date_entry_finalize;
  widget_class->grab_focus = belay_date_entry_grab_focus;
  widget_class->focus = belay_focus_first_child;
  widget_class->unmap = belay_date_entry_unmap;
  install_properties (object_class);
  entered_signal = g_signal_new ("entered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/belayplanner/Belay/belay-date-entry.ui");
  gtk_widget_class_bind_template_child (widget_class, BelayDateEntry, box);
  gtk_widget_class_bind_template_child (widget_class, BelayDateEntry, entry);
  gtk_widget_class_bind_template_child (widget_class, BelayDateEntry, button);
  gtk_widget_class_bind_template_child (widget_class, BelayDateEntry, popover);
  gtk_widget_class_bind_template_child (widget_class, BelayDateEntry, calendar);
  gtk_widget_class_bind_template_child (widget_class, BelayDateEntry, hint);
  gtk_widget_class_bind_template_callback_full (widget_class, "typed_cb", G_CALLBACK (belay_date_entry_typed));
  gtk_widget_class_bind_template_callback (widget_class, done_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, calendar_opened_cb);
  gtk_widget_class_bind_template_callback (widget_class, picked_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "dateentry");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
belay_date_entry_init (BelayDateEntry *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  belay_label_calendar (GTK_WIDGET (self->calendar));
  belay_date_entry_set_label (self, _ ("Day"));
  belay_date_entry_show_hint (self, NULL);
}

/**
 * belay_date_entry_new:
 *
 * Returns: (transfer floating): an empty field
 */
GtkWidget *
belay_date_entry_new (void)
{
  return g_object_new (BELAY_TYPE_DATE_ENTRY, NULL);
}

/**
 * belay_date_entry_get_day:
 * @self: a field
 *
 * Returns: the day that was typed or picked last, or none
 */
BelayDay
belay_date_entry_get_day (BelayDateEntry *self)
{
  return self->day;
}

/**
 * belay_date_entry_set_day:
 * @self: a field
 * @day: a day, or none
 *
 * Shows a day, in place of whatever was typed.
 */
void
belay_date_entry_set_day (BelayDateEntry *self,
                          BelayDay        day)
{
  belay_date_entry_take_day (self, belay_day_is_valid (day) ? day : BELAY_DAY_NONE);
}

/**
 * belay_date_entry_set_today:
 * @self: a field
 * @today: the day that "tomorrow" and "in 3 weeks" count from
 *
 * Sets the clock.
 */
void
belay_date_entry_set_today (BelayDateEntry *self,
                            BelayDay        today)
{
  if (self->today == today)
    return;

  self->today = today;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TODAY]);
}

/**
 * belay_date_entry_set_lean:
 * @self: a field
 * @lean: which day is meant where the year or the week is not said
 *
 * Says whether the field asks for what will be, or for what was.
 */
void
belay_date_entry_set_lean (BelayDateEntry *self,
                           BelayDateLean   lean)
{
  if (self->lean == lean)
    return;

  self->lean = lean;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LEAN]);
}

/**
 * belay_date_entry_set_label:
 * @self: a field
 * @label: (nullable): what a screen reader calls it, such as "Due"
 *
 * Names the field.
 */
void
belay_date_entry_set_label (BelayDateEntry *self,
                            const char     *label)
{
  g_autofree char *button_label = NULL;

  if (g_strcmp0 (self->label, label) == 0)
    return;

  g_free (self->label);
  self->label = g_strdup (label);
  /* Translators: of a button that opens a calendar; the placeholder names the field, such as "Due". */
  button_label = g_strdup_printf (_ ("%s: pick a day"), label != NULL ? label : _ ("Day"));
  belay_set_accessible_label (GTK_WIDGET (self->entry), label);
  belay_set_accessible_label (GTK_WIDGET (self->button), button_label);
  belay_set_accessible_label (gtk_widget_get_first_child (GTK_WIDGET (self->button)), button_label);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LABEL]);
}

/**
 * belay_date_entry_set_problem:
 * @self: a field
 * @problem: (nullable): what is wrong with the day
 *
 * Shows a reason that only others know, such as "it lies before the start". It goes
 * away when somebody types.
 */
void
belay_date_entry_set_problem (BelayDateEntry *self,
                              const char     *problem)
{
  belay_date_entry_take_problem (self, problem);
  belay_date_entry_show_hint (self, NULL);
}

/**
 * belay_date_entry_get_problem:
 * @self: a field
 *
 * Returns: (nullable): what is wrong with what was typed
 */
const char *
belay_date_entry_get_problem (BelayDateEntry *self)
{
  return self->problem;
}

/**
 * belay_date_entry_commit:
 * @self: a field
 *
 * Takes what was typed, as Enter does; a form calls it before it takes its fields.
 *
 * Returns: whether it is a day, or empty where it may be
 */
gboolean
belay_date_entry_commit (BelayDateEntry *self)
{
  BelayDay day;
  g_autoptr (GError) error = NULL;

  if (belay_date_entry_read (self, &day, &error))
    {
      /* A reason from outside stays as long as the day does. */
      if (self->problem == NULL || day != self->day)
        belay_date_entry_take_day (self, day);
      return TRUE;
    }

  g_clear_handle_id (&self->patience, g_source_remove);
  belay_date_entry_take_problem (self, error->message);
  belay_date_entry_show_hint (self, NULL);

  return FALSE;
}
