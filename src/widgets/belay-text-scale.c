/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-text-scale.h"

#define NORMAL_DPI 96

/**
 * belay_get_text_scale:
 * @widget: a widget
 *
 * How much larger than usual letters are, where the desktop has been asked for that.
 *
 * Returns: a factor, at least 1
 */
double
belay_get_text_scale (GtkWidget *widget)
{
  int dpi = -1;

  g_object_get (gtk_widget_get_settings (widget), "gtk-xft-dpi", &dpi, NULL);

  return dpi > 0 ? MAX (dpi / (double) (PANGO_SCALE * NORMAL_DPI), 1.0) : 1.0;
}

/**
 * belay_scale_by_text:
 * @widget: a widget
 * @length_px: a length that text of the usual size has room in
 *
 * Returns: the length that text has room in as it is now
 */
int
belay_scale_by_text (GtkWidget *widget,
                     int        length_px)
{
  return (int) (length_px * belay_get_text_scale (widget));
}
