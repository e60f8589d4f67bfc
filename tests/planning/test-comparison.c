/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-comparison.h"
#include "planning-story.h"

typedef struct
{
  BelayWorkspace *workspace;
  BelayPerson    *person;
  BelayReadiness *readiness;
} Case;

static void
set_up (Case              *self,
        const char *const *lines,
        const char        *exempt)
{
  g_autoptr (BelayList) assessments = story_assessments_new (lines);
  g_autoptr (BelayList) exemptions = NULL;
  BelayExemptionFields exemption = { .competency = (char *) exempt, .reason = (char *) "Does other work" };
  BelayPersonFields    fields = {
       .name = (char *) "Amara",
       .framework = (char *) "tiny",
       .target = (char *) "senior",
       .assessments = assessments,
  };

  if (exempt != NULL)
    fields.exemptions = exemptions = STORY_LIST (BELAY_TYPE_EXEMPTION, belay_exemption_new ("exemption", &exemption));
  self->workspace = story_workspace_new ();
  self->person = story_attach (self->workspace, "people", belay_person_new ("amara", &fields));
  self->readiness = belay_readiness_new (self->workspace, self->person, "senior", NULL, story_day ("2026-12-01"), NULL);
}

static void
tear_down (Case *self)
{
  belay_readiness_free (self->readiness);
  g_object_unref (self->workspace);
}

static void
check (const char *const *lines,
       const char        *exempt,
       const char        *summary,
       const char        *usual,
       const char        *widest)
{
  Case             self;
  g_autofree char *words = NULL;
  g_autofree char *offset = NULL;
  g_autofree char *first = NULL;
  g_autoptr (BelayComparison) comparison = NULL;

  set_up (&self, lines, exempt);
  comparison = belay_comparison_new (self.person, self.readiness);
  words = belay_comparison_to_words (comparison, "Amara");
  offset = belay_comparison_offset_to_words (comparison, "Amara");
  if (comparison->n_differences > 0)
    {
      g_autofree char *apart = belay_difference_to_words (&comparison->differences[0]);

      first = g_strdup_printf ("%s: %s", belay_record_get_id (BELAY_RECORD (comparison->differences[0].competency)), apart);
    }
  g_assert_cmpstr (words, ==, summary);
  g_assert_cmpstr (offset, ==, usual);
  if (widest != NULL)
    g_assert_true (first != NULL && g_str_has_prefix (first, widest));
  tear_down (&self);
}

static void
test_words (void)
{
  check ((const char *const[]){ NULL }, NULL, "There is nothing yet that Amara and a mentor have both rated", NULL, NULL);
  check ((const char *const[]){ "self 2026-01-05 asyncio=6 scaling=5", "mentor 2026-01-10 clean-code=4", NULL }, NULL,
         "There is nothing yet that Amara and a mentor have both rated", NULL, NULL);
  check ((const char *const[]){ "self 2026-01-05 asyncio=6 scaling=5 community=4",
                                "mentor 2026-01-10 asyncio=5 scaling=2 community=4", NULL },
         NULL, "Amara and the mentor rate 1 of 3 alike; 1 is a level or more apart", NULL, "scaling: 1½ levels apart");
  /* What does not apply is no difference. */
  check ((const char *const[]){ "self 2026-01-05 asyncio=5 scaling=5", "mentor 2026-01-10 asyncio=4 scaling=2", NULL },
         "scaling", "Amara and the mentor rate 0 of 1 alike; none is a level or more apart", NULL,
         "asyncio: half a level apart");
}

/* Only the latest counts for the difference, all days for what is usual. */
static void
test_usual (void)
{
  check ((const char *const[]){ "self 2026-01-05 asyncio=6 scaling=4", "mentor 2026-01-10 asyncio=4 scaling=4",
                                "self 2026-06-05 asyncio=6", "mentor 2026-06-10 asyncio=6", NULL },
         NULL, "Amara and the mentor rate 2 of 2 alike; none is a level or more apart",
         "Usually Amara rates 0.3 of a level higher than the mentor (3 ratings compared)", NULL);
  check ((const char *const[]){ "self 2026-01-05 asyncio=3", "mentor 2026-01-10 asyncio=4", "self 2026-06-05 asyncio=3",
                                "mentor 2026-06-10 asyncio=5", NULL },
         NULL, "Amara and the mentor rate 0 of 1 alike; 1 is a level or more apart",
         "Usually Amara rates 0.8 of a level lower than the mentor (2 ratings compared)", "asyncio: a level apart");
  check ((const char *const[]){ "self 2026-01-05 asyncio=4", "mentor 2026-01-10 asyncio=4", "self 2026-06-05 asyncio=5",
                                "mentor 2026-06-10 asyncio=5", NULL },
         NULL, "Amara and the mentor rate 1 of 1 alike; none is a level or more apart",
         "Usually Amara rates as the mentor does (2 ratings compared)", "asyncio: alike");
  /* After half a year it is not the same thing any more. */
  check ((const char *const[]){ "self 2025-01-05 asyncio=3", "self 2025-03-05 asyncio=3", "mentor 2026-01-10 asyncio=8", NULL },
         NULL, "Amara and the mentor rate 0 of 1 alike; 1 is a level or more apart", NULL, NULL);
}

/* What applies is asked for, in the framework's order. */
static void
test_handful (void)
{
  const char *const lines[] = { "mentor 2026-03-10 asyncio=4 clean-code=4", "mentor 2026-01-10 asyncio=4 community=4",
                                "self 2026-04-10 scaling=4", NULL };
  Case              self;
  g_autoptr (GPtrArray) mentor = NULL;
  g_autoptr (GPtrArray) own = NULL;

  set_up (&self, lines, "community");
  mentor = belay_handful_pick (self.person, self.readiness, BELAY_RATER_MENTOR);
  own = belay_handful_pick (self.person, self.readiness, BELAY_RATER_SELF);
  g_assert_cmpuint (mentor->len, ==, 3);
  g_assert_cmpuint (own->len, ==, 3);
  g_assert_cmpstr (belay_record_get_id (g_ptr_array_index (mentor, 0)), ==, "asyncio");
  tear_down (&self);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/comparison/words", test_words);
  g_test_add_func ("/comparison/usual", test_usual);
  g_test_add_func ("/comparison/handful", test_handful);

  return g_test_run ();
}
