/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-toast.h"

#include "corridor-announce.h"
#include "corridor-i18n.h"

struct _CorridorToast
{
  GtkWidget parent_instance;

  /* made when there is first something to say */
  GtkWidget *revealer;
  GtkWidget *label;
  GtkWidget *button; /* what can be done; not always shown */
  GtkWidget *close_button;

  GtkEventController *motion;
  GtkEventController *focus;

  GCallback callback; /* nullable: what the button does */
  GWeakRef object;    /* with what */
  guint time; /* how long it stays (milliseconds); 0: until it is replaced */
  guint timeout_id;
};

enum
{
  SIGNAL_LEFT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CorridorToast, corridor_toast, GTK_TYPE_WIDGET)

static gboolean
is_revealed (CorridorToast *self)
{
  return self->revealer != NULL && gtk_revealer_get_reveal_child (GTK_REVEALER (self->revealer));
}

static gboolean
contains_focus (CorridorToast *self)
{
  return gtk_event_controller_focus_contains_focus (GTK_EVENT_CONTROLLER_FOCUS (self->focus));
}

static gboolean
timeout_cb (gpointer data)
{
  CorridorToast *self = data;

  self->timeout_id = 0;
  corridor_toast_dismiss (self);

  return G_SOURCE_REMOVE;
}

/* Its time runs while nobody is at it. */
static void
run_time (CorridorToast *self)
{
  g_clear_handle_id (&self->timeout_id, g_source_remove);
  if (self->time > 0 && is_revealed (self) && !contains_focus (self)
      && !gtk_event_controller_motion_contains_pointer (GTK_EVENT_CONTROLLER_MOTION (self->motion)))
    self->timeout_id = g_timeout_add (self->time, timeout_cb, self);
}

