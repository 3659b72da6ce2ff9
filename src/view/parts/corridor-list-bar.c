/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-list-bar.h"

#include "corridor-date-filter.h"
#include "corridor-fit-layout.h"
#include "corridor-i18n.h"
#include "corridor-menu-button.h"
#include "corridor-mnemonics.h"
#include "corridor-view.h"

#include <string.h>

struct _CorridorListBar
{
  GtkWidget parent_instance;

  /* template */
  GtkWidget *dates_button;
  GtkWidget *sort_button;
  GMenuModel *sort_menu;

  CorridorSession *session;
  GMenuModel *column_menu;
  gboolean show_table;
  GtkWidget *asked_from; /* weak: what had the focus when the filter by date was asked for by other means than its button */
};

enum
{
  PROP_SESSION = 1,
  PROP_SHOW_TABLE,
  PROP_COLUMN_MENU,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CorridorListBar, corridor_list_bar, GTK_TYPE_WIDGET)

/* The first run of digits in @text that is @number: languages differ in which number they say first. */
static gboolean
find_number (const char *text, guint number, guint *start, guint *end)
{
  g_autofree char *digits = g_strdup_printf ("%u", number);
  gsize length = strlen (digits);

  for (const char *p = text; *p != '\0'; p++)
    {
      gsize run = strspn (p, "0123456789");

      if (run == length && strncmp (p, digits, length) == 0)
        {
          *start = p - text;
          *end = *start + length;
          return TRUE;
        }
      if (run > 0)
        p += run - 1;
    }

  return FALSE;
}

/* How many pass is bold. It is an attribute, not markup. */
static PangoAttrList *
mark_count_cb (CorridorListBar *self, const char *text, guint n_matched)
{
  PangoAttrList *attributes = pango_attr_list_new ();
  PangoAttribute *bold;
  guint start, end;

  if (text == NULL || !find_number (text, n_matched, &start, &end))
    return attributes;

  bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);
  bold->start_index = start;
  bold->end_index = end;
  pango_attr_list_insert (attributes, bold);

  return attributes;
}

static char *
describe_order_cb (CorridorListBar *self, CorridorQuery *query)
{
  if (query == NULL)
    return g_strdup ("");

  if (corridor_query_get_reverse (query))
    /* Translators: an order ("Date"), from its end to its beginning */
    return g_strdup_printf (C_ ("order", "%s, reversed"),
                            corridor_sort_get_label (corridor_query_get_sort (query)));

  return g_strdup (corridor_sort_get_label (corridor_query_get_sort (query)));
}

/* The button has other widgets for a label, of which GTK makes no name. */
static void
order_changed_cb (GtkLabel *order_label, GParamSpec *pspec, CorridorListBar *self)
{
  g_autofree char *name = NULL;

  /* the binding may be first to run while the template is being built */
  if (self->sort_button == NULL)
    return;

  /* Translators: %s is an order: "Date" */
  name = g_strdup_printf (_ ("Sort: %s"), gtk_label_get_text (order_label));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->sort_button), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
}

