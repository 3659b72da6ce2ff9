/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-i18n.h"

#include "corridor-json-fault.h"

#include "corridor-text.h"

/**
 * corridor_json_fault_clear:
 * @fault: a fault, which may be all zero
 *
 * Frees what @fault holds.
 */
void
corridor_json_fault_clear (CorridorJsonFault *fault)
{
  g_clear_pointer (&fault->message, g_free);
}

/**
 * corridor_json_fault_set:
 * @fault: (out): a fault that holds nothing
 * @code: what kind of fault it is
 * @offset: where it is, in bytes
 * @format: the message, translated, and its arguments
 *
 * Sets all of @fault.
 */
void
corridor_json_fault_set (CorridorJsonFault *fault,
                         CorridorDiagnosticCode code,
                         gsize offset,
                         const char *format,
                         ...)
{
  va_list args;

  va_start (args, format);
  fault->code = code;
  fault->offset = offset;
  fault->message = g_strdup_vprintf (format, args);
  va_end (args);
}

static gboolean
is_word_part (guint8 c)
{
  return g_ascii_isalnum (c) || c == '_' || c == '$' || c == '+' || c == '-' || c == '.';
}

/* What stands at @p, as far as somebody who reads the message takes it for one thing: a word, a number or a
 * character. */
static char *
quote_token (const guint8 *p, const guint8 *end)
{
  gsize n = 0;

  while (n <= CORRIDOR_TEXT_QUOTE_MAX && p + n < end && is_word_part (p[n]))
    n++;
  if (n == 0)
    n = corridor_json_utf8_length (p, end);

  return corridor_text_quote_len ((const char *) p, n);
}

static guint
get_line (const CorridorJsonPlace *place, const guint8 *p)
{
  guint line, column;

  corridor_json_position ((const char *) place->start, place->end - place->start, p - place->start, &line,
                          &column);
  return line;
}

static void
set_encoding (CorridorJsonFault *fault, const CorridorJsonPlace *place, const guint8 *p)
{
  corridor_json_fault_set (fault, CORRIDOR_CODE_JSON_ENCODING, p - place->start,
                           _("The byte 0x%02X is not part of a character; the file must be in UTF-8"), *p);
}

/* Whether @p, where something else should stand, is no character at all. */
static gboolean
is_no_character (const CorridorJsonPlace *place, const guint8 *p)
{
  return p < place->end && *p >= 0x80 && corridor_json_utf8_length (p, place->end) == 0;
}

static void
set_end_of_text (CorridorJsonFault *fault, const CorridorJsonPlace *place)
{
  const gsize offset = place->end - place->start;

  if (place->open == NULL)
    corridor_json_fault_set (fault, CORRIDOR_CODE_JSON_SYNTAX, offset, _("The file ends too early"));
  else if (*place->open == '[')
    corridor_json_fault_set (fault, CORRIDOR_CODE_JSON_SYNTAX, offset,
                             _("The file ends within the array that begins on line %u"),
                             get_line (place, place->open));
  else
    corridor_json_fault_set (fault, CORRIDOR_CODE_JSON_SYNTAX, offset,
                             _("The file ends within the object that begins on line %u"),
                             get_line (place, place->open));
}

/* The message for @token, which begins with @found and stands where @expected would be right. */
static char *
describe_unexpected (const CorridorJsonPlace *place,
                     const char *token,
                     guint8 found,
                     CorridorJsonExpected expected)
{
  const gboolean in_array = place->open != NULL && *place->open == '[';

  switch (expected)
    {
    case CORRIDOR_JSON_EXPECTED_VALUE_AFTER_COMMA:
      if (found == ']')
        return g_strdup_printf (_("“%s” follows a comma; no comma may stand after an array's last value"),
                                token);
      G_GNUC_FALLTHROUGH;
    case CORRIDOR_JSON_EXPECTED_VALUE:
      return g_strdup_printf (_("“%s” stands where a value is expected"), token);

    case CORRIDOR_JSON_EXPECTED_NAME_AFTER_COMMA:
      if (found == '}')
        return g_strdup_printf (_("“%s” follows a comma; no comma may stand after an object's last member"),
                                token);
      G_GNUC_FALLTHROUGH;
    case CORRIDOR_JSON_EXPECTED_NAME:
      return g_strdup_printf (_("“%s” stands where a member's name in double quotes is expected"), token);

    case CORRIDOR_JSON_EXPECTED_COLON:
      return g_strdup_printf (_("“%s” stands where “:” is expected, after a member's name"), token);

    case CORRIDOR_JSON_EXPECTED_COMMA:
      if (in_array)
        return g_strdup_printf (_("“%s” stands where “,” or “]” is expected, after a value of an array"),
                                token);
      return g_strdup_printf (_("“%s” stands where “,” or “}” is expected, after a member of an object"),
                              token);

    case CORRIDOR_JSON_EXPECTED_END:
      return g_strdup_printf (
          _("“%s” stands after the end of the document; a file holds one document and nothing else"), token);

    default:
      g_return_val_if_reached (NULL);
    }
}

