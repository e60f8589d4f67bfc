/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-leak.h"

#include "belay-phrases.h"
#include "belay-policy-table.h"
#include "belay-share-private.h"

#include <belay-walk.h>

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>

/**
 * BelayLeak:
 *
 * The last look before anything is written: whether a run of text tells what
 * stands in somebody's private notebook.
 *
 * It trusts nobody who made that text. What an audience may see anyway is no
 * secret, and it reads that from the originals, never from notebooks and never
 * from the copies that writers are given, so that a private text which got into
 * a copy is still found. It lives no longer than one round of exports: all that it
 * knows is copied when it is made, so that it can be asked in any thread, and it
 * does not follow changes of the workspace.
 */
struct _BelayLeak
{
  GPtrArray    *origins;
  BelayPhrases *secrets;
  BelayPhrases *seen;
};

/* The private record that a text stands in. */
typedef struct
{
  const char *kind;
  char       *id;
  char       *about; /* the name of a person, or an id where nobody has it */
} Origin;

G_DEFINE_QUARK (belay - leak - error - quark, belay_leak_error)

static void
add_json (BelayPhrases *phrases,
          JsonNode     *node,
          gpointer      origin)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      JsonObjectIter iter;
      const char    *name;
      JsonNode      *member;

      json_object_iter_init (&iter, json_node_get_object (node));
      while (json_object_iter_next (&iter, &name, &member))
        {
          belay_phrases_add (phrases, name, origin);
          add_json (phrases, member, origin);
        }
    }
  else if (JSON_NODE_HOLDS_ARRAY (node))
    {
      for (guint i = 0; i < json_array_get_length (json_node_get_array (node)); i++)
        add_json (phrases, json_array_get_element (json_node_get_array (node), i), origin);
    }
  else if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
    {
      belay_phrases_add (phrases, json_node_get_string (node), origin);
    }
}

static void
add_extra (BelayPhrases *phrases,
           const char   *extra,
           gpointer      origin)
{
  g_autoptr (JsonNode) node = extra != NULL ? json_from_string (extra, NULL) : NULL;

  /* What is no JSON is compared as it stands. */
  if (node != NULL)
    add_json (phrases, node, origin);
  else if (extra != NULL)
    belay_phrases_add (phrases, extra, origin);
}

static Origin *
origin_new (BelayRecord *record)
{
  BelayRecord    *notebook = belay_record_get_document (record);
  BelayWorkspace *workspace = BELAY_WORKSPACE (belay_record_get_parent (notebook));
  BelayPerson    *person = belay_workspace_find (workspace, belay_record_get_id (notebook), BELAY_TYPE_PERSON);
  Origin         *origin = g_new0 (Origin, 1);

  origin->kind = BELAY_RECORD_GET_CLASS (record)->kind;
  origin->id = g_strdup (belay_record_get_id (record));
  origin->about = g_strdup (person != NULL ? belay_person_get (person)->name : belay_record_get_id (notebook));

  return origin;
}

static void
origin_free (Origin *origin)
{
  g_free (origin->id);
  g_free (origin->about);
  g_free (origin);
}

static gboolean
secret_visit (BelayRecord *record,
              gpointer     data)
{
  BelayLeak        *self = data;
  Origin           *origin = origin_new (record);
  BelayRecordClass *klass = BELAY_RECORD_GET_CLASS (record);
  gconstpointer     fields = belay_record_get_fields (record);

  g_ptr_array_add (self->origins, origin);
  for (guint i = 0; i < klass->n_fields; i++)
    {
      const BelayField  *field = &klass->fields[i];
      const char *const *texts;

      if (field->kind == BELAY_FIELD_TEXT && belay_field_get_text (field, fields) != NULL)
        belay_phrases_add (self->secrets, belay_field_get_text (field, fields), origin);
      if (field->kind != BELAY_FIELD_TEXTS)
        continue;
      texts = belay_field_get_texts (field, fields);
      for (guint j = 0; texts != NULL && texts[j] != NULL; j++)
        belay_phrases_add (self->secrets, texts[j], origin);
    }
  add_extra (self->secrets, belay_record_get_extra (record), origin);

  return TRUE;
}

static void
add_seen_texts (BelayPhrases         *seen,
                BelayRecord          *record,
                const BelayField     *field,
                const BelayPolicyRow *row,
                BelayAudience         audience)
{
  gconstpointer fields = belay_record_get_fields (record);

  if (field->kind == BELAY_FIELD_TEXT)
    {
      g_autofree char *text = belay_policy_row_dup_text (row, audience, belay_field_get_text (field, fields));

      if (text != NULL)
        belay_phrases_add (seen, text, NULL);
    }
  else if (field->kind == BELAY_FIELD_TEXTS)
    {
      const char *const *texts = belay_field_get_texts (field, fields);

      for (guint i = 0; texts != NULL && texts[i] != NULL; i++)
        belay_phrases_add (seen, texts[i], NULL);
    }
}

