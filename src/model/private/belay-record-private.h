/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-record.h"

G_BEGIN_DECLS

struct _BelayRecord
{
  GObject parent_instance;

  char *id;
  char *extra;

  BelayRecord      *parent;     /* not owned: the parent owns the list that owns us */
  const BelayField *list_field; /* the list of the parent that holds us */
};

void belay_record_class_describe (BelayRecordClass *klass,
                                  const char       *kind,
                                  const BelayField *fields,
                                  guint             n_fields,
                                  gsize             fields_size,
                                  gsize             fields_offset);
void belay_record_set_value (BelayRecord      *self,
                             const BelayField *field,
                             const BelayValue *value);
void belay_record_insert (BelayRecord      *self,
                          const BelayField *field,
                          guint             position,
                          BelayRecord      *child);
void belay_record_remove (BelayRecord      *self,
                          const BelayField *field,
                          guint             position);

/* clang-format off */
/* How tables of fields are written: S is the struct of fields, m its member, n the name. */
#define TEXT_FIELD(S, m, n, f) \
  { .name = n, .kind = BELAY_FIELD_TEXT, .offset = G_STRUCT_OFFSET (S, m), .flags = f }
#define TEXTS_FIELD(S, m, n) \
  { .name = n, .kind = BELAY_FIELD_TEXTS, .offset = G_STRUCT_OFFSET (S, m) }
#define WORD_FIELD(S, m, n, f) \
  { .name = n, .kind = BELAY_FIELD_WORD, .offset = G_STRUCT_OFFSET (S, m), .flags = f }
#define WORDS_FIELD(S, m, n, c) \
  { .name = n, .kind = BELAY_FIELD_WORDS, .offset = G_STRUCT_OFFSET (S, m), .choices = c }
#define CHOICE_FIELD(S, m, n, c) \
  { .name = n, .kind = BELAY_FIELD_CHOICE, .offset = G_STRUCT_OFFSET (S, m), .choices = c }
#define DAY_FIELD(S, m, n, f) \
  { .name = n, .kind = BELAY_FIELD_DAY, .offset = G_STRUCT_OFFSET (S, m), .flags = f }
#define TIME_FIELD(S, m, n) \
  { .name = n, .kind = BELAY_FIELD_TIME, .offset = G_STRUCT_OFFSET (S, m), .fallback = BELAY_UNSET }
#define NUMBER_FIELD(S, m, n, lo, hi, d) \
  { .name = n, .kind = BELAY_FIELD_NUMBER, .offset = G_STRUCT_OFFSET (S, m), .min = lo, .max = hi, .fallback = d }
#define FLAG_FIELD(S, m, n, d) \
  { .name = n, .kind = BELAY_FIELD_FLAG, .offset = G_STRUCT_OFFSET (S, m), .fallback = d }
#define REF_FIELD(S, m, n, t, f) \
  { .name = n, .kind = BELAY_FIELD_REF, .offset = G_STRUCT_OFFSET (S, m), .flags = f, .target = t }
#define REFS_FIELD(S, m, n, t, f) \
  { .name = n, .kind = BELAY_FIELD_REFS, .offset = G_STRUCT_OFFSET (S, m), .flags = f, .target = t }
#define LIST_FIELD(S, m, n, t, f) \
  { .name = n, .kind = BELAY_FIELD_LIST, .offset = G_STRUCT_OFFSET (S, m), .flags = f, .target = t }

/* How kinds of records are defined: table is that of their fields. */
#define BELAY_DEFINE_RECORD_WITH_CODE(Type, prefix, word, table, CODE) \
  struct _##Type \
  { \
    BelayRecord parent_instance; \
    Type##Fields fields; \
  }; \
  G_DEFINE_FINAL_TYPE (Type, prefix, BELAY_TYPE_RECORD) \
  static void prefix##_class_init (Type##Class *type_class) \
  { \
    BelayRecordClass *klass = BELAY_RECORD_CLASS (type_class); \
    belay_record_class_describe (klass, word, table, G_N_ELEMENTS (table), \
                                 sizeof (Type##Fields), G_STRUCT_OFFSET (Type, fields)); \
    CODE; \
  } \
  static void prefix##_init (Type *self) \
  { \
  }
#define BELAY_DEFINE_RECORD(Type, prefix, word, table) \
  BELAY_DEFINE_RECORD_WITH_CODE (Type, prefix, word, table, )
#define BELAY_DEFINE_SCOPED_RECORD(Type, prefix, word, table, member) \
  BELAY_DEFINE_RECORD_WITH_CODE (Type, prefix, word, table, klass->id_member = member; klass->scoped = TRUE)
#define BELAY_DEFINE_DOCUMENT(Type, prefix, word, table, format_name) \
  BELAY_DEFINE_RECORD_WITH_CODE (Type, prefix, word, table, klass->format = format_name)
#define BELAY_DEFINE_SCOPED_DOCUMENT(Type, prefix, word, table, format_name, member, contents) \
  BELAY_DEFINE_RECORD_WITH_CODE (Type, prefix, word, table, klass->format = format_name; \
                                 klass->id_member = member; klass->scoped = TRUE; \
                                 klass->scopes_contents = contents)
/* clang-format on */

G_END_DECLS
