/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-taskjuggler.h"

#include "belay-share-plan.h"

#include <glib/gi18n.h>

/*
 * The plan of a project as a Gantt chart for Mermaid (https://mermaid.js.org/syntax/gantt.html),
 * which sites for code draw from a text. Days are given and not left to it, because
 * it knows only one kind of dependency and no working days of one's own.
 */

typedef struct
{
  BelayLeak *leak;
  GString   *out;
  GError    *error;
} Mermaid;

/* A colon ends a title, and a line that begins like a statement would be one. Neither can be escaped, so
 * that a letter that looks the same stands for the one, and one that is not seen before the other. */
static void
put_text (Mermaid    *self,
          const char *text)
{
  if (self->error != NULL || !belay_leak_check (self->leak, text, &self->error))
    return;

  g_string_append (self->out, "\u2060");
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      switch (*at)
        {
        case ':':
          g_string_append (self->out, "：");
          break;
        case ';':
          g_string_append (self->out, "；");
          break;
        case '#':
          g_string_append (self->out, "＃");
          break;
        case '%':
          g_string_append (self->out, "％");
          break;
        case '\n':
          g_string_append_c (self->out, ' ');
          break;
        default:
          g_string_append_len (self->out, at, g_utf8_next_char (at) - at);
        }
    }
}

static void
put_work (Mermaid              *self,
          const BelayShareWork *work,
          guint                 number)
{
  g_autofree char *start = belay_day_to_string (work->start);
  g_autofree char *after = belay_day_to_string (work->finish + 1);
  const char      *state = work->is_planned ? "" : "active, ";

  if (work->is_done)
    state = "done, ";
  g_string_append (self->out, "    ");
  put_text (self, belay_milestone_get (work->milestone)->title);
  g_string_append_printf (self->out, " :%s%sm%u, %s, %s\n", work->is_critical ? "crit, " : "", state, number, start, after);
}

static void
put_works (Mermaid              *self,
           const BelaySharePlan *plan)
{
  const char *group = NULL;

  for (guint i = 0; i < plan->works->len; i++)
    {
      const BelayShareWork *work = &g_array_index (plan->works, BelayShareWork, i);
      const char           *own = belay_milestone_get (work->milestone)->group;

      if (g_strcmp0 (own, group) != 0)
        {
          g_string_append (self->out, "    section ");
          /* Translators: milestones that belong to no group. */
          put_text (self, own != NULL ? own : _ ("Others"));
          g_string_append_c (self->out, '\n');
        }
      group = own;
      put_work (self, work, i + 1);
    }
}

/*< private >
 * belay_mermaid_write:
 * @share: the share of a project
 * @leak: what every text of a record has to pass
 * @error: return location for an error of [error@LeakError] or [error@ExportError]
 *
 * Writes the plan of a project as a Gantt chart for Mermaid.
 *
 * Returns: (transfer full) (nullable): the chart, or %NULL with @error set
 */
char *
belay_mermaid_write (BelayShare *share,
                     BelayLeak  *leak,
                     GError    **error)
{
  const BelaySharePlan *plan = belay_share_require_plan (share, error);
  BelayDay              due = BELAY_DAY_NONE;
  Mermaid               self = { .leak = leak };

  if (plan == NULL)
    return NULL;

  self.out = g_string_new ("gantt\n    dateFormat YYYY-MM-DD\n    title ");
  put_text (&self, belay_project_get (belay_share_get_project (share))->name);
  g_string_append_c (self.out, '\n');
  put_works (&self, plan);
  due = belay_project_get (belay_share_get_project (share))->due;
  if (due != BELAY_DAY_NONE)
    {
      g_autofree char *day = belay_day_to_string (due);

      g_string_append (self.out, "    ");
      put_text (&self, _ ("Due"));
      g_string_append_printf (self.out, " :milestone, due, %s, 0d\n", day);
    }
  if (self.error != NULL)
    {
      g_propagate_error (error, self.error);
      g_string_free (self.out, TRUE);
      return NULL;
    }

  return g_string_free (self.out, FALSE);
}
