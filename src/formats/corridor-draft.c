/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-draft-private.h"

#include <string.h>

#include "corridor-article-writer.h"
#include "corridor-fingerprint.h"
#include "corridor-i18n.h"

/* What the paragraphs above the first heading stand under, and an article whose file has no name. The text's language is not known. */
#define FIRST_SECTION "Introduction"
#define NO_TITLE "Article"

struct _CorridorDraft
{
  CorridorDraftMeta meta;
  gboolean has_title; /* of its own */
  GArray *sections;   /* of CorridorSection */
  GArray *paragraphs; /* of CorridorParagraph */
  GPtrArray *left_out;
  GHashTable *ids; /* of the sections */
};

G_DEFINE_QUARK (corridor-draft-error-quark, corridor_draft_error)

static void
clear_section (CorridorSection *section)
{
  g_free ((char *) section->id);
  g_free ((char *) section->title);
}

static void
clear_paragraph (CorridorParagraph *paragraph)
{
  g_free ((char *) paragraph->sha256);
}

static CorridorDraft *
new_empty (void)
{
  CorridorDraft *draft = g_new0 (CorridorDraft, 1);

  draft->meta.authors = g_ptr_array_new_with_free_func (g_free);
  draft->left_out = g_ptr_array_new_with_free_func (g_free);
  draft->ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  draft->sections = g_array_new (FALSE, TRUE, sizeof (CorridorSection));
  g_array_set_clear_func (draft->sections, (GDestroyNotify) clear_section);
  draft->paragraphs = g_array_new (FALSE, TRUE, sizeof (CorridorParagraph));
  g_array_set_clear_func (draft->paragraphs, (GDestroyNotify) clear_paragraph);
  return draft;
}

/**
 * corridor_draft_free:
 * @draft: (transfer full): a draft
 */
void
corridor_draft_free (CorridorDraft *draft)
{
  g_free (draft->meta.title);
  g_free (draft->meta.url);
  g_free (draft->meta.language);
  g_clear_pointer (&draft->meta.published, corridor_date_unref);
  g_ptr_array_unref (draft->meta.authors);
  g_ptr_array_unref (draft->left_out);
  g_hash_table_unref (draft->ids);
  g_array_unref (draft->sections);
  g_array_unref (draft->paragraphs);
  g_free (draft);
}

