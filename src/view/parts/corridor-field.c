/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-field.h"

struct _CorridorField
{
  GtkWidget parent_instance;

  GtkWidget *key;
  GtkWidget *child; /* nullable */
};

enum
{
  PROP_KEY = 1,
  PROP_CHILD,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void corridor_field_buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CorridorField, corridor_field, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, corridor_field_buildable_init))

static GtkBuildableIface *parent_buildable;

static void
corridor_field_add_child (GtkBuildable *buildable, GtkBuilder *builder, GObject *child, const char *type)
{
  if (GTK_IS_WIDGET (child) && type == NULL)
    corridor_field_set_child (CORRIDOR_FIELD (buildable), GTK_WIDGET (child));
  else
    parent_buildable->add_child (buildable, builder, child, type);
}

static void
corridor_field_buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = corridor_field_add_child;
}

static int
get_key_width (CorridorField *self)
{
  int natural;

  gtk_widget_measure (self->key, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);

  return natural;
}

/* Not a box layout: that asks a label how wide it would be for its height, which a label finds out by trying widths, and a page is full of labels. */
static void
corridor_field_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  CorridorField *self = CORRIDOR_FIELD (widget);
  int key_width = get_key_width (self), child_minimum = 0, child_natural = 0, key_height;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      if (self->child != NULL)
        gtk_widget_measure (self->child, orientation, -1, &child_minimum, &child_natural, NULL, NULL);
      *minimum = key_width + child_minimum;
      *natural = key_width + child_natural;
      return;
    }

  gtk_widget_measure (self->key, orientation, -1, NULL, &key_height, NULL, NULL);
  if (self->child != NULL)
    gtk_widget_measure (self->child, orientation, for_size < 0 ? -1 : MAX (0, for_size - key_width), &child_minimum, &child_natural, NULL, NULL);
  *minimum = MAX (key_height, child_minimum);
  *natural = MAX (key_height, child_natural);
}

static void
corridor_field_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  CorridorField *self = CORRIDOR_FIELD (widget);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int key_width = get_key_width (self), key_height;

  gtk_widget_measure (self->key, GTK_ORIENTATION_VERTICAL, -1, NULL, &key_height, NULL, NULL);
  gtk_widget_size_allocate (self->key, &(GtkAllocation) { mirrored ? width - key_width : 0, 0, key_width, MIN (key_height, height) }, -1);
  if (self->child != NULL)
    gtk_widget_size_allocate (self->child,
                              &(GtkAllocation) { mirrored ? 0 : key_width, 0, MAX (0, width - key_width), height }, -1);
}

static GtkSizeRequestMode
corridor_field_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
corridor_field_dispose (GObject *object)
{
  CorridorField *self = CORRIDOR_FIELD (object);

  g_clear_pointer (&self->key, gtk_widget_unparent);
  g_clear_pointer (&self->child, gtk_widget_unparent);

  G_OBJECT_CLASS (corridor_field_parent_class)->dispose (object);
}

static void
corridor_field_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  CorridorField *self = CORRIDOR_FIELD (object);

  switch (prop_id)
    {
    case PROP_KEY:
      g_value_set_string (value, gtk_label_get_text (GTK_LABEL (self->key)));
      break;
    case PROP_CHILD:
      g_value_set_object (value, self->child);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
corridor_field_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  CorridorField *self = CORRIDOR_FIELD (object);

  switch (prop_id)
    {
    case PROP_KEY:
      corridor_field_set_key (self, g_value_get_string (value));
      break;
    case PROP_CHILD:
      corridor_field_set_child (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
corridor_field_class_init (CorridorFieldClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = corridor_field_dispose;
  object_class->get_property = corridor_field_get_property;
  object_class->set_property = corridor_field_set_property;
  widget_class->measure = corridor_field_measure;
  widget_class->size_allocate = corridor_field_size_allocate;
  widget_class->get_request_mode = corridor_field_get_request_mode;

  properties[PROP_KEY] = g_param_spec_string ("key", NULL, NULL, "", flags);
  properties[PROP_CHILD] = g_param_spec_object ("child", NULL, NULL, GTK_TYPE_WIDGET, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "field");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
corridor_field_init (CorridorField *self)
{
  self->key = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "yalign", 0.0, "valign", GTK_ALIGN_START, "ellipsize", PANGO_ELLIPSIZE_END,
                            "single-line-mode", TRUE, NULL);
  gtk_widget_add_css_class (self->key, "key");
  gtk_widget_set_parent (self->key, GTK_WIDGET (self));
}

void
corridor_field_set_key (CorridorField *self, const char *key)
{
  g_return_if_fail (CORRIDOR_IS_FIELD (self));

  gtk_label_set_text (GTK_LABEL (self->key), key != NULL ? key : "");
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_KEY]);
}

/**
 * corridor_field_set_child:
 * @self: a field
 * @child: (nullable): its value
 */
void
corridor_field_set_child (CorridorField *self, GtkWidget *child)
{
  g_return_if_fail (CORRIDOR_IS_FIELD (self));

  if (self->child == child)
    return;

  g_clear_pointer (&self->child, gtk_widget_unparent);
  self->child = child;
  if (child != NULL)
    {
      gtk_widget_set_parent (child, GTK_WIDGET (self));
      gtk_widget_set_hexpand (child, TRUE);
      /* a text is its own name, before which no other may stand */
      gtk_accessible_update_relation (GTK_ACCESSIBLE (child),
                                      GTK_IS_LABEL (child) ? GTK_ACCESSIBLE_RELATION_DESCRIBED_BY : GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                      self->key, NULL, -1);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHILD]);
}
