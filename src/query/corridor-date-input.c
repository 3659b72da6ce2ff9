/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads what a person writes for a date: one, a beginning, an end, or both. */

#include "corridor-date-input-private.h"

#include "corridor-i18n.h"
#include "corridor-words.h"

#include <string.h>

/* Longer than any date that is written in words; sets are EDTF, which has a limit of its own */
#define MAX_WORDS 12

/* The words of @text: what is between spaces and commas. A dash between years is a word by itself. */
static GPtrArray *
split (const char *text)
{
  GPtrArray *tokens = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) token = g_string_new (NULL);

  for (const char *p = text;; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gboolean is_dash = c == 0x2013 || c == 0x2014
                         || (c == '-' && token->len == 4 && corridor_input_is_digits (token->str, 4) && strlen (p) > 4 && corridor_input_is_digits (p + 1, 4));

      if (c != '\0' && c != ',' && !is_dash && !g_unichar_isspace (c))
        {
          g_string_append_unichar (token, c);
          continue;
        }
      if (token->len > 0)
        g_ptr_array_add (tokens, g_strdup (token->str));
      g_string_truncate (token, 0);
      if (is_dash)
        g_ptr_array_add (tokens, g_strdup ("-"));
      if (c == '\0')
        break;
    }
  g_ptr_array_add (tokens, NULL);

  return tokens;
}

/* Folded, and without the dot of what was shortened; a day keeps its dot, which does no harm there. */
static GPtrArray *
fold (const char *const *tokens)
{
  GPtrArray *folded = g_ptr_array_new_with_free_func (g_free);

  for (; *tokens != NULL; tokens++)
    {
      char *token = corridor_fold (*tokens, -1);
      gsize length = strlen (token);

      if (length > 1 && token[length - 1] == '.')
        token[length - 1] = '\0';
      g_ptr_array_add (folded, token);
    }
  g_ptr_array_add (folded, NULL);

  return folded;
}

/* The word that joins a beginning and an end; 0 where there is none. */
static guint
find_range (const char *const *folded, guint n)
{
  for (guint i = 1; i + 1 < n; i++)
    if (corridor_input_is_word (folded[i], CORRIDOR_INPUT_RANGE))
      return i;

  return 0;
}

static char *
read_range (const char *const *tokens, const char *const *folded, guint n, guint joint, GError **error)
{
  guint start = corridor_input_is_word (folded[0], CORRIDOR_INPUT_BEGIN) ? 1 : 0;
  g_auto (CorridorInputPoint) first = { 0 };
  g_auto (CorridorInputPoint) last = { 0 };
  g_autofree char *begin = NULL;
  g_autofree char *end = NULL;

  if (start >= joint)
    {
      corridor_input_fail (error);
      return NULL;
    }
  if (!corridor_input_point_read (tokens + start, folded + start, joint - start, &first, error)
      || !corridor_input_point_read (tokens + joint + 1, folded + joint + 1, n - joint - 1, &last, error))
    return NULL;

  corridor_input_point_complete (&first, &last);
  begin = corridor_input_point_write (&first, error);
  end = begin != NULL ? corridor_input_point_write (&last, error) : NULL;

  return end != NULL ? g_strconcat (begin, "/", end, NULL) : NULL;
}

