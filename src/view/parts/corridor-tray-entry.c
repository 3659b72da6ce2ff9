/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-tray-entry.h"

#include "corridor-glyph-mark.h"
#include "corridor-i18n.h"
#include "corridor-lane-picture.h"
#include "corridor-view.h"

struct _CorridorTrayEntry
{
  GtkButton parent_instance;

  /* template */
  GtkWidget *glyph;
  GtkLabel *label;

  CorridorTimeline *timeline;
  guint lane;
  guint kinds; /* a bit for each */
  gboolean is_rest;
  guint n;
};

G_DEFINE_FINAL_TYPE (CorridorTrayEntry, corridor_tray_entry, GTK_TYPE_BUTTON)

static void
clicked_cb (CorridorTrayEntry *self)
{
  CorridorLanes *lanes = corridor_timeline_get_lanes (self->timeline);
  g_autoptr (GArray) statements = g_array_new (FALSE, FALSE, sizeof (guint32));

  if (lanes == NULL)
    return;

  corridor_lanes_collect_undated (lanes, self->lane, self->kinds, statements);
  if (statements->len == 1)
    corridor_session_show_statement (corridor_timeline_get_session (self->timeline), g_array_index (statements, guint32, 0));
  else if (statements->len > 1)
    corridor_session_set_selected (corridor_timeline_get_session (self->timeline), (const guint32 *) statements->data, statements->len,
                                   CORRIDOR_NONE);
}

static void
corridor_tray_entry_dispose (GObject *object)
{
  g_clear_object (&CORRIDOR_TRAY_ENTRY (object)->timeline);

  G_OBJECT_CLASS (corridor_tray_entry_parent_class)->dispose (object);
}

static void
corridor_tray_entry_class_init (CorridorTrayEntryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = corridor_tray_entry_dispose;

  g_type_ensure (CORRIDOR_TYPE_GLYPH_MARK);
  gtk_widget_class_set_template_from_resource (widget_class, CORRIDOR_RESOURCE_PREFIX "parts/corridor-tray-entry.ui");
  gtk_widget_class_bind_template_child (widget_class, CorridorTrayEntry, glyph);
  gtk_widget_class_bind_template_child (widget_class, CorridorTrayEntry, label);
  gtk_widget_class_bind_template_callback (widget_class, clicked_cb);
}

static void
corridor_tray_entry_init (CorridorTrayEntry *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  /* the sign stands before its number in every language */
  gtk_widget_set_direction (GTK_WIDGET (self->label), GTK_TEXT_DIR_LTR);
}

/**
 * corridor_tray_entry_new:
 * @timeline: what has the lanes
 *
 * Returns: (transfer floating): a button that stands for nothing yet
 */
GtkWidget *
corridor_tray_entry_new (CorridorTimeline *timeline)
{
  CorridorTrayEntry *self = g_object_new (CORRIDOR_TYPE_TRAY_ENTRY, NULL);

  self->timeline = g_object_ref (timeline);

  return GTK_WIDGET (self);
}

/* "9 statements without a date: Measure" */
static char *
describe (CorridorTrayEntry *self)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint kind = 0; kind < CORRIDOR_N_KINDS; kind++)
    if (self->kinds >> kind & 1)
      g_string_append_printf (names, "%s%s", names->len > 0 ? C_ ("list", ", ") : "",
                              corridor_vocabulary_get_label (CORRIDOR_VOCABULARY_KIND, kind));
  /* Translators: %2$s are kinds of statements, "Measure, Risk" */
  return g_strdup_printf (
      ngettext ("%1$u statement without a date: %2$s", "%1$u statements without a date: %2$s", self->n), self->n, names->str);
}

/**
 * corridor_tray_entry_show:
 * @self: an entry
 * @lane: index of a lane of its timeline
 * @kinds: a bit for each of the kinds that it stands for
 * @is_rest: whether these are what the other entries leave, shown by a "+" in place of a glyph
 * @n: number of statements
 *
 * Stands for these statements from now on. What is the same again costs nothing, and the focus stays.
 */
void
corridor_tray_entry_show (CorridorTrayEntry *self, guint lane, guint kinds, gboolean is_rest, guint n)
{
  g_autofree char *number = NULL;
  g_autofree char *words = NULL;

  g_return_if_fail (CORRIDOR_IS_TRAY_ENTRY (self));

  self->lane = lane;
  if (self->kinds == kinds && self->is_rest == is_rest && self->n == n)
    return;

  self->kinds = kinds;
  self->is_rest = is_rest;
  self->n = n;

  number = corridor_format_short_count (n);
  if (is_rest)
    {
      g_autofree char *plain = g_steal_pointer (&number);

      number = g_strconcat ("+", plain, NULL);
    }
  else
    corridor_glyph_mark_set_kind (CORRIDOR_GLYPH_MARK (self->glyph), g_bit_nth_lsf (kinds, -1));
  gtk_widget_set_visible (self->glyph, !is_rest);
  gtk_label_set_text (self->label, number);

  words = describe (self);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}
