/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-chip-bar.h"

#include "corridor-filter-chip.h"
#include "corridor-filters.h"
#include "corridor-view.h"
#include "corridor-wrap-layout.h"

/* How long all filters of one query may be counted for, and how long before the next frame (microseconds) */
#define EFFECTS_TIME 100000
#define EFFECTS_FRAME_TIME 8000

struct _CorridorChipBar
{
  GtkWidget parent_instance;

  /* template */
  GtkWidget *clear_button; /* the last child; the chips are those before it */

  CorridorSession *session;
  GSignalGroup *signals;

  guint effects_source; /* counts what each filter removes */
  guint counted;        /* how many chips it has had */
  gint64 spent;         /* microseconds */
};

enum
{
  PROP_SESSION = 1,
  N_PROPS
};

enum
{
  SIGNAL_LEFT,
  SIGNAL_EDIT_DATES,
  SIGNAL_EDIT_SEARCH,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CorridorChipBar, corridor_chip_bar, GTK_TYPE_WIDGET)

/* A chip goes with its filter, while its signal is emitted. */
static CorridorQueryPart *
ref_part (CorridorFilterChip *chip)
{
  return g_object_ref (corridor_filter_chip_get_part (chip));
}

static void
chip_removed_cb (CorridorFilterChip *chip, CorridorChipBar *self)
{
  g_autoptr (CorridorQueryPart) part = ref_part (chip);

  if (corridor_filter_chip_get_paused (chip))
    corridor_session_drop_paused (self->session, part);
  else
    corridor_session_drop_part (self->session, part);
}

static void
chip_toggled_cb (CorridorFilterChip *chip, CorridorChipBar *self)
{
  g_autoptr (CorridorQueryPart) part = ref_part (chip);

  if (corridor_filter_chip_get_paused (chip))
    corridor_session_resume_part (self->session, part);
  else
    corridor_session_pause_part (self->session, part);
}

static void
chip_negated_cb (CorridorFilterChip *chip, CorridorChipBar *self)
{
  g_autoptr (CorridorQueryPart) part = ref_part (chip);

  corridor_session_negate_part (self->session, part);
}

static void
chip_edited_cb (CorridorFilterChip *chip, CorridorChipBar *self)
{
  CorridorPartKind kind = corridor_query_part_get_kind (corridor_filter_chip_get_part (chip));

  g_signal_emit (self, signals[kind == CORRIDOR_PART_DATES ? SIGNAL_EDIT_DATES : SIGNAL_EDIT_SEARCH], 0);
}

static void
clear_clicked_cb (CorridorChipBar *self)
{
  /* a window says that it has been done, and offers to take it back */
  if (!gtk_widget_activate_action (GTK_WIDGET (self), "win.clear-filters", NULL))
    corridor_session_clear_filters (self->session);
}

/* --- a chip for each filter --- */

typedef enum
{
  LIKENESS_NONE,
  LIKENESS_KIND, /* another search, where there is only one */
  LIKENESS_VALUE, /* paused or negated meanwhile */
  LIKENESS_SAME,
} Likeness;

/* How far @chip is that of @filter. */
static Likeness
compare (CorridorFilterChip *chip, const CorridorFilter *filter)
{
  CorridorQueryPart *old = corridor_filter_chip_get_part (chip);
  gboolean same_paused = corridor_filter_chip_get_paused (chip) == filter->paused;

  if (corridor_query_part_equal (old, filter->part))
    return same_paused ? LIKENESS_SAME : LIKENESS_VALUE;
  if (corridor_query_part_get_kind (old) != corridor_query_part_get_kind (filter->part))
    return LIKENESS_NONE;
  if (corridor_query_part_get_kind (old) != CORRIDOR_PART_VALUE)
    return same_paused ? LIKENESS_KIND : LIKENESS_NONE;
  return same_paused && corridor_query_part_get_facet (old) == corridor_query_part_get_facet (filter->part)
                 && g_str_equal (corridor_query_part_get_value (old), corridor_query_part_get_value (filter->part))
             ? LIKENESS_VALUE
             : LIKENESS_NONE;
}

