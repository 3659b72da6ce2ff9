/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-chip-bar.h"
#include "corridor-filter-chip.h"
#include "corridor-view.h"
#include "test-library.h"

typedef struct
{
  CorridorIndex *index;
  CorridorSession *session;
  GtkWidget *window;
  GtkWidget *bar;
  guint n_left;
} Fixture;

static void
left_cb (Fixture *fixture)
{
  fixture->n_left++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->index = test_index_new_small ();
  fixture->session = corridor_session_new ();
  corridor_session_set_index (fixture->session, fixture->index);
  fixture->bar = corridor_chip_bar_new ();
  corridor_chip_bar_set_session (CORRIDOR_CHIP_BAR (fixture->bar), fixture->session);
  g_signal_connect_swapped (fixture->bar, "left", G_CALLBACK (left_cb), fixture);

  fixture->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->bar);
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->bar), (gpointer *) &fixture->bar);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_assert_null (fixture->bar);
  g_assert_finalize_object (fixture->session);
  g_assert_finalize_object (fixture->index);
}

static GtkWidget *
get_chip (Fixture *fixture, guint position)
{
  GtkWidget *chip = gtk_widget_get_first_child (fixture->bar);

  for (; position > 0; position--)
    chip = gtk_widget_get_next_sibling (chip);
  g_assert_true (CORRIDOR_IS_FILTER_CHIP (chip));

  return chip;
}

static void
assert_chips (Fixture *fixture, const char *expected)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (GtkWidget *chip = gtk_widget_get_first_child (fixture->bar); CORRIDOR_IS_FILTER_CHIP (chip);
       chip = gtk_widget_get_next_sibling (chip))
    g_string_append_printf (
        text, "%s%s", text->len > 0 ? ", " : "",
        corridor_query_part_get_title (corridor_filter_chip_get_part (CORRIDOR_FILTER_CHIP (chip))));
  g_assert_cmpstr (text->str, ==, expected);
  g_assert_cmpint (gtk_widget_get_visible (fixture->bar), ==, expected[0] != '\0');
  g_assert_true (GTK_IS_BUTTON (gtk_widget_get_last_child (fixture->bar)));
}

static void
choose_three (Fixture *fixture)
{
  corridor_session_choose (fixture->session, CORRIDOR_FACET_REGION, "pakistan", CORRIDOR_CHOICE_INCLUDED);
  corridor_session_choose (fixture->session, CORRIDOR_FACET_ACTOR, "india-state", CORRIDOR_CHOICE_EXCLUDED);
  corridor_session_choose (fixture->session, CORRIDOR_FACET_KIND, "event", CORRIDOR_CHOICE_INCLUDED);
}

/* What Delete does on a chip with the focus. */
static void
remove_chip (Fixture *fixture, guint position)
{
  g_assert_true (gtk_widget_activate_action (get_chip (fixture, position), "chip.remove", NULL));
}

static gboolean
has_focus (Fixture *fixture, guint position)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (fixture->window));

  return focus != NULL && gtk_widget_is_ancestor (focus, get_chip (fixture, position));
}

static void
test_follows_query (Fixture *fixture, gconstpointer data)
{
  assert_chips (fixture, "");
  choose_three (fixture);
  assert_chips (fixture, "Region: Pakistan, not Actor: India, Kind: Event");
  corridor_session_set_text (fixture->session, "port");
  assert_chips (fixture, "Region: Pakistan, not Actor: India, Kind: Event, Search: “port”");
  corridor_session_undo (fixture->session);
  corridor_session_undo (fixture->session);
  assert_chips (fixture, "Region: Pakistan, not Actor: India");

  corridor_session_set_index (fixture->session, NULL);
  assert_chips (fixture, "");
}

static void
test_classes (Fixture *fixture, gconstpointer data)
{
  choose_three (fixture);
  g_assert_true (gtk_widget_has_css_class (get_chip (fixture, 0), "include"));
  g_assert_false (gtk_widget_has_css_class (get_chip (fixture, 0), "exclude"));
  g_assert_true (gtk_widget_has_css_class (get_chip (fixture, 1), "exclude"));
  g_assert_false (gtk_widget_has_css_class (get_chip (fixture, 1), "include"));
}

