/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-csv.h"

#include "belay-policy.h"

#include <belay-framework.h>
#include <belay-goal.h>
#include <belay-mentorship.h>
#include <belay-progress.h>

/*
 * What is to be done as a table (RFC 4180): a row each goal, action and milestone.
 *
 * Its words are those of the files and not of a language, so that a script reads
 * the same everywhere. A cell that a spreadsheet would take for a formula gets an
 * apostrophe before it, and so does one that begins with an apostrophe: whoever
 * takes off one apostrophe has what was written.
 */

#define END_OF_ROW "\r\n"
#define PER_MILLE_PER_PERCENT 10

static const char header[] = "kind,id,title,owner,state,start,due,done,progress,competencies,done-when" END_OF_ROW;

typedef struct
{
  BelayShare *share;
  BelayLeak  *leak;
  GString    *out;
  GError     *error;
} Csv;

typedef struct
{
  const char *title;
  const char *owner; /* what the audience may call them */
  const char *state;
  BelayDay    start;
  BelayDay    due;
  BelayDay    done;
  int         progress; /* in per mille, or BELAY_UNSET */
  char      **competencies;
  const char *done_when;
} Row;

/*< private >
 * belay_csv_append_cell:
 * @text: (nullable): what stands in it
 *
 * Appends a cell to a row, guarded and quoted where it has to be.
 */
void
belay_csv_append_cell (GString    *row,
                       const char *text)
{
  gboolean is_guarded, is_quoted;

  if (row->len > 0 && !g_str_has_suffix (row->str, END_OF_ROW))
    g_string_append_c (row, ',');
  if (text == NULL || *text == '\0')
    return;

  is_guarded = strchr ("=+-@\t\r'", *text) != NULL;
  is_quoted = strpbrk (text, ",\"\r\n") != NULL || *text == ' ';
  g_string_append (row, is_quoted ? "\"" : "");
  g_string_append (row, is_guarded ? "'" : "");
  for (const char *at = text; *at != '\0'; at++)
    g_string_append (row, *at == '"' ? "\"\"" : (char[]){ *at, '\0' });
  g_string_append (row, is_quoted ? "\"" : "");
}

static const char *
check (Csv        *self,
       const char *text)
{
  return self->error == NULL && text != NULL && belay_leak_check (self->leak, text, &self->error) ? text : NULL;
}

static void
put_day (GString *row,
         BelayDay day)
{
  g_autofree char *text = day != BELAY_DAY_NONE ? belay_day_to_string (day) : NULL;

  belay_csv_append_cell (row, text);
}

static char *
dup_competencies (Csv   *self,
                  char **ids)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      const char *name = check (self, belay_share_get_name (self->share, BELAY_TYPE_COMPETENCY, ids[i]));

      if (name != NULL)
        g_strv_builder_add (builder, name);
    }
  names = g_strv_builder_end (builder);

  return g_strjoinv ("; ", names);
}

static void
put_row (Csv         *self,
         BelayRecord *record,
         const Row   *row)
{
  g_autoptr (GString) line = g_string_new (NULL);
  g_autofree char *progress = row->progress != BELAY_UNSET ? g_strdup_printf ("%d", row->progress / PER_MILLE_PER_PERCENT) : NULL;
  g_autofree char *competencies = dup_competencies (self, row->competencies);

  belay_csv_append_cell (line, BELAY_RECORD_GET_CLASS (record)->kind);
  belay_csv_append_cell (line, belay_record_get_id (record));
  belay_csv_append_cell (line, check (self, row->title));
  belay_csv_append_cell (line, check (self, row->owner));
  belay_csv_append_cell (line, row->state);
  put_day (line, row->start);
  put_day (line, row->due);
  put_day (line, row->done);
  belay_csv_append_cell (line, progress);
  belay_csv_append_cell (line, competencies);
  belay_csv_append_cell (line, check (self, row->done_when));
  g_string_append (line, END_OF_ROW);
  g_string_append (self->out, line->str);
}

/* What an audience does not see looks in a copy as if nobody had said it, and is left empty. */
static const char *
get_state (Csv         *self,
           BelayRecord *record)
{
  const BelayField *field = belay_record_class_find_field (BELAY_RECORD_GET_CLASS (record), "state");

  if (!belay_policy_sees (G_OBJECT_TYPE (record), "state", belay_share_get_audience (self->share)))
    return NULL;

  return field->choices[belay_field_get_number (field, belay_record_get_fields (record))];
}

