/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-welcome-page.h"

/**
 * BelayWelcomePage:
 *
 * The first start: what Belay is in one sentence, and three ways to begin.
 */
struct _BelayWelcomePage
{
  AdwBin parent_instance;
};

G_DEFINE_FINAL_TYPE (BelayWelcomePage, belay_welcome_page, ADW_TYPE_BIN)

static void
belay_welcome_page_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);

  G_OBJECT_CLASS (belay_welcome_page_parent_class)->dispose (object);
}

static void
belay_welcome_page_class_init (BelayWelcomePageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = belay_welcome_page_dispose;

  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass),
                                               "/io/github/belayplanner/Belay/belay-welcome-page.ui");
}

static void
belay_welcome_page_init (BelayWelcomePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
