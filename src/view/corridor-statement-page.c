/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-statement-page.h"

#include "corridor-date-mark.h"
#include "corridor-detail-fill.h"
#include "corridor-entity-pill.h"
#include "corridor-evidence-button.h"
#include "corridor-field.h"
#include "corridor-glyph-mark.h"
#include "corridor-hits.h"
#include "corridor-i18n.h"
#include "corridor-statement-link.h"
#include "corridor-statement-text.h"
#include "corridor-text-language.h"
#include "corridor-text.h"
#include "corridor-view.h"

struct _CorridorStatementPage
{
  GtkWidget parent_instance;

  /* template */
  GtkWidget *banner;
  GtkLabel *title_label, *text_label;
  CorridorGlyphMark *kind_mark, *standing_mark;
  CorridorDateMark *when_mark;
  GtkLabel *kind_label, *standing_label, *when_label, *likelihood_label, *confidence_label;
  GtkWidget *source_field, *likelihood_field, *confidence_field, *who_field, *where_field, *about_field, *topics_field, *article_field;
  GtkWidget *related_hairline, *related_field;
  CorridorWrapBox *source_box, *who_box, *where_box, *about_box, *topics_box, *evidence_box, *article_box;
  GtkBox *related_box;

  /* owned */
  CorridorSession *session; /* nullable */
  guint statement;
};

G_DEFINE_FINAL_TYPE (CorridorStatementPage, corridor_statement_page, GTK_TYPE_WIDGET)

static void
fill_head (CorridorStatementPage *self, const CorridorStatement *record)
{
  const char *language = corridor_text_language_of_statement (corridor_session_get_library (self->session), record);
  g_autofree char *when = corridor_statement_describe_date (record, CORRIDOR_DATE_LONG);
  g_autofree char *written = NULL;

  corridor_text_language_set (self->title_label, language);
  corridor_text_language_set (self->text_label, language);
  corridor_detail_show_line (self->title_label, record->title);
  corridor_detail_show_text (self->text_label, record->text);

  corridor_glyph_mark_set_kind (self->kind_mark, record->kind);
  gtk_label_set_text (self->kind_label, corridor_vocabulary_get_label (CORRIDOR_VOCABULARY_KIND, record->kind));
  corridor_glyph_mark_set_standing (self->standing_mark, record->status);
  gtk_label_set_text (self->standing_label, corridor_vocabulary_get_label (CORRIDOR_VOCABULARY_STATUS, record->status));

  gtk_widget_set_visible (GTK_WIDGET (self->when_mark), record->date != NULL);
  if (record->date != NULL)
    corridor_date_mark_set (self->when_mark, record->date);
  corridor_detail_show_line (self->when_label, when);
  if (record->date != NULL)
    written = corridor_text_shown (corridor_date_get_text (record->date), CORRIDOR_SHOWN_LINE);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->when_label), written);
}

static void
fill_certainty (CorridorStatementPage *self, const CorridorStatement *record)
{
  corridor_detail_set_text (self->likelihood_field, self->likelihood_label,
                            record->likelihood != CORRIDOR_LIKELIHOOD_NONE
                                ? corridor_vocabulary_get_label (CORRIDOR_VOCABULARY_LIKELIHOOD, record->likelihood)
                                : NULL);
  corridor_detail_set_text (self->confidence_field, self->confidence_label,
                            record->confidence != CORRIDOR_CONFIDENCE_NONE
                                ? corridor_vocabulary_get_label (CORRIDOR_VOCABULARY_CONFIDENCE, record->confidence)
                                : NULL);
}

static void
fill_who (CorridorStatementPage *self, const CorridorStatement *record)
{
  corridor_wrap_box_clear (self->who_box);
  for (guint i = 0; i < MIN (record->n_actors, CORRIDOR_DETAIL_MAX); i++)
    corridor_wrap_box_append (self->who_box, corridor_entity_pill_new (self->session, record->actors[i].entity, record->actors[i].role));
  if (record->n_actors > CORRIDOR_DETAIL_MAX)
    corridor_wrap_box_append (self->who_box, corridor_detail_make_more (record->n_actors - CORRIDOR_DETAIL_MAX));
  gtk_widget_set_visible (self->who_field, record->n_actors > 0);

  /* the author says what nobody else is named for; that goes without saying */
  gtk_widget_set_visible (self->source_field, record->attribution != CORRIDOR_NONE);
  corridor_detail_fill_entities (self->source_box, self->session, &record->attribution, record->attribution != CORRIDOR_NONE ? 1 : 0);
}

