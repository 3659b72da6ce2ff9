/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-statement-table-private.h"

#include "corridor-focus.h"
#include "corridor-scroll-start.h"
#include "corridor-statement-cell.h"
#include "corridor-view.h"
enum
{
  PROP_SELECTION = 1,
  PROP_COLUMNS,
  N_PROPS
};

enum
{
  SIGNAL_ACTIVATE,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CorridorStatementTable, corridor_statement_table, GTK_TYPE_WIDGET)

CorridorSession *
corridor_statement_table_get_session (CorridorStatementTable *self)
{
  return self->selection != NULL ? corridor_selection_get_session (self->selection) : NULL;
}

/* The arrow of the heading follows the session's order; an order that no visible column stands for has
 * none. */
static void
show_order (CorridorStatementTable *self)
{
  CorridorSession *session = corridor_statement_table_get_session (self);
  GtkColumnViewColumn *sorted = NULL;
  gboolean reverse = FALSE;

  if (session == NULL)
    return;

  reverse = corridor_query_get_reverse (corridor_session_get_query (session));
  sorted = corridor_statement_table_find_sorted (self, corridor_query_get_sort (corridor_session_get_query (session)));

  g_signal_handler_block (gtk_column_view_get_sorter (self->view), self->sorter_handler);
  /* without this the heading that loses its arrow keeps it on 4.8 */
  gtk_column_view_sort_by_column (self->view, NULL, GTK_SORT_ASCENDING);
  gtk_column_view_sort_by_column (self->view, sorted, reverse ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING);
  g_signal_handler_unblock (gtk_column_view_get_sorter (self->view), self->sorter_handler);
}

static void
sorter_changed_cb (GtkSorter *sorter, GtkSorterChange change, CorridorStatementTable *self)
{
  CorridorSession *session = corridor_statement_table_get_session (self);
  CorridorSort sort;
  gboolean reverse;

  if (session != NULL && corridor_sort_probe_ask (self->probe, sorter, &sort, &reverse))
    corridor_session_set_order (session, sort, reverse);
}

static void
activate_cb (CorridorStatementTable *self, guint position)
{
  g_signal_emit (self, signals[SIGNAL_ACTIVATE], 0, position);
}

static void
corridor_statement_table_dispose (GObject *object)
{
  CorridorStatementTable *self = CORRIDOR_STATEMENT_TABLE (object);
  GtkWidget *child;

  g_signal_group_set_target (self->session_signals, NULL);
  if (self->view != NULL)
    g_clear_signal_handler (&self->sorter_handler, gtk_column_view_get_sorter (self->view));
  corridor_statement_table_forget_columns (self);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  gtk_widget_dispose_template (GTK_WIDGET (self), CORRIDOR_TYPE_STATEMENT_TABLE);
  g_clear_object (&self->selection);

  G_OBJECT_CLASS (corridor_statement_table_parent_class)->dispose (object);
}

static void
corridor_statement_table_finalize (GObject *object)
{
  CorridorStatementTable *self = CORRIDOR_STATEMENT_TABLE (object);

  g_clear_object (&self->session_signals);
  g_clear_object (&self->column_menu);
  g_clear_object (&self->column_actions);
  g_clear_pointer (&self->probe, corridor_sort_probe_free);

  G_OBJECT_CLASS (corridor_statement_table_parent_class)->finalize (object);
}

