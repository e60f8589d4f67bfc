/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-agenda.h"
#include "belay-agenda-edit.h"

#include <glib/gi18n.h>

/* What is to be talked about: points, and proposals that become points or are dismissed. */

static gboolean
get_position (BelayEdit *edit,
              guint     *out_position,
              GError   **error)
{
  static const BelayField position = { .name = "position", .kind = BELAY_FIELD_NUMBER, .min = 0, .max = G_MAXINT };
  BelayValue              value = { 0 };

  *out_position = G_MAXUINT;
  if (!belay_edit_has (edit, "position"))
    return TRUE;
  if (!belay_edit_get_value (edit, &position, NULL, &value, error))
    return FALSE;
  *out_position = (guint) value.number;

  return TRUE;
}

static gboolean
put (BelayEdit    *edit,
     BelayMeeting *meeting,
     BelayRecord  *point,
     GError      **error)
{
  guint position;

  if (g_strcmp0 (belay_record_get_id (belay_record_get_parent (point)), belay_meeting_get (meeting)->mentorship) != 0)
    return belay_edit_refuse (error, "point", _ ("the point belongs to another mentorship"));
  if (belay_point_get (BELAY_POINT (point))->state != BELAY_POINT_OPEN)
    return belay_edit_refuse (error, "point", _ ("the point is not open any more"));
  if (!get_position (edit, &position, error))
    return FALSE;
  belay_agenda_put (edit, meeting, belay_record_get_id (point), position);

  return TRUE;
}

static gboolean
put_point (BelayEdit *edit,
           GError   **error)
{
  BelayMeeting *meeting = belay_edit_get_planned (edit, error);
  BelayRecord  *point = meeting != NULL ? belay_edit_get_record (edit, "point", BELAY_TYPE_POINT, error) : NULL;

  return point != NULL && put (edit, meeting, point, error);
}

static gboolean
take_point (BelayEdit *edit,
            GError   **error)
{
  BelayMeeting *meeting = belay_edit_get_planned (edit, error);
  BelayRecord  *point = meeting != NULL ? belay_edit_get_record (edit, "point", BELAY_TYPE_POINT, error) : NULL;
  char        **present;

  if (point == NULL)
    return FALSE;
  present = belay_meeting_get (meeting)->points;
  if (present == NULL || !g_strv_contains ((const char *const *) present, belay_record_get_id (point)))
    return belay_edit_refuse (error, "point", _ ("the point is not on the agenda"));
  belay_agenda_take (edit, meeting, belay_record_get_id (point));

  return TRUE;
}

/* A point may be put onto an agenda in the same step. */
static gboolean
put_if_asked (BelayEdit   *edit,
              BelayRecord *point,
              GError     **error)
{
  BelayMeeting *meeting;

  if (!belay_edit_has (edit, "meeting"))
    return TRUE;
  meeting = belay_edit_get_planned (edit, error);

  return meeting != NULL && put (edit, meeting, point, error);
}

static gboolean
add_point (BelayEdit *edit,
           GError   **error)
{
  return belay_edit_run_generic (edit, error) &&
         put_if_asked (edit, belay_workspace_find (edit->workspace, edit->answer, BELAY_TYPE_POINT), error);
}

static gboolean
change_point (BelayEdit *edit,
              GError   **error)
{
  return belay_edit_run_generic (edit, error) &&
         put_if_asked (edit, belay_edit_get_record (edit, "point", BELAY_TYPE_POINT, NULL), error);
}

static BelayAgenda *
prepare (BelayEdit       *edit,
         BelayMentorship *mentorship,
         BelayMeeting    *meeting)
{
  BelayAgendaQuery query = { .mentorship = mentorship, .meeting = meeting, .me = edit->me, .today = edit->today };

  return belay_agenda_new (edit->workspace, &query);
}

static const BelayAgendaItem *
get_proposal (BelayEdit         *edit,
              const BelayAgenda *agenda,
              GError           **error)
{
  g_autofree char       *key = NULL;
  const BelayAgendaItem *item;

  if (!belay_edit_get_text (edit, "proposal", TRUE, &key, error))
    return NULL;
  item = belay_agenda_find (agenda, key);
  if (item == NULL)
    belay_edit_refuse (error, "proposal", _ ("“%.100s” is not proposed"), key);

  return item;
}

/* What has an id of its own, and no private place, can be led to. */
static const char *
find_link (const BelayAgendaItem *item)
{
  BelayRecord *record = g_ptr_array_index (item->records, 0);

  if (item->is_private || BELAY_RECORD_GET_CLASS (record)->scoped || BELAY_IS_PERSON (record) || BELAY_IS_MENTORSHIP (record))
    return NULL;

  return belay_record_get_id (record);
}

