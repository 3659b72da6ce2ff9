/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a person reads first: the key points, and what happened when. */

#include "corridor-markdown-private.h"

#include "corridor-i18n.h"
#include "corridor-markdown-text.h"

/* A summary that is as short as this is read whole. */
#define SHORT 8
#define POINTS_PER_KIND 3

/* What a decision turns on: what is put forward or promised, what happened, and what may go wrong. */
static const CorridorKind key_kinds[] = {
  CORRIDOR_KIND_PROPOSAL,
  CORRIDOR_KIND_COMMITMENT,
  CORRIDOR_KIND_EVENT,
  CORRIDOR_KIND_RISK,
};

static guint
count_references (CorridorLibrary *library, guint32 statement)
{
  guint n;

  corridor_library_get_incoming (library, statement, &n);
  return n;
}

/* The more other statements refer to one, the more hangs on it; then the more places it stands in. */
static int
compare_weight_cb (gconstpointer a, gconstpointer b, gpointer user_data)
{
  CorridorMarkdown *markdown = user_data;
  guint32 left = *(const guint32 *) a, right = *(const guint32 *) b;
  guint left_references = count_references (markdown->library, left);
  guint right_references = count_references (markdown->library, right);
  guint left_evidence = corridor_library_get_statement (markdown->library, left)->n_evidence;
  guint right_evidence = corridor_library_get_statement (markdown->library, right)->n_evidence;

  if (left_references != right_references)
    return left_references > right_references ? -1 : 1;
  if (left_evidence != right_evidence)
    return left_evidence > right_evidence ? -1 : 1;
  return markdown->numbers[left] < markdown->numbers[right] ? -1 : 1;
}

/**
 * corridor_markdown_get_date:
 * @markdown: what is being written
 * @index: a statement
 *
 * To say a date takes longer than to write it, and a summary has it in several places: so it is said once.
 *
 * Returns: (transfer none) (nullable): its date in words, as Markdown that is not at the start of a line; %NULL for an undated one
 */
const char *
corridor_markdown_get_date (CorridorMarkdown *markdown, guint32 index)
{
  const CorridorDate *date = corridor_library_get_statement (markdown->library, index)->date;

  if (markdown->dates[index] == NULL && date != NULL)
    {
      g_autofree char *words = corridor_date_describe (date, CORRIDOR_DATE_LONG);
      g_autofree char *escaped = corridor_markdown_escape_within (words);

      markdown->dates[index] = g_ref_string_new (escaped);
    }
  return markdown->dates[index];
}

/* "Reported, 2021; ¶ 8, 9; no. 3" */
static char *
describe_point (CorridorMarkdown *markdown, guint32 index)
{
  const CorridorStatement *statement = corridor_library_get_statement (markdown->library, index);
  const char *standing = corridor_vocabulary_get_label (CORRIDOR_VOCABULARY_STATUS, statement->status);
  g_autoptr (GArray) paragraphs = corridor_markdown_list_paragraphs (statement);
  GString *text = g_string_new (NULL);

  if (statement->date != NULL)
    /* Translators: a statement's standing and date: "Reported, 2021" */
    g_string_append_printf (text, C_ ("key point", "%1$s, %2$s"), standing, corridor_markdown_get_date (markdown, index));
  else
    g_string_append (text, standing);
  corridor_markdown_append_semicolon (markdown, text, 1);
  if (paragraphs->len > 0)
    {
      corridor_markdown_append_paragraph_numbers (markdown, text, (const guint *) paragraphs->data, paragraphs->len);
      corridor_markdown_append_semicolon (markdown, text, 1);
    }
  /* Translators: a statement's number in this summary */
  g_string_append_printf (text, _("no. %u"), markdown->numbers[index]);

  return g_string_free (text, FALSE);
}

static void
append_key_point (CorridorMarkdown *markdown, guint32 index)
{
  const CorridorStatement *statement = corridor_library_get_statement (markdown->library, index);
  g_autofree char *kind = corridor_markdown_escape (corridor_vocabulary_get_label (CORRIDOR_VOCABULARY_KIND, statement->kind));
  g_autofree char *title = corridor_markdown_escape (statement->title);
  g_autofree char *details = describe_point (markdown, index);

  /* Translators: a statement's kind, its title, and what else there is to say: "Event: A bus explodes (Reported, 2021; ¶ 8, 9; no. 3)". The stars
   * stay as they are. */
  g_string_append_printf (markdown->out, C_ ("key point", "- **%1$s:** %2$s (%3$s)"), kind, title, details);
  g_string_append_c (markdown->out, '\n');
}

/* The statements of @kind that weigh most, at most POINTS_PER_KIND. */
static GArray *
choose_points (CorridorMarkdown *markdown, CorridorKind kind)
{
  GArray *points = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint i = 0; i < markdown->sequence->len; i++)
    {
      guint32 index = g_array_index (markdown->sequence, guint32, i);
      const CorridorStatement *statement = corridor_library_get_statement (markdown->library, index);

      if (statement->kind == kind && statement->status != CORRIDOR_STATUS_DENIED
          && statement->status != CORRIDOR_STATUS_WITHDRAWN)
        g_array_append_val (points, index);
    }
  g_array_sort_with_data (points, compare_weight_cb, markdown);
  if (points->len > POINTS_PER_KIND)
    g_array_set_size (points, POINTS_PER_KIND);
  return points;
}

