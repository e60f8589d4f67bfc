/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-cli-output.h"

#include "belay-call.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

/*< private >
 * belay_output_guard_streams:
 *
 * Makes sure that a stream which the caller closed is not given to a file that
 * is opened later, and that a reader who goes away is an error and not the end.
 */
void
belay_output_guard_streams (void)
{
  signal (SIGPIPE, SIG_IGN);
  for (int stream = STDIN_FILENO; stream <= STDERR_FILENO; stream++)
    {
      /* Opened the wrong way round, so that using it fails as it should. */
      if (fcntl (stream, F_GETFD) < 0 && errno == EBADF)
        (void) open ("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY);
    }
}

static gboolean
fail_to_write (GError **error)
{
  g_set_error (error, BELAY_CALL_ERROR, BELAY_CALL_ERROR_FAILED,
               /* Translators: the placeholder is the reason given by the system. */
               _ ("cannot write to standard output: %s"), g_strerror (errno));

  return FALSE;
}

/*< private >
 * belay_output_write:
 * @text: bytes
 * @length: how many
 * @error: return location for a `BELAY_CALL_ERROR`
 *
 * Writes to standard output at once.
 *
 * Returns: whether all of it was written
 */
gboolean
belay_output_write (const char *text,
                    gsize       length,
                    GError    **error)
{
  while (length > 0)
    {
      gssize written = write (STDOUT_FILENO, text, length);

      if (written < 0 && errno == EINTR)
        continue;
      if (written < 0)
        return fail_to_write (error);
      text += written;
      length -= (gsize) written;
    }

  return TRUE;
}

/*< private >
 * belay_output_close:
 * @error: return location for a `BELAY_CALL_ERROR`
 *
 * Ends standard output: some file systems tell only then that they are full.
 *
 * Returns: whether all that was written has arrived
 */
gboolean
belay_output_close (GError **error)
{
  if (close (STDOUT_FILENO) == 0 || errno == EINTR)
    return TRUE;

  return fail_to_write (error);
}

/*< private >
 * belay_output_dup_line:
 * @text: (nullable): a text out of a file
 *
 * Returns: (transfer full): the text as one line without control characters,
 *   which a terminal would obey
 */
char *
belay_output_dup_line (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text != NULL ? text : "", -1);
  GString         *line = g_string_new (NULL);

  for (const char *at = valid; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      g_string_append_unichar (line, g_unichar_iscntrl (letter) ? ' ' : letter);
    }

  return g_string_free (line, FALSE);
}

/*< private >
 * belay_output_complain:
 * @text: what is the matter
 *
 * Says it in one line on standard error.
 */
void
belay_output_complain (const char *text)
{
  g_autofree char *line = belay_output_dup_line (text);
  g_autofree char *whole = g_strdup_printf ("belay: %s\n", line);

  /* There is nobody left to tell when this fails. */
  if (write (STDERR_FILENO, whole, strlen (whole)) < 0)
    return;
}
