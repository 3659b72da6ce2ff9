/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "corridor-query.h"

G_BEGIN_DECLS

/**
 * CorridorQueryOptions:
 *
 * The options that ask a query: they are added to a context, which fills them while it parses.
 */
typedef struct _CorridorQueryOptions CorridorQueryOptions;

CorridorQueryOptions *corridor_query_options_new    (void);
void                  corridor_query_options_free   (CorridorQueryOptions *options);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorridorQueryOptions, corridor_query_options_free)

/* @options must outlive @context. */
void           corridor_query_options_add_to_context (CorridorQueryOptions *options, GOptionContext *context);
/* "region", "not-region", …; @flags: those that take no value */
void           corridor_query_options_list_names     (CorridorQueryOptions *options, GPtrArray *names, GPtrArray *flags);
gboolean       corridor_query_options_is_any_given   (CorridorQueryOptions *options);
gboolean       corridor_query_options_is_order_given (CorridorQueryOptions *options);
CorridorQuery *corridor_query_options_make_query     (CorridorQueryOptions *options, GError **error);

G_END_DECLS
