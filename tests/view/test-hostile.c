/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Models that somebody made to do harm, in the panes of the window: what they say is shown within bounds, soon, and without a warning. */

#include "corridor-detail-pane.h"
#include "corridor-export-dialog.h"
#include "corridor-list-pane.h"
#include "corridor-sidebar.h"
#include "corridor-text.h"
#include "corridor-timeline-pane.h"
#include "corridor-view.h"
#include "test-library.h"

#include <time.h>

#define MEGABYTE (1024 * 1024)

/* Seconds of processor time for a model in all panes, with room for a slow machine and for checkers of memory: without bounds it is
 * minutes. */
#define SECONDS_MOST 20

/* No word makes a pane wider than the window is, so that something of it could not be seen; and X11 has no surfaces that are higher. */
#define WIDTH_MOST 1200
#define HEIGHT_MOST 16384

typedef struct
{
  CorridorIndex *index;
  CorridorSession *session;
  GtkWidget *window;
  GtkWidget *list;
  GtkWidget *detail;
} Fixture;

static char *
repeat (const char *unit, gsize bytes)
{
  GString *text = g_string_sized_new (bytes + 16);

  while (text->len < bytes)
    g_string_append (text, unit);

  return g_string_free (text, FALSE);
}

/* @text, which needs no escapes, wherever a model has a text */
static char *
make_document (const char *text)
{
  g_autofree char *slug = g_strnfill (128, 'w');

  return g_strdup_printf ("{ \"format\": \"corridor.article/1\", \"article\": { \"id\": \"a\", \"title\": \"%1$s\", \"published\": \"2024\","
                          "  \"summary\": \"%1$s\", \"publisher\": \"%1$s\", \"authors\": [ \"%1$s\" ], \"categories\": [ \"%1$s\" ] },"
                          "  \"sections\": [ { \"id\": \"s\", \"title\": \"%1$s\", \"paragraphs\": [ {} ] } ],"
                          "  \"entities\": ["
                          "    { \"id\": \"r\", \"kind\": \"region\", \"name\": \"%1$s\", \"aliases\": [ \"%1$s\" ], \"summary\": \"%1$s\","
                          "      \"type\": \"%1$s\", \"outline\": \"%1$s\" },"
                          "    { \"id\": \"x\", \"kind\": \"actor\", \"name\": \"%1$s\" } ],"
                          "  \"statements\": ["
                          "    { \"id\": \"one\", \"kind\": \"event\", \"title\": \"%1$s\", \"text\": \"%1$s\", \"date\": \"2021\","
                          "      \"regions\": [ \"r\" ], \"actors\": [ { \"id\": \"x\", \"role\": \"%1$s\" } ],"
                          "      \"related\": [ { \"id\": \"two\", \"type\": \"follows\" } ],"
                          "      \"evidence\": [ { \"paragraph\": 1 }, { \"source\": \"%1$s\", \"url\": \"https://example.org/?%%s&_x=<b>\" } ] },"
                          "    { \"id\": \"two\", \"kind\": \"risk\", \"title\": \"%1$s\", \"attribution\": \"x\", \"evidence\": [ { \"paragraph\": 1 } ] } ],"
                          "  \"relations\": [ { \"from\": \"r\", \"type\": \"%2$s\", \"to\": \"x\", \"date\": \"Y-1E12/Y1E12\" } ] }",
                          text, slug);
}

static void
settle (void)
{
  gint64 end = g_get_monotonic_time () + 40 * 1000;

  while (g_get_monotonic_time () < end || g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);
}

static void
set_up (Fixture *fixture, CorridorIndex *index)
{
  GtkWidget *sides = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *all = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *sidebar = corridor_sidebar_new ();
  GtkWidget *timeline = corridor_timeline_pane_new ();

  fixture->index = index;
  fixture->session = corridor_session_new ();
  corridor_session_set_index (fixture->session, index);
  fixture->list = corridor_list_pane_new ();
  fixture->detail = g_object_new (CORRIDOR_TYPE_DETAIL_PANE, "session", fixture->session, NULL);
  corridor_sidebar_set_session (CORRIDOR_SIDEBAR (sidebar), fixture->session);
  corridor_list_pane_set_session (CORRIDOR_LIST_PANE (fixture->list), fixture->session);
  g_object_set (timeline, "session", fixture->session, NULL);

  gtk_widget_set_size_request (sidebar, 260, -1);
  gtk_widget_set_hexpand (fixture->list, TRUE);
  gtk_widget_set_size_request (fixture->detail, 360, -1);
  gtk_box_append (GTK_BOX (sides), sidebar);
  gtk_box_append (GTK_BOX (sides), fixture->list);
  gtk_box_append (GTK_BOX (sides), fixture->detail);
  gtk_widget_set_vexpand (sides, TRUE);
  gtk_box_append (GTK_BOX (all), sides);
  gtk_box_append (GTK_BOX (all), timeline);

  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1200, 800);
  gtk_window_set_child (GTK_WINDOW (fixture->window), all);
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
tear_down (Fixture *fixture)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  settle ();
  g_assert_finalize_object (fixture->session);
  g_assert_finalize_object (fixture->index);
}

