/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-statement-row.h"

#include "corridor-glyph-mark.h"
#include "corridor-statement-text.h"
#include "corridor-view.h"

struct _CorridorStatementRow
{
  GtkWidget parent_instance;

  /* template */
  CorridorGlyphMark *glyph;
  GtkLabel *title_label;
  GtkLabel *meta_label;
  GtkLabel *date_label;

  CorridorHandle *handle;
};

enum
{
  PROP_HANDLE = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CorridorStatementRow, corridor_statement_row, GTK_TYPE_WIDGET)

/* The row of a list view has no name of its own, and a list view on 4.8 no way to give it one but from
 * inside. */
static void
name_parent (CorridorStatementRow *self)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));
  g_autofree char *name = NULL;

  if (parent == NULL || self->handle == NULL)
    return;

  name = corridor_statement_describe (corridor_handle_get_library (self->handle),
                                      corridor_handle_get_record (self->handle));
  gtk_accessible_update_property (GTK_ACCESSIBLE (parent), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
show_handle (CorridorStatementRow *self)
{
  const CorridorStatement *statement = corridor_handle_get_record (self->handle);
  g_autofree char *meta
      = corridor_statement_describe_meta (corridor_handle_get_library (self->handle), statement);
  g_autofree char *date = corridor_statement_describe_date (statement, CORRIDOR_DATE_SHORT);

  corridor_glyph_mark_set (self->glyph, statement->kind, statement->status);
  gtk_label_set_text (self->title_label, statement->title);
  gtk_label_set_text (self->meta_label, meta);
  gtk_label_set_text (self->date_label, date);
  if (statement->date != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self->date_label), "none");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->date_label), "none");
}

static void
corridor_statement_row_dispose (GObject *object)
{
  CorridorStatementRow *self = CORRIDOR_STATEMENT_ROW (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  gtk_widget_dispose_template (GTK_WIDGET (self), CORRIDOR_TYPE_STATEMENT_ROW);
  g_clear_object (&self->handle);

  G_OBJECT_CLASS (corridor_statement_row_parent_class)->dispose (object);
}

static void
corridor_statement_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  CorridorStatementRow *self = CORRIDOR_STATEMENT_ROW (object);

  switch (prop_id)
    {
    case PROP_HANDLE:
      g_value_set_object (value, self->handle);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
corridor_statement_row_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  CorridorStatementRow *self = CORRIDOR_STATEMENT_ROW (object);

  switch (prop_id)
    {
    case PROP_HANDLE:
      corridor_statement_row_set_handle (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
corridor_statement_row_class_init (CorridorStatementRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = corridor_statement_row_dispose;
  object_class->get_property = corridor_statement_row_get_property;
  object_class->set_property = corridor_statement_row_set_property;

  properties[PROP_HANDLE]
      = g_param_spec_object ("handle", NULL, NULL, CORRIDOR_TYPE_HANDLE,
                             G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (CORRIDOR_TYPE_GLYPH_MARK);
  gtk_widget_class_set_css_name (widget_class, "statement");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               CORRIDOR_RESOURCE_PREFIX "parts/corridor-statement-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CorridorStatementRow, glyph);
  gtk_widget_class_bind_template_child (widget_class, CorridorStatementRow, title_label);
  gtk_widget_class_bind_template_child (widget_class, CorridorStatementRow, meta_label);
  gtk_widget_class_bind_template_child (widget_class, CorridorStatementRow, date_label);
}

static void
corridor_statement_row_init (CorridorStatementRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self, "notify::parent", G_CALLBACK (name_parent), NULL);
}

/**
 * corridor_statement_row_new:
 *
 * Returns: (transfer floating): a row that shows nothing
 */
GtkWidget *
corridor_statement_row_new (void)
{
  return g_object_new (CORRIDOR_TYPE_STATEMENT_ROW, NULL);
}

/**
 * corridor_statement_row_get_handle:
 *
 * Returns: (transfer none) (nullable): what it shows
 */
CorridorHandle *
corridor_statement_row_get_handle (CorridorStatementRow *self)
{
  g_return_val_if_fail (CORRIDOR_IS_STATEMENT_ROW (self), NULL);

  return self->handle;
}

/**
 * corridor_statement_row_set_handle:
 * @self: a row
 * @handle: (nullable): what it shows from now on; with %NULL the labels keep what they have, since nobody
 * sees them
 */
void
corridor_statement_row_set_handle (CorridorStatementRow *self, CorridorHandle *handle)
{
  g_return_if_fail (CORRIDOR_IS_STATEMENT_ROW (self));
  g_return_if_fail (handle == NULL || CORRIDOR_IS_HANDLE (handle));

  if (!g_set_object (&self->handle, handle))
    return;

  if (handle != NULL)
    {
      show_handle (self);
      name_parent (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HANDLE]);
}
