/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-detail-pane.h"

#include "corridor-copier.h"
#include "corridor-entity-page.h"
#include "corridor-focus.h"
#include "corridor-i18n.h"
#include "corridor-library-page.h"
#include "corridor-menu-button.h"
#include "corridor-mnemonics.h"
#include "corridor-selection-page.h"
#include "corridor-statement-page.h"
#include "corridor-view.h"

struct _CorridorDetailPane
{
  GtkWidget parent_instance;

  /* template */
  GtkWidget *bar;
  GtkWidget *close_button;
  GtkWidget *copy_button;
  GtkMenuButton *menu_button;
  GMenuModel *menu;
  GtkScrolledWindow *scrolled;
  GtkStack *stack;

  /* owned */
  CorridorSession *session; /* nullable */
  CorridorCopier *copier;
  CorridorIndex *index;     /* nullable: what the page that is shown was filled from */
  CorridorPage shown;
};

enum
{
  PROP_SESSION = 1,
  PROP_PUSHED,
  PROP_COPIER,
  N_PROPS
};

enum
{
  SIGNAL_CLOSE,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CorridorDetailPane, corridor_detail_pane, GTK_TYPE_WIDGET)

/* --- what is shown --- */

/* Of each kind of page there is one, made when it is first asked for: most are not looked at while the window comes up. */
static gpointer
ensure_page (CorridorDetailPane *self, GType type)
{
  GtkWidget *page = gtk_stack_get_child_by_name (self->stack, g_type_name (type));

  if (page == NULL)
    {
      page = g_object_new (type, NULL);
      corridor_mnemonics_name (page);
      gtk_stack_add_named (self->stack, page, g_type_name (type));
    }

  return page;
}

static void
fill_page (CorridorDetailPane *self, CorridorPage shown)
{
  GtkWidget *page;

  switch (shown.kind)
    {
    case CORRIDOR_PAGE_STATEMENT:
      page = ensure_page (self, CORRIDOR_TYPE_STATEMENT_PAGE);
      corridor_statement_page_show (CORRIDOR_STATEMENT_PAGE (page), self->session, shown.index);
      break;
    case CORRIDOR_PAGE_ENTITY:
      page = ensure_page (self, CORRIDOR_TYPE_ENTITY_PAGE);
      corridor_entity_page_show (CORRIDOR_ENTITY_PAGE (page), self->session, shown.index);
      break;
    case CORRIDOR_PAGE_SELECTION:
      page = ensure_page (self, CORRIDOR_TYPE_SELECTION_PAGE);
      corridor_selection_page_show (CORRIDOR_SELECTION_PAGE (page), self->session);
      break;
    case CORRIDOR_PAGE_LIBRARY:
    default:
      page = ensure_page (self, CORRIDOR_TYPE_LIBRARY_PAGE);
      corridor_library_page_show (CORRIDOR_LIBRARY_PAGE (page), self->session);
      break;
    }
  gtk_stack_set_visible_child (self->stack, page);
}

static void
update_evaluation (CorridorDetailPane *self)
{
  CorridorEvaluation *evaluation = corridor_session_get_evaluation (self->session);

  if (evaluation == NULL || self->index != corridor_session_get_index (self->session))
    return;

  if (self->shown.kind == CORRIDOR_PAGE_STATEMENT)
    {
      CorridorStatementPage *page = ensure_page (self, CORRIDOR_TYPE_STATEMENT_PAGE);

      corridor_statement_page_set_in_result (page, corridor_evaluation_contains (evaluation, self->shown.index));
      corridor_statement_page_mark_hits (page);
    }
  else if (self->shown.kind == CORRIDOR_PAGE_SELECTION)
    corridor_selection_page_update (ensure_page (self, CORRIDOR_TYPE_SELECTION_PAGE));
  else if (self->shown.kind == CORRIDOR_PAGE_ENTITY)
    corridor_entity_page_update (ensure_page (self, CORRIDOR_TYPE_ENTITY_PAGE));
}

static void
update_copy (CorridorDetailPane *self)
{
  gboolean statements = self->shown.kind == CORRIDOR_PAGE_STATEMENT || self->shown.kind == CORRIDOR_PAGE_SELECTION;

  gtk_widget_set_sensitive (self->copy_button, statements);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "detail.copy-text", statements);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "detail.copy-reference", self->shown.kind == CORRIDOR_PAGE_STATEMENT);
}

