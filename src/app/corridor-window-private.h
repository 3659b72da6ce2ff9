/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of the window share. */

#pragma once

#include "corridor-copier.h"
#include "corridor-detail-pane.h"
#include "corridor-list-pane.h"
#include "corridor-opening.h"
#include "corridor-panes.h"
#include "corridor-problems-page.h"
#include "corridor-recent.h"
#include "corridor-sidebar.h"
#include "corridor-start-page.h"
#include "corridor-timeline-pane.h"
#include "corridor-toast.h"
#include "corridor-window.h"

G_BEGIN_DECLS

typedef struct _CorridorKept CorridorKept;

struct _CorridorWindow
{
  GtkApplicationWindow parent_instance;

  /* template */
  CorridorSession *session;
  GtkMenuButton *open_button;
  GtkMenuButton *menu_button;
  GtkLabel *title_label;
  GtkLabel *subtitle_label;
  GtkWidget *progress_box;
  GtkProgressBar *progress_bar;
  GtkInfoBar *notice_bar;
  GtkLabel *notice_label;
  GtkWidget *notice_button;
  GtkStack *stack;
  CorridorPanes *panes;
  CorridorSidebar *sidebar;
  CorridorListPane *list_pane;
  CorridorToast *toast; /* NULL once the window is taken apart */
  CorridorCopier *copier;

  /* nullable, weak: they come when the list and the sidebar have been drawn */
  CorridorDetailPane *detail_pane;
  CorridorTimelinePane *timeline_pane;
  /* nullable: what a screen reader is told, where GTK cannot announce it */
  GtkLabel *told_label;

  /* owned */
  GSettings *settings; /* nullable */
  CorridorAppearance *appearance;
  CorridorQueryStore *store;
  CorridorSavedQueries *queries; /* nullable: of what is open */
  CorridorRecent *recent;
  GMenu *edit_section; /* undo and redo, by what they would do */
  GMenu *saved_section; /* the saved queries */
  GtkFileChooserNative *chooser; /* nullable */
  GFile *exported; /* nullable: where the last summary was saved */
  char *offer;     /* nullable: what the toast says while it offers to undo the last change */

  /* opening */
  CorridorOpening *opening;     /* nullable: what is on its way */
  guint progress_id;            /* shows progress if it takes longer than a moment */
  guint present_id;             /* shows the window, if what is on its way takes longer than that */
  CorridorQuery *opening_query; /* nullable: what to ask when it is there */
  char *opening_show;           /* nullable */
  CorridorKept *opening_kept;   /* nullable: what is to be as it was, for what is read again */
  CorridorLoad *load;           /* nullable: what is open */
  CorridorLoad *failed_load;    /* nullable: what is on the page of problems */
  GPtrArray *failed_files;      /* nullable: its files, to try again */
  GPtrArray *open_files;        /* nullable: the files of what is open, to read again */
  gint64 opened_at;             /* when what is open began to be read: microseconds since 1970 */
};

/* corridor-window.c */
void corridor_window_show_page      (CorridorWindow *self, const char *name);
void corridor_window_update_title   (CorridorWindow *self);
void corridor_window_expect_size    (CorridorWindow *self);

/* corridor-window-open.c */
void corridor_window_choose_files   (CorridorWindow *self, gboolean folder);
void corridor_window_close_library  (CorridorWindow *self);
void corridor_window_cancel_opening (CorridorWindow *self);
void corridor_window_show_problems  (CorridorWindow *self);
void corridor_window_retry          (CorridorWindow *self);
void corridor_window_leave_problems (CorridorWindow *self);

/* says @text above the page until somebody closes it; @problems: whether with a way to the page of problems */
void corridor_window_set_notice     (CorridorWindow *self, const char *text, gboolean problems);

/* corridor-window-ask.c */
void corridor_window_ask          (CorridorWindow *self, CorridorQuery *query, const char *show);

/* corridor-window-reload.c */
void corridor_window_reload       (CorridorWindow *self);
gboolean corridor_window_has_changed (CorridorWindow *self);
void corridor_window_restore_kept (CorridorWindow *self);
void corridor_kept_free           (CorridorKept *kept);

/* corridor-window-queries.c */
void corridor_window_set_queries                  (CorridorWindow *self, CorridorSavedQueries *queries);
void corridor_window_class_install_query_actions  (GtkWidgetClass *widget_class);
void corridor_window_update_query_actions         (CorridorWindow *self, gboolean shown);

/* corridor-window-said.c */
void corridor_window_init_said           (CorridorWindow *self);
void corridor_window_clear_filters       (CorridorWindow *self);
void corridor_window_keep_selected       (CorridorWindow *self);
void corridor_window_say_query_asked     (CorridorWindow *self, const char *name, gboolean changed);
void corridor_window_undo                (CorridorWindow *self);
void corridor_window_redo                (CorridorWindow *self);
void corridor_window_say_query_saved     (CorridorWindow *self, const char *name);
void corridor_window_say_reloaded        (CorridorWindow *self);
void corridor_window_say_nothing_to_save (CorridorWindow *self);
void corridor_window_say_text_scale      (CorridorWindow *self, int percent);
void corridor_window_say_exported        (CorridorWindow *self, GFile *file);
void corridor_window_say_copied          (CorridorWindow *self);

/* corridor-window-told.c */
void corridor_window_init_told    (CorridorWindow *self);
void corridor_window_tell_page    (CorridorWindow *self);
void corridor_window_tell_sidebar (CorridorWindow *self);

/* corridor-window-state.c */
void corridor_window_bind_settings    (CorridorWindow *self);
void corridor_window_bind_timeline_settings (CorridorWindow *self);
void corridor_window_remember_library (CorridorWindow *self);
void corridor_window_forget_library   (CorridorWindow *self);

/* corridor-window-actions.c */
void corridor_window_class_install_actions (GtkWidgetClass *widget_class);
void corridor_window_init_actions          (CorridorWindow *self);
void corridor_window_update_actions        (CorridorWindow *self);
/* the next or the previous pane that is shown takes the focus */
void corridor_window_focus_pane            (CorridorWindow *self, int step);

G_END_DECLS
