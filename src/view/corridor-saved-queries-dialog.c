/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-saved-queries-dialog.h"

#include "corridor-i18n.h"
#include "corridor-mnemonics.h"
#include "corridor-query-part.h"
#include "corridor-view.h"

/**
 * CorridorSavedQueriesDialog:
 *
 * The saved queries by name. A name is changed where it stands; what is deleted can be taken back for as long as the dialog is open.
 */
struct _CorridorSavedQueriesDialog
{
  GtkWindow parent_instance;

  /* template */
  GtkListBox *list;
  GtkWidget *empty_label;
  GtkRevealer *message_revealer;
  GtkLabel *message_label;
  GtkWidget *undo_button;

  /* owned */
  CorridorSavedQueries *queries;
  CorridorIndex *index;
  CorridorSavedQuery *deleted; /* nullable: the last one */
};

G_DEFINE_FINAL_TYPE (CorridorSavedQueriesDialog, corridor_saved_queries_dialog, GTK_TYPE_WINDOW)

static CorridorSavedQuery *
get_saved (GtkWidget *row)
{
  return g_object_get_data (G_OBJECT (row), "saved-query");
}

static GtkWidget *
find_row (CorridorSavedQueriesDialog *self, const char *name)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (g_str_equal (corridor_saved_query_get_name (get_saved (GTK_WIDGET (row))), name))
      return GTK_WIDGET (row);

  return NULL;
}

/* Says something below the list; @undo where it can be taken back. */
static void
show_message (CorridorSavedQueriesDialog *self, const char *text, gboolean undo)
{
  gtk_label_set_text (self->message_label, text);
  gtk_widget_set_visible (self->undo_button, undo);
  gtk_revealer_set_reveal_child (self->message_revealer, TRUE);
}

static void
hide_message (CorridorSavedQueriesDialog *self)
{
  gtk_revealer_set_reveal_child (self->message_revealer, FALSE);
}

/* --- what can be done --- */

static void
delete_cb (CorridorSavedQueriesDialog *self, GtkWidget *button)
{
  GtkWidget *row = gtk_widget_get_ancestor (button, GTK_TYPE_LIST_BOX_ROW);
  g_autoptr (CorridorSavedQuery) saved = g_object_ref (get_saved (row));
  g_autofree char *text = NULL;

  if (!corridor_saved_queries_remove (self->queries, corridor_saved_query_get_name (saved)))
    return;

  /* Translators: %s is the name of a saved query */
  text = g_strdup_printf (_ ("“%s” has been deleted"), corridor_saved_query_get_name (saved));
  g_set_object (&self->deleted, saved);
  show_message (self, text, TRUE);
  gtk_widget_grab_focus (self->undo_button);
}

static void
undo_cb (CorridorSavedQueriesDialog *self)
{
  g_autoptr (CorridorSavedQuery) saved = g_steal_pointer (&self->deleted);
  GtkWidget *row;

  hide_message (self);
  /* somebody may have saved another one by its name since, in another window */
  if (saved == NULL || corridor_saved_queries_find (self->queries, corridor_saved_query_get_name (saved)) != NULL)
    return;

  corridor_saved_queries_save (self->queries, corridor_saved_query_get_name (saved), corridor_saved_query_get_query (saved));
  row = find_row (self, corridor_saved_query_get_name (saved));
  if (row != NULL)
    gtk_widget_grab_focus (row);
}

static GtkStack *
get_stack (GtkWidget *row)
{
  return g_object_get_data (G_OBJECT (row), "name-stack");
}

static gboolean
is_editing (GtkWidget *row)
{
  return g_str_equal (gtk_stack_get_visible_child_name (get_stack (row)), "entry");
}

/* A label that can be edited would be at hand in GTK, but on 4.8 it may be called after it has gone, which it does when it is renamed. */
static void
start_editing (GtkWidget *row)
{
  GtkWidget *entry = gtk_stack_get_child_by_name (get_stack (row), "entry");

  gtk_editable_set_text (GTK_EDITABLE (entry), corridor_saved_query_get_name (get_saved (row)));
  gtk_stack_set_visible_child_name (get_stack (row), "entry");
  gtk_widget_grab_focus (entry);
}