/* Fills the session's page and turns to it. A page begins at its top. */
static void
show_page (CorridorDetailPane *self)
{
  CorridorPage page = corridor_session_get_page (self->session);
  CorridorIndex *index = corridor_session_get_index (self->session);

  g_set_object (&self->index, index);
  self->shown = page;
  update_copy (self);
  if (index == NULL)
    return;

  fill_page (self, page);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled), 0);
  update_evaluation (self);
}

static void
page_changed_cb (CorridorDetailPane *self)
{
  CorridorPage page = corridor_session_get_page (self->session);

  if (page.kind != self->shown.kind || page.index != self->shown.index || self->index != corridor_session_get_index (self->session))
    show_page (self);
}

static void
selection_changed_cb (CorridorDetailPane *self)
{
  if (self->shown.kind == CORRIDOR_PAGE_SELECTION && corridor_session_get_page (self->session).kind == CORRIDOR_PAGE_SELECTION)
    {
      fill_page (self, self->shown);
      update_evaluation (self);
    }
}

/* --- copying --- */

static GArray *
get_shown_statements (CorridorDetailPane *self)
{
  GArray *statements;

  if (self->shown.kind == CORRIDOR_PAGE_SELECTION)
    return corridor_session_dup_selected (self->session);

  statements = g_array_new (FALSE, FALSE, sizeof (guint32));
  if (self->shown.kind == CORRIDOR_PAGE_STATEMENT)
    {
      const guint32 statement = self->shown.index;

      g_array_append_val (statements, statement);
    }

  return statements;
}

static void
copy_shown (CorridorDetailPane *self, CorridorCopyForm form)
{
  g_autoptr (GArray) statements = get_shown_statements (self);

  if (statements->len == 0)
    return;

  corridor_copier_copy_statements (self->copier, GTK_WIDGET (self), corridor_session_get_evaluation (self->session), statements, form);
}

static void
copy_cb (CorridorDetailPane *self)
{
  copy_shown (self, CORRIDOR_COPY_SUMMARY);
}

static void
copy_text_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  copy_shown (CORRIDOR_DETAIL_PANE (widget), CORRIDOR_COPY_TEXT);
}

static void
copy_reference_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CorridorDetailPane *self = CORRIDOR_DETAIL_PANE (widget);
  g_autofree char *reference = corridor_library_dup_statement_ref (corridor_session_get_library (self->session), self->shown.index);

  corridor_copier_copy_text (self->copier, widget, reference, _("Reference copied"));
}

static void
close_cb (CorridorDetailPane *self)
{
  g_signal_emit (self, signals[SIGNAL_CLOSE], 0);
}

/* --- the focus --- */

