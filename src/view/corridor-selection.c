/* SPDX-License-Identifier: GPL-3.0-or-later */

/* session ── result (what passes, in order) ──┐ │                                        ├──
 * CorridorSelection ── list, table └── selected (a set of statements) ──────┘ */

#include "corridor-selection.h"

/* Up to so many statements that were selected or unselected are told as the runs in which they stand; more
 * are told as one range from the first to the last, in which some did not change. */
#define MAX_TOLD_EXACTLY 64

struct _CorridorSelection
{
  GObject parent_instance;

  CorridorSession *session;
  CorridorResult *result;
  guint cap;     /* how many items views are told of; they keep those that they know */
  guint n_shown; /* how many they know */
  GArray *told; /* of guint32, sorted: the selected statements that views were last told of */
};

enum
{
  PROP_SESSION = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void corridor_selection_list_model_init (GListModelInterface *iface);
static void corridor_selection_selection_model_init (GtkSelectionModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CorridorSelection,
                               corridor_selection,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, corridor_selection_list_model_init)
                                   G_IMPLEMENT_INTERFACE (GTK_TYPE_SELECTION_MODEL,
                                                          corridor_selection_selection_model_init))

static GType
corridor_selection_get_item_type (GListModel *model)
{
  return CORRIDOR_TYPE_HANDLE;
}

static guint
corridor_selection_get_n_items (GListModel *model)
{
  return CORRIDOR_SELECTION (model)->n_shown;
}

static gpointer
corridor_selection_get_item (GListModel *model, guint position)
{
  if (position >= CORRIDOR_SELECTION (model)->n_shown)
    return NULL;

  return g_list_model_get_item (G_LIST_MODEL (CORRIDOR_SELECTION (model)->result), position);
}

static void
corridor_selection_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = corridor_selection_get_item_type;
  iface->get_n_items = corridor_selection_get_n_items;
  iface->get_item = corridor_selection_get_item;
}

static gboolean
corridor_selection_is_selected (GtkSelectionModel *model, guint position)
{
  CorridorSelection *self = CORRIDOR_SELECTION (model);
  guint statement = corridor_result_get_statement (self->result, position);

  return statement != CORRIDOR_NONE && corridor_session_is_selected (self->session, statement);
}

/* Asks the fewer: the positions of the range, or the selected statements. */
static GtkBitset *
corridor_selection_get_selection_in_range (GtkSelectionModel *model, guint position, guint n_items)
{
  CorridorSelection *self = CORRIDOR_SELECTION (model);
  GtkBitset *bitset = gtk_bitset_new_empty ();
  g_autoptr (GArray) selected = NULL;

  if (n_items <= corridor_session_get_n_selected (self->session))
    {
      for (guint i = 0; i < n_items; i++)
        if (corridor_selection_is_selected (model, position + i))
          gtk_bitset_add (bitset, position + i);
      return bitset;
    }

  selected = corridor_session_dup_selected (self->session);
  for (guint i = 0; i < selected->len; i++)
    {
      guint found = corridor_result_find (self->result, g_array_index (selected, guint32, i));

      if (found != CORRIDOR_NONE && found >= position && found - position < n_items)
        gtk_bitset_add (bitset, found);
    }

  return bitset;
}

static gboolean
corridor_selection_select_item (GtkSelectionModel *model, guint position, gboolean unselect_rest)
{
  CorridorSelection *self = CORRIDOR_SELECTION (model);
  guint statement = corridor_result_get_statement (self->result, position);

  if (statement == CORRIDOR_NONE)
    return FALSE;
  corridor_session_select (self->session, statement, unselect_rest);

  return TRUE;
}

static gboolean
corridor_selection_unselect_item (GtkSelectionModel *model, guint position)
{
  CorridorSelection *self = CORRIDOR_SELECTION (model);
  guint statement = corridor_result_get_statement (self->result, position);

  if (statement == CORRIDOR_NONE)
    return FALSE;
  corridor_session_unselect (self->session, statement);

  return TRUE;
}

static gboolean
corridor_selection_select_all (GtkSelectionModel *model)
{
  corridor_session_select_all (CORRIDOR_SELECTION (model)->session);

  return TRUE;
}

static gboolean
corridor_selection_unselect_all (GtkSelectionModel *model)
{
  corridor_session_clear_selected (CORRIDOR_SELECTION (model)->session);

  return TRUE;
}

