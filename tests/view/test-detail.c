/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-detail-pane.h"
#include "corridor-entity-pill.h"
#include "corridor-export-dialog.h"
#include "corridor-problem-row.h"
#include "corridor-problems-page.h"
#include "corridor-start-page.h"
#include "corridor-statement-link.h"
#include "corridor-view.h"
#include "test-library.h"

#include <glib/gstdio.h>

typedef struct
{
  CorridorIndex *index;
  CorridorSession *session;
  GtkWidget *window;
  CorridorDetailPane *pane;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->index = test_index_new_small ();
  fixture->session = corridor_session_new ();
  corridor_session_set_index (fixture->session, fixture->index);
  fixture->pane = g_object_new (CORRIDOR_TYPE_DETAIL_PANE, "session", fixture->session, NULL);
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, 600);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->pane));
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->pane), (gpointer *) &fixture->pane);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (fixture->pane);
  g_assert_finalize_object (fixture->session);
  g_assert_finalize_object (fixture->index);
}

static gboolean
is_shown (GtkWidget *widget)
{
  for (; widget != NULL; widget = gtk_widget_get_parent (widget))
    if (!gtk_widget_get_visible (widget) || !gtk_widget_get_child_visible (widget) || GTK_IS_POPOVER (widget))
      return FALSE;

  return TRUE;
}

