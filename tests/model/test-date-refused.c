/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is no date, and what is said about it. */

#include "corridor-date.h"

#include <string.h>

#define SYNTAX CORRIDOR_DATE_ERROR_SYNTAX
#define CALENDAR CORRIDOR_DATE_ERROR_CALENDAR
#define REVERSED CORRIDOR_DATE_ERROR_REVERSED
#define RANGE CORRIDOR_DATE_ERROR_RANGE

typedef struct
{
  const char *edtf;
  int code;
  guint place;         /* the character that is pointed at */
  const char *message; /* what it begins with; NULL is anything */
} RefusedVector;

static const RefusedVector vectors[] = {
  /* no date at all */
  { "", SYNTAX, 1, "a year is missing here" },
  { " ", SYNTAX, 1 },
  { "-", SYNTAX, 2 },
  { "Y", SYNTAX, 2, "a year is missing after Y" },
  { "Y-", SYNTAX, 3 },
  { "?", SYNTAX, 2 },
  { ".", SYNTAX, 1 },
  { "..", SYNTAX, 1 },
  { "yesterday", SYNTAX, 1 },
  { "NONE/unknown", SYNTAX, 1 },
  { "\xff\xfe", SYNTAX, 1 },
  { "2021\xc3\xa9", SYNTAX, 5 },
  { "\xd9\xa2\xd9\xa0\xd9\xa2\xd9\xa1", SYNTAX, 1 },
  { "2021\n", SYNTAX, 5 },

  /* years */
  { "202", SYNTAX, 4, "a year has four digits or X" },
  { "20", SYNTAX, 3 },
  { "12345", SYNTAX, 5, "a year of more than four digits begins with Y" },
  { "1156X-12-25", SYNTAX, 5 },
  { "+2021", SYNTAX, 1 },
  { "-0000", CALENDAR, 1, "there is no year -0000" },
  { "-0000-01-01", CALENDAR, 1 },
  { "-0000?", CALENDAR, 1 },
  { "-0000S1", CALENDAR, 1 },
  { "--2021", SYNTAX, 2 },
  { "20xx", SYNTAX, 3 },
  { "199u", SYNTAX, 4 },
  { "Y2006", SYNTAX, 2, "a year after Y has more than four digits" },
  { "Y-2006", SYNTAX, 3 },
  { "Y00001", SYNTAX, 2 },
  { "Y012345", SYNTAX, 2 },
  { "y170000002", SYNTAX, 1 },
  { "Y1XXXX", SYNTAX, 2 },
  { "Y12345-06", SYNTAX, 7 },
  { "Y17E7-12-26", SYNTAX, 6 },
  { "Y17E", SYNTAX, 5, "a number is missing after E" },
  { "Y17E-3", SYNTAX, 5 },
  { "YE5", SYNTAX, 2 },
  { "Y0E5", SYNTAX, 2 },
  { "Y-0E5", SYNTAX, 3 },
  { "17E8", SYNTAX, 3 },
  { "Y17e8", SYNTAX, 2 },
  { "Y1000000000001", RANGE, 2 },
  { "Y-1000000000001", RANGE, 3 },
  { "Y1E13", RANGE, 2 },
  { "Y-1E13", RANGE, 3 },
  { "Y99999999999999999999999999", RANGE, 2 },
  { "Y1E18446744073709551616", RANGE, 2 },
  { "Y9223372036854775807", RANGE, 2 },
  { "[2021,Y1E13]", RANGE, 8 },
  { "1950S", SYNTAX, 6, "a number is missing after S" },
  { "1950S0", SYNTAX, 6 },
  { "1950S5", SYNTAX, 6, "the year does not have so many significant digits" },
  { "1950S18446744073709551618", SYNTAX, 6 },
  { "0050S3", SYNTAX, 6 },
  { "19XXS2", SYNTAX, 5 },
  { "1950S2-06", SYNTAX, 7 },

  /* months, seasons, days */
  { "2021-", SYNTAX, 6, "a month has two digits or X" },
  { "2021-7", SYNTAX, 6 },
  { "2021-007", SYNTAX, 8 },
  { "2021-00", CALENDAR, 6, "there is no such month or season" },
  { "2021-13", CALENDAR, 6 },
  { "2021-20", CALENDAR, 6 },
  { "2021-42", CALENDAR, 6 },
  { "2021-99", CALENDAR, 6 },
  { "2004-2X", CALENDAR, 6 },
  { "2004-3X", CALENDAR, 6 },
  { "2004-4X", CALENDAR, 6 },
  { "2016-05-", SYNTAX, 9, "a day has two digits or X" },
  { "2016-05-1", SYNTAX, 9 },
  { "2016-05-00", CALENDAR, 9, "there is no such day" },
  { "2016-05-32", CALENDAR, 9, "there is no such day" },
  { "2016-02-30", CALENDAR, 9, "there is no 30 February 2016 (at character 9)" },
  { "2015-02-29", CALENDAR, 9, "there is no 29 February 2015" },
  { "1900-02-29", CALENDAR, 9 },
  { "1960-06-31", CALENDAR, 9, "there is no 31 June 1960" },
  { "-0001-02-29", CALENDAR, 10, "there is no 29 February 2 BCE" },
  { "2021-02-3X", CALENDAR, 9, "there is no such day" },
  { "2021-07-4X", CALENDAR, 9 },
  { "2021-XX-32", CALENDAR, 9 },
  { "2021-02-29", CALENDAR, 9 },
  { "XXX1-02-29", CALENDAR, 9 },
  { "X900-02-29", CALENDAR, 9 },
  { "-000X-02-30", CALENDAR, 10 },
  { "2016-13-08", CALENDAR, 6 },
  { "2021-21-05", SYNTAX, 9, "no day follows a season or a part of the year" },
  { "2021-195", SYNTAX, 8 },
  { "2021-W05", SYNTAX, 6 },
  { "20210714", SYNTAX, 5 },
  { "2021-07-145", SYNTAX, 11, "a day has two digits or X" },
  { "2021-07-14-01", SYNTAX, 11 },
  { "2021/07/14", SYNTAX, 8 },

  /* qualifiers */
  { "2004??", SYNTAX, 6, "none of ? ~ % can stand here" },
  { "2004?~", SYNTAX, 6 },
  { "??2004", SYNTAX, 2 },
  { "-?2004", SYNTAX, 2 },
  { "2004-06-11?~", SYNTAX, 12 },
  { "2004-(06)?-11", SYNTAX, 6 },
  { "(2011)-06-04~", SYNTAX, 1 },
  { "20?04", SYNTAX, 3 },
  { "2004-0?6", SYNTAX, 6 },

  /* times */
  { "2021T10:00:00", SYNTAX, 5, "a time follows only a whole day without X ? ~ %" },
  { "2021-07T10:00:00", SYNTAX, 8 },
  { "2021-21T10:00:00", SYNTAX, 8 },
  { "2021-07-XXT10:00:00", SYNTAX, 11 },
  { "202X-07-14T10:00:00", SYNTAX, 11 },
  { "2021-07-14?T10:00:00", SYNTAX, 12 },
  { "?2021-07-14T10:00:00", SYNTAX, 12 },
  { "2021-07-14T10:00:00?", SYNTAX, 20 },
  { "2021-07-14T", SYNTAX, 12, "a time is written hh:mm:ss" },
  { "2021-07-14T10", SYNTAX, 14 },
  { "2021-07-14T10:00", SYNTAX, 17 },
  { "2021-07-14T10:00:0", SYNTAX, 18 },
  { "2021-07-14T1:00:00", SYNTAX, 12 },
  { "2021-07-14T100000", SYNTAX, 14 },
  { "2021-07-14t10:00:00", SYNTAX, 11 },
  { "2021-07-14 10:00:00", SYNTAX, 11, "a date has no spaces" },
  { "2021-07-14T24:00:00", CALENDAR, 12, "there is no such time" },
  { "2021-07-14T10:60:00", CALENDAR, 15 },
  { "2021-07-14T10:00:60", CALENDAR, 18 },
  { "2021-07-14T10:00:00.5", SYNTAX, 20 },
  { "2021-07-14T10:00:00z", SYNTAX, 20 },
  { "2021-07-14T10:00:00ZZ", SYNTAX, 21 },
  { "2021-07-14T10:00:00Z10", SYNTAX, 21 },
  { "2021-07-14T10:00:00+", SYNTAX, 21 },
  { "2021-07-14T10:00:00+5", SYNTAX, 21 },
  { "2021-07-14T10:00:00+0500", SYNTAX, 23 },
  { "2021-07-14T10:00:00+05:", SYNTAX, 24 },
  { "2021-07-14T10:00:00+05:60", CALENDAR, 24 },
  { "2021-07-14T10:00:00+24:00", CALENDAR, 21 },
  { "2021-07-14T10:00:00+14:01", CALENDAR, 20, "there is no such time zone" },
  { "2021-07-14T10:00:00-12:01", CALENDAR, 20 },
  { "2021-07-14T10:00:00-00:00", CALENDAR, 20 },
  { "2021-07-14T10:00:00-00", CALENDAR, 20 },
  { "2021-07-14T10:00:00Z/2022", SYNTAX, 11, "a time of day cannot stand in an interval" },
  { "2021/2021-07-14T10:00:00Z", SYNTAX, 16 },
  { "[2021-07-14T10:00:00Z]", SYNTAX, 12, "a time of day cannot stand in a set" },

  /* intervals */
  { "/", SYNTAX, 1, "an interval needs a beginning or an end" },
  { "//", SYNTAX, 2 },
  { "2021//", SYNTAX, 6 },
  { "2021/2022/2023", SYNTAX, 10 },
  { "2021/2022/", SYNTAX, 10 },
  { "2012///4444", SYNTAX, 6 },
  { "2012\\2013", SYNTAX, 5 },
  { "2012/2011", REVERSED, 6, "the interval ends before it begins" },
  { "2021-07-15/2021-07-14", REVERSED, 12 },
  { "2004-06/2004-05-31", REVERSED, 9 },
  { "0001/0000", REVERSED, 6 },
  { "0800/-0999", REVERSED, 6 },
  { "-1000/-2000", REVERSED, 7 },
  { "Y10000/2000", REVERSED, 8 },
  { "199X/198X", REVERSED, 6 },
  { "2021?/2020~", REVERSED, 7 },
  { "2001-24/2001-11", REVERSED, 9 },
  { "2000/12-12", SYNTAX, 8 },
  { "2021/02-3X", SYNTAX, 8 },
  { "..?/2021", SYNTAX, 3, "an open end takes none of ? ~ %" },
  { "?../2021", SYNTAX, 2 },
  { "2021/..~", SYNTAX, 8 },
  { "2021/~..", SYNTAX, 7 },
  { "2021/?", SYNTAX, 7 },
  { "%/2021", SYNTAX, 2 },
  { "2021/...", SYNTAX, 8 },
  { "2021/.", SYNTAX, 6 },
  { "2021/ 2022", SYNTAX, 6 },
  { "2021 /2022", SYNTAX, 5, "a date has no spaces" },
  { "../ ", SYNTAX, 4 },
  { "unknown/2006", SYNTAX, 1 },
  { "2004/open", SYNTAX, 6 },
  { "2021/[2022]", SYNTAX, 6, "a set cannot be one end of an interval" },
  { "2021/{2022,2023}", SYNTAX, 6 },
  { "[2021]/2022", SYNTAX, 7, "a set cannot be one end of an interval" },
  { "{2021}/..", SYNTAX, 7 },

  /* sets */
  { "[]", SYNTAX, 2, "a date is missing here" },
  { "{}", SYNTAX, 2 },
  { "[..]", SYNTAX, 4, "a date is missing here" },
  { "{..}", SYNTAX, 4 },
  { "[", SYNTAX, 2 },
  { "{", SYNTAX, 2 },
  { "[..", SYNTAX, 4 },
  { "[-", SYNTAX, 3 },
  { "[2021", SYNTAX, 6, "the date is not complete" },
  { "[2021}", SYNTAX, 6 },
  { "{2021]", SYNTAX, 6 },
  { "[2021,", SYNTAX, 7 },
  { "[2021,]", SYNTAX, 7 },
  { "[,2021]", SYNTAX, 2 },
  { "[2021,,2022]", SYNTAX, 7 },
  { "[2021,..]", SYNTAX, 9 },
  { "[2021]]", SYNTAX, 7 },
  { "[[2021]]", SYNTAX, 2 },
  { "[2021]?", SYNTAX, 7 },
  { "[2021 ]", SYNTAX, 6 },
  { "[2021, 2022]", SYNTAX, 7 },
  { "{1960, 1961-12}", SYNTAX, 7 },
  { "{ ..1983-12-31}", SYNTAX, 2 },
  { "[2021..2020]", REVERSED, 8, "the range ends before it begins" },
  { "{2021-07-15..2021-07-14}", REVERSED, 14 },
  { "[2000,1672..1670]", REVERSED, 13 },
  { "[..1984..1990]", SYNTAX, 8 },
  { "[1984..1990..]", SYNTAX, 12 },
  { "[..1984..]", SYNTAX, 8 },
  { "[....1984]", SYNTAX, 4 },
  { "[2021/2022]", SYNTAX, 6 },
  { "[2021...2022]", SYNTAX, 8 },
  { "[2021..?]", SYNTAX, 9 },
  { "[2016-02-30]", CALENDAR, 10 },
  { "2021]", SYNTAX, 5 },
  { "2021,2022", SYNTAX, 5 },
  { "2021..2022", SYNTAX, 5, "two dots stand only in an interval or a set" },
  { "..1984", SYNTAX, 1 },
  { "1984..", SYNTAX, 5 },
  { "2004-06-01~/2004-06-20..", SYNTAX, 23 },

  /* spaces */
  { " 1863-03-29", SYNTAX, 1 },
  { "1863-03-29 ", SYNTAX, 11, "a date has no spaces" },
  { "18 63-03-29", SYNTAX, 3 },
  { "1863 -03-29", SYNTAX, 5 },
  { "1863- 03-29", SYNTAX, 6 },
  { "1863-0 3-29", SYNTAX, 6 },
  { "1863-03 -29", SYNTAX, 8 },
  { "1863-03- 29", SYNTAX, 9 },
};

