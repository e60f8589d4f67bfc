/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-meetings-page.h"

#include "belay-past-meeting.h"
#include "belay-meeting-row.h"
#include "belay-meeting-view.h"
#include "belay-meeting-words.h"
#include "belay-next-meeting.h"
#include "belay-running-meeting.h"

#include <belay-accessible.h>
#include <belay-beside.h>
#include <belay-card.h>
#include <glib/gi18n.h>

/**
 * BelayMeetingsPage:
 *
 * The one-on-ones of a person, the coming ones first and then back in time, and beside
 * them the one that is chosen: the next one, until somebody chooses another. Records of
 * past years are read when the page is first seen.
 *
 * Actions: `meetings.plan` plans the next one, `meetings.begin` makes who sits here the
 * mentor, `meetings.back` shows the list where there is no room for both; `meetings.start`
 * holds the planned one that is chosen, and nothing else is seen, until `meetings.pause`.
 */
struct _BelayMeetingsPage
{
  BelayPage parent_instance;

  BelayPerson     *shown;
  BelayMentorship *mentorship;
  BelayRecord     *chosen;
  BelayRecord     *running;
  GListStore      *lines;

  GtkStack            *stack;
  AdwStatusPage       *nobody;
  GtkWidget           *begin_button;
  BelayBeside         *beside;
  GtkLabel            *cadence;
  GtkWidget           *plan_button;
  GtkLabel            *problem;
  GtkListBox          *list;
  GtkStack            *detail;
  BelayMeetingView    *planned;
  BelayPastMeeting    *record;
  BelayRunningMeeting *held;
};

G_DEFINE_FINAL_TYPE (BelayMeetingsPage, belay_meetings_page, BELAY_TYPE_PAGE)

static BelaySession *
get_session (BelayMeetingsPage *self)
{
  return belay_page_get_session (BELAY_PAGE (self));
}

static BelayMeetingWords
get_words (BelayMeetingsPage *self)
{
  BelaySession *session = get_session (self);

  return (BelayMeetingWords){
    .workspace = belay_session_get_workspace (session),
    .today = belay_session_get_today (session),
    .me = belay_session_get_me (session),
    .mentorship = self->mentorship,
  };
}

/* That with whoever sits here; else the one that is alive. */
static BelayMentorship *
find_mentorship (BelayPerson *person,
                 const char  *me)
{
  BelayMentorship *found = NULL;

  BELAY_FOREACH (BelayMentorship, mentorship, belay_person_get (person)->mentorships)
  {
    if (me != NULL && g_strcmp0 (belay_mentorship_get (mentorship)->mentor, me) == 0)
      return mentorship;
    if (found == NULL || belay_mentorship_get (mentorship)->state == BELAY_MENTORSHIP_ACTIVE)
      found = mentorship;
  }

  return found;
}

static BelayDay
get_day (BelayRecord *meeting)
{
  return BELAY_IS_MEETING (meeting) ? belay_meeting_get (BELAY_MEETING (meeting))->day
                                    : belay_meeting_head_get (BELAY_MEETING_HEAD (meeting))->day;
}

static gboolean
is_planned (BelayRecord *meeting)
{
  return BELAY_IS_MEETING (meeting) && belay_meeting_get (BELAY_MEETING (meeting))->state == BELAY_MEETING_PLANNED;
}

/* The coming ones forward from the next, the others back from the last. */
static int
compare_meetings (gconstpointer a,
                  gconstpointer b)
{
  BelayRecord *first = *(BelayRecord *const *) a;
  BelayRecord *second = *(BelayRecord *const *) b;

  if (is_planned (first) != is_planned (second))
    return is_planned (second) - is_planned (first);

  return is_planned (first) ? get_day (first) - get_day (second) : get_day (second) - get_day (first);
}

