/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-share-words.h"

#include <glib/gi18n.h>

/* What a person would count; the rest goes with it or stays with it. */
static const struct
{
  const char *kind;
  const char *singular;
  const char *plural;
  gboolean    is_private;
} kinds[] = {
  { "goal", N_ ("%u goal"), N_ ("%u goals") },
  { "step", N_ ("%u step"), N_ ("%u steps") },
  { "check-in", N_ ("%u check-in"), N_ ("%u check-ins") },
  { "action", N_ ("%u action"), N_ ("%u actions") },
  { "point", N_ ("%u talking point"), N_ ("%u talking points") },
  { "meeting", N_ ("%u one-on-one"), N_ ("%u one-on-ones") },
  { "evidence", N_ ("%u piece of evidence"), N_ ("%u pieces of evidence") },
  { "assessment", N_ ("%u assessment"), N_ ("%u assessments") },
  { "leave", N_ ("%u leave"), N_ ("%u leaves") },
  { "project", N_ ("%u project"), N_ ("%u projects") },
  { "milestone", N_ ("%u milestone"), N_ ("%u milestones") },
  { "risk", N_ ("%u risk"), N_ ("%u risks") },
  { "private-note", N_ ("%u private note"), N_ ("%u private notes"), TRUE },
  { "energy", N_ ("%u energy mark"), N_ ("%u energy marks"), TRUE },
};

/**
 * belay_share_words_audience:
 * @audience: an audience
 *
 * Returns: (transfer none): who that is
 */
const char *
belay_share_words_audience (BelayAudience audience)
{
  static const char *const words[BELAY_N_AUDIENCES] = {
    /* Translators: for whom something is shared; the last one keeps the plan. */
    [BELAY_AUDIENCE_MENTEE] = N_ ("The mentee"),
    [BELAY_AUDIENCE_LEAD] = N_ ("A lead"),
    [BELAY_AUDIENCE_PUBLIC] = N_ ("Everybody"),
    [BELAY_AUDIENCE_OWN] = N_ ("Myself"),
  };

  return _ (words[audience]);
}

/**
 * belay_share_words_seen:
 * @audience: an audience
 * @is_project: whether a project is shared, or a person
 *
 * Says in short what the share policy says in full.
 *
 * Returns: (transfer none): what @audience gets to see
 */
const char *
belay_share_words_seen (BelayAudience audience,
                        gboolean      is_project)
{
  static const char *const words[BELAY_N_AUDIENCES][2] = {
    /* Translators: what an audience sees, of a person and of a project. */
    [BELAY_AUDIENCE_MENTEE] = {
      N_ ("All of their own; ratings by peers only as means"),
      N_ ("Milestones, owners and days"),
    },
    [BELAY_AUDIENCE_LEAD] = {
      N_ ("Goals, actions, readiness and projects; no ratings, agenda or notes"),
      N_ ("All of the project, with risks"),
    },
    [BELAY_AUDIENCE_PUBLIC] = {
      N_ ("First name, target, and the titles of goals marked shareable"),
      N_ ("Titles and days"),
    },
    [BELAY_AUDIENCE_OWN] = {
      N_ ("All but what is private"),
      N_ ("All of the project, with risks"),
    },
  };

  return _ (words[audience][is_project]);
}

static char *
count (const char *format,
       ...)
{
  va_list arguments;
  char   *words;

  va_start (arguments, format);
  words = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  return words;
}

/**
 * belay_share_words_counts:
 * @share: what an audience gets to see
 * @goes: whether to count what goes out, or what stays
 * @hides_private: whether not even to tell that there is something private
 *
 * Returns: (transfer full): such as "9 goals, 31 check-ins", or that it is nothing
 */
char *
belay_share_words_counts (BelayShare *share,
                          gboolean    goes,
                          gboolean    hides_private)
{
  GArray *counts = belay_share_get_counts (share);
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      for (guint j = 0; j < counts->len && !(hides_private && kinds[i].is_private); j++)
        {
          const BelayShareCount *counted = &g_array_index (counts, BelayShareCount, j);
          guint                  n_records = goes ? counted->goes : counted->stays;

          if (n_records > 0 && g_str_equal (counted->kind, kinds[i].kind))
            g_ptr_array_add (words, count (ngettext (kinds[i].singular, kinds[i].plural, n_records), n_records));
        }
    }
  if (words->len == 0)
    return g_strdup (_ ("Nothing"));
  g_ptr_array_add (words, NULL);

  /* Translators: what stands between the parts of a list. */
  return g_strjoinv (C_ ("list", ", "), (char **) words->pdata);
}
