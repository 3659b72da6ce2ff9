/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-sidebar-private.h"

#include "corridor-i18n.h"
#include "corridor-menu-names.h"

/* The menu is one for all rows: its actions are about the row that it was opened on, and an action that makes no
 * sense there is disabled, which takes its item away. */

/* A statement has one kind, standing and source, and is in one article: nothing holds two of these. */
static gboolean
holds_several (CorridorFacet facet)
{
  switch (facet)
    {
    case CORRIDOR_FACET_REGION:
    case CORRIDOR_FACET_ACTOR:
    case CORRIDOR_FACET_SUBJECT:
    case CORRIDOR_FACET_TOPIC:
    case CORRIDOR_FACET_SECTION:
      return TRUE;
    case CORRIDOR_FACET_ATTRIBUTION:
    case CORRIDOR_FACET_KIND:
    case CORRIDOR_FACET_STATUS:
    case CORRIDOR_FACET_ARTICLE:
    default:
      return FALSE;
    }
}

static void
include_cb (GSimpleAction *action, GVariant *state, gpointer user_data)
{
  CorridorSidebar *self = user_data;

  corridor_sidebar_toggle_row (self, self->menu_row, CORRIDOR_CHOICE_INCLUDED);
}

static void
exclude_cb (GSimpleAction *action, GVariant *state, gpointer user_data)
{
  CorridorSidebar *self = user_data;

  corridor_sidebar_toggle_row (self, self->menu_row, CORRIDOR_CHOICE_EXCLUDED);
}

static void
only_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  CorridorSidebar *self = user_data;

  corridor_sidebar_choose_only (self, self->menu_row);
}

static void
open_page_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  CorridorSidebar *self = user_data;

  corridor_sidebar_open_page (self, self->menu_row);
}

static void
clear_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  CorridorSidebar *self = user_data;

  corridor_session_clear_facet (self->session, corridor_sidebar_row_get_facet (self->menu_row));
}

static void
match_cb (GSimpleAction *action, GVariant *state, gpointer user_data)
{
  CorridorSidebar *self = user_data;

  corridor_session_set_all (self->session, corridor_sidebar_row_get_facet (self->menu_row),
                            g_str_equal (g_variant_get_string (state, NULL), "all"));
  g_simple_action_set_state (action, state);
}

static void
sort_cb (GSimpleAction *action, GVariant *state, gpointer user_data)
{
  CorridorSidebar *self = user_data;

  corridor_sidebar_model_set_by_name (self->model, corridor_sidebar_row_get_facet (self->menu_row),
                                      g_str_equal (g_variant_get_string (state, NULL), "name"));
  g_simple_action_set_state (action, state);
}

static void
show_all_cb (GSimpleAction *action, GVariant *state, gpointer user_data)
{
  CorridorSidebar *self = user_data;
  const CorridorFacet facet = corridor_sidebar_row_get_facet (self->menu_row);
  const gboolean show_all = g_variant_get_boolean (state);

  if (show_all)
    corridor_sidebar_model_set_expanded (self->model, facet, TRUE);
  corridor_sidebar_model_set_show_all (self->model, facet, show_all);
  g_simple_action_set_state (action, state);
}

static const GActionEntry entries[] = {
  { "include", NULL, NULL, "false", include_cb },
  { "exclude", NULL, NULL, "false", exclude_cb },
  { "only", only_cb },
  { "open-page", open_page_cb },
  { "clear", clear_cb },
  { "match", NULL, "s", "'any'", match_cb },
  { "sort", NULL, "s", "'count'", sort_cb },
  { "order", NULL, "s", "'own'", sort_cb },
  { "show-all", NULL, NULL, "false", show_all_cb },
};

static GSimpleAction *
get_action (CorridorSidebar *self, const char *name)
{
  return G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->actions), name));
}

static void
enable (CorridorSidebar *self, const char *name, gboolean enabled)
{
  g_simple_action_set_enabled (get_action (self, name), enabled);
}

static void
set_state (CorridorSidebar *self, const char *name, GVariant *state)
{
  g_simple_action_set_state (get_action (self, name), state);
}

