/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-lane-row.h"

#include "corridor-i18n.h"
#include "corridor-tray-entry.h"

#include <stdlib.h>
#include <string.h>

#define ENTRIES_MOST 3

static gboolean
is_included (CorridorLaneRow *row)
{
  CorridorSession *session = corridor_timeline_get_session (row->timeline);
  CorridorIndex *index = session != NULL ? corridor_session_get_index (session) : NULL;
  int facet = corridor_timeline_get_facet (row->timeline);

  return index != NULL && facet != CORRIDOR_LANE_FACET_NONE
         && row->value < corridor_index_get_n_values (index, facet)
         && corridor_query_get_choice (corridor_session_get_query (session), facet,
                                       corridor_index_get_value_id (index, facet, row->value))
                == CORRIDOR_CHOICE_INCLUDED;
}

/* The button shows what the query has, and not what was clicked: the query may not follow. */
static void
show_choice (CorridorLaneRow *row)
{
  gboolean included = is_included (row);

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (row->name), included);
  if (included)
    gtk_widget_add_css_class (row->name, "included");
  else
    gtk_widget_remove_css_class (row->name, "included");
}

static void
name_clicked_cb (CorridorLaneRow *row)
{
  CorridorSession *session = corridor_timeline_get_session (row->timeline);
  CorridorIndex *index = corridor_session_get_index (session);
  int facet = corridor_timeline_get_facet (row->timeline);

  if (index != NULL && facet != CORRIDOR_LANE_FACET_NONE
      && row->value < corridor_index_get_n_values (index, facet))
    corridor_session_toggle (session, facet, corridor_index_get_value_id (index, facet, row->value),
                             CORRIDOR_CHOICE_INCLUDED);
  show_choice (row);
}

/**
 * corridor_lane_row_new:
 * @timeline: what the row is part of
 * @parent: the widget that its own are put into
 *
 * Returns: (transfer full): a row without a lane
 */
