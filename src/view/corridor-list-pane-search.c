/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The search entry, and what is offered below it. What is typed is asked at once: the query answers faster than anybody types. */

#include "corridor-list-pane-private.h"

#include "corridor-recent-searches.h"
#include "corridor-suggestions.h"
#include "corridor-text-keys.h"

static const char *
get_text (CorridorListPane *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->search_entry));
}

/* --- earlier searches --- */

/* What somebody has finished writing; half a word is no search. */
static void
remember_search (CorridorListPane *self, const char *text)
{
  g_auto (GStrv) searches = corridor_recent_searches_add ((const char *const *) self->recent_searches, text);

  corridor_list_pane_set_recent_searches (self, (const char *const *) searches);
}

/* --- what is offered --- */

static void
hide_suggestions (CorridorListPane *self)
{
  if (self->suggestions != NULL)
    gtk_popover_popdown (GTK_POPOVER (self->suggestions));
}

static void
show_suggestions (CorridorListPane *self)
{
  if (self->suggestions == NULL || self->is_picking || !self->search_mode || !gtk_widget_get_mapped (self->search_entry)
      || !gtk_event_controller_focus_contains_focus (GTK_EVENT_CONTROLLER_FOCUS (self->search_focus)))
    return;

  if (corridor_suggestions_offer (CORRIDOR_SUGGESTIONS (self->suggestions), get_text (self),
                                  (const char *const *) self->recent_searches))
    gtk_popover_popup (GTK_POPOVER (self->suggestions));
  else
    hide_suggestions (self);
}

/* Back to writing where it was left. */
static void
focus_text (CorridorListPane *self)
{
  gtk_text_grab_focus_without_selecting (GTK_TEXT (gtk_editable_get_delegate (GTK_EDITABLE (self->search_entry))));
}

/* Whoever has picked goes on writing; nothing is offered until he does. */
static void
begin_picking (CorridorListPane *self)
{
  self->is_picking = TRUE;
  focus_text (self);
  hide_suggestions (self);
}

static void
end_picking (CorridorListPane *self)
{
  gtk_editable_set_position (GTK_EDITABLE (self->search_entry), -1);
  self->is_picking = FALSE;
}

static void
value_picked_cb (CorridorListPane *self, guint facet, const char *value, guint choice, guint start)
{
  g_autofree char *rest = g_strchomp (g_strndup (get_text (self), start));

  begin_picking (self);
  corridor_session_choose_instead (self->session, facet, value, choice, rest);
  end_picking (self);
}

static void
search_picked_cb (CorridorListPane *self, const char *search)
{
  begin_picking (self);
  corridor_session_set_text (self->session, search);
  remember_search (self, search);
  end_picking (self);
}

static void
searches_forgotten_cb (CorridorListPane *self)
{
  begin_picking (self);
  corridor_list_pane_set_recent_searches (self, NULL);
  end_picking (self);
}

/* --- the entry --- */

static void
search_changed_cb (CorridorListPane *self)
{
  const char *before;

  if (self->session == NULL)
    return;

  /* closing the search bar clears it at once, as its icon does; who takes back what he wrote does it letter by letter */
  before = corridor_query_get_text (corridor_session_get_query (self->session));
  if (get_text (self)[0] == '\0' && g_utf8_strlen (before, -1) > 1)
    remember_search (self, before);

  corridor_session_set_text (self->session, get_text (self));
  show_suggestions (self);
}

static void
search_activate_cb (CorridorListPane *self)
{
  corridor_list_pane_enter_rows (self);
}

/* The search bar slides: what stands below the entry waits until that stands still. */
static gboolean
wait_for_place_cb (GtkWidget *entry, GdkFrameClock *clock, gpointer data)
{
  CorridorListPane *self = data;
  graphene_rect_t bounds;

  if (!gtk_widget_get_mapped (entry) || !gtk_widget_compute_bounds (entry, GTK_WIDGET (self), &bounds))
    return G_SOURCE_CONTINUE;
  if (!graphene_rect_equal (&bounds, &self->search_place))
    {
      self->search_place = bounds;
      return G_SOURCE_CONTINUE;
    }

  self->search_tick = 0;
  show_suggestions (self);

  return G_SOURCE_REMOVE;
}

