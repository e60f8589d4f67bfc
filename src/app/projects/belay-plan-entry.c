/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-plan-entry.h"

#include "belay-choice-words.h"
#include "belay-plan-words.h"

#include <belay-attention.h>
#include <belay-date-names.h>
#include <belay-progress.h>
#include <belay-words.h>
#include <glib/gi18n.h>

/**
 * BelayPlanEntry:
 *
 * A project or a milestone as lists show it. It is made anew after every
 * edit and owns what it says, so that rows only bind to it.
 */
enum
{
  PROP_TITLE = 1,
  PROP_DETAIL,
  PROP_OWNER,
  PROP_DAY,
  PROP_PILL,
  PROP_STATE,
  PROP_SLACK,
  PROP_COMPETENCIES,
  PROP_LABEL,
  PROP_SHARE,
  PROP_SELECTED,
  N_PROPS
};

struct _BelayPlanEntry
{
  GObject parent_instance;

  BelayRecord *record;
  char        *texts[N_PROPS];
  int          share;
  gboolean     is_selected;
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (BelayPlanEntry, belay_plan_entry, G_TYPE_OBJECT)

static void
belay_plan_entry_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  BelayPlanEntry *self = BELAY_PLAN_ENTRY (object);

  if (prop_id == PROP_SHARE)
    g_value_set_int (value, self->share);
  else if (prop_id == PROP_SELECTED)
    g_value_set_boolean (value, self->is_selected);
  else
    g_value_set_string (value, self->texts[prop_id]);
}

static void
belay_plan_entry_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  BelayPlanEntry *self = BELAY_PLAN_ENTRY (object);

  if (self->is_selected == g_value_get_boolean (value))
    return;
  self->is_selected = g_value_get_boolean (value);
  g_object_notify_by_pspec (object, pspec);
}

static void
belay_plan_entry_finalize (GObject *object)
{
  BelayPlanEntry *self = BELAY_PLAN_ENTRY (object);

  g_clear_object (&self->record);
  for (guint i = 0; i < N_PROPS; i++)
    g_free (self->texts[i]);

  G_OBJECT_CLASS (belay_plan_entry_parent_class)->finalize (object);
}

static void
belay_plan_entry_class_init (BelayPlanEntryClass *klass)
{
  static const char *const texts[N_PROPS] = {
    [PROP_TITLE] = "title",
    [PROP_DETAIL] = "detail",
    [PROP_OWNER] = "owner",
    [PROP_DAY] = "day",
    [PROP_PILL] = "pill",
    [PROP_STATE] = "state",
    [PROP_SLACK] = "slack",
    [PROP_COMPETENCIES] = "competencies",
    [PROP_LABEL] = "label",
  };
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  G_OBJECT_CLASS (klass)->get_property = belay_plan_entry_get_property;
  G_OBJECT_CLASS (klass)->set_property = belay_plan_entry_set_property;
  G_OBJECT_CLASS (klass)->finalize = belay_plan_entry_finalize;

  for (guint i = 1; i < PROP_SHARE; i++)
    properties[i] = g_param_spec_string (texts[i], NULL, NULL, NULL, flags);
  properties[PROP_SHARE] = g_param_spec_int ("share", NULL, NULL, BELAY_UNSET, 1000, BELAY_UNSET, flags);
  properties[PROP_SELECTED] = g_param_spec_boolean ("selected", NULL, NULL, FALSE, flags | G_PARAM_WRITABLE);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, properties);
}

static void
belay_plan_entry_init (BelayPlanEntry *self)
{
  self->share = BELAY_UNSET;
}

static BelayPlanEntry *
make (gpointer record)
{
  BelayPlanEntry *self = g_object_new (BELAY_TYPE_PLAN_ENTRY, NULL);

  self->record = g_object_ref (record);
  self->texts[PROP_TITLE] = g_strdup (belay_record_get_title (record));

  return self;
}

static void
take_pill (BelayPlanEntry *self,
           const char     *state,
           char           *words)
{
  self->texts[PROP_STATE] = g_strdup (state);
  self->texts[PROP_PILL] = words;
}

