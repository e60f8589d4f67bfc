/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-blank-page.h"

/**
 * BelayBlankPage:
 *
 * A page with nothing on it: what stands where a page is still to come.
 */
struct _BelayBlankPage
{
  BelayPage parent_instance;
};

G_DEFINE_FINAL_TYPE (BelayBlankPage, belay_blank_page, BELAY_TYPE_PAGE)

static void
belay_blank_page_refresh (BelayPage *page)
{
}

static void
belay_blank_page_class_init (BelayBlankPageClass *klass)
{
  BELAY_PAGE_CLASS (klass)->refresh = belay_blank_page_refresh;
}

static void
belay_blank_page_init (BelayBlankPage *self)
{
}
