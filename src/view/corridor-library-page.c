/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-library-page.h"

#include "corridor-detail-fill.h"
#include "corridor-field.h"
#include "corridor-i18n.h"
#include "corridor-language-name.h"
#include "corridor-text-language.h"
#include "corridor-text.h"
#include "corridor-view.h"

struct _CorridorLibraryPage
{
  GtkWidget parent_instance;

  /* template */
  GtkLabel *title_label, *summary_label;
  GtkLabel *published_label, *authors_label, *publisher_label, *categories_label, *language_label, *holds_label, *file_label, *sha256_label;
  GtkWidget *published_field, *authors_field, *publisher_field, *link_field, *categories_field, *language_field, *file_field, *sha256_field;
  CorridorWrapBox *link_box;
  GtkWidget *sections_hairline;
  CorridorField *sections_field;
  GtkBox *sections_box;

  /* owned */
  CorridorSession *session; /* nullable */
};

G_DEFINE_FINAL_TYPE (CorridorLibraryPage, corridor_library_page, GTK_TYPE_WIDGET)

static char *
join (const char *const *strings)
{
  return strings != NULL ? g_strjoinv (C_("list", ", "), (char **) strings) : NULL;
}

static char *
describe_holding (CorridorLibrary *library)
{
  guint n_statements = corridor_library_get_n_statements (library);
  guint n_paragraphs = corridor_library_get_n_paragraphs (library);
  guint n_entities = corridor_library_get_n_entities (library);
  g_autofree char *statements = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u statement", "%u statements", n_statements), n_statements);
  g_autofree char *paragraphs = g_strdup_printf (CN_("from", "%u paragraph", "%u paragraphs", n_paragraphs), n_paragraphs);
  g_autofree char *entities
      = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u region, actor or subject", "%u regions, actors and subjects", n_entities), n_entities);

  /* Translators: "84 statements from 23 paragraphs, naming 46 regions, actors and subjects" */
  return g_strdup_printf (_("%s from %s, naming %s"), statements, paragraphs, entities);
}

static void
fill_article (CorridorLibraryPage *self, CorridorArticle *article)
{
  g_autofree char *published = corridor_date_describe (corridor_article_get_published (article), CORRIDOR_DATE_LONG);
  g_autofree char *authors = join (corridor_article_get_authors (article));
  g_autofree char *categories = join (corridor_article_get_categories (article));
  const char *tag = corridor_article_get_language (article);
  g_autofree char *language = tag != NULL ? corridor_language_name (tag) : NULL;
  const char *url = corridor_article_get_url (article);

  corridor_text_language_set (self->title_label, tag);
  corridor_text_language_set (self->summary_label, tag);
  corridor_detail_show_line (self->title_label, corridor_article_get_title (article));
  corridor_detail_show_text (self->summary_label, corridor_article_get_summary (article));

  corridor_detail_set_text (self->published_field, self->published_label, published);
  corridor_detail_set_text (self->authors_field, self->authors_label, authors);
  corridor_detail_set_text (self->publisher_field, self->publisher_label, corridor_article_get_publisher (article));
  corridor_detail_set_text (self->categories_field, self->categories_label, categories);
  corridor_detail_set_text (self->language_field, self->language_label, language);
  /* what is compiled in lies in no folder */
  corridor_detail_set_text (self->file_field, self->file_label,
                            g_str_has_prefix (corridor_article_get_file_name (article), "resource:")
                                ? _("Comes with Corridor")
                                : corridor_article_get_file_name (article));
  corridor_detail_set_text (self->sha256_field, self->sha256_label, corridor_article_get_sha256 (article));

  corridor_wrap_box_clear (self->link_box);
  gtk_widget_set_visible (self->link_field, url != NULL);
  if (url != NULL)
    corridor_wrap_box_append (self->link_box, corridor_detail_make_web_link (url, url));
}

static void
fill_library (CorridorLibraryPage *self, CorridorLibrary *library)
{
  GtkWidget *fields[] = {
    self->published_field, self->authors_field,  self->publisher_field, self->link_field,
    self->categories_field, self->language_field, self->file_field, self->sha256_field,
  };
  guint n = corridor_library_get_n_articles (library);
  g_autofree char *title = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u article", "%u articles", n), n);

  corridor_text_language_set (self->title_label, NULL);
  gtk_label_set_text (self->title_label, title);
  gtk_widget_set_visible (GTK_WIDGET (self->summary_label), FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    gtk_widget_set_visible (fields[i], FALSE);
}

static void
value_clicked_cb (GtkButton *button, CorridorLibraryPage *self)
{
  CorridorFacet facet = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "facet"));

  corridor_session_toggle (self->session, facet, g_object_get_data (G_OBJECT (button), "value"), CORRIDOR_CHOICE_INCLUDED);
}

