/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-words.h"

#include <locale.h>
#include <string.h>

static void
test_fold (void)
{
  static const struct
  {
    const char *text;
    const char *folded;
  } some[] = {
    { "", "" },
    { "Gwadar, 1 July", "gwadar, 1 july" },
    { "Straße STRASSE ẞ", "strasse strasse ss" },
    { "İstanbul ISPARTA ısı", "istanbul isparta ısı" },         /* no locale: a dotless i stays one */
    { "Ìi̇̀", "ii" },                                           /* the marks that Lithuanian keeps */
    { "ﬁn ﬂy ﬃ Ĳssel Ǆ ŉ", "fin fly ffi ijssel dz ʼn" },
    { "café cafe\u0301 CAFÉ", "cafe cafe cafe" },
    { "ΣΊΣΥΦΟΣ σίσυφος ᾼ", "σισυφοσ σισυφοσ α" },
    { "Ёлка ЙОГ", "елка иог" },
    { "½ ① ㎏ Ⅷ ² ㍿", "1\u20442 1 kg viii 2 株式会社" },
    { "ＣＰＥＣ　ｶﾞ", "cpec カ" },                             /* full width, half width and its sound mark */
    { "パキスタン ぱ", "ハキスタン は" },
    { "한국", "\u1112\u1161\u11ab\u1100\u116e\u11a8" },        /* NFKD takes syllables apart */
    { "مُحَمَّد آب أمن", "محمد اب امن" },
    { "پاکستان ۂ ﷺ ـ", "پاکستان ہ صلى الله عليه وسلم ـ" },
    { "क्षत्रिय", "कषतरय" },                                   /* vowel signs are marks too */
    { "ไทย กำ", "ไทย กา" },
    { "Ꭰ ꭰ Ᏸ ᏸ", "Ꭰ Ꭰ Ᏸ Ᏸ" },                             /* Cherokee folds to capitals */
    { "x\u00ady \u200c", "x\u00ady \u200c" },
    { "a\u0345\u0300\u20ddb", "ab" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (some); i++)
    {
      g_autofree char *folded = corridor_fold (some[i].text, -1);

      g_assert_cmpstr (folded, ==, some[i].folded);
    }
}

static void
test_fold_takes_utf8_only (void)
{
  g_autofree char *cut = corridor_fold ("Gwadar", 4);
  g_autofree char *nothing = corridor_fold ("", 0);

  g_assert_cmpstr (cut, ==, "gwad");
  g_assert_cmpstr (nothing, ==, "");
  g_assert_null (corridor_fold ("\xff", -1));
  g_assert_null (corridor_fold ("caf\xc3", -1));
  g_assert_null (corridor_fold ("\xed\xa0\x80", 3));
  g_assert_null (corridor_fold ("é", 1));
}

/* As the format's page says it, on the whole text at once. Cherokee is left out, which GLib 2.74 folds the
 * wrong way round. */
static char *
fold_by_the_book (const char *text)
{
  g_autofree char *decomposed = g_utf8_normalize (text, -1, G_NORMALIZE_NFKD);
  g_autoptr (GString) kept = g_string_new (NULL);
  g_autofree char *case_folded = NULL;

  for (const char *p = decomposed; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_ismark (g_utf8_get_char (p)))
      g_string_append_unichar (kept, g_utf8_get_char (p));
  case_folded = g_utf8_casefold (kept->str, -1);

  return g_utf8_normalize (case_folded, -1, G_NORMALIZE_NFKD);
}

static gboolean
is_cherokee (gunichar c)
{
  return (c >= 0x13a0 && c <= 0x13ff) || (c >= 0xab70 && c <= 0xabbf);
}

static void
append_char (GString *text, gunichar c)
{
  if (c != 0 && g_unichar_validate (c) && !is_cherokee (c))
    g_string_append_unichar (text, c);
}

static void
assert_folds_by_the_book (const char *text)
{
  g_autofree char *folded = corridor_fold (text, -1);
  g_autofree char *expected = fold_by_the_book (text);

  g_assert_cmpstr (folded, ==, expected);
}

static void
test_fold_every_character (void)
{
  for (gunichar block = 0; block < 0x110000; block += 64)
    {
      g_autoptr (GString) text = g_string_new (NULL);

      for (gunichar c = block; c < block + 64; c++)
        {
          append_char (text, c);
          g_string_append_c (text, '|');
        }
      assert_folds_by_the_book (text->str);
    }
}

/* Characters one by one fold as the text does: marks in any order and number, jamo, and what decomposes, side
 * by side. */
static void
test_fold_neighbours (void)
{
  static const gunichar ranges[][2] = { { 0x20, 0x7e },     { 0xa0, 0x17f },    { 0x300, 0x36f },
                                        { 0x370, 0x3ff },   { 0x5b0, 0x5ea },   { 0x620, 0x6d3 },
                                        { 0x900, 0x97f },   { 0xe00, 0xe7f },   { 0x1100, 0x11ff },
                                        { 0x1e00, 0x1fff }, { 0x3040, 0x30ff }, { 0xac00, 0xad00 },
                                        { 0xf900, 0xfa6d }, { 0xfb00, 0xfdff }, { 0x1d160, 0x1d1ad } };
  g_autoptr (GRand) random = g_rand_new_with_seed (2024);

  for (guint i = 0; i < 5000; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      guint n = g_rand_int_range (random, 1, 12);

      for (guint j = 0; j < n; j++)
        {
          guint range = g_rand_int_range (random, 0, G_N_ELEMENTS (ranges));

          append_char (text, g_rand_int_range (random, ranges[range][0], ranges[range][1] + 1));
        }
      assert_folds_by_the_book (text->str);
    }
}

static void
test_needle (void)
{
  static const struct
  {
    const char *needle;
    const char *field;
    const char *other_field;
    gboolean matches;
  } some[] = {
    /* the beginnings of words, all of them, in whichever field */
    { "", "anything", NULL, TRUE },
    { " \t\u3000 ", "anything", NULL, TRUE },
    { "gwa", "The port of Gwadar", NULL, TRUE },
    { "GWADAR", "the port of gwadar", NULL, TRUE },
    { "wadar", "the port of Gwadar", NULL, FALSE },
    { "gwadars", "the port of Gwadar", NULL, FALSE },
    { "port gwad", "the port of Gwadar", NULL, TRUE },
    { "gwad port", "the port of Gwadar", NULL, TRUE },
    { "port gwad", "port", "Gwadar", TRUE },
    { "port karachi", "the port of Gwadar", NULL, FALSE },
    /* phrases are words in a row of one field, whatever stands between them */
    { "\"port of gwa\"", "the port of Gwadar", NULL, TRUE },
    { "\"port of gwa\"", "the port (of) -- Gwadar!", NULL, TRUE },
    { "\"por of gwa\"", "the port of Gwadar", NULL, FALSE },
    { "\"port gwadar\"", "the port of Gwadar", NULL, FALSE },
    { "\"of port\"", "the port of Gwadar", NULL, FALSE },
    { "\"the port\"", "the", "port", FALSE },
    { "\"a a b\"", "a a a b", NULL, TRUE },
    { "\"gwadar port\"", "gwadar", NULL, FALSE },
    { "\"gwadar\"", "Gwadar's", NULL, TRUE },
    { "\"port of", "the port of Gwadar", NULL, TRUE }, /* not closed */
    { "gwadar \"the po", "the port of Gwadar", NULL, TRUE },
    { "\"the port\"gwadar", "the port of Gwadar", NULL, TRUE }, /* a closing quote ends its token */
    { "\"the port\"gwadar", "the port gwadar", NULL, TRUE },
    { "\"\"", "anything", NULL, TRUE },
    { "\"", "anything", NULL, TRUE },
    { "\" , ; \"", "anything", NULL, TRUE },
    /* what is not wanted */
    { "-gwadar", "the port of Gwadar", NULL, FALSE },
    { "-gwadar", "the port of Karachi", NULL, TRUE },
    { "-gwa", "Karachi", "Gwadar", FALSE },
    { "port -karachi", "the port of Gwadar", NULL, TRUE },
    { "port -gwadar", "the port of Gwadar", NULL, FALSE },
    { "-\"port of\"", "the port of Gwadar", NULL, FALSE },
    { "-\"of port\"", "the port of Gwadar", NULL, TRUE },
    { "-\"port of", "the port of Gwadar", NULL, FALSE },
    { "-", "anything", NULL, TRUE },
    { "- port", "the port of Gwadar", NULL, TRUE },
    { "-\"\" port", "the port of Gwadar", NULL, TRUE },
    { "--port", "the port of Gwadar", NULL, FALSE },
    { "–port", "the port of Gwadar", NULL, TRUE }, /* a dash is no hyphen */
    /* a token of several words is a phrase, one of none is nothing */
    { "co-operation", "a co-operation", NULL, TRUE },
    { "co-operation", "co: operations", NULL, TRUE },
    { "co-operation", "an operation of a co", NULL, FALSE },
    { "co-operation", "cooperation", NULL, FALSE },
    { "-co-operation", "a co-operation", NULL, FALSE },
    { "china's", "China's", NULL, TRUE },
    { "china's", "China is", NULL, FALSE },
    { "a\"b c\"", "a b, c", NULL, TRUE }, /* a quote within a token is nothing special */
    { "a\"b c\"", "a c b", NULL, FALSE },
    { "+ & …", "anything", NULL, TRUE },
    { "1/2", "½ of it", NULL, TRUE },
    { "10²", "10²", NULL, TRUE },
    { "102", "10²", NULL, TRUE },
    /* writing */
    { "strasse", "Straße", NULL, TRUE },
    { "STRAß", "strassen", NULL, TRUE },
    { "istan", "İstanbul", NULL, TRUE },
    { "resume", "résumé", NULL, TRUE },
    { "fi", "ﬁnance", NULL, TRUE },
    { "محمد", "مُحَمَّد علی", NULL, TRUE },
    { "پاک", "اسلامی جمہوریہ پاکستان", NULL, TRUE },
    { "پاکستان", "پاکِستان", NULL, TRUE },
    { "北京", "在北京会谈", NULL, TRUE },
    { "北会", "在北京会谈", NULL, FALSE },
    { "京", "在北京会谈", NULL, TRUE },
    { "\"北 京\"", "在北京会谈", NULL, TRUE },
    { "cpec中", "CPEC中国", NULL, TRUE },
    { "cpe中", "CPEC中国", NULL, FALSE },
    { "pec", "中PEC", NULL, TRUE }, /* 中 ends the word before it */
    { "𠀀", "x𠀀y", NULL, TRUE },   /* beyond the first plane */
    { "ァキ", "ファキスタン", NULL, TRUE },
    { "ハキ", "パキスタン", NULL, TRUE },
    { "ส", "ภาษา สสส", NULL, TRUE },
    { "ไย", "ไทย", NULL, FALSE },
    { "ຽ", "ຽ", NULL, TRUE },
    { "ភ", "កភ", NULL, TRUE },
    { "မ", "ကမ", NULL, TRUE },
    { "한", "한국어", NULL, TRUE },
    { "국", "한국어", NULL, FALSE }, /* Hangul has spaces: a word is a run */
    { "\xff, gwadar", "the port of Gwadar", NULL, TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (some); i++)
    {
      g_autoptr (CorridorNeedle) needle = corridor_needle_new (some[i].needle);
      const char *fields[] = { some[i].field, some[i].other_field, NULL };

      if (corridor_needle_matches (needle, fields) != some[i].matches)
        g_error ("'%s' should %s '%s'", some[i].needle, some[i].matches ? "match" : "not match",
                 some[i].field);
    }
}

static void
test_needle_is_empty (void)
{
  static const char *const empty[] = { "", "  ", "-", "\"", "\"\"", "-\"", "- -", "… – \" ! \"", "\u0301" };

  for (gsize i = 0; i < G_N_ELEMENTS (empty); i++)
    {
      g_autoptr (CorridorNeedle) needle = corridor_needle_new (empty[i]);

      g_assert_true (corridor_needle_is_empty (needle));
    }

  {
    g_autoptr (CorridorNeedle) needle = corridor_needle_new ("- -a");

    g_assert_false (corridor_needle_is_empty (needle));
  }
}

/* Puts brackets around what was found. */
static char *
mark_hits (const char *needle_text, const char *text)
{
  g_autoptr (CorridorNeedle) needle = corridor_needle_new (needle_text);
  g_autoptr (GArray) hits = corridor_needle_find_hits (needle, text);
  GString *marked = g_string_new (NULL);
  gsize last = 0;

  for (guint i = 0; i < hits->len; i++)
    {
      const CorridorHit *hit = &g_array_index (hits, CorridorHit, i);

      g_assert_cmpuint (hit->start, <, hit->end);
      g_assert_true (i == 0 || hit->start > last);
      g_string_append_len (marked, text + last, hit->start - last);
      g_string_append_c (marked, '[');
      g_string_append_len (marked, text + hit->start, hit->end - hit->start);
      g_string_append_c (marked, ']');
      last = hit->end;
    }
  g_string_append (marked, text + last);
  g_assert_true (g_utf8_validate (marked->str, marked->len, NULL));

  return g_string_free (marked, FALSE);
}

static void
test_hits (void)
{
  static const struct
  {
    const char *needle;
    const char *text;
    const char *marked;
  } some[] = {
    { "", "The port of Gwadar", "The port of Gwadar" },
    { "gwa", "", "" },
    { "gwa", "The port of Gwadar, Gwalior", "The port of [Gwadar], [Gwalior]" },
    { "karachi", "The port of Gwadar", "The port of Gwadar" },
    { "por gwa nothing", "The port of Gwadar", "The [port] of [Gwadar]" },
    { "port -gwadar", "The port of Gwadar", "The [port] of Gwadar" },
    { "\"port of gw\"", "The port, (of) Gwadar's", "The [port, (of) Gwadar]'s" },
    { "\"a b\" \"b c\"", "a b c d", "[a b c] d" },
    { "a a a", "a", "[a]" },
    { "strasse", "die Straße!", "die [Straße]!" },
    { "cafe", "ein Cafe\u0301!", "ein [Cafe\u0301]!" },
    { "cafe", "\u0301Cafe\u0301\u0302 x", "\u0301[Cafe\u0301\u0302] x" },
    { "محمد", "مُحَمَّدٌ علی", "[مُحَمَّدٌ] علی" },
    { "京", "在北京会谈", "在北[京]会谈" },
    { "北京", "在北京会谈，北京", "在[北京]会谈，[北京]" },
    { "2", "½ and ¼", "[½] and ¼" },
    { "式", "x ㍿ y", "x [㍿] y" },
    { "fin", "the ﬁnance", "the [ﬁnance]" },
    { "وسلم", "ﷺ", "[ﷺ]" },
    { "한", "한국어 말", "[한국어] 말" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (some); i++)
    {
      g_autofree char *marked = mark_hits (some[i].needle, some[i].text);

      g_assert_cmpstr (marked, ==, some[i].marked);
    }
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/words/fold", test_fold);
  g_test_add_func ("/words/fold/utf8-only", test_fold_takes_utf8_only);
  g_test_add_func ("/words/fold/every-character", test_fold_every_character);
  g_test_add_func ("/words/fold/neighbours", test_fold_neighbours);
  g_test_add_func ("/words/needle", test_needle);
  g_test_add_func ("/words/needle/empty", test_needle_is_empty);
  g_test_add_func ("/words/hits", test_hits);

  return g_test_run ();
}
