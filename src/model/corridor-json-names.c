/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-json-names.h"

#include "corridor-json-lex.h"

/* Up to here, sorting by insertion is faster than a function call for each comparison. */
#define FEW_NAMES 24

/* The length of a name and every offset fit what a name has for them. */
G_STATIC_ASSERT (CORRIDOR_JSON_MAX_SIZE < G_MAXINT32);

/**
 * corridor_json_names_init:
 * @self: the names
 * @data: the text that they stand in, which must outlive @self
 *
 * Begins a scan, in which no object is open.
 */
void
corridor_json_names_init (CorridorJsonNames *self, const guint8 *data)
{
  *self = (CorridorJsonNames){ .data = data, .key = corridor_hash_key_new (), .decoded = g_string_new (NULL) };
}

/**
 * corridor_json_names_clear:
 * @self: the names
 *
 * Frees what a scan has kept.
 */
void
corridor_json_names_clear (CorridorJsonNames *self)
{
  g_free (self->names);
  g_string_free (self->decoded, TRUE);
}

/**
 * corridor_json_names_begin_object:
 * @self: the names
 *
 * The names that follow are those of a new object, within the one that was open.
 */
void
corridor_json_names_begin_object (CorridorJsonNames *self)
{
  g_assert (self->n_objects < G_N_ELEMENTS (self->starts));

  self->starts[self->n_objects++] = self->n_names;
}

/**
 * corridor_json_names_count:
 * @self: the names
 *
 * Returns: how many names the innermost open object has so far
 */
guint
corridor_json_names_count (const CorridorJsonNames *self)
{
  return self->n_names - self->starts[self->n_objects - 1];
}

/**
 * corridor_json_names_add:
 * @self: the names
 * @quote: a name's opening quote
 * @end: its closing quote
 * @escaped: whether there are escapes between them
 *
 * Adds a name to the innermost open object.
 */
void
corridor_json_names_add (CorridorJsonNames *self, const guint8 *quote, const guint8 *end, gboolean escaped)
{
  const guint8 *bytes = quote + 1;
  gsize n = end - bytes;
  CorridorJsonName *name;

  if (self->n_names == self->n_allocated)
    {
      self->n_allocated = MAX (64, 2 * self->n_allocated);
      self->names = g_renew (CorridorJsonName, self->names, self->n_allocated);
    }

  name = &self->names[self->n_names++];
  name->offset = quote - self->data;
  name->length = n;
  name->escaped = escaped != FALSE;

  if (escaped)
    {
      corridor_json_string_decode (bytes, end, self->decoded);
      bytes = (const guint8 *) self->decoded->str;
      n = self->decoded->len;
    }
  name->hash = corridor_hash_wide (&self->key, bytes, n);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  const CorridorJsonName *one = a, *other = b;

  if (one->hash != other->hash)
    return one->hash < other->hash ? -1 : 1;

  return one->offset < other->offset ? -1 : one->offset > other->offset;
}

static void
sort_names (CorridorJsonName *names, gsize n)
{
  if (n > FEW_NAMES)
    {
      qsort (names, n, sizeof *names, compare_names);
      return;
    }

  for (gsize i = 1; i < n; i++)
    {
      const CorridorJsonName name = names[i];
      gsize j = i;

      for (; j > 0 && compare_names (&names[j - 1], &name) > 0; j--)
        names[j] = names[j - 1];
      names[j] = name;
    }
}

static gboolean
are_equal (CorridorJsonNames *self, const CorridorJsonName *one, const CorridorJsonName *other)
{
  const guint8 *bytes = self->data + one->offset + 1;
  const guint8 *others = self->data + other->offset + 1;
  g_autoptr (GString) decoded = NULL;

  if (!one->escaped && !other->escaped)
    return one->length == other->length && memcmp (bytes, others, one->length) == 0;

  decoded = g_string_new (NULL);
  corridor_json_string_decode (bytes, bytes + one->length, decoded);
  corridor_json_string_decode (others, others + other->length, self->decoded);

  return g_string_equal (decoded, self->decoded);
}

/* Whether one of @n names, which have one hash and stand in the text's order, is equal to one before it. With
 * the hash that this is, the second is all but certainly equal to the first. */
static gboolean
find_equal (CorridorJsonNames *self, const CorridorJsonName *names, gsize n, gsize *offset)
{
  for (gsize i = 1; i < n; i++)
    for (gsize j = 0; j < i; j++)
      if (are_equal (self, &names[i], &names[j]))
        {
          *offset = names[i].offset;
          return TRUE;
        }

  return FALSE;
}

/* Finds the first of an object's names, in the text's order, that is given a second time. */
static gboolean
find_duplicate (CorridorJsonNames *self, CorridorJsonName *names, gsize n, gsize *offset)
{
  gboolean found = FALSE;

  sort_names (names, n);

  for (gsize i = 0, next; i < n; i = next)
    {
      gsize candidate;

      for (next = i + 1; next < n && names[next].hash == names[i].hash; next++)
        ;
      if (next - i > 1 && find_equal (self, &names[i], next - i, &candidate)
          && (!found || candidate < *offset))
        {
          *offset = candidate;
          found = TRUE;
        }
    }

  return found;
}

/**
 * corridor_json_names_end_object:
 * @self: the names
 *
 * Closes the innermost open object, unless it has a name twice: it then stays open for
 * corridor_json_names_find_duplicate().
 *
 * Returns: whether all its names are different
 */
gboolean
corridor_json_names_end_object (CorridorJsonNames *self)
{
  const gsize start = self->starts[self->n_objects - 1];
  gsize offset;

  if (self->n_names - start > 1 && find_duplicate (self, self->names + start, self->n_names - start, &offset))
    return FALSE;

  self->n_names = start;
  self->n_objects--;
  return TRUE;
}

/**
 * corridor_json_names_find_duplicate:
 * @self: the names
 * @offset: (out): where the name stands
 *
 * Looks through all open objects, as a scan that ends must: an object that is still open may have had a name
 * twice long before what ended the scan.
 *
 * Returns: whether there is a name that has been given before in its object; @offset is that of the first in
 * the text
 */
gboolean
corridor_json_names_find_duplicate (CorridorJsonNames *self, gsize *offset)
{
  gsize end = self->n_names;
  gboolean found = FALSE;

  for (guint i = self->n_objects; i > 0; i--)
    {
      const gsize start = self->starts[i - 1];
      gsize candidate;

      if (end - start > 1 && find_duplicate (self, self->names + start, end - start, &candidate)
          && (!found || candidate < *offset))
        {
          *offset = candidate;
          found = TRUE;
        }
      end = start;
    }

  return found;
}
