/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-field.h"
#include "belay-list.h"

G_BEGIN_DECLS

#define BELAY_TYPE_RECORD (belay_record_get_type ())
#define BELAY_RECORD(object) (G_TYPE_CHECK_INSTANCE_CAST ((object), BELAY_TYPE_RECORD, BelayRecord))
#define BELAY_IS_RECORD(object) (G_TYPE_CHECK_INSTANCE_TYPE ((object), BELAY_TYPE_RECORD))
#define BELAY_RECORD_CLASS(klass) (G_TYPE_CHECK_CLASS_CAST ((klass), BELAY_TYPE_RECORD, BelayRecordClass))
#define BELAY_RECORD_GET_CLASS(object) (G_TYPE_INSTANCE_GET_CLASS ((object), BELAY_TYPE_RECORD, BelayRecordClass))

typedef struct _BelayRecord      BelayRecord;
typedef struct _BelayRecordClass BelayRecordClass;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BelayRecord, g_object_unref)

/**
 * BelayRecordClass:
 * @kind: the word for such a record in messages and verbs, such as "goal"
 * @id_member: the member that holds the id in files, usually "id"
 * @format: (nullable): the format a file names when it holds such a record
 * @scoped: whether ids need only differ among siblings, as in frameworks
 * @scopes_contents: whether that holds for everything below, too
 * @fields: the table of fields
 * @n_fields: how many there are
 * @fields_size: the size of the struct of fields, in bytes
 * @fields_offset: where the struct of fields begins in an instance, in bytes
 * @made: (nullable): what a kind does with its lists once a record is made whole
 *
 * What there is to know about one kind of record.
 */
struct _BelayRecordClass
{
  GObjectClass parent_class;

  const char *kind;
  const char *id_member;
  const char *format;
  gboolean    scoped;
  gboolean    scopes_contents;

  const BelayField *fields;
  guint             n_fields;
  gsize             fields_size;
  gsize             fields_offset;

  void (*made) (BelayRecord *self);
};

GType             belay_record_get_type (void);
BelayRecord      *belay_record_new (GType         type,
                                    const char   *id,
                                    gconstpointer fields);
BelayRecord      *belay_record_new_take (GType       type,
                                         const char *id,
                                         gpointer    fields);
const char       *belay_record_get_id (BelayRecord *self);
const char       *belay_record_get_extra (BelayRecord *self);
void              belay_record_set_extra (BelayRecord *self,
                                          const char  *extra);
BelayRecord      *belay_record_get_parent (BelayRecord *self);
BelayRecord      *belay_record_get_document (BelayRecord *self);
gpointer          belay_record_get_ancestor (BelayRecord *self,
                                             GType        type);
const BelayField *belay_record_get_list_field (BelayRecord *self);
gconstpointer     belay_record_get_fields (BelayRecord *self);
BelayList        *belay_record_get_list (BelayRecord      *self,
                                         const BelayField *field);
GListModel       *belay_record_ensure_list (BelayRecord *self,
                                            const char  *name);
void              belay_record_free_fields (GType    type,
                                            gpointer fields);
gpointer          belay_record_new_fields (GType type);
const BelayField *belay_record_class_find_field (BelayRecordClass *klass,
                                                 const char       *name);
const char       *belay_record_get_title (BelayRecord *self);

/* Declares a kind of record: its type, its maker, and reading its fields. */
#define BELAY_DECLARE_RECORD(Type, prefix, NAME)                                \
  G_DECLARE_FINAL_TYPE (Type, prefix, BELAY, NAME, BelayRecord)                 \
  static inline const Type##Fields *prefix##_get (Type *self)                   \
  {                                                                             \
    return belay_record_get_fields ((BelayRecord *) self);                      \
  }                                                                             \
  static inline Type *prefix##_new (const char *id, const Type##Fields *fields) \
  {                                                                             \
    return (Type *) belay_record_new (prefix##_get_type (), id, fields);        \
  }

G_END_DECLS
