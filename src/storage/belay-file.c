/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-file.h"

#include "belay-store-error.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#define READ_BLOCK_BYTES (64 * 1024)

G_DEFINE_QUARK (belay - store - error - quark, belay_store_error)

/*< private >
 * belay_fail_errno:
 * @code: the errno
 * @path: the file it happened to
 * @what: what cannot be done, in words
 * @error: return location for an error
 *
 * Returns: %FALSE, with @error set
 */
gboolean
belay_fail_errno (int         code,
                  const char *path,
                  const char *what,
                  GError    **error)
{
  g_autofree char *name = g_filename_display_name (path);
  BelayStoreError  kind = code == EACCES || code == EPERM || code == EROFS ? BELAY_STORE_ERROR_READ_ONLY : BELAY_STORE_ERROR_IO;

  /* Translators: what was tried with which file, and the reason given by the system. */
  g_set_error (error, BELAY_STORE_ERROR, kind, _ ("%s: %s: %s"), name, what, g_strerror (code));

  return FALSE;
}

static gboolean
read_descriptor (int         fd,
                 const char *path,
                 GBytes    **out_bytes,
                 GError    **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  struct stat status;

  if (fstat (fd, &status) != 0)
    return belay_fail_errno (errno, path, _ ("cannot be read"), error);
  if (!S_ISREG (status.st_mode))
    return belay_fail_errno (S_ISDIR (status.st_mode) ? EISDIR : EINVAL, path, _ ("is no regular file"), error);
  if (status.st_size > BELAY_FILE_MAX_BYTES)
    return belay_fail_errno (EFBIG, path, _ ("is larger than 64 MiB"), error);

  g_byte_array_set_size (bytes, status.st_size + 1);
  for (gsize length = 0;;)
    {
      gssize n = read (fd, bytes->data + length, bytes->len - length);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return belay_fail_errno (errno, path, _ ("cannot be read"), error);
      length += n;
      if (n == 0)
        {
          g_byte_array_set_size (bytes, length);
          *out_bytes = g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
          return TRUE;
        }
      if (length > BELAY_FILE_MAX_BYTES)
        return belay_fail_errno (EFBIG, path, _ ("is larger than 64 MiB"), error);
      if (length == bytes->len)
        g_byte_array_set_size (bytes, length + READ_BLOCK_BYTES);
    }
}

/*< private >
 * belay_file_read:
 * @path: a file
 * @links: whether @path may be a symbolic link
 * @out_bytes: (out) (nullable): its content; %NULL where there is no such file
 * @error: return location for an error
 *
 * Reads a whole file of at most 64 MiB. That a file is missing is no error;
 * that a link points to nothing is one.
 *
 * Returns: whether it was read, or is missing
 */
gboolean
belay_file_read (const char    *path,
                 BelayFileLinks links,
                 GBytes       **out_bytes,
                 GError       **error)
{
  /* O_NONBLOCK: a pipe in place of a file must not hold us up. */
  int      flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | (links == BELAY_FILE_NO_FOLLOW ? O_NOFOLLOW : 0);
  int      fd = open (path, flags);
  gboolean is_read;

  *out_bytes = NULL;
  if (fd < 0)
    {
      int         code = errno;
      struct stat status;

      if (code == ENOENT && lstat (path, &status) != 0)
        return TRUE;
      return belay_fail_errno (code, path, _ ("cannot be read"), error);
    }
  is_read = read_descriptor (fd, path, out_bytes, error);
  close (fd);

  return is_read;
}

static int
open_below (const char *root,
            const char *relative)
{
  g_auto (GStrv) parts = g_strsplit (relative, "/", -1);
  int fd = open (root, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW);

  for (guint i = 0; fd >= 0 && parts[i] != NULL; i++)
    {
      int above = fd;
      int code;

      fd = openat (above, parts[i], O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | (parts[i + 1] != NULL ? O_DIRECTORY : 0));
      code = errno;
      close (above);
      errno = code;
    }

  return fd;
}

