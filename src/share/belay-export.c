/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-export.h"

#include "belay-csv.h"
#include "belay-html.h"
#include "belay-ics.h"
#include "belay-leak.h"
#include "belay-markdown.h"
#include "belay-pdf.h"
#include "belay-policy.h"
#include "belay-svg.h"
#include "belay-taskjuggler.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

#define SLUG_MAX 60
#define SHORT_ID_CHARS 8

/* The mode of a file for others, of which the umask takes its part. */
#define EXPORT_MODE 0666

typedef char *(*Writer) (BelayExport *export,
                         gsize   *out_length,
                         GError **error);
typedef char *(*TextWriter) (BelayShare *share,
                             BelayLeak  *leak,
                             GError    **error);

/* A format is either text, or bytes that may hold zeros. */
typedef struct
{
  const char *name;
  TextWriter  write_text;
  Writer      write;
  gboolean    is_for_projects;
} Format;

/**
 * BelayExport:
 *
 * One file for one audience, about to be written.
 *
 * What it may tell is copied when it is made; from then on it looks at nothing
 * of the workspace that could change, so that it can be written in a thread.
 */
struct _BelayExport
{
  BelayShare   *share;
  BelayLeak    *leak;
  BelayPaper    paper;
  const Format *format;
};

static char *
write_pdf (BelayExport *export,
           gsize   *out_length,
           GError **error)
{
  return belay_pdf_write (export->share, export->leak, export->paper, out_length, error);
}

static char *
write_png (BelayExport *export,
           gsize   *out_length,
           GError **error)
{
  return belay_png_write (export->share, export->leak, out_length, error);
}

static const Format formats[] = {
  { "md", belay_markdown_write, NULL },
  { "pdf", NULL, write_pdf },
  { "html", belay_html_write, NULL },
  { "csv", belay_csv_write, NULL },
  { "ics", belay_ics_write, NULL },
  { "svg", belay_svg_write, NULL },
  { "png", NULL, write_png },
  { "tjp", belay_taskjuggler_write, NULL, TRUE },
  { "mermaid", belay_mermaid_write, NULL, TRUE },
};

G_DEFINE_QUARK (belay - export - error - quark, belay_export_error)

/**
 * belay_export_list_formats:
 *
 * Returns: (transfer none) (array zero-terminated=1): the formats there are, by
 *   the suffix of their files
 */
const char *const *
belay_export_list_formats (void)
{
  static const char *names[G_N_ELEMENTS (formats) + 1];

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    names[i] = formats[i].name;

  return names;
}

/**
 * belay_export_format_takes:
 * @format: the name of a format
 * @record: a person or a project
 *
 * Returns: whether @record can be written in @format: plans are of projects only
 */
gboolean
belay_export_format_takes (const char  *format,
                           BelayRecord *record)
{
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      if (g_strcmp0 (formats[i].name, format) == 0)
        return !formats[i].is_for_projects || BELAY_IS_PROJECT (record);
    }

  return FALSE;
}

/**
 * belay_export_get_default_audience:
 * @record: a person or a project
 *
 * Returns: for whom it is when nobody says so: the mentee for a person, the lead
 *   for a project
 */
BelayAudience
belay_export_get_default_audience (BelayRecord *record)
{
  return BELAY_IS_PROJECT (record) ? BELAY_AUDIENCE_LEAD : BELAY_AUDIENCE_MENTEE;
}

static const Format *
find_format (const char *name,
             GError    **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      if (g_strcmp0 (formats[i].name, name) == 0)
        return &formats[i];
    }

  g_set_error (error, BELAY_EXPORT_ERROR, BELAY_EXPORT_ERROR_FORMAT,
               /* Translators: %s is what somebody asked for. */
               _ ("there is no format “%s”"), name);

  return NULL;
}

static BelayShare *
make_share (BelayWorkspace           *workspace,
            const BelayExportRequest *request,
            GError                  **error)
{
  if (BELAY_IS_PERSON (request->record))
    return belay_policy_filter_person (workspace, BELAY_PERSON (request->record), request->audience, request->today);
  if (BELAY_IS_PROJECT (request->record))
    return belay_policy_filter_project (workspace, BELAY_PROJECT (request->record), request->audience, request->today);

  g_set_error_literal (error, BELAY_EXPORT_ERROR, BELAY_EXPORT_ERROR_KIND,
                       _ ("only people and projects can be exported"));

  return NULL;
}

/**
 * belay_export_new:
 * @workspace: the workspace
 * @request: what is to be exported
 * @error: return location for an error of [error@ExportError]
 *
 * Filters what an audience may see, and gathers the private texts that it must
 * not read.
 *
 * Returns: (transfer full) (nullable): what is to be written, or %NULL with
 *   @error set
 */
BelayExport *
belay_export_new (BelayWorkspace           *workspace,
                  const BelayExportRequest *request,
                  GError                  **error)
{
  const Format *format = find_format (request->format, error);
  BelayShare   *share = format != NULL ? make_share (workspace, request, error) : NULL;
  BelayExport  *self;

  if (share == NULL)
    return NULL;

  self = g_new0 (BelayExport, 1);
  self->format = format;
  self->paper = request->paper;
  self->share = share;
  self->leak = belay_leak_new (workspace);
  belay_leak_set_share (self->leak, share);

  return self;
}

/**
 * belay_export_free:
 * @self: (transfer full): an export
 *
 * Frees an export.
 */
void
belay_export_free (BelayExport *self)
{
  belay_leak_free (self->leak);
  belay_share_free (self->share);
  g_free (self);
}

/**
 * belay_export_get_share:
 * @self: an export
 *
 * Returns: (transfer none): what the audience gets to see, with counts and
 *   warnings for whoever exports
 */
BelayShare *
belay_export_get_share (BelayExport *self)
{
  return self->share;
}

