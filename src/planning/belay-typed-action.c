/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-typed-action.h"

#include "belay-date-words.h"

#include <string.h>

/* Spaces, the mark of a list, and the empty box that makes an action of a line. */
static const char *
skip_box (const char *line)
{
  const char *at = line + strspn (line, " \t");

  if (strchr ("-*+", *at) != NULL && *at != '\0' && at[1] == ' ')
    at += 2;
  at += strspn (at, " \t");
  if (*at != '[')
    return NULL;
  at += 1 + strspn (at + 1, " ");
  if (*at != ']')
    return NULL;

  return at + 1 + strspn (at + 1, " \t");
}

static gboolean
is_named (BelayPerson *person,
          const char  *folded)
{
  g_autofree char *name = g_utf8_casefold (belay_person_get (person)->name, -1);
  gsize            length = strlen (folded);

  return g_str_has_prefix (name, folded) && (name[length] == '\0' || name[length] == ' ');
}

/* "Ana: send it" is Ana's; another word before a colon belongs to the title. */
static const char *
take_owner (const char         *text,
            BelayPerson *const *people,
            guint               n_people,
            BelayPerson       **out_owner)
{
  const char      *colon = strchr (text, ':');
  g_autofree char *written = colon != NULL ? g_strndup (text, (gsize) (colon - text)) : NULL;
  g_autofree char *folded = written != NULL ? g_utf8_casefold (g_strstrip (written), -1) : NULL;

  for (guint i = 0; folded != NULL && *folded != '\0' && i < n_people; i++)
    {
      if (people[i] != NULL && is_named (people[i], folded))
        {
          *out_owner = people[i];
          return colon + 1 + strspn (colon + 1, " \t");
        }
    }

  return text;
}

/* "… by Friday": the last "by" after which a day stands. */
static BelayDay
take_due (char    *title,
          BelayDay today)
{
  for (char *at = title + strlen (title); at > title; at--)
    {
      BelayDay day;
      char    *end = at;

      if (g_ascii_strncasecmp (at, " by ", 4) != 0)
        continue;
      g_strchomp (at);
      if (g_str_has_suffix (at, "."))
        at[strlen (at) - 1] = '\0';
      day = belay_date_words_parse (at + 4, today, BELAY_DATE_AHEAD, NULL);
      if (day == BELAY_DAY_NONE)
        return BELAY_DAY_NONE;
      while (end > title && (end[-1] == ',' || end[-1] == ' '))
        end--;
      *end = '\0';

      return day;
    }

  return BELAY_DAY_NONE;
}

/**
 * belay_typed_action_parse:
 * @line: a line of notes
 * @people: (array length=n_people) (nullable): who may be named; the first where nobody is
 * @n_people: how many
 * @today: the day it is
 * @out_action: (out): the action
 *
 * Reads a line such as "[] Ana: send the paper by Friday". The name and the day may be
 * left out; a first name is enough.
 *
 * Returns: whether it is an action
 */
gboolean
belay_typed_action_parse (const char         *line,
                          BelayPerson *const *people,
                          guint               n_people,
                          BelayDay            today,
                          BelayTypedAction   *out_action)
{
  const char      *text = skip_box (line);
  BelayPerson     *owner = n_people > 0 ? people[0] : NULL;
  BelayDay         due;
  g_autofree char *title = NULL;

  if (text == NULL)
    return FALSE;

  text = take_owner (text, people, n_people, &owner);
  title = g_strdup (text);
  due = take_due (title, today);
  if (*g_strstrip (title) == '\0')
    return FALSE;

  *out_action = (BelayTypedAction){ .owner = owner, .title = g_steal_pointer (&title), .due = due };

  return TRUE;
}

/**
 * belay_typed_action_clear:
 * @self: an action
 *
 * Frees what it holds.
 */
void
belay_typed_action_clear (BelayTypedAction *self)
{
  g_clear_pointer (&self->title, g_free);
}
