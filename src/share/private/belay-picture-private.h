/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-leak.h"
#include "belay-picture.h"
#include "belay-share.h"

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/* How a text of a picture is set. */
typedef enum
{
  BELAY_PICTURE_LABEL,
  BELAY_PICTURE_CAPTION,
  BELAY_PICTURE_STRONG,
  BELAY_PICTURE_TITLE
} BelayPictureStyle;

#define BELAY_N_PICTURE_STYLES 4

typedef struct
{
  int      size; /* in pixels */
  gboolean is_bold;
} BelayPictureFont;

extern const BelayPictureFont belay_picture_fonts[BELAY_N_PICTURE_STYLES];

/* Colours as #rrggbb; `fill` and `stroke` may be missing. */
typedef struct
{
  const char *fill;
  double      fill_alpha;
  const char *stroke;
  double      width;
  gboolean    is_dashed;
} BelayPictureInk;

typedef struct
{
  double x;
  double y;
  double width;
  double height;
} BelayPicturePlace;

typedef struct _BelayPicturePen BelayPicturePen;

/**
 * BelayPicturePen:
 * @shift: lets what follows count from another corner
 * @begin: begins an item, with all that is said about it and, where no text of the
 *   picture names it, its title
 * @end: ends an item
 * @rectangle: draws a rectangle with round corners
 * @path: draws a line through points, or an area where it is closed
 * @text: sets a text into a place, and cuts off what does not fit
 *
 * What a picture is drawn with.
 */
struct _BelayPicturePen
{
  void (*shift) (BelayPicturePen *self,
                 double           x,
                 double           y);
  void (*begin) (BelayPicturePen *self,
                 const char      *sentence,
                 const char      *title);
  void (*end) (BelayPicturePen *self);
  void (*rectangle) (BelayPicturePen         *self,
                     const BelayPicturePlace *place,
                     double                   radius,
                     const BelayPictureInk   *ink);
  void (*path) (BelayPicturePen       *self,
                const GArray          *points,
                gboolean               is_closed,
                const BelayPictureInk *ink);
  void (*text) (BelayPicturePen         *self,
                const BelayPicturePlace *place,
                BelayPictureStyle        style,
                const char              *color,
                const char              *text);
};

/* A point of a path. */
typedef struct
{
  double x;
  double y;
} BelayPicturePoint;

struct _BelayPicture
{
  BelayTimelineSource *source;
  BelayTimelineLayout *layout;
  PangoContext        *context;
  int                  name_width;
  int                  ruler_height;
  int                  title_height;
  int                  width;  /* of the days */
  int                  height; /* of the lanes */
};

#define BELAY_PICTURE_MARGIN 16

int          belay_picture_get_total_width (const BelayPicture *self);
int          belay_picture_get_total_height (const BelayPicture *self);
int          belay_picture_measure (BelayPicture     *self,
                                    BelayPictureStyle style,
                                    const char       *text,
                                    int              *out_height);
PangoLayout *belay_picture_make_text (BelayPicture     *self,
                                      BelayPictureStyle style,
                                      const char       *text);
void         belay_picture_draw (BelayPicture    *self,
                                 BelayPicturePen *pen);
void         belay_picture_draw_items (BelayPicture    *self,
                                       BelayPicturePen *pen);
void         belay_picture_draw_ruler (BelayPicture    *self,
                                       BelayPicturePen *pen);

BelayPicture *belay_picture_new_of_share (BelayShare *share,
                                          BelayLeak  *leak,
                                          GError    **error);

G_END_DECLS