/* Within bounds, and nothing in it that acts on what stands beside it. */
static void
assert_text (const char *text)
{
  g_assert_cmpuint (strlen (text), <, 4 * CORRIDOR_SHOWN_TEXT + 400);
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      g_assert_false ((c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069));
    }
}

static void
assert_bounded (GtkWidget *widget)
{
  const char *tooltip = gtk_widget_get_tooltip_text (widget);

  /* where the pointer rests long enough, GTK shows a tooltip: it makes markup of our text, and escapes it */
  if (!gtk_widget_get_visible (widget) || g_str_equal (gtk_widget_get_css_name (widget), "tooltip"))
    return;

  g_assert_cmpint (gtk_widget_get_width (widget), <=, WIDTH_MOST);
  g_assert_cmpint (gtk_widget_get_height (widget), <, HEIGHT_MOST);
  if (tooltip != NULL)
    assert_text (tooltip);
  if (GTK_IS_LABEL (widget))
    {
      assert_text (gtk_label_get_text (GTK_LABEL (widget)));
      /* content is no markup and has no mnemonics */
      g_assert_false (gtk_label_get_use_markup (GTK_LABEL (widget)));
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    assert_bounded (child);
}

static void
look (Fixture *fixture)
{
  settle ();
  assert_bounded (fixture->window);
}

typedef struct
{
  char *text;
  gboolean done;
} Pasted;

static void
text_cb (GObject *clipboard, GAsyncResult *result, gpointer user_data)
{
  Pasted *pasted = user_data;

  pasted->text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);
  pasted->done = TRUE;
}

static void
changed_cb (gboolean *is_changed)
{
  *is_changed = TRUE;
}

/* What is copied is written in a thread. */
static char *
copy (GtkWidget *pane, const char *action)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (pane);
  Pasted pasted = { NULL, FALSE };
  gboolean is_changed = FALSE;
  gulong handler = g_signal_connect_swapped (clipboard, "changed", G_CALLBACK (changed_cb), &is_changed);

  g_assert_true (gtk_widget_activate_action (pane, action, NULL));
  while (!is_changed)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (clipboard, handler);
  gdk_clipboard_read_text_async (clipboard, NULL, text_cb, &pasted);
  while (!pasted.done)
    g_main_context_iteration (NULL, TRUE);

  return pasted.text;
}

/* What is shown is cut; what is taken away is whole, from wherever it is taken. */
static void
assert_copied_whole (Fixture *fixture, CorridorLibrary *library)
{
  g_autofree char *of_list = copy (fixture->list, "list.copy");
  g_autofree char *of_page = copy (fixture->detail, "detail.copy-text");

  g_assert_nonnull (of_list);
  g_assert_cmpuint (strlen (of_list), >=, strlen (corridor_library_get_statement (library, 0)->title));
  g_assert_true (g_str_equal (of_list, of_page));
}

static GtkWidget *
find_text_view (GtkWidget *widget)
{
  GtkWidget *found = GTK_IS_TEXT_VIEW (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); found == NULL && child != NULL; child = gtk_widget_get_next_sibling (child))
    found = find_text_view (child);

  return found;
}

static void
wait_for_preview (GtkWidget *dialog)
{
  GtkTextBuffer *preview = gtk_text_view_get_buffer (GTK_TEXT_VIEW (find_text_view (dialog)));

  while (gtk_text_buffer_get_char_count (preview) == 0)
    g_main_context_iteration (NULL, TRUE);
}

/* Each page and each view; and what is done is undone. */
static void
go_through (CorridorIndex *index)
{
  clock_t start = clock ();
  CorridorLibrary *library = corridor_index_get_library (index);
  Fixture fixture;
  GtkWidget *dialog;

  set_up (&fixture, index);
  look (&fixture);
  corridor_session_show_statement (fixture.session, 0);
  look (&fixture);
  corridor_session_show_entity (fixture.session, 0);
  look (&fixture);
  corridor_session_toggle (fixture.session, CORRIDOR_FACET_REGION, corridor_library_get_entity (library, 0)->id, CORRIDOR_CHOICE_EXCLUDED);
  look (&fixture);
  corridor_session_undo (fixture.session);
  corridor_list_pane_set_show_table (CORRIDOR_LIST_PANE (fixture.list), TRUE);
  look (&fixture);
  corridor_session_select_all (fixture.session);
  look (&fixture);
  assert_copied_whole (&fixture, library);

  dialog = corridor_export_dialog_new (GTK_WINDOW (fixture.window), fixture.session, FALSE);
  gtk_window_present (GTK_WINDOW (dialog));
  wait_for_preview (dialog);
  settle ();
  assert_bounded (dialog);
  gtk_window_destroy (GTK_WINDOW (dialog));

  gtk_window_set_default_size (GTK_WINDOW (fixture.window), 360, 300);
  look (&fixture);
  tear_down (&fixture);
  g_assert_cmpfloat ((double) (clock () - start) / CLOCKS_PER_SEC, <, SECONDS_MOST);
}