static void
update_value_actions (CorridorSidebar *self)
{
  const CorridorChoice choice = corridor_sidebar_row_get_choice (self->menu_row);
  const gboolean is_value = corridor_sidebar_row_get_kind (self->menu_row) == CORRIDOR_SIDEBAR_VALUE;

  enable (self, "include", is_value);
  enable (self, "exclude", is_value);
  enable (self, "only", is_value);
  enable (self, "open-page", corridor_sidebar_row_get_entity (self->menu_row) != CORRIDOR_NONE);
  set_state (self, "include", g_variant_new_boolean (choice == CORRIDOR_CHOICE_INCLUDED));
  set_state (self, "exclude", g_variant_new_boolean (choice == CORRIDOR_CHOICE_EXCLUDED));
}

static void
update_facet_actions (CorridorSidebar *self)
{
  const CorridorFacet facet = corridor_sidebar_row_get_facet (self->menu_row);
  CorridorQuery *query = corridor_session_get_query (self->session);
  const gboolean all = corridor_query_get_all (query, facet);
  const char *const *included = corridor_query_get_included (query, facet);
  const char *const *excluded = corridor_query_get_excluded (query, facet);
  const gboolean by_name = corridor_sidebar_model_get_by_name (self->model, facet);
  const gboolean own_order = corridor_sidebar_model_has_own_order (self->model, facet);

  enable (self, "clear", *included || *excluded || all);
  enable (self, "match", holds_several (facet) || all);
  enable (self, "sort", !own_order);
  enable (self, "order", own_order);
  enable (self, "show-all", corridor_sidebar_model_can_show_all (self->model, facet));
  set_state (self, "match", g_variant_new_string (all ? "all" : "any"));
  set_state (self, "sort", g_variant_new_string (by_name ? "name" : "count"));
  set_state (self, "order", g_variant_new_string (by_name ? "name" : "own"));
  set_state (self, "show-all", g_variant_new_boolean (corridor_sidebar_model_get_show_all (self->model, facet)));
}

/* Without a row no action may run: the menu is gone, or was never open. */
static void
disable_all (CorridorSidebar *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    enable (self, entries[i].name, FALSE);
}

/* The window gives the focus to whatever stands first, when the one who has it goes. */
static void
menu_closed_cb (CorridorSidebar *self)
{
  if (self->menu_row && self->model)
    corridor_sidebar_focus_row (self, self->menu_row);
}

void
corridor_sidebar_add_actions (CorridorSidebar *self)
{
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
  disable_all (self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "sidebar", G_ACTION_GROUP (self->actions));
}

/* Not in the template: a popover is a window with a scroller, which a start has no use for. */
static void
make_menu (CorridorSidebar *self)
{
  GtkWidget *menu = gtk_popover_menu_new_from_model (self->row_menu);

  gtk_popover_set_has_arrow (GTK_POPOVER (menu), FALSE);
  gtk_popover_set_position (GTK_POPOVER (menu), GTK_POS_BOTTOM);
  gtk_widget_set_halign (menu, GTK_ALIGN_START);
  /* Translators: the name of the menu of a row in the sidebar */
  gtk_accessible_update_property (GTK_ACCESSIBLE (menu), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Choices"), -1);
  g_signal_connect_swapped (menu, "closed", G_CALLBACK (menu_closed_cb), self);
  corridor_menu_names_give (menu);
  gtk_widget_set_parent (menu, GTK_WIDGET (self));
  self->menu = GTK_POPOVER (menu);
}

void
corridor_sidebar_open_menu (CorridorSidebar *self, CorridorSidebarRow *row, const GdkRectangle *at)
{
  GtkWidget *item = corridor_sidebar_find_item (self, row);
  graphene_rect_t bounds;
  GdkRectangle place;

  if (!at && item && gtk_widget_compute_bounds (item, GTK_WIDGET (self), &bounds))
    {
      place = (GdkRectangle) { bounds.origin.x, bounds.origin.y, bounds.size.width, bounds.size.height };
      at = &place;
    }

  if (self->menu == NULL)
    make_menu (self);

  g_set_object (&self->menu_row, row);
  update_value_actions (self);
  update_facet_actions (self);
  gtk_popover_set_pointing_to (self->menu, at);
  gtk_popover_popup (self->menu);
}
