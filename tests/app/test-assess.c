/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "belay-assessment-view.h"
#include "belay-comparison-view.h"
#include "belay-question-view.h"
#include "belay-rating-scale.h"
#include "belay-skills-page.h"
#include "page-desk.h"

#include <belay-assessment.h>
#include <belay-comparison.h>
#include <belay-evidence.h>
#include <string.h>

typedef struct
{
  Desk       desk;
  GtkWidget *window;
  GtkWidget *page;
  GtkWidget *view;
  GtkWidget *question;
} Case;

static void
set_up (Case         *self,
        gconstpointer data)
{
  desk_open (&self->desk, TRUE);
  self->page = show_page (BELAY_TYPE_SKILLS_PAGE, self->desk.session, self->desk.amara, &self->window);
  self->view = get_part (self->page, "assessment");
  self->question = get_part (self->view, "question");
  g_assert_true (gtk_widget_activate_action (self->page, "skills.assess", NULL));
  settle ();
}

static void
tear_down (Case         *self,
           gconstpointer data)
{
  close_window (self->window);
  desk_close (&self->desk);
}

static const char *
get_text (GtkWidget  *widget,
          const char *part)
{
  return gtk_label_get_text (get_part (widget, part));
}

static void
rate (Case *self,
      int   value)
{
  BelayRatingScale *scale = get_part (self->question, "scale");

  belay_rating_scale_set_value (scale, value);
  g_signal_emit_by_name (scale, "changed");
}

static int
get_rating (Case *self)
{
  return belay_rating_scale_get_value (get_part (self->question, "scale"));
}

static void
choose (Case       *self,
        const char *toggle)
{
  gtk_toggle_button_set_active (get_part (self->view, toggle), TRUE);
}

static void
click (GtkWidget  *widget,
       const char *button)
{
  g_signal_emit_by_name (get_part (widget, button), "clicked");
  settle ();
}

static guint
count_assessments (Case *self)
{
  return belay_list_get_length (belay_person_get (self->desk.amara)->assessments);
}

static BelayAssessment *
get_last_assessment (Case *self)
{
  return belay_list_get (belay_person_get (self->desk.amara)->assessments, count_assessments (self) - 1);
}

/* What was begun is there again, for each rater and each person, wherever one goes. */
static void
test_draft_survives (Case         *self,
                     gconstpointer data)
{
  rate (self, 5);
  gtk_editable_set_text (get_part (self->question, "note"), "Reviewed the cache");
  gtk_editable_set_text (get_part (self->view, "note"), "After the release");
  gtk_widget_activate_action (self->view, "assessment.next", NULL);
  rate (self, 3);
  choose (self, "self_button");
  g_assert_cmpstr (get_text (self->view, "progress"), ==, "0 of 28 rated");
  g_assert_cmpint (get_rating (self), ==, BELAY_UNSET);
  rate (self, 7);

  g_object_set (self->page, "person", self->desk.bo, NULL);
  settle ();
  g_assert_true (gtk_widget_activate_action (self->page, "skills.assess", NULL));
  g_assert_cmpstr (get_text (self->view, "title"), ==, "Assess Bo Olsen");
  g_assert_cmpint (get_rating (self), ==, BELAY_UNSET);

  g_object_set (self->page, "person", self->desk.amara, NULL);
  settle ();
  g_assert_true (gtk_widget_activate_action (self->page, "skills.assess", NULL));
  g_assert_cmpint (get_rating (self), ==, 7);
  choose (self, "mentor");
  g_assert_cmpstr (get_text (self->view, "progress"), ==, "2 of 28 rated");
  g_assert_cmpint (get_rating (self), ==, 3);
  gtk_widget_activate_action (self->view, "assessment.previous", NULL);
  g_assert_cmpint (get_rating (self), ==, 5);
  g_assert_cmpstr (gtk_editable_get_text (get_part (self->question, "note")), ==, "Reviewed the cache");
  g_assert_cmpstr (gtk_editable_get_text (get_part (self->view, "note")), ==, "After the release");
}

/* Everything that was said is one snapshot and one step back; then the page compares. */
static void
test_finish (Case         *self,
             gconstpointer data)
{
  guint                        n_before = count_assessments (self);
  const BelayAssessmentFields *fields;
  const BelayRatingFields     *rating;

  g_assert_false (gtk_widget_get_sensitive (get_part (self->view, "finish")));
  rate (self, 5);
  gtk_editable_set_text (get_part (self->question, "note"), "Reviewed the cache");
  gtk_drop_down_set_selected (get_part (self->view, "confidence"), BELAY_CONFIDENCE_LOW);
  g_assert_true (gtk_widget_get_sensitive (get_part (self->view, "finish")));
  click (self->view, "finish");

  g_assert_cmpuint (count_assessments (self), ==, n_before + 1);
  fields = belay_assessment_get (get_last_assessment (self));
  g_assert_cmpint (fields->kind, ==, BELAY_RATER_MENTOR);
  g_assert_cmpstr (fields->rater, ==, belay_session_get_me (self->desk.session));
  g_assert_cmpint (fields->confidence, ==, BELAY_CONFIDENCE_LOW);
  g_assert_cmpuint (belay_list_get_length (fields->ratings), ==, 1);
  rating = belay_rating_get (belay_list_get (fields->ratings, 0));
  g_assert_cmpint (rating->value, ==, 5);
  g_assert_cmpstr (rating->note, ==, "Reviewed the cache");
  g_assert_true (gtk_widget_get_mapped (get_part (self->page, "comparison")));

  g_assert_true (belay_session_undo (self->desk.session));
  g_assert_cmpuint (count_assessments (self), ==, n_before);
  g_assert_true (gtk_widget_activate_action (self->page, "skills.assess", NULL));
  g_assert_cmpstr (get_text (self->view, "progress"), ==, "0 of 28 rated");
}

