/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-sidebar-private.h"

/* Keys and clicks are seen by the list on their way down to its rows: a list item takes Space and Return for itself,
 * whose meaning is another here, and one gesture is lighter than one for each row. */

/* ---- keys ---- */

static gboolean
set_expanded (CorridorSidebar *self, CorridorSidebarRow *row, gboolean expanded)
{
  if (corridor_sidebar_row_get_kind (row) != CORRIDOR_SIDEBAR_HEADING
      || corridor_sidebar_row_get_expanded (row) == expanded)
    return FALSE;
  corridor_sidebar_model_set_expanded (self->model, corridor_sidebar_row_get_facet (row), expanded);
  return TRUE;
}

/* Focuses what the row stands below: a value, or the heading. */
static gboolean
go_up (CorridorSidebar *self, CorridorSidebarRow *row)
{
  const guint depth = corridor_sidebar_row_get_depth (row);
  guint position = corridor_sidebar_model_find_row (self->model, row);

  if (position == CORRIDOR_NONE)
    return FALSE;
  while (position-- > 0)
    {
      g_autoptr (CorridorSidebarRow) above = g_list_model_get_item (G_LIST_MODEL (self->model), position);

      if (corridor_sidebar_row_get_kind (above) == CORRIDOR_SIDEBAR_HEADING
          || corridor_sidebar_row_get_depth (above) < depth)
        return corridor_sidebar_focus_row (self, above);
    }
  return FALSE;
}

static gboolean
go_down (CorridorSidebar *self, CorridorSidebarRow *row)
{
  guint position = corridor_sidebar_model_find_row (self->model, row);
  g_autoptr (CorridorSidebarRow) below = NULL;

  if (position == CORRIDOR_NONE)
    return FALSE;
  below = g_list_model_get_item (G_LIST_MODEL (self->model), position + 1);
  return below && corridor_sidebar_row_get_kind (row) == CORRIDOR_SIDEBAR_HEADING
         && corridor_sidebar_row_get_kind (below) != CORRIDOR_SIDEBAR_HEADING
         && corridor_sidebar_focus_row (self, below);
}

static gboolean
close_find (CorridorSidebar *self)
{
  if (!self->finding)
    return FALSE;
  corridor_sidebar_set_finding (self, FALSE);
  return TRUE;
}

static gboolean
press_plain_key (CorridorSidebar *self, CorridorSidebarRow *row, guint keyval)
{
  const gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  switch (keyval)
    {
    case GDK_KEY_space:
    case GDK_KEY_KP_Space:
    case GDK_KEY_Return:
    case GDK_KEY_ISO_Enter:
    case GDK_KEY_KP_Enter:
      corridor_sidebar_activate_row (self, row);
      return TRUE;
    case GDK_KEY_Delete:
    case GDK_KEY_KP_Delete:
      corridor_sidebar_toggle_row (self, row, CORRIDOR_CHOICE_EXCLUDED);
      return TRUE;
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      if ((keyval == GDK_KEY_Left || keyval == GDK_KEY_KP_Left) != rtl)
        return set_expanded (self, row, FALSE) || go_up (self, row);
      return set_expanded (self, row, TRUE) || go_down (self, row);
    case GDK_KEY_Menu:
      corridor_sidebar_open_menu (self, row, NULL);
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
is_enter (guint keyval)
{
  return keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter || keyval == GDK_KEY_ISO_Enter;
}

static gboolean
press_key (CorridorSidebar *self, CorridorSidebarRow *row, guint keyval, GdkModifierType modifiers)
{
  if (modifiers == 0)
    return press_plain_key (self, row, keyval);
  if (modifiers == GDK_ALT_MASK && is_enter (keyval))
    return corridor_sidebar_open_page (self, row);
  if (modifiers == GDK_SHIFT_MASK && keyval == GDK_KEY_F10)
    {
      corridor_sidebar_open_menu (self, row, NULL);
      return TRUE;
    }
  if (modifiers == GDK_CONTROL_MASK && keyval == GDK_KEY_space)
    {
      corridor_sidebar_choose_only (self, row);
      return TRUE;
    }
  return FALSE;
}

/* What writes a character opens the entry and is written there. */
static gboolean
type (CorridorSidebar *self, GtkEventControllerKey *controller, guint keyval, GdkModifierType modifiers)
{
  GtkEditable *text = gtk_editable_get_delegate (GTK_EDITABLE (self->find_entry));

  if ((modifiers & ~GDK_SHIFT_MASK) != 0 || !g_unichar_isgraph (gdk_keyval_to_unicode (keyval)))
    return FALSE;
  corridor_sidebar_set_finding (self, TRUE);
  return gtk_event_controller_key_forward (controller, GTK_WIDGET (text));
}

static gboolean
key_pressed_cb (CorridorSidebar *self,
                guint keyval,
                guint keycode,
                GdkModifierType state,
                GtkEventControllerKey *controller)
{
  const GdkModifierType modifiers = state & gtk_accelerator_get_default_mod_mask ();
  g_autoptr (CorridorSidebarRow) row = corridor_sidebar_get_focus_row (self);

  if (row)
    g_object_ref (row);
  if (row && press_key (self, row, keyval, modifiers))
    return TRUE;
  if (modifiers == 0 && keyval == GDK_KEY_Escape && close_find (self))
    return TRUE;
  return self->model && type (self, controller, keyval, modifiers);
}

/* ---- clicks ---- */

/* The row at a point of the list; NULL where there is none, or a button of its own. */
static CorridorSidebarRow *
get_row_at (CorridorSidebar *self, double x, double y)
{
  GtkWidget *widget = gtk_widget_pick (GTK_WIDGET (self->list), x, y, GTK_PICK_DEFAULT);

  if (!widget || gtk_widget_get_ancestor (widget, GTK_TYPE_BUTTON))
    return NULL;
  while (widget && gtk_widget_get_parent (widget) != GTK_WIDGET (self->list))
    widget = gtk_widget_get_parent (widget);
  return widget ? corridor_sidebar_get_item_row (widget) : NULL;
}

static gboolean
is_only_click (GtkGestureSingle *gesture)
{
  const guint button = gtk_gesture_single_get_current_button (gesture);
  const GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));

  return button == GDK_BUTTON_MIDDLE || (button == GDK_BUTTON_PRIMARY && (state & GDK_CONTROL_MASK) != 0);
}

