/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-sidebar-row-view.h"

#include "corridor-glyph-mark.h"
#include "corridor-i18n.h"
#include "corridor-sidebar-row-words.h"
#include "corridor-text-block.h"
#include "corridor-view.h"

/* How far a level is set in, in pixels, and how many are: a name needs room more than a deep tree another step. */
#define INDENT 18
#define INDENT_LEVELS 5

struct _CorridorSidebarRowView
{
  GtkWidget parent_instance;

  CorridorSidebarRow *row; /* nullable */

  /* template */
  GtkWidget *name;
  GtkWidget *count;

  /* made when they are wanted: a start makes some thirty rows, of which each wants one or two */
  GtkWidget *check;   /* nullable: of a value, shows and tells its state; the click is the row's, whose focus it is as well */
  GtkWidget *mark;    /* nullable: in its place, a heading's triangle, or the sign of exclusion */
  GtkWidget *glyph;   /* nullable: before the name, of a kind or a standing */
  GtkWidget *tag;     /* nullable: after it, where all chosen values must be held */
  GtkWidget *exclude; /* nullable: at the end, of a value that is pointed at or has the focus */
  guint exclude_tick; /* before which that is looked at */
};

G_DEFINE_FINAL_TYPE (CorridorSidebarRowView, corridor_sidebar_row_view, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_ROW,
  N_PROPS
};
static GParamSpec *properties[N_PROPS];

