/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-taskjuggler.h"

#include "belay-share-plan.h"

#include <belay-mentorship.h>

/*
 * The plan of a project for TaskJuggler 3 (https://taskjuggler.org/tj3/manual).
 *
 * What TaskJuggler can say it is left to find out: durations, dependencies with
 * finish-start and start-start and their lags, the working week, holidays. It has
 * no words for what is left: other dependencies, lags less than 0, the present
 * day, and the leave of owners, which is for nobody else. Where one of these
 * makes a milestone begin later than the rest asks for, a task of no length holds
 * it back to its day; where it begins earlier, as pinned and started work may,
 * its days are fixed. A milestone has its length in working days of all.
 */

#define HOURS "9:00 - 17:00"
#define HORIZON_DAYS 60
#define PER_MILLE_PER_PERCENT 10

typedef struct
{
  BelayShare           *share;
  BelayLeak            *leak;
  const BelaySharePlan *plan;
  GHashTable           *places; /* id of a milestone to its place in the works + 1 */
  GHashTable           *waits;  /* id of a milestone to an array of the dependencies on which it waits */
  GPtrArray            *owners; /* ids */
  GString              *out;
  GError               *error;
} Juggler;

static void
put_day (Juggler    *self,
         const char *format,
         BelayDay    day)
{
  g_autofree char *text = belay_day_to_string (day);

  g_string_append (self->out, format);
  g_string_append (self->out, text);
}

/* In a string, a backslash and what looks like a macro have a meaning. */
static void
put_string (Juggler    *self,
            const char *text)
{
  if (self->error != NULL || !belay_leak_check (self->leak, text, &self->error))
    return;

  g_string_append_c (self->out, '"');
  for (const char *at = text; *at != '\0'; at++)
    {
      if (*at == '"')
        g_string_append (self->out, "\\\"");
      else if (*at == '\\')
        g_string_append_c (self->out, '/');
      else if (*at == '$' && (at[1] == '{' || at[1] == '('))
        g_string_append (self->out, "$ ");
      else
        g_string_append_c (self->out, *at);
    }
  g_string_append_c (self->out, '"');
}

static const BelayShareWork *
get_work (Juggler *self,
          guint    position)
{
  return &g_array_index (self->plan->works, BelayShareWork, position);
}

static BelaySlot
count_to (Juggler *self,
          BelayDay day)
{
  return belay_calendar_get_slot (self->plan->calendar, day);
}

/* Where the work begins that nothing holds back. */
static BelayDay
find_beginning (Juggler *self)
{
  return MAX (belay_project_get (belay_share_get_project (self->share))->start, belay_share_get_today (self->share));
}

static void
put_week (Juggler *self)
{
  gboolean is_first = TRUE;
  char   **days = self->plan->working_days;

  g_string_append (self->out, "  workinghours mon - sun off\n  workinghours");
  for (int i = 0; i < 7; i++)
    {
      if (days != NULL && days[0] != NULL && !g_strv_contains ((const char *const *) days, belay_weekday_words[i]))
        continue;
      g_string_append_printf (self->out, "%s %.3s", is_first ? "" : ",", belay_weekday_words[i]);
      is_first = FALSE;
    }
  g_string_append (self->out, " " HOURS "\n");
}

static void
put_header (Juggler *self)
{
  BelayDay first = find_beginning (self), last = find_beginning (self);

  for (guint i = 0; i < self->plan->works->len; i++)
    {
      first = MIN (first, get_work (self, i)->start);
      last = MAX (last, get_work (self, i)->finish);
    }
  g_string_append (self->out, "project belay ");
  put_string (self, belay_project_get (belay_share_get_project (self->share))->name);
  put_day (self, " ", first);
  put_day (self, " - ", MIN (last + HORIZON_DAYS, BELAY_DAY_LAST));
  g_string_append (self->out, " {\n  timezone \"UTC\"\n  timingresolution 60min\n  dailyworkinghours 8\n");
  put_week (self);
  put_day (self, "  now ", belay_share_get_today (self->share));
  g_string_append (self->out, "\n}\n");
  for (guint i = 0; i < self->plan->holidays->len; i++)
    {
      put_day (self, "vacation \"-\" ", g_array_index (self->plan->holidays, BelayDay, i));
      g_string_append_c (self->out, '\n');
    }
}

