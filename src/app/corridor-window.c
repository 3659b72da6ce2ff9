/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-window-private.h"

#include "corridor-i18n.h"
#include "corridor-menu-button.h"
#include "corridor-mnemonics.h"
#include "corridor-text.h"
#include "corridor-view.h"
#include "corridor-when-drawn.h"

G_DEFINE_FINAL_TYPE (CorridorWindow, corridor_window, GTK_TYPE_APPLICATION_WINDOW)

static gboolean
is_detail_pushed (CorridorWindow *self)
{
  gboolean pushed;

  g_object_get (self->panes, "detail-pushed", &pushed, NULL);

  return pushed;
}

/* Where people begin on the page that is shown. */
static void
focus_page (CorridorWindow *self)
{
  if (!g_str_equal (gtk_stack_get_visible_child_name (self->stack), "library"))
    gtk_widget_grab_focus (gtk_stack_get_visible_child (self->stack));
  else if (!is_detail_pushed (self))
    gtk_widget_grab_focus (GTK_WIDGET (self->list_pane));
  else if (self->detail_pane != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->detail_pane));
}

static void
retry_cb (CorridorWindow *self)
{
  corridor_window_retry (self);
}

static void
problems_back_cb (CorridorWindow *self)
{
  corridor_window_leave_problems (self);
}

static GtkWidget *
make_start_page (CorridorWindow *self)
{
  GtkWidget *page = g_object_new (CORRIDOR_TYPE_START_PAGE, NULL);

  corridor_start_page_set_recent (CORRIDOR_START_PAGE (page), corridor_recent_get_files (self->recent));

  return page;
}

static GtkWidget *
make_problems_page (CorridorWindow *self)
{
  GtkWidget *page = g_object_new (CORRIDOR_TYPE_PROBLEMS_PAGE, "copier", self->copier, NULL);

  g_signal_connect_object (page, "retry", G_CALLBACK (retry_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "back", G_CALLBACK (problems_back_cb), self, G_CONNECT_SWAPPED);
  corridor_problems_page_set_load (CORRIDOR_PROBLEMS_PAGE (page), self->failed_load);

  return page;
}

/* The library is what the window is for; who opens one without a fault never sees the others. */
static void
ensure_page (CorridorWindow *self, const char *name)
{
  GtkWidget *page;

  if (gtk_stack_get_child_by_name (self->stack, name) != NULL)
    return;

  page = g_str_equal (name, "start") ? make_start_page (self) : make_problems_page (self);
  corridor_mnemonics_name (page);
  gtk_stack_add_named (self->stack, page, name);
}

/**
 * corridor_window_show_page:
 * @self: the window
 * @name: "start", "problems" or "library"
 *
 * Turns to a page of the window and gives it the focus.
 */
void
corridor_window_show_page (CorridorWindow *self, const char *name)
{
  ensure_page (self, name);
  gtk_stack_set_visible_child_name (self->stack, name);
  focus_page (self);
  corridor_window_update_title (self);
  corridor_window_update_actions (self);
}

/* What stands under the title: how much there is to look at. */
static char *
make_subtitle (CorridorLibrary *library)
{
  guint n_articles = corridor_library_get_n_articles (library);
  guint n_statements = corridor_library_get_n_statements (library);
  guint n_parts = n_articles == 1 ? corridor_library_get_n_paragraphs (library) : n_articles;
  g_autofree char *statements = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u statement", "%u statements", n_statements), n_statements);
  /* Translators: in "84 statements from 23 paragraphs", after "from" */
  g_autofree char *parts = n_articles == 1 ? g_strdup_printf (CN_("from", "%u paragraph", "%u paragraphs", n_parts), n_parts)
                                           : g_strdup_printf (CN_("from", "%u article", "%u articles", n_parts), n_parts);

  /* Translators: "84 statements from 23 paragraphs", "840 statements from 12 articles" */
  return g_strdup_printf (C_("subtitle", "%s from %s"), statements, parts);
}

static char *
make_title (CorridorWindow *self, CorridorLibrary *library)
{
  if (corridor_library_get_n_articles (library) == 1)
    return corridor_text_shown (corridor_article_get_title (corridor_library_get_article (library, 0)), CORRIDOR_SHOWN_LINE);

  if (self->open_files != NULL && self->open_files->len == 1)
    {
      g_autofree char *base = g_file_get_basename (g_ptr_array_index (self->open_files, 0));
      g_autofree char *display = g_filename_display_name (base);

      return corridor_text_shown (display, CORRIDOR_SHOWN_LINE);
    }

  return g_strdup (_("Library"));
}

void
corridor_window_update_title (CorridorWindow *self)
{
  CorridorLibrary *library = corridor_session_get_library (self->session);
  g_autofree char *title = NULL;
  g_autofree char *subtitle = NULL;

  if (library != NULL && g_str_equal (gtk_stack_get_visible_child_name (self->stack), "library"))
    {
      title = make_title (self, library);
      subtitle = make_subtitle (library);
    }

  gtk_window_set_title (GTK_WINDOW (self), title != NULL ? title : _("Corridor"));
  gtk_label_set_text (self->title_label, title != NULL ? title : _("Corridor"));
  gtk_label_set_text (self->subtitle_label, subtitle != NULL ? subtitle : "");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->subtitle_label), subtitle); /* a narrow window has no room for it */
  gtk_widget_set_visible (GTK_WIDGET (self->subtitle_label), subtitle != NULL);
}

