/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-hits.h"
#include "corridor-list-pane.h"
#include "corridor-suggestions.h"
#include "corridor-text-block.h"
#include "corridor-view.h"
#include "test-library.h"

typedef struct
{
  CorridorIndex *index;
  CorridorSession *session;
  GtkWidget *window;
  CorridorListPane *pane;
  GtkWidget *entry;
  GtkWidget *suggestions;
} Fixture;

static GtkWidget *
find_widget (GtkWidget *widget, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_widget (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->index = test_index_new_small ();
  fixture->session = corridor_session_new ();
  fixture->pane = CORRIDOR_LIST_PANE (corridor_list_pane_new ());
  corridor_list_pane_set_session (fixture->pane, fixture->session);
  corridor_session_set_index (fixture->session, fixture->index);
  fixture->entry = find_widget (GTK_WIDGET (fixture->pane), GTK_TYPE_SEARCH_ENTRY);
  fixture->suggestions = find_widget (GTK_WIDGET (fixture->pane), CORRIDOR_TYPE_SUGGESTIONS);

  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 500, 400);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->pane));
  gtk_window_present (GTK_WINDOW (fixture->window));
  while (!gtk_widget_get_mapped (fixture->window))
    g_main_context_iteration (NULL, TRUE);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->pane), (gpointer *) &fixture->pane);
  g_object_add_weak_pointer (G_OBJECT (fixture->suggestions), (gpointer *) &fixture->suggestions);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (fixture->pane);
  g_assert_null (fixture->suggestions);
  g_assert_finalize_object (fixture->session);
  g_assert_finalize_object (fixture->index);
}

static void
type (Fixture *fixture, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (fixture->entry), text);
}

static char *
join_labels (GtkWidget *widget)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      g_autofree char *inner = GTK_IS_LABEL (child) ? g_strdup (gtk_label_get_text (GTK_LABEL (child))) : join_labels (child);

      if (inner[0] != '\0')
        g_string_append_printf (text, "%s%s", text->len == 0 ? "" : GTK_IS_LIST_BOX_ROW (child) ? ", " : " ", inner);
    }

  return g_strdup (text->str);
}

/* "" where nothing is offered */
static void
assert_offered (Fixture *fixture, const char *expected)
{
  GtkWidget *list = find_widget (fixture->suggestions, GTK_TYPE_LIST_BOX);
  g_autofree char *labels = join_labels (list);

  g_assert_cmpint (gtk_widget_get_visible (fixture->suggestions), ==, expected[0] != '\0');
  if (expected[0] != '\0')
    g_assert_cmpstr (labels, ==, expected);
}

static void
pick (Fixture *fixture, int position)
{
  GtkListBox *list = GTK_LIST_BOX (find_widget (fixture->suggestions, GTK_TYPE_LIST_BOX));

  g_signal_emit_by_name (list, "row-activated", gtk_list_box_get_row_at_index (list, position));
}

static void
open_search (Fixture *fixture)
{
  corridor_list_pane_search (fixture->pane);
  while (!gtk_widget_get_mapped (fixture->entry))
    g_main_context_iteration (NULL, TRUE);
}

/* until what waits for the search bar to stand still has come */
static void
wait_for_suggestions (Fixture *fixture)
{
  while (!gtk_widget_get_visible (fixture->suggestions))
    g_main_context_iteration (NULL, TRUE);
}

static void
assert_query (Fixture *fixture, CorridorFacet facet, const char *included, const char *text)
{
  CorridorQuery *query = corridor_session_get_query (fixture->session);
  g_autofree char *joined = g_strjoinv (" ", (char **) corridor_query_get_included (query, facet));

  g_assert_cmpstr (joined, ==, included);
  g_assert_cmpstr (corridor_query_get_text (query), ==, text);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (fixture->entry)), ==, text);
}

