/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads what a person writes for a date: one, a beginning, an end, or both. */

#include "corridor-date-input-private.h"

#include "corridor-i18n.h"

#include <string.h>

/* Longer than any date that is written in words; sets are EDTF, which has a limit of its own */
#define MAX_LENGTH 200

static void
fail (GError **error)
{
  g_set_error_literal (error, CORRIDOR_DATE_ERROR, CORRIDOR_DATE_ERROR_SYNTAX,
                       _("Write a date such as 2021, Oct 2024 or 14 July 2021"));
}

static void
fail_calendar (GError **error)
{
  g_set_error_literal (error, CORRIDOR_DATE_ERROR, CORRIDOR_DATE_ERROR_CALENDAR, _("There is no such date"));
}

/* Reads the date that stands in one of the phrases of @phrase. */
static gboolean
read_within (CorridorInputLanguage *language, CorridorInputPhrase phrase, const char *text, CorridorInputPoint *point)
{
  const GPtrArray *patterns = language->patterns[phrase];

  for (guint i = 0; i < patterns->len; i++)
    {
      char *dates[2] = { NULL, NULL };
      gsize from = 0;
      gboolean is_read;

      if (!corridor_input_pattern_match (patterns->pdata[i], text, &from, dates))
        continue;
      is_read = corridor_input_point_read (language, dates[0], point);
      g_free (dates[0]);
      if (is_read)
        return TRUE;
    }

  return FALSE;
}

/* One end of a range, which may say that it is one: "from 2019" until Oct 2021 */
static gboolean
read_end (CorridorInputLanguage *language, CorridorInputPhrase phrase, const char *text, CorridorInputPoint *point)
{
  return corridor_input_point_read (language, text, point) || read_within (language, phrase, text, point);
}

static char *
join (CorridorInputLanguage *language, const char *first_text, const char *last_text)
{
  g_auto (CorridorInputPoint) first = { 0 };
  g_auto (CorridorInputPoint) last = { 0 };
  g_autofree char *begin = NULL;
  g_autofree char *end = NULL;

  if (!read_end (language, CORRIDOR_INPUT_BEGIN, first_text, &first) || !read_end (language, CORRIDOR_INPUT_END, last_text, &last))
    return NULL;

  corridor_input_point_complete (&first, &last);
  begin = corridor_input_point_write (&first);
  end = begin != NULL ? corridor_input_point_write (&last) : NULL;

  return end != NULL ? g_strconcat (begin, "/", end, NULL) : NULL;
}

/* Whether the character at @at joins dates. A hyphen does so between years, after a space, and where it cannot be one of EDTF. */
static gboolean
is_dash (const char *text, const char *at)
{
  const char *before = at > text ? g_utf8_prev_char (at) : NULL;

  if (before == NULL || at[0] == '\0')
    return FALSE;
  if (g_utf8_get_char (at) == 0x2013 || *at == '~')
    return TRUE;
  if (*at != '-')
    return FALSE;
  if (!g_ascii_isdigit (*before))
    return TRUE;

  return at - text >= 4 && corridor_input_is_digits (at - 4, 4) && strlen (at) > 4 && corridor_input_is_digits (at + 1, 4);
}

static char *
read_range (CorridorInputLanguage *language, const char *text)
{
  const GPtrArray *patterns = language->patterns[CORRIDOR_INPUT_RANGE];

  for (guint i = 0; i < patterns->len; i++)
    {
      char *dates[2] = { NULL, NULL };
      gsize from = 0;

      while (corridor_input_pattern_match (patterns->pdata[i], text, &from, dates))
        {
          char *edtf = join (language, dates[0], dates[1]);

          g_free (dates[0]);
          g_free (dates[1]);
          if (edtf != NULL)
            return edtf;
        }
    }

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (is_dash (text, p))
      {
        g_autofree char *first = g_strstrip (g_strndup (text, p - text));
        g_autofree char *last = g_strstrip (g_strdup (g_utf8_next_char (p)));
        char *edtf = join (language, first, last);

        if (edtf != NULL)
          return edtf;
      }

  return NULL;
}

/* What was written, as EDTF; NULL where it is no date. */
static char *
translate (CorridorInputLanguage *language, const char *text)
{
  /* what is put before and after the date, or between it and itself */
  static const struct
  {
    CorridorInputPhrase phrase;
    const char *before, *between, *after;
  } phrases[] = {
    { CORRIDOR_INPUT_BEGIN_ONLY, "", NULL, "/" },     { CORRIDOR_INPUT_END_ONLY, "/", NULL, "" },
    { CORRIDOR_INPUT_OR_EARLIER, "[..", NULL, "]" },  { CORRIDOR_INPUT_OR_LATER, "[", NULL, "..]" },
    { CORRIDOR_INPUT_BEGIN, "", NULL, "/.." },        { CORRIDOR_INPUT_END, "../", NULL, "" },
    { CORRIDOR_INPUT_IN, "", "/", "" },
  };
  g_auto (CorridorInputPoint) point = { 0 };
  g_autofree char *any_time = corridor_input_tidy (language->folder, _("at any time"));
  char *edtf;

  if (g_str_equal (text, any_time))
    return g_strdup ("../..");
  if (corridor_input_point_read (language, text, &point))
    {
      edtf = corridor_input_point_write (&point);
      if (edtf != NULL)
        return edtf;
    }
  edtf = read_range (language, text);
  if (edtf != NULL)
    return edtf;

  for (guint i = 0; i < G_N_ELEMENTS (phrases); i++)
    {
      g_auto (CorridorInputPoint) within = { 0 };
      g_autofree char *date = read_within (language, phrases[i].phrase, text, &within) ? corridor_input_point_write (&within) : NULL;

      if (date != NULL && phrases[i].between != NULL)
        return g_strconcat (phrases[i].before, date, phrases[i].between, date, phrases[i].after, NULL);
      if (date != NULL)
        return g_strconcat (phrases[i].before, date, phrases[i].after, NULL);
    }

  return NULL;
}

/* In plain words, and without the place: what was written may not be what was refused. */
static void
explain (const GError *edtf_error, GError **error)
{
  if (g_error_matches (edtf_error, CORRIDOR_DATE_ERROR, CORRIDOR_DATE_ERROR_REVERSED))
    g_set_error_literal (error, CORRIDOR_DATE_ERROR, CORRIDOR_DATE_ERROR_REVERSED, _("This ends before it begins"));
  else if (g_error_matches (edtf_error, CORRIDOR_DATE_ERROR, CORRIDOR_DATE_ERROR_SYNTAX))
    fail (error);
  else
    fail_calendar (error);
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
  g_autofree char *tidy = NULL;
  g_autofree char *edtf = NULL;
  g_autoptr (CorridorInputLanguage) language = NULL;
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

  if (strlen (valid) <= MAX_LENGTH)
    {
      language = corridor_input_language_new ();
      tidy = corridor_input_tidy (language->folder, valid);
      edtf = translate (language, tidy);
    }
  if (edtf == NULL)
    {
      if (language != NULL && language->is_no_date)
        fail_calendar (error);
      else
        fail (error);
      return NULL;
    }

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
