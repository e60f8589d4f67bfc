/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-readiness.h"

G_BEGIN_DECLS

/**
 * BelayRadarAxis:
 * @name: what it is called
 * @area: the position of its area in the framework
 * @x: its end, with the middle of the radar at 0 and its edge at 1
 * @y: its end, growing downwards
 * @label_x: where its label is anchored
 * @label_y: likewise
 * @anchor: which part of the label is there: 0 its start, 0.5 its middle, 1 its end
 * @current: the current rating in half levels, or %BELAY_UNSET where none is known
 * @needed: the rating that is needed, in half levels
 * @current_x: the corner of the polygon of what is
 * @current_y: likewise
 * @needed_x: the corner of the polygon of what is needed
 * @needed_y: likewise
 *
 * One axis of a radar, in units of its radius.
 */
typedef struct
{
  char  *name;
  int    area;
  double x;
  double y;
  double label_x;
  double label_y;
  double anchor;
  double current;
  double needed;
  double current_x;
  double current_y;
  double needed_x;
  double needed_y;
} BelayRadarAxis;

/**
 * BelayRadarDetail:
 * @BELAY_RADAR_AREAS: an axis for each area, with weighted averages
 * @BELAY_RADAR_COMPETENCIES: an axis for each competency that applies
 *
 * What the axes of a radar stand for.
 */
typedef enum
{
  BELAY_RADAR_AREAS,
  BELAY_RADAR_COMPETENCIES
} BelayRadarDetail;

GPtrArray *belay_radar_layout_new (const BelayReadiness *readiness,
                                   BelayRadarDetail      detail,
                                   gboolean              is_mirrored);

G_END_DECLS
