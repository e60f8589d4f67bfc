/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-walk.h"

/**
 * belay_walk:
 * @root: a record
 * @visit: (scope call): what to do at each record
 * @user_data: handed to @visit
 *
 * Visits @root and all records below it, each parent before its children, in
 * the order of the table of fields.
 */
void
belay_walk (BelayRecord *root,
            BelayVisit   visit,
            gpointer     user_data)
{
  BelayRecordClass *klass = BELAY_RECORD_GET_CLASS (root);

  if (!visit (root, user_data))
    return;

  for (guint i = 0; i < klass->n_fields; i++)
    {
      if (klass->fields[i].kind != BELAY_FIELD_LIST)
        continue;

      BELAY_FOREACH (BelayRecord, child, belay_record_get_list (root, &klass->fields[i]))
      belay_walk (child, visit, user_data);
    }
}

/**
 * belay_walk_dup_pointer:
 * @record: a record
 *
 * Returns: (transfer full): the JSON pointer of @record within its file, such
 *   as `/goals/3`; empty for the root of the file
 */
char *
belay_walk_dup_pointer (BelayRecord *record)
{
  GString *pointer = g_string_new (NULL);

  while (BELAY_RECORD_GET_CLASS (record)->format == NULL && belay_record_get_parent (record) != NULL)
    {
      const BelayField *field = belay_record_get_list_field (record);
      BelayRecord      *parent = belay_record_get_parent (record);
      g_autofree char  *step = NULL;
      guint             position = 0;

      belay_list_find (belay_record_get_list (parent, field), record, &position);
      step = g_strdup_printf ("/%s/%u", field->name, position);
      g_string_prepend (pointer, step);
      record = parent;
    }

  return g_string_free (pointer, FALSE);
}