/* The chip of @chips that is most like @filter, taken out of there, or a new one. */
static GtkWidget *
take_chip (CorridorChipBar *self, GPtrArray *chips, const CorridorFilter *filter)
{
  Likeness best = LIKENESS_NONE;
  guint found = 0;
  GtkWidget *chip;

  for (guint i = 0; i < chips->len; i++)
    {
      Likeness likeness = chips->pdata[i] != NULL ? compare (chips->pdata[i], filter) : LIKENESS_NONE;

      if (likeness > best)
        {
          best = likeness;
          found = i;
        }
    }

  if (best != LIKENESS_NONE)
    {
      chip = g_ptr_array_index (chips, found);
      chips->pdata[found] = NULL;
      corridor_filter_chip_set_part (CORRIDOR_FILTER_CHIP (chip), filter->part);
    }
  else
    {
      chip = corridor_filter_chip_new (filter->part);
      g_signal_connect_object (chip, "removed", G_CALLBACK (chip_removed_cb), self, 0);
      g_signal_connect_object (chip, "edited", G_CALLBACK (chip_edited_cb), self, 0);
      g_signal_connect_object (chip, "negated", G_CALLBACK (chip_negated_cb), self, 0);
      g_signal_connect_object (chip, "toggled", G_CALLBACK (chip_toggled_cb), self, 0);
    }
  corridor_filter_chip_set_paused (CORRIDOR_FILTER_CHIP (chip), filter->paused);

  return chip;
}

/* The chips, and in @focused which of them has the focus (that of the button that clears all counts as the
 * first's). */
static GPtrArray *
list_chips (CorridorChipBar *self, guint *focused)
{
  GPtrArray *chips = g_ptr_array_new ();
  GtkWidget *focus_child = gtk_widget_get_focus_child (GTK_WIDGET (self));

  *focused = focus_child != NULL ? 0 : G_MAXUINT;
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != self->clear_button;
       child = gtk_widget_get_next_sibling (child))
    {
      if (child == focus_child)
        *focused = chips->len;
      g_ptr_array_add (chips, child);
    }

  return chips;
}

static GtkWidget *
get_chip (CorridorChipBar *self, guint position)
{
  GtkWidget *chip = gtk_widget_get_first_child (GTK_WIDGET (self));

  while (position > 0 && chip != self->clear_button)
    {
      chip = gtk_widget_get_next_sibling (chip);
      position--;
    }

  return chip;
}

/* --- what each of them removes --- */

/* Asks for one chip at a time, and for as many as can be had within a time that nobody minds. The first come before the next frame, so
 * that numbers do not blink. */
static gboolean
count_effect_cb (gpointer data)
{
  CorridorChipBar *self = data;
  CorridorEvaluation *evaluation = corridor_session_get_evaluation (self->session);
  gint64 start = g_get_monotonic_time ();
  GtkWidget *child = get_chip (self, self->counted);
  guint n_without;

  if (evaluation == NULL || child == self->clear_button || self->spent > EFFECTS_TIME)
    {
      self->effects_source = 0;
      return G_SOURCE_REMOVE;
    }

  self->counted++;
  if (!corridor_filter_chip_get_paused (CORRIDOR_FILTER_CHIP (child)))
    {
      n_without = corridor_query_part_count_without (corridor_filter_chip_get_part (CORRIDOR_FILTER_CHIP (child)),
                                                     corridor_session_get_index (self->session),
                                                     corridor_session_get_query (self->session));
      corridor_filter_chip_set_effect (CORRIDOR_FILTER_CHIP (child), n_without,
                                       corridor_evaluation_get_n_matched (evaluation));
    }

  self->spent += g_get_monotonic_time () - start;
  if (self->spent > EFFECTS_FRAME_TIME)
    g_source_set_priority (g_main_current_source (), G_PRIORITY_LOW);

  return G_SOURCE_CONTINUE;
}

static void
count_effects (CorridorChipBar *self)
{
  g_clear_handle_id (&self->effects_source, g_source_remove);
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != self->clear_button;
       child = gtk_widget_get_next_sibling (child))
    corridor_filter_chip_hide_effect (CORRIDOR_FILTER_CHIP (child));

  self->counted = 0;
  self->spent = 0;
  if (self->session != NULL)
    self->effects_source = g_idle_add_full (GTK_PRIORITY_RESIZE - 1, count_effect_cb, self, NULL);
}