/* --- from the template --- */

static void
statement_activated_cb (CorridorWindow *self)
{
  corridor_panes_open_detail (self->panes);
}

static void
detail_close_cb (CorridorWindow *self)
{
  corridor_panes_close_overlay (self->panes);
}

static void
toast_left_cb (CorridorWindow *self)
{
  focus_page (self);
}

static void
notice_response_cb (CorridorWindow *self)
{
  gtk_info_bar_set_revealed (self->notice_bar, FALSE);
}

/* Escape peels one layer: the problems of what is open, what lies over the list, then the search, then what is selected; never the filters. Popovers and the sidebar's own
 * search have had the key before us. */
static gboolean
peel (CorridorWindow *self)
{
  if (g_str_equal (gtk_stack_get_visible_child_name (self->stack), "problems") && corridor_session_get_library (self->session) != NULL)
    {
      corridor_window_leave_problems (self);
      return TRUE;
    }
  if (!g_str_equal (gtk_stack_get_visible_child_name (self->stack), "library"))
    return FALSE;

  return corridor_panes_close_overlay (self->panes) || corridor_list_pane_escape (self->list_pane);
}

static gboolean
key_pressed_cb (CorridorWindow *self, guint key, guint code, GdkModifierType state)
{
  if (key == GDK_KEY_Escape && (state & gtk_accelerator_get_default_mod_mask ()) == 0)
    return peel (self);

  return GDK_EVENT_PROPAGATE;
}

static gboolean
drop_cb (CorridorWindow *self, const GValue *value)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  GSList *dropped = g_value_get_boxed (value);

  for (GSList *l = dropped; l != NULL; l = l->next)
    g_ptr_array_add (files, g_object_ref (l->data));
  if (files->len == 0)
    return FALSE;

  corridor_window_open_files (self, files);

  return TRUE;
}

/* --- following the session --- */

/* A page that somebody asks for by a link comes forward where detail is pushed; one that only follows the selection does not. */
static void
page_changed_cb (CorridorWindow *self)
{
  if (corridor_session_get_page (self->session).kind == CORRIDOR_PAGE_ENTITY)
    corridor_panes_open_detail (self->panes);
}

/* What decides about the actions; nothing does any more once the window is taken apart. */
static void
changed_cb (CorridorWindow *self)
{
  if (!gtk_widget_in_destruction (GTK_WIDGET (self)))
    corridor_window_update_actions (self);
}

