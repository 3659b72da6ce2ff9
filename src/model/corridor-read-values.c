/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-read.h"

#include "corridor-i18n.h"
#include "corridor-rules.h"
#include "corridor-text.h"

#include <math.h>
#include <string.h>

/* One value at a time: its type, then its form. At most one problem is reported for a value. */

static const char *
describe_type (CorridorJsonSlice value)
{
  switch (corridor_json_slice_get_type (value))
    {
    case CORRIDOR_JSON_OBJECT:
      return _("an object");

    case CORRIDOR_JSON_ARRAY:
      return _("an array");

    case CORRIDOR_JSON_STRING:
      return _("a string");

    case CORRIDOR_JSON_NUMBER:
      return _("a number");

    case CORRIDOR_JSON_TRUE:
      return "true";

    case CORRIDOR_JSON_FALSE:
      return "false";

    case CORRIDOR_JSON_NULL:
    default:
      return "null";
    }
}

/* Reports a value of another type than @wanted, a noun with its article that is still to be translated. Gives
 * FALSE, for a caller that gives it on. */
gboolean
corridor_read_wrong_type (CorridorRead *read, CorridorJsonSlice value, const char *wanted)
{
  /* TRANSLATORS: two kinds of JSON value: "Expected an array, found a string" */
  corridor_problems_add (read->problems, CORRIDOR_CODE_MODEL_TYPE, _("Expected %s, found %s"), _(wanted),
                         describe_type (value));

  return FALSE;
}

/* Reports the first control character that may not stand in a string. */
static gboolean
check_controls (CorridorRead *read, const char *string, gboolean is_text)
{
  for (const char *p = string; *p != '\0'; p++)
    {
      if ((guchar) *p >= 0x20 || (is_text && (*p == '\n' || *p == '\t')))
        continue;

      if (*p == '\n' || *p == '\t')
        corridor_problems_add (read->problems, CORRIDOR_CODE_MODEL_VALUE,
                               _("A line break or tab stands where there is room for one line only"));
      else if (*p == '\r')
        corridor_problems_add (
            read->problems, CORRIDOR_CODE_MODEL_VALUE,
            _("A carriage return (U+000D) stands in a string: lines end with U+000A alone"));
      else
        corridor_problems_add (read->problems, CORRIDOR_CODE_MODEL_VALUE,
                               _("The control character U+%04X stands in a string"), (guint) (guchar)*p);
      return FALSE;
    }

  return TRUE;
}

static const char *
read_string (CorridorRead *read, CorridorJsonSlice value, gboolean is_text)
{
  const char *string;

  if (corridor_json_slice_get_type (value) != CORRIDOR_JSON_STRING)
    {
      corridor_read_wrong_type (read, value, N_("a string"));
      return NULL;
    }

  string = corridor_json_slice_get_string (value, read->string);
  if (*string == '\0' && !is_text)
    {
      corridor_problems_add (read->problems, CORRIDOR_CODE_MODEL_VALUE, _("The string is empty"));
      return NULL;
    }

  /* a control character can only be written as an escape */
  if (corridor_json_slice_has_escapes (value) && !check_controls (read, string, is_text))
    return NULL;

  return string;
}

/* A string on one line, which is never empty. Every string that is read lasts until the next is. */
const char *
corridor_read_line (CorridorRead *read, CorridorJsonSlice value)
{
  return read_string (read, value, FALSE);
}

/* A string that may be empty or have several lines. */
const char *
corridor_read_text (CorridorRead *read, CorridorJsonSlice value)
{
  return read_string (read, value, TRUE);
}

