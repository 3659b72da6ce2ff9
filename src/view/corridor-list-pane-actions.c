/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What can be done with the statements that are selected. */

#include "corridor-list-pane-private.h"

static void
copy_selected (CorridorListPane *self, CorridorCopyForm form)
{
  g_autoptr (GArray) selected = corridor_session_dup_selected (self->session);

  corridor_copier_copy_statements (self->copier, GTK_WIDGET (self), corridor_session_get_evaluation (self->session), selected, form);
}

static void
copy_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  copy_selected (CORRIDOR_LIST_PANE (widget), CORRIDOR_COPY_CLIPPING);
}

static void
copy_markdown_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  copy_selected (CORRIDOR_LIST_PANE (widget), CORRIDOR_COPY_MARKDOWN);
}

static void
open_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  CorridorListPane *self = CORRIDOR_LIST_PANE (widget);
  g_autoptr (GArray) selected = corridor_session_dup_selected (self->session);
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
  /* a window says that it has been done, and offers to take it back */
  if (!gtk_widget_activate_action (widget, "win.keep-selected", NULL))
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
