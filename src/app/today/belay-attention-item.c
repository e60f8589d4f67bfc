/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-attention-item.h"

#include <belay-date-names.h>
#include <belay-meeting.h>
#include <belay-mentorship.h>
#include <belay-time.h>
#include <belay-words.h>
#include <glib/gi18n.h>

#define SOON_DAYS 7

/**
 * BelayAttentionItem:
 *
 * One thing that needs attention, as rows show it: a title, a line below it, and
 * how it stands as a pill. The words come from [struct@Attention]; only what a pill
 * has room for is said here.
 */
struct _BelayAttentionItem
{
  GObject parent_instance;

  char       *id;
  char       *person_name;
  char       *title;
  char       *detail;
  char       *standing;
  const char *state;
  gboolean    is_private;
  gboolean    is_action;
  char       *label;
};

enum
{
  PROP_PERSON_NAME = 1,
  PROP_TITLE,
  PROP_DETAIL,
  PROP_STANDING,
  PROP_STATE,
  PROP_LABEL,
  PROP_IS_PRIVATE,
  PROP_IS_ACTION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (BelayAttentionItem, belay_attention_item, G_TYPE_OBJECT)

static void
belay_attention_item_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  BelayAttentionItem *self = BELAY_ATTENTION_ITEM (object);
  const char *const   texts[N_PROPS] = {
      [PROP_PERSON_NAME] = self->person_name,
      [PROP_TITLE] = self->title,
      [PROP_DETAIL] = self->detail,
      [PROP_STANDING] = self->standing,
      [PROP_STATE] = self->state,
      [PROP_LABEL] = self->label,
  };

  if (prop_id == PROP_IS_PRIVATE)
    g_value_set_boolean (value, self->is_private);
  else if (prop_id == PROP_IS_ACTION)
    g_value_set_boolean (value, self->is_action);
  else
    g_value_set_string (value, texts[prop_id]);
}

static void
belay_attention_item_finalize (GObject *object)
{
  BelayAttentionItem *self = BELAY_ATTENTION_ITEM (object);

  g_free (self->id);
  g_free (self->person_name);
  g_free (self->title);
  g_free (self->detail);
  g_free (self->standing);
  g_free (self->label);

  G_OBJECT_CLASS (belay_attention_item_parent_class)->finalize (object);
}

static void
belay_attention_item_class_init (BelayAttentionItemClass *klass)
{
  static const char *const names[N_PROPS] = {
    [PROP_PERSON_NAME] = "person-name",
    [PROP_TITLE] = "title",
    [PROP_DETAIL] = "detail",
    [PROP_STANDING] = "standing",
    [PROP_STATE] = "state",
    [PROP_LABEL] = "label",
  };
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  G_OBJECT_CLASS (klass)->get_property = belay_attention_item_get_property;
  G_OBJECT_CLASS (klass)->finalize = belay_attention_item_finalize;

  for (guint i = PROP_PERSON_NAME; i <= PROP_LABEL; i++)
    properties[i] = g_param_spec_string (names[i], NULL, NULL, NULL, flags);
  properties[PROP_IS_PRIVATE] = g_param_spec_boolean ("is-private", NULL, NULL, FALSE, flags);
  properties[PROP_IS_ACTION] = g_param_spec_boolean ("is-action", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, properties);
}

static void
belay_attention_item_init (BelayAttentionItem *self)
{
}

/* The weekday where it can only be the next one, else the date. */
static char *
describe_meeting_day (BelayMeeting *meeting,
                      BelayDay      today)
{
  const BelayMeetingFields *fields = belay_meeting_get (meeting);
  g_autofree char          *time = fields->time != BELAY_UNSET ? belay_time_to_string (fields->time) : NULL;
  g_autofree char          *date = belay_date_to_short_weekday (fields->day, today);
  const char               *day = date;

  if (fields->day > today && fields->day - today < SOON_DAYS)
    day = belay_date_get_weekday_name (belay_day_get_weekday (fields->day));
  else if (fields->day == today)
    day = _ ("Today");
  if (time == NULL)
    return g_strdup (day);

  /* Translators: a day and a time, such as "Tuesday 10:00". */
  return g_strdup_printf (_ ("%s %s"), day, time);
}

