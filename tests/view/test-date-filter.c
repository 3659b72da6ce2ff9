/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-chip-bar.h"
#include "corridor-date-choices.h"
#include "corridor-date-filter.h"
#include "corridor-list-bar.h"
#include "corridor-view.h"
#include "test-library.h"

typedef struct
{
  CorridorIndex *index;
  CorridorSession *session;
  GtkWidget *window;
  GtkWidget *filter;
  GtkWidget *from, *to;
  guint n_done;
} Fixture;

static GtkWidget *
find_nth (GtkWidget *widget, GType type, guint *n)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type) && (*n)-- == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_nth (child, type, n);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static GtkWidget *
find (GtkWidget *widget, GType type, guint n)
{
  GtkWidget *found = find_nth (widget, type, &n);

  g_assert_nonnull (found);

  return found;
}

static GtkWidget *
find_said (GtkWidget *widget, const char *property, const char *text)
{
  g_autofree char *said = NULL;

  if (g_object_class_find_property (G_OBJECT_GET_CLASS (widget), property) != NULL)
    g_object_get (widget, property, &said, NULL);
  if (g_strcmp0 (said, text) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_said (child, property, text);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
done_cb (Fixture *fixture)
{
  fixture->n_done++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->index = test_index_new_small ();
  fixture->session = corridor_session_new ();
  corridor_session_set_index (fixture->session, fixture->index);
  fixture->filter = corridor_date_filter_new ();
  corridor_date_filter_set_session (CORRIDOR_DATE_FILTER (fixture->filter), fixture->session);
  g_signal_connect_swapped (fixture->filter, "done", G_CALLBACK (done_cb), fixture);
  fixture->from = find (fixture->filter, GTK_TYPE_ENTRY, 0);
  fixture->to = find (fixture->filter, GTK_TYPE_ENTRY, 1);

  fixture->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->filter);
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->filter), (gpointer *) &fixture->filter);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_assert_null (fixture->filter);
  g_assert_finalize_object (fixture->session);
  g_assert_finalize_object (fixture->index);
}

static void
write_entry (GtkWidget *entry, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
}

static void
assert_entries (Fixture *fixture, const char *from, const char *to)
{
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (fixture->from)), ==, from);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (fixture->to)), ==, to);
}

/* beside them is what asks for nothing else */
static GtkWidget *
get_to_words (Fixture *fixture)
{
  return gtk_widget_get_first_child (gtk_widget_get_next_sibling (fixture->to));
}

static void
assert_words (Fixture *fixture, const char *from, const char *to)
{
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (gtk_widget_get_next_sibling (fixture->from))), ==, from);
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (get_to_words (fixture))), ==, to);
}

static void
assert_dates (Fixture *fixture, const char *from, const char *to, gboolean certain)
{
  CorridorQuery *query = corridor_session_get_query (fixture->session);
  const CorridorDate *from_date = corridor_query_get_from (query), *to_date = corridor_query_get_to (query);

  g_assert_cmpstr (from_date != NULL ? corridor_date_get_text (from_date) : "", ==, from);
  g_assert_cmpstr (to_date != NULL ? corridor_date_get_text (to_date) : "", ==, to);
  g_assert_cmpint (corridor_query_get_certain (query), ==, certain);
}

static void
set_dates (Fixture *fixture, const char *from, const char *to, gboolean certain)
{
  g_autoptr (CorridorDate) from_date = from != NULL ? corridor_date_parse (from, NULL) : NULL;
  g_autoptr (CorridorDate) to_date = to != NULL ? corridor_date_parse (to, NULL) : NULL;

  corridor_session_set_dates (fixture->session, from_date, to_date, certain);
}

static void
test_asks_at_once (Fixture *fixture, gconstpointer data)
{
  assert_words (fixture, "No beginning", "No end");
  write_entry (fixture->from, "Oct 2024");
  assert_dates (fixture, "2024-10", "", FALSE);
  assert_words (fixture, "October 2024: from 1 Oct 2024 on", "No end: what is later, too");
  write_entry (fixture->to, "2025");
  assert_dates (fixture, "2024-10", "2025", FALSE);
  assert_entries (fixture, "Oct 2024", "2025");

  /* both ends may be said at once */
  write_entry (fixture->to, "");
  write_entry (fixture->from, "2019 to 2021");
  assert_dates (fixture, "2019", "2021", FALSE);
  assert_words (fixture, "2019 to 2021: 1 Jan 2019 – 31 Dec 2021", "until 31 Dec 2021");
}

