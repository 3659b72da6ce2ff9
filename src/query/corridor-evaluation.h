/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "corridor-index.h"

G_BEGIN_DECLS

/**
 * CorridorEvaluation:
 *
 * One query's answer: which statements pass, in order, and the count beside every value of every facet. Immutable, thread-safe.
 */
#define CORRIDOR_TYPE_EVALUATION (corridor_evaluation_get_type ())
G_DECLARE_FINAL_TYPE (CorridorEvaluation, corridor_evaluation, CORRIDOR, EVALUATION, GObject)

/* Values and picks that the library does not have are held by no statement. */
CorridorEvaluation *corridor_evaluate (CorridorIndex *index, CorridorQuery *query);

CorridorIndex *corridor_evaluation_get_index     (CorridorEvaluation *self);
CorridorQuery *corridor_evaluation_get_query     (CorridorEvaluation *self);
guint          corridor_evaluation_get_n_matched (CorridorEvaluation *self);
guint          corridor_evaluation_get_n_total   (CorridorEvaluation *self);
guint          corridor_evaluation_get_n_undated (CorridorEvaluation *self); /* of those that match */
/* how many the date filter alone keeps out for having no date: those that pass all else */
guint          corridor_evaluation_get_n_undated_hidden (CorridorEvaluation *self);
const guint32 *corridor_evaluation_get_order     (CorridorEvaluation *self, guint *n); /* statements in the result's order */
gboolean       corridor_evaluation_contains      (CorridorEvaluation *self, guint statement);
guint          corridor_evaluation_get_count     (CorridorEvaluation *self, CorridorFacet facet, guint value);

G_END_DECLS
