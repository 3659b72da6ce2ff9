/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The most paragraphs and headings, together, that a text may have: no article has as many. */
#define CORRIDOR_DRAFT_BLOCKS_MAX 1000000

#define CORRIDOR_DRAFT_ERROR (corridor_draft_error_quark ())
typedef enum
{
  CORRIDOR_DRAFT_ERROR_NO_TEXT,  /* not UTF-8, or with characters that no text has */
  CORRIDOR_DRAFT_ERROR_EMPTY,    /* nothing to make a draft of */
  CORRIDOR_DRAFT_ERROR_TOO_LONG, /* more than CORRIDOR_DRAFT_BLOCKS_MAX */
} CorridorDraftError;
GQuark corridor_draft_error_quark (void);

/**
 * CorridorDraft:
 *
 * What could be recognised of an article's text: the skeleton of a model, without a word of the article but its title and headings.
 */
typedef struct _CorridorDraft CorridorDraft;

CorridorDraft *corridor_draft_new  (GBytes *text, const char *name, gsize *fault, GError **error);
void           corridor_draft_free (CorridorDraft *draft);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorridorDraft, corridor_draft_free)

GBytes     *corridor_draft_write            (CorridorDraft *draft);
const char *corridor_draft_get_title        (CorridorDraft *draft);
gboolean    corridor_draft_has_title        (CorridorDraft *draft); /* else it is the file's name */
const char *corridor_draft_get_published    (CorridorDraft *draft); /* nullable */
guint       corridor_draft_get_n_sections   (CorridorDraft *draft);
guint       corridor_draft_get_n_paragraphs (CorridorDraft *draft);
GPtrArray  *corridor_draft_get_left_out     (CorridorDraft *draft); /* of strings */

/* whether a file of that name is a text, whatever it begins with */
gboolean    corridor_draft_is_text_name     (const char *name);

G_END_DECLS
