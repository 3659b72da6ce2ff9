/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The statements themselves, by kind, each with all that the model says of it. */

#include "corridor-markdown-private.h"

#include "corridor-i18n.h"
#include "corridor-markdown-text.h"

/* Headings of several, where the vocabulary's labels are of one. */
static const char *
get_kind_heading (CorridorKind kind)
{
  switch (kind)
    {
    case CORRIDOR_KIND_PROPOSAL:
      return _("Proposals");
    case CORRIDOR_KIND_MEASURE:
      return _("Measures");
    case CORRIDOR_KIND_EVENT:
      return _("Events");
    case CORRIDOR_KIND_COMMITMENT:
      return _("Commitments");
    case CORRIDOR_KIND_RATIONALE:
      return _("Rationale");
    case CORRIDOR_KIND_RISK:
      return _("Risks");
    case CORRIDOR_KIND_REACTION:
      return _("Reactions");
    case CORRIDOR_KIND_ASSESSMENT:
      return _("Assessments");
    case CORRIDOR_KIND_CONTEXT:
      return _("Context");
    }
  g_return_val_if_reached ("");
}

static void
append_escaped (GString *out, const char *text)
{
  g_autofree char *escaped = corridor_markdown_escape (text);

  g_string_append (out, escaped);
}

/* Both are plain text. */
static void
append_with_remark (CorridorMarkdown *markdown, const char *text, const char *remark)
{
  g_autofree char *escaped = corridor_markdown_escape (text);
  g_autofree char *escaped_remark = corridor_markdown_escape (remark);

  corridor_markdown_append_form (markdown->out, markdown->words.remark, escaped, escaped_remark);
}

static void
append_item (CorridorMarkdown *markdown, CorridorMarkdownItem item, const char *text)
{
  corridor_markdown_begin_item (markdown, item);
  append_escaped (markdown->out, text);
  g_string_append_c (markdown->out, '\n');
}

static void
append_actors (CorridorMarkdown *markdown, const CorridorStatement *statement)
{
  GString *out = markdown->out;

  if (statement->n_actors == 0)
    return;
  corridor_markdown_begin_item (markdown, CORRIDOR_MARKDOWN_WHO);
  for (guint i = 0; i < statement->n_actors; i++)
    {
      const CorridorActor *actor = &statement->actors[i];

      corridor_markdown_append_comma (markdown, out, i);
      append_with_remark (markdown, corridor_library_get_entity (markdown->library, actor->entity)->name, corridor_role_get_label (actor->role));
    }
  g_string_append_c (out, '\n');
}

static void
append_names (CorridorMarkdown *markdown, CorridorMarkdownItem item, const guint32 *entities, guint n)
{
  if (n == 0)
    return;
  corridor_markdown_begin_item (markdown, item);
  for (guint i = 0; i < n; i++)
    {
      corridor_markdown_append_comma (markdown, markdown->out, i);
      append_escaped (markdown->out, corridor_library_get_entity (markdown->library, entities[i])->name);
    }
  g_string_append_c (markdown->out, '\n');
}

static void
append_topics (CorridorMarkdown *markdown, const CorridorStatement *statement)
{
  if (statement->n_topics == 0)
    return;
  corridor_markdown_begin_item (markdown, CORRIDOR_MARKDOWN_TOPICS);
  for (guint i = 0; i < statement->n_topics; i++)
    {
      corridor_markdown_append_comma (markdown, markdown->out, i);
      append_escaped (markdown->out, statement->topics[i]);
    }
  g_string_append_c (markdown->out, '\n');
}

static int
compare_numbers_cb (gconstpointer a, gconstpointer b)
{
  guint left = *(const guint *) a, right = *(const guint *) b;

  return left < right ? -1 : left > right;
}

/**
 * corridor_markdown_list_paragraphs:
 * @statement: a statement
 *
 * Returns: (transfer full) (element-type guint): the paragraphs that it stands in, ascending, each once
 */
GArray *
corridor_markdown_list_paragraphs (const CorridorStatement *statement)
{
  GArray *paragraphs = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n = 0;

  for (guint i = 0; i < statement->n_evidence; i++)
    if (statement->evidence[i].paragraph > 0)
      g_array_append_val (paragraphs, statement->evidence[i].paragraph);
  g_array_sort (paragraphs, compare_numbers_cb);
  for (guint i = 0; i < paragraphs->len; i++)
    {
      guint paragraph = g_array_index (paragraphs, guint, i);

      if (n == 0 || g_array_index (paragraphs, guint, n - 1) != paragraph)
        g_array_index (paragraphs, guint, n++) = paragraph;
    }
  g_array_set_size (paragraphs, n);
  return paragraphs;
}

/**
 * corridor_markdown_append_paragraph_numbers:
 * @markdown: what is being written
 * @out: the part of it that this is for
 * @paragraphs: (array length=n): numbers of paragraphs
 * @n: how many, at least one
 */
void
corridor_markdown_append_paragraph_numbers (CorridorMarkdown *markdown, GString *out, const guint *paragraphs, guint n)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      corridor_markdown_append_comma (markdown, list, i);
      g_string_append_printf (list, "%u", paragraphs[i]);
    }
  corridor_markdown_append_form (out, markdown->words.paragraphs, list->str, NULL);
}

