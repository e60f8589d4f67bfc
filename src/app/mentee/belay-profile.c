/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-profile.h"

#include <belay-date-names.h>
#include <belay-goal.h>
#include <belay-mentorship.h>
#include <belay-words.h>
#include <glib/gi18n.h>

#define DECIDERS_SHOWN 3

/**
 * BelayProfile:
 *
 * Who somebody is and where they stand, in words, for the header of their page. It says
 * how things were when it was made; a new one is made after every edit.
 */
struct _BelayProfile
{
  GObject parent_instance;

  char    *name;
  char    *place;
  char    *level;
  char    *target;
  char    *goals;
  char    *overdue;
  int      share;
  char    *rated;
  char    *signals;
  char    *tenure;
  char    *premise;
  char    *span;
  char    *futures;
  char    *assumptions;
  gboolean is_archived;
};

enum
{
  PROP_NAME = 1,
  PROP_PLACE,
  PROP_LEVEL,
  PROP_TARGET,
  PROP_GOALS,
  PROP_OVERDUE,
  PROP_RATED,
  PROP_SIGNALS,
  PROP_TENURE,
  PROP_PREMISE,
  PROP_SPAN,
  PROP_FUTURES,
  PROP_ASSUMPTIONS,
  PROP_SHARE,
  PROP_ARCHIVED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (BelayProfile, belay_profile, G_TYPE_OBJECT)

static const char *
get_text (BelayProfile *self,
          guint         prop_id)
{
  const char *const texts[N_PROPS] = {
    [PROP_NAME] = self->name,
    [PROP_PLACE] = self->place,
    [PROP_LEVEL] = self->level,
    [PROP_TARGET] = self->target,
    [PROP_GOALS] = self->goals,
    [PROP_OVERDUE] = self->overdue,
    [PROP_RATED] = self->rated,
    [PROP_SIGNALS] = self->signals,
    [PROP_TENURE] = self->tenure,
    [PROP_PREMISE] = self->premise,
    [PROP_SPAN] = self->span,
    [PROP_FUTURES] = self->futures,
    [PROP_ASSUMPTIONS] = self->assumptions,
  };

  return texts[prop_id];
}

static void
belay_profile_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  BelayProfile *self = BELAY_PROFILE (object);

  if (prop_id == PROP_SHARE)
    g_value_set_int (value, self->share);
  else if (prop_id == PROP_ARCHIVED)
    g_value_set_boolean (value, self->is_archived);
  else
    g_value_set_string (value, get_text (self, prop_id));
}

static void
belay_profile_finalize (GObject *object)
{
  BelayProfile *self = BELAY_PROFILE (object);

  g_free (self->name);
  g_free (self->place);
  g_free (self->level);
  g_free (self->target);
  g_free (self->goals);
  g_free (self->overdue);
  g_free (self->rated);
  g_free (self->signals);
  g_free (self->tenure);
  g_free (self->premise);
  g_free (self->span);
  g_free (self->futures);
  g_free (self->assumptions);

  G_OBJECT_CLASS (belay_profile_parent_class)->finalize (object);
}

static void
belay_profile_class_init (BelayProfileClass *klass)
{
  static const char *const names[N_PROPS] = {
    [PROP_NAME] = "name",
    [PROP_PLACE] = "place",
    [PROP_LEVEL] = "level",
    [PROP_TARGET] = "target",
    [PROP_GOALS] = "goals",
    [PROP_OVERDUE] = "overdue",
    [PROP_RATED] = "rated",
    [PROP_SIGNALS] = "signals",
    [PROP_TENURE] = "tenure",
    [PROP_PREMISE] = "premise",
    [PROP_SPAN] = "span",
    [PROP_FUTURES] = "futures",
    [PROP_ASSUMPTIONS] = "assumptions",
  };
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  G_OBJECT_CLASS (klass)->get_property = belay_profile_get_property;
  G_OBJECT_CLASS (klass)->finalize = belay_profile_finalize;

  for (guint i = PROP_NAME; i <= PROP_ASSUMPTIONS; i++)
    properties[i] = g_param_spec_string (names[i], NULL, NULL, NULL, flags);
  properties[PROP_SHARE] = g_param_spec_int ("share", NULL, NULL, BELAY_UNSET, 1000, BELAY_UNSET, flags);
  properties[PROP_ARCHIVED] = g_param_spec_boolean ("archived", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, properties);
}

