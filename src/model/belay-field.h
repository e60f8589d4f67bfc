/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-day.h"

#include <glib-object.h>

G_BEGIN_DECLS

/* "Not stated", for a number that has no natural zero. */
#define BELAY_UNSET (-1)

/**
 * BelayFieldKind:
 * @BELAY_FIELD_TEXT: free text that a person wrote; `char *`, %NULL when empty
 * @BELAY_FIELD_TEXTS: several free texts; `char **`, %NULL when empty
 * @BELAY_FIELD_WORD: a short technical word such as a time zone; `char *`
 * @BELAY_FIELD_WORDS: several of them; `char **`
 * @BELAY_FIELD_CHOICE: one of a list of words; `int`, an index into `choices`
 * @BELAY_FIELD_DAY: a civil day; `BelayDay`
 * @BELAY_FIELD_TIME: minutes since midnight; `int`, %BELAY_UNSET when not stated
 * @BELAY_FIELD_NUMBER: a whole number between `min` and `max`; `int`
 * @BELAY_FIELD_FLAG: yes or no; `gboolean`
 * @BELAY_FIELD_REF: the id of another record; `char *`, %NULL when empty
 * @BELAY_FIELD_REFS: several of them; `char **`, %NULL when empty
 * @BELAY_FIELD_LIST: records within this one; `BelayList *`, %NULL until there is one
 *
 * What a field of a record holds, and the C type that holds it.
 */
typedef enum
{
  BELAY_FIELD_TEXT,
  BELAY_FIELD_TEXTS,
  BELAY_FIELD_WORD,
  BELAY_FIELD_WORDS,
  BELAY_FIELD_CHOICE,
  BELAY_FIELD_DAY,
  BELAY_FIELD_TIME,
  BELAY_FIELD_NUMBER,
  BELAY_FIELD_FLAG,
  BELAY_FIELD_REF,
  BELAY_FIELD_REFS,
  BELAY_FIELD_LIST
} BelayFieldKind;

/**
 * BelayFieldFlags:
 * @BELAY_FIELD_REQUIRED: never empty
 * @BELAY_FIELD_ONE_LINE: a text without line breaks
 * @BELAY_FIELD_HISTORIC: a reference that may outlive what it refers to
 * @BELAY_FIELD_CASCADE: a reference without which the record has no meaning
 * @BELAY_FIELD_DOCUMENTS: a list whose records lie in files of their own
 *
 * What else holds for a field.
 */
typedef enum
{
  BELAY_FIELD_REQUIRED = 1 << 0,
  BELAY_FIELD_ONE_LINE = 1 << 1,
  BELAY_FIELD_HISTORIC = 1 << 2,
  BELAY_FIELD_CASCADE = 1 << 3,
  BELAY_FIELD_DOCUMENTS = 1 << 4
} BelayFieldFlags;

/**
 * BelayField:
 * @name: the member in files, the GObject property and the argument of verbs
 * @kind: what it holds
 * @flags: what else holds for it
 * @offset: where it stands in the struct of fields
 * @choices: (nullable): the words of a choice, ended by %NULL
 * @target: (nullable): the type of the records in a list or of what is referred to
 * @min: the smallest number
 * @max: the largest number
 * @fallback: the number, index or flag that an absent member stands for
 *
 * One field of a kind of record, described once.
 *
 * Properties, reading, writing, schemas and the arguments of verbs all follow
 * from this one description, so that they cannot drift apart.
 */
typedef struct
{
  const char        *name;
  BelayFieldKind     kind;
  BelayFieldFlags    flags;
  gsize              offset;
  const char *const *choices;
  GType (*target) (void);
  int min;
  int max;
  int fallback;
} BelayField;

/**
 * BelayValue:
 *
 * The value of one field, away from its record. Text and words share `text`,
 * their plurals `texts`; all else is a `number`. Lists have no value.
 */
typedef struct
{
  BelayFieldKind kind;
  union
  {
    char  *text;
    char **texts;
    int    number;
  };
} BelayValue;

gboolean           belay_field_holds_text (const BelayField *self);
gboolean           belay_field_holds_texts (const BelayField *self);
void               belay_field_read (const BelayField *self,
                                     gconstpointer     fields,
                                     BelayValue       *out_value);
void               belay_field_write (const BelayField *self,
                                      gpointer          fields,
                                      const BelayValue *value);
void               belay_field_reset (const BelayField *self,
                                      gpointer          fields);
gboolean           belay_field_is_fallback (const BelayField *self,
                                            gconstpointer     fields);
int                belay_field_find_choice (const BelayField *self,
                                            const char       *word);
const char        *belay_field_get_text (const BelayField *self,
                                         gconstpointer     fields);
const char *const *belay_field_get_texts (const BelayField *self,
                                          gconstpointer     fields);
int                belay_field_get_number (const BelayField *self,
                                           gconstpointer     fields);

void     belay_value_clear (BelayValue *self);
void     belay_value_copy (const BelayValue *self,
                           BelayValue       *out_copy);
gboolean belay_value_equal (const BelayValue *a,
                            const BelayValue *b);

G_END_DECLS
