/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-level-choice.h"

#include <belay-compat.h>
#include <glib/gi18n.h>

/**
 * BelayLevelChoice:
 *
 * Against which level somebody is looked at: the one they aim for, until another is
 * chosen. `chosen` is emitted when somebody chooses; for another person, it is forgotten.
 */
struct _BelayLevelChoice
{
  AdwBin parent_instance;

  BelayPerson    *person;
  BelayFramework *offered;
  char           *against;
  gboolean        is_showing;

  GtkDropDown *levels;
};

static guint chosen_signal;

G_DEFINE_FINAL_TYPE (BelayLevelChoice, belay_level_choice, ADW_TYPE_BIN)

static void
chosen_cb (BelayLevelChoice *self)
{
  BelayLevel *level;

  if (self->is_showing || self->offered == NULL)
    return;

  level = belay_list_get (belay_framework_get (self->offered)->levels, gtk_drop_down_get_selected (self->levels));
  g_free (self->against);
  self->against = g_strdup (belay_record_get_id (BELAY_RECORD (level)));
  g_signal_emit (self, chosen_signal, 0);
}

static void
belay_level_choice_dispose (GObject *object)
{
  BelayLevelChoice *self = BELAY_LEVEL_CHOICE (object);

  self->is_showing = TRUE;
  adw_bin_set_child (ADW_BIN (object), NULL);
  g_clear_object (&self->person);
  g_clear_object (&self->offered);
  g_clear_pointer (&self->against, g_free);

  G_OBJECT_CLASS (belay_level_choice_parent_class)->dispose (object);
}

static void
belay_level_choice_class_init (BelayLevelChoiceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = belay_level_choice_dispose;
  chosen_signal = g_signal_new ("chosen", G_OBJECT_CLASS_TYPE (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
belay_level_choice_init (BelayLevelChoice *self)
{
  self->levels = GTK_DROP_DOWN (gtk_drop_down_new (NULL, NULL));
  belay_set_accessible_label (GTK_WIDGET (self->levels), _ ("Against which level"));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->levels));
  g_signal_connect_object (self->levels, "notify::selected", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
}

/* The level somebody chose, else the one the person aims for, else the first. */
static BelayLevel *
find_level (BelayLevelChoice *self,
            BelayFramework   *framework)
{
  const char *target = belay_person_get (self->person)->target;
  BelayLevel *level = self->against != NULL ? belay_framework_find_level (framework, self->against) : NULL;

  if (level == NULL && target != NULL)
    level = belay_framework_find_level (framework, target);

  return level != NULL ? level : belay_list_get (belay_framework_get (framework)->levels, 0);
}

static void
offer (BelayLevelChoice *self,
       BelayFramework   *framework)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  g_set_object (&self->offered, framework);
  BELAY_FOREACH (BelayLevel, level, belay_framework_get (framework)->levels)
  {
    /* Translators: against which level somebody is looked at. */
    g_autofree char *name = g_strdup_printf (_ ("Against: %s"), belay_level_get (level)->name);

    gtk_string_list_append (names, name);
  }
  gtk_drop_down_set_model (self->levels, G_LIST_MODEL (names));
}

/**
 * belay_level_choice_show:
 * @self: a choice
 * @person: who is looked at
 * @framework: whose levels there are
 *
 * Offers the levels of a framework.
 *
 * Returns: (transfer none) (nullable): the one that counts
 */
BelayLevel *
belay_level_choice_show (BelayLevelChoice *self,
                         BelayPerson      *person,
                         BelayFramework   *framework)
{
  guint       position = 0;
  BelayLevel *level;

  if (g_set_object (&self->person, person))
    g_clear_pointer (&self->against, g_free);
  level = find_level (self, framework);
  if (level == NULL)
    return NULL;

  self->is_showing = TRUE;
  if (self->offered != framework)
    offer (self, framework);
  belay_list_find (belay_framework_get (framework)->levels, level, &position);
  gtk_drop_down_set_selected (self->levels, position);
  self->is_showing = FALSE;

  return level;
}
