/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-selection-page.h"

#include "corridor-detail-fill.h"
#include "corridor-i18n.h"
#include "corridor-mnemonics.h"
#include "corridor-statement-link.h"
#include "corridor-view.h"

struct _CorridorSelectionPage
{
  GtkWidget parent_instance;

  /* template */
  GtkLabel *banner;
  GtkLabel *title_label;
  GtkBox *list_box;

  /* owned */
  CorridorSession *session; /* nullable */
};

G_DEFINE_FINAL_TYPE (CorridorSelectionPage, corridor_selection_page, GTK_TYPE_WIDGET)

static void
deselect_cb (CorridorSelectionPage *self)
{
  corridor_session_clear_selected (self->session);
}

/**
 * corridor_selection_page_show:
 * @self: the page
 * @session: what is looked at
 *
 * Shows what is selected now.
 */
void
corridor_selection_page_show (CorridorSelectionPage *self, CorridorSession *session)
{
  g_autoptr (GArray) selected = corridor_session_dup_selected (session);
  g_autofree char *title = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u selected", "%u selected", selected->len), selected->len);

  g_set_object (&self->session, session);
  gtk_label_set_text (self->title_label, title);

  corridor_detail_clear (self->list_box);
  for (guint i = 0; i < MIN (selected->len, CORRIDOR_DETAIL_MAX); i++)
    gtk_box_append (self->list_box, corridor_statement_link_new (session, g_array_index (selected, guint32, i), NULL));
  if (selected->len > CORRIDOR_DETAIL_MAX)
    gtk_box_append (self->list_box, corridor_detail_make_more (selected->len - CORRIDOR_DETAIL_MAX));
}

/**
 * corridor_selection_page_update:
 * @self: the page, with something to show
 *
 * Says how much of what is selected the filters leave out: it would be taken away with the others.
 */
void
corridor_selection_page_update (CorridorSelectionPage *self)
{
  CorridorEvaluation *evaluation = corridor_session_get_evaluation (self->session);
  g_autoptr (GArray) selected = corridor_session_dup_selected (self->session);
  g_autofree char *text = NULL;
  guint n = 0;

  for (guint i = 0; evaluation != NULL && i < selected->len; i++)
    n += !corridor_evaluation_contains (evaluation, g_array_index (selected, guint32, i));

  text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u of these is not in this result", "%u of these are not in this result", n), n);
  gtk_label_set_text (self->banner, n > 0 ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->banner), n > 0);
}

static void
corridor_selection_page_dispose (GObject *object)
{
  CorridorSelectionPage *self = CORRIDOR_SELECTION_PAGE (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (corridor_selection_page_parent_class)->dispose (object);
}

static void
corridor_selection_page_class_init (CorridorSelectionPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = corridor_selection_page_dispose;

  g_type_ensure (CORRIDOR_TYPE_WRAP_BOX);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, CORRIDOR_RESOURCE_PREFIX "corridor-selection-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CorridorSelectionPage, title_label);
  gtk_widget_class_bind_template_child (widget_class, CorridorSelectionPage, banner);
  gtk_widget_class_bind_template_child (widget_class, CorridorSelectionPage, list_box);
  gtk_widget_class_bind_template_callback (widget_class, deselect_cb);
}

static void
corridor_selection_page_init (CorridorSelectionPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  corridor_mnemonics_name (GTK_WIDGET (self));
}
