/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-statement-cell.h"

#include "corridor-glyph-mark.h"
#include "corridor-hits.h"
#include "corridor-statement-text.h"
#include "corridor-text-block.h"
#include "corridor-text-language.h"
#include "corridor-text.h"

struct _CorridorStatementCell
{
  GtkWidget parent_instance;

  GtkWidget *glyph; /* nullable: kind and standing alone have one */
  GtkWidget *text;

  CorridorCellField field;
  CorridorHandle *handle;
};

enum
{
  PROP_FIELD = 1,
  PROP_HANDLE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CorridorStatementCell, corridor_statement_cell, GTK_TYPE_WIDGET)

G_DEFINE_ENUM_TYPE (CorridorCellField,
                    corridor_cell_field,
                    G_DEFINE_ENUM_VALUE (CORRIDOR_CELL_TITLE, "title"),
                    G_DEFINE_ENUM_VALUE (CORRIDOR_CELL_DATE, "date"),
                    G_DEFINE_ENUM_VALUE (CORRIDOR_CELL_KIND, "kind"),
                    G_DEFINE_ENUM_VALUE (CORRIDOR_CELL_STANDING, "standing"),
                    G_DEFINE_ENUM_VALUE (CORRIDOR_CELL_ACTORS, "actors"),
                    G_DEFINE_ENUM_VALUE (CORRIDOR_CELL_REGIONS, "regions"),
                    G_DEFINE_ENUM_VALUE (CORRIDOR_CELL_SUBJECTS, "subjects"),
                    G_DEFINE_ENUM_VALUE (CORRIDOR_CELL_EVIDENCE, "evidence"),
                    G_DEFINE_ENUM_VALUE (CORRIDOR_CELL_ARTICLE, "article"))

/* How wide a column is in English before anybody resizes it, in characters: at least, and if there is room. What
 * does not fit is scrolled. */
static const struct
{
  guint minimum, natural;
} widths[] = {
  [CORRIDOR_CELL_TITLE] = { 38, 60 },    [CORRIDOR_CELL_DATE] = { 11, 14 },
  [CORRIDOR_CELL_KIND] = { 11, 12 },     [CORRIDOR_CELL_STANDING] = { 8, 9 },
  [CORRIDOR_CELL_ACTORS] = { 14, 20 },   [CORRIDOR_CELL_REGIONS] = { 10, 15 },
  [CORRIDOR_CELL_SUBJECTS] = { 12, 18 }, [CORRIDOR_CELL_EVIDENCE] = { 6, 8 },
  [CORRIDOR_CELL_ARTICLE] = { 12, 18 },
};

static guint
count_columns (const char *text)
{
  guint n = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      n += g_unichar_iszerowidth (c) ? 0 : g_unichar_iswide (c) ? 2 : 1;
    }

  return n;
}

static guint
count_date_columns (const char *edtf)
{
  g_autoptr (CorridorDate) date = corridor_date_parse (edtf, NULL);
  g_autofree char *words = corridor_date_describe (date, CORRIDOR_DATE_SHORT);

  return count_columns (words);
}

static guint
count_label_columns (CorridorVocabulary vocabulary, guint n_values)
{
  guint longest = 0;

  for (guint value = 0; value < n_values; value++)
    longest = MAX (longest, count_columns (corridor_vocabulary_get_label (vocabulary, value)));

  return longest;
}

/* Other languages have longer words for what is ours. */
static void
get_widths (CorridorCellField field, guint *minimum, guint *natural)
{
  guint words = 0, usual_words = 0;

  if (field == CORRIDOR_CELL_DATE)
    {
      usual_words = count_date_columns ("2024-10-15");
      words = count_date_columns ("../2024-10");
    }
  else if (field == CORRIDOR_CELL_KIND)
    words = count_label_columns (CORRIDOR_VOCABULARY_KIND, CORRIDOR_N_KINDS);
  else if (field == CORRIDOR_CELL_STANDING)
    words = count_label_columns (CORRIDOR_VOCABULARY_STATUS, CORRIDOR_N_STATUSES);
  if (field != CORRIDOR_CELL_DATE && words > 0)
    usual_words = words - 1;

  *minimum = MAX (widths[field].minimum, usual_words);
  *natural = MAX (widths[field].natural, words);
}

/* More names do not fit in a cell, however wide the window. */
#define NAMES_MOST 20

