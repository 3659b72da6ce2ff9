/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "corridor-diagnostic.h"

G_BEGIN_DECLS

/* The format's caps, inclusive. The document's root is level 1. */
#define CORRIDOR_JSON_MAX_DEPTH 64
#define CORRIDOR_JSON_MAX_SIZE (1024 * 1024 * 1024)
#define CORRIDOR_JSON_MAX_MEMBERS 65536

/**
 * CorridorJsonFault:
 * @code: one of the `json.*` codes
 * @offset: the byte at which the offending value (a string's quote), member name or character starts
 * @message: (owned): translated, one line
 *
 * Why a text is not the strict JSON (RFC 8259) that the format asks for.
 */
typedef struct
{
  CorridorDiagnosticCode code;
  gsize offset;
  char *message;
} CorridorJsonFault;

void corridor_json_fault_clear (CorridorJsonFault *fault);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CorridorJsonFault, corridor_json_fault_clear)

/* A strict, non-recursive scan ahead of all else. FALSE sets @fault to the first fault. */
gboolean corridor_json_scan (const char *data, gsize length, CorridorJsonFault *fault);
gboolean corridor_json_scan_narrow (const char *data, gsize length, guint max_members, CorridorJsonFault *fault);

/* Line and column (from 1; columns in code points; a BOM has no column) of the byte at @offset. Lines end at LF, CR LF or a lone CR. */
void corridor_json_position (const char *data, gsize length, gsize offset, guint *line, guint *column);

/**
 * CorridorJsonMark:
 *
 * A place in a text: for the lines and columns of many bytes, which corridor_json_position() would each count
 * from the beginning. All zero to begin with.
 */
typedef struct
{
  gsize offset;
  guint line;
  guint column;
} CorridorJsonMark;

void corridor_json_mark_move (CorridorJsonMark *mark, const char *data, gsize length, gsize offset);

/**
 * CorridorJsonLocator:
 *
 * Finds, in a text that corridor_json_scan() has passed, where the values of JSON Pointers (RFC 6901) start, in one further pass for
 * any number of them: made only when there is something to report.
 */
typedef struct _CorridorJsonLocator CorridorJsonLocator;
CorridorJsonLocator *corridor_json_locator_new  (void);
void                 corridor_json_locator_free (CorridorJsonLocator *locator);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorridorJsonLocator, corridor_json_locator_free)
/* asks for the position of @pointer's value, or (@name TRUE) of its member's name; gives a ticket */
guint corridor_json_locator_add  (CorridorJsonLocator *locator, const char *pointer, gboolean name);
void  corridor_json_locator_run  (CorridorJsonLocator *locator, const char *data, gsize length);
/* the byte offset for a ticket; G_MAXSIZE where there is no such value */
gsize corridor_json_locator_get  (CorridorJsonLocator *locator, guint ticket);

G_END_DECLS
