/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One date in words. Languages differ in the order of day, month and year, so that each word is told by what it is and not by where it stands: four
 * digits are a year, fewer are a day, the rest is a month or a part of the year. */

#include "corridor-date-input-private.h"

#include <string.h>

void
corridor_input_point_clear (CorridorInputPoint *point)
{
  g_clear_pointer (&point->edtf, g_free);
}

/* --- EDTF and figures --- */

static gboolean
read_edtf (CorridorInputLanguage *language, const char *text, CorridorInputPoint *point)
{
  g_autofree char *edtf = g_ascii_strup (text, -1); /* tidied, it has small letters */
  g_autoptr (GError) error = NULL;
  g_autoptr (CorridorDate) date = corridor_date_parse (edtf, &error);

  if (g_error_matches (error, CORRIDOR_DATE_ERROR, CORRIDOR_DATE_ERROR_CALENDAR))
    language->is_no_date = TRUE;
  if (date == NULL || corridor_date_is_interval (date) || corridor_date_is_set (date))
    return FALSE;
  point->edtf = g_steal_pointer (&edtf);

  return TRUE;
}

/* Reads the digits at @at, of which a year has four, as @field, the name of which stands at the beginning of an order. */
static const char *
read_figure (const char *at, const char *field, CorridorInputPoint *point)
{
  gsize n = strspn (at, "0123456789");
  guint number = n > 0 && n <= 2 ? (guint) g_ascii_strtoull (at, NULL, 10) : 0;

  if (field[0] == 'y' && n == 4)
    memcpy (point->year, at, 4);
  else if (field[0] == 'm' && number >= 1 && number <= 12)
    point->number = number;
  else if (field[0] == 'd' && number >= 1 && number <= 31)
    point->day = number;
  else
    return NULL;

  return at + n;
}

/* A date in figures, in one of the orders that have one meaning only: "14.7.2021" */
static gboolean
read_order (const char *order, const char *text, CorridorInputPoint *point)
{
  static const char *const fields[] = { "year", "month", "day" };
  const char *at = text;

  while (*order != '\0' && at != NULL)
    {
      const char *field = NULL;

      for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
        if (g_str_has_prefix (order, fields[i]))
          field = fields[i];
      at += strspn (at, " ");
      if (field == NULL && *at != *order)
        return FALSE;
      at = field != NULL ? read_figure (at, field, point) : at + 1;
      order += field != NULL ? strlen (field) : 1;
    }

  return at != NULL && *at == '\0';
}

static gboolean
read_figures (const CorridorInputLanguage *language, const char *text, CorridorInputPoint *point)
{
  for (guint i = 0; i < language->orders->len; i++)
    {
      *point = (CorridorInputPoint) { 0 };
      if (read_order (language->orders->pdata[i], text, point))
        return TRUE;
    }

  return FALSE;
}

/* --- words --- */

/* The length of a year at @at with its era, or with what a language puts to a year's number; 0 where there is none. */
static gsize
read_year (const CorridorInputPattern *pattern, CorridorInputPhrase phrase, const char *at, CorridorInputPoint *point)
{
  const char *p = at;
  gsize n, after;
  guint year;

  if (!g_str_has_prefix (p, pattern->before))
    return 0;
  p += strlen (pattern->before);
  p += strspn (p, " ");
  n = strspn (p, "0123456789");
  if (n == 0 || n > 4 || (phrase == CORRIDOR_INPUT_YEAR && n < 4))
    return 0;
  year = (guint) g_ascii_strtoull (p, NULL, 10);
  p += n;
  p += pattern->after[0] != '\0' ? strspn (p, " ") : 0;
  after = corridor_input_match_word (p, pattern->after);
  if (year == 0 || (after == 0 && pattern->after[0] != '\0'))
    return 0;

  if (phrase == CORRIDOR_INPUT_BEFORE_CHRIST)
    g_snprintf (point->year, sizeof point->year, "%s%04u", year > 1 ? "-" : "", (year - 1) % 10000);
  else
    g_snprintf (point->year, sizeof point->year, "%04u", year % 10000);

  return p + after - at;
}

