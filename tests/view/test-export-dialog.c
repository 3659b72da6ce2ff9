/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The dialog is there before the summary is, and goes without waiting for it. */

#include "corridor-export-dialog.h"

#include "corridor-view.h"
#include "test-library.h"

typedef struct
{
  CorridorIndex *index;
  CorridorSession *session;
  GtkWidget *window;
  GtkWidget *dialog;
  guint n_copied;
} Fixture;

/* Enough that it is not written in a moment */
static CorridorIndex *
new_large_index (void)
{
  g_autoptr (GString) document = g_string_new ("{ \"format\": \"corridor.article/1\", \"article\": { \"id\": \"large\", \"title\": \"Large\","
                                               "\"published\": \"2024\" }, \"sections\": [], \"entities\": [], \"statements\": [");

  for (guint i = 0; i < 20000; i++)
    g_string_append_printf (document, "%s { \"id\": \"s%u\", \"kind\": \"event\", \"title\": \"Statement %u\", \"evidence\": [ { \"source\": \"X\" } ] }",
                            i > 0 ? "," : "", i, i);
  g_string_append (document, "] }");

  return test_index_new (document->str, NULL);
}

static void
copied_cb (Fixture *fixture)
{
  fixture->n_copied++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->n_copied = 0;
  fixture->index = new_large_index ();
  fixture->session = corridor_session_new ();
  corridor_session_set_index (fixture->session, fixture->index);
  fixture->window = gtk_window_new ();
  gtk_window_present (GTK_WINDOW (fixture->window));
  fixture->dialog = corridor_export_dialog_new (GTK_WINDOW (fixture->window), fixture->session, FALSE);
  g_object_add_weak_pointer (G_OBJECT (fixture->dialog), (gpointer *) &fixture->dialog);
  g_signal_connect_swapped (fixture->dialog, "copied", G_CALLBACK (copied_cb), fixture);
  gtk_window_present (GTK_WINDOW (fixture->dialog));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  if (fixture->dialog != NULL)
    gtk_window_destroy (GTK_WINDOW (fixture->dialog));
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  while (fixture->dialog != NULL || g_main_context_pending (NULL))
    g_main_context_iteration (NULL, TRUE);
  g_assert_finalize_object (fixture->session);
  g_assert_finalize_object (fixture->index);
}

static const char *
get_label (GtkWidget *widget)
{
  return GTK_IS_CHECK_BUTTON (widget) ? gtk_check_button_get_label (GTK_CHECK_BUTTON (widget)) : gtk_button_get_label (GTK_BUTTON (widget));
}

static GtkWidget *
find (GtkWidget *widget, GType type, const char *label)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type) && (label == NULL || g_strcmp0 (get_label (widget), label) == 0))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type, label);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static char *
dup_preview (Fixture *fixture)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (find (fixture->dialog, GTK_TYPE_TEXT_VIEW, NULL)));
  char *text;

  g_object_get (buffer, "text", &text, NULL);

  return text;
}

static void
wait_for_preview (Fixture *fixture, const char *prefix)
{
  g_autofree char *text = NULL;

  while (!g_str_has_prefix ((text = dup_preview (fixture)), prefix))
    {
      g_clear_pointer (&text, g_free);
      g_main_context_iteration (NULL, TRUE);
    }
}

static void
click (Fixture *fixture, const char *label)
{
  g_signal_emit_by_name (find (fixture->dialog, GTK_TYPE_BUTTON, label), "clicked");
}

static void
choose (Fixture *fixture, const char *label)
{
  gtk_check_button_set_active (GTK_CHECK_BUTTON (find (fixture->dialog, GTK_TYPE_CHECK_BUTTON, label)), TRUE);
}

/* It is written elsewhere, and what is chosen last is what is shown. */
static void
test_preview (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = dup_preview (fixture);

  g_assert_cmpstr (text, ==, "");
  choose (fixture, "_JSON");
  choose (fixture, "Mar_kdown");
  choose (fixture, "_JSON");
  wait_for_preview (fixture, "{\n");
  choose (fixture, "Mar_kdown");
  wait_for_preview (fixture, "# Large\n");
}

static void
text_cb (GObject *clipboard, GAsyncResult *result, gpointer user_data)
{
  char **text = user_data;

  *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);
}

/* Who asks before it is there gets it when it is, all of it, and not what somebody else chooses meanwhile. */
static void
test_copy (Fixture *fixture, gconstpointer data)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (fixture->window);
  g_autofree char *text = NULL;

  choose (fixture, "_JSON");
  click (fixture, "C_opy");
  g_assert_cmpuint (fixture->n_copied, ==, 0);
  g_assert_false (gtk_widget_is_sensitive (find (fixture->dialog, GTK_TYPE_CHECK_BUTTON, "Mar_kdown")));
  g_assert_false (gtk_widget_is_sensitive (find (fixture->dialog, GTK_TYPE_BUTTON, "_Save…")));
  while (fixture->n_copied == 0)
    g_main_context_iteration (NULL, TRUE);

  gdk_clipboard_read_text_async (clipboard, NULL, text_cb, &text);
  while (text == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (g_str_has_prefix (text, "{\n"));
  g_assert_true (g_str_has_suffix (text, "}\n"));
}

/* Who closes the dialog wants none of it, and does not wait. */
static void
test_cancel (Fixture *fixture, gconstpointer data)
{
  click (fixture, "C_opy");
  gtk_window_close (GTK_WINDOW (fixture->dialog));
  g_assert_false (gtk_widget_get_visible (fixture->dialog));
  while (fixture->dialog != NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (fixture->n_copied, ==, 0);
}

/* the key of a mnemonic that @widget or what is in it has */
static void
collect_mnemonics (GtkWidget *widget, GHashTable *keys)
{
  guint key = GTK_IS_LABEL (widget) ? gtk_label_get_mnemonic_keyval (GTK_LABEL (widget)) : GDK_KEY_VoidSymbol;

  if (key != GDK_KEY_VoidSymbol)
    g_assert_true (g_hash_table_add (keys, GUINT_TO_POINTER (key)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    collect_mnemonics (child, keys);
}

/* Each choice has a key, and no two have the same. */
static void
test_mnemonics (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GHashTable) keys = g_hash_table_new (NULL, NULL);

  collect_mnemonics (fixture->dialog, keys);
  g_assert_cmpuint (g_hash_table_size (keys), ==, 8);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  corridor_view_init ();

  g_test_add ("/export-dialog/preview", Fixture, NULL, set_up, test_preview, tear_down);
  g_test_add ("/export-dialog/mnemonics", Fixture, NULL, set_up, test_mnemonics, tear_down);
  g_test_add ("/export-dialog/copy", Fixture, NULL, set_up, test_copy, tear_down);
  g_test_add ("/export-dialog/cancel", Fixture, NULL, set_up, test_cancel, tear_down);

  return g_test_run ();
}
