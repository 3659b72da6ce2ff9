/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-saved-queries.h"

#include <string.h>

struct _CorridorSavedQueries
{
  GObject parent_instance;

  GPtrArray *queries; /* of CorridorSavedQuery, by name */
  char *problem;      /* nullable */
};

enum
{
  PROP_PROBLEM = 1,
  N_PROPS
};

enum
{
  SIGNAL_CHANGING,
  SIGNAL_CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void corridor_saved_queries_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CorridorSavedQueries,
                               corridor_saved_queries,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, corridor_saved_queries_list_model_init))

/* --- the list --- */

static GType
corridor_saved_queries_get_item_type (GListModel *model)
{
  return CORRIDOR_TYPE_SAVED_QUERY;
}

static guint
corridor_saved_queries_get_n_items (GListModel *model)
{
  return CORRIDOR_SAVED_QUERIES (model)->queries->len;
}

static gpointer
corridor_saved_queries_get_item (GListModel *model, guint position)
{
  CorridorSavedQueries *self = CORRIDOR_SAVED_QUERIES (model);

  return position < self->queries->len ? g_object_ref (g_ptr_array_index (self->queries, position)) : NULL;
}

static void
corridor_saved_queries_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = corridor_saved_queries_get_item_type;
  iface->get_n_items = corridor_saved_queries_get_n_items;
  iface->get_item = corridor_saved_queries_get_item;
}

/* As the locale has it; names that it takes for the same still have an order. */
static int
compare_names (const char *a, const char *b)
{
  int order = g_utf8_collate (a, b);

  return order != 0 ? order : strcmp (a, b);
}

static int
compare_queries (gconstpointer a, gconstpointer b)
{
  CorridorSavedQuery *const *first = a, *const *second = b;

  return compare_names (corridor_saved_query_get_name (*first), corridor_saved_query_get_name (*second));
}

static gboolean
find_position (CorridorSavedQueries *self, const char *name, guint *position)
{
  for (guint i = 0; i < self->queries->len; i++)
    if (strcmp (corridor_saved_query_get_name (g_ptr_array_index (self->queries, i)), name) == 0)
      {
        *position = i;
        return TRUE;
      }

  return FALSE;
}

static void
insert (CorridorSavedQueries *self, const char *name, CorridorQuery *query)
{
  guint position = 0;

  while (position < self->queries->len
         && compare_names (corridor_saved_query_get_name (g_ptr_array_index (self->queries, position)), name) < 0)
    position++;
  g_ptr_array_insert (self->queries, position, corridor_saved_query_new (name, query));
  g_list_model_items_changed (G_LIST_MODEL (self), position, 0, 1);
}

static void
remove_at (CorridorSavedQueries *self, guint position)
{
  g_ptr_array_remove_index (self->queries, position);
  g_list_model_items_changed (G_LIST_MODEL (self), position, 1, 0);
}

/* --- the object --- */

static void
corridor_saved_queries_finalize (GObject *object)
{
  CorridorSavedQueries *self = CORRIDOR_SAVED_QUERIES (object);

  g_ptr_array_unref (self->queries);
  g_free (self->problem);

  G_OBJECT_CLASS (corridor_saved_queries_parent_class)->finalize (object);
}

