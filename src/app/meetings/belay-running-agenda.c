/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-running-agenda.h"

#include "belay-agenda-sections.h"
#include "belay-section-clock.h"
#include "belay-section-row.h"
#include "belay-tick-row.h"

#include <glib/gi18n.h>

/**
 * BelayRunningAgenda:
 *
 * The agenda of a one-on-one that is held: sections with the time they took, and the
 * points in them. One of these is talked about (`current`, told by [signal@RunningAgenda::moved]).
 * Time is read when a minute is over, and not while nobody sees it.
 */
struct _BelayRunningAgenda
{
  AdwBin parent_instance;

  BelaySession      *session;
  BelayMeeting      *meeting;
  BelayTemplate     *agenda;
  BelayRecord       *current; /* a section or a point */
  BelayMeetingWords  words;
  GListStore        *lines;
  BelaySectionClock *times;
  BelayClock         clock;
  guint              minute;

  GtkListBox *list;
};

enum
{
  MOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BelayRunningAgenda, belay_running_agenda, ADW_TYPE_BIN)

/* The section that is talked about; without a template, all is one. */
static const char *
get_section_id (BelayRunningAgenda *self,
                BelayRecord        *record)
{
  if (BELAY_IS_POINT (record) && self->agenda != NULL)
    record = BELAY_RECORD (belay_agenda_find_section (self->agenda, BELAY_POINT (record)));

  return BELAY_IS_SECTION (record) ? belay_record_get_id (record) : "";
}

static void
fill_section (BelayRunningAgenda *self,
              BelayRecord        *record,
              BelayLineFields    *line)
{
  const BelaySectionFields *section = belay_section_get (BELAY_SECTION (record));
  const char               *id = belay_record_get_id (record);
  int                       spent = belay_section_clock_get_minutes (self->times, id, self->clock ());
  gboolean                  is_current = self->current != NULL && g_strcmp0 (get_section_id (self, self->current), id) == 0;

  line->title = g_strdup (section->title);
  if (spent < 0)
    line->standing = g_strdup_printf (ngettext ("%d minute", "%d minutes", section->minutes), section->minutes);
  else
    /* Translators: of a section of an agenda: how many minutes it has taken, out of how many. */
    line->standing = g_strdup_printf (_ ("%d of %d minutes"), spent, section->minutes);
  line->state = "neutral";
  if (spent >= section->minutes)
    line->state = "risk";
  else if (is_current)
    line->state = "accent";
  /* Translators: a section of an agenda in a sentence: its title and its time. */
  line->label = g_strdup_printf (_ ("Section %s, %s"), line->title, line->standing);
}

static void
fill_line (BelayRecord     *record,
           BelayLineFields *out_fields,
           gpointer         user_data)
{
  BelayRunningAgenda *self = user_data;

  if (BELAY_IS_SECTION (record))
    fill_section (self, record, out_fields);
  else
    belay_point_words_fill (record, out_fields, &self->words);
}

static void
add_points (BelayRunningAgenda *self,
            GPtrArray          *records,
            BelaySection       *section)
{
  char **ids = belay_meeting_get (self->meeting)->points;

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      BelayPoint *point = belay_workspace_find (self->words.workspace, ids[i], BELAY_TYPE_POINT);

      if (point != NULL && (section == NULL || belay_agenda_find_section (self->agenda, point) == section))
        g_ptr_array_add (records, point);
    }
}

static void
show_lines (BelayRunningAgenda *self)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  if (self->agenda == NULL)
    add_points (self, records, NULL);
  BELAY_FOREACH (BelaySection, section, self->agenda != NULL ? belay_template_get (self->agenda)->sections : NULL)
  {
    g_ptr_array_add (records, section);
    add_points (self, records, section);
  }
  belay_lines_update (self->lines, records, fill_line, self);
}

static void
stop_time (BelayRunningAgenda *self)
{
  g_clear_handle_id (&self->minute, g_source_remove);
}

static gboolean
minute_cb (gpointer user_data)
{
  BelayRunningAgenda *self = user_data;

  self->minute = 0;
  belay_running_agenda_show_time (self);

  return G_SOURCE_REMOVE;
}

static void
set_current (BelayRunningAgenda *self,
             BelayRecord        *record)
{
  g_set_object (&self->current, record);
  if (record != NULL)
    belay_section_clock_enter (self->times, get_section_id (self, record), self->clock ());
  belay_running_agenda_show_time (self);
}

static void
selected_cb (BelayRunningAgenda *self,
             GtkListBoxRow      *row)
{
  BelayLine *line = row != NULL ? belay_line_row_get_line (BELAY_LINE_ROW (row)) : NULL;

  if (line != NULL && belay_line_get_record (line) != self->current)
    set_current (self, belay_line_get_record (line));
}

static void
select_at (BelayRunningAgenda *self,
           guint               position)
{
  GtkListBoxRow *row = position != G_MAXUINT ? gtk_list_box_get_row_at_index (self->list, (int) position) : NULL;

  if (row != NULL && gtk_list_box_get_selected_row (self->list) != row)
    gtk_list_box_select_row (self->list, row);
}

static GtkWidget *
make_row (gpointer item,
          gpointer user_data)
{
  if (BELAY_IS_SECTION (belay_line_get_record (item)))
    return g_object_new (BELAY_TYPE_SECTION_ROW, "line", item, NULL);

  return g_object_new (BELAY_TYPE_TICK_ROW, "line", item, "on-agenda", TRUE, NULL);
}