/* A filter that stays keeps its chip, one that there is only one of even when it changes. */
static void
test_reuse (Fixture *fixture, gconstpointer data)
{
  GtkWidget *india, *search;

  choose_three (fixture);
  india = get_chip (fixture, 1);
  corridor_session_choose (fixture->session, CORRIDOR_FACET_REGION, "pakistan", CORRIDOR_CHOICE_NONE);
  g_assert_true (get_chip (fixture, 0) == india);

  corridor_session_set_text (fixture->session, "po");
  search = get_chip (fixture, 2);
  corridor_session_set_text (fixture->session, "por");
  g_assert_true (get_chip (fixture, 2) == search);
  assert_chips (fixture, "not Actor: India, Kind: Event, Search: “por”");
}

static void
test_remove (Fixture *fixture, gconstpointer data)
{
  choose_three (fixture);
  remove_chip (fixture, 1);
  assert_chips (fixture, "Region: Pakistan, Kind: Event");
  g_assert_cmpint (corridor_query_get_choice (corridor_session_get_query (fixture->session),
                                              CORRIDOR_FACET_ACTOR, "india-state"),
                   ==, CORRIDOR_CHOICE_NONE);
  corridor_session_undo (fixture->session);
  assert_chips (fixture, "Region: Pakistan, not Actor: India, Kind: Event");
}

static void
test_focus (Fixture *fixture, gconstpointer data)
{
  choose_three (fixture);
  g_assert_true (gtk_widget_grab_focus (get_chip (fixture, 1)));
  g_assert_true (has_focus (fixture, 1));

  /* a chip before it goes: it stays with its filter */
  corridor_session_choose (fixture->session, CORRIDOR_FACET_REGION, "pakistan", CORRIDOR_CHOICE_NONE);
  g_assert_true (has_focus (fixture, 0));

  /* it goes itself: the one that takes its place, or the last one, gets it */
  remove_chip (fixture, 0);
  assert_chips (fixture, "Kind: Event");
  g_assert_true (has_focus (fixture, 0));
  g_assert_cmpuint (fixture->n_left, ==, 0);
  remove_chip (fixture, 0);
  assert_chips (fixture, "");
  g_assert_cmpuint (fixture->n_left, ==, 1);
}

static void
test_focus_last (Fixture *fixture, gconstpointer data)
{
  choose_three (fixture);
  gtk_widget_grab_focus (get_chip (fixture, 2));
  remove_chip (fixture, 2);
  g_assert_true (has_focus (fixture, 1));

  /* without the focus there is none to hand on */
  gtk_window_set_focus (GTK_WINDOW (fixture->window), NULL);
  remove_chip (fixture, 0);
  remove_chip (fixture, 0);
  g_assert_cmpuint (fixture->n_left, ==, 0);
}

static void
test_clear (Fixture *fixture, gconstpointer data)
{
  choose_three (fixture);
  gtk_widget_grab_focus (get_chip (fixture, 0));
  g_signal_emit_by_name (gtk_widget_get_last_child (fixture->bar), "clicked");
  assert_chips (fixture, "");
  g_assert_false (corridor_query_has_filter (corridor_session_get_query (fixture->session)));
  g_assert_cmpuint (fixture->n_left, ==, 1);
  corridor_session_undo (fixture->session);
  assert_chips (fixture, "Region: Pakistan, not Actor: India, Kind: Event");
}

static void
test_session (Fixture *fixture, gconstpointer data)
{
  choose_three (fixture);
  corridor_chip_bar_set_session (CORRIDOR_CHIP_BAR (fixture->bar), NULL);
  assert_chips (fixture, "");
  corridor_session_clear_filters (fixture->session);
  corridor_session_undo (fixture->session);
  corridor_chip_bar_set_session (CORRIDOR_CHIP_BAR (fixture->bar), fixture->session);
  assert_chips (fixture, "Region: Pakistan, not Actor: India, Kind: Event");
}

