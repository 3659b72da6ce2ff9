/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What is opened when nobody names a file. It is a part of the program, and may be named by this address as a file may be by its path. */
#define CORRIDOR_BUNDLED_URI "resource:///org/corridor/Corridor/articles/cpec-security-2024.json"

void corridor_bundled_register (void); /* before it is read; again and again does no harm */

G_END_DECLS
