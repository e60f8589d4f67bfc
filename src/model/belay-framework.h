/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-record.h"

G_BEGIN_DECLS

#define BELAY_REVISION_MAX 1000000

typedef enum
{
  BELAY_FRAMEWORK_PUBLISHED,
  BELAY_FRAMEWORK_DRAFT
} BelayFrameworkState;

/**
 * BelayFrameworkFields:
 *
 * What growth means for a kind of work: levels and, by area, competencies with
 * what each level looks like. A published revision never changes; assessments
 * stay pinned to theirs. `sources` name the statements that a part covers.
 */
typedef struct
{
  int        revision;
  int        state; /* BelayFrameworkState */
  char      *name;
  char      *summary;
  char     **sources;
  BelayList *levels;
  BelayList *areas;
} BelayFrameworkFields;

#define BELAY_TYPE_FRAMEWORK (belay_framework_get_type ())
BELAY_DECLARE_RECORD (BelayFramework, belay_framework, FRAMEWORK)

/**
 * BelayLevelFields:
 *
 * A level and the rule by which somebody is ready for it: at least `score` per
 * mille of the weighted sum of `required`, every must-have at `must_floor`,
 * every other competency at `floor`, held over `sustained_days`. `required` and
 * the floors are in half levels. The typical months inform a forecast, never
 * the rule: years alone make nobody senior.
 */
typedef struct
{
  char  *name;
  char  *summary;
  int    required;
  int    score;
  int    must_floor;
  int    floor;
  int    sustained_days;
  int    typical_months_least;
  int    typical_months_most;
  char **sources;
} BelayLevelFields;

#define BELAY_TYPE_LEVEL (belay_level_get_type ())
BELAY_DECLARE_RECORD (BelayLevel, belay_level, LEVEL)

typedef struct
{
  char      *name;
  char      *summary;
  char     **sources;
  BelayList *competencies;
} BelayAreaFields;

#define BELAY_TYPE_AREA (belay_area_get_type ())
BELAY_DECLARE_RECORD (BelayArea, belay_area, AREA)

typedef struct
{
  char      *name;
  char      *summary;
  int        weight;
  gboolean   must;
  gboolean   optional;
  char     **sources;
  BelayList *behaviours;
} BelayCompetencyFields;

#define BELAY_TYPE_COMPETENCY (belay_competency_get_type ())
BELAY_DECLARE_RECORD (BelayCompetency, belay_competency, COMPETENCY)

/* What a competency looks like at a level, which gives the behaviour its id. */
typedef struct
{
  char  *text;
  char **examples;
} BelayBehaviourFields;

#define BELAY_TYPE_BEHAVIOUR (belay_behaviour_get_type ())
BELAY_DECLARE_RECORD (BelayBehaviour, belay_behaviour, BEHAVIOUR)

BelayLevel      *belay_framework_find_level (BelayFramework *self,
                                             const char     *id);
BelayCompetency *belay_framework_find_competency (BelayFramework *self,
                                                  const char     *id);
guint            belay_framework_count_competencies (BelayFramework *self);

G_END_DECLS