static CorridorFilterChip *
get_filter_chip (Fixture *fixture, guint position)
{
  return CORRIDOR_FILTER_CHIP (get_chip (fixture, position));
}

static void
act (Fixture *fixture, guint position, const char *action)
{
  g_assert_true (gtk_widget_activate_action (get_chip (fixture, position), action, NULL));
}

static void
test_negate (Fixture *fixture, gconstpointer data)
{
  GtkWidget *chip;

  choose_three (fixture);
  chip = get_chip (fixture, 0);
  act (fixture, 0, "chip.negate");
  assert_chips (fixture, "not Region: Pakistan, not Actor: India, Kind: Event");
  g_assert_true (get_chip (fixture, 0) == chip);
  act (fixture, 0, "chip.negate");
  assert_chips (fixture, "Region: Pakistan, not Actor: India, Kind: Event");
}

/* It stays where it is, and is no longer asked. */
static void
test_pause (Fixture *fixture, gconstpointer data)
{
  GtkWidget *chip;

  choose_three (fixture);
  chip = get_chip (fixture, 1);
  act (fixture, 1, "chip.toggle");
  assert_chips (fixture, "Region: Pakistan, not Actor: India, Kind: Event");
  g_assert_true (get_chip (fixture, 1) == chip);
  g_assert_true (gtk_widget_has_css_class (chip, "paused"));
  g_assert_false (corridor_filter_chip_get_paused (get_filter_chip (fixture, 0)));
  g_assert_cmpint (corridor_query_get_choice (corridor_session_get_query (fixture->session), CORRIDOR_FACET_ACTOR,
                                              "india-state"),
                   ==, CORRIDOR_CHOICE_NONE);

  act (fixture, 1, "chip.toggle");
  g_assert_false (gtk_widget_has_css_class (chip, "paused"));
  assert_chips (fixture, "Region: Pakistan, not Actor: India, Kind: Event");

  act (fixture, 1, "chip.toggle");
  act (fixture, 1, "chip.remove");
  assert_chips (fixture, "Region: Pakistan, Kind: Event");
  corridor_session_undo (fixture->session);
  corridor_session_undo (fixture->session);
  g_assert_false (corridor_filter_chip_get_paused (get_filter_chip (fixture, 1)));
}

static void
test_paused_alone (Fixture *fixture, gconstpointer data)
{
  corridor_session_set_text (fixture->session, "port");
  act (fixture, 0, "chip.toggle");
  assert_chips (fixture, "Search: “port”");
  corridor_session_set_text (fixture->session, "trade");
  assert_chips (fixture, "Search: “trade”, Search: “port”");
  act (fixture, 1, "chip.toggle");
  assert_chips (fixture, "Search: “port”, Search: “trade”");
  g_signal_emit_by_name (gtk_widget_get_last_child (fixture->bar), "clicked");
  assert_chips (fixture, "");
}

static GtkWidget *
find_label (GtkWidget *widget, const char *css_class)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_has_css_class (widget, css_class))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_label (child, css_class);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
assert_effect (Fixture *fixture, guint position, const char *expected)
{
  GtkWidget *label = find_label (get_chip (fixture, position), "effect");

  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpint (gtk_widget_get_visible (label), ==, expected != NULL);
  if (expected != NULL)
    g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (label)), ==, expected);
}

/* The number is told in words to whoever rests on the chip, and to whoever hears its buttons. */
static void
assert_effect_words (Fixture *fixture, guint position, const char *title, const char *words)
{
  GtkWidget *chip = get_chip (fixture, position);
  g_autofree char *tooltip = words != NULL ? g_strdup_printf ("%s\n%s", title, words) : g_strdup (title);

  g_assert_cmpstr (gtk_widget_get_tooltip_text (chip), ==, tooltip);
  while (!gtk_widget_get_mapped (fixture->window))
    g_main_context_iteration (NULL, TRUE);
  for (GtkWidget *button = gtk_widget_get_first_child (chip); words != NULL && button != NULL; button = gtk_widget_get_next_sibling (button))
    if (GTK_IS_BUTTON (button))
      g_assert_cmpstr (gtk_test_accessible_check_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words), ==, NULL);
}

