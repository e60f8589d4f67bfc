/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-leak.h"
#include "belay-share.h"

G_BEGIN_DECLS

/**
 * BelayMarkdown:
 * @share: what is written
 * @leak: what every text goes through
 * @out: what has been written
 * @error: (nullable): the first text that must not be written
 *
 * A page while it is written. After an error the rest is written to nobody.
 */
typedef struct
{
  BelayShare *share;
  BelayLeak  *leak;
  GString    *out;
  GError     *error;
} BelayMarkdown;

/* One line of facts. */
typedef GPtrArray BelayMarkdownFacts;

gboolean belay_markdown_sees (BelayMarkdown *self,
                              GType          kind,
                              const char    *field);

/* Text of records; all of it is checked. */
char *belay_markdown_dup_inline (BelayMarkdown *self,
                                 const char    *text);
void  belay_markdown_put_title (BelayMarkdown *self,
                                guint          level,
                                const char    *title);
void  belay_markdown_put_text (BelayMarkdown *self,
                               guint          indent,
                               const char    *label,
                               const char    *text);
void  belay_markdown_put_notes (BelayMarkdown *self,
                                guint          level,
                                const char    *notes);
void  belay_markdown_put_link (BelayMarkdown *self,
                               guint          indent,
                               const char    *link);

/* Words of ours, or of a record after belay_markdown_dup_inline(). */
void belay_markdown_put_heading (BelayMarkdown *self,
                                 guint          level,
                                 const char    *words);
void belay_markdown_put_item (BelayMarkdown *self,
                              const char    *words);
void belay_markdown_put_field (BelayMarkdown *self,
                               const char    *label,
                               const char    *words);
void belay_markdown_put_task (BelayMarkdown *self,
                              gboolean       is_done,
                              const char    *words);
void belay_markdown_put_paragraph (BelayMarkdown *self,
                                   const char    *words);
void belay_markdown_put_labelled (BelayMarkdown *self,
                                  const char    *label,
                                  const char    *words);
void belay_markdown_end_list (BelayMarkdown *self);

BelayMarkdownFacts *belay_markdown_facts_new (void);
void                belay_markdown_facts_add (BelayMarkdownFacts *facts,
                                              const char         *format,
                                              ...) G_GNUC_PRINTF (2, 3);
void                belay_markdown_facts_add_due (BelayMarkdownFacts *facts,
                                                  BelayDay            due,
                                                  BelayDay            today,
                                                  gboolean            is_open);
char               *belay_markdown_facts_join (BelayMarkdownFacts *facts);

char *belay_markdown_escape_inline (const char *text);
char *belay_markdown_tame_notes (const char *notes,
                                 guint       level);

char *belay_markdown_dup_name (BelayMarkdown *self,
                               GType          type,
                               const char    *id);
char *belay_markdown_dup_names (BelayMarkdown *self,
                                GType          type,
                                char         **ids);

void belay_markdown_put_goals (BelayMarkdown *self);
void belay_markdown_put_meetings (BelayMarkdown *self);
void belay_markdown_put_actions (BelayMarkdown *self);
void belay_markdown_put_evidence (BelayMarkdown *self);
void belay_markdown_put_assessments (BelayMarkdown *self);
void belay_markdown_put_project (BelayMarkdown *self,
                                 BelayProject  *project,
                                 guint          level);

G_END_DECLS
