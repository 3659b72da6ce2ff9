/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-problems-page.h"

#include "corridor-copier.h"
#include "corridor-focus.h"
#include "corridor-i18n.h"
#include "corridor-mnemonics.h"
#include "corridor-problem-row.h"
#include "corridor-text.h"
#include "corridor-view.h"

struct _CorridorProblemsPage
{
  GtkWidget parent_instance;

  /* template */
  GtkLabel *title_label;
  GtkLabel *count_label;
  GtkWidget *retry_button;
  GtkWidget *editor_button;
  GtkWidget *back_button;
  GtkListView *list;

  /* owned */
  CorridorCopier *copier;
  CorridorLoad *load;       /* nullable */
  GtkFlattenListModel *all; /* the diagnostics of all its readings */
};

enum
{
  PROP_CAN_GO_BACK = 1,
  PROP_COPIER,
  N_PROPS
};

enum
{
  SIGNAL_RETRY,
  SIGNAL_BACK,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CorridorProblemsPage, corridor_problems_page, GTK_TYPE_WIDGET)

/* The reading that the diagnostic at @position is of: the flattened model knows whose list it is. */
static CorridorReading *
find_reading (CorridorProblemsPage *self, guint position)
{
  GListModel *diagnostics = gtk_flatten_list_model_get_model_for_item (self->all, position);
  GPtrArray *readings = corridor_load_get_readings (self->load);

  for (guint i = 0; i < readings->len; i++)
    if (corridor_reading_get_diagnostics (g_ptr_array_index (readings, i)) == diagnostics)
      return g_ptr_array_index (readings, i);

  return NULL;
}

static void
setup_cb (CorridorProblemsPage *self, GtkListItem *item)
{
  gtk_list_item_set_activatable (item, FALSE);
  gtk_list_item_set_child (item, corridor_problem_row_new ());
}

static void
bind_cb (CorridorProblemsPage *self, GtkListItem *item)
{
  corridor_problem_row_set (CORRIDOR_PROBLEM_ROW (gtk_list_item_get_child (item)), gtk_list_item_get_item (item),
                            find_reading (self, gtk_list_item_get_position (item)));
}

static void
retry_cb (CorridorProblemsPage *self)
{
  g_signal_emit (self, signals[SIGNAL_RETRY], 0);
}

static void
back_cb (CorridorProblemsPage *self)
{
  g_signal_emit (self, signals[SIGNAL_BACK], 0);
}

static void
copy_cb (CorridorProblemsPage *self)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *said = NULL;
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->all));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CorridorDiagnostic) diagnostic = g_list_model_get_item (G_LIST_MODEL (self->all), i);
      g_autofree char *line = corridor_diagnostic_to_string (diagnostic);

      g_string_append (text, line);
      g_string_append_c (text, '\n');
    }

  said = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u problem copied", "%u problems copied", n), n);
  corridor_copier_copy_text (self->copier, GTK_WIDGET (self), text->str, said);
}

/* The first file with an error that an editor could open: one that lies on a disk, and is there. */
static GFile *
find_broken_file (CorridorProblemsPage *self)
{
  GPtrArray *readings = corridor_load_get_readings (self->load);

  for (guint i = 0; i < readings->len; i++)
    {
      CorridorReading *reading = g_ptr_array_index (readings, i);
      GFile *file = corridor_reading_get_file (reading);

      if (corridor_reading_get_n_errors (reading) > 0 && file != NULL && g_file_is_native (file)
          && g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, NULL) == G_FILE_TYPE_REGULAR)
        return file;
    }

  return NULL;
}

/* An editor for text, whatever the desktop opens JSON with: that might be Corridor again. */
static void
editor_cb (CorridorProblemsPage *self)
{
  GFile *file = find_broken_file (self);
  g_autoptr (GAppInfo) editor = g_app_info_get_default_for_type ("text/plain", FALSE);
  g_autoptr (GdkAppLaunchContext) context = gdk_display_get_app_launch_context (gtk_widget_get_display (GTK_WIDGET (self)));
  g_autoptr (GList) files = g_list_append (NULL, file);
  g_autoptr (GError) error = NULL;

  if (file == NULL)
    return;

  if (editor == NULL)
    gtk_label_set_text (self->count_label, _("No application for text files is installed."));
  else if (!g_app_info_launch (editor, files, G_APP_LAUNCH_CONTEXT (context), &error))
    gtk_label_set_text (self->count_label, error->message);
}

static gboolean
corridor_problems_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (CORRIDOR_PROBLEMS_PAGE (widget)->retry_button);
}

static void
corridor_problems_page_dispose (GObject *object)
{
  CorridorProblemsPage *self = CORRIDOR_PROBLEMS_PAGE (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->all);
  g_clear_object (&self->copier);
  g_clear_object (&self->load);

  G_OBJECT_CLASS (corridor_problems_page_parent_class)->dispose (object);
}