/*< private >
 * belay_file_read_below:
 * @root: a folder
 * @relative: the path of a file below it, made of plain names
 * @out_bytes: (out): its content
 * @error: return location for an error
 *
 * Reads a file, and follows no link on the way, so that nothing outside of
 * @root is read.
 *
 * Returns: whether it was read
 */
gboolean
belay_file_read_below (const char *root,
                       const char *relative,
                       GBytes    **out_bytes,
                       GError    **error)
{
  int      fd = open_below (root, relative);
  gboolean is_read;

  *out_bytes = NULL;
  if (fd < 0)
    return belay_fail_errno (errno, relative, _ ("cannot be read"), error);
  is_read = read_descriptor (fd, relative, out_bytes, error);
  close (fd);

  return is_read;
}

/*< private >
 * belay_file_dup_hash:
 * @bytes: (nullable): the content of a file
 *
 * Returns: (transfer full) (nullable): its SHA-256 in hexadecimal
 */
char *
belay_file_dup_hash (GBytes *bytes)
{
  return bytes != NULL ? g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes) : NULL;
}

/*< private >
 * belay_file_dup_target:
 * @path: a file that may be a symbolic link, or not exist
 * @error: return location for an error
 *
 * Returns: (transfer full): what is to be replaced when @path is written, so
 *   that a link stays a link
 */
char *
belay_file_dup_target (const char *path,
                       GError    **error)
{
  g_autofree char *target = NULL;
  struct stat      status;
  char            *real;

  if (lstat (path, &status) != 0)
    {
      if (errno == ENOENT)
        return g_strdup (path);
      belay_fail_errno (errno, path, _ ("cannot be written"), error);
      return NULL;
    }

  real = realpath (path, NULL);
  if (real == NULL)
    {
      belay_fail_errno (errno, path, _ ("cannot be written"), error);
      return NULL;
    }
  target = g_strdup (real);
  free (real);

  return g_steal_pointer (&target);
}

/*< private >
 * belay_folder_sync:
 * @path: a folder
 * @error: return location for an error
 *
 * Makes lasting what was created, renamed or removed in a folder. It is tried
 * once: after a failure a second call may report success for lost data.
 *
 * Returns: whether it lasts
 */
