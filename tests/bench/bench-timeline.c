/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

/* Measures a timeline in processor time, and holds what it takes against something else that
 * is measured in the same run: run it in a window, as tests/timeline/in-window.sh does. */

#include "belay-timeline-layout.h"
#include "belay-timeline.h"

#include <stdlib.h>
#include <time.h>

#define TODAY 740000
#define N_LANES 10
#define STEP_DAYS 3
#define GOAL_DAYS 2
#define FEW 1000
#define MANY 100000
#define ROUNDS 5
#define FRAMES 60
#define ZOOM 8
#define WIDTH 1000
#define HEIGHT 600

static double
get_ms (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);

  return now.tv_sec * 1e3 + now.tv_nsec / 1e6;
}

/* As dense in either size, so that as much is seen at a time. */
static BelayTimelineSource *
make_source (guint n_items)
{
  g_autofree char     *title = g_strdup_printf ("%u items", n_items);
  BelayTimelineSource *source = belay_timeline_source_new (title, TODAY);
  guint                n_goals = n_items / N_LANES;

  for (guint lane = 0; lane < N_LANES; lane++)
    {
      g_autofree char *name = g_strdup_printf ("Person %u", lane);

      belay_timeline_source_add_lane (source, name, name, BELAY_TIMELINE_LANE_SLIM);
      for (guint i = 0; i < n_goals; i++)
        {
          g_autofree char   *id = g_strdup_printf ("%u-%u", lane, i);
          BelayTimelineItem *item = belay_timeline_item_new (BELAY_TIMELINE_GOAL, lane, id);

          item->start = TODAY + ((int) i - (int) n_goals / 2) * STEP_DAYS;
          item->end = item->start + GOAL_DAYS - 1;
          item->title = g_strdup (id);
          item->sentence = g_strdup (id);
          belay_timeline_source_take_item (source, item);
        }
    }
  belay_timeline_source_close (source);

  return source;
}

static int
measure_text (const char    *text,
              BelayTextStyle style,
              gpointer       user_data)
{
  return (int) g_utf8_strlen (text, -1) * 7;
}

static int
compare (const void *a,
         const void *b)
{
  const BelayTimelineItem *one = *(BelayTimelineItem *const *) a;
  const BelayTimelineItem *other = *(BelayTimelineItem *const *) b;

  if (one->start != other->start)
    return one->start < other->start ? -1 : 1;

  return g_strcmp0 (one->id, other->id);
}

static double
sort_once (BelayTimelineSource *source)
{
  const GPtrArray     *items = belay_timeline_source_get (source)->items;
  g_autofree gpointer *copy = g_memdup2 (items->pdata, items->len * sizeof (gpointer));
  double               begin = get_ms ();

  qsort (copy, items->len, sizeof (gpointer), compare);

  return get_ms () - begin;
}

static double
lay_out_once (BelayTimelineSource *source)
{
  BelayTimelineMetrics metrics = { .measure = measure_text, .text_height = 15 };
  BelayScale           scale = { TODAY, ZOOM, BELAY_MONDAY };
  double               begin = get_ms ();
  g_autoptr (BelayTimelineLayout) layout = belay_timeline_layout_new (source, &metrics, &scale);

  return get_ms () - begin;
}

static GtkWidget *
find_view (BelayTimeline *timeline)
{
  return gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (gtk_widget_get_first_child (GTK_WIDGET (timeline))));
}

static guint
count_children (GtkWidget *view)
{
  guint count = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (view); child != NULL; child = gtk_widget_get_next_sibling (child))
    count++;

  return count;
}

static void
settle (BelayTimeline *timeline)
{
  for (guint i = 0; i < 3; i++)
    {
      gtk_widget_queue_draw (GTK_WIDGET (timeline));
      gtk_test_widget_wait_for_draw (GTK_WIDGET (timeline));
    }
}

typedef struct
{
  double begin;
  double sum;
} Watch;

/* A frame begins with bringing children up to date, and goes on to giving them places. */
static void
begin_cb (GdkFrameClock *clock,
          Watch         *watch)
{
  watch->begin = get_ms ();
}

static void
placed_cb (GdkFrameClock *clock,
           Watch         *watch)
{
  watch->sum += get_ms () - watch->begin;
}

/* Returns the milliseconds of a frame while it is scrolled: what comes before drawing, and the snapshot. */
static double
scroll (BelayTimeline *timeline,
        guint         *out_n_new)
{
  GtkWidget     *view = find_view (timeline);
  GdkFrameClock *clock = gtk_widget_get_frame_clock (view);
  Watch          watch = { 0 };
  guint          n_before = count_children (view);
  gulong         handlers[] = {
            g_signal_connect (clock, "before-paint", G_CALLBACK (begin_cb), &watch),
            g_signal_connect_after (clock, "layout", G_CALLBACK (placed_cb), &watch),
  };

  for (guint i = 0; i < FRAMES; i++)
    {
      g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
      double begin;

      belay_timeline_show_day (timeline, TODAY + (int) (i % 15) * 4);
      gtk_test_widget_wait_for_draw (GTK_WIDGET (timeline));
      begin = get_ms ();
      GTK_WIDGET_GET_CLASS (view)->snapshot (view, snapshot);
      watch.sum += get_ms () - begin;
    }
  for (guint i = 0; i < G_N_ELEMENTS (handlers); i++)
    g_signal_handler_disconnect (clock, handlers[i]);
  *out_n_new = count_children (view) - n_before;

  return watch.sum / FRAMES;
}

static double
measure_frames (BelayTimelineSource *source,
                guint               *out_n_seen,
                guint               *out_n_new)
{
  GtkWidget     *window = gtk_window_new ();
  BelayTimeline *timeline = BELAY_TIMELINE (belay_timeline_new ());
  double         best = G_MAXDOUBLE;

  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (timeline));
  belay_timeline_set_source (timeline, source);
  gtk_window_present (GTK_WINDOW (window));
  settle (timeline);
  belay_timeline_set_zoom (timeline, ZOOM);
  settle (timeline);
  scroll (timeline, out_n_new);
  for (guint i = 0; i < ROUNDS; i++)
    best = MIN (best, scroll (timeline, out_n_new));
  *out_n_seen = count_children (find_view (timeline));
  gtk_window_destroy (GTK_WINDOW (window));

  return best;
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (BelayTimelineSource) few = NULL;
  g_autoptr (BelayTimelineSource) many = NULL;
  double sort = G_MAXDOUBLE, layout = G_MAXDOUBLE, few_ms, many_ms;
  guint  n_few, n_many, n_new_few, n_new_many;

  gtk_init ();
  few = make_source (FEW);
  many = make_source (MANY);
  for (guint i = 0; i < ROUNDS; i++)
    {
      sort = MIN (sort, sort_once (many));
      layout = MIN (layout, lay_out_once (many));
    }
  few_ms = measure_frames (few, &n_few, &n_new_few);
  many_ms = measure_frames (many, &n_many, &n_new_many);

  g_print ("frame: %.3f ms with %d items (%u children, %u new), %.3f ms with %d (%u children, %u new): %.2f times\n",
           few_ms, FEW, n_few, n_new_few, many_ms, MANY, n_many, n_new_many, many_ms / few_ms);
  g_print ("first layout of %d: %.1f ms, qsort: %.1f ms: %.2f times\n", MANY, layout, sort, layout / sort);

  return many_ms <= 1.3 * few_ms && layout <= 5 * sort && n_new_many == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
