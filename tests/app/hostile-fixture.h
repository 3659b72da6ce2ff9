/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A file that somebody made to do harm, and the program that is to bear it without a display, within bounds of time and memory. */
typedef struct
{
  char *folder, *path, *output;
} HostileFixture;

#define HOSTILE_MEGABYTE (1024 * 1024)

void hostile_init          (int argc, char *argv[]);
void hostile_set_up        (HostileFixture *fixture, gconstpointer data);
void hostile_tear_down     (HostileFixture *fixture, gconstpointer data);
#define hostile_add(path, data, function) \
  g_test_add (path, HostileFixture, data, hostile_set_up, function, hostile_tear_down)

int  hostile_run           (HostileFixture *fixture, const char *argument, const char *path); /* how the program ended */
int  hostile_run_paths     (HostileFixture *fixture, const char *argument, const char *const *paths);
void hostile_run_all       (HostileFixture *fixture, int status);
void hostile_assert_output (HostileFixture *fixture, const char *text);
void hostile_write         (HostileFixture *fixture, GString *text); /* and frees it */

/* a document, as far as its entities; what closes these, or begins a second statement after that; and what ends it */
GString *hostile_begin (void);
#define HOSTILE_STATEMENTS \
  "],\"statements\":[{\"id\":\"one\",\"kind\":\"event\",\"title\":\"One\",\"evidence\":[{\"paragraph\":1}]}"
#define HOSTILE_STATEMENT \
  HOSTILE_STATEMENTS ",{\"id\":\"two\",\"kind\":\"event\",\"title\":\"Two\",\"evidence\":[{\"paragraph\":1}"
#define HOSTILE_END "]}"

void hostile_append_long   (GString *text, const char *unit, gsize n_bytes);
void hostile_append_each   (GString *text, const char *before, const char *after, const char *unit, guint n);

G_END_DECLS
