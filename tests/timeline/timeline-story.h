/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-timeline.h"

#define STORY_TODAY 740000

typedef struct
{
  GtkWidget     *window;
  BelayTimeline *timeline;
  GString       *opened; /* the actions and ids of what was opened */
  GString       *edits;  /* the edits that were asked for */
  GString       *told;   /* why something was not done */
} TimelineStory;

BelayTimelineSource *story_source_new (guint n_lanes,
                                       guint n_goals,
                                       int   step_days);
BelayTimelineSource *story_past_source_new (int n_days);
void                 story_begin (TimelineStory       *self,
                                  BelayTimelineSource *source,
                                  int                  width);
void                 story_end (TimelineStory *self);
void                 story_settle (TimelineStory *self);
GtkWidget           *story_get_view (TimelineStory *self);
GPtrArray           *story_list_items (TimelineStory *self);
GtkWidget           *story_find_item (TimelineStory *self,
                                      const char    *sentence);
void                 story_press (TimelineStory *self,
                                  guint          keyval);
void                 story_press_with (TimelineStory  *self,
                                       guint           keyval,
                                       GdkModifierType modifiers);
const char          *story_get_focused (TimelineStory *self);