static void
belay_profile_init (BelayProfile *self)
{
  self->share = BELAY_UNSET;
}

static BelayDay
find_mentored_since (BelayPerson *person)
{
  BelayDay since = BELAY_DAY_NONE;

  BELAY_FOREACH (BelayMentorship, mentorship, belay_person_get (person)->mentorships)
  {
    BelayDay day = belay_mentorship_get (mentorship)->since;

    if (since == BELAY_DAY_NONE || (day != BELAY_DAY_NONE && day < since))
      since = day;
  }

  return since;
}

static char *
describe_place (BelayPerson *person)
{
  const BelayPersonFields *fields = belay_person_get (person);
  BelayDay                 since = find_mentored_since (person);
  g_autofree char         *mentored = NULL;
  const char              *parts[4] = { NULL };
  guint                    n_parts = 0;
  int                      year, month, date;

  if (fields->role != NULL)
    parts[n_parts++] = fields->role;
  if (fields->team != NULL)
    parts[n_parts++] = fields->team;
  if (since != BELAY_DAY_NONE)
    {
      belay_day_split (since, &year, &month, &date);
      /* Translators: the name of a month, and a year. */
      mentored = g_strdup_printf (_ ("mentored since %s %d"), belay_date_get_month_name (month), year);
      parts[n_parts] = mentored;
    }

  return g_strjoinv (C_ ("between role, team and since when", " · "), (char **) parts);
}

static char *
dup_level_name (BelayFramework *framework,
                const char     *id)
{
  BelayLevel *level = framework != NULL && id != NULL ? belay_framework_find_level (framework, id) : NULL;

  return g_strdup (level != NULL ? belay_level_get (level)->name : id);
}

static void
count_goals (BelayProfile *self,
             BelayPerson  *person,
             BelayDay      today)
{
  guint n_active = 0, n_overdue = 0;

  BELAY_FOREACH (BelayGoal, goal, belay_person_get (person)->goals)
  {
    const BelayGoalFields *fields = belay_goal_get (goal);

    n_active += fields->state == BELAY_GOAL_ACTIVE;
    n_overdue += belay_goal_is_open (goal) && fields->due != BELAY_DAY_NONE && fields->due < today;
  }

  self->goals = n_active > 0 ? g_strdup_printf (ngettext ("%u goal active", "%u goals active", n_active), n_active)
                             : g_strdup (_ ("No goal active"));
  if (n_overdue > 0)
    self->overdue = g_strdup_printf (ngettext ("%u overdue", "%u overdue", n_overdue), n_overdue);
}

/**
 * belay_profile_new:
 * @workspace: a workspace
 * @person: a person in it
 * @readiness: (nullable): where the person stands against the target level
 * @today: the day it is
 *
 * Returns: (transfer full): who somebody is and where they stand, in words
 */
BelayProfile *
belay_profile_new (BelayWorkspace       *workspace,
                   BelayPerson          *person,
                   const BelayReadiness *readiness,
                   BelayDay              today)
{
  BelayProfile            *self = g_object_new (BELAY_TYPE_PROFILE, NULL);
  const BelayPersonFields *fields = belay_person_get (person);
  BelayFramework          *framework = belay_workspace_get_framework_of (workspace, person);
  BelayTenure              tenure;

  self->name = g_strdup (fields->name);
  self->place = describe_place (person);
  self->level = dup_level_name (framework, belay_person_get_level (person));
  self->target = dup_level_name (framework, fields->target);
  self->is_archived = fields->state == BELAY_PERSON_ARCHIVED;
  count_goals (self, person, today);
  if (readiness != NULL)
    {
      self->share = readiness->per_mille;
      self->rated = belay_readiness_to_words (readiness);
      self->signals = belay_readiness_signals_to_words (readiness);
    }
  if (belay_tenure_read (person, framework, today, &tenure))
    self->tenure = belay_tenure_to_words (&tenure);

  return self;
}

