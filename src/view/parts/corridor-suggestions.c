/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-suggestions.h"

#include "corridor-completion.h"
#include "corridor-i18n.h"
#include "corridor-text.h"
#include "corridor-text-keys.h"

/* pixels: what is offered changes with each letter, and should not jump about */
#define MINIMUM_WIDTH 280
/* characters */
#define MAXIMUM_WIDTH 48

struct _CorridorSuggestions
{
  GtkPopover parent_instance;

  GtkWidget *list; /* its rows have the data "suggestion" */

  CorridorSession *session;
};

typedef enum
{
  SUGGESTION_VALUE,
  SUGGESTION_SEARCH,
  SUGGESTION_FORGET,
} SuggestionKind;

typedef struct
{
  SuggestionKind kind;
  CorridorFacet facet;
  CorridorChoice choice;
  char *text; /* nullable: a value's id, or a search */
  guint start;
} Suggestion;

enum
{
  PROP_SESSION = 1,
  N_PROPS
};

enum
{
  SIGNAL_PICKED,
  SIGNAL_SEARCHED,
  SIGNAL_FORGOTTEN,
  SIGNAL_LEFT,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CorridorSuggestions, corridor_suggestions, GTK_TYPE_POPOVER)

static void
suggestion_free (gpointer data)
{
  Suggestion *suggestion = data;

  g_free (suggestion->text);
  g_free (suggestion);
}

/* --- rows --- */

static GtkWidget *
make_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), MAXIMUM_WIDTH);
  gtk_label_set_single_line_mode (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

/* @key: (nullable): what stands before @text; @name: what is heard for both */
static void
add_row (CorridorSuggestions *self, Suggestion *suggestion, const char *key, const char *text, const char *name)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  if (key != NULL)
    {
      GtkWidget *label = make_label (key, "dim");

      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_NONE);
      gtk_box_append (GTK_BOX (box), label);
    }
  gtk_box_append (GTK_BOX (box), make_label (text, suggestion->kind == SUGGESTION_FORGET ? "dim" : NULL));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set_data_full (G_OBJECT (row), "suggestion", suggestion, suggestion_free);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_list_box_append (GTK_LIST_BOX (self->list), row);
}

static void
add_value (CorridorSuggestions *self, CorridorIndex *index, const CorridorCompletion *completion)
{
  Suggestion *suggestion = g_new0 (Suggestion, 1);
  const char *label = corridor_facet_get_label (completion->facet);
  g_autofree char *value
      = corridor_text_shown (corridor_index_get_value_name (index, completion->facet, completion->value), CORRIDOR_SHOWN_NAME);
  gboolean excludes = completion->choice == CORRIDOR_CHOICE_EXCLUDED;
  g_autofree char *key = excludes ? g_strdup_printf (C_ ("chip", "not %s"), label) : g_strdup (label);
  g_autofree char *name
      = excludes ? g_strdup_printf (C_ ("filter", "not %s: %s"), label, value) : g_strdup_printf (C_ ("filter", "%s: %s"), label, value);

  suggestion->kind = SUGGESTION_VALUE;
  suggestion->facet = completion->facet;
  suggestion->choice = completion->choice;
  suggestion->text = g_strdup (corridor_index_get_value_id (index, completion->facet, completion->value));
  suggestion->start = (guint) completion->start;
  add_row (self, suggestion, key, value, name);
}

static void
add_searches (CorridorSuggestions *self, const char *const *searches)
{
  Suggestion *forget;

  for (guint i = 0; searches[i] != NULL; i++)
    {
      Suggestion *suggestion = g_new0 (Suggestion, 1);
      g_autofree char *shown = corridor_text_shown (searches[i], CORRIDOR_SHOWN_NAME);
      g_autofree char *name = NULL;

      /* Translators: an earlier search, as it is heard */
      name = g_strdup_printf (_ ("Search for %s again"), shown);
      suggestion->kind = SUGGESTION_SEARCH;
      suggestion->text = g_strdup (searches[i]);
      /* Translators: stands before what was searched for earlier */
      add_row (self, suggestion, C_ ("earlier search", "Again"), shown, name);
    }

  forget = g_new0 (Suggestion, 1);
  forget->kind = SUGGESTION_FORGET;
  add_row (self, forget, NULL, _ ("Forget Earlier Searches"), _ ("Forget earlier searches"));
}

static void
clear_rows (CorridorSuggestions *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), row);
}

