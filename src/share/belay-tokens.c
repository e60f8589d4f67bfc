/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-phrases.h"

#include <string.h>

#define HASH_BASIS G_GUINT64_CONSTANT (14695981039346656037)
#define HASH_PRIME G_GUINT64_CONSTANT (1099511628211)

static guint64
mix (guint64 hash,
     guint32 character)
{
  return (hash ^ character) * HASH_PRIME;
}

static void
end_word (GArray     *tokens,
          BelayToken *word)
{
  if (word->chars == 0)
    return;

  /* 0 ends a text. */
  word->hash = MAX (word->hash, 1);
  g_array_append_val (tokens, *word);
  *word = (BelayToken){ .hash = HASH_BASIS };
}

static void
add_character (GArray     *tokens,
               BelayToken *word,
               gunichar    character)
{
  /* Soft hyphens, joiners and the like are not seen by who reads. */
  if (g_unichar_type (character) == G_UNICODE_FORMAT)
    return;

  if (!g_unichar_isalnum (character) && !g_unichar_ismark (character))
    {
      end_word (tokens, word);
      return;
    }

  /* Chinese and Japanese set no spaces, so that each character stands for a word. */
  if (g_unichar_iswide (character))
    end_word (tokens, word);
  word->hash = mix (word->hash, character);
  word->chars++;
  if (g_unichar_iswide (character))
    end_word (tokens, word);
}

static void
split_ascii (GArray     *tokens,
             const char *text,
             gsize       length)
{
  BelayToken word = { .hash = HASH_BASIS };

  for (gsize i = 0; i < length; i++)
    {
      if (!g_ascii_isalnum (text[i]))
        {
          end_word (tokens, &word);
          continue;
        }
      word.hash = mix (word.hash, (guchar) g_ascii_tolower (text[i]));
      word.chars++;
    }
  end_word (tokens, &word);
}

static void
split_unicode (GArray     *tokens,
               const char *text,
               gsize       length)
{
  g_autofree char *valid = g_utf8_make_valid (text, (gssize) length);
  g_autofree char *composed = g_utf8_normalize (valid, -1, G_NORMALIZE_NFKC);
  g_autofree char *folded = g_utf8_casefold (composed, -1);
  g_autofree char *plain = g_utf8_normalize (folded, -1, G_NORMALIZE_NFKC);
  BelayToken       word = { .hash = HASH_BASIS };

  for (const char *at = plain; *at != '\0'; at = g_utf8_next_char (at))
    add_character (tokens, &word, g_utf8_get_char (at));
  end_word (tokens, &word);
}

/* Nothing is composed across a space, so that only what needs it takes the long way. */
static gsize
measure_piece (const char *text,
               gboolean   *out_is_ascii)
{
  gsize length = 0;

  *out_is_ascii = TRUE;
  for (; text[length] != '\0' && !g_ascii_isspace (text[length]); length++)
    *out_is_ascii &= (guchar) text[length] < 0x80;

  return length;
}

/*< private >
 * belay_tokens_new:
 *
 * Takes a text apart into words: letters and digits in NFKC without case, and
 * nothing of what stands between them.
 *
 * Returns: (transfer full) (element-type BelayToken): the words
 */
GArray *
belay_tokens_new (const char *text)
{
  GArray     *tokens = g_array_new (FALSE, FALSE, sizeof (BelayToken));
  const char *at = text;

  while (*at != '\0')
    {
      gboolean is_ascii;
      gsize    length = measure_piece (at, &is_ascii);

      if (is_ascii)
        split_ascii (tokens, at, length);
      else
        split_unicode (tokens, at, length);
      at += length;
      at += strspn (at, " \t\n\v\f\r");
    }

  return tokens;
}