/* The first widget below @widget that does something when it is pressed; a text that can be selected has the focus too, and does not. */
static GtkWidget *
find_control (GtkWidget *widget)
{
  if (!gtk_widget_get_child_visible (widget) || !gtk_widget_is_visible (widget) || !gtk_widget_is_sensitive (widget))
    return NULL;
  if (gtk_widget_get_focusable (widget) && GTK_IS_BUTTON (widget))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_control (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* Who walks from pane to pane comes to the page's first link; a page without one has none but the buttons above it. */
static gboolean
corridor_detail_pane_grab_focus (GtkWidget *widget)
{
  CorridorDetailPane *self = CORRIDOR_DETAIL_PANE (widget);
  GtkWidget *page = gtk_stack_get_visible_child (self->stack);
  GtkWidget *control = page != NULL ? find_control (page) : NULL;

  if (control == NULL)
    control = find_control (self->bar);

  return control != NULL && gtk_widget_grab_focus (control);
}

/* By Tab, through all that is there. */
static gboolean
corridor_detail_pane_focus (GtkWidget *widget, GtkDirectionType direction)
{
  if (direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD || gtk_widget_get_focus_child (widget) == NULL)
    return corridor_focus_move (widget, direction);

  return GTK_WIDGET_CLASS (corridor_detail_pane_parent_class)->focus (widget, direction);
}

/* --- the class --- */

static void
corridor_detail_pane_dispose (GObject *object)
{
  CorridorDetailPane *self = CORRIDOR_DETAIL_PANE (object);
  GtkWidget *child;

  corridor_detail_pane_set_session (self, NULL);
  g_clear_object (&self->copier);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (corridor_detail_pane_parent_class)->dispose (object);
}

static void
corridor_detail_pane_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  CorridorDetailPane *self = CORRIDOR_DETAIL_PANE (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_PUSHED:
      g_value_set_boolean (value, gtk_widget_get_visible (self->close_button));
      break;
    case PROP_COPIER:
      g_value_set_object (value, self->copier);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
corridor_detail_pane_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  CorridorDetailPane *self = CORRIDOR_DETAIL_PANE (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      corridor_detail_pane_set_session (self, g_value_get_object (value));
      break;
    case PROP_PUSHED:
      if (gtk_widget_get_visible (self->close_button) == g_value_get_boolean (value))
        return;
      gtk_widget_set_visible (self->close_button, g_value_get_boolean (value));
      g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_COPIER:
      g_set_object (&self->copier, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
corridor_detail_pane_class_init (CorridorDetailPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = corridor_detail_pane_dispose;
  object_class->get_property = corridor_detail_pane_get_property;
  object_class->set_property = corridor_detail_pane_set_property;
  widget_class->grab_focus = corridor_detail_pane_grab_focus;
  widget_class->focus = corridor_detail_pane_focus;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, CORRIDOR_TYPE_SESSION, flags);
  properties[PROP_PUSHED] = g_param_spec_boolean ("pushed", NULL, NULL, FALSE, flags);
  properties[PROP_COPIER] = g_param_spec_object ("copier", NULL, NULL, CORRIDOR_TYPE_COPIER, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_CLOSE] = g_signal_new ("close", CORRIDOR_TYPE_DETAIL_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, CORRIDOR_RESOURCE_PREFIX "corridor-detail-pane.ui");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_bind_template_child (widget_class, CorridorDetailPane, bar);
  gtk_widget_class_bind_template_child (widget_class, CorridorDetailPane, close_button);
  gtk_widget_class_bind_template_child (widget_class, CorridorDetailPane, copy_button);
  gtk_widget_class_bind_template_child (widget_class, CorridorDetailPane, menu_button);
  gtk_widget_class_bind_template_child (widget_class, CorridorDetailPane, menu);
  gtk_widget_class_bind_template_child (widget_class, CorridorDetailPane, scrolled);
  gtk_widget_class_bind_template_child (widget_class, CorridorDetailPane, stack);
  gtk_widget_class_bind_template_callback (widget_class, close_cb);
  gtk_widget_class_bind_template_callback (widget_class, copy_cb);

  gtk_widget_class_install_action (widget_class, "detail.copy-text", NULL, copy_text_cb);
  gtk_widget_class_install_action (widget_class, "detail.copy-reference", NULL, copy_reference_cb);
}

static void
corridor_detail_pane_init (CorridorDetailPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  corridor_mnemonics_name (GTK_WIDGET (self));
  self->copier = corridor_copier_new (NULL);
  corridor_menu_button_set_menu (self->menu_button, self->menu);
  self->shown = (CorridorPage) { CORRIDOR_PAGE_LIBRARY, CORRIDOR_NONE };
}

/**
 * corridor_detail_pane_get_session:
 *
 * Returns: (transfer none) (nullable): the session
 */
CorridorSession *
corridor_detail_pane_get_session (CorridorDetailPane *self)
{
  g_return_val_if_fail (CORRIDOR_IS_DETAIL_PANE (self), NULL);

  return self->session;
}

/**
 * corridor_detail_pane_set_session:
 * @self: a detail pane
 * @session: (nullable): whose page is shown
 *
 * Shows the pages of another session.
 */
void
corridor_detail_pane_set_session (CorridorDetailPane *self, CorridorSession *session)
{
  g_return_if_fail (CORRIDOR_IS_DETAIL_PANE (self));

  if (self->session == session)
    return;

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->index);
  g_set_object (&self->session, session);

  if (session != NULL)
    {
      g_signal_connect_object (session, "notify::page", G_CALLBACK (page_changed_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (session, "notify::index", G_CALLBACK (show_page), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (session, "notify::evaluation", G_CALLBACK (update_evaluation), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (session, "selection-changed", G_CALLBACK (selection_changed_cb), self, G_CONNECT_SWAPPED);
      show_page (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}