static GPtrArray *
collect_meetings (BelayMeetingsPage *self,
                  BelayPerson       *person)
{
  BelayWorkspace *workspace = belay_session_get_workspace (get_session (self));
  GPtrArray      *meetings = g_ptr_array_new ();

  BELAY_FOREACH (BelayRecord, meeting, belay_person_get (person)->meetings)
  {
    g_ptr_array_add (meetings, meeting);
  }
  BELAY_FOREACH (BelayRecord, head, belay_person_get (person)->heads)
  {
    BelayRecord *meeting = belay_workspace_find (workspace, belay_record_get_id (head), BELAY_TYPE_MEETING);

    g_ptr_array_add (meetings, meeting != NULL ? meeting : head);
  }
  g_ptr_array_sort (meetings, compare_meetings);

  return meetings;
}

static void
show_detail (BelayMeetingsPage *self)
{
  BelayMeetingWords words = get_words (self);
  BelayMeeting     *meeting = BELAY_IS_MEETING (self->chosen) ? BELAY_MEETING (self->chosen) : NULL;
  gboolean          planned = self->chosen != NULL && is_planned (self->chosen);

  gboolean running = planned && self->running == self->chosen;

  belay_running_meeting_bind (self->held, get_session (self), &words, running ? meeting : NULL);
  belay_meeting_view_bind (self->planned, get_session (self), &words, planned && !running ? meeting : NULL);
  belay_past_meeting_bind (self->record, get_session (self), &words, planned ? NULL : meeting);
  gtk_stack_set_visible_child_name (self->detail, planned ? "planned" : meeting != NULL ? "record"
                                                                                        : "none");
  if (self->chosen != NULL)
    gtk_stack_set_visible_child_name (self->stack, running ? "running" : "meetings");
}

static void
choose (BelayMeetingsPage *self,
        BelayRecord       *meeting)
{
  guint          position = belay_lines_find (G_LIST_MODEL (self->lines), meeting);
  GtkListBoxRow *row = position != G_MAXUINT ? gtk_list_box_get_row_at_index (self->list, (int) position) : NULL;

  g_set_object (&self->chosen, meeting);
  if (gtk_list_box_get_selected_row (self->list) != row)
    gtk_list_box_select_row (self->list, row);
  show_detail (self);
}

/* Who goes through the list with the arrows sees each one-on-one beside it. */
static void
selected_cb (BelayMeetingsPage *self,
             GtkListBoxRow     *row)
{
  BelayLine *line = row != NULL ? belay_line_row_get_line (BELAY_LINE_ROW (row)) : NULL;

  if (line != NULL && belay_line_get_record (line) != self->chosen)
    choose (self, belay_line_get_record (line));
}

static void
activated_cb (BelayMeetingsPage *self,
              GtkListBoxRow     *row)
{
  choose (self, belay_line_get_record (belay_line_row_get_line (BELAY_LINE_ROW (row))));
  belay_beside_set_opened (self->beside, TRUE);
}

static void
back_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  belay_beside_set_opened (BELAY_MEETINGS_PAGE (widget)->beside, FALSE);
}

static void
start_cb (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  BelayMeetingsPage *self = BELAY_MEETINGS_PAGE (widget);

  if (self->chosen == NULL || !is_planned (self->chosen) || belay_session_is_read_only (get_session (self)))
    return;

  g_set_object (&self->running, self->chosen);
  show_detail (self);
  belay_running_meeting_begin (self->held);
}

static void
pause_cb (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  BelayMeetingsPage *self = BELAY_MEETINGS_PAGE (widget);

  g_clear_object (&self->running);
  show_detail (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->planned));
}

static BelayDay
get_last_day (BelayMeetingsPage *self)
{
  BelayDay last = BELAY_DAY_NONE;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->lines)); i++)
    {
      g_autoptr (BelayLine) line = g_list_model_get_item (G_LIST_MODEL (self->lines), i);

      last = MAX (last, get_day (belay_line_get_record (line)));
    }

  return last;
}

