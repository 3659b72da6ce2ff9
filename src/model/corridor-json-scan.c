/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-i18n.h"

#include "corridor-json-scan.h"

#include "corridor-json-fault.h"
#include "corridor-json-lex.h"
#include "corridor-json-names.h"

/* What json-glib accepts is wider than JSON, differs between its versions, and in part is silently wrong;
 * deep nesting overflows its stack. So every byte is looked at here first, in one pass whose memory is
 * bounded, and whoever reads on, in place or with json-glib, knows that all is well-formed. */

typedef enum
{
  STATE_VALUE,         /* a value must follow */
  STATE_FIRST_ELEMENT, /* a value, or the end of an array */
  STATE_NAME,          /* a member must follow */
  STATE_FIRST_NAME,    /* a member, or the end of an object */
  STATE_AFTER_VALUE,   /* a comma, or the end of what is open */
} State;

typedef struct
{
  const guint8 *p;
  State state;
  guint depth;
  guint max_members;
  const guint8 *levels[CORRIDOR_JSON_MAX_DEPTH]; /* the brackets that are open */
  CorridorJsonPlace place;
  CorridorJsonNames names;
  CorridorJsonFault *fault;
} Scan;

static gboolean
fail_unexpected (Scan *scan, CorridorJsonExpected expected)
{
  corridor_json_fault_unexpected (scan->fault, &scan->place, scan->p, expected);
  return FALSE;
}

static gboolean
open_level (Scan *scan)
{
  if (scan->depth == CORRIDOR_JSON_MAX_DEPTH)
    {
      corridor_json_fault_set (scan->fault, CORRIDOR_CODE_JSON_DEPTH, scan->p - scan->place.start,
                               ngettext ("Arrays and objects are more than %d level deep",
                                         "Arrays and objects are more than %d levels deep",
                                         CORRIDOR_JSON_MAX_DEPTH),
                               CORRIDOR_JSON_MAX_DEPTH);
      return FALSE;
    }

  scan->levels[scan->depth++] = scan->place.open = scan->p;
  if (*scan->p == '{')
    {
      corridor_json_names_begin_object (&scan->names);
      scan->state = STATE_FIRST_NAME;
    }
  else
    scan->state = STATE_FIRST_ELEMENT;

  scan->p++;
  return TRUE;
}

/* The bracket at the scan's place is the right one to close the innermost level. */
static gboolean
close_level (Scan *scan)
{
  /* where this fails, who called for the scan looks for the name that is there twice */
  if (*scan->p == '}' && !corridor_json_names_end_object (&scan->names))
    return FALSE;

  scan->depth--;
  scan->place.open = scan->depth > 0 ? scan->levels[scan->depth - 1] : NULL;
  scan->state = STATE_AFTER_VALUE;
  scan->p++;
  return TRUE;
}

/* Reads the string whose opening quote is at the scan's place; @end is set to its closing quote. */
static gboolean
read_string (Scan *scan, const guint8 **end, gboolean *escaped)
{
  const guint8 *q = scan->p + 1;
  const CorridorJsonStringEnd string_end = corridor_json_string_read (&q, scan->place.end, escaped);

  if (string_end != CORRIDOR_JSON_STRING_WHOLE)
    {
      corridor_json_fault_string (scan->fault, &scan->place, scan->p, q, string_end);
      return FALSE;
    }

  *end = q;
  return TRUE;
}

/* Reads one of the words that are values. */
static gboolean
read_word (Scan *scan)
{
  static const char *const words[] = { "true", "false", "null" };
  const gsize left = scan->place.end - scan->p;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      const gsize n = strlen (words[i]);

      if (left >= n && memcmp (scan->p, words[i], n) == 0 && (left == n || !g_ascii_isalnum (scan->p[n])))
        {
          scan->p += n;
          return TRUE;
        }
    }

  corridor_json_fault_word (scan->fault, &scan->place, scan->p);
  return FALSE;
}

static gboolean
read_number (Scan *scan)
{
  const CorridorJsonNumberEnd number_end = corridor_json_number_read (&scan->p, scan->place.end);

  if (number_end != CORRIDOR_JSON_NUMBER_GOOD)
    {
      corridor_json_fault_number (scan->fault, &scan->place, scan->p, number_end);
      return FALSE;
    }

  return TRUE;
}

