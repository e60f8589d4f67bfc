/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-commands.h"

#include "belay-cli-ids.h"
#include "belay-cli-json.h"
#include "belay-cli-output.h"
#include "belay-line-reader.h"
#include "belay-verb-list.h"

#include <belay-content.h>
#include <belay-editor.h>
#include <belay-request.h>
#include <glib/gi18n.h>
#include <string.h>
#include <unistd.h>

/* One run of `belay edit`, from the first line to the last. */
typedef struct
{
  BelayCall   *call;
  BelayStore  *store;
  BelayIds    *ids;
  BelayEditor *editor;

  guint    n_lines;
  guint    n_refused;
  gboolean has_warned;
} Session;

static void
clear_session (Session *session)
{
  g_clear_object (&session->editor);
  g_clear_object (&session->store);
  g_clear_pointer (&session->ids, belay_ids_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Session, clear_session)

/* Takes back what could not be saved, so that the next line finds what is on disk. */
static void
take_back (Session    *session,
           const char *verb)
{
  if (g_str_equal (verb, "undo"))
    belay_editor_redo (session->editor);
  else if (g_str_equal (verb, "redo"))
    belay_editor_undo (session->editor);
  else
    belay_editor_revert (session->editor);
}

static gboolean
carry_out (Session    *session,
           const char *verb,
           GVariant   *arguments,
           char      **out_id,
           GError    **error)
{
  gboolean is_undo = g_str_equal (verb, "undo");

  if (!is_undo && !g_str_equal (verb, "redo"))
    return belay_editor_run (session->editor, verb, arguments, out_id, error);
  if (g_variant_n_children (arguments) > 0)
    /* Translators: the placeholder is "undo" or "redo". */
    return belay_call_fail (error, _ ("“%s” takes no fields"), verb);
  if (is_undo ? belay_editor_undo (session->editor) : belay_editor_redo (session->editor))
    return TRUE;

  return belay_call_fail (error, "%s", is_undo ? _ ("there is nothing to undo") : _ ("there is nothing to redo"));
}

/* The only mentor may be known only since an earlier line. */
static gboolean
set_me (Session *session,
        GError **error)
{
  g_autofree char *me = NULL;

  if (belay_editor_get_me (session->editor) != NULL)
    return TRUE;
  me = belay_call_dup_me (session->call, belay_store_get_workspace (session->store), error);
  belay_editor_set_me (session->editor, me);

  return me != NULL || session->call->me == NULL;
}

static void
warn_of_backup (Session *session)
{
  const char      *problem = belay_store_get_backup_problem (session->store);
  g_autofree char *text = NULL;

  if (problem == NULL || session->has_warned)
    return;
  /* Translators: the placeholder is the reason. */
  text = g_strdup_printf (_ ("there is no backup of today: %s"), problem);
  belay_output_complain (text);
  session->has_warned = TRUE;
}

static gboolean
run_and_save (Session    *session,
              const char *verb,
              GVariant   *arguments,
              char      **out_id,
              GError    **error)
{
  BelayHistory *history = belay_editor_get_history (session->editor);
  guint64       before = belay_history_get_serial (history);

  if (!set_me (session, error) || !carry_out (session, verb, arguments, out_id, error))
    return FALSE;
  if (belay_store_save (session->store, error))
    {
      warn_of_backup (session);
      return TRUE;
    }
  if (belay_history_get_serial (history) != before)
    take_back (session, verb);

  return FALSE;
}

static gboolean
answer_line (Session       *session,
             const GString *line,
             char         **out_id,
             GError       **error)
{
  g_autofree char *verb = NULL;
  g_autoptr (GVariant) arguments = NULL;

  if (line == NULL)
    return belay_call_fail (error, _ ("a line may have %d bytes at most"), BELAY_LINE_MAX_BYTES);
  if (!belay_request_parse (line->str, line->len, &verb, &arguments, error))
    return FALSE;

  /* The editor knows how to say that there is no such edit. */
  return run_and_save (session, verb != NULL ? verb : "", arguments, out_id, error);
}

static const char *
get_field (const GError *error)
{
  return g_error_matches (error, BELAY_EDIT_ERROR, BELAY_EDIT_ERROR_REFUSED) ? belay_edit_error_get_field (error) : NULL;
}

static char *
write_answer (const char   *id,
              const GError *refusal)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  const char      *field = refusal != NULL ? get_field (refusal) : NULL;
  g_autofree char *reason = refusal != NULL ? belay_output_dup_line (refusal->message) : NULL;

  json_builder_begin_object (builder);
  belay_json_set_flag (builder, "ok", refusal == NULL);
  if (id != NULL && refusal == NULL)
    belay_json_set_text (builder, "id", id);
  if (reason != NULL)
    belay_json_set_text (builder, "error", reason);
  if (field != NULL)
    belay_json_set_text (builder, "field", field);
  json_builder_end_object (builder);

  return belay_json_dup_line (builder);
}

static gboolean
answer_all (Session *session,
            GError **error)
{
  g_autoptr (BelayLineReader) reader = belay_line_reader_new (STDIN_FILENO);
  g_autoptr (GError) local = NULL;
  const GString *line;

  while (belay_line_reader_next (reader, &line, &local))
    {
      g_autofree char *id = NULL;
      g_autoptr (GError) refusal = NULL;
      gboolean         ok = answer_line (session, line, &id, &refusal);
      g_autofree char *answer = write_answer (id, refusal);

      session->n_lines++;
      session->n_refused += !ok;
      if (!belay_output_write (answer, strlen (answer), error))
        return FALSE;
    }
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));

  return FALSE;
}

static gboolean
open_session (Session *session,
              GError **error)
{
  g_autoptr (GPtrArray) presets = belay_content_load_templates (error);

  if (presets == NULL)
    return FALSE;
  session->ids = belay_cli_make_ids (error);
  session->store = session->ids != NULL ? belay_call_open (session->call, BELAY_STORE_WRITE, error) : NULL;
  if (session->store == NULL)
    return FALSE;

  session->editor = belay_editor_new (belay_store_get_workspace (session->store), session->ids);
  belay_editor_set_today (session->editor, session->call->today);
  belay_editor_set_presets (session->editor, presets);

  return set_me (session, error);
}

static gboolean
run_edit (BelayCall *call,
          GError   **error)
{
  g_auto (Session) session = { .call = call };
  g_autofree char *complaint = NULL;

  if (call->list)
    {
      belay_verb_list_print (call);
      return TRUE;
    }
  if (!open_session (&session, error) || !answer_all (&session, error))
    return FALSE;
  if (session.n_refused == 0)
    return TRUE;

  /* Translators: how many of how many lines; the first number decides the plural. */
  complaint = g_strdup_printf (ngettext ("%u of %u edits was refused", "%u of %u edits were refused", session.n_refused),
                               session.n_refused, session.n_lines);
  belay_output_complain (complaint);
  call->has_findings = TRUE;

  return TRUE;
}

static const char *const edit_options[] = { "list", NULL };

const BelayCommand belay_command_edit = {
  "edit",
  NULL,
  N_ ("Carry out edits from standard input, a JSON object a line"),
  N_ ("Each line is answered by one object, when the edit is safely on disk:\n"
      "  {\"edit\":\"add-person\",\"name\":\"Amara Mensah\"}  →  {\"ok\":true,\"id\":\"…\"}\n"
      "A refused line changes nothing, and later lines go on. {\"edit\":\"undo\"} and\n"
      "{\"edit\":\"redo\"} take back and repeat edits of this run."),
  edit_options,
  0,
  0,
  run_edit,
};