static void
corridor_saved_queries_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  CorridorSavedQueries *self = CORRIDOR_SAVED_QUERIES (object);

  switch (prop_id)
    {
    case PROP_PROBLEM:
      g_value_set_string (value, self->problem);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
corridor_saved_queries_class_init (CorridorSavedQueriesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = corridor_saved_queries_finalize;
  object_class->get_property = corridor_saved_queries_get_property;

  properties[PROP_PROBLEM] = g_param_spec_string ("problem", NULL, NULL, NULL,
                                                  G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_CHANGING] = g_signal_new ("changing", CORRIDOR_TYPE_SAVED_QUERIES, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                           G_TYPE_NONE, 0);
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", CORRIDOR_TYPE_SAVED_QUERIES, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 0);
}

static void
corridor_saved_queries_init (CorridorSavedQueries *self)
{
  self->queries = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * corridor_saved_queries_new:
 *
 * Returns: (transfer full): no saved queries
 */
CorridorSavedQueries *
corridor_saved_queries_new (void)
{
  return g_object_new (CORRIDOR_TYPE_SAVED_QUERIES, NULL);
}

/**
 * corridor_saved_queries_find:
 * @self: saved queries
 * @name: a name
 *
 * Returns: (transfer none) (nullable): the one of that name
 */
CorridorSavedQuery *
corridor_saved_queries_find (CorridorSavedQueries *self, const char *name)
{
  guint position;

  g_return_val_if_fail (CORRIDOR_IS_SAVED_QUERIES (self), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  return find_position (self, name, &position) ? g_ptr_array_index (self->queries, position) : NULL;
}

/**
 * corridor_saved_queries_set_all:
 * @self: saved queries
 * @queries: (element-type CorridorSavedQuery): what is kept elsewhere; no two have one name
 *
 * Replaces all that is here.
 */
void
corridor_saved_queries_set_all (CorridorSavedQueries *self, GPtrArray *queries)
{
  guint n_before;

  g_return_if_fail (CORRIDOR_IS_SAVED_QUERIES (self));
  g_return_if_fail (queries != NULL);

  n_before = self->queries->len;
  g_ptr_array_set_size (self->queries, 0);
  for (guint i = 0; i < queries->len; i++)
    g_ptr_array_add (self->queries, g_object_ref (g_ptr_array_index (queries, i)));
  g_ptr_array_sort (self->queries, compare_queries);

  if (n_before > 0 || queries->len > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), 0, n_before, queries->len);
}

/**
 * corridor_saved_queries_save:
 * @self: saved queries
 * @name: a name
 * @query: what to ask by that name
 *
 * Saves @query. One that has the name already is replaced.
 *
 * Returns: %FALSE where nothing is left of the name
 */
gboolean
corridor_saved_queries_save (CorridorSavedQueries *self, const char *name, CorridorQuery *query)
{
  g_autofree char *clean = NULL;
  guint position;

  g_return_val_if_fail (CORRIDOR_IS_SAVED_QUERIES (self), FALSE);
  g_return_val_if_fail (name != NULL, FALSE);
  g_return_val_if_fail (query != NULL, FALSE);

  clean = corridor_saved_query_clean_name (name);
  if (clean == NULL)
    return FALSE;

  g_signal_emit (self, signals[SIGNAL_CHANGING], 0);
  if (find_position (self, clean, &position))
    remove_at (self, position);
  insert (self, clean, query);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);

  return TRUE;
}

/**
 * corridor_saved_queries_rename:
 * @self: saved queries
 * @name: the name that one has
 * @new_name: the name that it is to have
 *
 * Returns: %FALSE where there is none of that name, where another has the new one, or where nothing is left of it
 */
gboolean
corridor_saved_queries_rename (CorridorSavedQueries *self, const char *name, const char *new_name)
{
  g_autoptr (CorridorQuery) query = NULL;
  g_autofree char *old = NULL;
  g_autofree char *clean = NULL;
  guint position, other;

  g_return_val_if_fail (CORRIDOR_IS_SAVED_QUERIES (self), FALSE);
  g_return_val_if_fail (name != NULL && new_name != NULL, FALSE);

  clean = corridor_saved_query_clean_name (new_name);
  if (clean == NULL)
    return FALSE;
  if (strcmp (clean, name) == 0)
    return find_position (self, name, &position);

  /* the name may be the item's own, which goes with it */
  old = g_strdup (name);
  g_signal_emit (self, signals[SIGNAL_CHANGING], 0);
  if (!find_position (self, old, &position) || find_position (self, clean, &other))
    return FALSE;
  query = corridor_query_ref (corridor_saved_query_get_query (g_ptr_array_index (self->queries, position)));
  remove_at (self, position);
  insert (self, clean, query);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);

  return TRUE;
}

/**
 * corridor_saved_queries_remove:
 * @self: saved queries
 * @name: the name of the one that is to go
 *
 * Returns: %FALSE where there is none
 */
gboolean
corridor_saved_queries_remove (CorridorSavedQueries *self, const char *name)
{
  g_autofree char *old = NULL;
  guint position;

  g_return_val_if_fail (CORRIDOR_IS_SAVED_QUERIES (self), FALSE);
  g_return_val_if_fail (name != NULL, FALSE);

  old = g_strdup (name);
  g_signal_emit (self, signals[SIGNAL_CHANGING], 0);
  if (!find_position (self, old, &position))
    return FALSE;
  remove_at (self, position);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);

  return TRUE;
}

/**
 * corridor_saved_queries_get_problem:
 * @self: the saved queries
 *
 * Returns: (nullable): why what is kept elsewhere is not what is here, in words for a person
 */
const char *
corridor_saved_queries_get_problem (CorridorSavedQueries *self)
{
  g_return_val_if_fail (CORRIDOR_IS_SAVED_QUERIES (self), NULL);

  return self->problem;
}

/**
 * corridor_saved_queries_set_problem:
 * @self: saved queries
 * @problem: (nullable): why what is kept elsewhere is not what is here, in words for a person
 *
 * It is told each time: a second failure is news, even of the same kind.
 */
void
corridor_saved_queries_set_problem (CorridorSavedQueries *self, const char *problem)
{
  g_autofree char *old = NULL;

  g_return_if_fail (CORRIDOR_IS_SAVED_QUERIES (self));

  if (problem == NULL && self->problem == NULL)
    return;

  old = g_steal_pointer (&self->problem);
  self->problem = g_strdup (problem);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROBLEM]);
}
