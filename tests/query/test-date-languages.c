/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is shown in a language can be written in it. The language is that of the variable LANGUAGE, which needs no locale of its own beside C.UTF-8. */

#include "corridor-config.h"
#include "corridor-date-input.h"

#include <libintl.h>
#include <locale.h>
#include <string.h>

static void
assert_reads (const char *text, const char *edtf)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CorridorDate) date = corridor_date_input_parse (text, &error);
  g_autoptr (CorridorDate) expected = corridor_date_parse (edtf, NULL);
  g_autofree char *canonical = NULL;
  g_autofree char *expected_canonical = corridor_date_to_canonical (expected);

  g_test_message ("%s: %s", edtf, text);
  g_assert_no_error (error);
  canonical = corridor_date_to_canonical (date);
  g_assert_cmpstr (canonical, ==, expected_canonical);
}

static void
assert_reads_itself (const char *edtf, CorridorDateStyle style)
{
  g_autoptr (CorridorDate) date = corridor_date_parse (edtf, NULL);
  g_autofree char *words = corridor_date_describe (date, style);

  assert_reads (words, edtf);
}

static void
test_months (void)
{
  for (guint month = 1; month <= 12; month++)
    {
      g_autofree char *whole = g_strdup_printf ("2024-%02u", month);
      g_autofree char *day = g_strdup_printf ("2024-%02u-28", month);

      assert_reads_itself (whole, CORRIDOR_DATE_SHORT);
      assert_reads_itself (whole, CORRIDOR_DATE_LONG);
      assert_reads_itself (day, CORRIDOR_DATE_SHORT);
      assert_reads_itself (day, CORRIDOR_DATE_LONG);
    }
}

static void
test_parts (void)
{
  for (guint number = 21; number <= 41; number++)
    {
      g_autofree char *part = g_strdup_printf ("2021-%02u", number);
      g_autofree char *since = g_strconcat (part, "/..", NULL);
      g_autofree char *about = g_strconcat (part, "~", NULL);

      assert_reads_itself (part, CORRIDOR_DATE_SHORT);
      assert_reads_itself (part, CORRIDOR_DATE_LONG);
      assert_reads_itself (since, CORRIDOR_DATE_LONG);
      assert_reads_itself (about, CORRIDOR_DATE_LONG);
    }
}

static void
test_dates (void)
{
  static const char *const both[] = {
    "2021", "0476", "-0043", "0000", "2021-07-04", "-0043-03-15", "1999-12-31", "196X", "2000-01-01", "2024-10~", "2021~", "2021?", "2024-10?",
    "2024-10-14?", "2024-10%", "2021%", "2021-XX", "2021-07-XX", "2021-XX-XX", "2024/..", "2024-10/..", "2024-10-14/..", "../2024", "../2024-10",
    "../2024-10-14", "2023/", "2023-05/", "/2023", "/2023-05", "../..", "2019/2021", "2019-03/2021-11", "2019-03-01/2021-11-12", "2021-21/2021-23",
    "-0043/0476", "[..1984]", "[1760-12..]", "2021-33/2021-36",
  };
  static const char *const in_full[] = {
    "2024~/..", "../2024-10~", "2023-05~/", "/2023?", "2019~/2021", "2019/2021~", "2019/2021?", "2019%/2021", "2019-03-01~/2021-11-12?", "202X~", "202X?",
    "202X%", "2004-06-XX/2004-07-03",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (both); i++)
    {
      assert_reads_itself (both[i], CORRIDOR_DATE_SHORT);
      assert_reads_itself (both[i], CORRIDOR_DATE_LONG);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (in_full); i++)
    assert_reads_itself (in_full[i], CORRIDOR_DATE_LONG);
}

/* What a date filter says of its days */
static void
test_days (void)
{
  static const char *const some[] = { "2021-07-14", "2021-07-14/2021-08-02", "2021-07-14/..", "../2021-07-14" };

  for (gsize i = 0; i < G_N_ELEMENTS (some); i++)
    {
      g_autoptr (CorridorDate) date = corridor_date_parse (some[i], NULL);
      g_autofree char *days = corridor_days_describe (corridor_date_get_span (date));

      assert_reads (days, some[i]);
    }
}

static void
test_english (void)
{
  assert_reads ("14 July 2021", "2021-07-14");
  assert_reads ("Sept 2024", "2024-09");
  assert_reads ("since autumn 2021", "2021-23/..");
  assert_reads ("first half of 2021", "2021-40");
  assert_reads ("from 2019 to about Oct 2021", "2019/2021-10~");
  assert_reads ("the 1960s", "196X");
  assert_reads ("2021/7/4", "2021-07-04");
  assert_reads ("2019-2021", "2019/2021");
}

