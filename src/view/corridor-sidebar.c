/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-sidebar-private.h"

#include "corridor-focus.h"
#include "corridor-i18n.h"
#include "corridor-sidebar-row-view.h"
#include "corridor-view.h"
#include "corridor-when-drawn.h"

/* Where a row is that is not cut off by the list's upper edge: the height of one */
#define TOP 28

G_DEFINE_FINAL_TYPE (CorridorSidebar, corridor_sidebar, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_FINDING,
  N_PROPS
};
static GParamSpec *properties[N_PROPS];

/* ---- what can be done with a row ---- */

void
corridor_sidebar_toggle_row (CorridorSidebar *self, CorridorSidebarRow *row, CorridorChoice choice)
{
  if (corridor_sidebar_row_get_kind (row) == CORRIDOR_SIDEBAR_VALUE)
    corridor_session_toggle (self->session, corridor_sidebar_row_get_facet (row),
                             corridor_sidebar_row_get_value_id (row), choice);
}

void
corridor_sidebar_choose_only (CorridorSidebar *self, CorridorSidebarRow *row)
{
  if (corridor_sidebar_row_get_kind (row) == CORRIDOR_SIDEBAR_VALUE)
    corridor_session_choose_only (self->session, corridor_sidebar_row_get_facet (row),
                                  corridor_sidebar_row_get_value_id (row));
}

gboolean
corridor_sidebar_open_page (CorridorSidebar *self, CorridorSidebarRow *row)
{
  const guint entity = corridor_sidebar_row_get_entity (row);

  if (entity == CORRIDOR_NONE)
    return FALSE;
  corridor_session_show_entity (self->session, entity);
  return TRUE;
}

/* Rows come above "show all": let the list hold on to what stands at its top, not to the row that was clicked, and be
 * where they come. */
static void
show_all (CorridorSidebar *self, CorridorFacet facet)
{
  const double middle = gtk_widget_get_width (GTK_WIDGET (self->list)) / 2.0;
  GtkWidget *item = gtk_widget_pick (GTK_WIDGET (self->list), middle, TOP, GTK_PICK_DEFAULT);
  CorridorSidebarRow *row;
  guint position;

  while (item && gtk_widget_get_parent (item) != GTK_WIDGET (self->list))
    item = gtk_widget_get_parent (item);
  row = item ? corridor_sidebar_get_item_row (item) : NULL;
  position = row ? corridor_sidebar_model_find_row (self->model, row) : CORRIDOR_NONE;
  if (position != CORRIDOR_NONE)
    gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", position);
  corridor_sidebar_model_set_show_all (self->model, facet, TRUE);
}

void
corridor_sidebar_activate_row (CorridorSidebar *self, CorridorSidebarRow *row)
{
  const CorridorFacet facet = corridor_sidebar_row_get_facet (row);
  const gboolean expanded = corridor_sidebar_row_get_expanded (row);

  switch (corridor_sidebar_row_get_kind (row))
    {
    case CORRIDOR_SIDEBAR_HEADING:
      corridor_sidebar_model_set_expanded (self->model, facet, !expanded);
      break;
    case CORRIDOR_SIDEBAR_MORE:
      if (expanded)
        corridor_sidebar_model_set_show_all (self->model, facet, FALSE);
      else
        show_all (self, facet);
      break;
    case CORRIDOR_SIDEBAR_VALUE:
    default:
      corridor_sidebar_toggle_row (self, row, CORRIDOR_CHOICE_INCLUDED);
      break;
    }
}

/* ---- rows as widgets ---- */

CorridorSidebarRow *
corridor_sidebar_get_item_row (GtkWidget *item)
{
  GtkWidget *child = gtk_widget_get_first_child (item);

  if (!CORRIDOR_IS_SIDEBAR_ROW_VIEW (child))
    return NULL;
  return corridor_sidebar_row_view_get_row (CORRIDOR_SIDEBAR_ROW_VIEW (child));
}

