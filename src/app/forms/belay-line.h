/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <belay-record.h>

G_BEGIN_DECLS

/**
 * BelayLineFields:
 * @title: what the thing is called
 * @detail: a quiet line below the title
 * @note: a few words at the end, such as a day
 * @standing: how it stands, for a pill
 * @state: how the pill looks
 * @hue: the style class of an area, such as "area-2"
 * @percent: how far it is in words
 * @person: whose it is, for an avatar
 * @label: all of it in words
 * @share: how far it is in per mille, or %BELAY_UNSET
 * @is_done: whether it is over
 *
 * What a row shows of a record. All texts may be %NULL.
 */
typedef struct
{
  char       *title;
  char       *detail;
  char       *note;
  char       *standing;
  const char *state;
  const char *hue;
  char       *percent;
  char       *person;
  char       *label;
  int         share;
  gboolean    is_done;
} BelayLineFields;

/**
 * BelayLineFill:
 * @record: a record
 * @out_fields: (out): what a row shows of it; the texts are handed over
 * @user_data: what was given with the function
 *
 * Says in words what a row shows of a record.
 */
typedef void (*BelayLineFill) (BelayRecord     *record,
                               BelayLineFields *out_fields,
                               gpointer         user_data);

#define BELAY_TYPE_LINE (belay_line_get_type ())
G_DECLARE_FINAL_TYPE (BelayLine, belay_line, BELAY, LINE, GObject)

BelayRecord           *belay_line_get_record (BelayLine *self);
const char            *belay_line_get_id (BelayLine *self);
const BelayLineFields *belay_line_get_fields (BelayLine *self);

GListStore *belay_lines_new (void);
void        belay_lines_update (GListStore   *lines,
                                GPtrArray    *records,
                                BelayLineFill fill,
                                gpointer      user_data);
guint       belay_lines_find (GListModel  *lines,
                              BelayRecord *record);

G_END_DECLS
