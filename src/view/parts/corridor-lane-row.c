/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-lane-row.h"

#include "corridor-glyph-mark.h"
#include "corridor-i18n.h"
#include "corridor-lane-picture.h"

#include <stdlib.h>

#define ENTRIES_MOST 3

typedef struct
{
  CorridorTimeline *timeline;
  guint lane, kinds;
} Entry;

static void
free_entry (gpointer data, GClosure *closure)
{
  g_object_unref (((Entry *) data)->timeline);
  g_free (data);
}

static void
entry_clicked_cb (GtkButton *button, Entry *entry)
{
  CorridorLanes *lanes = corridor_timeline_get_lanes (entry->timeline);
  g_autoptr (GArray) statements = g_array_new (FALSE, FALSE, sizeof (guint32));

  if (lanes == NULL)
    return;
  corridor_lanes_collect_undated (lanes, entry->lane, entry->kinds, statements);
  if (statements->len == 1)
    corridor_session_show_statement (corridor_timeline_get_session (entry->timeline),
                                     g_array_index (statements, guint32, 0));
  else if (statements->len > 1)
    corridor_session_set_selected (corridor_timeline_get_session (entry->timeline),
                                   (const guint32 *) statements->data, statements->len, CORRIDOR_NONE);
}

/* "9 without a date: Measure" */
static char *
describe_entry (guint kinds, guint n)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint kind = 0; kind < CORRIDOR_N_KINDS; kind++)
    if (kinds >> kind & 1)
      g_string_append_printf (names, "%s%s", names->len > 0 ? C_ ("list", ", ") : "",
                              corridor_vocabulary_get_label (CORRIDOR_VOCABULARY_KIND, kind));
  /* Translators: %2$s are kinds of statements, "Measure, Risk" */
  return g_strdup_printf (
      ngettext ("%1$u statement without a date: %2$s", "%1$u statements without a date: %2$s", n), n,
      names->str);
}

/**
 * corridor_tray_entry_new:
 * @timeline: what is selected in
 * @lane: the number of a lane
 * @kind: whose glyph is shown, or negative for "+12"
 * @kinds: a bit for each kind that it stands for
 * @n: how many statements
 *
 * Returns: (transfer floating): a button that selects the undated statements of @kinds in the lane
 */
GtkWidget *
corridor_tray_entry_new (CorridorTimeline *timeline, guint lane, int kind, guint kinds, guint n)
{
  GtkWidget *button = gtk_button_new (), *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 5), *label;
  g_autofree char *number = corridor_format_short_count (n);
  g_autofree char *words = describe_entry (kinds, n);
  Entry *entry = g_new (Entry, 1);

  if (kind >= 0)
    {
      GtkWidget *glyph = corridor_glyph_mark_new ();

      g_object_set (glyph, "pixel-size", 12, NULL);
      corridor_glyph_mark_set_kind (CORRIDOR_GLYPH_MARK (glyph), kind);
      gtk_box_append (GTK_BOX (box), glyph);
    }
  else
    {
      g_autofree char *plain = g_steal_pointer (&number);

      number = g_strconcat ("+", plain, NULL);
    }
  label = gtk_label_new (number);
  gtk_widget_set_direction (label, GTK_TEXT_DIR_LTR); /* the sign stands before its number in every language */
  gtk_box_append (GTK_BOX (box), label);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_button_set_has_frame (GTK_BUTTON (button), FALSE);
  gtk_widget_add_css_class (button, "tray-entry");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  *entry = (Entry) { g_object_ref (timeline), lane, kinds };
  g_signal_connect_data (button, "clicked", G_CALLBACK (entry_clicked_cb), entry, free_entry, 0);
  return button;
}

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

/* The first @n counts by themselves, the others together. */
static void
add_entries (CorridorLaneRow *row, const Count *counts, guint n)
{
  guint left = 0, left_kinds = 0;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (row->tray)) != NULL)
    gtk_box_remove (GTK_BOX (row->tray), child);
  for (guint i = 0; i < CORRIDOR_N_KINDS && counts[i].n > 0; i++)
    {
      guint kinds = 1u << counts[i].kind;

      if (i < n)
        gtk_box_append (GTK_BOX (row->tray), corridor_tray_entry_new (row->timeline, row->lane,
                                                                      counts[i].kind, kinds, counts[i].n));
      else
        {
          left += counts[i].n;
          left_kinds |= kinds;
        }
    }
  if (left > 0)
    gtk_box_append (GTK_BOX (row->tray),
                    corridor_tray_entry_new (row->timeline, row->lane, -1, left_kinds, left));
}

/* As many of the most counted kinds as find room. */
static void
fill_tray (CorridorLaneRow *row, const guint *undated, int width)
{
  Count counts[CORRIDOR_N_KINDS];

  for (guint kind = 0; kind < CORRIDOR_N_KINDS; kind++)
    counts[kind] = (Count) { kind, undated[kind] };
  qsort (counts, CORRIDOR_N_KINDS, sizeof *counts, compare_counts);
  for (guint n = ENTRIES_MOST; n > 0; n--)
    {
      add_entries (row, counts, n);
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