static void G_GNUC_NULL_TERMINATED
connect_changes (CorridorWindow *self, GObject *object, const char *first_signal, ...)
{
  va_list more;

  va_start (more, first_signal);
  for (const char *signal = first_signal; signal != NULL; signal = va_arg (more, const char *))
    g_signal_connect_object (object, signal, G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  va_end (more);
}

/* --- the class --- */

static void
corridor_window_dispose (GObject *object)
{
  CorridorWindow *self = CORRIDOR_WINDOW (object);

  corridor_window_cancel_opening (self);
  if (self->chooser != NULL)
    gtk_native_dialog_destroy (GTK_NATIVE_DIALOG (self->chooser));
  g_clear_object (&self->chooser);
  g_clear_object (&self->exported);
  g_clear_pointer (&self->offer, g_free);
  g_clear_object (&self->settings);
  g_clear_object (&self->appearance);
  g_clear_object (&self->recent);
  g_clear_object (&self->edit_section);
  g_clear_object (&self->saved_section);
  g_clear_object (&self->queries);
  g_clear_object (&self->store);
  g_clear_object (&self->load);
  g_clear_weak_pointer (&self->detail_pane);
  g_clear_weak_pointer (&self->timeline_pane);
  g_clear_object (&self->failed_load);
  g_clear_pointer (&self->failed_files, g_ptr_array_unref);
  g_clear_pointer (&self->open_files, g_ptr_array_unref);

  G_OBJECT_CLASS (corridor_window_parent_class)->dispose (object);
}

/**
 * corridor_window_expect_size:
 * @self: a window that does not show yet
 *
 * Tells the panes how wide they will be: what is opened meanwhile goes where it belongs then.
 */
void
corridor_window_expect_size (CorridorWindow *self)
{
  int width, height;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  if (width > 0 && !gtk_window_is_maximized (GTK_WINDOW (self)))
    corridor_panes_expect_width (self->panes, width);
}

/* As a window comes up, GTK moves the focus on from where it was put before. */
static void
corridor_window_show (GtkWidget *widget)
{
  CorridorWindow *self = CORRIDOR_WINDOW (widget);

  if (corridor_session_get_library (self->session) == NULL && self->failed_load == NULL)
    corridor_window_show_page (self, "start");
  corridor_window_expect_size (self);
  GTK_WIDGET_CLASS (corridor_window_parent_class)->show (widget);
  focus_page (self);
}

static void
corridor_window_class_init (CorridorWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = corridor_window_dispose;
  widget_class->show = corridor_window_show;

  g_type_ensure (CORRIDOR_TYPE_SESSION);
  g_type_ensure (GDK_TYPE_FILE_LIST); /* named in the template */
  g_type_ensure (CORRIDOR_TYPE_PANES);
  g_type_ensure (CORRIDOR_TYPE_SIDEBAR);
  g_type_ensure (CORRIDOR_TYPE_LIST_PANE);
  g_type_ensure (CORRIDOR_TYPE_DETAIL_PANE);
  g_type_ensure (CORRIDOR_TYPE_TIMELINE_PANE);
  g_type_ensure (CORRIDOR_TYPE_TOAST);
  g_type_ensure (CORRIDOR_TYPE_COPIER);

  gtk_widget_class_set_template_from_resource (widget_class, CORRIDOR_RESOURCE_PREFIX "corridor-window.ui");
  gtk_widget_class_bind_template_child (widget_class, CorridorWindow, session);
  gtk_widget_class_bind_template_child (widget_class, CorridorWindow, open_button);
  gtk_widget_class_bind_template_child (widget_class, CorridorWindow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, CorridorWindow, title_label);
  gtk_widget_class_bind_template_child (widget_class, CorridorWindow, subtitle_label);
  gtk_widget_class_bind_template_child (widget_class, CorridorWindow, progress_box);
  gtk_widget_class_bind_template_child (widget_class, CorridorWindow, progress_bar);
  gtk_widget_class_bind_template_child (widget_class, CorridorWindow, notice_bar);
  gtk_widget_class_bind_template_child (widget_class, CorridorWindow, notice_label);
  gtk_widget_class_bind_template_child (widget_class, CorridorWindow, notice_button);
  gtk_widget_class_bind_template_child (widget_class, CorridorWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, CorridorWindow, panes);
  gtk_widget_class_bind_template_child (widget_class, CorridorWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, CorridorWindow, list_pane);
  gtk_widget_class_bind_template_child (widget_class, CorridorWindow, toast);
  gtk_widget_class_bind_template_child (widget_class, CorridorWindow, copier);
  gtk_widget_class_bind_template_callback (widget_class, statement_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, notice_response_cb);
  gtk_widget_class_bind_template_callback (widget_class, toast_left_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, drop_cb);

  corridor_window_class_install_actions (widget_class);
}

static void
init_menus (CorridorWindow *self)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource (CORRIDOR_RESOURCE_PREFIX "corridor-menus.ui");

  self->edit_section = g_object_ref (G_MENU (gtk_builder_get_object (builder, "edit_section")));
  self->saved_section = g_object_ref (G_MENU (gtk_builder_get_object (builder, "saved_section")));
  corridor_menu_button_set_menu (self->menu_button, G_MENU_MODEL (gtk_builder_get_object (builder, "main_menu")));
  corridor_menu_button_set_menu (self->open_button, G_MENU_MODEL (gtk_builder_get_object (builder, "open_menu")));

  self->recent = corridor_recent_new (G_MENU (gtk_builder_get_object (builder, "recent_section")));
}

