/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-filter-chip.h"

#include "corridor-i18n.h"
#include "corridor-menu-names.h"
#include "corridor-view.h"

struct _CorridorFilterChip
{
  GtkWidget parent_instance;

  /* template */
  GtkWidget *body_button;
  GtkWidget *sign; /* that of what is excluded, or that of what is paused */
  GtkWidget *facet_label;
  GtkWidget *value_label;
  GtkWidget *effect_label;
  GtkWidget *remove_button;

  GtkWidget *menu; /* nullable: that was opened last */

  CorridorQueryPart *part;
  gboolean paused;
  char *effect; /* nullable: what it does to the count, in words */
};

enum
{
  PROP_PART = 1,
  PROP_PAUSED,
  N_PROPS
};

enum
{
  SIGNAL_REMOVED,
  SIGNAL_EDITED,
  SIGNAL_NEGATED,
  SIGNAL_TOGGLED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CorridorFilterChip, corridor_filter_chip, GTK_TYPE_WIDGET)

static gboolean
is_excluded (CorridorFilterChip *self)
{
  return corridor_query_part_get_choice (self->part) == CORRIDOR_CHOICE_EXCLUDED;
}

/* What can be changed where it was written. What is paused is not to be seen there. */
static gboolean
can_edit (CorridorFilterChip *self)
{
  CorridorPartKind kind = corridor_query_part_get_kind (self->part);

  return !self->paused && (kind == CORRIDOR_PART_DATES || kind == CORRIDOR_PART_TEXT);
}

/* --- what can be done with it --- */

static void
chip_action_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  static const struct
  {
    const char *action;
    guint signal;
  } emitted[] = {
    { "chip.remove", SIGNAL_REMOVED },
    { "chip.edit", SIGNAL_EDITED },
    { "chip.negate", SIGNAL_NEGATED },
    { "chip.toggle", SIGNAL_TOGGLED },
  };

  for (guint i = 0; i < G_N_ELEMENTS (emitted); i++)
    if (g_str_equal (emitted[i].action, action_name))
      g_signal_emit (widget, signals[emitted[i].signal], 0);
}

static GMenuModel *
make_menu (CorridorFilterChip *self)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) change = g_menu_new ();
  g_autoptr (GMenu) removal = g_menu_new ();

  if (can_edit (self))
    g_menu_append (change, _ ("_Change…"), "chip.edit");
  if (!self->paused && corridor_query_part_get_kind (self->part) == CORRIDOR_PART_VALUE)
    g_menu_append (change, is_excluded (self) ? _ ("_Include Instead") : _ ("_Exclude Instead"), "chip.negate");
  g_menu_append (change, self->paused ? _ ("_Resume") : _ ("_Pause"), "chip.toggle");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (change));
  g_menu_append (removal, C_ ("chip", "Re_move"), "chip.remove");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (removal));

  return G_MENU_MODEL (menu);
}

static void
open_menu_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  CorridorFilterChip *self = CORRIDOR_FILTER_CHIP (widget);
  g_autoptr (GMenuModel) model = make_menu (self);

  g_clear_pointer (&self->menu, gtk_widget_unparent);
  self->menu = gtk_popover_menu_new_from_model (model);
  corridor_menu_names_give (self->menu);
  gtk_popover_set_position (GTK_POPOVER (self->menu), GTK_POS_BOTTOM);
  /* the focus goes back there when it closes, and not to what takes the filter away */
  gtk_widget_set_parent (self->menu, self->body_button);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

/* The dates have a place of their own to be changed, which has all that a menu would; a menu for them is there by the other button. */
static void
body_clicked_cb (CorridorFilterChip *self)
{
  gboolean edits = can_edit (self) && corridor_query_part_get_kind (self->part) == CORRIDOR_PART_DATES;

  gtk_widget_activate_action (GTK_WIDGET (self), edits ? "chip.edit" : "chip.menu", NULL);
}

static void
secondary_pressed_cb (CorridorFilterChip *self, int n_press, double x, double y, GtkGesture *gesture)
{
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_activate_action (GTK_WIDGET (self), "chip.menu", NULL);
}

