/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Dates in words. */

#include "corridor-date.h"

typedef struct
{
  const char *edtf;
  const char *brief;
  const char *full; /* NULL is as brief */
} WordsVector;

static const WordsVector vectors[] = {
  /* single dates */
  { "2021", "2021" },
  { "2024-10", "Oct 2024", "October 2024" },
  { "2024-10-15", "15 Oct 2024", "15 October 2024" },
  { "2021-05-01", "1 May 2021" },
  { "0476", "476 CE" },
  { "0000", "1 BCE" },
  { "-0044-03-15", "15 Mar 45 BCE", "15 March 45 BCE" },
  { "Y-170000002", "170000003 BCE" },
  { "Y17E8", "1700000000" },

  /* times */
  { "2024-10-15T10:30:00", "15 Oct 2024", "15 October 2024, 10:30" },
  { "2024-10-15T10:30:05Z", "15 Oct 2024", "15 October 2024, 10:30:05 UTC" },
  { "2024-10-15T00:00:00+05", "15 Oct 2024", "15 October 2024, 00:00 UTC+05:00" },
  { "2024-10-15T23:59:00-03:30", "15 Oct 2024", "15 October 2024, 23:59 UTC−03:30" },

  /* doubt */
  { "2024-10~", "about Oct 2024", "about October 2024" },
  { "2024-10-15~", "about 15 Oct 2024", "about 15 October 2024" },
  { "2021?", "2021?", "2021, uncertain" },
  { "2021-21?", "spring 2021?", "spring 2021, uncertain" },
  { "2021%", "about 2021?", "about 2021, uncertain" },
  { "202X~", "about 2020s", "some time in the 2020s, approximate" },
  { "202X%", "about 2020s?", "some time in the 2020s, approximate and uncertain" },
  { "1950S2?", "between 1900 and 1999?", "some time between 1900 and 1999, estimated as 1950, uncertain" },
  { "2004-06-~11", "about 11 Jun 2004", "11 June 2004, day approximate" },
  { "?2004-06-11", "11 Jun 2004?", "11 June 2004, year uncertain" },
  { "2004?-06-11", "11 Jun 2004?", "11 June 2004, year uncertain" },
  { "2004-06%-11", "about 11 Jun 2004?",
    "11 June 2004, year approximate and uncertain, month approximate and uncertain" },
  { "?2004-06-~11", "about 11 Jun 2004?", "11 June 2004, year uncertain, day approximate" },
  { "2004-%06", "about Jun 2004?", "June 2004, month approximate and uncertain" },
  { "2001-~34", "about second quarter of 2001", "second quarter of 2001, part of the year approximate" },

  /* parts of the year */
  { "2021-21", "spring 2021" },
  { "2021-24", "winter 2021" },
  { "2021-27", "northern autumn 2021" },
  { "2021-30", "southern summer 2021" },
  { "2021-33", "first quarter of 2021" },
  { "2021-38", "second third of 2021" },
  { "2021-41", "second half of 2021" },
  { "-0043-22", "summer 44 BCE" },
  { "202X-21", "spring of some year in the 2020s" },

  /* X */
  { "202X", "2020s", "some time in the 2020s" },
  { "196X", "1960s", "some time in the 1960s" },
  { "20XX", "between 2000 and 2099", "some time between 2000 and 2099" },
  { "001X", "between 10 CE and 19 CE", "some time between 10 CE and 19 CE" },
  { "000X", "between 1 BCE and 9 CE", "some time between 1 BCE and 9 CE" },
  { "-196X", "between 1970 BCE and 1961 BCE", "some time between 1970 BCE and 1961 BCE" },
  { "XXXX", "unknown year", "in an unknown year" },
  { "1950S2", "between 1900 and 1999", "some time between 1900 and 1999, estimated as 1950" },
  { "2021-XX", "some month in 2021" },
  { "2021-07-XX", "some day in Jul 2021", "some day in July 2021" },
  { "2021-XX-XX", "some day in 2021" },
  { "2021-XX-31", "day 31 of some month in 2021" },
  { "156X-12-25", "25 Dec of some year in the 1560s", "25 December of some year in the 1560s" },
  { "15XX-12-25", "25 Dec of some year between 1500 and 1599",
    "25 December of some year between 1500 and 1599" },
  { "1XXX-12", "Dec of some year between 1000 and 1999", "December of some year between 1000 and 1999" },
  { "202X-XX", "some month of some year in the 2020s" },
  { "XXXX-12-XX", "some day in Dec of an unknown year", "some day in December of an unknown year" },
  { "XXXX-XX-23", "day 23 of some month of an unknown year" },
  { "XXXX-XX-XX", "some day of an unknown year" },
  { "2004-1X", "between Oct 2004 and Dec 2004", "some month between October 2004 and December 2004" },
  { "2021-07-1X", "between 10 Jul 2021 and 19 Jul 2021", "some day between 10 July 2021 and 19 July 2021" },
  { "156X-12-0X", "between 1 Dec 1560 and 9 Dec 1569",
    "some day between 1 December 1560 and 9 December 1569" },
  { "2021-04-3X", "30 Apr 2021", "30 April 2021" },
  { "2004-X9", "Sep 2004", "September 2004" },

  /* intervals */
  { "2024/..", "since 2024" },
  { "2024~/..", "since 2024", "since about 2024" },
  { "../2024-10", "until Oct 2024", "until October 2024" },
  { "../2024-10~", "until Oct 2024", "until about October 2024" },
  { "2023/", "from 2023, end unknown" },
  { "2023-05~/", "from May 2023, end unknown", "from about May 2023, end unknown" },
  { "/2023", "until 2023, beginning unknown" },
  { "../..", "at any time" },
  { "/..", "beginning unknown, no end" },
  { "../", "no beginning, end unknown" },
  { "2019/2021", "2019 to 2021" },
  { "2019~/2021", "2019 to 2021", "from about 2019 to 2021" },
  { "2019/2021?", "2019 to 2021", "from 2019 to 2021 (uncertain)" },
  { "2019%/2021", "2019 to 2021", "from about 2019 (uncertain) to 2021" },
  { "2004-06-~01/2004-06-~20", "1 Jun 2004 to 20 Jun 2004",
    "from 1 June 2004 (day approximate) to 20 June 2004 (day approximate)" },
  { "2004-06-XX/2004-07-03", "some day in Jun 2004 to 3 Jul 2004",
    "from some day in June 2004 to 3 July 2004" },
  { "2021-21/2021-23", "spring 2021 to autumn 2021" },
  { "-0044/0476", "45 BCE to 476 CE" },

  /* sets */
  { "[1667]", "1667" },
  { "[1667,1668]", "one of 1667 or 1668" },
  { "[1667,1668,1670..1672]", "one of 1667, 1668 or 1670 to 1672" },
  { "{1960,1961-12}", "all of 1960 and Dec 1961", "all of 1960 and December 1961" },
  { "{1667,1668,1670..1672}", "all of 1667, 1668 and 1670 to 1672" },
  { "[..1984]", "1984 or earlier" },
  { "[1760-12..]", "Dec 1760 or later", "December 1760 or later" },
  { "[1760-01,1760-12..]", "one of Jan 1760 or Dec 1760 or later",
    "one of January 1760 or December 1760 or later" },
  { "{..1984}", "all of 1984 and earlier" },
  { "[1667..1670]", "one of 1667 to 1670" },
  { "[1667~,1668?]", "one of 1667 or 1668", "one of about 1667 or 1668 (uncertain)" },
  { "[2001,2002,2003,2004]", "one of 4 dates", "one of 2001, 2002, 2003 or 2004" },
  { "{2001,2002..2004,2005,2006}", "all of 4 dates", "all of 2001, 2002 to 2004, 2005 and 2006" },
  { "[2001,2002,2003,2004,2005,2006,2007,2008,2009,2010,2011]", "one of 11 dates",
    "one of 2001, 2002, 2003, 2004, 2005, 2006, 2007, 2008, 2009, 2010 or 1 other" },
  { "{2001..2002,2003,2004,2005,2006,2007,2008,2009,2010,2011,2012,2013}", "all of 12 dates",
    "all of 2001 to 2002, 2003, 2004, 2005, 2006, 2007, 2008, 2009, 2010, 2011 and 2 others" },
};

