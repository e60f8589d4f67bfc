/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-profile-header.h"

#include <belay-flow.h>
#include <belay-pill.h>
#include <belay-progress-ring.h>

/**
 * BelayProfileHeader:
 *
 * Who somebody is and where they stand, at the top of their page, with what can be done
 * with them: `person.edit`, `person.archive`, `person.bring-back`, `person.remove`.
 */
struct _BelayProfileHeader
{
  AdwBin parent_instance;

  BelayProfile *profile;
};

enum
{
  PROP_PROFILE = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (BelayProfileHeader, belay_profile_header, ADW_TYPE_BIN)

static gboolean
has_text (GObject    *object,
          const char *text)
{
  return text != NULL && *text != '\0';
}

static gboolean
has_both (GObject    *object,
          const char *first,
          const char *second)
{
  return has_text (object, first) && has_text (object, second);
}

static void
belay_profile_header_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  g_value_set_object (value, BELAY_PROFILE_HEADER (object)->profile);
}

static void
belay_profile_header_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  belay_profile_header_bind (BELAY_PROFILE_HEADER (object), g_value_get_object (value));
}

static void
belay_profile_header_dispose (GObject *object)
{
  g_clear_object (&BELAY_PROFILE_HEADER (object)->profile);
  adw_bin_set_child (ADW_BIN (object), NULL);

  G_OBJECT_CLASS (belay_profile_header_parent_class)->dispose (object);
}

static void
belay_profile_header_class_init (BelayProfileHeaderClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (BELAY_TYPE_FLOW);
  g_type_ensure (BELAY_TYPE_PILL);
  g_type_ensure (BELAY_TYPE_PROFILE);
  g_type_ensure (BELAY_TYPE_PROGRESS_RING);
  object_class->get_property = belay_profile_header_get_property;
  object_class->set_property = belay_profile_header_set_property;
  object_class->dispose = belay_profile_header_dispose;

  properties[PROP_PROFILE] = g_param_spec_object ("profile", NULL, NULL, BELAY_TYPE_PROFILE,
                                                  G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/belayplanner/Belay/belay-profile-header.ui");
  gtk_widget_class_bind_template_callback (widget_class, has_text);
  gtk_widget_class_bind_template_callback (widget_class, has_both);
}

static void
belay_profile_header_init (BelayProfileHeader *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * belay_profile_header_bind:
 * @self: a header
 * @profile: (nullable): who it is about; %NULL resets it
 *
 * Shows somebody.
 */
void
belay_profile_header_bind (BelayProfileHeader *self,
                           BelayProfile       *profile)
{
  if (g_set_object (&self->profile, profile))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROFILE]);
}