static const char *
find_person_name (BelaySession *session,
                  const char   *id)
{
  BelayPerson *person = belay_workspace_find (belay_session_get_workspace (session), id, BELAY_TYPE_PERSON);

  return person != NULL ? belay_person_get (person)->name : NULL;
}

static char *
join (const char        *separator,
      const char *const *parts,
      guint              n_parts)
{
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint i = 0; i < n_parts; i++)
    {
      if (parts[i] == NULL || *parts[i] == '\0')
        continue;
      if (all->len > 0)
        g_string_append (all, separator);
      g_string_append (all, parts[i]);
    }

  return g_string_free (g_steal_pointer (&all), FALSE);
}

static void
count_milestones (BelayProject *project,
                  GHashTable   *attention,
                  guint        *out_n_done,
                  guint        *out_n_all,
                  guint        *out_n_overdue,
                  guint        *out_n_at_risk)
{
  BELAY_FOREACH (BelayMilestone, milestone, belay_project_get (project)->milestones)
  {
    const BelayAttention *entry = g_hash_table_lookup (attention, milestone);
    int                   state = belay_milestone_get (milestone)->state;

    *out_n_all += state != BELAY_MILESTONE_DROPPED;
    *out_n_done += state == BELAY_MILESTONE_DONE;
    *out_n_overdue += entry != NULL && entry->severity == BELAY_SEVERITY_OVERDUE;
    *out_n_at_risk += entry != NULL && entry->severity == BELAY_SEVERITY_AT_RISK;
  }
}

static void
judge_project (BelayPlanEntry *self,
               BelaySession   *session,
               BelayProject   *project,
               guint           n_overdue,
               guint           n_at_risk)
{
  static const char *const  states[] = { "planned", "active", "paused", "done", "dropped" };
  const BelayProjectFields *fields = belay_project_get (project);
  BelayDay                  today = belay_session_get_today (session);
  g_autoptr (BelayPlan) plan = NULL;

  if (!belay_project_is_open (project))
    {
      take_pill (self, fields->state == BELAY_PROJECT_DONE ? "ok" : "neutral",
                 g_strdup (belay_choice_to_words (states[fields->state])));
      return;
    }

  plan = belay_plan_new (belay_session_get_workspace (session), project, today);
  if (fields->due != BELAY_DAY_NONE && fields->due < today)
    take_pill (self, "late", belay_words_overdue (today - fields->due));
  else if (n_overdue > 0)
    take_pill (self, "late",
               g_strdup_printf (ngettext ("%u milestone overdue", "%u milestones overdue", n_overdue), n_overdue));
  else if (n_at_risk > 0 || (fields->due != BELAY_DAY_NONE && belay_plan_get_finish (plan) > fields->due))
    take_pill (self, "risk", g_strdup (_ ("At risk")));
  else if (fields->state == BELAY_PROJECT_PLANNED)
    take_pill (self, "neutral", g_strdup (_ ("Planned")));
  else
    take_pill (self, "ok", g_strdup (_ ("On track")));
}

/**
 * belay_plan_entry_new_project:
 * @session: the session
 * @project: a project
 * @attention: (element-type BelayRecord BelayAttention): what needs attention
 *
 * Returns: (transfer full): how lists show the project
 */
BelayPlanEntry *
belay_plan_entry_new_project (BelaySession *session,
                              BelayProject *project,
                              GHashTable   *attention)
{
  const BelayProjectFields *fields = belay_project_get (project);
  BelayPlanEntry           *self = make (project);
  const char               *lead = find_person_name (session, fields->lead);
  guint                     n_done = 0, n_all = 0, n_overdue = 0, n_at_risk = 0;
  g_autofree char          *led = NULL;
  g_autofree char          *done = NULL;
  g_autofree char          *due = NULL;

  count_milestones (project, attention, &n_done, &n_all, &n_overdue, &n_at_risk);
  judge_project (self, session, project, n_overdue, n_at_risk);
  self->share = belay_progress_of_project (project);

  if (lead != NULL)
    /* Translators: of a project; the placeholder is a person. */
    led = g_strdup_printf (_ ("Led by %s"), lead);
  /* Translators: how many milestones of a project are done, of how many. */
  done = n_all > 0 ? g_strdup_printf (_ ("%u of %u milestones done"), n_done, n_all) : g_strdup (_ ("no milestones yet"));
  self->texts[PROP_DETAIL] = join (" · ", (const char *const[]){ led, done }, 2);
  if (fields->due != BELAY_DAY_NONE)
    {
      due = belay_date_to_short (fields->due, belay_session_get_today (session));
      /* Translators: a day in little space. */
      self->texts[PROP_DAY] = g_strdup_printf (_ ("Due %s"), due);
    }
  self->texts[PROP_LABEL] =
    join (", ", (const char *const[]){ self->texts[PROP_TITLE], led, done, self->texts[PROP_DAY], self->texts[PROP_PILL] }, 5);

  return self;
}

