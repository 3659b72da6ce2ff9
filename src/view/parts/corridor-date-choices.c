/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-date-choices.h"

#include "corridor-date-spans.h"
#include "corridor-i18n.h"
#include "corridor-wrap-layout.h"

#define CHOICES_MOST 12

struct _CorridorDateChoices
{
  GtkWidget parent_instance;

  CorridorSession *session;
  GSignalGroup *signals;
  gboolean certain;

  CorridorLibrary *library; /* nullable: whose dates they are */
  GArray *spans;            /* nullable, of CorridorDateSpan: one for each child */
  gboolean is_stale;        /* they are to be counted when they are shown next */
};

enum
{
  PROP_SESSION = 1,
  PROP_CERTAIN,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CorridorDateChoices, corridor_date_choices, GTK_TYPE_WIDGET)

static gboolean
is_chosen (CorridorDateChoices *self, const CorridorPeriod *period)
{
  CorridorQuery *query = corridor_session_get_query (self->session);
  CorridorPeriod filter = corridor_period_read (corridor_query_get_from (query), corridor_query_get_to (query));

  return filter.first == period->first && filter.last == period->last;
}

static void
clicked_cb (GtkWidget *button, CorridorDateChoices *self)
{
  guint i = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "span"));
  const CorridorPeriod *period = &g_array_index (self->spans, CorridorDateSpan, i).period;
  g_autoptr (CorridorDate) from = NULL;
  g_autoptr (CorridorDate) to = NULL;

  if (is_chosen (self, period))
    {
      corridor_session_choose_dates (self->session, NULL, NULL, FALSE);
      return;
    }
  corridor_period_get_dates (period, &from, &to);
  corridor_session_choose_dates (self->session, from, to, self->certain);
  /* the button shows what the query has, and not what was clicked */
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), is_chosen (self, period));
}

static GtkWidget *
create_button (CorridorDateChoices *self, guint i)
{
  GtkWidget *button = gtk_toggle_button_new (), *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *count = gtk_label_new (NULL);
  g_autofree char *name = corridor_period_describe (&g_array_index (self->spans, CorridorDateSpan, i).period);

  gtk_box_append (GTK_BOX (box), gtk_label_new (name));
  gtk_box_append (GTK_BOX (box), count);
  gtk_widget_add_css_class (count, "count");
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_button_set_has_frame (GTK_BUTTON (button), FALSE);
  gtk_widget_add_css_class (button, "pill");
  g_object_set_data (G_OBJECT (button), "span", GUINT_TO_POINTER (i));
  g_object_set_data (G_OBJECT (button), "count", count);
  g_signal_connect (button, "clicked", G_CALLBACK (clicked_cb), self);
  return button;
}

static void
clear (CorridorDateChoices *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->spans, g_array_unref);
  g_clear_object (&self->library);
}

/* Which times there are is the library's. */
static void
list (CorridorDateChoices *self, CorridorLibrary *library)
{
  if (self->spans != NULL && self->library == library)
    return;
  clear (self);
  self->library = g_object_ref (library);
  self->spans = corridor_date_spans_list (library, CHOICES_MOST);
  for (guint i = 0; i < self->spans->len; i++)
    gtk_widget_set_parent (create_button (self, i), GTK_WIDGET (self));
}

/* How many each would let pass: the answer without the dates that there are now. */
static void
count (CorridorDateChoices *self, CorridorEvaluation *evaluation)
{
  CorridorQuery *query = corridor_evaluation_get_query (evaluation);
  g_autoptr (CorridorEvaluation) without = NULL;

  if (corridor_query_get_from (query) == NULL && corridor_query_get_to (query) == NULL)
    without = g_object_ref (evaluation);
  else
    {
      g_autoptr (CorridorQuery) other = corridor_query_with_dates (query, NULL, NULL, FALSE);

      without = corridor_evaluate (corridor_evaluation_get_index (evaluation), other);
    }
  corridor_date_spans_count (self->spans, without, self->certain);
}

static void
show_button (CorridorDateChoices *self, GtkWidget *button, const CorridorDateSpan *span)
{
  GtkLabel *count = g_object_get_data (G_OBJECT (button), "count");
  g_autofree char *number = g_strdup_printf ("%u", span->n);
  g_autofree char *name = corridor_period_describe (&span->period);
  g_autofree char *statements = g_strdup_printf (ngettext ("%u statement", "%u statements", span->n), span->n);
  /* Translators: a year or a month, and "22 statements" */
  g_autofree char *words = g_strdup_printf (C_("date filter", "%1$s, %2$s"), name, statements);

  gtk_label_set_text (count, number);
  gtk_widget_set_tooltip_text (button, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), is_chosen (self, &span->period));
  if (span->n == 0)
    gtk_widget_add_css_class (button, "zero");
  else
    gtk_widget_remove_css_class (button, "zero");
}