static void
add_seen (BelayPhrases *seen,
          BelayRecord  *record,
          BelayAudience audience)
{
  BelayRecordClass *klass = BELAY_RECORD_GET_CLASS (record);

  if (BELAY_IS_NOTEBOOK (record))
    return;

  for (guint i = 0; i < klass->n_fields; i++)
    {
      const BelayField     *field = &klass->fields[i];
      const BelayPolicyRow *row = belay_policy_table_get (record, field);

      if (!belay_policy_row_is_open (row, audience))
        continue;
      if (field->kind != BELAY_FIELD_LIST)
        {
          add_seen_texts (seen, record, field, row, audience);
          continue;
        }
      BELAY_FOREACH (BelayRecord, child, belay_record_get_list (record, field))
      {
        if (belay_policy_row_admits (row, audience, child))
          add_seen (seen, child, audience);
      }
    }
}

/* What was reckoned has words of ours and names of a framework in it, no record's text. */
static void
add_facts (BelayPhrases          *seen,
           const BelayShareFacts *facts)
{
  const char *const lines[] = { facts->readiness, facts->signals, facts->tenure };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      if (lines[i] != NULL)
        belay_phrases_add (seen, lines[i], NULL);
    }
  for (guint i = 0; i < facts->blockers->len; i++)
    belay_phrases_add (seen, g_ptr_array_index (facts->blockers, i), NULL);
  for (guint i = 0; i < facts->areas->len; i++)
    {
      const BelayShareArea *area = g_ptr_array_index (facts->areas, i);

      belay_phrases_add (seen, area->name, NULL);
      for (guint j = 0; j < area->standings->len; j++)
        belay_phrases_add (seen, g_array_index (area->standings, BelayShareStanding, j).competency, NULL);
    }
}

/**
 * belay_leak_new:
 * @workspace: the workspace whose private texts are looked for
 *
 * Gathers the private texts, and makes a check to which nothing is known to be
 * seen.
 *
 * Returns: (transfer full): a leak check
 */
BelayLeak *
belay_leak_new (BelayWorkspace *workspace)
{
  BelayLeak *self = g_new0 (BelayLeak, 1);

  self->origins = g_ptr_array_new_with_free_func ((GDestroyNotify) origin_free);
  self->secrets = belay_phrases_new ();
  self->seen = belay_phrases_new ();
  BELAY_FOREACH (BelayRecord, notebook, belay_workspace_get (workspace)->notebooks)
  {
    belay_walk (notebook, secret_visit, self);
  }

  return self;
}

/**
 * belay_leak_free:
 * @self: (transfer full): a leak check
 *
 * Frees a leak check.
 */
void
belay_leak_free (BelayLeak *self)
{
  belay_phrases_free (self->secrets);
  belay_phrases_free (self->seen);
  g_ptr_array_unref (self->origins);
  g_free (self);
}

/**
 * belay_leak_set_share:
 * @self: a leak check
 * @share: what is going to be written
 *
 * Tells for whom the following runs are: what its audience sees in the original
 * records is no secret to it.
 */
void
belay_leak_set_share (BelayLeak  *self,
                      BelayShare *share)
{
  GHashTableIter iter;
  gpointer       name;

  belay_phrases_free (self->seen);
  self->seen = belay_phrases_new ();

  for (guint i = 0; i < share->sources->len; i++)
    add_seen (self->seen, g_ptr_array_index (share->sources, i), share->audience);

  g_hash_table_iter_init (&iter, share->names);
  while (g_hash_table_iter_next (&iter, NULL, &name))
    belay_phrases_add (self->seen, name, NULL);
  add_facts (self->seen, &share->facts);
}

static gboolean
refuse (const Origin *origin,
        GError      **error)
{
  g_set_error (error, BELAY_LEAK_ERROR, BELAY_LEAK_ERROR_FOUND,
               /* Translators: a kind of private record, its id, and the person it is about. */
               _ ("the export would tell what stands in %s %s about %s, which is private"),
               origin->kind, origin->id, origin->about);

  return FALSE;
}

/**
 * belay_leak_check:
 * @self: a leak check
 * @run: a run of text that is going to be written, before it is escaped
 * @error: return location for an error of [error@LeakError], which names the
 *   private record and does not quote it
 *
 * Looks for private texts in @run: whole ones, and runs of whole words of 12
 * characters or more, whatever their case and whatever stands between the words.
 * What the audience of the share sees in some record anyway is passed over.
 *
 * Returns: whether @run may be written
 */
gboolean
belay_leak_check (BelayLeak  *self,
                  const char *run,
                  GError    **error)
{
  g_autoptr (GArray) words = belay_tokens_new (run);

  /* Nearly every run is just a text that the audience may see. */
  if (words->len == 0 || belay_phrases_hold_text (self->seen, words))
    return TRUE;

  for (guint at = 0; at < words->len; at++)
    {
      guint         length = 0;
      const Origin *secret = belay_phrases_find (self->secrets, words, at, &length);

      if (secret != NULL && !belay_phrases_hold (self->seen, words, at, length))
        return refuse (secret, error);
    }

  return TRUE;
}