static gboolean
has_ending (const char *name, const char *const *endings)
{
  g_autofree char *lower = g_ascii_strdown (name, -1);

  for (guint i = 0; endings[i] != NULL; i++)
    {
      if (g_str_has_suffix (lower, endings[i]))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_markdown_name (const char *name)
{
  static const char *const endings[] = { ".md", ".markdown", ".mdown", ".mkd", NULL };

  return has_ending (name, endings);
}

/**
 * corridor_draft_is_text_name:
 * @name: a file's name, in any encoding
 *
 * Returns: whether it has the ending of a plain text or of Markdown
 */
gboolean
corridor_draft_is_text_name (const char *name)
{
  static const char *const endings[] = { ".txt", ".text", NULL };

  return is_markdown_name (name) || has_ending (name, endings);
}

/* Whether it is text, and where it begins to be none. */
static gboolean
check_text (const char *text, gsize length, gsize *fault, GError **error)
{
  const char *end;

  /* NUL is an end to GLib's check */
  if (!g_utf8_validate_len (text, length, &end) && *end != '\0')
    {
      *fault = end - text;
      g_set_error_literal (error, CORRIDOR_DRAFT_ERROR, CORRIDOR_DRAFT_ERROR_NO_TEXT, _("It is no text in UTF-8"));
      return FALSE;
    }
  for (const char *p = text; p < text + length; p++)
    {
      if ((guchar) *p >= 0x20 || (*p >= '\t' && *p <= '\r'))
        continue;
      *fault = p - text;
      g_set_error (error, CORRIDOR_DRAFT_ERROR, CORRIDOR_DRAFT_ERROR_NO_TEXT, _("The control character U+%04X stands in it: it is no plain text"),
                   (guint) (guchar) *p);
      return FALSE;
    }
  return TRUE;
}

static void
begin_section (CorridorDraft *draft, const char *text)
{
  g_autofree char *title = corridor_normalise_paragraph (text);
  CorridorSection section = { .first_paragraph = draft->paragraphs->len + 1, .has_paragraphs = TRUE };

  section.id = corridor_draft_make_id (title, "section", draft->ids);
  section.title = g_steal_pointer (&title);
  g_array_append_val (draft->sections, section);
}

static void
add_paragraph (CorridorDraft *draft, const char *text)
{
  g_autofree char *normalised = corridor_normalise_paragraph (text);
  CorridorParagraph paragraph = { 0 };

  if (draft->sections->len == 0)
    begin_section (draft, FIRST_SECTION);
  paragraph.section = draft->sections->len - 1;
  paragraph.sha256 = corridor_fingerprint (normalised, &paragraph.length);
  g_array_append_val (draft->paragraphs, paragraph);
  g_array_index (draft->sections, CorridorSection, paragraph.section).n_paragraphs++;
}

/* The name of the file, without its folder and ending, is better than nothing: it says at least that it is one. */
static char *
make_title_of_name (const char *name)
{
  g_autofree char *base = g_path_get_basename (name);
  g_autofree char *valid = g_utf8_make_valid (base, -1);
  g_autofree char *title = NULL;
  char *dot = strrchr (valid, '.');

  if (dot != NULL && dot > valid)
    *dot = '\0';
  for (char *p = valid; *p != '\0'; p++)
    {
      if ((guchar) *p < 0x20)
        *p = ' ';
    }
  title = corridor_normalise_paragraph (valid);
  return *title != '\0' ? g_steal_pointer (&title) : g_strdup (NO_TITLE);
}

static gboolean
fill (CorridorDraft *draft, const char *text, gsize length, const char *name, GError **error)
{
  gsize front = corridor_draft_read_front_matter (text, length, &draft->meta);
  gboolean is_markdown = front > 0 || is_markdown_name (name) || corridor_draft_has_markdown (text, length);
  g_autoptr (GArray) blocks = is_markdown ? corridor_draft_read_markdown (text + front, length - front) : corridor_draft_read_plain (text, length);

  if (blocks == NULL)
    {
      g_set_error (error, CORRIDOR_DRAFT_ERROR, CORRIDOR_DRAFT_ERROR_TOO_LONG, _("It has more than %d paragraphs: it is no article"),
                   CORRIDOR_DRAFT_BLOCKS_MAX);
      return FALSE;
    }
  corridor_draft_take_head (blocks, is_markdown, &draft->meta, draft->left_out);
  corridor_draft_take_form (blocks, draft->left_out);
  if (!is_markdown)
    corridor_draft_find_headings (blocks);
  for (guint i = 0; i < blocks->len; i++)
    {
      const CorridorDraftBlock *block = &g_array_index (blocks, CorridorDraftBlock, i);

      if (block->level > 0)
        begin_section (draft, block->text);
      else
        add_paragraph (draft, block->text);
    }
  if (draft->paragraphs->len == 0)
    {
      g_set_error_literal (error, CORRIDOR_DRAFT_ERROR, CORRIDOR_DRAFT_ERROR_EMPTY, _("There is no paragraph in it"));
      return FALSE;
    }
  draft->has_title = draft->meta.title != NULL;
  if (!draft->has_title)
    draft->meta.title = make_title_of_name (name);
  return TRUE;
}

/**
 * corridor_draft_new:
 * @text: a plain text or Markdown
 * @name: the file's name: it says whether it is Markdown, and is the title where there is none
 * @fault: (out): where it begins to be no text, in bytes; 0 for other errors
 * @error: return location for an error of %CORRIDOR_DRAFT_ERROR, with a message for the user
 *
 * Finds an article's outline in its text: title, date and names where they can be recognised, headings, and the paragraphs'
 * fingerprints.
 *
 * Returns: (transfer full): a draft, or %NULL with @error set
 */
CorridorDraft *
corridor_draft_new (GBytes *text, const char *name, gsize *fault, GError **error)
{
  g_autoptr (CorridorDraft) draft = NULL;
  gsize length, mark;
  const char *data = g_bytes_get_data (text, &length);

  *fault = 0;
  if (data == NULL)
    data = "";
  if (!check_text (data, length, fault, error))
    return NULL;
  mark = length >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;
  draft = new_empty ();
  return fill (draft, data + mark, length - mark, name, error) ? g_steal_pointer (&draft) : NULL;
}

static void
write_article (CorridorDraft *draft, CorridorJsonWriter *writer)
{
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *id = corridor_draft_make_id (draft->meta.title, "article", ids);

  corridor_json_writer_begin_object (writer, "article", CORRIDOR_JSON_BLOCK);
  corridor_json_writer_string (writer, "id", id);
  corridor_json_writer_string (writer, "title", draft->meta.title);
  /* the format's own way to say that it is not known */
  corridor_json_writer_string (writer, "published", draft->meta.published != NULL ? corridor_date_get_text (draft->meta.published) : "../..");
  if (draft->meta.language != NULL)
    corridor_json_writer_string (writer, "language", draft->meta.language);
  if (draft->meta.authors->len > 0)
    {
      corridor_json_writer_begin_array (writer, "authors", CORRIDOR_JSON_LINE);
      for (guint i = 0; i < draft->meta.authors->len; i++)
        corridor_json_writer_string (writer, NULL, draft->meta.authors->pdata[i]);
      corridor_json_writer_end (writer);
    }
  if (draft->meta.url != NULL)
    corridor_json_writer_string (writer, "url", draft->meta.url);
  corridor_json_writer_end (writer);
}

/**
 * corridor_draft_write:
 * @draft: a draft
 *
 * Writes the skeleton of a model: `entities` and `statements` are empty, for whoever models the article to fill.
 *
 * Returns: (transfer full): JSON in UTF-8, ending in a newline
 */
GBytes *
corridor_draft_write (CorridorDraft *draft)
{
  g_autoptr (CorridorJsonWriter) writer = corridor_json_writer_new ();

  corridor_json_writer_begin_object (writer, NULL, CORRIDOR_JSON_BLOCK);
  corridor_article_write_format (writer);
  write_article (draft, writer);
  corridor_article_write_sections (writer, (const CorridorSection *) (gpointer) draft->sections->data, draft->sections->len,
                                   (const CorridorParagraph *) (gpointer) draft->paragraphs->data);
  corridor_json_writer_begin_array (writer, "entities", CORRIDOR_JSON_BLOCK);
  corridor_json_writer_end (writer);
  corridor_json_writer_begin_array (writer, "statements", CORRIDOR_JSON_BLOCK);
  corridor_json_writer_end (writer);
  corridor_json_writer_end (writer);
  return corridor_json_writer_finish (writer);
}

/**
 * corridor_draft_get_title:
 * @draft: a draft
 *
 * Returns: (transfer none): the article's title, or the file's name in its place
 */
const char *
corridor_draft_get_title (CorridorDraft *draft)
{
  return draft->meta.title;
}

/**
 * corridor_draft_has_title:
 * @draft: a draft
 *
 * Returns: whether the text says what the article's title is
 */
gboolean
corridor_draft_has_title (CorridorDraft *draft)
{
  return draft->has_title;
}

/**
 * corridor_draft_get_published:
 * @draft: a draft
 *
 * Returns: (transfer none) (nullable): when it was published, in EDTF; %NULL where that could not be recognised
 */
const char *
corridor_draft_get_published (CorridorDraft *draft)
{
  return draft->meta.published != NULL ? corridor_date_get_text (draft->meta.published) : NULL;
}

/**
 * corridor_draft_get_n_sections:
 * @draft: a draft
 *
 * Returns: how many sections there are
 */
guint
corridor_draft_get_n_sections (CorridorDraft *draft)
{
  return draft->sections->len;
}

/**
 * corridor_draft_get_n_paragraphs:
 * @draft: a draft
 *
 * Returns: how many paragraphs there are in all sections
 */
guint
corridor_draft_get_n_paragraphs (CorridorDraft *draft)
{
  return draft->paragraphs->len;
}

/**
 * corridor_draft_get_left_out:
 * @draft: a draft
 *
 * Returns: (transfer none) (element-type utf8): what of the text was taken for no part of the article, in its order
 */
GPtrArray *
corridor_draft_get_left_out (CorridorDraft *draft)
{
  return draft->left_out;
}
