/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The page of problems, and what stays open where something else cannot be opened, or is no longer to be. */

#include "window-fixture.h"

#include <glib/gstdio.h>

#include "corridor-problem-row.h"
#include "corridor-view.h"

#define WAIT_MOST (10 * G_TIME_SPAN_SECOND)

static GFile *
write_file (WindowFixture *fixture, const char *name, const char *format)
{
  g_autofree char *path = g_build_filename (fixture->root, name, NULL);
  g_autofree char *text = g_strdup_printf ("{ \"format\": \"%s\",\n \"article\": { \"id\": \"a\", \"title\": \"T\", \"published\": \"2024\" },"
                                           " \"sections\": [], \"entities\": [], \"statements\": [] }\n",
                                           format);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  return g_file_new_for_path (path);
}

static void
begin_to_open (WindowFixture *fixture, GFile *file)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (files, g_object_ref (file));
  corridor_window_open_files (fixture->window, files);
}

static void
wait_until_opened (WindowFixture *fixture)
{
  while (fixture->window->opening != NULL)
    g_main_context_iteration (NULL, TRUE);
}

/* A window with an article, and a file that cannot be opened, which it has been asked to open */
static GFile *
open_broken (WindowFixture *fixture)
{
  GFile *broken = write_file (fixture, "broken.json", "another");

  window_fixture_open (fixture, window_fixture_read_settings (fixture, NULL));
  begin_to_open (fixture, broken);
  wait_until_opened (fixture);
  return broken;
}

static void
assert_page (WindowFixture *fixture, const char *page)
{
  g_assert_cmpstr (gtk_stack_get_visible_child_name (fixture->window->stack), ==, page);
}

/* The first of @widget and what is in it that is a @type and, if it is a button, has this label */
static GtkWidget *
find_widget (GtkWidget *widget, GType type, const char *label)
{
  GtkWidget *found = NULL;

  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type)
      && (!GTK_IS_BUTTON (widget) || g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); found == NULL && child != NULL; child = gtk_widget_get_next_sibling (child))
    found = find_widget (child, type, label);
  return found;
}

static void
press (WindowFixture *fixture, const char *label)
{
  GtkWidget *button = find_widget (gtk_stack_get_visible_child (fixture->window->stack), GTK_TYPE_BUTTON, label);

  g_assert_nonnull (button);
  g_assert_true (gtk_widget_get_visible (button));
  g_signal_emit_by_name (button, "clicked");
}

/* What cannot be opened brings the page of problems, and what was open is still there behind it. */
static void
test_failed (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) broken = write_file (fixture, "broken.json", "another");
  CorridorLibrary *library;

  window_fixture_open (fixture, window_fixture_read_settings (fixture, NULL));
  library = corridor_session_get_library (fixture->window->session);
  begin_to_open (fixture, broken);
  assert_page (fixture, "library");
  wait_until_opened (fixture);
  assert_page (fixture, "problems");
  g_assert_true (corridor_session_get_library (fixture->window->session) == library);
  press (fixture, "_Back");
  assert_page (fixture, "library");
}

/* What is no longer to be opened leaves nothing behind. */
static void
test_cancelled (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) other = write_file (fixture, "other.json", "corridor.article/1");
  g_autoptr (CorridorOpening) opening = NULL;
  CorridorLibrary *library;

  window_fixture_open (fixture, window_fixture_read_settings (fixture, NULL));
  library = corridor_session_get_library (fixture->window->session);
  begin_to_open (fixture, other);
  opening = g_object_ref (fixture->window->opening);
  corridor_window_cancel_opening (fixture->window);
  g_assert_null (fixture->window->opening);
  while (G_OBJECT (opening)->ref_count > 1)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (corridor_session_get_library (fixture->window->session) == library);
  assert_page (fixture, "library");
}

