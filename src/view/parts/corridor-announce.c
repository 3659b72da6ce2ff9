/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Announcements are newer than what we are built for. */

#include "corridor-announce.h"

/**
 * corridor_announce:
 * @widget: about what
 * @text: what is to be said
 *
 * Has a screen reader say @text once it has said what it is saying. GTK before 4.14 cannot: there, a label with the role of a status is read.
 *
 * Returns: whether GTK can
 */
gboolean
corridor_announce (GtkWidget *widget, const char *text)
{
#if GTK_CHECK_VERSION (4, 14, 0)
  G_GNUC_BEGIN_IGNORE_DEPRECATIONS
  gtk_accessible_announce (GTK_ACCESSIBLE (widget), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  G_GNUC_END_IGNORE_DEPRECATIONS
  return TRUE;
#else
  return FALSE;
#endif
}
