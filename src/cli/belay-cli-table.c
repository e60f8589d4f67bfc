/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-cli-table.h"

#include "belay-cli-output.h"

#define MARGIN 2
#define GAP 2

/* Rows for people to read, in columns as wide as what stands in them. */
struct _BelayTable
{
  GPtrArray *rows; /* of char ** */
  GArray    *widths;
};

/*< private >
 * belay_table_new:
 *
 * Returns: (transfer full): a table without rows
 */
BelayTable *
belay_table_new (void)
{
  BelayTable *self = g_new0 (BelayTable, 1);

  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  self->widths = g_array_new (FALSE, TRUE, sizeof (guint));

  return self;
}

/*< private >
 * belay_table_free:
 *
 * Frees a table.
 */
void
belay_table_free (BelayTable *self)
{
  g_ptr_array_unref (self->rows);
  g_array_unref (self->widths);
  g_free (self);
}

static guint
measure (const char *text)
{
  guint width = 0;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      if (!g_unichar_iszerowidth (letter))
        width += g_unichar_iswide (letter) ? 2 : 1;
    }

  return width;
}

static void
widen (BelayTable *self,
       guint       column,
       guint       width)
{
  if (self->widths->len <= column)
    g_array_set_size (self->widths, column + 1);
  if (g_array_index (self->widths, guint, column) < width)
    g_array_index (self->widths, guint, column) = width;
}

/*< private >
 * belay_table_add:
 * @self: a table
 * @...: texts, ended by %NULL
 *
 * Adds a row.
 */
void
belay_table_add (BelayTable *self,
                 ...)
{
  GPtrArray  *row = g_ptr_array_new ();
  const char *text;
  va_list     texts;

  va_start (texts, self);
  while ((text = va_arg (texts, const char *)) != NULL)
    {
      char *cell = belay_output_dup_line (text);

      widen (self, row->len, measure (cell));
      g_ptr_array_add (row, cell);
    }
  va_end (texts);
  g_ptr_array_add (row, NULL);
  g_ptr_array_add (self->rows, g_ptr_array_free (row, FALSE));
}

/*< private >
 * belay_table_get_length:
 *
 * Returns: how many rows there are
 */
guint
belay_table_get_length (BelayTable *self)
{
  return self->rows->len;
}

static void
print_row (BelayTable *self,
           char      **row,
           GString    *out)
{
  guint gap = MARGIN;

  for (guint column = 0; row[column] != NULL; column++)
    {
      guint width = g_array_index (self->widths, guint, column);

      if (*row[column] != '\0')
        {
          g_string_append_printf (out, "%*s%s", (int) gap, "", row[column]);
          gap = 0;
        }
      gap += GAP + width - measure (row[column]);
    }
  g_string_append_c (out, '\n');
}

/*< private >
 * belay_table_print:
 * @self: a table
 * @call: where to print it
 * @heading: (nullable): what stands above it
 *
 * Prints the rows, unless there are none, with a blank line before the heading.
 */
void
belay_table_print (BelayTable *self,
                   BelayCall  *call,
                   const char *heading)
{
  if (self->rows->len == 0)
    return;
  if (heading != NULL)
    belay_call_print (call, "\n%s\n", heading);
  for (guint i = 0; i < self->rows->len; i++)
    print_row (self, g_ptr_array_index (self->rows, i), call->out);
}
