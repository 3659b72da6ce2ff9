/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One date in words. Languages differ in the order of day, month and year, so that each word is told by what it is and not by where it stands: four
 * digits are a year, fewer are a day, the rest is a month or a part of the year. */

#include "corridor-date-input-private.h"

#include "corridor-date-names.h"
#include "corridor-i18n.h"
#include "corridor-words.h"

#include <string.h>

/* Translators: words that can stand before, between or after dates that people write, with | between them and without spaces in them. English
 * ones are understood in any case. */
static const char *const words[] = {
  /* Translators: before a beginning: since 2019 */
  [CORRIDOR_INPUT_BEGIN] = NC_ ("date input", "since|from|between"),
  /* Translators: before an end: until 2021 */
  [CORRIDOR_INPUT_END] = NC_ ("date input", "until|till|to"),
  /* Translators: between a beginning and an end: 2019 to 2021 */
  [CORRIDOR_INPUT_RANGE] = NC_ ("date input", "to|until|till|through|and"),
  /* Translators: before a date that is a beginning and an end: in 2021 */
  [CORRIDOR_INPUT_IN] = NC_ ("date input", "in|during|within"),
  /* Translators: before a date that is approximate: about October 2024 */
  [CORRIDOR_INPUT_ABOUT] = NC_ ("date input", "about|around|circa|ca|c"),
  /* Translators: between the parts of a date, without a meaning of their own: the first half of 2021 */
  [CORRIDOR_INPUT_FILLER] = NC_ ("date input", "the|of"),
};

/* Other names of parts of the year */
static const struct
{
  const char *names;
  guint number;
} other_parts[] = {
  /* Translators: other words for "autumn", with | between them */
  { NC_ ("date input", "fall"), 23 },
  { "q1", 33 }, { "q2", 34 }, { "q3", 35 }, { "q4", 36 }, { "h1", 40 }, { "h2", 41 },
};

void
corridor_input_point_clear (CorridorInputPoint *point)
{
  g_free (point->edtf);
}

gboolean
corridor_input_fail (GError **error)
{
  g_set_error_literal (error, CORRIDOR_DATE_ERROR, CORRIDOR_DATE_ERROR_SYNTAX,
                       _("Write a date such as 2021, Oct 2024 or 14 July 2021"));
  return FALSE;
}

gboolean
corridor_input_fail_calendar (GError **error)
{
  g_set_error_literal (error, CORRIDOR_DATE_ERROR, CORRIDOR_DATE_ERROR_CALENDAR, _("There is no such date"));
  return FALSE;
}

static gboolean
is_one_of (const char *folded, const char *list)
{
  g_autofree char *folded_list = corridor_fold (list, -1);
  g_auto (GStrv) all = folded_list != NULL ? g_strsplit (folded_list, "|", -1) : NULL;

  return all != NULL && g_strv_contains ((const char *const *) all, folded);
}

gboolean
corridor_input_is_word (const char *folded, CorridorInputWord word)
{
  if (word == CORRIDOR_INPUT_RANGE && g_str_equal (folded, "-"))
    return TRUE;

  return is_one_of (folded, words[word])
         || is_one_of (folded, g_dpgettext2 (GETTEXT_PACKAGE, "date input", words[word]));
}

gboolean
corridor_input_is_digits (const char *text, gsize n)
{
  for (gsize i = 0; i < n; i++)
    if (!g_ascii_isdigit (text[i]))
      return FALSE;

  return n > 0;
}

/* --- names --- */

/* How well @folded is @name: 2 wholly, 1 as its beginning, 0 not. */
static guint
compare_name (const char *folded, const char *name)
{
  g_autofree char *folded_name = corridor_fold (name, -1);

  if (folded_name == NULL)
    return 0;
  if (g_str_has_suffix (folded_name, "."))
    folded_name[strlen (folded_name) - 1] = '\0';
  if (g_str_equal (folded, folded_name))
    return 2;
  return g_utf8_strlen (folded, -1) >= 3 && g_str_has_prefix (folded_name, folded) ? 1 : 0;
}

static guint
compare_month (const char *folded, guint month)
{
  static const char *const english[] = {
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
  };
  guint best = compare_name (folded, english[month - 1]);

  best = MAX (best, compare_name (folded, corridor_month_get_name (month, CORRIDOR_DATE_LONG)));
  return MAX (best, compare_name (folded, corridor_month_get_name (month, CORRIDOR_DATE_SHORT)));
}

/* A month's name, or its beginning where no other month begins so; 0 where it is none. */
static guint
find_month (const char *folded)
{
  guint found = 0;

  for (guint month = 1; month <= 12; month++)
    {
      guint likeness = compare_month (folded, month);

      if (likeness == 2)
        return month;
      if (likeness == 1 && found != 0)
        return 0;
      if (likeness == 1)
        found = month;
    }

  return found;
}