/* "¶ 8, 9 (The company)": the paragraphs of each section behind one another */
static guint
append_paragraphs (CorridorMarkdown *markdown, const CorridorStatement *statement)
{
  g_autoptr (GArray) paragraphs = corridor_markdown_list_paragraphs (statement);
  guint n_places = 0;

  for (guint i = 0; i < paragraphs->len;)
    {
      const guint *first = &g_array_index (paragraphs, guint, i);
      guint section = corridor_library_find_section (markdown->library, statement->article, *first);
      g_autoptr (GString) numbers = g_string_new (NULL);
      guint n = 1;

      while (i + n < paragraphs->len && corridor_library_find_section (markdown->library, statement->article, first[n]) == section)
        n++;
      i += n;
      corridor_markdown_append_semicolon (markdown, markdown->out, n_places++);
      corridor_markdown_append_paragraph_numbers (markdown, numbers, first, n);
      if (section == CORRIDOR_NONE)
        g_string_append (markdown->out, numbers->str);
      else
        append_with_remark (markdown, numbers->str, corridor_library_get_section (markdown->library, section, NULL, NULL)->title);
    }
  return n_places;
}

static void
append_evidence (CorridorMarkdown *markdown, const CorridorStatement *statement)
{
  guint n_places;

  corridor_markdown_begin_item (markdown, CORRIDOR_MARKDOWN_EVIDENCE);
  n_places = append_paragraphs (markdown, statement);
  for (guint i = 0; i < statement->n_evidence; i++)
    {
      const CorridorEvidence *evidence = &statement->evidence[i];

      if (evidence->source == NULL)
        continue;
      corridor_markdown_append_semicolon (markdown, markdown->out, n_places++);
      append_escaped (markdown->out, evidence->source);
      if (evidence->url != NULL)
        {
          g_string_append_c (markdown->out, ' ');
          corridor_markdown_append_address (markdown->out, evidence->url);
        }
    }
  g_string_append_c (markdown->out, '\n');
}

/* How sure it is, and who says so. */
static void
append_standing (CorridorMarkdown *markdown, guint32 index)
{
  const CorridorStatement *statement = corridor_library_get_statement (markdown->library, index);

  corridor_markdown_begin_item (markdown, CORRIDOR_MARKDOWN_STANDING);
  g_string_append (markdown->out, markdown->words.standings[statement->status]);
  g_string_append_c (markdown->out, '\n');
  if (statement->attribution != CORRIDOR_NONE)
    append_item (markdown, CORRIDOR_MARKDOWN_SAID_BY, corridor_library_get_entity (markdown->library, statement->attribution)->name);
  if (statement->likelihood != CORRIDOR_LIKELIHOOD_NONE)
    append_item (markdown, CORRIDOR_MARKDOWN_LIKELIHOOD, corridor_vocabulary_get_label (CORRIDOR_VOCABULARY_LIKELIHOOD, statement->likelihood));
  if (statement->confidence != CORRIDOR_CONFIDENCE_NONE)
    append_item (markdown, CORRIDOR_MARKDOWN_CONFIDENCE, corridor_vocabulary_get_label (CORRIDOR_VOCABULARY_CONFIDENCE, statement->confidence));
  if (statement->date != NULL)
    {
      corridor_markdown_begin_item (markdown, CORRIDOR_MARKDOWN_WHEN);
      g_string_append (markdown->out, corridor_markdown_get_date (markdown, index));
      g_string_append_c (markdown->out, '\n');
    }
}

static void
append_statement (CorridorMarkdown *markdown, guint32 index)
{
  const CorridorStatement *statement = corridor_library_get_statement (markdown->library, index);
  g_autofree char *title = corridor_markdown_escape (statement->title);

  g_string_append_printf (markdown->out, "#### %u. %s\n\n", markdown->numbers[index], title);
  if (statement->text != NULL)
    corridor_markdown_append_paragraphs (markdown->out, statement->text);
  append_standing (markdown, index);
  append_actors (markdown, statement);
  append_names (markdown, CORRIDOR_MARKDOWN_WHERE, statement->regions, statement->n_regions);
  append_names (markdown, CORRIDOR_MARKDOWN_ABOUT, statement->subjects, statement->n_subjects);
  append_topics (markdown, statement);
  if (markdown->n_articles > 1)
    append_item (markdown, CORRIDOR_MARKDOWN_ARTICLE, corridor_article_get_title (corridor_library_get_article (markdown->library, statement->article)));
  append_evidence (markdown, statement);
  corridor_markdown_append_related (markdown, index);
  g_string_append_c (markdown->out, '\n');
}

/**
 * corridor_markdown_append_statements:
 * @markdown: what is being written
 *
 * Appends every statement, by kind, in the order of their numbers.
 */
void
corridor_markdown_append_statements (CorridorMarkdown *markdown)
{
  guint counts[CORRIDOR_N_KINDS] = { 0 };
  guint kind = CORRIDOR_N_KINDS;

  if (markdown->sequence->len == 0)
    return;
  for (guint i = 0; i < markdown->sequence->len; i++)
    counts[corridor_library_get_statement (markdown->library, g_array_index (markdown->sequence, guint32, i))->kind]++;

  corridor_markdown_append_heading (markdown, 2, _("Statements"));
  for (guint i = 0; i < markdown->sequence->len; i++)
    {
      guint32 index = g_array_index (markdown->sequence, guint32, i);
      guint own_kind = corridor_library_get_statement (markdown->library, index)->kind;

      if (own_kind != kind)
        {
          /* Translators: a kind of statements, and how many of them follow: "Events (5)" */
          g_autofree char *heading = g_strdup_printf (C_ ("heading", "%1$s (%2$u)"), get_kind_heading (own_kind), counts[own_kind]);

          corridor_markdown_append_heading (markdown, 3, heading);
          kind = own_kind;
        }
      append_statement (markdown, index);
    }
}
