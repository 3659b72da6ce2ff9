/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a key changes far from the focus is told to a screen reader; others see it. */

#include "corridor-window-private.h"

#include "corridor-announce.h"
#include "corridor-i18n.h"
#include "corridor-text.h"

static gboolean
is_true (gpointer object, const char *property)
{
  gboolean value;

  g_object_get (object, property, &value, NULL);

  return value;
}

/* A label that is there and cannot be seen: where GTK cannot announce, a change of it is read. */
static GtkWidget *
make_label (CorridorWindow *self)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS, "opacity", 0.0, "can-target", FALSE, "halign",
                                   GTK_ALIGN_START, "valign", GTK_ALIGN_END, "ellipsize", PANGO_ELLIPSIZE_END, "max-width-chars", 1, NULL);

  gtk_overlay_add_overlay (GTK_OVERLAY (gtk_widget_get_parent (GTK_WIDGET (self->toast))), label);

  return label;
}

static void
tell (CorridorWindow *self, const char *text)
{
  if (corridor_announce (GTK_WIDGET (self), text) || self->toast == NULL)
    return;

  if (self->told_label == NULL)
    self->told_label = GTK_LABEL (make_label (self));
  gtk_label_set_text (self->told_label, text);
}

/**
 * corridor_window_tell_page:
 * @self: the window
 *
 * Tells what the detail pane shows now, for who went back or forward.
 */
void
corridor_window_tell_page (CorridorWindow *self)
{
  CorridorLibrary *library = corridor_session_get_library (self->session);
  CorridorPage page = corridor_session_get_page (self->session);
  guint n = corridor_session_get_n_selected (self->session);
  g_autofree char *text = NULL;

  if (library == NULL)
    return;

  switch (page.kind)
    {
    case CORRIDOR_PAGE_STATEMENT:
      text = corridor_text_shown (corridor_library_get_statement (library, page.index)->title, CORRIDOR_SHOWN_LINE);
      break;
    case CORRIDOR_PAGE_ENTITY:
      text = corridor_text_shown (corridor_library_get_entity (library, page.index)->name, CORRIDOR_SHOWN_LINE);
      break;
    case CORRIDOR_PAGE_SELECTION:
      text = g_strdup_printf (ngettext ("%u selected", "%u selected", n), n);
      break;
    case CORRIDOR_PAGE_LIBRARY:
      text = g_strdup (gtk_window_get_title (GTK_WINDOW (self)));
      break;
    }
  tell (self, text);
}

/**
 * corridor_window_tell_sidebar:
 * @self: the window
 *
 * Tells whether the sidebar is shown, for who has asked for it or sent it away.
 */
void
corridor_window_tell_sidebar (CorridorWindow *self)
{
  tell (self, is_true (self->panes, "sidebar-visible") ? _("The sidebar is shown") : _("The sidebar is hidden"));
}

static void
tell_detail_cb (CorridorWindow *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    tell (self, is_true (self->panes, "show-detail") ? _("The details are shown") : _("The details are hidden"));
}

static void
tell_timeline_cb (CorridorWindow *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    tell (self, is_true (self->panes, "show-timeline") ? _("The timeline is shown") : _("The timeline is hidden"));
}

void
corridor_window_init_told (CorridorWindow *self)
{
  g_signal_connect_object (self->panes, "notify::show-detail", G_CALLBACK (tell_detail_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->panes, "notify::show-timeline", G_CALLBACK (tell_timeline_cb), self, G_CONNECT_SWAPPED);
}
