/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-radar-layout.h"

#include <math.h>

#define LABEL_RADIUS 1.1
#define UPRIGHT 0.15

static void
axis_free (BelayRadarAxis *axis)
{
  g_free (axis->name);
  g_free (axis);
}

static BelayRadarAxis *
add_axis (GPtrArray  *axes,
          const char *name,
          int         area)
{
  BelayRadarAxis *axis = g_new0 (BelayRadarAxis, 1);

  axis->name = g_strdup (name);
  axis->area = area;
  axis->current = BELAY_UNSET;
  g_ptr_array_add (axes, axis);

  return axis;
}

static guint
find_area (const BelayReadiness *readiness,
           BelayCompetency      *competency)
{
  guint position = 0;

  belay_list_find (belay_framework_get (readiness->framework)->areas,
                   belay_record_get_parent (BELAY_RECORD (competency)), &position);

  return position;
}

static void
add_competencies (const BelayReadiness *readiness,
                  GPtrArray            *axes)
{
  for (guint i = 0; i < readiness->n_standings; i++)
    {
      const BelayStanding *standing = &readiness->standings[i];
      BelayRadarAxis      *axis;

      if (!standing->applies)
        continue;
      axis = add_axis (axes, belay_competency_get (standing->competency)->name,
                       (int) find_area (readiness, standing->competency));
      axis->current = standing->value;
      axis->needed = standing->required;
    }
}

/* Averages by weight; what is not rated counts in neither of the two. */
static void
add_area (const BelayReadiness *readiness,
          GPtrArray            *axes,
          guint                 area,
          const char           *name)
{
  BelayRadarAxis *axis = add_axis (axes, name, (int) area);
  double          weights = 0, rated_weights = 0, current = 0, needed = 0;

  for (guint i = 0; i < readiness->n_standings; i++)
    {
      const BelayStanding *standing = &readiness->standings[i];
      int                  weight = MAX (standing->weight, 1);

      if (!standing->applies || find_area (readiness, standing->competency) != area)
        continue;
      weights += weight;
      needed += weight * standing->required;
      if (standing->value < 0)
        continue;
      rated_weights += weight;
      current += weight * standing->value;
    }
  if (weights > 0)
    axis->needed = needed / weights;
  if (rated_weights > 0)
    axis->current = current / rated_weights;
}

static void
place_axis (BelayRadarAxis *axis,
            guint           position,
            guint           n_axes,
            gboolean        is_mirrored)
{
  double turn = 2 * G_PI * position / n_axes;
  double x = sin (turn) * (is_mirrored ? -1 : 1);
  double y = -cos (turn);

  axis->x = x;
  axis->y = y;
  axis->label_x = x * LABEL_RADIUS;
  axis->label_y = y * LABEL_RADIUS;
  axis->anchor = x > UPRIGHT ? 0 : x < -UPRIGHT ? 1
                                                : 0.5;
  axis->current_x = x * MAX (axis->current, 0) / BELAY_RATING_MAX;
  axis->current_y = y * MAX (axis->current, 0) / BELAY_RATING_MAX;
  axis->needed_x = x * axis->needed / BELAY_RATING_MAX;
  axis->needed_y = y * axis->needed / BELAY_RATING_MAX;
}

/**
 * belay_radar_layout_new:
 * @readiness: where a person stands
 * @detail: what the axes stand for
 * @is_mirrored: whether the axes go around against the clock, for languages that
 *   are read from right to left
 *
 * Lays out a radar of what is against what is needed. The first axis points
 * upwards and the others follow in the framework's order. The average of an area
 * is Σ weight · rating / Σ weight over what is rated.
 *
 * Returns: (transfer full) (element-type BelayRadarAxis): the axes
 */
GPtrArray *
belay_radar_layout_new (const BelayReadiness *readiness,
                        BelayRadarDetail      detail,
                        gboolean              is_mirrored)
{
  GPtrArray *axes = g_ptr_array_new_with_free_func ((GDestroyNotify) axis_free);
  guint      area = 0;

  if (detail == BELAY_RADAR_COMPETENCIES)
    add_competencies (readiness, axes);
  else
    {
      BELAY_FOREACH (BelayArea, record, belay_framework_get (readiness->framework)->areas)
      add_area (readiness, axes, area++, belay_area_get (record)->name);
    }
  for (guint i = 0; i < axes->len; i++)
    place_axis (g_ptr_array_index (axes, i), i, axes->len, is_mirrored);

  return axes;
}
