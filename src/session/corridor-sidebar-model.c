/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-sidebar-model-private.h"

#include "corridor-sidebar-change.h"

/*  session::evaluation
 *        │ another index ──▶ a tree for each facet                     corridor-sidebar-tree
 *        │                          │ expanded, show all, find, chosen
 *        │                          ▼
 *        │ counts, query ──▶ the rows that are to be shown, filled in  corridor-sidebar-facet
 *        │                          │
 *        │                          ▼
 *        │                   what is other than before, emitted        corridor-sidebar-change
 */

/* The order of the headings. */
static const struct
{
  CorridorFacet facet;
  guint n_shown;
  gboolean expanded;
} headings[CORRIDOR_N_FACETS] = {
  { CORRIDOR_FACET_REGION, 6, TRUE },
  { CORRIDOR_FACET_ACTOR, 5, TRUE },
  { CORRIDOR_FACET_SUBJECT, 8, FALSE },
  { CORRIDOR_FACET_KIND, CORRIDOR_N_KINDS, FALSE },
  { CORRIDOR_FACET_STATUS, CORRIDOR_N_STATUSES, FALSE },
  { CORRIDOR_FACET_TOPIC, 8, FALSE },
  { CORRIDOR_FACET_ATTRIBUTION, 8, FALSE },
  { CORRIDOR_FACET_SECTION, 12, FALSE },
  { CORRIDOR_FACET_ARTICLE, 8, FALSE },
};

static void corridor_sidebar_model_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CorridorSidebarModel,
                               corridor_sidebar_model,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, corridor_sidebar_model_list_model_init))

GParamSpec *corridor_sidebar_model_properties[N_PROPS];

/* ---- what is shown ---- */

static void
find_values (CorridorSidebarModel *self)
{
  g_autoptr (CorridorNeedle) needle = self->find[0] != '\0' ? corridor_needle_new (self->find) : NULL;

  for (guint i = 0; i < CORRIDOR_N_FACETS; i++)
    corridor_sidebar_facet_set_find (self->facets[i], needle);
}

static void
set_index (CorridorSidebarModel *self, CorridorEvaluation *evaluation)
{
  CorridorIndex *index = evaluation ? corridor_evaluation_get_index (evaluation) : NULL;
  g_autoptr (CorridorEvaluation) everything = NULL;

  if (evaluation && !corridor_query_has_filter (corridor_evaluation_get_query (evaluation)))
    everything = g_object_ref (evaluation);
  else if (evaluation)
    {
      g_autoptr (CorridorQuery) query = corridor_query_new ();

      everything = corridor_evaluate (index, query);
    }

  g_set_object (&self->index, index);
  for (guint i = 0; i < CORRIDOR_N_FACETS; i++)
    corridor_sidebar_facet_set_everything (self->facets[i], everything);
  find_values (self);
}

static void
show (CorridorSidebarModel *self, GPtrArray *rows)
{
  g_autoptr (GArray) changes = corridor_sidebar_compare (self->rows, rows);

  for (guint i = 0; i < changes->len; i++)
    {
      const CorridorSidebarChange *change = &g_array_index (changes, CorridorSidebarChange, i);

      if (change->n_removed > 0)
        g_ptr_array_remove_range (self->rows, change->position, change->n_removed);
      for (guint j = 0; j < change->n_added; j++)
        g_ptr_array_insert (self->rows, change->position + j,
                            g_object_ref (g_ptr_array_index (rows, change->from + j)));
      g_list_model_items_changed (G_LIST_MODEL (self), change->position, change->n_removed, change->n_added);
    }
}

void
corridor_sidebar_model_update (CorridorSidebarModel *self)
{
  CorridorEvaluation *evaluation = corridor_session_get_evaluation (self->session);
  CorridorIndex *index = evaluation ? corridor_evaluation_get_index (evaluation) : NULL;
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);

  if (index != self->index)
    set_index (self, evaluation);
  if (evaluation)
    for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
      corridor_sidebar_facet_add_rows (self->facets[headings[i].facet], evaluation, rows);

  show (self, rows);
}

/* ---- what is remembered ---- */

typedef gboolean (*GetFlag) (CorridorSidebarFacet *facet);
typedef gboolean (*SetFlag) (CorridorSidebarFacet *facet, gboolean flag);