static gsize
read_any_year (const CorridorInputLanguage *language, const char *at, CorridorInputPoint *point)
{
  static const CorridorInputPhrase eras[] = { CORRIDOR_INPUT_BEFORE_CHRIST, CORRIDOR_INPUT_AFTER_CHRIST, CORRIDOR_INPUT_YEAR };

  for (guint i = 0; i < G_N_ELEMENTS (eras) && point->year[0] == '\0'; i++)
    for (guint j = 0; j < language->patterns[eras[i]]->len; j++)
      {
        gsize length = read_year (language->patterns[eras[i]]->pdata[j], eras[i], at, point);

        if (length > 0)
          return length;
      }

  return 0;
}

/* The length of a year or of a day of a month, as "14", "14." and "14th"; 0 where there is none. */
static gsize
read_number (const CorridorInputLanguage *language, const char *at, CorridorInputPoint *point)
{
  gsize n = strspn (at, "0123456789");
  const char *end = at + n;

  if (n == 4 && point->year[0] == '\0')
    {
      memcpy (point->year, at, 4);
      return n;
    }
  if (n < 1 || n > 2 || point->day != 0)
    return 0;

  point->day = (guint) g_ascii_strtoull (at, NULL, 10);
  end += *end == '.' ? 1 : corridor_input_match_one (language->endings, end + strspn (end, " "));
  if (end > at + n && at[n] == ' ')
    end += strspn (at + n, " ");

  return point->day > 0 ? (gsize) (end - at) : 0;
}

/* The length of what stands at @at, which is taken into @point; 0 where it is nothing of a date. */
static gsize
read_piece (const CorridorInputLanguage *language, const char *at, CorridorInputPoint *point)
{
  guint number = 0;
  gsize length;

  if (*at == ' ')
    return 1;
  length = corridor_input_match_name (language, at, &number);
  if (length == 0)
    length = read_any_year (language, at, point);
  if (length == 0)
    length = read_number (language, at, point);
  if (length == 0)
    length = corridor_input_match_one (language->fillers, at);
  if (length == 0)
    length = corridor_input_match_beginning (language, at, &number);
  if (number != 0 && point->number != 0)
    return 0;
  if (number != 0)
    point->number = number;

  return length;
}

static gboolean
read_words (const CorridorInputLanguage *language, const char *text, CorridorInputPoint *point)
{
  while (*text != '\0')
    {
      gsize length = read_piece (language, text, point);

      if (length == 0)
        return FALSE;
      text += length;
    }

  return point->year[0] != '\0' || point->number != 0 || point->day != 0;
}

/* --- phrases --- */

static gboolean
read_decade (const char *text, CorridorInputPoint *point)
{
  if (strlen (text) != 4 || !corridor_input_is_digits (text, 4) || text[3] != '0')
    return FALSE;
  point->edtf = g_strdup (text);
  point->edtf[3] = 'X';

  return TRUE;
}

/* A day or a month that is not said of a year or a month that is. */
static gboolean
read_vague (CorridorInputLanguage *language, CorridorInputPhrase phrase, const char *text, CorridorInputPoint *point)
{
  gboolean is_day = phrase == CORRIDOR_INPUT_SOME_DAY;

  if (!read_words (language, text, point) || point->year[0] == '\0' || point->day != 0 || point->number > (is_day ? 12 : 0))
    return FALSE;
  point->mask = is_day && point->number == 0 ? "-XX-XX" : "-XX";

  return TRUE;
}