static char *
dup_premise (const BelayForecast *forecast,
             const char          *level)
{
  if (forecast->state == BELAY_FORECAST_PRIOR_ONLY)
    /* Translators: the name of a level. */
    return g_strdup_printf (_ ("%s, at the usual pace"), level);

  /* Translators: the name of a level. */
  return g_strdup_printf (_ ("%s, if the recent pace goes on"), level);
}

static char *
dup_futures (const BelayForecast *forecast)
{
  const char *base = forecast->p90 != BELAY_DAY_NONE ? _ ("8 in 10 futures") : _ ("1 in 10 futures is earlier");

  if (forecast->is_stale)
    /* Translators: how many futures a span holds; the last rating is old. */
    return g_strdup_printf (_ ("%s · stale"), base);
  if (forecast->is_falling)
    /* Translators: how many futures a span holds; the ratings have gone down. */
    return g_strdup_printf (_ ("%s · ratings fall"), base);
  if (forecast->state == BELAY_FORECAST_EARLY)
    /* Translators: how many futures a span holds; it rests on few assessments. */
    return g_strdup_printf (_ ("%s · early"), base);
  if (forecast->state == BELAY_FORECAST_PRIOR_ONLY)
    /* Translators: how many futures a span holds; it rests on what is usual alone. */
    return g_strdup_printf (_ ("%s · prior only"), base);

  return g_strdup (base);
}

/* What decides it first, then what it rests on. */
static char *
dup_assumptions (const BelayOutlook   *outlook,
                 const BelayReadiness *readiness)
{
  g_auto (GStrv) lines = belay_forecast_list_assumptions (outlook->forecast);
  g_autofree char *looking_back = belay_back_test_to_words (&outlook->back_test);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < MIN (outlook->forecast->n_deciders, DECIDERS_SHOWN); i++)
    {
      const BelayDecider  *decider = &outlook->forecast->deciders[i];
      const BelayStanding *standing = belay_readiness_find (readiness, decider->competency);
      g_autofree char     *share = belay_forecast_share_to_words (decider->per_mille);

      /* Translators: a competency, and in how many futures it is met last, such as "4 of 10". */
      g_string_append_printf (text, _ ("%s decides it in %s futures\n"),
                              standing != NULL ? belay_competency_get (standing->competency)->name : decider->competency, share);
    }
  for (guint i = 0; lines[i] != NULL; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\n" : text->len > 0 ? "\n"
                                                                       : "",
                            lines[i]);
  if (looking_back != NULL)
    g_string_append_printf (text, "\n%s", looking_back);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * belay_profile_foretell:
 * @self: a profile that nobody shows yet
 * @readiness: where the person stands against the target level
 * @outlook: (nullable): what is foretold
 * @is_slow: whether somebody has waited for it
 *
 * Says when the level is likely to be reached: a span in words and what it assumes.
 */
void
belay_profile_foretell (BelayProfile         *self,
                        const BelayReadiness *readiness,
                        const BelayOutlook   *outlook,
                        gboolean              is_slow)
{
  g_autofree char *span = outlook != NULL ? belay_forecast_dup_span (outlook->forecast) : NULL;

  if (outlook == NULL)
    {
      self->futures = is_slow ? g_strdup (_ ("Working out the forecast…")) : NULL;
      return;
    }
  if (span == NULL)
    {
      /* Translators: a level, followed by what is foretold of it. */
      self->premise = g_strdup_printf (_ ("%s:"), belay_level_get (readiness->level)->name);
      self->futures = belay_forecast_to_words (outlook->forecast);
    }
  else
    {
      self->premise = dup_premise (outlook->forecast, belay_level_get (readiness->level)->name);
      self->span = g_steal_pointer (&span);
      self->futures = dup_futures (outlook->forecast);
    }
  if (outlook->forecast->n_runs > 0)
    self->assumptions = dup_assumptions (outlook, readiness);
}
