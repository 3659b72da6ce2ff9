/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-recent-searches.h"

#include <string.h>

/* @text without white space around it; NULL where it is not to be remembered. */
static char *
check_search (const char *text)
{
  g_autofree char *trimmed = NULL;

  if (!g_utf8_validate (text, -1, NULL) || g_utf8_strlen (text, -1) > CORRIDOR_RECENT_SEARCH_LENGTH)
    return NULL;

  trimmed = g_strstrip (g_strdup (text));
  if (trimmed[0] == '\0')
    return NULL;
  for (const char *p = trimmed; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isprint (g_utf8_get_char (p)))
      return NULL;

  return g_steal_pointer (&trimmed);
}

static void
append_search (GPtrArray *searches, const char *text)
{
  char *search;

  if (searches->len == CORRIDOR_RECENT_SEARCHES_MAX)
    return;

  search = check_search (text);
  if (search != NULL && !g_ptr_array_find_with_equal_func (searches, search, g_str_equal, NULL))
    g_ptr_array_add (searches, search);
  else
    g_free (search);
}

static char **
append_searches (GPtrArray *recent, const char *const *searches)
{
  for (; searches != NULL && *searches != NULL; searches++)
    append_search (recent, *searches);
  g_ptr_array_add (recent, NULL);

  return (char **) g_ptr_array_free (recent, FALSE);
}

/**
 * corridor_recent_searches_check:
 * @searches: (nullable) (array zero-terminated=1): what was remembered
 *
 * Leaves out what nobody can have searched for, and what there is too much of.
 *
 * Returns: (transfer full) (array zero-terminated=1): the searches, the latest first
 */
char **
corridor_recent_searches_check (const char *const *searches)
{
  return append_searches (g_ptr_array_new (), searches);
}

/**
 * corridor_recent_searches_add:
 * @searches: (nullable) (array zero-terminated=1): what was remembered
 * @text: what was searched for
 *
 * Returns: (transfer full) (array zero-terminated=1): the searches, with @text first
 */
char **
corridor_recent_searches_add (const char *const *searches, const char *text)
{
  GPtrArray *recent = g_ptr_array_new ();

  g_return_val_if_fail (text != NULL, append_searches (recent, searches));

  append_search (recent, text);

  return append_searches (recent, searches);
}
