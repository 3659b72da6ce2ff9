/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A window of the program with settings of its own, in a folder that is thrown away. */

#pragma once

#include "corridor-window-private.h"

G_BEGIN_DECLS

typedef struct
{
  char *root;        /* the folder */
  char *keyfile;     /* where the settings are */
  GtkApplication *application;
  CorridorAppearance *appearance;
  CorridorQueryStore *store;

  /* of the window that is open now; a test may take either away */
  GSettings *settings;
  CorridorWindow *window;
} WindowFixture;

void       window_fixture_set_up    (WindowFixture *fixture, gconstpointer data);
void       window_fixture_tear_down (WindowFixture *fixture, gconstpointer data);

/* Settings as a new start finds them; @text (nullable) is put in their file first */
GSettings *window_fixture_read_settings (WindowFixture *fixture, const char *text);
/* Opens a window with these settings (transfer full, nullable) and waits until the article is there */
void       window_fixture_open          (WindowFixture *fixture, GSettings *settings);
void       window_fixture_close         (WindowFixture *fixture);

G_END_DECLS
