/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-agenda-private.h"

#include "belay-evidence.h"
#include "belay-goal.h"
#include "belay-notebook.h"
#include "belay-words.h"

#include <glib/gi18n.h>
#include <string.h>

/* The rules about how a person grows, and how they are. */

static const char *
get_name (const BelayStanding *standing)
{
  return belay_competency_get (standing->competency)->name;
}

static gboolean
names_competency (char      **competencies,
                  const char *id)
{
  return competencies != NULL && g_strv_contains ((const char *const *) competencies, id);
}

static gboolean
has_goal (BelayPerson *mentee,
          const char  *competency)
{
  BELAY_FOREACH (BelayGoal, goal, belay_person_get (mentee)->goals)
  {
    if (belay_goal_is_open (goal) && names_competency (belay_goal_get (goal)->competencies, competency))
      return TRUE;
  }

  return FALSE;
}

static gboolean
has_evidence (BelayPerson *mentee,
              const char  *competency,
              BelayDay     today)
{
  BELAY_FOREACH (BelayEvidence, evidence, belay_person_get (mentee)->evidence)
  {
    const BelayEvidenceFields *fields = belay_evidence_get (evidence);

    if (fields->day <= today && names_competency (fields->competencies, competency))
      return TRUE;
  }

  return FALSE;
}

/*< private >
 * belay_agenda_find_gaps:
 *
 * Finds the gaps that no open goal covers, the one that moves readiness most first.
 */
void
belay_agenda_find_gaps (BelayAgendaSearch *self,
                        BelayAgendaRule    rule,
                        int                threshold)
{
  for (guint i = 0; self->readiness != NULL && i < self->readiness->gaps->len; i++)
    {
      const BelayStanding *gap = g_ptr_array_index (self->readiness->gaps, i);
      g_autofree char     *value = belay_words_rating (gap->value);
      g_autofree char     *required = belay_words_rating (gap->required);
      BelayAgendaItem     *item;

      if (has_goal (self->mentee, belay_record_get_id (BELAY_RECORD (gap->competency))))
        continue;
      item = belay_agenda_propose (self, rule, gap->competency, g_strdup_printf ("%d-%d", gap->value, gap->required),
                                   /* Translators: %s is a competency. */
                                   g_strdup_printf (_ ("A goal for %s"), get_name (gap)),
                                   /* Translators: a rating and the rating that is needed, in levels. */
                                   g_strdup_printf (_ ("level %s of %s, and no goal covers it"), value, required));
      if (gap->assessment != NULL)
        g_ptr_array_add (item->records, g_object_ref (gap->assessment));
    }
}

/*< private >
 * belay_agenda_find_evidence:
 *
 * Finds the must-haves of the target for which there is no evidence.
 */
void
belay_agenda_find_evidence (BelayAgendaSearch *self,
                            BelayAgendaRule    rule,
                            int                threshold)
{
  for (guint i = 0; self->readiness != NULL && i < self->readiness->n_standings; i++)
    {
      const BelayStanding *standing = &self->readiness->standings[i];

      if (!standing->must || !standing->applies ||
          has_evidence (self->mentee, belay_record_get_id (BELAY_RECORD (standing->competency)), self->query->today))
        continue;
      belay_agenda_propose (self, rule, standing->competency, g_strdup_printf ("%d", standing->value),
                            /* Translators: %s is a competency. */
                            g_strdup_printf (_ ("Evidence for %s"), get_name (standing)),
                            /* Translators: %s is a level. */
                            g_strdup_printf (_ ("a must-have for %s, and nothing shows it yet"),
                                             belay_level_get (self->readiness->level)->name));
    }
}

static BelayDay
find_last_assessment (BelayPerson *mentee,
                      BelayDay     today)
{
  BelayDay last = BELAY_DAY_NONE;

  BELAY_FOREACH (BelayAssessment, assessment, belay_person_get (mentee)->assessments)
  {
    if (belay_assessment_get (assessment)->day <= today)
      last = MAX (last, belay_assessment_get (assessment)->day);
  }

  return last;
}

