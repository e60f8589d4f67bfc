/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

/* One writer for a workspace. The lock belongs to the open file and not to the
 * process, so it ends with the process however that ends, and closing some
 * other descriptor of the same file does not free it by mistake. It tells
 * nobody who holds it: that stands in the file. The file stays, for removing it
 * could take the lock from under somebody who has just opened it. */

#include "belay-lock.h"

#include "belay-file.h"
#include "belay-store-error.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <sys/stat.h>
#include <unistd.h>

#define HOLDER_MAX_BYTES 320

static char *
read_holder (int fd)
{
  char   text[HOLDER_MAX_BYTES];
  gssize length = pread (fd, text, sizeof text - 1, 0);

  if (length <= 0)
    return g_strdup (_ ("another process"));
  text[length] = '\0';

  return g_utf8_make_valid (g_strstrip (text), -1);
}

static void
write_holder (int fd)
{
  /* Translators: who holds a workspace open: the number of a process, and the name of a computer. */
  g_autofree char *text = g_strdup_printf (_ ("process %d on %s"), (int) getpid (), g_get_host_name ());
  g_autofree char *line = g_strconcat (text, "\n", NULL);

  /* It is only a courtesy to whoever comes second. */
  if (ftruncate (fd, 0) != 0 || pwrite (fd, line, strlen (line), 0) < 0)
    g_debug ("%s: %s", BELAY_LOCK_NAME, g_strerror (errno));
}

/*< private >
 * belay_lock_take:
 * @folder: the folder of a workspace
 * @error: return location for an error
 *
 * Returns: the lock, to be released, or %BELAY_LOCK_NONE with @error set
 */
int
belay_lock_take (const char *folder,
                 GError    **error)
{
  g_autofree char *path = g_build_filename (folder, BELAY_LOCK_NAME, NULL);
  g_autofree char *name = g_filename_display_name (folder);
  struct flock     range = { .l_type = F_WRLCK, .l_whence = SEEK_SET };
  int              fd = open (path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0600);

  if (fd < 0)
    {
      belay_fail_errno (errno, path, _ ("the workspace cannot be locked for writing"), error);
      return BELAY_LOCK_NONE;
    }

  if (fcntl (fd, F_OFD_SETLK, &range) != 0)
    {
      int code = errno;

      if (code == EAGAIN || code == EACCES)
        {
          g_autofree char *holder = read_holder (fd);

          g_set_error (error, BELAY_STORE_ERROR, BELAY_STORE_ERROR_LOCKED,
                       /* Translators: a folder, and who holds it: "process 17 on desk". */
                       _ ("%s is open for writing in %s; close it there first"), name, holder);
        }
      else
        belay_fail_errno (code, path, _ ("the workspace cannot be locked for writing"), error);
      close (fd);
      return BELAY_LOCK_NONE;
    }
  /* A umask may have taken away even the owner's own rights. */
  if (fchmod (fd, 0600) != 0)
    g_debug ("%s: %s", path, g_strerror (errno));
  write_holder (fd);

  return fd;
}

/*< private >
 * belay_lock_release:
 * @lock: a lock, or %BELAY_LOCK_NONE
 *
 * Lets others write.
 */
void
belay_lock_release (int lock)
{
  if (lock == BELAY_LOCK_NONE)
    return;

  /* Nobody holds it any more, so nobody is named. */
  if (ftruncate (lock, 0) != 0)
    g_debug ("%s: %s", BELAY_LOCK_NAME, g_strerror (errno));
  close (lock);
}
