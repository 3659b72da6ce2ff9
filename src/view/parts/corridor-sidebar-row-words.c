/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-sidebar-row-words.h"

#include "corridor-i18n.h"

/**
 * corridor_sidebar_row_make_count_text:
 * @row: a row of the sidebar
 *
 * Returns: (transfer full): what stands at its end: "12", "2 of 15", or nothing
 */
char *
corridor_sidebar_row_make_count_text (CorridorSidebarRow *row)
{
  const guint count = corridor_sidebar_row_get_count (row);
  const guint n_chosen = corridor_sidebar_row_get_n_chosen (row);

  switch (corridor_sidebar_row_get_kind (row))
    {
    case CORRIDOR_SIDEBAR_HEADING:
      if (corridor_sidebar_row_get_expanded (row))
        return g_strdup ("");
      if (n_chosen > 0)
        /* Translators: how many regions, actors or the like are chosen, of how many there are: "2 of 15" */
        return g_strdup_printf (C_ ("chosen", "%'u of %'u"), n_chosen, count);
      return g_strdup_printf ("%'u", count);
    case CORRIDOR_SIDEBAR_VALUE:
      return g_strdup_printf ("%'u", count);
    case CORRIDOR_SIDEBAR_MORE:
    default:
      return g_strdup ("");
    }
}

static void
describe_heading (CorridorSidebarRow *row, GPtrArray *parts)
{
  const guint count = corridor_sidebar_row_get_count (row);
  const guint n_chosen = corridor_sidebar_row_get_n_chosen (row);

  g_ptr_array_add (parts, g_strdup_printf (ngettext ("%'u value", "%'u values", count), count));
  if (n_chosen > 0)
    g_ptr_array_add (parts, g_strdup_printf (ngettext ("%'u chosen", "%'u chosen", n_chosen), n_chosen));
  if (corridor_sidebar_row_get_all (row))
    g_ptr_array_add (parts, g_strdup (_ ("all of them at once")));
}

static void
describe_value (CorridorSidebarRow *row, GPtrArray *parts)
{
  const guint count = corridor_sidebar_row_get_count (row);

  g_ptr_array_add (parts, g_strdup_printf (ngettext ("%'u statement", "%'u statements", count), count));
  if (corridor_sidebar_row_get_choice (row) == CORRIDOR_CHOICE_INCLUDED)
    g_ptr_array_add (parts, g_strdup (_ ("included")));
  else if (corridor_sidebar_row_get_choice (row) == CORRIDOR_CHOICE_EXCLUDED)
    g_ptr_array_add (parts, g_strdup (_ ("excluded")));
}

/**
 * corridor_sidebar_row_describe:
 * @row: a row of the sidebar
 *
 * Returns: (transfer full): what a screen reader says of it: "Balochistan, 12 statements, included"
 */
char *
corridor_sidebar_row_describe (CorridorSidebarRow *row)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (parts, g_strdup (corridor_sidebar_row_get_name (row)));
  switch (corridor_sidebar_row_get_kind (row))
    {
    case CORRIDOR_SIDEBAR_HEADING:
      describe_heading (row, parts);
      break;
    case CORRIDOR_SIDEBAR_VALUE:
      describe_value (row, parts);
      break;
    case CORRIDOR_SIDEBAR_MORE:
    default:
      g_ptr_array_add (parts, g_strdup (corridor_facet_get_heading (corridor_sidebar_row_get_facet (row))));
      break;
    }
  g_ptr_array_add (parts, NULL);
  /* Translators: between the parts of what a screen reader says of a row: "Balochistan, 12 statements, included" */
  return g_strjoinv (C_ ("row", ", "), (char **) parts->pdata);
}
