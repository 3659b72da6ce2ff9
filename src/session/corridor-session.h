/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "corridor-query-part.h"
#include "corridor-result.h"

G_BEGIN_DECLS

typedef enum
{
  CORRIDOR_PAGE_LIBRARY,   /* nothing chosen: the article, or the library */
  CORRIDOR_PAGE_STATEMENT,
  CORRIDOR_PAGE_ENTITY,
  CORRIDOR_PAGE_SELECTION, /* several selected */
} CorridorPageKind;

/* What the detail pane shows: @index is a statement's or an entity's, CORRIDOR_NONE on the pages of the library
 * and of several selected statements */
typedef struct
{
  CorridorPageKind kind;
  guint index;
} CorridorPage;

/**
 * CorridorSession:
 *
 * How we look at a library now. Every change goes through one setter here, so that what is shown can only be one state. Panes are given a session and
 * nothing else; they read it, listen to notify:: and the signals below, and act by calling it.
 *
 * Properties: `library` (nullable), `index` (nullable), `query` (never NULL), `paused` (a query, never NULL: filters that are kept but not asked), `evaluation` (nullable), `result` (constant), `n-matched`, `n-total`,
 * `count-text` ("31 of 84"), `page` (notified when the detail's page changes; read it with corridor_session_get_page()), `can-go-back`,
 * `can-go-forward`, `can-undo`, `can-redo`, `undo-label`, `redo-label` (nullable, translated: "Undo include Balochistan"), `n-selected`.
 *
 * Signals: `selection-changed` (after any change of the set of selected statements), `visible-time-changed`.
 */
#define CORRIDOR_TYPE_SESSION (corridor_session_get_type ())
G_DECLARE_FINAL_TYPE (CorridorSession, corridor_session, CORRIDOR, SESSION, GObject)

CorridorSession *corridor_session_new (void);

/* the library */
void                corridor_session_set_index      (CorridorSession *self, CorridorIndex *index); /* NULL closes; query, selection and histories start anew, the order stays */
CorridorIndex      *corridor_session_get_index      (CorridorSession *self);
CorridorLibrary    *corridor_session_get_library    (CorridorSession *self);

/* the query */
CorridorQuery      *corridor_session_get_query      (CorridorSession *self);
CorridorEvaluation *corridor_session_get_evaluation (CorridorSession *self);
CorridorResult     *corridor_session_get_result     (CorridorSession *self);
/* One step of undo. @label (translated, "include Balochistan") names it; steps with the same @merge key (nullable; "text") that follow each other
 * within a moment are one. */
gboolean            corridor_session_set_query      (CorridorSession *self, CorridorQuery *query, const char *label, const char *merge);
/* The everyday changes, labelled. In any-of mode, including a value drops its included ancestors and descendants. */
void                corridor_session_choose         (CorridorSession *self, CorridorFacet facet, const char *value, CorridorChoice choice);
void                corridor_session_toggle         (CorridorSession *self, CorridorFacet facet, const char *value, CorridorChoice choice);
/* includes or excludes a value in the place of words: the search is @text then, in one step */
void                corridor_session_choose_instead (CorridorSession *self, CorridorFacet facet, const char *value, CorridorChoice choice,
                                                     const char *text);
void                corridor_session_choose_only    (CorridorSession *self, CorridorFacet facet, const char *value);
void                corridor_session_clear_facet    (CorridorSession *self, CorridorFacet facet);
void                corridor_session_set_all        (CorridorSession *self, CorridorFacet facet, gboolean all);
void                corridor_session_set_text       (CorridorSession *self, const char *text);
/* while they are typed, and chosen at once: a step of undo by itself */
void                corridor_session_set_dates      (CorridorSession *self, CorridorDate *from, CorridorDate *to, gboolean certain);
void                corridor_session_choose_dates   (CorridorSession *self, CorridorDate *from, CorridorDate *to, gboolean certain);
void                corridor_session_set_order      (CorridorSession *self, CorridorSort sort, gboolean reverse); /* not a step of undo */
void                corridor_session_drop_part      (CorridorSession *self, CorridorQueryPart *part); /* what the × of a chip does */
void                corridor_session_negate_part    (CorridorSession *self, CorridorQueryPart *part); /* of a value: excludes what is included, and the other way */
gboolean            corridor_session_apply_query    (CorridorSession *self, CorridorQuery *query, const char *name); /* a saved one; FALSE where it is asked already */
void                corridor_session_clear_filters  (CorridorSession *self); /* those that are paused too */
gboolean            corridor_session_keep_selected  (CorridorSession *self); /* picks := selected; FALSE where they are already */
void                corridor_session_drop_picks     (CorridorSession *self);
/* what the next undo or redo is about, translated ("include Balochistan"); NULL where there is none */
const char         *corridor_session_get_undo_step  (CorridorSession *self);
const char         *corridor_session_get_redo_step  (CorridorSession *self);
gboolean            corridor_session_undo           (CorridorSession *self);
gboolean            corridor_session_redo           (CorridorSession *self);

/* Filters that are kept but not asked. They are no part of the query, and of no summary; undo knows them. There is one paused search, one date filter and
 * one set of picks: where a second one is paused it takes the place of the first, and where one is resumed it changes places with the one that is asked. */
CorridorQuery      *corridor_session_get_paused     (CorridorSession *self);
void                corridor_session_set_filters    (CorridorSession *self, CorridorQuery *query, CorridorQuery *paused); /* no step of undo */
void                corridor_session_pause_part     (CorridorSession *self, CorridorQueryPart *part); /* a part of the query */
void                corridor_session_resume_part    (CorridorSession *self, CorridorQueryPart *part); /* a part of what is paused, as the next */
void                corridor_session_drop_paused    (CorridorSession *self, CorridorQueryPart *part);

/* the page of the detail pane; each new one is a step of back and forward */
CorridorPage        corridor_session_get_page       (CorridorSession *self);
void                corridor_session_show_library   (CorridorSession *self);
void                corridor_session_show_statement (CorridorSession *self, guint statement); /* makes it current and the only one selected */
void                corridor_session_show_entity    (CorridorSession *self, guint entity);    /* leaves current and selected */
void                corridor_session_go_back        (CorridorSession *self);
void                corridor_session_go_forward     (CorridorSession *self);
/* the current statement: the page's if it is a statement's, CORRIDOR_NONE otherwise */
guint               corridor_session_get_current    (CorridorSession *self);

/* the selected statements; they need not be in the result */
gboolean            corridor_session_is_selected    (CorridorSession *self, guint statement);
guint               corridor_session_get_n_selected (CorridorSession *self);
GArray             *corridor_session_dup_selected   (CorridorSession *self); /* of guint32, in the library's order */
/* @current becomes current (CORRIDOR_NONE: keep what is shown); one selected statement is shown, several bring "3 selected" */
void                corridor_session_set_selected   (CorridorSession *self, const guint32 *statements, guint n, guint current);
void                corridor_session_select         (CorridorSession *self, guint statement, gboolean exclusive); /* adds, or selects alone */
void                corridor_session_unselect       (CorridorSession *self, guint statement);
void                corridor_session_select_all     (CorridorSession *self); /* of the result */
void                corridor_session_clear_selected (CorridorSession *self);

/* the time that is in view, in days (may be fractions of one); FALSE where it was never set for this library */
gboolean            corridor_session_get_visible_time (CorridorSession *self, double *first, double *last);
void                corridor_session_set_visible_time (CorridorSession *self, double first, double last);

G_END_DECLS
