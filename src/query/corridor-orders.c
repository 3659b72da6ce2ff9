/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-index-private.h"

#include "corridor-folder.h"

#include <stdlib.h>
#include <string.h>

CorridorDays *
corridor_list_spans (CorridorLibrary *library)
{
  guint n = corridor_library_get_n_statements (library);
  CorridorDays *spans = g_new (CorridorDays, n);

  for (guint i = 0; i < n; i++)
    {
      const CorridorDate *date = corridor_library_get_statement (library, i)->date;

      spans[i] = date != NULL ? corridor_date_get_span (date)
                              : (CorridorDays) { CORRIDOR_DAY_OPEN_END, CORRIDOR_DAY_OPEN_START };
    }

  return spans;
}

typedef struct
{
  CorridorDays span;
  guint32 statement;
} Dated;

static int
compare_dated (gconstpointer a, gconstpointer b)
{
  const Dated *dated_a = a, *dated_b = b;

  if (dated_a->span.first != dated_b->span.first)
    return dated_a->span.first < dated_b->span.first ? -1 : 1;
  if (dated_a->span.last != dated_b->span.last)
    return dated_a->span.last < dated_b->span.last ? -1 : 1;

  return dated_a->statement < dated_b->statement ? -1 : 1;
}

/* The span's beginning, an open one first; then its end, an open one last; then as written. What is undated
 * comes after all. */
guint32 *
corridor_order_by_date (const CorridorDays *spans, guint n)
{
  g_autofree Dated *dated = g_new (Dated, n);
  guint32 *order = g_new (guint32, n);

  for (guint i = 0; i < n; i++)
    dated[i] = (Dated) { spans[i], i };
  if (n > 0)
    qsort (dated, n, sizeof (Dated), compare_dated);
  for (guint i = 0; i < n; i++)
    order[i] = dated[i].statement;

  return order;
}

typedef struct
{
  guint64 beginning; /* of the folded title, for most comparisons */
  const char *folded;
  const char *title;
  guint32 statement;
} Titled;

static int
compare_titled (gconstpointer a, gconstpointer b)
{
  const Titled *titled_a = a, *titled_b = b;
  int order;

  if (titled_a->beginning != titled_b->beginning)
    return titled_a->beginning < titled_b->beginning ? -1 : 1;
  if ((order = strcmp (titled_a->folded, titled_b->folded)) != 0)
    return order;
  if ((order = strcmp (titled_a->title, titled_b->title)) != 0)
    return order;

  return titled_a->statement < titled_b->statement ? -1 : 1;
}

static guint64
get_beginning (const char *text)
{
  guint64 beginning = 0;

  for (guint i = 0; i < 8; i++)
    {
      beginning = beginning << 8 | (guchar) *text;
      if (*text != '\0')
        text++;
    }

  return beginning;
}

/* The folded titles by code points, which is the order of their bytes too; then the titles as they are; then
 * as written. */
guint32 *
corridor_order_by_title (CorridorLibrary *library)
{
  guint n = corridor_library_get_n_statements (library);
  g_autofree Titled *titled = g_new (Titled, n);
  g_autoptr (CorridorFolder) folder = corridor_folder_new ();
  g_autoptr (GString) folded = g_string_new (NULL);
  GStringChunk *titles = g_string_chunk_new (64 * 1024);
  guint32 *order = g_new (guint32, n);

  for (guint i = 0; i < n; i++)
    {
      const char *title = corridor_library_get_statement (library, i)->title;

      g_string_truncate (folded, 0);
      corridor_folder_append (folder, folded, title, strlen (title));
      titled[i] = (Titled) { get_beginning (folded->str),
                            g_string_chunk_insert_len (titles, folded->str, folded->len), title, i };
    }

  if (n > 0)
    qsort (titled, n, sizeof (Titled), compare_titled);
  for (guint i = 0; i < n; i++)
    order[i] = titled[i].statement;

  g_string_chunk_free (titles);

  return order;
}
