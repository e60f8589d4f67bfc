/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-content.h"
#include "belay-heat-map-layout.h"
#include "belay-radar-layout.h"

#include <math.h>

#define TODAY belay_day_new (2026, 11, 22)

static BelayReadiness *
make_readiness (BelayWorkspace **out_workspace)
{
  g_autoptr (BelayIds) ids = belay_ids_new_seeded (1);
  g_autofree char *me = NULL;
  g_autoptr (GError) error = NULL;
  BelayReadiness *readiness = NULL;

  *out_workspace = belay_content_create_sample (ids, TODAY, &me, &error);
  g_assert_no_error (error);
  BELAY_FOREACH (BelayPerson, person, belay_workspace_get (*out_workspace)->people)
  {
    if (readiness == NULL && belay_list_get_length (belay_person_get (person)->assessments) > 0)
      readiness = belay_readiness_new (*out_workspace, person, NULL, NULL, TODAY, &error);
    g_assert_no_error (error);
  }
  g_assert_nonnull (readiness);

  return readiness;
}

/* Axes are the framework's, corners lie on them, and the mirror only turns right and left. */
static void
test_radar (void)
{
  g_autoptr (BelayWorkspace) workspace = NULL;
  g_autoptr (BelayReadiness) readiness = make_readiness (&workspace);
  guint n_areas = belay_list_get_length (belay_framework_get (readiness->framework)->areas);

  for (int detail = BELAY_RADAR_AREAS; detail <= BELAY_RADAR_COMPETENCIES; detail++)
    {
      g_autoptr (GPtrArray) axes = belay_radar_layout_new (readiness, (BelayRadarDetail) detail, FALSE);
      g_autoptr (GPtrArray) mirrored = belay_radar_layout_new (readiness, (BelayRadarDetail) detail, TRUE);

      g_assert_cmpuint (axes->len, ==, detail == BELAY_RADAR_AREAS ? n_areas : readiness->n_applicable);
      for (guint i = 0; i < axes->len; i++)
        {
          const BelayRadarAxis *axis = g_ptr_array_index (axes, i);
          const BelayRadarAxis *other = g_ptr_array_index (mirrored, i);

          g_assert_cmpfloat_with_epsilon (hypot (axis->x, axis->y), 1, 1e-9);
          g_assert_cmpfloat_with_epsilon (hypot (axis->current_x, axis->current_y),
                                          MAX (axis->current, 0) / BELAY_RATING_MAX, 1e-9);
          g_assert_cmpfloat_with_epsilon (hypot (axis->needed_x, axis->needed_y), axis->needed / BELAY_RATING_MAX, 1e-9);
          g_assert_cmpfloat_with_epsilon (axis->x, -other->x, 1e-9);
          g_assert_cmpfloat_with_epsilon (axis->y, other->y, 1e-9);
          g_assert_cmpfloat (axis->current, <=, BELAY_RATING_MAX);
        }
      g_assert_cmpfloat_with_epsilon (((const BelayRadarAxis *) g_ptr_array_index (axes, 0))->y, -1, 1e-9);
    }
}

static void
test_heat_map (void)
{
  static const BelayHeatMapMetrics metrics = { 140, 30, 37, 44, 90, 6 };
  static const struct
  {
    guint n_columns;
    int   width;
    int   column_width;
    int   whole;
  } rows[] = {
    { 10, 900, 76, 900 },
    { 10, 300, 44, 580 },
    { 2, 900, 90, 900 },
    { 0, 900, 90, 900 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows) * 2; i++)
    {
      BelayHeatMapLayout layout;

      belay_heat_map_layout_init (&layout, &metrics, 6, rows[i / 2].n_columns, rows[i / 2].width, i % 2);
      g_assert_cmpint (layout.column_width, ==, rows[i / 2].column_width);
      g_assert_cmpint (layout.width, ==, rows[i / 2].whole);
      g_assert_cmpint (layout.height, ==, 30 + 6 * 37);
      for (guint row = 0; row < 6; row++)
        {
          for (guint column = 0; column < rows[i / 2].n_columns; column++)
            {
              BelayHeatMapCell cell = belay_heat_map_layout_get_cell (&layout, row, column);
              guint            found_row, found_column;

              g_assert_true (belay_heat_map_layout_pick (&layout, cell.x, cell.y, &found_row, &found_column));
              g_assert_true (found_row == row && found_column == column);
              g_assert_true (belay_heat_map_layout_pick (&layout, cell.x + cell.width - 1, cell.y + cell.height - 1,
                                                         &found_row, &found_column));
              g_assert_true (found_row == row && found_column == column);
            }
        }
    }
}

static void
test_heat_map_misses (void)
{
  static const BelayHeatMapMetrics metrics = { 140, 30, 37, 44, 90, 6 };
  BelayHeatMapLayout               layout;
  guint                            row, column;

  belay_heat_map_layout_init (&layout, &metrics, 6, 4, 900, FALSE);
  g_assert_false (belay_heat_map_layout_pick (&layout, 139, 50, &row, &column));
  g_assert_false (belay_heat_map_layout_pick (&layout, 200, 29, &row, &column));
  g_assert_false (belay_heat_map_layout_pick (&layout, 140 + 4 * 90, 50, &row, &column));
  g_assert_false (belay_heat_map_layout_pick (&layout, 200, 30 + 6 * 37, &row, &column));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/layout/maps/radar", test_radar);
  g_test_add_func ("/layout/maps/heat-map", test_heat_map);
  g_test_add_func ("/layout/maps/heat-map-misses", test_heat_map_misses);

  return g_test_run ();
}
