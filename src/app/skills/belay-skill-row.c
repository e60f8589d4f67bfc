/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-skill-row.h"

#include <belay-compat.h>
#include <belay-level-bar.h>
#include <belay-pill.h>

/**
 * BelaySkillRow:
 *
 * What the rows of competencies have in common: `skill`, and `compact` where there is no
 * room for columns. Their templates bind to it.
 */
typedef struct
{
  BelaySkill *skill;
  gboolean    is_compact;
} BelaySkillRowPrivate;

enum
{
  PROP_SKILL = 1,
  PROP_COMPACT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (BelaySkillRow, belay_skill_row, GTK_TYPE_LIST_BOX_ROW)

static BelaySkillRowPrivate *
get_private (gpointer self)
{
  return belay_skill_row_get_instance_private (self);
}

static gboolean
has_text (GObject    *object,
          const char *text)
{
  return text != NULL && *text != '\0';
}

static gboolean
is_not (GObject *object,
        gboolean value)
{
  return !value;
}

static GtkOrientation
get_orientation (GObject *object,
                 gboolean is_compact)
{
  return is_compact ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL;
}

static char **
get_hue_classes (GObject    *object,
                 const char *hue)
{
  const char *const classes[] = { hue, NULL };

  return g_strdupv ((char **) classes);
}

static void
label_changed_cb (BelaySkillRow *self)
{
  BelaySkill *skill = get_private (self)->skill;

  belay_set_accessible_label (GTK_WIDGET (self), skill != NULL ? belay_skill_get_label (skill) : NULL);
}

static void
belay_skill_row_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  if (prop_id == PROP_SKILL)
    g_value_set_object (value, get_private (object)->skill);
  else
    g_value_set_boolean (value, get_private (object)->is_compact);
}

static void
belay_skill_row_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  BelaySkillRowPrivate *priv = get_private (object);

  if (prop_id == PROP_SKILL)
    {
      belay_skill_row_bind (BELAY_SKILL_ROW (object), g_value_get_object (value));
    }
  else if (priv->is_compact != g_value_get_boolean (value))
    {
      priv->is_compact = g_value_get_boolean (value);
      g_object_notify_by_pspec (object, properties[PROP_COMPACT]);
    }
}

static void
belay_skill_row_dispose (GObject *object)
{
  belay_skill_row_bind (BELAY_SKILL_ROW (object), NULL);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (object), NULL);

  G_OBJECT_CLASS (belay_skill_row_parent_class)->dispose (object);
}

static void
belay_skill_row_class_init (BelaySkillRowClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = belay_skill_row_get_property;
  object_class->set_property = belay_skill_row_set_property;
  object_class->dispose = belay_skill_row_dispose;

  properties[PROP_SKILL] = g_param_spec_object ("skill", NULL, NULL, BELAY_TYPE_SKILL, flags);
  properties[PROP_COMPACT] = g_param_spec_boolean ("compact", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
belay_skill_row_init (BelaySkillRow *self)
{
}

/**
 * belay_skill_row_class_set_template:
 * @klass: a class that derives from this one
 * @name: the name of its template, without folder
 *
 * Sets the template, with the closures that all rows have.
 */
void
belay_skill_row_class_set_template (GtkWidgetClass *klass,
                                    const char     *name)
{
  g_autofree char *path = g_strconcat ("/io/github/belayplanner/Belay/", name, NULL);

  g_type_ensure (BELAY_TYPE_SKILL);
  g_type_ensure (BELAY_TYPE_LEVEL_BAR);
  g_type_ensure (BELAY_TYPE_PILL);
  gtk_widget_class_set_template_from_resource (klass, path);
  gtk_widget_class_bind_template_callback (klass, has_text);
  gtk_widget_class_bind_template_callback (klass, is_not);
  gtk_widget_class_bind_template_callback (klass, get_orientation);
  gtk_widget_class_bind_template_callback (klass, get_hue_classes);
}

/**
 * belay_skill_row_get_skill:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): the competency it shows
 */
BelaySkill *
belay_skill_row_get_skill (BelaySkillRow *self)
{
  return get_private (self)->skill;
}

/**
 * belay_skill_row_bind:
 * @self: a row
 * @skill: (nullable): the competency it shows; %NULL resets it
 *
 * Shows a competency.
 */
void
belay_skill_row_bind (BelaySkillRow *self,
                      BelaySkill    *skill)
{
  BelaySkillRowPrivate *priv = get_private (self);

  if (priv->skill == skill)
    return;

  if (priv->skill != NULL)
    g_signal_handlers_disconnect_by_data (priv->skill, self);
  g_set_object (&priv->skill, skill);
  if (skill != NULL)
    g_signal_connect_object (skill, "notify::label", G_CALLBACK (label_changed_cb), self, G_CONNECT_SWAPPED);
  label_changed_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SKILL]);
}
