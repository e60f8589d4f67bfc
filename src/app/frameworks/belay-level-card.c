/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-level-card.h"

#include <belay-card.h>
#include <belay-words.h>
#include <glib/gi18n.h>

/**
 * BelayLevelCard:
 *
 * A level: what it means, the rule by which somebody is ready for it, in words, and how
 * long it typically takes.
 */
struct _BelayLevelCard
{
  AdwBin parent_instance;

  BelayLevel *level;

  BelayCard *card;
};

enum
{
  PROP_LEVEL = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (BelayLevelCard, belay_level_card, ADW_TYPE_BIN)

static void
add_floor (GString    *rule,
           const char *format,
           int         floor)
{
  g_autofree char *rating = belay_words_rating (floor);
  g_autoptr (GString) line = g_string_new (format);

  if (floor <= 0)
    return;
  g_string_replace (line, "%s", rating, 1);
  g_string_append_printf (rule, "• %s\n", line->str);
}

static char *
describe_rule (GObject    *object,
               BelayLevel *level)
{
  g_autoptr (GString) rule = g_string_new (NULL);
  const BelayLevelFields *fields;
  g_autofree char        *share = NULL;
  g_autofree char        *full = NULL;

  if (level == NULL)
    return g_strdup ("");

  fields = belay_level_get (level);
  share = belay_words_percent (MAX (fields->score, 0));
  full = belay_words_rating (fields->required);
  if (fields->score > 0)
    /* Translators: a rule: a share in percent, and the rating that earns full marks. */
    g_string_append_printf (rule, _ ("• At least %s, where a rating of %s earns full marks\n"), share, full);
  /* Translators: a rule; the placeholder is a rating. */
  add_floor (rule, _ ("Every must-have at %s or more"), fields->must_floor);
  /* Translators: a rule; the placeholder is a rating. */
  add_floor (rule, _ ("Everything else at %s or more"), fields->floor);
  if (fields->sustained_days > 0)
    g_string_append_printf (rule, ngettext ("• Kept up for %d day\n", "• Kept up for %d days\n", fields->sustained_days),
                            fields->sustained_days);
  if (rule->len == 0)
    return g_strdup (_ ("Where everybody begins: there is no rule."));
  g_string_truncate (rule, rule->len - 1);

  return g_string_free (g_steal_pointer (&rule), FALSE);
}

static char *
describe_time (GObject    *object,
               BelayLevel *level)
{
  const BelayLevelFields *fields = level != NULL ? belay_level_get (level) : NULL;
  g_autofree char        *months = NULL;

  if (fields == NULL || (fields->typical_months_least <= 0 && fields->typical_months_most <= 0))
    return g_strdup (level != NULL ? _ ("No typical time") : "");

  months = belay_words_month_range (fields->typical_months_least, fields->typical_months_most);

  /* Translators: how long a level takes, such as "12 to 24 months". */
  return g_strdup_printf (_ ("Typically %s"), months);
}

static void
belay_level_card_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  g_value_set_object (value, BELAY_LEVEL_CARD (object)->level);
}

static void
belay_level_card_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  belay_level_card_bind (BELAY_LEVEL_CARD (object), g_value_get_object (value));
}

static void
belay_level_card_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  g_clear_object (&BELAY_LEVEL_CARD (object)->level);

  G_OBJECT_CLASS (belay_level_card_parent_class)->dispose (object);
}

static void
belay_level_card_class_init (BelayLevelCardClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (BELAY_TYPE_CARD);
  object_class->get_property = belay_level_card_get_property;
  object_class->set_property = belay_level_card_set_property;
  object_class->dispose = belay_level_card_dispose;

  properties[PROP_LEVEL] = g_param_spec_object ("level", NULL, NULL, BELAY_TYPE_LEVEL,
                                                G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/belayplanner/Belay/belay-level-card.ui");
  gtk_widget_class_bind_template_child (widget_class, BelayLevelCard, card);
  gtk_widget_class_bind_template_callback (widget_class, describe_rule);
  gtk_widget_class_bind_template_callback (widget_class, describe_time);
}

static void
belay_level_card_init (BelayLevelCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * belay_level_card_bind:
 * @self: a card
 * @level: (nullable): the level it shows; %NULL resets it
 *
 * Shows a level.
 */
void
belay_level_card_bind (BelayLevelCard *self,
                       BelayLevel     *level)
{
  if (!g_set_object (&self->level, level))
    return;

  belay_card_set_title (self->card, level != NULL ? belay_level_get (level)->name : NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LEVEL]);
}
