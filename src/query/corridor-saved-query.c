/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-saved-query.h"

struct _CorridorSavedQuery
{
  GObject parent_instance;

  char *name;
  CorridorQuery *query;
};

enum
{
  PROP_NAME = 1,
  PROP_QUERY,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CorridorSavedQuery, corridor_saved_query, G_TYPE_OBJECT)

static void
corridor_saved_query_finalize (GObject *object)
{
  CorridorSavedQuery *self = CORRIDOR_SAVED_QUERY (object);

  g_free (self->name);
  g_clear_pointer (&self->query, corridor_query_unref);

  G_OBJECT_CLASS (corridor_saved_query_parent_class)->finalize (object);
}

static void
corridor_saved_query_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  CorridorSavedQuery *self = CORRIDOR_SAVED_QUERY (object);

  switch (prop_id)
    {
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;
    case PROP_QUERY:
      g_value_set_boxed (value, self->query);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
corridor_saved_query_class_init (CorridorSavedQueryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = corridor_saved_query_finalize;
  object_class->get_property = corridor_saved_query_get_property;

  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, flags);
  properties[PROP_QUERY] = g_param_spec_boxed ("query", NULL, NULL, CORRIDOR_TYPE_QUERY, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
corridor_saved_query_init (CorridorSavedQuery *self)
{
}

/**
 * corridor_saved_query_new:
 * @name: its name, as corridor_saved_query_clean_name() gives it
 * @query: the query
 *
 * Returns: (transfer full): both together
 */
CorridorSavedQuery *
corridor_saved_query_new (const char *name, CorridorQuery *query)
{
  CorridorSavedQuery *self;

  g_return_val_if_fail (name != NULL && name[0] != '\0', NULL);
  g_return_val_if_fail (query != NULL, NULL);

  self = g_object_new (CORRIDOR_TYPE_SAVED_QUERY, NULL);
  self->name = g_strdup (name);
  self->query = corridor_query_ref (query);

  return self;
}

/**
 * corridor_saved_query_get_name:
 * @self: a saved query
 *
 * Returns: (transfer none): the name that it was saved under
 */
const char *
corridor_saved_query_get_name (CorridorSavedQuery *self)
{
  g_return_val_if_fail (CORRIDOR_IS_SAVED_QUERY (self), NULL);

  return self->name;
}

/**
 * corridor_saved_query_get_query:
 * @self: a saved query
 *
 * Returns: (transfer none): what it asks
 */
CorridorQuery *
corridor_saved_query_get_query (CorridorSavedQuery *self)
{
  g_return_val_if_fail (CORRIDOR_IS_SAVED_QUERY (self), NULL);

  return self->query;
}

/**
 * corridor_saved_query_clean_name:
 * @name: what was typed, or stands in a file; UTF-8
 *
 * Makes one line of it: white space and controls become one space, those at the ends go, and what is beyond
 * %CORRIDOR_SAVED_QUERY_NAME_MAX code points is cut.
 *
 * Returns: (transfer full) (nullable): the name, %NULL where nothing is left
 */
char *
corridor_saved_query_clean_name (const char *name)
{
  g_autoptr (GString) clean = g_string_new (NULL);
  gboolean space = FALSE;
  guint n = 0;

  g_return_val_if_fail (name != NULL, NULL);

  for (const char *p = name; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isspace (c) || g_unichar_iscntrl (c))
        {
          space = TRUE;
          continue;
        }
      if (n + (space && n > 0) >= CORRIDOR_SAVED_QUERY_NAME_MAX)
        break;
      if (space && n > 0)
        {
          g_string_append_c (clean, ' ');
          n++;
        }
      space = FALSE;
      g_string_append_unichar (clean, c);
      n++;
    }

  return clean->len > 0 ? g_string_free (g_steal_pointer (&clean), FALSE) : NULL;
}
