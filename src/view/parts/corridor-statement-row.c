/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-statement-row.h"

#include "corridor-glyph-mark.h"
#include "corridor-hits.h"
#include "corridor-i18n.h"
#include "corridor-statement-text.h"
#include "corridor-text-block.h"
#include "corridor-text-language.h"
#include "corridor-text.h"

/* between the glyph and the text, and the title and the date; what lies above and below is the style's */
#define SPACING 12

/* How much of the line below the title the article may take: the names have the rest */
#define ARTICLE_PART 0.4

struct _CorridorStatementRow
{
  GtkWidget parent_instance;

  GtkWidget *glyph;
  GtkWidget *separator;
  GtkWidget *title;
  GtkWidget *date;
  GtkWidget *meta;
  GtkWidget *article; /* nullable: made where there are several */

  CorridorHandle *handle;
};

enum
{
  PROP_HANDLE = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CorridorStatementRow, corridor_statement_row, GTK_TYPE_WIDGET)

static gboolean
has_several_articles (CorridorHandle *handle)
{
  return corridor_library_get_n_articles (corridor_handle_get_library (handle)) > 1;
}

static CorridorArticle *
get_article (CorridorHandle *handle)
{
  return corridor_library_get_article (corridor_handle_get_library (handle), corridor_handle_get_record (handle)->article);
}

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
  if (has_several_articles (self->handle))
    {
      g_autofree char *article = corridor_text_shown (corridor_article_get_title (get_article (self->handle)), CORRIDOR_SHOWN_LINE);
      g_autofree char *of_statement = g_steal_pointer (&name);

      /* Translators: a statement in one line for a screen reader, and the title of its article */
      name = g_strdup_printf (C_("statement", "%s, in %s"), of_statement, article);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (parent), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* Of one article there is nothing to tell apart, and a list of rows is made faster. */
static void
show_article (CorridorStatementRow *self, const char *language)
{
  if (!has_several_articles (self->handle))
    {
      g_clear_pointer (&self->article, gtk_widget_unparent);
      return;
    }

  if (self->article == NULL)
    {
      self->article = g_object_new (CORRIDOR_TYPE_TEXT_BLOCK, "fit", TRUE, NULL);
      gtk_widget_add_css_class (self->article, "article");
      gtk_widget_set_parent (self->article, GTK_WIDGET (self));
    }
  corridor_text_language_set (self->article, language);
  corridor_text_block_set_text (CORRIDOR_TEXT_BLOCK (self->article), corridor_article_get_title (get_article (self->handle)));
}

static void
show_handle (CorridorStatementRow *self)
{
  const CorridorStatement *statement = corridor_handle_get_record (self->handle);
  const char *language = corridor_text_language_of_statement (corridor_handle_get_library (self->handle), statement);
  g_autofree char *meta
      = corridor_statement_describe_meta (corridor_handle_get_library (self->handle), statement);
  g_autofree char *date = corridor_statement_describe_date (statement, CORRIDOR_DATE_SHORT);

  corridor_glyph_mark_set (CORRIDOR_GLYPH_MARK (self->glyph), statement->kind, statement->status);
  corridor_text_language_set (self->title, language);
  corridor_text_language_set (self->meta, language);
  corridor_text_block_set_text (CORRIDOR_TEXT_BLOCK (self->title), statement->title);
  corridor_text_block_set_text (CORRIDOR_TEXT_BLOCK (self->meta), meta);
  corridor_text_block_set_text (CORRIDOR_TEXT_BLOCK (self->date), date);
  show_article (self, language);
  if (statement->date != NULL)
    gtk_widget_remove_css_class (self->date, "none");
  else
    gtk_widget_add_css_class (self->date, "none");
}

static void
measure_child (GtkWidget *child, int *minimum, int *natural)
{
  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, minimum, natural, NULL, NULL);
}

static int
get_height (GtkWidget *child, int width, int *baseline)
{
  int height;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, &height, NULL, baseline, NULL);

  return height;
}

/* What the glyph takes from the width, and the width of the date: what it wants, unless the title needs it.
 */
static void
divide_width (CorridorStatementRow *self, int width, int *text_x, int *date_width)
{
  int glyph, title_minimum, date_minimum, date_natural;

  measure_child (self->glyph, &glyph, NULL);
  measure_child (self->title, &title_minimum, NULL);
  measure_child (self->date, &date_minimum, &date_natural);
  *text_x = glyph + SPACING;
  *date_width = CLAMP (width - *text_x - SPACING - title_minimum, date_minimum, date_natural);
}

/* What the article takes of a line that is @text_width wide, with what lies before it */
static int
get_article_width (CorridorStatementRow *self, int text_width)
{
  int natural;

  if (self->article == NULL)
    return 0;

  measure_child (self->article, NULL, &natural);

  return MIN (natural, (int) (text_width * ARTICLE_PART) - SPACING) + SPACING;
}

static void
measure_width (CorridorStatementRow *self, int *minimum, int *natural)
{
  int glyph, title_minimum, title_natural, date_minimum, date_natural, meta_minimum, article_minimum = 0;

  measure_child (self->glyph, &glyph, NULL);
  measure_child (self->title, &title_minimum, &title_natural);
  measure_child (self->date, &date_minimum, &date_natural);
  measure_child (self->meta, &meta_minimum, NULL);
  if (self->article != NULL)
    {
      measure_child (self->article, &article_minimum, NULL);
      article_minimum = (int) ((article_minimum + SPACING) / ARTICLE_PART) + 1;
      meta_minimum = MAX ((int) (meta_minimum / (1 - ARTICLE_PART)) + 1, article_minimum);
    }
  *minimum = glyph + SPACING + MAX (title_minimum + SPACING + date_minimum, meta_minimum);
  *natural = MAX (*minimum, glyph + SPACING + title_natural + SPACING + date_natural);
}