static char *
describe_field (CorridorStatementCell *self, CorridorLibrary *library, const CorridorStatement *statement)
{
  switch (self->field)
    {
    case CORRIDOR_CELL_TITLE:
      return corridor_text_shown (statement->title, CORRIDOR_SHOWN_LINE);
    case CORRIDOR_CELL_DATE:
      return corridor_statement_describe_date (statement, CORRIDOR_DATE_SHORT);
    case CORRIDOR_CELL_KIND:
      return g_strdup (corridor_vocabulary_get_label (CORRIDOR_VOCABULARY_KIND, statement->kind));
    case CORRIDOR_CELL_STANDING:
      return g_strdup (corridor_vocabulary_get_label (CORRIDOR_VOCABULARY_STATUS, statement->status));
    case CORRIDOR_CELL_ACTORS:
      return corridor_statement_describe_actors (library, statement, NAMES_MOST);
    case CORRIDOR_CELL_REGIONS:
      return corridor_statement_describe_regions (library, statement, NAMES_MOST);
    case CORRIDOR_CELL_SUBJECTS:
      return corridor_statement_describe_subjects (library, statement, NAMES_MOST);
    case CORRIDOR_CELL_EVIDENCE:
      return corridor_statement_describe_evidence (statement);
    case CORRIDOR_CELL_ARTICLE:
      return corridor_text_shown (
          corridor_article_get_title (corridor_library_get_article (library, statement->article)), CORRIDOR_SHOWN_LINE);
    default:
      g_return_val_if_reached (NULL);
    }
}

/* title's cell → column view's cell → row */
static void
name_row (CorridorStatementCell *self)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));
  GtkWidget *row = parent != NULL ? gtk_widget_get_parent (parent) : NULL;
  g_autofree char *name = NULL;

  if (self->field != CORRIDOR_CELL_TITLE || row == NULL || self->handle == NULL)
    return;

  name = corridor_statement_describe (corridor_handle_get_library (self->handle),
                                      corridor_handle_get_record (self->handle));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
show_handle (CorridorStatementCell *self)
{
  const CorridorStatement *statement = corridor_handle_get_record (self->handle);
  g_autofree char *text = describe_field (self, corridor_handle_get_library (self->handle), statement);

  if (self->field == CORRIDOR_CELL_TITLE || self->field >= CORRIDOR_CELL_ACTORS)
    corridor_text_language_set (self->text, corridor_text_language_of_statement (corridor_handle_get_library (self->handle), statement));
  corridor_text_block_set_text (CORRIDOR_TEXT_BLOCK (self->text), text);
  if (self->field == CORRIDOR_CELL_KIND)
    corridor_glyph_mark_set_kind (CORRIDOR_GLYPH_MARK (self->glyph), statement->kind);
  else if (self->field == CORRIDOR_CELL_STANDING)
    corridor_glyph_mark_set_standing (CORRIDOR_GLYPH_MARK (self->glyph), statement->status);
  else if (self->field == CORRIDOR_CELL_DATE && statement->date == NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), "none");
  else if (self->field == CORRIDOR_CELL_DATE)
    gtk_widget_remove_css_class (GTK_WIDGET (self), "none");
}

static void
corridor_statement_cell_root (GtkWidget *widget)
{
  CorridorStatementCell *self = CORRIDOR_STATEMENT_CELL (widget);

  GTK_WIDGET_CLASS (corridor_statement_cell_parent_class)->root (widget);
  /* the column view's cell has no name of its own either */
  gtk_accessible_update_relation (GTK_ACCESSIBLE (gtk_widget_get_parent (widget)),
                                  GTK_ACCESSIBLE_RELATION_LABELLED_BY, self->text, NULL, -1);
  name_row (self);
}

static void
corridor_statement_cell_constructed (GObject *object)
{
  CorridorStatementCell *self = CORRIDOR_STATEMENT_CELL (object);
  guint minimum, natural;

  G_OBJECT_CLASS (corridor_statement_cell_parent_class)->constructed (object);

  if (self->field == CORRIDOR_CELL_KIND || self->field == CORRIDOR_CELL_STANDING)
    {
      self->glyph = corridor_glyph_mark_new ();
      gtk_widget_set_valign (self->glyph, GTK_ALIGN_CENTER);
      gtk_widget_set_parent (self->glyph, GTK_WIDGET (self));
    }

  get_widths (self->field, &minimum, &natural);
  self->text
      = g_object_new (CORRIDOR_TYPE_TEXT_BLOCK, "minimum-chars", minimum, "natural-chars", natural, "numeric",
                      self->field == CORRIDOR_CELL_DATE || self->field == CORRIDOR_CELL_EVIDENCE, NULL);
  gtk_widget_set_hexpand (self->text, TRUE);
  gtk_widget_set_parent (self->text, GTK_WIDGET (self));
}