static char *
capitalise (const char *text)
{
  gunichar         first = g_unichar_toupper (g_utf8_get_char (text));
  char             begin[7] = { 0 };
  const char      *rest = *text != '\0' ? g_utf8_next_char (text) : text;
  g_autofree char *answer = NULL;

  g_unichar_to_utf8 (first, begin);
  answer = g_strconcat (*text != '\0' ? begin : "", rest, NULL);

  return g_steal_pointer (&answer);
}

static void
fill_meeting (BelayAttentionItem   *self,
              const BelayAttention *entry,
              BelayDay              today)
{
  g_autofree char *day = describe_meeting_day (BELAY_MEETING (entry->record), today);

  /* Translators: of a one-on-one: day and time, and what is on its agenda. */
  self->detail = g_strdup_printf (_ ("%s · %s"), day, entry->detail);
  if (entry->day - today > SOON_DAYS)
    self->standing = capitalise (entry->text);
  else
    self->standing = g_strdup (entry->n_points > 0 ? _ ("Prepared") : _ ("Not prepared"));
  if (entry->n_points > 0 && entry->day - today <= SOON_DAYS)
    self->state = "ok";
}

static void
fill_due (BelayAttentionItem   *self,
          const BelayAttention *entry,
          BelayDay              today)
{
  self->detail = g_strdup (entry->detail);
  if (entry->severity == BELAY_SEVERITY_OVERDUE)
    self->standing = g_strdup (entry->text);
  else if (entry->day != BELAY_DAY_NONE)
    self->standing = belay_date_to_short (entry->day, today);
}

static void
fill_stale (BelayAttentionItem   *self,
            const BelayAttention *entry)
{
  self->detail = g_strdup (entry->text);
  self->standing = g_strdup (belay_severity_to_words (entry->severity));
}

static void
fill (BelayAttentionItem   *self,
      const BelayAttention *entry,
      BelayDay              today)
{
  static const char *const states[] = {
    [BELAY_SEVERITY_OVERDUE] = "late",
    [BELAY_SEVERITY_AT_RISK] = "risk",
    [BELAY_SEVERITY_STALE] = "risk",
    [BELAY_SEVERITY_OK] = "neutral",
  };

  self->state = states[entry->severity];
  if (entry->kind == BELAY_ATTENTION_MEETING)
    fill_meeting (self, entry, today);
  else if (entry->severity == BELAY_SEVERITY_STALE)
    fill_stale (self, entry);
  else
    fill_due (self, entry, today);
}

/**
 * belay_attention_item_new:
 * @entry: what needs attention
 * @today: the day it is
 *
 * Returns: (transfer full): the same, as rows show it
 */
BelayAttentionItem *
belay_attention_item_new (const BelayAttention *entry,
                          BelayDay              today)
{
  BelayAttentionItem *self = g_object_new (BELAY_TYPE_ATTENTION_ITEM, NULL);
  const char         *name = entry->person != NULL ? belay_person_get (entry->person)->name : NULL;

  self->id = g_strdup (belay_record_get_id (entry->record));
  self->person_name = g_strdup (name);
  self->title = g_strdup (entry->title);
  self->is_private = entry->is_private;
  self->is_action = BELAY_IS_ACTION (entry->record);
  fill (self, entry, today);

  if (name == NULL || g_strcmp0 (name, self->title) == 0)
    /* Translators: of something that needs attention: its title, and how it stands. */
    self->label = g_strdup_printf (_ ("%s: %s, %s"), self->title, entry->text, self->detail != NULL ? self->detail : "");
  else
    /* Translators: of something that needs attention: whose it is, its title, and how it stands. */
    self->label = g_strdup_printf (_ ("%s, %s: %s"), name, self->title, entry->text);

  return self;
}

/**
 * belay_attention_item_get_id:
 * @self: an item
 *
 * Returns: the id of the thing itself
 */
const char *
belay_attention_item_get_id (BelayAttentionItem *self)
{
  return self->id;
}

/**
 * belay_attention_item_get_label:
 * @self: an item
 *
 * Returns: all of it in words
 */
const char *
belay_attention_item_get_label (BelayAttentionItem *self)
{
  return self->label;
}
