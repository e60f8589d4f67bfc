/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

/* Which backups there are, which of them stay, and how the others go. */

#include "belay-backup-private.h"

#include <errno.h>
#include <dirent.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define DAY_LENGTH 10
#define NUMBER_LENGTH_MAX 6
#define KEEP_LAST 10
#define DEPTH_MAX 8

static int
get_day (BelayDay day)
{
  return day;
}

static int
get_week (BelayDay day)
{
  return belay_day_get_monday (day);
}

static int
get_month (BelayDay day)
{
  int year, month, date;

  belay_day_split (day, &year, &month, &date);

  return year * 12 + month;
}

/* Of each of the latest spans of time the newest backup stays. */
static const struct
{
  int (*get_span) (BelayDay day);
  guint n_kept;
} spans[] = {
  { get_day, 7 },
  { get_week, 4 },
  { get_month, 12 },
};

/*< private >
 * belay_backup_parse_name:
 * @name: the name of a folder: a day, and a number from 2 when it is not the first of that day
 * @out_day: (out): the day
 * @out_number: (out): the number, from 1
 *
 * Returns: whether it is the name of a backup
 */
gboolean
belay_backup_parse_name (const char *name,
                         BelayDay   *out_day,
                         guint      *out_number)
{
  g_autofree char *day = g_strndup (name, DAY_LENGTH);
  const char      *rest = name + strlen (day);

  *out_number = 1;
  if (!belay_day_parse (day, out_day))
    return FALSE;
  if (rest[0] == '\0')
    return TRUE;
  if (rest[0] != '-' || rest[1] < '1' || rest[1] > '9' || strlen (rest + 1) > NUMBER_LENGTH_MAX ||
      rest[1 + strspn (rest + 1, "0123456789")] != '\0')
    return FALSE;
  *out_number = strtoul (rest + 1, NULL, 10);

  return *out_number > 1;
}

/*< private >
 * belay_backup_is_name:
 * @name: any text
 *
 * Returns: whether it is the name of a backup
 */
gboolean
belay_backup_is_name (const char *name)
{
  BelayDay day;
  guint    number;

  return belay_backup_parse_name (name, &day, &number);
}

static int
compare_names (const char *const *a,
               const char *const *b)
{
  BelayDay day_a, day_b;
  guint    number_a, number_b;

  belay_backup_parse_name (*a, &day_a, &number_a);
  belay_backup_parse_name (*b, &day_b, &number_b);

  return day_a != day_b ? day_a - day_b : (number_a > number_b) - (number_a < number_b);
}

/**
 * belay_backup_list:
 * @workspace_id: the id of a workspace
 *
 * Returns: (transfer full) (element-type utf8): the names of its backups, the
 *   oldest first: the day each was made, with a number after a dash from the
 *   second of a day
 */
GPtrArray *
belay_backup_list (const char *workspace_id)
{
  g_autofree char *base = belay_backup_dup_base (workspace_id);
  g_autoptr (GDir) dir = g_dir_open (base, 0, NULL);
  GPtrArray  *names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      if (belay_backup_is_name (name))
        g_ptr_array_add (names, g_strdup (name));
    }
  g_ptr_array_sort (names, (GCompareFunc) compare_names);

  return names;
}

static void
mark_span (GPtrArray *names,
           gboolean  *stays,
           guint      span)
{
  int   last = G_MININT;
  guint n = 0;

  for (guint i = names->len; i > 0; i--)
    {
      BelayDay day;
      guint    number;
      int      here;

      belay_backup_parse_name (g_ptr_array_index (names, i - 1), &day, &number);
      here = spans[span].get_span (day);
      if (here == last)
        continue;
      if (n++ == spans[span].n_kept)
        return;
      last = here;
      stays[i - 1] = TRUE;
    }
}

/*< private >
 * belay_backup_prune:
 * @workspace_id: the id of a workspace
 * @keep: (nullable): a backup that stays in any case
 *
 * Lets go of the backups that are neither among the last nor the newest of
 * their day, week or month.
 */
void
belay_backup_prune (const char *workspace_id,
                    const char *keep)
{
  g_autoptr (GPtrArray) names = belay_backup_list (workspace_id);
  g_autofree char     *base = belay_backup_dup_base (workspace_id);
  g_autofree gboolean *stays = g_new0 (gboolean, names->len + 1);

  for (guint i = 0; i < G_N_ELEMENTS (spans); i++)
    mark_span (names, stays, i);
  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);

      if (!stays[i] && i + KEEP_LAST < names->len && g_strcmp0 (name, keep) != 0)
        belay_backup_remove_tree (base, name);
    }
}

/* Names are taken relative to open folders, so that no link can lead us away. */
static void
remove_below (int         above,
              const char *name,
              guint       depth)
{
  int            fd = openat (above, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
  DIR           *dir = fd >= 0 ? fdopendir (fd) : NULL;
  struct dirent *entry;

  if (fd >= 0 && dir == NULL)
    close (fd);
  while (dir != NULL && (entry = readdir (dir)) != NULL)
    {
      if (g_str_equal (entry->d_name, ".") || g_str_equal (entry->d_name, ".."))
        continue;
      if (unlinkat (dirfd (dir), entry->d_name, 0) != 0 && depth < DEPTH_MAX)
        remove_below (dirfd (dir), entry->d_name, depth + 1);
    }
  if (dir != NULL)
    closedir (dir);
  if (unlinkat (above, name, AT_REMOVEDIR) != 0 && errno != ENOENT)
    g_debug ("%s: %s", name, g_strerror (errno));
}

/*< private >
 * belay_backup_remove_tree:
 * @base: where backups lie
 * @name: the name of a folder in it
 *
 * Removes a folder with all that is in it, and nothing else.
 */
void
belay_backup_remove_tree (const char *base,
                          const char *name)
{
  int fd = open (base, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  if (fd < 0)
    return;
  remove_below (fd, name, 0);
  close (fd);
}
