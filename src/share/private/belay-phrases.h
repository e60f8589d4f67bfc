/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A word, as text is compared by: without case, and whatever stands between words. */
typedef struct
{
  guint64 hash; /* 0 stands for the end of a text */
  guint   chars;
} BelayToken;

/* A run of whole words that is shorter says nothing that could be recognised. */
#define BELAY_PHRASE_MIN_CHARS 12

typedef struct _BelayPhrases BelayPhrases;

BelayPhrases *belay_phrases_new (void);
void          belay_phrases_free (BelayPhrases *self);
void          belay_phrases_add (BelayPhrases *self,
                                 const char   *text,
                                 gpointer      origin);
gpointer      belay_phrases_find (BelayPhrases *self,
                                  const GArray *run,
                                  guint         at,
                                  guint        *out_length);
gboolean      belay_phrases_hold (BelayPhrases *self,
                                  const GArray *run,
                                  guint         at,
                                  guint         length);
gboolean      belay_phrases_hold_text (BelayPhrases *self,
                                       const GArray *run);

GArray *belay_tokens_new (const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BelayPhrases, belay_phrases_free)

G_END_DECLS
