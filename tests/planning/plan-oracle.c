/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan-oracle.h"

#define NOBODY ORACLE_PEOPLE
#define NONE -1

/* For each person, and for nobody: on which days of the window they work. */
static int                  n_worked[ORACLE_PEOPLE + 1];
static int                  worked[ORACLE_PEOPLE + 1][ORACLE_WINDOW];   /* the n-th day on which they work */
static int                  n_before[ORACLE_PEOPLE + 1][ORACLE_WINDOW]; /* how many of those lie before a day */
static int                  project_end;                                /* the day after the last one */
static const OracleProject *the;

typedef struct
{
  int start; /* a day */
  int last;  /* a day */
} Placing;

static gboolean
is_away (int person,
         int day)
{
  for (int i = 0; i < the->n_leaves; i++)
    {
      if (the->leaves[i].owner == person && day >= the->leaves[i].from && day <= the->leaves[i].to)
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_holiday (int day)
{
  for (int i = 0; i < the->n_holidays; i++)
    {
      if (the->holidays[i] == day)
        return TRUE;
    }

  return FALSE;
}

static void
look_at_days (void)
{
  for (int person = 0; person <= NOBODY; person++)
    n_worked[person] = 0;
  for (int day = 0; day < ORACLE_WINDOW; day++)
    {
      gboolean works = the->works[(the->first_weekday + day) % 7] && !is_holiday (day);

      for (int person = 0; person <= NOBODY; person++)
        {
          n_before[person][day] = n_worked[person];
          if (works && !is_away (person, day))
            worked[person][n_worked[person]++] = day;
        }
    }
}

static int
calendar_of (const OracleMilestone *milestone)
{
  return milestone->owner == NONE ? NOBODY : milestone->owner;
}

/* On the first day that this many working days are over, others may begin; so a span ends at the
 * count of working days up to and with its last. */
static int
count_with (int day)
{
  return n_before[NOBODY][day + 1];
}

static Placing
place_from (const OracleMilestone *milestone,
            int                    day)
{
  int person = calendar_of (milestone);
  int first = n_before[person][day];

  return (Placing){ worked[person][first], worked[person][first + milestone->days - 1] };
}

static Placing
place_until (const OracleMilestone *milestone,
             int                    last_day)
{
  int person = calendar_of (milestone);
  int last = n_before[person][last_day];

  return (Placing){ worked[person][last - milestone->days + 1], worked[person][last] };
}

/* What a milestone before asks of the one after it. */
static Placing
follow (const OracleLink *link,
        Placing           before)
{
  const OracleMilestone *after = &the->milestones[link->after];
  gboolean               from_start = link->type == ORACLE_START_START || link->type == ORACLE_START_FINISH;
  int                    count = (from_start ? n_before[NOBODY][before.start] : count_with (before.last)) + link->lag;

  if (link->type == ORACLE_FINISH_START || link->type == ORACLE_START_START)
    return place_from (after, worked[NOBODY][count]);

  return place_until (after, worked[NOBODY][count - 1]);
}

static gboolean
goes_on (const OracleMilestone *milestone)
{
  return milestone->state == ORACLE_ACTIVE;
}

static gboolean
is_free_to_follow (const OracleLink *link)
{
  const OracleMilestone *after = &the->milestones[link->after];

  if (after->state == ORACLE_DONE)
    return FALSE;

  return !goes_on (after) || link->type == ORACLE_FINISH_FINISH || link->type == ORACLE_START_FINISH;
}

/* Moving what goes on moves its end only, so what hangs on its start is no reason. */
static gboolean
is_touched (const OracleLink *link,
            int               moved)
{
  gboolean from_start = link->type == ORACLE_START_START || link->type == ORACLE_START_FINISH;

  return link->before == moved && is_free_to_follow (link) && !(from_start && goes_on (&the->milestones[moved]));
}

static Placing
later (Placing a,
       Placing b)
{
  return (Placing){ MAX (a.start, b.start), MAX (a.last, b.last) };
}

static Placing
place_today (const OracleMilestone *milestone)
{
  OracleMilestone rest = *milestone;

  if (goes_on (milestone))
    {
      rest.days = (milestone->days * (1000 - milestone->progress) + 999) / 1000;
      rest.days = MAX (rest.days, 1);
    }

  return place_from (&rest, the->today);
}

/* Walks every path that leads here. */
static Placing
place (int      position,
       gboolean with_today)
{
  const OracleMilestone *milestone = &the->milestones[position];
  Placing                found;

  if (milestone->state == ORACLE_DONE)
    return (Placing){ milestone->started, milestone->done };
  if (goes_on (milestone))
    found = place_from (milestone, milestone->started);
  else if (milestone->pinned)
    found = place_from (milestone, milestone->start);
  else
    found = place_from (milestone, MAX (milestone->start, the->project_start));

  for (int i = 0; i < the->n_links; i++)
    {
      if (the->links[i].after == position && is_free_to_follow (&the->links[i]) && !milestone->pinned)
        found = later (found, follow (&the->links[i], place (the->links[i].before, TRUE)));
    }
  if (with_today)
    found = later (found, place_today (milestone));
  if (goes_on (milestone))
    found.start = milestone->started;

  return found;
}

static Placing
get_early (int position)
{
  return (Placing){ the->milestones[position].early_start, the->milestones[position].early_finish };
}

static gboolean
keeps_its_own (int     position,
               Placing at)
{
  const OracleMilestone *milestone = &the->milestones[position];

  if (milestone->due != NONE && at.last > milestone->due)
    return FALSE;
  if (milestone->pinned && at.start > milestone->early_start)
    return FALSE;

  return at.last < project_end;
}

/* Whether all that follows on every path can still be kept. */
static gboolean
can_be_kept (int     position,
             Placing at)
{
  if (!keeps_its_own (position, at))
    return FALSE;
  for (int i = 0; i < the->n_links; i++)
    {
      Placing next;

      if (!is_touched (&the->links[i], position))
        continue;
      next = follow (&the->links[i], at);
      if (goes_on (&the->milestones[the->links[i].after]))
        next.start = the->milestones[the->links[i].after].started;
      if (!can_be_kept (the->links[i].after, next))
        return FALSE;
    }

  return TRUE;
}

static gboolean
moves_nobody (int     position,
              Placing at)
{
  if (!keeps_its_own (position, at))
    return FALSE;
  for (int i = 0; i < the->n_links; i++)
    {
      Placing next;

      if (!is_touched (&the->links[i], position))
        continue;
      next = follow (&the->links[i], at);
      if (next.last > get_early (the->links[i].after).last)
        return FALSE;
    }

  return TRUE;
}

static Placing
move (int position,
      int days)
{
  const OracleMilestone *milestone = &the->milestones[position];
  int                    person = calendar_of (milestone);
  int                    last = n_before[person][milestone->early_finish] + days;
  Placing                moved = { milestone->early_start, worked[person][last] };

  if (!goes_on (milestone))
    moved.start = worked[person][last - milestone->days + 1];

  return moved;
}

static int
try_slack (int position,
           gboolean (*fits) (int, Placing))
{
  int days = 0;

  while (fits (position, move (position, days + 1)))
    days++;
  while (!fits (position, move (position, days)))
    days--;

  return days;
}

static void
find_early (OracleProject *project)
{
  project_end = 0;
  for (int i = 0; i < project->n_milestones; i++)
    {
      OracleMilestone *milestone = &project->milestones[i];
      Placing          found = place (i, TRUE);
      int              person = calendar_of (milestone);

      milestone->early_start = found.start;
      milestone->early_finish = found.last;
      milestone->days_late = 0;
      if (milestone->state != ORACLE_DONE)
        milestone->days_late = n_before[person][found.last] - n_before[person][place (i, FALSE).last];
      project_end = MAX (project_end, found.last + 1);
    }
}

void
oracle_solve (OracleProject *project)
{
  the = project;
  look_at_days ();
  find_early (project);

  for (int i = 0; i < project->n_milestones; i++)
    {
      OracleMilestone *milestone = &project->milestones[i];
      Placing          late = { milestone->early_start, milestone->early_finish };

      milestone->total_slack = milestone->free_slack = 0;
      if (milestone->state != ORACLE_DONE)
        {
          milestone->total_slack = try_slack (i, can_be_kept);
          milestone->free_slack = try_slack (i, moves_nobody);
          late = move (i, milestone->total_slack);
        }
      milestone->late_start = late.start;
      milestone->late_finish = late.last;
      milestone->is_critical = milestone->state != ORACLE_DONE && milestone->total_slack <= 0;
    }
}
