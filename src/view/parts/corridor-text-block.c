/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-text-block.h"

#include "corridor-text.h"

struct _CorridorTextBlock
{
  GtkWidget parent_instance;

  char *text;
  guint lines;
  guint minimum_chars;
  guint natural_chars;
  guint fit; /* a truth, as the following */
  guint numeric;
  PangoAttrList *marks; /* nullable: of ranges of the text */

  PangoLayout *layout; /* nullable: made when the text has to be shaped */
};

enum
{
  PROP_TEXT = 1,
  PROP_LINES,
  PROP_MINIMUM_CHARS,
  PROP_NATURAL_CHARS,
  PROP_FIT,
  PROP_NUMERIC,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CorridorTextBlock, corridor_text_block, GTK_TYPE_WIDGET)

static void
make_layout (CorridorTextBlock *self)
{
  self->layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), self->text);
  pango_layout_set_wrap (self->layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_single_paragraph_mode (self->layout, TRUE);

  if (self->numeric || self->marks != NULL)
    {
      g_autoptr (PangoAttrList) attributes
          = self->marks != NULL ? pango_attr_list_copy (self->marks) : pango_attr_list_new ();

      if (self->numeric)
        pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum"));
      pango_layout_set_attributes (self->layout, attributes);
    }
}

/* The text, broken for @width pixels, or in one line for -1. The same width again costs nothing. */
static PangoLayout *
shape (CorridorTextBlock *self, int width)
{
  if (self->layout == NULL)
    make_layout (self);

  pango_layout_set_ellipsize (self->layout, width < 0 ? PANGO_ELLIPSIZE_NONE : PANGO_ELLIPSIZE_END);
  pango_layout_set_height (self->layout, -(int) self->lines);
  pango_layout_set_width (self->layout, width < 0 ? -1 : width * PANGO_SCALE);

  return self->layout;
}

/* Of the font itself: that is cached for all blocks, unlike the metrics of a context, for which sample text
 * is shaped. All in pixels. */
static void
get_metrics (CorridorTextBlock *self, int *char_width, int *height, int *ascent)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  g_autoptr (PangoFont) font
      = pango_context_load_font (context, pango_context_get_font_description (context));
  PangoFontMetrics *metrics = pango_font_get_metrics (font, pango_context_get_language (context));

  *char_width = PANGO_PIXELS_CEIL (MAX (pango_font_metrics_get_approximate_char_width (metrics),
                                        pango_font_metrics_get_approximate_digit_width (metrics)));
  *height = PANGO_PIXELS_CEIL (pango_font_metrics_get_height (metrics));
  *ascent = PANGO_PIXELS (pango_font_metrics_get_ascent (metrics));
  pango_font_metrics_unref (metrics);
}

static void
measure_width (CorridorTextBlock *self, int *minimum, int *natural)
{
  int char_width, height, ascent;

  get_metrics (self, &char_width, &height, &ascent);
  *minimum = (int) self->minimum_chars * char_width;
  *natural = (int) MAX (self->minimum_chars, self->natural_chars) * char_width;
  if (self->fit)
    {
      pango_layout_get_pixel_size (shape (self, -1), natural, NULL);
      *minimum = MIN (*minimum, *natural);
    }
}

static void
measure_height (CorridorTextBlock *self, int width, int *height, int *baseline)
{
  int char_width;

  get_metrics (self, &char_width, height, baseline);
  if (self->lines > 1)
    {
      PangoLayout *layout = shape (self, width);

      pango_layout_get_pixel_size (layout, NULL, height);
      *baseline = PANGO_PIXELS (pango_layout_get_baseline (layout));
    }
}