static void
report_no_slug (CorridorRead *read, const char *string)
{
  g_autofree char *quoted = corridor_text_quote (string);

  if (strlen (string) > CORRIDOR_SLUG_MAX)
    corridor_problems_add (read->problems, CORRIDOR_CODE_MODEL_VALUE, _("“%s” is longer than %d bytes"),
                           quoted, CORRIDOR_SLUG_MAX);
  else
    corridor_problems_add (
        read->problems, CORRIDOR_CODE_MODEL_VALUE,
        _("“%s” may only have a-z and 0-9, and after the first of these also “.”, “_” and “-”"), quoted);
}

const char *
corridor_read_slug (CorridorRead *read, CorridorJsonSlice value)
{
  const char *string = corridor_read_line (read, value);

  if (string == NULL || corridor_is_slug (string))
    return string;

  report_no_slug (read, string);

  return NULL;
}

/* The id that a record has for itself; NULL if it is another's already. An id that is no slug is given all
 * the same, so that it is known and what refers to it is not reported as well. */
const char *
corridor_read_own_id (CorridorRead *read, CorridorJsonSlice value, CorridorIdTable *known, GArray *records)
{
  const char *string = corridor_read_line (read, value);

  if (string == NULL)
    return NULL;

  if (corridor_id_table_find (known, records->data, string) != CORRIDOR_NONE)
    {
      g_autofree char *quoted = corridor_text_quote (string);

      corridor_problems_add (read->problems, CORRIDOR_CODE_MODEL_DUPLICATE_ID,
                             _("The id “%s” is taken already"), quoted);
      return NULL;
    }

  if (!corridor_is_slug (string))
    report_no_slug (read, string);

  return corridor_article_keep_string (read->article, string);
}

/* A word of a closed list. */
gboolean
corridor_read_word (CorridorRead *read, CorridorJsonSlice value, CorridorVocabulary vocabulary, guint *word)
{
  const char *string = corridor_read_line (read, value);
  g_autofree char *quoted = NULL;
  g_autofree char *list = NULL;
  const char *near;

  if (string == NULL)
    return FALSE;

  if (corridor_vocabulary_find (vocabulary, string, word))
    return TRUE;

  quoted = corridor_text_quote (string);
  near = corridor_problems_wants_message (read->problems)
             ? corridor_suggest (string, corridor_vocabulary_get_words (vocabulary))
             : NULL;
  if (near != NULL)
    {
      corridor_problems_add (read->problems, CORRIDOR_CODE_MODEL_VALUE,
                             _("“%s” is not one of the words allowed here: did you mean “%s”?"), quoted,
                             near);
      return FALSE;
    }

  list = g_strjoinv (C_ ("list", ", "), (char **) corridor_vocabulary_get_words (vocabulary));
  corridor_problems_add (read->problems, CORRIDOR_CODE_MODEL_VALUE,
                         _("“%s” is not one of the words allowed here: %s"), quoted, list);

  return FALSE;
}

gboolean
corridor_read_number (CorridorRead *read, CorridorJsonSlice value, double *number)
{
  if (corridor_json_slice_get_type (value) != CORRIDOR_JSON_NUMBER)
    return corridor_read_wrong_type (read, value, N_("a number"));

  *number = corridor_json_slice_get_number (value);

  return TRUE;
}

/* A whole number, however it is written: 8, 8.0 and 80e-1 are the same. */
gboolean
corridor_read_whole_number (CorridorRead *read, CorridorJsonSlice value, double *number)
{
  if (corridor_json_slice_get_type (value) != CORRIDOR_JSON_NUMBER)
    return corridor_read_wrong_type (read, value, N_("a whole number"));

  *number = corridor_json_slice_get_number (value);
  if (floor (*number) == *number)
    return TRUE;

  corridor_problems_add (read->problems, CORRIDOR_CODE_MODEL_TYPE,
                         _("Expected a whole number, found a fraction"));

  return FALSE;
}

/* For the number of a character or paragraph, which no text has that many of: what is beyond is as good as
 * the greatest. */
guint
corridor_read_to_guint (double number)
{
  return number < (double) G_MAXUINT ? (guint) number : G_MAXUINT;
}