static void
test_values (Fixture *fixture, gconstpointer data)
{
  open_search (fixture);
  type (fixture, "attack ba");
  assert_offered (fixture, "Region Balochistan");
  type (fixture, "attack pak");
  assert_offered (fixture, "Region Pakistan, Actor Pakistan");
  type (fixture, "attack zzz");
  assert_offered (fixture, "");
  type (fixture, "attack pak");

  pick (fixture, 0);
  assert_query (fixture, CORRIDOR_FACET_REGION, "pakistan", "attack");
  assert_offered (fixture, "");
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (fixture->window)), fixture->entry));

  /* one step */
  corridor_session_undo (fixture->session);
  assert_query (fixture, CORRIDOR_FACET_REGION, "", "attack pak");
}

static void
press (GtkWidget *widget, guint key)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  gboolean handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !handled; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", key, 0, 0, &handled);
    }
  g_assert_true (handled);
}

/* A minus offers to leave out, and Delete leaves out what is offered. */
static void
test_excluded (Fixture *fixture, gconstpointer data)
{
  CorridorQuery *query;

  open_search (fixture);
  type (fixture, "attack -pak");
  assert_offered (fixture, "not Region Pakistan, not Actor Pakistan");
  pick (fixture, 1);
  assert_query (fixture, CORRIDOR_FACET_ACTOR, "", "attack");
  query = corridor_session_get_query (fixture->session);
  g_assert_cmpint (corridor_query_get_choice (query, CORRIDOR_FACET_ACTOR, "pakistan-state"), ==, CORRIDOR_CHOICE_EXCLUDED);

  type (fixture, "attack ba");
  g_assert_true (corridor_suggestions_focus (CORRIDOR_SUGGESTIONS (fixture->suggestions)));
  press (fixture->suggestions, GDK_KEY_Delete);
  assert_query (fixture, CORRIDOR_FACET_REGION, "", "attack");
  query = corridor_session_get_query (fixture->session);
  g_assert_cmpint (corridor_query_get_choice (query, CORRIDOR_FACET_REGION, "balochistan"), ==, CORRIDOR_CHOICE_EXCLUDED);

  /* one step */
  corridor_session_undo (fixture->session);
  assert_query (fixture, CORRIDOR_FACET_REGION, "", "attack ba");
}

static void
test_focus (Fixture *fixture, gconstpointer data)
{
  open_search (fixture);
  type (fixture, "pak");
  g_assert_true (corridor_suggestions_focus (CORRIDOR_SUGGESTIONS (fixture->suggestions)));
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (fixture->window)), fixture->suggestions));
  /* who goes there has not left the entry */
  assert_offered (fixture, "Region Pakistan, Actor Pakistan");
  g_signal_emit_by_name (fixture->suggestions, "left");
  g_assert_false (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (fixture->window)), fixture->suggestions));
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (fixture->window)), fixture->entry));

  g_signal_emit_by_name (fixture->entry, "activate");
  assert_offered (fixture, "");
  type (fixture, "balo");
  /* what changes where nobody writes is not completed */
  assert_offered (fixture, "");
  /* nor what was written, where the focus comes back by itself */
  gtk_widget_grab_focus (fixture->entry);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  assert_offered (fixture, "");
}

static void
assert_recent (Fixture *fixture, const char *expected)
{
  g_auto (GStrv) recent = NULL;
  g_autofree char *joined = NULL;

  g_object_get (fixture->pane, "recent-searches", &recent, NULL);
  joined = g_strjoinv ("|", recent);
  g_assert_cmpstr (joined, ==, expected);
}

static void
test_recent (Fixture *fixture, gconstpointer data)
{
  open_search (fixture);
  assert_recent (fixture, "");
  type (fixture, "port");
  assert_recent (fixture, "");
  g_signal_emit_by_name (fixture->entry, "activate");
  assert_recent (fixture, "port");
  type (fixture, "trade");
  corridor_list_pane_set_search_mode (fixture->pane, FALSE);
  assert_recent (fixture, "trade|port");

  open_search (fixture);
  wait_for_suggestions (fixture);
  assert_offered (fixture, "Again trade, Again port, Forget Earlier Searches");
  pick (fixture, 1);
  assert_query (fixture, CORRIDOR_FACET_REGION, "", "port");
  assert_recent (fixture, "port|trade");

  type (fixture, "");
  assert_offered (fixture, "Again port, Again trade, Forget Earlier Searches");
  pick (fixture, 2);
  assert_recent (fixture, "");
  assert_offered (fixture, "");
}