static guint
count_waits (BelayMilestone *milestone)
{
  BelayProject *project = belay_record_get_ancestor (BELAY_RECORD (milestone), BELAY_TYPE_PROJECT);
  guint         count = 0;

  if (project == NULL)
    return 0;
  BELAY_FOREACH (BelayDependency, dependency, belay_project_get (project)->dependencies)
  {
    if (g_strcmp0 (belay_dependency_get (dependency)->after, belay_record_get_id (BELAY_RECORD (milestone))) != 0)
      continue;
    BELAY_FOREACH (BelayMilestone, other, belay_project_get (project)->milestones)
    {
      if (g_str_equal (belay_record_get_id (BELAY_RECORD (other)), belay_dependency_get (dependency)->before))
        count += belay_milestone_is_open (other);
    }
  }

  return count;
}

static void
judge_milestone (BelayPlanEntry       *self,
                 BelayMilestone       *milestone,
                 const BelayAttention *entry,
                 const BelayPlanSpan  *span)
{
  const BelayMilestoneFields *fields = belay_milestone_get (milestone);
  gboolean                    is_at_risk = (entry != NULL && entry->severity == BELAY_SEVERITY_AT_RISK) ||
                        (span != NULL && span->total_slack < 0);
  g_autofree char *percent = belay_words_percent (belay_progress_of_milestone (milestone));
  guint            n_waits = count_waits (milestone);

  if (fields->state == BELAY_MILESTONE_DONE)
    take_pill (self, "ok", g_strdup (_ ("Done")));
  else if (fields->state == BELAY_MILESTONE_DROPPED)
    take_pill (self, "neutral", g_strdup (_ ("Dropped")));
  else if (entry != NULL && entry->severity == BELAY_SEVERITY_OVERDUE)
    take_pill (self, "late", belay_words_overdue (entry->days_late));
  else if (is_at_risk && fields->progress > 0)
    /* Translators: how much of a milestone is done, such as "60 %". */
    take_pill (self, "risk", g_strdup_printf (_ ("%s, at risk"), percent));
  else if (is_at_risk)
    take_pill (self, "risk", g_strdup (_ ("At risk")));
  else if (n_waits > 0 && fields->state == BELAY_MILESTONE_PLANNED)
    /* Translators: for how many other milestones one waits. */
    take_pill (self, "neutral", g_strdup_printf (ngettext ("Waits for %u", "Waits for %u", n_waits), n_waits));
  else if (fields->state == BELAY_MILESTONE_ACTIVE)
    take_pill (self, "accent", g_steal_pointer (&percent));
  else
    take_pill (self, "neutral", g_strdup (_ ("Planned")));
}

static char *
describe_slack (const BelayPlanSpan *span)
{
  int days = ABS (span->total_slack);

  if (!belay_milestone_is_open (span->milestone))
    return NULL;
  if (span->total_slack < 0)
    /* Translators: of the slack of a milestone that cannot be finished in time. */
    return g_strdup_printf (ngettext ("%d day short", "%d days short", days), days);
  if (span->is_critical)
    /* Translators: of the slack of a milestone. */
    return g_strdup (_ ("none, critical"));

  /* Translators: of the slack of a milestone. */
  return g_strdup_printf (ngettext ("%d day", "%d days", days), days);
}