static void
test_again (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) broken = open_broken (fixture);
  g_autoptr (GFile) mended = NULL;
  CorridorLibrary *library;

  press (fixture, "_Try Again");
  wait_until_opened (fixture);
  assert_page (fixture, "problems");

  mended = write_file (fixture, "broken.json", "corridor.article/1");
  g_assert_true (g_file_equal (mended, broken));
  press (fixture, "_Try Again");
  wait_until_opened (fixture);
  assert_page (fixture, "library");
  library = corridor_session_get_library (fixture->window->session);
  g_assert_cmpuint (corridor_library_get_n_articles (library), ==, 1);
  g_assert_cmpstr (corridor_article_get_id (corridor_library_get_article (library, 0)), ==, "a");
}

static void
text_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  *(char **) user_data = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, &error);
  g_assert_no_error (error);
}

/* What is copied is what the command line would print. */
static void
test_copied (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) broken = open_broken (fixture);
  g_autofree char *start = g_strconcat (g_file_peek_path (broken), ":1:13: error: ", NULL);
  g_autofree char *text = NULL;

  press (fixture, "_Copy List");
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (fixture->window)), NULL, text_cb, &text);
  while (text == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (g_str_has_prefix (text, start));
  g_assert_true (g_str_has_suffix (text, " [model.format]\n"));
}

/* Each problem stands with its line of the file. */
static void
test_line (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) broken = open_broken (fixture);
  GtkWidget *page = gtk_stack_get_visible_child (fixture->window->stack);
  gint64 end = g_get_monotonic_time () + WAIT_MOST;
  GtkWidget *row;
  gboolean has_line = FALSE;

  g_assert_true (g_file_query_exists (broken, NULL));
  while ((row = find_widget (page, CORRIDOR_TYPE_PROBLEM_ROW, NULL)) == NULL && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, TRUE);
  g_assert_nonnull (row);
  for (GtkWidget *child = gtk_widget_get_first_child (row); child != NULL; child = gtk_widget_get_next_sibling (child))
    has_line = has_line || (GTK_IS_LABEL (child) && strstr (gtk_label_get_text (GTK_LABEL (child)), "{ \"format\": \"another\",") != NULL);
  g_assert_true (has_line);
}

/* An editor of the test's own, which takes a copy of what it is given */
static void
install_editor (const char *copy)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "applications", NULL);
  g_autofree char *desktop = g_build_filename (folder, "test-editor.desktop", NULL);
  g_autofree char *associations = g_build_filename (g_get_user_config_dir (), "mimeapps.list", NULL);
  g_autofree char *entry = g_strdup_printf ("[Desktop Entry]\nType=Application\nName=Editor\nExec=cp %%f %s\nMimeType=text/plain;\n", copy);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_cmpint (g_mkdir_with_parents (g_get_user_config_dir (), 0700), ==, 0);
  g_assert_true (g_file_set_contents (desktop, entry, -1, NULL));
  g_assert_true (g_file_set_contents (associations, "[Default Applications]\ntext/plain=test-editor.desktop\n", -1, NULL));
}

static void
test_editor (WindowFixture *fixture, gconstpointer data)
{
  g_autofree char *copy = g_build_filename (fixture->root, "copy", NULL);
  gint64 end = g_get_monotonic_time () + WAIT_MOST;
  g_autoptr (GFile) broken = NULL;

  if (!g_str_has_prefix (g_get_user_data_dir (), g_get_tmp_dir ()))
    {
      g_test_skip ("the home is somebody's own");
      return;
    }
  install_editor (copy);
  broken = open_broken (fixture);
  press (fixture, "Open in Text _Editor");
  while (!g_file_test (copy, G_FILE_TEST_EXISTS) && g_get_monotonic_time () < end)
    g_usleep (10000);
  g_assert_true (g_file_test (copy, G_FILE_TEST_EXISTS));
  assert_page (fixture, "problems");
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  corridor_view_init ();

#define ADD(name, function) \
  g_test_add ("/window-problems/" name, WindowFixture, NULL, window_fixture_set_up, function, window_fixture_tear_down)
  ADD ("editor", test_editor);
  ADD ("failed", test_failed);
  ADD ("cancelled", test_cancelled);
  ADD ("again", test_again);
  ADD ("copied", test_copied);
  ADD ("line", test_line);
#undef ADD

  return g_test_run ();
}
