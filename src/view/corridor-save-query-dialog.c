/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-save-query-dialog.h"

#include "corridor-i18n.h"
#include "corridor-mnemonics.h"
#include "corridor-query-part.h"
#include "corridor-view.h"

/* So many parts of a query make up the name that is suggested, and so many are listed. */
#define PARTS_IN_NAME 3
#define PARTS_LISTED 8

/**
 * CorridorSaveQueryDialog:
 *
 * Names a query. The query is taken when the dialog opens. Signal: `saved`, with the name, when it is.
 */
struct _CorridorSaveQueryDialog
{
  GtkWindow parent_instance;

  /* template */
  GtkEditable *name_entry;
  GtkLabel *parts_label;
  GtkWidget *taken_label;
  GtkWidget *save_button;

  /* owned */
  CorridorSavedQueries *queries;
  CorridorQuery *query;
};

enum
{
  SIGNAL_SAVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CorridorSaveQueryDialog, corridor_save_query_dialog, GTK_TYPE_WINDOW)

static void
name_changed_cb (CorridorSaveQueryDialog *self)
{
  g_autofree char *name = corridor_saved_query_clean_name (gtk_editable_get_text (self->name_entry));
  gboolean taken = name != NULL && self->queries != NULL && corridor_saved_queries_find (self->queries, name) != NULL;

  gtk_widget_set_sensitive (self->save_button, name != NULL);
  /* its place is kept: the dialog must not jump while somebody types */
  gtk_widget_set_opacity (self->taken_label, taken ? 1 : 0);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->taken_label), GTK_ACCESSIBLE_STATE_HIDDEN, !taken, -1);
}

static void
save_cb (CorridorSaveQueryDialog *self)
{
  g_autofree char *name = corridor_saved_query_clean_name (gtk_editable_get_text (self->name_entry));

  if (name == NULL || !corridor_saved_queries_save (self->queries, name, self->query))
    return;

  g_signal_emit (self, signals[SIGNAL_SAVED], 0, name);
  gtk_window_close (GTK_WINDOW (self));
}

/* "Balochistan, not India": what somebody might call it */
static char *
suggest_name (GPtrArray *parts)
{
  g_autoptr (GString) name = g_string_new (NULL);

  for (guint i = 0; i < MIN (parts->len, PARTS_IN_NAME); i++)
    {
      CorridorQueryPart *part = g_ptr_array_index (parts, i);
      const char *value = corridor_query_part_get_value_label (part);

      if (i > 0)
        /* Translators: between the parts of a query's name: "Balochistan, not India" */
        g_string_append (name, C_ ("query name", ", "));
      if (corridor_query_part_get_choice (part) == CORRIDOR_CHOICE_EXCLUDED)
        /* Translators: %s is a region, an actor or the like that a query excludes */
        g_string_append_printf (name, C_ ("query name", "not %s"), value);
      else
        g_string_append (name, value);
    }

  return corridor_saved_query_clean_name (name->str);
}

static char *
list_parts (GPtrArray *parts)
{
  g_autoptr (GString) lines = g_string_new (NULL);
  guint n = parts->len > PARTS_LISTED ? PARTS_LISTED - 1 : parts->len;

  for (guint i = 0; i < n; i++)
    g_string_append_printf (lines, "%s%s", i > 0 ? "\n" : "", corridor_query_part_get_title (g_ptr_array_index (parts, i)));
  if (parts->len > n)
    {
      g_string_append_c (lines, '\n');
      g_string_append_printf (lines, g_dngettext (GETTEXT_PACKAGE, "and %u more", "and %u more", parts->len - n), parts->len - n);
    }

  return g_string_free (g_steal_pointer (&lines), FALSE);
}

static void
corridor_save_query_dialog_dispose (GObject *object)
{
  CorridorSaveQueryDialog *self = CORRIDOR_SAVE_QUERY_DIALOG (object);

  g_clear_object (&self->queries);
  g_clear_pointer (&self->query, corridor_query_unref);

  G_OBJECT_CLASS (corridor_save_query_dialog_parent_class)->dispose (object);
}

static void
corridor_save_query_dialog_class_init (CorridorSaveQueryDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = corridor_save_query_dialog_dispose;

  signals[SIGNAL_SAVED] = g_signal_new ("saved", CORRIDOR_TYPE_SAVE_QUERY_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                        G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, CORRIDOR_RESOURCE_PREFIX "corridor-save-query-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CorridorSaveQueryDialog, name_entry);
  gtk_widget_class_bind_template_child (widget_class, CorridorSaveQueryDialog, parts_label);
  gtk_widget_class_bind_template_child (widget_class, CorridorSaveQueryDialog, taken_label);
  gtk_widget_class_bind_template_child (widget_class, CorridorSaveQueryDialog, save_button);
  gtk_widget_class_bind_template_callback (widget_class, name_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
}

static void
corridor_save_query_dialog_init (CorridorSaveQueryDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  corridor_mnemonics_name (GTK_WIDGET (self));
}

/**
 * corridor_save_query_dialog_new:
 * @parent: the window that it belongs to
 * @session: what is looked at; it must have a library
 * @queries: where the query is saved
 *
 * Returns: (transfer floating): the dialog
 */
GtkWidget *
corridor_save_query_dialog_new (GtkWindow *parent, CorridorSession *session, CorridorSavedQueries *queries)
{
  CorridorSaveQueryDialog *self = g_object_new (CORRIDOR_TYPE_SAVE_QUERY_DIALOG, "transient-for", parent, NULL);
  g_autoptr (GPtrArray) parts = NULL;
  g_autofree char *name = NULL;
  g_autofree char *lines = NULL;

  self->queries = g_object_ref (queries);
  self->query = corridor_query_ref (corridor_session_get_query (session));

  parts = corridor_query_list_parts (self->query, corridor_session_get_index (session));
  name = suggest_name (parts);
  lines = list_parts (parts);
  gtk_label_set_text (self->parts_label, lines);
  gtk_editable_set_text (self->name_entry, name != NULL ? name : "");
  name_changed_cb (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->name_entry));

  return GTK_WIDGET (self);
}
