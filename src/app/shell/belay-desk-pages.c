/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

/* The pages on a desk: made when they are first shown, and kept. */

#include "belay-desk-private.h"

#include <glib/gi18n.h>

/*< private >
 * belay_desk_equip_page:
 *
 * Lets a page follow the desk.
 */
void
belay_desk_equip_page (BelayDesk *self,
                       BelayPage *page)
{
  g_object_bind_property (self, "folded", page, "folded", G_BINDING_SYNC_CREATE);
  g_object_bind_property (self, "session", page, "session", G_BINDING_SYNC_CREATE);
}

static BelayPage *
make_page (BelayDesk           *self,
           const BelayPageKind *kind)
{
  BelayPage *page = belay_page_kind_make (kind);

  belay_desk_equip_page (self, page);
  if (kind->scope == BELAY_PAGE_OF_PERSON)
    g_object_bind_property (self, "person", page, "person", G_BINDING_SYNC_CREATE);

  return page;
}

/* The switcher has to know all pages of a person, so each has a place before it is made. */
static void
add_places_for_person (BelayDesk *self)
{
  const BelayPageKind *kind;

  for (guint i = 0; (kind = belay_pages_get (i)) != NULL; i++)
    {
      if (kind->scope == BELAY_PAGE_OF_PERSON)
        {
          AdwViewStackPage *place = adw_view_stack_add_titled (self->person_stack, adw_bin_new (), kind->name, _ (kind->title));

          adw_view_stack_page_set_icon_name (place, kind->icon_name);
        }
    }
}

static AdwBin *
find_place (BelayDesk           *self,
            const BelayPageKind *kind)
{
  return ADW_BIN (adw_view_stack_get_child_by_name (self->person_stack, kind->name));
}

/*< private >
 * belay_desk_ensure_page:
 *
 * Makes a page unless there is one.
 */
void
belay_desk_ensure_page (BelayDesk           *self,
                        const BelayPageKind *kind)
{
  if (kind->scope == BELAY_PAGE_OF_PERSON)
    {
      if (adw_view_stack_get_visible_child (self->person_stack) == NULL)
        add_places_for_person (self);
      if (belay_desk_find_page (self, kind) == NULL)
        adw_bin_set_child (find_place (self, kind), GTK_WIDGET (make_page (self, kind)));
    }
  else if (belay_desk_find_page (self, kind) == NULL)
    {
      gtk_stack_add_named (self->stack, GTK_WIDGET (make_page (self, kind)), kind->name);
    }
}

/*< private >
 * belay_desk_find_page:
 *
 * Finds a page that was made.
 *
 * Returns: (transfer none) (nullable): the page
 */
BelayPage *
belay_desk_find_page (BelayDesk           *self,
                      const BelayPageKind *kind)
{
  GtkWidget *page;

  if (kind->scope == BELAY_PAGE_OF_PERSON)
    page = adw_bin_get_child (find_place (self, kind));
  else
    page = gtk_stack_get_child_by_name (self->stack, kind->name);

  return (BelayPage *) page;
}