static void
belay_meetings_page_add (BelayPage *page)
{
  BelayMeetingsPage *self = BELAY_MEETINGS_PAGE (page);
  BelayRecord       *meeting = NULL;

  if (self->mentorship != NULL)
    meeting = belay_next_meeting_plan (get_session (self), self->mentorship, get_last_day (self));
  if (meeting == NULL)
    return;

  BELAY_PAGE_GET_CLASS (page)->refresh (page);
  choose (self, meeting);
  belay_beside_set_opened (self->beside, TRUE);
}

static void
plan_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  belay_meetings_page_add (BELAY_PAGE (widget));
}

static void
begin_cb (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  BelayPage    *page = BELAY_PAGE (widget);
  BelaySession *session = belay_page_get_session (page);
  g_autoptr (GError) error = NULL;
  GVariantBuilder arguments;

  g_variant_builder_init (&arguments, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&arguments, "{sv}", "person",
                         g_variant_new_string (belay_record_get_id (BELAY_RECORD (belay_page_get_person (page)))));
  g_variant_builder_add (&arguments, "{sv}", "mentor", g_variant_new_string (belay_session_get_me (session)));
  belay_session_edit (session, "add-mentorship", g_variant_builder_end (&arguments), NULL, &error);
}

static void
show_nobody (BelayMeetingsPage *self,
             BelayPerson       *person,
             const char        *me)
{
  g_autofree char *text = NULL;

  if (me != NULL && g_strcmp0 (me, belay_record_get_id (BELAY_RECORD (person))) == 0)
    text = g_strdup (_ ("One-on-ones belong to a mentorship; this is you."));
  else
    /* Translators: the name of a person. */
    text = g_strdup_printf (_ ("Nobody mentors %s yet; one-on-ones belong to a mentorship."), belay_person_get (person)->name);
  adw_status_page_set_description (self->nobody, text);
  gtk_widget_set_visible (self->begin_button, me != NULL && g_strcmp0 (me, belay_record_get_id (BELAY_RECORD (person))) != 0);
}

static void
show_list (BelayMeetingsPage *self,
           BelayPerson       *person)
{
  BelayMeetingWords words = get_words (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) meetings = NULL;
  g_autofree char *cadence = NULL;
  BelayRecord     *chosen = NULL;

  /* What cannot be read is said here, and stands in the list by its day. */
  belay_workspace_require_years (words.workspace, person, &error);
  gtk_label_set_text (self->problem, error != NULL ? error->message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), error != NULL);

  meetings = collect_meetings (self, person);
  belay_lines_update (self->lines, meetings, belay_meeting_words_fill, &words);
  cadence = belay_cadence_words (self->mentorship != NULL ? belay_mentorship_get_cadence_on (self->mentorship, words.today)
                                                          : NULL);
  gtk_label_set_text (self->cadence, cadence);
  gtk_stack_set_visible_child_name (self->stack, meetings->len > 0 ? "meetings" : self->mentorship != NULL ? "empty"
                                                                                                           : "nobody");
  for (guint i = 0; i < meetings->len; i++)
    {
      if (g_ptr_array_index (meetings, i) == self->chosen)
        chosen = self->chosen;
    }
  if (chosen == NULL && meetings->len > 0)
    chosen = g_ptr_array_index (meetings, 0);
  choose (self, chosen);
}

static void
belay_meetings_page_refresh (BelayPage *page)
{
  BelayMeetingsPage *self = BELAY_MEETINGS_PAGE (page);
  BelaySession      *session = get_session (self);
  BelayPerson       *person = belay_page_get_person (page);
  const char        *me = session != NULL ? belay_session_get_me (session) : NULL;

  if (session == NULL || person == NULL)
    return;

  if (g_set_object (&self->shown, person))
    belay_beside_set_opened (self->beside, FALSE);
  g_set_object (&self->mentorship, find_mentorship (person, me));
  gtk_widget_set_sensitive (self->plan_button, self->mentorship != NULL && !belay_session_is_read_only (session));
  show_nobody (self, person, me);
  show_list (self, person);
}

