/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-sidebar-row-private.h"

#include "corridor-i18n.h"
#include "corridor-text.h"

struct _CorridorSidebarRow
{
  GObject parent_instance;

  CorridorSidebarRowKind kind;
  CorridorFacet facet;
  guint value;
  guint entity;
  char *value_id; /* its own copies: a row may outlive the index that it was made from */
  char *name;
  guint depth;
  gboolean has_children;

  guint count;
  CorridorChoice choice;
  gboolean expanded;
  guint n_chosen;
  gboolean all;

  guint mark;
};

G_DEFINE_FINAL_TYPE (CorridorSidebarRow, corridor_sidebar_row, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_KIND,
  PROP_FACET,
  PROP_VALUE,
  PROP_NAME,
  PROP_DEPTH,
  PROP_HAS_CHILDREN,
  PROP_COUNT,
  PROP_CHOICE,
  PROP_EXPANDED,
  PROP_N_CHOSEN,
  PROP_ALL,
  N_PROPS
};
static GParamSpec *properties[N_PROPS];

static void
corridor_sidebar_row_finalize (GObject *object)
{
  CorridorSidebarRow *self = CORRIDOR_SIDEBAR_ROW (object);

  g_free (self->value_id);
  g_free (self->name);

  G_OBJECT_CLASS (corridor_sidebar_row_parent_class)->finalize (object);
}

