/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-markdown.h"

#include "belay-markdown-private.h"

#include <belay-framework.h>

#include <glib/gi18n.h>

static void
put_header (BelayMarkdown *self)
{
  const BelayPersonFields *fields = belay_person_get (belay_share_get_person (self->share));
  const BelayShareFacts   *facts = belay_share_get_facts (self->share);
  const char              *level_id = belay_person_get_level (belay_share_get_person (self->share));
  g_autofree char         *role = belay_markdown_dup_inline (self, fields->role);
  g_autofree char         *level = belay_markdown_dup_name (self, BELAY_TYPE_LEVEL, level_id);
  g_autofree char         *tenure = belay_markdown_dup_inline (self, facts->tenure);
  g_autofree char         *target = belay_markdown_dup_name (self, BELAY_TYPE_LEVEL, fields->target);
  g_autofree char         *readiness = belay_markdown_dup_inline (self, facts->readiness);
  g_autofree char         *today = belay_day_to_words (belay_share_get_today (self->share));

  belay_markdown_put_title (self, 1, fields->name);
  belay_markdown_put_field (self, _ ("Role"), role);
  belay_markdown_put_field (self, _ ("Level"), *tenure != '\0' ? tenure : level);
  belay_markdown_put_field (self, _ ("Target"), target);
  belay_markdown_put_field (self, _ ("Readiness"), readiness);
  belay_markdown_put_field (self, _ ("As of"), today);
  belay_markdown_end_list (self);
}

static void
put_blockers (BelayMarkdown *self)
{
  const BelayShareFacts *facts = belay_share_get_facts (self->share);
  g_autofree char       *signals = belay_markdown_dup_inline (self, facts->signals);

  if (facts->signals == NULL)
    return;

  belay_markdown_put_heading (self, 2, _ ("What decides the date"));
  belay_markdown_put_paragraph (self, signals);
  for (guint i = 0; i < facts->blockers->len; i++)
    {
      g_autofree char *blocker = belay_markdown_dup_inline (self, g_ptr_array_index (facts->blockers, i));

      belay_markdown_put_item (self, blocker);
    }
  belay_markdown_end_list (self);
}

static void
put_projects (BelayMarkdown *self)
{
  GPtrArray *projects = belay_share_get_projects (self->share);

  if (projects->len == 0)
    return;

  belay_markdown_put_heading (self, 2, _ ("Projects"));
  for (guint i = 0; i < projects->len; i++)
    belay_markdown_put_project (self, g_ptr_array_index (projects, i), 3);
}

static char *
finish (BelayMarkdown *self,
        GError       **error)
{
  if (self->error != NULL)
    {
      g_propagate_error (error, self->error);
      g_string_free (self->out, TRUE);
      return NULL;
    }

  while (g_str_has_suffix (self->out->str, "\n\n"))
    g_string_truncate (self->out, self->out->len - 1);

  return g_string_free (self->out, FALSE);
}

/**
 * belay_markdown_write_person:
 * @share: a share of a person
 * @leak: what every text of a record has to pass
 * @error: return location for an error of [error@LeakError]
 *
 * Writes what the audience sees of a person as CommonMark.
 *
 * Returns: (transfer full) (nullable): the page, or %NULL with @error set
 */
char *
belay_markdown_write_person (BelayShare *share,
                             BelayLeak  *leak,
                             GError    **error)
{
  BelayMarkdown self = { .share = share, .leak = leak, .out = g_string_new (NULL) };

  put_header (&self);
  belay_markdown_put_goals (&self);
  put_blockers (&self);
  belay_markdown_put_meetings (&self);
  belay_markdown_put_actions (&self);
  belay_markdown_put_evidence (&self);
  belay_markdown_put_assessments (&self);
  put_projects (&self);

  return finish (&self, error);
}

/**
 * belay_markdown_write_project:
 * @share: a share of a project
 * @leak: what every text of a record has to pass
 * @error: return location for an error of [error@LeakError]
 *
 * Writes what the audience sees of a project as CommonMark.
 *
 * Returns: (transfer full) (nullable): the page, or %NULL with @error set
 */
char *
belay_markdown_write_project (BelayShare *share,
                              BelayLeak  *leak,
                              GError    **error)
{
  BelayMarkdown self = { .share = share, .leak = leak, .out = g_string_new (NULL) };

  belay_markdown_put_project (&self, belay_share_get_project (share), 1);

  return finish (&self, error);
}
