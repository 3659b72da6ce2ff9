/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The statements themselves, or what stands in their place, and where somebody is in them. */

#include "corridor-list-pane-private.h"

#include "corridor-i18n.h"
#include "corridor-mnemonics.h"
#include "corridor-no-result.h"
#include "corridor-statement-row.h"
#include "corridor-statement-table.h"

GtkWidget *
corridor_list_pane_get_rows (CorridorListPane *self)
{
  if (self->show_table && self->table != NULL)
    return corridor_statement_table_get_rows (CORRIDOR_STATEMENT_TABLE (self->table));

  return self->list_view;
}

void
corridor_list_pane_focus_rows (CorridorListPane *self)
{
  if (self->session == NULL
      || !corridor_list_focus (corridor_list_pane_get_rows (self),
                               corridor_session_get_current (self->session)))
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

/* Who comes down from what is searched for wants a row, and to read it: the one he was at, else the first. */
void
corridor_list_pane_enter_rows (CorridorListPane *self)
{
  CorridorResult *result = self->session != NULL ? corridor_session_get_result (self->session) : NULL;
  guint current = self->session != NULL ? corridor_session_get_current (self->session) : CORRIDOR_NONE;

  if (result != NULL && g_list_model_get_n_items (G_LIST_MODEL (result)) > 0 && corridor_session_get_n_selected (self->session) < 2
      && (current == CORRIDOR_NONE || corridor_result_find (result, current) == CORRIDOR_NONE))
    corridor_session_show_statement (self->session, corridor_result_get_statement (result, 0));
  corridor_list_pane_focus_rows (self);
}

/* The list is what the pane is about; within it, the view knows which row had the focus last. */
static gboolean
corridor_list_pane_grab_focus (GtkWidget *widget)
{
  CorridorListPane *self = CORRIDOR_LIST_PANE (widget);

  if (self->selection == NULL || g_list_model_get_n_items (G_LIST_MODEL (self->selection)) == 0)
    return gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);

  return gtk_widget_grab_focus (corridor_list_pane_get_rows (self));
}

/* Made when nothing passes for the first time, as the table is when it is first asked for. */
static void
ensure_no_result (CorridorListPane *self)
{
  GtkWidget *page;

  if (gtk_stack_get_child_by_name (self->stack, "no-result") != NULL)
    return;

  page = corridor_no_result_new ();
  g_object_bind_property (self, "session", page, "session", G_BINDING_SYNC_CREATE);
  corridor_mnemonics_name (page);
  gtk_stack_add_named (self->stack, page, "no-result");
}

void
corridor_list_pane_show_page (CorridorListPane *self)
{
  CorridorLibrary *library = self->session != NULL ? corridor_session_get_library (self->session) : NULL;
  CorridorEvaluation *evaluation
      = self->session != NULL ? corridor_session_get_evaluation (self->session) : NULL;
  const char *page;

  if (library == NULL || evaluation == NULL)
    page = "nothing";
  else if (corridor_evaluation_get_n_total (evaluation) == 0)
    page = "empty";
  else if (corridor_evaluation_get_n_matched (evaluation) == 0)
    page = "no-result";
  else
    page = self->show_table ? "table" : "list";

  if (g_str_equal (page, "no-result"))
    ensure_no_result (self);
  if (g_str_equal (page, "empty"))
    gtk_label_set_text (self->empty_label, corridor_library_get_n_articles (library) > 1
                                               ? _ ("These articles have no statements")
                                               : _ ("This article has no statements"));
  gtk_stack_set_visible_child_name (self->stack, page);
}

/* Rows that come later are marked when they are bound. */
void
corridor_list_pane_mark_hits (CorridorListPane *self)
{
  const char *text = self->session != NULL ? corridor_query_get_text (corridor_session_get_query (self->session)) : "";
  CorridorNeedle *before = self->needle;

  if (g_strcmp0 (self->needle_text, text) == 0)
    return;

  g_free (self->needle_text);
  self->needle_text = g_strdup (text);
  self->needle = text[0] != '\0' ? corridor_needle_new (text) : NULL;

  for (GtkWidget *row = gtk_widget_get_first_child (self->list_view); row != NULL; row = gtk_widget_get_next_sibling (row))
    {
      GtkWidget *child = gtk_widget_get_first_child (row);

      if (child != NULL && CORRIDOR_IS_STATEMENT_ROW (child))
        corridor_statement_row_mark (CORRIDOR_STATEMENT_ROW (child), self->needle);
    }
  if (self->table != NULL)
    corridor_statement_table_set_needle (CORRIDOR_STATEMENT_TABLE (self->table), self->needle);
  g_clear_pointer (&before, corridor_needle_free);
}

