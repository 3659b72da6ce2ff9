/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-read.h"

#include "corridor-i18n.h"
#include "corridor-rules.h"

/* Sections and their paragraphs. */

static void
read_length (CorridorRead *read, CorridorJsonSlice value, gpointer record, const CorridorMember *member)
{
  CorridorParagraph *paragraph = record;
  double length;

  if (!corridor_read_whole_number (read, value, &length))
    return;

  if (length < 1)
    corridor_problems_add (read->problems, CORRIDOR_CODE_MODEL_RANGE,
                           _("A paragraph has a length of at least 1"));
  else
    paragraph->length = corridor_read_to_guint (length);
}

static void
read_sha256 (CorridorRead *read, CorridorJsonSlice value, gpointer record, const CorridorMember *member)
{
  CorridorParagraph *paragraph = record;
  const char *sha256 = corridor_read_line (read, value);

  if (sha256 == NULL)
    return;

  if (corridor_is_sha256 (sha256))
    paragraph->sha256 = corridor_article_keep_string (read->article, sha256);
  else
    corridor_problems_add (read->problems, CORRIDOR_CODE_MODEL_VALUE,
                           _("A SHA-256 is 64 lower-case hexadecimal digits"));
}

static const CorridorMember paragraph_members[] = {
  { "length", FALSE, read_length },
  { "sha256", FALSE, read_sha256 },
  { NULL },
};

static void
read_paragraphs (CorridorRead *read, CorridorJsonSlice value, gpointer record, const CorridorMember *member)
{
  CorridorSection *section = record;
  CorridorJsonCursor cursor;
  CorridorJsonSlice element;

  if (!corridor_read_array (read, value, &cursor, &section->n_paragraphs))
    {
      read->paragraphs_known = FALSE;
      return;
    }

  section->has_paragraphs = TRUE;
  for (guint i = 0; corridor_json_cursor_next_element (&cursor, &element); i++)
    {
      CorridorParagraph paragraph = { .section = read->index };

      corridor_problems_push_index (read->problems, i);
      corridor_read_object (read, element, paragraph_members, &paragraph);
      corridor_problems_pop (read->problems);

      /* one that is broken has its number all the same */
      g_array_append_val (read->article->paragraphs, paragraph);
    }
}

static void
read_section_id (CorridorRead *read, CorridorJsonSlice value, gpointer record, const CorridorMember *member)
{
  CorridorSection *section = record;

  section->id = corridor_read_own_id (read, value, read->sections, read->article->sections);
}

static const CorridorMember section_members[] = {
  { "id", TRUE, read_section_id },
  { "title", TRUE, corridor_read_line_member, G_STRUCT_OFFSET (CorridorSection, title) },
  { "summary", FALSE, corridor_read_text_member, G_STRUCT_OFFSET (CorridorSection, summary) },
  { "paragraphs", FALSE, read_paragraphs },
  { NULL },
};

void
corridor_read_section (CorridorRead *read, CorridorJsonSlice element)
{
  CorridorSection section = { .first_paragraph = read->article->paragraphs->len + 1 };

  /* what is no section might have had paragraphs */
  if (!corridor_read_object (read, element, section_members, &section))
    read->paragraphs_known = FALSE;

  corridor_read_keep (read, &section, read->sections, read->article->sections);
}
