/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-query-part.h"

#include "corridor-i18n.h"
#include "corridor-text.h"

struct _CorridorQueryPart
{
  GObject parent_instance;

  CorridorPartKind kind;
  CorridorFacet facet;
  CorridorChoice choice;
  char *value;
  char *label;
  char *value_label;
  char *title;
};

enum
{
  PROP_KIND = 1,
  PROP_FACET,
  PROP_CHOICE,
  PROP_LABEL,
  PROP_VALUE_LABEL,
  PROP_TITLE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CorridorQueryPart, corridor_query_part, G_TYPE_OBJECT)

static void
corridor_query_part_finalize (GObject *object)
{
  CorridorQueryPart *self = CORRIDOR_QUERY_PART (object);

  g_free (self->value);
  g_free (self->label);
  g_free (self->value_label);
  g_free (self->title);

  G_OBJECT_CLASS (corridor_query_part_parent_class)->finalize (object);
}

static void
corridor_query_part_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  CorridorQueryPart *self = CORRIDOR_QUERY_PART (object);

  switch (prop_id)
    {
    case PROP_KIND:
      g_value_set_uint (value, self->kind);
      break;
    case PROP_FACET:
      g_value_set_uint (value, self->facet);
      break;
    case PROP_CHOICE:
      g_value_set_uint (value, self->choice);
      break;
    case PROP_LABEL:
      g_value_set_string (value, self->label);
      break;
    case PROP_VALUE_LABEL:
      g_value_set_string (value, self->value_label);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
corridor_query_part_class_init (CorridorQueryPartClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = corridor_query_part_finalize;
  object_class->get_property = corridor_query_part_get_property;

  properties[PROP_KIND] = g_param_spec_uint ("kind", NULL, NULL, 0, CORRIDOR_PART_PICKS, 0, flags);
  properties[PROP_FACET] = g_param_spec_uint ("facet", NULL, NULL, 0, CORRIDOR_N_FACETS - 1, 0, flags);
  properties[PROP_CHOICE] = g_param_spec_uint ("choice", NULL, NULL, 0, CORRIDOR_CHOICE_EXCLUDED, 0, flags);
  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL, flags);
  properties[PROP_VALUE_LABEL] = g_param_spec_string ("value-label", NULL, NULL, NULL, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
corridor_query_part_init (CorridorQueryPart *self)
{
}

static CorridorQueryPart *
new_part (CorridorPartKind kind, const char *label, char *value_label)
{
  CorridorQueryPart *self = g_object_new (CORRIDOR_TYPE_QUERY_PART, NULL);

  self->kind = kind;
  self->label = g_strdup (label);
  self->value_label = value_label;
  /* Translators: a filter in one line: what it is about, and its value ("Search: gwadar") */
  self->title = g_strdup_printf (C_("filter", "%s: %s"), self->label, self->value_label);

  return self;
}

static void
add_values (GPtrArray *parts, CorridorQuery *query, CorridorIndex *index, CorridorFacet facet, CorridorChoice choice)
{
  const char *const *values = choice == CORRIDOR_CHOICE_INCLUDED ? corridor_query_get_included (query, facet)
                                                                 : corridor_query_get_excluded (query, facet);

  for (guint i = 0; values[i] != NULL; i++)
    {
      guint value = index != NULL ? corridor_index_find_value (index, facet, values[i]) : CORRIDOR_NONE;
      const char *name = value != CORRIDOR_NONE ? corridor_index_get_value_name (index, facet, value) : values[i];
      CorridorQueryPart *part = new_part (CORRIDOR_PART_VALUE, corridor_facet_get_label (facet), corridor_text_shown (name, CORRIDOR_SHOWN_NAME));

      part->facet = facet;
      part->choice = choice;
      part->value = g_strdup (values[i]);

      if (choice == CORRIDOR_CHOICE_EXCLUDED)
        {
          g_free (part->title);
          /* Translators: an exclusion in one line: facet and value ("not Actor: India") */
          part->title = g_strdup_printf (C_("filter", "not %s: %s"), part->label, part->value_label);
        }

      g_ptr_array_add (parts, part);
    }
}

static char *
describe_dates (CorridorQuery *query)
{
  const CorridorDate *from = corridor_query_get_from (query);
  const CorridorDate *to = corridor_query_get_to (query);
  gboolean certain = corridor_query_get_certain (query);
  g_autofree char *from_words = from != NULL ? corridor_date_describe (from, CORRIDOR_DATE_SHORT) : NULL;
  g_autofree char *to_words = to != NULL ? corridor_date_describe (to, CORRIDOR_DATE_SHORT) : NULL;

  if (from != NULL && to != NULL && strcmp (corridor_date_get_text (from), corridor_date_get_text (to)) == 0)
    return certain ? g_strdup_printf (C_("date filter", "certainly in %s"), from_words)
                   : g_strdup_printf (C_("date filter", "possibly in %s"), from_words);
  if (from != NULL && to != NULL)
    return certain ? g_strdup_printf (C_("date filter", "certainly within %s – %s"), from_words, to_words)
                   : g_strdup_printf (C_("date filter", "possibly within %s – %s"), from_words, to_words);
  if (from != NULL)
    return certain ? g_strdup_printf (C_("date filter", "certainly from %s on"), from_words)
                   : g_strdup_printf (C_("date filter", "possibly from %s on"), from_words);
  return certain ? g_strdup_printf (C_("date filter", "certainly until %s"), to_words)
                 : g_strdup_printf (C_("date filter", "possibly until %s"), to_words);
}

/**
 * corridor_query_list_parts:
 * @query: a query
 * @index: (nullable): gives values their names; without it their ids are shown
 *
 * Takes @query apart into what a person can take away by itself: values facet by facet, included before excluded, then text, dates and picks.
 *
 * Returns: (transfer full) (element-type CorridorQueryPart): the parts, empty where nothing is filtered
 */
GPtrArray *
corridor_query_list_parts (CorridorQuery *query, CorridorIndex *index)
{
  g_autofree char *searched = NULL;
  GPtrArray *parts = g_ptr_array_new_with_free_func (g_object_unref);
  const char *const *picks = corridor_query_get_picks (query);

  for (guint facet = 0; facet < CORRIDOR_N_FACETS; facet++)
    {
      add_values (parts, query, index, facet, CORRIDOR_CHOICE_INCLUDED);
      add_values (parts, query, index, facet, CORRIDOR_CHOICE_EXCLUDED);
    }

  searched = corridor_text_shown (corridor_query_get_text (query), CORRIDOR_SHOWN_NAME);
  if (searched[0] != '\0')
    g_ptr_array_add (parts, new_part (CORRIDOR_PART_TEXT, C_("filter", "Search"),
                                      /* Translators: what is searched for, quoted */
                                      g_strdup_printf (C_("filter", "“%s”"), searched)));

  if (corridor_query_get_from (query) != NULL || corridor_query_get_to (query) != NULL)
    g_ptr_array_add (parts, new_part (CORRIDOR_PART_DATES, C_("filter", "Date"), describe_dates (query)));

  if (picks != NULL)
    {
      guint n = g_strv_length ((char **) picks);

      g_ptr_array_add (parts, new_part (CORRIDOR_PART_PICKS, C_("filter", "Kept"),
                                        g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u statement", "%u statements", n), n)));
    }

  return parts;
}

/**
 * corridor_query_part_get_kind:
 * @self: a part of a query
 *
 * Returns: which kind of filter it is
 */
CorridorPartKind
corridor_query_part_get_kind (CorridorQueryPart *self)
{
  g_return_val_if_fail (CORRIDOR_IS_QUERY_PART (self), CORRIDOR_PART_VALUE);

  return self->kind;
}

/**
 * corridor_query_part_get_facet:
 * @self: a part of a query
 *
 * Returns: the facet of a value or of a facet's mode; without meaning for the other kinds
 */
CorridorFacet
corridor_query_part_get_facet (CorridorQueryPart *self)
{
  g_return_val_if_fail (CORRIDOR_IS_QUERY_PART (self), CORRIDOR_FACET_REGION);

  return self->facet;
}

/**
 * corridor_query_part_get_choice:
 * @self: a part of a query
 *
 * Returns: whether the value is included or excluded; %CORRIDOR_CHOICE_NONE for the other kinds
 */
CorridorChoice
corridor_query_part_get_choice (CorridorQueryPart *self)
{
  g_return_val_if_fail (CORRIDOR_IS_QUERY_PART (self), CORRIDOR_CHOICE_NONE);

  return self->choice;
}

/**
 * corridor_query_part_get_value:
 * @self: a part of a query
 *
 * Returns: (transfer none) (nullable): the id of the value; %NULL for the other kinds
 */
const char *
corridor_query_part_get_value (CorridorQueryPart *self)
{
  g_return_val_if_fail (CORRIDOR_IS_QUERY_PART (self), NULL);

  return self->value;
}

/**
 * corridor_query_part_get_label:
 * @self: a part of a query
 *
 * Returns: (transfer none): the dim word before ("Region"), translated
 */
const char *
corridor_query_part_get_label (CorridorQueryPart *self)
{
  g_return_val_if_fail (CORRIDOR_IS_QUERY_PART (self), NULL);

  return self->label;
}

/**
 * corridor_query_part_get_value_label:
 * @self: a part of a query
 *
 * Returns: (transfer none): the bold words ("Balochistan"); names come from a file and are not to be taken
 *   for markup
 */
const char *
corridor_query_part_get_value_label (CorridorQueryPart *self)
{
  g_return_val_if_fail (CORRIDOR_IS_QUERY_PART (self), NULL);

  return self->value_label;
}

/**
 * corridor_query_part_get_title:
 * @self: a part of a query
 *
 * Returns: (transfer none): both in one sentence, for tooltips and screen readers
 */
const char *
corridor_query_part_get_title (CorridorQueryPart *self)
{
  g_return_val_if_fail (CORRIDOR_IS_QUERY_PART (self), NULL);

  return self->title;
}

/**
 * corridor_query_part_equal:
 * @a: a part
 * @b: another
 *
 * Whether both are the same filter and read the same, so that a chip can stay.
 */
gboolean
corridor_query_part_equal (CorridorQueryPart *a, CorridorQueryPart *b)
{
  return a->kind == b->kind && a->facet == b->facet && a->choice == b->choice && g_strcmp0 (a->value, b->value) == 0
         && strcmp (a->title, b->title) == 0;
}
