/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-edit.h"
#include "belay-mentorship.h"
#include "belay-notebook.h"

#include <glib/gi18n.h>

/* What stays with its author. Private is the place where a record lies; to share it is to move it. */

static BelayRecord *
ensure_notebook (BelayEdit  *edit,
                 const char *person)
{
  BelayNotebookFields fields = { .author = (char *) edit->me };
  BelayNotebook      *known = belay_workspace_find_notebook (edit->workspace, edit->me, person);
  g_autoptr (BelayNotebook) fresh = NULL;

  if (known != NULL)
    return BELAY_RECORD (known);

  fresh = belay_notebook_new (person, &fields);
  belay_edit_insert (edit, BELAY_RECORD (edit->workspace), "notebooks", BELAY_RECORD (fresh));

  return BELAY_RECORD (fresh);
}

static gboolean
check_me (BelayEdit *edit,
          GError   **error)
{
  if (belay_workspace_find (edit->workspace, edit->me, BELAY_TYPE_PERSON) != NULL)
    return TRUE;

  return belay_edit_refuse (error, NULL, _ ("it is not known who writes this; say so with --me"));
}

static gboolean
add_private (BelayEdit  *edit,
             const char *list,
             GError    **error)
{
  BelayRecord *person = belay_edit_get_record (edit, "person", BELAY_TYPE_PERSON, error);
  BelayRecord *notebook, *record;

  if (person == NULL || !check_me (edit, error))
    return FALSE;
  notebook = ensure_notebook (edit, belay_record_get_id (person));
  record = belay_edit_add_record (edit, notebook, list, edit->verb->type (), error);
  if (record == NULL)
    return FALSE;
  if (BELAY_IS_ACTION (record))
    belay_edit_set_text (edit, record, "owner", edit->me);

  return TRUE;
}

static gboolean
add_note (BelayEdit *edit,
          GError   **error)
{
  return add_private (edit, "notes", error);
}

static gboolean
add_point (BelayEdit *edit,
           GError   **error)
{
  return add_private (edit, "points", error);
}

static gboolean
add_action (BelayEdit *edit,
            GError   **error)
{
  return add_private (edit, "actions", error);
}

static gboolean
add_energy (BelayEdit *edit,
            GError   **error)
{
  return add_private (edit, "energy", error);
}

static BelayRecord *
find_mentorship (BelayEdit  *edit,
                 const char *mentee,
                 const char *mentor)
{
  BelayPerson *person = belay_workspace_find (edit->workspace, mentee, BELAY_TYPE_PERSON);

  if (person == NULL)
    return NULL;
  BELAY_FOREACH (BelayMentorship, mentorship, belay_person_get (person)->mentorships)
  {
    if (g_strcmp0 (belay_mentorship_get (mentorship)->mentor, mentor) == 0)
      return BELAY_RECORD (mentorship);
  }

  return NULL;
}

static gboolean
share (BelayEdit *edit,
       GError   **error)
{
  BelayRecord *record = belay_edit_get_record (edit, edit->verb->subject, edit->verb->type (), error);
  BelayRecord *notebook, *mentorship;
  const char  *list;

  if (record == NULL)
    return FALSE;
  notebook = belay_record_get_parent (record);
  if (!BELAY_IS_NOTEBOOK (notebook))
    return belay_edit_refuse (error, edit->verb->subject, _ ("it is not private"));
  mentorship = find_mentorship (edit, belay_record_get_id (notebook), belay_notebook_get (BELAY_NOTEBOOK (notebook))->author);
  if (mentorship == NULL)
    return belay_edit_refuse (error, edit->verb->subject, _ ("there is no mentorship to share it in"));

  list = belay_record_get_list_field (record)->name;
  belay_edit_remove (edit, record);
  belay_edit_insert (edit, mentorship, list, record);

  return TRUE;
}

