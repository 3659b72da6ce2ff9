/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-statement-link.h"

#include "corridor-glyph-mark.h"
#include "corridor-i18n.h"
#include "corridor-text-language.h"
#include "corridor-text.h"
#include "corridor-view.h"

struct _CorridorStatementLink
{
  GtkWidget parent_instance;

  /* template */
  GtkWidget *button;
  CorridorGlyphMark *mark;
  GtkLabel *caption_label;
  GtkLabel *title_label;

  /* owned */
  CorridorSession *session;
  guint statement;
};

G_DEFINE_FINAL_TYPE (CorridorStatementLink, corridor_statement_link, GTK_TYPE_WIDGET)

static void
clicked_cb (CorridorStatementLink *self)
{
  corridor_session_show_statement (self->session, self->statement);
}

static void
corridor_statement_link_dispose (GObject *object)
{
  CorridorStatementLink *self = CORRIDOR_STATEMENT_LINK (object);

  g_clear_pointer (&self->button, gtk_widget_unparent);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (corridor_statement_link_parent_class)->dispose (object);
}

static void
corridor_statement_link_class_init (CorridorStatementLinkClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = corridor_statement_link_dispose;

  g_type_ensure (CORRIDOR_TYPE_GLYPH_MARK);

  gtk_widget_class_set_css_name (widget_class, "statementlink");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, CORRIDOR_RESOURCE_PREFIX "parts/corridor-statement-link.ui");
  gtk_widget_class_bind_template_child (widget_class, CorridorStatementLink, button);
  gtk_widget_class_bind_template_child (widget_class, CorridorStatementLink, mark);
  gtk_widget_class_bind_template_child (widget_class, CorridorStatementLink, caption_label);
  gtk_widget_class_bind_template_child (widget_class, CorridorStatementLink, title_label);
  gtk_widget_class_bind_template_callback (widget_class, clicked_cb);
}

static void
corridor_statement_link_init (CorridorStatementLink *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * corridor_statement_link_new:
 * @session: what is looked at
 * @statement: one of its library's statements
 * @caption: (nullable): what stands above the title
 *
 * Returns: (transfer floating): the link
 */
GtkWidget *
corridor_statement_link_new (CorridorSession *session, guint statement, const char *caption)
{
  CorridorStatementLink *self = g_object_new (CORRIDOR_TYPE_STATEMENT_LINK, NULL);
  const CorridorStatement *record = corridor_library_get_statement (corridor_session_get_library (session), statement);
  g_autofree char *title = corridor_text_shown (record->title, CORRIDOR_SHOWN_LINE);
  g_autofree char *name = NULL;

  self->session = g_object_ref (session);
  self->statement = statement;

  corridor_glyph_mark_set (self->mark, record->kind, record->status);
  corridor_text_language_set (self->title_label, corridor_text_language_of_statement (corridor_session_get_library (session), record));
  gtk_label_set_text (self->title_label, title);
  if (caption != NULL)
    {
      gtk_label_set_text (self->caption_label, caption);
      gtk_widget_set_visible (GTK_WIDGET (self->caption_label), TRUE);
      name = g_strdup_printf (C_("accessible name", "%s: %s"), caption, title);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, name != NULL ? name : title, -1);

  return GTK_WIDGET (self);
}
