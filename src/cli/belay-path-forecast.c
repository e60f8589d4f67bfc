/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-path-forecast.h"

#include "belay-cli-json.h"
#include "belay-cli-output.h"
#include "belay-cli-table.h"

#include <glib/gi18n.h>

/* As many as fit a talk. */
#define N_DECIDERS_SHOWN 3
#define N_CHANCES 20
#define N_CHANCES_SHOWN 6

/* Below that it is "fewer than 1 of 10", and so for what is missing to all. */
#define LEAST_CHANCE 50

/* Half as fast again. */
#define QUICKER 1500

static const char *const state_words[] = { "full", "early", "prior-only", "ready", "refused" };

static void
reckon_gains (BelayOutlook       *self,
              BelayForecastFacts *facts)
{
  self->n_gains = MIN (self->forecast->n_deciders, N_DECIDERS_SHOWN);
  self->gains = g_new0 (int, self->n_gains);
  for (guint i = 0; i < self->n_gains; i++)
    {
      const char *const competencies[] = { self->forecast->deciders[i].competency, NULL };
      const BelayWhatIf quicker = { .competencies = competencies, .their_pace = QUICKER };
      g_autoptr (BelayForecast) other = belay_forecast_new (facts, &quicker, self->forecast->n_runs, NULL, NULL);

      self->gains[i] = belay_forecast_get_gain (self->forecast, other);
    }
}

/*< private >
 * belay_outlook_new:
 *
 * Returns: (transfer full): the forecast of a person's target level, or %NULL
 */
BelayOutlook *
belay_outlook_new (BelayWorkspace *workspace,
                   BelayPerson    *person,
                   BelayDay        today,
                   GError        **error)
{
  g_autoptr (BelayForecastFacts) facts = belay_forecast_facts_new (workspace, person, today, error);
  BelayOutlook *self;

  if (facts == NULL)
    return NULL;

  self = g_new0 (BelayOutlook, 1);
  self->forecast = belay_forecast_new (facts, NULL, BELAY_FORECAST_RUNS, NULL, NULL);
  self->back_test = belay_back_test (facts);
  reckon_gains (self, facts);

  return self;
}

/*< private >
 * belay_outlook_free:
 *
 * Frees an outlook.
 */
void
belay_outlook_free (BelayOutlook *self)
{
  belay_forecast_free (self->forecast);
  g_free (self->gains);
  g_free (self);
}

/* The last day of each half-year, for nothing finer is known. */
static BelayDay
get_half_year_end (BelayDay today,
                   guint    number)
{
  int year, month, date;
  int halves;

  belay_day_split (today, &year, &month, &date);
  halves = year * 2 + (month > 6) + (int) number;

  return halves % 2 == 0 ? belay_day_new (halves / 2, 6, 30) : belay_day_new (halves / 2, 12, 31);
}

static char *
dup_gain (int months)
{
  if (months <= 0)
    return g_strdup ("");

  /* Translators: what would change if somebody grew half as fast again in a competency. */
  return g_strdup_printf (ngettext ("%d month earlier at one and a half times the pace",
                                    "%d months earlier at one and a half times the pace", months),
                          months);
}

static void
print_deciders (const BelayOutlook   *self,
                BelayCall            *call,
                const BelayReadiness *readiness)
{
  g_autoptr (BelayTable) table = belay_table_new ();

  for (guint i = 0; i < self->n_gains; i++)
    {
      const BelayDecider  *decider = &self->forecast->deciders[i];
      const BelayStanding *standing = belay_readiness_find (readiness, decider->competency);
      g_autofree char     *share = belay_forecast_share_to_words (decider->per_mille);
      g_autofree char     *gain = dup_gain (self->gains[i]);

      belay_table_add (table, belay_competency_get (standing->competency)->name, share, gain, NULL);
    }
  belay_table_print (table, call, _ ("What decides the date, in how many simulated futures"));
}

static void
print_chances (const BelayOutlook *self,
               BelayCall          *call)
{
  g_autoptr (BelayTable) table = belay_table_new ();

  for (guint i = 0; i < N_CHANCES && belay_table_get_length (table) < N_CHANCES_SHOWN; i++)
    {
      BelayDay         day = get_half_year_end (call->today, i);
      int              per_mille = belay_forecast_get_chance (self->forecast, day);
      g_autofree char *words = belay_day_to_words (day);
      g_autofree char *share = belay_forecast_share_to_words (per_mille);

      if (per_mille >= LEAST_CHANCE)
        belay_table_add (table, words, share, NULL);
      if (per_mille >= 1000 - LEAST_CHANCE)
        break;
    }
  belay_table_print (table, call, _ ("In how many simulated futures it is reached by a day"));
}

