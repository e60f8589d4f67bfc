/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-record.h"

G_BEGIN_DECLS

typedef enum
{
  BELAY_RATER_SELF,
  BELAY_RATER_MENTOR,
  BELAY_RATER_PEER
} BelayRaterKind;

typedef enum
{
  BELAY_CONFIDENCE_NORMAL,
  BELAY_CONFIDENCE_LOW,
  BELAY_CONFIDENCE_HIGH
} BelayConfidence;

/* What one rater saw on one day, pinned to a revision of a framework. */
typedef struct
{
  BelayDay   day;
  int        kind; /* BelayRaterKind */
  char      *rater;
  char      *framework;
  int        revision;
  int        confidence; /* BelayConfidence */
  char      *note;
  BelayList *ratings;
} BelayAssessmentFields;

#define BELAY_TYPE_ASSESSMENT (belay_assessment_get_type ())
BELAY_DECLARE_RECORD (BelayAssessment, belay_assessment, ASSESSMENT)

/* One competency in half levels, 0 to 8; the id is that of the competency. */
typedef struct
{
  int    value;
  char  *note;
  char **evidence;
} BelayRatingFields;

#define BELAY_RATING_MAX 8

#define BELAY_TYPE_RATING (belay_rating_get_type ())
BELAY_DECLARE_RECORD (BelayRating, belay_rating, RATING)

G_END_DECLS
