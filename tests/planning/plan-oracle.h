/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* A project in plain numbers, and its days found the long way: every path is walked on its own,
 * and slack is what a milestone can be moved by until something is missed. Nothing of the
 * program is used here, not even its way of counting days. */

#define ORACLE_MILESTONES 12
#define ORACLE_LINKS 40
#define ORACLE_PEOPLE 3
#define ORACLE_LEAVES 4
#define ORACLE_HOLIDAYS 8
#define ORACLE_WINDOW 6000 /* days that are looked at, from `first_day` on */

typedef enum
{
  ORACLE_PLANNED,
  ORACLE_ACTIVE,
  ORACLE_DONE
} OracleState;

typedef enum
{
  ORACLE_FINISH_START,
  ORACLE_START_START,
  ORACLE_FINISH_FINISH,
  ORACLE_START_FINISH
} OracleType;

/* Days are counted from the first one of the window; -1 is none. */
typedef struct
{
  OracleState state;
  int         owner;
  int         days;
  int         start;
  gboolean    pinned;
  int         due;
  int         started;
  int         done;
  int         progress;

  int      early_start;
  int      early_finish;
  int      late_start;
  int      late_finish;
  int      total_slack;
  int      free_slack;
  int      days_late;
  gboolean is_critical;
} OracleMilestone;

typedef struct
{
  int        before;
  int        after;
  OracleType type;
  int        lag;
} OracleLink;

typedef struct
{
  int      first_weekday; /* of the window, 0 is Monday */
  gboolean works[7];
  int      n_holidays;
  int      holidays[ORACLE_HOLIDAYS];
  struct
  {
    int owner;
    int from;
    int to;
  } leaves[ORACLE_LEAVES];
  int n_leaves;

  int             project_start;
  int             today;
  int             n_milestones;
  OracleMilestone milestones[ORACLE_MILESTONES];
  int             n_links;
  OracleLink      links[ORACLE_LINKS];
} OracleProject;

void oracle_solve (OracleProject *project);
