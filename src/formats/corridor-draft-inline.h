/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "corridor-draft-private.h"

#include <string.h>

G_BEGIN_DECLS

typedef enum
{
  CORRIDOR_MARK_TEXT,
  CORRIDOR_MARK_LITERAL, /* text in which nothing is markup: code, what is escaped */
  CORRIDOR_MARK_SPACE,   /* markup that parts words */
  CORRIDOR_MARK_MARKUP,
} CorridorDraftMark;

typedef struct
{
  const char *text;
  gsize length;
  guint8 *marks;      /* of each byte */
  GHashTable *labels; /* nullable: what references there are */
} CorridorDraftInline;

static inline void
corridor_draft_mark (CorridorDraftInline *self, gsize start, gsize end, CorridorDraftMark with)
{
  memset (self->marks + start, with, end - start);
}

void corridor_draft_mark_emphasis (CorridorDraftInline *self, char character);

G_END_DECLS