static gboolean
corridor_filter_chip_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (CORRIDOR_FILTER_CHIP (widget)->remove_button);
}

static void
corridor_filter_chip_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  CorridorFilterChip *self = CORRIDOR_FILTER_CHIP (widget);

  GTK_WIDGET_CLASS (corridor_filter_chip_parent_class)->size_allocate (widget, width, height, baseline);
  if (self->menu != NULL)
    gtk_popover_present (GTK_POPOVER (self->menu));
}

/* --- how it looks --- */

static char *
describe (CorridorFilterChip *self)
{
  const char *title = corridor_query_part_get_title (self->part);

  /* Translators: %s is a filter: "Region: Balochistan" */
  return self->paused ? g_strdup_printf (C_ ("chip", "%s, paused"), title) : g_strdup (title);
}

/* The whole of what may be ellipsised, and what the number means, wherever on the chip the pointer rests */
static void
update_tooltip (CorridorFilterChip *self)
{
  g_autofree char *title = describe (self);
  g_autoptr (GString) text = g_string_new (title);

  if (corridor_query_part_get_kind (self->part) == CORRIDOR_PART_DATES)
    g_string_append_printf (text, "\n%s", _ ("Possibly: what may fall into this time. Certainly: only what lies within it for sure."));
  if (self->effect != NULL)
    g_string_append_printf (text, "\n%s", self->effect);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), text->str);
}

static void
set_effect_words (CorridorFilterChip *self, const char *words)
{
  GtkWidget *buttons[] = { self->body_button, self->remove_button };

  g_free (self->effect);
  self->effect = g_strdup (words);
  update_tooltip (self);
  for (guint i = 0; i < G_N_ELEMENTS (buttons); i++)
    if (words != NULL)
      gtk_accessible_update_property (GTK_ACCESSIBLE (buttons[i]), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
    else
      gtk_accessible_reset_property (GTK_ACCESSIBLE (buttons[i]), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}

static void
update (CorridorFilterChip *self)
{
  const char *label = corridor_query_part_get_label (self->part);
  const char *classes[] = { is_excluded (self) ? "exclude" : "include", self->paused ? "paused" : NULL, NULL };
  g_autofree char *facet = NULL;
  g_autofree char *title = NULL;
  g_autofree char *removal = NULL;

  /* Translators: the beginning of an excluded filter, before the value: "not Actor" */
  facet = is_excluded (self) ? g_strdup_printf (C_ ("chip", "not %s"), label) : g_strdup (label);
  gtk_label_set_text (GTK_LABEL (self->facet_label), facet);
  gtk_label_set_text (GTK_LABEL (self->value_label), corridor_query_part_get_value_label (self->part));
  gtk_image_set_from_icon_name (GTK_IMAGE (self->sign), self->paused ? "media-playback-pause-symbolic" : "corridor-exclude-symbolic");
  gtk_widget_set_visible (self->sign, self->paused || is_excluded (self));
  gtk_widget_set_css_classes (GTK_WIDGET (self), classes);

  title = describe (self);
  update_tooltip (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->body_button), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_HAS_POPUP, TRUE, -1);

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

  g_clear_pointer (&self->menu, gtk_widget_unparent);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->part);
  g_clear_pointer (&self->effect, g_free);

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
    case PROP_PAUSED:
      g_value_set_boolean (value, self->paused);
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
    case PROP_PAUSED:
      corridor_filter_chip_set_paused (self, g_value_get_boolean (value));
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
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;
  static const char *const names[N_SIGNALS] = { "removed", "edited", "negated", "toggled" };

  object_class->dispose = corridor_filter_chip_dispose;
  object_class->get_property = corridor_filter_chip_get_property;
  object_class->set_property = corridor_filter_chip_set_property;
  widget_class->grab_focus = corridor_filter_chip_grab_focus;
  widget_class->size_allocate = corridor_filter_chip_size_allocate;

  properties[PROP_PART] = g_param_spec_object ("part", NULL, NULL, CORRIDOR_TYPE_QUERY_PART, flags);
  properties[PROP_PAUSED] = g_param_spec_boolean ("paused", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  for (guint i = 0; i < N_SIGNALS; i++)
    signals[i] = g_signal_new (names[i], CORRIDOR_TYPE_FILTER_CHIP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "chip.remove", NULL, chip_action_cb);
  gtk_widget_class_install_action (widget_class, "chip.edit", NULL, chip_action_cb);
  gtk_widget_class_install_action (widget_class, "chip.negate", NULL, chip_action_cb);
  gtk_widget_class_install_action (widget_class, "chip.toggle", NULL, chip_action_cb);
  gtk_widget_class_install_action (widget_class, "chip.menu", NULL, open_menu_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "chip.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "chip.menu", NULL);
  /* the menu names the last one */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_BackSpace, 0, "chip.remove", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Delete, 0, "chip.remove", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "chip.remove", NULL);

  gtk_widget_class_set_css_name (widget_class, "chip");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               CORRIDOR_RESOURCE_PREFIX "parts/corridor-filter-chip.ui");
  gtk_widget_class_bind_template_child (widget_class, CorridorFilterChip, body_button);
  gtk_widget_class_bind_template_child (widget_class, CorridorFilterChip, sign);
  gtk_widget_class_bind_template_child (widget_class, CorridorFilterChip, facet_label);
  gtk_widget_class_bind_template_child (widget_class, CorridorFilterChip, value_label);
  gtk_widget_class_bind_template_child (widget_class, CorridorFilterChip, effect_label);
  gtk_widget_class_bind_template_child (widget_class, CorridorFilterChip, remove_button);
  gtk_widget_class_bind_template_callback (widget_class, body_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, secondary_pressed_cb);
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
 * @self: a chip
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

/**
 * corridor_filter_chip_get_paused:
 * @self: a chip
 *
 * Returns: whether the filter is kept but not asked
 */
gboolean
corridor_filter_chip_get_paused (CorridorFilterChip *self)
{
  g_return_val_if_fail (CORRIDOR_IS_FILTER_CHIP (self), FALSE);

  return self->paused;
}

/**
 * corridor_filter_chip_set_paused:
 * @self: a chip
 * @paused: whether the filter is kept but not asked
 */
void
corridor_filter_chip_set_paused (CorridorFilterChip *self, gboolean paused)
{
  g_return_if_fail (CORRIDOR_IS_FILTER_CHIP (self));

  paused = !!paused;
  if (self->paused == paused)
    return;

  self->paused = paused;
  if (self->part != NULL)
    update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAUSED]);
}

