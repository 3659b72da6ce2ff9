/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-draft.h"

#include <string.h>

#include "corridor-fingerprint.h"
#include "random-library.h"

/* A text's draft, read as the model that it is. */
static CorridorLibrary *
draft (const char *text, const char *name, char **left_out)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GBytes) written = NULL;
  g_autoptr (CorridorDraft) made = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *document = NULL;
  GPtrArray *rest;
  gsize fault, length;
  const char *data;

  made = corridor_draft_new (bytes, name, &fault, &error);
  g_assert_no_error (error);
  rest = corridor_draft_get_left_out (made);
  if (left_out != NULL)
    {
      GString *all = g_string_new (NULL);

      for (guint i = 0; i < rest->len; i++)
        g_string_append_printf (all, "%s|", (const char *) rest->pdata[i]);
      *left_out = g_string_free (all, FALSE);
    }
  written = corridor_draft_write (made);
  data = g_bytes_get_data (written, &length);
  document = g_strndup (data, length);
  return random_library_read ((const char *const[]) { document, NULL });
}

/* @outline has a line for each section, its title, and for each paragraph, its text behind a space. */
static void
assert_outline (CorridorLibrary *library, const char *outline)
{
  CorridorArticle *article = corridor_library_get_article (library, 0);
  g_auto (GStrv) lines = g_strsplit (outline, "\n", -1);
  guint n_sections, n_paragraphs, section = 0, paragraph = 0;
  const CorridorSection *sections = corridor_article_get_sections (article, &n_sections);
  const CorridorParagraph *paragraphs = corridor_article_get_paragraphs (article, &n_paragraphs);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (lines[i][0] == ' ')
        {
          guint length;
          g_autofree char *sha256 = corridor_fingerprint (lines[i] + 1, &length);

          g_assert_cmpuint (paragraph, <, n_paragraphs);
          if (g_strcmp0 (paragraphs[paragraph].sha256, sha256) != 0)
            g_error ("paragraph %u is not “%s”", paragraph + 1, lines[i] + 1);
          g_assert_cmpuint (paragraphs[paragraph].length, ==, length);
          g_assert_cmpuint (paragraphs[paragraph].section + 1, ==, section);
          paragraph++;
        }
      else
        {
          g_assert_cmpuint (section, <, n_sections);
          g_assert_cmpstr (sections[section++].title, ==, lines[i]);
        }
    }
  g_assert_cmpuint (section, ==, n_sections);
  g_assert_cmpuint (paragraph, ==, n_paragraphs);
}

static void
assert_draft (const char *text, const char *name, const char *title, const char *published, const char *outline)
{
  g_autoptr (CorridorLibrary) library = draft (text, name, NULL);
  CorridorArticle *article = corridor_library_get_article (library, 0);

  g_assert_cmpstr (corridor_article_get_title (article), ==, title);
  g_assert_cmpstr (corridor_date_get_text (corridor_article_get_published (article)), ==, published);
  assert_outline (library, outline);
}

static void
test_plain (void)
{
  /* a heading is a short line alone with a paragraph below it */
  assert_draft ("The first paragraph.\n\nA heading\n\nThe second\nin two lines.\n \t\nThe third.\n", "x/file name.txt", "file name", "../..",
                "Introduction\n The first paragraph.\nA heading\n The second in two lines.\n The third.");
  assert_draft ("A Title\n\nOne.\n\nLast words", "f.txt", "A Title", "../..", "Introduction\n One.\n Last words");
  assert_draft ("A Title\nBy Ada Lind\nOctober 15, 2024\n\nOne.", "f", "A Title", "2024-10-15", "Introduction\n One.");
  assert_draft ("2024-10-15\n\nA Title\n\nBy Ada Lind\n\nPart\n\nOne.", "f", "A Title", "2024-10-15", "Part\n One.");
  /* several short lines are a list, of which the last may be a heading */
  assert_draft ("One.\n\nApples\n\nPears\n\nFruit\n\nTwo.", "f", "f", "../..", "Introduction\n One.\n Apples\n Pears\nFruit\n Two.");
  /* sentences, items and long lines are no headings */
  assert_draft ("One.\n\nReally?\n\nTwo.\n\n\xe2\x80\x9cNo.\xe2\x80\x9d\n\n- An item\n\nThree.\n\none two three four five six seven eight nine ten eleven twelve thirteen\n\nFour.", "f", "f", "../..",
                "Introduction\n One.\n Really?\n Two.\n \xe2\x80\x9cNo.\xe2\x80\x9d\n - An item\n Three.\n one two three four five six seven eight nine ten eleven twelve thirteen\n Four.");
  /* rows of stars are nothing; any line end and any mark at the start will do */
  assert_draft ("\xef\xbb\xbfOne.\r\n\r\n* * *\r\n\r\nTwo.\r\rThree.", "f", "f", "../..", "Introduction\n One.\n Two.\n Three.");
  assert_draft ("\xe5\x8c\x97\xe4\xba\xac\n\n\xe4\xb8\x80\xe4\xba\x8c\xe3\x80\x82", "f", "\xe5\x8c\x97\xe4\xba\xac", "../..", "Introduction\n \xe4\xb8\x80\xe4\xba\x8c\xe3\x80\x82");
  /* a date in the middle is a paragraph, or a heading */
  assert_draft ("One.\n\n15 October 2024\n\nTwo.", "f", "f", "../..", "Introduction\n One.\n15 October 2024\n Two.");
  assert_draft ("One.", "\xff.txt", "\xef\xbf\xbd", "../..", "Introduction\n One.");
}