/* Nobody sees what others said before they have said it themselves, unless they want to. */
static void
test_blind (Case         *self,
            gconstpointer data)
{
  GtkWidget *earlier = get_part (self->question, "earlier");

  g_assert_false (gtk_widget_get_visible (earlier));
  gtk_check_button_set_active (get_part (self->view, "hide"), FALSE);
  g_assert_true (gtk_widget_get_visible (earlier));
  g_assert_true (g_str_has_prefix (get_text (self->question, "earlier"), "Earlier: self 2½, mentor "));
  choose (self, "self_button");
  g_assert_false (gtk_widget_get_visible (earlier));
}

/* What was written down is attached at once, and gone from the draft when it is undone. */
static void
test_evidence (Case         *self,
               gconstpointer data)
{
  GtkWidget       *choice = get_part (self->question, "evidence");
  gpointer         draft = get_part (choice, "draft");
  BelayList       *evidence = belay_person_get (self->desk.amara)->evidence;
  guint            n_before = belay_list_get_length (evidence);
  BelayRating     *rating;
  g_autofree char *id = NULL;

  gtk_editable_set_text (get_part (draft, "entry"), "Halved the load time");
  rate (self, 6);
  g_signal_emit_by_name (get_part (draft, "entry"), "activate");
  settle ();
  g_assert_cmpuint (belay_list_get_length (evidence), ==, n_before + 1);
  id = g_strdup (belay_record_get_id (belay_list_get (evidence, n_before)));
  click (self->view, "finish");
  rating = belay_list_get (belay_assessment_get (get_last_assessment (self))->ratings, 0);
  g_assert_cmpstr (belay_rating_get (rating)->evidence[0], ==, id);
  g_assert_null (belay_rating_get (rating)->evidence[1]);

  g_assert_true (gtk_widget_activate_action (self->page, "skills.assess", NULL));
  rate (self, 6);
  gtk_editable_set_text (get_part (draft, "entry"), "A second one");
  g_signal_emit_by_name (get_part (draft, "entry"), "activate");
  settle ();
  g_assert_true (belay_session_undo (self->desk.session));
  settle ();
  click (self->view, "finish");
  rating = belay_list_get (belay_assessment_get (get_last_assessment (self))->ratings, 0);
  g_assert_null (belay_rating_get (rating)->evidence);
}

static void
rate_all (Case       *self,
          GHashTable *names)
{
  for (guint i = 0; i < BELAY_HANDFUL; i++)
    {
      g_hash_table_add (names, g_strdup (get_text (self->question, "name")));
      rate (self, 4);
      gtk_widget_activate_action (self->view, "assessment.next", NULL);
    }
}

/* A handful is asked for at a time, and the next time another one. */
static void
test_handful_rotates (Case         *self,
                      gconstpointer data)
{
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 1; i <= 3; i++)
    {
      choose (self, "handful");
      g_assert_cmpstr (get_text (self->view, "progress"), ==, "0 of 5 rated");
      rate_all (self, names);
      g_assert_cmpuint (g_hash_table_size (names), ==, i * BELAY_HANDFUL);
      click (self->view, "finish");
      g_assert_true (gtk_widget_activate_action (self->page, "skills.assess", NULL));
    }
}

/* With a reason, and never a must-have. */
static void
test_left_out (Case         *self,
               gconstpointer data)
{
  gpointer   left_out = get_part (self->question, "left_out");
  BelayList *exemptions = belay_person_get (self->desk.amara)->exemptions;
  guint      n_before = belay_list_get_length (exemptions);

  g_assert_false (gtk_widget_get_visible (left_out));
  rate (self, 4);
  gtk_widget_activate_action (self->view, "assessment.next", NULL);
  g_assert_true (gtk_widget_get_visible (left_out));
  gtk_check_button_set_active (left_out, TRUE);
  click (self->view, "finish");
  g_assert_nonnull (strstr (get_text (self->view, "refusal"), "say why it does not apply"));
  gtk_editable_set_text (get_part (self->question, "reason"), "Writes no decorators");
  click (self->view, "finish");
  exemptions = belay_person_get (self->desk.amara)->exemptions;
  g_assert_cmpuint (belay_list_get_length (exemptions), ==, n_before + 1);
  g_assert_true (belay_session_undo (self->desk.session));
  g_assert_cmpuint (belay_list_get_length (exemptions), ==, n_before);
}

#define ASSESS_TEST(path, function) g_test_add (path, Case, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ASSESS_TEST ("/assess/draft-survives", test_draft_survives);
  ASSESS_TEST ("/assess/finish", test_finish);
  ASSESS_TEST ("/assess/blind", test_blind);
  ASSESS_TEST ("/assess/evidence", test_evidence);
  ASSESS_TEST ("/assess/handful-rotates", test_handful_rotates);
  ASSESS_TEST ("/assess/left-out", test_left_out);

  return g_test_run ();
}
