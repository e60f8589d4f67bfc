/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Do the spans of forecasts hold what they say? Makes up people whose growth is
 * known, has them rated every quarter, forecasts after 3, 6 and 12 assessments,
 * and counts how often the true day lies between P10 and P90. In the first
 * setting people grow and are rated as the model believes, in the others not.
 *
 * bench-calibration [PEOPLE [SEED]] prints a table, by a fresh seed if none is
 * given; with --check it fails where the matched setting leaves 80 to 95 %. */

#define G_LOG_DOMAIN "belay"

#include "belay-forecast-private.h"

#include <math.h>
#include <stdio.h>

#define N_COMPETENCIES 12
#define N_MUSTS 10
#define MONTHS_BETWEEN 3
#define MAX_ASSESSMENTS 12
#define N_RUNS 400
#define TODAY 740000
#define START 1.2
#define RATER_SD 0.25

/* What is true of the people, and what the model believes instead. */
typedef struct
{
  const char *name;
  double      prior_factor;  /* the usual pace as believed, of the true one */
  gboolean    is_log_normal; /* paces and drifts differ by factors */
  double      burst_chance;  /* a month has growth only that often, and that much more of it */
  double      bad_day_chance;
  double      step;     /* of the scale */
  double      rater_sd; /* of a bias that each session has */
} Setting;

static const Setting settings[] = {
  { "matched", 1, FALSE, 1, 0, 0.5, 0 },
  { "prior 40 % too slow", 0.6, FALSE, 1, 0, 0.5, 0 },
  { "prior 60 % too fast", 1.6, FALSE, 1, 0, 0.5, 0 },
  { "log-normal paces", 1, TRUE, 1, 0, 0.5, 0 },
  { "growth in one month of four", 1, FALSE, 0.25, 0, 0.5, 0 },
  { "10 % of sessions 0.9 too low", 1, FALSE, 1, 0.1, 0.5, 0 },
  { "whole-level ratings", 1, FALSE, 1, 0, 1, 0 },
  { "rater bias of 0.25 a session", 1, FALSE, 1, 0, 0.5, 0.25 },
};

static const guint counts[] = { 3, 6, 12 };

static const double usual_pace = 0.7;
static const double pace_sd = 0.25;
static const double spread = 0.28;

typedef struct
{
  guint   n_inside;
  guint   n_people;
  double  width;
  GArray *errors;
} Tally;

/* Box & Muller; a generator of its own, so that it shares nothing with what it tests. */
static double
draw_normal (GRand *rand)
{
  return sqrt (-2 * log (1 - g_rand_double (rand))) * cos (2 * G_PI * g_rand_double (rand));
}

static BelayForecastFacts *
make_facts (guint          id,
            const Setting *setting)
{
  g_autofree char    *name = g_strdup_printf ("person-%u", id);
  BelayForecastFacts *facts = belay_forecast_facts_alloc (name, TODAY, N_COMPETENCIES);

  facts->required = 6;
  facts->score = 920;
  facts->n_rated = N_COMPETENCIES;
  facts->prior = (BelayDriftPrior){
    .pace = usual_pace * setting->prior_factor,
    .pace_sd = pace_sd * setting->prior_factor,
    .spread = spread * setting->prior_factor,
    .start = START,
    .start_sd = 0.4,
  };
  facts->prior.noise = belay_forecast_reckon_noise (&facts->prior);
  for (guint i = 0; i < N_COMPETENCIES; i++)
    {
      facts->needs[i].competency = g_strdup_printf ("c%02u", i);
      facts->needs[i].weight = 1 + (int) i % 3;
      facts->needs[i].floor = i < N_MUSTS ? 5 : 4;
      facts->lines[i].sights = g_new (BelaySight, MAX_ASSESSMENTS);
    }

  return facts;
}

static void
draw_person (GRand         *rand,
             const Setting *setting,
             double        *levels,
             double        *drifts)
{
  double pace = setting->is_log_normal ? usual_pace * exp (0.35 * draw_normal (rand))
                                       : usual_pace + pace_sd * draw_normal (rand);

  for (guint i = 0; i < N_COMPETENCIES; i++)
    {
      levels[i] = MAX (START + 0.4 * draw_normal (rand), 0);
      drifts[i] = setting->is_log_normal ? pace * exp (0.4 * draw_normal (rand)) : pace + spread * draw_normal (rand);
      drifts[i] = MAX (drifts[i], 0.35 * MAX (pace, 0.2 * usual_pace));
    }
}

static void
grow (GRand         *rand,
      const Setting *setting,
      double        *levels,
      const double  *drifts)
{
  for (guint i = 0; i < N_COMPETENCIES; i++)
    {
      double growth = -log (1 - g_rand_double (rand)) * drifts[i] / 12;

      if (setting->burst_chance == 1)
        levels[i] += growth;
      else if (g_rand_double (rand) < setting->burst_chance)
        levels[i] += growth / setting->burst_chance;
    }
}