static void
update (CorridorDateChoices *self)
{
  CorridorEvaluation *evaluation = self->session != NULL ? corridor_session_get_evaluation (self->session) : NULL;
  guint i = 0;

  self->is_stale = FALSE;
  if (evaluation == NULL)
    {
      clear (self);
      return;
    }
  list (self, corridor_index_get_library (corridor_evaluation_get_index (evaluation)));
  count (self, evaluation);
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL; child = gtk_widget_get_next_sibling (child))
    show_button (self, child, &g_array_index (self->spans, CorridorDateSpan, i++));
}

/* Nobody waits for numbers that are not on the screen. */
static void
changed_cb (CorridorDateChoices *self)
{
  self->is_stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    update (self);
}

static void
corridor_date_choices_map (GtkWidget *widget)
{
  corridor_date_choices_prepare (CORRIDOR_DATE_CHOICES (widget));
  GTK_WIDGET_CLASS (corridor_date_choices_parent_class)->map (widget);
}

static void
corridor_date_choices_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  CorridorDateChoices *self = CORRIDOR_DATE_CHOICES (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_CERTAIN:
      g_value_set_boolean (value, self->certain);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
corridor_date_choices_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  CorridorDateChoices *self = CORRIDOR_DATE_CHOICES (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      corridor_date_choices_set_session (self, g_value_get_object (value));
      break;
    case PROP_CERTAIN:
      if (self->certain == g_value_get_boolean (value))
        return;
      self->certain = g_value_get_boolean (value);
      changed_cb (self);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
corridor_date_choices_dispose (GObject *object)
{
  CorridorDateChoices *self = CORRIDOR_DATE_CHOICES (object);

  g_signal_group_set_target (self->signals, NULL);
  g_clear_object (&self->session);
  clear (self);

  G_OBJECT_CLASS (corridor_date_choices_parent_class)->dispose (object);
}

static void
corridor_date_choices_finalize (GObject *object)
{
  g_clear_object (&CORRIDOR_DATE_CHOICES (object)->signals);

  G_OBJECT_CLASS (corridor_date_choices_parent_class)->finalize (object);
}

static void
corridor_date_choices_class_init (CorridorDateChoicesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = corridor_date_choices_dispose;
  object_class->finalize = corridor_date_choices_finalize;
  object_class->get_property = corridor_date_choices_get_property;
  object_class->set_property = corridor_date_choices_set_property;
  widget_class->map = corridor_date_choices_map;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, CORRIDOR_TYPE_SESSION, flags);
  properties[PROP_CERTAIN] = g_param_spec_boolean ("certain", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "datechoices");
  gtk_widget_class_set_layout_manager_type (widget_class, CORRIDOR_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
corridor_date_choices_init (CorridorDateChoices *self)
{
  CorridorWrapLayout *layout = CORRIDOR_WRAP_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self)));

  corridor_wrap_layout_set_spacing (layout, 6);
  corridor_wrap_layout_set_line_spacing (layout, 6);
  self->signals = g_signal_group_new (CORRIDOR_TYPE_SESSION);
  g_signal_group_connect_swapped (self->signals, "notify::evaluation", G_CALLBACK (changed_cb), self);
}

/**
 * corridor_date_choices_set_session:
 * @self: choices
 * @session: (nullable): the session whose dates it sets
 */
void
corridor_date_choices_set_session (CorridorDateChoices *self, CorridorSession *session)
{
  g_return_if_fail (CORRIDOR_IS_DATE_CHOICES (self));
  g_return_if_fail (session == NULL || CORRIDOR_IS_SESSION (session));

  if (!g_set_object (&self->session, session))
    return;

  g_signal_group_set_target (self->signals, session);
  changed_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

/**
 * corridor_date_choices_prepare:
 * @self: choices
 *
 * Counts what is not counted yet. Called before they are shown, so that they come up in the size that they have.
 */
void
corridor_date_choices_prepare (CorridorDateChoices *self)
{
  g_return_if_fail (CORRIDOR_IS_DATE_CHOICES (self));

  if (self->is_stale)
    update (self);
}
