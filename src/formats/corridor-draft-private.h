/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "corridor-date.h"
#include "corridor-draft.h"

G_BEGIN_DECLS

/* A heading or a paragraph, in the text's order. */
typedef struct
{
  char *text;  /* owned: as it stands, lines parted by U+000A; of Markdown, without its markup */
  guint level; /* of a heading, from 1; 0 for a paragraph */
} CorridorDraftBlock;

/* What a text says of itself. */
typedef struct
{
  char *title;
  CorridorDate *published;
  GPtrArray *authors; /* of strings */
  char *url;
  char *language;
} CorridorDraftMeta;

GArray *corridor_draft_blocks_new (void);
void    corridor_draft_blocks_add (GArray *blocks, const char *text, gsize length, guint level);
void    corridor_draft_blocks_remove (GArray *blocks, guint first, guint n);

/* The line that begins at @position, without its end; @position moves behind that. FALSE at the end of the text. */
gboolean corridor_draft_next_line (const char **position, const char *end, const char **line, gsize *length);
gboolean corridor_draft_is_blank  (const char *line, gsize length);

GArray  *corridor_draft_read_plain         (const char *text, gsize length);
GArray  *corridor_draft_read_markdown      (const char *text, gsize length);
gboolean corridor_draft_has_markdown       (const char *text, gsize length);
char    *corridor_draft_strip_inline       (const char *text, GHashTable *labels);
gsize    corridor_draft_read_front_matter  (const char *text, gsize length, CorridorDraftMeta *meta);

/* Plain text: which lines are headings */
gboolean corridor_draft_is_heading_line (const char *text);
void     corridor_draft_find_headings   (GArray *blocks);
/* The title, the date and the names above an article, and the form below it, out of @blocks */
void     corridor_draft_take_head (GArray *blocks, gboolean is_markdown, CorridorDraftMeta *meta, GPtrArray *left_out);
void     corridor_draft_take_form (GArray *blocks, GPtrArray *left_out);

CorridorDate *corridor_draft_find_date (const char *text);
/* a slug that is not in @ids, and from then on is */
char         *corridor_draft_make_id (const char *title, const char *otherwise, GHashTable *ids);

G_END_DECLS
