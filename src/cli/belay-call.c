/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-call.h"

#include "belay-choose.h"
#include "belay-cli-output.h"

#include <belay-mentorship.h>
#include <belay-state.h>
#include <glib/gi18n.h>

G_DEFINE_QUARK (belay - call - error - quark, belay_call_error)

static gboolean set_error (GError       **error,
                           BelayCallError code,
                           const char    *format,
                           va_list        arguments) G_GNUC_PRINTF (3, 0);

static gboolean
set_error (GError       **error,
           BelayCallError code,
           const char    *format,
           va_list        arguments)
{
  g_autofree char *text = g_strdup_vprintf (format, arguments);

  g_set_error_literal (error, BELAY_CALL_ERROR, (int) code, text);

  return FALSE;
}

/*< private >
 * belay_call_refuse:
 *
 * Gives up because the program was not called as it wants to be.
 *
 * Returns: %FALSE
 */
gboolean
belay_call_refuse (GError    **error,
                   const char *format,
                   ...)
{
  va_list arguments;

  va_start (arguments, format);
  set_error (error, BELAY_CALL_ERROR_USAGE, format, arguments);
  va_end (arguments);

  return FALSE;
}

/*< private >
 * belay_call_fail:
 *
 * Gives up because it cannot be done.
 *
 * Returns: %FALSE
 */
gboolean
belay_call_fail (GError    **error,
                 const char *format,
                 ...)
{
  va_list arguments;

  va_start (arguments, format);
  set_error (error, BELAY_CALL_ERROR_FAILED, format, arguments);
  va_end (arguments);

  return FALSE;
}

/*< private >
 * belay_call_print:
 *
 * Adds to what is printed once all has gone well.
 */
void
belay_call_print (BelayCall  *self,
                  const char *format,
                  ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_string_append_vprintf (self->out, format, arguments);
  va_end (arguments);
}

/*< private >
 * belay_call_clear:
 *
 * Frees what a call holds.
 */
void
belay_call_clear (BelayCall *self)
{
  g_clear_pointer (&self->arguments, g_strfreev);
  g_clear_pointer (&self->folder, g_free);
  g_clear_pointer (&self->day_text, g_free);
  g_clear_pointer (&self->me, g_free);
  g_clear_pointer (&self->audience, g_free);
  g_clear_pointer (&self->format, g_free);
  g_clear_pointer (&self->output, g_free);
  g_clear_pointer (&self->paper, g_free);
  g_clear_pointer (&self->role, g_free);
  if (self->out != NULL)
    g_string_free (g_steal_pointer (&self->out), TRUE);
}

/*< private >
 * belay_call_dup_folder:
 * @self: a call
 * @error: return location for a `BELAY_CALL_ERROR`
 *
 * Returns: (transfer full): the folder of the workspace that was asked for, or of the last one
 */
char *
belay_call_dup_folder (BelayCall *self,
                       GError   **error)
{
  g_autofree char *last = NULL;

  if (self->folder != NULL)
    return g_strdup (self->folder);

  last = belay_state_dup_last_workspace ();
  if (last == NULL)
    belay_call_fail (error, _ ("there is no last workspace; name one with -w, or make one with belay new"));

  return g_steal_pointer (&last);
}

static void
name_broken (BelayStore *store)
{
  GPtrArray *broken = belay_store_get_broken (store);

  for (guint i = 0; i < broken->len; i++)
    {
      const BelayBroken *file = g_ptr_array_index (broken, i);
      g_autofree char   *text = NULL;

      /* Translators: the name of a file, and what is wrong with it. */
      text = g_strdup_printf (_ ("left out: %s: %s"), file->path, file->text);
      belay_output_complain (text);
    }
}

/*< private >
 * belay_call_open:
 * @self: a call
 * @mode: what the workspace is opened for
 * @error: return location for an error
 *
 * Opens the workspace that was asked for. Files that cannot be read are named
 * on standard error and left out.
 *
 * Returns: (transfer full): the store
 */
BelayStore *
belay_call_open (BelayCall     *self,
                 BelayStoreMode mode,
                 GError       **error)
{
  g_autofree char *folder = belay_call_dup_folder (self, error);
  g_autoptr (BelayStore) store = NULL;

  if (folder == NULL)
    return NULL;
  store = belay_store_open (folder, mode, error);
  if (store == NULL)
    return NULL;

  belay_store_set_today (store, self->today);
  name_broken (store);

  return g_steal_pointer (&store);
}

/* Whoever mentors, if all mentorships name the same person. */
static const char *
find_only_mentor (BelayWorkspace *workspace)
{
  const char *only = NULL;

  BELAY_FOREACH (BelayPerson, person, belay_workspace_get (workspace)->people)
  {
    BELAY_FOREACH (BelayMentorship, mentorship, belay_person_get (person)->mentorships)
    {
      const char *mentor = belay_mentorship_get (mentorship)->mentor;

      if (only != NULL && g_strcmp0 (only, mentor) != 0)
        return NULL;
      only = mentor;
    }
  }

  return only;
}

/*< private >
 * belay_call_dup_me:
 * @self: a call
 * @workspace: the workspace
 * @error: return location for a `BELAY_CALL_ERROR`, set only when --me names nobody
 *
 * Returns: (transfer full) (nullable): the id of whoever is asking: as the call
 *   says, else as this machine remembers, else the only mentor
 */
char *
belay_call_dup_me (BelayCall      *self,
                   BelayWorkspace *workspace,
                   GError        **error)
{
  g_autofree char *kept = NULL;

  if (self->me != NULL)
    {
      BelayPerson *person = belay_choose_person (workspace, self->me, error);

      return person != NULL ? g_strdup (belay_record_get_id (BELAY_RECORD (person))) : NULL;
    }

  kept = belay_state_dup_me (belay_record_get_id (BELAY_RECORD (workspace)));
  if (kept != NULL && belay_workspace_find (workspace, kept, BELAY_TYPE_PERSON) != NULL)
    return g_steal_pointer (&kept);

  return g_strdup (find_only_mentor (workspace));
}

/*< private >
 * belay_call_check_word:
 * @what: what it is, such as "--role"
 * @word: what was typed
 * @words: what could have been
 * @error: return location for a `BELAY_CALL_ERROR`
 *
 * Returns: whether @word is one of @words
 */
gboolean
belay_call_check_word (const char        *what,
                       const char        *word,
                       const char *const *words,
                       GError           **error)
{
  g_autofree char *all = NULL;
  g_autofree char *shown = NULL;

  if (g_strv_contains (words, word))
    return TRUE;

  all = g_strjoinv (", ", (char **) words);
  shown = g_filename_display_name (word);

  /* Translators: an option or argument, what it could be, and what it is. */
  return belay_call_refuse (error, _ ("%s: expected one of %s, found “%s”"), what, all, shown);
}
