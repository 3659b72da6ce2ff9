/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Any bytes as documents: what is said of them, and, of what is read, the library and its index. A form feed, which JSON has no use for, ends a
 * document, so that one text can be several files. */

#include "fuzz.h"

#include "check-index.h"
#include "check-model.h"

#include <string.h>

/* What shows only across files shows in few. */
#define MAX_DOCUMENTS 4

static CorridorReading *
read_document (const char *data, gsize length, guint number)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, length);
  g_autofree char *name = g_strdup_printf ("%u.json", number);
  g_autoptr (GError) error = NULL;
  CorridorReading *reading = corridor_reading_new_for_bytes (bytes, name, NULL, &error);

  g_assert_no_error (error);

  return reading;
}

static GPtrArray *
read_documents (const char *data, gsize size)
{
  GPtrArray *readings = g_ptr_array_new_with_free_func (g_object_unref);
  const char *end = size > 0 ? memchr (data, '\f', size) : NULL;

  while (end != NULL && readings->len + 1 < MAX_DOCUMENTS)
    {
      g_ptr_array_add (readings, read_document (data, end - data, readings->len));
      size -= end + 1 - data;
      data = end + 1;
      end = size > 0 ? memchr (data, '\f', size) : NULL;
    }
  g_ptr_array_add (readings, read_document (data, size, readings->len));

  return readings;
}

static void
check_readings (GPtrArray *readings)
{
  for (guint i = 0; i < readings->len; i++)
    {
      CorridorReading *reading = g_ptr_array_index (readings, i);

      check_reading (reading);
      if (corridor_reading_get_article (reading) != NULL)
        check_article (corridor_reading_get_article (reading));
    }
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GPtrArray) readings = read_documents ((const char *) data, size);
  g_autoptr (CorridorLibrary) library = NULL;
  g_autoptr (CorridorIndex) index = NULL;
  guint n_read = 0;

  check_readings (readings);
  library = corridor_library_new (readings);

  /* once more, as files are held to each other only now */
  check_readings (readings);
  for (guint i = 0; i < readings->len; i++)
    n_read += corridor_reading_get_article (g_ptr_array_index (readings, i)) != NULL;
  g_assert (corridor_library_get_n_articles (library) == n_read);

  check_library (library);
  index = corridor_index_new (library, NULL, NULL);
  check_index (index);

  return 0;
}
