/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-glyph-mark.h"

#include "corridor-glyph.h"
#include "corridor-i18n.h"
#include "corridor-text-scale.h"

#include <math.h>

typedef enum
{
  SHOWS_NOTHING,
  SHOWS_STATEMENT,
  SHOWS_KIND,
  SHOWS_STANDING,
} Shows;

struct _CorridorGlyphMark
{
  GtkWidget parent_instance;

  Shows shows;
  CorridorKind kind;
  CorridorStatus status;
  int pixel_size;
};

G_DEFINE_FINAL_TYPE (CorridorGlyphMark, corridor_glyph_mark, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_PIXEL_SIZE,
  N_PROPS,
};
static GParamSpec *properties[N_PROPS];

static const char *const family_classes[] = {
  [CORRIDOR_FAMILY_FORWARD] = "forward",
  [CORRIDOR_FAMILY_HAPPENED] = "happened",
  [CORRIDOR_FAMILY_ARGUED] = "argued",
};

static void
corridor_glyph_mark_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                             int *natural, int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = corridor_text_scale_size (widget, CORRIDOR_GLYPH_MARK (widget)->pixel_size);
}

static void
corridor_glyph_mark_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CorridorGlyphMark *self = CORRIDOR_GLYPH_MARK (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  double size = corridor_text_scale_size (widget, self->pixel_size), x = floor ((width - size) / 2), y = floor ((height - size) / 2);
  GdkRGBA rgba;
  CorridorColor color;
  cairo_t *cr;

  if (self->shows == SHOWS_NOTHING)
    return;
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &rgba);
  color = (CorridorColor) { rgba.red, rgba.green, rgba.blue, rgba.alpha };
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (x, y, size, size));
  if (self->shows == SHOWS_STATEMENT)
    corridor_glyph_draw (cr, self->kind, self->status, x, y, size, &color);
  else if (self->shows == SHOWS_KIND)
    corridor_glyph_draw_kind (cr, self->kind, x, y, size, &color);
  else
    corridor_glyph_draw_standing (cr, self->status, x, y, size, &color);
  cairo_destroy (cr);
}

/* The glyph is a sign that is learned: who points at one is told what it says. */
static gboolean
corridor_glyph_mark_query_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  CorridorGlyphMark *self = CORRIDOR_GLYPH_MARK (widget);
  g_autofree char *text = NULL;

  if (self->shows != SHOWS_STATEMENT)
    return FALSE;

  text = g_strdup_printf (C_("statement", "%s · %s"), corridor_vocabulary_get_label (CORRIDOR_VOCABULARY_KIND, self->kind),
                          corridor_vocabulary_get_label (CORRIDOR_VOCABULARY_STATUS, self->status));
  gtk_tooltip_set_text (tooltip, text);

  return TRUE;
}

static void
corridor_glyph_mark_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_PIXEL_SIZE:
      g_value_set_int (value, CORRIDOR_GLYPH_MARK (object)->pixel_size);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
corridor_glyph_mark_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  CorridorGlyphMark *self = CORRIDOR_GLYPH_MARK (object);

  switch (id)
    {
    case PROP_PIXEL_SIZE:
      if (self->pixel_size == g_value_get_int (value))
        return;
      self->pixel_size = g_value_get_int (value);
      gtk_widget_queue_resize (GTK_WIDGET (self));
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
corridor_glyph_mark_class_init (CorridorGlyphMarkClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = corridor_glyph_mark_get_property;
  object_class->set_property = corridor_glyph_mark_set_property;
  widget_class->measure = corridor_glyph_mark_measure;
  widget_class->snapshot = corridor_glyph_mark_snapshot;
  widget_class->query_tooltip = corridor_glyph_mark_query_tooltip;

  properties[PROP_PIXEL_SIZE]
      = g_param_spec_int ("pixel-size", NULL, NULL, 8, 256, 16,
                          G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_css_name (widget_class, "glyph");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
corridor_glyph_mark_init (CorridorGlyphMark *self)
{
  self->pixel_size = 16;
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
}

/**
 * corridor_glyph_mark_new:
 *
 * Returns: (transfer floating): a mark that shows nothing yet
 */
GtkWidget *
corridor_glyph_mark_new (void)
{
  return g_object_new (CORRIDOR_TYPE_GLYPH_MARK, NULL);
}

static void
show (CorridorGlyphMark *self, Shows shows, CorridorKind kind, CorridorStatus status)
{
  GtkWidget *widget = GTK_WIDGET (self);

  if (self->shows == shows && self->kind == kind && self->status == status)
    return;
  self->shows = shows;
  self->kind = kind;
  self->status = status;
  for (guint i = 0; i < G_N_ELEMENTS (family_classes); i++)
    if (shows != SHOWS_STANDING && corridor_kind_get_family (kind) == i)
      gtk_widget_add_css_class (widget, family_classes[i]);
    else
      gtk_widget_remove_css_class (widget, family_classes[i]);
  gtk_widget_queue_draw (widget);
}

/**
 * corridor_glyph_mark_set:
 * @self: a mark
 * @kind: a statement's kind
 * @status: its standing
 *
 * Shows a statement's glyph.
 */
void
corridor_glyph_mark_set (CorridorGlyphMark *self, CorridorKind kind, CorridorStatus status)
{
  g_return_if_fail (CORRIDOR_IS_GLYPH_MARK (self));
  show (self, SHOWS_STATEMENT, kind, status);
}

/**
 * corridor_glyph_mark_set_kind:
 * @self: a mark
 * @kind: a kind
 *
 * Shows the glyph of a kind as such.
 */
void
corridor_glyph_mark_set_kind (CorridorGlyphMark *self, CorridorKind kind)
{
  g_return_if_fail (CORRIDOR_IS_GLYPH_MARK (self));
  show (self, SHOWS_KIND, kind, CORRIDOR_STATUS_CONFIRMED);
}

/**
 * corridor_glyph_mark_set_standing:
 * @self: a mark
 * @status: a standing
 *
 * Shows the glyph of a standing as such, in the colour of the text around it.
 */
void
corridor_glyph_mark_set_standing (CorridorGlyphMark *self, CorridorStatus status)
{
  g_return_if_fail (CORRIDOR_IS_GLYPH_MARK (self));
  show (self, SHOWS_STANDING, CORRIDOR_KIND_EVENT, status);
}
