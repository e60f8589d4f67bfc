/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-timeline-item-widget.h"
#include "belay-timeline-shift.h"
#include "belay-timeline-view.h"

G_BEGIN_DECLS

/* What the visible span follows: the most useful one, everything, or where the user went. */
typedef enum
{
  BELAY_SPAN_HOME,
  BELAY_SPAN_ALL,
  BELAY_SPAN_FREE
} BelayTimelineSpan;

/* Nodes that lend their colour and font to what is drawn. */
typedef enum
{
  BELAY_INK_RULER,
  BELAY_INK_GRID,
  BELAY_INK_CURVE,
  BELAY_INK_TARGET,
  BELAY_INK_ARROW,
  BELAY_INK_THREAD,
  BELAY_INK_LEAVE,
  BELAY_INK_DUE
} BelayTimelineInk;

#define BELAY_N_INKS 8

/* What can be done with an item. */
typedef enum
{
  BELAY_ACT_OPEN,
  BELAY_ACT_EARLIER,
  BELAY_ACT_LATER,
  BELAY_ACT_SHORTER,
  BELAY_ACT_LONGER,
  BELAY_ACT_REMOVE
} BelayTimelineAct;

#define BELAY_N_ACTS 6

/* What the pointer pulls. */
typedef enum
{
  BELAY_DRAG_NONE,
  BELAY_DRAG_SHIFT,
  BELAY_DRAG_LINK
} BelayTimelineDragKind;

/* A pull that has not been let go yet: by `box`, from `zone` on. */
typedef struct
{
  BelayTimelineDragKind kind;
  BelayTimelineZone     zone;
  guint                 box;
  double                x;
  double                y;
  int                   offset_x; /* where the content was then */
  BelayTimelineShift   *shift;
  guint                 target; /* the box that a dependency would lead to, or BELAY_NO_BOX */
  double                to_x;
  double                to_y;
} BelayTimelineDrag;

#define BELAY_NO_BOX G_MAXUINT

struct _BelayTimelineView
{
  GtkWidget parent_instance;

  BelayTimelineSource *source;
  BelayTimelineLayout *layout;

  BelayTimelineSpan span;
  double            px_per_day;
  double            start; /* the day at the start edge, with a fraction */
  double            range_first;
  double            range_last;

  int      name_width;
  int      ruler_height;
  int      text_height;
  int      corner_width;
  int      corner_height;
  int      seen_width;
  int      seen_height;
  gboolean is_narrow;

  GtkAdjustment      *adjustments[2];
  GtkScrollablePolicy policies[2];
  gboolean            is_configuring;

  GtkWidget *inks[BELAY_N_INKS];
  GtkWidget *today_line;
  GtkWidget *today_flag;
  GtkWidget *probes[2]; /* items that are never shown, by text style: texts are measured in their fonts */
  GPtrArray *names;

  GPtrArray  *routes; /* BelayTimelineRoute, of the present numbering */
  GPtrArray  *leaves; /* BelayTimelineItem, of the present layout */
  GHashTable *shown;  /* key to BelayTimelineItemWidget */
  GPtrArray  *spares;
  guint       serial; /* counts how often boxes were numbered anew */
  guint       tick_id;
  gboolean    is_layout_stale;
  gboolean    is_zoom_stale;

  char  *cursor; /* the id of an item */
  guint  cursor_lane;
  guint  cursor_box; /* where it is, in the numbering of cursor_serial */
  guint  cursor_serial;
  double pointer_x;
  double pinch_zoom;

  BelayTimelineDrag drag;
  GtkGesture       *drag_gesture;
  GtkWidget        *preview;
  GtkWidget        *handle;
  GtkWidget        *note; /* what a drop would do, in words */
  guint             handle_box;
  GtkWidget        *menu;
};

/* geometry */
int              belay_timeline_view_get_body_width (BelayTimelineView *self);
int              belay_timeline_view_get_offset (BelayTimelineView *self);
int              belay_timeline_view_get_scroll_y (BelayTimelineView *self);
int              belay_timeline_view_to_view_x (BelayTimelineView *self,
                                                int                x,
                                                int                width);
