/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-change.h"
#include "belay-framework.h"
#include "belay-meeting.h"
#include "belay-notebook.h"
#include "belay-person.h"
#include "belay-project.h"
#include "belay-template.h"

G_BEGIN_DECLS

/**
 * BelayWorkspaceFields:
 *
 * The root of everything. Its own file holds only the name and the working
 * calendar; the documents in its lists have files of their own.
 */
typedef struct
{
  char      *name;
  char     **working_days;
  BelayList *holidays;
  BelayList *people;
  BelayList *frameworks;
  BelayList *projects;
  BelayList *templates;
  BelayList *notebooks;
} BelayWorkspaceFields;

#define BELAY_TYPE_WORKSPACE (belay_workspace_get_type ())
BELAY_DECLARE_RECORD (BelayWorkspace, belay_workspace, WORKSPACE)

/* A day on which nobody works. */
typedef struct
{
  BelayDay day;
  char    *name;
} BelayHolidayFields;

#define BELAY_TYPE_HOLIDAY (belay_holiday_get_type ())
BELAY_DECLARE_RECORD (BelayHoliday, belay_holiday, HOLIDAY)

/**
 * BelayYearLoader:
 * @workspace: a workspace
 * @person: a person whose past meetings are wanted
 * @year: a year in which a closed meeting is known
 * @user_data: what was given with the function
 * @error: return location for an error
 *
 * Reads the closed meetings of one year from where they are kept.
 *
 * Returns: (transfer full): the year's record, or %NULL with @error set
 */
typedef BelayMeetingYear *(*BelayYearLoader) (BelayWorkspace *workspace,
                                              BelayPerson    *person,
                                              int             year,
                                              gpointer        user_data,
                                              GError        **error);

#define BELAY_WORKSPACE_ERROR (belay_workspace_error_quark ())
GQuark belay_workspace_error_quark (void);

typedef enum
{
  BELAY_WORKSPACE_ERROR_ID_TAKEN
} BelayWorkspaceError;

BelayWorkspace  *belay_workspace_create (const char *id,
                                         const char *name);
void             belay_workspace_set_year_loader (BelayWorkspace *self,
                                                  BelayYearLoader loader,
                                                  gpointer        user_data);
gboolean         belay_workspace_require_years (BelayWorkspace *self,
                                                BelayPerson    *person,
                                                GError        **error);
gboolean         belay_workspace_attach (BelayWorkspace *self,
                                         BelayRecord    *parent,
                                         const char     *list,
                                         BelayRecord    *document,
                                         GError        **error);
void             belay_workspace_apply (BelayWorkspace    *self,
                                        const BelayChange *change,
                                        gboolean           forward);
gpointer         belay_workspace_find (BelayWorkspace *self,
                                       const char     *id,
                                       GType           type);
BelayFramework  *belay_workspace_find_framework (BelayWorkspace *self,
                                                 const char     *id,
                                                 int             revision);
BelayFramework  *belay_workspace_find_draft (BelayWorkspace *self,
                                             const char     *id);
BelayFramework  *belay_workspace_get_usual_framework (BelayWorkspace *self);
BelayFramework  *belay_workspace_get_framework_of (BelayWorkspace *self,
                                                   BelayPerson    *person);
BelayCompetency *belay_workspace_find_competency (BelayWorkspace *self,
                                                  BelayRecord    *context,
                                                  const char     *id);
BelayNotebook   *belay_workspace_find_notebook (BelayWorkspace *self,
                                                const char     *author,
                                                const char     *person);
gpointer         belay_workspace_resolve (BelayWorkspace   *self,
                                          BelayRecord      *context,
                                          const BelayField *field,
                                          const char       *id);
void             belay_workspace_check (BelayWorkspace *self);

G_END_DECLS
