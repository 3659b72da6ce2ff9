/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "corridor-hash.h"
#include "corridor-json-scan.h"

G_BEGIN_DECLS

typedef struct
{
  guint64 hash;
  guint32 offset;      /* of the opening quote */
  guint32 length : 31; /* of what stands between the quotes */
  guint32 escaped : 1;
} CorridorJsonName;

/**
 * CorridorJsonNames:
 *
 * The members' names of the objects that are open during a scan, to find those that are given twice. Private
 * to the scan.
 *
 * All of them stand in one array, an object's after its parent's, and are looked at when the object ends. That
 * costs little for the many small objects, and sorting bounds the time that the large ones take; the hash is
 * keyed anew for each scan, so that no file can be written for which it is a bad one.
 */
typedef struct
{
  const guint8 *data;
  CorridorJsonName *names;
  gsize n_names;
  gsize n_allocated;
  gsize starts[CORRIDOR_JSON_MAX_DEPTH]; /* in @names, for each open object */
  guint n_objects;
  CorridorHashKey key;
  GString *decoded;
} CorridorJsonNames;

void     corridor_json_names_init           (CorridorJsonNames *self, const guint8 *data);
void     corridor_json_names_clear          (CorridorJsonNames *self);
void     corridor_json_names_begin_object   (CorridorJsonNames *self);
guint    corridor_json_names_count          (const CorridorJsonNames *self);
void     corridor_json_names_add            (CorridorJsonNames *self, const guint8 *quote, const guint8 *end,
                                             gboolean escaped);
gboolean corridor_json_names_end_object     (CorridorJsonNames *self);
gboolean corridor_json_names_find_duplicate (CorridorJsonNames *self, gsize *offset);

G_END_DECLS
