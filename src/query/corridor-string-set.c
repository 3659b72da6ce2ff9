/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-string-set.h"

#include <stdlib.h>
#include <string.h>

static int
compare_strings (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/**
 * corridor_string_set_new:
 * @strings: (nullable) (array zero-terminated=1): strings in any order, repeated or not
 *
 * Returns: (transfer full) (nullable) (array zero-terminated=1): them, sorted by bytes and each once
 */
char **
corridor_string_set_new (const char *const *strings)
{
  char **set;
  guint n_strings = strings != NULL ? g_strv_length ((char **) strings) : 0;
  guint n = 0;

  if (n_strings == 0)
    return NULL;

  set = g_strdupv ((char **) strings);
  qsort (set, n_strings, sizeof (char *), compare_strings);

  for (guint i = 0; i < n_strings; i++)
    {
      if (n > 0 && strcmp (set[n - 1], set[i]) == 0)
        g_free (set[i]);
      else
        set[n++] = set[i];
    }
  set[n] = NULL;

  return set;
}

/* Finds @string in @set, or where it belongs. */
static gboolean
find_string (char **set, guint n, const char *string, guint *position)
{
  guint low = 0, high = n;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      int order = strcmp (set[middle], string);

      if (order == 0)
        {
          *position = middle;
          return TRUE;
        }
      if (order < 0)
        low = middle + 1;
      else
        high = middle;
    }

  *position = low;
  return FALSE;
}

/**
 * corridor_string_set_add:
 * @set: (inout): a set
 * @string: what to add to it
 */
void
corridor_string_set_add (char ***set, const char *string)
{
  guint n = *set != NULL ? g_strv_length (*set) : 0;
  guint position;

  if (find_string (*set, n, string, &position))
    return;

  *set = g_renew (char *, *set, n + 2);
  memmove (*set + position + 1, *set + position, (n - position) * sizeof (char *));
  (*set)[position] = g_strdup (string);
  (*set)[n + 1] = NULL;
}

/**
 * corridor_string_set_remove:
 * @set: (inout): a set
 * @string: what to take from it, if it is there
 */
void
corridor_string_set_remove (char ***set, const char *string)
{
  guint n = *set != NULL ? g_strv_length (*set) : 0;
  guint position;

  if (!find_string (*set, n, string, &position))
    return;

  g_free ((*set)[position]);
  memmove (*set + position, *set + position + 1, (n - position) * sizeof (char *));
  if (n == 1)
    g_clear_pointer (set, g_free);
}

/**
 * corridor_string_set_contains:
 * @set: (nullable): a set
 * @string: a string
 *
 * Returns: %TRUE if @string is in @set
 */
gboolean
corridor_string_set_contains (char **set, const char *string)
{
  guint position;

  return find_string (set, set != NULL ? g_strv_length (set) : 0, string, &position);
}

/**
 * corridor_string_set_equal:
 * @a: (nullable): a set
 * @b: (nullable): another
 *
 * Returns: %TRUE if both have the same strings
 */
gboolean
corridor_string_set_equal (char **a, char **b)
{
  if (a == NULL || b == NULL)
    return a == b;

  return g_strv_equal ((const char *const *) a, (const char *const *) b);
}

/**
 * corridor_string_set_get:
 * @set: (nullable): a set
 *
 * Returns: (array zero-terminated=1): its strings, a vector of none where it is empty
 */
const char *const *
corridor_string_set_get (char **set)
{
  static const char *const empty[] = { NULL };

  return set != NULL ? (const char *const *) set : empty;
}
