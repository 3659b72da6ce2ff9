/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-json-scan.h"

#include <string.h>
#include <sys/mman.h>

/* What a fault is expected to be; the text may hold NUL. */
typedef struct
{
  const char *text;
  gsize length;
  CorridorDiagnosticCode code;
  gsize offset;
} Refused;

#define REFUSED(text, code, offset)                                                                          \
  {                                                                                                          \
    text, sizeof text - 1, CORRIDOR_CODE_JSON_##code, offset                                                 \
  }

/* Scans a copy that ends where the text does, so that a look beyond it is found by the tools that look for
 * such. */
static gboolean
scan (const char *text, gsize length, CorridorJsonFault *fault)
{
  g_autofree char *copy = g_memdup2 (text, length);

  return corridor_json_scan (copy, length, fault);
}

static void
assert_accepted (const char *text, gsize length)
{
  g_auto (CorridorJsonFault) fault = { 0 };

  if (!scan (text, length, &fault))
    g_error ("“%s” is refused: %s at %" G_GSIZE_FORMAT, text, fault.message, fault.offset);
  g_assert_null (fault.message);
  g_assert_true (corridor_json_scan (text, length, NULL));
}

static void
assert_refused (const char *text, gsize length, CorridorDiagnosticCode code, gsize offset)
{
  g_auto (CorridorJsonFault) fault = { 0 };

  if (scan (text, length, &fault))
    g_error ("“%s” is accepted", text);
  if (fault.code != code || fault.offset != offset)
    g_error ("“%s” is refused by %s at %" G_GSIZE_FORMAT, text,
             corridor_diagnostic_code_get_name (fault.code), fault.offset);

  g_assert_true (g_utf8_validate (fault.message, -1, NULL));
  g_assert_cmpstr (fault.message, !=, "");
  g_assert_null (strchr (fault.message, '\n'));
  g_assert_false (corridor_json_scan (text, length, NULL));
}

static void
assert_all_refused (const Refused *refused, gsize n)
{
  for (gsize i = 0; i < n; i++)
    assert_refused (refused[i].text, refused[i].length, refused[i].code, refused[i].offset);
}

