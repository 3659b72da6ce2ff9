/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-text-keys.h"

/**
 * corridor_key_is_text:
 * @keyval: a key
 * @state: what is held with it
 *
 * Returns: whether it writes something, so that it can begin a search; a space does not: it selects
 */
gboolean
corridor_key_is_text (guint keyval, GdkModifierType state)
{
  if (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK | GDK_HYPER_MASK | GDK_META_MASK))
    return FALSE;

  return g_unichar_isgraph (gdk_keyval_to_unicode (keyval)) || keyval == GDK_KEY_Multi_key
         || (keyval >= GDK_KEY_dead_grave && keyval <= GDK_KEY_dead_greek);
}