static guint
find_owner (Juggler    *self,
            const char *owner)
{
  guint position;

  return g_ptr_array_find_with_equal_func (self->owners, owner, g_str_equal, &position) ? position + 1 : 0;
}

static void
put_owners (Juggler *self)
{
  for (guint i = 0; i < self->plan->works->len; i++)
    {
      const char *owner = belay_milestone_get (get_work (self, i)->milestone)->owner;
      const char *name = belay_share_get_name (self->share, BELAY_TYPE_PERSON, owner);

      if (name == NULL || find_owner (self, owner) > 0)
        continue;
      g_ptr_array_add (self->owners, (gpointer) owner);
      g_string_append_printf (self->out, "resource r%u ", self->owners->len);
      put_string (self, name);
      g_string_append_c (self->out, '\n');
    }
}

static gboolean
can_say (const BelayDependencyFields *dependency)
{
  return dependency->lag_days >= 0 &&
         (dependency->type == BELAY_DEPENDENCY_FINISH_START || dependency->type == BELAY_DEPENDENCY_START_START);
}

static guint
find_place (Juggler    *self,
            const char *milestone)
{
  return milestone != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (self->places, milestone)) : 0;
}

/* A file may hold two dependencies between the same milestones, and tj3 takes one. */
static gboolean
is_said_before (GPtrArray *dependencies,
                guint      position)
{
  const char *before = belay_dependency_get (g_ptr_array_index (dependencies, position))->before;

  for (guint i = 0; i < position; i++)
    {
      const BelayDependencyFields *other = belay_dependency_get (g_ptr_array_index (dependencies, i));

      if (can_say (other) && g_str_equal (other->before, before))
        return TRUE;
    }

  return FALSE;
}

/* Puts what a milestone waits for; returns when it would begin by that alone. */
static BelaySlot
put_waits (Juggler              *self,
           const BelayShareWork *work,
           GString              *waits)
{
  BelaySlot begin = count_to (self, find_beginning (self));

  GPtrArray *dependencies = g_hash_table_lookup (self->waits, belay_record_get_id (BELAY_RECORD (work->milestone)));

  for (guint i = 0; dependencies != NULL && i < dependencies->len; i++)
    {
      const BelayDependencyFields *fields = belay_dependency_get (g_ptr_array_index (dependencies, i));
      guint                        before = find_place (self, fields->before);
      gboolean                     from_start = fields->type == BELAY_DEPENDENCY_START_START;
      BelaySlot                    point;

      if (before == 0 || !can_say (fields) || is_said_before (dependencies, i))
        continue;
      point = count_to (self, from_start ? get_work (self, before - 1)->start : get_work (self, before - 1)->finish + 1);
      begin = MAX (begin, point + fields->lag_days);
      g_string_append_printf (waits, ", !m%u", before);
      if (from_start || fields->lag_days > 0)
        g_string_append_printf (waits, " {%s", from_start ? " onstart" : "");
      if (fields->lag_days > 0)
        g_string_append_printf (waits, " gaplength %dd", fields->lag_days);
      if (from_start || fields->lag_days > 0)
        g_string_append (waits, " }");
    }

  return begin;
}

static void
put_fixed (Juggler              *self,
           const BelayShareWork *work)
{
  int progress = belay_milestone_get (work->milestone)->progress;

  put_day (self, "    start ", work->start);
  put_day (self, "-9:00\n    end ", work->finish);
  g_string_append (self->out, "-17:00\n");
  if (work->is_done)
    g_string_append (self->out, "    complete 100\n");
  else if (progress > 0)
    g_string_append_printf (self->out, "    complete %d\n", progress / PER_MILLE_PER_PERCENT);
}