static void
open_menu_at (CorridorSidebar *self, CorridorSidebarRow *row, double x, double y)
{
  graphene_point_t point = GRAPHENE_POINT_INIT (x, y);
  GdkRectangle at;

  if (!gtk_widget_compute_point (GTK_WIDGET (self->list), GTK_WIDGET (self), &point, &point))
    return;
  at = (GdkRectangle) { point.x, point.y, 1, 1 };
  corridor_sidebar_open_menu (self, row, &at);
}

static void
pressed_cb (CorridorSidebar *self, int n_press, double x, double y, GtkGesture *gesture)
{
  CorridorSidebarRow *row = get_row_at (self, x, y);
  GdkEventSequence *sequence = gtk_gesture_single_get_current_sequence (GTK_GESTURE_SINGLE (gesture));
  GdkEvent *event = gtk_gesture_get_last_event (gesture, sequence);

  g_clear_object (&self->pressed_row);
  if (!row)
    {
      gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_DENIED);
      return;
    }
  if (event && gdk_event_triggers_context_menu (event))
    {
      gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
      corridor_sidebar_focus_row (self, row);
      open_menu_at (self, row, x, y);
      return;
    }
  /* not claimed before it is a click: with touch it may become scrolling */
  self->pressed_row = g_object_ref (row);
}

static void
released_cb (CorridorSidebar *self, int n_press, double x, double y, GtkGesture *gesture)
{
  g_autoptr (CorridorSidebarRow) pressed = g_steal_pointer (&self->pressed_row);

  if (!pressed || get_row_at (self, x, y) != pressed)
    return;
  if (is_only_click (GTK_GESTURE_SINGLE (gesture)))
    corridor_sidebar_choose_only (self, pressed);
  else if (gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture)) <= GDK_BUTTON_PRIMARY)
    corridor_sidebar_activate_row (self, pressed);
  else
    return;
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  corridor_sidebar_focus_row (self, pressed);
}

static void
cancel_cb (CorridorSidebar *self)
{
  g_clear_object (&self->pressed_row);
}

static void
long_pressed_cb (CorridorSidebar *self, double x, double y, GtkGesture *gesture)
{
  CorridorSidebarRow *row = get_row_at (self, x, y);

  if (!row)
    return;
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  open_menu_at (self, row, x, y);
}

void
corridor_sidebar_bind_input (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, released_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, long_pressed_cb);
}
