/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-phrases.h"

#define NOWHERE G_MAXUINT32

/* Texts as words, one after another, each ended by a token of hash 0.
 *
 * Every run of whole words that is long enough begins with a shortest such run. The places of
 * those are chained by their hash, so that a word of another text leads to the few places where
 * a common run could begin; which is the longest, the words themselves tell. A text that is
 * too short for that counts as a whole. */
struct _BelayPhrases
{
  GArray     *tokens;
  GArray     *starts;  /* where each text begins */
  GPtrArray  *origins; /* what each text belongs to */
  GHashTable *texts;   /* hashes of whole texts */

  guint32 *heads;
  guint32 *next;
  guint    n_heads; /* a power of two; 0 until somebody asks */
};

/*< private >
 * belay_phrases_new:
 *
 * Returns: (transfer full): an empty collection of texts
 */
BelayPhrases *
belay_phrases_new (void)
{
  BelayPhrases *self = g_new0 (BelayPhrases, 1);

  self->tokens = g_array_new (FALSE, FALSE, sizeof (BelayToken));
  self->starts = g_array_new (FALSE, FALSE, sizeof (guint));
  self->origins = g_ptr_array_new ();
  self->texts = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  return self;
}

/*< private >
 * belay_phrases_free:
 *
 * Frees a collection of texts.
 */
void
belay_phrases_free (BelayPhrases *self)
{
  g_array_unref (self->tokens);
  g_array_unref (self->starts);
  g_ptr_array_unref (self->origins);
  g_hash_table_unref (self->texts);
  g_free (self->heads);
  g_free (self->next);
  g_free (self);
}

static const BelayToken *
get_token (const GArray *tokens,
           guint         at)
{
  return &g_array_index (tokens, BelayToken, at);
}

static guint64
join_hash (guint64 hash,
           guint64 word)
{
  return (hash ^ word) * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
}

static guint64
hash_all (const GArray *run)
{
  guint64 hash = run->len;

  for (guint i = 0; i < run->len; i++)
    hash = join_hash (hash, get_token (run, i)->hash);

  return hash;
}

/*< private >
 * belay_phrases_add:
 *
 * Adds a text, unless one of the same words is there.
 */
void
belay_phrases_add (BelayPhrases *self,
                   const char   *text,
                   gpointer      origin)
{
  g_autoptr (GArray) words = belay_tokens_new (text);
  guint64    hash = hash_all (words);
  BelayToken end = { 0 };

  if (words->len == 0 || g_hash_table_contains (self->texts, &hash))
    return;

  g_hash_table_add (self->texts, g_memdup2 (&hash, sizeof hash));
  g_array_append_val (self->starts, self->tokens->len);
  g_ptr_array_add (self->origins, origin);
  g_array_append_vals (self->tokens, words->data, words->len);
  g_array_append_val (self->tokens, end);
}

static gboolean
is_text_start (BelayPhrases *self,
               guint         at)
{
  return at == 0 || get_token (self->tokens, at - 1)->hash == 0;
}

static guint32 *
get_head (BelayPhrases *self,
          guint64       hash)
{
  return &self->heads[(hash ^ hash >> 32) & (self->n_heads - 1)];
}

static void
enter (BelayPhrases *self,
       guint         at)
{
  guint64  hash = 0;
  guint    chars = 0;
  guint    end = at;
  guint32 *head;

  for (; chars < BELAY_PHRASE_MIN_CHARS && get_token (self->tokens, end)->hash != 0; end++)
    {
      chars += get_token (self->tokens, end)->chars + (end > at);
      hash = join_hash (hash, get_token (self->tokens, end)->hash);
    }
  if (end == at || (chars < BELAY_PHRASE_MIN_CHARS && !is_text_start (self, at)))
    return;

  head = get_head (self, hash);
  self->next[at] = *head;
  *head = at;
}

static void
enter_all (BelayPhrases *self)
{
  if (self->n_heads != 0)
    return;

  self->n_heads = 1;
  while (self->n_heads < self->tokens->len)
    self->n_heads *= 2;
  self->heads = g_new (guint32, self->n_heads);
  self->next = g_new (guint32, self->tokens->len + 1);
  memset (self->heads, 0xff, self->n_heads * sizeof (guint32));

  /* Backwards, so that each chain leads from the first text to the last. */
  for (guint at = self->tokens->len; at-- > 0;)
    enter (self, at);
}

/* How many words a text of ours from @place and @run from @at have in common, if those are
 * enough to be recognised. */
static guint
measure (BelayPhrases *self,
         guint         place,
         const GArray *run,
         guint         at)
{
  guint length = 0;
  guint chars = 0;

  while (at + length < run->len && get_token (self->tokens, place + length)->hash == get_token (run, at + length)->hash)
    {
      chars += get_token (run, at + length)->chars + (length > 0);
      length++;
    }
  if (chars >= BELAY_PHRASE_MIN_CHARS ||
      (is_text_start (self, place) && get_token (self->tokens, place + length)->hash == 0))
    return length;

  return 0;
}

static gpointer
find_origin (BelayPhrases *self,
             guint         place)
{
  guint low = 0;
  guint high = self->starts->len;

  while (high - low > 1)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->starts, guint, middle) <= place)
        low = middle;
      else
        high = middle;
    }

  return g_ptr_array_index (self->origins, low);
}

/*< private >
 * belay_phrases_find:
 * @run: (element-type BelayToken): the words of another text
 * @at: where in it to look
 * @out_length: (out): how many words are in common
 *
 * Finds the longest run of words from @at that also stands in a text here and is
 * long enough, or is the whole of a text here.
 *
 * Returns: (nullable): the origin of that text
 */
gpointer
belay_phrases_find (BelayPhrases *self,
                    const GArray *run,
                    guint         at,
                    guint        *out_length)
{
  guint64 hash = 0;
  guint   chars = 0;
  guint   best = 0;
  guint32 best_place = 0;

  enter_all (self);
  for (guint end = at; end < run->len && chars < BELAY_PHRASE_MIN_CHARS; end++)
    {
      chars += get_token (run, end)->chars + (end > at);
      hash = join_hash (hash, get_token (run, end)->hash);

      for (guint32 place = *get_head (self, hash); place != NOWHERE; place = self->next[place])
        {
          guint length = measure (self, place, run, at);

          if (length > best)
            {
              best = length;
              best_place = place;
            }
        }
    }
  *out_length = best;

  return best > 0 ? find_origin (self, best_place) : NULL;
}

/*< private >
 * belay_phrases_hold:
 *
 * Returns: whether @length words of @run from @at stand one after another in a
 *   text here; it looks at all of them
 */
gboolean
belay_phrases_hold (BelayPhrases *self,
                    const GArray *run,
                    guint         at,
                    guint         length)
{
  for (guint place = 0; place + length <= self->tokens->len; place++)
    {
      guint common = 0;

      while (common < length && get_token (self->tokens, place + common)->hash == get_token (run, at + common)->hash)
        common++;
      if (common == length)
        return TRUE;
    }

  return FALSE;
}

/*< private >
 * belay_phrases_hold_text:
 *
 * Returns: whether a text here has just the words of @run
 */
gboolean
belay_phrases_hold_text (BelayPhrases *self,
                         const GArray *run)
{
  guint64 hash = hash_all (run);

  return g_hash_table_contains (self->texts, &hash);
}