/**
 * corridor_suggestions_offer:
 * @self: suggestions
 * @text: what is typed so far
 * @recent: (nullable) (array zero-terminated=1): earlier searches, the latest first
 *
 * Returns: whether there is something to offer
 */
gboolean
corridor_suggestions_offer (CorridorSuggestions *self, const char *text, const char *const *recent)
{
  CorridorIndex *index;
  g_autofree char *trimmed = NULL;

  g_return_val_if_fail (CORRIDOR_IS_SUGGESTIONS (self), FALSE);
  g_return_val_if_fail (text != NULL, FALSE);

  clear_rows (self);
  index = self->session != NULL ? corridor_session_get_index (self->session) : NULL;
  if (index == NULL)
    return FALSE;

  trimmed = g_strstrip (g_strdup (text));
  if (trimmed[0] != '\0')
    {
      g_autoptr (GArray) completions = corridor_complete (index, corridor_session_get_query (self->session), text);

      for (guint i = 0; i < completions->len; i++)
        add_value (self, index, &g_array_index (completions, CorridorCompletion, i));
    }
  else if (recent != NULL && recent[0] != NULL)
    add_searches (self, recent);

  return gtk_widget_get_first_child (self->list) != NULL;
}

/**
 * corridor_suggestions_focus:
 * @self: suggestions
 *
 * Gives the focus to the first.
 *
 * Returns: %FALSE where there is none
 */
gboolean
corridor_suggestions_focus (CorridorSuggestions *self)
{
  GtkWidget *row;

  g_return_val_if_fail (CORRIDOR_IS_SUGGESTIONS (self), FALSE);

  row = gtk_widget_get_first_child (self->list);

  return row != NULL && gtk_widget_grab_focus (row);
}

/* --- what is done with them --- */

static void
pick_value (CorridorSuggestions *self, const Suggestion *suggestion, CorridorChoice choice)
{
  /* what is picked may change what is offered */
  g_autofree char *text = g_strdup (suggestion->text);

  g_signal_emit (self, signals[SIGNAL_PICKED], 0, (guint) suggestion->facet, text, (guint) choice, suggestion->start);
}

static void
row_activated_cb (CorridorSuggestions *self, GtkListBoxRow *row)
{
  const Suggestion *suggestion = g_object_get_data (G_OBJECT (row), "suggestion");
  /* what is picked may change what is offered */
  g_autofree char *text = g_strdup (suggestion->text);

  switch (suggestion->kind)
    {
    case SUGGESTION_VALUE:
      pick_value (self, suggestion, suggestion->choice);
      break;
    case SUGGESTION_SEARCH:
      g_signal_emit (self, signals[SIGNAL_SEARCHED], 0, text);
      break;
    case SUGGESTION_FORGET:
    default:
      g_signal_emit (self, signals[SIGNAL_FORGOTTEN], 0);
      break;
    }
}

/* What is written goes to the entry. */
static gboolean
forward_key (CorridorSuggestions *self, GtkEventControllerKey *controller)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));
  GtkEditable *text = GTK_IS_EDITABLE (parent) ? gtk_editable_get_delegate (GTK_EDITABLE (parent)) : NULL;

  return text != NULL && gtk_event_controller_key_forward (controller, GTK_WIDGET (text));
}

/* The row that has the focus stands for a value: that is left out, as Delete does in the sidebar. */
static gboolean
exclude_focused (CorridorSuggestions *self)
{
  GtkWidget *row = gtk_widget_get_focus_child (self->list);
  const Suggestion *suggestion = row != NULL ? g_object_get_data (G_OBJECT (row), "suggestion") : NULL;

  if (suggestion == NULL || suggestion->kind != SUGGESTION_VALUE)
    return FALSE;

  pick_value (self, suggestion, CORRIDOR_CHOICE_EXCLUDED);

  return TRUE;
}

/* The window's shortcuts hold here too, and begin where the writing was left: what a popover hides cannot have the focus back. */
static gboolean
forward_shortcut (CorridorSuggestions *self, guint keyval, GdkModifierType state, GtkEventControllerKey *controller)
{
  gboolean is_function = keyval >= GDK_KEY_F1 && keyval <= GDK_KEY_F12;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (root == NULL || !(is_function || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0))
    return FALSE;

  g_signal_emit (self, signals[SIGNAL_LEFT], 0);

  return gtk_event_controller_key_forward (controller, GTK_WIDGET (root));
}

