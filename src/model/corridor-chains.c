/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-cycles.h"

/* How many steps corridor_cycles_spare() walks at the most: a fraction of a second. Files that make each
 * other's cycles by the thousand are not written by anybody who means well. */
#define MAX_STEPS 20000000

/* The edges that leave each node. */
typedef struct
{
  guint32 *first_out;
  guint32 *next_out;
} Leaving;

static void
leaving_init (Leaving *leaving, guint n_edges, guint n_nodes)
{
  leaving->first_out = g_new (guint32, n_nodes);
  leaving->next_out = g_new (guint32, n_edges);
  for (guint i = 0; i < n_nodes; i++)
    leaving->first_out[i] = CORRIDOR_NONE;
}

static void
leaving_clear (Leaving *leaving)
{
  g_free (leaving->first_out);
  g_free (leaving->next_out);
}

static void
leaving_add (Leaving *leaving, guint32 node, guint32 edge)
{
  leaving->next_out[edge] = leaving->first_out[node];
  leaving->first_out[node] = edge;
}

typedef struct
{
  guint32 *seen; /* for each node, the last walk that came to it */
  guint32 *stack;
  guint32 walk;
  guint n_steps;
} Walk;

/* Whether there is a way from @start to @end, or the walk has become too long to tell. */
static gboolean
may_lead_to (Walk *walk, const Leaving *leaving, const CorridorLink *edges, guint32 start, guint32 end)
{
  guint n_stack = 0;

  walk->walk++;
  walk->seen[start] = walk->walk;
  walk->stack[n_stack++] = start;

  while (n_stack > 0)
    {
      guint32 node = walk->stack[--n_stack];

      if (node == end)
        return TRUE;

      for (guint32 i = leaving->first_out[node]; i != CORRIDOR_NONE; i = leaving->next_out[i])
        {
          guint32 to = edges[i].to;

          if (++walk->n_steps > MAX_STEPS)
            return TRUE;
          if (walk->seen[to] == walk->walk)
            continue;

          walk->seen[to] = walk->walk;
          walk->stack[n_stack++] = to;
        }
    }

  return FALSE;
}

/**
 * corridor_cycles_spare:
 * @edges: edges, in the order in which they stand
 * @n_edges: how many
 * @n_nodes: how many nodes they tie
 * @closing: what corridor_cycles_find_closing() gave for them
 *
 * Where the edges that close a cycle are left out, one that closes a cycle only by way of another that is
 * left out need not be: clears its mark. What is not marked then has no cycle.
 */
void
corridor_cycles_spare (const CorridorLink *edges, guint n_edges, guint n_nodes, guint8 *closing)
{
  g_autofree guint32 *seen = g_new0 (guint32, n_nodes);
  g_autofree guint32 *stack = g_new (guint32, n_nodes);
  Walk walk = { seen, stack, 0, 0 };
  Leaving leaving;

  leaving_init (&leaving, n_edges, n_nodes);

  for (guint i = 0; i < n_edges; i++)
    {
      /* what is refused for the length of the walk was marked in any case, and stays so */
      if (closing[i] && !may_lead_to (&walk, &leaving, edges, edges[i].to, edges[i].from))
        closing[i] = FALSE;
      if (!closing[i])
        leaving_add (&leaving, edges[i].from, i);
    }

  leaving_clear (&leaving);
}

/**
 * corridor_cycles_get_lengths:
 * @edges: edges
 * @n_edges: how many
 * @n_nodes: how many nodes they tie
 * @left_out: (nullable): for each edge whether it does not count; without these there must be no cycle
 *
 * Finds how long the longest chain is that starts at each node and follows the edges.
 *
 * Returns: (transfer full): the number of nodes in it for each node, at least 1
 */
guint32 *
corridor_cycles_get_lengths (const CorridorLink *edges, guint n_edges, guint n_nodes, const guint8 *left_out)
{
  guint32 *lengths = g_new (guint32, n_nodes);
  g_autofree guint32 *n_waiting = g_new0 (guint32, n_nodes);
  g_autofree guint32 *ready = g_new (guint32, n_nodes);
  guint n_ready = 0;
  Leaving coming;

  leaving_init (&coming, n_edges, n_nodes);
  for (guint i = 0; i < n_edges; i++)
    {
      if (left_out != NULL && left_out[i])
        continue;

      leaving_add (&coming, edges[i].to, i);
      n_waiting[edges[i].from]++;
    }

  for (guint i = 0; i < n_nodes; i++)
    {
      lengths[i] = 1;
      if (n_waiting[i] == 0)
        ready[n_ready++] = i;
    }

  /* a node's length is final when all that its edges lead to have theirs */
  for (guint i = 0; i < n_ready; i++)
    {
      for (guint32 j = coming.first_out[ready[i]]; j != CORRIDOR_NONE; j = coming.next_out[j])
        {
          guint32 from = edges[j].from;

          lengths[from] = MAX (lengths[from], lengths[ready[i]] + 1);
          if (--n_waiting[from] == 0)
            ready[n_ready++] = from;
        }
    }

  leaving_clear (&coming);

  return lengths;
}