static gboolean
read_value (Scan *scan, CorridorJsonExpected expected)
{
  const guint8 c = *scan->p;
  const guint8 *end;
  gboolean escaped;

  if (c == '"')
    {
      if (!read_string (scan, &end, &escaped))
        return FALSE;
      scan->p = end + 1;
    }
  else if (c == '{' || c == '[')
    return open_level (scan);
  else if (g_ascii_isdigit (c) || c == '-' || c == '+' || c == '.')
    {
      if (!read_number (scan))
        return FALSE;
    }
  else if (g_ascii_isalpha (c))
    {
      if (!read_word (scan))
        return FALSE;
    }
  else
    return fail_unexpected (scan, expected);

  scan->state = STATE_AFTER_VALUE;
  return TRUE;
}

/* Reads a member's name and the colon after it. */
static gboolean
read_name (Scan *scan, CorridorJsonExpected expected)
{
  const guint8 *end;
  gboolean escaped;

  if (*scan->p != '"')
    return fail_unexpected (scan, expected);

  if (corridor_json_names_count (&scan->names) == scan->max_members)
    {
      corridor_json_fault_set (scan->fault, CORRIDOR_CODE_JSON_SIZE, scan->p - scan->place.start,
                               ngettext ("The object has more than %d member",
                                         "The object has more than %d members", scan->max_members),
                               (int) scan->max_members);
      return FALSE;
    }

  if (!read_string (scan, &end, &escaped))
    return FALSE;
  corridor_json_names_add (&scan->names, scan->p, end, escaped);

  scan->p = corridor_json_skip_space (end + 1, scan->place.end);
  if (scan->p == scan->place.end || *scan->p != ':')
    return fail_unexpected (scan, CORRIDOR_JSON_EXPECTED_COLON);

  scan->p++;
  scan->state = STATE_VALUE;
  return TRUE;
}

static gboolean
read_after_value (Scan *scan)
{
  const gboolean in_object = *scan->place.open == '{';

  if (*scan->p == ',')
    {
      scan->p++;
      scan->state = in_object ? STATE_NAME : STATE_VALUE;
      return TRUE;
    }

  if (*scan->p == (in_object ? '}' : ']'))
    return close_level (scan);

  return fail_unexpected (scan, CORRIDOR_JSON_EXPECTED_COMMA);
}

/* Reads what the state allows to come next; something does. */
static gboolean
read_next (Scan *scan)
{
  switch (scan->state)
    {
    case STATE_FIRST_ELEMENT:
      return *scan->p == ']' ? close_level (scan) : read_value (scan, CORRIDOR_JSON_EXPECTED_VALUE);

    case STATE_FIRST_NAME:
      return *scan->p == '}' ? close_level (scan) : read_name (scan, CORRIDOR_JSON_EXPECTED_NAME);

    case STATE_NAME:
      return read_name (scan, CORRIDOR_JSON_EXPECTED_NAME_AFTER_COMMA);

    case STATE_VALUE:
      return read_value (scan, scan->place.open != NULL && *scan->place.open == '['
                                   ? CORRIDOR_JSON_EXPECTED_VALUE_AFTER_COMMA
                                   : CORRIDOR_JSON_EXPECTED_VALUE);

    case STATE_AFTER_VALUE:
      return read_after_value (scan);

    default:
      g_return_val_if_reached (FALSE);
    }
}

/* Reads a root and what little may stand around it. */
static gboolean
read_document (Scan *scan)
{
  do
    {
      scan->p = corridor_json_skip_space (scan->p, scan->place.end);
      if (scan->p == scan->place.end)
        return fail_unexpected (scan, CORRIDOR_JSON_EXPECTED_VALUE);
      if (!read_next (scan))
        return FALSE;
    }
  while (scan->depth > 0 || scan->state != STATE_AFTER_VALUE);

  scan->p = corridor_json_skip_space (scan->p, scan->place.end);
  return scan->p == scan->place.end || fail_unexpected (scan, CORRIDOR_JSON_EXPECTED_END);
}

/* The name of another Unicode encoding than UTF-8 that a text is in: by its mark, or by the zeros among the
 * first two characters of any JSON. */