static void
corridor_problems_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  CorridorProblemsPage *self = CORRIDOR_PROBLEMS_PAGE (object);

  switch (prop_id)
    {
    case PROP_CAN_GO_BACK:
      g_value_set_boolean (value, gtk_widget_get_visible (self->back_button));
      break;
    case PROP_COPIER:
      g_value_set_object (value, self->copier);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
corridor_problems_page_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  CorridorProblemsPage *self = CORRIDOR_PROBLEMS_PAGE (object);

  switch (prop_id)
    {
    case PROP_CAN_GO_BACK:
      if (gtk_widget_get_visible (self->back_button) == g_value_get_boolean (value))
        return;
      gtk_widget_set_visible (self->back_button, g_value_get_boolean (value));
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
corridor_problems_page_class_init (CorridorProblemsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = corridor_problems_page_dispose;
  object_class->get_property = corridor_problems_page_get_property;
  object_class->set_property = corridor_problems_page_set_property;
  widget_class->grab_focus = corridor_problems_page_grab_focus;

  properties[PROP_CAN_GO_BACK] = g_param_spec_boolean ("can-go-back", NULL, NULL, TRUE,
                                                       G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_COPIER] = g_param_spec_object ("copier", NULL, NULL, CORRIDOR_TYPE_COPIER, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_RETRY] = g_signal_new ("retry", CORRIDOR_TYPE_PROBLEMS_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_BACK] = g_signal_new ("back", CORRIDOR_TYPE_PROBLEMS_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, CORRIDOR_RESOURCE_PREFIX "corridor-problems-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CorridorProblemsPage, title_label);
  gtk_widget_class_bind_template_child (widget_class, CorridorProblemsPage, count_label);
  gtk_widget_class_bind_template_child (widget_class, CorridorProblemsPage, retry_button);
  gtk_widget_class_bind_template_child (widget_class, CorridorProblemsPage, editor_button);
  gtk_widget_class_bind_template_child (widget_class, CorridorProblemsPage, back_button);
  gtk_widget_class_bind_template_child (widget_class, CorridorProblemsPage, list);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, retry_cb);
  gtk_widget_class_bind_template_callback (widget_class, back_cb);
  gtk_widget_class_bind_template_callback (widget_class, copy_cb);
  gtk_widget_class_bind_template_callback (widget_class, editor_cb);
}

static void
corridor_problems_page_init (CorridorProblemsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  corridor_mnemonics_name (GTK_WIDGET (self));
  self->copier = corridor_copier_new (NULL);
  corridor_focus_add_tab_stop (GTK_WIDGET (self->list));
}

static char *
make_title (CorridorProblemsPage *self)
{
  GPtrArray *readings = corridor_load_get_readings (self->load);
  guint n_broken = corridor_load_get_n_broken (self->load);

  if (n_broken == 0)
    return g_strdup (_("Opened, with warnings"));

  if (n_broken == 1)
    for (guint i = 0; i < readings->len; i++)
      {
        CorridorReading *reading = g_ptr_array_index (readings, i);
        g_autofree char *base = NULL;
        g_autofree char *display = NULL;
        g_autofree char *name = NULL;

        if (corridor_reading_get_n_errors (reading) == 0)
          continue;
        base = g_path_get_basename (corridor_reading_get_name (reading));
        display = g_filename_display_name (base);
        name = corridor_text_shown (display, CORRIDOR_SHOWN_LINE);
        return g_strdup_printf (_("“%s” cannot be opened"), name);
      }

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u file cannot be opened", "%u files cannot be opened", n_broken), n_broken);
}

static char *
make_count (CorridorProblemsPage *self)
{
  GPtrArray *readings = corridor_load_get_readings (self->load);
  guint n_problems = 0, n_left_out = 0;
  g_autofree char *problems = NULL;

  for (guint i = 0; i < readings->len; i++)
    {
      CorridorReading *reading = g_ptr_array_index (readings, i);

      n_problems += corridor_reading_get_n_errors (reading) + corridor_reading_get_n_warnings (reading);
      n_left_out += corridor_reading_get_n_left_out (reading);
    }

  problems = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u problem", "%u problems", n_problems), n_problems);
  if (n_left_out == 0)
    return g_steal_pointer (&problems);

  /* Translators: "1,200 problems; the first 1,000 are shown" */
  return g_strdup_printf (_("%s; the first %u are shown"), problems, n_problems - n_left_out);
}

/**
 * corridor_problems_page_set_load:
 * @self: the page
 * @load: (nullable): what was opened
 */
void
corridor_problems_page_set_load (CorridorProblemsPage *self, CorridorLoad *load)
{
  g_autoptr (GListStore) lists = g_list_store_new (G_TYPE_LIST_MODEL);
  g_autoptr (GtkNoSelection) selection = NULL;
  g_autofree char *title = NULL;
  g_autofree char *count = NULL;
  GPtrArray *readings;

  g_return_if_fail (CORRIDOR_IS_PROBLEMS_PAGE (self));

  g_set_object (&self->load, load);
  gtk_list_view_set_model (self->list, NULL);
  g_clear_object (&self->all);
  if (load == NULL)
    return;

  readings = corridor_load_get_readings (load);
  for (guint i = 0; i < readings->len; i++)
    g_list_store_append (lists, corridor_reading_get_diagnostics (g_ptr_array_index (readings, i)));

  self->all = gtk_flatten_list_model_new (G_LIST_MODEL (g_steal_pointer (&lists)));
  selection = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->all)));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));

  title = make_title (self);
  count = make_count (self);
  gtk_label_set_text (self->title_label, title);
  gtk_label_set_text (self->count_label, count);
  gtk_widget_set_visible (self->editor_button, find_broken_file (self) != NULL);
}
