/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-editor.h"

/* A workspace with a mentor, a mentee and their mentorship, edited on 22 November 2026. */
typedef struct
{
  BelayIds       *ids;
  BelayWorkspace *workspace;
  BelayEditor    *editor;
  char           *mentor;
  char           *mentee;
  char           *mentorship;
} Fixture;

void  fixture_set_up (Fixture      *fixture,
                      gconstpointer data);
void  fixture_tear_down (Fixture      *fixture,
                         gconstpointer data);
char *fixture_edit (Fixture    *fixture,
                    const char *verb,
                    const char *arguments,
                    ...);
void  fixture_refuse (Fixture    *fixture,
                      const char *field,
                      const char *verb,
                      const char *arguments,
                      ...);
char *fixture_write (Fixture *fixture);

#define FIXTURE_TEST(path, function) \
  g_test_add (path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)