/* Of six: three are in Pakistan, one of them an event; India has one, which is not. */
static void
test_effect (Fixture *fixture, gconstpointer data)
{
  choose_three (fixture);
  assert_effect (fixture, 0, "−0");
  assert_effect (fixture, 1, "−0");
  assert_effect (fixture, 2, "−2");
  assert_effect_words (fixture, 2, "Kind: Event", "Without it, 2 more statements pass");
  act (fixture, 2, "chip.toggle");
  assert_effect (fixture, 0, "−2");
  assert_effect (fixture, 2, NULL);
  assert_effect_words (fixture, 2, "Kind: Event, paused", NULL);
  act (fixture, 2, "chip.toggle");
  corridor_session_choose (fixture->session, CORRIDOR_FACET_KIND, "proposal", CORRIDOR_CHOICE_INCLUDED);
  /* one of several of which one is enough */
  assert_effect (fixture, 2, "+1");
  assert_effect_words (fixture, 2, "Kind: Event", "Without it, 1 statement fewer passes");
  corridor_session_set_index (fixture->session, NULL);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
test_menu (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CorridorDate) date = corridor_date_parse ("2021", NULL);
  guint n_dates = 0, n_search = 0;
  GtkWidget *menu;

  g_signal_connect_swapped (fixture->bar, "edit-dates", G_CALLBACK (count_cb), &n_dates);
  g_signal_connect_swapped (fixture->bar, "edit-search", G_CALLBACK (count_cb), &n_search);
  while (!gtk_widget_get_mapped (fixture->window))
    g_main_context_iteration (NULL, TRUE);

  corridor_session_choose (fixture->session, CORRIDOR_FACET_KIND, "event", CORRIDOR_CHOICE_INCLUDED);
  act (fixture, 0, "chip.menu");
  menu = gtk_widget_get_last_child (gtk_widget_get_first_child (get_chip (fixture, 0)));
  g_assert_true (GTK_IS_POPOVER_MENU (menu));
  g_assert_true (gtk_widget_get_visible (menu));
  /* the chip goes while its menu shows */
  act (fixture, 0, "chip.remove");
  assert_chips (fixture, "");

  corridor_session_set_text (fixture->session, "port");
  act (fixture, 0, "chip.edit");
  g_assert_cmpuint (n_search, ==, 1);
  corridor_session_set_dates (fixture->session, date, NULL, FALSE);
  act (fixture, 1, "chip.edit");
  g_assert_cmpuint (n_dates, ==, 1);
}

int
main (int argc, char **argv)
{
  g_setenv ("GTK_A11Y", "test", TRUE);
  gtk_test_init (&argc, &argv, NULL);
  corridor_view_init ();

  g_test_add ("/chip-bar/follows-query", Fixture, NULL, set_up, test_follows_query, tear_down);
  g_test_add ("/chip-bar/classes", Fixture, NULL, set_up, test_classes, tear_down);
  g_test_add ("/chip-bar/reuse", Fixture, NULL, set_up, test_reuse, tear_down);
  g_test_add ("/chip-bar/remove", Fixture, NULL, set_up, test_remove, tear_down);
  g_test_add ("/chip-bar/focus", Fixture, NULL, set_up, test_focus, tear_down);
  g_test_add ("/chip-bar/focus-last", Fixture, NULL, set_up, test_focus_last, tear_down);
  g_test_add ("/chip-bar/clear", Fixture, NULL, set_up, test_clear, tear_down);
  g_test_add ("/chip-bar/session", Fixture, NULL, set_up, test_session, tear_down);
  g_test_add ("/chip-bar/negate", Fixture, NULL, set_up, test_negate, tear_down);
  g_test_add ("/chip-bar/pause", Fixture, NULL, set_up, test_pause, tear_down);
  g_test_add ("/chip-bar/paused-alone", Fixture, NULL, set_up, test_paused_alone, tear_down);
  g_test_add ("/chip-bar/effect", Fixture, NULL, set_up, test_effect, tear_down);
  g_test_add ("/chip-bar/menu", Fixture, NULL, set_up, test_menu, tear_down);

  return g_test_run ();
}
