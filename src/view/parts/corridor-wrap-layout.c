/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-wrap-layout.h"

struct _CorridorWrapLayout
{
  GtkLayoutManager parent_instance;

  int spacing;
  int line_spacing;
};

enum
{
  PROP_SPACING = 1,
  PROP_LINE_SPACING,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CorridorWrapLayout, corridor_wrap_layout, GTK_TYPE_LAYOUT_MANAGER)

/* One line: the children from @first up to and without @end (NULL: the last child is in it). */
typedef struct
{
  GtkWidget *first;
  GtkWidget *end;
  int height;
} Line;

static int
get_child_width (GtkWidget *child, int width)
{
  int natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);

  return MIN (natural, width);
}

/* Breaks the children from @first on into the line that starts there, @width wide. */
static Line
break_line (CorridorWrapLayout *self, GtkWidget *first, int width)
{
  Line line = { first, NULL, 0 };
  int used = 0;

  for (GtkWidget *child = first; child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int child_width, child_height;

      if (!gtk_widget_should_layout (child))
        continue;

      child_width = get_child_width (child, width);
      if (used > 0 && used + self->spacing + child_width > width)
        {
          line.end = child;
          break;
        }
      used += child_width + (used > 0 ? self->spacing : 0);

      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, child_width, NULL, &child_height, NULL, NULL);
      line.height = MAX (line.height, child_height);
    }

  return line;
}

static GtkWidget *
get_first_child (GtkWidget *widget)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);

  return child;
}

static void
measure_width (CorridorWrapLayout *self, GtkWidget *widget, int *minimum, int *natural)
{
  gboolean first = TRUE;

  *minimum = *natural = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum, child_natural;

      if (!gtk_widget_should_layout (child))
        continue;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum, &child_natural, NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural += child_natural + (first ? 0 : self->spacing);
      first = FALSE;
    }
}

static int
measure_height (CorridorWrapLayout *self, GtkWidget *widget, int width)
{
  int height = 0;
  GtkWidget *first = get_first_child (widget);

  while (first != NULL)
    {
      Line line = break_line (self, first, width);

      height += line.height + (line.end != NULL ? self->line_spacing : 0);
      first = line.end;
    }

  return height;
}

static void
corridor_wrap_layout_measure (GtkLayoutManager *manager,
                              GtkWidget *widget,
                              GtkOrientation orientation,
                              int for_size,
                              int *minimum,
                              int *natural,
                              int *minimum_baseline,
                              int *natural_baseline)
{
  CorridorWrapLayout *self = CORRIDOR_WRAP_LAYOUT (manager);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (self, widget, minimum, natural);
  else
    *minimum = *natural = measure_height (self, widget, for_size < 0 ? G_MAXINT / 2 : for_size);
}

static void
allocate_line (CorridorWrapLayout *self, GtkWidget *widget, const Line *line, int y, int width)
{
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int x = 0;

  for (GtkWidget *child = line->first; child != line->end; child = gtk_widget_get_next_sibling (child))
    {
      int child_width;

      if (!gtk_widget_should_layout (child))
        continue;

      child_width = get_child_width (child, width);
      gtk_widget_size_allocate (
          child, &(GtkAllocation){ rtl ? width - x - child_width : x, y, child_width, line->height }, -1);
      x += child_width + self->spacing;
    }
}

static void
corridor_wrap_layout_allocate (
    GtkLayoutManager *manager, GtkWidget *widget, int width, int height, int baseline)
{
  CorridorWrapLayout *self = CORRIDOR_WRAP_LAYOUT (manager);
  GtkWidget *first = get_first_child (widget);
  int y = 0;

  while (first != NULL)
    {
      Line line = break_line (self, first, width);

      allocate_line (self, widget, &line, y, width);
      y += line.height + self->line_spacing;
      first = line.end;
    }
}

static GtkSizeRequestMode
corridor_wrap_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
corridor_wrap_layout_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  CorridorWrapLayout *self = CORRIDOR_WRAP_LAYOUT (object);

  switch (prop_id)
    {
    case PROP_SPACING:
      g_value_set_int (value, self->spacing);
      break;
    case PROP_LINE_SPACING:
      g_value_set_int (value, self->line_spacing);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
corridor_wrap_layout_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  CorridorWrapLayout *self = CORRIDOR_WRAP_LAYOUT (object);

  switch (prop_id)
    {
    case PROP_SPACING:
      corridor_wrap_layout_set_spacing (self, g_value_get_int (value));
      break;
    case PROP_LINE_SPACING:
      corridor_wrap_layout_set_line_spacing (self, g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
corridor_wrap_layout_class_init (CorridorWrapLayoutClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = corridor_wrap_layout_get_property;
  object_class->set_property = corridor_wrap_layout_set_property;

  manager_class->get_request_mode = corridor_wrap_layout_get_request_mode;
  manager_class->measure = corridor_wrap_layout_measure;
  manager_class->allocate = corridor_wrap_layout_allocate;

  properties[PROP_SPACING] = g_param_spec_int ("spacing", NULL, NULL, 0, G_MAXINT16, 0, flags);
  properties[PROP_LINE_SPACING] = g_param_spec_int ("line-spacing", NULL, NULL, 0, G_MAXINT16, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
corridor_wrap_layout_init (CorridorWrapLayout *self)
{
}

/**
 * corridor_wrap_layout_new:
 *
 * Returns: (transfer full): a layout without any spacing
 */
GtkLayoutManager *
corridor_wrap_layout_new (void)
{
  return g_object_new (CORRIDOR_TYPE_WRAP_LAYOUT, NULL);
}

/**
 * corridor_wrap_layout_get_spacing:
 * @self: a layout
 *
 * Returns: the pixels between two children of a line
 */
int
corridor_wrap_layout_get_spacing (CorridorWrapLayout *self)
{
  g_return_val_if_fail (CORRIDOR_IS_WRAP_LAYOUT (self), 0);

  return self->spacing;
}

/**
 * corridor_wrap_layout_set_spacing:
 * @self: a layout
 * @spacing: the pixels between two children of a line
 */
void
corridor_wrap_layout_set_spacing (CorridorWrapLayout *self, int spacing)
{
  g_return_if_fail (CORRIDOR_IS_WRAP_LAYOUT (self));
  g_return_if_fail (spacing >= 0);

  if (self->spacing == spacing)
    return;

  self->spacing = spacing;
  gtk_layout_manager_layout_changed (GTK_LAYOUT_MANAGER (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SPACING]);
}

/**
 * corridor_wrap_layout_get_line_spacing:
 * @self: a layout
 *
 * Returns: the pixels between two lines
 */
int
corridor_wrap_layout_get_line_spacing (CorridorWrapLayout *self)
{
  g_return_val_if_fail (CORRIDOR_IS_WRAP_LAYOUT (self), 0);

  return self->line_spacing;
}

/**
 * corridor_wrap_layout_set_line_spacing:
 * @self: a layout
 * @line_spacing: the pixels between two lines
 */
void
corridor_wrap_layout_set_line_spacing (CorridorWrapLayout *self, int line_spacing)
{
  g_return_if_fail (CORRIDOR_IS_WRAP_LAYOUT (self));
  g_return_if_fail (line_spacing >= 0);

  if (self->line_spacing == line_spacing)
    return;

  self->line_spacing = line_spacing;
  gtk_layout_manager_layout_changed (GTK_LAYOUT_MANAGER (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LINE_SPACING]);
}
