/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-path-json.h"

#include "belay-cli-json.h"
#include "belay-path-words.h"

static const char *const blocker_words[] = { "must-floor", "floor", "unrated", "score", "sustained" };
static const char *const rater_words[] = { "self", "mentor", "peer" };

static void
build_tenure (JsonBuilder          *builder,
              BelayCall            *call,
              BelayPerson          *person,
              const BelayReadiness *readiness)
{
  BelayTenure tenure;

  json_builder_set_member_name (builder, "tenure");
  if (!belay_tenure_read (person, readiness->framework, call->today, &tenure))
    {
      json_builder_add_null_value (builder);
      return;
    }
  json_builder_begin_object (builder);
  belay_json_set_day (builder, "since", tenure.since);
  belay_json_set_number (builder, "days", tenure.days);
  belay_json_set_number (builder, "leave-days", tenure.leave_days);
  belay_json_set_number (builder, "months", tenure.months);
  belay_json_set_number (builder, "typical-months-least", tenure.months_least);
  belay_json_set_number (builder, "typical-months-most", tenure.months_most);
  json_builder_end_object (builder);
}

static void
build_readiness (JsonBuilder          *builder,
                 const BelayReadiness *readiness)
{
  belay_json_set_number (builder, "readiness", readiness->per_mille);
  belay_json_set_number (builder, "rated", readiness->n_rated);
  belay_json_set_number (builder, "rated-by-mentor", readiness->n_by_mentor);
  belay_json_set_number (builder, "applicable", readiness->n_applicable);
  belay_json_set_number (builder, "score", readiness->score);
  belay_json_set_flag (builder, "meets-score", readiness->meets_score);
  belay_json_set_number (builder, "musts", readiness->n_musts);
  belay_json_set_number (builder, "musts-below", readiness->n_musts_below);
  belay_json_set_number (builder, "signals", readiness->n_signals);
  belay_json_set_number (builder, "signals-met", readiness->n_signals_met);
  belay_json_set_flag (builder, "holds", readiness->holds);
  belay_json_set_day (builder, "held-since", readiness->held_since);
  belay_json_set_day (builder, "held-until", readiness->held_until);
  belay_json_set_flag (builder, "ready", readiness->is_ready);
}

static void
build_blockers (JsonBuilder          *builder,
                const BelayReadiness *readiness)
{
  json_builder_set_member_name (builder, "blockers");
  json_builder_begin_array (builder);
  for (guint i = 0; i < readiness->blockers->len; i++)
    {
      const BelayBlocker *blocker = g_ptr_array_index (readiness->blockers, i);

      json_builder_begin_object (builder);
      belay_json_set_text (builder, "kind", blocker_words[blocker->kind]);
      belay_json_set_id (builder, "competency", blocker->competency);
      belay_json_set_text (builder, "text", blocker->text);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
build_cover (JsonBuilder *builder,
             GPtrArray   *cover)
{
  json_builder_set_member_name (builder, "covered-by");
  json_builder_begin_array (builder);
  for (guint i = 0; i < cover->len; i++)
    json_builder_add_string_value (builder, belay_record_get_id (g_ptr_array_index (cover, i)));
  json_builder_end_array (builder);
}

static void
build_standing (JsonBuilder         *builder,
                BelayWorkspace      *workspace,
                BelayPerson         *person,
                const BelayStanding *standing)
{
  const char *id = belay_record_get_id (BELAY_RECORD (standing->competency));
  g_autoptr (GPtrArray) cover = belay_path_list_cover (workspace, person, id);

  json_builder_begin_object (builder);
  belay_json_set_text (builder, "id", id);
  belay_json_set_text (builder, "name", belay_competency_get (standing->competency)->name);
  belay_json_set_number (builder, "weight", standing->weight);
  belay_json_set_flag (builder, "must", standing->must);
  belay_json_set_flag (builder, "applies", standing->applies);
  belay_json_set_text (builder, "reason", standing->reason);
  belay_json_set_number (builder, "value", standing->value);
  belay_json_set_number (builder, "required", standing->required);
  belay_json_set_number (builder, "floor", standing->floor);
  for (guint i = 0; i < G_N_ELEMENTS (rater_words); i++)
    belay_json_set_number (builder, rater_words[i], standing->by_kind[i]);
  belay_json_set_day (builder, "rated-on",
                      standing->assessment != NULL ? belay_assessment_get (standing->assessment)->day : BELAY_DAY_NONE);
  belay_json_set_flag (builder, "stale", standing->is_stale);
  belay_json_set_number (builder, "effect", standing->effect);
  build_cover (builder, cover);
  json_builder_end_object (builder);
}

static void
build_competencies (JsonBuilder          *builder,
                    BelayWorkspace       *workspace,
                    BelayPerson          *person,
                    const BelayReadiness *readiness)
{
  json_builder_set_member_name (builder, "competencies");
  json_builder_begin_array (builder);
  for (guint i = 0; i < readiness->n_standings; i++)
    build_standing (builder, workspace, person, &readiness->standings[i]);
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "gaps");
  json_builder_begin_array (builder);
  for (guint i = 0; i < readiness->gaps->len; i++)
    {
      const BelayStanding *gap = g_ptr_array_index (readiness->gaps, i);

      json_builder_add_string_value (builder, belay_record_get_id (BELAY_RECORD (gap->competency)));
    }
  json_builder_end_array (builder);
}

static void
build_history (JsonBuilder          *builder,
               const BelayReadiness *readiness)
{
  json_builder_set_member_name (builder, "history");
  json_builder_begin_array (builder);
  for (guint i = 0; i < readiness->history->len; i++)
    {
      const BelayReadinessPoint *point = &g_array_index (readiness->history, BelayReadinessPoint, i);

      json_builder_begin_object (builder);
      belay_json_set_day (builder, "day", point->day);
      belay_json_set_number (builder, "readiness", point->per_mille);
      belay_json_set_number (builder, "rated", point->n_rated);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

/*< private >
 * belay_path_print_json:
 *
 * Prints where a person stands, for machines: with every competency, not only
 * the largest gaps.
 */
void
belay_path_print_json (BelayCall            *call,
                       BelayWorkspace       *workspace,
                       BelayPerson          *person,
                       const BelayReadiness *readiness,
                       const BelayOutlook   *outlook)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  belay_json_set_id (builder, "id", person);
  belay_json_set_text (builder, "name", belay_person_get (person)->name);
  belay_json_set_day (builder, "day", call->today);
  belay_json_set_id (builder, "framework", readiness->framework);
  belay_json_set_number (builder, "revision", belay_framework_get (readiness->framework)->revision);
  belay_json_set_text (builder, "level", belay_person_get_level_on (person, call->today));
  belay_json_set_id (builder, "target", readiness->level);
  build_tenure (builder, call, person, readiness);
  build_readiness (builder, readiness);
  build_blockers (builder, readiness);
  build_competencies (builder, workspace, person, readiness);
  build_history (builder, readiness);
  belay_outlook_build_json (outlook, builder);
  json_builder_end_object (builder);
  belay_json_print (call, builder);
}
