/* SPDX-License-Identifier: GPL-3.0-or-later */

/* json-glib could write a summary, but it builds a tree of it first, ten times the text's size, and it writes 66.99 as
 * 66.989999999999995: a location would not come out as its author wrote it. */

#include "corridor-json-writer.h"

#include <string.h>

/* The deepest that the project's documents nest, with room to spare. */
#define MAX_DEPTH 16

typedef struct
{
  char closing;
  gboolean empty;
  gboolean line;
} Level;

struct _CorridorJsonWriter
{
  GString *text;
  Level levels[MAX_DEPTH];
  guint depth;
};

/**
 * corridor_json_writer_new:
 *
 * Returns: (transfer full): a writer that has written nothing
 */
CorridorJsonWriter *
corridor_json_writer_new (void)
{
  CorridorJsonWriter *writer = g_new0 (CorridorJsonWriter, 1);

  writer->text = g_string_new (NULL);
  return writer;
}

/**
 * corridor_json_writer_free:
 * @writer: (transfer full): a writer
 *
 * Throws away @writer and what it has written.
 */
void
corridor_json_writer_free (CorridorJsonWriter *writer)
{
  if (writer->text != NULL)
    g_string_free (writer->text, TRUE);
  g_free (writer);
}

/**
 * corridor_json_writer_finish:
 * @writer: a writer, with everything that was begun ended
 *
 * Ends the text with a newline and hands it over; nothing more can be written.
 *
 * Returns: (transfer full): the text
 */
GBytes *
corridor_json_writer_finish (CorridorJsonWriter *writer)
{
  g_return_val_if_fail (writer->depth == 0, NULL);

  g_string_append_c (writer->text, '\n');
  return g_string_free_to_bytes (g_steal_pointer (&writer->text));
}

/* A few bytes, mostly where there is room already: many of these make a summary. */
static inline void
append (GString *text, const char *bytes, gsize length)
{
  if (text->len + length >= text->allocated_len)
    {
      g_string_append_len (text, bytes, length);
      return;
    }
  memcpy (text->str + text->len, bytes, length);
  text->len += length;
  text->str[text->len] = '\0';
}

static void
append_newline (CorridorJsonWriter *writer)
{
  static const char spaces[2 * MAX_DEPTH + 1] = "                                ";

  g_string_append_c (writer->text, '\n');
  append (writer->text, spaces, 2 * writer->depth);
}

static void
append_quoted (GString *text, const char *value)
{
  const char *plain = value, *p;

  g_string_append_c (text, '"');
  for (p = value; *p != '\0'; p++)
    {
      guchar c = *p;

      if (c >= 0x20 && c != '"' && c != '\\' && c != 0x7f)
        continue;
      append (text, plain, p - plain);
      plain = p + 1;
      switch (c)
        {
        case '"':
          g_string_append (text, "\\\"");
          break;
        case '\\':
          g_string_append (text, "\\\\");
          break;
        case '\n':
          g_string_append (text, "\\n");
          break;
        case '\t':
          g_string_append (text, "\\t");
          break;
        default:
          g_string_append_printf (text, "\\u%04x", c);
        }
    }
  append (text, plain, p - plain);
  g_string_append_c (text, '"');
}

/* What stands before a value: the comma after the one before it, the white space and the name. */
static void
begin_value (CorridorJsonWriter *writer, const char *name)
{
  if (writer->depth > 0)
    {
      Level *level = &writer->levels[writer->depth - 1];

      g_return_if_fail ((level->closing == '}') == (name != NULL));
      if (!level->empty)
        g_string_append_c (writer->text, ',');
      if (!level->line)
        append_newline (writer);
      else if (!level->empty || level->closing == '}')
        g_string_append_c (writer->text, ' ');
      level->empty = FALSE;
    }
  if (name != NULL)
    {
      append_quoted (writer->text, name);
      append (writer->text, ": ", 2);
    }
}

static void
begin_container (CorridorJsonWriter *writer, const char *name, CorridorJsonLayout layout, char opening, char closing)
{
  gboolean line = layout == CORRIDOR_JSON_LINE;

  g_return_if_fail (writer->depth < MAX_DEPTH);

  if (writer->depth > 0 && writer->levels[writer->depth - 1].line)
    line = TRUE;
  begin_value (writer, name);
  g_string_append_c (writer->text, opening);
  writer->levels[writer->depth++] = (Level) { closing, TRUE, line };
}