GtkWidget *
corridor_sidebar_find_item (CorridorSidebar *self, CorridorSidebarRow *row)
{
  GtkWidget *item = gtk_widget_get_first_child (GTK_WIDGET (self->list));

  while (item && corridor_sidebar_get_item_row (item) != row)
    item = gtk_widget_get_next_sibling (item);
  return item;
}

CorridorSidebarRow *
corridor_sidebar_get_focus_row (CorridorSidebar *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;

  if (!focus || gtk_widget_get_parent (focus) != GTK_WIDGET (self->list))
    return NULL;
  return corridor_sidebar_get_item_row (focus);
}

gboolean
corridor_sidebar_focus_row (CorridorSidebar *self, CorridorSidebarRow *row)
{
  const guint position = corridor_sidebar_model_find_row (self->model, row);
  GtkWidget *item;

  if (position == CORRIDOR_NONE)
    return FALSE;
  item = corridor_sidebar_find_item (self, row);
  if (!item)
    {
      gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", position);
      item = corridor_sidebar_find_item (self, row);
    }
  return item && gtk_widget_grab_focus (item);
}

static void
include_cb (CorridorSidebar *self, CorridorSidebarRowView *view)
{
  corridor_sidebar_toggle_row (self, corridor_sidebar_row_view_get_row (view), CORRIDOR_CHOICE_INCLUDED);
}

static void
exclude_cb (CorridorSidebar *self, CorridorSidebarRowView *view)
{
  corridor_sidebar_toggle_row (self, corridor_sidebar_row_view_get_row (view), CORRIDOR_CHOICE_EXCLUDED);
}