static void
corridor_statement_table_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  CorridorStatementTable *self = CORRIDOR_STATEMENT_TABLE (object);

  switch (prop_id)
    {
    case PROP_SELECTION:
      g_value_set_object (value, self->selection);
      break;
    case PROP_COLUMNS:
      g_value_take_variant (value, g_variant_ref_sink (corridor_statement_table_save_columns (self)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
corridor_statement_table_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  CorridorStatementTable *self = CORRIDOR_STATEMENT_TABLE (object);

  switch (prop_id)
    {
    case PROP_SELECTION:
      corridor_statement_table_set_selection (self, g_value_get_object (value));
      break;
    case PROP_COLUMNS:
      if (corridor_statement_table_restore_columns (self, g_value_get_variant (value)))
        {
          /* one that was moved has lost its arrow */
          show_order (self);
          g_object_notify_by_pspec (object, pspec);
        }
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
corridor_statement_table_class_init (CorridorStatementTableClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = corridor_statement_table_dispose;
  object_class->finalize = corridor_statement_table_finalize;
  object_class->get_property = corridor_statement_table_get_property;
  object_class->set_property = corridor_statement_table_set_property;

  properties[PROP_SELECTION] = g_param_spec_object ("selection", NULL, NULL, CORRIDOR_TYPE_SELECTION, flags);
  properties[PROP_COLUMNS]
      = g_param_spec_variant ("columns", NULL, NULL, G_VARIANT_TYPE (CORRIDOR_COLUMNS_TYPE), NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_ACTIVATE] = g_signal_new ("activate", CORRIDOR_TYPE_STATEMENT_TABLE, G_SIGNAL_RUN_LAST, 0,
                                           NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               CORRIDOR_RESOURCE_PREFIX "parts/corridor-statement-table.ui");
  gtk_widget_class_bind_template_child (widget_class, CorridorStatementTable, view);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
corridor_statement_table_init (CorridorStatementTable *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  corridor_focus_add_tab_stop (corridor_statement_table_get_rows (self));
  corridor_scroll_start (GTK_SCROLLABLE (self->view));

  self->probe = corridor_sort_probe_new ();
  self->column_menu = g_menu_new ();
  self->column_actions = g_simple_action_group_new ();
  corridor_statement_table_add_columns (self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "columns", G_ACTION_GROUP (self->column_actions));
  self->sorter_handler = g_signal_connect (gtk_column_view_get_sorter (self->view), "changed",
                                           G_CALLBACK (sorter_changed_cb), self);

  self->session_signals = g_signal_group_new (CORRIDOR_TYPE_SESSION);
  g_signal_group_connect_swapped (self->session_signals, "notify::query", G_CALLBACK (show_order), self);
  g_signal_group_connect_swapped (self->session_signals, "notify::index", G_CALLBACK (corridor_statement_table_show_library), self);
}

/**
 * corridor_statement_table_new:
 *
 * Returns: (transfer floating): an empty table
 */
GtkWidget *
corridor_statement_table_new (void)
{
  return g_object_new (CORRIDOR_TYPE_STATEMENT_TABLE, NULL);
}

/**
 * corridor_statement_table_get_selection:
 * @self: a table
 *
 * Returns: (transfer none) (nullable): what it shows
 */
CorridorSelection *
corridor_statement_table_get_selection (CorridorStatementTable *self)
{
  g_return_val_if_fail (CORRIDOR_IS_STATEMENT_TABLE (self), NULL);

  return self->selection;
}

/**
 * corridor_statement_table_set_selection:
 * @self: a table
 * @selection: (nullable): what it shows
 */
void
corridor_statement_table_set_selection (CorridorStatementTable *self, CorridorSelection *selection)
{
  g_return_if_fail (CORRIDOR_IS_STATEMENT_TABLE (self));
  g_return_if_fail (selection == NULL || CORRIDOR_IS_SELECTION (selection));

  if (!g_set_object (&self->selection, selection))
    return;

  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (selection));
  g_signal_group_set_target (self->session_signals, corridor_statement_table_get_session (self));
  corridor_statement_table_show_library (self);
  show_order (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTION]);
}

/**
 * corridor_statement_table_get_column_menu:
 * @self: a table
 *
 * Returns: (transfer none): a menu of the columns that can be hidden
 */
GMenuModel *
corridor_statement_table_get_column_menu (CorridorStatementTable *self)
{
  g_return_val_if_fail (CORRIDOR_IS_STATEMENT_TABLE (self), NULL);

  return G_MENU_MODEL (self->column_menu);
}

/**
 * corridor_statement_table_get_column_actions:
 * @self: a table
 *
 * Returns: (transfer none): the actions of that menu, for a group called `columns`
 */
GActionGroup *
corridor_statement_table_get_column_actions (CorridorStatementTable *self)
{
  g_return_val_if_fail (CORRIDOR_IS_STATEMENT_TABLE (self), NULL);

  return G_ACTION_GROUP (self->column_actions);
}

/**
 * corridor_statement_table_get_rows:
 * @self: a table
 *
 * Returns: (transfer none): the widget whose children are the rows: the view's last child, after its headings
 */
GtkWidget *
corridor_statement_table_get_rows (CorridorStatementTable *self)
{
  g_return_val_if_fail (CORRIDOR_IS_STATEMENT_TABLE (self), NULL);

  return gtk_widget_get_last_child (GTK_WIDGET (self->view));
}

static void
mark_cells (GtkWidget *widget, const CorridorNeedle *needle)
{
  if (CORRIDOR_IS_STATEMENT_CELL (widget))
    {
      corridor_statement_cell_mark (CORRIDOR_STATEMENT_CELL (widget), needle);
      return;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    mark_cells (child, needle);
}

/**
 * corridor_statement_table_set_needle:
 * @self: a table
 * @needle: (nullable): what is searched for, to be marked; has to last until another is set
 */
void
corridor_statement_table_set_needle (CorridorStatementTable *self, const CorridorNeedle *needle)
{
  g_return_if_fail (CORRIDOR_IS_STATEMENT_TABLE (self));

  self->needle = needle;
  mark_cells (corridor_statement_table_get_rows (self), needle);
}