/* The names of the facets whose headings have a flag, in the headings' order */
static char **
list_headings (CorridorSidebarModel *self, GetFlag get_flag)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    if (get_flag (self->facets[headings[i].facet]))
      g_strv_builder_add (names, corridor_facet_get_name (headings[i].facet));
  return g_strv_builder_end (names);
}

/* Those of @names, and no others, get the flag. A name that is no facet's is of another version: it means nothing here. */
static void
set_headings (CorridorSidebarModel *self, const char *const *names, SetFlag set_flag, guint property)
{
  gboolean changed = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    {
      const CorridorFacet facet = headings[i].facet;

      changed |= set_flag (self->facets[facet], names && g_strv_contains (names, corridor_facet_get_name (facet)));
    }
  if (!changed)
    return;
  corridor_sidebar_model_update (self);
  g_object_notify_by_pspec (G_OBJECT (self), corridor_sidebar_model_properties[property]);
}

/* ---- the object ---- */

static GType
corridor_sidebar_model_get_item_type (GListModel *model)
{
  return CORRIDOR_TYPE_SIDEBAR_ROW;
}

static guint
corridor_sidebar_model_get_n_items (GListModel *model)
{
  return CORRIDOR_SIDEBAR_MODEL (model)->rows->len;
}

static gpointer
corridor_sidebar_model_get_item (GListModel *model, guint position)
{
  CorridorSidebarModel *self = CORRIDOR_SIDEBAR_MODEL (model);

  return position < self->rows->len ? g_object_ref (g_ptr_array_index (self->rows, position)) : NULL;
}

static void
corridor_sidebar_model_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = corridor_sidebar_model_get_item_type;
  iface->get_n_items = corridor_sidebar_model_get_n_items;
  iface->get_item = corridor_sidebar_model_get_item;
}

static void
corridor_sidebar_model_constructed (GObject *object)
{
  CorridorSidebarModel *self = CORRIDOR_SIDEBAR_MODEL (object);

  G_OBJECT_CLASS (corridor_sidebar_model_parent_class)->constructed (object);

  g_signal_connect_object (self->session, "notify::evaluation", G_CALLBACK (corridor_sidebar_model_update), self, G_CONNECT_SWAPPED);
  corridor_sidebar_model_update (self);
}

static void
corridor_sidebar_model_finalize (GObject *object)
{
  CorridorSidebarModel *self = CORRIDOR_SIDEBAR_MODEL (object);

  for (guint i = 0; i < CORRIDOR_N_FACETS; i++)
    corridor_sidebar_facet_free (self->facets[i]);
  g_ptr_array_unref (self->rows);
  g_clear_object (&self->index);
  g_clear_object (&self->session);
  g_free (self->find);

  G_OBJECT_CLASS (corridor_sidebar_model_parent_class)->finalize (object);
}