/* What people write otherwise than the program does */
static void
test_idioms (void)
{
  static const struct
  {
    const char *language, *text, *edtf;
  } some[] = {
    { "de", "14.7.2021", "2021-07-14" },
    { "de", "14.07.2021", "2021-07-14" },
    { "de", "7.2021", "2021-07" },
    { "de", "14. Juli 2021", "2021-07-14" },
    { "de", "am 14. Juli 2021", "2021-07-14/2021-07-14" },
    { "de", "im Juli 2021", "2021-07/2021-07" },
    { "de", "1. bis 14. Juli 2021", "2021-07-01/2021-07-14" },
    { "de", "14.7. bis 18.7.2021", "2021-07-14/2021-07-18" },
    { "de", "14.7.–18.7.2021", "2021-07-14/2021-07-18" },
    { "de", "vom 1. bis zum 14. Juli 2021", "2021-07-01/2021-07-14" },
    { "de", "Jänner 2021", "2021-01" },
    { "de", "Maerz 2021", "2021-03" },
    { "de", "Frühling 2021", "2021-21" },
    { "de", "erstes Quartal 2021", "2021-33" },
    { "de", "seit dem ersten Quartal 2021", "2021-33/.." },
    { "de", "1.Quartal 2021", "2021-33" },
    { "de", "IV. Quartal 2021", "2021-36" },
    { "de", "zweite Jahreshälfte 2021", "2021-41" },
    { "de", "1960er Jahre", "196X" },
    { "de", "1960er-Jahre", "196X" },
    { "de", "in den 1960ern", "196X/196X" },
    { "de", "44 v. Chr.", "-0043" },
    { "de", "von 2019 an", "2019/.." },
    { "de", "zwischen 2019 und 2021", "2019/2021" },
    { "de", "ca. Okt. 2024", "2024-10~" },
    { "zh_CN", "2024年10月", "2024-10" },
    { "zh_CN", "2024 年 10 月", "2024-10" },
    { "zh_CN", "2024 年 10 月 14 日", "2024-10-14" },
    { "zh_CN", "2024年10月14号", "2024-10-14" },
    { "zh_CN", "２０２４年１０月１４日", "2024-10-14" },
    { "zh_CN", "二月，2024年", "2024-02" },
    { "zh_CN", "2024年十一月", "2024-11" },
    { "zh_CN", "2024年", "2024" },
    { "zh_CN", "2021年春天", "2021-21" },
    { "zh_CN", "2021年第一季度", "2021-33" },
    { "zh_CN", "2021年1季度", "2021-33" },
    { "zh_CN", "2021年上半年", "2021-40" },
    { "zh_CN", "2019年以来", "2019/.." },
    { "zh_CN", "自2019年以来", "2019/.." },
    { "zh_CN", "2019年起", "2019/.." },
    { "zh_CN", "从2019年10月起", "2019-10/.." },
    { "zh_CN", "2021年以前", "../2021" },
    { "zh_CN", "到2021年为止", "../2021" },
    { "zh_CN", "2019年至2021年", "2019/2021" },
    { "zh_CN", "2019 至 2021", "2019/2021" },
    { "zh_CN", "从2019年到2021年", "2019/2021" },
    { "zh_CN", "2019～2021", "2019/2021" },
    { "zh_CN", "2019年－2021年", "2019/2021" },
    { "zh_CN", "2021年10月14日 - 2021年10月18日", "2021-10-14/2021-10-18" },
    { "zh_CN", "约2024年10月", "2024-10~" },
    { "zh_CN", "2024年左右", "2024~" },
    { "zh_CN", "1960年代", "196X" },
    { "zh_CN", "2024.10.14", "2024-10-14" },
    { "zh_CN", "2024/10", "2024-10" },
    { "zh_CN", "在2021年", "2021/2021" },
    { "ur", "2019 سے", "2019/.." },
    { "ur", "2021 تک", "../2021" },
    { "ur", "2019 سے 2021 تک", "2019/2021" },
    { "ur", "2019 تا 2021", "2019/2021" },
    { "ur", "2019 اور 2021 کے درمیان", "2019/2021" },
    { "ur", "2021 میں", "2021/2021" },
    { "ur", "15 اکتوبر، 2024", "2024-10-15" },
    { "ur", "2024ء", "2024" },
    { "ur", "۱۵ اکتوبر ۲۰۲۴ء", "2024-10-15" },
    { "ur", "15/10/2024", "2024-10-15" },
    { "ur", "1960 کی دہائی", "196X" },
    { "ur", "موسم بہار 2021", "2021-21" },
    { "ur", "2021 کی پہلی سہ ماہی", "2021-33" },
    { "ur", "تقریباً اکتوبر 2024", "2024-10~" },
    { "ur", "اکتوبر 2024؟", "2024-10?" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (some); i++)
    if (g_strcmp0 (some[i].language, g_getenv ("LANGUAGE")) == 0)
      assert_reads (some[i].text, some[i].edtf);
}

int
main (int argc, char **argv)
{
  const char *language = g_getenv ("LANGUAGE");
  g_autofree char *header = NULL;

  if (language == NULL || setlocale (LC_ALL, "C.UTF-8") == NULL)
    {
      g_print ("1..0 # SKIP there is no language, or no locale C.UTF-8\n");
      return 77;
    }
  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("CORRIDOR_LOCALEDIR"));
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  header = g_strdup_printf ("Language: %s\n", language);
  if (strstr (dgettext (GETTEXT_PACKAGE, ""), header) == NULL)
    {
      g_print ("1..0 # SKIP messages of another language than the locale's are not found here\n");
      return 77;
    }

  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/date-languages/months", test_months);
  g_test_add_func ("/date-languages/parts", test_parts);
  g_test_add_func ("/date-languages/dates", test_dates);
  g_test_add_func ("/date-languages/days", test_days);
  g_test_add_func ("/date-languages/english", test_english);
  g_test_add_func ("/date-languages/idioms", test_idioms);

  return g_test_run ();
}