/* What turns private leaves the agendas that others may see. */
static void
leave_agendas (BelayEdit   *edit,
               BelayPerson *person,
               const char  *point)
{
  BELAY_FOREACH (BelayRecord, meeting, belay_person_get (person)->meetings)
  {
    const BelayField  *field = belay_record_class_find_field (BELAY_RECORD_GET_CLASS (meeting), "points");
    const char *const *ids = belay_field_get_texts (field, belay_record_get_fields (meeting));
    g_autoptr (GStrvBuilder) rest = g_strv_builder_new ();
    g_auto (GStrv) kept = NULL;

    for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
      {
        if (!g_str_equal (ids[i], point))
          g_strv_builder_add (rest, ids[i]);
      }
    kept = g_strv_builder_end (rest);
    belay_edit_set_texts (edit, meeting, "points", (const char *const *) kept);
  }
}

static gboolean
hide (BelayEdit *edit,
      GError   **error)
{
  BelayRecord *record = belay_edit_get_record (edit, edit->verb->subject, edit->verb->type (), error);
  BelayPerson *person;
  BelayRecord *notebook;
  const char  *list;

  if (record == NULL || !check_me (edit, error))
    return FALSE;
  person = belay_record_get_ancestor (record, BELAY_TYPE_PERSON);
  if (person == NULL || !BELAY_IS_MENTORSHIP (belay_record_get_parent (record)))
    return belay_edit_refuse (error, edit->verb->subject, _ ("it is private already"));

  leave_agendas (edit, person, belay_record_get_id (record));
  list = belay_record_get_list_field (record)->name;
  notebook = ensure_notebook (edit, belay_record_get_id (BELAY_RECORD (person)));
  belay_edit_remove (edit, record);
  belay_edit_insert (edit, notebook, list, record);

  return TRUE;
}

static const BelayArgument person_arguments[] = {
  { "person", BELAY_FIELD_REF, NULL, belay_person_get_type, TRUE },
  { NULL }
};

static const char *const add_private_note_fields[] = { "day", "kind", "text", "meeting", NULL };
static const char *const add_private_point_fields[] = { "title", "text", "since", "link", NULL };
static const char *const add_private_action_fields[] = { "title", "text", "since", "due", NULL };
static const char *const record_energy_fields[] = { "day", "value", "meeting", NULL };

/* clang-format off */
const BelayVerb belay_private_verbs[] = {
  BELAY_OWN ("add-private-note", N_ ("Add private note"), belay_private_note_get_type, NULL, add_note,
             .fields = add_private_note_fields, .own = person_arguments),
  BELAY_CHANGE ("change-private-note", N_ ("Change private note"), belay_private_note_get_type,
                "private-note"),
  BELAY_REMOVE ("remove-private-note", N_ ("Delete private note"), belay_private_note_get_type,
                "private-note"),

  BELAY_OWN ("add-private-point", N_ ("Add private point"), belay_point_get_type, NULL, add_point,
             .fields = add_private_point_fields, .own = person_arguments),
  BELAY_OWN ("share-point", N_ ("Share point"), belay_point_get_type, "point", share),
  BELAY_OWN ("hide-point", N_ ("Make point private"), belay_point_get_type, "point", hide),

  BELAY_OWN ("add-private-action", N_ ("Add private action"), belay_action_get_type, NULL, add_action,
             .fields = add_private_action_fields, .own = person_arguments),
  BELAY_OWN ("share-action", N_ ("Share action"), belay_action_get_type, "action", share),
  BELAY_OWN ("hide-action", N_ ("Make action private"), belay_action_get_type, "action", hide),

  BELAY_OWN ("record-energy", N_ ("Record energy"), belay_energy_get_type, NULL, add_energy,
             .fields = record_energy_fields, .own = person_arguments),
  BELAY_CHANGE ("change-energy", N_ ("Change energy"), belay_energy_get_type, "energy"),
  BELAY_REMOVE ("remove-energy", N_ ("Delete energy"), belay_energy_get_type, "energy"),
  { NULL }
};
/* clang-format on */
