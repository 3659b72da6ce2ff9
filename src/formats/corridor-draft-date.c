/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Dates as they stand above articles: in ISO form, or with an English month. What could be read in two ways (3/4/2024) is not read. */

#include "corridor-draft-private.h"

#include <string.h>

#include "corridor-fingerprint.h"

/* No line with a date and nothing else is longer. */
#define DATE_LENGTH_MAX 80
#define N_WORDS_MAX 8

static const char *const months[] = { "january", "february", "march",     "april",   "may",      "june",
                                      "july",    "august",   "september", "october", "november", "december" };
static const char *const days[] = { "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday" };

/* The place of a name in @names, from 1, whole or as an abbreviation; 0 where it is none of them. */
static guint
find_name (const char *word, const char *const *names, guint n)
{
  gsize length = strlen (word);

  for (guint i = 0; i < n; i++)
    {
      if (g_ascii_strcasecmp (word, names[i]) == 0)
        return i + 1;
      if ((length == 3 || (length == 4 && names == months && i == 8)) && g_ascii_strncasecmp (word, names[i], length) == 0)
        return i + 1;
    }
  return 0;
}

/* 1 to 31, as 15 or 15th; 0 for anything else. */
static guint
read_day (const char *word)
{
  static const char *const endings[] = { "", "st", "nd", "rd", "th" };
  gsize n_digits = strspn (word, "0123456789");
  guint day;

  if (n_digits < 1 || n_digits > 2)
    return 0;
  day = (guint) g_ascii_strtoull (word, NULL, 10);
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      if (g_ascii_strcasecmp (word + n_digits, endings[i]) == 0)
        return day;
    }
  return 0;
}

static gboolean
is_year (const char *word)
{
  return strlen (word) == 4 && strspn (word, "0123456789") == 4;
}

/* The words without the commas and full stops that part them; no more than a date has. */
static GPtrArray *
split_words (const char *line)
{
  g_auto (GStrv) parts = g_strsplit_set (line, " ,", -1);
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; parts[i] != NULL && words->len <= N_WORDS_MAX; i++)
    {
      gsize length = strlen (parts[i]);

      if (length > 1 && parts[i][length - 1] == '.')
        parts[i][length - 1] = '\0';
      if (*parts[i] != '\0')
        g_ptr_array_add (words, g_strdup (parts[i]));
    }
  return words;
}

/* Month and year, with a day before or after the month. */
static CorridorDate *
read_words (const char *line)
{
  g_autoptr (GPtrArray) words = split_words (line);
  g_autofree char *edtf = NULL;
  const char *first, *second, *year;
  guint n = words->len, at = 0, month, day;

  if (n > 0 && find_name (words->pdata[0], days, G_N_ELEMENTS (days)) > 0)
    at++;
  if (n - at != 2 && n - at != 3)
    return NULL;
  first = words->pdata[at];
  second = words->pdata[at + 1];
  year = words->pdata[n - 1];
  if (!is_year (year))
    return NULL;
  month = find_name (first, months, G_N_ELEMENTS (months));
  if (n - at == 2)
    {
      if (month == 0)
        return NULL;
      edtf = g_strdup_printf ("%s-%02u", year, month);
      return corridor_date_parse (edtf, NULL);
    }
  day = read_day (month > 0 ? second : first);
  if (month == 0)
    month = find_name (second, months, G_N_ELEMENTS (months));
  if (month == 0 || day == 0)
    return NULL;
  edtf = g_strdup_printf ("%s-%02u-%02u", year, month, day);
  return corridor_date_parse (edtf, NULL);
}

/* YYYY-MM-DD, and a time of day as EDTF has it; of another, the day alone. */
static CorridorDate *
read_iso (const char *line)
{
  g_autofree char *day = NULL;
  CorridorDate *date;

  if (strspn (line, "0123456789") != 4 || line[4] != '-' || strspn (line + 5, "0123456789") != 2 || line[7] != '-'
      || strspn (line + 8, "0123456789") != 2)
    return NULL;
  if (line[10] != '\0' && line[10] != 'T' && line[10] != ' ')
    return NULL;
  if (line[10] != '\0' && !g_ascii_isdigit (line[11]))
    return NULL;
  date = corridor_date_parse (line, NULL);
  if (date != NULL)
    return date;
  if (line[10] != '\0' && strspn (line + 11, "0123456789:.,+- TZ") != strlen (line + 11))
    return NULL;
  day = g_strndup (line, 10);
  return corridor_date_parse (day, NULL);
}

/**
 * corridor_draft_find_date:
 * @text: a line, in valid UTF-8
 *
 * Reads a line that is a date, and nothing else but a word for what happened on it.
 *
 * Returns: (transfer full) (nullable): the date; %NULL where it is none
 */
CorridorDate *
corridor_draft_find_date (const char *text)
{
  static const char *const before[] = { "Published on", "Published", "Posted on", "Posted", "Date" };
  g_autofree char *line = NULL;
  const char *rest;
  CorridorDate *date;

  if (strnlen (text, 4 * DATE_LENGTH_MAX) == 4 * DATE_LENGTH_MAX)
    return NULL;
  line = corridor_normalise_paragraph (text);
  rest = line;
  for (guint i = 0; i < G_N_ELEMENTS (before); i++)
    {
      gsize length = strlen (before[i]);

      if (g_ascii_strncasecmp (rest, before[i], length) != 0 || (rest[length] != ':' && rest[length] != ' '))
        continue;
      rest += length;
      rest += strspn (rest, ": ");
      break;
    }
  date = read_iso (rest);
  return date != NULL ? date : read_words (rest);
}
