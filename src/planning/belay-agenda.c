/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-agenda-private.h"

#include "belay-attention.h"

#include <string.h>

/*
 * How an agenda is prepared: all rules are asked what they find, then what was
 * dismissed or has become a point already is taken out, and the rest is put
 * into the sections of the template. The same records on the same day give the
 * same agenda.
 */

/*< private >
 * belay_agenda_item_new:
 *
 * Returns: (transfer full): an item without words yet
 */
BelayAgendaItem *
belay_agenda_item_new (BelayAgendaRule rule)
{
  BelayAgendaItem *self = g_new0 (BelayAgendaItem, 1);

  self->rule = rule;
  self->kind = belay_agenda_rule_get_kind (rule);
  self->minutes = BELAY_UNSET;
  self->records = g_ptr_array_new_with_free_func (g_object_unref);

  return self;
}

/*< private >
 * belay_agenda_item_free:
 */
void
belay_agenda_item_free (BelayAgendaItem *self)
{
  g_clear_object (&self->point);
  g_clear_object (&self->topic_of);
  g_ptr_array_unref (self->records);
  g_free (self->key);
  g_free (self->basis);
  g_free (self->title);
  g_free (self->reason);
  g_free (self);
}

static int
compare_heads (gconstpointer a,
               gconstpointer b)
{
  BelayMeetingHead *first = *(BelayMeetingHead *const *) a;
  BelayMeetingHead *second = *(BelayMeetingHead *const *) b;
  int               days = belay_meeting_head_get (second)->day - belay_meeting_head_get (first)->day;

  return days != 0 ? days : strcmp (belay_record_get_id (BELAY_RECORD (first)), belay_record_get_id (BELAY_RECORD (second)));
}

static GPtrArray *
list_past (BelayPerson            *mentee,
           const BelayAgendaQuery *query)
{
  GPtrArray  *past = g_ptr_array_new ();
  const char *mentorship = belay_record_get_id (BELAY_RECORD (query->mentorship));

  BELAY_FOREACH (BelayMeetingHead, head, belay_person_get (mentee)->heads)
  {
    const BelayMeetingHeadFields *fields = belay_meeting_head_get (head);

    if (fields->state == BELAY_MEETING_CLOSED && fields->day <= query->today &&
        g_strcmp0 (fields->mentorship, mentorship) == 0)
      g_ptr_array_add (past, head);
  }
  g_ptr_array_sort (past, compare_heads);

  return past;
}

static GPtrArray *
find_all (BelayWorkspace         *workspace,
          const BelayAgendaQuery *query)
{
  BelayPerson        *mentee = belay_record_get_ancestor (BELAY_RECORD (query->mentorship), BELAY_TYPE_PERSON);
  BelayAttentionQuery about = {
    .today = query->today, .me = query->me, .person = belay_record_get_id (BELAY_RECORD (mentee))
  };
  g_autoptr (GPtrArray) attention = belay_attention_collect (workspace, &about);
  g_autoptr (BelayReadiness) readiness = belay_readiness_new (workspace, mentee, NULL, NULL, query->today, NULL);
  g_autoptr (GPtrArray) past = list_past (mentee, query);
  BelayAgendaSearch search = {
    .workspace = workspace,
    .query = query,
    .mentee = mentee,
    .attention = attention,
    .readiness = readiness,
    .past = past,
    .found = g_ptr_array_new_with_free_func ((GDestroyNotify) belay_agenda_item_free),
  };

  belay_agenda_search (&search);

  return search.found;
}

/**
 * belay_agenda_item_dup_mark:
 * @self: a proposal
 *
 * Says by what a proposal is remembered once it was dismissed. It changes when
 * the reason does, and not from day to day.
 *
 * Returns: (transfer full): such as "goal-overdue/ID@2026-11-17"
 */
char *
belay_agenda_item_dup_mark (const BelayAgendaItem *self)
{
  return g_strdup_printf ("%s@%s", self->key, self->basis);
}

/**
 * belay_agenda_list_marks:
 * @workspace: a workspace
 * @query: what to prepare
 *
 * Lists the marks of all that the rules find, be it dismissed or not. What is
 * not among them was dismissed for a reason that has gone.
 *
 * Returns: (transfer full): the marks
 */
char **
belay_agenda_list_marks (BelayWorkspace         *workspace,
                         const BelayAgendaQuery *query)
{
  g_autoptr (GPtrArray) found = find_all (workspace, query);
  g_autoptr (GStrvBuilder) marks = g_strv_builder_new ();

  for (guint i = 0; i < found->len; i++)
    {
      g_autofree char *mark = belay_agenda_item_dup_mark (g_ptr_array_index (found, i));

      g_strv_builder_add (marks, mark);
    }

  return g_strv_builder_end (marks);
}