static void
test_left_out (void)
{
  static const char text[] = "October 15, 2024\nCPEC\n\nOne.\n\nLeave a Reply\n\nYour email address will not be published. Required fields are marked *\n";
  static const char kept[] = "One.\n\nLeave a Reply\n\nIt is what he said.\n";
  g_autofree char *left_out = NULL;
  g_autofree char *nothing = NULL;
  g_autoptr (CorridorLibrary) library = draft (text, "cpec.txt", &left_out);
  g_autoptr (CorridorLibrary) other = draft (kept, "cpec.txt", &nothing);

  assert_outline (library, "Introduction\n One.");
  g_assert_cmpstr (left_out, ==, "CPEC|Leave a Reply|Your email address will not be published. Required fields are marked *|");
  assert_outline (other, "Introduction\n One.\nLeave a Reply\n It is what he said.");
  g_assert_cmpstr (nothing, ==, "");
}

static void
test_markdown (void)
{
  assert_draft ("# A *title* #\n\n*October 15, 2024*\n\nOne [link](x) and\n`code`.\n\n## Part **two**\nTwo.\n### Deep\n\n## Part **two**\n\nThree.\n", "f.txt", "A title", "2024-10-15",
                "Introduction\n One link and code.\nPart two\n Two.\nDeep\nPart two\n Three.");
  assert_draft ("A title\n=======\n\nOne.\n\nPart\n----\n\nTwo.\n\n---\n\nThree.", "f", "A title", "../..", "Introduction\n One.\nPart\n Two.\n Three.");
  /* a first heading that is further down is the title, and a section */
  assert_draft ("Before.\n\n# One\n\nA.\n\n# Two\n\nB.", "f.md", "One", "../..", "Introduction\n Before.\nOne\n A.\nTwo\n B.");
  assert_draft ("## Sub\n\nA.", "folder/my-file.md", "my-file", "../..", "Sub\n A.");
  /* items and the paragraphs of a quotation are paragraphs */
  assert_draft ("Text:\n- one\n- two\n  goes on\n\n  below it\n1. three\n- [x] four\n\n> Quoted\n> words\n>\n> more\n\nIn\n1986. A year", "f.md", "f", "../..",
                "Introduction\n Text:\n one\n two goes on\n below it\n three\n four\n Quoted words\n more\n In 1986. A year");
  /* code, comments, targets of links and rules are none */
  assert_draft ("One.\n\n```c\n# not a heading\n\n<!-- \n```\n\n    code\n\n<!-- a\n\n# comment\n-->\nTwo<!-- x --> [k].\n\n[k]: https://example.org \"T\"\n[a note]: is a text here\n\n***\n\n~~~\nopen\n", "f.md", "f", "../..",
                "Introduction\n One.\n Two k.\n [a note]: is a text here");
  assert_draft ("One <!-- never ends.\n\n![](a.png)\n\n#\n\n| a | b |\n|---|---|\n| c | d |\n", "f.md", "f", "../..", "Introduction\n One <!-- never ends.\n | a | b | | c | d |");
  /* a rule right below a long paragraph does not make a heading of it */
  assert_draft ("a\nb\nc\nd\n---\n\nE.", "f.md", "f", "../..", "Introduction\n a b c d\n E.");
}

