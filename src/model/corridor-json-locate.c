/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-json-scan.h"

#include "corridor-json-lex.h"
#include "corridor-json-pointer.h"

/* The pointers are sorted, and then are a tree by themselves: those that go through one value are neighbours,
 * the pointer to the value itself before those that go on. The text is walked with a range of them for each
 * level; where the range is empty, whole values are skipped. */

typedef struct
{
  CorridorJsonPointer pointer;
  gboolean valid;
  gboolean name;
  gsize offset;
} Request;

struct _CorridorJsonLocator
{
  GArray *requests; /* of Request, by ticket */
};

/* Those of the sorted requests that go through a value. */
typedef struct
{
  Request **first;
  Request **end;
} Range;

/* An array or object that is open and that some requests go into. */
typedef struct
{
  Range range;  /* in an array, what the next elements can still match */
  gint64 index; /* of the next element */
  gboolean is_object;
} Level;

typedef struct
{
  const guint8 *start;
  const guint8 *p;
  const guint8 *end;
  guint n_left; /* requests that are not found yet */
  guint n_levels;
  Level levels[CORRIDOR_JSON_MAX_DEPTH];
  GString *decoded;
} Walk;

static void
clear_request (gpointer data)
{
  Request *request = data;

  corridor_json_pointer_clear (&request->pointer);
}

static int
compare_requests (gconstpointer a, gconstpointer b)
{
  const Request *one = *(Request *const *) a, *other = *(Request *const *) b;

  return corridor_json_pointer_compare (&one->pointer, &other->pointer);
}

/* The first of @range whose token at @depth is not before @token or, if @after, is after it. */
static Request **
find_bound (Range range, guint depth, const CorridorJsonToken *token, gboolean after)
{
  while (range.first < range.end)
    {
      Request **middle = range.first + (range.end - range.first) / 2;
      const int result = corridor_json_token_compare (&(*middle)->pointer.tokens[depth], token);

      if (result < 0 || (after && result == 0))
        range.first = middle + 1;
      else
        range.end = middle;
    }

  return range.first;
}

static Range
find_token (Range range, guint depth, const CorridorJsonToken *token)
{
  Range found = { find_bound (range, depth, token, FALSE), range.end };

  if (found.first < found.end)
    found.end = find_bound (found, depth, token, TRUE);

  return found;
}

static gboolean
is_structural (guint8 c)
{
  return c == ',' || c == ':' || c == '[' || c == ']' || c == '{' || c == '}' || c == '"'
         || corridor_json_is_space (c);
}

/* Goes over a value in which nothing is looked for. */
static void
skip_value (Walk *walk)
{
  const guint8 *p = walk->p;
  guint depth = 0;

  do
    {
      if (*p == '"')
        {
          p = corridor_json_string_skip (p + 1, walk->end);
          if (p < walk->end)
            p++;
        }
      else if (*p == '[' || *p == '{')
        {
          depth++;
          p++;
        }
      else if (*p == ']' || *p == '}')
        {
          depth--;
          p++;
        }
      else if (is_structural (*p))
        p++;
      else
        while (p < walk->end && !is_structural (*p))
          p++;
    }
  while (depth > 0 && p < walk->end);

  walk->p = p;
}

/* Answers those of @range that ask for the value at the walk's place, and goes into the value or over it.
 * @name is its member's name, if it has one. */
static void
visit_value (Walk *walk, Range range, const guint8 *name)
{
  const guint8 *value = walk->p;
  const gboolean is_object = *value == '{';

  for (; range.first < range.end && (*range.first)->pointer.n_tokens == walk->n_levels; range.first++)
    {
      Request *request = *range.first;

      request->offset = (request->name && name != NULL ? name : value) - walk->start;
      walk->n_left--;
    }

  if (range.first == range.end || !(is_object || *value == '[') || walk->n_levels == CORRIDOR_JSON_MAX_DEPTH)
    {
      skip_value (walk);
      return;
    }

  walk->levels[walk->n_levels++] = (Level){ range, 0, is_object };
  walk->p++;
}

/* The walk is at an element: those that ask for it come first of what is left of its array's range. */
static void
visit_element (Walk *walk, Level *level)
{
  Range found = { level->range.first, level->range.first };
  const guint depth = walk->n_levels - 1;

  while (found.end < level->range.end && (*found.end)->pointer.tokens[depth].index == level->index)
    found.end++;
  level->index++;
  level->range.first = found.end;

  visit_value (walk, found, NULL);
}

