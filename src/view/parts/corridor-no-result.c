/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-no-result.h"

#include "corridor-advice.h"
#include "corridor-i18n.h"
#include "corridor-view.h"

struct _CorridorNoResult
{
  GtkWidget parent_instance;

  /* template */
  GtkLabel *reason_label;
  GtkBox *drops;
  GtkWidget *clear_button;

  CorridorSession *session;
  GSignalGroup *signals;
};

enum
{
  PROP_SESSION = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CorridorNoResult, corridor_no_result, GTK_TYPE_WIDGET)

static void
drop_clicked_cb (GtkButton *button, CorridorNoResult *self)
{
  /* the button goes with the page's old advice, while this runs */
  g_autoptr (CorridorQueryPart) part = g_object_ref (g_object_get_data (G_OBJECT (button), "part"));

  corridor_session_drop_part (self->session, part);
}

static void
clear_clicked_cb (CorridorNoResult *self)
{
  /* a window says that it has been done, and offers to take it back */
  if (!gtk_widget_activate_action (GTK_WIDGET (self), "win.clear-filters", NULL))
    corridor_session_clear_filters (self->session);
}

static GtkWidget *
make_button (CorridorNoResult *self, const CorridorDrop *drop)
{
  GtkWidget *button = gtk_button_new (), *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0), *label, *plus;
  g_autofree char *phrase = corridor_advice_phrase (drop->part);
  g_autofree char *text = NULL;
  g_autofree char *count = NULL;
  g_autofree char *name = NULL;

  /* Translators: a button that drops a filter: “Kind: Reaction”, or the search “gwadar” */
  text = g_strdup_printf (_ ("Drop %s"), phrase);
  /* Translators: how many statements come back with it */
  count = g_strdup_printf (C_ ("no result", "+%u"), drop->count);
  /* Translators: what a screen reader says of such a button: its text, and how many statements come back */
  name = g_strdup_printf (ngettext ("%s, shows %u statement", "%s, shows %u statements", drop->count), text,
                          drop->count);

  label = gtk_label_new (text);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), label);
  plus = gtk_label_new (count);
  gtk_widget_add_css_class (plus, "plus");
  gtk_box_append (GTK_BOX (box), plus);
  gtk_widget_set_halign (box, GTK_ALIGN_CENTER);

  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_set_tooltip_text (button, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (button), "part", g_object_ref (drop->part), g_object_unref);
  g_signal_connect_object (button, "clicked", G_CALLBACK (drop_clicked_cb), self, 0);

  return button;
}

static void
clear_drops (CorridorNoResult *self)
{
  GtkWidget *button;

  while ((button = gtk_widget_get_first_child (GTK_WIDGET (self->drops))) != NULL)
    gtk_box_remove (self->drops, button);
}

/* The best way out is the one that stands out. */
static void
suggest (GtkWidget *button, gboolean suggested)
{
  if (suggested)
    gtk_widget_add_css_class (button, "suggested-action");
  else
    gtk_widget_remove_css_class (button, "suggested-action");
}

static void
update (CorridorNoResult *self)
{
  CorridorEvaluation *evaluation
      = self->session != NULL ? corridor_session_get_evaluation (self->session) : NULL;
  g_autoptr (CorridorAdvice) advice = NULL;
  const CorridorDrop *drops;
  guint n_drops;

  /* asked only where it is seen: it costs some queries */
  if (evaluation == NULL || corridor_evaluation_get_n_matched (evaluation) > 0
      || corridor_evaluation_get_n_total (evaluation) == 0)
    return;

  advice = corridor_advice_new (corridor_evaluation_get_index (evaluation),
                                corridor_evaluation_get_query (evaluation));
  gtk_label_set_text (self->reason_label, corridor_advice_get_reason (advice));

  drops = corridor_advice_get_drops (advice, &n_drops);
  clear_drops (self);
  for (guint i = 0; i < n_drops; i++)
    {
      GtkWidget *button = make_button (self, &drops[i]);

      suggest (button, i == 0);
      gtk_box_append (self->drops, button);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->drops), n_drops > 0);
  suggest (self->clear_button, n_drops == 0);
}

static void
corridor_no_result_dispose (GObject *object)
{
  CorridorNoResult *self = CORRIDOR_NO_RESULT (object);
  GtkWidget *child;

  g_signal_group_set_target (self->signals, NULL);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  gtk_widget_dispose_template (GTK_WIDGET (self), CORRIDOR_TYPE_NO_RESULT);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (corridor_no_result_parent_class)->dispose (object);
}

static void
corridor_no_result_finalize (GObject *object)
{
  g_clear_object (&CORRIDOR_NO_RESULT (object)->signals);

  G_OBJECT_CLASS (corridor_no_result_parent_class)->finalize (object);
}

static void
corridor_no_result_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  CorridorNoResult *self = CORRIDOR_NO_RESULT (object);

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
corridor_no_result_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  CorridorNoResult *self = CORRIDOR_NO_RESULT (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      corridor_no_result_set_session (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
corridor_no_result_class_init (CorridorNoResultClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = corridor_no_result_dispose;
  object_class->finalize = corridor_no_result_finalize;
  object_class->get_property = corridor_no_result_get_property;
  object_class->set_property = corridor_no_result_set_property;

  properties[PROP_SESSION]
      = g_param_spec_object ("session", NULL, NULL, CORRIDOR_TYPE_SESSION,
                             G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "noresult");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               CORRIDOR_RESOURCE_PREFIX "parts/corridor-no-result.ui");
  gtk_widget_class_bind_template_child (widget_class, CorridorNoResult, reason_label);
  gtk_widget_class_bind_template_child (widget_class, CorridorNoResult, drops);
  gtk_widget_class_bind_template_child (widget_class, CorridorNoResult, clear_button);
  gtk_widget_class_bind_template_callback (widget_class, clear_clicked_cb);
}

static void
corridor_no_result_init (CorridorNoResult *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->signals = g_signal_group_new (CORRIDOR_TYPE_SESSION);
  g_signal_group_connect_swapped (self->signals, "notify::evaluation", G_CALLBACK (update), self);
}

/**
 * corridor_no_result_new:
 *
 * Returns: (transfer floating): a page without a session
 */
GtkWidget *
corridor_no_result_new (void)
{
  return g_object_new (CORRIDOR_TYPE_NO_RESULT, NULL);
}

/**
 * corridor_no_result_get_session:
 * @self: the page for no result
 *
 * Returns: (transfer none) (nullable): the session whose query nothing passes
 */
CorridorSession *
corridor_no_result_get_session (CorridorNoResult *self)
{
  g_return_val_if_fail (CORRIDOR_IS_NO_RESULT (self), NULL);

  return self->session;
}

/**
 * corridor_no_result_set_session:
 * @self: a page
 * @session: (nullable): the session whose query nothing passes
 */
void
corridor_no_result_set_session (CorridorNoResult *self, CorridorSession *session)
{
  g_return_if_fail (CORRIDOR_IS_NO_RESULT (self));
  g_return_if_fail (session == NULL || CORRIDOR_IS_SESSION (session));

  if (!g_set_object (&self->session, session))
    return;

  g_signal_group_set_target (self->signals, session);
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}
