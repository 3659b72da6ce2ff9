/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-sidebar-change.h"

#include "corridor-sidebar-row-private.h"

static void
add_change (GArray *changes, guint position, guint n_removed, guint from, guint n_added)
{
  CorridorSidebarChange change = { position, n_removed, from, n_added };

  if (n_removed > 0 || n_added > 0)
    g_array_append_val (changes, change);
}

/* Marks every new row with its position among the old ones, CORRIDOR_NONE where it was not there. Whether those that
 * stay keep their order. */
static gboolean
mark_rows (GPtrArray *old, GPtrArray *new)
{
  guint next = 0;

  for (guint i = 0; i < new->len; i++)
    corridor_sidebar_row_set_mark (g_ptr_array_index (new, i), CORRIDOR_NONE);
  for (guint i = 0; i < old->len; i++)
    corridor_sidebar_row_set_mark (g_ptr_array_index (old, i), i);
  for (guint i = 0; i < new->len; i++)
    {
      guint mark = corridor_sidebar_row_get_mark (g_ptr_array_index (new, i));

      if (mark == CORRIDOR_NONE)
        continue;
      if (mark < next)
        return FALSE;
      next = mark + 1;
    }
  return TRUE;
}

/* Each run of rows that came or went, by itself: what stands between is not touched. */
static void
add_runs (GArray *changes, GPtrArray *old, GPtrArray *new)
{
  guint next = 0, from = 0;

  for (guint i = 0; i <= new->len; i++)
    {
      guint mark = i < new->len ? corridor_sidebar_row_get_mark (g_ptr_array_index (new, i)) : old->len;

      if (mark == CORRIDOR_NONE)
        continue;
      add_change (changes, from, mark - next, from, i - from);
      next = mark + 1;
      from = i + 1;
    }
}

/* All between the first and the last difference at once: a list view keeps the widget of a row that goes and comes
 * back in one emission. */
static void
add_span (GArray *changes, GPtrArray *old, GPtrArray *new)
{
  const guint shorter = MIN (old->len, new->len);
  guint start = 0, end = 0;

  while (start < shorter && g_ptr_array_index (old, start) == g_ptr_array_index (new, start))
    start++;
  while (start + end < shorter
         && g_ptr_array_index (old, old->len - 1 - end) == g_ptr_array_index (new, new->len - 1 - end))
    end++;
  add_change (changes, start, old->len - start - end, start, new->len - start - end);
}

/**
 * corridor_sidebar_compare:
 * @old: (element-type CorridorSidebarRow): rows, each once
 * @new: (element-type CorridorSidebarRow): the rows that come in their place, each once
 *
 * Returns: (transfer full) (element-type CorridorSidebarChange): what makes @old into @new, to be done in
 *   this order
 */
GArray *
corridor_sidebar_compare (GPtrArray *old, GPtrArray *new)
{
  GArray *changes = g_array_new (FALSE, FALSE, sizeof (CorridorSidebarChange));

  if (mark_rows (old, new))
    add_runs (changes, old, new);
  else
    add_span (changes, old, new);
  return changes;
}