/**
 * belay_export_write:
 * @self: an export
 * @out_length: (out): how many bytes there are
 * @error: return location for an error of [error@LeakError], or of %G_IO_ERROR
 *   where the pages could not be drawn
 *
 * Makes the file: writes, and looks for private texts in all that is written.
 *
 * Returns: (transfer full) (nullable): the bytes, or %NULL with @error set
 */
char *
belay_export_write (BelayExport *self,
                    gsize       *out_length,
                    GError     **error)
{
  char *text;

  if (self->format->write != NULL)
    return self->format->write (self, out_length, error);

  text = self->format->write_text (self->share, self->leak, error);
  *out_length = text != NULL ? strlen (text) : 0;

  return text;
}

static gboolean
set_write_error (const char *path,
                 int         code,
                 GError    **error)
{
  g_set_error (error, BELAY_EXPORT_ERROR, BELAY_EXPORT_ERROR_WRITE,
               /* Translators: a file, and why it could not be written. */
               _ ("%s could not be written: %s"), path, g_strerror (code));

  return FALSE;
}

/* A terminal, a pipe or the like is written into; nothing may take its place. */
static gboolean
write_through (const char *path,
               const char *content,
               gsize       length,
               GError    **error)
{
  int   descriptor = g_open (path, O_WRONLY | O_CLOEXEC, 0);
  gsize done = 0;
  int   code = descriptor < 0 ? errno : 0;

  while (code == 0 && done < length)
    {
      gssize written = write (descriptor, content + done, length - done);

      if (written >= 0)
        done += (gsize) written;
      else if (errno != EINTR)
        code = errno;
    }
  if (descriptor >= 0 && close (descriptor) != 0 && code == 0)
    code = errno;

  return code == 0 || set_write_error (path, code, error);
}

/**
 * belay_export_write_file:
 * @path: the file to write
 * @content: its bytes
 * @length: how many they are
 * @error: return location for an error of [error@ExportError]
 *
 * Writes a file whole or not at all. It is for others, so that its permissions
 * are those the umask leaves. A link is followed.
 *
 * Returns: whether it is written
 */
gboolean
belay_export_write_file (const char *path,
                         const char *content,
                         gsize       length,
                         GError    **error)
{
  g_autofree char *resolved = realpath (path, NULL);
  const char      *target = resolved != NULL ? resolved : path;
  GStatBuf         status;
  g_autoptr (GError) failure = NULL;

  if (g_stat (target, &status) == 0 && !S_ISREG (status.st_mode))
    return write_through (target, content, length, error);
  if (g_file_set_contents_full (target, content, (gssize) length,
                                G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, EXPORT_MODE, &failure))
    return TRUE;

  g_set_error (error, BELAY_EXPORT_ERROR, BELAY_EXPORT_ERROR_WRITE,
               /* Translators: a file, and why it could not be written. */
               _ ("%s could not be written: %s"), path, failure->message);

  return FALSE;
}

/**
 * belay_export_slug:
 * @name: (nullable): a name
 *
 * Makes of a name a part of the name of a file: small letters of ASCII and
 * digits, with a hyphen for whatever stands between them.
 *
 * Returns: (transfer full): such as "amara-mensah", or "unnamed" where nothing is
 *   left
 */
char *
belay_export_slug (const char *name)
{
  g_autofree char *ascii = g_str_to_ascii (name != NULL ? name : "", "C");
  GString         *slug = g_string_new (NULL);

  for (const char *at = ascii; *at != '\0' && slug->len < SLUG_MAX; at++)
    {
      if (g_ascii_isalnum (*at))
        g_string_append_c (slug, g_ascii_tolower (*at));
      else if (*at != '\'' && slug->len > 0 && slug->str[slug->len - 1] != '-')
        g_string_append_c (slug, '-');
    }
  if (slug->len > 0 && slug->str[slug->len - 1] == '-')
    g_string_truncate (slug, slug->len - 1);
  if (slug->len == 0)
    g_string_append (slug, "unnamed");

  return g_string_free (slug, FALSE);
}

static char *
dup_slug (BelayRecord  *record,
          BelayAudience audience)
{
  g_autofree char *name = belay_policy_dup_name (record, audience);

  return belay_export_slug (name);
}

static gboolean
has_namesake (BelayRecord  *record,
              BelayList    *others,
              const char   *slug,
              BelayAudience audience)
{
  BELAY_FOREACH (BelayRecord, other, others)
  {
    g_autofree char *theirs = dup_slug (other, audience);

    if (!g_str_equal (belay_record_get_id (other), belay_record_get_id (record)) && g_str_equal (theirs, slug))
      return TRUE;
  }

  return FALSE;
}

/**
 * belay_export_dup_file_name:
 * @workspace: the workspace of @record
 * @record: a person or a project
 * @audience: for whom it is
 * @format: the format, which is the suffix
 *
 * Names the file of a record by the name that @audience may see. The beginning
 * of its id keeps two apart that would have the same.
 *
 * Returns: (transfer full): such as "amara-mensah.md" or "amara-mensah-5f0a1b2c.md"
 */
char *
belay_export_dup_file_name (BelayWorkspace *workspace,
                            BelayRecord    *record,
                            BelayAudience   audience,
                            const char     *format)
{
  const BelayWorkspaceFields *fields = belay_workspace_get (workspace);
  g_autofree char            *slug = dup_slug (record, audience);
  g_autofree char            *id = g_strndup (belay_record_get_id (record), SHORT_ID_CHARS);

  if (has_namesake (record, fields->people, slug, audience) || has_namesake (record, fields->projects, slug, audience))
    return g_strdup_printf ("%s-%s.%s", slug, id, format);

  return g_strdup_printf ("%s.%s", slug, format);
}
