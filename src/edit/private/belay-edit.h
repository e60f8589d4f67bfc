/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-editor.h"
#include "belay-template.h"
#include "belay-verb.h"

G_BEGIN_DECLS

/* How much a person may write in one place; files allow more. */
#define BELAY_EDIT_LINE_MAX 500
#define BELAY_EDIT_TEXT_MAX 200000

/**
 * BelayEdit:
 *
 * One verb being carried out. Its changes are applied as they are made, so that
 * later ones see earlier ones; if the verb is refused half way, they are taken
 * back and nobody has seen them.
 */
typedef struct
{
  const BelayVerb *verb;
  BelayEditor     *editor;
  BelayWorkspace  *workspace;
  BelayIds        *ids;
  GPtrArray       *presets;
  BelayDay         today;
  const char      *me;

  GVariant  *arguments;
  GPtrArray *changes;
  char      *answer;
} BelayEdit;

typedef enum
{
  BELAY_VERB_ADD,
  BELAY_VERB_CHANGE,
  BELAY_VERB_REMOVE,
  BELAY_VERB_STATE,
  BELAY_VERB_MOVE,
  BELAY_VERB_OWN
} BelayVerbKind;

typedef gboolean (*BelayVerbRun) (BelayEdit *edit,
                                  GError   **error);

/**
 * BelayVerb:
 * @name: what scripts and actions call it
 * @title: what the undo menu calls it
 * @kind: what it does
 * @type: the kind of record it adds, changes, removes or moves
 * @subject: the argument that names that record or, to add, its parent
 * @parent: to add: the kind of the parent
 * @list: to add: the list of the parent
 * @fields: the fields that may be given, ended by %NULL; all where it is %NULL
 * @state: for a state: the word that the field `state` gets, if there is one
 * @day: for a state: the field that gets the day, or loses it
 * @has_day: for a state: whether it gets one
 * @own: further arguments of its own, ended by one without a name
 * @run: carries out a verb of its own kind
 *
 * A verb as a row of a table.
 */
struct _BelayVerb
{
  const char   *name;
  const char   *title;
  BelayVerbKind kind;
  GType (*type) (void);
  const char *subject;
  GType (*parent) (void);
  const char          *list;
  const char *const   *fields;
  const char          *state;
  const char          *day;
  gboolean             has_day;
  const BelayArgument *own;
  BelayVerbRun         run;
};

gboolean belay_edit_refuse (GError    **error,
                            const char *field,
                            const char *format,
                            ...) G_GNUC_PRINTF (3, 4);

void belay_edit_set (BelayEdit        *edit,
                     BelayRecord      *record,
                     const char       *field,
                     const BelayValue *value);
void belay_edit_set_text (BelayEdit   *edit,
                          BelayRecord *record,
                          const char  *field,
                          const char  *text);
void belay_edit_set_texts (BelayEdit         *edit,
                           BelayRecord       *record,
                           const char        *field,
                           const char *const *texts);
void belay_edit_set_number (BelayEdit   *edit,
                            BelayRecord *record,
                            const char  *field,
                            int          number);
void belay_edit_insert (BelayEdit   *edit,
                        BelayRecord *parent,
                        const char  *list,
                        BelayRecord *record);
void belay_edit_insert_at (BelayEdit   *edit,
                           BelayRecord *parent,
                           const char  *list,
                           guint        position,
                           BelayRecord *record);
void belay_edit_remove (BelayEdit   *edit,
                        BelayRecord *record);

/* Arguments. */
gboolean belay_edit_has (BelayEdit  *edit,
                         const char *name);
gpointer belay_edit_get_record (BelayEdit  *edit,
                                const char *name,
                                GType       type,
                                GError    **error);
gboolean belay_edit_get_value (BelayEdit        *edit,
                               const BelayField *field,
                               BelayRecord      *context,
                               BelayValue       *out_value,
                               GError          **error);
gboolean belay_edit_clean_text (const char *name,
                                const char *text,
                                gboolean    one_line,
                                char      **out_text,
                                GError    **error);
gboolean belay_edit_get_text (BelayEdit  *edit,
                              const char *name,
                              gboolean    one_line,
                              char      **out_text,
                              GError    **error);
gboolean belay_edit_get_texts (BelayEdit  *edit,
                               const char *name,
                               char     ***out_texts,
                               GError    **error);
