/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Whether files can be made in a folder, which need not be there yet. */
gboolean corridor_writable_folder (const char *path);

G_END_DECLS