static void
test_refused (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (vectors); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (CorridorDate) date = corridor_date_parse (vectors[i].edtf, &error);
      g_autofree char *place = g_strdup_printf ("(at character %u)", vectors[i].place);

      g_test_message ("%s: %s", vectors[i].edtf, error != NULL ? error->message : "is taken");
      g_assert_null (date);
      g_assert_error (error, CORRIDOR_DATE_ERROR, vectors[i].code);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      g_assert_true (g_str_has_suffix (error->message, place));
      if (vectors[i].message != NULL)
        g_assert_true (g_str_has_prefix (error->message, vectors[i].message));
    }
}

static void
test_without_error (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (vectors); i++)
    g_assert_null (corridor_date_parse (vectors[i].edtf, NULL));
}

static void
test_absurd_length (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = g_strnfill (20 * 1024 * 1024, '2');

  text[0] = '[';
  g_assert_null (corridor_date_parse (text, &error));
  g_assert_error (error, CORRIDOR_DATE_ERROR, CORRIDOR_DATE_ERROR_SYNTAX);
  g_assert_true (g_str_has_prefix (error->message, "the date is too long"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/date/refused", test_refused);
  g_test_add_func ("/date/refused/without-error", test_without_error);
  g_test_add_func ("/date/refused/absurd-length", test_absurd_length);

  return g_test_run ();
}