/* The least that a row is high, in a list and in a table (pixels) */
#define LIST_ROW_HEIGHT 48
#define TABLE_ROW_HEIGHT 28
/* What a window shows above and below the rows: a title, a bar, a timeline (pixels) */
#define ABOUT_ROWS_HEIGHT 300
/* As many are made in a frame without its being late. */
#define ROWS_A_FRAME 16
/* Of a long list a view makes no more than about two hundred. */
#define ALL_ROWS 256

/* How many rows can be seen at most; where nothing has been laid out, by the size that the window is to have. */
static guint
get_screenful (CorridorListPane *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  int height = gtk_widget_get_height (GTK_WIDGET (self)), width;

  if (height == 0 && GTK_IS_WINDOW (root))
    {
      gtk_window_get_default_size (GTK_WINDOW (root), &width, &height);
      height -= ABOUT_ROWS_HEIGHT;
    }

  return CLAMP (height / (self->show_table ? TABLE_ROW_HEIGHT : LIST_ROW_HEIGHT) + 2, 12, 100);
}

/* What comes next can have more rows, until there are all. */
static gboolean
show_more_rows (CorridorListPane *self)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (corridor_session_get_result (self->session)));
  guint cap = corridor_selection_get_cap (self->selection) + ROWS_A_FRAME;

  corridor_selection_set_cap (self->selection, cap < MIN (ALL_ROWS, n_items) ? cap : G_MAXUINT);

  return corridor_selection_get_cap (self->selection) != G_MAXUINT;
}

/* A tick comes at the beginning of a frame: the first is of the frame in which the screenful is drawn. */
static gboolean
more_rows_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  CorridorListPane *self = CORRIDOR_LIST_PANE (widget);

  if (!self->has_screenful)
    {
      self->has_screenful = TRUE;
      return G_SOURCE_CONTINUE;
    }
  if (self->selection != NULL && show_more_rows (self))
    return G_SOURCE_CONTINUE;
  self->more_tick = 0;

  return G_SOURCE_REMOVE;
}

/* A screenful of rows in the next frame, and the others in those that follow; but all at once for who has gone further down. */
static void
hold_rows_back (CorridorListPane *self)
{
  if (self->selection == NULL || !corridor_list_is_at_start (corridor_list_pane_get_rows (self)))
    return;

  corridor_selection_set_cap (self->selection, get_screenful (self));
  self->has_screenful = FALSE;
  if (self->more_tick == 0)
    self->more_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), more_rows_cb, NULL, NULL);
}

/* The row at @position, and those before it, in the next frame. Returns whether it was not there. */
static gboolean
need_row (CorridorListPane *self, guint position)
{
  guint cap = position + get_screenful (self);

  if (corridor_selection_get_cap (self->selection) >= cap)
    return FALSE;

  corridor_selection_set_cap (self->selection, cap);

  return TRUE;
}

/* Runs before the views hear of it, so that they still show what was there. */
void
corridor_list_pane_result_changed_cb (
    CorridorResult *result, guint position, guint removed, guint added, CorridorListPane *self)
{
  if (self->place == NULL)
    {
      self->place = corridor_list_place_new (corridor_list_pane_get_rows (self), corridor_session_get_current (self->session));
      self->place_index = corridor_session_get_index (self->session);
      self->is_replaced = removed > 0 && corridor_result_is_replacing (result);
    }
  /* while all is replaced, there is nowhere to be */
  if (!self->is_replaced || corridor_list_place_is_start (self->place))
    hold_rows_back (self);
}

/* Runs when all of it has been told. Where rows only come and go, a view stays at what it shows by itself; but what comes before the first row
 * is then above the view, and who is at the start is to see it. */
void
corridor_list_pane_evaluation_changed_cb (CorridorListPane *self)
{
  g_autoptr (CorridorListPlace) place = g_steal_pointer (&self->place);

  corridor_list_pane_show_page (self);
  if (place != NULL && (self->is_replaced || corridor_list_place_is_start (place))
      && self->place_index == corridor_session_get_index (self->session)
      && g_list_model_get_n_items (G_LIST_MODEL (self->selection)) > 0)
    {
      guint position = corridor_list_place_find (place, corridor_session_get_result (self->session));

      if (position != CORRIDOR_NONE)
        need_row (self, position);
      corridor_list_place_restore (place, corridor_list_pane_get_rows (self), corridor_session_get_result (self->session));
    }
}

/* On 4.18 a row that has only just come has no height, and a view that scrolls to it may end above it. The first tick comes before the layout of its
 * frame, the second after it. */
