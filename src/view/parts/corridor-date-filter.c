/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-date-filter.h"

#include "corridor-date-choices.h"
#include "corridor-date-input.h"
#include "corridor-i18n.h"
#include "corridor-mnemonics.h"
#include "corridor-text-scale.h"
#include "corridor-view.h"
#include "corridor-wrap-layout.h"

#define AROUND 44      /* pixels that a popover takes around what is in it */
#define WIDTH 330      /* pixels: it is as wide whatever it has to say */
#define LEAST_ROOM 120 /* pixels, however small the window is */

struct _CorridorDateFilter
{
  GtkWidget parent_instance;

  /* template */
  GtkWidget *scroller;
  GtkWidget *choices_box;
  CorridorDateChoices *choices;
  GtkWidget *from_entry;
  GtkWidget *from_words;
  GtkWidget *to_entry;
  GtkWidget *to_words;
  GtkWidget *only_button;
  GtkCheckButton *possibly_button;
  GtkCheckButton *certainly_button;
  GtkWidget *undated_label;
  GtkWidget *clear_button;

  CorridorSession *session;
  GSignalGroup *signals;
  gboolean is_filling; /* while the entries are filled from the query, what they say is not asked */
};

enum
{
  PROP_SESSION = 1,
  N_PROPS
};

enum
{
  SIGNAL_DONE,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CorridorDateFilter, corridor_date_filter, GTK_TYPE_WIDGET)

static CorridorDateLimits *
read_entries (CorridorDateFilter *self)
{
  return corridor_date_limits_new (gtk_editable_get_text (GTK_EDITABLE (self->from_entry)),
                                   gtk_editable_get_text (GTK_EDITABLE (self->to_entry)));
}

static void
show_words (GtkWidget *entry, GtkWidget *label, const char *words, gboolean is_wrong, const char *fallback)
{
  const char *icon = is_wrong ? "dialog-warning-symbolic" : NULL;

  gtk_label_set_text (GTK_LABEL (label), words[0] != '\0' ? words : fallback);
  gtk_entry_set_icon_from_icon_name (GTK_ENTRY (entry), GTK_ENTRY_ICON_SECONDARY, icon);
  gtk_entry_set_icon_activatable (GTK_ENTRY (entry), GTK_ENTRY_ICON_SECONDARY, FALSE);
  gtk_accessible_update_state (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_STATE_INVALID,
                               is_wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
  if (is_wrong)
    gtk_widget_remove_css_class (label, "dim");
  else
    gtk_widget_add_css_class (label, "dim");
}

static gboolean
is_written (GtkWidget *entry)
{
  return gtk_entry_get_text_length (GTK_ENTRY (entry)) > 0;
}

/* Whether the end is open though nobody said so, as "since 2021" does. */
static gboolean
is_left_open (CorridorDateFilter *self, const CorridorDateLimits *limits)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->from_entry))));
  g_autoptr (CorridorDate) date = NULL;

  if (limits->from == NULL || limits->to != NULL || is_written (self->to_entry))
    return FALSE;
  date = corridor_date_input_parse (text, NULL);
  return date != NULL && !corridor_date_is_interval (date);
}

/* Who writes "2021" for the beginning may want nothing but that year: to offer it says that it is not so, and makes it so. */
static void
show_only (CorridorDateFilter *self, const CorridorDateLimits *limits)
{
  gboolean is_open = is_left_open (self, limits);
  g_autofree char *words = is_open ? corridor_date_describe (limits->from, CORRIDOR_DATE_SHORT) : NULL;
  g_autofree char *escaped = words != NULL ? corridor_mnemonics_escape (words) : NULL;
  /* Translators: a button that asks for nothing but this time (%s): a year, a month or a day */
  g_autofree char *text = words != NULL ? g_strdup_printf (C_ ("date filter", "_Only %s"), escaped) : NULL;

  gtk_widget_set_visible (self->only_button, is_open);
  if (!is_open)
    return;
  gtk_button_set_label (GTK_BUTTON (self->only_button), text);
  corridor_mnemonics_name (self->only_button);
}

