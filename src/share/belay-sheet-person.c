/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-sheet.h"

#include <belay-framework.h>

#include <glib/gi18n.h>

static void
put_header (BelaySheet *self)
{
  const BelayPersonFields *fields = belay_person_get (belay_share_get_person (self->share));
  const BelayShareFacts   *facts = belay_share_get_facts (self->share);
  const char              *level_id = belay_person_get_level (belay_share_get_person (self->share));
  g_autofree char         *role = belay_sheet_dup_inline (self, fields->role);
  g_autofree char         *level = belay_sheet_dup_name (self, BELAY_TYPE_LEVEL, level_id);
  g_autofree char         *tenure = belay_sheet_dup_inline (self, facts->tenure);
  g_autofree char         *target = belay_sheet_dup_name (self, BELAY_TYPE_LEVEL, fields->target);
  g_autofree char         *readiness = belay_sheet_dup_inline (self, facts->readiness);
  g_autofree char         *today = belay_day_to_words (belay_share_get_today (self->share));

  belay_sheet_put_title (self, 1, fields->name);
  belay_sheet_put_field (self, _ ("Role"), role);
  belay_sheet_put_field (self, _ ("Level"), *tenure != '\0' ? tenure : level);
  belay_sheet_put_field (self, _ ("Target"), target);
  belay_sheet_put_field (self, _ ("Readiness"), readiness);
  belay_sheet_put_field (self, _ ("As of"), today);
  belay_sheet_end_list (self);
}

static void
put_blockers (BelaySheet *self)
{
  const BelayShareFacts *facts = belay_share_get_facts (self->share);
  g_autofree char       *signals = belay_sheet_dup_inline (self, facts->signals);

  if (facts->signals == NULL)
    return;

  belay_sheet_put_heading (self, 2, _ ("What decides the date"));
  belay_sheet_put_paragraph (self, signals);
  for (guint i = 0; i < facts->blockers->len; i++)
    {
      g_autofree char *blocker = belay_sheet_dup_inline (self, g_ptr_array_index (facts->blockers, i));

      belay_sheet_put_words (self, blocker);
    }
  belay_sheet_end_list (self);
}

static void
put_projects (BelaySheet *self)
{
  GPtrArray *projects = belay_share_get_projects (self->share);

  if (projects->len == 0)
    return;

  belay_sheet_put_heading (self, 2, _ ("Projects"));
  for (guint i = 0; i < projects->len; i++)
    belay_sheet_put_project (self, g_ptr_array_index (projects, i), 3);
}

static void
put_person (BelaySheet *self)
{
  put_header (self);
  belay_sheet_put_timeline (self);
  put_blockers (self);
  belay_sheet_put_goals (self);
  belay_sheet_put_meetings (self);
  belay_sheet_put_actions (self);
  belay_sheet_put_evidence (self);
  belay_sheet_put_assessments (self);
  put_projects (self);
}

/*< private >
 * belay_sheet_put_all:
 *
 * Puts all that the audience sees of the person or the project of the share.
 */
void
belay_sheet_put_all (BelaySheet *self)
{
  if (belay_share_get_person (self->share) != NULL)
    put_person (self);
  else
    belay_sheet_put_project (self, belay_share_get_project (self->share), 1);
}
