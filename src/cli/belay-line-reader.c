/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-line-reader.h"

#include "belay-call.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <string.h>
#include <unistd.h>

#define CHUNK_BYTES (64 * 1024)

/*
 * Lines of bytes, whatever is in them. A line that is too long is passed over
 * to its end and told of, so that no input can eat the memory.
 */
struct _BelayLineReader
{
  int      stream;
  GString *line;
  gboolean is_too_long;
  gboolean has_line;

  char  chunk[CHUNK_BYTES];
  gsize at;
  gsize end;
};

/*< private >
 * belay_line_reader_new:
 * @stream: a file descriptor, not owned
 *
 * Returns: (transfer full): a reader
 */
BelayLineReader *
belay_line_reader_new (int stream)
{
  BelayLineReader *self = g_new0 (BelayLineReader, 1);

  self->stream = stream;
  self->line = g_string_new (NULL);

  return self;
}

/*< private >
 * belay_line_reader_free:
 *
 * Frees a reader.
 */
void
belay_line_reader_free (BelayLineReader *self)
{
  g_string_free (self->line, TRUE);
  g_free (self);
}

static gssize
fill (BelayLineReader *self,
      GError         **error)
{
  gssize count;

  do
    count = read (self->stream, self->chunk, CHUNK_BYTES);
  while (count < 0 && errno == EINTR);
  if (count < 0)
    /* Translators: the placeholder is the reason given by the system. */
    belay_call_fail (error, _ ("cannot read standard input: %s"), g_strerror (errno));
  self->at = 0;
  self->end = count > 0 ? (gsize) count : 0;

  return count;
}

static void
keep (BelayLineReader *self,
      gsize            length)
{
  if (self->line->len + length > BELAY_LINE_MAX_BYTES)
    self->is_too_long = TRUE;
  if (!self->is_too_long)
    g_string_append_len (self->line, self->chunk + self->at, (gssize) length);
  self->has_line = TRUE;
}

/* Takes what the chunk holds of the line, and says whether that was its end. */
static gboolean
take (BelayLineReader *self)
{
  const char *from = self->chunk + self->at;
  const char *feed = memchr (from, '\n', self->end - self->at);
  gsize       length = feed != NULL ? (gsize) (feed - from) : self->end - self->at;

  keep (self, length);
  self->at += length + (feed != NULL ? 1 : 0);

  return feed != NULL;
}

/*< private >
 * belay_line_reader_next:
 * @self: a reader
 * @out_line: (out) (nullable) (transfer none): the line without its line feed;
 *   %NULL for one that is too long; valid until the next call
 * @error: return location for a `BELAY_CALL_ERROR`
 *
 * Waits for the next line. The last one counts without a line feed, too.
 *
 * Returns: whether there was one; %FALSE without an error at the end
 */
gboolean
belay_line_reader_next (BelayLineReader *self,
                        const GString  **out_line,
                        GError         **error)
{
  gboolean is_whole = FALSE;

  g_string_truncate (self->line, 0);
  self->is_too_long = FALSE;
  self->has_line = FALSE;
  while (!is_whole)
    {
      gssize count = self->at < self->end ? 1 : fill (self, error);

      if (count < 0)
        return FALSE;
      if (count == 0)
        break;
      is_whole = take (self);
    }
  *out_line = self->is_too_long ? NULL : self->line;

  return self->has_line;
}
