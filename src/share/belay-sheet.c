/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-sheet.h"

#include "belay-policy.h"

#include <glib/gi18n.h>

#include <string.h>

/*< private >
 * belay_sheet_sees:
 *
 * Returns: whether the audience sees a field, so that its absence means something
 */
gboolean
belay_sheet_sees (BelaySheet *self,
                  GType       kind,
                  const char *field)
{
  return belay_policy_sees (kind, field, belay_share_get_audience (self->share));
}

/*< private >
 * belay_sheet_check:
 * @text: (nullable): a text of a record
 *
 * Returns: whether it may be written; otherwise the sheet has an error
 */
gboolean
belay_sheet_check (BelaySheet *self,
                   const char *text)
{
  return self->error == NULL && text != NULL && belay_leak_check (self->leak, text, &self->error);
}

/*< private >
 * belay_sheet_dup_inline:
 * @text: (nullable): a text of a record
 *
 * Checks a text and escapes it for use in a line.
 *
 * Returns: (transfer full): the escaped text; empty where it must not be written
 */
char *
belay_sheet_dup_inline (BelaySheet *self,
                        const char *text)
{
  return belay_sheet_check (self, text) ? self->writer->escape (text) : g_strdup ("");
}

/*< private >
 * belay_sheet_dup_name:
 * @id: (nullable): the id of a person, level or competency
 *
 * Returns: (transfer full): its name, escaped; empty where it may not be named
 */
char *
belay_sheet_dup_name (BelaySheet *self,
                      GType       type,
                      const char *id)
{
  return belay_sheet_dup_inline (self, belay_share_get_name (self->share, type, id));
}

/*< private >
 * belay_sheet_dup_names:
 * @ids: (nullable): ids of people or competencies
 *
 * Returns: (transfer full): the names of those that may be named, as a list
 */
char *
belay_sheet_dup_names (BelaySheet *self,
                       GType       type,
                       char      **ids)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      if (belay_share_get_name (self->share, type, ids[i]) != NULL)
        g_ptr_array_add (names, belay_sheet_dup_name (self, type, ids[i]));
    }
  g_ptr_array_add (names, NULL);

  /* Translators: what stands between the names of a list. */
  return g_strjoinv (C_ ("list", ", "), (char **) names->pdata);
}

/*< private >
 * belay_sheet_put_heading:
 *
 * Puts a heading of words that are escaped where they need to be.
 */
void
belay_sheet_put_heading (BelaySheet *self,
                         guint       level,
                         const char *words)
{
  self->writer->heading (self, level, words);
}

/*< private >
 * belay_sheet_put_title:
 *
 * Puts the title of a record as a heading.
 */
void
belay_sheet_put_title (BelaySheet *self,
                       guint       level,
                       const char *title)
{
  g_autofree char *words = belay_sheet_dup_inline (self, title);

  self->writer->heading (self, level, words);
}

/*< private >
 * belay_sheet_label:
 *
 * Returns: (transfer full): what something is, and what it says
 */
char *
belay_sheet_label (const char *label,
                   const char *words)
{
  /* Translators: what something is, and what it says, such as "Role: Backend developer". */
  return g_strdup_printf (_ ("%s: %s"), label, words);
}

/*< private >
 * belay_sheet_mark:
 *
 * Returns: what stands before something that is to be done
 */
BelaySheetMark
belay_sheet_mark (gboolean is_done)
{
  return is_done ? BELAY_SHEET_DONE : BELAY_SHEET_OPEN;
}

/*< private >
 * belay_sheet_put_field:
 * @words: (nullable): what it says, escaped where it needs to be
 *
 * Puts what something is, if it says something.
 */
void
belay_sheet_put_field (BelaySheet *self,
                       const char *label,
                       const char *words)
{
  if (words != NULL && *words != '\0')
    self->writer->field (self, label, words);
}

/*< private >
 * belay_sheet_put_item:
 * @facts: (transfer full): what it says
 *
 * Puts an item of a list.
 */
void
belay_sheet_put_item (BelaySheet      *self,
                      BelaySheetMark   mark,
                      BelaySheetFacts *facts)
{
  self->writer->item (self, mark, facts);
  g_array_unref (facts);
}

/*< private >
 * belay_sheet_put_words:
 *
 * Puts an item of a list that is one sentence.
 */
