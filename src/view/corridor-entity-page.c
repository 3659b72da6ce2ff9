/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-entity-page.h"

#include "corridor-detail-fill.h"
#include "corridor-entity-pill.h"
#include "corridor-field.h"
#include "corridor-i18n.h"
#include "corridor-statement-link.h"
#include "corridor-text-language.h"
#include "corridor-text.h"
#include "corridor-statement-text.h"
#include "corridor-view.h"

struct _CorridorEntityPage
{
  GtkWidget parent_instance;

  /* template */
  GtkLabel *title_label, *type_label, *summary_label;
  GtkToggleButton *include_button, *exclude_button;
  GtkLabel *count_label, *status_label, *aliases_label, *location_label, *outline_label;
  GtkWidget *count_field, *status_field, *aliases_field, *parents_field, *children_field, *location_field, *outline_field;
  CorridorWrapBox *parents_box, *children_box;
  GtkWidget *relations_hairline, *relations_field, *statements_hairline, *statements_field;
  GtkBox *relations_box, *statements_box;

  /* owned */
  CorridorSession *session; /* nullable */
  guint entity;
};

G_DEFINE_FINAL_TYPE (CorridorEntityPage, corridor_entity_page, GTK_TYPE_WIDGET)

static const CorridorEntity *
get_record (CorridorEntityPage *self)
{
  return corridor_library_get_entity (corridor_session_get_library (self->session), self->entity);
}

/* --- from the template --- */

static void
toggle (CorridorEntityPage *self, CorridorChoice choice)
{
  const CorridorEntity *record = get_record (self);

  corridor_session_toggle (self->session, corridor_entity_kind_get_facet (record->kind), record->id, choice);
  /* a toggle button has turned by itself: the query says how it stands */
  corridor_entity_page_update (self);
}

static void
include_cb (CorridorEntityPage *self)
{
  toggle (self, CORRIDOR_CHOICE_INCLUDED);
}

static void
exclude_cb (CorridorEntityPage *self)
{
  toggle (self, CORRIDOR_CHOICE_EXCLUDED);
}

static void
only_cb (CorridorEntityPage *self)
{
  const CorridorEntity *record = get_record (self);

  corridor_session_choose_only (self->session, corridor_entity_kind_get_facet (record->kind), record->id);
}

/* --- filling --- */

static void
fill_head (CorridorEntityPage *self, const CorridorEntity *record)
{
  const char *kind = corridor_vocabulary_get_label (CORRIDOR_VOCABULARY_ENTITY_KIND, record->kind);
  const char *language = corridor_text_language_of_library (corridor_session_get_library (self->session));
  /* Translators: what an entity is: "Region · province" */
  g_autofree char *type = record->type != NULL ? g_strdup_printf (C_("entity", "%s · %s"), kind, corridor_entity_type_get_label (record->type))
                                                : g_strdup (kind);

  corridor_text_language_set (self->title_label, language);
  corridor_text_language_set (self->summary_label, language);
  corridor_text_language_set (self->aliases_label, language);
  corridor_detail_show_line (self->title_label, record->name);
  corridor_detail_show_line (self->type_label, type);
  corridor_detail_show_text (self->summary_label, record->summary);
}