static void
test_accepted (void)
{
  static const char *const texts[] = {
    /* roots of every kind, and space around them */
    "{}",
    "[]",
    "\"\"",
    "0",
    "true",
    "false",
    "null",
    " \t\r\n[ \t\r\n] \t\r\n",
    "\xef\xbb\xbf{}",
    "\xef\xbb\xbf 1",
    /* arrays and objects */
    "[1,2]",
    "[ 1 , \"a\" , true , false , null , {} , [] ]",
    "[[[[]]],{}]",
    "{\"\":0}",
    "{\"a\":{\"a\":{\"a\":[]}}}",
    "{ \"a\" : 1 , \"A\" : 2 , \"a \" : 3 }",
    "[{\"a\":1},{\"a\":1}]",
    "{\"a\":1,\"b\":{\"a\":1}}",
    "{\"\xc3\xa9\":1,\"e\xcc\x81\":2}",
    /* numbers */
    "-0",
    "-0.0",
    "0e0",
    "0E+0",
    "[0.5e-10]",
    "123456789",
    "-1",
    "1E5",
    "1e+05",
    "1e00",
    "12.5",
    "0.0000001",
    "9223372036854775808",
    "123456789012345678901234567890",
    "1e308",
    "-1.7976931348623157e308",
    "1.7976931348623158e+308",
    "1e-400",
    "0e99999",
    "0.0e999999999999999999999",
    "1e-99999999999999999999",
    "0.00001e312",
    "100000e303",
    /* strings */
    "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"",
    "\"\\u0020\\u00e9\\uABCD\\uabcd\"",
    "\"\\ud83d\\ude00\"",
    "\"\\uD800\\uDC00\"",
    "\"\\uDBFF\\uDFFF\"",
    "\"\\u0001\\u001f\\u007f\"",
    "\"\x7f\"",
    "\"\xc2\x80\"",
    "\"\xe0\xa0\x80\"",
    "\"\xed\x9f\xbf\"",
    "\"\xee\x80\x80\"",
    "\"\xef\xbf\xbf\"",
    "\"\xf0\x90\x80\x80\"",
    "\"\xf4\x8f\xbf\xbf\"",
    "\"\xe2\x80\xa8\xe2\x80\xa9\"",
    "\"\xef\xbb\xbf\"",
    "\"/* no comment */ // 'either'\"",
    "\"[{]},:\"",
    "\"\\\\u0000\"",
    "\"\\\\\"",
    "\"\\u005c\\u0022\"",
    "\"\\ufdd0\\uffff\"",
    ("\"0123456789012345678901234567890123456789\\n0123456\xe4\xb8\xad\xe5\x9b\xbd"
     "01234567890\""),
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    assert_accepted (texts[i], strlen (texts[i]));
}

static void
test_empty (void)
{
  static const Refused refused[] = {
    REFUSED ("", EMPTY, 0),
    REFUSED (" ", EMPTY, 0),
    REFUSED ("\r\n\t ", EMPTY, 0),
    REFUSED ("\xef\xbb\xbf", EMPTY, 0),
    REFUSED ("\xef\xbb\xbf\n", EMPTY, 0),
  };
  g_auto (CorridorJsonFault) fault = { 0 };

  assert_all_refused (refused, G_N_ELEMENTS (refused));
  g_assert_false (corridor_json_scan (NULL, 0, &fault));
  g_assert_cmpuint (fault.code, ==, CORRIDOR_CODE_JSON_EMPTY);
}

static void
test_syntax (void)
{
  static const Refused refused[] = {
    /* what ends too early */
    REFUSED ("[", SYNTAX, 1),
    REFUSED ("{", SYNTAX, 1),
    REFUSED ("[1", SYNTAX, 2),
    REFUSED ("[1,", SYNTAX, 3),
    REFUSED ("[[]", SYNTAX, 3),
    REFUSED ("{\"a\"", SYNTAX, 4),
    REFUSED ("{\"a\":", SYNTAX, 5),
    REFUSED ("{\"a\": 1 ", SYNTAX, 8),
    REFUSED ("{\"a\":1,", SYNTAX, 7),
    REFUSED ("\"abc", SYNTAX, 0),
    REFUSED ("[\"", SYNTAX, 1),
    REFUSED ("[\"a\\", SYNTAX, 1),
    REFUSED ("{\"a", SYNTAX, 1),
    /* commas, colons, brackets */
    REFUSED ("[1,]", SYNTAX, 3),
    REFUSED ("[1,,2]", SYNTAX, 3),
    REFUSED ("[,1]", SYNTAX, 1),
    REFUSED ("[,]", SYNTAX, 1),
    REFUSED ("[1 2]", SYNTAX, 3),
    REFUSED ("[2 500.5]", SYNTAX, 3),
    REFUSED ("[4[2]]", SYNTAX, 2),
    REFUSED ("[ \t, \"\"]", SYNTAX, 3),
    REFUSED ("[\"a\",\n2\n,3,", SYNTAX, 11),
    REFUSED ("[\"x\", falsehood]", SYNTAX, 6),
    REFUSED ("{9E9:2}", SYNTAX, 1),
    REFUSED ("{\"a\":3,\"b\"}", SYNTAX, 10),
    REFUSED ("[<true>]", SYNTAX, 1),
    REFUSED ("[1\"a\"]", SYNTAX, 2),
    REFUSED ("[1:2]", SYNTAX, 2),
    REFUSED ("[\"a\":1]", SYNTAX, 4),
    REFUSED ("[;]", SYNTAX, 1),
    REFUSED ("]", SYNTAX, 0),
    REFUSED ("}", SYNTAX, 0),
    REFUSED (",", SYNTAX, 0),
    REFUSED ("[}", SYNTAX, 1),
    REFUSED ("{]", SYNTAX, 1),
    REFUSED ("[1}", SYNTAX, 2),
    REFUSED ("{\"a\":1]", SYNTAX, 6),
    REFUSED ("{\"a\":1,}", SYNTAX, 7),
    REFUSED ("{,}", SYNTAX, 1),
    REFUSED ("{\"a\":1,,\"b\":2}", SYNTAX, 7),
    REFUSED ("{\"a\"}", SYNTAX, 4),
    REFUSED ("{\"a\",1}", SYNTAX, 4),
    REFUSED ("{\"a\"::1}", SYNTAX, 5),
    REFUSED ("{\"a\":}", SYNTAX, 5),
    REFUSED ("{\"a\":1 \"b\":2}", SYNTAX, 7),
    REFUSED ("{\"a\":1:2}", SYNTAX, 6),
    REFUSED ("{\"a\" 1}", SYNTAX, 5),
    /* names */
    REFUSED ("{a:1}", SYNTAX, 1),
    REFUSED ("{1:1}", SYNTAX, 1),
    REFUSED ("{null:1}", SYNTAX, 1),
    REFUSED ("{'a':1}", SYNTAX, 1),
    REFUSED ("{[]:1}", SYNTAX, 1),
    REFUSED ("{\"a\":1,b:2}", SYNTAX, 7),
    /* words */
    REFUSED ("tru", SYNTAX, 0),
    REFUSED ("[nul]", SYNTAX, 1),
    REFUSED ("[truex]", SYNTAX, 1),
    REFUSED ("[true1]", SYNTAX, 1),
    REFUSED ("[True]", SYNTAX, 1),
    REFUSED ("[FALSE]", SYNTAX, 1),
    REFUSED ("[undefined]", SYNTAX, 1),
    REFUSED ("var x = {};", SYNTAX, 0),
    REFUSED ("[a]", SYNTAX, 1),
    REFUSED ("[true false]", SYNTAX, 6),
    /* other people's JSON */
    REFUSED ("/* a */ {}", SYNTAX, 0),
    REFUSED ("// a\n{}", SYNTAX, 0),
    REFUSED ("# a\n{}", SYNTAX, 0),
    REFUSED ("[1, /* a */ 2]", SYNTAX, 4),
    REFUSED ("[1 // a\n]", SYNTAX, 3),
    REFUSED ("{\"a\": // a\n 1}", SYNTAX, 6),
    REFUSED ("['a']", SYNTAX, 1),
    REFUSED ("[$1F]", SYNTAX, 1),
    REFUSED ("[`a`]", SYNTAX, 1),
    REFUSED ("(1)", SYNTAX, 0),
    REFUSED ("<a/>", SYNTAX, 0),
    REFUSED ("[\\u000A\"\"]", SYNTAX, 1),
    REFUSED ("\\", SYNTAX, 0),
    REFUSED ("*", SYNTAX, 0),
    /* no space of JSON's */
    REFUSED ("[\v]", SYNTAX, 1),
    REFUSED ("\f[]", SYNTAX, 0),
    REFUSED ("[\xc2\xa0]", SYNTAX, 1),
    REFUSED ("[\xe2\x81\xa0]", SYNTAX, 1),
    REFUSED ("[\xe2\x80\xa8]", SYNTAX, 1),
    REFUSED ("\xef\xbb\xbf\xef\xbb\xbf{}", SYNTAX, 3),
    REFUSED (" \xef\xbb\xbf{}", SYNTAX, 1),
    REFUSED ("\0", SYNTAX, 0),
    REFUSED ("[\0]", SYNTAX, 1),
    REFUSED ("\0\0\0\0", SYNTAX, 0),
    REFUSED ("[\xef\xbc\x91]", SYNTAX, 1),
    REFUSED ("\xe2\x80\x9c"
             "a\xe2\x80\x9d",
             SYNTAX, 0),
  };

  assert_all_refused (refused, G_N_ELEMENTS (refused));
}

static void
test_trailing (void)
{
  static const Refused refused[] = {
    REFUSED ("{}{}", TRAILING, 2),
    REFUSED ("{} {}", TRAILING, 3),
    REFUSED ("{\"a\":1}\n{\"b\":2}\n", TRAILING, 8),
    REFUSED ("[]]", TRAILING, 2),
    REFUSED ("{}}", TRAILING, 2),
    REFUSED ("[1],", TRAILING, 3),
    REFUSED ("1 2", TRAILING, 2),
    REFUSED ("\"a\"x", TRAILING, 3),
    REFUSED ("\"a\" 'b'", TRAILING, 4),
    REFUSED ("null;", TRAILING, 4),
    REFUSED ("[] // a", TRAILING, 3),
    REFUSED ("{}/**/", TRAILING, 2),
    REFUSED ("{}#", TRAILING, 2),
    REFUSED ("{}/", TRAILING, 2),
    REFUSED ("{}/**//", TRAILING, 2),
    REFUSED ("42\0", TRAILING, 2),
    REFUSED ("7@", TRAILING, 1),
    REFUSED ("{}\0", TRAILING, 2),
    REFUSED ("{}\xef\xbb\xbf", TRAILING, 2),
    REFUSED ("{}\xc3\xa9", TRAILING, 2),
  };

  assert_all_refused (refused, G_N_ELEMENTS (refused));
}

static void
test_numbers (void)
{
  static const Refused refused[] = {
    REFUSED ("[0123]", NUMBER, 1),
    REFUSED ("00", NUMBER, 0),
    REFUSED ("-01", NUMBER, 0),
    REFUSED ("[-012]", NUMBER, 1),
    REFUSED ("[0x1F]", NUMBER, 1),
    REFUSED ("[0b11]", NUMBER, 1),
    REFUSED ("[0o7]", NUMBER, 1),
    REFUSED ("[+1]", NUMBER, 1),
    REFUSED ("[++1]", NUMBER, 1),
    REFUSED ("[-]", NUMBER, 1),
    REFUSED ("-", NUMBER, 0),
    REFUSED ("[--1]", NUMBER, 1),
    REFUSED ("[- 1]", NUMBER, 1),
    REFUSED ("[-a]", NUMBER, 1),
    REFUSED ("[1.]", NUMBER, 1),
    REFUSED ("1.", NUMBER, 0),
    REFUSED ("[.5]", NUMBER, 1),
    REFUSED ("[-.5]", NUMBER, 1),
    REFUSED ("[.]", NUMBER, 1),
    REFUSED ("[1.e1]", NUMBER, 1),
    REFUSED ("[1e]", NUMBER, 1),
    REFUSED ("[1E+]", NUMBER, 1),
    REFUSED ("[1e-]", NUMBER, 1),
    REFUSED ("[1e1.5]", NUMBER, 1),
    REFUSED ("[1ee1]", NUMBER, 1),
    REFUSED ("[3eE1]", NUMBER, 1),
    REFUSED ("[0e+-2]", NUMBER, 1),
    REFUSED ("[.-2]", NUMBER, 1),
    REFUSED ("[-2.5.]", NUMBER, 1),
    REFUSED ("[2.5H-30]", NUMBER, 1),
    REFUSED ("[-2.5z]", NUMBER, 1),
    REFUSED ("[1.2.3]", NUMBER, 1),
    REFUSED ("[1-2]", NUMBER, 1),
    REFUSED ("[1+2]", NUMBER, 1),
    REFUSED ("[1a]", NUMBER, 1),
    REFUSED ("[1_000]", NUMBER, 1),
    REFUSED ("[1f]", NUMBER, 1),
    REFUSED ("[10L]", NUMBER, 1),
    REFUSED ("[NaN]", NUMBER, 1),
    REFUSED ("[nan]", NUMBER, 1),
    REFUSED ("[-NaN]", NUMBER, 1),
    REFUSED ("[Infinity]", NUMBER, 1),
    REFUSED ("[-Infinity]", NUMBER, 1),
    REFUSED ("[+Inf]", NUMBER, 1),
    REFUSED ("[inf]", NUMBER, 1),
    REFUSED ("{\"a\": 01}", NUMBER, 6),
    /* beyond binary64 */
    REFUSED ("[1e309]", NUMBER, 1),
    REFUSED ("[-1e400]", NUMBER, 1),
    REFUSED ("[1e999999999999999999999999]", NUMBER, 1),
    REFUSED ("[1.8e308]", NUMBER, 1),
    REFUSED ("[1.7976931348623159e308]", NUMBER, 1),
    REFUSED ("[-17.976931348623159e307]", NUMBER, 1),
    REFUSED ("[0.00018e312]", NUMBER, 1),
    REFUSED ("[18000e304]", NUMBER, 1),
  };

  assert_all_refused (refused, G_N_ELEMENTS (refused));
}

/* The half way to 2^1024 is the first number that rounds to infinity, and a number has no end of digits. */
static void
test_largest_number (void)
{
  static const char half_way[] = "179769313486231580793728971405303415079934132710037826936173778980444968292"
                                 "76475094664901797758720709633"
                                 "028641669288791094655554785194040263065748867150582068190890200070838367627"
                                 "38548458177115317644757302700"
                                 "698555713669596228429148198608349364752927190741684443655107043427115596995"
                                 "08093042880177904174497792";
  const gsize n = strlen (half_way);
  g_autofree char *below = g_strdup (half_way);
  g_autofree char *fraction = g_strconcat ("0.", half_way, "e309", NULL);
  g_autofree char *nines = g_strnfill (308, '9');
  g_autofree char *ten = g_strconcat ("1", nines, NULL);
  g_autofree char *zeros = g_strnfill (200000, '0');
  g_autofree char *far_small = g_strconcat ("0.", zeros, "1e200001", NULL);
  g_autofree char *far_large = g_strconcat ("0.", zeros, "1e200310", NULL);
  g_autofree char *far_back = g_strconcat ("1", zeros, "e-200000", NULL);
  g_autofree char *far_beyond = g_strconcat ("1", zeros, "e-199000", NULL);
  g_autofree char *below_more = NULL;

  g_assert_cmpuint (n, ==, 309);
  below[n - 2] = '7';
  below_more = g_strconcat (below, ".", nines, nines, nines, NULL);

  assert_accepted (below, n);
  assert_accepted (below_more, strlen (below_more));
  assert_accepted (nines, strlen (nines));
  assert_accepted (far_small, strlen (far_small));
  assert_accepted (far_back, strlen (far_back));
  assert_refused (half_way, n, CORRIDOR_CODE_JSON_NUMBER, 0);
  assert_refused (fraction, strlen (fraction), CORRIDOR_CODE_JSON_NUMBER, 0);
  assert_refused (ten, strlen (ten), CORRIDOR_CODE_JSON_NUMBER, 0);
  assert_refused (far_large, strlen (far_large), CORRIDOR_CODE_JSON_NUMBER, 0);
  assert_refused (far_beyond, strlen (far_beyond), CORRIDOR_CODE_JSON_NUMBER, 0);
  assert_refused (zeros, strlen (zeros), CORRIDOR_CODE_JSON_NUMBER, 0);
}

static void
test_strings (void)
{
  static const Refused refused[] = {
    REFUSED ("[\"a\nb\"]", STRING, 1),
    REFUSED ("[\"a\rb\"]", STRING, 1),
    REFUSED ("[\"a\tb\"]", STRING, 1),
    REFUSED ("[\"\x1f\"]", STRING, 1),
    REFUSED ("[\"\x01\"]", STRING, 1),
    REFUSED ("[\"a\0b\"]", STRING, 1),
    REFUSED ("[\"01234567890123456789\n\"]", STRING, 1),
    REFUSED ("[\"unended]\n", STRING, 1),
    REFUSED ("[\"\\x41\"]", STRING, 1),
    REFUSED ("[\"\\U00000041\"]", STRING, 1),
    REFUSED ("[\"\\a\"]", STRING, 1),
    REFUSED ("[\"\\'\"]", STRING, 1),
    REFUSED ("[\"\\0\"]", STRING, 1),
    REFUSED ("[\"\\ \"]", STRING, 1),
    REFUSED ("[\"\\\n\"]", STRING, 1),
    REFUSED ("[\"\\\xc3\xa9\"]", STRING, 1),
    REFUSED ("[\"\\u\"]", STRING, 1),
    REFUSED ("[\"\\u00A\"]", STRING, 1),
    REFUSED ("[\"\\u00G0\"]", STRING, 1),
    REFUSED ("[\"\\u 041\"]", STRING, 1),
    REFUSED ("[\"\\u+041\"]", STRING, 1),
    REFUSED ("[\"\\u0000\"]", STRING, 1),
    REFUSED ("{\"\\u0000\":1}", STRING, 1),
    REFUSED ("{\"a\":1,\"b\\u0000\":1}", STRING, 7),
    REFUSED ("[\"\\ud800\"]", STRING, 1),
    REFUSED ("[\"\\ud800x\"]", STRING, 1),
    REFUSED ("[\"\\ud800\\\"]", STRING, 1),
    REFUSED ("[\"\\ud800\\n\"]", STRING, 1),
    REFUSED ("[\"\\ud800\\u\"]", STRING, 1),
    REFUSED ("[\"\\ud800\\u0041\"]", STRING, 1),
    REFUSED ("[\"\\ud801\\u1\"]", STRING, 1),
    REFUSED ("[\"\\ud801\\u1x\"]", STRING, 1),
    REFUSED ("[\"\\ud834\\udd\"]", STRING, 1),
    REFUSED ("[\"\\ud801\\ud801\\y\"]", STRING, 1),
    REFUSED ("[\"\\\xf0\x9f\x8c\x80\"]", STRING, 1),
    REFUSED ("[\"\\ud800\\ud800\"]", STRING, 1),
    REFUSED ("[\"\\udc00\"]", STRING, 1),
    REFUSED ("[\"\\udc00\\ud800\"]", STRING, 1),
    REFUSED ("[\"\\uD83D\\uDE00\\uDE00\"]", STRING, 1),
  };

  assert_all_refused (refused, G_N_ELEMENTS (refused));
}

static void
test_encoding (void)
{
  static const Refused refused[] = {
    /* no UTF-8, in strings, names, and between */
    REFUSED ("[\"a\x80\"]", ENCODING, 3),
    REFUSED ("[\"\xff\"]", ENCODING, 2),
    REFUSED ("[\"\xfe\"]", ENCODING, 2),
    REFUSED ("{\"\xe9\":1}", ENCODING, 2),
    REFUSED ("[\xff]", ENCODING, 1),
    REFUSED ("[1\xe9]", ENCODING, 2),
    REFUSED ("\xe9", ENCODING, 0),
    REFUSED ("{}\xff", ENCODING, 2),
    REFUSED ("\xef\xbb{}", ENCODING, 0),
    REFUSED ("[\"01234567\xff\"]", ENCODING, 10),
    /* where an escape or a number goes on */
    REFUSED ("[\"a\\\xe9\"]", ENCODING, 4),
    REFUSED ("[\"\\u\xe9\"]", ENCODING, 4),
    REFUSED ("[\"\\u00\xe9\xe9\"]", ENCODING, 6),
    REFUSED ("[\"\\u00e\xc3", ENCODING, 7),
    REFUSED ("[2e\xe9]", ENCODING, 3),
    REFUSED ("[2.\xff]", ENCODING, 3),
    REFUSED ("[-\xff]", ENCODING, 2),
    REFUSED ("2E+\xff", ENCODING, 3),
    /* cut short */
    REFUSED ("[\"\xc3\"]", ENCODING, 2),
    REFUSED ("[\"\xe4\xb8\"]", ENCODING, 2),
    REFUSED ("[\"\xf0\x9f\x98\"]", ENCODING, 2),
    REFUSED ("[\"\xe4\xb8", ENCODING, 2),
    REFUSED ("[\"\xc3(\"]", ENCODING, 2),
    /* overlong, surrogates, beyond Unicode */
    REFUSED ("[\"\xc0\x80\"]", ENCODING, 2),
    REFUSED ("[\"\xc1\xbf\"]", ENCODING, 2),
    REFUSED ("[\"\xe0\x80\xaf\"]", ENCODING, 2),
    REFUSED ("[\"\xe0\x9f\xbf\"]", ENCODING, 2),
    REFUSED ("[\"\xf0\x80\x80\xaf\"]", ENCODING, 2),
    REFUSED ("[\"\xf0\x8f\xbf\xbf\"]", ENCODING, 2),
    REFUSED ("[\"\xed\xa0\x80\"]", ENCODING, 2),
    REFUSED ("[\"\xed\xbf\xbf\"]", ENCODING, 2),
    REFUSED ("[\"\xf4\x90\x80\x80\"]", ENCODING, 2),
    REFUSED ("[\"\xf5\x80\x80\x80\"]", ENCODING, 2),
    REFUSED ("[\"\xf8\x88\x80\x80\x80\"]", ENCODING, 2),
    /* other encodings, with and without a mark */
    REFUSED ("\xff\xfe[\0]\0", ENCODING, 0),
    REFUSED ("\xfe\xff\0[\0]", ENCODING, 0),
    REFUSED ("[\0]\0", ENCODING, 0),
    REFUSED ("\0[\0]", ENCODING, 0),
    REFUSED ("{\0\"\0a\0\"\0", ENCODING, 0),
    REFUSED ("\xff\xfe\0\0[\0\0\0]\0\0\0", ENCODING, 0),
    REFUSED ("\0\0\xfe\xff\0\0\0[\0\0\0]", ENCODING, 0),
    REFUSED ("[\0\0\0]\0\0\0", ENCODING, 0),
    REFUSED ("\0\0\0[\0\0\0]", ENCODING, 0),
    REFUSED ("\xff\xfe", ENCODING, 0),
  };

  assert_all_refused (refused, G_N_ELEMENTS (refused));
}

/* Of several faults, the one that comes first in the text. */
static void
test_first_fault (void)
{
  static const Refused refused[] = {
    REFUSED ("[\"\\x\xff\"]", STRING, 1),
    REFUSED ("[\"\\ug\xff\"]", STRING, 1),
    REFUSED ("[2e.\xc3\xa9]", NUMBER, 1),
    REFUSED ("[\"\xff\\x\"]", ENCODING, 2),
    REFUSED ("[01, \"\xff\"]", NUMBER, 1),
    REFUSED ("{\"a\":1,\"a\":tru}", DUPLICATE_MEMBER, 7),
    REFUSED ("{\"a\":1,\"a\":{\"b\":1,\"b\":2}}", DUPLICATE_MEMBER, 7),
    REFUSED ("{\"a\":1,\"b\":{\"b\":1,\"b\":2},\"a\":3}", DUPLICATE_MEMBER, 18),
    REFUSED ("{\"a\":1,\"a\":{\"b\":[{\"c\":", DUPLICATE_MEMBER, 7),
    REFUSED ("{\"a\":1,\"a\"", DUPLICATE_MEMBER, 7),
    REFUSED ("{\"a\":tru,\"a\":1}", SYNTAX, 5),
    REFUSED ("{\"a\":1,\"a", SYNTAX, 7),
  };

  assert_all_refused (refused, G_N_ELEMENTS (refused));
}

static void
test_duplicates (void)
{
  static const Refused refused[] = {
    REFUSED ("{\"a\":1,\"a\":1}", DUPLICATE_MEMBER, 7),
    REFUSED ("{\"\":1,\"\":1}", DUPLICATE_MEMBER, 6),
    REFUSED ("{\"a\":1,\"b\":2,\"a\":3,\"b\":4}", DUPLICATE_MEMBER, 13),
    REFUSED ("{\"a\":1,\"b\":2,\"b\":3,\"a\":4,\"a\":5}", DUPLICATE_MEMBER, 13),
    REFUSED ("[{},{\"a\":{\"x\":[],\"x\":0}}]", DUPLICATE_MEMBER, 17),
    /* one name, written in different ways */
    REFUSED ("{\"a\":1,\"\\u0061\":1}", DUPLICATE_MEMBER, 7),
    REFUSED ("{\"\\u0061\":1,\"a\":1}", DUPLICATE_MEMBER, 12),
    REFUSED ("{\"\\u00E9\":1,\"\\u00e9\":1}", DUPLICATE_MEMBER, 12),
    REFUSED ("{\"\xc3\xa9\":1,\"\\u00e9\":1}", DUPLICATE_MEMBER, 8),
    REFUSED ("{\"\\ud83d\\ude00\":1,\"\xf0\x9f\x98\x80\":1}", DUPLICATE_MEMBER, 18),
    REFUSED ("{\"/\":1,\"\\/\":1}", DUPLICATE_MEMBER, 7),
    REFUSED ("{\"\\n\":1,\"\\u000a\":1}", DUPLICATE_MEMBER, 8),
    REFUSED ("{\"\\\\\":1,\"\\u005c\":1}", DUPLICATE_MEMBER, 8),
  };
  static const char *const accepted[] = {
    "{\"\\n\":1,\"n\":1,\"\\\\n\":1}",
    "{\"\\u0061b\":1,\"\\\\u0061b\":1}",
  };

  assert_all_refused (refused, G_N_ELEMENTS (refused));
  for (gsize i = 0; i < G_N_ELEMENTS (accepted); i++)
    assert_accepted (accepted[i], strlen (accepted[i]));
}

/* @n members, the last of which is called as the one with number @again, if it is any. */
static GString *
make_object (guint n, guint again)
{
  GString *text = g_string_new ("{");

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s\"m%u\":0", i > 0 ? "," : "", i + 1 == n && again < n ? again : i);
  g_string_append_c (text, '}');

  return text;
}

