/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-search.h"

#include "belay-hit-words.h"
#include "belay-whereabouts.h"

#include <belay-assessment.h>
#include <belay-evidence.h>
#include <belay-goal.h>
#include <belay-meeting.h>
#include <belay-mentorship.h>
#include <belay-notebook.h>
#include <belay-project.h>
#include <belay-walk.h>
#include <glib/gi18n.h>

/**
 * BelayHit:
 *
 * Something that was found: what it is called, what it is and whose, and its id,
 * which `win.open-record` leads to.
 */
struct _BelayHit
{
  GObject parent_instance;

  char *id;
  char *title;
  char *detail;
  char *icon_name;
  int   rank;
  guint order;
};

enum
{
  PROP_TITLE = 1,
  PROP_DETAIL,
  PROP_ICON_NAME,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (BelayHit, belay_hit, G_TYPE_OBJECT)

/* What is searched, in the order in which equal hits are listed. */
static const struct
{
  GType (*get_type) (void);
  const char *name;
  const char *icon_name;
} kinds[] = {
  { belay_person_get_type, N_ ("Person"), "belay-person-symbolic" },
  { belay_goal_get_type, N_ ("Goal"), "belay-goals-symbolic" },
  { belay_project_get_type, N_ ("Project"), "belay-projects-symbolic" },
  { belay_milestone_get_type, N_ ("Milestone"), "belay-projects-symbolic" },
  { belay_step_get_type, N_ ("Step"), "belay-goals-symbolic" },
  { belay_meeting_get_type, N_ ("One-on-one"), "belay-meetings-symbolic" },
  { belay_meeting_head_get_type, N_ ("One-on-one"), "belay-meetings-symbolic" },
  { belay_point_get_type, N_ ("Talking point"), "belay-meetings-symbolic" },
  { belay_action_get_type, N_ ("Action"), "belay-meetings-symbolic" },
  { belay_evidence_get_type, N_ ("Evidence"), "belay-skills-symbolic" },
  { belay_check_in_get_type, N_ ("Check-in"), "belay-goals-symbolic" },
  { belay_assessment_get_type, N_ ("Assessment"), "belay-skills-symbolic" },
  { belay_risk_get_type, N_ ("Risk"), "belay-projects-symbolic" },
  { belay_dependency_get_type, N_ ("Dependency"), "belay-projects-symbolic" },
  { belay_private_note_get_type, N_ ("Private note"), "belay-private-symbolic" },
  { belay_mentorship_get_type, N_ ("Mentorship"), "belay-person-symbolic" },
  { belay_leave_get_type, N_ ("Leave"), "belay-person-symbolic" },
  { belay_level_entry_get_type, N_ ("Level"), "belay-person-symbolic" },
  { belay_exemption_get_type, N_ ("Competency that does not apply"), "belay-person-symbolic" },
  { belay_framework_get_type, N_ ("Framework"), "belay-frameworks-symbolic" },
  { belay_competency_get_type, N_ ("Competency"), "belay-frameworks-symbolic" },
};

typedef struct
{
  char      **words;
  const char *author;
  GPtrArray  *hits;
} Search;

static void
belay_hit_get_property (GObject    *object,
                        guint       prop_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  BelayHit *self = BELAY_HIT (object);

  if (prop_id == PROP_TITLE)
    g_value_set_string (value, self->title);
  else if (prop_id == PROP_DETAIL)
    g_value_set_string (value, self->detail);
  else
    g_value_set_string (value, self->icon_name);
}

static void
belay_hit_finalize (GObject *object)
{
  BelayHit *self = BELAY_HIT (object);

  g_free (self->id);
  g_free (self->title);
  g_free (self->detail);
  g_free (self->icon_name);

  G_OBJECT_CLASS (belay_hit_parent_class)->finalize (object);
}

static void
belay_hit_class_init (BelayHitClass *klass)
{
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  G_OBJECT_CLASS (klass)->get_property = belay_hit_get_property;
  G_OBJECT_CLASS (klass)->finalize = belay_hit_finalize;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_DETAIL] = g_param_spec_string ("detail", NULL, NULL, NULL, flags);
  properties[PROP_ICON_NAME] = g_param_spec_string ("icon-name", NULL, NULL, NULL, flags);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, properties);
}

static void
belay_hit_init (BelayHit *self)
{
}

static int
find_kind (BelayRecord *record)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      if (G_OBJECT_TYPE (record) == kinds[i].get_type ())
        return (int) i;
    }

  return -1;
}

static char *
fold (const char *text)
{
  g_autofree char *normal = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);

  return normal != NULL ? g_utf8_casefold (normal, -1) : g_strdup ("");
}

static gboolean
is_private (BelayRecord *record)
{
  return belay_record_get_ancestor (record, BELAY_TYPE_NOTEBOOK) != NULL;
}

static const char *
name_kind (BelayRecord *record,
           int          kind)
{
  if (is_private (record) && BELAY_IS_POINT (record))
    return _ ("Private point");
  if (is_private (record) && BELAY_IS_ACTION (record))
    return _ ("Private action");

  return _ (kinds[kind].name);
}

