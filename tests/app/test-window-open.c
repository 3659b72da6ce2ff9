/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a window is opened with: files, among them broken ones, a query, and a statement to show. */

#include "window-fixture.h"

#include "corridor-view.h"

static void
add_file (WindowFixture *fixture, GPtrArray *files, const char *name, const char *format)
{
  g_autofree char *base = g_strconcat (name, ".json", NULL);
  g_autofree char *path = g_build_filename (fixture->root, base, NULL);
  g_autofree char *text = g_strdup_printf ("{ \"format\": \"%s\", \"article\": { \"id\": \"%s\", \"title\": \"T\", \"published\": \"2024\" },"
                                           "  \"sections\": [], \"entities\": [],"
                                           "  \"statements\": [ { \"id\": \"one\", \"kind\": \"event\", \"title\": \"One\", \"evidence\": [ { \"source\": \"x\" } ] },"
                                           "                    { \"id\": \"of-%s\", \"kind\": \"risk\", \"title\": \"Two\", \"evidence\": [ { \"source\": \"x\" } ] } ] }",
                                           format, name, name);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  g_ptr_array_add (files, g_file_new_for_path (path));
}

/* Opens the articles “a” and “b”, and a broken file where @with_broken. */
static void
open_window (WindowFixture *fixture, gboolean with_broken, CorridorQuery *query, const char *show)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (CorridorOpening) opening = NULL;

  add_file (fixture, files, "b", "corridor.article/1");
  if (with_broken)
    add_file (fixture, files, "broken", "another");
  add_file (fixture, files, "a", "corridor.article/1");

  opening = corridor_opening_new (files);
  fixture->settings = window_fixture_read_settings (fixture, NULL);
  fixture->window = corridor_window_new (fixture->application, fixture->settings, fixture->appearance, fixture->store);
  corridor_window_open (fixture->window, opening, query, show);
  gtk_window_present (GTK_WINDOW (fixture->window));
  while (corridor_session_get_library (fixture->window->session) == NULL || !gtk_widget_get_mapped (GTK_WIDGET (fixture->window)))
    g_main_context_iteration (NULL, TRUE);
}

static void
assert_opened (WindowFixture *fixture, const char *notice)
{
  CorridorLibrary *library = corridor_session_get_library (fixture->window->session);

  g_assert_cmpuint (corridor_library_get_n_articles (library), ==, 2);
  g_assert_cmpstr (corridor_article_get_id (corridor_library_get_article (library, 0)), ==, "b");
  g_assert_cmpuint (corridor_library_get_n_statements (library), ==, 4);
  g_assert_cmpstr (gtk_label_get_text (fixture->window->notice_label), ==, notice);
  g_assert_cmpint (gtk_info_bar_get_revealed (fixture->window->notice_bar), ==, notice[0] != '\0');
}

/* Several files are one library in one window. */
static void
test_files (WindowFixture *fixture, gconstpointer data)
{
  open_window (fixture, FALSE, NULL, NULL);
  assert_opened (fixture, "");
  g_assert_cmpint (corridor_session_get_page (fixture->window->session).kind, ==, CORRIDOR_PAGE_LIBRARY);
}

/* A broken file is named, and the others are open. */
static void
test_broken (WindowFixture *fixture, gconstpointer data)
{
  open_window (fixture, TRUE, NULL, NULL);
  assert_opened (fixture, "1 of 3 files could not be opened");
  g_assert_true (gtk_widget_get_visible (fixture->window->notice_button));
}

static gboolean
press_escape (WindowFixture *fixture)
{
  GListModel *controllers = gtk_widget_observe_controllers (GTK_WIDGET (fixture->window));
  gboolean is_handled = FALSE;

  for (guint i = 0; !is_handled && i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", GDK_KEY_Escape, 0, 0, &is_handled);
    }
  g_object_unref (controllers);

  return is_handled;
}

static void
assert_page (WindowFixture *fixture, const char *page)
{
  g_assert_cmpstr (gtk_stack_get_visible_child_name (fixture->window->stack), ==, page);
}

/* From the problems back to what is open, and nowhere where nothing is. */
static void
test_escape (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

  open_window (fixture, TRUE, NULL, NULL);
  corridor_window_show_problems (fixture->window);
  assert_page (fixture, "problems");
  g_assert_true (press_escape (fixture));
  assert_page (fixture, "library");

  corridor_window_close_library (fixture->window);
  add_file (fixture, files, "broken", "another");
  corridor_window_open_files (fixture->window, files);
  while (fixture->window->opening != NULL)
    g_main_context_iteration (NULL, TRUE);
  assert_page (fixture, "problems");
  g_assert_false (press_escape (fixture));
  assert_page (fixture, "problems");
}

static void
test_query (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (CorridorQuery) everything = corridor_query_new ();
  g_autoptr (CorridorQuery) query = corridor_query_with_choice (everything, CORRIDOR_FACET_KIND, "risk", CORRIDOR_CHOICE_INCLUDED);

  open_window (fixture, FALSE, query, NULL);
  assert_opened (fixture, "");
  g_assert_true (corridor_query_equal (corridor_session_get_query (fixture->window->session), query));
}

/* A statement is shown by its id where one has it, and by its article's and its own; what is none, or several, is said to be. */
static void
test_show (WindowFixture *fixture, gconstpointer data)
{
  const char *const *some = data;
  const char *show = some[0], *shown = some[1], *notice = some[2];
  guint statement;

  open_window (fixture, FALSE, NULL, show);
  assert_opened (fixture, notice);
  statement = corridor_session_get_current (fixture->window->session);
  if (shown == NULL)
    g_assert_cmpuint (statement, ==, CORRIDOR_NONE);
  else
    {
      g_autofree char *reference = corridor_library_dup_statement_ref (corridor_session_get_library (fixture->window->session), statement);

      g_assert_cmpstr (reference, ==, shown);
    }
}

int
main (int argc, char *argv[])
{
  static const char *const shows[][3] = {
    { "of-a", "a#of-a", "" },
    { "a#one", "a#one", "" },
    { "one", NULL, "Several articles have a statement “one”: put the article’s id before it, as in “article#one”" },
    { "none", NULL, "No statement is called “none”" },
  };

  gtk_test_init (&argc, &argv, NULL);
  corridor_view_init ();

#define ADD(path, data, function) g_test_add (path, WindowFixture, data, window_fixture_set_up, function, window_fixture_tear_down)
  ADD ("/window-open/files", NULL, test_files);
  ADD ("/window-open/broken", NULL, test_broken);
  ADD ("/window-open/escape", NULL, test_escape);
  ADD ("/window-open/query", NULL, test_query);
  for (guint i = 0; i < G_N_ELEMENTS (shows); i++)
    {
      g_autofree char *path = g_strdup_printf ("/window-open/show/%u", i);

      ADD (path, shows[i], test_show);
    }
#undef ADD

  return g_test_run ();
}
