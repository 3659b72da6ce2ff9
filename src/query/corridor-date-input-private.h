/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of corridor-date-input.h share: -point.c reads one date, corridor-date-input.c what stands around it. */

#pragma once

#include "corridor-date-input.h"

G_BEGIN_DECLS

typedef enum
{
  CORRIDOR_INPUT_BEGIN,
  CORRIDOR_INPUT_END,
  CORRIDOR_INPUT_RANGE,
  CORRIDOR_INPUT_IN,
  CORRIDOR_INPUT_ABOUT,
  CORRIDOR_INPUT_FILLER,
} CorridorInputWord;

/* A date without beginning and end, as far as it has been read; years and days may be filled in from the other end of a range. */
typedef struct
{
  char *edtf; /* nullable: it was EDTF already */
  char year[5];
  guint number; /* of a month or a part of the year; 0 for none */
  guint day;
  gboolean is_about;
} CorridorInputPoint;

void     corridor_input_point_clear    (CorridorInputPoint *point);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CorridorInputPoint, corridor_input_point_clear)
/* @tokens: as they were written; @folded: the same, folded */
gboolean corridor_input_point_read     (const char *const *tokens, const char *const *folded, guint n, CorridorInputPoint *point, GError **error);
/* fills in what @point lacks from the end of its range */
void     corridor_input_point_complete (CorridorInputPoint *point, const CorridorInputPoint *end);
/* EDTF, NULL with @error where something is missing */
char    *corridor_input_point_write    (const CorridorInputPoint *point, GError **error);

gboolean corridor_input_is_word        (const char *folded, CorridorInputWord word);
gboolean corridor_input_is_digits      (const char *text, gsize n);
/* both return FALSE */
gboolean corridor_input_fail           (GError **error);
gboolean corridor_input_fail_calendar  (GError **error);

G_END_DECLS
