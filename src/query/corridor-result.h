/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "corridor-evaluation.h"

G_BEGIN_DECLS

/**
 * CorridorHandle:
 *
 * Stands for one statement of a library in list views: light, made when a row asks for it. While anybody holds it, the result gives the same one for
 * the same statement, wherever that stands. Properties (read-only, constant): `library`, `statement` (index), `title`.
 */
#define CORRIDOR_TYPE_HANDLE (corridor_handle_get_type ())
G_DECLARE_FINAL_TYPE (CorridorHandle, corridor_handle, CORRIDOR, HANDLE, GObject)

CorridorLibrary         *corridor_handle_get_library   (CorridorHandle *self);
guint                    corridor_handle_get_statement (CorridorHandle *self);
const CorridorStatement *corridor_handle_get_record    (CorridorHandle *self);

/**
 * CorridorResult:
 *
 * The statements that pass, in order, as a GListModel of CorridorHandle. It lives as long as the session and is given one evaluation after another: a
 * change of up to 64 runs is emitted exactly, so that focus, selection and scroll survive; a larger one as (0, n, 0) and (0, 0, m).
 */
#define CORRIDOR_TYPE_RESULT (corridor_result_get_type ())
G_DECLARE_FINAL_TYPE (CorridorResult, corridor_result, CORRIDOR, RESULT, GObject)

CorridorResult     *corridor_result_new            (void);
CorridorEvaluation *corridor_result_get_evaluation (CorridorResult *self); /* nullable */
void                corridor_result_set_evaluation (CorridorResult *self, CorridorEvaluation *evaluation); /* NULL empties it */
guint               corridor_result_get_statement  (CorridorResult *self, guint position); /* CORRIDOR_NONE beyond the end */
/* the position of a statement, CORRIDOR_NONE where it does not pass; constant time */
guint               corridor_result_find           (CorridorResult *self, guint statement);
/* TRUE while the change that is being emitted is not exact: views put their anchor back afterwards */
gboolean            corridor_result_is_replacing   (CorridorResult *self);

G_END_DECLS