/* The walk is at a name. */
static void
visit_member (Walk *walk, Level *level)
{
  const guint8 *name = walk->p;
  const guint8 *name_end = corridor_json_string_skip (name + 1, walk->end);
  CorridorJsonToken token;
  Range found;

  corridor_json_string_decode (name + 1, name_end, walk->decoded);
  token = corridor_json_token_make (walk->decoded->str, walk->decoded->len);
  found = find_token (level->range, walk->n_levels - 1, &token);

  walk->p = name_end;
  while (walk->p < walk->end && (*walk->p == '"' || *walk->p == ':' || corridor_json_is_space (*walk->p)))
    if (*walk->p++ == ':')
      break;
  walk->p = corridor_json_skip_space (walk->p, walk->end);

  if (walk->p < walk->end)
    visit_value (walk, found, name);
}

static void
walk_text (Walk *walk, Range all)
{
  walk->p = corridor_json_skip_space (walk->p, walk->end);
  if (walk->p == walk->end)
    return;
  visit_value (walk, all, NULL);

  while (walk->n_left > 0 && walk->n_levels > 0)
    {
      Level *level = &walk->levels[walk->n_levels - 1];

      walk->p = corridor_json_skip_space (walk->p, walk->end);
      if (walk->p == walk->end)
        return;

      if (*walk->p == ',')
        walk->p++;
      else if (*walk->p == ']' || *walk->p == '}')
        {
          walk->p++;
          walk->n_levels--;
        }
      else if (!level->is_object)
        visit_element (walk, level);
      else
        visit_member (walk, level);
    }
}

/**
 * corridor_json_locator_new:
 *
 * Returns: (transfer full): a locator that is asked for nothing yet
 */
CorridorJsonLocator *
corridor_json_locator_new (void)
{
  CorridorJsonLocator *locator = g_new0 (CorridorJsonLocator, 1);

  locator->requests = g_array_new (FALSE, TRUE, sizeof (Request));
  g_array_set_clear_func (locator->requests, clear_request);

  return locator;
}

/**
 * corridor_json_locator_free:
 * @locator: a locator
 *
 * Frees it.
 */
void
corridor_json_locator_free (CorridorJsonLocator *locator)
{
  g_array_unref (locator->requests);
  g_free (locator);
}

/**
 * corridor_json_locator_add:
 * @locator: a locator
 * @pointer: a JSON Pointer (RFC 6901), "" for the root; what is none is never found
 * @name: whether the member's name is looked for, rather than its value
 *
 * Asks for a position. The root and the elements of an array have no name: their value is found instead.
 *
 * Returns: a ticket, to ask for the answer with
 */
guint
corridor_json_locator_add (CorridorJsonLocator *locator, const char *pointer, gboolean name)
{
  Request request = { .name = name, .offset = G_MAXSIZE };

  g_return_val_if_fail (locator != NULL, 0);
  g_return_val_if_fail (pointer != NULL, 0);

  request.valid = corridor_json_pointer_parse (&request.pointer, pointer);
  g_array_append_val (locator->requests, request);

  return locator->requests->len - 1;
}

/**
 * corridor_json_locator_run:
 * @locator: a locator
 * @data: a text that corridor_json_scan() has found good
 * @length: its length in bytes
 *
 * Answers everything that was asked, in one walk through the text that ends with the last answer.
 */
void
corridor_json_locator_run (CorridorJsonLocator *locator, const char *data, gsize length)
{
  g_autofree Request **sorted = NULL;
  const guint8 *start = (const guint8 *) data;
  Walk walk = { .start = start, .p = start, .end = start + length };
  guint n = 0;

  g_return_if_fail (locator != NULL);
  g_return_if_fail (data != NULL || length == 0);

  sorted = g_new (Request *, locator->requests->len);
  for (guint i = 0; i < locator->requests->len; i++)
    {
      Request *request = &g_array_index (locator->requests, Request, i);

      request->offset = G_MAXSIZE;
      if (request->valid)
        sorted[n++] = request;
    }
  if (n == 0 || length == 0)
    return;
  qsort (sorted, n, sizeof *sorted, compare_requests);

  if (corridor_json_has_bom (walk.p, walk.end))
    walk.p += 3;
  walk.n_left = n;
  walk.decoded = g_string_new (NULL);
  walk_text (&walk, (Range){ sorted, sorted + n });
  g_string_free (walk.decoded, TRUE);
}

/**
 * corridor_json_locator_get:
 * @locator: a locator that has been run
 * @ticket: what corridor_json_locator_add() gave
 *
 * Returns: the byte at which what was asked for starts: a bracket, a quote, a digit or a letter; %G_MAXSIZE
 * where there is no such value
 */
gsize
corridor_json_locator_get (CorridorJsonLocator *locator, guint ticket)
{
  g_return_val_if_fail (locator != NULL, G_MAXSIZE);
  g_return_val_if_fail (ticket < locator->requests->len, G_MAXSIZE);

  return g_array_index (locator->requests, Request, ticket).offset;
}
