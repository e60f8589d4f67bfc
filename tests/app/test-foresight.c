/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "belay-foresight.h"
#include "belay-path-page.h"
#include "belay-profile.h"
#include "page-desk.h"

#include <belay-timeline.h>
#include <string.h>

static BelayForecastFacts *
read_facts (Desk        *desk,
            BelayPerson *person)
{
  return belay_forecast_facts_new (belay_session_get_workspace (desk->session), person, get_today (), NULL);
}

static void
count_cb (guint *n_changes)
{
  (*n_changes)++;
}

static const BelayOutlook *
wait_for (BelayForesight     *foresight,
          BelayForecastFacts *facts)
{
  const BelayOutlook *outlook;

  while ((outlook = belay_foresight_ask (foresight, facts)) == NULL)
    g_main_context_iteration (NULL, TRUE);

  return outlook;
}

/* The thread says what would be said here; who asks again for the same is answered at once. */
static void
test_answers (void)
{
  Desk  desk;
  guint n_changes = 0;
  g_autoptr (BelayForesight) foresight = belay_foresight_new ();
  g_autoptr (BelayForecastFacts) facts = NULL;
  g_autoptr (BelayForecastFacts) same = NULL;
  g_autoptr (BelayForecast) here = NULL;
  const BelayOutlook *outlook;

  desk_open (&desk, TRUE);
  facts = read_facts (&desk, desk.amara);
  same = read_facts (&desk, desk.amara);
  here = belay_forecast_new (facts, NULL, BELAY_FORECAST_RUNS, NULL, NULL);
  g_signal_connect_swapped (foresight, "changed", G_CALLBACK (count_cb), &n_changes);
  g_assert_null (belay_foresight_ask (foresight, facts));
  outlook = wait_for (foresight, facts);
  g_assert_cmpmem (outlook->forecast->reached, outlook->forecast->n_runs * sizeof (gint32), here->reached,
                   here->n_runs * sizeof (gint32));
  g_assert_true (belay_foresight_ask (foresight, same) == outlook);
  g_assert_cmpuint (n_changes, >=, 1);
  g_assert_null (belay_foresight_ask (foresight, NULL));
  desk_close (&desk);
}

/* Who goes on to somebody else gets the other answer, and nobody waits for the first. */
static void
test_goes_on (void)
{
  Desk desk;
  g_autoptr (BelayForesight) foresight = belay_foresight_new ();
  g_autoptr (BelayForecastFacts) amara = NULL;
  g_autoptr (BelayForecastFacts) bo = NULL;
  g_autoptr (BelayForecast) here = NULL;

  desk_open (&desk, TRUE);
  amara = read_facts (&desk, desk.amara);
  bo = read_facts (&desk, desk.bo);
  here = belay_forecast_new (bo, NULL, BELAY_FORECAST_RUNS, NULL, NULL);
  g_assert_null (belay_foresight_ask (foresight, amara));
  g_assert_null (belay_foresight_ask (foresight, bo));
  g_assert_cmpint (wait_for (foresight, bo)->forecast->p50, ==, here->p50);
  g_clear_object (&foresight);
  desk_close (&desk);
}

/* Every fact counts: a rating, a leave, another day. */
static void
test_digest (void)
{
  Desk             desk;
  g_autofree char *before = NULL;
  g_autofree char *again = NULL;
  g_autofree char *later = NULL;
  g_autofree char *away = NULL;
  g_autoptr (BelayForecastFacts) facts = NULL;
  g_autoptr (BelayForecastFacts) same = NULL;
  g_autoptr (BelayForecastFacts) tomorrow = NULL;
  g_autoptr (BelayForecastFacts) leave = NULL;
  GVariantBuilder arguments;

  desk_open (&desk, TRUE);
  facts = read_facts (&desk, desk.amara);
  same = read_facts (&desk, desk.amara);
  tomorrow = belay_forecast_facts_new (belay_session_get_workspace (desk.session), desk.amara, get_today () + 1, NULL);
  g_variant_builder_init (&arguments, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&arguments, "{sv}", "person", g_variant_new_string (belay_record_get_id (BELAY_RECORD (desk.amara))));
  g_variant_builder_add (&arguments, "{sv}", "start", g_variant_new_string ("2027-03-01"));
  g_variant_builder_add (&arguments, "{sv}", "end", g_variant_new_string ("2027-03-31"));
  g_variant_builder_add (&arguments, "{sv}", "kind", g_variant_new_string ("parental"));
  g_assert_true (belay_session_edit (desk.session, "add-leave", g_variant_builder_end (&arguments), NULL, NULL));
  leave = read_facts (&desk, desk.amara);
  before = belay_forecast_facts_digest (facts);
  again = belay_forecast_facts_digest (same);
  later = belay_forecast_facts_digest (tomorrow);
  away = belay_forecast_facts_digest (leave);
  g_assert_cmpstr (before, ==, again);
  g_assert_cmpstr (before, !=, later);
  g_assert_cmpstr (before, !=, away);
  desk_close (&desk);
}

/* The header, the fan and its words for a screen reader say the same. */
static void
test_path_page (void)
{
  Desk             desk;
  GtkWidget       *window, *page;
  BelayTimeline   *timeline;
  g_autofree char *span = NULL;
  g_autofree char *words = NULL;
  g_autofree char *shown = NULL;
  g_autofree char *assumptions = NULL;
  g_autoptr (BelayForecastFacts) facts = NULL;
  g_autoptr (BelayForecast) here = NULL;
  g_autoptr (BelayProfile) profile = NULL;
  const BelayTimelineFan *fan;

  desk_open (&desk, TRUE);
  facts = read_facts (&desk, desk.amara);
  here = belay_forecast_new (facts, NULL, BELAY_FORECAST_RUNS, NULL, NULL);
  span = belay_forecast_dup_span (here);
  words = belay_forecast_to_words (here);
  page = show_page (BELAY_TYPE_PATH_PAGE, desk.session, desk.amara, &window);
  timeline = get_part (page, "timeline");
  while (belay_timeline_source_get (belay_timeline_get_source (timeline))->fan.sentence == NULL)
    g_main_context_iteration (NULL, TRUE);

  fan = &belay_timeline_source_get (belay_timeline_get_source (timeline))->fan;
  g_assert_cmpstr (fan->sentence, ==, words);
  g_assert_cmpint (fan->early, ==, here->p10);
  g_assert_cmpint (fan->late, ==, here->p90);
  g_object_get (get_part (page, "header"), "profile", &profile, NULL);
  g_object_get (profile, "span", &shown, "assumptions", &assumptions, NULL);
  g_assert_cmpstr (shown, ==, span);
  g_assert_nonnull (strstr (assumptions, "The usual time in level weighs"));
  g_assert_nonnull (strstr (assumptions, "decides it in"));
  close_window (window);
  desk_close (&desk);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/foresight/answers", test_answers);
  g_test_add_func ("/foresight/goes-on", test_goes_on);
  g_test_add_func ("/foresight/digest", test_digest);
  g_test_add_func ("/foresight/path-page", test_path_page);

  return g_test_run ();
}