static void
show_limits (CorridorDateFilter *self, const CorridorDateLimits *limits)
{
  show_words (self->from_entry, self->from_words, limits->from_words, limits->from_is_wrong, C_ ("date filter", "No beginning"));
  show_words (self->to_entry, self->to_words, limits->to_words, limits->to_is_wrong,
              limits->from != NULL ? C_ ("date filter", "No end: what is later, too") : C_ ("date filter", "No end"));
  show_only (self, limits);
  gtk_widget_set_sensitive (self->clear_button, is_written (self->from_entry) || is_written (self->to_entry));
}

/* Asks for what the entries say, if that is something. */
static void
apply (CorridorDateFilter *self)
{
  g_autoptr (CorridorDateLimits) limits = NULL;
  gboolean certain;

  if (self->is_filling || self->session == NULL)
    return;

  limits = read_entries (self);
  show_limits (self, limits);
  if (limits->from_is_wrong || limits->to_is_wrong)
    return;

  /* without dates there is nothing to be certain about */
  certain = (limits->from != NULL || limits->to != NULL) && gtk_check_button_get_active (self->certainly_button);
  corridor_session_set_dates (self->session, limits->from, limits->to, certain);
}

static gboolean
is_same (const CorridorDate *a, const CorridorDate *b)
{
  if (a == NULL || b == NULL)
    return a == b;

  return g_str_equal (corridor_date_get_text (a), corridor_date_get_text (b));
}

static void
fill_entry (GtkWidget *entry, const CorridorDate *date)
{
  g_autofree char *text = date != NULL ? corridor_date_input_write (date) : g_strdup ("");

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
}

/* The entries follow the query, as after undo. What means the same stays as it was written. */
static void
query_changed_cb (CorridorDateFilter *self)
{
  CorridorQuery *query = corridor_session_get_query (self->session);
  const CorridorDate *from = corridor_query_get_from (query), *to = corridor_query_get_to (query);
  g_autoptr (CorridorDateLimits) limits = read_entries (self);

  self->is_filling = TRUE;
  if (!is_same (limits->from, from) || !is_same (limits->to, to) || limits->from_is_wrong || limits->to_is_wrong)
    {
      fill_entry (self->from_entry, from);
      fill_entry (self->to_entry, to);
      g_clear_pointer (&limits, corridor_date_limits_free);
      limits = read_entries (self);
    }
  if (from != NULL || to != NULL)
    gtk_check_button_set_active (
        corridor_query_get_certain (query) ? self->certainly_button : self->possibly_button, TRUE);
  self->is_filling = FALSE;

  show_limits (self, limits);
}

static void
evaluation_changed_cb (CorridorDateFilter *self)
{
  CorridorEvaluation *evaluation = corridor_session_get_evaluation (self->session);
  guint n = evaluation != NULL ? corridor_evaluation_get_n_undated_hidden (evaluation) : 0;
  g_autofree char *text = NULL;

  text = g_strdup_printf (ngettext ("%u without a date is left out", "%u without a date are left out", n), n);
  gtk_label_set_text (GTK_LABEL (self->undated_label), n > 0 ? text : "");
  gtk_widget_set_visible (self->undated_label, n > 0);
}

static void
entry_activate_cb (CorridorDateFilter *self)
{
  g_autoptr (CorridorDateLimits) limits = read_entries (self);

  if (!limits->from_is_wrong && !limits->to_is_wrong)
    g_signal_emit (self, signals[SIGNAL_DONE], 0);
}

/* The end is what was written for the beginning. */
static void
only_clicked_cb (CorridorDateFilter *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->to_entry), gtk_editable_get_text (GTK_EDITABLE (self->from_entry)));
  gtk_widget_grab_focus (self->to_entry);
}