/* The text of every label below @widget that is shown, a line each */
static void
collect_text (GtkWidget *widget, GString *text)
{
  if (GTK_IS_LABEL (widget) && is_shown (widget) && gtk_label_get_text (GTK_LABEL (widget))[0] != '\0')
    g_string_append_printf (text, "%s\n", gtk_label_get_text (GTK_LABEL (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    collect_text (child, text);
}

static void
assert_says (Fixture *fixture, const char *first, ...)
{
  g_autoptr (GString) text = g_string_new (NULL);
  va_list more;

  collect_text (GTK_WIDGET (fixture->pane), text);
  va_start (more, first);
  for (const char *line = first; line != NULL; line = va_arg (more, const char *))
    if (strstr (text->str, line) == NULL)
      g_error ("“%s” is not among\n%s", line, text->str);
  va_end (more);
}

static void
assert_does_not_say (Fixture *fixture, const char *line)
{
  g_autoptr (GString) text = g_string_new (NULL);

  collect_text (GTK_WIDGET (fixture->pane), text);
  g_assert_null (strstr (text->str, line));
}

/* The first shown widget of @type below @widget with a label that says @text */
static GtkWidget *
find (GtkWidget *widget, GType type, const char *text)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type) && is_shown (widget))
    {
      g_autoptr (GString) own = g_string_new (NULL);

      collect_text (widget, own);
      if (strstr (own->str, text) != NULL)
        return widget;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type, text);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
click (Fixture *fixture, const char *text)
{
  GtkWidget *button = find (GTK_WIDGET (fixture->pane), GTK_TYPE_BUTTON, text);

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
}

static void
test_library (Fixture *fixture, gconstpointer data)
{
  assert_says (fixture, "A small article", "Of ports.", "15 October 2024", "6 statements from 3 paragraphs", "Beginning", "End", NULL);
  click (fixture, "Beginning");
  g_assert_cmpint (corridor_query_get_choice (corridor_session_get_query (fixture->session), CORRIDOR_FACET_SECTION, "small/one"), ==,
                   CORRIDOR_CHOICE_INCLUDED);
}

static void
test_statement (Fixture *fixture, gconstpointer data)
{
  corridor_session_show_statement (fixture->session, test_index_statement (fixture->index, "port"));
  assert_says (fixture, "A port is built at Gwadar", "China builds it.", "Proposal", "Agreed", "2015", "China", "proposer", "partner", "Gwadar",
               "The Port", "ports", "¶ 1", "answered by", "India voices unease", "contradicted by", NULL);
  assert_does_not_say (fixture, "Not in this result");
  assert_does_not_say (fixture, "Said by");

  corridor_session_show_statement (fixture->session, test_index_statement (fixture->index, "unease"));
  assert_says (fixture, "Said by", "Moderate", "about October 2024", "responds to", NULL);
  corridor_session_show_statement (fixture->session, test_index_statement (fixture->index, "trade"));
  assert_says (fixture, "Customs", "Likely", NULL);
  assert_does_not_say (fixture, "Related");
}

static void
test_links (Fixture *fixture, gconstpointer data)
{
  corridor_session_show_statement (fixture->session, test_index_statement (fixture->index, "port"));
  click (fixture, "India voices unease");
  g_assert_cmpuint (corridor_session_get_current (fixture->session), ==, test_index_statement (fixture->index, "unease"));
  click (fixture, "Kashmir");
  g_assert_cmpint (corridor_session_get_page (fixture->session).kind, ==, CORRIDOR_PAGE_ENTITY);
  assert_says (fixture, "Kashmir", "Region", "Disputed", "India voices unease", NULL);
  click (fixture, "Exclude");
  g_assert_cmpint (corridor_query_get_choice (corridor_session_get_query (fixture->session), CORRIDOR_FACET_REGION, "kashmir"), ==,
                   CORRIDOR_CHOICE_EXCLUDED);
  click (fixture, "Exclude");
  g_assert_cmpint (corridor_query_get_choice (corridor_session_get_query (fixture->session), CORRIDOR_FACET_REGION, "kashmir"), ==,
                   CORRIDOR_CHOICE_NONE);
}

static void
test_entity (Fixture *fixture, gconstpointer data)
{
  corridor_session_show_entity (fixture->session, test_index_entity (fixture->index, "pakistan"));
  assert_says (fixture, "Pakistan", "Region · country", "3 statements", "Balochistan", "30.4° N, 69.3° E", "A port is built at Gwadar", NULL);
  corridor_session_show_entity (fixture->session, test_index_entity (fixture->index, "china-state"));
  assert_says (fixture, "The proposing state.", "builds", "The Port", "since 2015", NULL);
}

static void
test_not_in_result (Fixture *fixture, gconstpointer data)
{
  corridor_session_show_statement (fixture->session, test_index_statement (fixture->index, "port"));
  corridor_session_choose (fixture->session, CORRIDOR_FACET_KIND, "event", CORRIDOR_CHOICE_INCLUDED);
  assert_says (fixture, "Not in this result", NULL);
  corridor_session_undo (fixture->session);
  assert_does_not_say (fixture, "Not in this result");
}

static void
test_selection (Fixture *fixture, gconstpointer data)
{
  const guint32 chosen[] = { 0, 1, 2 };

  corridor_session_set_selected (fixture->session, chosen, 3, CORRIDOR_NONE);
  assert_says (fixture, "3 selected", "A port is built at Gwadar", "Pakistan pledges protection", NULL);
  corridor_session_unselect (fixture->session, 1);
  assert_says (fixture, "2 selected", NULL);
  assert_does_not_say (fixture, "Militants attack");
  assert_does_not_say (fixture, "not in this result");

  /* what the filters leave out is selected still, and would be exported */
  corridor_session_set_text (fixture->session, "pledges");
  assert_says (fixture, "2 selected", "1 of these is not in this result", NULL);
  corridor_session_set_text (fixture->session, "nothing");
  assert_says (fixture, "2 of these are not in this result", NULL);
  corridor_session_set_text (fixture->session, "");
  assert_does_not_say (fixture, "not in this result");
  click (fixture, "Deselect");
  assert_says (fixture, "A small article", NULL);
}

/* What a model says is text, whatever it looks like */
static void
test_hostile (void)
{
  CorridorIndex *index = test_index_new (
      "{ \"format\": \"corridor.article/1\", \"article\": { \"id\": \"h\", \"title\": \"<b>T</b> & \\u202ex\", \"published\": \"2024\" },"
      "  \"sections\": [], \"entities\": [ { \"id\": \"e\", \"kind\": \"actor\", \"name\": \"<i>_A\", \"summary\": \"<span>&\" } ],"
      "  \"statements\": [ { \"id\": \"s\", \"kind\": \"event\", \"title\": \"<u>100% %s\", \"text\": \"&amp; <\","
      "    \"actors\": [ { \"id\": \"e\", \"role\": \"<r>\" } ], \"evidence\": [ { \"source\": \"<a href='x'>\" } ] } ] }",
      NULL);
  Fixture fixture = { .index = index, .session = corridor_session_new () };

  corridor_session_set_index (fixture.session, index);
  fixture.pane = g_object_new (CORRIDOR_TYPE_DETAIL_PANE, "session", fixture.session, NULL);
  g_object_ref_sink (fixture.pane);
  assert_says (&fixture, "<b>T</b> & x", NULL);
  corridor_session_show_statement (fixture.session, 0);
  assert_says (&fixture, "<u>100% %s", "&amp; <", "<i>_A", "<r>", "<a href='x'>", NULL);
  corridor_session_show_entity (fixture.session, 0);
  assert_says (&fixture, "<i>_A", "<span>&", NULL);

  g_assert_finalize_object (fixture.pane);
  g_assert_finalize_object (fixture.session);
  g_assert_finalize_object (index);
}

static void
test_export_dialog (Fixture *fixture, gconstpointer data)
{
  const guint32 chosen[] = { 0, 1 };
  GtkWidget *dialog;

  corridor_session_set_selected (fixture->session, chosen, 2, CORRIDOR_NONE);
  dialog = corridor_export_dialog_new (GTK_WINDOW (fixture->window), fixture->session, TRUE);
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  gtk_window_present (GTK_WINDOW (dialog));
  g_assert_nonnull (find (dialog, GTK_TYPE_CHECK_BUTTON, "Selected (2)"));
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (find (dialog, GTK_TYPE_CHECK_BUTTON, "Selected (2)"))));
  g_assert_nonnull (find (dialog, GTK_TYPE_CHECK_BUTTON, "All that pass (6)"));
  gtk_window_destroy (GTK_WINDOW (dialog));
  while (dialog != NULL)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_start_page (void)
{
  CorridorStartPage *page = g_object_ref_sink (g_object_new (CORRIDOR_TYPE_START_PAGE, NULL));
  g_autoptr (GListStore) recent = g_list_store_new (G_TYPE_FILE);
  g_autoptr (GFile) file = g_file_new_for_path ("/nowhere/a_b<c>.json");

  corridor_start_page_set_recent (page, G_LIST_MODEL (recent));
  g_assert_null (find (GTK_WIDGET (page), GTK_TYPE_LIST_BOX_ROW, "json"));
  g_list_store_append (recent, file);
  g_assert_nonnull (find (GTK_WIDGET (page), GTK_TYPE_LIST_BOX_ROW, "a_b<c>.json"));
  g_assert_finalize_object (page);
}

