/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-merge-nodes.h"

/*
 * Three ways to one, for JSON as our writer writes it.
 *
 * What one side left alone is as the other side has it. What both changed is
 * merged by what it holds: an object by member, a list of records by their id, a
 * list of texts by text. Where that ends, at a value that cannot be two, one
 * stands and the other is kept beside it. Which one stands is no question of whose
 * it is, so that both sides come to the same.
 */

/* What has no id of its own has its first member instead, as our writer puts it. */
static const char *
get_key (JsonNode *node)
{
  JsonObject    *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  JsonObjectIter iter;
  const char    *name;
  JsonNode      *member;

  if (JSON_NODE_HOLDS_VALUE (node))
    return json_node_get_string (node);
  if (object == NULL)
    return NULL;
  json_object_iter_init_ordered (&iter, object);
  if (!json_object_iter_next_ordered (&iter, &name, &member) || !JSON_NODE_HOLDS_VALUE (member))
    return NULL;

  return json_node_get_string (member);
}

/* Returns the elements by their keys, with the keys in order; or nothing where one has none of its own. */
static GHashTable *
read_list (JsonNode    *node,
           JsonNodeType type,
           GPtrArray  **out_keys)
{
  g_autoptr (GHashTable) elements = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) keys = g_ptr_array_new ();
  guint length = node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_array_get_length (json_node_get_array (node)) : 0;

  if (node != NULL && !JSON_NODE_HOLDS_ARRAY (node))
    return NULL;
  for (guint i = 0; i < length; i++)
    {
      JsonNode   *element = json_array_get_element (json_node_get_array (node), i);
      const char *key = json_node_get_node_type (element) == type ? get_key (element) : NULL;

      if (key == NULL || !g_hash_table_insert (elements, (gpointer) key, element))
        return NULL;
      g_ptr_array_add (keys, (gpointer) key);
    }
  *out_keys = g_steal_pointer (&keys);

  return g_steal_pointer (&elements);
}

static gboolean
is_same (JsonNode *one,
         JsonNode *other)
{
  if (one == NULL || other == NULL)
    return one == other;

  return json_node_equal (one, other);
}

static JsonNode *
copy (JsonNode *node)
{
  return node != NULL ? json_node_copy (node) : NULL;
}

static JsonNode *
make_object_node (JsonObject *object)
{
  JsonNode *node = json_node_alloc ();

  json_node_take_object (json_node_init (node, JSON_NODE_OBJECT), object);

  return node;
}

/*< private >
 * belay_merge_add_conflict:
 * @field: the member
 * @other: (nullable): its other value; %NULL where it had none
 *
 * Keeps beside a member what else it was.
 */
void
belay_merge_add_conflict (JsonObject *record,
                          const char *field,
                          JsonNode   *other)
{
  JsonObject *conflicts;
  JsonArray  *values;

  if (!json_object_has_member (record, BELAY_MERGE_CONFLICTS))
    json_object_set_object_member (record, BELAY_MERGE_CONFLICTS, json_object_new ());
  conflicts = json_object_get_object_member (record, BELAY_MERGE_CONFLICTS);
  if (!json_object_has_member (conflicts, field))
    json_object_set_array_member (conflicts, field, json_array_new ());
  values = json_object_get_array_member (conflicts, field);

  for (guint i = 0; other != NULL && i < json_array_get_length (values); i++)
    {
      if (json_node_equal (json_array_get_element (values, i), other))
        return;
    }
  if (other != NULL)
    json_array_add_element (values, json_node_copy (other));
}

/* Of two values that cannot both stand, the longer does: what is gone is the harder to miss. */
static gboolean
stands_before (JsonNode *one,
               JsonNode *other)
{
  g_autofree char *text = one != NULL ? json_to_string (one, FALSE) : g_strdup ("");
  g_autofree char *other_text = other != NULL ? json_to_string (other, FALSE) : g_strdup ("");

  if (strlen (text) != strlen (other_text))
    return strlen (text) > strlen (other_text);

  return strcmp (text, other_text) > 0;
}