static void
stop_waiting (CorridorListPane *self)
{
  if (self->search_tick != 0)
    gtk_widget_remove_tick_callback (self->search_entry, self->search_tick);
  self->search_tick = 0;
}

/* Whoever asks for the search is offered something, and who writes; not who is given the focus back, as by a popover that closes. */
static void
offer_when_still (CorridorListPane *self)
{
  stop_waiting (self);
  self->search_place = *graphene_rect_zero ();
  self->search_tick = gtk_widget_add_tick_callback (self->search_entry, wait_for_place_cb, self, NULL);
}

/* What is offered below the entry is a part of it: who goes there has not left. */
static void
search_leave_cb (CorridorListPane *self)
{
  stop_waiting (self);
  remember_search (self, get_text (self));
  hide_suggestions (self);
}

/* Down goes to what is offered, if something is, and else to the list. */
static gboolean
search_key_pressed_cb (CorridorListPane *self, guint keyval, guint keycode, GdkModifierType state)
{
  gboolean is_offered = gtk_widget_get_visible (self->suggestions);

  if ((state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;

  /* one layer at a time */
  if (keyval == GDK_KEY_Escape && is_offered)
    {
      hide_suggestions (self);
      return GDK_EVENT_STOP;
    }
  if (keyval == GDK_KEY_Down || keyval == GDK_KEY_KP_Down)
    {
      if (!is_offered || !corridor_suggestions_focus (CORRIDOR_SUGGESTIONS (self->suggestions)))
        corridor_list_pane_enter_rows (self);
      return GDK_EVENT_STOP;
    }

  return GDK_EVENT_PROPAGATE;
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
  if (self->session == NULL || corridor_session_get_index (self->session) == NULL || !corridor_key_is_text (keyval, state)
      || !gtk_event_controller_key_forward (controller, GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (self->search_entry)))))
    return GDK_EVENT_PROPAGATE;

  corridor_list_pane_set_search_mode (self, TRUE);
  focus_text (self);

  return GDK_EVENT_STOP;
}

void
corridor_list_pane_class_add_search (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_leave_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, rows_key_pressed_cb);
}

void
corridor_list_pane_init_search (CorridorListPane *self)
{
  self->recent_searches = g_new0 (char *, 1);
  self->suggestions = corridor_suggestions_new ();
  gtk_widget_set_halign (self->suggestions, GTK_ALIGN_START);
  gtk_widget_set_parent (self->suggestions, self->search_entry);
  g_signal_connect_object (self->suggestions, "left", G_CALLBACK (focus_text), self, G_CONNECT_SWAPPED);
  g_object_bind_property (self, "session", self->suggestions, "session", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (self->suggestions, "picked", G_CALLBACK (value_picked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->suggestions, "searched", G_CALLBACK (search_picked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->suggestions, "forgotten", G_CALLBACK (searches_forgotten_cb), self, G_CONNECT_SWAPPED);
}

/* The entry follows the query, as after undo. */
void
corridor_list_pane_show_search_text (CorridorListPane *self)
{
  const char *text = corridor_query_get_text (corridor_session_get_query (self->session));

  if (!g_str_equal (text, get_text (self)))
    gtk_editable_set_text (GTK_EDITABLE (self->search_entry), text);
}

void
corridor_list_pane_search_toggled (CorridorListPane *self)
{
  gboolean had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self)) == self->search_bar;

  gtk_search_bar_set_search_mode (GTK_SEARCH_BAR (self->search_bar), self->search_mode);
  if (self->search_mode)
    {
      gtk_widget_grab_focus (self->search_entry);
      offer_when_still (self);
    }
  else
    {
      stop_waiting (self);
      gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
      hide_suggestions (self);
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
  offer_when_still (self);
}
