/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <belay-framework.h>
#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * BelayLevelMark:
 * @BELAY_LEVEL_MARK_NONE: just a level
 * @BELAY_LEVEL_MARK_CURRENT: what somebody shows now
 * @BELAY_LEVEL_MARK_NEEDED: what is needed
 * @BELAY_LEVEL_MARK_CHOSEN: what a rater chose
 * @BELAY_LEVEL_MARK_HALFWAY: a rater chose what lies between this and its neighbour
 *
 * What a level is for somebody in one competency; both may hold.
 */
typedef enum
{
  BELAY_LEVEL_MARK_NONE = 0,
  BELAY_LEVEL_MARK_CURRENT = 1 << 0,
  BELAY_LEVEL_MARK_NEEDED = 1 << 1,
  BELAY_LEVEL_MARK_CHOSEN = 1 << 2,
  BELAY_LEVEL_MARK_HALFWAY = 1 << 3
} BelayLevelMark;

#define BELAY_TYPE_LEVEL_CELL (belay_level_cell_get_type ())
G_DECLARE_FINAL_TYPE (BelayLevelCell, belay_level_cell, BELAY, LEVEL_CELL, GtkBox)

GtkWidget *belay_level_cell_new (void);
void       belay_level_cell_bind (BelayLevelCell *self,
                                  BelayLevel     *level,
                                  BelayBehaviour *behaviour,
                                  BelayLevelMark  mark);

G_END_DECLS