static char *
join_aliases (const CorridorEntity *record)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; record->aliases != NULL && record->aliases[i] != NULL; i++)
    {
      if (i == CORRIDOR_DETAIL_MAX)
        {
          g_string_append (text, "…");
          break;
        }
      if (i > 0)
        /* Translators: between the other names of an entity */
        g_string_append (text, C_("list", ", "));
      g_string_append (text, record->aliases[i]);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
fill_facts (CorridorEntityPage *self, const CorridorEntity *record)
{
  g_autofree char *aliases = join_aliases (record);
  g_autofree char *location = NULL;

  if (record->has_location)
    /* Translators: latitude and longitude in degrees */
    location = g_strdup_printf (C_("location", "%.4g° %s, %.4g° %s"), ABS (record->latitude),
                                record->latitude < 0 ? C_("location", "S") : C_("location", "N"), ABS (record->longitude),
                                record->longitude < 0 ? C_("location", "W") : C_("location", "E"));

  corridor_detail_set_text (self->status_field, self->status_label,
                            record->status != CORRIDOR_ENTITY_EXISTING
                                ? corridor_vocabulary_get_label (CORRIDOR_VOCABULARY_ENTITY_STATUS, record->status)
                                : NULL);
  corridor_detail_set_text (self->aliases_field, self->aliases_label, aliases);
  corridor_detail_set_text (self->location_field, self->location_label, location);
  corridor_detail_set_text (self->outline_field, self->outline_label, record->outline);
  gtk_widget_set_visible (self->parents_field,
                          corridor_detail_fill_entities (self->parents_box, self->session, record->parents, record->n_parents));
  gtk_widget_set_visible (self->children_field,
                          corridor_detail_fill_entities (self->children_box, self->session, record->children, record->n_children));
}

/* "Special Security Division protects CPEC": the other end leads to its page, the statement behind it to the statement. */
static GtkWidget *
make_relation (CorridorEntityPage *self, const CorridorRelation *relation)
{
  GtkWidget *box = g_object_new (CORRIDOR_TYPE_WRAP_BOX, NULL);
  g_autofree char *date = relation->date != NULL ? corridor_date_describe (relation->date, CORRIDOR_DATE_SHORT) : NULL;
  g_autofree char *words = corridor_relation_type_describe (relation->type);
  GtkWidget *type = gtk_label_new (words);

  gtk_label_set_ellipsize (GTK_LABEL (type), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (type, "role");
  if (relation->from != self->entity)
    corridor_wrap_box_append (CORRIDOR_WRAP_BOX (box), corridor_entity_pill_new (self->session, relation->from, NULL));
  corridor_wrap_box_append (CORRIDOR_WRAP_BOX (box), type);
  if (relation->to != self->entity)
    corridor_wrap_box_append (CORRIDOR_WRAP_BOX (box), corridor_entity_pill_new (self->session, relation->to, NULL));
  if (date != NULL)
    {
      g_autofree char *shown = corridor_text_shown (date, CORRIDOR_SHOWN_NAME);
      GtkWidget *label = gtk_label_new (shown);

      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_widget_add_css_class (label, "role");
      corridor_wrap_box_append (CORRIDOR_WRAP_BOX (box), label);
    }
  if (relation->statement != CORRIDOR_NONE)
    corridor_wrap_box_append (CORRIDOR_WRAP_BOX (box), corridor_statement_link_new (self->session, relation->statement, NULL));

  return box;
}

static void
fill_relations (CorridorEntityPage *self, CorridorLibrary *library)
{
  guint n = corridor_library_get_n_relations (library), n_found = 0;

  corridor_detail_clear (self->relations_box);
  for (guint i = 0; i < n; i++)
    {
      const CorridorRelation *relation = corridor_library_get_relation (library, i);

      if (relation->from != self->entity && relation->to != self->entity)
        continue;
      if (n_found++ < CORRIDOR_DETAIL_MAX)
        gtk_box_append (self->relations_box, make_relation (self, relation));
    }
  if (n_found > CORRIDOR_DETAIL_MAX)
    gtk_box_append (self->relations_box, corridor_detail_make_more (n_found - CORRIDOR_DETAIL_MAX));
  gtk_widget_set_visible (self->relations_field, n_found > 0);
  gtk_widget_set_visible (self->relations_hairline, n_found > 0);
}

/* Every statement that holds the entity or a part of it, in the order of the articles, whatever the query is: the page is about the entity. */
static void
fill_statements (CorridorEntityPage *self, const CorridorEntity *record)
{
  CorridorIndex *index = corridor_session_get_index (self->session);
  CorridorLibrary *library = corridor_index_get_library (index);
  CorridorFacet facet = corridor_entity_kind_get_facet (record->kind);
  g_autoptr (CorridorQuery) all = corridor_query_new ();
  g_autoptr (CorridorQuery) only = corridor_query_with_choice (all, facet, record->id, CORRIDOR_CHOICE_INCLUDED);
  g_autoptr (CorridorEvaluation) evaluation = corridor_evaluate (index, only);
  guint n;
  const guint32 *order = corridor_evaluation_get_order (evaluation, &n);

  corridor_detail_clear (self->statements_box);
  for (guint i = 0; i < MIN (n, CORRIDOR_DETAIL_MAX); i++)
    {
      const CorridorStatement *statement = corridor_library_get_statement (library, order[i]);
      g_autofree char *date = statement->date != NULL ? corridor_date_describe (statement->date, CORRIDOR_DATE_SHORT) : NULL;

      gtk_box_append (self->statements_box, corridor_statement_link_new (self->session, order[i], date));
    }
  if (n > CORRIDOR_DETAIL_MAX)
    gtk_box_append (self->statements_box, corridor_detail_make_more (n - CORRIDOR_DETAIL_MAX));
  gtk_widget_set_visible (self->statements_field, n > 0);
  gtk_widget_set_visible (self->statements_hairline, n > 0);
}

/**
 * corridor_entity_page_show:
 * @self: the page
 * @session: what is looked at
 * @entity: one of its library's entities
 *
 * Shows @entity.
 */
void
corridor_entity_page_show (CorridorEntityPage *self, CorridorSession *session, guint entity)
{
  const CorridorEntity *record;

  g_set_object (&self->session, session);
  self->entity = entity;
  record = get_record (self);

  fill_head (self, record);
  fill_facts (self, record);
  fill_relations (self, corridor_session_get_library (session));
  fill_statements (self, record);
  corridor_entity_page_update (self);
}

/**
 * corridor_entity_page_update:
 * @self: an entity's page
 *
 * Brings the counts and the choice up to date, after the query has changed.
 */
void
corridor_entity_page_update (CorridorEntityPage *self)
{
  CorridorEvaluation *evaluation;
  CorridorIndex *index;
  const CorridorEntity *record;
  CorridorFacet facet;
  CorridorChoice choice;
  g_autofree char *counts = NULL;
  guint value, n = 0;

  g_return_if_fail (CORRIDOR_IS_ENTITY_PAGE (self));

  evaluation = corridor_session_get_evaluation (self->session);
  index = corridor_session_get_index (self->session);
  record = get_record (self);
  facet = corridor_entity_kind_get_facet (record->kind);

  value = corridor_index_find_value (index, facet, record->id);
  if (value != CORRIDOR_NONE)
    n = corridor_evaluation_get_count (evaluation, facet, value);
  counts = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u statement, with the other filters as they are",
                                         "%u statements, with the other filters as they are", n), n);
  gtk_label_set_text (self->count_label, counts);

  choice = corridor_query_get_choice (corridor_session_get_query (self->session), facet, record->id);
  gtk_toggle_button_set_active (self->include_button, choice == CORRIDOR_CHOICE_INCLUDED);
  gtk_toggle_button_set_active (self->exclude_button, choice == CORRIDOR_CHOICE_EXCLUDED);
}