/* Due is a promise, finish is computed. */
static void
tell_days (BelayPlanEntry      *self,
           const BelayPlanSpan *span,
           BelayDay             today,
           char               **out_due)
{
  const BelayMilestoneFields *fields = belay_milestone_get (span->milestone);
  BelayDay                    finish = fields->done != BELAY_DAY_NONE ? fields->done : span->finish;
  g_autofree char            *due = NULL;

  if (finish != BELAY_DAY_NONE)
    self->texts[PROP_DAY] = belay_date_to_short_weekday (finish, today);
  self->texts[PROP_SLACK] = describe_slack (span);
  *out_due = NULL;
  if (fields->due == BELAY_DAY_NONE || fields->done != BELAY_DAY_NONE)
    return;
  due = belay_date_to_short (fields->due, today);
  /* Translators: a day in little space. */
  *out_due = g_strdup_printf (_ ("Due %s"), due);
}

/**
 * belay_plan_entry_new_milestone:
 * @session: the session
 * @milestone: a milestone
 * @plan: the plan of its project
 * @attention: (element-type BelayRecord BelayAttention): what needs attention
 *
 * Returns: (transfer full): how lists show the milestone
 */
BelayPlanEntry *
belay_plan_entry_new_milestone (BelaySession    *session,
                                BelayMilestone  *milestone,
                                const BelayPlan *plan,
                                GHashTable      *attention)
{
  BelayPlanEntry      *self = make (milestone);
  const char          *owner = find_person_name (session, belay_milestone_get (milestone)->owner);
  const BelayPlanSpan *span = belay_plan_find (plan, belay_record_get_id (BELAY_RECORD (milestone)));
  g_autofree char     *due = NULL;
  g_autofree char     *finish = NULL;
  g_autofree char     *slack = NULL;

  judge_milestone (self, milestone, g_hash_table_lookup (attention, milestone), span);
  self->share = belay_progress_of_milestone (milestone);
  self->texts[PROP_OWNER] = g_strdup (owner);
  self->texts[PROP_COMPETENCIES] = belay_plan_words_names (session, BELAY_RECORD (milestone), "competencies", ", ");
  if (span != NULL)
    tell_days (self, span, belay_session_get_today (session), &due);
  if (self->texts[PROP_DAY] != NULL)
    /* Translators: the computed day, in little space, on which a milestone is finished. */
    finish = g_strdup_printf (_ ("Finish %s"), self->texts[PROP_DAY]);
  if (self->texts[PROP_SLACK] != NULL)
    /* Translators: by how much a milestone may slip, such as "11 days". */
    slack = g_strdup_printf (_ ("Slack: %s"), self->texts[PROP_SLACK]);
  self->texts[PROP_DETAIL] =
    join (" · ", (const char *const[]){ finish, due, owner, slack, self->texts[PROP_COMPETENCIES] }, 5);
  self->texts[PROP_LABEL] = join (", ",
                                  (const char *const[]){ self->texts[PROP_TITLE], owner, finish, due, self->texts[PROP_PILL],
                                                         slack, self->texts[PROP_COMPETENCIES] },
                                  7);

  return self;
}

/**
 * belay_plan_entry_get_record:
 * @self: an entry
 *
 * Returns: (transfer none): what it shows
 */
BelayRecord *
belay_plan_entry_get_record (BelayPlanEntry *self)
{
  return self->record;
}

/**
 * belay_plan_entry_take:
 * @self: an entry
 * @newer: how the same record is shown now
 *
 * Says what @newer says, and leaves it with what was said before.
 */
void
belay_plan_entry_take (BelayPlanEntry *self,
                       BelayPlanEntry *newer)
{
  g_object_freeze_notify (G_OBJECT (self));
  for (guint i = PROP_TITLE; i < PROP_SHARE; i++)
    {
      char *text = self->texts[i];

      if (g_strcmp0 (text, newer->texts[i]) == 0)
        continue;
      self->texts[i] = newer->texts[i];
      newer->texts[i] = text;
      g_object_notify_by_pspec (G_OBJECT (self), properties[i]);
    }
  if (self->share != newer->share)
    {
      self->share = newer->share;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHARE]);
    }
  g_object_thaw_notify (G_OBJECT (self));
}