/**
 * corridor_json_writer_begin_object:
 * @writer: a writer
 * @name: (nullable): the member's name
 * @layout: how its members are laid out
 *
 * Begins an object; corridor_json_writer_end() ends it.
 */
void
corridor_json_writer_begin_object (CorridorJsonWriter *writer, const char *name, CorridorJsonLayout layout)
{
  begin_container (writer, name, layout, '{', '}');
}

/**
 * corridor_json_writer_begin_array:
 * @writer: a writer
 * @name: (nullable): the member's name
 * @layout: how its elements are laid out
 *
 * Begins an array; corridor_json_writer_end() ends it.
 */
void
corridor_json_writer_begin_array (CorridorJsonWriter *writer, const char *name, CorridorJsonLayout layout)
{
  begin_container (writer, name, layout, '[', ']');
}

/**
 * corridor_json_writer_end:
 * @writer: a writer
 *
 * Ends the object or array that was begun last.
 */
void
corridor_json_writer_end (CorridorJsonWriter *writer)
{
  const Level *level;

  g_return_if_fail (writer->depth > 0);

  level = &writer->levels[--writer->depth];
  if (!level->empty && !level->line)
    append_newline (writer);
  else if (!level->empty && level->closing == '}')
    g_string_append_c (writer->text, ' ');
  g_string_append_c (writer->text, level->closing);
}

/**
 * corridor_json_writer_string:
 * @writer: a writer
 * @name: (nullable): the member's name
 * @value: UTF-8
 */
void
corridor_json_writer_string (CorridorJsonWriter *writer, const char *name, const char *value)
{
  begin_value (writer, name);
  append_quoted (writer->text, value);
}

/**
 * corridor_json_writer_strings:
 * @writer: a writer
 * @name: (nullable): the member's name
 * @values: (array zero-terminated=1): UTF-8
 *
 * Writes an array of strings, on one line.
 */
void
corridor_json_writer_strings (CorridorJsonWriter *writer, const char *name, const char *const *values)
{
  corridor_json_writer_begin_array (writer, name, CORRIDOR_JSON_LINE);
  for (gsize i = 0; values[i] != NULL; i++)
    corridor_json_writer_string (writer, NULL, values[i]);
  corridor_json_writer_end (writer);
}

/**
 * corridor_json_writer_integer:
 * @writer: a writer
 * @name: (nullable): the member's name
 * @value: a whole number
 *
 * A format would take more time than all else about it, and there may be a million.
 */
void
corridor_json_writer_integer (CorridorJsonWriter *writer, const char *name, gint64 value)
{
  char digits[20]; /* as many as 2^64 has */
  char *first = digits + sizeof digits;
  guint64 left = value < 0 ? -(guint64) value : (guint64) value;

  begin_value (writer, name);
  if (value < 0)
    g_string_append_c (writer->text, '-');
  do
    *--first = (char) ('0' + left % 10);
  while ((left /= 10) > 0);
  append (writer->text, first, digits + sizeof digits - first);
}

/**
 * corridor_json_writer_number:
 * @writer: a writer
 * @name: (nullable): the member's name
 * @value: a finite number
 *
 * Writes the shortest decimal number that reads back as @value, whatever the locale.
 */
void
corridor_json_writer_number (CorridorJsonWriter *writer, const char *name, double value)
{
  /* Fifteen digits hold every number that was written with as many; seventeen hold every number there is. */
  static const char *const formats[] = { "%.15g", "%.16g", "%.17g" };
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_ascii_formatd (buffer, sizeof buffer, formats[i], value);
      if (g_ascii_strtod (buffer, NULL) == value)
        break;
    }
  begin_value (writer, name);
  g_string_append (writer->text, buffer);
}

/**
 * corridor_json_writer_boolean:
 * @writer: a writer
 * @name: (nullable): the member's name
 * @value: what to write
 */
void
corridor_json_writer_boolean (CorridorJsonWriter *writer, const char *name, gboolean value)
{
  begin_value (writer, name);
  g_string_append (writer->text, value ? "true" : "false");
}

/**
 * corridor_json_writer_null:
 * @writer: a writer
 * @name: (nullable): the member's name
 */
void
corridor_json_writer_null (CorridorJsonWriter *writer, const char *name)
{
  begin_value (writer, name);
  g_string_append (writer->text, "null");
}
