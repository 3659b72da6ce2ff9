/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The scan of any bytes, what it says of them, and the locator. */

#include "fuzz.h"

#include "corridor-json-scan.h"

#include <string.h>

/* Pointers are made of what stands in the text, as only these lead anywhere. */
#define MAX_POINTERS 64
#define MAX_POINTER_LENGTH 64

static void
check_fault (const char *data, gsize length, const CorridorJsonFault *fault)
{
  guint line, column;

  g_assert (fault->code <= CORRIDOR_CODE_JSON_TRAILING);
  g_assert (fault->offset <= length);
  g_assert (g_utf8_validate (fault->message, -1, NULL));
  g_assert (strchr (fault->message, '\n') == NULL);

  corridor_json_position (data, length, fault->offset, &line, &column);
  g_assert (line >= 1 && column >= 1);
}

static void
add_pointers (CorridorJsonLocator *locator, const char *data, gsize length)
{
  const char *end = data + length;
  const char *p = data;

  corridor_json_locator_add (locator, "", FALSE);
  corridor_json_locator_add (locator, "/0/1", FALSE);

  for (guint i = 0; i < MAX_POINTERS && p < end && (p = memchr (p, '"', end - p)) != NULL; i++)
    {
      const gsize left = end - ++p;
      g_autofree char *text = g_strndup (p, MIN (left, MAX_POINTER_LENGTH));
      g_autofree char *pointer = NULL;

      /* "a" is /a, and "a":{"b" is /a/b, near enough */
      g_strdelimit (text, "\"{", '/');
      pointer = g_strconcat (i % 3 == 2 ? "/0/" : "/", text, NULL);
      corridor_json_locator_add (locator, pointer, i % 2);
      pointer[1 + strcspn (pointer + 1, "/")] = '\0';
      corridor_json_locator_add (locator, pointer, i % 2);
    }
}

static void
check_locator (const char *data, gsize length, gboolean good)
{
  g_autoptr (CorridorJsonLocator) locator = corridor_json_locator_new ();

  add_pointers (locator, data, length);
  corridor_json_locator_run (locator, data, length);

  if (good)
    g_assert (corridor_json_locator_get (locator, 0) < length);
  for (guint i = 0; i < 2; i++)
    {
      const gsize offset = corridor_json_locator_get (locator, i);

      g_assert (offset == G_MAXSIZE || offset < length);
    }
}

int
LLVMFuzzerTestOneInput (const uint8_t *bytes, size_t size)
{
  g_auto (CorridorJsonFault) fault = { 0 };
  const char *data = (const char *) bytes;
  const gboolean good = corridor_json_scan (data, size, &fault);

  if (!good)
    check_fault (data, size, &fault);

  /* the locator is made for texts that are good, but must hold with any */
  check_locator (data, size, good);

  return 0;
}
