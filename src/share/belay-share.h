/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-audience.h"

#include <belay-person.h>
#include <belay-project.h>
#include <belay-timeline-source.h>

G_BEGIN_DECLS

typedef struct _BelayShare BelayShare;

/**
 * BelayShareStanding:
 * @competency: the name of a competency
 * @self: the latest rating by the person, in half levels, or %BELAY_UNSET
 * @mentor: the latest rating by a mentor, in half levels, or %BELAY_UNSET
 *
 * How a competency is rated.
 */
typedef struct
{
  char *competency;
  int   self;
  int   mentor;
} BelayShareStanding;

/**
 * BelayShareArea:
 * @name: the name of an area
 * @standings: (element-type BelayShareStanding): what is rated in it, in the
 *   framework's order
 * @peer_mean: the mean of the ratings by peers, rounded to a half level, or
 *   %BELAY_UNSET where they are fewer than %BELAY_SHARE_MIN_PEERS
 * @n_peers: how many peers that mean is of
 *
 * How an area is rated.
 */
typedef struct
{
  char   *name;
  GArray *standings;
  int     peer_mean;
  guint   n_peers;
} BelayShareArea;

/* Of fewer peers a mean would tell who said what. */
#define BELAY_SHARE_MIN_PEERS 3

/**
 * BelayShareFacts:
 * @readiness: (nullable): such as "64 %, 25 of 28 rated"
 * @signals: (nullable): such as "Ready signals: 3 of 5 met"
 * @tenure: (nullable): such as "Mid for 14 months, usually 24 to 48 months"
 * @blockers: (element-type utf8): what the target level still asks for
 * @areas: (element-type BelayShareArea): the areas in which something is rated
 *
 * What was reckoned for the audience; empty where it may not know.
 */
typedef struct
{
  char      *readiness;
  char      *signals;
  char      *tenure;
  GPtrArray *blockers;
  GPtrArray *areas;
} BelayShareFacts;

/**
 * BelayShareCount:
 * @kind: the word for a kind of record
 * @goes: how many of them the audience gets to see, be it in part
 * @stays: how many of them it does not
 *
 * What of a kind of record goes out, for a preview.
 */
typedef struct
{
  const char *kind;
  guint       goes;
  guint       stays;
} BelayShareCount;

BelayShare *belay_share_new (BelayAudience audience,
                             BelayDay      today,
                             BelayRecord  *subject);
void        belay_share_free (BelayShare *self);

BelayAudience          belay_share_get_audience (BelayShare *self);
BelayDay               belay_share_get_today (BelayShare *self);
BelayPerson           *belay_share_get_person (BelayShare *self);
BelayProject          *belay_share_get_project (BelayShare *self);
GPtrArray             *belay_share_get_projects (BelayShare *self);
const BelayShareFacts *belay_share_get_facts (BelayShare *self);
BelayTimelineSource   *belay_share_get_timeline (BelayShare *self);
GArray                *belay_share_get_counts (BelayShare *self);
GPtrArray             *belay_share_get_warnings (BelayShare *self);
const char            *belay_share_get_name (BelayShare *self,
                                             GType       type,
                                             const char *id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BelayShare, belay_share_free)

G_END_DECLS