/* Marks of what is not found any more have done their work. */
static void
set_dismissed (BelayEdit             *edit,
               BelayMentorship       *mentorship,
               const BelayAgendaItem *item)
{
  BelayAgendaQuery   query = { .mentorship = mentorship, .me = edit->me, .today = edit->today };
  const char        *mentee = belay_record_get_id (belay_record_get_parent (BELAY_RECORD (mentorship)));
  BelayRecord       *place = item->is_private
                               ? BELAY_RECORD (belay_workspace_find_notebook (edit->workspace, edit->me, mentee))
                               : BELAY_RECORD (mentorship);
  const BelayField  *field = belay_record_class_find_field (BELAY_RECORD_GET_CLASS (place), "dismissed");
  const char *const *known = belay_field_get_texts (field, belay_record_get_fields (place));
  g_auto (GStrv) standing = belay_agenda_list_marks (edit->workspace, &query);
  g_autofree char *mark = belay_agenda_item_dup_mark (item);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) marks = NULL;

  for (guint i = 0; known != NULL && known[i] != NULL; i++)
    {
      if (g_strv_contains ((const char *const *) standing, known[i]))
        g_strv_builder_add (builder, known[i]);
    }
  g_strv_builder_add (builder, mark);
  marks = g_strv_builder_end (builder);
  belay_edit_set_texts (edit, place, "dismissed", (const char *const *) marks);
}

static char *
make_point (BelayEdit             *edit,
            BelayMentorship       *mentorship,
            const BelayAgendaItem *item,
            const char            *title)
{
  BelayPointFields fields = {
    .title = (char *) title,
    .kind = item->kind,
    .topic_of = item->topic_of != NULL ? (char *) belay_record_get_id (BELAY_RECORD (item->topic_of)) : NULL,
    .since = edit->today,
    .minutes = item->minutes,
    .link = (char *) find_link (item),
    .proposal = item->is_private ? NULL : item->key,
  };
  char *id = belay_edit_next_id (edit);
  g_autoptr (BelayPoint) point = belay_point_new (id, &fields);

  belay_edit_insert (edit, BELAY_RECORD (mentorship), "points", BELAY_RECORD (point));

  return id;
}

/* What rests on private notes becomes a point that tells nothing of them. */
static gboolean
accept_proposal (BelayEdit *edit,
                 GError   **error)
{
  BelayMeeting    *meeting = belay_edit_get_planned (edit, error);
  BelayMentorship *mentorship = meeting != NULL
                                  ? belay_workspace_find (edit->workspace, belay_meeting_get (meeting)->mentorship,
                                                          BELAY_TYPE_MENTORSHIP)
                                  : NULL;
  g_autoptr (BelayAgenda) agenda = mentorship != NULL ? prepare (edit, mentorship, meeting) : NULL;
  const BelayAgendaItem *item = agenda != NULL ? get_proposal (edit, agenda, error) : NULL;
  g_autofree char       *title = NULL;
  guint                  position;

  if (item == NULL || !belay_edit_get_text (edit, "title", TRUE, &title, error) || !get_position (edit, &position, error))
    return FALSE;
  if (item->is_private)
    set_dismissed (edit, mentorship, item);
  if (item->point != NULL)
    edit->answer = g_strdup (belay_record_get_id (BELAY_RECORD (item->point)));
  else
    edit->answer = make_point (edit, mentorship, item, *title != '\0' ? title : item->title);
  if (item->point != NULL && *title != '\0')
    belay_edit_set_text (edit, BELAY_RECORD (item->point), "title", title);
  belay_agenda_put (edit, meeting, edit->answer, position);

  return TRUE;
}

static gboolean
dismiss_proposal (BelayEdit *edit,
                  GError   **error)
{
  BelayMentorship *mentorship = belay_edit_get_record (edit, "mentorship", BELAY_TYPE_MENTORSHIP, error);
  g_autoptr (BelayAgenda) agenda = mentorship != NULL ? prepare (edit, mentorship, NULL) : NULL;
  const BelayAgendaItem *item = agenda != NULL ? get_proposal (edit, agenda, error) : NULL;

  if (item == NULL)
    return FALSE;
  set_dismissed (edit, mentorship, item);

  return TRUE;
}