static void
update (CorridorChipBar *self)
{
  guint focused;
  g_autoptr (GPtrArray) chips = list_chips (self, &focused);
  g_autoptr (GArray) filters = corridor_filters_list (self->session);
  GtkWidget *previous = NULL;
  gboolean focus_goes;

  for (guint i = 0; i < filters->len; i++)
    {
      GtkWidget *chip = take_chip (self, chips, &g_array_index (filters, CorridorFilter, i));

      gtk_widget_insert_after (chip, GTK_WIDGET (self), previous);
      previous = chip;
    }

  focus_goes = focused != G_MAXUINT
               && (filters->len == 0 || (focused < chips->len && g_ptr_array_index (chips, focused) != NULL));
  for (guint i = 0; i < chips->len; i++)
    if (g_ptr_array_index (chips, i) != NULL)
      gtk_widget_unparent (g_ptr_array_index (chips, i));

  gtk_widget_set_visible (GTK_WIDGET (self), filters->len > 0);
  if (focus_goes && filters->len > 0)
    gtk_widget_grab_focus (get_chip (self, MIN (focused, filters->len - 1)));
  else if (focus_goes)
    g_signal_emit (self, signals[SIGNAL_LEFT], 0);
  count_effects (self);
}

static void
corridor_chip_bar_dispose (GObject *object)
{
  CorridorChipBar *self = CORRIDOR_CHIP_BAR (object);
  GtkWidget *child;

  g_signal_group_set_target (self->signals, NULL);
  g_clear_handle_id (&self->effects_source, g_source_remove);
  g_clear_object (&self->session);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (corridor_chip_bar_parent_class)->dispose (object);
}

static void
corridor_chip_bar_finalize (GObject *object)
{
  g_clear_object (&CORRIDOR_CHIP_BAR (object)->signals);

  G_OBJECT_CLASS (corridor_chip_bar_parent_class)->finalize (object);
}

static void
corridor_chip_bar_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  CorridorChipBar *self = CORRIDOR_CHIP_BAR (object);

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
corridor_chip_bar_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  CorridorChipBar *self = CORRIDOR_CHIP_BAR (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      corridor_chip_bar_set_session (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
corridor_chip_bar_class_init (CorridorChipBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = corridor_chip_bar_dispose;
  object_class->finalize = corridor_chip_bar_finalize;
  object_class->get_property = corridor_chip_bar_get_property;
  object_class->set_property = corridor_chip_bar_set_property;

  properties[PROP_SESSION]
      = g_param_spec_object ("session", NULL, NULL, CORRIDOR_TYPE_SESSION,
                             G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_LEFT]
      = g_signal_new ("left", CORRIDOR_TYPE_CHIP_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  signals[SIGNAL_EDIT_DATES] = g_signal_new ("edit-dates", CORRIDOR_TYPE_CHIP_BAR, G_SIGNAL_RUN_LAST, 0, NULL,
                                             NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_EDIT_SEARCH] = g_signal_new ("edit-search", CORRIDOR_TYPE_CHIP_BAR, G_SIGNAL_RUN_LAST, 0, NULL,
                                              NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (CORRIDOR_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "chips");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               CORRIDOR_RESOURCE_PREFIX "parts/corridor-chip-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, CorridorChipBar, clear_button);
  gtk_widget_class_bind_template_callback (widget_class, clear_clicked_cb);
}

static void
corridor_chip_bar_init (CorridorChipBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->signals = g_signal_group_new (CORRIDOR_TYPE_SESSION);
  g_signal_group_connect_swapped (self->signals, "notify::query", G_CALLBACK (update), self);
  g_signal_group_connect_swapped (self->signals, "notify::paused", G_CALLBACK (update), self);
  g_signal_group_connect_swapped (self->signals, "notify::index", G_CALLBACK (update), self);
  g_signal_group_connect_swapped (self->signals, "notify::evaluation", G_CALLBACK (count_effects), self);
}

/**
 * corridor_chip_bar_new:
 *
 * Returns: (transfer floating): a bar without a session, hidden
 */
GtkWidget *
corridor_chip_bar_new (void)
{
  return g_object_new (CORRIDOR_TYPE_CHIP_BAR, NULL);
}

/**
 * corridor_chip_bar_get_session:
 * @self: a chip bar
 *
 * Returns: (transfer none) (nullable): the session whose query it shows
 */
CorridorSession *
corridor_chip_bar_get_session (CorridorChipBar *self)
{
  g_return_val_if_fail (CORRIDOR_IS_CHIP_BAR (self), NULL);

  return self->session;
}

/**
 * corridor_chip_bar_set_session:
 * @self: a bar
 * @session: (nullable): the session whose query it shows
 */
void
corridor_chip_bar_set_session (CorridorChipBar *self, CorridorSession *session)
{
  g_return_if_fail (CORRIDOR_IS_CHIP_BAR (self));
  g_return_if_fail (session == NULL || CORRIDOR_IS_SESSION (session));

  if (!g_set_object (&self->session, session))
    return;

  g_signal_group_set_target (self->signals, session);
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}
