/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define BELAY_TYPE_LIST (belay_list_get_type ())
G_DECLARE_FINAL_TYPE (BelayList, belay_list, BELAY, LIST, GObject)

BelayList *belay_list_new (GType item_type);
BelayList *belay_list_new_take (GType      item_type,
                                GPtrArray *records);
guint      belay_list_get_length (BelayList *self);
gpointer   belay_list_get (BelayList *self,
                           guint      position);
gpointer   belay_list_begin (BelayList *self);
gboolean   belay_list_find (BelayList    *self,
                            gconstpointer record,
                            guint        *out_position);

/* Walks a list that may be NULL and does not change meanwhile; the loop declares @item. */
#define BELAY_FOREACH(Type, item, list)                              \
  for (Type **item##_at = belay_list_begin (list),                   \
            **item##_end = item##_at + belay_list_get_length (list), \
            *item = NULL;                                            \
       item##_at < item##_end && (item = *item##_at, TRUE);          \
       item##_at++)

G_END_DECLS
