/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the writers of a summary need of it. */

#pragma once

#include "corridor-summary.h"

G_BEGIN_DECLS

CorridorEvaluation *corridor_summary_get_evaluation (CorridorSummary *self);
CorridorLibrary    *corridor_summary_get_library    (CorridorSummary *self);
char               *corridor_summary_dup_made       (CorridorSummary *self); /* 2024-10-15T12:00:00Z; nullable */
GArray             *corridor_summary_list_entities  (CorridorSummary *self); /* of guint32, ascending */

GBytes *corridor_summary_write_json     (CorridorSummary *self);
GBytes *corridor_summary_write_markdown (CorridorSummary *self);

G_END_DECLS