static void
print_assumptions (const BelayOutlook *self,
                   BelayCall          *call)
{
  g_autoptr (BelayTable) table = belay_table_new ();
  g_auto (GStrv) assumptions = belay_forecast_list_assumptions (self->forecast);
  g_autofree char *looking_back = belay_back_test_to_words (&self->back_test);

  for (guint i = 0; assumptions[i] != NULL; i++)
    belay_table_add (table, assumptions[i], NULL);
  if (looking_back != NULL && self->forecast->n_runs > 0)
    belay_table_add (table, looking_back, NULL);
  belay_table_print (table, call, _ ("What the forecast rests on"));
}

/*< private >
 * belay_outlook_print:
 *
 * Prints when the level is likely to be reached, what decides it, and what that
 * rests on, for people.
 */
void
belay_outlook_print (const BelayOutlook   *self,
                     BelayCall            *call,
                     const BelayReadiness *readiness)
{
  g_autoptr (BelayTable) table = belay_table_new ();
  g_autofree char *words = belay_forecast_to_words (self->forecast);
  g_autofree char *line = NULL;

  /* Translators: a level, and when it is likely to be reached, such as "Senior: between early 2027 and late 2028". */
  line = g_strdup_printf (_ ("%s: %s"), belay_level_get (readiness->level)->name, words);
  belay_table_add (table, line, NULL);
  belay_table_print (table, call, _ ("Forecast"));
  print_deciders (self, call, readiness);
  print_chances (self, call);
  print_assumptions (self, call);
}

static void
build_deciders (const BelayOutlook *self,
                JsonBuilder        *builder)
{
  json_builder_set_member_name (builder, "deciders");
  json_builder_begin_array (builder);
  for (guint i = 0; i < self->forecast->n_deciders; i++)
    {
      json_builder_begin_object (builder);
      belay_json_set_text (builder, "competency", self->forecast->deciders[i].competency);
      belay_json_set_number (builder, "share", self->forecast->deciders[i].per_mille);
      if (i < self->n_gains)
        belay_json_set_number (builder, "months-gained", self->gains[i]);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
build_chances (const BelayOutlook *self,
               JsonBuilder        *builder)
{
  json_builder_set_member_name (builder, "chances");
  json_builder_begin_array (builder);
  for (guint i = 0; i < N_CHANCES && self->forecast->n_runs > 0; i++)
    {
      BelayDay day = get_half_year_end (self->forecast->day, i);

      json_builder_begin_object (builder);
      belay_json_set_day (builder, "day", day);
      belay_json_set_number (builder, "chance", belay_forecast_get_chance (self->forecast, day));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

/*< private >
 * belay_outlook_build_json:
 *
 * Adds the forecast to an object, for machines.
 */
void
belay_outlook_build_json (const BelayOutlook *self,
                          JsonBuilder        *builder)
{
  const BelayForecast *forecast = self->forecast;
  g_auto (GStrv) assumptions = belay_forecast_list_assumptions (forecast);
  g_autofree char *text = belay_forecast_to_words (forecast);

  json_builder_set_member_name (builder, "forecast");
  json_builder_begin_object (builder);
  belay_json_set_text (builder, "state", state_words[forecast->state]);
  belay_json_set_text (builder, "text", text);
  belay_json_set_texts (builder, "assumptions", (const char *const *) assumptions);
  belay_json_set_day (builder, "p10", forecast->p10);
  belay_json_set_day (builder, "p50", forecast->p50);
  belay_json_set_day (builder, "p80", forecast->p80);
  belay_json_set_day (builder, "p90", forecast->p90);
  belay_json_set_number (builder, "futures", forecast->n_runs);
  belay_json_set_number (builder, "prior-share", forecast->n_runs > 0 ? forecast->prior_share : BELAY_UNSET);
  belay_json_set_number (builder, "assessments", forecast->n_assessments);
  belay_json_set_flag (builder, "stale", forecast->is_stale);
  belay_json_set_flag (builder, "falling", forecast->is_falling);
  build_deciders (self, builder);
  build_chances (self, builder);
  belay_json_set_number (builder, "looked-back", self->back_test.n_ratings);
  belay_json_set_number (builder, "held", self->back_test.n_held);
  json_builder_end_object (builder);
}