static void
test_duplicates_in_many (void)
{
  for (guint n = 2; n < 70; n++)
    for (guint again = 0; again + 1 < n; again++)
      {
        g_autoptr (GString) text = make_object (n, again);

        assert_refused (text->str, text->len, CORRIDOR_CODE_JSON_DUPLICATE_MEMBER,
                        strrchr (text->str, ',') + 1 - text->str);
      }
}

static void
test_member_cap (void)
{
  g_autoptr (GString) most = make_object (CORRIDOR_JSON_MAX_MEMBERS, G_MAXUINT);
  g_autoptr (GString) too_many = make_object (CORRIDOR_JSON_MAX_MEMBERS + 1, G_MAXUINT);
  g_autoptr (GString) twice = make_object (CORRIDOR_JSON_MAX_MEMBERS, 7);
  g_autoptr (GString) both = make_object (CORRIDOR_JSON_MAX_MEMBERS, 7);
  g_autoptr (GString) pair = g_string_new ("[");

  assert_accepted (most->str, most->len);
  assert_refused (too_many->str, too_many->len, CORRIDOR_CODE_JSON_SIZE,
                  strrchr (too_many->str, ',') + 1 - too_many->str);
  assert_refused (twice->str, twice->len, CORRIDOR_CODE_JSON_DUPLICATE_MEMBER,
                  strrchr (twice->str, ',') + 1 - twice->str);

  g_string_truncate (both, both->len - 1);
  g_string_append (both, ",\"x\":0}");
  assert_refused (both->str, both->len, CORRIDOR_CODE_JSON_DUPLICATE_MEMBER,
                  strrchr (twice->str, ',') + 1 - twice->str);

  /* each object counts for itself */
  g_string_append_printf (pair, "%s,%s]", most->str, most->str);
  assert_accepted (pair->str, pair->len);
}

