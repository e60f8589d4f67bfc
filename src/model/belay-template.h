/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-record.h"

G_BEGIN_DECLS

typedef enum
{
  BELAY_TEMPLATE_PROJECT,
  BELAY_TEMPLATE_GOAL,
  BELAY_TEMPLATE_AGENDA
} BelayTemplateKind;

/**
 * BelayTemplateFields:
 *
 * A pattern for a project, a goal or an agenda. What it holds is made of the
 * same records as the real thing, with short ids and without days.
 */
typedef struct
{
  int        kind; /* BelayTemplateKind */
  char      *name;
  char      *summary;
  char      *aim;
  char     **sources;
  BelayList *milestones;
  BelayList *dependencies;
  BelayList *goals;
  BelayList *sections;
} BelayTemplateFields;

#define BELAY_TYPE_TEMPLATE (belay_template_get_type ())
BELAY_DECLARE_RECORD (BelayTemplate, belay_template, TEMPLATE)

/* A part of an agenda with the time meant for it, and the kinds of points that belong there. */
typedef struct
{
  char  *title;
  int    minutes;
  char **prompts;
  char **kinds;
} BelaySectionFields;

#define BELAY_TYPE_SECTION (belay_section_get_type ())
BELAY_DECLARE_RECORD (BelaySection, belay_section, SECTION)

G_END_DECLS
