/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-page.h"

G_BEGIN_DECLS

/**
 * BelayPageScope:
 * @BELAY_PAGE_OF_WORKSPACE: there is one, named in the sidebar
 * @BELAY_PAGE_OF_PERSON: each mentee has one, named in the page switcher
 *
 * What a page is about.
 */
typedef enum
{
  BELAY_PAGE_OF_WORKSPACE,
  BELAY_PAGE_OF_PERSON
} BelayPageScope;

/**
 * BelayPageKind:
 * @name: what actions call it
 * @title: what people call it
 * @icon_name: its icon
 * @scope: what it is about
 * @get_type: the class of the page
 *
 * One page that the window has.
 */
typedef struct
{
  const char    *name;
  const char    *title;
  const char    *icon_name;
  BelayPageScope scope;
  GType (*get_type) (void);
} BelayPageKind;

const BelayPageKind *belay_pages_get (guint position);
const BelayPageKind *belay_pages_find (const char *name);
const BelayPageKind *belay_pages_find_for (BelayRecord *record);
BelayPage           *belay_page_kind_make (const BelayPageKind *self);

G_END_DECLS