static void
corridor_sidebar_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  CorridorSidebarRow *self = CORRIDOR_SIDEBAR_ROW (object);

  switch (prop_id)
    {
    case PROP_KIND:
      g_value_set_uint (value, self->kind);
      break;
    case PROP_FACET:
      g_value_set_uint (value, self->facet);
      break;
    case PROP_VALUE:
      g_value_set_uint (value, self->value);
      break;
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;
    case PROP_DEPTH:
      g_value_set_uint (value, self->depth);
      break;
    case PROP_HAS_CHILDREN:
      g_value_set_boolean (value, self->has_children);
      break;
    case PROP_COUNT:
      g_value_set_uint (value, self->count);
      break;
    case PROP_CHOICE:
      g_value_set_uint (value, self->choice);
      break;
    case PROP_EXPANDED:
      g_value_set_boolean (value, self->expanded);
      break;
    case PROP_N_CHOSEN:
      g_value_set_uint (value, self->n_chosen);
      break;
    case PROP_ALL:
      g_value_set_boolean (value, self->all);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
corridor_sidebar_row_class_init (CorridorSidebarRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = corridor_sidebar_row_finalize;
  object_class->get_property = corridor_sidebar_row_get_property;

  properties[PROP_KIND] = g_param_spec_uint ("kind", NULL, NULL, 0, CORRIDOR_SIDEBAR_MORE, 0, flags);
  properties[PROP_FACET] = g_param_spec_uint ("facet", NULL, NULL, 0, CORRIDOR_N_FACETS - 1, 0, flags);
  properties[PROP_VALUE] = g_param_spec_uint ("value", NULL, NULL, 0, G_MAXUINT, CORRIDOR_NONE, flags);
  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, flags);
  properties[PROP_DEPTH] = g_param_spec_uint ("depth", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_HAS_CHILDREN] = g_param_spec_boolean ("has-children", NULL, NULL, FALSE, flags);
  properties[PROP_COUNT] = g_param_spec_uint ("count", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_CHOICE] = g_param_spec_uint ("choice", NULL, NULL, 0, CORRIDOR_CHOICE_EXCLUDED, 0, flags);
  properties[PROP_EXPANDED] = g_param_spec_boolean ("expanded", NULL, NULL, FALSE, flags);
  properties[PROP_N_CHOSEN] = g_param_spec_uint ("n-chosen", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_ALL] = g_param_spec_boolean ("all", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
corridor_sidebar_row_init (CorridorSidebarRow *self)
{
  self->value = CORRIDOR_NONE;
  self->entity = CORRIDOR_NONE;
}

static CorridorSidebarRow *
new_row (CorridorSidebarRowKind kind, CorridorFacet facet)
{
  CorridorSidebarRow *self = g_object_new (CORRIDOR_TYPE_SIDEBAR_ROW, NULL);

  self->kind = kind;
  self->facet = facet;
  return self;
}

CorridorSidebarRow *
corridor_sidebar_row_new_heading (CorridorFacet facet)
{
  CorridorSidebarRow *self = new_row (CORRIDOR_SIDEBAR_HEADING, facet);

  self->name = g_strdup (corridor_facet_get_heading (facet));
  self->has_children = TRUE;
  return self;
}

CorridorSidebarRow *
corridor_sidebar_row_new_value (CorridorFacet facet,
                                guint value,
                                const char *value_id,
                                const char *name,
                                guint entity,
                                guint depth,
                                gboolean has_children)
{
  CorridorSidebarRow *self = new_row (CORRIDOR_SIDEBAR_VALUE, facet);

  self->value = value;
  self->value_id = g_strdup (value_id);
  self->name = corridor_text_shown (name, CORRIDOR_SHOWN_NAME);
  self->entity = entity;
  self->depth = depth;
  self->has_children = has_children;
  return self;
}

static void
name_more_row (CorridorSidebarRow *self)
{
  g_free (self->name);
  if (self->expanded)
    self->name = g_strdup (_ ("Show fewer"));
  else
    /* Translators: the number is how many regions, actors or the like there are in all; it is always two or more */
    self->name = g_strdup_printf (ngettext ("Show all %'u", "Show all %'u", self->count), self->count);
}

CorridorSidebarRow *
corridor_sidebar_row_new_more (CorridorFacet facet)
{
  CorridorSidebarRow *self = new_row (CORRIDOR_SIDEBAR_MORE, facet);

  name_more_row (self);
  return self;
}

CorridorSidebarRowKind
corridor_sidebar_row_get_kind (CorridorSidebarRow *self)
{
  g_return_val_if_fail (CORRIDOR_IS_SIDEBAR_ROW (self), CORRIDOR_SIDEBAR_HEADING);

  return self->kind;
}

/**
 * corridor_sidebar_row_get_facet:
 * @self: a row
 *
 * Returns: the facet that it belongs to
 */
CorridorFacet
corridor_sidebar_row_get_facet (CorridorSidebarRow *self)
{
  g_return_val_if_fail (CORRIDOR_IS_SIDEBAR_ROW (self), CORRIDOR_FACET_REGION);

  return self->facet;
}

/**
 * corridor_sidebar_row_get_value:
 * @self: a row
 *
 * Returns: the value's index in its facet of the index that the row was made from; %CORRIDOR_NONE but for values
 */
guint
corridor_sidebar_row_get_value (CorridorSidebarRow *self)
{
  g_return_val_if_fail (CORRIDOR_IS_SIDEBAR_ROW (self), CORRIDOR_NONE);

  return self->value;
}

/**
 * corridor_sidebar_row_get_value_id:
 * @self: a row
 *
 * Returns: (nullable) (transfer none): the value as queries name it; %NULL but for values
 */
const char *
corridor_sidebar_row_get_value_id (CorridorSidebarRow *self)
{
  g_return_val_if_fail (CORRIDOR_IS_SIDEBAR_ROW (self), NULL);

  return self->value_id;
}

/**
 * corridor_sidebar_row_get_entity:
 * @self: a row
 *
 * Returns: the library's index of the entity that the value is, and that has a page; %CORRIDOR_NONE where it is none
 */
guint
corridor_sidebar_row_get_entity (CorridorSidebarRow *self)
{
  g_return_val_if_fail (CORRIDOR_IS_SIDEBAR_ROW (self), CORRIDOR_NONE);

  return self->entity;
}

/**
 * corridor_sidebar_row_get_name:
 * @self: a row
 *
 * Returns: (transfer none): what the row says, for people
 */
const char *
corridor_sidebar_row_get_name (CorridorSidebarRow *self)
{
  g_return_val_if_fail (CORRIDOR_IS_SIDEBAR_ROW (self), NULL);

  return self->name;
}

/**
 * corridor_sidebar_row_get_depth:
 * @self: a row
 *
 * Returns: how many values stand above it in the tree, 0 at the top
 */
guint
corridor_sidebar_row_get_depth (CorridorSidebarRow *self)
{
  g_return_val_if_fail (CORRIDOR_IS_SIDEBAR_ROW (self), 0);

  return self->depth;
}

/**
 * corridor_sidebar_row_get_count:
 * @self: a row
 *
 * Returns: for a value, how many statements hold it and pass the other facets; for a heading and "show all", how many
 * values the facet has
 */
guint
corridor_sidebar_row_get_count (CorridorSidebarRow *self)
{
  g_return_val_if_fail (CORRIDOR_IS_SIDEBAR_ROW (self), 0);

  return self->count;
}

/**
 * corridor_sidebar_row_get_choice:
 * @self: a row
 *
 * Returns: whether its value is included or excluded; %CORRIDOR_CHOICE_NONE where it is neither, or where the
 *   row has none
 */
CorridorChoice
corridor_sidebar_row_get_choice (CorridorSidebarRow *self)
{
  g_return_val_if_fail (CORRIDOR_IS_SIDEBAR_ROW (self), CORRIDOR_CHOICE_NONE);

  return self->choice;
}

/**
 * corridor_sidebar_row_get_expanded:
 * @self: a row
 *
 * Returns: for a heading, whether its values stand below it; for "show all", whether all are shown
 */
gboolean
corridor_sidebar_row_get_expanded (CorridorSidebarRow *self)
{
  g_return_val_if_fail (CORRIDOR_IS_SIDEBAR_ROW (self), FALSE);

  return self->expanded;
}

/**
 * corridor_sidebar_row_get_n_chosen:
 * @self: a row
 *
 * Returns: for a heading, how many values are included or excluded, whether they are shown or not
 */
guint
corridor_sidebar_row_get_n_chosen (CorridorSidebarRow *self)
{
  g_return_val_if_fail (CORRIDOR_IS_SIDEBAR_ROW (self), 0);

  return self->n_chosen;
}

/**
 * corridor_sidebar_row_get_all:
 * @self: a row
 *
 * Returns: for a heading, whether a statement must hold all of the included values rather than any
 */
gboolean
corridor_sidebar_row_get_all (CorridorSidebarRow *self)
{
  g_return_val_if_fail (CORRIDOR_IS_SIDEBAR_ROW (self), FALSE);

  return self->all;
}

void
corridor_sidebar_row_set_count (CorridorSidebarRow *self, guint count)
{
  if (self->count == count)
    return;
  self->count = count;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COUNT]);
  if (self->kind == CORRIDOR_SIDEBAR_MORE)
    {
      name_more_row (self);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NAME]);
    }
}

void
corridor_sidebar_row_set_choice (CorridorSidebarRow *self, CorridorChoice choice)
{
  if (self->choice == choice)
    return;
  self->choice = choice;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHOICE]);
}

void
corridor_sidebar_row_set_expanded (CorridorSidebarRow *self, gboolean expanded)
{
  if (self->expanded == !!expanded)
    return;
  self->expanded = !!expanded;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EXPANDED]);
  if (self->kind == CORRIDOR_SIDEBAR_MORE)
    {
      name_more_row (self);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NAME]);
    }
}

void
corridor_sidebar_row_set_n_chosen (CorridorSidebarRow *self, guint n_chosen)
{
  if (self->n_chosen == n_chosen)
    return;
  self->n_chosen = n_chosen;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_CHOSEN]);
}

void
corridor_sidebar_row_set_all (CorridorSidebarRow *self, gboolean all)
{
  if (self->all == !!all)
    return;
  self->all = !!all;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ALL]);
}

void
corridor_sidebar_row_set_mark (CorridorSidebarRow *self, guint mark)
{
  self->mark = mark;
}

guint
corridor_sidebar_row_get_mark (CorridorSidebarRow *self)
{
  return self->mark;
}