static void
test_problems_page (void)
{
  CorridorProblemsPage *page = g_object_ref_sink (g_object_new (CORRIDOR_TYPE_PROBLEMS_PAGE, NULL));
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (CorridorLoad) load = NULL;
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path = g_build_filename (g_get_tmp_dir (), "corridor-test-broken.json", NULL), "{\"format\": \"corridor.article/1\",}", -1,
                       &error);
  g_assert_no_error (error);
  g_ptr_array_add (files, g_file_new_for_path (path));
  load = corridor_load_sync (files, NULL, &error);
  g_assert_no_error (error);
  corridor_problems_page_set_load (page, load);
  g_assert_nonnull (find (GTK_WIDGET (page), GTK_TYPE_LABEL, "“corridor-test-broken.json” cannot be opened"));
  g_assert_nonnull (find (GTK_WIDGET (page), GTK_TYPE_LABEL, "1 problem"));
  g_assert_nonnull (find (GTK_WIDGET (page), GTK_TYPE_BUTTON, "Open in Text"));

  /* what is not there cannot be edited */
  g_remove (path);
  g_object_unref (load);
  load = corridor_load_sync (files, NULL, &error);
  g_assert_no_error (error);
  corridor_problems_page_set_load (page, load);
  g_assert_null (find (GTK_WIDGET (page), GTK_TYPE_BUTTON, "Open in Text"));
  g_assert_finalize_object (page);
}

/* What is the matter with a whole file has no line and column. */
static void
test_problem_of_file (void)
{
  static const struct
  {
    CorridorDiagnosticCode code;
    guint column;
    const char *place;
  } cases[] = {
    { CORRIDOR_CODE_FILE_READ, 1, "a.json · file.read" },
    { CORRIDOR_CODE_JSON_EMPTY, 1, "a.json · json.empty" },
    { CORRIDOR_CODE_JSON_SIZE, 1, "a.json · json.size" },
    { CORRIDOR_CODE_JSON_SIZE, 9, "a.json, line 1, column 9 · json.size" },
    { CORRIDOR_CODE_MODEL_FORMAT, 1, "a.json, line 1, column 1 · model.format" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkWidget *row = g_object_ref_sink (corridor_problem_row_new ());
      g_autoptr (CorridorDiagnostic) diagnostic = corridor_diagnostic_new ("a.json", 1, cases[i].column, CORRIDOR_SEVERITY_ERROR, cases[i].code, "It is so");

      corridor_problem_row_set (CORRIDOR_PROBLEM_ROW (row), diagnostic, NULL);
      g_assert_nonnull (find (row, GTK_TYPE_LABEL, cases[i].place));
      g_assert_finalize_object (row);
    }
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  corridor_view_init ();
  corridor_view_add_style (gdk_display_get_default ());

#define add(path, function) g_test_add ("/detail/" path, Fixture, NULL, set_up, function, tear_down)
  add ("library", test_library);
  add ("statement", test_statement);
  add ("links", test_links);
  add ("entity", test_entity);
  add ("not-in-result", test_not_in_result);
  add ("selection", test_selection);
  add ("export-dialog", test_export_dialog);
  g_test_add_func ("/detail/hostile", test_hostile);
  g_test_add_func ("/detail/start-page", test_start_page);
  g_test_add_func ("/detail/problems-page", test_problems_page);
  g_test_add_func ("/detail/problem-of-file", test_problem_of_file);

  return g_test_run ();
}
