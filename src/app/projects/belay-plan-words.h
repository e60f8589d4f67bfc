/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-session.h"

#include <belay-odds.h>
#include <gtk/gtk.h>

G_BEGIN_DECLS

char       *belay_plan_words_ref (BelayRecord      *context,
                                  const BelayField *field,
                                  const char       *id,
                                  BelaySession     *session);
char       *belay_plan_words_names (BelaySession *session,
                                    BelayRecord  *context,
                                    const char   *field,
                                    const char   *separator);
char       *belay_plan_words_project (BelaySession *session,
                                      BelayProject *project);
char       *belay_plan_words_finish (BelayDay finish,
                                     BelayDay due);
GHashTable *belay_plan_words_survey (BelaySession *session);
BelayOdds  *belay_plan_words_odds (const BelayPlan *plan);
char       *belay_plan_words_chances (const BelayPlan *plan,
                                      BelayDay         today);
char       *belay_plan_words_standing (BelayProject    *project,
                                       const BelayPlan *plan);
void        belay_plan_words_set_choices (GtkDropDown   *drop_down,
                                          GtkStringList *choices);

G_END_DECLS