static void
stop_editing (GtkWidget *row)
{
  gtk_stack_set_visible_child_name (get_stack (row), "label");
  gtk_widget_grab_focus (row);
}

/* The row goes when its query is renamed, and another one comes. */
static void
commit (CorridorSavedQueriesDialog *self, GtkWidget *row)
{
  GtkWidget *entry = gtk_stack_get_child_by_name (get_stack (row), "entry");
  const char *old = corridor_saved_query_get_name (get_saved (row));
  g_autofree char *name = corridor_saved_query_clean_name (gtk_editable_get_text (GTK_EDITABLE (entry)));

  stop_editing (row);
  if (name == NULL || g_str_equal (name, old))
    return;

  if (corridor_saved_queries_rename (self->queries, old, name))
    {
      hide_message (self);
      row = find_row (self, name);
      if (row != NULL)
        gtk_widget_grab_focus (row);
    }
  else
    {
      /* Translators: %s is the name of a saved query */
      g_autofree char *text = g_strdup_printf (_ ("There is another query called “%s”"), name);

      show_message (self, text, FALSE);
    }
}

static void
entry_activate_cb (CorridorSavedQueriesDialog *self, GtkWidget *entry)
{
  commit (self, gtk_widget_get_ancestor (entry, GTK_TYPE_LIST_BOX_ROW));
}

/* Escape leaves the name as it was, and the dialog open. */
static gboolean
entry_key_cb (GtkEventController *controller, guint key, guint code, GdkModifierType state)
{
  GtkWidget *row = gtk_widget_get_ancestor (gtk_event_controller_get_widget (controller), GTK_TYPE_LIST_BOX_ROW);

  if (key != GDK_KEY_Escape || !is_editing (row))
    return GDK_EVENT_PROPAGATE;
  stop_editing (row);

  return GDK_EVENT_STOP;
}

/* Who goes on elsewhere has not said that the name is to be another. */
static void
entry_leave_cb (GtkEventController *controller)
{
  GtkWidget *row = gtk_widget_get_ancestor (gtk_event_controller_get_widget (controller), GTK_TYPE_LIST_BOX_ROW);

  if (row != NULL)
    gtk_stack_set_visible_child_name (get_stack (row), "label");
}

static void
rename_cb (GtkWidget *button)
{
  start_editing (gtk_widget_get_ancestor (button, GTK_TYPE_LIST_BOX_ROW));
}

static void
row_activated_cb (CorridorSavedQueriesDialog *self, GtkListBoxRow *row)
{
  start_editing (GTK_WIDGET (row));
}

/* --- rows --- */

static char *
describe (CorridorSavedQueriesDialog *self, CorridorQuery *query)
{
  g_autoptr (GPtrArray) parts = corridor_query_list_parts (query, self->index);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < parts->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " · " : "", corridor_query_part_get_title (g_ptr_array_index (parts, i)));
  if (parts->len == 0)
    g_string_append (text, _ ("All statements"));

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
set_up_entry (CorridorSavedQueriesDialog *self, GtkWidget *entry)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_object (entry, "activate", G_CALLBACK (entry_activate_cb), self, G_CONNECT_SWAPPED);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (entry_key_cb), NULL);
  gtk_widget_add_controller (entry, keys);
  g_signal_connect (focus, "leave", G_CALLBACK (entry_leave_cb), NULL);
  gtk_widget_add_controller (entry, focus);
}