static void
test_depth_cap (void)
{
  static const struct
  {
    const char *open;
    const char *inner;
    const char *close;
  } shapes[] = { { "[", "", "]" }, { "{\"a\":", "{}", "}" } };

  for (gsize i = 0; i < G_N_ELEMENTS (shapes); i++)
    for (guint depth = CORRIDOR_JSON_MAX_DEPTH - 1; depth <= CORRIDOR_JSON_MAX_DEPTH + 1; depth++)
      {
        GString *text = g_string_new (NULL);
        /* what is inmost may be a level too */
        const guint n = depth - (*shapes[i].inner != '\0');

        for (guint j = 0; j < n; j++)
          g_string_append (text, shapes[i].open);
        g_string_append (text, shapes[i].inner);
        for (guint j = 0; j < n; j++)
          g_string_append (text, shapes[i].close);

        if (depth <= CORRIDOR_JSON_MAX_DEPTH)
          assert_accepted (text->str, text->len);
        else
          assert_refused (text->str, text->len, CORRIDOR_CODE_JSON_DEPTH,
                          CORRIDOR_JSON_MAX_DEPTH * strlen (shapes[i].open));
        g_string_free (text, TRUE);
      }
}

static void
test_deep (void)
{
  g_autofree char *arrays = g_strnfill (1000 * 1000, '[');
  GString *objects = g_string_new (NULL);

  assert_refused (arrays, strlen (arrays), CORRIDOR_CODE_JSON_DEPTH, CORRIDOR_JSON_MAX_DEPTH);

  for (guint i = 0; i < 100 * 1000; i++)
    g_string_append (objects, "{\"\":");
  assert_refused (objects->str, objects->len, CORRIDOR_CODE_JSON_DEPTH, CORRIDOR_JSON_MAX_DEPTH * 4);
  g_string_free (objects, TRUE);
}

