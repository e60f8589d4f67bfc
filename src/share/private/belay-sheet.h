/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-leak.h"
#include "belay-share.h"

G_BEGIN_DECLS

typedef struct _BelaySheet BelaySheet;

/**
 * BelaySheetMark:
 * @BELAY_SHEET_PLAIN: an item that only says something
 * @BELAY_SHEET_OPEN: something that is to be done
 * @BELAY_SHEET_DONE: something that is done
 *
 * What stands before an item of a list.
 */
typedef enum
{
  BELAY_SHEET_PLAIN,
  BELAY_SHEET_OPEN,
  BELAY_SHEET_DONE
} BelaySheetMark;

/* One thing that is said in a line of several; the first is what the line is about. */
typedef struct
{
  char    *words;
  gboolean is_late;
} BelaySheetFact;

/* One line of facts. */
typedef GArray BelaySheetFacts;

/* A part that a reader wants to see in one piece. */
typedef void (*BelaySheetPart) (BelaySheet *self,
                                gpointer    record);

/**
 * BelaySheetWriter:
 * @escape: makes of a text what may stand within a line
 * @heading: begins what stands below a heading, of level 1 for the whole sheet
 * @field: tells of the subject of a heading what it is and what it says
 * @item: puts an item of a list
 * @facts: puts a line of facts
 * @paragraph: puts a paragraph
 * @text: puts a text of several lines: as a paragraph or, with an indent, below
 *   the item before
 * @notes: puts Markdown below a heading of a level
 * @link: puts a link that may be followed below the item before
 * @end_list: sets what follows apart from fields or items
 * @timeline: (nullable): draws the timeline of the share
 * @keep: (nullable): puts a part, in one piece if there is room for it
 *
 * What a format makes of a sheet. It gets words that are checked, and those of
 * records went through @escape, except for texts, notes and links.
 */
typedef struct
{
  char *(*escape) (const char *text);
  void (*heading) (BelaySheet *self,
                   guint       level,
                   const char *words);
  void (*field) (BelaySheet *self,
                 const char *label,
                 const char *words);
  void (*item) (BelaySheet            *self,
                BelaySheetMark         mark,
                const BelaySheetFacts *facts);
  void (*facts) (BelaySheet            *self,
                 const BelaySheetFacts *facts);
  void (*paragraph) (BelaySheet *self,
                     const char *words);
  void (*text) (BelaySheet *self,
                guint       indent,
                const char *label,
                const char *text);
  void (*notes) (BelaySheet *self,
                 guint       level,
                 const char *notes);
  void (*link) (BelaySheet *self,
                guint       indent,
                const char *link);
  void (*end_list) (BelaySheet *self);
  void (*timeline) (BelaySheet          *self,
                    BelayTimelineSource *timeline);
  void (*keep) (BelaySheet    *self,
                BelaySheetPart part,
                gpointer       record);
} BelaySheetWriter;

/**
 * BelaySheet:
 * @writer: what becomes of it
 * @share: what is written
 * @leak: what every text goes through
 * @error: (nullable): the first text that must not be written
 *
 * What is told of a person or a project, in whatever format, while it is
 * written: one composition, and a writer for each format. After an error the
 * rest is written to nobody.
 */
struct _BelaySheet
{
  const BelaySheetWriter *writer;
  BelayShare             *share;
  BelayLeak              *leak;
  GError                 *error;
};

gboolean belay_sheet_sees (BelaySheet *self,
                           GType       kind,
                           const char *field);
gboolean belay_sheet_check (BelaySheet *self,
                            const char *text);

/* Text of records; all of it is checked. */
char *belay_sheet_dup_inline (BelaySheet *self,
                              const char *text);
char *belay_sheet_dup_name (BelaySheet *self,
                            GType       type,
                            const char *id);
char *belay_sheet_dup_names (BelaySheet *self,
                             GType       type,
                             char      **ids);
void  belay_sheet_put_title (BelaySheet *self,
                             guint       level,
                             const char *title);
void  belay_sheet_put_text (BelaySheet *self,
                            guint       indent,
                            const char *label,
                            const char *text);
void  belay_sheet_put_notes (BelaySheet *self,
                             guint       level,
                             const char *notes);
void  belay_sheet_put_link (BelaySheet *self,
                            guint       indent,
                            const char *link);
void  belay_sheet_put_timeline (BelaySheet *self);

/* Words of ours, or of a record after belay_sheet_dup_inline(). */
void belay_sheet_put_heading (BelaySheet *self,
                              guint       level,
                              const char *words);
void belay_sheet_put_field (BelaySheet *self,
                            const char *label,
                            const char *words);
void belay_sheet_put_item (BelaySheet      *self,
                           BelaySheetMark   mark,
                           BelaySheetFacts *facts);
void belay_sheet_put_words (BelaySheet *self,
                            const char *words);
void belay_sheet_put_facts (BelaySheet      *self,
                            BelaySheetFacts *facts);
void belay_sheet_put_paragraph (BelaySheet *self,
                                const char *words);
void belay_sheet_put_labelled (BelaySheet *self,
                               const char *label,
                               const char *words);
void belay_sheet_end_list (BelaySheet *self);
void belay_sheet_keep (BelaySheet    *self,
                       BelaySheetPart part,
                       gpointer       record);

gboolean       belay_sheet_is_plain_link (const char *link);
char          *belay_sheet_label (const char *label,
                                  const char *words);
BelaySheetMark belay_sheet_mark (gboolean is_done);

BelaySheetFacts *belay_sheet_facts_new (void);
void             belay_sheet_facts_take (BelaySheetFacts *facts,
                                         char            *words);
void             belay_sheet_facts_add (BelaySheetFacts *facts,
                                        const char      *format,
                                        ...) G_GNUC_PRINTF (2, 3);
void             belay_sheet_facts_add_due (BelaySheetFacts *facts,
                                            BelayDay         due,
                                            BelayDay         today,
                                            gboolean         is_open);
void             belay_sheet_facts_add_late (BelaySheetFacts *facts,
                                             int              days);
char            *belay_sheet_facts_to_line (const BelaySheetFacts *facts);
char            *belay_sheet_facts_join (BelaySheetFacts *facts);

void belay_sheet_put_goals (BelaySheet *self);
void belay_sheet_put_meetings (BelaySheet *self);
void belay_sheet_put_actions (BelaySheet *self);
void belay_sheet_put_evidence (BelaySheet *self);
void belay_sheet_put_assessments (BelaySheet *self);
void belay_sheet_put_project (BelaySheet   *self,
                              BelayProject *project,
                              guint         level);
void belay_sheet_put_all (BelaySheet *self);

G_END_DECLS