static gboolean
covers_all (GtkBitset *mask, guint n_items)
{
  return n_items > 0 && gtk_bitset_get_size_in_range (mask, 0, n_items - 1) == n_items;
}

/* What is selected outside of the mask stays; where the mask is all of the result, what does not pass is let
 * go as well. */
static gboolean
corridor_selection_set_selection (GtkSelectionModel *model, GtkBitset *selected, GtkBitset *mask)
{
  CorridorSelection *self = CORRIDOR_SELECTION (model);
  guint n_items = corridor_selection_get_n_items (G_LIST_MODEL (self));
  g_autoptr (GArray) statements = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (GtkBitset) chosen = gtk_bitset_copy (selected);
  GtkBitsetIter iter;
  guint position;

  if (!covers_all (mask, n_items))
    {
      g_autoptr (GArray) before = corridor_session_dup_selected (self->session);

      for (guint i = 0; i < before->len; i++)
        {
          guint32 statement = g_array_index (before, guint32, i);
          guint found = corridor_result_find (self->result, statement);

          if (found == CORRIDOR_NONE || !gtk_bitset_contains (mask, found))
            g_array_append_val (statements, statement);
        }
    }

  gtk_bitset_intersect (chosen, mask);
  for (gboolean more = gtk_bitset_iter_init_first (&iter, chosen, &position); more;
       more = gtk_bitset_iter_next (&iter, &position))
    {
      guint32 statement = corridor_result_get_statement (self->result, position);

      if (statement == CORRIDOR_NONE)
        break;
      g_array_append_val (statements, statement);
    }

  corridor_session_set_selected (self->session, (const guint32 *) statements->data, statements->len,
                                 CORRIDOR_NONE);

  return TRUE;
}

static void
corridor_selection_selection_model_init (GtkSelectionModelInterface *iface)
{
  iface->is_selected = corridor_selection_is_selected;
  iface->get_selection_in_range = corridor_selection_get_selection_in_range;
  iface->select_item = corridor_selection_select_item;
  iface->unselect_item = corridor_selection_unselect_item;
  iface->select_all = corridor_selection_select_all;
  iface->unselect_all = corridor_selection_unselect_all;
  iface->set_selection = corridor_selection_set_selection;
}

/* Where those statements stand, as far as views know them, that are in one of the sorted arrays and not in the other. */
static GtkBitset *
find_changed (CorridorSelection *self, GArray *before, GArray *after)
{
  GtkBitset *changed = gtk_bitset_new_empty ();
  guint i = 0, j = 0;

  while (i < before->len || j < after->len)
    {
      guint32 old = i < before->len ? g_array_index (before, guint32, i) : CORRIDOR_NONE;
      guint32 new = j < after->len ? g_array_index (after, guint32, j) : CORRIDOR_NONE;
      guint position = CORRIDOR_NONE;

      if (old != new)
        position = corridor_result_find (self->result, MIN (old, new));
      /* views ask about an item when they are told of it */
      if (position < self->n_shown)
        gtk_bitset_add (changed, position);
      i += old <= new;
      j += new <= old;
    }

  return changed;
}

static void
tell_runs (CorridorSelection *self, GtkBitset *changed)
{
  GtkBitsetIter iter;
  guint position, first = 0, n = 0;

  for (gboolean more = gtk_bitset_iter_init_first (&iter, changed, &position); more;
       more = gtk_bitset_iter_next (&iter, &position))
    {
      if (n > 0 && position == first + n)
        {
          n++;
          continue;
        }
      if (n > 0)
        gtk_selection_model_selection_changed (GTK_SELECTION_MODEL (self), first, n);
      first = position;
      n = 1;
    }

  if (n > 0)
    gtk_selection_model_selection_changed (GTK_SELECTION_MODEL (self), first, n);
}

static void
session_selection_changed_cb (CorridorSession *session, CorridorSelection *self)
{
  g_autoptr (GArray) before = g_steal_pointer (&self->told);
  g_autoptr (GtkBitset) changed = NULL;

  self->told = corridor_session_dup_selected (session);
  changed = find_changed (self, before, self->told);

  if (gtk_bitset_is_empty (changed))
    return;
  if (gtk_bitset_get_size (changed) <= MAX_TOLD_EXACTLY)
    tell_runs (self, changed);
  else
    {
      guint first = gtk_bitset_get_minimum (changed), last = gtk_bitset_get_maximum (changed);

      gtk_selection_model_selection_changed (GTK_SELECTION_MODEL (self), first, last - first + 1);
    }
}