/* The cap is met without a look at what is beyond it: no page of the gigabyte is ever there. */
static void
test_size_cap (void)
{
  g_auto (CorridorJsonFault) at_cap = { 0 };
  g_auto (CorridorJsonFault) beyond = { 0 };
  char *zeros
      = mmap (NULL, CORRIDOR_JSON_MAX_SIZE, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);

  if (zeros == MAP_FAILED)
    {
      g_test_skip ("there is no room for a gigabyte");
      return;
    }

  g_assert_false (corridor_json_scan (zeros, CORRIDOR_JSON_MAX_SIZE, &at_cap));
  g_assert_cmpuint (at_cap.code, ==, CORRIDOR_CODE_JSON_SYNTAX);
  g_assert_false (corridor_json_scan (zeros, (gsize) CORRIDOR_JSON_MAX_SIZE + 1, &beyond));
  g_assert_cmpuint (beyond.code, ==, CORRIDOR_CODE_JSON_SIZE);
  g_assert_cmpuint (beyond.offset, ==, 0);
  munmap (zeros, CORRIDOR_JSON_MAX_SIZE);
}

/* Names that all have one g_str_hash(): "ab" and "bA" do, and so does everything that is put together of
 * them. */
static void
test_colliding_names (void)
{
  g_autoptr (GString) text = g_string_new ("{");
  gint64 begun;

  for (guint i = 0; i < CORRIDOR_JSON_MAX_MEMBERS; i++)
    {
      g_string_append (text, i > 0 ? ",\"" : "\"");
      for (guint bit = 0; bit < 16; bit++)
        g_string_append (text, (i >> bit) & 1 ? "ab" : "bA");
      g_string_append (text, "\":0");
    }
  g_string_append_c (text, '}');

  begun = g_get_monotonic_time ();
  g_assert_true (corridor_json_scan (text->str, text->len, NULL));
  g_assert_cmpint (g_get_monotonic_time () - begun, <, 20 * G_TIME_SPAN_SECOND);
}