enum
{
  INCLUDE,
  EXCLUDE,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

static const char *const classes[] = { "head", "value", "more", "shut", "chosen", "included", "excluded", "zero" };
/* how many of them, from the first, the list item has too */
#define N_ITEM_CLASSES 4

static gboolean
has_class (CorridorSidebarRow *row, const char *name)
{
  const CorridorSidebarRowKind kind = corridor_sidebar_row_get_kind (row);
  const gboolean shut = kind == CORRIDOR_SIDEBAR_HEADING && !corridor_sidebar_row_get_expanded (row);

  if (g_str_equal (name, "head"))
    return kind == CORRIDOR_SIDEBAR_HEADING;
  if (g_str_equal (name, "value"))
    return kind == CORRIDOR_SIDEBAR_VALUE;
  if (g_str_equal (name, "more"))
    return kind == CORRIDOR_SIDEBAR_MORE;
  if (g_str_equal (name, "shut"))
    return shut;
  if (g_str_equal (name, "chosen"))
    return shut && corridor_sidebar_row_get_n_chosen (row) > 0;
  if (g_str_equal (name, "included"))
    return corridor_sidebar_row_get_choice (row) == CORRIDOR_CHOICE_INCLUDED;
  if (g_str_equal (name, "excluded"))
    return corridor_sidebar_row_get_choice (row) == CORRIDOR_CHOICE_EXCLUDED;
  return kind == CORRIDOR_SIDEBAR_VALUE && corridor_sidebar_row_get_count (row) == 0;
}

static void
set_class (GtkWidget *widget, const char *name, gboolean set)
{
  if (set)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

static void
update_classes (CorridorSidebarRowView *self)
{
  GtkWidget *item = gtk_widget_get_parent (GTK_WIDGET (self));

  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    {
      set_class (GTK_WIDGET (self), classes[i], has_class (self->row, classes[i]));
      if (item && i < N_ITEM_CLASSES)
        set_class (item, classes[i], has_class (self->row, classes[i]));
    }
}

static void
update_tag (CorridorSidebarRowView *self)
{
  const gboolean all = corridor_sidebar_row_get_all (self->row);

  if (all && self->tag == NULL)
    {
      /* Translators: beside a heading: statements must hold all of the chosen values, not any */
      self->tag = gtk_label_new (C_ ("facet", "all"));
      gtk_widget_add_css_class (self->tag, "tag");
      gtk_widget_insert_after (self->tag, GTK_WIDGET (self), self->name);
    }
  if (self->tag != NULL)
    gtk_widget_set_visible (self->tag, all);
}

static void
exclude_clicked_cb (CorridorSidebarRowView *self)
{
  g_signal_emit (self, signals[EXCLUDE], 0);
}

static void
name_exclude (CorridorSidebarRowView *self)
{
  /* Translators: %s is a region, an actor or the like */
  g_autofree char *label = g_strdup_printf (_ ("Exclude %s"), corridor_sidebar_row_get_name (self->row));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->exclude), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
make_exclude (CorridorSidebarRowView *self)
{
  self->exclude = gtk_button_new_from_icon_name ("corridor-exclude-symbolic");
  gtk_widget_set_focusable (self->exclude, FALSE);
  gtk_widget_set_focus_on_click (self->exclude, FALSE);
  gtk_button_set_has_frame (GTK_BUTTON (self->exclude), FALSE);
  gtk_widget_set_valign (self->exclude, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->exclude, "exclude");
  g_signal_connect_object (self->exclude, "clicked", G_CALLBACK (exclude_clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_insert_before (self->exclude, GTK_WIDGET (self), NULL);
  name_exclude (self);
}

/* The style has a place for it in every row, and shows it where this makes it. */
static void
update_exclude (CorridorSidebarRowView *self)
{
  GtkWidget *item = gtk_widget_get_parent (GTK_WIDGET (self));
  const gboolean is_value = self->row != NULL && corridor_sidebar_row_get_kind (self->row) == CORRIDOR_SIDEBAR_VALUE;

  if (self->exclude == NULL && is_value && item != NULL
      && (gtk_widget_get_state_flags (item) & (GTK_STATE_FLAG_PRELIGHT | GTK_STATE_FLAG_FOCUS_VISIBLE)) != 0)
    make_exclude (self);
  if (self->exclude == NULL)
    return;
  gtk_widget_set_visible (self->exclude, is_value);
  set_class (GTK_WIDGET (self), "excludable", is_value);
}

static gboolean
update_exclude_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  CORRIDOR_SIDEBAR_ROW_VIEW (widget)->exclude_tick = 0;
  update_exclude (CORRIDOR_SIDEBAR_ROW_VIEW (widget));

  return G_SOURCE_REMOVE;
}

/* A row that comes to lie under a pointer is told so when it has its place, before it is drawn: what would be made then would leave it without one.
 * It is made at the beginning of the next frame. */
static void
state_changed_cb (CorridorSidebarRowView *self)
{
  if (self->exclude == NULL && self->exclude_tick == 0)
    self->exclude_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), update_exclude_cb, NULL, NULL);
}

static void
check_toggled_cb (CorridorSidebarRowView *self)
{
  gboolean included = self->row && corridor_sidebar_row_get_choice (self->row) == CORRIDOR_CHOICE_INCLUDED;

  if (self->row && gtk_check_button_get_active (GTK_CHECK_BUTTON (self->check)) != included)
    g_signal_emit (self, signals[INCLUDE], 0);
}

static void
show_check (CorridorSidebarRowView *self, gboolean active)
{
  if (self->check == NULL)
    {
      self->check = g_object_new (GTK_TYPE_CHECK_BUTTON, "focusable", FALSE, "can-target", FALSE, "valign", GTK_ALIGN_CENTER, NULL);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->check), GTK_ACCESSIBLE_PROPERTY_LABEL, corridor_sidebar_row_get_name (self->row), -1);
      g_signal_connect_swapped (self->check, "toggled", G_CALLBACK (check_toggled_cb), self);
      gtk_widget_insert_after (self->check, GTK_WIDGET (self), NULL);
    }
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->check), active);
}