static void
clear_clicked_cb (CorridorDateFilter *self)
{
  self->is_filling = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->from_entry), "");
  gtk_editable_set_text (GTK_EDITABLE (self->to_entry), "");
  self->is_filling = FALSE;
  gtk_widget_grab_focus (self->from_entry);
  apply (self);
}

/* What is left of the window for it, on the roomier side of what it belongs to. */
static int
get_room (GtkWidget *widget, GtkOrientation orientation)
{
  GtkWidget *popover = gtk_widget_get_ancestor (widget, GTK_TYPE_POPOVER), *anchor, *root;
  graphene_rect_t bounds;
  double above, below;

  anchor = popover != NULL ? gtk_widget_get_parent (popover) : NULL;
  root = anchor != NULL ? GTK_WIDGET (gtk_widget_get_root (anchor)) : NULL;
  if (root == NULL || !gtk_widget_compute_bounds (anchor, root, &bounds))
    return G_MAXINT;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    return MAX (LEAST_ROOM, gtk_widget_get_width (root) - AROUND);
  above = bounds.origin.y;
  below = gtk_widget_get_height (root) - bounds.origin.y - bounds.size.height;
  return MAX (LEAST_ROOM, (int) MAX (above, below) - AROUND);
}

/* No larger than the window, so that none of it is cut off where the text is large: then it scrolls. */
static void
corridor_date_filter_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                              int *minimum_baseline, int *natural_baseline)
{
  int room = get_room (widget, orientation);

  gtk_widget_measure (CORRIDOR_DATE_FILTER (widget)->scroller, orientation, for_size, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *natural = corridor_text_scale_size (widget, WIDTH);
  *natural = MAX (*minimum, MIN (*natural, room));
}

static void
corridor_date_filter_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  gtk_widget_size_allocate (CORRIDOR_DATE_FILTER (widget)->scroller, &(GtkAllocation) { 0, 0, width, height }, baseline);
}

static GtkSizeRequestMode
corridor_date_filter_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static gboolean
corridor_date_filter_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (CORRIDOR_DATE_FILTER (widget)->from_entry);
}

static void
corridor_date_filter_dispose (GObject *object)
{
  CorridorDateFilter *self = CORRIDOR_DATE_FILTER (object);
  GtkWidget *child;

  g_signal_group_set_target (self->signals, NULL);
  g_clear_object (&self->session);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  gtk_widget_dispose_template (GTK_WIDGET (self), CORRIDOR_TYPE_DATE_FILTER);

  G_OBJECT_CLASS (corridor_date_filter_parent_class)->dispose (object);
}

static void
corridor_date_filter_finalize (GObject *object)
{
  g_clear_object (&CORRIDOR_DATE_FILTER (object)->signals);

  G_OBJECT_CLASS (corridor_date_filter_parent_class)->finalize (object);
}

