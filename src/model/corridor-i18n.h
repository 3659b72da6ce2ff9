/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Translation for every layer: as a library does it, so that the text domain is named
 * and does not depend on which program asks. */

#pragma once

#include "corridor-config.h"

#include <glib/gi18n-lib.h>

/* GLib's header leaves out the plural, and libintl's asks for the program's domain. */
#undef ngettext
#define ngettext(singular, plural, n) g_dngettext (GETTEXT_PACKAGE, singular, plural, n)

static inline G_GNUC_FORMAT (2) G_GNUC_FORMAT (3) const char *
corridor_plural_in_context (const char *in_context, const char *singular, const char *plural, gulong n)
{
  const char *domain = GETTEXT_PACKAGE;
  const char *said = g_dngettext (domain, in_context, plural, n);

  return said == in_context ? singular : said; /* nobody has translated it */
}

/* What C_() is to _(), for ngettext(): a number whose form depends on what stands before it. */
#define CN_(context, singular, plural, n) corridor_plural_in_context (context "\004" singular, singular, plural, n)
