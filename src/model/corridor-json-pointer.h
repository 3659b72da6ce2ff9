/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A part of a pointer, between its slashes. */
typedef struct
{
  const char *text; /* as the member's name is, without ~0 and ~1 */
  gsize length;
  gint64 index; /* the element of an array that it stands for, -1 for none */
} CorridorJsonToken;

/**
 * CorridorJsonPointer:
 *
 * A JSON Pointer (RFC 6901) taken apart. Private to the locator.
 */
typedef struct
{
  char *text; /* of the tokens */
  CorridorJsonToken *tokens;
  guint n_tokens;
} CorridorJsonPointer;

CorridorJsonToken corridor_json_token_make      (const char *text, gsize length);
int               corridor_json_token_compare   (const CorridorJsonToken *a, const CorridorJsonToken *b);
gboolean          corridor_json_pointer_parse   (CorridorJsonPointer *pointer, const char *string);
int               corridor_json_pointer_compare (const CorridorJsonPointer *a, const CorridorJsonPointer *b);
void              corridor_json_pointer_clear   (CorridorJsonPointer *pointer);

G_END_DECLS