static gboolean
scroll_again_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  CorridorListPane *self = CORRIDOR_LIST_PANE (widget);
  gboolean *is_laid_out = data;

  if (!*is_laid_out)
    {
      *is_laid_out = TRUE;
      return G_SOURCE_CONTINUE;
    }
  if (self->session != NULL)
    corridor_list_pane_page_changed_cb (self);

  return G_SOURCE_REMOVE;
}

/* A view that has not been laid out cannot scroll: this waits for the first frame that has. */
static gboolean
scroll_later_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  CorridorListPane *self = CORRIDOR_LIST_PANE (widget);

  if (self->session != NULL && gtk_widget_get_height (corridor_list_pane_get_rows (self)) == 0)
    return G_SOURCE_CONTINUE;

  if (self->session != NULL)
    corridor_list_pane_page_changed_cb (self);
  return G_SOURCE_REMOVE;
}

static void
show_position (CorridorListPane *self, guint position)
{
  if (need_row (self, position))
    gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_again_cb, g_new0 (gboolean, 1), g_free);
  corridor_list_scroll_to (corridor_list_pane_get_rows (self), position);
}

/* Who selects in the list sees what is selected. */
static gboolean
is_selected_elsewhere (CorridorListPane *self)
{
  return corridor_session_get_n_selected (self->session) > 1 && gtk_widget_get_focus_child (corridor_list_pane_get_rows (self)) == NULL;
}

/* Of several that were selected elsewhere, as by a count in the timeline, the first comes into view where none is. */
void
corridor_list_pane_selection_changed_cb (CorridorListPane *self)
{
  GtkWidget *rows = corridor_list_pane_get_rows (self);
  g_autoptr (GArray) selected = NULL;
  guint first = CORRIDOR_NONE;

  if (!is_selected_elsewhere (self) || gtk_widget_get_height (rows) == 0 || corridor_list_shows_selected (rows, self->session))
    return;

  selected = corridor_session_dup_selected (self->session);
  for (guint i = 0; i < selected->len; i++)
    first = MIN (first, corridor_result_find (corridor_session_get_result (self->session), g_array_index (selected, guint32, i)));
  if (first != CORRIDOR_NONE)
    show_position (self, first);
}

/* What was made current elsewhere, as in the timeline, comes into view. */
void
corridor_list_pane_page_changed_cb (CorridorListPane *self)
{
  guint current = corridor_session_get_current (self->session), position;

  if (current == CORRIDOR_NONE || is_selected_elsewhere (self))
    return;

  if (gtk_widget_get_height (corridor_list_pane_get_rows (self)) == 0)
    {
      gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_later_cb, NULL, NULL);
      return;
    }

  position = corridor_result_find (corridor_session_get_result (self->session), current);
  if (position != CORRIDOR_NONE)
    show_position (self, position);
}

/* Signals, not a template in the .ui file: a view makes two hundred rows at a time. */
static void
setup_row_cb (GtkListItemFactory *factory, GtkListItem *item)
{
  gtk_list_item_set_child (item, corridor_statement_row_new ());
}

static void
bind_row_cb (CorridorListPane *self, GtkListItem *item)
{
  CorridorStatementRow *row = CORRIDOR_STATEMENT_ROW (gtk_list_item_get_child (item));

  corridor_statement_row_set_handle (row, gtk_list_item_get_item (item));
  corridor_statement_row_mark (row, self->needle);
}

static void
unbind_row_cb (GtkListItemFactory *factory, GtkListItem *item)
{
  corridor_statement_row_set_handle (CORRIDOR_STATEMENT_ROW (gtk_list_item_get_child (item)), NULL);
}

/* Where a statement is shown in place of the list, a click that only selects it would show nothing. One that adds to the selection does not open. */
static void
primary_released_cb (CorridorListPane *self, int n_press, double x, double y, GtkGesture *gesture)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  CorridorHandle *handle;
  guint position;

  if (!self->opens_on_click || n_press != 1 || (state & (GDK_CONTROL_MASK | GDK_SHIFT_MASK)) != 0)
    return;

  handle = corridor_list_find_handle (corridor_list_pane_get_rows (self), gtk_widget_pick (GTK_WIDGET (self->stack), x, y, GTK_PICK_DEFAULT));
  position = handle != NULL ? corridor_result_find (corridor_session_get_result (self->session), corridor_handle_get_statement (handle)) : CORRIDOR_NONE;
  if (position != CORRIDOR_NONE)
    corridor_list_pane_activate (self, position);
}

void
corridor_list_pane_class_add_rows (GtkWidgetClass *widget_class)
{
  widget_class->grab_focus = corridor_list_pane_grab_focus;
  gtk_widget_class_bind_template_callback (widget_class, primary_released_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_row_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_row_cb);
  gtk_widget_class_bind_template_callback (widget_class, unbind_row_cb);
}
