/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-argument.h"

#include "corridor-i18n.h"
#include "corridor-text.h"
#include "corridor-vocabulary.h"

/**
 * corridor_check_argument:
 * @option: an option, as it was written
 * @value: its value
 * @error: return location for a #GOptionError
 *
 * Returns: whether @value is text
 */
gboolean
corridor_check_argument (const char *option, const char *value, GError **error)
{
  g_autofree char *shown = NULL;

  if (g_utf8_validate (value, -1, NULL))
    return TRUE;
  shown = corridor_text_quote (value);
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, _("%s: “%s” is not UTF-8"), option, shown);
  return FALSE;
}

/**
 * corridor_set_choice_error:
 * @error: return location for a #GOptionError
 * @option: an option, as it was written
 * @value: its value
 * @words: (array zero-terminated=1): what it may be
 *
 * Says that @value is none of @words, and which it may have been meant to be.
 */
void
corridor_set_choice_error (GError **error, const char *option, const char *value, const char *const *words)
{
  g_autofree char *shown = corridor_text_quote (value);
  g_autofree char *list = g_strjoinv (C_ ("list", ", "), (char **) words);
  const char *closest = corridor_suggest (value, words);

  if (closest != NULL)
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                 _("%s: “%s” is not one of %s; did you mean “%s”?"), option, shown, list, closest);
  else
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, _("%s: “%s” is not one of %s"), option, shown, list);
}