static gboolean
is_dismissed (BelayWorkspace        *workspace,
              const BelayAgenda     *agenda,
              const char            *me,
              const BelayAgendaItem *item)
{
  BelayRecord     *mentee = belay_record_get_parent (BELAY_RECORD (agenda->mentorship));
  BelayNotebook   *notebook = belay_workspace_find_notebook (workspace, me, belay_record_get_id (mentee));
  g_autofree char *mark = belay_agenda_item_dup_mark (item);
  char           **marks = belay_mentorship_get (agenda->mentorship)->dismissed;

  if (item->is_private)
    marks = notebook != NULL ? belay_notebook_get (notebook)->dismissed : NULL;

  return marks != NULL && g_strv_contains ((const char *const *) marks, mark);
}

/* Whoever wrote down a point about a goal needs no proposal to talk about that goal. */
static gboolean
covers (const BelayPointFields *point,
        const BelayAgendaItem  *found)
{
  if (point->proposal != NULL)
    return g_str_equal (point->proposal, found->key);

  return point->link != NULL && found->point == NULL &&
         g_str_equal (point->link, belay_record_get_id (g_ptr_array_index (found->records, 0)));
}

static gboolean
is_accepted (const BelayAgenda     *agenda,
             const BelayAgendaItem *item)
{
  BELAY_FOREACH (BelayPoint, point, belay_mentorship_get (agenda->mentorship)->points)
  {
    const BelayPointFields *fields = belay_point_get (point);

    if (covers (fields, item) && (fields->state == BELAY_POINT_OPEN || fields->state == BELAY_POINT_PARKED))
      return TRUE;
  }

  return FALSE;
}

static guint
find_section (const BelayAgenda *agenda,
              int                kind)
{
  BelayList *sections = agenda->template != NULL ? belay_template_get (agenda->template)->sections : NULL;
  guint      i = 0;

  BELAY_FOREACH (BelaySection, section, sections)
  {
    char **kinds = belay_section_get (section)->kinds;

    if (kinds != NULL && g_strv_contains ((const char *const *) kinds, belay_point_kind_words[kind]))
      return i;
    i++;
  }

  return 0;
}

static const BelayAgendaItem *
find_origin (GPtrArray              *found,
             const BelayPointFields *point)
{
  for (guint i = 0; i < found->len; i++)
    {
      if (covers (point, g_ptr_array_index (found, i)))
        return g_ptr_array_index (found, i);
    }

  return NULL;
}

static void
take_reason (BelayAgendaItem       *item,
             const BelayAgendaItem *found)
{
  item->rule = found->rule;
  item->reason = g_strdup (found->reason);
  for (guint i = 0; i < found->records->len; i++)
    g_ptr_array_add (item->records, g_object_ref (g_ptr_array_index (found->records, i)));
}

static BelayAgendaItem *
make_point (BelayWorkspace *workspace,
            BelayPoint     *point,
            GPtrArray      *found)
{
  const BelayPointFields *fields = belay_point_get (point);
  const BelayAgendaItem  *origin = find_origin (found, fields);
  BelayRecord            *link = belay_workspace_find (workspace, fields->link, BELAY_TYPE_RECORD);
  BelayAgendaItem        *item = belay_agenda_item_new (BELAY_AGENDA_NO_RULE);

  item->key = g_strdup (fields->proposal);
  item->point = g_object_ref (point);
  item->is_on_agenda = TRUE;
  item->title = g_strdup (fields->title);
  item->kind = fields->kind;
  item->minutes = fields->minutes;
  g_set_object (&item->topic_of, belay_workspace_find (workspace, fields->topic_of, BELAY_TYPE_PERSON));
  if (origin != NULL)
    take_reason (item, origin);
  else
    item->reason = belay_agenda_describe_point (fields, item->topic_of);
  if (origin == NULL && fields->carried > 0)
    item->rule = BELAY_AGENDA_CARRIED;
  if (origin == NULL && link != NULL)
    g_ptr_array_add (item->records, g_object_ref (link));

  return item;
}

static void
add_points (BelayAgenda    *self,
            BelayWorkspace *workspace,
            GPtrArray      *found)
{
  char **points = self->meeting != NULL ? belay_meeting_get (self->meeting)->points : NULL;

  for (guint i = 0; points != NULL && points[i] != NULL; i++)
    {
      BelayPoint      *point = belay_workspace_find (workspace, points[i], BELAY_TYPE_POINT);
      BelayAgendaItem *item = point != NULL ? make_point (workspace, point, found) : NULL;

      if (item == NULL)
        continue;
      item->section = find_section (self, item->kind);
      self->minutes += MAX (item->minutes, 0);
      self->n_points++;
      g_ptr_array_add (self->items, item);
    }
}

