/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What can be done with the statements that are selected. */

#include "corridor-list-pane-private.h"

#include "corridor-clipping.h"
#include "corridor-summary.h"

/* The selected statements as the list shows them, and after them those that it does not show. */
static GArray *
list_selected (CorridorListPane *self)
{
  g_autoptr (GArray) selected = corridor_session_dup_selected (self->session);
  g_autoptr (CorridorSummary) summary
      = corridor_summary_new (corridor_session_get_evaluation (self->session), selected, NULL);
  GArray *ordered = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint i = 0; i < corridor_summary_get_n_statements (summary); i++)
    {
      const guint32 statement = corridor_summary_get_statement (summary, i);

      g_array_append_val (ordered, statement);
    }

  return ordered;
}

/* Whoever pastes gets Markdown if he understands it and plain text otherwise. */
static GdkContentProvider *
provide_text (char *text, char *markdown)
{
  g_autoptr (GBytes) bytes = g_bytes_new_take (markdown, strlen (markdown));
  GdkContentProvider *providers[2];

  providers[0] = gdk_content_provider_new_typed (G_TYPE_STRING, text);
  providers[1] = gdk_content_provider_new_for_bytes ("text/markdown;charset=utf-8", bytes);
  g_free (text);

  return gdk_content_provider_new_union (providers, G_N_ELEMENTS (providers));
}

static void
copy_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  CorridorListPane *self = CORRIDOR_LIST_PANE (widget);
  CorridorLibrary *library = corridor_session_get_library (self->session);
  g_autoptr (GArray) selected = list_selected (self);
  const guint32 *statements = (const guint32 *) selected->data;
  g_autoptr (GdkContentProvider) provider
      = provide_text (corridor_clipping_write_text (library, statements, selected->len),
                      corridor_clipping_write_markdown (library, statements, selected->len));

  gdk_clipboard_set_content (gtk_widget_get_clipboard (widget), provider);
}

static void
copy_markdown_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  CorridorListPane *self = CORRIDOR_LIST_PANE (widget);
  g_autoptr (GArray) selected = list_selected (self);
  g_autofree char *markdown = corridor_clipping_write_markdown (
      corridor_session_get_library (self->session), (const guint32 *) selected->data, selected->len);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), markdown);
}

static void
open_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  CorridorListPane *self = CORRIDOR_LIST_PANE (widget);
  g_autoptr (GArray) selected = list_selected (self);
  guint position = corridor_result_find (corridor_session_get_result (self->session),
                                         g_array_index (selected, guint32, 0));

  if (position != CORRIDOR_NONE)
    corridor_list_pane_activate (self, position);
}

static void
select_all_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  CorridorListPane *self = CORRIDOR_LIST_PANE (widget);

  if (self->session != NULL)
    corridor_session_select_all (self->session);
}

static void
keep_selected_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  corridor_session_keep_selected (CORRIDOR_LIST_PANE (widget)->session);
}

static void
show_only_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  CorridorListPane *self = CORRIDOR_LIST_PANE (widget);
  const char *name, *value;
  CorridorFacet facet;

  g_variant_get (parameter, "(&s&s)", &name, &value);
  if (self->session != NULL && corridor_facet_find (name, &facet))
    corridor_session_choose_only (self->session, facet, value);
}

void
corridor_list_pane_class_add_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_property_action (widget_class, "list.sort", "sort");
  gtk_widget_class_install_property_action (widget_class, "list.reverse", "reverse");
  gtk_widget_class_install_property_action (widget_class, "list.table", "show-table");
  gtk_widget_class_install_action (widget_class, "list.open", NULL, open_cb);
  gtk_widget_class_install_action (widget_class, "list.copy", NULL, copy_cb);
  gtk_widget_class_install_action (widget_class, "list.copy-markdown", NULL, copy_markdown_cb);
  gtk_widget_class_install_action (widget_class, "list.select-all", NULL, select_all_cb);
  gtk_widget_class_install_action (widget_class, "list.keep-selected", NULL, keep_selected_cb);
  gtk_widget_class_install_action (widget_class, "list.show-only", "(ss)", show_only_cb);
}

void
corridor_list_pane_update_actions (CorridorListPane *self)
{
  static const char *const for_selected[] = { "list.copy", "list.copy-markdown", "list.keep-selected" };
  guint n_selected = self->session != NULL ? corridor_session_get_n_selected (self->session) : 0;

  for (guint i = 0; i < G_N_ELEMENTS (for_selected); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), for_selected[i], n_selected > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "list.open", n_selected == 1);
}