static gboolean
holds (const BelayForecastFacts *facts,
       const double             *levels)
{
  int reached = 0, required = 0;

  for (guint i = 0; i < N_COMPETENCIES; i++)
    {
      int rating = (int) floor (2 * levels[i] + 0.5);

      if (rating < facts->needs[i].floor)
        return FALSE;
      reached += facts->needs[i].weight * MIN (rating, facts->required);
      required += facts->needs[i].weight * facts->required;
    }

  return reached * 1000 >= required * facts->score;
}

static void
rate (GRand              *rand,
      const Setting      *setting,
      const double       *levels,
      int                 month,
      BelayForecastFacts *facts)
{
  double offset = setting->rater_sd * draw_normal (rand) - (g_rand_double (rand) < setting->bad_day_chance ? 0.9 : 0);

  for (guint i = 0; i < N_COMPETENCIES; i++)
    {
      double seen = floor ((levels[i] + offset + RATER_SD * draw_normal (rand)) / setting->step + 0.5) * setting->step;

      facts->lines[i].sights[facts->lines[i].n_sights++] =
        (BelaySight){ (int) (month * BELAY_DRIFT_DAYS_PER_YEAR / 12), CLAMP (seen, 0, 4), RATER_SD * RATER_SD + 0.25 / 12 };
    }
}

/* Returns how many months after the last assessment the rule held, or -1 where it was before. */
static int
live (GRand              *rand,
      const Setting      *setting,
      guint               n_assessments,
      BelayForecastFacts *facts)
{
  double levels[N_COMPETENCIES], drifts[N_COMPETENCIES];
  int    last = (int) (n_assessments - 1) * MONTHS_BETWEEN;

  draw_person (rand, setting, levels, drifts);
  for (int month = 0; month <= last; month++)
    {
      if (month > 0)
        grow (rand, setting, levels, drifts);
      if (month % MONTHS_BETWEEN == 0)
        rate (rand, setting, levels, month, facts);
    }
  if (holds (facts, levels))
    return -1;

  facts->n_assessments = n_assessments;
  facts->now = facts->lines[0].sights[n_assessments - 1].clock;
  facts->last_seen = TODAY;
  facts->first_seen = TODAY - facts->now;
  for (int month = 1; month <= BELAY_FORECAST_MONTHS; month++)
    {
      grow (rand, setting, levels, drifts);
      if (holds (facts, levels))
        return month;
    }

  return BELAY_FORECAST_MONTHS + 1;
}

static double
read_months (BelayDay day)
{
  return day == BELAY_DAY_NONE ? BELAY_FORECAST_MONTHS + 1 : (day - TODAY) * 16 / 487.;
}

static void
judge (BelayForecastFacts *facts,
       int                 truth,
       Tally              *tally)
{
  g_autoptr (BelayForecast) forecast = belay_forecast_new (facts, NULL, N_RUNS, NULL, NULL);
  double early = read_months (forecast->p10);
  double late = read_months (forecast->p90);
  double error = fabs (read_months (forecast->p50) - truth);

  tally->n_people++;
  tally->n_inside += floor (early) <= truth && truth <= ceil (late);
  tally->width += late - early;
  g_array_append_val (tally->errors, error);
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  return *(const double *) a < *(const double *) b ? -1 : 1;
}

static Tally
try_setting (GRand         *rand,
             const Setting *setting,
             guint          n_assessments,
             guint          n_people)
{
  Tally tally = { .errors = g_array_new (FALSE, FALSE, sizeof (double)) };

  for (guint id = 0; tally.n_people < n_people; id++)
    {
      g_autoptr (BelayForecastFacts) facts = make_facts (id, setting);
      int truth = live (rand, setting, n_assessments, facts);

      if (truth >= 0)
        judge (facts, truth, &tally);
    }
  g_array_sort (tally.errors, compare);

  return tally;
}

int
main (int    argc,
      char **argv)
{
  gboolean is_check = argc > 1 && g_str_equal (argv[1], "--check");
  guint    n_people = argc > 1 && !is_check ? (guint) g_ascii_strtoull (argv[1], NULL, 10) : 400;
  guint32  seed = is_check ? 1 : argc > 2 ? (guint32) g_ascii_strtoull (argv[2], NULL, 10)
                                          : g_random_int ();
  gboolean is_fine = TRUE;
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

  g_print ("%u people, %u futures, seed %u\n", n_people, N_RUNS, seed);
  g_print ("%-32s %s\n", "", "P10 to P90 holds, mean width, median error in months, for 3 / 6 / 12 assessments");
  for (guint i = 0; i < (is_check ? 1 : G_N_ELEMENTS (settings)); i++)
    {
      g_print ("%-32s", settings[i].name);
      for (guint j = 0; j < G_N_ELEMENTS (counts); j++)
        {
          Tally  tally = try_setting (rand, &settings[i], counts[j], n_people);
          double held = 100. * tally.n_inside / tally.n_people;

          g_print ("  %5.1f %% %5.1f %5.1f", held, tally.width / tally.n_people,
                   g_array_index (tally.errors, double, tally.errors->len / 2));
          is_fine &= i > 0 || (held >= 80 && held <= 95);
          g_array_unref (tally.errors);
        }
      g_print ("\n");
    }

  return is_fine ? 0 : 1;
}
