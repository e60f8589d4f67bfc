/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-milestone-several.h"

#include "belay-choice-words.h"
#include "belay-plan-entry.h"
#include "belay-plan-words.h"

#include <belay-accessible.h>
#include <belay-flow.h>
#include <glib/gi18n.h>

/**
 * BelayMilestoneSeveral:
 *
 * What can be done with the milestones that are selected, each as one step: another owner,
 * another state, other days. It is there while any are.
 */
struct _BelayMilestoneSeveral
{
  AdwBin parent_instance;

  BelaySession *session;
  GListStore   *entries;
  GPtrArray    *owners; /* ids; the first choice is none */
  gboolean      is_showing;

  GtkLabel      *count;
  GtkDropDown   *new_owner;
  GtkDropDown   *new_state;
  GtkSpinButton *days;
};

G_DEFINE_FINAL_TYPE (BelayMilestoneSeveral, belay_milestone_several, ADW_TYPE_BIN)

static const char *const states[] = { "planned", "active", "done", "dropped" };

static void
edit (BelayMilestoneSeveral *self,
      const char            *name,
      GVariant              *value)
{
  g_autoptr (GPtrArray) milestones = belay_milestone_several_list (self->entries, TRUE);
  g_autoptr (GVariantBuilder) ids = g_variant_builder_new (G_VARIANT_TYPE_STRING_ARRAY);
  GVariantBuilder arguments;

  for (guint i = 0; i < milestones->len; i++)
    g_variant_builder_add (ids, "s", belay_record_get_id (g_ptr_array_index (milestones, i)));
  g_variant_builder_init (&arguments, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&arguments, "{sv}", "milestones", g_variant_builder_end (ids));
  g_variant_builder_add (&arguments, "{sv}", name, value);
  /* Who is refused is told by the session. */
  belay_session_edit (self->session, "change-milestones", g_variant_builder_end (&arguments), NULL, NULL);
}

/* The first choice says what the others are. */
static guint
take_choice (BelayMilestoneSeveral *self,
             GtkDropDown           *choice)
{
  guint position = gtk_drop_down_get_selected (choice);

  if (self->is_showing || self->session == NULL || position == 0 || position == GTK_INVALID_LIST_POSITION)
    return 0;
  self->is_showing = TRUE;
  gtk_drop_down_set_selected (choice, 0);
  self->is_showing = FALSE;

  return position;
}

static void
new_owner_cb (BelayMilestoneSeveral *self)
{
  guint position = take_choice (self, self->new_owner);

  if (position > 0)
    edit (self, "owner", g_variant_new_string (g_ptr_array_index (self->owners, position)));
}

static void
new_state_cb (BelayMilestoneSeveral *self)
{
  guint position = take_choice (self, self->new_state);

  if (position > 0)
    edit (self, "state", g_variant_new_string (states[position - 1]));
}

static void
move_cb (BelayMilestoneSeveral *self)
{
  gtk_spin_button_update (self->days);
  if (self->session != NULL)
    edit (self, "move-days", g_variant_new_int64 (gtk_spin_button_get_value_as_int (self->days)));
}

static void
list_owners (BelayMilestoneSeveral *self)
{
  const char *const fixed[] = { _ ("Owner…"), _ ("Nobody"), NULL };
  g_autoptr (GtkStringList) names = gtk_string_list_new (fixed);

  g_ptr_array_set_size (self->owners, 0);
  g_ptr_array_add (self->owners, NULL);
  g_ptr_array_add (self->owners, g_strdup (""));
  BELAY_FOREACH (BelayPerson, person, belay_workspace_get (belay_session_get_workspace (self->session))->people)
  {
    if (belay_person_get (person)->state != BELAY_PERSON_ACTIVE)
      continue;
    g_ptr_array_add (self->owners, g_strdup (belay_record_get_id (BELAY_RECORD (person))));
    gtk_string_list_append (names, belay_person_get (person)->name);
  }
  belay_plan_words_set_choices (self->new_owner, names);
}

