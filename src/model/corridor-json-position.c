/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-json-scan.h"

#include "corridor-json-lex.h"

/**
 * corridor_json_mark_move:
 * @mark: a place whose line and column are known, or all zero for the beginning
 * @data: the text
 * @length: its length in bytes
 * @offset: the byte to go to; beyond the text's end is its end
 *
 * Finds the line and column of a byte, going on from the place found last if that is not behind it: for
 * positions in the order of the text, all together cost one walk through it.
 *
 * A line ends at LF, CR LF or a lone CR, which belong to it. A column is a code point, a tab too. A byte
 * order mark has no column. In what is not UTF-8, a byte counts if it could begin a code point.
 */
void
corridor_json_mark_move (CorridorJsonMark *mark, const char *data, gsize length, gsize offset)
{
  const guint8 *start = (const guint8 *) data;
  CorridorJsonMark moved = *mark;

  offset = MIN (offset, length);

  if (moved.offset == 0 || moved.offset > offset)
    {
      moved = (CorridorJsonMark){ .line = 1, .column = 1 };
      if (length > 0 && corridor_json_has_bom (start, start + length))
        moved.offset = MIN (offset, 3);
    }

  for (; moved.offset < offset; moved.offset++)
    {
      const guint8 c = start[moved.offset];
      const gboolean ends_line
          = c == '\n' || (c == '\r' && (moved.offset + 1 == length || start[moved.offset + 1] != '\n'));

      if (ends_line)
        {
          moved.line++;
          moved.column = 1;
        }
      else if ((c & 0xc0) != 0x80)
        moved.column++;
    }

  *mark = moved;
}

/**
 * corridor_json_position:
 * @data: the text
 * @length: its length in bytes
 * @offset: a byte in it, or its end
 * @line: (out): the line, from 1
 * @column: (out): the column, from 1, in code points
 *
 * Finds the line and column of one byte. For many, see corridor_json_mark_move().
 */
void
corridor_json_position (const char *data, gsize length, gsize offset, guint *line, guint *column)
{
  CorridorJsonMark mark = { 0 };

  corridor_json_mark_move (&mark, data, length, offset);
  *line = mark.line;
  *column = mark.column;
}
