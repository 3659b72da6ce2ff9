/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-read.h"

#include "corridor-i18n.h"

/* Where a statement stands: in a paragraph of the article, or elsewhere. */

static void
read_paragraph (CorridorRead *read, CorridorJsonSlice value, gpointer record, const CorridorMember *member)
{
  CorridorEvidence *evidence = record;
  guint n_paragraphs = read->article->paragraphs->len;
  double number;

  if (!corridor_read_whole_number (read, value, &number))
    return;

  if (number < 1)
    corridor_problems_add (read->problems, CORRIDOR_CODE_MODEL_RANGE, _("Paragraphs are counted from 1"));
  else if (read->paragraphs_known && number > n_paragraphs)
    corridor_problems_add (read->problems, CORRIDOR_CODE_MODEL_RANGE,
                           g_dngettext (GETTEXT_PACKAGE, "The article has only %u paragraph",
                                        "The article has only %u paragraphs", n_paragraphs),
                           n_paragraphs);
  else
    evidence->paragraph = corridor_read_to_guint (number);
}

static void
read_start (CorridorRead *read, CorridorJsonSlice value, gpointer record, const CorridorMember *member)
{
  CorridorEvidence *evidence = record;
  double start;

  if (!corridor_read_whole_number (read, value, &start))
    return;

  if (start < 0)
    corridor_problems_add (read->problems, CORRIDOR_CODE_MODEL_RANGE, _("Characters are counted from 0"));
  else
    /* where it is beyond all counting, the end still has to be beyond it */
    evidence->start = MIN (corridor_read_to_guint (start), G_MAXUINT - 1);
}

/* How long the paragraph is that the object names; 0 where that is not told. */
static guint
peek_length (CorridorRead *read)
{
  double number;

  if (!corridor_read_peek_number (read, "paragraph", &number)
      || !(number >= 1 && number <= read->article->paragraphs->len))
    return 0;

  return g_array_index (read->article->paragraphs, CorridorParagraph, (guint) number - 1).length;
}

/* A range that is none is reported at its end, whether that lies before the start or behind the paragraph. */
static void
read_end (CorridorRead *read, CorridorJsonSlice value, gpointer record, const CorridorMember *member)
{
  CorridorEvidence *evidence = record;
  guint length = peek_length (read);
  double start, end;

  if (!corridor_read_whole_number (read, value, &end))
    return;

  if (end < 1 || (corridor_read_peek_number (read, "start", &start) && end <= start))
    corridor_problems_add (read->problems, CORRIDOR_CODE_MODEL_RANGE,
                           _("A range of characters has to end after its start"));
  else if (length != 0 && corridor_read_to_guint (end) > length)
    corridor_problems_add (read->problems, CORRIDOR_CODE_MODEL_RANGE,
                           g_dngettext (GETTEXT_PACKAGE, "The paragraph has only %u character",
                                        "The paragraph has only %u characters", length),
                           length);
  else
    evidence->end = corridor_read_to_guint (end);
}

static const CorridorMember evidence_members[] = {
  { "paragraph", FALSE, read_paragraph },
  { "start", FALSE, read_start },
  { "end", FALSE, read_end },
  { "source", FALSE, corridor_read_line_member, G_STRUCT_OFFSET (CorridorEvidence, source) },
  { "url", FALSE, corridor_read_url_member, G_STRUCT_OFFSET (CorridorEvidence, url) },
  { NULL },
};

/* There are two forms, { paragraph, start, end } and { source, url }; what is wrong with the form is reported
 * at the object. */
static void
check_form (CorridorRead *read, gpointer record)
{
  CorridorEvidence *evidence = record;
  gboolean has_start = corridor_read_has (read, "start");
  gboolean has_end = corridor_read_has (read, "end");
  gboolean has_paragraph = corridor_read_has (read, "paragraph");
  gboolean has_source = corridor_read_has (read, "source");
  gboolean has_url = corridor_read_has (read, "url");
  const char *missing = NULL;

  evidence->has_range = has_start;

  if ((has_paragraph || has_start || has_end) && (has_source || has_url))
    {
      corridor_problems_add (read->problems, CORRIDOR_CODE_MODEL_VALUE,
                             _("Evidence is a paragraph of the article or a source elsewhere, not both"));
      return;
    }

  if (has_url && !has_source)
    missing = "source";
  else if ((has_start || has_end) && !has_paragraph)
    missing = "paragraph";
  else if (has_start && !has_end)
    missing = "end";
  else if (has_end && !has_start)
    missing = "start";

  if (missing != NULL)
    corridor_problems_add (read->problems, CORRIDOR_CODE_MODEL_MISSING_MEMBER,
                           _("The member “%s” is missing"), missing);
  else if (!has_paragraph && !has_source)
    corridor_problems_add (read->problems, CORRIDOR_CODE_MODEL_MISSING_MEMBER,
                           _("Evidence needs the member “%s” or “%s”"), "paragraph", "source");
}

void
corridor_read_evidence (CorridorRead *read,
                        CorridorJsonSlice value,
                        gpointer record,
                        const CorridorMember *member)
{
  CorridorStatement *statement = record;
  CorridorJsonCursor cursor;
  CorridorJsonSlice element;
  CorridorEvidence *evidence;

  if (!corridor_read_array (read, value, &cursor, &statement->n_evidence))
    return;

  if (statement->n_evidence == 0)
    {
      corridor_problems_add (read->problems, CORRIDOR_CODE_MODEL_VALUE,
                             _("A statement needs evidence, and here is none"));
      return;
    }

  evidence = corridor_arena_new_array (read->article->arena, CorridorEvidence, statement->n_evidence);
  for (guint i = 0; corridor_json_cursor_next_element (&cursor, &element); i++)
    {
      corridor_problems_push_index (read->problems, i);
      corridor_read_object_checked (read, element, evidence_members, &evidence[i], check_form);
      corridor_problems_pop (read->problems);
    }

  statement->evidence = evidence;
}
