/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-clipboard.h"

/**
 * corridor_clipboard_set_text_as:
 * @clipboard: a clipboard
 * @text: the text, for whoever understands nothing else
 * @type: a MIME type
 * @bytes: the same as that type has it
 *
 * Puts a text on the clipboard in two forms; whoever pastes takes the one that he understands.
 */
void
corridor_clipboard_set_text_as (GdkClipboard *clipboard, const char *text, const char *type, GBytes *bytes)
{
  GdkContentProvider *providers[2];
  g_autoptr (GdkContentProvider) both = NULL;

  g_return_if_fail (GDK_IS_CLIPBOARD (clipboard));

  providers[0] = gdk_content_provider_new_typed (G_TYPE_STRING, text);
  providers[1] = gdk_content_provider_new_for_bytes (type, bytes);
  both = gdk_content_provider_new_union (providers, G_N_ELEMENTS (providers));
  gdk_clipboard_set_content (clipboard, both);
}