static void
topic_clicked_cb (GtkButton *button, CorridorStatementPage *self)
{
  corridor_session_choose (self->session, CORRIDOR_FACET_TOPIC, g_object_get_data (G_OBJECT (button), "topic"), CORRIDOR_CHOICE_INCLUDED);
}

static void
fill_topics (CorridorStatementPage *self, const CorridorStatement *record)
{
  corridor_wrap_box_clear (self->topics_box);
  for (guint i = 0; i < MIN (record->n_topics, CORRIDOR_DETAIL_MAX); i++)
    {
      GtkWidget *link = corridor_detail_make_link (record->topics[i], _("Include this topic"));

      g_object_set_data_full (G_OBJECT (link), "topic", g_strdup (record->topics[i]), g_free);
      g_signal_connect_object (link, "clicked", G_CALLBACK (topic_clicked_cb), self, 0);
      corridor_wrap_box_append (self->topics_box, link);
    }
  if (record->n_topics > CORRIDOR_DETAIL_MAX)
    corridor_wrap_box_append (self->topics_box, corridor_detail_make_more (record->n_topics - CORRIDOR_DETAIL_MAX));
  gtk_widget_set_visible (self->topics_field, record->n_topics > 0);
}

static void
fill_evidence (CorridorStatementPage *self, const CorridorStatement *record)
{
  corridor_wrap_box_clear (self->evidence_box);
  for (guint i = 0; i < MIN (record->n_evidence, CORRIDOR_DETAIL_MAX); i++)
    {
      const CorridorEvidence *evidence = &record->evidence[i];

      corridor_wrap_box_append (self->evidence_box, evidence->paragraph > 0
                                                        ? corridor_evidence_button_new (self->session, record->article, evidence)
                                                        : corridor_detail_make_web_link (evidence->source, evidence->url));
    }
  if (record->n_evidence > CORRIDOR_DETAIL_MAX)
    corridor_wrap_box_append (self->evidence_box, corridor_detail_make_more (record->n_evidence - CORRIDOR_DETAIL_MAX));
}

static void
article_clicked_cb (CorridorStatementPage *self)
{
  CorridorLibrary *library = corridor_session_get_library (self->session);
  const CorridorStatement *record = corridor_library_get_statement (library, self->statement);

  corridor_session_choose (self->session, CORRIDOR_FACET_ARTICLE,
                           corridor_article_get_id (corridor_library_get_article (library, record->article)), CORRIDOR_CHOICE_INCLUDED);
}

/* Which article it is from: said where there are several. */
static void
fill_article (CorridorStatementPage *self, CorridorLibrary *library, const CorridorStatement *record)
{
  gboolean several = corridor_library_get_n_articles (library) > 1;

  corridor_wrap_box_clear (self->article_box);
  gtk_widget_set_visible (self->article_field, several);
  if (several)
    {
      CorridorArticle *article = corridor_library_get_article (library, record->article);
      GtkWidget *link = corridor_detail_make_link (corridor_article_get_title (article), _("Include this article"));

      g_signal_connect_object (link, "clicked", G_CALLBACK (article_clicked_cb), self, G_CONNECT_SWAPPED);
      corridor_wrap_box_append (self->article_box, link);
    }
}

static void
add_related (CorridorStatementPage *self, const CorridorRelated *related, guint n, gboolean incoming)
{
  for (guint i = 0; i < MIN (n, CORRIDOR_DETAIL_MAX); i++)
    gtk_box_append (self->related_box,
                    corridor_statement_link_new (self->session, related[i].statement,
                                                 incoming ? corridor_related_get_inverse_label (related[i].type)
                                                          : corridor_vocabulary_get_label (CORRIDOR_VOCABULARY_RELATED, related[i].type)));
  if (n > CORRIDOR_DETAIL_MAX)
    gtk_box_append (self->related_box, corridor_detail_make_more (n - CORRIDOR_DETAIL_MAX));
}