static void
corridor_text_block_measure (GtkWidget *widget,
                             GtkOrientation orientation,
                             int for_size,
                             int *minimum,
                             int *natural,
                             int *minimum_baseline,
                             int *natural_baseline)
{
  CorridorTextBlock *self = CORRIDOR_TEXT_BLOCK (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (self, minimum, natural);
  else
    {
      measure_height (self, for_size, minimum, minimum_baseline);
      *natural = *minimum;
      *natural_baseline = *minimum_baseline;
    }
}

static GtkSizeRequestMode
corridor_text_block_get_request_mode (GtkWidget *widget)
{
  return CORRIDOR_TEXT_BLOCK (widget)->lines > 1 ? GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH
                                                 : GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
corridor_text_block_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CorridorTextBlock *self = CORRIDOR_TEXT_BLOCK (widget);
  int width = gtk_widget_get_width (widget), natural = G_MAXINT;
  PangoLayout *layout;
  PangoRectangle extents;
  int x, y = 0;

  if (self->text[0] == '\0')
    return;

  /* what fits as it was measured need not be shaped again */
  if (self->fit)
    pango_layout_get_pixel_size (shape (self, -1), &natural, NULL);
  layout = shape (self, natural <= width ? -1 : width);

  /* The text stands where reading begins in the window, also where it is in a script of the other direction.
   */
  pango_layout_get_pixel_extents (layout, NULL, &extents);
  x = -extents.x;
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    x += width - extents.width;
  /* Blocks of one line stand beside each other on one base line, also where a text's script is not that of the font. */
  if (self->lines == 1)
    {
      int char_width, height, ascent;

      get_metrics (self, &char_width, &height, &ascent);
      y = ascent - PANGO_PIXELS (pango_layout_get_baseline (layout));
    }
  gtk_snapshot_render_layout (snapshot, gtk_widget_get_style_context (widget), x, y, layout);
}

static void
corridor_text_block_finalize (GObject *object)
{
  CorridorTextBlock *self = CORRIDOR_TEXT_BLOCK (object);

  g_free (self->text);
  g_clear_pointer (&self->marks, pango_attr_list_unref);
  g_clear_object (&self->layout);

  G_OBJECT_CLASS (corridor_text_block_parent_class)->finalize (object);
}

static void
corridor_text_block_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  CorridorTextBlock *self = CORRIDOR_TEXT_BLOCK (object);

  switch (prop_id)
    {
    case PROP_TEXT:
      g_value_set_string (value, self->text);
      break;
    case PROP_LINES:
      g_value_set_uint (value, self->lines);
      break;
    case PROP_MINIMUM_CHARS:
      g_value_set_uint (value, self->minimum_chars);
      break;
    case PROP_NATURAL_CHARS:
      g_value_set_uint (value, self->natural_chars);
      break;
    case PROP_FIT:
      g_value_set_boolean (value, self->fit);
      break;
    case PROP_NUMERIC:
      g_value_set_boolean (value, self->numeric);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

/* @member: one of the block's that its size depends on */
static void
set_number (CorridorTextBlock *self, guint *member, const GValue *value, GParamSpec *pspec)
{
  guint number
      = G_VALUE_HOLDS_BOOLEAN (value) ? (guint) g_value_get_boolean (value) : g_value_get_uint (value);

  if (*member == number)
    return;

  *member = number;
  g_clear_object (&self->layout);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), pspec);
}

static void
corridor_text_block_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  CorridorTextBlock *self = CORRIDOR_TEXT_BLOCK (object);

  switch (prop_id)
    {
    case PROP_TEXT:
      corridor_text_block_set_text (self, g_value_get_string (value));
      break;
    case PROP_LINES:
      set_number (self, &self->lines, value, pspec);
      break;
    case PROP_MINIMUM_CHARS:
      set_number (self, &self->minimum_chars, value, pspec);
      break;
    case PROP_NATURAL_CHARS:
      set_number (self, &self->natural_chars, value, pspec);
      break;
    case PROP_FIT:
      set_number (self, &self->fit, value, pspec);
      break;
    case PROP_NUMERIC:
      set_number (self, &self->numeric, value, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
corridor_text_block_class_init (CorridorTextBlockClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->finalize = corridor_text_block_finalize;
  object_class->get_property = corridor_text_block_get_property;
  object_class->set_property = corridor_text_block_set_property;

  widget_class->get_request_mode = corridor_text_block_get_request_mode;
  widget_class->measure = corridor_text_block_measure;
  widget_class->snapshot = corridor_text_block_snapshot;

  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, "", flags);
  properties[PROP_LINES] = g_param_spec_uint ("lines", NULL, NULL, 1, G_MAXINT16, 1, flags);
  properties[PROP_MINIMUM_CHARS] = g_param_spec_uint ("minimum-chars", NULL, NULL, 0, G_MAXINT16, 4, flags);
  properties[PROP_NATURAL_CHARS] = g_param_spec_uint ("natural-chars", NULL, NULL, 0, G_MAXINT16, 40, flags);
  properties[PROP_FIT] = g_param_spec_boolean ("fit", NULL, NULL, FALSE, flags);
  properties[PROP_NUMERIC] = g_param_spec_boolean ("numeric", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "label");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LABEL);
}

