/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The context menu of a statement. It is about what is selected; what is asked about alone becomes that
 * first. */

#include "corridor-list-pane-private.h"

#include "corridor-i18n.h"
#include "corridor-menu-names.h"
#include "corridor-text.h"

/* How many values of a facet can be shown alone from here: the others stand in the sidebar, and a menu of thousands takes minutes. */
#define MAX_VALUES 12

/* Content of a file as a menu's label, in which an underscore marks a key. */
static char *
escape_underscores (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "_", -1);

  return g_strjoinv ("__", parts);
}

/* The values of @statement in @facet, each of which can be shown alone. Those that its own are part of stand
 * in the sidebar. */
static void
append_values (GMenu *menu, CorridorIndex *index, CorridorFacet facet, const guint32 *entities, guint n)
{
  for (guint i = 0; i < MIN (n, MAX_VALUES); i++)
    {
      guint value = corridor_index_find_entity_value (index, facet, entities[i]);
      g_autoptr (GMenuItem) item = NULL;
      g_autofree char *shown = NULL;
      g_autofree char *name = NULL;
      g_autofree char *label = NULL;

      if (value == CORRIDOR_NONE)
        continue;

      shown = corridor_text_shown (corridor_index_get_value_name (index, facet, value), CORRIDOR_SHOWN_MENU);
      name = escape_underscores (shown);
      /* Translators: a facet and a value of it: "Region: Gwadar" */
      label = g_strdup_printf (C_ ("menu", "%s: %s"), corridor_facet_get_label (facet), name);
      item = g_menu_item_new (label, NULL);
      g_menu_item_set_action_and_target (item, "list.show-only", "(ss)", corridor_facet_get_name (facet),
                                         corridor_index_get_value_id (index, facet, value));
      g_menu_append_item (menu, item);
    }

  if (n > MAX_VALUES)
    {
      guint n_more = n - MAX_VALUES;
      g_autofree char *more = g_strdup_printf (ngettext ("and %u more", "and %u more", n_more), n_more);

      /* its page has more of them */
      g_menu_append (menu, more, "list.open");
    }
}

static void
append_word (GMenu *menu, CorridorFacet facet, CorridorVocabulary vocabulary, guint value)
{
  g_autofree char *label = g_strdup_printf (C_ ("menu", "%s: %s"), corridor_facet_get_label (facet),
                                            corridor_vocabulary_get_label (vocabulary, value));
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, "list.show-only", "(ss)", corridor_facet_get_name (facet),
                                     corridor_vocabulary_get_word (vocabulary, value));
  g_menu_append_item (menu, item);
}

static GMenu *
make_only_menu (CorridorIndex *index, const CorridorStatement *statement)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GArray) actors = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (GHashTable) known = g_hash_table_new (NULL, NULL);

  append_word (menu, CORRIDOR_FACET_KIND, CORRIDOR_VOCABULARY_KIND, statement->kind);
  append_word (menu, CORRIDOR_FACET_STATUS, CORRIDOR_VOCABULARY_STATUS, statement->status);

  /* one actor may come twice, with two roles */
  for (guint i = 0; i < statement->n_actors; i++)
    if (g_hash_table_add (known, GUINT_TO_POINTER (statement->actors[i].entity)))
      g_array_append_val (actors, statement->actors[i].entity);
  append_values (menu, index, CORRIDOR_FACET_ACTOR, (const guint32 *) actors->data, actors->len);
  append_values (menu, index, CORRIDOR_FACET_REGION, statement->regions, statement->n_regions);
  append_values (menu, index, CORRIDOR_FACET_SUBJECT, statement->subjects, statement->n_subjects);

  return menu;
}

/* @accel: the key that does the same in the list, which GTK cannot know: it is bound to the list, not to the action */
static void
append (GMenu *menu, const char *label, const char *action, const char *accel)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, action);

  g_menu_item_set_attribute (item, "accel", "s", accel);
  g_menu_append_item (menu, item);
}

static GMenuModel *
make_menu (CorridorListPane *self, CorridorHandle *handle)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) show = g_menu_new ();
  g_autoptr (GMenu) copy = g_menu_new ();
  g_autoptr (GMenu) select = g_menu_new ();
  g_autoptr (GMenu) only
      = make_only_menu (corridor_session_get_index (self->session), corridor_handle_get_record (handle));

  g_menu_append (show, _ ("_Open"), "list.open");
  g_menu_append_submenu (show, _ ("Show _Only"), G_MENU_MODEL (only));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (show));

  append (copy, _ ("_Copy"), "list.copy", "<Control>c");
  g_menu_append (copy, _ ("Copy as _Markdown"), "list.copy-markdown");
  g_menu_append (copy, _ ("_Export Selected…"), "win.export-selected");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (copy));

  append (select, _ ("_Keep Only Selected"), "list.keep-selected", "<Control>k");
  append (select, _ ("Select _All"), "list.select-all", "<Control>a");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (select));

  return G_MENU_MODEL (menu);
}

/* Opens the menu of the row that @widget is in, at a place in the pane, which gets the focus when it closes.
 * FALSE where it is in none. */
static gboolean
open_menu (CorridorListPane *self, GtkWidget *widget, const GdkRectangle *place)
{
  CorridorHandle *handle = corridor_list_find_handle (corridor_list_pane_get_rows (self), widget);
  g_autoptr (GMenuModel) model = NULL;
  guint statement;

  if (handle == NULL)
    return FALSE;

  statement = corridor_handle_get_statement (handle);
  if (!corridor_session_is_selected (self->session, statement))
    corridor_session_show_statement (self->session, statement);
  corridor_list_focus (corridor_list_pane_get_rows (self), statement);

  model = make_menu (self, handle);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  self->menu = gtk_popover_menu_new_from_model (model);
  /* Translators: a menu of what can be done with what was clicked, for who hears it */
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Choices"), -1);
  corridor_menu_names_give (self->menu);
  gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
  gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), place);
  gtk_popover_popup (GTK_POPOVER (self->menu));

  return TRUE;
}

static gboolean
open_menu_at (CorridorListPane *self, GtkGesture *gesture, double x, double y)
{
  GtkWidget *stack = GTK_WIDGET (self->stack);
  double pane_x, pane_y;

  gtk_widget_translate_coordinates (stack, GTK_WIDGET (self), x, y, &pane_x, &pane_y);

  return open_menu (self, gtk_widget_pick (stack, x, y, GTK_PICK_DEFAULT),
                    &(GdkRectangle){ pane_x, pane_y, 1, 1 });
}

static void
secondary_pressed_cb (CorridorListPane *self, int n_press, double x, double y, GtkGesture *gesture)
{
  if (open_menu_at (self, gesture, x, y))
    gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
long_pressed_cb (CorridorListPane *self, double x, double y, GtkGesture *gesture)
{
  if (open_menu_at (self, gesture, x, y))
    gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
}

/* By key: of the row with the focus. */
static void
menu_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  CorridorListPane *self = CORRIDOR_LIST_PANE (widget);
  GtkWidget *row = gtk_widget_get_focus_child (corridor_list_pane_get_rows (self));
  graphene_rect_t bounds;

  if (row != NULL && gtk_widget_compute_bounds (row, widget, &bounds))
    open_menu (self, row,
               &(GdkRectangle){ bounds.origin.x + bounds.size.width / 2,
                                bounds.origin.y + bounds.size.height / 2, 1, 1 });
}

void
corridor_list_pane_class_add_menu (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "list.menu", NULL, menu_cb);
  gtk_widget_class_bind_template_callback (widget_class, secondary_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, long_pressed_cb);
}