static GtkWidget *
make_row (gpointer item, gpointer user_data)
{
  CorridorSavedQueriesDialog *self = user_data;
  const char *name = corridor_saved_query_get_name (item);
  g_autofree char *asked = describe (self, corridor_saved_query_get_query (item));
  /* Translators: the name of a saved query, and what it asks */
  g_autofree char *spoken = g_strdup_printf (C_ ("saved query", "%s: %s"), name, asked);
  g_autofree char *rename_name = g_strdup_printf (_ ("Rename “%s”"), name);
  g_autofree char *delete_name = g_strdup_printf (_ ("Delete “%s”"), name);
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource (CORRIDOR_RESOURCE_PREFIX "parts/corridor-saved-query-row.ui");
  GtkWidget *row = g_object_ref_sink (GTK_WIDGET (gtk_builder_get_object (builder, "row")));
  GtkWidget *rename_button = GTK_WIDGET (gtk_builder_get_object (builder, "rename_button"));
  GtkWidget *delete_button = GTK_WIDGET (gtk_builder_get_object (builder, "delete_button"));

  gtk_label_set_text (GTK_LABEL (gtk_builder_get_object (builder, "name_label")), name);
  gtk_label_set_text (GTK_LABEL (gtk_builder_get_object (builder, "asked_label")), asked);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (rename_button), GTK_ACCESSIBLE_PROPERTY_LABEL, rename_name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (delete_button), GTK_ACCESSIBLE_PROPERTY_LABEL, delete_name, -1);
  g_object_set_data_full (G_OBJECT (row), "saved-query", g_object_ref (item), g_object_unref);
  g_object_set_data (G_OBJECT (row), "name-stack", gtk_builder_get_object (builder, "name_stack"));
  set_up_entry (self, GTK_WIDGET (gtk_builder_get_object (builder, "name_entry")));
  g_signal_connect (rename_button, "clicked", G_CALLBACK (rename_cb), NULL);
  g_signal_connect_object (delete_button, "clicked", G_CALLBACK (delete_cb), self, G_CONNECT_SWAPPED);

  return row;
}

static void
items_changed_cb (CorridorSavedQueriesDialog *self)
{
  gtk_widget_set_visible (self->empty_label, g_list_model_get_n_items (G_LIST_MODEL (self->queries)) == 0);
}

/* --- the class --- */

static void
corridor_saved_queries_dialog_dispose (GObject *object)
{
  CorridorSavedQueriesDialog *self = CORRIDOR_SAVED_QUERIES_DIALOG (object);

  if (self->list != NULL)
    gtk_list_box_bind_model (self->list, NULL, NULL, NULL, NULL);
  self->list = NULL;
  g_clear_object (&self->queries);
  g_clear_object (&self->index);
  g_clear_object (&self->deleted);

  G_OBJECT_CLASS (corridor_saved_queries_dialog_parent_class)->dispose (object);
}

static void
corridor_saved_queries_dialog_class_init (CorridorSavedQueriesDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = corridor_saved_queries_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, CORRIDOR_RESOURCE_PREFIX "corridor-saved-queries-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CorridorSavedQueriesDialog, list);
  gtk_widget_class_bind_template_child (widget_class, CorridorSavedQueriesDialog, empty_label);
  gtk_widget_class_bind_template_child (widget_class, CorridorSavedQueriesDialog, message_revealer);
  gtk_widget_class_bind_template_child (widget_class, CorridorSavedQueriesDialog, message_label);
  gtk_widget_class_bind_template_child (widget_class, CorridorSavedQueriesDialog, undo_button);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, undo_cb);
}

static void
corridor_saved_queries_dialog_init (CorridorSavedQueriesDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  corridor_mnemonics_name (GTK_WIDGET (self));
}

/**
 * corridor_saved_queries_dialog_new:
 * @parent: the window that it belongs to
 * @session: what is looked at: its names are shown
 * @queries: the saved queries
 *
 * Returns: (transfer floating): the dialog
 */
GtkWidget *
corridor_saved_queries_dialog_new (GtkWindow *parent, CorridorSession *session, CorridorSavedQueries *queries)
{
  CorridorSavedQueriesDialog *self = g_object_new (CORRIDOR_TYPE_SAVED_QUERIES_DIALOG, "transient-for", parent, NULL);

  self->queries = g_object_ref (queries);
  g_set_object (&self->index, corridor_session_get_index (session));
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (queries), make_row, self, NULL);
  g_signal_connect_object (queries, "items-changed", G_CALLBACK (items_changed_cb), self, G_CONNECT_SWAPPED);
  items_changed_cb (self);

  return GTK_WIDGET (self);
}
