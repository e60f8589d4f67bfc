/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-mentee.h"

#include <belay-readiness.h>
#include <belay-roster.h>
#include <glib/gi18n.h>

/**
 * BelayMentee:
 *
 * A mentee as lists show them: the person, the step from one level to the next,
 * and how near it is. It is computed anew after every edit and owns what it says,
 * so that rows only bind to it.
 */
struct _BelayMentee
{
  GObject parent_instance;

  BelayPerson *person;
  char        *name;
  char        *levels;
  int          share;
  char        *standing;
  char        *signals;
  char        *label;
};

enum
{
  PROP_PERSON = 1,
  PROP_ID,
  PROP_NAME,
  PROP_LEVELS,
  PROP_SHARE,
  PROP_STANDING,
  PROP_SIGNALS,
  PROP_LABEL,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (BelayMentee, belay_mentee, G_TYPE_OBJECT)

static const char *
get_text (BelayMentee *self,
          guint        prop_id)
{
  const char *const texts[N_PROPS] = {
    [PROP_ID] = belay_record_get_id (BELAY_RECORD (self->person)),
    [PROP_NAME] = self->name,
    [PROP_LEVELS] = self->levels,
    [PROP_STANDING] = self->standing,
    [PROP_SIGNALS] = self->signals,
    [PROP_LABEL] = self->label,
  };

  return texts[prop_id];
}

static void
belay_mentee_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  BelayMentee *self = BELAY_MENTEE (object);

  if (prop_id == PROP_PERSON)
    g_value_set_object (value, self->person);
  else if (prop_id == PROP_SHARE)
    g_value_set_int (value, self->share);
  else
    g_value_set_string (value, get_text (self, prop_id));
}

static void
belay_mentee_finalize (GObject *object)
{
  BelayMentee *self = BELAY_MENTEE (object);

  g_clear_object (&self->person);
  g_free (self->name);
  g_free (self->levels);
  g_free (self->standing);
  g_free (self->signals);
  g_free (self->label);

  G_OBJECT_CLASS (belay_mentee_parent_class)->finalize (object);
}

static void
belay_mentee_class_init (BelayMenteeClass *klass)
{
  static const char *const texts[N_PROPS] = {
    [PROP_ID] = "id",
    [PROP_NAME] = "name",
    [PROP_LEVELS] = "levels",
    [PROP_STANDING] = "standing",
    [PROP_SIGNALS] = "signals",
    [PROP_LABEL] = "label",
  };
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  G_OBJECT_CLASS (klass)->get_property = belay_mentee_get_property;
  G_OBJECT_CLASS (klass)->finalize = belay_mentee_finalize;

  properties[PROP_PERSON] = g_param_spec_object ("person", NULL, NULL, BELAY_TYPE_PERSON, flags);
  properties[PROP_SHARE] = g_param_spec_int ("share", NULL, NULL, BELAY_UNSET, 1000, BELAY_UNSET, flags);
  for (guint i = 1; i < N_PROPS; i++)
    {
      if (texts[i] != NULL)
        properties[i] = g_param_spec_string (texts[i], NULL, NULL, NULL, flags);
    }
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, properties);
}

static void
belay_mentee_init (BelayMentee *self)
{
  self->share = BELAY_UNSET;
}

static const char *
find_level_name (BelayFramework *framework,
                 const char     *id)
{
  BelayLevel *level = framework != NULL && id != NULL ? belay_framework_find_level (framework, id) : NULL;

  return level != NULL ? belay_level_get (level)->name : id;
}

static char *
describe_levels (BelayWorkspace *workspace,
                 BelayPerson    *person)
{
  BelayFramework *framework = belay_workspace_get_framework_of (workspace, person);
  const char     *level = find_level_name (framework, belay_person_get_level (person));
  const char     *target = find_level_name (framework, belay_person_get (person)->target);

  if (level != NULL && target != NULL)
    /* Translators: from one level to the next, such as "Mid → Senior". */
    return g_strdup_printf (_ ("%s → %s"), level, target);
  if (target != NULL)
    /* Translators: on the way to a level, such as "→ Senior". */
    return g_strdup_printf (_ ("→ %s"), target);

  return g_strdup (level != NULL ? level : _ ("No level yet"));
}

static BelayReadiness *
compute_readiness (BelayWorkspace *workspace,
                   BelayPerson    *person,
                   BelayDay        today)
{
  BelayFramework *framework = belay_workspace_get_framework_of (workspace, person);
  const char     *target = belay_person_get (person)->target;

  if (framework == NULL || target == NULL)
    return NULL;

  return belay_readiness_new (workspace, person, target, framework, today, NULL);
}

static BelayMentee *
make_mentee (BelayWorkspace *workspace,
             BelayPerson    *person,
             BelayDay        today)
{
  BelayMentee *self = g_object_new (BELAY_TYPE_MENTEE, NULL);
  g_autoptr (BelayReadiness) readiness = compute_readiness (workspace, person, today);

  self->person = g_object_ref (person);
  self->name = g_strdup (belay_person_get (person)->name);
  self->levels = describe_levels (workspace, person);
  if (readiness != NULL)
    {
      self->share = readiness->per_mille;
      self->standing = belay_readiness_to_words (readiness);
      self->signals = belay_readiness_signals_to_words (readiness);
    }
  else
    {
      self->standing = g_strdup (_ ("No target level yet"));
    }

  /* Translators: of a mentee: the name, the levels ("Mid → Senior"), and the readiness in words. */
  self->label = g_strdup_printf (_ ("%s, %s, %s"), self->name, self->levels, self->standing);

  return self;
}

static gboolean
is_same (BelayMentee *self,
         BelayMentee *other)
{
  return self->person == other->person && self->share == other->share && g_strcmp0 (self->label, other->label) == 0 &&
         g_strcmp0 (self->signals, other->signals) == 0;
}

/* Only what differs is replaced, so that rows keep the focus. */
static void
put_mentee (GListStore  *mentees,
            guint        position,
            BelayMentee *mentee)
{
  g_autoptr (BelayMentee) present = g_list_model_get_item (G_LIST_MODEL (mentees), position);

  if (present == NULL)
    g_list_store_append (mentees, mentee);
  else if (!is_same (present, mentee))
    g_list_store_splice (mentees, position, 1, (gpointer *) &mentee, 1);
}

/**
 * belay_mentees_update:
 * @mentees: a list of [class@Mentee]
 * @workspace: a workspace
 * @today: the day it is
 *
 * Brings the list up to date: all mentees by name, each with their readiness.
 */
void
belay_mentees_update (GListStore     *mentees,
                      BelayWorkspace *workspace,
                      BelayDay        today)
{
  g_autoptr (GPtrArray) people = belay_roster_list_mentees (workspace, NULL);
  guint n_before = g_list_model_get_n_items (G_LIST_MODEL (mentees));

  for (guint i = 0; i < people->len; i++)
    {
      g_autoptr (BelayMentee) mentee = make_mentee (workspace, g_ptr_array_index (people, i), today);

      put_mentee (mentees, i, mentee);
    }
  if (n_before > people->len)
    g_list_store_splice (mentees, people->len, n_before - people->len, NULL, 0);
}

/**
 * belay_mentee_get_person:
 * @self: a mentee
 *
 * Returns: (transfer none): the person
 */
BelayPerson *
belay_mentee_get_person (BelayMentee *self)
{
  return self->person;
}
