/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-start-page.h"

#include "corridor-mnemonics.h"
#include "corridor-text.h"
#include "corridor-view.h"

struct _CorridorStartPage
{
  GtkWidget parent_instance;

  /* template */
  GtkWidget *scrolled;
  GtkWidget *open_button;
  GtkWidget *recent_box;
  GtkListBox *recent_list;

  /* owned */
  GListModel *recent; /* nullable, of GFile */
};

enum
{
  PROP_RECENT = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CorridorStartPage, corridor_start_page, GTK_TYPE_WIDGET)

static GtkWidget *
make_label (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_MIDDLE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 44);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);

  return label;
}

static char *
get_folder_name (GFile *file)
{
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *name = folder != NULL ? g_file_get_parse_name (folder) : NULL;
  const char *home = g_get_home_dir ();

  if (name != NULL && g_str_has_prefix (name, home))
    return g_strconcat ("~", name + strlen (home), NULL);

  return name != NULL ? g_steal_pointer (&name) : g_strdup ("");
}

static GtkWidget *
make_row (gpointer item, gpointer user_data)
{
  g_autofree char *base = g_file_get_basename (item);
  g_autofree char *whole_name = g_filename_display_name (base);
  g_autofree char *name = corridor_text_shown (whole_name, CORRIDOR_SHOWN_LINE);
  g_autofree char *whole_folder = get_folder_name (item);
  g_autofree char *folder = corridor_text_shown (whole_folder, CORRIDOR_SHOWN_LINE);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *folder_label = make_label (folder, "dim");

  gtk_widget_add_css_class (folder_label, "small");
  gtk_box_append (GTK_BOX (box), make_label (name, NULL));
  gtk_box_append (GTK_BOX (box), folder_label);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return row;
}

static void
row_activated_cb (CorridorStartPage *self, GtkListBoxRow *row)
{
  g_autoptr (GFile) file = g_list_model_get_item (self->recent, gtk_list_box_row_get_index (row));
  g_autofree char *uri = file != NULL ? g_file_get_uri (file) : NULL;

  if (uri != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-uri", "s", uri);
}

static void
update_visible_cb (CorridorStartPage *self)
{
  gtk_widget_set_visible (self->recent_box, self->recent != NULL && g_list_model_get_n_items (self->recent) > 0);
}

static gboolean
corridor_start_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (CORRIDOR_START_PAGE (widget)->open_button);
}

static void
corridor_start_page_dispose (GObject *object)
{
  CorridorStartPage *self = CORRIDOR_START_PAGE (object);

  if (self->recent != NULL)
    g_signal_handlers_disconnect_by_data (self->recent, self);
  g_clear_object (&self->recent);
  g_clear_pointer (&self->scrolled, gtk_widget_unparent);

  G_OBJECT_CLASS (corridor_start_page_parent_class)->dispose (object);
}

static void
corridor_start_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  CorridorStartPage *self = CORRIDOR_START_PAGE (object);

  switch (prop_id)
    {
    case PROP_RECENT:
      g_value_set_object (value, self->recent);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
corridor_start_page_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_RECENT:
      corridor_start_page_set_recent (CORRIDOR_START_PAGE (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
corridor_start_page_class_init (CorridorStartPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = corridor_start_page_dispose;
  object_class->get_property = corridor_start_page_get_property;
  object_class->set_property = corridor_start_page_set_property;
  widget_class->grab_focus = corridor_start_page_grab_focus;

  properties[PROP_RECENT] = g_param_spec_object ("recent", NULL, NULL, G_TYPE_LIST_MODEL,
                                                 G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, CORRIDOR_RESOURCE_PREFIX "corridor-start-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CorridorStartPage, scrolled);
  gtk_widget_class_bind_template_child (widget_class, CorridorStartPage, open_button);
  gtk_widget_class_bind_template_child (widget_class, CorridorStartPage, recent_box);
  gtk_widget_class_bind_template_child (widget_class, CorridorStartPage, recent_list);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
corridor_start_page_init (CorridorStartPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  corridor_mnemonics_name (GTK_WIDGET (self));
  update_visible_cb (self);
}

/**
 * corridor_start_page_set_recent:
 * @self: the page
 * @recent: (nullable): the files that were opened lately, the last one first
 */
void
corridor_start_page_set_recent (CorridorStartPage *self, GListModel *recent)
{
  g_return_if_fail (CORRIDOR_IS_START_PAGE (self));

  if (self->recent == recent)
    return;

  if (self->recent != NULL)
    g_signal_handlers_disconnect_by_data (self->recent, self);
  g_set_object (&self->recent, recent);
  gtk_list_box_bind_model (self->recent_list, recent, make_row, NULL, NULL);
  if (recent != NULL)
    g_signal_connect_object (recent, "items-changed", G_CALLBACK (update_visible_cb), self, G_CONNECT_SWAPPED);
  update_visible_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RECENT]);
}