int              belay_timeline_view_to_view_y (BelayTimelineView *self,
                                                int                y);
const BelayZoom *belay_timeline_view_find_zoom (BelayTimelineView *self);
gboolean         belay_timeline_view_is_mirrored (BelayTimelineView *self);
void             belay_timeline_view_mark_stale (BelayTimelineView *self,
                                                 gboolean           layout);
void             belay_timeline_view_ensure_layout (BelayTimelineView *self);
void             belay_timeline_view_zoom_at (BelayTimelineView *self,
                                              double             px_per_day,
                                              double             anchor);
void             belay_timeline_view_scroll_to (BelayTimelineView *self,
                                                double             start);
void             belay_timeline_view_configure (BelayTimelineView *self);

/* children */
void                     belay_timeline_view_update_children (BelayTimelineView *self);
void                     belay_timeline_view_make_names (BelayTimelineView *self);
void                     belay_timeline_view_update_names (BelayTimelineView *self);
void                     belay_timeline_view_allocate_children (BelayTimelineView *self);
BelayTimelineItemWidget *belay_timeline_view_find_widget (BelayTimelineView *self,
                                                          guint              box);

/* drawing */
void         belay_timeline_view_draw_fan (BelayTimelineView *self,
                                           GtkSnapshot       *snapshot);
void         belay_timeline_view_draw (BelayTimelineView *self,
                                       GtkSnapshot       *snapshot);
void         belay_timeline_view_draw_ruler (BelayTimelineView *self,
                                             GtkSnapshot       *snapshot);
int          belay_timeline_view_place_today (BelayTimelineView *self,
                                              int                width);
PangoLayout *belay_timeline_view_place_mark (BelayTimelineView       *self,
                                             const BelayTimelineMark *mark,
                                             GdkRectangle            *out_place);

/* cursor */
gboolean belay_timeline_view_find_cursor (BelayTimelineView *self,
                                          guint             *out_box);
void     belay_timeline_view_move_to (BelayTimelineView *self,
                                      guint              box,
                                      gboolean           grabs_focus);
void     belay_timeline_view_open (BelayTimelineView *self,
                                   guint              box);
gboolean belay_timeline_view_focus_cursor (GtkWidget *widget);
gboolean belay_timeline_view_focus_child (GtkWidget       *widget,
                                          GtkDirectionType direction);
void     belay_timeline_view_add_bindings (GtkWidgetClass *widget_class);

/* pointer */
BelayTimelineZone belay_timeline_view_find_zone (BelayTimelineView *self,
                                                 double             x,
                                                 double             y,
                                                 guint             *out_box);
void              belay_timeline_view_add_controllers (BelayTimelineView *self);

/* dragging */
void     belay_timeline_view_add_drag (BelayTimelineView *self);
gboolean belay_timeline_view_cancel_drag (BelayTimelineView *self);
void     belay_timeline_view_point_at (BelayTimelineView *self,
                                       double             x,
                                       double             y);
void     belay_timeline_view_allocate_drag (BelayTimelineView *self);
void     belay_timeline_view_draw_drag (BelayTimelineView *self,
                                        GtkSnapshot       *snapshot);

/* acts */
BelayTimelineAct belay_timeline_act_mirror (BelayTimelineAct act);
void             belay_timeline_view_add_acts (GtkWidgetClass *widget_class);
void             belay_timeline_view_act (BelayTimelineView *self,
                                          guint              box,
                                          BelayTimelineAct   act);
void             belay_timeline_view_act_on_cursor (BelayTimelineView *self,
                                                    BelayTimelineAct   act);
void             belay_timeline_view_edit (BelayTimelineView *self,
                                           GVariant          *edit);
void             belay_timeline_view_tell (BelayTimelineView *self,
                                           const char        *text);
void             belay_timeline_view_open_menu (BelayTimelineView *self);

G_END_DECLS