/* What cannot be seen must not catch the pointer, or be walked to. */
static void
revealed_cb (CorridorToast *self)
{
  if (!is_revealed (self) && !gtk_revealer_get_child_revealed (GTK_REVEALER (self->revealer)))
    gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/* It goes first: what is done may say something else. */
static void
button_clicked_cb (CorridorToast *self)
{
  g_autoptr (GObject) object = g_weak_ref_get (&self->object);
  void (*callback) (gpointer object) = (void (*) (gpointer)) self->callback;

  corridor_toast_dismiss (self);
  if (callback != NULL && object != NULL)
    callback (object);
}

static void
build (CorridorToast *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->close_button = gtk_button_new_from_icon_name ("window-close-symbolic");
  self->label = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR,
                              "max-width-chars", 50, "lines", 3, "ellipsize", PANGO_ELLIPSIZE_END, "xalign", 0.0f, NULL);
  self->button = gtk_button_new_with_mnemonic ("");
  gtk_button_set_has_frame (GTK_BUTTON (self->close_button), FALSE);
  gtk_widget_set_valign (self->close_button, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (self->button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (self->close_button, _("Close"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->close_button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Close"), -1);
  g_signal_connect_object (self->close_button, "clicked", G_CALLBACK (corridor_toast_dismiss), self, G_CONNECT_SWAPPED);

  g_signal_connect_object (self->button, "clicked", G_CALLBACK (button_clicked_cb), self, G_CONNECT_SWAPPED);

  gtk_box_append (GTK_BOX (box), self->label);
  gtk_box_append (GTK_BOX (box), self->button);
  gtk_box_append (GTK_BOX (box), self->close_button);

  /* it slides unless the desktop wants nothing to move */
  self->revealer = g_object_new (GTK_TYPE_REVEALER, "transition-type", GTK_REVEALER_TRANSITION_TYPE_SLIDE_UP, "child", box, NULL);
  g_signal_connect_object (self->revealer, "notify::child-revealed", G_CALLBACK (revealed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (self->revealer, GTK_WIDGET (self));
}

static void
show_text (CorridorToast *self, const char *text, const char *label, GCallback callback, gpointer object)
{
  if (self->revealer == NULL)
    build (self);

  self->callback = callback;
  g_weak_ref_set (&self->object, object);
  if (label != NULL)
    gtk_button_set_label (GTK_BUTTON (self->button), label);
  gtk_widget_set_visible (self->button, label != NULL);
  gtk_label_set_text (GTK_LABEL (self->label), text);

  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), TRUE);
  corridor_announce (GTK_WIDGET (self), text);
  run_time (self);
}

/**
 * corridor_toast_say:
 * @self: (nullable): a toast
 * @text: what has been done, as it can be shown
 *
 * Says @text for a while, in place of what was said before.
 */
void
corridor_toast_say (CorridorToast *self, const char *text)
{
  g_return_if_fail (self == NULL || CORRIDOR_IS_TOAST (self));

  if (self == NULL)
    return;

  self->time = CORRIDOR_TOAST_TIME;
  show_text (self, text, NULL, NULL, NULL);
}

/**
 * corridor_toast_offer:
 * @self: (nullable): a toast
 * @text: what has been done, as it can be shown
 * @label: what can be done now, with a mnemonic
 * @callback: (scope forever): does that; gets @object
 * @object: a #GObject; once it is gone, @callback is not called
 *
 * Says @text for a while, with a button. It goes when that is pressed.
 */
void
corridor_toast_offer (CorridorToast *self, const char *text, const char *label, GCallback callback, gpointer object)
{
  g_return_if_fail (self == NULL || CORRIDOR_IS_TOAST (self));

  if (self == NULL)
    return;

  self->time = CORRIDOR_TOAST_TIME_TO_ACT;
  show_text (self, text, label, callback, object);
}

/**
 * corridor_toast_hold:
 * @self: (nullable): a toast
 * @text: what is being done, as it can be shown
 * @label: what can be done about it, with a mnemonic
 * @callback: (scope forever): does that; gets @object
 * @object: a #GObject; once it is gone, @callback is not called
 *
 * Says @text, with a button, until something else is said or corridor_toast_dismiss() is called.
 */
void
corridor_toast_hold (CorridorToast *self, const char *text, const char *label, GCallback callback, gpointer object)
{
  g_return_if_fail (self == NULL || CORRIDOR_IS_TOAST (self));

  if (self == NULL)
    return;

  self->time = 0;
  show_text (self, text, label, callback, object);
}

/**
 * corridor_toast_dismiss:
 * @self: (nullable): a toast
 *
 * Says nothing any more.
 */
void
corridor_toast_dismiss (CorridorToast *self)
{
  gboolean had_focus;

  g_return_if_fail (self == NULL || CORRIDOR_IS_TOAST (self));

  if (self == NULL || !is_revealed (self))
    return;

  had_focus = contains_focus (self);
  g_clear_handle_id (&self->timeout_id, g_source_remove);
  self->callback = NULL;
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), FALSE);
  if (had_focus)
    g_signal_emit (self, signals[SIGNAL_LEFT], 0);
}

/**
 * corridor_toast_withdraw:
 * @self: (nullable): a toast
 * @text: what was said
 *
 * Says @text no more, if that is what it says: something else that has been said since stays.
 */
void
corridor_toast_withdraw (CorridorToast *self, const char *text)
{
  if (g_strcmp0 (corridor_toast_get_text (self), text) == 0)
    corridor_toast_dismiss (self);
}

/**
 * corridor_toast_get_text:
 * @self: (nullable): a toast
 *
 * Returns: (nullable): what it says now; %NULL while it says nothing
 */
const char *
corridor_toast_get_text (CorridorToast *self)
{
  g_return_val_if_fail (self == NULL || CORRIDOR_IS_TOAST (self), NULL);

  return self != NULL && is_revealed (self) ? gtk_label_get_text (GTK_LABEL (self->label)) : NULL;
}

static gboolean
corridor_toast_grab_focus (GtkWidget *widget)
{
  CorridorToast *self = CORRIDOR_TOAST (widget);

  return is_revealed (self) && gtk_widget_grab_focus (gtk_widget_get_visible (self->button) ? self->button : self->close_button);
}

/* Only where the focus is in it: elsewhere, the key is somebody else's. */
static gboolean
escape_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  corridor_toast_dismiss (CORRIDOR_TOAST (widget));

  return GDK_EVENT_STOP;
}

static void
corridor_toast_dispose (GObject *object)
{
  CorridorToast *self = CORRIDOR_TOAST (object);

  g_clear_handle_id (&self->timeout_id, g_source_remove);
  g_clear_pointer (&self->revealer, gtk_widget_unparent);
  self->label = self->button = self->close_button = NULL;

  G_OBJECT_CLASS (corridor_toast_parent_class)->dispose (object);
}

static void
corridor_toast_finalize (GObject *object)
{
  g_weak_ref_clear (&CORRIDOR_TOAST (object)->object);

  G_OBJECT_CLASS (corridor_toast_parent_class)->finalize (object);
}

static void
corridor_toast_class_init (CorridorToastClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = corridor_toast_dispose;
  G_OBJECT_CLASS (klass)->finalize = corridor_toast_finalize;

  widget_class->grab_focus = corridor_toast_grab_focus;
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_cb, NULL);

  signals[SIGNAL_LEFT] = g_signal_new ("left", CORRIDOR_TYPE_TOAST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "toast");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
corridor_toast_init (CorridorToast *self)
{
  g_weak_ref_init (&self->object, NULL);
  self->motion = gtk_event_controller_motion_new ();
  g_signal_connect_object (self->motion, "notify::contains-pointer", G_CALLBACK (run_time), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), self->motion);
  self->focus = gtk_event_controller_focus_new ();
  g_signal_connect_object (self->focus, "notify::contains-focus", G_CALLBACK (run_time), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), self->focus);

  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_END);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * corridor_toast_new:
 *
 * Returns: (transfer floating): a toast that says nothing
 */
GtkWidget *
corridor_toast_new (void)
{
  return g_object_new (CORRIDOR_TYPE_TOAST, NULL);
}