/* The panes that the first frame is drawn without. */
static void
make_panes (CorridorWindow *self)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new ();
  g_autoptr (GtkBuilderScope) scope = gtk_builder_cscope_new ();
  g_autoptr (GError) error = NULL;

  gtk_builder_cscope_add_callback (GTK_BUILDER_CSCOPE (scope), statement_activated_cb);
  gtk_builder_cscope_add_callback (GTK_BUILDER_CSCOPE (scope), detail_close_cb);
  gtk_builder_set_scope (builder, scope);
  gtk_builder_set_current_object (builder, G_OBJECT (self));
  gtk_builder_expose_object (builder, "session", G_OBJECT (self->session));
  gtk_builder_expose_object (builder, "copier", G_OBJECT (self->copier));
  gtk_builder_expose_object (builder, "panes", G_OBJECT (self->panes));
  if (!gtk_builder_add_from_resource (builder, CORRIDOR_RESOURCE_PREFIX "corridor-window-panes.ui", &error))
    g_error ("%s", error->message); /* it is compiled in */

  g_set_weak_pointer (&self->detail_pane, CORRIDOR_DETAIL_PANE (gtk_builder_get_object (builder, "detail_pane")));
  g_set_weak_pointer (&self->timeline_pane, CORRIDOR_TIMELINE_PANE (gtk_builder_get_object (builder, "timeline_pane")));
  corridor_mnemonics_name (GTK_WIDGET (self->detail_pane));
  corridor_mnemonics_name (GTK_WIDGET (self->timeline_pane));
  corridor_window_bind_timeline_settings (self);
  g_object_set (self->panes, "detail", self->detail_pane, "timeline", self->timeline_pane, NULL);
}

/* The list and the sidebar come up first, and the others when these can be seen. */
static void
panes_drawn_cb (GtkWidget *panes)
{
  CorridorWindow *self = CORRIDOR_WINDOW (gtk_widget_get_root (panes));

  make_panes (self);
  if (is_detail_pushed (self))
    gtk_widget_grab_focus (GTK_WIDGET (self->detail_pane));
}

static void
corridor_window_init (CorridorWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  corridor_mnemonics_name (GTK_WIDGET (self));

  init_menus (self);
  corridor_when_drawn (GTK_WIDGET (self->panes), panes_drawn_cb);
  corridor_window_init_actions (self);
  corridor_window_init_said (self);
  corridor_window_init_told (self);

  connect_changes (self, G_OBJECT (self->session), "notify::evaluation", "notify::paused", "notify::undo-label", "notify::redo-label", "notify::can-go-back",
                   "notify::can-go-forward", "notify::n-selected", NULL);
  connect_changes (self, G_OBJECT (self->panes), "notify::sidebar-visible", "notify::show-detail", "notify::show-timeline", NULL);
  connect_changes (self, G_OBJECT (self->list_pane), "notify::search-mode", NULL);
  connect_changes (self, G_OBJECT (self), "notify::fullscreened", NULL);
  g_signal_connect_object (self->session, "notify::page", G_CALLBACK (page_changed_cb), self, G_CONNECT_SWAPPED);

  corridor_window_update_title (self);
  corridor_window_update_actions (self);
}

/**
 * corridor_window_new:
 * @application: the program
 * @settings: (nullable): what is remembered
 * @appearance: light or dark, and the size of the text
 * @store: where saved queries are kept
 *
 * Returns: (transfer floating): an empty window
 */
CorridorWindow *
corridor_window_new (GtkApplication *application, GSettings *settings, CorridorAppearance *appearance, CorridorQueryStore *store)
{
  CorridorWindow *self = g_object_new (CORRIDOR_TYPE_WINDOW, "application", application, NULL);

  g_set_object (&self->settings, settings);
  g_set_object (&self->appearance, appearance);
  g_set_object (&self->store, store);
  corridor_window_bind_settings (self);

  return self;
}

/**
 * corridor_window_get_session:
 * @self: a window
 *
 * Returns: (transfer none): how its library is looked at; the window has the same one all its life
 */
CorridorSession *
corridor_window_get_session (CorridorWindow *self)
{
  g_return_val_if_fail (CORRIDOR_IS_WINDOW (self), NULL);

  return self->session;
}

/**
 * corridor_window_is_empty:
 * @self: a window
 *
 * Returns: whether nothing is open and nothing on its way, so that something may open here
 */
gboolean
corridor_window_is_empty (CorridorWindow *self)
{
  g_return_val_if_fail (CORRIDOR_IS_WINDOW (self), FALSE);

  return self->opening == NULL && self->load == NULL && self->failed_load == NULL;
}