gboolean
belay_folder_sync (const char *path,
                   GError    **error)
{
  int fd = open (path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  int code = 0;

  if (fd < 0)
    return belay_fail_errno (errno, path, _ ("cannot be opened"), error);
  /* Some network file systems know no fsync of folders and say so by EINVAL. */
  if (fsync (fd) != 0 && errno != EINVAL)
    code = errno;
  close (fd);

  return code == 0 || belay_fail_errno (code, path, _ ("the disk did not confirm what was written"), error);
}

/*< private >
 * belay_folder_sync_of:
 * @path: a file
 * @error: return location for an error
 *
 * Returns: whether the folder of @path lasts, see belay_folder_sync()
 */
gboolean
belay_folder_sync_of (const char *path,
                      GError    **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  return belay_folder_sync (folder, error);
}

/* The old file stays as it was, whatever happened. */
static gboolean
fail_write (const GError *cause,
            GError      **error)
{
  if (g_error_matches (cause, G_FILE_ERROR, G_FILE_ERROR_NOSPC))
    /* Translators: the placeholder is the same in the words of the system. */
    g_set_error (error, BELAY_STORE_ERROR, BELAY_STORE_ERROR_IO, _ ("there is no room left on the disk (%s)"),
                 g_strerror (ENOSPC));
  else if (g_error_matches (cause, G_FILE_ERROR, G_FILE_ERROR_ACCES) || g_error_matches (cause, G_FILE_ERROR, G_FILE_ERROR_ROFS))
    g_set_error (error, BELAY_STORE_ERROR, BELAY_STORE_ERROR_READ_ONLY,
                 /* Translators: the placeholder is the reason given by the system. */
                 _ ("the folder may only be read: %s"), cause->message);
  else
    g_set_error (error, BELAY_STORE_ERROR, BELAY_STORE_ERROR_IO,
                 /* Translators: the placeholder is the reason given by the system. */
                 _ ("not saved, the old file stays as it was: %s"), cause->message);

  return FALSE;
}

/*< private >
 * belay_file_write:
 * @path: a file that is no link, or does not exist
 * @bytes: its new content
 * @error: return location for an error
 *
 * Replaces a file as a whole; on failure the old one stays. Its folder still
 * has to be made lasting.
 *
 * Returns: whether the file has its new content
 */
gboolean
belay_file_write (const char *path,
                  GBytes     *bytes,
                  GError    **error)
{
  g_autoptr (GError) local = NULL;
  gsize       length;
  const char *data = g_bytes_get_data (bytes, &length);

  if (g_file_set_contents_full (path, length > 0 ? data : "", length,
                                G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0600, &local))
    {
      /* A umask may have taken away even the owner's own rights. */
      if (g_chmod (path, 0600) != 0)
        g_debug ("%s: %s", path, g_strerror (errno));
      return TRUE;
    }

  return fail_write (local, error);
}

/*< private >
 * belay_file_remove:
 * @path: a file
 * @error: return location for an error
 *
 * Returns: whether the file is gone
 */
gboolean
belay_file_remove (const char *path,
                   GError    **error)
{
  if (g_unlink (path) == 0 || errno == ENOENT || errno == ENOTDIR)
    return TRUE;

  return belay_fail_errno (errno, path, _ ("cannot be removed"), error);
}

static gboolean
make_folder (const char *path,
             GError    **error)
{
  if (g_file_test (path, G_FILE_TEST_IS_DIR))
    return TRUE;
  if (g_mkdir (path, 0700) != 0)
    return belay_fail_errno (errno, path, _ ("the folder cannot be made"), error);
  /* A umask may have taken away even the owner's own rights. */
  if (g_chmod (path, 0700) != 0)
    return belay_fail_errno (errno, path, _ ("the folder cannot be made"), error);

  return belay_folder_sync_of (path, error);
}

/*< private >
 * belay_folder_ensure:
 * @root: a folder that exists
 * @relative: the path of a file below it
 * @error: return location for an error
 *
 * Makes the folders between @root and the file, for their owner only.
 *
 * Returns: whether they exist
 */
gboolean
belay_folder_ensure (const char *root,
                     const char *relative,
                     GError    **error)
{
  for (const char *slash = strchr (relative, '/'); slash != NULL; slash = strchr (slash + 1, '/'))
    {
      g_autofree char *part = g_strndup (relative, slash - relative);
      g_autofree char *path = g_build_filename (root, part, NULL);

      if (!make_folder (path, error))
        return FALSE;
    }

  return TRUE;
}

/*< private >
 * belay_folder_ensure_all:
 * @path: a folder
 * @error: return location for an error
 *
 * Makes a folder with all that are above it, for their owner only.
 *
 * Returns: whether it exists
 */
gboolean
belay_folder_ensure_all (const char *path,
                         GError    **error)
{
  g_autofree char *absolute = g_canonicalize_filename (path, NULL);
  g_autofree char *below = g_strconcat (absolute + 1, "/", NULL);

  return g_file_test (absolute, G_FILE_TEST_IS_DIR) || belay_folder_ensure ("/", below, error);
}

/*< private >
 * belay_folder_remove_empty:
 * @root: a folder, which itself stays
 * @relative: the path of a file below it that is gone
 *
 * Removes the folders between @root and the file that hold nothing any more.
 */
void
belay_folder_remove_empty (const char *root,
                           const char *relative)
{
  g_autofree char *part = g_path_get_dirname (relative);

  while (!g_str_equal (part, "."))
    {
      g_autofree char *path = g_build_filename (root, part, NULL);
      g_autofree char *above = g_path_get_dirname (part);

      if (g_rmdir (path) != 0)
        return;
      g_free (part);
      part = g_steal_pointer (&above);
    }
}
