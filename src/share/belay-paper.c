/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-paper.h"

#include <langinfo.h>

/* What the locale says of its paper, in millimetres. */
#define LETTER_WIDTH_MM 216

static const char *const nicks[] = {
  [BELAY_PAPER_A4] = "a4",
  [BELAY_PAPER_LETTER] = "letter",
  NULL,
};

/**
 * belay_paper_list:
 *
 * Returns: (transfer none) (array zero-terminated=1): the papers there are, as
 *   options name them
 */
const char *const *
belay_paper_list (void)
{
  return nicks;
}

/**
 * belay_paper_parse:
 * @nick: (nullable): the word for a paper
 * @out_paper: (out): the paper
 *
 * Reads a paper as options name it.
 *
 * Returns: whether @nick is one; otherwise @out_paper is left alone
 */
gboolean
belay_paper_parse (const char *nick,
                   BelayPaper *out_paper)
{
  for (guint i = 0; nicks[i] != NULL; i++)
    {
      if (g_strcmp0 (nick, nicks[i]) == 0)
        {
          *out_paper = i;
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * belay_paper_get_default:
 *
 * Returns: the paper that is used where the locale is
 */
BelayPaper
belay_paper_get_default (void)
{
#ifdef _NL_PAPER_WIDTH
  /* This item is a number in the place of a pointer. */
  if (GPOINTER_TO_INT (nl_langinfo (_NL_PAPER_WIDTH)) == LETTER_WIDTH_MM)
    return BELAY_PAPER_LETTER;
#endif

  return BELAY_PAPER_A4;
}

/**
 * belay_paper_get_size:
 * @paper: a paper
 * @out_width: (out): its width, in points
 * @out_height: (out): its height, in points
 *
 * Tells how large a paper is.
 */
void
belay_paper_get_size (BelayPaper paper,
                      double    *out_width,
                      double    *out_height)
{
  static const struct
  {
    double width;
    double height;
  } sizes[] = {
    [BELAY_PAPER_A4] = { 595.28, 841.89 },
    [BELAY_PAPER_LETTER] = { 612, 792 },
  };

  *out_width = sizes[paper].width;
  *out_height = sizes[paper].height;
}