/* Who means one year and wrote it as the beginning is shown that there is no end, and how to have it. */
static void
test_only (Fixture *fixture, gconstpointer data)
{
  GtkWidget *button = gtk_widget_get_next_sibling (get_to_words (fixture));

  g_assert_false (gtk_widget_get_visible (button));
  write_entry (fixture->from, "Oct 2024");
  g_assert_true (gtk_widget_get_visible (button));
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (button)), ==, "_Only Oct 2024");
  g_signal_emit_by_name (button, "clicked");
  assert_dates (fixture, "2024-10", "2024-10", FALSE);
  assert_entries (fixture, "Oct 2024", "Oct 2024");
  assert_words (fixture, "October 2024: from 1 Oct 2024 on", "October 2024: until 31 Oct 2024");
  g_assert_false (gtk_widget_get_visible (button));

  /* a period has its end, and who writes "since" wants none */
  write_entry (fixture->to, "");
  write_entry (fixture->from, "in 2021");
  g_assert_false (gtk_widget_get_visible (button));
  write_entry (fixture->from, " since 2021");
  g_assert_false (gtk_widget_get_visible (button));
  write_entry (fixture->from, "soon");
  g_assert_false (gtk_widget_get_visible (button));
}

static int
get_size (Fixture *fixture, GtkOrientation orientation, int for_size)
{
  int natural;

  gtk_widget_measure (fixture->filter, orientation, for_size, NULL, &natural, NULL, NULL);
  return natural;
}

/* What there is to say does not move what is below. */
static void
test_size (Fixture *fixture, gconstpointer data)
{
  const char *const texts[] = { "2021", "2021 to 2019", "2021-30-01", "southern summer 2021", "from about 14 September 2019 to 18 December 2021 (uncertain)" };
  int width, height;

  gtk_widget_set_visible (find (fixture->filter, CORRIDOR_TYPE_DATE_CHOICES, 0), FALSE);
  width = get_size (fixture, GTK_ORIENTATION_HORIZONTAL, -1);
  height = get_size (fixture, GTK_ORIENTATION_VERTICAL, width);
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      write_entry (fixture->from, texts[i]);
      g_assert_cmpint (get_size (fixture, GTK_ORIENTATION_HORIZONTAL, -1), ==, width);
      g_assert_cmpint (get_size (fixture, GTK_ORIENTATION_VERTICAL, width), ==, height);
    }
}

/* What means nothing is said, and what was asked before goes on being asked. */
static void
test_says_what_is_wrong (Fixture *fixture, gconstpointer data)
{
  write_entry (fixture->from, "2021");
  write_entry (fixture->to, "2019");
  assert_dates (fixture, "2021", "", FALSE);
  assert_words (fixture, "2021: from 1 Jan 2021 on", "This is before the beginning");
  g_assert_nonnull (gtk_entry_get_icon_name (GTK_ENTRY (fixture->to), GTK_ENTRY_ICON_SECONDARY));
  g_signal_emit_by_name (fixture->to, "activate");
  g_assert_cmpuint (fixture->n_done, ==, 0);

  write_entry (fixture->to, "2022");
  g_assert_null (gtk_entry_get_icon_name (GTK_ENTRY (fixture->to), GTK_ENTRY_ICON_SECONDARY));
  g_signal_emit_by_name (fixture->to, "activate");
  g_assert_cmpuint (fixture->n_done, ==, 1);
}

static void
test_period_in_one_entry (Fixture *fixture, gconstpointer data)
{
  write_entry (fixture->from, "2019 to 2021");
  assert_dates (fixture, "2019", "2021", FALSE);
  assert_entries (fixture, "2019 to 2021", "");
}

