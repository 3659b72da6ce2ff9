/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-chip-bar.h"

#include "corridor-filter-chip.h"
#include "corridor-view.h"
#include "corridor-wrap-layout.h"

struct _CorridorChipBar
{
  GtkWidget parent_instance;

  /* template */
  GtkWidget *clear_button; /* the last child; the chips are those before it */

  CorridorSession *session;
  GSignalGroup *signals;
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
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CorridorChipBar, corridor_chip_bar, GTK_TYPE_WIDGET)

static void
chip_removed_cb (CorridorFilterChip *chip, CorridorChipBar *self)
{
  /* the chip goes with its filter, while this runs */
  g_autoptr (CorridorQueryPart) part = g_object_ref (corridor_filter_chip_get_part (chip));

  corridor_session_drop_part (self->session, part);
}

static void
chip_edited_cb (CorridorFilterChip *chip, CorridorChipBar *self)
{
  g_signal_emit (self, signals[SIGNAL_EDIT_DATES], 0);
}

static void
clear_clicked_cb (CorridorChipBar *self)
{
  corridor_session_clear_filters (self->session);
}

/* Whether a chip of @old can show @part: the same filter, or one of those that there is only one of. */
static gboolean
is_same_filter (CorridorQueryPart *old, CorridorQueryPart *part)
{
  CorridorPartKind kind = corridor_query_part_get_kind (part);

  return corridor_query_part_equal (old, part)
         || (kind != CORRIDOR_PART_VALUE && corridor_query_part_get_kind (old) == kind);
}

/* The chip of @chips for @part, taken out of there, or a new one. */
static GtkWidget *
take_chip (CorridorChipBar *self, GPtrArray *chips, CorridorQueryPart *part)
{
  GtkWidget *chip;

  for (guint i = 0; i < chips->len; i++)
    {
      chip = g_ptr_array_index (chips, i);
      if (chip != NULL && is_same_filter (corridor_filter_chip_get_part (CORRIDOR_FILTER_CHIP (chip)), part))
        {
          chips->pdata[i] = NULL;
          corridor_filter_chip_set_part (CORRIDOR_FILTER_CHIP (chip), part);
          return chip;
        }
    }

  chip = corridor_filter_chip_new (part);
  g_signal_connect_object (chip, "removed", G_CALLBACK (chip_removed_cb), self, 0);
  g_signal_connect_object (chip, "edited", G_CALLBACK (chip_edited_cb), self, 0);

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

static GPtrArray *
list_parts (CorridorChipBar *self)
{
  if (self->session == NULL)
    return g_ptr_array_new ();

  return corridor_query_list_parts (corridor_session_get_query (self->session),
                                    corridor_session_get_index (self->session));
}

static void
update (CorridorChipBar *self)
{
  guint focused;
  g_autoptr (GPtrArray) chips = list_chips (self, &focused);
  g_autoptr (GPtrArray) parts = list_parts (self);
  GtkWidget *previous = NULL;
  gboolean focus_goes;

  for (guint i = 0; i < parts->len; i++)
    {
      GtkWidget *chip = take_chip (self, chips, g_ptr_array_index (parts, i));

      gtk_widget_insert_after (chip, GTK_WIDGET (self), previous);
      previous = chip;
    }

  focus_goes = focused != G_MAXUINT
               && (parts->len == 0 || (focused < chips->len && g_ptr_array_index (chips, focused) != NULL));
  for (guint i = 0; i < chips->len; i++)
    if (g_ptr_array_index (chips, i) != NULL)
      gtk_widget_unparent (g_ptr_array_index (chips, i));

  gtk_widget_set_visible (GTK_WIDGET (self), parts->len > 0);
  if (focus_goes && parts->len > 0)
    gtk_widget_grab_focus (get_chip (self, MIN (focused, parts->len - 1)));
  else if (focus_goes)
    g_signal_emit (self, signals[SIGNAL_LEFT], 0);
}

static void
corridor_chip_bar_dispose (GObject *object)
{
  CorridorChipBar *self = CORRIDOR_CHIP_BAR (object);
  GtkWidget *child;

  g_signal_group_set_target (self->signals, NULL);
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
  g_signal_group_connect_swapped (self->signals, "notify::index", G_CALLBACK (update), self);
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
