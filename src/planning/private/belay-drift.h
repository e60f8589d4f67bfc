/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define BELAY_DRIFT_DAYS_PER_YEAR 365.25

/*< private >
 * BelayDriftPrior:
 * @pace: the pace that is usual, in levels a year
 * @pace_sd: by how much the paces of people differ
 * @spread: by how much the drifts of one person's competencies differ
 * @start: the level at the beginning
 * @start_sd: by how much it may differ
 * @noise: the variance of the growth in a year, in squared levels
 *
 * What is believed before anything is rated.
 */
typedef struct
{
  double pace;
  double pace_sd;
  double spread;
  double start;
  double start_sd;
  double noise;
} BelayDriftPrior;

/*< private >
 * BelaySight:
 * @clock: the day, counted without days of leave
 * @value: the level that was seen
 * @variance: how far it may be off, squared
 *
 * One rating as the filter takes it.
 */
typedef struct
{
  int    clock;
  double value;
  double variance;
} BelaySight;

/*< private >
 * BelaySightLine:
 * @sights: (array length=n_sights): the ratings, by clock
 * @n_sights: how many there are
 *
 * The ratings of one competency.
 */
typedef struct
{
  BelaySight *sights;
  guint       n_sights;
} BelaySightLine;

/*< private >
 * BelayDrift:
 * @level: the mean of the level for a person's pace p is level[0] + level[1]·p
 * @drift: the same for the drift, in levels a year
 * @level_variance: the variance of the level, the pace known
 * @covariance: that of level and drift
 * @drift_variance: the variance of the drift, the pace known
 *
 * What is known of one competency.
 */
typedef struct
{
  double level[2];
  double drift[2];
  double level_variance;
  double covariance;
  double drift_variance;
} BelayDrift;

/*< private >
 * BelayDriftPool:
 * @pace: the mean of the person's pace, in levels a year
 * @pace_variance: its variance
 * @prior_share: how much of what is known of the pace is the prior, from 0 to 1
 * @n_drifts: how many competencies there are
 * @drifts: (array length=n_drifts): what is known of each
 *
 * What is known of a person on a day.
 */
typedef struct
{
  double      pace;
  double      pace_variance;
  double      prior_share;
  guint       n_drifts;
  BelayDrift *drifts;
} BelayDriftPool;

BelayDriftPool *belay_drift_pool_new (const BelayDriftPrior *prior,
                                      const BelaySightLine  *lines,
                                      guint                  n_lines,
                                      int                    until,
                                      int                    now);
BelayDriftPool *belay_drift_pool_new_usual (const BelayDriftPrior *prior,
                                            const BelaySightLine  *lines,
                                            guint                  n_lines,
                                            int                    now);
void            belay_drift_pool_free (BelayDriftPool *self);
void            belay_drift_pool_predict (const BelayDriftPool *self,
                                          guint                 position,
                                          double               *out_level,
                                          double               *out_variance);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BelayDriftPool, belay_drift_pool_free)

G_END_DECLS