static void
corridor_text_block_init (CorridorTextBlock *self)
{
  self->text = g_strdup ("");
  self->lines = 1;
  self->minimum_chars = 4;
  self->natural_chars = 40;
  /* a text of nothing has no name, rather than its class's */
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, self->text, -1);
}

/**
 * corridor_text_block_new:
 *
 * Returns: (transfer floating): a block of one line without text
 */
GtkWidget *
corridor_text_block_new (void)
{
  return g_object_new (CORRIDOR_TYPE_TEXT_BLOCK, NULL);
}

/**
 * corridor_text_block_get_text:
 * @self: a block of text
 *
 * Returns: (transfer none): the text, as it is shown
 */
const char *
corridor_text_block_get_text (CorridorTextBlock *self)
{
  g_return_val_if_fail (CORRIDOR_IS_TEXT_BLOCK (self), "");

  return self->text;
}

/* Asks for another size only where that depends on the text. */
static void
text_changed (CorridorTextBlock *self)
{
  if (self->lines > 1 || self->fit)
    gtk_widget_queue_resize (GTK_WIDGET (self));
  else
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * corridor_text_block_set_text:
 * @self: a block
 * @text: (nullable): plain text; %NULL is ""
 *
 * Shows @text as corridor_text_shown() makes it: a row has no room for more, and shaping takes the longer the longer a text is.
 * Marks of another text go.
 */
void
corridor_text_block_set_text (CorridorTextBlock *self, const char *text)
{
  g_autofree char *shown = NULL;

  g_return_if_fail (CORRIDOR_IS_TEXT_BLOCK (self));

  shown = corridor_text_shown (text != NULL ? text : "", CORRIDOR_SHOWN_LINE);
  if (g_str_equal (self->text, shown))
    return;

  g_free (self->text);
  self->text = g_steal_pointer (&shown);
  g_clear_pointer (&self->marks, pango_attr_list_unref);
  g_clear_object (&self->layout);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, self->text, -1);
  text_changed (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
}

/**
 * corridor_text_block_set_marks:
 * @self: a block
 * @marks: (nullable): attributes of ranges of its text as it is now
 */
void
corridor_text_block_set_marks (CorridorTextBlock *self, PangoAttrList *marks)
{
  g_return_if_fail (CORRIDOR_IS_TEXT_BLOCK (self));

  if (self->marks == marks || (self->marks != NULL && marks != NULL && pango_attr_list_equal (self->marks, marks)))
    return;

  g_clear_pointer (&self->marks, pango_attr_list_unref);
  self->marks = marks != NULL ? pango_attr_list_ref (marks) : NULL;
  g_clear_object (&self->layout);
  text_changed (self);
}

/**
 * corridor_text_block_is_cut:
 * @self: a block
 *
 * Returns: whether the text has been ellipsised for the room that there was
 */
gboolean
corridor_text_block_is_cut (CorridorTextBlock *self)
{
  g_return_val_if_fail (CORRIDOR_IS_TEXT_BLOCK (self), FALSE);

  return self->layout != NULL && pango_layout_is_ellipsized (self->layout);
}