/* One name many times, and many levels of many names: the time stays in proportion to the text. */
static void
test_many_names (void)
{
  g_autoptr (GString) same = g_string_new ("{\"a\":0");
  g_autoptr (GString) nested = g_string_new (NULL);
  gint64 begun;

  for (guint i = 1; i < CORRIDOR_JSON_MAX_MEMBERS; i++)
    g_string_append (same, ",\"a\":0");
  g_string_append_c (same, '}');

  for (guint level = 0; level < CORRIDOR_JSON_MAX_DEPTH; level++)
    {
      g_string_append_c (nested, '{');
      for (guint i = 0; i < 5000; i++)
        g_string_append_printf (nested, "\"%u\":0,", i);
      g_string_append (nested, "\"next\":");
    }
  g_string_append_c (nested, '0');
  for (guint level = 0; level < CORRIDOR_JSON_MAX_DEPTH; level++)
    g_string_append_c (nested, '}');

  begun = g_get_monotonic_time ();
  assert_refused (same->str, same->len, CORRIDOR_CODE_JSON_DUPLICATE_MEMBER, 7);
  assert_accepted (nested->str, nested->len);
  g_assert_cmpint (g_get_monotonic_time () - begun, <, 20 * G_TIME_SPAN_SECOND);
}

/* A text may end anywhere, and with nothing behind it. */
static void
test_cut_short (void)
{
  static const char text[] = "\xef\xbb\xbf {\"na\\u006de\":[1.5e3,-0,true,false,null,\"\\ud83d\\ude00 "
                             "\xe4\xb8\xad\xf0\x9f\x98\x80\"],"
                             "\"b\":{\"c\":{}}}";
  const gsize length = sizeof text - 1;

  assert_accepted (text, length);
  for (gsize n = 0; n < length; n++)
    {
      g_auto (CorridorJsonFault) fault = { 0 };

      g_assert_false (scan (text, n, &fault));
      g_assert_cmpuint (fault.offset, <=, n);
    }
}

