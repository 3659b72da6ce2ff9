/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* by what it gives its size, in the order of an allotment */
typedef enum
{
  CORRIDOR_HANDLE_SIDEBAR,
  CORRIDOR_HANDLE_DETAIL,
  CORRIDOR_HANDLE_TIMELINE,
  CORRIDOR_N_HANDLES
} CorridorHandleOf;

GtkWidget *corridor_panes_handle_new (GtkWidget *panes, CorridorHandleOf of);

G_END_DECLS