static void
fill_related (CorridorStatementPage *self, CorridorLibrary *library, const CorridorStatement *record)
{
  guint n_incoming;
  const CorridorRelated *incoming = corridor_library_get_incoming (library, self->statement, &n_incoming);
  gboolean any = record->n_related + n_incoming > 0;

  corridor_detail_clear (self->related_box);
  add_related (self, record->related, record->n_related, FALSE);
  add_related (self, incoming, n_incoming, TRUE);
  gtk_widget_set_visible (self->related_field, any);
  gtk_widget_set_visible (self->related_hairline, any);
}

static void
mark_label (GtkLabel *label, const CorridorNeedle *needle)
{
  g_autoptr (PangoAttrList) marks = corridor_hits_mark (needle, gtk_label_get_text (label));

  gtk_label_set_attributes (label, marks);
}

/**
 * corridor_statement_page_mark_hits:
 * @self: the page
 *
 * Marks what the session's query searches for in the title and the text.
 */
void
corridor_statement_page_mark_hits (CorridorStatementPage *self)
{
  g_autoptr (CorridorNeedle) needle = NULL;

  g_return_if_fail (CORRIDOR_IS_STATEMENT_PAGE (self));

  if (self->session == NULL)
    return;

  needle = corridor_needle_new (corridor_query_get_text (corridor_session_get_query (self->session)));
  mark_label (self->title_label, needle);
  mark_label (self->text_label, needle);
}

/**
 * corridor_statement_page_show:
 * @self: the page
 * @session: what is looked at
 * @statement: one of its library's statements
 *
 * Shows @statement.
 */
void
corridor_statement_page_show (CorridorStatementPage *self, CorridorSession *session, guint statement)
{
  CorridorLibrary *library = corridor_session_get_library (session);
  const CorridorStatement *record = corridor_library_get_statement (library, statement);

  g_set_object (&self->session, session);
  self->statement = statement;

  fill_head (self, record);
  corridor_statement_page_mark_hits (self);
  fill_certainty (self, record);
  fill_who (self, record);
  gtk_widget_set_visible (self->where_field, corridor_detail_fill_entities (self->where_box, session, record->regions, record->n_regions));
  gtk_widget_set_visible (self->about_field, corridor_detail_fill_entities (self->about_box, session, record->subjects, record->n_subjects));
  fill_topics (self, record);
  fill_evidence (self, record);
  fill_article (self, library, record);
  fill_related (self, library, record);
}

/**
 * corridor_statement_page_set_in_result:
 * @self: a statement's page
 * @in_result: whether the statement passes the query
 *
 * Says above the statement that it is not in the result, or no longer says so.
 */
void
corridor_statement_page_set_in_result (CorridorStatementPage *self, gboolean in_result)
{
  g_return_if_fail (CORRIDOR_IS_STATEMENT_PAGE (self));

  gtk_widget_set_visible (self->banner, !in_result);
}

static void
corridor_statement_page_dispose (GObject *object)
{
  CorridorStatementPage *self = CORRIDOR_STATEMENT_PAGE (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (corridor_statement_page_parent_class)->dispose (object);
}

#define bind(name) gtk_widget_class_bind_template_child (widget_class, CorridorStatementPage, name)

static void
corridor_statement_page_class_init (CorridorStatementPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = corridor_statement_page_dispose;

  g_type_ensure (CORRIDOR_TYPE_DATE_MARK);
  g_type_ensure (CORRIDOR_TYPE_FIELD);
  g_type_ensure (CORRIDOR_TYPE_GLYPH_MARK);
  g_type_ensure (CORRIDOR_TYPE_WRAP_BOX);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, CORRIDOR_RESOURCE_PREFIX "corridor-statement-page.ui");
  bind (banner);
  bind (title_label);
  bind (text_label);
  bind (kind_mark);
  bind (kind_label);
  bind (standing_mark);
  bind (standing_label);
  bind (when_mark);
  bind (when_label);
  bind (source_field);
  bind (source_box);
  bind (likelihood_field);
  bind (likelihood_label);
  bind (confidence_field);
  bind (confidence_label);
  bind (who_field);
  bind (who_box);
  bind (where_field);
  bind (where_box);
  bind (about_field);
  bind (about_box);
  bind (topics_field);
  bind (topics_box);
  bind (evidence_box);
  bind (article_field);
  bind (article_box);
  bind (related_hairline);
  bind (related_field);
  bind (related_box);
}

static void
corridor_statement_page_init (CorridorStatementPage *self)
{
  self->statement = CORRIDOR_NONE;
  gtk_widget_init_template (GTK_WIDGET (self));
}
