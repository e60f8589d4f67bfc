/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-share.h"

#include "belay-share-private.h"

/**
 * BelayShare:
 *
 * What one audience gets to see of a person or a project.
 *
 * It holds copies of records in which nothing is left that the audience may not
 * see, what was reckoned for it, and what people and competencies it may name
 * are called. The policy makes it, see [func@policy_filter_person]; writers are
 * given nothing else. It does not know formats.
 */

static void
clear_standing (BelayShareStanding *standing)
{
  g_free (standing->competency);
}

/*< private >
 * belay_share_area_new:
 *
 * Returns: (transfer full): an area in which nothing is rated
 */
BelayShareArea *
belay_share_area_new (const char *name)
{
  BelayShareArea *self = g_new0 (BelayShareArea, 1);

  self->name = g_strdup (name);
  self->standings = g_array_new (FALSE, FALSE, sizeof (BelayShareStanding));
  g_array_set_clear_func (self->standings, (GDestroyNotify) clear_standing);
  self->peer_mean = BELAY_UNSET;

  return self;
}

/*< private >
 * belay_share_area_free:
 *
 * Frees an area.
 */
void
belay_share_area_free (BelayShareArea *self)
{
  g_free (self->name);
  g_array_unref (self->standings);
  g_free (self);
}

/**
 * belay_share_new:
 * @audience: for whom it is
 * @today: the day it is
 * @subject: a copy of a person or a project, from which everything is taken out
 *   that @audience may not see
 *
 * Makes a share of a finished copy. It has no facts and no names, and nothing in
 * it counts as seen for the leak check.
 *
 * Returns: (transfer full): a share
 */
BelayShare *
belay_share_new (BelayAudience audience,
                 BelayDay      today,
                 BelayRecord  *subject)
{
  BelayShare *self = g_new0 (BelayShare, 1);

  self->audience = audience;
  self->today = today;
  self->subject = g_object_ref (subject);
  self->projects = g_ptr_array_new_with_free_func (g_object_unref);
  self->facts.blockers = g_ptr_array_new_with_free_func (g_free);
  self->facts.areas = g_ptr_array_new_with_free_func ((GDestroyNotify) belay_share_area_free);
  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->counts = g_array_new (FALSE, FALSE, sizeof (BelayShareCount));
  self->warnings = g_ptr_array_new_with_free_func (g_free);
  self->sources = g_ptr_array_new_with_free_func (g_object_unref);

  return self;
}

/**
 * belay_share_free:
 * @self: (transfer full): a share
 *
 * Frees a share.
 */
void
belay_share_free (BelayShare *self)
{
  g_object_unref (self->subject);
  g_ptr_array_unref (self->projects);
  g_free (self->facts.readiness);
  g_free (self->facts.signals);
  g_free (self->facts.tenure);
  g_ptr_array_unref (self->facts.blockers);
  g_ptr_array_unref (self->facts.areas);
  g_hash_table_unref (self->names);
  g_clear_object (&self->timeline);
  g_clear_pointer (&self->plan, belay_share_plan_free);
  g_array_unref (self->counts);
  g_ptr_array_unref (self->warnings);
  g_ptr_array_unref (self->sources);
  g_free (self);
}

/**
 * belay_share_get_audience:
 * @self: a share
 *
 * Returns: for whom it is
 */
BelayAudience
belay_share_get_audience (BelayShare *self)
{
  return self->audience;
}

/**
 * belay_share_get_today:
 * @self: a share
 *
 * Returns: the day it was made for
 */
BelayDay
belay_share_get_today (BelayShare *self)
{
  return self->today;
}

/**
 * belay_share_get_person:
 * @self: a share
 *
 * Returns: (transfer none) (nullable): the person it is about
 */
BelayPerson *
belay_share_get_person (BelayShare *self)
{
  return BELAY_IS_PERSON (self->subject) ? BELAY_PERSON (self->subject) : NULL;
}

/**
 * belay_share_get_project:
 * @self: a share
 *
 * Returns: (transfer none) (nullable): the project it is about
 */
BelayProject *
belay_share_get_project (BelayShare *self)
{
  return BELAY_IS_PROJECT (self->subject) ? BELAY_PROJECT (self->subject) : NULL;
}

/**
 * belay_share_get_projects:
 * @self: a share of a person
 *
 * Returns: (transfer none) (element-type BelayProject): the projects in which the
 *   person has a part
 */
GPtrArray *
belay_share_get_projects (BelayShare *self)
{
  return self->projects;
}

/**
 * belay_share_get_facts:
 * @self: a share
 *
 * Returns: (transfer none): what was reckoned for the audience
 */
const BelayShareFacts *
belay_share_get_facts (BelayShare *self)
{
  return &self->facts;
}

/**
 * belay_share_get_timeline:
 * @self: a share
 *
 * Returns: (transfer none) (nullable): the path of the person or the plan of the
 *   project, as far as the audience may see it
 */
BelayTimelineSource *
belay_share_get_timeline (BelayShare *self)
{
  return self->timeline;
}

/**
 * belay_share_get_counts:
 * @self: a share
 *
 * Returns: (transfer none) (element-type BelayShareCount): what goes and what
 *   stays, private records included, for whoever exports; never for the audience
 */
GArray *
belay_share_get_counts (BelayShare *self)
{
  return self->counts;
}

/**
 * belay_share_get_warnings:
 * @self: a share
 *
 * Returns: (transfer none) (element-type utf8): what could not be read and is
 *   left out, for whoever exports
 */
GPtrArray *
belay_share_get_warnings (BelayShare *self)
{
  return self->warnings;
}

static char *
make_key (GType       type,
          const char *id)
{
  return g_strdup_printf ("%s/%s", g_type_name (type), id);
}

/**
 * belay_share_get_name:
 * @self: a share
 * @type: a kind of record: person, level or competency
 * @id: (nullable): the id of such a record
 *
 * Returns: (nullable): what the audience may call it, or %NULL where it does not
 *   exist or may not be named
 */
const char *
belay_share_get_name (BelayShare *self,
                      GType       type,
                      const char *id)
{
  g_autofree char *key = make_key (type, id);

  return id != NULL ? g_hash_table_lookup (self->names, key) : NULL;
}

/*< private >
 * belay_share_add_name:
 * @name: (transfer full) (nullable): what the audience may call it
 *
 * Tells what a record is called that is not itself in the share.
 */
void
belay_share_add_name (BelayShare *self,
                      GType       type,
                      const char *id,
                      char       *name)
{
  if (name != NULL)
    g_hash_table_replace (self->names, make_key (type, id), name);
}

/*< private >
 * belay_share_count:
 *
 * Counts one record of a kind that goes, or stays.
 */
void
belay_share_count (BelayShare *self,
                   const char *kind,
                   gboolean    goes)
{
  BelayShareCount fresh = { .kind = kind, .goes = goes, .stays = !goes };

  for (guint i = 0; i < self->counts->len; i++)
    {
      BelayShareCount *count = &g_array_index (self->counts, BelayShareCount, i);

      if (g_str_equal (count->kind, kind))
        {
          count->goes += goes;
          count->stays += !goes;
          return;
        }
    }
  g_array_append_val (self->counts, fresh);
}