gboolean belay_edit_get_day (BelayEdit  *edit,
                             const char *name,
                             BelayDay    fallback,
                             BelayDay   *out_day,
                             GError    **error);
gboolean belay_edit_get_template (BelayEdit      *edit,
                                  int             kind,
                                  BelayTemplate **out_template,
                                  GError        **error);
gboolean belay_edit_check_arguments (BelayEdit *edit,
                                     GError   **error);
gpointer belay_edit_read_fields (BelayEdit   *edit,
                                 GType        type,
                                 BelayRecord *context,
                                 BelayRecord *present,
                                 GError     **error);

/* What verbs share. */
gboolean     belay_edit_run_generic (BelayEdit *edit,
                                     GError   **error);
BelayRecord *belay_edit_add_record (BelayEdit   *edit,
                                    BelayRecord *parent,
                                    const char  *list,
                                    GType        type,
                                    GError     **error);
gboolean     belay_edit_write_fields (BelayEdit    *edit,
                                      BelayRecord  *record,
                                      gconstpointer fields,
                                      GError      **error);
gboolean     belay_edit_remove_whole (BelayEdit   *edit,
                                      BelayRecord *record,
                                      GError     **error);
void         belay_edit_begin_work (BelayEdit *edit);
void         belay_edit_settle_fields (BelayEdit   *edit,
                                       GType        type,
                                       gpointer     fields,
                                       BelayRecord *present);
gboolean     belay_edit_check_fields (BelayEdit    *edit,
                                      GType         type,
                                      gconstpointer fields,
                                      BelayRecord  *parent,
                                      BelayRecord  *present,
                                      GError      **error);

/* clang-format off */
/* How rows of the tables of verbs are written. */
#define BELAY_ROW(n, t, k, kind_, subject_) \
  .name = n, .title = t, .kind = k, .type = kind_, .subject = subject_
#define BELAY_ADD(n, t, kind_, subject_, parent_, list_, ...) \
  { BELAY_ROW (n, t, BELAY_VERB_ADD, kind_, subject_), .parent = parent_, .list = list_, __VA_ARGS__ }
#define BELAY_CHANGE(n, t, kind_, subject_, ...) \
  { BELAY_ROW (n, t, BELAY_VERB_CHANGE, kind_, subject_), __VA_ARGS__ }
#define BELAY_REMOVE(n, t, kind_, subject_) \
  { BELAY_ROW (n, t, BELAY_VERB_REMOVE, kind_, subject_) }
#define BELAY_STATE(n, t, kind_, subject_, state_, day_, has_day_) \
  { BELAY_ROW (n, t, BELAY_VERB_STATE, kind_, subject_), .state = state_, .day = day_, .has_day = has_day_ }
#define BELAY_MOVE(n, t, kind_, subject_) \
  { BELAY_ROW (n, t, BELAY_VERB_MOVE, kind_, subject_), .own = belay_position_argument }
#define BELAY_OWN(n, t, kind_, subject_, run_, ...) \
  { BELAY_ROW (n, t, BELAY_VERB_OWN, kind_, subject_), .run = run_, __VA_ARGS__ }
/* clang-format on */

extern const BelayArgument belay_position_argument[];
extern const BelayArgument belay_framework_arguments[];

extern const BelayVerb belay_person_verbs[];
extern const BelayVerb belay_assessment_verbs[];
extern const BelayVerb belay_goal_verbs[];
extern const BelayVerb belay_meeting_verbs[];
extern const BelayVerb belay_agenda_verbs[];
extern const BelayVerb belay_private_verbs[];
extern const BelayVerb belay_project_verbs[];
extern const BelayVerb belay_baseline_verbs[];
extern const BelayVerb belay_workspace_verbs[];
extern const BelayVerb belay_framework_verbs[];

char *belay_edit_next_id (BelayEdit *edit);

/* Frameworks. */
char    *belay_edit_next_short_id (BelayEdit   *edit,
                                   BelayRecord *parent,
                                   GType        type,
                                   const char  *name);
gpointer belay_edit_find_in_draft (BelayEdit  *edit,
                                   GType       type,
                                   const char *id,
                                   GError    **error);
gboolean belay_edit_adopt_revision (BelayEdit *edit,
                                    GError   **error);

G_END_DECLS