/* As many as can be said in a breath. */
#define N_NAMED 3

static char *
describe_old (GPtrArray *old)
{
  GString *names = g_string_new (NULL);
  char    *text;

  for (guint i = 0; i < MIN (old->len, N_NAMED); i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", get_name (g_ptr_array_index (old, i)));
  if (old->len > N_NAMED)
    g_string_append (names, ", …");
  /* Translators: how many ratings, and the competencies they are of. */
  text = g_strdup_printf (ngettext ("%u rating is older than nine months: %s",
                                    "%u ratings are older than nine months: %s", old->len),
                          old->len, names->str);
  g_string_free (names, TRUE);

  return text;
}

/*< private >
 * belay_agenda_find_old_ratings:
 *
 * Finds the ratings that say how somebody was nine months ago.
 */
void
belay_agenda_find_old_ratings (BelayAgendaSearch *self,
                               BelayAgendaRule    rule,
                               int                threshold)
{
  g_autoptr (GPtrArray) old = g_ptr_array_new ();
  BelayAgendaItem *item;

  for (guint i = 0; self->readiness != NULL && i < self->readiness->n_standings; i++)
    {
      if (self->readiness->standings[i].is_stale && self->readiness->standings[i].applies)
        g_ptr_array_add (old, &self->readiness->standings[i]);
    }
  if (old->len == 0)
    return;

  item = belay_agenda_propose (self, rule, self->mentee,
                               belay_day_to_string (find_last_assessment (self->mentee, self->query->today)),
                               g_strdup (_ ("Assess again where ratings are old")), describe_old (old));
  for (guint i = 0; i < old->len; i++)
    {
      const BelayStanding *standing = g_ptr_array_index (old, i);

      g_ptr_array_add (item->records, g_object_ref (standing->competency));
      if (!g_ptr_array_find (item->records, standing->assessment, NULL))
        g_ptr_array_add (item->records, g_object_ref (standing->assessment));
    }
}

static gboolean
contains_folded (const char *text,
                 const char *name)
{
  g_autofree char *folded_text = text != NULL ? g_utf8_casefold (text, -1) : NULL;
  g_autofree char *folded_name = name != NULL ? g_utf8_casefold (name, -1) : NULL;

  return folded_text != NULL && folded_name != NULL && strstr (folded_text, folded_name) != NULL;
}

static gboolean
names_growth (BelayAgendaSearch *self,
              const char        *text)
{
  BelayFramework *framework = belay_workspace_get_framework_of (self->workspace, self->mentee);

  BELAY_FOREACH (BelayGoal, goal, belay_person_get (self->mentee)->goals)
  {
    if (contains_folded (text, belay_goal_get (goal)->title))
      return TRUE;
  }
  BELAY_FOREACH (BelayArea, area, framework != NULL ? belay_framework_get (framework)->areas : NULL)
  {
    BELAY_FOREACH (BelayCompetency, competency, belay_area_get (area)->competencies)
    {
      if (contains_folded (text, belay_competency_get (competency)->name))
        return TRUE;
    }
  }

  return FALSE;
}

static gboolean
is_about_growth (BelayAgendaSearch *self,
                 BelayMeeting      *meeting)
{
  const BelayMeetingFields *fields = belay_meeting_get (meeting);

  if (names_growth (self, fields->notes))
    return TRUE;
  BELAY_FOREACH (BelayAgendaEntry, entry, fields->agenda)
  {
    const BelayAgendaEntryFields *said = belay_agenda_entry_get (entry);

    if (said->kind == BELAY_POINT_GROWTH || names_growth (self, said->title) || names_growth (self, said->notes))
      return TRUE;
  }
  BELAY_FOREACH (BelayAssessment, assessment, belay_person_get (self->mentee)->assessments)
  {
    if (belay_assessment_get (assessment)->day == fields->day)
      return TRUE;
  }

  return FALSE;
}

/*< private >
 * belay_agenda_find_silence:
 *
 * Finds whether growth was left out of the last one-on-ones. What cannot be read
 * says nothing.
 */
void
belay_agenda_find_silence (BelayAgendaSearch *self,
                           BelayAgendaRule    rule,
                           int                threshold)
{
  g_autoptr (GPtrArray) silent = g_ptr_array_new ();
  BelayAgendaItem *item;

  if ((int) self->past->len < threshold || !belay_workspace_require_years (self->workspace, self->mentee, NULL))
    return;
  for (guint i = 0; i < (guint) threshold; i++)
    {
      const char   *id = belay_record_get_id (g_ptr_array_index (self->past, i));
      BelayMeeting *meeting = belay_workspace_find (self->workspace, id, BELAY_TYPE_MEETING);

      if (meeting == NULL || is_about_growth (self, meeting))
        return;
      g_ptr_array_add (silent, meeting);
    }

  item = belay_agenda_propose (self, rule, self->query->mentorship,
                               g_strdup (belay_record_get_id (g_ptr_array_index (silent, 0))),
                               g_strdup (_ ("Talk about growth")),
                               g_strdup_printf (ngettext ("nothing said about it in the last %u one-on-one",
                                                          "nothing said about it in the last %u one-on-ones", silent->len),
                                                silent->len));
  for (guint i = 0; i < silent->len; i++)
    g_ptr_array_add (item->records, g_object_ref (g_ptr_array_index (silent, i)));
}

static int
compare_energy (gconstpointer a,
                gconstpointer b)
{
  BelayRecord *first = *(BelayRecord *const *) a;
  BelayRecord *second = *(BelayRecord *const *) b;
  int          days = belay_energy_get (BELAY_ENERGY (second))->day - belay_energy_get (BELAY_ENERGY (first))->day;

  return days != 0 ? days : strcmp (belay_record_get_id (first), belay_record_get_id (second));
}

static int
get_energy (GPtrArray *energy,
            guint      back)
{
  return back < energy->len ? belay_energy_get (g_ptr_array_index (energy, back))->value : BELAY_UNSET;
}

/* How many of the last values tell that it fell, or 0. */
static guint
count_fall (GPtrArray *energy)
{
  if (energy->len >= 3 && get_energy (energy, 0) < get_energy (energy, 1) && get_energy (energy, 1) < get_energy (energy, 2))
    return 3;

  return energy->len >= 2 && get_energy (energy, 0) <= get_energy (energy, 1) - 2 ? 2 : 0;
}

/*< private >
 * belay_agenda_find_energy:
 *
 * Finds whether the energy that whoever asks noted for themselves is falling.
 * That is private, so the title does not say so.
 */
void
belay_agenda_find_energy (BelayAgendaSearch *self,
                          BelayAgendaRule    rule,
                          int                threshold)
{
  BelayNotebook *notebook = belay_workspace_find_notebook (self->workspace, self->query->me,
                                                           belay_record_get_id (BELAY_RECORD (self->mentee)));
  g_autoptr (GPtrArray) energy = g_ptr_array_new ();
  BelayAgendaItem *item;
  guint            n;

  BELAY_FOREACH (BelayEnergy, noted, notebook != NULL ? belay_notebook_get (notebook)->energy : NULL)
  {
    if (belay_energy_get (noted)->day <= self->query->today && belay_energy_get (noted)->day > self->query->today - threshold)
      g_ptr_array_add (energy, noted);
  }
  g_ptr_array_sort (energy, compare_energy);
  n = count_fall (energy);
  if (n == 0)
    return;

  item = belay_agenda_propose (self, rule, g_ptr_array_index (energy, 0),
                               belay_day_to_string (belay_energy_get (g_ptr_array_index (energy, 0))->day),
                               g_strdup (_ ("How are you, and what would help?")),
                               /* Translators: energy from 1 to 5, before and now. */
                               g_strdup_printf (_ ("energy fell from %d to %d"), get_energy (energy, n - 1),
                                                get_energy (energy, 0)));
  item->is_private = TRUE;
  for (guint i = 1; i < n; i++)
    g_ptr_array_add (item->records, g_object_ref (g_ptr_array_index (energy, i)));
}
