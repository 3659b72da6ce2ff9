/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-cycles.h"

/* Entities number in the hundreds of thousands, and a hostile file ties them as it likes: a walk for each
 * edge will not do, nor one that recurses. An edge closes a cycle with those before it if and only if its
 * ends are in one strong component of the graph of the edges up to it. Halving the row of edges, over and
 * over, finds that for all of them: what the first half joins is looked into there, and what it does not join
 * stands, with the joined nodes made one, for the second half. Each edge goes one way, so that the whole is n
 * log n; and a document without a cycle is one pass. */

typedef struct
{
  guint32 first_out; /* position in `edges`, CORRIDOR_NONE for none */
  guint32 component;
  guint32 number; /* in the order of the walk, 0 before it */
  guint32 lowest;
  guint32 joined; /* a node that this one has been made one with, up to itself */
} Node;

typedef struct
{
  const CorridorLink *edges;
  Node *nodes;
  guint32 *next_out; /* for each edge, the next that leaves the same node */
  guint32 *path;     /* of nodes, from where the walk started to where it is */
  guint32 *open;     /* nodes that have been seen and are in no component yet */
  guint32 *scratch;
  guint8 *closing;
  guint n_open;
  guint32 n_numbers;
  guint32 n_components;
} Search;

static guint32
find_node (Search *search, guint32 node)
{
  Node *nodes = search->nodes;

  while (nodes[node].joined != node)
    {
      nodes[node].joined = nodes[nodes[node].joined].joined;
      node = nodes[node].joined;
    }

  return node;
}

static void
enter_node (Search *search, guint32 node)
{
  search->nodes[node].number = search->nodes[node].lowest = ++search->n_numbers;
  search->open[search->n_open++] = node;
}

/* All that is still open from @node on can reach @node, and @node it. */
static void
close_component (Search *search, guint32 node)
{
  guint32 member;

  search->n_components++;
  do
    {
      member = search->open[--search->n_open];
      search->nodes[member].component = search->n_components;
    }
  while (member != node);
}

/* Tarjan's walk for strong components, from one node, with a path of our own in place of the stack. */
static void
walk_from (Search *search, guint32 start)
{
  Node *nodes = search->nodes;
  guint n_path = 0;

  enter_node (search, start);
  search->path[n_path++] = start;

  while (n_path > 0)
    {
      guint32 node = search->path[n_path - 1];
      guint32 edge = nodes[node].first_out;

      if (edge != CORRIDOR_NONE)
        {
          guint32 to = find_node (search, search->edges[edge].to);

          nodes[node].first_out = search->next_out[edge];
          if (nodes[to].number == 0)
            {
              enter_node (search, to);
              search->path[n_path++] = to;
            }
          else if (nodes[to].component == CORRIDOR_NONE)
            nodes[node].lowest = MIN (nodes[node].lowest, nodes[to].number);
          continue;
        }

      if (nodes[node].lowest == nodes[node].number)
        close_component (search, node);

      n_path--;
      if (n_path > 0)
        {
          Node *from = &nodes[search->path[n_path - 1]];

          from->lowest = MIN (from->lowest, nodes[node].lowest);
        }
    }
}

static void
reset_node (Search *search, guint32 node)
{
  search->nodes[node].first_out = CORRIDOR_NONE;
  search->nodes[node].component = CORRIDOR_NONE;
  search->nodes[node].number = 0;
}

/* Finds the strong components of the graph of these edges alone. */
static void
find_components (Search *search, const guint32 *edges, guint n_edges)
{
  for (guint i = 0; i < n_edges; i++)
    {
      reset_node (search, find_node (search, search->edges[edges[i]].from));
      reset_node (search, find_node (search, search->edges[edges[i]].to));
    }

  for (guint i = 0; i < n_edges; i++)
    {
      Node *from = &search->nodes[find_node (search, search->edges[edges[i]].from)];

      search->next_out[edges[i]] = from->first_out;
      from->first_out = edges[i];
    }

  search->n_numbers = 0;
  search->n_open = 0;
  for (guint i = 0; i < n_edges; i++)
    {
      guint32 from = find_node (search, search->edges[edges[i]].from);

      if (search->nodes[from].number == 0)
        walk_from (search, from);
    }
}

static gboolean
is_joined (Search *search, guint32 edge)
{
  guint32 from = find_node (search, search->edges[edge].from);
  guint32 to = find_node (search, search->edges[edge].to);

  return search->nodes[from].component == search->nodes[to].component;
}