static void
test_certainly (Fixture *fixture, gconstpointer data)
{
  GtkCheckButton *possibly = GTK_CHECK_BUTTON (find (fixture->filter, GTK_TYPE_CHECK_BUTTON, 0));
  GtkCheckButton *certainly = GTK_CHECK_BUTTON (find (fixture->filter, GTK_TYPE_CHECK_BUTTON, 1));

  /* without dates there is nothing to undo */
  gtk_check_button_set_active (certainly, TRUE);
  assert_dates (fixture, "", "", FALSE);
  write_entry (fixture->from, "2021");
  assert_dates (fixture, "2021", "", TRUE);
  gtk_check_button_set_active (possibly, TRUE);
  assert_dates (fixture, "2021", "", FALSE);

  set_dates (fixture, "2021", NULL, TRUE);
  g_assert_true (gtk_check_button_get_active (certainly));
}

static void
test_follows_the_query (Fixture *fixture, gconstpointer data)
{
  write_entry (fixture->from, "soon");
  set_dates (fixture, "2019", "2024-10", FALSE);
  assert_entries (fixture, "2019", "October 2024");
  corridor_session_undo (fixture->session);
  assert_entries (fixture, "", "");
  assert_words (fixture, "No beginning", "No end");
  set_dates (fixture, "202X", NULL, FALSE);
  assert_entries (fixture, "some time in the 2020s", "");
}

static void
test_clear (Fixture *fixture, gconstpointer data)
{
  GtkWidget *button = find_said (fixture->filter, "label", "C_lear");

  g_assert_false (gtk_widget_get_sensitive (button));
  write_entry (fixture->from, "2021");
  write_entry (fixture->to, "soon");
  g_assert_true (gtk_widget_get_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
  assert_dates (fixture, "", "", FALSE);
  assert_entries (fixture, "", "");
  g_assert_false (gtk_widget_get_sensitive (button));
}

/* Two of the small article have no date. */
static void
test_undated (Fixture *fixture, gconstpointer data)
{
  GtkWidget *label = gtk_widget_get_prev_sibling (find_said (fixture->filter, "label", "C_lear"));

  g_assert_false (gtk_widget_get_visible (label));
  write_entry (fixture->from, "2021");
  g_assert_true (gtk_widget_get_visible (label));
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (label)), ==, "2 without a date are left out");
  corridor_session_choose (fixture->session, CORRIDOR_FACET_KIND, "commitment", CORRIDOR_CHOICE_EXCLUDED);
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (label)), ==, "1 without a date is left out");
}

static void
wait_mapped (GtkWidget *widget)
{
  while (!gtk_widget_get_mapped (widget))
    g_main_context_iteration (NULL, TRUE);
}

static gboolean
is_active (Fixture *fixture, const char *tip)
{
  return gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (find_said (fixture->filter, "tooltip-text", tip)));
}

/* a button for each year that the library has dates in, with what it would let pass */
static void
test_choices (Fixture *fixture, gconstpointer data)
{
  GtkCheckButton *certainly = GTK_CHECK_BUTTON (find (fixture->filter, GTK_TYPE_CHECK_BUTTON, 1));

  wait_mapped (fixture->filter);
  g_assert_nonnull (find_said (fixture->filter, "tooltip-text", "2015, 1 statement"));
  g_assert_nonnull (find_said (fixture->filter, "tooltip-text", "2023, 1 statement")); /* from then on */
  g_assert_nonnull (find_said (fixture->filter, "tooltip-text", "2024, 2 statements"));

  g_signal_emit_by_name (find_said (fixture->filter, "tooltip-text", "2024, 2 statements"), "clicked");
  assert_dates (fixture, "2024", "2024", FALSE);
  assert_entries (fixture, "2024", "2024");
  g_assert_true (is_active (fixture, "2024, 2 statements"));
  g_assert_nonnull (find_said (fixture->filter, "tooltip-text", "2015, 1 statement")); /* what another click would let pass */
  gtk_check_button_set_active (certainly, TRUE);
  assert_dates (fixture, "2024", "2024", TRUE);
  g_assert_true (is_active (fixture, "2024, 1 statement"));

  g_signal_emit_by_name (find_said (fixture->filter, "tooltip-text", "2015, 1 statement"), "clicked");
  assert_dates (fixture, "2015", "2015", TRUE);
  g_assert_false (is_active (fixture, "2024, 1 statement"));
  g_signal_emit_by_name (find_said (fixture->filter, "tooltip-text", "2015, 1 statement"), "clicked");
  assert_dates (fixture, "", "", FALSE);
  g_assert_false (is_active (fixture, "2015, 1 statement"));

  /* the rest of the query counts */
  corridor_session_choose (fixture->session, CORRIDOR_FACET_ACTOR, "india-state", CORRIDOR_CHOICE_INCLUDED);
  g_assert_nonnull (find_said (fixture->filter, "tooltip-text", "2015, 0 statements"));
  corridor_session_set_index (fixture->session, NULL);
  g_assert_null (find_said (fixture->filter, "tooltip-text", "2015, 0 statements"));
}