static const char *
find_other_encoding (const guint8 *p, gsize n)
{
  static const struct
  {
    const char *mark;
    const char *zeros; /* of four bytes, which are 0 */
    gsize length;
    const char *name;
  } encodings[] = {
    { "\xff\xfe\0\0", "x000", 4, "UTF-32" },
    { "\0\0\xfe\xff", "000x", 4, "UTF-32" },
    { "\xff\xfe", "x0x0", 2, "UTF-16" },
    { "\xfe\xff", "0x0x", 2, "UTF-16" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (encodings); i++)
    {
      gboolean same = n >= 4;

      if (n >= encodings[i].length && memcmp (p, encodings[i].mark, encodings[i].length) == 0)
        return encodings[i].name;

      for (guint j = 0; same && j < 4; j++)
        same = (p[j] == 0) == (encodings[i].zeros[j] == '0');
      if (same)
        return encodings[i].name;
    }

  return NULL;
}

/* Refuses what is not worth a look at every byte. */
static gboolean
check_whole (const guint8 *p, gsize length, CorridorJsonFault *fault)
{
  const char *encoding = NULL;

  if (length > CORRIDOR_JSON_MAX_SIZE)
    {
      corridor_json_fault_set (fault, CORRIDOR_CODE_JSON_SIZE, 0, _("The file is larger than 1 GiB"));
      return FALSE;
    }

  encoding = find_other_encoding (p, length);
  if (encoding != NULL)
    {
      corridor_json_fault_set (fault, CORRIDOR_CODE_JSON_ENCODING, 0,
                               _("The file is in %s; it must be in UTF-8"), encoding);
      return FALSE;
    }

  return TRUE;
}

/**
 * corridor_json_scan:
 * @data: (nullable): a text, which need not end in NUL; may be %NULL where @length is 0
 * @length: its length in bytes
 * @fault: (out) (optional): is set to the first fault, if there is one
 *
 * Checks that a text is JSON as RFC 8259 has it and within the format's caps: one value in UTF-8, with at
 * most one byte order mark, no object with a name twice, no NUL in a string, no number beyond binary64.
 *
 * The time and memory that it takes are bounded by the length, whatever the text. It reports the first fault
 * in the order of the text. The fault's offset is that of
 *
 * - the opening quote of a string that holds a bad character or escape, or that does not end
 * - the first byte of a number, a word, a bracket that is one too deep, a name that was given before or is
 * one too many
 * - the first byte that is not UTF-8, wherever it stands; 0 for a file in UTF-16 or UTF-32
 * - the end of the text, where it ends too early; 0 where it is empty or too large
 * - otherwise the character that cannot stand where it does
 *
 * Returns: %TRUE if the text is good; %FALSE sets @fault, to be cleared with corridor_json_fault_clear()
 */
gboolean
corridor_json_scan (const char *data, gsize length, CorridorJsonFault *fault)
{
  return corridor_json_scan_narrow (data, length, CORRIDOR_JSON_MAX_MEMBERS, fault);
}

/**
 * corridor_json_scan_narrow:
 * @data: (array length=length) (nullable): a text
 * @length: its length in bytes
 * @max_members: how many members an object may have, at most %CORRIDOR_JSON_MAX_MEMBERS
 * @fault: (out) (optional): is set to the first fault, if there is one
 *
 * Does as corridor_json_scan() does, for a format whose objects are known to be small.
 *
 * Returns: %TRUE if the text is good; %FALSE sets @fault, to be cleared with corridor_json_fault_clear()
 */
gboolean
corridor_json_scan_narrow (const char *data, gsize length, guint max_members, CorridorJsonFault *fault)
{
  g_auto (CorridorJsonFault) unwanted = { 0 };
  const guint8 *start = (const guint8 *) (data != NULL ? data : "");
  Scan scan = { .state = STATE_VALUE, .max_members = max_members };
  gboolean good;
  gsize duplicate;

  g_return_val_if_fail (data != NULL || length == 0, FALSE);

  scan.fault = fault != NULL ? fault : &unwanted;
  *scan.fault = (CorridorJsonFault){ 0 };

  if (!check_whole (start, length, scan.fault))
    return FALSE;

  scan.place = (CorridorJsonPlace){ .start = start, .end = start + length };
  scan.p = corridor_json_has_bom (start, scan.place.end) ? start + 3 : start;

  if (corridor_json_skip_space (scan.p, scan.place.end) == scan.place.end)
    {
      corridor_json_fault_set (scan.fault, CORRIDOR_CODE_JSON_EMPTY, 0, _("The file is empty"));
      return FALSE;
    }

  corridor_json_names_init (&scan.names, start);
  good = read_document (&scan);
  if (!good && corridor_json_names_find_duplicate (&scan.names, &duplicate))
    {
      corridor_json_fault_clear (scan.fault);
      corridor_json_fault_duplicate (scan.fault, &scan.place, start + duplicate);
    }
  corridor_json_names_clear (&scan.names);

  return good;
}
