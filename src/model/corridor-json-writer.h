/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How the members or elements of an object or array are laid out. */
typedef enum
{
  CORRIDOR_JSON_BLOCK, /* each on a line of its own, indented */
  CORRIDOR_JSON_LINE,  /* all on one line, and so is what they contain */
} CorridorJsonLayout;

/**
 * CorridorJsonWriter:
 *
 * Writes JSON into memory, one value after another. A value's @name is NULL in an array and at the root.
 */
typedef struct _CorridorJsonWriter CorridorJsonWriter;

CorridorJsonWriter *corridor_json_writer_new    (void);
void                corridor_json_writer_free   (CorridorJsonWriter *writer);
GBytes             *corridor_json_writer_finish (CorridorJsonWriter *writer);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorridorJsonWriter, corridor_json_writer_free)

void corridor_json_writer_begin_object (CorridorJsonWriter *writer, const char *name, CorridorJsonLayout layout);
void corridor_json_writer_begin_array  (CorridorJsonWriter *writer, const char *name, CorridorJsonLayout layout);
void corridor_json_writer_end          (CorridorJsonWriter *writer);

void corridor_json_writer_string  (CorridorJsonWriter *writer, const char *name, const char *value);
void corridor_json_writer_strings (CorridorJsonWriter *writer, const char *name, const char *const *values);
void corridor_json_writer_integer (CorridorJsonWriter *writer, const char *name, gint64 value);
void corridor_json_writer_number  (CorridorJsonWriter *writer, const char *name, double value);
void corridor_json_writer_boolean (CorridorJsonWriter *writer, const char *name, gboolean value);
void corridor_json_writer_null    (CorridorJsonWriter *writer, const char *name);

G_END_DECLS