static char *
describe_place (BelayRecord *record,
                int          kind)
{
  BelayRecord *owner = belay_whereabouts_find_owner (record);

  if (owner == NULL)
    return g_strdup (name_kind (record, kind));

  /* Translators: what was found and whose it is, such as "Goal · Amara Mensah". */
  return g_strdup_printf (_ ("%s · %s"), name_kind (record, kind), belay_record_get_title (owner));
}

/* Everything a person wrote in the record itself, not in what lies below it. */
static char *
collect_text (BelayRecord *record)
{
  BelayRecordClass *klass = BELAY_RECORD_GET_CLASS (record);
  GString          *text = g_string_new (NULL);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      const BelayField *field = &klass->fields[i];
      const char       *value = NULL;

      if (field->kind == BELAY_FIELD_TEXT)
        value = belay_field_get_text (field, belay_record_get_fields (record));
      if (value != NULL)
        g_string_append_printf (text, "%s\n", value);
    }

  return g_string_free (text, FALSE);
}

static gboolean
has_all (const char        *text,
         const char *const *words)
{
  for (guint i = 0; words[i] != NULL; i++)
    {
      if (strstr (text, words[i]) == NULL)
        return FALSE;
    }

  return TRUE;
}

/* 0 where the title begins with the first word, 1 where it has all, 2 where they stand elsewhere. */
static int
rank_record (BelayRecord *record,
             const char  *title,
             const char  *place,
             char       **words)
{
  g_autofree char *folded_title = fold (title);
  g_autofree char *with_place = NULL;
  g_autofree char *text = NULL;
  g_autofree char *folded_text = NULL;

  if (g_str_has_prefix (folded_title, words[0]) && has_all (folded_title, (const char *const *) words))
    return 0;
  if (has_all (folded_title, (const char *const *) words))
    return 1;

  text = collect_text (record);
  with_place = g_strdup_printf ("%s\n%s\n%s", title, place, text);
  folded_text = fold (with_place);

  return has_all (folded_text, (const char *const *) words) ? 2 : -1;
}

static gboolean
visit (BelayRecord *record,
       gpointer     user_data)
{
  Search          *search = user_data;
  int              kind = find_kind (record);
  g_autofree char *title = NULL;
  g_autofree char *place = NULL;
  int              rank;
  BelayHit        *hit;

  if (BELAY_IS_NOTEBOOK (record))
    return search->author != NULL && g_strcmp0 (belay_notebook_get (BELAY_NOTEBOOK (record))->author, search->author) == 0;
  if (BELAY_IS_TEMPLATE (record))
    return FALSE;
  if (kind < 0)
    return TRUE;

  title = belay_hit_words_title (record);
  place = describe_place (record, kind);
  rank = rank_record (record, title, place, search->words);
  if (rank < 0)
    return TRUE;

  hit = g_object_new (BELAY_TYPE_HIT, NULL);
  hit->id = g_strdup (belay_record_get_id (record));
  hit->title = g_steal_pointer (&title);
  hit->detail = g_steal_pointer (&place);
  hit->icon_name = g_strdup (is_private (record) ? "belay-private-symbolic" : kinds[kind].icon_name);
  hit->rank = rank * (int) G_N_ELEMENTS (kinds) + kind;
  hit->order = search->hits->len;
  g_ptr_array_add (search->hits, hit);

  return TRUE;
}

static int
compare_hits (gconstpointer a,
              gconstpointer b)
{
  const BelayHit *first = *(BelayHit *const *) a;
  const BelayHit *second = *(BelayHit *const *) b;

  return first->rank != second->rank ? first->rank - second->rank : (int) first->order - (int) second->order;
}

static char **
split_words (const char *words)
{
  g_autofree char *folded = fold (words);
  g_auto (GStrv) parts = g_strsplit_set (folded, " \t\n", -1);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (*parts[i] != '\0')
        g_strv_builder_add (builder, parts[i]);
    }

  return g_strv_builder_end (builder);
}

/**
 * belay_search_find:
 * @workspace: a workspace
 * @words: what to look for; all of its words must be found in a thing
 * @author: (nullable): whose private notebooks are searched; %NULL for nobody's, as while a
 *   screen is shared
 * @most: how many hits are wanted at most
 *
 * Looks through everything that a page shows, upper and lower case alike. Those whose
 * title has the words come first.
 *
 * Returns: (transfer full) (element-type BelayHit): what was found
 */
GPtrArray *
belay_search_find (BelayWorkspace *workspace,
                   const char     *words,
                   const char     *author,
                   guint           most)
{
  g_auto (GStrv) split = split_words (words);
  Search search = { split, author, g_ptr_array_new_with_free_func (g_object_unref) };

  if (split[0] == NULL)
    return search.hits;

  belay_walk (BELAY_RECORD (workspace), visit, &search);
  g_ptr_array_sort (search.hits, compare_hits);
  if (search.hits->len > most)
    g_ptr_array_set_size (search.hits, (int) most);

  return search.hits;
}

/**
 * belay_hit_get_id:
 * @self: a hit
 *
 * Returns: the id of what was found
 */
const char *
belay_hit_get_id (BelayHit *self)
{
  return self->id;
}