static gboolean
restore_proposals (BelayEdit *edit,
                   GError   **error)
{
  BelayRecord   *mentorship = belay_edit_get_record (edit, "mentorship", BELAY_TYPE_MENTORSHIP, error);
  BelayRecord   *mentee = mentorship != NULL ? belay_record_get_parent (mentorship) : NULL;
  BelayNotebook *notebook;

  if (mentorship == NULL)
    return FALSE;
  notebook = belay_workspace_find_notebook (edit->workspace, edit->me, belay_record_get_id (mentee));
  belay_edit_set_texts (edit, mentorship, "dismissed", NULL);
  if (notebook != NULL)
    belay_edit_set_texts (edit, BELAY_RECORD (notebook), "dismissed", NULL);

  return TRUE;
}

static const BelayArgument put_arguments[] = {
  { "point", BELAY_FIELD_REF, NULL, belay_point_get_type, TRUE },
  { "position", BELAY_FIELD_NUMBER, NULL, NULL, FALSE, 0, G_MAXINT },
  { NULL }
};

static const BelayArgument take_arguments[] = {
  { "point", BELAY_FIELD_REF, NULL, belay_point_get_type, TRUE },
  { NULL }
};

static const BelayArgument point_arguments[] = {
  { "meeting", BELAY_FIELD_REF, NULL, belay_meeting_get_type, FALSE },
  { "position", BELAY_FIELD_NUMBER, NULL, NULL, FALSE, 0, G_MAXINT },
  { NULL }
};

static const BelayArgument accept_arguments[] = {
  { "proposal", BELAY_FIELD_WORD, NULL, NULL, TRUE },
  { "title", BELAY_FIELD_TEXT, NULL, NULL, FALSE },
  { "position", BELAY_FIELD_NUMBER, NULL, NULL, FALSE, 0, G_MAXINT },
  { NULL }
};

static const BelayArgument dismiss_arguments[] = {
  { "mentorship", BELAY_FIELD_REF, NULL, belay_mentorship_get_type, TRUE },
  { "proposal", BELAY_FIELD_WORD, NULL, NULL, TRUE },
  { NULL }
};

static const BelayArgument restore_arguments[] = {
  { "mentorship", BELAY_FIELD_REF, NULL, belay_mentorship_get_type, TRUE },
  { NULL }
};

static const char *const no_fields[] = { NULL };
static const char *const add_point_fields[] = { "title", "text", "kind", "topic-of", "since", "minutes", "link", NULL };
static const char *const change_point_fields[] = { "title", "text", "kind", "topic-of", "since", "minutes", "link",
                                                   "notes", NULL };

/* clang-format off */
const BelayVerb belay_agenda_verbs[] = {
  BELAY_ADD ("add-point", N_ ("Add point"), belay_point_get_type, "mentorship", belay_mentorship_get_type,
             "points", .fields = add_point_fields, .own = point_arguments, .run = add_point),
  BELAY_CHANGE ("change-point", N_ ("Change point"), belay_point_get_type, "point",
                .fields = change_point_fields, .own = point_arguments, .run = change_point),
  BELAY_STATE ("complete-point", N_ ("Complete point"), belay_point_get_type, "point", "done", NULL, FALSE),
  BELAY_STATE ("park-point", N_ ("Park point"), belay_point_get_type, "point", "parked", NULL, FALSE),
  BELAY_STATE ("drop-point", N_ ("Drop point"), belay_point_get_type, "point", "dropped", NULL, FALSE),
  BELAY_STATE ("reopen-point", N_ ("Reopen point"), belay_point_get_type, "point", "open", NULL, FALSE),
  BELAY_MOVE ("move-point", N_ ("Move point"), belay_point_get_type, "point"),
  BELAY_REMOVE ("remove-point", N_ ("Delete point"), belay_point_get_type, "point"),

  BELAY_OWN ("put-point", N_ ("Put point on agenda"), belay_meeting_get_type, "meeting", put_point,
             .own = put_arguments),
  BELAY_OWN ("take-point", N_ ("Take point off agenda"), belay_meeting_get_type, "meeting", take_point,
             .own = take_arguments),
  BELAY_OWN ("accept-proposal", N_ ("Put proposal on agenda"), belay_meeting_get_type, "meeting", accept_proposal,
             .own = accept_arguments),
  BELAY_OWN ("dismiss-proposal", N_ ("Dismiss proposal"), belay_mentorship_get_type, NULL, dismiss_proposal,
             .fields = no_fields, .own = dismiss_arguments),
  BELAY_OWN ("restore-proposals", N_ ("Show dismissed proposals"), belay_mentorship_get_type, NULL, restore_proposals,
             .fields = no_fields, .own = restore_arguments),
  { NULL }
};
/* clang-format on */
