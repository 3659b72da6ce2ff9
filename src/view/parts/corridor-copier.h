/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "corridor-evaluation.h"
#include "corridor-toast.h"

G_BEGIN_DECLS

typedef enum
{
  CORRIDOR_COPY_CLIPPING, /* plain text, and Markdown for whoever understands it */
  CORRIDOR_COPY_TEXT,
  CORRIDOR_COPY_MARKDOWN,
  CORRIDOR_COPY_SUMMARY, /* of the statements, in Markdown */
} CorridorCopyForm;

/**
 * CorridorCopier:
 *
 * Puts things on the clipboard and says that it has. Statements are written in a thread: there may be a great many of them. What takes long is said
 * to be on its way, and can be cancelled; whatever is copied next takes its place. A window has one. Property: `toast` (nullable), where it is said.
 */
#define CORRIDOR_TYPE_COPIER (corridor_copier_get_type ())
G_DECLARE_FINAL_TYPE (CorridorCopier, corridor_copier, CORRIDOR, COPIER, GObject)

CorridorCopier *corridor_copier_new             (CorridorToast *toast);
void            corridor_copier_copy_text       (CorridorCopier *self, GtkWidget *widget, const char *text, const char *said);
void            corridor_copier_copy_statements (CorridorCopier *self, GtkWidget *widget, CorridorEvaluation *evaluation, GArray *statements,
                                                 CorridorCopyForm form);
gboolean        corridor_copier_is_busy         (CorridorCopier *self);
void            corridor_copier_cancel          (CorridorCopier *self);

G_END_DECLS