static void
add_proposals (BelayAgenda    *self,
               BelayWorkspace *workspace,
               const char     *me,
               GPtrArray      *found)
{
  while (found->len > 0)
    {
      BelayAgendaItem *item = g_ptr_array_steal_index (found, 0);

      item->section = find_section (self, item->kind);
      if (is_dismissed (workspace, self, me, item))
        self->n_dismissed++;
      else if (!is_accepted (self, item))
        {
          g_ptr_array_add (self->items, item);
          continue;
        }
      belay_agenda_item_free (item);
    }
}

/**
 * belay_agenda_new:
 * @workspace: a workspace
 * @query: what to prepare
 *
 * Prepares an agenda: the points that stand on it, each with its reason as of
 * today, and what the rules propose beside them. Nothing is changed; to accept
 * or dismiss a proposal there are verbs, which know it by its key.
 *
 * The past one-on-ones of the mentee are read where they have not been yet.
 *
 * Returns: (transfer full): the agenda
 */
BelayAgenda *
belay_agenda_new (BelayWorkspace         *workspace,
                  const BelayAgendaQuery *query)
{
  BelayAgenda *self = g_new0 (BelayAgenda, 1);
  g_autoptr (GPtrArray) found = find_all (workspace, query);

  g_set_object (&self->mentorship, query->mentorship);
  g_set_object (&self->meeting, query->meeting);
  g_set_object (&self->template, query->template);
  self->items = g_ptr_array_new_with_free_func ((GDestroyNotify) belay_agenda_item_free);
  add_points (self, workspace, found);
  add_proposals (self, workspace, query->me, found);

  return self;
}

/**
 * belay_agenda_free:
 * @self: (transfer full): an agenda
 *
 * Frees it.
 */
void
belay_agenda_free (BelayAgenda *self)
{
  g_clear_object (&self->mentorship);
  g_clear_object (&self->meeting);
  g_clear_object (&self->template);
  g_ptr_array_unref (self->items);
  g_free (self);
}

/**
 * belay_agenda_find:
 * @self: an agenda
 * @key: the key of a proposal
 *
 * Returns: (transfer none) (nullable): what is proposed under that key and not
 *   on the agenda yet
 */
const BelayAgendaItem *
belay_agenda_find (const BelayAgenda *self,
                   const char        *key)
{
  for (guint i = self->n_points; i < self->items->len; i++)
    {
      const BelayAgendaItem *item = g_ptr_array_index (self->items, i);

      if (g_strcmp0 (item->key, key) == 0)
        return item;
    }

  return NULL;
}

/**
 * belay_agenda_find_next:
 * @mentorship: a pair
 * @today: the day it is
 *
 * Returns: (transfer none) (nullable): their next one-on-one that is planned for
 *   today or later
 */
BelayMeeting *
belay_agenda_find_next (BelayMentorship *mentorship,
                        BelayDay         today)
{
  BelayPerson  *mentee = belay_record_get_ancestor (BELAY_RECORD (mentorship), BELAY_TYPE_PERSON);
  BelayMeeting *next = NULL;

  BELAY_FOREACH (BelayMeeting, meeting, belay_person_get (mentee)->meetings)
  {
    const BelayMeetingFields *fields = belay_meeting_get (meeting);
    const BelayMeetingFields *best = next != NULL ? belay_meeting_get (next) : NULL;

    if (fields->state != BELAY_MEETING_PLANNED || fields->day < today ||
        g_strcmp0 (fields->mentorship, belay_record_get_id (BELAY_RECORD (mentorship))) != 0)
      continue;
    if (best == NULL || fields->day < best->day || (fields->day == best->day && fields->time < best->time))
      next = meeting;
  }

  return next;
}

/**
 * belay_agenda_find_mentorship:
 * @mentee: a person
 * @me: (nullable): the id of the person who asks
 *
 * Finds the pair whose one-on-one is meant: the one in which @me is the mentor,
 * else the first; those that have ended come last.
 *
 * Returns: (transfer none) (nullable): the pair
 */
BelayMentorship *
belay_agenda_find_mentorship (BelayPerson *mentee,
                              const char  *me)
{
  BelayMentorship *best = NULL;
  int              best_rank = -1;

  BELAY_FOREACH (BelayMentorship, mentorship, belay_person_get (mentee)->mentorships)
  {
    const BelayMentorshipFields *fields = belay_mentorship_get (mentorship);
    int                          rank = 2 * (fields->state != BELAY_MENTORSHIP_ENDED) + (g_strcmp0 (fields->mentor, me) == 0);

    if (rank > best_rank)
      {
        best = mentorship;
        best_rank = rank;
      }
  }

  return best;
}
