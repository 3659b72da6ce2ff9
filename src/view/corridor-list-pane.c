/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-list-pane-private.h"

#include "corridor-chip-bar.h"
#include "corridor-focus.h"
#include "corridor-list-bar.h"
#include "corridor-recent-searches.h"
#include "corridor-statement-table.h"
#include "corridor-view.h"

enum
{
  PROP_SESSION = 1,
  PROP_SEARCH_MODE,
  PROP_SHOW_TABLE,
  PROP_RECENT_SEARCHES,
  PROP_SORT,
  PROP_REVERSE,
  PROP_COLUMNS,
  PROP_COPIER,
  PROP_OPENS_ON_CLICK,
  N_PROPS
};

enum
{
  SIGNAL_STATEMENT_ACTIVATED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CorridorListPane, corridor_list_pane, GTK_TYPE_WIDGET)

static void
query_changed_cb (CorridorListPane *self)
{
  corridor_list_pane_show_search_text (self);
  corridor_list_pane_mark_hits (self);
  corridor_list_pane_tell_order (self);
}

/* Makes the statement at @position current and says that it was asked for. */
void
corridor_list_pane_activate (CorridorListPane *self, guint position)
{
  guint statement = corridor_result_get_statement (corridor_session_get_result (self->session), position);

  if (statement == CORRIDOR_NONE)
    return;

  corridor_session_show_statement (self->session, statement);
  g_signal_emit (self, signals[SIGNAL_STATEMENT_ACTIVATED], 0, statement);
}

/* By Tab, through all that is there. */
static gboolean
corridor_list_pane_focus (GtkWidget *widget, GtkDirectionType direction)
{
  if (direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD || gtk_widget_get_focus_child (widget) == NULL)
    return corridor_focus_move (widget, direction);

  return GTK_WIDGET_CLASS (corridor_list_pane_parent_class)->focus (widget, direction);
}

static void
corridor_list_pane_dispose (GObject *object)
{
  CorridorListPane *self = CORRIDOR_LIST_PANE (object);
  GtkWidget *child;

  corridor_list_pane_set_session (self, NULL);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_clear_pointer (&self->suggestions, gtk_widget_unparent);
  self->table = NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  gtk_widget_dispose_template (GTK_WIDGET (self), CORRIDOR_TYPE_LIST_PANE);

  G_OBJECT_CLASS (corridor_list_pane_parent_class)->dispose (object);
}

static void
corridor_list_pane_finalize (GObject *object)
{
  CorridorListPane *self = CORRIDOR_LIST_PANE (object);

  g_clear_object (&self->session_signals);
  g_clear_object (&self->copier);
  g_clear_pointer (&self->place, corridor_list_place_free);
  g_clear_pointer (&self->columns, g_variant_unref);
  g_strfreev (self->recent_searches);
  g_clear_pointer (&self->needle, corridor_needle_free);
  g_free (self->needle_text);

  G_OBJECT_CLASS (corridor_list_pane_parent_class)->finalize (object);
}

static void
corridor_list_pane_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  CorridorListPane *self = CORRIDOR_LIST_PANE (object);
  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_SEARCH_MODE:
      g_value_set_boolean (value, self->search_mode);
      break;
    case PROP_SHOW_TABLE:
      g_value_set_boolean (value, self->show_table);
      break;
    case PROP_RECENT_SEARCHES:
      g_value_set_boxed (value, self->recent_searches);
      break;
    case PROP_SORT:
      g_value_set_static_string (value, corridor_sort_get_name (self->sort));
      break;
    case PROP_COLUMNS:
      g_value_set_variant (value, self->columns);
      break;
    case PROP_REVERSE:
      g_value_set_boolean (value, self->reverse);
      break;
    case PROP_COPIER:
      g_value_set_object (value, self->copier);
      break;
    case PROP_OPENS_ON_CLICK:
      g_value_set_boolean (value, self->opens_on_click);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