/* The outline: each section or article, with what it holds, narrows the list to itself. */
static void
fill_values (CorridorLibraryPage *self, CorridorIndex *index, CorridorFacet facet)
{
  guint n = corridor_index_get_n_values (index, facet);
  g_autoptr (CorridorQuery) all = corridor_query_new ();
  g_autoptr (CorridorEvaluation) evaluation = corridor_evaluate (index, all);

  corridor_detail_clear (self->sections_box);
  corridor_field_set_key (self->sections_field, corridor_facet_get_heading (facet));
  for (guint i = 0; i < MIN (n, CORRIDOR_DETAIL_MAX); i++)
    {
      g_autofree char *name = corridor_text_shown (corridor_index_get_value_name (index, facet, i), CORRIDOR_SHOWN_LINE);
      GtkWidget *link = corridor_detail_make_link (name, name);
      GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
      guint n_statements = corridor_evaluation_get_count (evaluation, facet, i);
      g_autofree char *count = g_strdup_printf ("%u", n_statements);
      g_autofree char *statements
          = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u statement", "%u statements", n_statements), n_statements);
      /* Translators: a section and what it holds, for who hears it: "Introduction, 16 statements" */
      g_autofree char *spoken = g_strdup_printf (C_("accessible name", "%s, %s"), name, statements);
      GtkWidget *label = gtk_label_new (count);

      gtk_widget_add_css_class (label, "dim");
      gtk_widget_set_halign (label, GTK_ALIGN_END);
      gtk_widget_set_hexpand (label, TRUE);
      gtk_accessible_update_property (GTK_ACCESSIBLE (link), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
      g_object_set_data (G_OBJECT (link), "facet", GUINT_TO_POINTER (facet));
      g_object_set_data_full (G_OBJECT (link), "value", g_strdup (corridor_index_get_value_id (index, facet, i)), g_free);
      g_signal_connect_object (link, "clicked", G_CALLBACK (value_clicked_cb), self, 0);
      gtk_box_append (GTK_BOX (row), link);
      gtk_box_append (GTK_BOX (row), label);
      gtk_box_append (self->sections_box, row);
    }
  if (n > CORRIDOR_DETAIL_MAX)
    gtk_box_append (self->sections_box, corridor_detail_make_more (n - CORRIDOR_DETAIL_MAX));

  gtk_widget_set_visible (GTK_WIDGET (self->sections_field), n > 0);
  gtk_widget_set_visible (self->sections_hairline, n > 0);
}

/**
 * corridor_library_page_show:
 * @self: the page
 * @session: what is looked at; nothing is shown without a library
 */
void
corridor_library_page_show (CorridorLibraryPage *self, CorridorSession *session)
{
  CorridorLibrary *library = corridor_session_get_library (session);
  g_autofree char *holding = NULL;
  gboolean single;

  g_set_object (&self->session, session);
  if (library == NULL)
    return;

  single = corridor_library_get_n_articles (library) == 1;
  if (single)
    fill_article (self, corridor_library_get_article (library, 0));
  else
    fill_library (self, library);

  holding = describe_holding (library);
  gtk_label_set_text (self->holds_label, holding);
  fill_values (self, corridor_session_get_index (session), single ? CORRIDOR_FACET_SECTION : CORRIDOR_FACET_ARTICLE);
}

static void
corridor_library_page_dispose (GObject *object)
{
  CorridorLibraryPage *self = CORRIDOR_LIBRARY_PAGE (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (corridor_library_page_parent_class)->dispose (object);
}

#define bind(name) gtk_widget_class_bind_template_child (widget_class, CorridorLibraryPage, name)

static void
corridor_library_page_class_init (CorridorLibraryPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = corridor_library_page_dispose;

  g_type_ensure (CORRIDOR_TYPE_FIELD);
  g_type_ensure (CORRIDOR_TYPE_WRAP_BOX);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, CORRIDOR_RESOURCE_PREFIX "corridor-library-page.ui");
  bind (title_label);
  bind (summary_label);
  bind (published_field);
  bind (published_label);
  bind (authors_field);
  bind (authors_label);
  bind (publisher_field);
  bind (publisher_label);
  bind (link_field);
  bind (link_box);
  bind (categories_field);
  bind (categories_label);
  bind (language_field);
  bind (language_label);
  bind (holds_label);
  bind (file_field);
  bind (file_label);
  bind (sha256_field);
  bind (sha256_label);
  bind (sections_hairline);
  bind (sections_field);
  bind (sections_box);
}

static void
corridor_library_page_init (CorridorLibraryPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
