/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <belay-record.h>

G_BEGIN_DECLS

#define BELAY_LAYOUT_ROOT "workspace.json"
#define BELAY_LAYOUT_PRIVATE "private/"

typedef enum
{
  BELAY_PLACE_WORKSPACE,
  BELAY_PLACE_PERSON,
  BELAY_PLACE_YEAR,
  BELAY_PLACE_NOTEBOOK,
  BELAY_PLACE_DRAFT,
  BELAY_PLACE_REVISION,
  BELAY_PLACE_PROJECT,
  BELAY_PLACE_TEMPLATE
} BelayPlaceKind;

/**
 * BelayPlace:
 * @kind: which kind of document lies there
 * @owner: (nullable): the id in the name of the folder
 * @id: (nullable): the id, year or revision in the name of the file
 *
 * What the path of a document says about it.
 */
typedef struct
{
  BelayPlaceKind kind;
  char          *owner;
  char          *id;
} BelayPlace;

gboolean    belay_place_parse (const char *path,
                               BelayPlace *out_place);
void        belay_place_clear (BelayPlace *self);
GType       belay_place_get_type_of_document (const BelayPlace *self);
const char *belay_place_get_list (const BelayPlace *self);
gboolean    belay_place_check (const BelayPlace *self,
                               BelayRecord      *document,
                               GError          **error);

gboolean belay_layout_is_id (const char *text);
char    *belay_layout_dup_path (BelayRecord *document,
                                GError     **error);
char    *belay_layout_dup_year_path (const char *person,
                                     int         year);
gboolean belay_layout_has_folder (const char *name,
                                  gboolean   *out_has_owners);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (BelayPlace, belay_place_clear)

G_END_DECLS