corridor_list_pane_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  CorridorListPane *self = CORRIDOR_LIST_PANE (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      corridor_list_pane_set_session (self, g_value_get_object (value));
      break;
    case PROP_SEARCH_MODE:
      corridor_list_pane_set_search_mode (self, g_value_get_boolean (value));
      break;
    case PROP_SHOW_TABLE:
      corridor_list_pane_set_show_table (self, g_value_get_boolean (value));
      break;
    case PROP_RECENT_SEARCHES:
      corridor_list_pane_set_recent_searches (self, g_value_get_boxed (value));
      break;
    case PROP_SORT:
      corridor_list_pane_set_sort (self, g_value_get_string (value));
      break;
    case PROP_COLUMNS:
      corridor_list_pane_set_columns (self, g_value_get_variant (value));
      break;
    case PROP_REVERSE:
      corridor_list_pane_set_reverse (self, g_value_get_boolean (value));
      break;
    case PROP_COPIER:
      g_set_object (&self->copier, g_value_get_object (value));
      break;
    case PROP_OPENS_ON_CLICK:
      self->opens_on_click = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
corridor_list_pane_class_init (CorridorListPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = corridor_list_pane_dispose;
  object_class->finalize = corridor_list_pane_finalize;
  object_class->get_property = corridor_list_pane_get_property;
  object_class->set_property = corridor_list_pane_set_property;
  widget_class->focus = corridor_list_pane_focus;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, CORRIDOR_TYPE_SESSION, flags);
  properties[PROP_SEARCH_MODE] = g_param_spec_boolean ("search-mode", NULL, NULL, FALSE, flags);
  properties[PROP_SHOW_TABLE] = g_param_spec_boolean ("show-table", NULL, NULL, FALSE, flags);
  properties[PROP_RECENT_SEARCHES] = g_param_spec_boxed ("recent-searches", NULL, NULL, G_TYPE_STRV, flags);
  properties[PROP_SORT] = g_param_spec_string ("sort", NULL, NULL, "date", flags);
  properties[PROP_REVERSE] = g_param_spec_boolean ("reverse", NULL, NULL, FALSE, flags);
  properties[PROP_COLUMNS]
      = g_param_spec_variant ("columns", NULL, NULL, G_VARIANT_TYPE (CORRIDOR_COLUMNS_TYPE), NULL, flags);
  properties[PROP_COPIER] = g_param_spec_object ("copier", NULL, NULL, CORRIDOR_TYPE_COPIER, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_OPENS_ON_CLICK] = g_param_spec_boolean ("opens-on-click", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_STATEMENT_ACTIVATED]
      = g_signal_new ("statement-activated", CORRIDOR_TYPE_LIST_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                      G_TYPE_NONE, 1, G_TYPE_UINT);

  g_type_ensure (CORRIDOR_TYPE_CHIP_BAR);
  g_type_ensure (CORRIDOR_TYPE_LIST_BAR);
  gtk_widget_class_set_css_name (widget_class, "listpane");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               CORRIDOR_RESOURCE_PREFIX "corridor-list-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, CorridorListPane, search_bar);
  gtk_widget_class_bind_template_child (widget_class, CorridorListPane, search_entry);
  gtk_widget_class_bind_template_child (widget_class, CorridorListPane, search_focus);
  gtk_widget_class_bind_template_child (widget_class, CorridorListPane, list_bar);
  gtk_widget_class_bind_template_child (widget_class, CorridorListPane, stack);
  gtk_widget_class_bind_template_child (widget_class, CorridorListPane, list_view);
  gtk_widget_class_bind_template_child (widget_class, CorridorListPane, table_page);
  gtk_widget_class_bind_template_child (widget_class, CorridorListPane, empty_label);
  gtk_widget_class_bind_template_callback (widget_class, corridor_list_pane_activate);
  gtk_widget_class_bind_template_callback (widget_class, corridor_list_pane_focus_rows);
  gtk_widget_class_bind_template_callback (widget_class, corridor_list_pane_filter_dates);
  gtk_widget_class_bind_template_callback (widget_class, corridor_list_pane_search);
  corridor_list_pane_class_add_rows (widget_class);
  corridor_list_pane_class_add_search (widget_class);
  corridor_list_pane_class_add_actions (widget_class);
  corridor_list_pane_class_add_menu (widget_class);
}

static void
corridor_list_pane_init (CorridorListPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->copier = corridor_copier_new (NULL);
  corridor_list_pane_init_search (self);
  corridor_focus_add_tab_stop (self->list_view);

  self->session_signals = g_signal_group_new (CORRIDOR_TYPE_SESSION);
  g_signal_group_connect_swapped (self->session_signals, "notify::query", G_CALLBACK (query_changed_cb),
                                  self);
  g_signal_group_connect_swapped (self->session_signals, "notify::evaluation",
                                  G_CALLBACK (corridor_list_pane_evaluation_changed_cb), self);
  g_signal_group_connect_swapped (self->session_signals, "notify::page",
                                  G_CALLBACK (corridor_list_pane_page_changed_cb), self);
  g_signal_group_connect_swapped (self->session_signals, "selection-changed",
                                  G_CALLBACK (corridor_list_pane_selection_changed_cb), self);
  g_signal_group_connect_swapped (self->session_signals, "notify::n-selected",
                                  G_CALLBACK (corridor_list_pane_update_actions), self);
  corridor_list_pane_update_actions (self);
}

/**
 * corridor_list_pane_new:
 *
 * Returns: (transfer floating): a pane without a session
 */
GtkWidget *
corridor_list_pane_new (void)
{
  return g_object_new (CORRIDOR_TYPE_LIST_PANE, NULL);
}

