/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The search entry. What is typed is asked at once: the query answers faster than anybody types. */

#include "corridor-list-pane-private.h"

static void
search_changed_cb (CorridorListPane *self)
{
  if (self->session != NULL)
    corridor_session_set_text (self->session, gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
}

static void
search_activate_cb (CorridorListPane *self)
{
  corridor_list_pane_focus_rows (self);
}

static gboolean
search_key_pressed_cb (CorridorListPane *self, guint keyval, guint keycode, GdkModifierType state)
{
  if ((keyval != GDK_KEY_Down && keyval != GDK_KEY_KP_Down)
      || (state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;

  corridor_list_pane_focus_rows (self);

  return GDK_EVENT_STOP;
}

/* whether a key writes something, so that it can begin a search; a space does not: it selects */
static gboolean
is_text_key (guint keyval, GdkModifierType state)
{
  if (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK | GDK_HYPER_MASK | GDK_META_MASK))
    return FALSE;

  return g_unichar_isgraph (gdk_keyval_to_unicode (keyval)) || keyval == GDK_KEY_Multi_key
         || (keyval >= GDK_KEY_dead_grave && keyval <= GDK_KEY_dead_greek);
}

/* Typing in the list is searching. This hears what nothing in the list wants;
 * gtk_search_bar_set_key_capture_widget() would hear it first. */
static gboolean
rows_key_pressed_cb (CorridorListPane *self,
                     guint keyval,
                     guint keycode,
                     GdkModifierType state,
                     GtkEventControllerKey *controller)
{
  GtkEditable *text = gtk_editable_get_delegate (GTK_EDITABLE (self->search_entry));

  if (self->session == NULL || corridor_session_get_index (self->session) == NULL
      || !is_text_key (keyval, state) || !gtk_event_controller_key_forward (controller, GTK_WIDGET (text)))
    return GDK_EVENT_PROPAGATE;

  corridor_list_pane_set_search_mode (self, TRUE);
  gtk_text_grab_focus_without_selecting (GTK_TEXT (text));

  return GDK_EVENT_STOP;
}

void
corridor_list_pane_class_add_search (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, rows_key_pressed_cb);
}

/* The entry follows the query, as after undo. */
void
corridor_list_pane_show_search_text (CorridorListPane *self)
{
  const char *text = corridor_query_get_text (corridor_session_get_query (self->session));

  if (!g_str_equal (text, gtk_editable_get_text (GTK_EDITABLE (self->search_entry))))
    gtk_editable_set_text (GTK_EDITABLE (self->search_entry), text);
}

void
corridor_list_pane_search_toggled (CorridorListPane *self)
{
  gboolean had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self)) == self->search_bar;

  gtk_search_bar_set_search_mode (GTK_SEARCH_BAR (self->search_bar), self->search_mode);
  if (self->search_mode)
    gtk_widget_grab_focus (self->search_entry);
  else
    {
      gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
      if (had_focus)
        corridor_list_pane_focus_rows (self);
    }
}

/**
 * corridor_list_pane_search:
 * @self: a pane
 *
 * Shows the search entry, if it does not show, and gives it the focus.
 */
void
corridor_list_pane_search (CorridorListPane *self)
{
  g_return_if_fail (CORRIDOR_IS_LIST_PANE (self));

  corridor_list_pane_set_search_mode (self, TRUE);
  gtk_widget_grab_focus (self->search_entry);
}