static void
corridor_entity_page_dispose (GObject *object)
{
  CorridorEntityPage *self = CORRIDOR_ENTITY_PAGE (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (corridor_entity_page_parent_class)->dispose (object);
}

#define bind(name) gtk_widget_class_bind_template_child (widget_class, CorridorEntityPage, name)

static void
corridor_entity_page_class_init (CorridorEntityPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = corridor_entity_page_dispose;

  g_type_ensure (CORRIDOR_TYPE_FIELD);
  g_type_ensure (CORRIDOR_TYPE_WRAP_BOX);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, CORRIDOR_RESOURCE_PREFIX "corridor-entity-page.ui");
  bind (title_label);
  bind (type_label);
  bind (summary_label);
  bind (include_button);
  bind (exclude_button);
  bind (count_field);
  bind (count_label);
  bind (status_field);
  bind (status_label);
  bind (aliases_field);
  bind (aliases_label);
  bind (parents_field);
  bind (parents_box);
  bind (children_field);
  bind (children_box);
  bind (location_field);
  bind (location_label);
  bind (outline_field);
  bind (outline_label);
  bind (relations_hairline);
  bind (relations_field);
  bind (relations_box);
  bind (statements_hairline);
  bind (statements_field);
  bind (statements_box);
  gtk_widget_class_bind_template_callback (widget_class, include_cb);
  gtk_widget_class_bind_template_callback (widget_class, exclude_cb);
  gtk_widget_class_bind_template_callback (widget_class, only_cb);
}

static void
corridor_entity_page_init (CorridorEntityPage *self)
{
  self->entity = CORRIDOR_NONE;
  gtk_widget_init_template (GTK_WIDGET (self));
}