static void
belay_meetings_page_reveal (BelayPage   *page,
                            BelayRecord *record)
{
  BelayMeetingsPage *self = BELAY_MEETINGS_PAGE (page);
  BelayWorkspace    *workspace = belay_session_get_workspace (get_session (self));
  BelayMeeting      *meeting = belay_workspace_find (workspace, belay_record_get_id (record), BELAY_TYPE_MEETING);

  if (meeting == NULL)
    meeting = belay_record_get_ancestor (record, BELAY_TYPE_MEETING);
  if (meeting != NULL)
    choose (self, BELAY_RECORD (meeting));
  belay_beside_set_opened (self->beside, TRUE);
}

static void
belay_meetings_page_dispose (GObject *object)
{
  BelayMeetingsPage *self = BELAY_MEETINGS_PAGE (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->shown);
  g_clear_object (&self->mentorship);
  g_clear_object (&self->chosen);
  g_clear_object (&self->running);
  g_clear_object (&self->lines);

  G_OBJECT_CLASS (belay_meetings_page_parent_class)->dispose (object);
}

static void
belay_meetings_page_class_init (BelayMeetingsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (BELAY_TYPE_BESIDE);
  g_type_ensure (BELAY_TYPE_CARD);
  g_type_ensure (BELAY_TYPE_PAST_MEETING);
  g_type_ensure (BELAY_TYPE_MEETING_VIEW);
  g_type_ensure (BELAY_TYPE_RUNNING_MEETING);
  G_OBJECT_CLASS (klass)->dispose = belay_meetings_page_dispose;
  BELAY_PAGE_CLASS (klass)->refresh = belay_meetings_page_refresh;
  BELAY_PAGE_CLASS (klass)->reveal = belay_meetings_page_reveal;
  BELAY_PAGE_CLASS (klass)->add = belay_meetings_page_add;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/belayplanner/Belay/belay-meetings-page.ui");
  gtk_widget_class_bind_template_child (widget_class, BelayMeetingsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, BelayMeetingsPage, nobody);
  gtk_widget_class_bind_template_child (widget_class, BelayMeetingsPage, begin_button);
  gtk_widget_class_bind_template_child (widget_class, BelayMeetingsPage, beside);
  gtk_widget_class_bind_template_child (widget_class, BelayMeetingsPage, cadence);
  gtk_widget_class_bind_template_child (widget_class, BelayMeetingsPage, plan_button);
  gtk_widget_class_bind_template_child (widget_class, BelayMeetingsPage, problem);
  gtk_widget_class_bind_template_child (widget_class, BelayMeetingsPage, list);
  gtk_widget_class_bind_template_child (widget_class, BelayMeetingsPage, detail);
  gtk_widget_class_bind_template_child (widget_class, BelayMeetingsPage, planned);
  gtk_widget_class_bind_template_child (widget_class, BelayMeetingsPage, record);
  gtk_widget_class_bind_template_child (widget_class, BelayMeetingsPage, held);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_install_action (widget_class, "meetings.plan", NULL, plan_cb);
  gtk_widget_class_install_action (widget_class, "meetings.begin", NULL, begin_cb);
  gtk_widget_class_install_action (widget_class, "meetings.back", NULL, back_cb);
  gtk_widget_class_install_action (widget_class, "meetings.start", NULL, start_cb);
  gtk_widget_class_install_action (widget_class, "meetings.pause", NULL, pause_cb);
}

static GtkWidget *
make_row (gpointer item,
          gpointer user_data)
{
  return g_object_new (BELAY_TYPE_MEETING_ROW, "line", item, NULL);
}

static void
belay_meetings_page_init (BelayMeetingsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->lines = belay_lines_new ();
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->lines), make_row, NULL, NULL);
  belay_leave_list_by_tab (self->list);
}

/**
 * belay_meetings_page_get_chosen:
 * @self: a page
 *
 * Returns: (transfer none) (nullable): the one-on-one that is chosen, or its head
 *   where it could not be read
 */
BelayRecord *
belay_meetings_page_get_chosen (BelayMeetingsPage *self)
{
  return self->chosen;
}