static void
test_without_library (Fixture *fixture, gconstpointer data)
{
  corridor_session_set_index (fixture->session, NULL);
  write_entry (fixture->from, "2021");
  corridor_date_filter_set_session (CORRIDOR_DATE_FILTER (fixture->filter), NULL);
  write_entry (fixture->from, "2022");
}

static void
test_opens_from_the_bar (void)
{
  g_autoptr (CorridorSession) session = corridor_session_new ();
  GtkWidget *window = gtk_window_new ();
  GtkWidget *bar = corridor_list_bar_new ();
  GtkWidget *filter;

  corridor_list_bar_set_session (CORRIDOR_LIST_BAR (bar), session);
  gtk_window_set_child (GTK_WINDOW (window), bar);
  gtk_window_present (GTK_WINDOW (window));
  while (!gtk_widget_get_mapped (window))
    g_main_context_iteration (NULL, TRUE);

  corridor_list_bar_filter_dates (CORRIDOR_LIST_BAR (bar));
  filter = find (bar, CORRIDOR_TYPE_DATE_FILTER, 0);
  g_assert_true (corridor_date_filter_get_session (CORRIDOR_DATE_FILTER (filter)) == session);
  while (!gtk_widget_get_mapped (filter))
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (window)),
                                         find (filter, GTK_TYPE_ENTRY, 0)));
  g_signal_emit_by_name (find (filter, GTK_TYPE_ENTRY, 0), "activate");
  while (gtk_widget_get_visible (gtk_widget_get_ancestor (filter, GTK_TYPE_POPOVER)))
    g_main_context_iteration (NULL, TRUE);

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
edit_dates_cb (guint *n)
{
  (*n)++;
}

static void
test_opens_from_the_chip (void)
{
  g_autoptr (CorridorIndex) index = test_index_new_small ();
  g_autoptr (CorridorSession) session = corridor_session_new ();
  g_autoptr (CorridorDate) date = corridor_date_parse ("2021", NULL);
  GtkWidget *bar = g_object_ref_sink (corridor_chip_bar_new ());
  guint n = 0;

  corridor_session_set_index (session, index);
  corridor_session_set_dates (session, date, NULL, FALSE);
  g_signal_connect_swapped (bar, "edit-dates", G_CALLBACK (edit_dates_cb), &n);
  corridor_chip_bar_set_session (CORRIDOR_CHIP_BAR (bar), session);
  g_signal_emit_by_name (find (bar, GTK_TYPE_BUTTON, 0), "clicked");
  g_assert_cmpuint (n, ==, 1);
  g_object_unref (bar);
}

#define ADD(path, function) g_test_add ("/date-filter/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv);
  corridor_view_init ();
  corridor_view_add_style (gdk_display_get_default ());

  ADD ("asks-at-once", test_asks_at_once);
  ADD ("only", test_only);
  ADD ("size", test_size);
  ADD ("says-what-is-wrong", test_says_what_is_wrong);
  ADD ("period-in-one-entry", test_period_in_one_entry);
  ADD ("certainly", test_certainly);
  ADD ("follows-the-query", test_follows_the_query);
  ADD ("choices", test_choices);
  ADD ("clear", test_clear);
  ADD ("undated", test_undated);
  ADD ("without-library", test_without_library);
  g_test_add_func ("/date-filter/opens-from-the-bar", test_opens_from_the_bar);
  g_test_add_func ("/date-filter/opens-from-the-chip", test_opens_from_the_chip);

  return g_test_run ();
}