static void
test_remembered (Fixture *fixture, gconstpointer data)
{
  const char *const remembered[] = { "caf\xc3", "a\nb", "<b>port</b>", "", NULL };

  g_object_set (fixture->pane, "recent-searches", remembered, NULL);
  assert_recent (fixture, "<b>port</b>");
  open_search (fixture);
  wait_for_suggestions (fixture);
  assert_offered (fixture, "Again <b>port</b>, Forget Earlier Searches");
}

static void
test_without_library (Fixture *fixture, gconstpointer data)
{
  const char *const remembered[] = { "port", NULL };

  g_object_set (fixture->pane, "recent-searches", remembered, NULL);
  corridor_session_set_index (fixture->session, NULL);
  open_search (fixture);
  type (fixture, "pak");
  assert_offered (fixture, "");
  type (fixture, "");
  assert_offered (fixture, "");
  corridor_list_pane_set_session (fixture->pane, NULL);
  type (fixture, "pak");
}

static void
assert_marks (const char *search, const char *text, const char *ranges)
{
  g_autoptr (CorridorNeedle) needle = corridor_needle_new (search);
  g_autoptr (PangoAttrList) marks = corridor_hits_mark (needle, text);
  g_autoptr (GString) found = g_string_new (NULL);

  if (marks != NULL)
    {
      GSList *attributes = pango_attr_list_get_attributes (marks);

      for (GSList *l = attributes; l != NULL; l = l->next)
        {
          PangoAttribute *attribute = l->data;

          if (attribute->klass->type == PANGO_ATTR_WEIGHT)
            g_string_append_printf (found, "%s%u-%u", found->len > 0 ? " " : "", attribute->start_index, attribute->end_index);
        }
      g_slist_free_full (attributes, (GDestroyNotify) pango_attribute_destroy);
    }
  g_assert_cmpstr (found->str, ==, ranges);
}

static void
test_marks (void)
{
  g_assert_null (corridor_hits_mark (NULL, "A port"));
  assert_marks ("", "A port", "");
  assert_marks ("po", "A port", "2-6");
  assert_marks ("PORT a", "A port", "0-1 2-6");
  assert_marks ("-port", "A port", "");
  assert_marks ("cafe", "Le café noir", "3-8");
  /* of a file, as it stands there */
  assert_marks ("b", "<b>&amp;</b>", "1-2 10-11");
}

/* Marks are of the text that they were made for. */
static void
test_block (void)
{
  GtkWidget *block = g_object_ref_sink (corridor_text_block_new ());
  g_autoptr (CorridorNeedle) needle = corridor_needle_new ("port");
  g_autoptr (PangoAttrList) marks = corridor_hits_mark (needle, "A port");

  corridor_text_block_set_text (CORRIDOR_TEXT_BLOCK (block), "A port");
  corridor_text_block_set_marks (CORRIDOR_TEXT_BLOCK (block), marks);
  corridor_text_block_set_marks (CORRIDOR_TEXT_BLOCK (block), marks);
  gtk_widget_measure (block, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  corridor_text_block_set_text (CORRIDOR_TEXT_BLOCK (block), "B");
  corridor_text_block_set_marks (CORRIDOR_TEXT_BLOCK (block), NULL);
  g_object_unref (block);
}

#define ADD(path, function) g_test_add ("/suggestions/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv);
  corridor_view_init ();

  ADD ("values", test_values);
  ADD ("excluded", test_excluded);
  ADD ("focus", test_focus);
  ADD ("recent", test_recent);
  ADD ("remembered", test_remembered);
  ADD ("without-library", test_without_library);
  g_test_add_func ("/suggestions/marks", test_marks);
  g_test_add_func ("/suggestions/block", test_block);

  return g_test_run ();
}