static void
test_front_matter (void)
{
  g_autoptr (CorridorLibrary) library = draft ("---\ntitle: \"A: title\"\ndate: 2024-10-15 08:00\nauthors:\n  - Ada Lind\n  - 'Bo Holm'\nurl: https://example.org/a\nlang: en-GB\nother: x\n---\n# A: title\n\nOne.\n", "f.txt", NULL);
  CorridorArticle *article = corridor_library_get_article (library, 0);

  g_assert_cmpstr (corridor_article_get_title (article), ==, "A: title");
  g_assert_cmpstr (corridor_date_get_text (corridor_article_get_published (article)), ==, "2024-10-15");
  g_assert_cmpstr (corridor_article_get_authors (article)[0], ==, "Ada Lind");
  g_assert_cmpstr (corridor_article_get_authors (article)[1], ==, "Bo Holm");
  g_assert_null (corridor_article_get_authors (article)[2]);
  g_assert_cmpstr (corridor_article_get_url (article), ==, "https://example.org/a");
  g_assert_cmpstr (corridor_article_get_language (article), ==, "en-GB");
  assert_outline (library, "Introduction\n One.");
  g_clear_object (&library);

  /* what is not valid is left; what has no end is text */
  library = draft ("---\ndate: yesterday\nurl: javascript:x\nlang: in English\nauthor: [A, B]\n---\nOne.\n", "f.md", NULL);
  article = corridor_library_get_article (library, 0);
  g_assert_cmpstr (corridor_date_get_text (corridor_article_get_published (article)), ==, "../..");
  g_assert_null (corridor_article_get_url (article));
  g_assert_null (corridor_article_get_language (article));
  g_assert_cmpstr (corridor_article_get_authors (article)[1], ==, "B");
  assert_draft ("---\ntitle: x\n\nOne.\n", "f.md", "f", "../..", "Introduction\n title: x\n One.");
  assert_draft ("---\nOne.\n---\nTwo.\n", "f.md", "f", "../..", "One.\n Two.");
}

static void
test_refused (void)
{
  static const struct
  {
    const char *text;
    gsize length;
    CorridorDraftError code;
    gsize fault;
  } cases[] = {
    { "", 0, CORRIDOR_DRAFT_ERROR_EMPTY, 0 },
    { " \n\n", 3, CORRIDOR_DRAFT_ERROR_EMPTY, 0 },
    { "***\n", 4, CORRIDOR_DRAFT_ERROR_EMPTY, 0 },
    { "# Only a heading\n", 17, CORRIDOR_DRAFT_ERROR_EMPTY, 0 },
    { "caf\xe9 au lait", 12, CORRIDOR_DRAFT_ERROR_NO_TEXT, 3 },
    { "ab\0cd", 5, CORRIDOR_DRAFT_ERROR_NO_TEXT, 2 },
    { "ab\0c\xff", 5, CORRIDOR_DRAFT_ERROR_NO_TEXT, 2 },
    { "a\x1b[31m", 6, CORRIDOR_DRAFT_ERROR_NO_TEXT, 1 },
    { "\xff\xfe" "a\0", 4, CORRIDOR_DRAFT_ERROR_NO_TEXT, 0 },
    { "\xed\xa0\x80", 3, CORRIDOR_DRAFT_ERROR_NO_TEXT, 0 },
    { "\xe5\x8c", 2, CORRIDOR_DRAFT_ERROR_NO_TEXT, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (cases[i].text, cases[i].length);
      g_autoptr (GError) error = NULL;
      gsize fault = 99;

      g_assert_null (corridor_draft_new (bytes, "f", &fault, &error));
      g_assert_error (error, CORRIDOR_DRAFT_ERROR, (int) cases[i].code);
      g_assert_cmpuint (fault, ==, cases[i].fault);
    }
}

static void
test_large (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (CorridorDraft) made = NULL;
  g_autoptr (CorridorLibrary) library = NULL;
  g_autoptr (GError) error = NULL;
  gsize fault;
  guint n;

  /* equal titles need ids of their own, and a line may be as long as it likes */
  for (guint i = 0; i < 100000; i++)
    g_string_append (text, "# Same\n");
  for (guint i = 0; i < 300000; i++)
    g_string_append (text, "word ");
  library = draft (text->str, "f.md", NULL);
  corridor_article_get_sections (corridor_library_get_article (library, 0), &n);
  g_assert_cmpuint (n, ==, 99999);

  g_string_truncate (text, 0);
  for (guint i = 0; i <= CORRIDOR_DRAFT_BLOCKS_MAX; i++)
    g_string_append (text, "a\n\n");
  bytes = g_bytes_new (text->str, text->len);
  made = corridor_draft_new (bytes, "f.txt", &fault, &error);
  g_assert_null (made);
  g_assert_error (error, CORRIDOR_DRAFT_ERROR, CORRIDOR_DRAFT_ERROR_TOO_LONG);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/draft/plain", test_plain);
  g_test_add_func ("/draft/left-out", test_left_out);
  g_test_add_func ("/draft/markdown", test_markdown);
  g_test_add_func ("/draft/front-matter", test_front_matter);
  g_test_add_func ("/draft/refused", test_refused);
  g_test_add_func ("/draft/large", test_large);
  return g_test_run ();
}
