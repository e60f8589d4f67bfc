/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-framework-lint.h"

#include <glib/gi18n.h>

/* What a framework may say and nobody can work with. It is shown where it stands, and refused nowhere:
 * a draft has to be unfinished for a while. */

typedef struct
{
  const BelayFrameworkFields *framework;
  GPtrArray                  *findings;
  GHashTable                 *texts;  /* what a behaviour says, folded -> where it stands, in words */
  GHashTable                 *silent; /* levels of which no competency says anything */
} Lint;

G_GNUC_PRINTF (4, 5)
static void
add (Lint       *lint,
     gpointer    record,
     const char *member,
     const char *format,
     ...)
{
  va_list args;

  va_start (args, format);
  g_ptr_array_add (lint->findings, belay_finding_new (record, member, g_strdup_vprintf (format, args)));
  va_end (args);
}

static BelayBehaviour *
find_behaviour (BelayCompetency *competency,
                BelayLevel      *level)
{
  BELAY_FOREACH (BelayBehaviour, behaviour, belay_competency_get (competency)->behaviours)
  {
    if (g_str_equal (belay_record_get_id (BELAY_RECORD (behaviour)), belay_record_get_id (BELAY_RECORD (level))))
      return behaviour;
  }

  return NULL;
}

static gboolean
says_something (BelayFramework *framework,
                BelayLevel     *level)
{
  BELAY_FOREACH (BelayArea, area, belay_framework_get (framework)->areas)
  {
    BELAY_FOREACH (BelayCompetency, competency, belay_area_get (area)->competencies)
    {
      BelayBehaviour *behaviour = find_behaviour (competency, level);

      if (behaviour != NULL && belay_behaviour_get (behaviour)->text != NULL)
        return TRUE;
    }
  }

  return FALSE;
}

static void
lint_floor (Lint       *lint,
            BelayLevel *level,
            const char *member,
            int         floor)
{
  if (floor > belay_level_get (level)->required)
    add (lint, level, member, _ ("the floor lies above what the level requires"));
}

static void
lint_level (Lint           *lint,
            BelayFramework *framework,
            BelayLevel     *level,
            BelayLevel     *below)
{
  const BelayLevelFields *fields = belay_level_get (level);

  if (below != NULL && fields->required <= belay_level_get (below)->required)
    add (lint, level, "required", /* Translators: the name of a level. */
         _ ("requires no more than “%s”, so nobody can be on the way to it"), belay_level_get (below)->name);
  lint_floor (lint, level, "must-floor", fields->must_floor);
  lint_floor (lint, level, "floor", fields->floor);
  if (fields->typical_months_most > 0 && fields->typical_months_most < fields->typical_months_least)
    add (lint, level, "typical-months-most", _ ("the longest usual time is shorter than the shortest"));
  if (belay_framework_count_competencies (framework) > 0 && !says_something (framework, level))
    {
      g_hash_table_add (lint->silent, (gpointer) belay_record_get_id (BELAY_RECORD (level)));
      add (lint, level, NULL, _ ("no competency says what this level looks like, so nobody can be seen at it"));
    }
}

/* Case, and how words are spaced, make no other behaviour. */
static char *
fold_text (const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \n\t", -1);
  g_autoptr (GString) folded = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *word = g_utf8_casefold (words[i], -1);

      if (*word != '\0')
        g_string_append_printf (folded, " %s", word);
    }

  return g_string_free (g_steal_pointer (&folded), FALSE);
}

static void
lint_text (Lint            *lint,
           BelayCompetency *competency,
           BelayLevel      *level,
           BelayBehaviour  *behaviour)
{
  g_autofree char *folded = fold_text (belay_behaviour_get (behaviour)->text);
  const char      *elsewhere = g_hash_table_lookup (lint->texts, folded);

  if (elsewhere != NULL)
    add (lint, behaviour, "text", /* Translators: the name of a competency, and of a level. */
         _ ("says the same as %s"), elsewhere);
  else
    g_hash_table_insert (lint->texts, g_steal_pointer (&folded), /* Translators: a competency, and a level. */
                         g_strdup_printf (_ ("“%s”, %s"), belay_competency_get (competency)->name,
                                          belay_level_get (level)->name));
}

static void
lint_behaviours (Lint            *lint,
                 BelayCompetency *competency)
{
  BELAY_FOREACH (BelayLevel, level, lint->framework->levels)
  {
    BelayBehaviour *behaviour = find_behaviour (competency, level);

    if (behaviour != NULL && belay_behaviour_get (behaviour)->text != NULL)
      lint_text (lint, competency, level, behaviour);
    else if (!g_hash_table_contains (lint->silent, belay_record_get_id (BELAY_RECORD (level))))
      add (lint, behaviour != NULL ? (gpointer) behaviour : competency, behaviour != NULL ? "text" : "behaviours",
           /* Translators: the name of a level. */
           _ ("nothing says what “%s” looks like"), belay_level_get (level)->name);
  }
}

static void
lint_lost_behaviours (Lint            *lint,
                      BelayFramework  *framework,
                      BelayCompetency *competency)
{
  BELAY_FOREACH (BelayBehaviour, behaviour, belay_competency_get (competency)->behaviours)
  {
    const char *id = belay_record_get_id (BELAY_RECORD (behaviour));

    if (belay_framework_find_level (framework, id) == NULL)
      add (lint, behaviour, "level", _ ("refers to “%s”, which does not exist"), id);
  }
}

static void
lint_area (Lint           *lint,
           BelayFramework *framework,
           BelayArea      *area)
{
  if (belay_list_get_length (belay_area_get (area)->competencies) == 0)
    add (lint, area, "competencies", _ ("the area has no competency"));

  BELAY_FOREACH (BelayCompetency, competency, belay_area_get (area)->competencies)
  {
    lint_behaviours (lint, competency);
    lint_lost_behaviours (lint, framework, competency);
  }
}

/**
 * belay_framework_lint:
 * @framework: a framework
 *
 * Looks for what would leave people without an answer: behaviours that are
 * empty or say the same twice, levels that nobody can reach, floors above the
 * scale of their level.
 *
 * Returns: (transfer full) (element-type BelayFinding): what was found, in the
 *   framework's order
 */
GPtrArray *
belay_framework_lint (BelayFramework *framework)
{
  g_autoptr (GHashTable) texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GHashTable) silent = g_hash_table_new (g_str_hash, g_str_equal);
  Lint        lint = { belay_framework_get (framework),
                       g_ptr_array_new_with_free_func ((GDestroyNotify) belay_finding_free), texts, silent };
  BelayLevel *below = NULL;

  if (belay_list_get_length (lint.framework->levels) == 0)
    add (&lint, framework, "levels", _ ("there is no level to reach"));
  if (belay_framework_count_competencies (framework) == 0)
    add (&lint, framework, "areas", _ ("there is no competency, so nobody can reach a level"));

  BELAY_FOREACH (BelayLevel, level, lint.framework->levels)
  {
    lint_level (&lint, framework, level, below);
    below = level;
  }
  BELAY_FOREACH (BelayArea, area, lint.framework->areas)
  lint_area (&lint, framework, area);

  return lint.findings;
}
