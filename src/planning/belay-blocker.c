/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-blocker.h"

#include "belay-blocker-private.h"
#include "belay-words.h"

#include <glib/gi18n.h>

/**
 * belay_blocker_free:
 * @self: (transfer full): a blocker
 *
 * Frees a blocker.
 */
void
belay_blocker_free (BelayBlocker *self)
{
  g_clear_object (&self->competency);
  g_free (self->text);
  g_free (self);
}

static void
add (GPtrArray       *blockers,
     BelayBlockerKind kind,
     BelayCompetency *competency,
     char            *text)
{
  BelayBlocker *blocker = g_new0 (BelayBlocker, 1);

  blocker->kind = kind;
  blocker->competency = competency != NULL ? g_object_ref (competency) : NULL;
  blocker->text = text;
  g_ptr_array_add (blockers, blocker);
}

static char *
describe_floor (const BelayStanding *standing)
{
  const char      *name = belay_competency_get (standing->competency)->name;
  g_autofree char *value = belay_words_rating (standing->value);
  g_autofree char *floor = belay_words_rating (standing->floor);

  if (standing->must)
    /* Translators: a competency, its rating and the least rating it needs, such as
     * "Architecture style: at 2, below the must-have floor of 2½". */
    return g_strdup_printf (_ ("%s: at %s, below the must-have floor of %s"), name, value, floor);

  /* Translators: a competency, its rating and the least rating it needs, such as
   * "Scalability: at 1½, below the floor of 2". */
  return g_strdup_printf (_ ("%s: at %s, below the floor of %s"), name, value, floor);
}

static void
add_competencies (const BelayReadiness *readiness,
                  BelayBlockerKind      kind,
                  GPtrArray            *blockers)
{
  for (guint i = 0; i < readiness->n_standings; i++)
    {
      const BelayStanding *standing = &readiness->standings[i];
      const char          *name = belay_competency_get (standing->competency)->name;

      if (!standing->applies)
        continue;
      if (kind == BELAY_BLOCKER_UNRATED && standing->value < 0)
        /* Translators: %s is a competency. */
        add (blockers, kind, standing->competency, g_strdup_printf (_ ("%s: not rated yet"), name));
      else if (kind != BELAY_BLOCKER_UNRATED && standing->must == (kind == BELAY_BLOCKER_MUST_FLOOR) &&
               standing->value >= 0 && standing->value < standing->floor)
        add (blockers, kind, standing->competency, describe_floor (standing));
    }
}

static void
add_score (const BelayReadiness *readiness,
           GPtrArray            *blockers)
{
  g_autofree char *score = belay_words_share (readiness->score);
  g_autofree char *needed = belay_words_share (belay_level_get (readiness->level)->score);

  /* Translators: both are shares in per cent. */
  add (blockers, BELAY_BLOCKER_SCORE, NULL,
       g_strdup_printf (_ ("Weighted score: %s, below the %s needed"), score, needed));
}

static void
add_sustained (const BelayReadiness *readiness,
               GPtrArray            *blockers)
{
  int              days = belay_level_get (readiness->level)->sustained_days;
  g_autofree char *since = belay_day_to_words (readiness->held_since);
  g_autofree char *until = belay_day_to_words (MIN (readiness->held_since + days, BELAY_DAY_LAST));

  /* Translators: both are days in words; from the second day on, an assessment can
   * show that the level has been held for long enough. */
  add (blockers, BELAY_BLOCKER_SUSTAINED, NULL,
       g_strdup_printf (_ ("Not sustained yet: held since %s, to be confirmed by an assessment from %s on"),
                        since, until));
}

/*< private >
 * belay_blockers_collect:
 * @readiness: a readiness in which all else is filled in
 *
 * Lists what the level rule still asks for: must-haves first, each kind in the
 * order of the framework. "Not sustained yet" is named only where the rule
 * holds, for until then the others say what to do.
 *
 * Returns: (transfer full) (element-type BelayBlocker): the blockers
 */
GPtrArray *
belay_blockers_collect (const BelayReadiness *readiness)
{
  GPtrArray *blockers = g_ptr_array_new_with_free_func ((GDestroyNotify) belay_blocker_free);

  add_competencies (readiness, BELAY_BLOCKER_MUST_FLOOR, blockers);
  add_competencies (readiness, BELAY_BLOCKER_FLOOR, blockers);
  add_competencies (readiness, BELAY_BLOCKER_UNRATED, blockers);
  if (!readiness->meets_score)
    add_score (readiness, blockers);
  if (readiness->holds && !readiness->is_ready)
    add_sustained (readiness, blockers);

  return blockers;
}