static gboolean
belay_running_agenda_grab_focus (GtkWidget *widget)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (BELAY_RUNNING_AGENDA (widget)->list);

  return row != NULL && gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
belay_running_agenda_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (belay_running_agenda_parent_class)->map (widget);

  belay_running_agenda_show_time (BELAY_RUNNING_AGENDA (widget));
}

static void
belay_running_agenda_unmap (GtkWidget *widget)
{
  stop_time (BELAY_RUNNING_AGENDA (widget));

  GTK_WIDGET_CLASS (belay_running_agenda_parent_class)->unmap (widget);
}

static void
belay_running_agenda_dispose (GObject *object)
{
  BelayRunningAgenda *self = BELAY_RUNNING_AGENDA (object);

  stop_time (self);
  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->session);
  g_clear_object (&self->meeting);
  g_clear_object (&self->current);
  g_clear_object (&self->words.mentorship);
  g_clear_object (&self->lines);
  g_clear_pointer (&self->times, belay_section_clock_free);

  G_OBJECT_CLASS (belay_running_agenda_parent_class)->dispose (object);
}

static void
belay_running_agenda_class_init (BelayRunningAgendaClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = belay_running_agenda_dispose;
  widget_class->grab_focus = belay_running_agenda_grab_focus;
  widget_class->map = belay_running_agenda_map;
  widget_class->unmap = belay_running_agenda_unmap;

  /**
   * BelayRunningAgenda::moved:
   * @self: the agenda
   *
   * Emitted when another part is talked about, and when a minute is over.
   */
  signals[MOVED] = g_signal_new ("moved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/belayplanner/Belay/belay-running-agenda.ui");
  gtk_widget_class_bind_template_child (widget_class, BelayRunningAgenda, list);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
}

static void
belay_running_agenda_init (BelayRunningAgenda *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->clock = g_get_monotonic_time;
  self->times = belay_section_clock_new ();
  self->lines = belay_lines_new ();
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->lines), make_row, NULL, NULL);
}

/**
 * belay_running_agenda_set_clock:
 * @self: an agenda
 * @clock: says what time it is
 *
 * Reads another clock than that of the system.
 */
void
belay_running_agenda_set_clock (BelayRunningAgenda *self,
                                BelayClock          clock)
{
  self->clock = clock;
}

/**
 * belay_running_agenda_show_time:
 * @self: an agenda
 *
 * Says how much time has gone by, and again when the next minute is over.
 */
void
belay_running_agenda_show_time (BelayRunningAgenda *self)
{
  stop_time (self);
  if (self->meeting == NULL)
    return;

  show_lines (self);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->minute = g_timeout_add_seconds (belay_section_clock_get_wait (self->times, self->clock ()), minute_cb, self);
  g_signal_emit (self, signals[MOVED], 0);
}

/**
 * belay_running_agenda_get_current:
 * @self: an agenda
 *
 * Returns: (transfer none) (nullable): the section or the point that is talked about
 */
BelayRecord *
belay_running_agenda_get_current (BelayRunningAgenda *self)
{
  return self->current;
}

/**
 * belay_running_agenda_get_minutes:
 * @self: an agenda
 *
 * Returns: how many whole minutes the one-on-one has taken
 */
int
belay_running_agenda_get_minutes (BelayRunningAgenda *self)
{
  return belay_section_clock_get_all_minutes (self->times, self->clock ());
}

/**
 * belay_running_agenda_step:
 * @self: an agenda
 * @by: how far, negative for back
 *
 * Goes to the next part of the agenda; the focus stays where it is.
 */
void
belay_running_agenda_step (BelayRunningAgenda *self,
                           int                 by)
{
  guint at = belay_lines_find (G_LIST_MODEL (self->lines), self->current);

  if (at == G_MAXUINT)
    select_at (self, 0);
  else if (by > 0 || at > 0)
    select_at (self, at + (guint) by);
}

static void
set_words (BelayRunningAgenda *self,
           BelayMeetingWords  *words)
{
  g_clear_object (&self->words.mentorship);
  self->words = words != NULL ? *words : (BelayMeetingWords){ 0 };
  if (self->words.mentorship != NULL)
    g_object_ref (self->words.mentorship);
}

/**
 * belay_running_agenda_bind:
 * @self: an agenda
 * @session: (nullable): the session
 * @words: (nullable): how to tell what it shows
 * @meeting: (nullable): a one-on-one that is held; %NULL resets it
 *
 * Shows the agenda of a one-on-one, or shows it anew after an edit. Time begins when
 * another one is shown.
 */
void
belay_running_agenda_bind (BelayRunningAgenda *self,
                           BelaySession       *session,
                           BelayMeetingWords  *words,
                           BelayMeeting       *meeting)
{
  guint position;

  if (self->meeting != meeting)
    {
      g_clear_pointer (&self->times, belay_section_clock_free);
      self->times = belay_section_clock_new ();
      g_clear_object (&self->current);
      g_list_store_remove_all (self->lines);
    }
  g_set_object (&self->session, session);
  g_set_object (&self->meeting, meeting);
  set_words (self, words);
  if (meeting == NULL)
    {
      stop_time (self);
      return;
    }

  self->agenda = belay_agenda_find_template (belay_session_get_templates (session), meeting);
  show_lines (self);
  position = belay_lines_find (G_LIST_MODEL (self->lines), self->current);
  if (position == G_MAXUINT)
    set_current (self, NULL);
  select_at (self, position != G_MAXUINT ? position : 0);
  belay_running_agenda_show_time (self);
}
