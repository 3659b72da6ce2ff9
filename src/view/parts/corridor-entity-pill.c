/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-entity-pill.h"

#include "corridor-i18n.h"
#include "corridor-menu-names.h"
#include "corridor-text-language.h"
#include "corridor-text.h"
#include "corridor-view.h"

struct _CorridorEntityPill
{
  GtkWidget parent_instance;

  /* template */
  GtkWidget *button;
  GtkLabel *name_label;
  GtkLabel *role_label;
  GMenuModel *menu;

  /* owned */
  CorridorSession *session;
  guint entity;
  GtkWidget *popover; /* nullable: made when it is asked for */
};

G_DEFINE_FINAL_TYPE (CorridorEntityPill, corridor_entity_pill, GTK_TYPE_WIDGET)

/**
 * corridor_entity_kind_get_facet:
 * @kind: the kind of an entity
 *
 * Returns: the facet in which such an entity is a value
 */
CorridorFacet
corridor_entity_kind_get_facet (CorridorEntityKind kind)
{
  switch (kind)
    {
    case CORRIDOR_ENTITY_REGION:
      return CORRIDOR_FACET_REGION;
    case CORRIDOR_ENTITY_ACTOR:
      return CORRIDOR_FACET_ACTOR;
    case CORRIDOR_ENTITY_SUBJECT:
    default:
      return CORRIDOR_FACET_SUBJECT;
    }
}

static const CorridorEntity *
get_record (CorridorEntityPill *self)
{
  return corridor_library_get_entity (corridor_session_get_library (self->session), self->entity);
}

static void
open_action_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CorridorEntityPill *self = CORRIDOR_ENTITY_PILL (widget);

  corridor_session_show_entity (self->session, self->entity);
}

static void
choose_action_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CorridorEntityPill *self = CORRIDOR_ENTITY_PILL (widget);
  const CorridorEntity *record = get_record (self);
  CorridorFacet facet = corridor_entity_kind_get_facet (record->kind);

  if (g_str_equal (name, "pill.include"))
    corridor_session_choose (self->session, facet, record->id, CORRIDOR_CHOICE_INCLUDED);
  else if (g_str_equal (name, "pill.exclude"))
    corridor_session_choose (self->session, facet, record->id, CORRIDOR_CHOICE_EXCLUDED);
  else
    corridor_session_choose_only (self->session, facet, record->id);
}

static void
clicked_cb (CorridorEntityPill *self)
{
  corridor_session_show_entity (self->session, self->entity);
}

static void
popup (CorridorEntityPill *self, const GdkRectangle *at)
{
  if (self->popover == NULL)
    {
      self->popover = gtk_popover_menu_new_from_model (self->menu);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->popover), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Choices"), -1);
      corridor_menu_names_give (self->popover);
      gtk_popover_set_has_arrow (GTK_POPOVER (self->popover), FALSE);
      gtk_widget_set_halign (self->popover, GTK_ALIGN_START);
      gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
    }
  gtk_popover_set_pointing_to (GTK_POPOVER (self->popover), at);
  gtk_popover_popup (GTK_POPOVER (self->popover));
}

static void
menu_pressed_cb (CorridorEntityPill *self, int n_press, double x, double y, GtkGesture *gesture)
{
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  popup (self, &(GdkRectangle) { x, y, 1, 1 });
}

static void
menu_long_pressed_cb (CorridorEntityPill *self, double x, double y)
{
  popup (self, &(GdkRectangle) { x, y, 1, 1 });
}

static gboolean
menu_key_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  popup (CORRIDOR_ENTITY_PILL (widget), &(GdkRectangle) { 0, gtk_widget_get_height (widget), 1, 1 });

  return GDK_EVENT_STOP;
}

static void
corridor_entity_pill_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  CorridorEntityPill *self = CORRIDOR_ENTITY_PILL (widget);

  GTK_WIDGET_CLASS (corridor_entity_pill_parent_class)->size_allocate (widget, width, height, baseline);
  if (self->popover != NULL)
    gtk_popover_present (GTK_POPOVER (self->popover));
}

static void
corridor_entity_pill_dispose (GObject *object)
{
  CorridorEntityPill *self = CORRIDOR_ENTITY_PILL (object);

  g_clear_pointer (&self->popover, gtk_widget_unparent);
  g_clear_pointer (&self->button, gtk_widget_unparent);
  if (self->role_label != NULL)
    gtk_widget_unparent (GTK_WIDGET (g_steal_pointer (&self->role_label)));
  g_clear_object (&self->session);

  G_OBJECT_CLASS (corridor_entity_pill_parent_class)->dispose (object);
}

static void
corridor_entity_pill_class_init (CorridorEntityPillClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = corridor_entity_pill_dispose;
  widget_class->size_allocate = corridor_entity_pill_size_allocate;

  gtk_widget_class_set_css_name (widget_class, "entity");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, CORRIDOR_RESOURCE_PREFIX "parts/corridor-entity-pill.ui");
  gtk_widget_class_bind_template_child (widget_class, CorridorEntityPill, button);
  gtk_widget_class_bind_template_child (widget_class, CorridorEntityPill, name_label);
  gtk_widget_class_bind_template_child (widget_class, CorridorEntityPill, role_label);
  gtk_widget_class_bind_template_child (widget_class, CorridorEntityPill, menu);
  gtk_widget_class_bind_template_callback (widget_class, clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, menu_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, menu_long_pressed_cb);

  gtk_widget_class_install_action (widget_class, "pill.open", NULL, open_action_cb);
  gtk_widget_class_install_action (widget_class, "pill.include", NULL, choose_action_cb);
  gtk_widget_class_install_action (widget_class, "pill.exclude", NULL, choose_action_cb);
  gtk_widget_class_install_action (widget_class, "pill.only", NULL, choose_action_cb);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, menu_key_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Menu, 0, menu_key_cb, NULL);
}

static void
corridor_entity_pill_init (CorridorEntityPill *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * corridor_entity_pill_new:
 * @session: what is looked at
 * @entity: one of its library's entities
 * @role: (nullable): the entity's role, as the article's model writes it
 *
 * Returns: (transfer floating): the pill
 */
GtkWidget *
corridor_entity_pill_new (CorridorSession *session, guint entity, const char *role)
{
  CorridorEntityPill *self = g_object_new (CORRIDOR_TYPE_ENTITY_PILL, NULL);
  const CorridorEntity *record;
  g_autofree char *shown = NULL;
  g_autofree char *summary = NULL;
  g_autofree char *name = NULL;

  self->session = g_object_ref (session);
  self->entity = entity;
  record = get_record (self);

  shown = corridor_text_shown (record->name, CORRIDOR_SHOWN_NAME);
  corridor_text_language_set (self->name_label, corridor_text_language_of_library (corridor_session_get_library (session)));
  gtk_label_set_text (self->name_label, shown);
  if (record->summary != NULL)
    summary = corridor_text_shown (record->summary, CORRIDOR_SHOWN_LINE);
  gtk_widget_set_tooltip_text (self->button, summary);
  if (role != NULL)
    {
      g_autofree char *label = corridor_text_shown (corridor_role_get_label (role), CORRIDOR_SHOWN_NAME);

      gtk_label_set_text (self->role_label, label);
      gtk_widget_set_visible (GTK_WIDGET (self->role_label), TRUE);
      /* Translators: an actor and its role, for who hears it: "China, proposer" */
      name = g_strdup_printf (C_("accessible name", "%s, %s"), shown, label);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, name != NULL ? name : shown, -1);

  return GTK_WIDGET (self);
}