/* Returns what becomes of a record that is gone on one side, or nothing. */
static JsonNode *
merge_removed (JsonNode *base,
               JsonNode *left,
               guint    *n_conflicts)
{
  JsonNode *kept;

  if (base != NULL && json_node_equal (base, left))
    return NULL;
  kept = json_node_copy (left);
  if (base == NULL || !JSON_NODE_HOLDS_OBJECT (kept))
    return kept;

  /* Nobody who removed it knew what was written in it since. */
  belay_merge_add_conflict (json_node_get_object (kept), "removed", NULL);
  (*n_conflicts)++;

  return kept;
}

static JsonNode *
merge_element (JsonNode *base,
               JsonNode *ours,
               JsonNode *theirs,
               guint    *n_conflicts)
{
  if (ours == NULL && theirs == NULL)
    return NULL;
  if (ours == NULL || theirs == NULL)
    return merge_removed (base, ours != NULL ? ours : theirs, n_conflicts);
  if (!JSON_NODE_HOLDS_OBJECT (ours))
    return json_node_copy (ours);

  return make_object_node (belay_merge_objects (base != NULL ? json_node_get_object (base) : NULL, json_node_get_object (ours),
                                                json_node_get_object (theirs), n_conflicts));
}

static void
merge_elements (GHashTable *base,
                GHashTable *ours,
                GHashTable *theirs,
                GPtrArray  *keys,
                GHashTable *kept,
                guint      *n_conflicts)
{
  for (guint i = 0; i < keys->len; i++)
    {
      const char *key = g_ptr_array_index (keys, i);
      JsonNode   *element;

      if (g_hash_table_contains (kept, key))
        continue;
      element = merge_element (g_hash_table_lookup (base, key), g_hash_table_lookup (ours, key),
                               g_hash_table_lookup (theirs, key), n_conflicts);
      if (element != NULL)
        g_hash_table_insert (kept, (gpointer) key, element);
    }
}

static JsonNode *
merge_lists (JsonNode    *base,
             JsonNode    *ours,
             JsonNode    *theirs,
             JsonNodeType type,
             guint       *n_conflicts)
{
  g_autoptr (GPtrArray) base_keys = NULL;
  g_autoptr (GPtrArray) our_keys = NULL;
  g_autoptr (GPtrArray) their_keys = NULL;
  g_autoptr (GHashTable) in_base = read_list (base, type, &base_keys);
  g_autoptr (GHashTable) in_ours = read_list (ours, type, &our_keys);
  g_autoptr (GHashTable) in_theirs = read_list (theirs, type, &their_keys);
  g_autoptr (GHashTable) kept = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) order = NULL;
  JsonArray *array;
  JsonNode  *node;

  if (in_base == NULL || in_ours == NULL || in_theirs == NULL)
    return NULL;

  merge_elements (in_base, in_ours, in_theirs, our_keys, kept, n_conflicts);
  merge_elements (in_base, in_ours, in_theirs, their_keys, kept, n_conflicts);
  order = belay_merge_order (base_keys, our_keys, their_keys, kept);
  array = json_array_new ();
  for (guint i = 0; i < order->len; i++)
    json_array_add_element (array, g_hash_table_lookup (kept, g_ptr_array_index (order, i)));
  node = json_node_alloc ();
  json_node_take_array (json_node_init (node, JSON_NODE_ARRAY), array);

  return node;
}

static gboolean
holds_object (JsonNode *node)
{
  return node != NULL && JSON_NODE_HOLDS_OBJECT (node);
}

static JsonNode *
merge_changed (JsonNode *base,
               JsonNode *ours,
               JsonNode *theirs,
               guint    *n_conflicts)
{
  JsonNode *list = merge_lists (base, ours, theirs, JSON_NODE_OBJECT, n_conflicts);

  if (list == NULL)
    list = merge_lists (base, ours, theirs, JSON_NODE_VALUE, n_conflicts);
  if (list != NULL || !holds_object (ours) || !holds_object (theirs))
    return list;

  return make_object_node (belay_merge_objects (holds_object (base) ? json_node_get_object (base) : NULL,
                                                json_node_get_object (ours), json_node_get_object (theirs), n_conflicts));
}