void
belay_sheet_put_words (BelaySheet *self,
                       const char *words)
{
  BelaySheetFacts *facts = belay_sheet_facts_new ();

  belay_sheet_facts_add (facts, "%s", words);
  belay_sheet_put_item (self, BELAY_SHEET_PLAIN, facts);
}

/*< private >
 * belay_sheet_put_facts:
 * @facts: (transfer full): what there is to say
 *
 * Puts a line of facts.
 */
void
belay_sheet_put_facts (BelaySheet      *self,
                       BelaySheetFacts *facts)
{
  self->writer->facts (self, facts);
  g_array_unref (facts);
}

/*< private >
 * belay_sheet_put_paragraph:
 *
 * Puts a paragraph of words that are escaped where they need to be.
 */
void
belay_sheet_put_paragraph (BelaySheet *self,
                           const char *words)
{
  self->writer->paragraph (self, words);
}

/*< private >
 * belay_sheet_put_labelled:
 * @words: what it says, escaped where it needs to be
 *
 * Puts a paragraph that tells what it is, if it says something.
 */
void
belay_sheet_put_labelled (BelaySheet *self,
                          const char *label,
                          const char *words)
{
  g_autofree char *labelled = belay_sheet_label (label, words);

  if (*words != '\0')
    self->writer->paragraph (self, labelled);
}

/*< private >
 * belay_sheet_put_text:
 * @indent: by how many spaces the item stands in that it belongs to, or 0
 * @label: (nullable): what it is, such as "Why"
 * @text: (nullable): a text of a record that is no Markdown
 *
 * Puts a text of several lines, keeping them: as a paragraph, or, with an
 * indent, below the item of a list.
 */
void
belay_sheet_put_text (BelaySheet *self,
                      guint       indent,
                      const char *label,
                      const char *text)
{
  if (belay_sheet_check (self, text))
    self->writer->text (self, indent, label, text);
}

/*< private >
 * belay_sheet_put_notes:
 * @level: the level of the heading below which they stand
 * @notes: (nullable): a text of a record that is Markdown
 *
 * Puts shared notes.
 */
void
belay_sheet_put_notes (BelaySheet *self,
                       guint       level,
                       const char *notes)
{
  if (belay_sheet_check (self, notes))
    self->writer->notes (self, level, notes);
}

/*< private >
 * belay_sheet_is_plain_link:
 *
 * Returns: whether a link is of a kind to follow: to a page, or to write a mail
 */
gboolean
belay_sheet_is_plain_link (const char *link)
{
  static const char *const schemes[] = { "http://", "https://", "mailto:" };

  if (link[strcspn (link, " \t\n<>\\`")] != '\0')
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (schemes); i++)
    {
      if (g_ascii_strncasecmp (link, schemes[i], strlen (schemes[i])) == 0)
        return TRUE;
    }

  return FALSE;
}

/*< private >
 * belay_sheet_put_link:
 * @indent: by how many spaces the item stands in that it belongs to
 * @link: (nullable): a link of a record
 *
 * Puts a link, or only its text where its kind is not one to follow.
 */
void
belay_sheet_put_link (BelaySheet *self,
                      guint       indent,
                      const char *link)
{
  if (link == NULL || !belay_sheet_is_plain_link (link))
    belay_sheet_put_text (self, indent, NULL, link);
  else if (belay_sheet_check (self, link))
    self->writer->link (self, indent, link);
}

/*< private >
 * belay_sheet_put_timeline:
 *
 * Draws the timeline of the share, where something can be drawn.
 */
void
belay_sheet_put_timeline (BelaySheet *self)
{
  BelayTimelineSource *timeline = belay_share_get_timeline (self->share);

  if (self->writer->timeline != NULL && timeline != NULL)
    self->writer->timeline (self, timeline);
}

/*< private >
 * belay_sheet_end_list:
 *
 * Sets what follows apart from a list.
 */
void
belay_sheet_end_list (BelaySheet *self)
{
  self->writer->end_list (self);
}

/*< private >
 * belay_sheet_keep:
 * @part: puts it
 * @record: what to give to @part
 *
 * Puts a part of the sheet, in one piece if there is room for it.
 */
void
belay_sheet_keep (BelaySheet    *self,
                  BelaySheetPart part,
                  gpointer       record)
{
  if (self->writer->keep != NULL)
    self->writer->keep (self, part, record);
  else
    part (self, record);
}