static void
put_planned (Juggler              *self,
             const BelayShareWork *work,
             guint                 number)
{
  g_autoptr (GString) waits = g_string_new (NULL);
  BelaySlot by_waits = put_waits (self, work, waits);
  BelaySlot begin = count_to (self, work->start);

  if (begin < by_waits)
    {
      put_fixed (self, work);
      return;
    }
  if (begin > by_waits)
    g_string_append_printf (waits, ", !from%u", number);
  g_string_append_printf (self->out, "    length %dd\n    depends !begin%s\n",
                          (int) (count_to (self, work->finish + 1) - begin), waits->str);
  if (begin > by_waits)
    {
      g_string_append_printf (self->out, "  }\n  task from%u \"-\" {\n", number);
      put_day (self, "    start ", work->start);
      g_string_append_c (self->out, '\n');
    }
}

static void
put_task (Juggler *self,
          guint    position)
{
  const BelayShareWork       *work = get_work (self, position);
  const BelayMilestoneFields *fields = belay_milestone_get (work->milestone);
  guint                       owner = fields->owner != NULL ? find_owner (self, fields->owner) : 0;

  g_string_append_printf (self->out, "  task m%u ", position + 1);
  put_string (self, fields->title);
  g_string_append (self->out, " {\n");
  if (owner > 0)
    g_string_append_printf (self->out, "    responsible r%u\n", owner);
  if (work->is_planned)
    put_planned (self, work, position + 1);
  else
    put_fixed (self, work);
  g_string_append (self->out, "  }\n");
}

static void
put_tasks (Juggler *self)
{
  g_string_append (self->out, "task plan ");
  put_string (self, belay_project_get (belay_share_get_project (self->share))->name);
  put_day (self, " {\n  task begin \"-\" {\n    start ", find_beginning (self));
  g_string_append (self->out, "\n  }\n");
  for (guint i = 0; i < self->plan->works->len; i++)
    put_task (self, i);
  g_string_append (self->out, "}\n");
}

static GHashTable *
index_waits (BelayProject *project)
{
  GHashTable *waits = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);

  BELAY_FOREACH (BelayDependency, dependency, belay_project_get (project)->dependencies)
  {
    const char *after = belay_dependency_get (dependency)->after;
    GPtrArray  *own = after != NULL ? g_hash_table_lookup (waits, after) : NULL;

    if (own == NULL && after != NULL)
      {
        own = g_ptr_array_new ();
        g_hash_table_insert (waits, (gpointer) after, own);
      }
    if (own != NULL)
      g_ptr_array_add (own, dependency);
  }

  return waits;
}

/*< private >
 * belay_taskjuggler_write:
 * @share: the share of a project
 * @leak: what every text of a record has to pass
 * @error: return location for an error of [error@LeakError] or [error@ExportError]
 *
 * Writes the plan of a project for TaskJuggler 3.
 *
 * Returns: (transfer full) (nullable): the plan, or %NULL with @error set
 */
char *
belay_taskjuggler_write (BelayShare *share,
                         BelayLeak  *leak,
                         GError    **error)
{
  Juggler self = { .share = share, .leak = leak, .plan = belay_share_require_plan (share, error) };
  g_autoptr (GHashTable) places = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) owners = g_ptr_array_new ();
  g_autoptr (GHashTable) waits = NULL;

  if (self.plan == NULL)
    return NULL;

  self.waits = waits = index_waits (belay_share_get_project (share));

  self.places = places;
  self.owners = owners;
  self.out = g_string_new (NULL);
  for (guint i = 0; i < self.plan->works->len; i++)
    g_hash_table_insert (places, (gpointer) belay_record_get_id (BELAY_RECORD (get_work (&self, i)->milestone)),
                         GUINT_TO_POINTER (i + 1));
  put_header (&self);
  put_owners (&self);
  put_tasks (&self);
  g_string_append (self.out, "taskreport plan \"plan\" {\n  formats csv\n  columns id, name, start, end\n"
                             "  timeformat \"%Y-%m-%d %H:%M\"\n}\n");
  if (self.error != NULL)
    {
      g_propagate_error (error, self.error);
      g_string_free (self.out, TRUE);
      return NULL;
    }

  return g_string_free (self.out, FALSE);
}
