/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-date-input.h"

#include <locale.h>
#include <string.h>

static void
test_reads (void)
{
  static const struct
  {
    const char *text;
    const char *edtf;
  } some[] = {
    { "2021", "2021" },
    { "  2021 ", "2021" },
    { "Oct 2024", "2024-10" },
    { "oct. 2024", "2024-10" },
    { "Sept 2024", "2024-09" },
    { "OCTOBER, 2024", "2024-10" },
    { "2024 October", "2024-10" },
    { "14 July 2021", "2021-07-14" },
    { "July 14, 2021", "2021-07-14" },
    { "14th of July 2021", "2021-07-14" },
    { "14. Jul 2021", "2021-07-14" },
    { "2021-07-14", "2021-07-14" },
    { "spring 2021", "2021-21" },
    { "Fall 2021", "2021-23" },
    { "northern winter 2021", "2021-28" },
    { "the first half of 2021", "2021-40" },
    { "Q3 2022", "2022-35" },
    { "2010s", "201X" },
    { "in the 2010s", "201X/201X" },
    { "１０ Ｊｕｌｙ ２０２１", "2021-07-10" },
    { "2021/7/14", "2021-07-14" },
    { "2021-7-14", "2021-07-14" },
    { "2021.07.14", "2021-07-14" },
    { "7/2021", "2021-07" },
    { "1st quarter of 2021", "2021-33" },
    { "44 BC", "-0043" },
    { "1 BCE", "0000" },
    { "AD 476", "0476" },
    { "Oct 2024?", "2024-10?" },
    { "2019~2021", "2019/2021" },
    { "since 2019", "2019/.." },
    { "from Oct 2019", "2019-10/.." },
    { "until 2021", "../2021" },
    { "in 2021", "2021/2021" },
    { "during March 2021", "2021-03/2021-03" },
    { "2019 to 2021", "2019/2021" },
    { "2019 – 2021", "2019/2021" },
    { "2019–2021", "2019/2021" },
    { "2019-2021", "2019/2021" },
    { "2019 - 2021", "2019/2021" },
    { "from 2019 until Oct 2021", "2019/2021-10" },
    { "between 2019 and 2021", "2019/2021" },
    { "March to May 2021", "2021-03/2021-05" },
    { "14 to 18 July 2021", "2021-07-14/2021-07-18" },
    { "14 July – 2 August 2021", "2021-07-14/2021-08-02" },
    { "2021-07-14 to 2021-08", "2021-07-14/2021-08" },
    { "about October 2024", "2024-10~" },
    { "c. 2019", "2019~" },
    { "ca. 2019 to about 2021", "2019~/2021~" },
    { "2024-10~", "2024-10~" },
    { "2019/2021", "2019/2021" },
    { "202X", "202X" },
    { "[2019,2021]", "[2019,2021]" },
    { "2019/..", "2019/.." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (some); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (CorridorDate) date = corridor_date_input_parse (some[i].text, &error);

      g_test_message ("%s", some[i].text);
      g_assert_no_error (error);
      g_assert_cmpstr (corridor_date_get_text (date), ==, some[i].edtf);
    }
}

static void
test_refuses (void)
{
  static const struct
  {
    const char *text;
    CorridorDateError code;
  } some[] = {
    { "", CORRIDOR_DATE_ERROR_SYNTAX },
    { "Gwadar", CORRIDOR_DATE_ERROR_SYNTAX },
    { "Oct", CORRIDOR_DATE_ERROR_SYNTAX },
    { "Oct 24", CORRIDOR_DATE_ERROR_SYNTAX },
    { "Ma 2021", CORRIDOR_DATE_ERROR_SYNTAX },
    { "J 2021", CORRIDOR_DATE_ERROR_SYNTAX },
    { "Ju 2021", CORRIDOR_DATE_ERROR_SYNTAX },
    { "14 2021", CORRIDOR_DATE_ERROR_SYNTAX },
    { "14 spring 2021", CORRIDOR_DATE_ERROR_SYNTAX },
    { "14/07/2021", CORRIDOR_DATE_ERROR_SYNTAX },
    { "0 July 2021", CORRIDOR_DATE_ERROR_SYNTAX },
    { "2019 2021", CORRIDOR_DATE_ERROR_SYNTAX },
    { "July August 2021", CORRIDOR_DATE_ERROR_SYNTAX },
    { "12345", CORRIDOR_DATE_ERROR_SYNTAX },
    { "since", CORRIDOR_DATE_ERROR_SYNTAX },
    { "to", CORRIDOR_DATE_ERROR_SYNTAX },
    { "since to 2021", CORRIDOR_DATE_ERROR_SYNTAX },
    { "2019 to", CORRIDOR_DATE_ERROR_SYNTAX },
    { "about", CORRIDOR_DATE_ERROR_SYNTAX },
    { "1 2 3 4 5 6 7 8 9 10 11 12 13 14", CORRIDOR_DATE_ERROR_SYNTAX },
    { "caf\xc3", CORRIDOR_DATE_ERROR_SYNTAX },
    { "%s %n 2021", CORRIDOR_DATE_ERROR_SYNTAX },
    { ". 2021", CORRIDOR_DATE_ERROR_SYNTAX },
    { "30 February 2021", CORRIDOR_DATE_ERROR_CALENDAR },
    { "2021-02-30", CORRIDOR_DATE_ERROR_CALENDAR },
    { "2021-13", CORRIDOR_DATE_ERROR_CALENDAR },
    { "2021 to 2019", CORRIDOR_DATE_ERROR_REVERSED },
    { "2021/2019", CORRIDOR_DATE_ERROR_REVERSED },
    { "30.2.2021", CORRIDOR_DATE_ERROR_SYNTAX },
    { "2021/13/1", CORRIDOR_DATE_ERROR_SYNTAX },
    { "2021.2.30", CORRIDOR_DATE_ERROR_CALENDAR },
    { "13/2021", CORRIDOR_DATE_ERROR_SYNTAX },
    { "about about 2021", CORRIDOR_DATE_ERROR_SYNTAX },
    { "0 BCE", CORRIDOR_DATE_ERROR_SYNTAX },
    { "the", CORRIDOR_DATE_ERROR_SYNTAX },
    { "-", CORRIDOR_DATE_ERROR_SYNTAX },
    { "\342\200\246", CORRIDOR_DATE_ERROR_SYNTAX },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (some); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (corridor_date_input_parse (some[i].text, &error));
      g_test_message ("%s: %s", some[i].text, error->message);
      g_assert_error (error, CORRIDOR_DATE_ERROR, (int) some[i].code);
      g_assert_null (strstr (error->message, "character"));
    }
}

/* What an entry is filled with is read as what it was filled from. */
static void
test_writes (void)
{
  static const struct
  {
    const char *edtf;
    const char *text;
  } some[] = {
    { "2021", "2021" },
    { "2024-10", "October 2024" },
    { "2021-07-14", "14 July 2021" },
    { "2021-21", "spring 2021" },
    { "2021-33", "first quarter of 2021" },
    { "2024-10~", "about October 2024" },
    { "2019/2021", "2019 to 2021" },
    { "2019/..", "since 2019" },
    { "../2021-10", "until October 2021" },
    { "202X", "some time in the 2020s" },
    { "202X~", "some time in the 2020s, approximate" },
    { "2024-10?", "October 2024, uncertain" },
    { "2024-10%", "about October 2024, uncertain" },
    { "2019~/2021?", "from about 2019 to 2021 (uncertain)" },
    { "2021-07-XX", "some day in July 2021" },
    { "2021-XX", "some month in 2021" },
    { "2019/", "from 2019, end unknown" },
    { "/2019", "until 2019, beginning unknown" },
    { "[..2019]", "2019 or earlier" },
    { "../..", "at any time" },
    { "[2019,2021]", "[2019,2021]" },
    { "-0043", "44 BCE" },
    { "0476-03-15", "15 March 476 CE" },
    { "15XX-12-25", "15XX-12-25" },
    { "2021-07-14T10:00:00Z", "2021-07-14T10:00:00Z" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (some); i++)
    {
      g_autoptr (CorridorDate) date = corridor_date_parse (some[i].edtf, NULL);
      g_autofree char *text = corridor_date_input_write (date);
      g_autoptr (CorridorDate) read = corridor_date_input_parse (text, NULL);
      g_autofree char *canonical = corridor_date_to_canonical (date);
      g_autofree char *read_canonical = corridor_date_to_canonical (read);

      g_assert_cmpstr (text, ==, some[i].text);
      g_assert_cmpstr (canonical, ==, read_canonical);
    }
}

static const char *
get_text (const CorridorDate *date)
{
  return date != NULL ? corridor_date_get_text (date) : NULL;
}

static void
test_limits (void)
{
  static const struct
  {
    const char *from, *to;
    const char *from_date, *to_date;
    const char *from_words, *to_words;
  } some[] = {
    { "", "", NULL, NULL, "", "" },
    { " ", "\t", NULL, NULL, "", "" },
    { "Oct 2024", "", "2024-10", NULL, "October 2024: from 1 Oct 2024 on", "" },
    { "", "2021-07-14", NULL, "2021-07-14", "", "until 14 Jul 2021" },
    { "2021-07-14?", "", "2021-07-14?", NULL, "14 July 2021, uncertain: from 14 Jul 2021 on", "" },
    { "14 to 18 July 2021", "", "2021-07-14", "2021-07-18", "14 July 2021 to 18 July 2021", "until 18 Jul 2021" },
    { "2019", "2021", "2019", "2021", "2019: from 1 Jan 2019 on", "2021: until 31 Dec 2021" },
    { "2019 to 2021", "", "2019", "2021", "2019 to 2021: 1 Jan 2019 – 31 Dec 2021", "until 31 Dec 2021" },
    { "", "2019 to 2021", "2019", "2021", "from 1 Jan 2019 on", "2019 to 2021: 1 Jan 2019 – 31 Dec 2021" },
    { "since 2019", "", "2019", NULL, "since 2019: from 1 Jan 2019 on", "" },
    { "until 2019", "", NULL, "2019", "until 2019: until 31 Dec 2019", "until 31 Dec 2019" },
    { "since 2019", "until 2021", "2019", "2021", "since 2019: from 1 Jan 2019 on", "until 2021: until 31 Dec 2021" },
    { "in 2021", "", "2021", "2021", "2021: 1 Jan 2021 – 31 Dec 2021", "until 31 Dec 2021" },
    { "2018 to 2019", "2020 to 2021", "2018", "2021", "2018 to 2019: from 1 Jan 2018 on", "2020 to 2021: until 31 Dec 2021" },
    { "2021", "Jul 2021", "2021", "2021-07", "2021: from 1 Jan 2021 on", "July 2021: until 31 Jul 2021" },
    { "../..", "", NULL, NULL, "at any time", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (some); i++)
    {
      g_autoptr (CorridorDateLimits) limits = corridor_date_limits_new (some[i].from, some[i].to);

      g_assert_false (limits->from_is_wrong);
      g_assert_false (limits->to_is_wrong);
      g_assert_cmpstr (get_text (limits->from), ==, some[i].from_date);
      g_assert_cmpstr (get_text (limits->to), ==, some[i].to_date);
      g_assert_cmpstr (limits->from_words, ==, some[i].from_words);
      g_assert_cmpstr (limits->to_words, ==, some[i].to_words);
    }
}

static void
test_wrong_limits (void)
{
  static const struct
  {
    const char *from, *to;
    gboolean from_is_wrong, to_is_wrong;
    const char *words;
  } some[] = {
    { "soon", "2021", TRUE, FALSE, NULL },
    { "soon", "2019 to 2021", TRUE, FALSE, "Write a date such as 2021, Oct 2024 or 14 July 2021" },
    { "2021", "later", FALSE, TRUE, NULL },
    { "2021", "2019", FALSE, TRUE, "This is before the beginning" },
    { "until 2021", "2022", TRUE, FALSE, "This has no beginning" },
    { "2021", "since 2022", FALSE, TRUE, "This has no end" },
    { "2021 to 2019", "", TRUE, FALSE, "This ends before it begins" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (some); i++)
    {
      g_autoptr (CorridorDateLimits) limits = corridor_date_limits_new (some[i].from, some[i].to);
      const char *shown = limits->from_is_wrong ? limits->from_words : limits->to_words;

      g_assert_cmpint (limits->from_is_wrong, ==, some[i].from_is_wrong);
      g_assert_cmpint (limits->to_is_wrong, ==, some[i].to_is_wrong);
      g_assert_null (limits->from);
      g_assert_null (limits->to);
      if (some[i].words != NULL)
        g_assert_cmpstr (shown, ==, some[i].words);
    }
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/date-input/reads", test_reads);
  g_test_add_func ("/date-input/refuses", test_refuses);
  g_test_add_func ("/date-input/writes", test_writes);
  g_test_add_func ("/date-input/limits", test_limits);
  g_test_add_func ("/date-input/wrong-limits", test_wrong_limits);

  return g_test_run ();
}