static void
test_words (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (vectors); i++)
    {
      g_autoptr (CorridorDate) date = corridor_date_parse (vectors[i].edtf, NULL);
      g_autofree char *brief = NULL;
      g_autofree char *full = NULL;

      g_test_message ("%s", vectors[i].edtf);
      g_assert_nonnull (date);
      brief = corridor_date_describe (date, CORRIDOR_DATE_SHORT);
      full = corridor_date_describe (date, CORRIDOR_DATE_LONG);
      g_assert_cmpstr (brief, ==, vectors[i].brief);
      g_assert_cmpstr (full, ==, vectors[i].full != NULL ? vectors[i].full : vectors[i].brief);
    }
}

static void
test_months (void)
{
  static const char *const brief_names[]
    = { "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec" };
  static const char *const full_names[]
    = { "January", "February", "March",     "April",   "May",      "June",
        "July",    "August",   "September", "October", "November", "December" };

  for (guint i = 0; i < 12; i++)
    {
      g_autofree char *edtf = g_strdup_printf ("2021-%02u", i + 1);
      g_autoptr (CorridorDate) date = corridor_date_parse (edtf, NULL);
      g_autofree char *brief = corridor_date_describe (date, CORRIDOR_DATE_SHORT);
      g_autofree char *full = corridor_date_describe (date, CORRIDOR_DATE_LONG);
      g_autofree char *expected_brief = g_strdup_printf ("%s 2021", brief_names[i]);
      g_autofree char *expected_full = g_strdup_printf ("%s 2021", full_names[i]);

      g_assert_cmpstr (brief, ==, expected_brief);
      g_assert_cmpstr (full, ==, expected_full);
    }
}

static void
test_parts_of_the_year (void)
{
  static const char *const names[] = {
    "spring 2021",           "summer 2021",           "autumn 2021",           "winter 2021",
    "northern spring 2021",  "northern summer 2021",  "northern autumn 2021",  "northern winter 2021",
    "southern spring 2021",  "southern summer 2021",  "southern autumn 2021",  "southern winter 2021",
    "first quarter of 2021", "second quarter of 2021", "third quarter of 2021", "fourth quarter of 2021",
    "first third of 2021",   "second third of 2021",  "last third of 2021",    "first half of 2021",
    "second half of 2021",
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *edtf = g_strdup_printf ("2021-%u", 21 + i);
      g_autoptr (CorridorDate) date = corridor_date_parse (edtf, NULL);
      g_autofree char *words = corridor_date_describe (date, CORRIDOR_DATE_LONG);

      g_assert_cmpstr (words, ==, names[i]);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/date/words", test_words);
  g_test_add_func ("/date/words/months", test_months);
  g_test_add_func ("/date/words/parts-of-the-year", test_parts_of_the_year);

  return g_test_run ();
}
