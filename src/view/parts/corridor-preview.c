/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-preview.h"

#include "corridor-text.h"

#include <string.h>

/* A preview is for looking at: beyond this (bytes) it is cut, so that a library of any size is shown at once. */
#define PREVIEW_MAX (256 * 1024)

/* Of one line this much (characters): the view lays out a line as a whole, however little of it is seen. */
#define PREVIEW_LINE_MAX 2000

/* The end of the last line that is whole within the preview's bounds; a cut within a character would be no text. */
static gsize
find_preview_end (const char *text, gsize length)
{
  const char *end;

  if (length <= PREVIEW_MAX)
    return length;

  for (end = text + PREVIEW_MAX; end > text && *end != '\n'; end--)
    ;

  return end > text ? (gsize) (end - text) : (gsize) (g_utf8_find_prev_char (text, text + PREVIEW_MAX) - text);
}

/**
 * corridor_preview_show:
 * @view: where it is shown
 * @bytes: text in UTF-8
 *
 * Shows the beginning of a text, line by line as it can be shown.
 *
 * Returns: whether something is left out
 */
gboolean
corridor_preview_show (GtkTextView *view, GBytes *bytes)
{
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);
  gsize n = find_preview_end (text, length);
  g_autofree char *beginning = g_strndup (text, n);
  g_auto (GStrv) lines = g_strsplit (beginning, "\n", -1);
  g_autoptr (GString) shown = g_string_sized_new (n);
  gboolean is_cut = n < length;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      gsize indent = strspn (lines[i], " ");
      g_autofree char *line = corridor_text_shown (lines[i] + indent, PREVIEW_LINE_MAX);

      if (i > 0)
        g_string_append_c (shown, '\n');
      g_string_append_len (shown, lines[i], (gssize) indent);
      g_string_append (shown, line);
      is_cut = is_cut || g_utf8_strlen (lines[i], -1) > PREVIEW_LINE_MAX;
    }
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (view), shown->str, (int) shown->len);

  return is_cut;
}