/**
 * corridor_list_pane_get_session:
 * @self: a pane
 *
 * Returns: (transfer none) (nullable): the session that it shows
 */
CorridorSession *
corridor_list_pane_get_session (CorridorListPane *self)
{
  g_return_val_if_fail (CORRIDOR_IS_LIST_PANE (self), NULL);

  return self->session;
}

static void
set_selection (CorridorListPane *self, CorridorSelection *selection)
{
  g_set_object (&self->selection, selection);
  gtk_list_view_set_model (GTK_LIST_VIEW (self->list_view), GTK_SELECTION_MODEL (selection));
  if (self->table != NULL)
    corridor_statement_table_set_selection (CORRIDOR_STATEMENT_TABLE (self->table), selection);
}

/**
 * corridor_list_pane_set_session:
 * @self: a pane
 * @session: (nullable): the session that it shows
 */
void
corridor_list_pane_set_session (CorridorListPane *self, CorridorSession *session)
{
  g_return_if_fail (CORRIDOR_IS_LIST_PANE (self));
  g_return_if_fail (session == NULL || CORRIDOR_IS_SESSION (session));

  if (self->session == session)
    return;

  if (self->session != NULL)
    {
      g_clear_signal_handler (&self->result_handler, corridor_session_get_result (self->session));
      set_selection (self, NULL);
    }

  g_set_object (&self->session, session);
  g_signal_group_set_target (self->session_signals, session);

  if (session != NULL)
    {
      g_autoptr (CorridorSelection) selection = NULL;

      /* before the selection model listens, and the views through it */
      self->result_handler = g_signal_connect (corridor_session_get_result (session), "items-changed",
                                               G_CALLBACK (corridor_list_pane_result_changed_cb), self);
      selection = corridor_selection_new (session);
      set_selection (self, selection);
      corridor_list_pane_show_search_text (self);
    }

  corridor_list_pane_mark_hits (self);
  corridor_list_pane_show_page (self);
  corridor_list_pane_update_actions (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
  corridor_list_pane_tell_order (self);
}

/**
 * corridor_list_pane_get_search_mode:
 * @self: a pane
 *
 * Returns: whether the search entry shows
 */
gboolean
corridor_list_pane_get_search_mode (CorridorListPane *self)
{
  g_return_val_if_fail (CORRIDOR_IS_LIST_PANE (self), FALSE);

  return self->search_mode;
}

/**
 * corridor_list_pane_set_search_mode:
 * @self: a pane
 * @search_mode: whether the search entry shows
 *
 * The entry gets the focus when it comes; when it goes, nothing is searched for any more.
 */
void
corridor_list_pane_set_search_mode (CorridorListPane *self, gboolean search_mode)
{
  g_return_if_fail (CORRIDOR_IS_LIST_PANE (self));

  search_mode = !!search_mode;
  if (self->search_mode == search_mode)
    return;

  self->search_mode = search_mode;
  corridor_list_pane_search_toggled (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SEARCH_MODE]);
}

/**
 * corridor_list_pane_set_recent_searches:
 * @self: a pane
 * @searches: (nullable) (array zero-terminated=1): earlier searches, the latest first, from wherever; what nobody can have searched for is
 * left out
 */
void
corridor_list_pane_set_recent_searches (CorridorListPane *self, const char *const *searches)
{
  g_auto (GStrv) checked = NULL;

  g_return_if_fail (CORRIDOR_IS_LIST_PANE (self));

  checked = corridor_recent_searches_check (searches);
  if (g_strv_equal ((const char *const *) checked, (const char *const *) self->recent_searches))
    return;

  g_strfreev (self->recent_searches);
  self->recent_searches = g_steal_pointer (&checked);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RECENT_SEARCHES]);
}

/**
 * corridor_list_pane_filter_dates:
 * @self: a pane
 *
 * Opens the filter by date, which gets the focus.
 */
void
corridor_list_pane_filter_dates (CorridorListPane *self)
{
  g_return_if_fail (CORRIDOR_IS_LIST_PANE (self));

  corridor_list_bar_filter_dates (CORRIDOR_LIST_BAR (self->list_bar));
}

/**
 * corridor_list_pane_escape:
 * @self: a pane
 *
 * Peels one layer: the search if it shows, else what is selected. The filters stay.
 *
 * Returns: %FALSE where there was nothing to peel
 */
gboolean
corridor_list_pane_escape (CorridorListPane *self)
{
  g_return_val_if_fail (CORRIDOR_IS_LIST_PANE (self), FALSE);

  if (self->search_mode)
    {
      corridor_list_pane_set_search_mode (self, FALSE);
      return TRUE;
    }
  if (self->session != NULL && corridor_session_get_n_selected (self->session) > 0)
    {
      corridor_session_clear_selected (self->session);
      return TRUE;
    }

  return FALSE;
}