/* What stands in a phrase of @phrase. */
static gboolean
read_within (CorridorInputLanguage *language, CorridorInputPhrase phrase, const char *text, CorridorInputPoint *point)
{
  gboolean is_about = phrase == CORRIDOR_INPUT_ABOUT || phrase == CORRIDOR_INPUT_DOUBTED;
  gboolean is_uncertain = phrase == CORRIDOR_INPUT_UNCERTAIN || phrase == CORRIDOR_INPUT_DOUBTED;
  CorridorInputPoint doubt = *point;

  if (phrase == CORRIDOR_INPUT_DECADE)
    return read_decade (text, point);
  if (!is_about && !is_uncertain)
    return read_vague (language, phrase, text, point);
  /* each is said once, which also bounds the search */
  if ((is_about && point->is_about) || (is_uncertain && point->is_uncertain))
    return FALSE;

  point->is_about |= is_about;
  point->is_uncertain |= is_uncertain;
  if (corridor_input_point_read (language, text, point))
    return TRUE;
  *point = doubt;

  return FALSE;
}

/* A date without a phrase around it */
static gboolean
read_plain (CorridorInputLanguage *language, const char *text, CorridorInputPoint *point)
{
  CorridorInputPoint found = { 0 };

  if (!read_edtf (language, text, &found) && !read_figures (language, text, &found))
    {
      found = (CorridorInputPoint) { 0 };
      if (!read_words (language, text, &found))
        return FALSE;
    }
  found.is_about = point->is_about;
  found.is_uncertain = point->is_uncertain;
  *point = found;

  return TRUE;
}

/**
 * corridor_input_point_read:
 * @language: what it is written in
 * @text: tidied
 * @point: where it is read to; what it has of doubt is kept
 *
 * Returns: whether @text is a date or a part of one
 */
gboolean
corridor_input_point_read (CorridorInputLanguage *language, const char *text, CorridorInputPoint *point)
{
  static const CorridorInputPhrase phrases[] = { CORRIDOR_INPUT_DECADE, CORRIDOR_INPUT_SOME_MONTH, CORRIDOR_INPUT_SOME_DAY, CORRIDOR_INPUT_DOUBTED,
                                                 CORRIDOR_INPUT_UNCERTAIN, CORRIDOR_INPUT_ABOUT };
  CorridorInputPoint doubt = *point;

  if (*text == '\0')
    return FALSE;
  if (read_plain (language, text, point))
    return TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (phrases); i++)
    for (guint j = 0; j < language->patterns[phrases[i]]->len; j++)
      {
        char *dates[2] = { NULL, NULL };
        gsize from = 0;
        gboolean is_read;

        *point = doubt;
        if (!corridor_input_pattern_match (language->patterns[phrases[i]]->pdata[j], text, &from, dates))
          continue;
        is_read = read_within (language, phrases[i], dates[0], point);
        g_free (dates[0]);
        if (is_read)
          return TRUE;
      }
  *point = doubt;

  return FALSE;
}

/* "March to May 2021", "14 to 18 July 2021": what a beginning lacks, its end has. */
void
corridor_input_point_complete (CorridorInputPoint *point, const CorridorInputPoint *end)
{
  if (point->edtf != NULL || end->edtf != NULL || point->year[0] != '\0')
    return;

  memcpy (point->year, end->year, sizeof point->year);
  if (point->number == 0 && point->day > 0)
    point->number = end->number;
}

char *
corridor_input_point_write (const CorridorInputPoint *point)
{
  g_autoptr (GString) text = g_string_new (point->edtf);

  if (point->edtf == NULL)
    {
      gboolean is_month = point->number >= 1 && point->number <= 12;

      if (point->year[0] == '\0' || (point->day > 0 && !is_month))
        return NULL;
      g_string_append (text, point->year);
      if (point->number > 0)
        g_string_append_printf (text, "-%02u", point->number);
      if (point->day > 0)
        g_string_append_printf (text, "-%02u", point->day);
      if (point->mask != NULL)
        g_string_append (text, point->mask);
    }
  if ((point->is_about || point->is_uncertain) && strpbrk (text->str, "?~%") == NULL)
    g_string_append_c (text, point->is_about && point->is_uncertain ? '%' : point->is_about ? '~' : '?');

  return g_string_free (g_steal_pointer (&text), FALSE);
}