/* Puts those of the first @n_searched edges that find_components() has joined to the front, and keeps the
 * order. */
static guint
partition_joined (Search *search, guint32 *edges, guint n_searched)
{
  guint n_joined = 0;
  guint n_others = 0;

  for (guint i = 0; i < n_searched; i++)
    {
      if (is_joined (search, edges[i]))
        edges[n_joined++] = edges[i];
      else
        search->scratch[n_others++] = edges[i];
    }

  for (guint i = 0; i < n_others; i++)
    edges[n_joined + i] = search->scratch[i];

  return n_joined;
}

/* Makes the ends of the first @n_joined edges one, and takes out what has come to lead from a node to itself
 * by that: such an edge comes after the cycle that joined its ends, and so closes one. Gives how many of the
 * others are left, which move up behind. */
static guint
contract_joined (Search *search, guint32 *edges, guint n_edges, guint n_joined)
{
  guint n_left = 0;

  for (guint i = 0; i < n_joined; i++)
    {
      guint32 from = find_node (search, search->edges[edges[i]].from);
      guint32 to = find_node (search, search->edges[edges[i]].to);

      search->nodes[from].joined = to;
    }

  for (guint i = n_joined; i < n_edges; i++)
    {
      const CorridorLink *edge = &search->edges[edges[i]];

      if (find_node (search, edge->from) == find_node (search, edge->to))
        search->closing[edges[i]] = TRUE;
      else
        edges[n_joined + n_left++] = edges[i];
    }

  return n_left;
}

static guint
count_before (const guint32 *edges, guint n_edges, guint limit)
{
  guint n = 0;

  while (n < n_edges && edges[n] < limit)
    n++;

  return n;
}

/* Decides for those of @edges that are at @first and on, up to @last, which is not among them; those before
 * @first only connect. The recursion is as deep as the number of edges can be halved. */
static void
decide (Search *search, guint32 *edges, guint n_edges, guint first, guint last)
{
  guint middle = first + (last - first) / 2;
  guint n_searched, n_joined, n_left;

  if (n_edges == 0 || edges[n_edges - 1] < first)
    return;

  if (last - first == 1)
    {
      find_components (search, edges, n_edges);
      search->closing[first] = is_joined (search, first);
      return;
    }

  n_searched = count_before (edges, n_edges, middle);
  find_components (search, edges, n_searched);
  n_joined = partition_joined (search, edges, n_searched);

  decide (search, edges, n_joined, first, middle);
  n_left = contract_joined (search, edges, n_edges, n_joined);
  decide (search, edges + n_joined, n_left, middle, last);
}

/**
 * corridor_cycles_find_closing:
 * @edges: edges, in the order in which they stand
 * @n_edges: how many
 * @n_nodes: how many nodes they tie
 *
 * Finds every edge that closes a cycle with edges before it: the last of each cycle. An edge from a node to
 * itself is a cycle of one.
 *
 * Returns: (nullable) (transfer full): for each edge whether it does; %NULL where none does
 */
guint8 *
corridor_cycles_find_closing (const CorridorLink *edges, guint n_edges, guint n_nodes)
{
  g_autofree Node *nodes = g_new0 (Node, n_nodes);
  g_autofree guint32 *next_out = g_new (guint32, n_edges);
  g_autofree guint32 *path = g_new (guint32, n_nodes);
  g_autofree guint32 *open = g_new (guint32, n_nodes);
  g_autofree guint32 *scratch = g_new (guint32, n_edges);
  g_autofree guint32 *rest = g_new (guint32, n_edges);
  g_autofree guint8 *closing = g_new0 (guint8, n_edges);
  Search search = { edges, nodes, next_out, path, open, scratch, closing };
  guint n_rest = 0;
  guint n_joined;

  for (guint i = 0; i < n_nodes; i++)
    nodes[i].joined = i;

  for (guint i = 0; i < n_edges; i++)
    {
      if (edges[i].from == edges[i].to)
        closing[i] = TRUE;
      else
        rest[n_rest++] = i;
    }

  find_components (&search, rest, n_rest);
  n_joined = partition_joined (&search, rest, n_rest);
  if (n_joined == 0 && n_rest == n_edges)
    return NULL;

  decide (&search, rest, n_joined, 0, n_edges);

  return g_steal_pointer (&closing);
}
