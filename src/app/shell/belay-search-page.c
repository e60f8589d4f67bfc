/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-search-page.h"

#include "belay-hit-row.h"

#include <belay-card.h>
#include <glib/gi18n.h>

#define HITS_MAX 60

/**
 * BelaySearchPage:
 *
 * What was found, the best first; every row leads to the thing itself.
 */
struct _BelaySearchPage
{
  BelayPage parent_instance;

  char       *words;
  GListStore *hits;

  GtkStack   *stack;
  BelayCard  *card;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (BelaySearchPage, belay_search_page, BELAY_TYPE_PAGE)

static void
belay_search_page_refresh (BelayPage *page)
{
  BelaySearchPage *self = BELAY_SEARCH_PAGE (page);
  BelaySession    *session = belay_page_get_session (page);
  const char      *author = belay_session_hides_private (session) ? NULL : belay_session_get_me (session);
  g_autoptr (GPtrArray) hits = belay_search_find (belay_session_get_workspace (session), self->words, author, HITS_MAX);
  g_autofree char *count = g_strdup_printf ("%u", hits->len);

  g_list_store_splice (self->hits, 0, g_list_model_get_n_items (G_LIST_MODEL (self->hits)), hits->pdata, hits->len);
  belay_card_set_note (self->card, count);
  gtk_stack_set_visible_child_name (self->stack, hits->len > 0 ? "hits" : "nothing");
}

static void
open_hit (BelaySearchPage *self,
          BelayHit        *hit)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-record", "s", belay_hit_get_id (hit));
}

static void
activated_cb (BelaySearchPage *self,
              GtkListBoxRow   *row)
{
  open_hit (self, belay_hit_row_get_hit (BELAY_HIT_ROW (row)));
}

/* Above the first is what was searched for. */
static gboolean
keynav_failed_cb (BelaySearchPage *self,
                  GtkDirectionType direction)
{
  return direction == GTK_DIR_UP && gtk_widget_activate_action (GTK_WIDGET (self), "win.search", NULL);
}

static GtkWidget *
make_row (gpointer item,
          gpointer user_data)
{
  return g_object_new (BELAY_TYPE_HIT_ROW, "hit", item, NULL);
}

static void
belay_search_page_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  g_clear_object (&BELAY_SEARCH_PAGE (object)->hits);

  G_OBJECT_CLASS (belay_search_page_parent_class)->dispose (object);
}

static void
belay_search_page_finalize (GObject *object)
{
  g_free (BELAY_SEARCH_PAGE (object)->words);

  G_OBJECT_CLASS (belay_search_page_parent_class)->finalize (object);
}

static void
belay_search_page_class_init (BelaySearchPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (BELAY_TYPE_CARD);
  G_OBJECT_CLASS (klass)->dispose = belay_search_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = belay_search_page_finalize;
  BELAY_PAGE_CLASS (klass)->refresh = belay_search_page_refresh;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/belayplanner/Belay/belay-search-page.ui");
  gtk_widget_class_bind_template_child (widget_class, BelaySearchPage, stack);
  gtk_widget_class_bind_template_child (widget_class, BelaySearchPage, card);
  gtk_widget_class_bind_template_child (widget_class, BelaySearchPage, list);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, keynav_failed_cb);
}

static void
belay_search_page_init (BelaySearchPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->words = g_strdup ("");
  self->hits = g_list_store_new (BELAY_TYPE_HIT);
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->hits), make_row, NULL, NULL);
}

/**
 * belay_search_page_focus_first:
 * @self: a search page
 *
 * Gives the focus to what was found first.
 *
 * Returns: whether anything was
 */
gboolean
belay_search_page_focus_first (BelaySearchPage *self)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, 0);

  return row != NULL && gtk_widget_grab_focus (GTK_WIDGET (row));
}

/**
 * belay_search_page_set_words:
 * @self: a search page
 * @words: what to look for
 *
 * Looks for something else.
 */
void
belay_search_page_set_words (BelaySearchPage *self,
                             const char      *words)
{
  if (g_str_equal (self->words, words))
    return;

  g_free (self->words);
  self->words = g_strdup (words);
  belay_page_queue_refresh (BELAY_PAGE (self));
}

/**
 * belay_search_page_open_first:
 * @self: a search page
 *
 * Opens the best hit.
 */
void
belay_search_page_open_first (BelaySearchPage *self)
{
  g_autoptr (BelayHit) hit = NULL;

  /* Who types fast presses Enter before the next frame. */
  if (belay_page_get_session (BELAY_PAGE (self)) != NULL)
    belay_search_page_refresh (BELAY_PAGE (self));
  hit = g_list_model_get_item (G_LIST_MODEL (self->hits), 0);
  if (hit != NULL)
    open_hit (self, hit);
}
