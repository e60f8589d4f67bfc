/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-timeline-cluster.h"

#include <glib/gi18n.h>

#define MAX_LISTED 12

/*< private >
 * belay_timeline_cluster_to_list:
 * @layout: a layout
 * @box: the number of a box
 *
 * Returns: (transfer full): what a cluster holds, one line each, for whoever
 *   looks closely
 */
char *
belay_timeline_cluster_to_list (const BelayTimelineLayout *layout,
                                guint                      box)
{
  guint    count = belay_timeline_layout_get_box (layout, box)->count;
  GString *text = g_string_new (NULL);
  guint    n_listed = MIN (count, MAX_LISTED);

  for (guint i = 0; i < n_listed; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", belay_timeline_layout_get_item (layout, box, i)->sentence);
  if (count > n_listed)
    {
      g_string_append_c (text, '\n');
      /* Translators: the end of a list of items that is too long to show. */
      g_string_append_printf (text, ngettext ("and %u more", "and %u more", count - n_listed), count - n_listed);
    }

  return g_string_free (text, FALSE);
}

/*< private >
 * belay_timeline_cluster_to_words:
 * @layout: a layout
 * @box: the number of a box
 *
 * Returns: (transfer full): what a cluster is, in one sentence
 */
char *
belay_timeline_cluster_to_words (const BelayTimelineLayout *layout,
                                 guint                      box)
{
  guint                    count = belay_timeline_layout_get_box (layout, box)->count;
  const BelayTimelineItem *first = belay_timeline_layout_get_item (layout, box, 0);
  const BelayTimelineItem *last = belay_timeline_layout_get_item (layout, box, count - 1);

  /* Translators: several items that are too near to each other to be shown one by one, with the first and the last. */
  return g_strdup_printf (ngettext ("%u item, from %s to %s", "%u items, from %s to %s", count),
                          count, first->title, last->title);
}

/*< private >
 * belay_timeline_cluster_get_state:
 * @layout: a layout
 * @box: the number of a box
 *
 * Returns: the state in it that matters most
 */
BelayTimelineState
belay_timeline_cluster_get_state (const BelayTimelineLayout *layout,
                                  guint                      box)
{
  guint              count = belay_timeline_layout_get_box (layout, box)->count;
  BelayTimelineState worst = BELAY_TIMELINE_PLANNED;

  for (guint i = 0; i < count; i++)
    worst = MAX (worst, belay_timeline_layout_get_item (layout, box, i)->state);

  return worst;
}
