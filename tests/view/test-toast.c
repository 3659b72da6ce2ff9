/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-toast.h"

#include "corridor-view.h"

typedef struct
{
  GtkWidget *window;
  GtkWidget *beside;
  CorridorToast *toast;
  guint n_pressed, n_left;
} Fixture;

static void
left_cb (Fixture *fixture)
{
  fixture->n_left++;
  gtk_widget_grab_focus (fixture->beside);
}

static void
set_up (Fixture *fixture, gconstpointer animations)
{
  GtkWidget *overlay = gtk_overlay_new ();

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", animations != NULL, NULL);
  fixture->n_pressed = fixture->n_left = 0;
  fixture->beside = gtk_button_new_with_label ("Beside");
  fixture->toast = CORRIDOR_TOAST (corridor_toast_new ());
  g_signal_connect_swapped (fixture->toast, "left", G_CALLBACK (left_cb), fixture);
  gtk_overlay_set_child (GTK_OVERLAY (overlay), fixture->beside);
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), GTK_WIDGET (fixture->toast));
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 400, 300);
  gtk_window_set_child (GTK_WINDOW (fixture->window), overlay);
  gtk_window_present (GTK_WINDOW (fixture->window));
  while (!gtk_widget_get_mapped (fixture->window))
    g_main_context_iteration (NULL, TRUE);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->toast), (gpointer *) &fixture->toast);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (fixture->toast);
}

static void
pressed_cb (GObject *object)
{
  Fixture *fixture = g_object_get_data (object, "fixture");

  fixture->n_pressed++;
}

static GtkWidget *
find (GtkWidget *widget, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static GtkWidget *
find_in_toast (Fixture *fixture, GType type)
{
  return find (GTK_WIDGET (fixture->toast), type);
}

static void
assert_said (Fixture *fixture, const char *text)
{
  g_assert_cmpstr (corridor_toast_get_text (fixture->toast), ==, text);
}

/* One at a time, in a label that is read as it changes. */
static void
test_one (Fixture *fixture, gconstpointer data)
{
  assert_said (fixture, NULL);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (fixture->toast)));

  corridor_toast_say (fixture->toast, "First");
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (fixture->toast)));
  corridor_toast_say (fixture->toast, "Second <b>and</b> plain");
  assert_said (fixture, "Second <b>and</b> plain");
  g_assert_cmpint (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (find_in_toast (fixture, GTK_TYPE_LABEL))), ==, GTK_ACCESSIBLE_ROLE_STATUS);

  corridor_toast_dismiss (fixture->toast);
  assert_said (fixture, NULL);
  corridor_toast_dismiss (fixture->toast);
  corridor_toast_say (NULL, "To nobody");

  /* what has come since is not taken back with it */
  corridor_toast_say (fixture->toast, "Third");
  corridor_toast_withdraw (fixture->toast, "Second");
  assert_said (fixture, "Third");
  corridor_toast_withdraw (fixture->toast, "Third");
  assert_said (fixture, NULL);
  corridor_toast_withdraw (fixture->toast, "Third");
  corridor_toast_withdraw (NULL, "Third");
}

/* Where nothing is to move, it is there and gone at once; else it slides, and is gone when it has. */
static void
test_goes (Fixture *fixture, gconstpointer animations)
{
  corridor_toast_say (fixture->toast, "Here");
  if (animations == NULL)
    g_assert_true (gtk_revealer_get_child_revealed (GTK_REVEALER (find_in_toast (fixture, GTK_TYPE_REVEALER))));

  corridor_toast_dismiss (fixture->toast);
  if (animations == NULL)
    g_assert_false (gtk_widget_get_visible (GTK_WIDGET (fixture->toast)));
  while (gtk_widget_get_visible (GTK_WIDGET (fixture->toast)))
    g_main_context_iteration (NULL, TRUE);

  /* and comes again */
  corridor_toast_say (fixture->toast, "Again");
  assert_said (fixture, "Again");
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (fixture->toast)));
}

static void
test_time (Fixture *fixture, gconstpointer data)
{
  const gint64 start = g_get_monotonic_time ();

  corridor_toast_say (fixture->toast, "For a while");
  while (corridor_toast_get_text (fixture->toast) != NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (g_get_monotonic_time () - start, >=, CORRIDOR_TOAST_TIME * G_TIME_SPAN_MILLISECOND - 50 * G_TIME_SPAN_MILLISECOND);
  g_assert_cmpuint (fixture->n_left, ==, 0);
}

static gboolean
time_cb (gpointer data)
{
  *(gboolean *) data = TRUE;

  return G_SOURCE_REMOVE;
}

/* Who is at its button has the time he needs; then the focus goes to something that is there. */
static void
test_button (Fixture *fixture, gconstpointer data)
{
  gboolean is_over = FALSE;
  GtkWidget *button;

  g_object_set_data (G_OBJECT (fixture->window), "fixture", fixture);
  corridor_toast_hold (fixture->toast, "Cleared", "_Undo", G_CALLBACK (pressed_cb), fixture->window);
  corridor_toast_offer (fixture->toast, "Cleared", "_Undo", G_CALLBACK (pressed_cb), fixture->window);
  button = find_in_toast (fixture, GTK_TYPE_BUTTON);
  g_assert_true (gtk_widget_grab_focus (button));
  corridor_toast_say (fixture->toast, "Cleared");
  g_assert_false (gtk_widget_get_visible (button));
  corridor_toast_offer (fixture->toast, "Cleared", "_Undo", G_CALLBACK (pressed_cb), fixture->window);
  g_assert_true (gtk_widget_grab_focus (button));
  corridor_toast_offer (fixture->toast, "Cleared", "_Undo", G_CALLBACK (pressed_cb), fixture->window);

  g_timeout_add (CORRIDOR_TOAST_TIME_TO_ACT + 500, time_cb, &is_over);
  while (!is_over)
    g_main_context_iteration (NULL, TRUE);
  assert_said (fixture, "Cleared");

  g_assert_true (gtk_widget_grab_focus (fixture->beside));
  g_assert_true (gtk_widget_grab_focus (GTK_WIDGET (fixture->toast)));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == button);
  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpuint (fixture->n_pressed, ==, 1);
  assert_said (fixture, NULL);
  g_assert_cmpuint (fixture->n_left, ==, 1);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == fixture->beside);
  g_assert_false (gtk_widget_grab_focus (GTK_WIDGET (fixture->toast)));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  corridor_view_init ();

  g_test_add ("/toast/one", Fixture, NULL, set_up, test_one, tear_down);
  g_test_add ("/toast/goes", Fixture, NULL, set_up, test_goes, tear_down);
  g_test_add ("/toast/slides", Fixture, "animations", set_up, test_goes, tear_down);
  g_test_add ("/toast/time", Fixture, NULL, set_up, test_time, tear_down);
  g_test_add ("/toast/button", Fixture, NULL, set_up, test_button, tear_down);

  return g_test_run ();
}
