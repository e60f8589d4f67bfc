/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define BELAY_TYPE_PAGE (belay_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (BelayPage, belay_page, BELAY, PAGE, AdwBin)

/**
 * BelayPageClass:
 * @refresh: shows everything anew; called before the next frame after something was
 *   edited, another person is shown or another day began, and only while the page is seen.
 *   Session and, on a person's pages, person are set
 * @reveal: leads to a record on the page: selects, scrolls, opens it; called after @refresh
 * @show_top: (nullable): goes to what the page begins with, from deeper in it
 * @add: begins to add what the page lists (Ctrl+N)
 * @get_subject: (nullable): what the page is about, to be shared; the person where a page
 *   does not say
 *
 * What a page does.
 */
struct _BelayPageClass
{
  AdwBinClass parent_class;

  void (*refresh) (BelayPage *self);
  void (*reveal) (BelayPage   *self,
                  BelayRecord *record);
  void (*show_top) (BelayPage *self);
  void (*add) (BelayPage *self);
  BelayRecord *(*get_subject) (BelayPage *self);
};

BelayRecord  *belay_page_get_subject (BelayPage *self);
BelaySession *belay_page_get_session (BelayPage *self);
BelayPerson  *belay_page_get_person (BelayPage *self);
void          belay_page_set_session (BelayPage    *self,
                                      BelaySession *session);
void          belay_page_set_person (BelayPage   *self,
                                     BelayPerson *person);
void          belay_page_reveal (BelayPage   *self,
                                 BelayRecord *record);
void          belay_page_show_top (BelayPage *self);
gboolean      belay_page_add (BelayPage *self);
void          belay_page_queue_refresh (BelayPage *self);

G_END_DECLS