static guint
find_part_of_year (const char *folded)
{
  for (guint number = CORRIDOR_SUBYEAR_FIRST; number <= CORRIDOR_SUBYEAR_LAST; number++)
    if (compare_name (folded, corridor_subyear_get_name (number)) == 2)
      return number;

  for (guint i = 0; i < G_N_ELEMENTS (other_parts); i++)
    if (is_one_of (folded, other_parts[i].names)
        || is_one_of (folded, g_dpgettext2 (GETTEXT_PACKAGE, "date input", other_parts[i].names)))
      return other_parts[i].number;

  return 0;
}

/* --- a point --- */

/* "2010s" is the decade 201X */
static char *
read_decade (const char *token)
{
  g_autofree char *year = NULL;
  g_autofree char *decade = NULL;

  if (strlen (token) < 5 || !corridor_input_is_digits (token, 4) || token[3] != '0')
    return NULL;

  year = g_strndup (token, 4);
  decade = g_strdup_printf (C_ ("decade", "%ss"), year);
  if (!g_str_equal (token, decade) && !g_str_equal (token + 4, "s"))
    return NULL;
  year[3] = 'X';

  return g_steal_pointer (&year);
}

/* TRUE where @token is a year or a day of a month, as "14", "14." and "14th". */
static gboolean
read_number (const char *folded, CorridorInputPoint *point)
{
  gsize n = strspn (folded, "0123456789");
  static const char *const endings[] = { "", ".", "st", "nd", "rd", "th", NULL };

  if (n == 4 && folded[n] == '\0' && point->year[0] == '\0')
    {
      memcpy (point->year, folded, sizeof point->year);
      return TRUE;
    }
  if ((n == 1 || n == 2) && g_strv_contains (endings, folded + n) && point->day == 0)
    {
      point->day = (guint) g_ascii_strtoull (folded, NULL, 10);
      return point->day > 0;
    }

  return FALSE;
}

static gboolean
read_words (const char *const *tokens, guint n, CorridorInputPoint *point, GError **error)
{
  g_autoptr (GString) name = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      if (corridor_input_is_word (tokens[i], CORRIDOR_INPUT_FILLER))
        continue;
      if (g_ascii_isdigit (tokens[i][0]))
        {
          if (!read_number (tokens[i], point))
            return corridor_input_fail (error);
          continue;
        }
      if (name->len > 0)
        g_string_append_c (name, ' ');
      g_string_append (name, tokens[i]);
    }

  if (name->len > 0)
    {
      point->number = find_month (name->str);
      if (point->number == 0)
        point->number = find_part_of_year (name->str);
      if (point->number == 0)
        return corridor_input_fail (error);
    }

  return TRUE;
}

/* @tokens: as they were written; @folded: the same, folded */
gboolean
corridor_input_point_read (const char *const *tokens, const char *const *folded, guint n, CorridorInputPoint *point, GError **error)
{
  g_autoptr (CorridorDate) date = NULL;
  g_autoptr (GError) edtf_error = NULL;

  point->is_about = n > 1 && corridor_input_is_word (folded[0], CORRIDOR_INPUT_ABOUT);
  if (point->is_about)
    {
      tokens++;
      folded++;
      n--;
    }
  if (n == 0)
    return corridor_input_fail (error);

  if (n == 1)
    {
      point->edtf = read_decade (tokens[0]);
      if (point->edtf != NULL)
        return TRUE;

      date = corridor_date_parse (tokens[0], &edtf_error);
      if (date != NULL && !corridor_date_is_interval (date) && !corridor_date_is_set (date))
        {
          point->edtf = g_strdup (tokens[0]);
          return TRUE;
        }
      if (g_error_matches (edtf_error, CORRIDOR_DATE_ERROR, CORRIDOR_DATE_ERROR_CALENDAR))
        return corridor_input_fail_calendar (error);
    }

  return read_words (folded, n, point, error);
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
corridor_input_point_write (const CorridorInputPoint *point, GError **error)
{
  g_autoptr (GString) text = g_string_new (point->edtf);

  if (point->edtf == NULL)
    {
      gboolean is_month = point->number >= 1 && point->number <= 12;

      if (point->year[0] == '\0' || (point->day > 0 && !is_month))
        {
          corridor_input_fail (error);
          return NULL;
        }
      g_string_append (text, point->year);
      if (point->number > 0)
        g_string_append_printf (text, "-%02u", point->number);
      if (point->day > 0)
        g_string_append_printf (text, "-%02u", point->day);
    }
  if (point->is_about && strpbrk (text->str, "?~%") == NULL)
    g_string_append_c (text, '~');

  return g_string_free (g_steal_pointer (&text), FALSE);
}