/* Few keys are needed here: the others go on writing. GTK does not hand them on from a popover to what it belongs to. */
static gboolean
key_pressed_cb (CorridorSuggestions *self, guint keyval, guint keycode, GdkModifierType state, GtkEventControllerKey *controller)
{
  GtkWidget *first = gtk_widget_get_first_child (self->list);
  gboolean is_up = keyval == GDK_KEY_Up || keyval == GDK_KEY_KP_Up;
  gboolean is_writing = corridor_key_is_text (keyval, state) || keyval == GDK_KEY_BackSpace;

  if ((is_up && first != NULL && gtk_widget_is_focus (first)) || (is_writing && forward_key (self, controller)))
    {
      g_signal_emit (self, signals[SIGNAL_LEFT], 0);
      return GDK_EVENT_STOP;
    }
  if (((keyval == GDK_KEY_Delete || keyval == GDK_KEY_KP_Delete) && exclude_focused (self))
      || forward_shortcut (self, keyval, state, controller))
    return GDK_EVENT_STOP;
  if (keyval == GDK_KEY_Escape)
    {
      g_signal_emit (self, signals[SIGNAL_LEFT], 0);
      gtk_popover_popdown (GTK_POPOVER (self));
      return GDK_EVENT_STOP;
    }

  return GDK_EVENT_PROPAGATE;
}

/* --- the class --- */

static void
corridor_suggestions_dispose (GObject *object)
{
  g_clear_object (&CORRIDOR_SUGGESTIONS (object)->session);

  G_OBJECT_CLASS (corridor_suggestions_parent_class)->dispose (object);
}

static void
corridor_suggestions_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, CORRIDOR_SUGGESTIONS (object)->session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
corridor_suggestions_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION:
      corridor_suggestions_set_session (CORRIDOR_SUGGESTIONS (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
corridor_suggestions_class_init (CorridorSuggestionsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = corridor_suggestions_dispose;
  object_class->get_property = corridor_suggestions_get_property;
  object_class->set_property = corridor_suggestions_set_property;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, CORRIDOR_TYPE_SESSION,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_PICKED] = g_signal_new ("picked", CORRIDOR_TYPE_SUGGESTIONS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 4, G_TYPE_UINT, G_TYPE_STRING, G_TYPE_UINT, G_TYPE_UINT);
  signals[SIGNAL_SEARCHED] = g_signal_new ("searched", CORRIDOR_TYPE_SUGGESTIONS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                           G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_FORGOTTEN]
      = g_signal_new ("forgotten", CORRIDOR_TYPE_SUGGESTIONS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_LEFT]
      = g_signal_new ("left", CORRIDOR_TYPE_SUGGESTIONS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
corridor_suggestions_init (CorridorSuggestions *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Suggestions"), -1);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);

  gtk_popover_set_child (GTK_POPOVER (self), self->list);
  gtk_popover_set_autohide (GTK_POPOVER (self), FALSE);
  gtk_popover_set_has_arrow (GTK_POPOVER (self), FALSE);
  gtk_popover_set_position (GTK_POPOVER (self), GTK_POS_BOTTOM);
  gtk_widget_set_size_request (GTK_WIDGET (self), MINIMUM_WIDTH, -1);
  gtk_widget_add_css_class (GTK_WIDGET (self), "suggestions");
}

/**
 * corridor_suggestions_new:
 *
 * Returns: (transfer floating): suggestions that offer nothing yet
 */
GtkWidget *
corridor_suggestions_new (void)
{
  return g_object_new (CORRIDOR_TYPE_SUGGESTIONS, NULL);
}

/**
 * corridor_suggestions_get_session:
 * @self: suggestions
 *
 * Returns: (transfer none) (nullable): the session whose library they are from
 */
CorridorSession *
corridor_suggestions_get_session (CorridorSuggestions *self)
{
  g_return_val_if_fail (CORRIDOR_IS_SUGGESTIONS (self), NULL);

  return self->session;
}

/**
 * corridor_suggestions_set_session:
 * @self: suggestions
 * @session: (nullable): the session whose library they are from
 */
void
corridor_suggestions_set_session (CorridorSuggestions *self, CorridorSession *session)
{
  g_return_if_fail (CORRIDOR_IS_SUGGESTIONS (self));
  g_return_if_fail (session == NULL || CORRIDOR_IS_SESSION (session));

  if (!g_set_object (&self->session, session))
    return;

  clear_rows (self);
  gtk_popover_popdown (GTK_POPOVER (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}