static void
corridor_statement_cell_dispose (GObject *object)
{
  CorridorStatementCell *self = CORRIDOR_STATEMENT_CELL (object);

  g_clear_pointer (&self->glyph, gtk_widget_unparent);
  g_clear_pointer (&self->text, gtk_widget_unparent);
  g_clear_object (&self->handle);

  G_OBJECT_CLASS (corridor_statement_cell_parent_class)->dispose (object);
}

static void
corridor_statement_cell_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  CorridorStatementCell *self = CORRIDOR_STATEMENT_CELL (object);

  switch (prop_id)
    {
    case PROP_FIELD:
      g_value_set_enum (value, self->field);
      break;
    case PROP_HANDLE:
      g_value_set_object (value, self->handle);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
corridor_statement_cell_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  CorridorStatementCell *self = CORRIDOR_STATEMENT_CELL (object);

  switch (prop_id)
    {
    case PROP_FIELD:
      self->field = g_value_get_enum (value);
      break;
    case PROP_HANDLE:
      corridor_statement_cell_set_handle (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
corridor_statement_cell_class_init (CorridorStatementCellClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = corridor_statement_cell_constructed;
  object_class->dispose = corridor_statement_cell_dispose;
  object_class->get_property = corridor_statement_cell_get_property;
  object_class->set_property = corridor_statement_cell_set_property;
  widget_class->root = corridor_statement_cell_root;

  properties[PROP_FIELD]
      = g_param_spec_enum ("field", NULL, NULL, CORRIDOR_TYPE_CELL_FIELD, CORRIDOR_CELL_TITLE,
                           G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_HANDLE]
      = g_param_spec_object ("handle", NULL, NULL, CORRIDOR_TYPE_HANDLE,
                             G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "cellfield");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
corridor_statement_cell_init (CorridorStatementCell *self)
{
}

/**
 * corridor_statement_cell_new:
 * @field: what of a statement it shows
 *
 * Returns: (transfer floating): a cell that shows nothing yet
 */
GtkWidget *
corridor_statement_cell_new (CorridorCellField field)
{
  return g_object_new (CORRIDOR_TYPE_STATEMENT_CELL, "field", field, NULL);
}

/**
 * corridor_statement_cell_get_handle:
 * @self: a cell
 *
 * Returns: (transfer none) (nullable): the statement that it shows a field of
 */
CorridorHandle *
corridor_statement_cell_get_handle (CorridorStatementCell *self)
{
  g_return_val_if_fail (CORRIDOR_IS_STATEMENT_CELL (self), NULL);

  return self->handle;
}

/**
 * corridor_statement_cell_set_handle:
 * @self: a cell
 * @handle: (nullable): the statement that it shows a field of
 */
void
corridor_statement_cell_set_handle (CorridorStatementCell *self, CorridorHandle *handle)
{
  g_return_if_fail (CORRIDOR_IS_STATEMENT_CELL (self));
  g_return_if_fail (handle == NULL || CORRIDOR_IS_HANDLE (handle));

  if (!g_set_object (&self->handle, handle))
    return;

  if (handle != NULL)
    {
      show_handle (self);
      name_row (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HANDLE]);
}

/* What a search looks at. */
static gboolean
is_searched (CorridorCellField field)
{
  return field == CORRIDOR_CELL_TITLE || field == CORRIDOR_CELL_ACTORS || field == CORRIDOR_CELL_REGIONS
         || field == CORRIDOR_CELL_SUBJECTS;
}

/**
 * corridor_statement_cell_mark:
 * @self: a cell
 * @needle: (nullable): what is searched for
 *
 * Marks what @needle finds, where that is what a search looks at. Has to be done again for another handle.
 */
void
corridor_statement_cell_mark (CorridorStatementCell *self, const CorridorNeedle *needle)
{
  g_autoptr (PangoAttrList) marks = NULL;

  g_return_if_fail (CORRIDOR_IS_STATEMENT_CELL (self));

  if (!is_searched (self->field))
    return;

  marks = corridor_hits_mark (needle, corridor_text_block_get_text (CORRIDOR_TEXT_BLOCK (self->text)));
  corridor_text_block_set_marks (CORRIDOR_TEXT_BLOCK (self->text), marks);
}
