/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CorridorFolder:
 *
 * Folds characters and remembers what came of each. Folding a text is folding its characters one by one: NFKD
 * alone looks at neighbours, and that only to bring marks in order, which are then removed. That makes it
 * fast for a library's text, and says for each piece of the folded text what it was before.
 */
typedef struct _CorridorFolder CorridorFolder;
CorridorFolder *corridor_folder_new       (void);
void            corridor_folder_free      (CorridorFolder *folder);
const char     *corridor_folder_fold_char (CorridorFolder *folder, gunichar c); /* "" for a mark */
/* @text: UTF-8 */
void            corridor_folder_append    (CorridorFolder *folder, GString *folded, const char *text, gsize length);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorridorFolder, corridor_folder_free)

gboolean        corridor_is_written_without_spaces (gunichar c);

/* The words of a folded text, one after the other. Start with { text, text + length }. */
typedef struct
{
  const char *next;
  const char *end;
} CorridorWordScan;
gboolean        corridor_word_scan_next   (CorridorWordScan *scan, const char **word, gsize *length);

G_END_DECLS
