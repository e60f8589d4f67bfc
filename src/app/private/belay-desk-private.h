/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-desk.h"
#include "belay-pages.h"

G_BEGIN_DECLS

#define BELAY_DESK_PERSON_PAGES "person"
#define BELAY_DESK_SEARCH_PAGE "search"

struct _BelayDesk
{
  AdwBin parent_instance;

  BelaySession *session;
  BelayPerson  *person;
  const char   *page;
  gboolean      is_folded;

  char      *record;
  GPtrArray *behind;
  GPtrArray *ahead;
  guint      n_moves;

  GtkStack             *stack;
  AdwViewStack         *person_stack;
  AdwViewSwitcherTitle *title;
  AdwViewSwitcherBar   *switcher_bar;
  GtkSearchBar         *search_bar;
  GtkSearchEntry       *search_entry;
  BelayPage            *search_page;
};

void       belay_desk_equip_page (BelayDesk *self,
                                  BelayPage *page);
void       belay_desk_ensure_page (BelayDesk           *self,
                                   const BelayPageKind *kind);
BelayPage *belay_desk_find_page (BelayDesk           *self,
                                 const BelayPageKind *kind);
void       belay_desk_update_title (BelayDesk *self);
void       belay_desk_leave_search (BelayDesk *self);
void       belay_desk_search_class_init (GtkWidgetClass *widget_class);
void       belay_desk_search_init (BelayDesk *self);
void       belay_desk_begin_move (BelayDesk *self);
void       belay_desk_end_move (BelayDesk   *self,
                                BelayRecord *record);
void       belay_desk_forget_trail (BelayDesk *self);
void       belay_desk_trail_class_init (GtkWidgetClass *widget_class);
void       belay_desk_trail_init (BelayDesk *self);
void       belay_desk_trail_finalize (BelayDesk *self);

G_END_DECLS