static void
show_mark (CorridorSidebarRowView *self, const char *icon_name)
{
  if (self->mark == NULL)
    {
      self->mark = g_object_new (GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
      gtk_widget_add_css_class (self->mark, "mark");
      gtk_widget_insert_after (self->mark, GTK_WIDGET (self), NULL);
    }
  if (icon_name != NULL)
    gtk_image_set_from_icon_name (GTK_IMAGE (self->mark), icon_name);
  else
    gtk_image_clear (GTK_IMAGE (self->mark));
}

/* By an attribute: a block does not read the style's decorations. */
static void
strike_name (CorridorSidebarRowView *self, gboolean struck)
{
  g_autoptr (PangoAttrList) marks = NULL;

  if (struck)
    {
      marks = pango_attr_list_new ();
      pango_attr_list_insert (marks, pango_attr_strikethrough_new (TRUE));
    }
  corridor_text_block_set_marks (CORRIDOR_TEXT_BLOCK (self->name), marks);
}

static void
update_marks (CorridorSidebarRowView *self)
{
  const CorridorSidebarRowKind kind = corridor_sidebar_row_get_kind (self->row);
  const CorridorChoice choice = corridor_sidebar_row_get_choice (self->row);
  const guint level = MIN (corridor_sidebar_row_get_depth (self->row), INDENT_LEVELS);
  const gboolean expanded = corridor_sidebar_row_get_expanded (self->row);
  const gboolean is_value = kind == CORRIDOR_SIDEBAR_VALUE;
  const gboolean has_check = is_value && choice != CORRIDOR_CHOICE_EXCLUDED;
  g_autofree char *count = corridor_sidebar_row_make_count_text (self->row);

  if (has_check)
    show_check (self, choice == CORRIDOR_CHOICE_INCLUDED);
  else if (kind == CORRIDOR_SIDEBAR_HEADING)
    show_mark (self, expanded ? "pan-down-symbolic" : "pan-end-symbolic");
  else
    show_mark (self, is_value ? "corridor-exclude-symbolic" : NULL);
  if (self->check != NULL)
    gtk_widget_set_visible (self->check, has_check);
  if (self->mark != NULL)
    gtk_widget_set_visible (self->mark, !has_check);

  strike_name (self, choice == CORRIDOR_CHOICE_EXCLUDED);
  corridor_text_block_set_text (CORRIDOR_TEXT_BLOCK (self->count), count);
  update_tag (self);
  update_exclude (self);
  gtk_widget_set_margin_start (GTK_WIDGET (self), INDENT * level);
}

static void
update_item (CorridorSidebarRowView *self)
{
  GtkAccessible *item = GTK_ACCESSIBLE (gtk_widget_get_parent (GTK_WIDGET (self)));
  const CorridorSidebarRowKind kind = corridor_sidebar_row_get_kind (self->row);
  const gboolean expanded = corridor_sidebar_row_get_expanded (self->row);
  const gboolean included = corridor_sidebar_row_get_choice (self->row) == CORRIDOR_CHOICE_INCLUDED;
  const int level = kind == CORRIDOR_SIDEBAR_HEADING ? 1 : 2 + (int) corridor_sidebar_row_get_depth (self->row);
  g_autofree char *description = corridor_sidebar_row_describe (self->row);

  if (!item)
    return;
  gtk_accessible_update_property (item, GTK_ACCESSIBLE_PROPERTY_LABEL, description, -1);
  gtk_accessible_update_property (item, GTK_ACCESSIBLE_PROPERTY_LEVEL, level, -1);
  if (kind == CORRIDOR_SIDEBAR_HEADING)
    gtk_accessible_update_state (item, GTK_ACCESSIBLE_STATE_EXPANDED, expanded, -1);
  else
    gtk_accessible_reset_state (item, GTK_ACCESSIBLE_STATE_EXPANDED);
  if (kind == CORRIDOR_SIDEBAR_VALUE)
    gtk_accessible_update_state (item, GTK_ACCESSIBLE_STATE_CHECKED, (GtkAccessibleTristate) included, -1);
  else
    gtk_accessible_reset_state (item, GTK_ACCESSIBLE_STATE_CHECKED);
}

/* The rows of kinds and standings are the legend of the glyphs in the list and on the timeline. */
static void
update_glyph (CorridorSidebarRowView *self)
{
  const CorridorFacet facet = corridor_sidebar_row_get_facet (self->row);
  const CorridorVocabulary words = facet == CORRIDOR_FACET_KIND ? CORRIDOR_VOCABULARY_KIND : CORRIDOR_VOCABULARY_STATUS;
  const gboolean has_glyph = corridor_sidebar_row_get_kind (self->row) == CORRIDOR_SIDEBAR_VALUE
                             && (facet == CORRIDOR_FACET_KIND || facet == CORRIDOR_FACET_STATUS);
  guint value;

  if (has_glyph && self->glyph == NULL)
    {
      self->glyph = corridor_glyph_mark_new ();
      gtk_widget_insert_before (self->glyph, GTK_WIDGET (self), self->name);
    }
  if (self->glyph != NULL)
    gtk_widget_set_visible (self->glyph, has_glyph);
  if (!has_glyph || !corridor_vocabulary_find (words, corridor_sidebar_row_get_value_id (self->row), &value))
    return;

  if (facet == CORRIDOR_FACET_KIND)
    corridor_glyph_mark_set_kind (CORRIDOR_GLYPH_MARK (self->glyph), value);
  else
    corridor_glyph_mark_set_standing (CORRIDOR_GLYPH_MARK (self->glyph), value);
}

static void
update_names (CorridorSidebarRowView *self)
{
  const char *name = corridor_sidebar_row_get_name (self->row);

  corridor_text_block_set_text (CORRIDOR_TEXT_BLOCK (self->name), name);
  update_glyph (self);
  if (self->check != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->check), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (self->exclude != NULL)
    name_exclude (self);
}

static void
update (CorridorSidebarRowView *self)
{
  if (!self->row)
    return;
  update_classes (self);
  update_marks (self);
  update_item (self);
}

static void
row_notify_cb (CorridorSidebarRowView *self, GParamSpec *pspec)
{
  if (g_str_equal (pspec->name, "name"))
    update_names (self);
  update (self);
}

static gboolean
is_at (CorridorSidebarRowView *self, GtkWidget *child, int x, int y)
{
  graphene_rect_t bounds;

  return child != NULL && gtk_widget_get_visible (child) && gtk_widget_compute_bounds (child, GTK_WIDGET (self), &bounds)
         && graphene_rect_contains_point (&bounds, &GRAPHENE_POINT_INIT (x, y));
}

/* What the tag, the sign and the number mean; else the whole name, where there is no room for it. Asked for by pointing there,
 * and not set beforehand: there are many rows. */
static gboolean
corridor_sidebar_row_view_query_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  CorridorSidebarRowView *self = CORRIDOR_SIDEBAR_ROW_VIEW (widget);

  if (!self->row)
    return FALSE;
  if (!keyboard && is_at (self, self->tag, x, y))
    gtk_tooltip_set_text (tooltip, _ ("Statements must hold all of the chosen values at once"));
  else if (!keyboard && is_at (self, self->exclude, x, y))
    gtk_tooltip_set_text (tooltip, corridor_sidebar_row_get_choice (self->row) == CORRIDOR_CHOICE_EXCLUDED
                                       ? _ ("No Longer Exclude")
                                       : _ ("Exclude"));
  else if (!keyboard && corridor_sidebar_row_get_kind (self->row) == CORRIDOR_SIDEBAR_VALUE && is_at (self, self->count, x, y))
    gtk_tooltip_set_text (tooltip, _ ("Statements that hold this and pass the filters under the other headings, whatever else is chosen under this one"));
  else if (corridor_text_block_is_cut (CORRIDOR_TEXT_BLOCK (self->name)))
    gtk_tooltip_set_text (tooltip, corridor_sidebar_row_get_name (self->row));
  else
    return FALSE;
  return TRUE;
}

