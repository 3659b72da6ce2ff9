/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-handle-private.h"

struct _CorridorHandle
{
  GObject parent_instance;

  CorridorLibrary *library;
  GHashTable *live;
  guint statement;
};

enum
{
  PROP_LIBRARY = 1,
  PROP_STATEMENT,
  PROP_TITLE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CorridorHandle, corridor_handle, G_TYPE_OBJECT)

static void
corridor_handle_finalize (GObject *object)
{
  CorridorHandle *self = CORRIDOR_HANDLE (object);

  /* its place may have been taken by the handle of another library's statement */
  if (g_hash_table_lookup (self->live, GUINT_TO_POINTER (self->statement)) == self)
    g_hash_table_remove (self->live, GUINT_TO_POINTER (self->statement));
  g_hash_table_unref (self->live);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (corridor_handle_parent_class)->finalize (object);
}

static void
corridor_handle_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  CorridorHandle *self = CORRIDOR_HANDLE (object);

  switch (prop_id)
    {
    case PROP_LIBRARY:
      g_value_set_object (value, self->library);
      break;
    case PROP_STATEMENT:
      g_value_set_uint (value, self->statement);
      break;
    case PROP_TITLE:
      g_value_set_string (value, corridor_handle_get_record (self)->title);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
corridor_handle_class_init (CorridorHandleClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = corridor_handle_finalize;
  object_class->get_property = corridor_handle_get_property;

  properties[PROP_LIBRARY] = g_param_spec_object ("library", NULL, NULL, CORRIDOR_TYPE_LIBRARY, flags);
  properties[PROP_STATEMENT] = g_param_spec_uint ("statement", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
corridor_handle_init (CorridorHandle *self)
{
}

/* The one that lives, if it is this library's, or a new one. */
CorridorHandle *
corridor_handle_get (CorridorLibrary *library, guint statement, GHashTable *live)
{
  CorridorHandle *self = g_hash_table_lookup (live, GUINT_TO_POINTER (statement));

  if (self != NULL && self->library == library)
    return g_object_ref (self);

  self = g_object_new (CORRIDOR_TYPE_HANDLE, NULL);
  self->library = g_object_ref (library);
  self->statement = statement;
  self->live = g_hash_table_ref (live);
  g_hash_table_replace (live, GUINT_TO_POINTER (statement), self);

  return self;
}

/**
 * corridor_handle_get_library:
 * @self: a handle
 *
 * Returns: (transfer none): the library whose statement it stands for
 */
CorridorLibrary *
corridor_handle_get_library (CorridorHandle *self)
{
  g_return_val_if_fail (CORRIDOR_IS_HANDLE (self), NULL);

  return self->library;
}

/**
 * corridor_handle_get_statement:
 * @self: a handle
 *
 * Returns: the statement that it stands for, an index in the library
 */
guint
corridor_handle_get_statement (CorridorHandle *self)
{
  g_return_val_if_fail (CORRIDOR_IS_HANDLE (self), CORRIDOR_NONE);

  return self->statement;
}

/**
 * corridor_handle_get_record:
 * @self: a handle
 *
 * Returns: (transfer none): what the library has of the statement
 */
const CorridorStatement *
corridor_handle_get_record (CorridorHandle *self)
{
  g_return_val_if_fail (CORRIDOR_IS_HANDLE (self), NULL);

  return corridor_library_get_statement (self->library, self->statement);
}