static void
test_text (gconstpointer data)
{
  g_autofree char *document = make_document (data);

  go_through (test_index_new (document, NULL));
}

static void
test_long_text (gconstpointer data)
{
  g_autofree char *text = repeat (data, MEGABYTE);

  test_text (text);
}

/* Very many of everything that one statement or one entity can have many of */
static void
test_many (void)
{
  GString *document = g_string_new ("{ \"format\": \"corridor.article/1\", \"article\": { \"id\": \"a\", \"title\": \"A\", \"published\": \"2024\" },"
                                    "  \"sections\": [");

  for (guint i = 0; i < 5000; i++)
    g_string_append_printf (document, "%s{ \"id\": \"s%u\", \"title\": \"Section %u\", \"paragraphs\": [ {} ] }", i > 0 ? "," : "", i, i);
  g_string_append (document, "], \"entities\": [ { \"id\": \"r\", \"kind\": \"region\", \"name\": \"R\", \"aliases\": [ \"\\u200b\"");
  for (guint i = 0; i < 50000; i++)
    g_string_append_printf (document, ", \"alias %u\"", i);
  g_string_append (document, "] }");
  for (guint i = 0; i < 50000; i++)
    g_string_append_printf (document, ", { \"id\": \"x%u\", \"kind\": \"actor\", \"name\": \"Actor %u\" }", i, i);
  g_string_append (document, "], \"statements\": [ { \"id\": \"one\", \"kind\": \"event\", \"title\": \"One\", \"regions\": [ \"r\" ], \"date\": \"2021\","
                             "  \"actors\": [");
  for (guint i = 0; i < 50000; i++)
    g_string_append_printf (document, "%s{ \"id\": \"x%u\", \"role\": \"role %u\" }", i > 0 ? "," : "", i, i);
  g_string_append (document, "], \"evidence\": [");
  for (guint i = 0; i < 50000; i++)
    g_string_append_printf (document, "%s{ \"source\": \"source %u\" }", i > 0 ? "," : "", i);
  g_string_append (document, "] } ] }");

  go_through (test_index_new (document->str, NULL));
  g_string_free (document, TRUE);
}

static void
test_dates (void)
{
  go_through (test_index_new (
      "{ \"format\": \"corridor.article/1\", \"article\": { \"id\": \"a\", \"title\": \"A\", \"published\": \"../..\" }, \"sections\": [],"
      "  \"entities\": [ { \"id\": \"r\", \"kind\": \"region\", \"name\": \"R\" } ], \"statements\": ["
      "  { \"id\": \"b\", \"kind\": \"event\", \"title\": \"B\", \"date\": \"Y-1E12\", \"regions\": [ \"r\" ], \"evidence\": [ { \"source\": \"x\" } ] },"
      "  { \"id\": \"c\", \"kind\": \"event\", \"title\": \"C\", \"date\": \"Y1E12\", \"evidence\": [ { \"source\": \"x\" } ] },"
      "  { \"id\": \"d\", \"kind\": \"event\", \"title\": \"D\", \"date\": \"Y-1E12/Y1E12\", \"evidence\": [ { \"source\": \"x\" } ] },"
      "  { \"id\": \"e\", \"kind\": \"event\", \"title\": \"E\", \"date\": \"2021\", \"evidence\": [ { \"source\": \"x\" } ] } ] }",
      NULL));
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *name, *text;
  } texts[] = {
    { "markup", "<b>bold</b> & &amp; _File %s %n <a href='file:///'>x</a> {0}" },
    { "direction", "safe\u202egpj.exe\u2066 x \u2067 y\u2069\u2069 z" },
    { "spaces", "   " },
    { "unseen", "\u200b\u2060\ufeff\u00ad" },
    { "line-ends", "one\u2028two\u2029three\xc2\x85""four" },
    { "tags", "a\U000e0041\U000e0042\U000e0043" },
    { "no-characters", "\ufffe\uffff\U0010ffff\ue000\x7f\xc2\x9f" },
  };
  static const struct
  {
    const char *name, *unit;
  } long_texts[] = {
    { "words", "word " }, { "one-word", "W" },       { "marks", "e\u0301\u0301\u0301\u0301\u0301\u0301\u0301" },
    { "tower", "\u0301\u0323" }, { "direction", "\u202e" }, { "joined", "👩\u200d" },
    { "unseen", "\u200b" }, { "arabic", "ب" },
    { "jamo", "ᄀ" },
  };

  gtk_test_init (&argc, &argv, NULL);
  corridor_view_init ();
  corridor_view_add_style (gdk_display_get_default ());

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *path = g_strconcat ("/hostile/", texts[i].name, NULL);

      g_test_add_data_func (path, texts[i].text, test_text);
    }
  for (guint i = 0; i < G_N_ELEMENTS (long_texts); i++)
    {
      g_autofree char *path = g_strconcat ("/hostile/megabyte/", long_texts[i].name, NULL);

      g_test_add_data_func (path, long_texts[i].unit, test_long_text);
    }
  g_test_add_func ("/hostile/many", test_many);
  g_test_add_func ("/hostile/dates", test_dates);

  return g_test_run ();
}
