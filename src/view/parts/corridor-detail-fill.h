/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How the pages of the detail pane are filled: each of these empties a box, fills it, and says whether there is anything in it. Each is bounded: a
 * statement may name a hundred thousand entities, a pane does not show them. */

#pragma once

#include "corridor-session.h"
#include "corridor-wrap-box.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* How many pills, links or rows one field shows; what is beyond is counted. */
#define CORRIDOR_DETAIL_MAX 60

void       corridor_detail_clear         (GtkBox *box);
gboolean   corridor_detail_fill_entities (CorridorWrapBox *box, CorridorSession *session, const guint32 *entities, guint n);
/* "and 12 more", dim */
GtkWidget *corridor_detail_make_more     (guint n);
/* shows @text in @label, or hides it where there is none: a title or the like, and a text of several lines */
void       corridor_detail_show_line     (GtkLabel *label, const char *text);
void       corridor_detail_show_text     (GtkLabel *label, const char *text);
/* shows @text in @label, and hides the @field where there is none */
void       corridor_detail_set_text      (GtkWidget *field, GtkLabel *label, const char *text);
/* a button that looks like a link */
GtkWidget *corridor_detail_make_link     (const char *text, const char *tooltip);
/* a link to a web page, or plain text where the address is no http or https one */
GtkWidget *corridor_detail_make_web_link (const char *text, const char *url);

G_END_DECLS
