/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GBytes *corridor_file_read_bytes (GFile *file, gsize max_size, GCancellable *cancellable, GError **error);

G_END_DECLS