static void
corridor_sidebar_model_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  CorridorSidebarModel *self = CORRIDOR_SIDEBAR_MODEL (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_FIND:
      g_value_set_string (value, self->find);
      break;
    case PROP_EXPANDED:
      g_value_take_boxed (value, list_headings (self, corridor_sidebar_facet_get_keeps_expanded));
      break;
    case PROP_BY_NAME:
      g_value_take_boxed (value, list_headings (self, corridor_sidebar_facet_get_by_name));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
corridor_sidebar_model_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  CorridorSidebarModel *self = CORRIDOR_SIDEBAR_MODEL (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      self->session = g_value_dup_object (value);
      break;
    case PROP_FIND:
      corridor_sidebar_model_set_find (self, g_value_get_string (value));
      break;
    case PROP_EXPANDED:
      set_headings (self, g_value_get_boxed (value), corridor_sidebar_facet_set_keeps_expanded, PROP_EXPANDED);
      break;
    case PROP_BY_NAME:
      set_headings (self, g_value_get_boxed (value), corridor_sidebar_facet_set_by_name, PROP_BY_NAME);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
corridor_sidebar_model_class_init (CorridorSidebarModelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = corridor_sidebar_model_constructed;
  object_class->finalize = corridor_sidebar_model_finalize;
  object_class->get_property = corridor_sidebar_model_get_property;
  object_class->set_property = corridor_sidebar_model_set_property;

  corridor_sidebar_model_properties[PROP_SESSION]
      = g_param_spec_object ("session", NULL, NULL, CORRIDOR_TYPE_SESSION,
                             G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  corridor_sidebar_model_properties[PROP_FIND] = g_param_spec_string ("find", NULL, NULL, "", flags);
  corridor_sidebar_model_properties[PROP_EXPANDED] = g_param_spec_boxed ("expanded-headings", NULL, NULL, G_TYPE_STRV, flags);
  corridor_sidebar_model_properties[PROP_BY_NAME] = g_param_spec_boxed ("headings-by-name", NULL, NULL, G_TYPE_STRV, flags);
  g_object_class_install_properties (object_class, N_PROPS, corridor_sidebar_model_properties);
}

static void
corridor_sidebar_model_init (CorridorSidebarModel *self)
{
  self->find = g_strdup ("");
  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    self->facets[headings[i].facet]
        = corridor_sidebar_facet_new (headings[i].facet, headings[i].n_shown, headings[i].expanded);
}

/**
 * corridor_sidebar_model_new:
 * @session: the session to follow
 *
 * Returns: (transfer full): the sidebar's rows
 */
CorridorSidebarModel *
corridor_sidebar_model_new (CorridorSession *session)
{
  g_return_val_if_fail (CORRIDOR_IS_SESSION (session), NULL);

  return g_object_new (CORRIDOR_TYPE_SIDEBAR_MODEL, "session", session, NULL);
}

/**
 * corridor_sidebar_model_get_session:
 * @self: a model
 *
 * Returns: (transfer none): the session that it follows
 */
CorridorSession *
corridor_sidebar_model_get_session (CorridorSidebarModel *self)
{
  g_return_val_if_fail (CORRIDOR_IS_SIDEBAR_MODEL (self), NULL);

  return self->session;
}

/**
 * corridor_sidebar_model_set_find:
 * @self: a model
 * @find: (nullable): words of a name or an alias, or their beginnings; %NULL or "" to show all as before
 */
void
corridor_sidebar_model_set_find (CorridorSidebarModel *self, const char *find)
{
  g_autofree char *stripped = g_strstrip (g_strdup (find ? find : ""));

  g_return_if_fail (CORRIDOR_IS_SIDEBAR_MODEL (self));

  if (g_str_equal (self->find, stripped))
    return;
  g_free (self->find);
  self->find = g_steal_pointer (&stripped);
  find_values (self);
  corridor_sidebar_model_update (self);
  g_object_notify_by_pspec (G_OBJECT (self), corridor_sidebar_model_properties[PROP_FIND]);
}

/**
 * corridor_sidebar_model_get_find:
 * @self: the rows of a sidebar
 *
 * Returns: (transfer none): what is looked for in the names of values; empty where nothing is
 */
const char *
corridor_sidebar_model_get_find (CorridorSidebarModel *self)
{
  g_return_val_if_fail (CORRIDOR_IS_SIDEBAR_MODEL (self), NULL);

  return self->find;
}

/**
 * corridor_sidebar_model_get_first_found:
 * @self: a model
 *
 * Returns: (transfer none) (nullable): the first row whose own value is what is looked for, and is not only shown for
 * what is part of it
 */
CorridorSidebarRow *
corridor_sidebar_model_get_first_found (CorridorSidebarModel *self)
{
  g_return_val_if_fail (CORRIDOR_IS_SIDEBAR_MODEL (self), NULL);

  for (guint i = 0; i < self->rows->len; i++)
    {
      CorridorSidebarRow *row = g_ptr_array_index (self->rows, i);

      if (corridor_sidebar_row_get_kind (row) == CORRIDOR_SIDEBAR_VALUE
          && corridor_sidebar_facet_is_found (self->facets[corridor_sidebar_row_get_facet (row)],
                                              corridor_sidebar_row_get_value (row)))
        return row;
    }
  return NULL;
}

/**
 * corridor_sidebar_model_find_row:
 * @self: a model
 * @row: a row
 *
 * Returns: the row's position, %CORRIDOR_NONE where it is not shown now
 */
guint
corridor_sidebar_model_find_row (CorridorSidebarModel *self, CorridorSidebarRow *row)
{
  guint position;

  g_return_val_if_fail (CORRIDOR_IS_SIDEBAR_MODEL (self), CORRIDOR_NONE);

  return g_ptr_array_find (self->rows, row, &position) ? position : CORRIDOR_NONE;
}