static void
belay_milestone_several_dispose (GObject *object)
{
  BelayMilestoneSeveral *self = BELAY_MILESTONE_SEVERAL (object);

  self->is_showing = TRUE;
  adw_bin_set_child (ADW_BIN (object), NULL);
  g_clear_object (&self->session);
  g_clear_object (&self->entries);
  g_clear_pointer (&self->owners, g_ptr_array_unref);

  G_OBJECT_CLASS (belay_milestone_several_parent_class)->dispose (object);
}

static void
belay_milestone_several_class_init (BelayMilestoneSeveralClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (BELAY_TYPE_FLOW);
  G_OBJECT_CLASS (klass)->dispose = belay_milestone_several_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/belayplanner/Belay/belay-milestone-several.ui");
  gtk_widget_class_bind_template_child (widget_class, BelayMilestoneSeveral, count);
  gtk_widget_class_bind_template_child (widget_class, BelayMilestoneSeveral, new_owner);
  gtk_widget_class_bind_template_child (widget_class, BelayMilestoneSeveral, new_state);
  gtk_widget_class_bind_template_child (widget_class, BelayMilestoneSeveral, days);
  gtk_widget_class_bind_template_callback (widget_class, new_owner_cb);
  gtk_widget_class_bind_template_callback (widget_class, new_state_cb);
  gtk_widget_class_bind_template_callback (widget_class, move_cb);
}

static void
belay_milestone_several_init (BelayMilestoneSeveral *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  self->owners = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  belay_set_accessible_label (GTK_WIDGET (self->new_owner), _ ("Owner of the selected milestones"));
  belay_set_accessible_label (GTK_WIDGET (self->new_state), _ ("State of the selected milestones"));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  gtk_string_list_append (names, _ ("State…"));
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    gtk_string_list_append (names, belay_choice_to_words (states[i]));
  belay_plan_words_set_choices (self->new_state, names);
}

/**
 * belay_milestone_several_show:
 * @self: what can be done
 * @session: through which it is done
 * @entries: a list of [class@PlanEntry] of milestones
 *
 * Shows how many milestones are selected, and what can be done with them.
 *
 * Returns: how many are selected
 */
guint
belay_milestone_several_show (BelayMilestoneSeveral *self,
                              BelaySession          *session,
                              GListStore            *entries)
{
  g_autoptr (GPtrArray) selected = belay_milestone_several_list (entries, TRUE);
  g_autofree char *count = g_strdup_printf (ngettext ("%u selected", "%u selected", selected->len), selected->len);

  g_set_object (&self->session, session);
  g_set_object (&self->entries, entries);
  self->is_showing = TRUE;
  if (selected->len > 0)
    list_owners (self);
  self->is_showing = FALSE;
  gtk_label_set_text (self->count, count);
  gtk_widget_set_visible (GTK_WIDGET (self), selected->len > 0 && !belay_session_is_read_only (session));

  return selected->len;
}

/**
 * belay_milestone_several_select:
 * @entries: a list of [class@PlanEntry]
 * @is_selected: whether all are to be selected, or none
 *
 * Selects all or none.
 */
void
belay_milestone_several_select (GListStore *entries,
                                gboolean    is_selected)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (entries)); i++)
    {
      g_autoptr (GObject) entry = g_list_model_get_item (G_LIST_MODEL (entries), i);

      g_object_set (entry, "selected", is_selected, NULL);
    }
}

/**
 * belay_milestone_several_list:
 * @entries: a list of [class@PlanEntry]
 * @only_selected: whether only those are wanted that are selected
 *
 * Returns: (transfer full) (element-type BelayRecord): what they show
 */
GPtrArray *
belay_milestone_several_list (GListStore *entries,
                              gboolean    only_selected)
{
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (entries)); i++)
    {
      g_autoptr (BelayPlanEntry) entry = g_list_model_get_item (G_LIST_MODEL (entries), i);
      gboolean is_selected;

      g_object_get (entry, "selected", &is_selected, NULL);
      if (is_selected || !only_selected)
        g_ptr_array_add (records, g_object_ref (belay_plan_entry_get_record (entry)));
    }

  return records;
}
