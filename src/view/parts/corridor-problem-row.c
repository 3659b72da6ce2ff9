/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-problem-row.h"

#include "corridor-i18n.h"
#include "corridor-text.h"
#include "corridor-view.h"

struct _CorridorProblemRow
{
  GtkWidget parent_instance;

  GtkLabel *message_label;
  GtkLabel *place_label;
  GtkLabel *line_label;
};

G_DEFINE_FINAL_TYPE (CorridorProblemRow, corridor_problem_row, GTK_TYPE_WIDGET)

static void
corridor_problem_row_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (corridor_problem_row_parent_class)->dispose (object);
}

static void
corridor_problem_row_class_init (CorridorProblemRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = corridor_problem_row_dispose;

  gtk_widget_class_set_css_name (widget_class, "problem");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, CORRIDOR_RESOURCE_PREFIX "corridor-problem-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CorridorProblemRow, message_label);
  gtk_widget_class_bind_template_child (widget_class, CorridorProblemRow, place_label);
  gtk_widget_class_bind_template_child (widget_class, CorridorProblemRow, line_label);
}

/* The row of a list view has no name of its own: it is what the texts in it say. */
static void
name_parent (CorridorProblemRow *self)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));

  if (parent != NULL)
    gtk_accessible_update_relation (GTK_ACCESSIBLE (parent), GTK_ACCESSIBLE_RELATION_LABELLED_BY, self->message_label, self->place_label, NULL, -1);
}

static void
corridor_problem_row_init (CorridorProblemRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  /* JSON reads from left to right in every language */
  gtk_widget_set_direction (GTK_WIDGET (self->line_label), GTK_TEXT_DIR_LTR);
  g_signal_connect (self, "notify::parent", G_CALLBACK (name_parent), NULL);
}

GtkWidget *
corridor_problem_row_new (void)
{
  return g_object_new (CORRIDOR_TYPE_PROBLEM_ROW, NULL);
}

static char *
describe_place (CorridorDiagnostic *diagnostic)
{
  const char *file = corridor_diagnostic_get_file (diagnostic);
  const char *code = corridor_diagnostic_code_get_name (corridor_diagnostic_get_code (diagnostic));
  guint line = corridor_diagnostic_get_line (diagnostic);
  guint column = corridor_diagnostic_get_column (diagnostic);

  if (corridor_diagnostic_is_of_file (diagnostic))
    /* Translators: a file's name and the code of the problem, which is that of the whole file */
    return g_strdup_printf (C_ ("problem", "%s · %s"), file, code);
  if (corridor_diagnostic_get_severity (diagnostic) == CORRIDOR_SEVERITY_WARNING)
    /* Translators: a file's name, a line, a column and the code of the problem */
    return g_strdup_printf (_("Warning · %s, line %u, column %u · %s"), file, line, column, code);
  /* Translators: a file's name, a line, a column and the code of the problem */
  return g_strdup_printf (_("%s, line %u, column %u · %s"), file, line, column, code);
}

/**
 * corridor_problem_row_set:
 * @self: a row
 * @diagnostic: what it shows
 * @reading: (nullable): the reading that the diagnostic is of, for the line of the file
 */
void
corridor_problem_row_set (CorridorProblemRow *self, CorridorDiagnostic *diagnostic, CorridorReading *reading)
{
  guint line = corridor_diagnostic_get_line (diagnostic);
  guint column = corridor_diagnostic_get_column (diagnostic);
  g_autofree char *source = reading != NULL ? corridor_reading_dup_line (reading, line, column) : NULL;
  g_autofree char *shown = corridor_text_shown (source != NULL ? g_strstrip (source) : "", CORRIDOR_SHOWN_LINE);
  g_autofree char *place = describe_place (diagnostic);

  gtk_label_set_text (self->message_label, corridor_diagnostic_get_message (diagnostic));
  gtk_label_set_text (self->place_label, place);
  gtk_label_set_text (self->line_label, shown);
  gtk_widget_set_visible (GTK_WIDGET (self->line_label), shown[0] != '\0');
}