static void
put_goal (Csv       *self,
          BelayGoal *goal)
{
  const BelayGoalFields *fields = belay_goal_get (goal);
  gboolean               is_told = fields->every == 0 &&
                     belay_policy_sees (BELAY_TYPE_GOAL, "check-ins", belay_share_get_audience (self->share));
  Row row = {
    .title = fields->title,
    .owner = belay_person_get (belay_share_get_person (self->share))->name,
    .state = get_state (self, BELAY_RECORD (goal)),
    .start = fields->start,
    .due = fields->due,
    .done = fields->done,
    .progress = is_told ? belay_progress_of_goal (goal) : BELAY_UNSET,
    .competencies = fields->competencies,
    .done_when = fields->done_when,
  };

  put_row (self, BELAY_RECORD (goal), &row);
}

static void
put_action (Csv         *self,
            BelayAction *action)
{
  const BelayActionFields *fields = belay_action_get (action);

  put_row (self, BELAY_RECORD (action), &(Row){
                                          .title = fields->title,
                                          .owner = belay_share_get_name (self->share, BELAY_TYPE_PERSON, fields->owner),
                                          .state = get_state (self, BELAY_RECORD (action)),
                                          .start = fields->since,
                                          .due = fields->due,
                                          .done = fields->done,
                                          .progress = BELAY_UNSET,
                                        });
}

static void
put_milestone (Csv            *self,
               BelayMilestone *milestone)
{
  const BelayMilestoneFields *fields = belay_milestone_get (milestone);
  const char                 *state = get_state (self, BELAY_RECORD (milestone));

  put_row (self, BELAY_RECORD (milestone), &(Row){
                                             .title = fields->title,
                                             .owner = belay_share_get_name (self->share, BELAY_TYPE_PERSON, fields->owner),
                                             .state = state,
                                             .start = fields->started != BELAY_DAY_NONE ? fields->started : fields->start,
                                             .due = fields->due,
                                             .done = fields->done,
                                             .progress = state != NULL ? belay_progress_of_milestone (milestone) : BELAY_UNSET,
                                             .competencies = fields->competencies,
                                             .done_when = fields->done_when,
                                           });
}

static void
put_milestones (Csv          *self,
                BelayProject *project,
                const char   *owner)
{
  BELAY_FOREACH (BelayMilestone, milestone, belay_project_get (project)->milestones)
  {
    const char *theirs = belay_milestone_get (milestone)->owner;

    if (owner == NULL || theirs == NULL || g_str_equal (theirs, owner))
      put_milestone (self, milestone);
  }
}

static void
put_person (Csv         *self,
            BelayPerson *person)
{
  GPtrArray *projects = belay_share_get_projects (self->share);

  BELAY_FOREACH (BelayGoal, goal, belay_person_get (person)->goals)
  {
    put_goal (self, goal);
  }
  BELAY_FOREACH (BelayMentorship, mentorship, belay_person_get (person)->mentorships)
  {
    BELAY_FOREACH (BelayAction, action, belay_mentorship_get (mentorship)->actions)
    {
      put_action (self, action);
    }
  }
  for (guint i = 0; i < projects->len; i++)
    put_milestones (self, g_ptr_array_index (projects, i), belay_record_get_id (BELAY_RECORD (person)));
}

/*< private >
 * belay_csv_write:
 * @share: a share
 * @leak: what every text of a record has to pass
 * @error: return location for an error of [error@LeakError]
 *
 * Writes what is to be done as a table.
 *
 * Returns: (transfer full) (nullable): the table, or %NULL with @error set
 */
char *
belay_csv_write (BelayShare *share,
                 BelayLeak  *leak,
                 GError    **error)
{
  Csv self = { .share = share, .leak = leak, .out = g_string_new (header) };

  if (belay_share_get_project (share) != NULL)
    put_milestones (&self, belay_share_get_project (share), NULL);
  else
    put_person (&self, belay_share_get_person (share));

  if (self.error != NULL)
    {
      g_propagate_error (error, self.error);
      g_string_free (self.out, TRUE);
      return NULL;
    }

  return g_string_free (self.out, FALSE);
}