/* What was written, as EDTF. */
static char *
translate (const char *text, GError **error)
{
  g_autoptr (GPtrArray) tokens = split (text);
  const char *const *written = (const char *const *) tokens->pdata;
  g_autoptr (GPtrArray) all_folded = fold (written);
  const char *const *folded = (const char *const *) all_folded->pdata;
  g_auto (CorridorInputPoint) point = { 0 };
  g_autofree char *edtf = NULL;
  guint n = tokens->len - 1, joint;
  gboolean begins, ends, is_in;

  if (n == 0 || n > MAX_WORDS)
    {
      corridor_input_fail (error);
      return NULL;
    }

  joint = find_range (folded, n);
  if (joint > 0)
    return read_range (written, folded, n, joint, error);

  begins = corridor_input_is_word (folded[0], CORRIDOR_INPUT_BEGIN);
  ends = !begins && corridor_input_is_word (folded[0], CORRIDOR_INPUT_END);
  is_in = !begins && !ends && corridor_input_is_word (folded[0], CORRIDOR_INPUT_IN);
  if (begins || ends || is_in)
    {
      written++;
      folded++;
      n--;
    }
  if (!corridor_input_point_read (written, folded, n, &point, error))
    return NULL;
  edtf = corridor_input_point_write (&point, error);
  if (edtf == NULL || !(begins || ends || is_in))
    return g_steal_pointer (&edtf);

  return begins ? g_strconcat (edtf, "/..", NULL) : ends ? g_strconcat ("../", edtf, NULL) : g_strconcat (edtf, "/", edtf, NULL);
}

/* In plain words, and without the place: what was written may not be what was refused. */
static void
explain (const GError *edtf_error, GError **error)
{
  if (g_error_matches (edtf_error, CORRIDOR_DATE_ERROR, CORRIDOR_DATE_ERROR_REVERSED))
    g_set_error_literal (error, CORRIDOR_DATE_ERROR, CORRIDOR_DATE_ERROR_REVERSED, _("This ends before it begins"));
  else if (g_error_matches (edtf_error, CORRIDOR_DATE_ERROR, CORRIDOR_DATE_ERROR_SYNTAX))
    corridor_input_fail (error);
  else
    corridor_input_fail_calendar (error);
}

/**
 * corridor_date_input_parse:
 * @text: what a person wrote, in UTF-8
 * @error: return location for an error of %CORRIDOR_DATE_ERROR
 *
 * Reads a date in EDTF, or in words of the user's language or English: a year, a month or a part of a year, a day, and of these "since",
 * "until", "in", "about" and from one to another.
 *
 * Returns: (transfer full) (nullable): the date
 */
CorridorDate *
corridor_date_input_parse (const char *text, GError **error)
{
  g_autofree char *valid = NULL;
  g_autofree char *edtf = NULL;
  g_autoptr (GError) edtf_error = NULL;
  CorridorDate *date;

  g_return_val_if_fail (text != NULL, NULL);

  valid = g_strstrip (g_utf8_make_valid (text, -1));
  date = corridor_date_parse (valid, &edtf_error);
  if (date != NULL)
    return date;
  if (g_error_matches (edtf_error, CORRIDOR_DATE_ERROR, CORRIDOR_DATE_ERROR_REVERSED))
    {
      explain (edtf_error, error);
      return NULL;
    }

  edtf = translate (valid, error);
  if (edtf == NULL)
    return NULL;

  g_clear_error (&edtf_error);
  date = corridor_date_parse (edtf, &edtf_error);
  if (date == NULL)
    explain (edtf_error, error);

  return date;
}

/**
 * corridor_date_input_write:
 * @date: a date
 *
 * Returns: (transfer full): words for it that corridor_date_input_parse() reads as the same date, or its EDTF where it has none
 */
char *
corridor_date_input_write (const CorridorDate *date)
{
  g_autofree char *text = NULL;
  g_autofree char *canonical = NULL;
  g_autofree char *read_canonical = NULL;
  g_autoptr (CorridorDate) read = NULL;

  g_return_val_if_fail (date != NULL, NULL);

  text = corridor_date_describe (date, CORRIDOR_DATE_LONG);
  canonical = corridor_date_to_canonical (date);
  read = corridor_date_input_parse (text, NULL);
  read_canonical = read != NULL ? corridor_date_to_canonical (read) : NULL;
  if (g_strcmp0 (canonical, read_canonical) != 0)
    return g_strdup (corridor_date_get_text (date));

  return g_steal_pointer (&text);
}