static void
merge_member (JsonObject *result,
              const char *name,
              JsonNode   *base,
              JsonNode   *ours,
              JsonNode   *theirs,
              guint      *n_conflicts)
{
  JsonNode *merged = NULL;
  gboolean  is_theirs = is_same (ours, base);

  if (!is_theirs && !is_same (ours, theirs) && !is_same (theirs, base))
    {
      merged = merge_changed (base, ours, theirs, n_conflicts);
      is_theirs = stands_before (theirs, ours);
      if (merged == NULL)
        {
          belay_merge_add_conflict (result, name, is_theirs ? ours : theirs);
          (*n_conflicts)++;
        }
    }
  if (merged == NULL)
    merged = copy (is_theirs ? theirs : ours);
  if (merged != NULL)
    json_object_set_member (result, name, merged);
}

static void
merge_members (JsonObject *result,
               JsonObject *members,
               JsonObject *base,
               JsonObject *ours,
               JsonObject *theirs,
               guint      *n_conflicts)
{
  JsonObjectIter iter;
  const char    *name;
  JsonNode      *member;

  json_object_iter_init_ordered (&iter, members);
  while (json_object_iter_next_ordered (&iter, &name, &member))
    {
      if (!json_object_has_member (result, name) && !g_str_equal (name, BELAY_MERGE_CONFLICTS))
        merge_member (result, name, base != NULL ? json_object_get_member (base, name) : NULL,
                      json_object_get_member (ours, name), json_object_get_member (theirs, name), n_conflicts);
    }
}

static JsonObject *
get_conflicts (JsonObject *object)
{
  JsonNode *node = object != NULL ? json_object_get_member (object, BELAY_MERGE_CONFLICTS) : NULL;

  return holds_object (node) ? json_node_get_object (node) : NULL;
}

/* Whether somebody settled it: it was there, and one side has it no more. */
static gboolean
is_settled (const char *field,
            JsonObject *base,
            JsonObject *ours,
            JsonObject *theirs)
{
  JsonObject *was = get_conflicts (base), *here = get_conflicts (ours), *there = get_conflicts (theirs);

  return was != NULL && json_object_has_member (was, field) &&
         (here == NULL || there == NULL || !json_object_has_member (here, field) || !json_object_has_member (there, field));
}

static void
keep_conflicts (JsonObject *result,
                JsonObject *side,
                JsonObject *base,
                JsonObject *ours,
                JsonObject *theirs)
{
  JsonObjectIter iter;
  const char    *field;
  JsonNode      *values;

  if (get_conflicts (side) == NULL)
    return;
  json_object_iter_init_ordered (&iter, get_conflicts (side));
  while (json_object_iter_next_ordered (&iter, &field, &values))
    {
      if (!JSON_NODE_HOLDS_ARRAY (values) || is_settled (field, base, ours, theirs))
        continue;
      belay_merge_add_conflict (result, field, NULL);
      for (guint i = 0; i < json_array_get_length (json_node_get_array (values)); i++)
        belay_merge_add_conflict (result, field, json_array_get_element (json_node_get_array (values), i));
    }
}

/*< private >
 * belay_merge_objects:
 * @base: (nullable): what both sides began with
 *
 * Merges what two sides made of an object.
 *
 * Returns: (transfer full): the object
 */
JsonObject *
belay_merge_objects (JsonObject *base,
                     JsonObject *ours,
                     JsonObject *theirs,
                     guint      *n_conflicts)
{
  JsonObject *result = json_object_new ();

  /* What is older comes first. */
  keep_conflicts (result, ours, base, ours, theirs);
  keep_conflicts (result, theirs, base, ours, theirs);
  merge_members (result, ours, base, ours, theirs, n_conflicts);
  merge_members (result, theirs, base, ours, theirs, n_conflicts);

  return result;
}