/**
 * corridor_filter_chip_set_effect:
 * @self: a chip
 * @n_without: how many statements pass without the filter
 * @n_with: how many pass with it
 *
 * Shows what the filter removes: "−12". Where it is one of several of which a statement needs one, it adds.
 */
void
corridor_filter_chip_set_effect (CorridorFilterChip *self, guint n_without, guint n_with)
{
  guint n = n_without > n_with ? n_without - n_with : n_with - n_without;
  g_autofree char *shown = NULL;
  g_autofree char *words = NULL;

  g_return_if_fail (CORRIDOR_IS_FILTER_CHIP (self));

  if (n_without >= n_with)
    {
      /* Translators: how many statements a filter removes; the sign is a minus */
      shown = g_strdup_printf (C_ ("chip", "−%u"), n);
      words = g_strdup_printf (ngettext ("Without it, %u more statement passes", "Without it, %u more statements pass", n), n);
    }
  else
    {
      /* Translators: how many statements a filter adds to those that other filters let pass */
      shown = g_strdup_printf (C_ ("chip", "+%u"), n);
      words = g_strdup_printf (ngettext ("Without it, %u statement fewer passes", "Without it, %u statements fewer pass", n), n);
    }

  gtk_label_set_text (GTK_LABEL (self->effect_label), shown);
  gtk_widget_set_visible (self->effect_label, TRUE);
  set_effect_words (self, words);
}

/**
 * corridor_filter_chip_hide_effect:
 * @self: a chip
 *
 * Shows no more what the filter removes.
 */
void
corridor_filter_chip_hide_effect (CorridorFilterChip *self)
{
  g_return_if_fail (CORRIDOR_IS_FILTER_CHIP (self));

  gtk_widget_set_visible (self->effect_label, FALSE);
  set_effect_words (self, NULL);
}
