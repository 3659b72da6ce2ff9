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

static void
rename_to (CorridorSavedQueriesDialog *self, GtkEditable *label, CorridorSavedQuery *saved)
{
  const char *old = corridor_saved_query_get_name (saved);
  g_autofree char *name = corridor_saved_query_clean_name (gtk_editable_get_text (label));
  GtkWidget *row;

  if (name != NULL && !g_str_equal (name, old) && corridor_saved_queries_rename (self->queries, old, name))
    {
      hide_message (self);
      row = find_row (self, name);
      if (row != NULL)
        gtk_widget_grab_focus (row);
      return;
    }

  if (name != NULL && !g_str_equal (name, old))
    {
      /* Translators: %s is the name of a saved query */
      g_autofree char *text = g_strdup_printf (_ ("There is another query called “%s”"), name);

      show_message (self, text, FALSE);
    }
  gtk_editable_set_text (label, old);
}

static gboolean
rename_idle_cb (gpointer data)
{
  GtkWidget *label = data;
  GtkWidget *dialog = gtk_widget_get_ancestor (label, CORRIDOR_TYPE_SAVED_QUERIES_DIALOG);
  GtkWidget *row = gtk_widget_get_ancestor (label, GTK_TYPE_LIST_BOX_ROW);

  if (dialog != NULL && row != NULL)
    {
      g_autoptr (CorridorSavedQuery) saved = g_object_ref (get_saved (row));

      rename_to (CORRIDOR_SAVED_QUERIES_DIALOG (dialog), GTK_EDITABLE (label), saved);
    }

  return G_SOURCE_REMOVE;
}

/* The row goes when its query is renamed, which the label does not expect while it is still turning back into one. */
static void
editing_cb (GtkWidget *label)
{
  if (!gtk_editable_label_get_editing (GTK_EDITABLE_LABEL (label)))
    g_idle_add_full (G_PRIORITY_DEFAULT, rename_idle_cb, g_object_ref (label), g_object_unref);
}

static void
row_activated_cb (CorridorSavedQueriesDialog *self, GtkListBoxRow *row)
{
  GtkWidget *label = g_object_get_data (G_OBJECT (row), "name-label");

  gtk_widget_grab_focus (label);
  gtk_editable_label_start_editing (GTK_EDITABLE_LABEL (label));
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

static GtkWidget *
make_row (gpointer item, gpointer user_data)
{
  CorridorSavedQueriesDialog *self = user_data;
  const char *name = corridor_saved_query_get_name (item);
  g_autofree char *asked = describe (self, corridor_saved_query_get_query (item));
  /* Translators: the name of a saved query, and what it asks */
  g_autofree char *spoken = g_strdup_printf (C_ ("saved query", "%s: %s"), name, asked);
  g_autofree char *delete_name = g_strdup_printf (_ ("Delete “%s”"), name);
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource (CORRIDOR_RESOURCE_PREFIX "parts/corridor-saved-query-row.ui");
  GtkWidget *row = g_object_ref_sink (GTK_WIDGET (gtk_builder_get_object (builder, "row")));
  GtkWidget *label = GTK_WIDGET (gtk_builder_get_object (builder, "name_label"));
  GtkWidget *button = GTK_WIDGET (gtk_builder_get_object (builder, "delete_button"));

  gtk_editable_set_text (GTK_EDITABLE (label), name);
  gtk_label_set_text (GTK_LABEL (gtk_builder_get_object (builder, "asked_label")), asked);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, delete_name, -1);
  g_object_set_data_full (G_OBJECT (row), "saved-query", g_object_ref (item), g_object_unref);
  g_object_set_data (G_OBJECT (row), "name-label", label);
  g_signal_connect (label, "notify::editing", G_CALLBACK (editing_cb), NULL);
  g_signal_connect_object (button, "clicked", G_CALLBACK (delete_cb), self, G_CONNECT_SWAPPED);

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