/* Whoever opens a text or a web page is told what it is not, rather than what is wrong with its first letter. */
static gboolean
set_no_json (CorridorJsonFault *fault, const CorridorJsonPlace *place, const guint8 *p)
{
  g_autofree char *token = NULL;

  for (const guint8 *before = place->start; before < p; before++)
    if (!g_ascii_isspace (*before))
      return FALSE;

  token = quote_token (p, place->end);
  corridor_json_fault_set (fault, CORRIDOR_CODE_JSON_SYNTAX, p - place->start, _("This is not a JSON document: it begins with “%s”"), token);

  return TRUE;
}

/**
 * corridor_json_fault_unexpected:
 * @fault: (out): a fault that holds nothing
 * @place: where the scan is
 * @p: what should not stand there; may be the text's end
 * @expected: what should
 *
 * Says that something stands where it cannot.
 */
void
corridor_json_fault_unexpected (CorridorJsonFault *fault,
                                const CorridorJsonPlace *place,
                                const guint8 *p,
                                CorridorJsonExpected expected)
{
  const gsize offset = p - place->start;
  const CorridorDiagnosticCode code
      = expected == CORRIDOR_JSON_EXPECTED_END ? CORRIDOR_CODE_JSON_TRAILING : CORRIDOR_CODE_JSON_SYNTAX;
  g_autofree char *token = NULL;
  g_autofree char *description = NULL;

  if (p == place->end)
    {
      set_end_of_text (fault, place);
      return;
    }

  if (corridor_json_utf8_length (p, place->end) == 0)
    {
      set_encoding (fault, place, p);
      return;
    }

  /* a comment may well stand before an object */
  if (*p != '/' && set_no_json (fault, place, p))
    return;

  if (*p == '#' || (*p == '/' && place->end - p > 1 && (p[1] == '/' || p[1] == '*')))
    {
      corridor_json_fault_set (fault, code, offset, _("JSON has no comments"));
      return;
    }

  if (*p == '\'' && code == CORRIDOR_CODE_JSON_SYNTAX)
    {
      corridor_json_fault_set (fault, code, offset,
                               _("Strings and names stand in double quotes, not in single ones"));
      return;
    }

  token = quote_token (p, place->end);
  description = describe_unexpected (place, token, *p, expected);
  corridor_json_fault_set (fault, code, offset, "%s", description);
}

/**
 * corridor_json_fault_word:
 * @fault: (out): a fault that holds nothing
 * @place: where the scan is
 * @p: a word that should have been a value
 *
 * Says that a word is none of the three that are values.
 */
void
corridor_json_fault_word (CorridorJsonFault *fault, const CorridorJsonPlace *place, const guint8 *p)
{
  static const char *const no_numbers[] = { "NaN", "Infinity", "Inf", NULL };
  g_autofree char *token = quote_token (p, place->end);

  for (guint i = 0; no_numbers[i] != NULL; i++)
    if (g_ascii_strcasecmp (token, no_numbers[i]) == 0)
      {
        corridor_json_fault_number (fault, place, p, CORRIDOR_JSON_NUMBER_MALFORMED);
        return;
      }

  if (set_no_json (fault, place, p))
    return;

  corridor_json_fault_set (fault, CORRIDOR_CODE_JSON_SYNTAX, p - place->start,
                           _("“%s” is not a value; the only words that are values are true, false and null"),
                           token);
}

/**
 * corridor_json_fault_number:
 * @fault: (out): a fault that holds nothing
 * @place: where the scan is
 * @p: a number's first byte
 * @number_end: what is wrong with it
 *
 * Says what is wrong with a number.
 */
void
corridor_json_fault_number (CorridorJsonFault *fault,
                            const CorridorJsonPlace *place,
                            const guint8 *p,
                            CorridorJsonNumberEnd number_end)
{
  g_autofree char *token = quote_token (p, place->end);
  const guint8 *q = p;

  /* a byte that cuts it short is the fault, and not what it cuts */
  while (q < place->end && (g_ascii_isdigit (*q) || *q == '-' || *q == '+' || *q == '.' || *q == 'e' || *q == 'E'))
    q++;
  if (number_end == CORRIDOR_JSON_NUMBER_MALFORMED && q > p && !g_ascii_isdigit (q[-1]) && is_no_character (place, q))
    {
      set_encoding (fault, place, q);
      return;
    }

  corridor_json_fault_set (
      fault, CORRIDOR_CODE_JSON_NUMBER, p - place->start,
      number_end == CORRIDOR_JSON_NUMBER_BEYOND
          ? _("“%s” is too large a number; the largest is about 1.8e308")
          : _("“%s” is not a decimal number as JSON writes it: such as 8, -0.5 or 1.2e3"),
      token);
}

