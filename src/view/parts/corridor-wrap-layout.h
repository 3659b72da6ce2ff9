/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CorridorWrapLayout:
 *
 * Lays children out in lines, as text is: each as wide as it wants to be, from the side where reading
 * begins, and the next line where no more fit. A child that is wider than a whole line gets the line and
 * has to make do with it (ellipsise). A line is as high as its highest child.
 *
 * Its natural width is that of one line, its minimum that of the child that can shrink least. Properties:
 * `spacing` (between the children of a line) and `line-spacing` (between lines), in pixels.
 */
#define CORRIDOR_TYPE_WRAP_LAYOUT (corridor_wrap_layout_get_type ())
G_DECLARE_FINAL_TYPE (CorridorWrapLayout, corridor_wrap_layout, CORRIDOR, WRAP_LAYOUT, GtkLayoutManager)

GtkLayoutManager *corridor_wrap_layout_new              (void);
int               corridor_wrap_layout_get_spacing      (CorridorWrapLayout *self);
void              corridor_wrap_layout_set_spacing      (CorridorWrapLayout *self, int spacing);
int               corridor_wrap_layout_get_line_spacing (CorridorWrapLayout *self);
void              corridor_wrap_layout_set_line_spacing (CorridorWrapLayout *self, int line_spacing);

G_END_DECLS
