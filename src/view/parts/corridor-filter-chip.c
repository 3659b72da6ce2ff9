/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-filter-chip.h"

#include "corridor-i18n.h"
#include "corridor-view.h"

struct _CorridorFilterChip
{
  GtkWidget parent_instance;

  /* template */
  GtkWidget *body_button;
  GtkWidget *excluded_icon;
  GtkWidget *facet_label;
  GtkWidget *value_label;
  GtkWidget *remove_button;

  CorridorQueryPart *part;
};

enum
{
  PROP_PART = 1,
  N_PROPS
};

enum
{
  SIGNAL_REMOVED,
  SIGNAL_EDITED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CorridorFilterChip, corridor_filter_chip, GTK_TYPE_WIDGET)

static void
remove_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  g_signal_emit (widget, signals[SIGNAL_REMOVED], 0);
}

static void
body_clicked_cb (CorridorFilterChip *self)
{
  g_signal_emit (self, signals[SIGNAL_EDITED], 0);
}

static gboolean
corridor_filter_chip_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (CORRIDOR_FILTER_CHIP (widget)->remove_button);
}

static void
update (CorridorFilterChip *self)
{
  gboolean excluded = corridor_query_part_get_choice (self->part) == CORRIDOR_CHOICE_EXCLUDED;
  const char *label = corridor_query_part_get_label (self->part),
             *title = corridor_query_part_get_title (self->part);
  gboolean can_edit = corridor_query_part_get_kind (self->part) == CORRIDOR_PART_DATES;
  g_autofree char *facet = NULL;
  g_autofree char *removal = NULL;

  /* Translators: the beginning of an excluded filter, before the value: "not Actor" */
  facet = excluded ? g_strdup_printf (C_ ("chip", "not %s"), label) : g_strdup (label);
  gtk_label_set_text (GTK_LABEL (self->facet_label), facet);
  gtk_label_set_text (GTK_LABEL (self->value_label), corridor_query_part_get_value_label (self->part));
  gtk_widget_set_visible (self->excluded_icon, excluded);
  gtk_widget_set_css_classes (GTK_WIDGET (self), (const char *[]){ excluded ? "exclude" : "include", NULL });

  /* the whole of what may be ellipsised */
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);

  gtk_widget_set_can_target (self->body_button, can_edit);
  gtk_widget_set_focusable (self->body_button, can_edit);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->body_button), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);

  /* Translators: %s is a filter: "Region: Balochistan" */
  removal = g_strdup_printf (_ ("Remove filter %s"), title);
  gtk_widget_set_tooltip_text (self->remove_button, removal);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->remove_button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  removal, -1);
}

static void
corridor_filter_chip_dispose (GObject *object)
{
  CorridorFilterChip *self = CORRIDOR_FILTER_CHIP (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->part);

  G_OBJECT_CLASS (corridor_filter_chip_parent_class)->dispose (object);
}

static void
corridor_filter_chip_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  CorridorFilterChip *self = CORRIDOR_FILTER_CHIP (object);

  switch (prop_id)
    {
    case PROP_PART:
      g_value_set_object (value, self->part);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
corridor_filter_chip_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  CorridorFilterChip *self = CORRIDOR_FILTER_CHIP (object);

  switch (prop_id)
    {
    case PROP_PART:
      corridor_filter_chip_set_part (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
corridor_filter_chip_class_init (CorridorFilterChipClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = corridor_filter_chip_dispose;
  object_class->get_property = corridor_filter_chip_get_property;
  object_class->set_property = corridor_filter_chip_set_property;
  widget_class->grab_focus = corridor_filter_chip_grab_focus;

  properties[PROP_PART]
      = g_param_spec_object ("part", NULL, NULL, CORRIDOR_TYPE_QUERY_PART,
                             G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_REMOVED] = g_signal_new ("removed", CORRIDOR_TYPE_FILTER_CHIP, G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 0);

  signals[SIGNAL_EDITED] = g_signal_new ("edited", CORRIDOR_TYPE_FILTER_CHIP, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "chip.remove", NULL, remove_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "chip.remove", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Delete, 0, "chip.remove", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_BackSpace, 0, "chip.remove", NULL);

  gtk_widget_class_set_css_name (widget_class, "chip");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               CORRIDOR_RESOURCE_PREFIX "parts/corridor-filter-chip.ui");
  gtk_widget_class_bind_template_child (widget_class, CorridorFilterChip, body_button);
  gtk_widget_class_bind_template_child (widget_class, CorridorFilterChip, excluded_icon);
  gtk_widget_class_bind_template_child (widget_class, CorridorFilterChip, facet_label);
  gtk_widget_class_bind_template_child (widget_class, CorridorFilterChip, value_label);
  gtk_widget_class_bind_template_child (widget_class, CorridorFilterChip, remove_button);
  gtk_widget_class_bind_template_callback (widget_class, body_clicked_cb);
}

static void
corridor_filter_chip_init (CorridorFilterChip *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * corridor_filter_chip_new:
 * @part: the filter that it shows
 *
 * Returns: (transfer floating): a chip
 */
GtkWidget *
corridor_filter_chip_new (CorridorQueryPart *part)
{
  return g_object_new (CORRIDOR_TYPE_FILTER_CHIP, "part", part, NULL);
}

/**
 * corridor_filter_chip_get_part:
 *
 * Returns: (transfer none) (nullable): the filter that it shows
 */
CorridorQueryPart *
corridor_filter_chip_get_part (CorridorFilterChip *self)
{
  g_return_val_if_fail (CORRIDOR_IS_FILTER_CHIP (self), NULL);

  return self->part;
}

/**
 * corridor_filter_chip_set_part:
 * @self: a chip
 * @part: the filter that it shows from now on
 */
void
corridor_filter_chip_set_part (CorridorFilterChip *self, CorridorQueryPart *part)
{
  g_return_if_fail (CORRIDOR_IS_FILTER_CHIP (self));

  if (!g_set_object (&self->part, part))
    return;
  if (part != NULL)
    update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PART]);
}
