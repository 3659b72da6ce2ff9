/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "corridor-index.h"

G_BEGIN_DECLS

/* What @query asks, a line for each of its parts, in words (translated, plain text); empty where everything passes */
GPtrArray *corridor_query_describe     (CorridorQuery *query, CorridorIndex *index);
char      *corridor_query_describe_order (CorridorQuery *query);
/* The options that ask @query, "--region=gwadar", as they are handed to a program: not quoted */
GPtrArray *corridor_query_list_options (CorridorQuery *query);
/* @argument as a shell takes it, and as a person can read it */
char      *corridor_quote_argument     (const char *argument);

G_END_DECLS
