/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-field.h"

#define MEMBER(type, fields, field) (*(type *) ((char *) (fields) + (field)->offset))
#define CONST_MEMBER(type, fields, field) (*(type const *) ((const char *) (fields) + (field)->offset))

static gboolean
kind_holds_text (BelayFieldKind kind)
{
  return kind == BELAY_FIELD_TEXT || kind == BELAY_FIELD_WORD || kind == BELAY_FIELD_REF;
}

static gboolean
kind_holds_texts (BelayFieldKind kind)
{
  return kind == BELAY_FIELD_TEXTS || kind == BELAY_FIELD_WORDS || kind == BELAY_FIELD_REFS;
}

/**
 * belay_field_holds_text:
 * @self: a field
 *
 * Returns: whether the member is a `char *`
 */
gboolean
belay_field_holds_text (const BelayField *self)
{
  return kind_holds_text (self->kind);
}

/**
 * belay_field_holds_texts:
 * @self: a field
 *
 * Returns: whether the member is a `char **`
 */
gboolean
belay_field_holds_texts (const BelayField *self)
{
  return kind_holds_texts (self->kind);
}

/**
 * belay_field_get_text:
 * @self: a field that holds a text
 * @fields: the struct of fields
 *
 * Returns: (nullable): the text
 */
const char *
belay_field_get_text (const BelayField *self,
                      gconstpointer     fields)
{
  return CONST_MEMBER (char *, fields, self);
}

/**
 * belay_field_get_texts:
 * @self: a field that holds texts
 * @fields: the struct of fields
 *
 * Returns: (nullable): the texts, ended by %NULL
 */
const char *const *
belay_field_get_texts (const BelayField *self,
                       gconstpointer     fields)
{
  return (const char *const *) CONST_MEMBER (char **, fields, self);
}

/**
 * belay_field_get_number:
 * @self: a field that holds a number, day, time, choice or flag
 * @fields: the struct of fields
 *
 * Returns: the number
 */
int
belay_field_get_number (const BelayField *self,
                        gconstpointer     fields)
{
  return CONST_MEMBER (int, fields, self);
}

/**
 * belay_field_read:
 * @self: a field that is no list
 * @fields: the struct of fields
 * @out_value: (out caller-allocates): a copy of the value, to be cleared
 *
 * Copies a field out of a record.
 */
void
belay_field_read (const BelayField *self,
                  gconstpointer     fields,
                  BelayValue       *out_value)
{
  out_value->kind = self->kind;
  if (kind_holds_text (self->kind))
    out_value->text = g_strdup (CONST_MEMBER (char *, fields, self));
  else if (kind_holds_texts (self->kind))
    out_value->texts = g_strdupv (CONST_MEMBER (char **, fields, self));
  else
    out_value->number = CONST_MEMBER (int, fields, self);
}

static char *
copy_text (const char *text)
{
  return text != NULL && *text != '\0' ? g_strdup (text) : NULL;
}

static char **
copy_texts (char **texts)
{
  return texts != NULL && *texts != NULL ? g_strdupv (texts) : NULL;
}

/**
 * belay_field_write:
 * @self: a field that is no list
 * @fields: the struct of fields
 * @value: the new value
 *
 * Copies a value into a struct of fields. Empty text becomes %NULL.
 */
void
belay_field_write (const BelayField *self,
                   gpointer          fields,
                   const BelayValue *value)
{
  g_return_if_fail (value->kind == self->kind);

  if (kind_holds_text (self->kind))
    {
      g_free (MEMBER (char *, fields, self));
      MEMBER (char *, fields, self) = copy_text (value->text);
    }
  else if (kind_holds_texts (self->kind))
    {
      g_strfreev (MEMBER (char **, fields, self));
      MEMBER (char **, fields, self) = copy_texts (value->texts);
    }
  else
    {
      MEMBER (int, fields, self) = value->number;
    }
}

/**
 * belay_field_reset:
 * @self: a field that is no list
 * @fields: the struct of fields
 *
 * Frees what the member holds and puts the fallback there.
 */
void
belay_field_reset (const BelayField *self,
                   gpointer          fields)
{
  if (kind_holds_text (self->kind))
    g_clear_pointer (&MEMBER (char *, fields, self), g_free);
  else if (kind_holds_texts (self->kind))
    g_clear_pointer (&MEMBER (char **, fields, self), g_strfreev);
  else if (self->kind != BELAY_FIELD_LIST)
    MEMBER (int, fields, self) = self->fallback;
}

/**
 * belay_field_is_fallback:
 * @self: a field that is no list
 * @fields: the struct of fields
 *
 * Returns: whether the field holds what an absent member stands for
 */
gboolean
belay_field_is_fallback (const BelayField *self,
                         gconstpointer     fields)
{
  if (kind_holds_text (self->kind) || kind_holds_texts (self->kind) || self->kind == BELAY_FIELD_LIST)
    return CONST_MEMBER (gpointer, fields, self) == NULL;

  return CONST_MEMBER (int, fields, self) == self->fallback;
}

/**
 * belay_field_find_choice:
 * @self: a field with choices
 * @word: any word
 *
 * Returns: the index of @word among the choices, or -1
 */
int
belay_field_find_choice (const BelayField *self,
                         const char       *word)
{
  for (int i = 0; self->choices[i] != NULL; i++)
    {
      if (g_str_equal (self->choices[i], word))
        return i;
    }

  return -1;
}

/**
 * belay_value_clear:
 * @self: a value
 *
 * Frees what a value owns.
 */
void
belay_value_clear (BelayValue *self)
{
  if (kind_holds_text (self->kind))
    g_clear_pointer (&self->text, g_free);
  else if (kind_holds_texts (self->kind))
    g_clear_pointer (&self->texts, g_strfreev);
}

/**
 * belay_value_copy:
 * @self: a value
 * @out_copy: (out caller-allocates): its copy, to be cleared
 *
 * Copies a value.
 */
void
belay_value_copy (const BelayValue *self,
                  BelayValue       *out_copy)
{
  *out_copy = *self;
  if (kind_holds_text (self->kind))
    out_copy->text = g_strdup (self->text);
  else if (kind_holds_texts (self->kind))
    out_copy->texts = g_strdupv (self->texts);
}

static gboolean
texts_equal (char **a,
             char **b)
{
  if (a == NULL || b == NULL)
    return (a == NULL || *a == NULL) && (b == NULL || *b == NULL);

  return g_strv_equal ((const char *const *) a, (const char *const *) b);
}

/**
 * belay_value_equal:
 * @a: a value
 * @b: a value
 *
 * Returns: whether both say the same; empty text equals none
 */
gboolean
belay_value_equal (const BelayValue *a,
                   const BelayValue *b)
{
  if (a->kind != b->kind)
    return FALSE;
  if (kind_holds_text (a->kind))
    return g_strcmp0 (a->text ? a->text : "", b->text ? b->text : "") == 0;
  if (kind_holds_texts (a->kind))
    return texts_equal (a->texts, b->texts);

  return a->number == b->number;
}