static void
corridor_date_filter_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  CorridorDateFilter *self = CORRIDOR_DATE_FILTER (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
corridor_date_filter_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  CorridorDateFilter *self = CORRIDOR_DATE_FILTER (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      corridor_date_filter_set_session (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
corridor_date_filter_class_init (CorridorDateFilterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = corridor_date_filter_dispose;
  object_class->finalize = corridor_date_filter_finalize;
  object_class->get_property = corridor_date_filter_get_property;
  object_class->set_property = corridor_date_filter_set_property;
  widget_class->grab_focus = corridor_date_filter_grab_focus;
  widget_class->measure = corridor_date_filter_measure;
  widget_class->size_allocate = corridor_date_filter_size_allocate;
  widget_class->get_request_mode = corridor_date_filter_get_request_mode;

  properties[PROP_SESSION]
      = g_param_spec_object ("session", NULL, NULL, CORRIDOR_TYPE_SESSION,
                             G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_DONE]
      = g_signal_new ("done", CORRIDOR_TYPE_DATE_FILTER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "datefilter");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               CORRIDOR_RESOURCE_PREFIX "parts/corridor-date-filter.ui");
  gtk_widget_class_bind_template_child (widget_class, CorridorDateFilter, scroller);
  gtk_widget_class_bind_template_child (widget_class, CorridorDateFilter, choices_box);
  gtk_widget_class_bind_template_child (widget_class, CorridorDateFilter, choices);
  gtk_widget_class_bind_template_child (widget_class, CorridorDateFilter, from_entry);
  gtk_widget_class_bind_template_child (widget_class, CorridorDateFilter, from_words);
  gtk_widget_class_bind_template_child (widget_class, CorridorDateFilter, to_entry);
  gtk_widget_class_bind_template_child (widget_class, CorridorDateFilter, to_words);
  gtk_widget_class_bind_template_child (widget_class, CorridorDateFilter, only_button);
  gtk_widget_class_bind_template_child (widget_class, CorridorDateFilter, possibly_button);
  gtk_widget_class_bind_template_child (widget_class, CorridorDateFilter, certainly_button);
  gtk_widget_class_bind_template_child (widget_class, CorridorDateFilter, undated_label);
  gtk_widget_class_bind_template_child (widget_class, CorridorDateFilter, clear_button);
  gtk_widget_class_bind_template_callback (widget_class, apply);
  gtk_widget_class_bind_template_callback (widget_class, entry_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, only_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_clicked_cb);
}

static void
corridor_date_filter_init (CorridorDateFilter *self)
{
  g_autoptr (CorridorDateLimits) limits = NULL;

  g_type_ensure (CORRIDOR_TYPE_DATE_CHOICES);
  g_type_ensure (CORRIDOR_TYPE_WRAP_LAYOUT);
  gtk_widget_init_template (GTK_WIDGET (self));
  corridor_mnemonics_name (GTK_WIDGET (self));

  self->signals = g_signal_group_new (CORRIDOR_TYPE_SESSION);
  g_signal_group_connect_swapped (self->signals, "notify::query", G_CALLBACK (query_changed_cb), self);
  g_signal_group_connect_swapped (self->signals, "notify::evaluation", G_CALLBACK (evaluation_changed_cb), self);

  limits = read_entries (self);
  show_limits (self, limits);
}

/**
 * corridor_date_filter_new:
 *
 * Returns: (transfer floating): a filter without a session
 */
GtkWidget *
corridor_date_filter_new (void)
{
  return g_object_new (CORRIDOR_TYPE_DATE_FILTER, NULL);
}

/**
 * corridor_date_filter_get_session:
 * @self: a date filter
 *
 * Returns: (transfer none) (nullable): the session whose dates it shows
 */
CorridorSession *
corridor_date_filter_get_session (CorridorDateFilter *self)
{
  g_return_val_if_fail (CORRIDOR_IS_DATE_FILTER (self), NULL);

  return self->session;
}

/**
 * corridor_date_filter_set_session:
 * @self: a filter
 * @session: (nullable): the session whose dates it shows and sets
 */
void
corridor_date_filter_set_session (CorridorDateFilter *self, CorridorSession *session)
{
  g_return_if_fail (CORRIDOR_IS_DATE_FILTER (self));
  g_return_if_fail (session == NULL || CORRIDOR_IS_SESSION (session));

  if (!g_set_object (&self->session, session))
    return;

  g_signal_group_set_target (self->signals, session);
  corridor_date_choices_set_session (self->choices, session);
  if (session != NULL)
    {
      query_changed_cb (self);
      evaluation_changed_cb (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

/**
 * corridor_date_filter_prepare:
 * @self: a filter
 *
 * Brings up to date what is not while it is out of sight: the times that can be chosen. Called before it is shown.
 */
void
corridor_date_filter_prepare (CorridorDateFilter *self)
{
  g_return_if_fail (CORRIDOR_IS_DATE_FILTER (self));

  corridor_date_choices_prepare (self->choices);
  gtk_widget_set_visible (self->choices_box, gtk_widget_get_first_child (GTK_WIDGET (self->choices)) != NULL);
}