CorridorLaneRow *
corridor_lane_row_new (CorridorTimeline *timeline, GtkWidget *parent)
{
  CorridorLaneRow *row = g_new0 (CorridorLaneRow, 1);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  row->timeline = g_object_ref (timeline);
  row->value = CORRIDOR_NONE;
  row->tray_lane = CORRIDOR_NONE;
  row->entries = g_ptr_array_new ();
  row->name_label
      = g_object_new (GTK_TYPE_LABEL, "ellipsize", PANGO_ELLIPSIZE_END, "xalign", 0., "hexpand", TRUE, NULL);
  row->count_label = gtk_label_new (NULL);
  gtk_widget_add_css_class (row->count_label, "count");
  gtk_box_append (GTK_BOX (box), row->name_label);
  gtk_box_append (GTK_BOX (box), row->count_label);
  row->name = gtk_toggle_button_new ();
  gtk_button_set_child (GTK_BUTTON (row->name), box);
  gtk_button_set_has_frame (GTK_BUTTON (row->name), FALSE);
  gtk_widget_add_css_class (row->name, "lane");
  gtk_widget_set_parent (row->name, parent);
  g_signal_connect_swapped (row->name, "clicked", G_CALLBACK (name_clicked_cb), row);

  row->tray = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_add_css_class (row->tray, "tray");
  gtk_widget_set_overflow (row->tray, GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_parent (row->tray, parent);
  gtk_widget_set_child_visible (row->name, FALSE); /* until they have a place */
  gtk_widget_set_child_visible (row->tray, FALSE);
  return row;
}

/**
 * corridor_lane_row_free:
 * @row: (transfer full): a row, whose widgets leave their parent
 */
void
corridor_lane_row_free (CorridorLaneRow *row)
{
  gtk_widget_unparent (row->name);
  gtk_widget_unparent (row->tray);
  g_ptr_array_unref (row->entries);
  g_object_unref (row->timeline);
  g_free (row);
}

typedef struct
{
  int kind;
  guint n;
} Count;

static int
compare_counts (gconstpointer a, gconstpointer b)
{
  const Count *x = a, *y = b;

  if (x->n != y->n)
    return x->n > y->n ? -1 : 1;
  return x->kind - y->kind;
}

static int
get_natural_width (GtkWidget *widget)
{
  int natural;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  return natural;
}

/* The @i-th of the tray, which is made once and shows something else from time to time. */
static CorridorTrayEntry *
get_entry (CorridorLaneRow *row, guint i)
{
  if (i == row->entries->len)
    {
      GtkWidget *entry = corridor_tray_entry_new (row->timeline);

      gtk_box_append (GTK_BOX (row->tray), entry);
      g_ptr_array_add (row->entries, entry);
    }
  gtk_widget_set_visible (g_ptr_array_index (row->entries, i), TRUE);

  return g_ptr_array_index (row->entries, i);
}

/* The first @n counts by themselves, the others together. */
static void
show_entries (CorridorLaneRow *row, const Count *counts, guint n)
{
  guint left = 0, left_kinds = 0, n_entries = 0;

  for (guint i = 0; i < CORRIDOR_N_KINDS && counts[i].n > 0; i++)
    {
      guint kinds = 1u << counts[i].kind;

      if (i < n)
        corridor_tray_entry_show (get_entry (row, n_entries++), row->lane, kinds, FALSE, counts[i].n);
      else
        {
          left += counts[i].n;
          left_kinds |= kinds;
        }
    }
  if (left > 0)
    corridor_tray_entry_show (get_entry (row, n_entries++), row->lane, left_kinds, TRUE, left);
  for (; n_entries < row->entries->len; n_entries++)
    gtk_widget_set_visible (g_ptr_array_index (row->entries, n_entries), FALSE);
}

/* As many of the most counted kinds as find room. Where a lane has the counts that it had, so has its tray. */
static void
fill_tray (CorridorLaneRow *row, const guint *undated, int width)
{
  Count counts[CORRIDOR_N_KINDS];

  if (row->tray_lane == row->lane && memcmp (row->undated, undated, sizeof row->undated) == 0 && row->tray_width == width
      && get_natural_width (row->tray) <= width)
    return;

  row->tray_lane = row->lane;
  row->tray_width = width;
  memcpy (row->undated, undated, sizeof row->undated);
  for (guint kind = 0; kind < CORRIDOR_N_KINDS; kind++)
    counts[kind] = (Count) { kind, undated[kind] };
  qsort (counts, CORRIDOR_N_KINDS, sizeof *counts, compare_counts);
  for (guint n = ENTRIES_MOST; n > 0; n--)
    {
      show_entries (row, counts, n);
      if (get_natural_width (row->tray) <= width)
        return;
    }
}

/**
 * corridor_lane_row_update:
 * @row: a row
 * @lane: the number of the lane
 * @data: the lane
 * @tray_width: the pixels that there are for its undated statements
 *
 * Brings the row up to date with the lane. As many counts as find room in the tray stand by themselves.
 */
void
corridor_lane_row_update (CorridorLaneRow *row, guint lane, const CorridorLane *data, int tray_width)
{
  g_autofree char *number = g_strdup_printf ("%u", data->count);
  g_autofree char *count
      = g_strdup_printf (ngettext ("%u statement", "%u statements", data->count), data->count);
  /* Translators: the name of a lane and "22 statements" */
  g_autofree char *words = g_strdup_printf (C_("timeline", "%1$s, %2$s"), data->name, count);
  gboolean is_value = data->value != CORRIDOR_NONE;

  row->lane = lane;
  row->value = data->value;
  gtk_label_set_text (GTK_LABEL (row->name_label), data->name);
  gtk_label_set_text (GTK_LABEL (row->count_label), number);
  gtk_widget_set_tooltip_text (row->name, data->name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row->name), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_widget_set_focusable (row->name, is_value);
  gtk_widget_set_can_target (row->name, is_value);
  if (data->count == 0)
    gtk_widget_add_css_class (row->name, "zero");
  else
    gtk_widget_remove_css_class (row->name, "zero");
  show_choice (row);
  fill_tray (row, data->undated, tray_width);
}