/* What the messages quote from a file stays on its line and in its bounds. */
static void
test_messages (void)
{
  static const struct
  {
    const char *text;
    const char *message;
  } some[] = {
    { "{\"a\":1,\n\"a\":2}", "The object has a member “a” already" },
    { "{\"a\\n\\u202e\":1,\"a\\n\\u202e\":2}", "The object has a member “a\\n\\u202e” already" },
    { "[\n\n[1,\n", "The file ends within the array that begins on line 3" },
    { "[1,]", "“]” follows a comma; no comma may stand after an array's last value" },
    { "[None]", "“None” is not a value; the only words that are values are true, false and null" },
    { " None", "This is not a JSON document: it begins with “None”" },
    { "# Title", "This is not a JSON document: it begins with “#”" },
    { "<html>", "This is not a JSON document: it begins with “<”" },
    { "// {}", "JSON has no comments" },
    { "[1, # one\n2]", "JSON has no comments" },
    { "[\"\x1b\"]", "The string holds a control character, which is written as “\\u001b”" },
    { "[\"\xff\"]", "The byte 0xFF is not part of a character; the file must be in UTF-8" },
    { "[\"\\ud83d\"]", "The string holds “\\ud83d”, which is half a character; the other half is missing" },
  };
  g_autofree char *long_number = g_strnfill (100000, '0');
  g_auto (CorridorJsonFault) of_long = { 0 };

  for (gsize i = 0; i < G_N_ELEMENTS (some); i++)
    {
      g_auto (CorridorJsonFault) fault = { 0 };

      g_assert_false (corridor_json_scan (some[i].text, strlen (some[i].text), &fault));
      g_assert_cmpstr (fault.message, ==, some[i].message);
    }

  g_assert_false (corridor_json_scan (long_number, strlen (long_number), &of_long));
  g_assert_cmpuint (strlen (of_long.message), <, 300);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json-scan/accepted", test_accepted);
  g_test_add_func ("/json-scan/empty", test_empty);
  g_test_add_func ("/json-scan/syntax", test_syntax);
  g_test_add_func ("/json-scan/trailing", test_trailing);
  g_test_add_func ("/json-scan/numbers", test_numbers);
  g_test_add_func ("/json-scan/largest-number", test_largest_number);
  g_test_add_func ("/json-scan/strings", test_strings);
  g_test_add_func ("/json-scan/encoding", test_encoding);
  g_test_add_func ("/json-scan/first-fault", test_first_fault);
  g_test_add_func ("/json-scan/duplicates", test_duplicates);
  g_test_add_func ("/json-scan/duplicates-in-many", test_duplicates_in_many);
  g_test_add_func ("/json-scan/member-cap", test_member_cap);
  g_test_add_func ("/json-scan/depth-cap", test_depth_cap);
  g_test_add_func ("/json-scan/deep", test_deep);
  g_test_add_func ("/json-scan/size-cap", test_size_cap);
  g_test_add_func ("/json-scan/colliding-names", test_colliding_names);
  g_test_add_func ("/json-scan/many-names", test_many_names);
  g_test_add_func ("/json-scan/cut-short", test_cut_short);
  g_test_add_func ("/json-scan/messages", test_messages);

  return g_test_run ();
}