/**
 * corridor_json_fault_string:
 * @fault: (out): a fault that holds nothing
 * @place: where the scan is
 * @quote: a string's opening quote
 * @p: the character or backslash in it that is at fault
 * @string_end: what is wrong with it
 *
 * Says what is wrong with a string.
 */
void
corridor_json_fault_string (CorridorJsonFault *fault,
                            const CorridorJsonPlace *place,
                            const guint8 *quote,
                            const guint8 *p,
                            CorridorJsonStringEnd string_end)
{
  const gsize offset = quote - place->start;
  const gsize n = place->end - p;
  const guint8 *escaped = p + 1;
  g_autofree char *found = NULL;

  if (string_end == CORRIDOR_JSON_STRING_HEX)
    for (escaped++; escaped < place->end && g_ascii_isxdigit (*escaped);)
      escaped++;
  if ((string_end == CORRIDOR_JSON_STRING_ESCAPE || string_end == CORRIDOR_JSON_STRING_HEX) && is_no_character (place, escaped))
    {
      set_encoding (fault, place, escaped);
      return;
    }

  switch (string_end)
    {
    case CORRIDOR_JSON_STRING_UNENDED:
      corridor_json_fault_set (fault, CORRIDOR_CODE_JSON_SYNTAX, offset, _("The file ends within a string"));
      break;

    case CORRIDOR_JSON_STRING_CONTROL:
      found = corridor_text_quote_len ((const char *) p, 1);
      corridor_json_fault_set (
          fault, CORRIDOR_CODE_JSON_STRING, offset,
          *p == '\n' || *p == '\r'
              ? _("The string does not end on its line; a line break in it is written as “%s”")
              : _("The string holds a control character, which is written as “%s”"),
          found);
      break;

    case CORRIDOR_JSON_STRING_ESCAPE:
      found = corridor_text_quote_len ((const char *) p, 1 + corridor_json_utf8_length (p + 1, place->end));
      corridor_json_fault_set (
          fault, CORRIDOR_CODE_JSON_STRING, offset,
          _("The string holds “%s”, which is no escape; a backslash itself is written as “\\\\”"), found);
      break;

    case CORRIDOR_JSON_STRING_HEX:
      found = corridor_text_quote_len ((const char *) p, MIN (n, 6));
      corridor_json_fault_set (fault, CORRIDOR_CODE_JSON_STRING, offset,
                               _("The string holds “%s”; four hexadecimal digits must follow “\\u”"), found);
      break;

    case CORRIDOR_JSON_STRING_SURROGATE:
      found = corridor_text_quote_len ((const char *) p, MIN (n, 6));
      corridor_json_fault_set (
          fault, CORRIDOR_CODE_JSON_STRING, offset,
          _("The string holds “%s”, which is half a character; the other half is missing"), found);
      break;

    case CORRIDOR_JSON_STRING_NUL:
      corridor_json_fault_set (fault, CORRIDOR_CODE_JSON_STRING, offset,
                               _("The string holds “\\u0000”, which no text can"));
      break;

    case CORRIDOR_JSON_STRING_ENCODING:
      set_encoding (fault, place, p);
      break;

    case CORRIDOR_JSON_STRING_WHOLE:
    default:
      g_return_if_reached ();
    }
}

/**
 * corridor_json_fault_duplicate:
 * @fault: (out): a fault that holds nothing
 * @place: where the scan is
 * @quote: the opening quote of a name that is good in itself
 *
 * Says that a member is there twice.
 */
void
corridor_json_fault_duplicate (CorridorJsonFault *fault, const CorridorJsonPlace *place, const guint8 *quote)
{
  g_autoptr (GString) name = g_string_new (NULL);
  g_autofree char *quoted = NULL;

  corridor_json_string_decode (quote + 1, corridor_json_string_skip (quote + 1, place->end), name);
  quoted = corridor_text_quote_len (name->str, name->len);
  corridor_json_fault_set (fault, CORRIDOR_CODE_JSON_DUPLICATE_MEMBER, quote - place->start,
                           _("The object has a member “%s” already"), quoted);
}
