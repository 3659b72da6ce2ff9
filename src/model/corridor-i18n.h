/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Translation for every layer: as a library does it, so that the text domain is named
 * and does not depend on which program asks. */

#pragma once

#include "corridor-config.h"

#include <glib/gi18n-lib.h>

/* GLib's header leaves out the plural, and libintl's asks for the program's domain. */
#undef ngettext
#define ngettext(singular, plural, n) g_dngettext (GETTEXT_PACKAGE, singular, plural, n)
