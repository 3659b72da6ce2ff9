/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of the session share: corridor-session.c holds the state and its properties, -choices.c the everyday changes of the query, -pages.c the
 * detail pane's pages, -paused.c filters that are kept but not asked, -selection.c the selected
 * statements, -steps.c the way from one query to another, with undo and redo. */

#pragma once

#include "corridor-query-history.h"
#include "corridor-session.h"

G_BEGIN_DECLS

struct _CorridorSession
{
  GObject parent_instance;

  CorridorIndex *index; /* nullable */
  CorridorQuery *query;
  CorridorQuery *paused; /* of filters that are kept, but not asked */
  CorridorEvaluation *evaluation; /* nullable */
  CorridorResult *result;
  CorridorQueryHistory *history;

  GArray *pages; /* of CorridorPage: what back and forward walk; never empty */
  guint page;    /* the one that is shown */

  GArray *selected; /* of guint32, sorted */

  gboolean has_visible_time;
  double visible_first, visible_last; /* days */
};

enum
{
  PROP_LIBRARY = 1,
  PROP_INDEX,
  PROP_QUERY,
  PROP_PAUSED,
  PROP_EVALUATION,
  PROP_RESULT,
  PROP_N_MATCHED,
  PROP_N_TOTAL,
  PROP_COUNT_TEXT,
  PROP_PAGE,
  PROP_CAN_GO_BACK,
  PROP_CAN_GO_FORWARD,
  PROP_CAN_UNDO,
  PROP_CAN_REDO,
  PROP_UNDO_LABEL,
  PROP_REDO_LABEL,
  PROP_N_SELECTED,
  N_PROPS
};

G_GNUC_INTERNAL extern GParamSpec *corridor_session_properties[N_PROPS];

void corridor_session_notify            (CorridorSession *self, guint property);
void corridor_session_notify_history    (CorridorSession *self);
/* asks the query, and tells everybody */
void corridor_session_evaluate          (CorridorSession *self);
/* the one way to another query and other paused filters; labels as in corridor_session_set_query() */
/* returns whether it is another state than before */
gboolean corridor_session_set_state     (CorridorSession *self, CorridorQuery *query, CorridorQuery *paused, const char *label, const char *merge);
/* @query with @value included, in any-of mode without what it is part of and what is part of it (transfer full) */
CorridorQuery *corridor_session_include (CorridorSession *self, CorridorQuery *query, CorridorFacet facet, const char *value);
/* shows @page as a step of back and forward, unless it is shown already */
void corridor_session_push_page         (CorridorSession *self, CorridorPage page);
void corridor_session_reset_pages       (CorridorSession *self);
/* replaces the set; FALSE where it is the same already */
gboolean corridor_session_replace_selected (CorridorSession *self, const guint32 *statements, guint n);

G_END_DECLS