static void
corridor_list_bar_dispose (GObject *object)
{
  CorridorListBar *self = CORRIDOR_LIST_BAR (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  gtk_widget_dispose_template (GTK_WIDGET (self), CORRIDOR_TYPE_LIST_BAR);
  g_clear_weak_pointer (&self->asked_from);
  g_clear_object (&self->session);
  g_clear_object (&self->column_menu);

  G_OBJECT_CLASS (corridor_list_bar_parent_class)->dispose (object);
}

static void
corridor_list_bar_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  CorridorListBar *self = CORRIDOR_LIST_BAR (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_SHOW_TABLE:
      g_value_set_boolean (value, self->show_table);
      break;
    case PROP_COLUMN_MENU:
      g_value_set_object (value, self->column_menu);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
corridor_list_bar_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  CorridorListBar *self = CORRIDOR_LIST_BAR (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      corridor_list_bar_set_session (self, g_value_get_object (value));
      break;
    case PROP_SHOW_TABLE:
      corridor_list_bar_set_show_table (self, g_value_get_boolean (value));
      break;
    case PROP_COLUMN_MENU:
      corridor_list_bar_set_column_menu (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
corridor_list_bar_class_init (CorridorListBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = corridor_list_bar_dispose;
  object_class->get_property = corridor_list_bar_get_property;
  object_class->set_property = corridor_list_bar_set_property;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, CORRIDOR_TYPE_SESSION, flags);
  properties[PROP_SHOW_TABLE] = g_param_spec_boolean ("show-table", NULL, NULL, FALSE, flags);
  properties[PROP_COLUMN_MENU] = g_param_spec_object ("column-menu", NULL, NULL, G_TYPE_MENU_MODEL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (CORRIDOR_TYPE_FIT_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "listbar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               CORRIDOR_RESOURCE_PREFIX "parts/corridor-list-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, CorridorListBar, dates_button);
  gtk_widget_class_bind_template_child (widget_class, CorridorListBar, sort_button);
  gtk_widget_class_bind_template_child (widget_class, CorridorListBar, sort_menu);
  gtk_widget_class_bind_template_callback (widget_class, mark_count_cb);
  gtk_widget_class_bind_template_callback (widget_class, describe_order_cb);
  gtk_widget_class_bind_template_callback (widget_class, order_changed_cb);
}

static void
give_focus_back_cb (gpointer user_data)
{
  g_autoptr (CorridorListBar) self = user_data;

  if (self->asked_from != NULL && gtk_widget_get_mapped (self->asked_from))
    gtk_widget_grab_focus (self->asked_from);
  g_clear_weak_pointer (&self->asked_from);
}

/* The focus goes back to where it came from: a filter that was to be changed, or the list. At once, and on GTK 4.18 again: there the window gives
 * it to the button after all who hear that the popover has closed. */
static void
dates_closed_cb (CorridorListBar *self)
{
  if (self->asked_from == NULL)
    return;

  if (gtk_widget_get_mapped (self->asked_from))
    gtk_widget_grab_focus (self->asked_from);
  g_idle_add_once (give_focus_back_cb, g_object_ref (self));
}

/* Made when it is first asked for, as the menus are. */
static void
create_dates_cb (GtkMenuButton *button, gpointer user_data)
{
  CorridorListBar *self = user_data;
  GtkPopover *made = gtk_menu_button_get_popover (button);
  GtkWidget *popover, *filter;

  if (made != NULL)
    {
      corridor_date_filter_prepare (CORRIDOR_DATE_FILTER (gtk_popover_get_child (made)));
      return;
    }

  popover = gtk_popover_new ();
  filter = corridor_date_filter_new ();
  g_object_bind_property (self, "session", filter, "session", G_BINDING_SYNC_CREATE);
  corridor_date_filter_prepare (CORRIDOR_DATE_FILTER (filter));
  g_signal_connect_object (filter, "done", G_CALLBACK (gtk_popover_popdown), popover, G_CONNECT_SWAPPED);
  g_signal_connect_object (popover, "closed", G_CALLBACK (dates_closed_cb), self, G_CONNECT_SWAPPED);
  gtk_popover_set_child (GTK_POPOVER (popover), filter);
  gtk_menu_button_set_popover (button, popover);
}

static void
corridor_list_bar_init (CorridorListBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  corridor_mnemonics_name (GTK_WIDGET (self));
  corridor_menu_button_set_menu (GTK_MENU_BUTTON (self->sort_button), self->sort_menu);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->dates_button), create_dates_cb, self, NULL);
}

/**
 * corridor_list_bar_new:
 *
 * Returns: (transfer floating): a bar without a session
 */
GtkWidget *
corridor_list_bar_new (void)
{
  return g_object_new (CORRIDOR_TYPE_LIST_BAR, NULL);
}

/**
 * corridor_list_bar_get_session:
 * @self: a list bar
 *
 * Returns: (transfer none) (nullable): the session whose count and order it shows
 */
CorridorSession *
corridor_list_bar_get_session (CorridorListBar *self)
{
  g_return_val_if_fail (CORRIDOR_IS_LIST_BAR (self), NULL);

  return self->session;
}

/**
 * corridor_list_bar_set_session:
 * @self: a bar
 * @session: (nullable): the session whose count and order it shows
 */
void
corridor_list_bar_set_session (CorridorListBar *self, CorridorSession *session)
{
  g_return_if_fail (CORRIDOR_IS_LIST_BAR (self));
  g_return_if_fail (session == NULL || CORRIDOR_IS_SESSION (session));

  if (g_set_object (&self->session, session))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

/**
 * corridor_list_bar_get_show_table:
 * @self: a list bar
 *
 * Returns: whether a table was asked for rather than a list
 */
gboolean
corridor_list_bar_get_show_table (CorridorListBar *self)
{
  g_return_val_if_fail (CORRIDOR_IS_LIST_BAR (self), FALSE);

  return self->show_table;
}

/**
 * corridor_list_bar_set_show_table:
 * @self: a bar
 * @show_table: whether there is to be a table rather than a list
 */
void
corridor_list_bar_set_show_table (CorridorListBar *self, gboolean show_table)
{
  g_return_if_fail (CORRIDOR_IS_LIST_BAR (self));

  show_table = !!show_table;
  if (self->show_table == show_table)
    return;

  self->show_table = show_table;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_TABLE]);
}

/**
 * corridor_list_bar_get_column_menu:
 * @self: a list bar
 *
 * Returns: (transfer none) (nullable): the menu of the table's columns
 */
GMenuModel *
corridor_list_bar_get_column_menu (CorridorListBar *self)
{
  g_return_val_if_fail (CORRIDOR_IS_LIST_BAR (self), NULL);

  return self->column_menu;
}

/**
 * corridor_list_bar_set_column_menu:
 * @self: a bar
 * @column_menu: (nullable): the menu of the table's columns
 */
void
corridor_list_bar_set_column_menu (CorridorListBar *self, GMenuModel *column_menu)
{
  g_return_if_fail (CORRIDOR_IS_LIST_BAR (self));
  g_return_if_fail (column_menu == NULL || G_IS_MENU_MODEL (column_menu));

  if (g_set_object (&self->column_menu, column_menu))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COLUMN_MENU]);
}

/**
 * corridor_list_bar_filter_dates:
 * @self: a bar
 *
 * Opens the filter by date, which gets the focus; when it closes, the focus goes back.
 */
void
corridor_list_bar_filter_dates (CorridorListBar *self)
{
  g_return_if_fail (CORRIDOR_IS_LIST_BAR (self));

  g_set_weak_pointer (&self->asked_from, gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self))));
  gtk_menu_button_popup (GTK_MENU_BUTTON (self->dates_button));
}
