/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * CorridorFileList:
 *
 * The files that a list of files and folders stands for, in order and each once, and the folders that stand
 * for none.
 */
typedef struct
{
  GFile *file;
  char *fault; /* nullable: why there is nothing to read, translated */
} CorridorFileListItem;

GPtrArray *corridor_file_list_make (GPtrArray *files, GCancellable *cancellable, GError **error);

G_END_DECLS