static int
measure_height (CorridorStatementRow *self, int width)
{
  int minimum, text_x, date_width, text_width;

  if (width < 0)
    measure_width (self, &minimum, &width);
  divide_width (self, width, &text_x, &date_width);
  text_width = width - text_x;

  return MAX (get_height (self->glyph, -1, NULL),
              get_height (self->separator, -1, NULL)
                  + get_height (self->title, text_width - SPACING - date_width, NULL)
                  + get_height (self->meta, text_width - get_article_width (self, text_width), NULL));
}

static void
corridor_statement_row_measure (GtkWidget *widget,
                                GtkOrientation orientation,
                                int for_size,
                                int *minimum,
                                int *natural,
                                int *minimum_baseline,
                                int *natural_baseline)
{
  CorridorStatementRow *self = CORRIDOR_STATEMENT_ROW (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (self, minimum, natural);
  else
    *minimum = *natural = measure_height (self, for_size);
}

/* @x is from the side where reading begins */
static void
place (CorridorStatementRow *self, GtkWidget *child, int x, int y, int width, int height)
{
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    x = gtk_widget_get_width (GTK_WIDGET (self)) - x - width;
  gtk_widget_size_allocate (child, &(GtkAllocation){ x, y, width, height }, -1);
}

static void
corridor_statement_row_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  CorridorStatementRow *self = CORRIDOR_STATEMENT_ROW (widget);
  int text_x, date_width, title_width, separator_height, title_height, title_baseline, date_height,
      date_baseline, article_width, meta_baseline, article_baseline, article_height;

  divide_width (self, width, &text_x, &date_width);
  title_width = width - text_x - SPACING - date_width;
  separator_height = get_height (self->separator, -1, NULL);
  title_height = get_height (self->title, title_width, &title_baseline);
  date_height = get_height (self->date, date_width, &date_baseline);

  place (self, self->glyph, 0, 0, text_x - SPACING, get_height (self->glyph, -1, NULL));
  place (self, self->separator, text_x, 0, width - text_x, separator_height);
  place (self, self->title, text_x, separator_height, title_width, title_height);
  /* both stand on one line */
  place (self, self->date, width - date_width, separator_height + title_baseline - date_baseline, date_width,
         date_height);
  article_width = get_article_width (self, width - text_x);
  place (self, self->meta, text_x, separator_height + title_height, width - text_x - article_width,
         get_height (self->meta, width - text_x - article_width, &meta_baseline));
  if (self->article == NULL)
    return;
  article_width -= SPACING;
  article_height = get_height (self->article, article_width, &article_baseline);
  place (self, self->article, width - article_width, separator_height + title_height + meta_baseline - article_baseline, article_width, article_height);
}

static GtkSizeRequestMode
corridor_statement_row_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
corridor_statement_row_dispose (GObject *object)
{
  CorridorStatementRow *self = CORRIDOR_STATEMENT_ROW (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
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

  widget_class->get_request_mode = corridor_statement_row_get_request_mode;
  widget_class->measure = corridor_statement_row_measure;
  widget_class->size_allocate = corridor_statement_row_size_allocate;

  properties[PROP_HANDLE]
      = g_param_spec_object ("handle", NULL, NULL, CORRIDOR_TYPE_HANDLE,
                             G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "statement");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
add_child (GtkWidget *parent, GtkWidget *child, const char *css_class)
{
  if (css_class != NULL)
    gtk_widget_add_css_class (child, css_class);
  gtk_widget_set_parent (child, parent);

  return child;
}

static void
corridor_statement_row_init (CorridorStatementRow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  /* By hand: where a result is replaced two hundred rows are made in one frame, and with a template that
   * takes half as long again. */
  self->glyph = add_child (widget, corridor_glyph_mark_new (), NULL);
  self->separator = add_child (widget, gtk_separator_new (GTK_ORIENTATION_HORIZONTAL), NULL);
  self->title = add_child (
      widget, g_object_new (CORRIDOR_TYPE_TEXT_BLOCK, "lines", 2, "minimum-chars", 13, NULL), "title");
  self->date = add_child (widget, g_object_new (CORRIDOR_TYPE_TEXT_BLOCK, "fit", TRUE, "numeric", TRUE, NULL),
                          "date");
  self->meta = add_child (widget, corridor_text_block_new (), "meta");

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
 * @self: a row
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

static void
mark_block (GtkWidget *block, const CorridorNeedle *needle)
{
  g_autoptr (PangoAttrList) marks = corridor_hits_mark (needle, corridor_text_block_get_text (CORRIDOR_TEXT_BLOCK (block)));

  corridor_text_block_set_marks (CORRIDOR_TEXT_BLOCK (block), marks);
}

/**
 * corridor_statement_row_mark:
 * @self: a row
 * @needle: (nullable): what is searched for
 *
 * Marks what @needle finds in the title and in the names. Has to be done again for another handle.
 */
void
corridor_statement_row_mark (CorridorStatementRow *self, const CorridorNeedle *needle)
{
  g_return_if_fail (CORRIDOR_IS_STATEMENT_ROW (self));

  mark_block (self->title, needle);
  mark_block (self->meta, needle);
}