static void
setup_row_cb (CorridorSidebar *self, GtkListItem *item)
{
  GtkWidget *view = corridor_sidebar_row_view_new ();

  g_signal_connect_object (view, "include", G_CALLBACK (include_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "exclude", G_CALLBACK (exclude_cb), self, G_CONNECT_SWAPPED);
  /* Return and clicks are seen before they reach the item; one that activated itself would do it twice */
  gtk_list_item_set_activatable (item, FALSE);
  gtk_list_item_set_child (item, view);
}

static void
bind_row_cb (CorridorSidebar *self, GtkListItem *item)
{
  corridor_sidebar_row_view_set_row (CORRIDOR_SIDEBAR_ROW_VIEW (gtk_list_item_get_child (item)),
                                     gtk_list_item_get_item (item));
}

static void
unbind_row_cb (CorridorSidebar *self, GtkListItem *item)
{
  corridor_sidebar_row_view_set_row (CORRIDOR_SIDEBAR_ROW_VIEW (gtk_list_item_get_child (item)), NULL);
}

/* ---- finding ---- */

static void
find_changed_cb (CorridorSidebar *self)
{
  if (self->model)
    corridor_sidebar_model_set_find (self->model, gtk_editable_get_text (GTK_EDITABLE (self->find_entry)));
}

static void
stop_find_cb (CorridorSidebar *self)
{
  corridor_sidebar_set_finding (self, FALSE);
}

/* To what was found; to the list as a whole where nothing is looked for. */
static gboolean
leave_find_entry (CorridorSidebar *self)
{
  CorridorSidebarRow *row = self->model ? corridor_sidebar_model_get_first_found (self->model) : NULL;

  return row ? corridor_sidebar_focus_row (self, row) : gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

static void
find_activate_cb (CorridorSidebar *self)
{
  leave_find_entry (self);
}

static gboolean
find_key_pressed_cb (CorridorSidebar *self, guint keyval, guint keycode, GdkModifierType state)
{
  if ((state & gtk_accelerator_get_default_mod_mask ()) == 0 && (keyval == GDK_KEY_Down || keyval == GDK_KEY_KP_Down))
    return leave_find_entry (self);
  return FALSE;
}

/* The button stands on the first heading's line, and scrolls away with it. */
static gboolean
shows_find_button (CorridorSidebar *self, gboolean finding, guint n_items, double scrolled)
{
  return !finding && n_items > 0 && scrolled < 1;
}

static gboolean
shows_nothing_found (CorridorSidebar *self, gboolean finding, guint n_items, const char *text)
{
  return finding && n_items == 0 && text && *text;
}

static char *
say_nothing_found (CorridorSidebar *self, const char *text)
{
  /* Translators: %s is what was looked for among regions, actors, subjects and the like */
  return g_strdup_printf (_ ("Nothing here is called “%s”"), text ? text : "");
}

/* ---- the object ---- */

/* Who walks from pane to pane comes to the row where the focus was; where nothing was found, to what was looked for. */
static gboolean
corridor_sidebar_grab_focus (GtkWidget *widget)
{
  CorridorSidebar *self = CORRIDOR_SIDEBAR (widget);
  const gboolean any = self->model && g_list_model_get_n_items (G_LIST_MODEL (self->model)) > 0;

  return gtk_widget_grab_focus (any || !self->finding ? GTK_WIDGET (self->list) : self->find_entry);
}

/* By Tab, through all that is there. */
static gboolean
corridor_sidebar_focus (GtkWidget *widget, GtkDirectionType direction)
{
  if (direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD || gtk_widget_get_focus_child (widget) == NULL)
    return corridor_focus_move (widget, direction);

  return GTK_WIDGET_CLASS (corridor_sidebar_parent_class)->focus (widget, direction);
}

static void
corridor_sidebar_dispose (GObject *object)
{
  CorridorSidebar *self = CORRIDOR_SIDEBAR (object);
  GtkWidget *child;

  corridor_sidebar_set_session (self, NULL);
  g_clear_object (&self->menu_row);
  g_clear_object (&self->pressed_row);
  g_clear_object (&self->actions);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
  self->menu = NULL;

  G_OBJECT_CLASS (corridor_sidebar_parent_class)->dispose (object);
}

static void
corridor_sidebar_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  CorridorSidebar *self = CORRIDOR_SIDEBAR (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_FINDING:
      g_value_set_boolean (value, self->finding);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
corridor_sidebar_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  CorridorSidebar *self = CORRIDOR_SIDEBAR (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      corridor_sidebar_set_session (self, g_value_get_object (value));
      break;
    case PROP_FINDING:
      corridor_sidebar_set_finding (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
corridor_sidebar_class_init (CorridorSidebarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = corridor_sidebar_dispose;
  object_class->get_property = corridor_sidebar_get_property;
  object_class->set_property = corridor_sidebar_set_property;
  widget_class->grab_focus = corridor_sidebar_grab_focus;
  widget_class->focus = corridor_sidebar_focus;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, CORRIDOR_TYPE_SESSION, flags);
  properties[PROP_FINDING] = g_param_spec_boolean ("finding", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "sidebar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, CORRIDOR_RESOURCE_PREFIX "corridor-sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, CorridorSidebar, find_entry);
  gtk_widget_class_bind_template_child (widget_class, CorridorSidebar, list);
  gtk_widget_class_bind_template_child (widget_class, CorridorSidebar, head);
  gtk_widget_class_bind_template_child (widget_class, CorridorSidebar, row_menu);
  gtk_widget_class_bind_template_callback (widget_class, setup_row_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_row_cb);
  gtk_widget_class_bind_template_callback (widget_class, unbind_row_cb);
  gtk_widget_class_bind_template_callback (widget_class, find_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_find_cb);
  gtk_widget_class_bind_template_callback (widget_class, find_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, find_key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, shows_find_button);
  gtk_widget_class_bind_template_callback (widget_class, shows_nothing_found);
  gtk_widget_class_bind_template_callback (widget_class, say_nothing_found);
  corridor_sidebar_bind_input (widget_class);
  gtk_widget_class_install_property_action (widget_class, "sidebar.find", "finding");
}

static void
drawn_cb (GtkWidget *widget)
{
  CorridorSidebar *self = CORRIDOR_SIDEBAR (widget);

  gtk_slice_list_model_set_size (self->head, G_MAXUINT);
  corridor_sidebar_fit_rows (self);
  corridor_sidebar_watch_height (self);
}

static void
corridor_sidebar_init (CorridorSidebar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  corridor_focus_add_tab_stop (GTK_WIDGET (self->list));
  corridor_sidebar_add_actions (self);
  corridor_when_drawn (GTK_WIDGET (self), drawn_cb);
}

GtkWidget *
corridor_sidebar_new (void)
{
  return g_object_new (CORRIDOR_TYPE_SIDEBAR, NULL);
}

/**
 * corridor_sidebar_set_session:
 * @self: a sidebar
 * @session: (nullable): whose facets to show, and to change
 */
void
corridor_sidebar_set_session (CorridorSidebar *self, CorridorSession *session)
{
  g_return_if_fail (CORRIDOR_IS_SIDEBAR (self));
  g_return_if_fail (session == NULL || CORRIDOR_IS_SESSION (session));

  if (self->session == session)
    return;
  corridor_sidebar_set_finding (self, FALSE);
  if (self->menu != NULL)
    gtk_popover_popdown (self->menu);
  g_clear_object (&self->pressed_row);

  g_set_object (&self->session, session);
  g_clear_object (&self->model);
  if (session)
    self->model = corridor_sidebar_model_new (session);
  self->is_high = FALSE;
  corridor_sidebar_fit_rows (self);
  gtk_slice_list_model_set_model (self->head, G_LIST_MODEL (self->model));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

/**
 * corridor_sidebar_get_session:
 * @self: a sidebar
 *
 * Returns: (transfer none) (nullable): whose facets it shows
 */
CorridorSession *
corridor_sidebar_get_session (CorridorSidebar *self)
{
  g_return_val_if_fail (CORRIDOR_IS_SIDEBAR (self), NULL);

  return self->session;
}

/**
 * corridor_sidebar_get_model:
 * @self: a sidebar
 *
 * Returns: (transfer none) (nullable): its rows; %NULL without a session
 */
CorridorSidebarModel *
corridor_sidebar_get_model (CorridorSidebar *self)
{
  g_return_val_if_fail (CORRIDOR_IS_SIDEBAR (self), NULL);

  return self->model;
}

/**
 * corridor_sidebar_set_finding:
 * @self: a sidebar
 * @finding: whether the entry is open that looks for a region, an actor or a subject
 *
 * An entry that opens takes the focus, one that closes is emptied and gives it to the list.
 */
void
corridor_sidebar_set_finding (CorridorSidebar *self, gboolean finding)
{
  g_return_if_fail (CORRIDOR_IS_SIDEBAR (self));

  if (self->finding != !!finding)
    {
      self->finding = !!finding;
      if (!finding)
        {
          gtk_editable_set_text (GTK_EDITABLE (self->find_entry), "");
          if (gtk_widget_get_state_flags (self->find_entry) & GTK_STATE_FLAG_FOCUS_WITHIN)
            gtk_widget_grab_focus (GTK_WIDGET (self->list));
        }
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FINDING]);
    }
  if (finding)
    {
      gtk_widget_grab_focus (self->find_entry);
      /* who asks again, asks for something else */
      gtk_editable_select_region (GTK_EDITABLE (self->find_entry), 0, -1);
    }
}

/**
 * corridor_sidebar_get_finding:
 * @self: a sidebar
 *
 * Returns: whether its entry is open
 */
gboolean
corridor_sidebar_get_finding (CorridorSidebar *self)
{
  g_return_val_if_fail (CORRIDOR_IS_SIDEBAR (self), FALSE);

  return self->finding;
}