static void
tell (CorridorSelection *self, guint position, guint removed, guint added)
{
  self->n_shown = self->n_shown - removed + added;
  if (removed > 0 || added > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
}

/* Tells of as many as there may be and are. */
static void
show_more (CorridorSelection *self)
{
  guint n_wanted = MIN (self->cap, g_list_model_get_n_items (G_LIST_MODEL (self->result)));

  if (n_wanted > self->n_shown)
    tell (self, self->n_shown, 0, n_wanted - self->n_shown);
}

/* Views know the first items of the result, and of a change that part which is about these. Where more comes than there may be, what stood behind it
 * is let go: it comes again with the rest. */
static void
result_changed_cb (CorridorSelection *self, guint position, guint removed, guint added)
{
  guint room = self->cap - MIN (self->cap, position);

  if (position < self->n_shown)
    {
      guint n_known = self->n_shown - position;

      if (added <= room)
        tell (self, position, MIN (removed, n_known), added);
      else
        tell (self, position, n_known, room);
    }
  show_more (self);
}

static void
corridor_selection_constructed (GObject *object)
{
  CorridorSelection *self = CORRIDOR_SELECTION (object);

  G_OBJECT_CLASS (corridor_selection_parent_class)->constructed (object);

  self->result = g_object_ref (corridor_session_get_result (self->session));
  self->n_shown = g_list_model_get_n_items (G_LIST_MODEL (self->result));
  self->told = corridor_session_dup_selected (self->session);
  /* an item that comes is asked about by whoever shows it, so that a change of items needs no word about
   * their selection */
  g_signal_connect_object (self->result, "items-changed", G_CALLBACK (result_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "selection-changed", G_CALLBACK (session_selection_changed_cb),
                           self, 0);
}

static void
corridor_selection_finalize (GObject *object)
{
  CorridorSelection *self = CORRIDOR_SELECTION (object);

  g_clear_object (&self->session);
  g_clear_object (&self->result);
  g_clear_pointer (&self->told, g_array_unref);

  G_OBJECT_CLASS (corridor_selection_parent_class)->finalize (object);
}

static void
corridor_selection_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  CorridorSelection *self = CORRIDOR_SELECTION (object);

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
corridor_selection_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  CorridorSelection *self = CORRIDOR_SELECTION (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      self->session = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
corridor_selection_class_init (CorridorSelectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = corridor_selection_constructed;
  object_class->finalize = corridor_selection_finalize;
  object_class->get_property = corridor_selection_get_property;
  object_class->set_property = corridor_selection_set_property;

  properties[PROP_SESSION]
      = g_param_spec_object ("session", NULL, NULL, CORRIDOR_TYPE_SESSION,
                             G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
corridor_selection_init (CorridorSelection *self)
{
  self->cap = G_MAXUINT;
}

/**
 * corridor_selection_new:
 * @session: a session
 *
 * Returns: (transfer full): what @session shows and has selected, for list views
 */
CorridorSelection *
corridor_selection_new (CorridorSession *session)
{
  g_return_val_if_fail (CORRIDOR_IS_SESSION (session), NULL);

  return g_object_new (CORRIDOR_TYPE_SELECTION, "session", session, NULL);
}

/**
 * corridor_selection_get_cap:
 * @self: a selection
 *
 * Returns: how many items views are told of at most, or %G_MAXUINT
 */
guint
corridor_selection_get_cap (CorridorSelection *self)
{
  g_return_val_if_fail (CORRIDOR_IS_SELECTION (self), G_MAXUINT);

  return self->cap;
}

/**
 * corridor_selection_set_cap:
 * @self: a selection
 * @cap: how many items views are told of at most, or %G_MAXUINT
 *
 * A higher cap tells views of more items, if there are. A lower one takes none away that they know, so that it can be set while the result
 * changes.
 */
void
corridor_selection_set_cap (CorridorSelection *self, guint cap)
{
  gboolean is_higher;

  g_return_if_fail (CORRIDOR_IS_SELECTION (self));

  is_higher = cap > self->cap;
  self->cap = cap;
  if (is_higher)
    show_more (self);
}

/**
 * corridor_selection_get_session:
 * @self: a selection
 *
 * Returns: (transfer none): the session that it shows
 */
CorridorSession *
corridor_selection_get_session (CorridorSelection *self)
{
  g_return_val_if_fail (CORRIDOR_IS_SELECTION (self), NULL);

  return self->session;
}
