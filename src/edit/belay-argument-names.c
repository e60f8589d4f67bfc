/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-edit.h"

#include <glib/gi18n.h>

static const BelayArgument *
find_argument (GArray     *known,
               const char *name)
{
  for (guint i = 0; i < known->len; i++)
    {
      const BelayArgument *argument = &g_array_index (known, BelayArgument, i);

      if (g_str_equal (argument->name, name))
        return argument;
    }

  return NULL;
}

/*< private >
 * belay_edit_check_arguments:
 *
 * Refuses arguments that the verb does not know and misses those it needs.
 *
 * Returns: whether the names are right
 */
gboolean
belay_edit_check_arguments (BelayEdit *edit,
                            GError   **error)
{
  g_autoptr (GArray) known = belay_verb_list_arguments (edit->verb);
  GVariantIter iter;
  const char  *name;

  g_variant_iter_init (&iter, edit->arguments);
  while (g_variant_iter_loop (&iter, "{&sv}", &name, NULL))
    {
      if (find_argument (known, name) == NULL)
        return belay_edit_refuse (error, name, _ ("“%s” takes no “%.100s”"), edit->verb->name, name);
    }
  for (guint i = 0; i < known->len; i++)
    {
      const BelayArgument *argument = &g_array_index (known, BelayArgument, i);

      if (argument->required && !belay_edit_has (edit, argument->name))
        return belay_edit_refuse (error, argument->name, _ ("“%s” needs “%s”"), edit->verb->name, argument->name);
    }

  return TRUE;
}
