/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-today-page.h"

#include "belay-attention-card.h"
#include "belay-path-row.h"

#include <belay-card.h>
#include <belay-columns.h>
#include <belay-date-names.h>
#include <belay-room.h>
#include <glib/gi18n.h>

#define WEEK_DAYS 7

/**
 * BelayTodayPage:
 *
 * What needs a person today, and where everybody stands, by name. Every row leads to
 * the thing itself.
 */
struct _BelayTodayPage
{
  BelayPage parent_instance;

  GtkStack           *stack;
  GtkLabel           *day;
  GtkLabel           *summary;
  BelayAttentionCard *meetings;
  BelayAttentionCard *mine;
  BelayAttentionCard *goals;
  BelayAttentionCard *milestones;
  BelayAttentionCard *others;
  BelayAttentionCard *mentees;
  BelayRoom          *room;
  GtkListBox         *paths;
};

G_DEFINE_FINAL_TYPE (BelayTodayPage, belay_today_page, BELAY_TYPE_PAGE)

static BelayAttentionCard *
get_card (BelayTodayPage    *self,
          BelayAttentionKind kind)
{
  BelayAttentionCard *const cards[] = {
    [BELAY_ATTENTION_MEETING] = self->meetings,
    [BELAY_ATTENTION_MISSED_MEETING] = self->meetings,
    [BELAY_ATTENTION_ACTION_MINE] = self->mine,
    [BELAY_ATTENTION_ACTION_OTHERS] = self->others,
    [BELAY_ATTENTION_GOAL] = self->goals,
    [BELAY_ATTENTION_MILESTONE] = self->milestones,
    [BELAY_ATTENTION_MENTEE] = self->mentees,
  };

  return cards[kind];
}

static void
fill_card (BelayTodayPage     *self,
           BelayAttentionCard *card,
           GPtrArray          *entries,
           BelayDay            today)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < entries->len; i++)
    {
      const BelayAttention *entry = g_ptr_array_index (entries, i);

      if (get_card (self, entry->kind) == card)
        g_ptr_array_add (items, belay_attention_item_new (entry, today));
    }
  belay_attention_card_set_items (card, items);
}

static char *
summarise (GPtrArray *entries,
           BelayDay   today)
{
  guint n_meetings = 0, n_unprepared = 0;

  for (guint i = 0; i < entries->len; i++)
    {
      const BelayAttention *entry = g_ptr_array_index (entries, i);

      if (entry->kind != BELAY_ATTENTION_MEETING || entry->day - today > WEEK_DAYS)
        continue;
      n_meetings++;
      n_unprepared += entry->n_points == 0;
    }

  if (n_meetings == 0)
    return g_strdup (_ ("No one-on-one in the next seven days"));
  if (n_unprepared == 0)
    return g_strdup_printf (ngettext ("%u one-on-one in the next seven days, and it is prepared",
                                      "%u one-on-ones in the next seven days, all of them prepared", n_meetings),
                            n_meetings);

  /* Translators: the first number decides the plural; the second is how many are not prepared. */
  return g_strdup_printf (ngettext ("%u one-on-one in the next seven days, %u not prepared yet",
                                    "%u one-on-ones in the next seven days, %u not prepared yet", n_meetings),
                          n_meetings, n_unprepared);
}

static void
belay_today_page_refresh (BelayPage *page)
{
  BelayTodayPage     *self = BELAY_TODAY_PAGE (page);
  BelaySession       *session = belay_page_get_session (page);
  BelayDay            today = belay_session_get_today (session);
  GPtrArray          *entries = belay_session_get_attention (session);
  g_autofree char    *day = belay_date_to_weekday (today, today);
  g_autofree char    *summary = summarise (entries, today);
  BelayAttentionCard *cards[] = { self->meetings, self->mine, self->goals, self->milestones, self->others, self->mentees };

  gtk_label_set_text (self->day, day);
  gtk_label_set_text (self->summary, summary);
  for (guint i = 0; i < G_N_ELEMENTS (cards); i++)
    fill_card (self, cards[i], entries, today);
  gtk_stack_set_visible_child_name (self->stack,
                                    g_list_model_get_n_items (belay_session_get_mentees (session)) > 0 ? "today" : "nobody");
}

static void
belay_today_page_add (BelayPage *page)
{
  gtk_widget_activate_action (GTK_WIDGET (page), "win.add-mentee", NULL);
}

static void
path_activated_cb (BelayTodayPage *self,
                   GtkListBoxRow  *row)
{
  BelayPerson *person = belay_mentee_get_person (belay_path_row_get_mentee (BELAY_PATH_ROW (row)));

  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-record", "s", belay_record_get_id (BELAY_RECORD (person)));
}

static GtkWidget *
make_path_row (gpointer item,
               gpointer user_data)
{
  GtkWidget *row = g_object_new (BELAY_TYPE_PATH_ROW, "mentee", item, NULL);

  g_object_bind_property (BELAY_TODAY_PAGE (user_data)->room, "narrow", row, "compact", G_BINDING_SYNC_CREATE);

  return row;
}

static void
session_changed_cb (BelayTodayPage *self)
{
  BelaySession *session = belay_page_get_session (BELAY_PAGE (self));

  gtk_list_box_bind_model (self->paths, session != NULL ? belay_session_get_mentees (session) : NULL, make_path_row, self, NULL);
}

static void
belay_today_page_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);

  G_OBJECT_CLASS (belay_today_page_parent_class)->dispose (object);
}

static void
belay_today_page_class_init (BelayTodayPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (BELAY_TYPE_CARD);
  g_type_ensure (BELAY_TYPE_COLUMNS);
  g_type_ensure (BELAY_TYPE_ROOM);
  g_type_ensure (BELAY_TYPE_ATTENTION_CARD);
  G_OBJECT_CLASS (klass)->dispose = belay_today_page_dispose;
  BELAY_PAGE_CLASS (klass)->refresh = belay_today_page_refresh;
  BELAY_PAGE_CLASS (klass)->add = belay_today_page_add;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/belayplanner/Belay/belay-today-page.ui");
  gtk_widget_class_bind_template_child (widget_class, BelayTodayPage, stack);
  gtk_widget_class_bind_template_child (widget_class, BelayTodayPage, day);
  gtk_widget_class_bind_template_child (widget_class, BelayTodayPage, summary);
  gtk_widget_class_bind_template_child (widget_class, BelayTodayPage, meetings);
  gtk_widget_class_bind_template_child (widget_class, BelayTodayPage, mine);
  gtk_widget_class_bind_template_child (widget_class, BelayTodayPage, goals);
  gtk_widget_class_bind_template_child (widget_class, BelayTodayPage, milestones);
  gtk_widget_class_bind_template_child (widget_class, BelayTodayPage, others);
  gtk_widget_class_bind_template_child (widget_class, BelayTodayPage, mentees);
  gtk_widget_class_bind_template_child (widget_class, BelayTodayPage, paths);
  gtk_widget_class_bind_template_child (widget_class, BelayTodayPage, room);
  gtk_widget_class_bind_template_callback (widget_class, path_activated_cb);
}

static void
belay_today_page_init (BelayTodayPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect (self, "notify::session", G_CALLBACK (session_changed_cb), NULL);
}