/**
 * corridor_markdown_append_key_points:
 * @markdown: what is being written
 *
 * Appends the few statements to read where there is time for a few, and says how they were chosen.
 */
void
corridor_markdown_append_key_points (CorridorMarkdown *markdown)
{
  gboolean begun = FALSE;

  if (markdown->sequence->len <= SHORT)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (key_kinds); i++)
    {
      g_autoptr (GArray) points = choose_points (markdown, key_kinds[i]);

      if (points->len > 0 && !begun)
        corridor_markdown_append_heading (markdown, 2, _("Key points"));
      begun = begun || points->len > 0;
      for (guint k = 0; k < points->len; k++)
        append_key_point (markdown, g_array_index (points, guint32, k));
    }
  if (begun)
    g_string_append_printf (markdown->out, "\n*%s*\n\n",
                            _("Chosen by rule: up to three each of the proposals, commitments, events and risks that are neither "
                              "denied nor withdrawn; first those that most other statements refer to, then those with most "
                              "evidence."));
}

/* As `--sort=date` has it, whatever the order of the summary: an open beginning first, an open end last. */
static int
compare_dates_cb (gconstpointer a, gconstpointer b, gpointer user_data)
{
  CorridorMarkdown *markdown = user_data;
  guint32 left = *(const guint32 *) a, right = *(const guint32 *) b;
  CorridorDays left_span = corridor_date_get_span (corridor_library_get_statement (markdown->library, left)->date);
  CorridorDays right_span = corridor_date_get_span (corridor_library_get_statement (markdown->library, right)->date);

  if (left_span.first != right_span.first)
    return left_span.first < right_span.first ? -1 : 1;
  if (left_span.last != right_span.last)
    return left_span.last < right_span.last ? -1 : 1;
  return left < right ? -1 : left > right;
}

static void
append_dated (CorridorMarkdown *markdown, guint32 index)
{
  const CorridorStatement *statement = corridor_library_get_statement (markdown->library, index);
  g_autofree char *title = corridor_markdown_escape (statement->title);
  /* Translators: a statement's number in this summary */
  g_autofree char *number = g_strdup_printf (_("no. %u"), markdown->numbers[index]);

  corridor_markdown_append_form (markdown->out, markdown->words.remark, title, number);
  g_string_append_c (markdown->out, '\n');
}

static gboolean
is_same_date (CorridorMarkdown *markdown, guint32 a, guint32 b)
{
  return g_str_equal (corridor_date_get_text (corridor_library_get_statement (markdown->library, a)->date),
                      corridor_date_get_text (corridor_library_get_statement (markdown->library, b)->date));
}

/* What has the same date stands under it, which is said once. */
static void
append_dates (CorridorMarkdown *markdown, const GArray *dated)
{
  for (guint i = 0, end; i < dated->len; i = end)
    {
      guint32 first = g_array_index (dated, guint32, i);
      const char *when = corridor_markdown_get_date (markdown, first);

      for (end = i + 1; end < dated->len; end++)
        {
          guint32 next = g_array_index (dated, guint32, end);

          if (!is_same_date (markdown, first, next))
            break;
          if (markdown->dates[next] == NULL)
            markdown->dates[next] = g_ref_string_acquire (markdown->dates[first]);
        }
      if (end > i + 1)
        g_string_append_printf (markdown->out, "- **%s**\n", when);
      else
        corridor_markdown_append_form (markdown->out, markdown->words.date, when, NULL);
      for (guint k = i; k < end; k++)
        {
          if (end > i + 1)
            g_string_append (markdown->out, "  - ");
          append_dated (markdown, g_array_index (dated, guint32, k));
        }
    }
}

static void
append_undated (CorridorMarkdown *markdown, const GArray *undated)
{
  g_autofree char *list = corridor_markdown_list_numbers (undated);

  if (undated->len == 0)
    return;
  /* Translators: the second is a list of numbers: "1, 4, 7–9" */
  g_string_append_printf (markdown->out,
                          ngettext ("%u statement has no date: no. %s", "%u statements have no date: nos. %s", undated->len),
                          undated->len, list);
  g_string_append (markdown->out, "\n\n");
}

/**
 * corridor_markdown_append_timeline:
 * @markdown: what is being written
 *
 * Appends the dated statements in the order of time, and says which have no date.
 */
void
corridor_markdown_append_timeline (CorridorMarkdown *markdown)
{
  g_autoptr (GArray) dated = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (GArray) undated = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint i = 0; i < markdown->sequence->len; i++)
    {
      guint32 index = g_array_index (markdown->sequence, guint32, i);

      if (corridor_library_get_statement (markdown->library, index)->date != NULL)
        g_array_append_val (dated, index);
      else
        g_array_append_val (undated, markdown->numbers[index]);
    }
  if (dated->len == 0)
    return;
  corridor_markdown_append_heading (markdown, 2, _("In order of time"));
  g_array_sort_with_data (dated, compare_dates_cb, markdown);
  append_dates (markdown, dated);
  g_string_append_c (markdown->out, '\n');
  append_undated (markdown, undated);
}