static void
corridor_sidebar_row_view_root (GtkWidget *widget)
{
  GtkWidget *item = gtk_widget_get_parent (widget);

  GTK_WIDGET_CLASS (corridor_sidebar_row_view_parent_class)->root (widget);

  /* now the list item is there to be named, and to be pointed at; it may have been before, in another window */
  g_signal_handlers_disconnect_by_func (item, state_changed_cb, widget);
  g_signal_connect_object (item, "state-flags-changed", G_CALLBACK (state_changed_cb), widget, G_CONNECT_SWAPPED);
  update (CORRIDOR_SIDEBAR_ROW_VIEW (widget));
}

static void
corridor_sidebar_row_view_dispose (GObject *object)
{
  CorridorSidebarRowView *self = CORRIDOR_SIDEBAR_ROW_VIEW (object);
  GtkWidget *child;

  if (self->row)
    g_signal_handlers_disconnect_by_func (self->row, row_notify_cb, self);
  g_clear_object (&self->row);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (corridor_sidebar_row_view_parent_class)->dispose (object);
}

static void
corridor_sidebar_row_view_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  CorridorSidebarRowView *self = CORRIDOR_SIDEBAR_ROW_VIEW (object);

  switch (prop_id)
    {
    case PROP_ROW:
      g_value_set_object (value, self->row);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
corridor_sidebar_row_view_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  CorridorSidebarRowView *self = CORRIDOR_SIDEBAR_ROW_VIEW (object);

  switch (prop_id)
    {
    case PROP_ROW:
      corridor_sidebar_row_view_set_row (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
corridor_sidebar_row_view_class_init (CorridorSidebarRowViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = corridor_sidebar_row_view_dispose;
  object_class->get_property = corridor_sidebar_row_view_get_property;
  object_class->set_property = corridor_sidebar_row_view_set_property;
  widget_class->query_tooltip = corridor_sidebar_row_view_query_tooltip;
  widget_class->root = corridor_sidebar_row_view_root;

  properties[PROP_ROW] = g_param_spec_object ("row", NULL, NULL, CORRIDOR_TYPE_SIDEBAR_ROW,
                                              G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[INCLUDE]
      = g_signal_new ("include", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[EXCLUDE]
      = g_signal_new ("exclude", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (CORRIDOR_TYPE_TEXT_BLOCK);
  gtk_widget_class_set_css_name (widget_class, "facet");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               CORRIDOR_RESOURCE_PREFIX "parts/corridor-sidebar-row-view.ui");
  gtk_widget_class_bind_template_child (widget_class, CorridorSidebarRowView, name);
  gtk_widget_class_bind_template_child (widget_class, CorridorSidebarRowView, count);
}

static void
corridor_sidebar_row_view_init (CorridorSidebarRowView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
corridor_sidebar_row_view_new (void)
{
  return g_object_new (CORRIDOR_TYPE_SIDEBAR_ROW_VIEW, NULL);
}

/**
 * corridor_sidebar_row_view_set_row:
 * @self: a row's view
 * @row: (nullable): what to show from now on
 */
void
corridor_sidebar_row_view_set_row (CorridorSidebarRowView *self, CorridorSidebarRow *row)
{
  g_return_if_fail (CORRIDOR_IS_SIDEBAR_ROW_VIEW (self));

  if (self->row == row)
    return;
  if (self->row)
    g_signal_handlers_disconnect_by_func (self->row, row_notify_cb, self);
  g_set_object (&self->row, row);
  if (row)
    {
      g_signal_connect_object (row, "notify", G_CALLBACK (row_notify_cb), self, G_CONNECT_SWAPPED);
      update_names (self);
      update (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ROW]);
}

/**
 * corridor_sidebar_row_view_get_row:
 * @self: a row's view
 *
 * Returns: (transfer none) (nullable): what it shows
 */
CorridorSidebarRow *
corridor_sidebar_row_view_get_row (CorridorSidebarRowView *self)
{
  g_return_val_if_fail (CORRIDOR_IS_SIDEBAR_ROW_VIEW (self), NULL);

  return self->row;
}
