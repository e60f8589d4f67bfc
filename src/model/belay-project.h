/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-baseline.h"

G_BEGIN_DECLS

typedef enum
{
  BELAY_PROJECT_PLANNED,
  BELAY_PROJECT_ACTIVE,
  BELAY_PROJECT_PAUSED,
  BELAY_PROJECT_DONE,
  BELAY_PROJECT_DROPPED
} BelayProjectState;

typedef struct
{
  char      *name;
  char      *aim;
  int        state; /* BelayProjectState */
  char      *lead;
  char     **members;
  BelayDay   start;
  BelayDay   due;
  char      *template_id;
  BelayList *milestones;
  BelayList *dependencies;
  BelayList *risks;
  BelayList *baselines;
} BelayProjectFields;

#define BELAY_TYPE_PROJECT (belay_project_get_type ())
BELAY_DECLARE_RECORD (BelayProject, belay_project, PROJECT)

typedef enum
{
  BELAY_MILESTONE_PLANNED,
  BELAY_MILESTONE_ACTIVE,
  BELAY_MILESTONE_DONE,
  BELAY_MILESTONE_DROPPED
} BelayMilestoneState;

/**
 * BelayMilestoneFields:
 *
 * A span of work that ends in a diamond. Durations are in working days;
 * `likely_days` alone is a fixed duration. `start` is "not before", or, where the
 * milestone is `pinned`, the very day on which it begins; `due` is the day by
 * which it must be finished. When the work really began and ended stands in
 * `started` and `done`. Computed days are never stored.
 */
typedef struct
{
  char    *title;
  char    *owner;
  char   **contributors;
  int      state; /* BelayMilestoneState */
  BelayDay start;
  gboolean pinned;
  BelayDay due;
  BelayDay started;
  BelayDay done;
  int      optimistic_days;
  int      likely_days;
  int      pessimistic_days;
  int      progress;
  char   **competencies;
  char    *done_when;
  char    *notes;
  char    *group;
} BelayMilestoneFields;

#define BELAY_TYPE_MILESTONE (belay_milestone_get_type ())
BELAY_DECLARE_RECORD (BelayMilestone, belay_milestone, MILESTONE)

typedef enum
{
  BELAY_DEPENDENCY_FINISH_START,
  BELAY_DEPENDENCY_START_START,
  BELAY_DEPENDENCY_FINISH_FINISH,
  BELAY_DEPENDENCY_START_FINISH
} BelayDependencyType;

/* What must come before what; the lag is in working days. */
typedef struct
{
  char *before;
  char *after;
  int   type; /* BelayDependencyType */
  int   lag_days;
} BelayDependencyFields;

#define BELAY_TYPE_DEPENDENCY (belay_dependency_get_type ())
BELAY_DECLARE_RECORD (BelayDependency, belay_dependency, DEPENDENCY)

typedef enum
{
  BELAY_LIKELIHOOD_MEDIUM,
  BELAY_LIKELIHOOD_LOW,
  BELAY_LIKELIHOOD_HIGH
} BelayLikelihood;

typedef enum
{
  BELAY_RISK_OPEN,
  BELAY_RISK_CLOSED
} BelayRiskState;

typedef struct
{
  char *title;
  char *text;
  int   likelihood; /* BelayLikelihood */
  int   state;      /* BelayRiskState */
} BelayRiskFields;

#define BELAY_TYPE_RISK (belay_risk_get_type ())
BELAY_DECLARE_RECORD (BelayRisk, belay_risk, RISK)

gboolean belay_project_is_open (BelayProject *self);
gboolean belay_milestone_is_open (BelayMilestone *self);

G_END_DECLS
