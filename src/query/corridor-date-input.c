/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads what a person writes for a date. Languages differ in the order of day, month and year, so that each word is told by what it is and
 * not by where it stands: four digits are a year, fewer are a day, the rest is a month or a part of the year. */

#include "corridor-date-input.h"

#include "corridor-date-names.h"
#include "corridor-i18n.h"
#include "corridor-words.h"

#include <string.h>

/* Longer than any date that is written in words; sets are EDTF, which has a limit of its own */
#define MAX_WORDS 12

typedef enum
{
  WORD_BEGIN,
  WORD_END,
  WORD_RANGE,
  WORD_IN,
  WORD_ABOUT,
  WORD_FILLER,
} Word;

/* Translators: words that can stand before, between or after dates that people write, with | between them and without spaces in them. English
 * ones are understood in any case. */
static const char *const words[] = {
  /* Translators: before a beginning: since 2019 */
  [WORD_BEGIN] = NC_ ("date input", "since|from|between"),
  /* Translators: before an end: until 2021 */
  [WORD_END] = NC_ ("date input", "until|till|to"),
  /* Translators: between a beginning and an end: 2019 to 2021 */
  [WORD_RANGE] = NC_ ("date input", "to|until|till|through|and"),
  /* Translators: before a date that is a beginning and an end: in 2021 */
  [WORD_IN] = NC_ ("date input", "in|during|within"),
  /* Translators: before a date that is approximate: about October 2024 */
  [WORD_ABOUT] = NC_ ("date input", "about|around|circa|ca|c"),
  /* Translators: between the parts of a date, without a meaning of their own: the first half of 2021 */
  [WORD_FILLER] = NC_ ("date input", "the|of"),
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

/* A date without beginning and end, as far as it has been read; years and days may be filled in from the other end of a range. */
typedef struct
{
  char *edtf; /* nullable: it was EDTF already */
  char year[5];
  guint number; /* of a month or a part of the year; 0 for none */
  guint day;
  gboolean is_about;
} Point;

static void
point_clear (Point *point)
{
  g_free (point->edtf);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Point, point_clear)

static gboolean
fail (GError **error)
{
  g_set_error_literal (error, CORRIDOR_DATE_ERROR, CORRIDOR_DATE_ERROR_SYNTAX,
                       _("Write a date such as 2021, Oct 2024 or 14 July 2021"));
  return FALSE;
}

static gboolean
fail_calendar (GError **error)
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

static gboolean
is_word (const char *folded, Word word)
{
  if (word == WORD_RANGE && g_str_equal (folded, "-"))
    return TRUE;

  return is_one_of (folded, words[word])
         || is_one_of (folded, g_dpgettext2 (GETTEXT_PACKAGE, "date input", words[word]));
}

static gboolean
is_digits (const char *text, gsize n)
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

  if (strlen (token) < 5 || !is_digits (token, 4) || token[3] != '0')
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
read_number (const char *folded, Point *point)
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
read_words (const char *const *tokens, guint n, Point *point, GError **error)
{
  g_autoptr (GString) name = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      if (is_word (tokens[i], WORD_FILLER))
        continue;
      if (g_ascii_isdigit (tokens[i][0]))
        {
          if (!read_number (tokens[i], point))
            return fail (error);
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
        return fail (error);
    }

  return TRUE;
}

/* @tokens: as they were written; @folded: the same, folded */
static gboolean
read_point (const char *const *tokens, const char *const *folded, guint n, Point *point, GError **error)
{
  g_autoptr (CorridorDate) date = NULL;
  g_autoptr (GError) edtf_error = NULL;

  point->is_about = n > 1 && is_word (folded[0], WORD_ABOUT);
  if (point->is_about)
    {
      tokens++;
      folded++;
      n--;
    }
  if (n == 0)
    return fail (error);

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
        return fail_calendar (error);
    }

  return read_words (folded, n, point, error);
}

/* "March to May 2021", "14 to 18 July 2021": what a beginning lacks, its end has. */
static void
complete_point (Point *point, const Point *end)
{
  if (point->edtf != NULL || end->edtf != NULL || point->year[0] != '\0')
    return;

  memcpy (point->year, end->year, sizeof point->year);
  if (point->number == 0 && point->day > 0)
    point->number = end->number;
}

static char *
write_point (const Point *point, GError **error)
{
  g_autoptr (GString) text = g_string_new (point->edtf);

  if (point->edtf == NULL)
    {
      gboolean is_month = point->number >= 1 && point->number <= 12;

      if (point->year[0] == '\0' || (point->day > 0 && !is_month))
        {
          fail (error);
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

/* --- the whole --- */

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
                         || (c == '-' && token->len == 4 && is_digits (token->str, 4) && strlen (p) > 4 && is_digits (p + 1, 4));

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
    if (is_word (folded[i], WORD_RANGE))
      return i;

  return 0;
}

static char *
read_range (const char *const *tokens, const char *const *folded, guint n, guint joint, GError **error)
{
  guint start = is_word (folded[0], WORD_BEGIN) ? 1 : 0;
  g_auto (Point) first = { 0 };
  g_auto (Point) last = { 0 };
  g_autofree char *begin = NULL;
  g_autofree char *end = NULL;

  if (start >= joint)
    {
      fail (error);
      return NULL;
    }
  if (!read_point (tokens + start, folded + start, joint - start, &first, error)
      || !read_point (tokens + joint + 1, folded + joint + 1, n - joint - 1, &last, error))
    return NULL;

  complete_point (&first, &last);
  begin = write_point (&first, error);
  end = begin != NULL ? write_point (&last, error) : NULL;

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
  g_auto (Point) point = { 0 };
  g_autofree char *edtf = NULL;
  guint n = tokens->len - 1, joint;
  gboolean begins, ends, is_in;

  if (n == 0 || n > MAX_WORDS)
    {
      fail (error);
      return NULL;
    }

  joint = find_range (folded, n);
  if (joint > 0)
    return read_range (written, folded, n, joint, error);

  begins = is_word (folded[0], WORD_BEGIN);
  ends = !begins && is_word (folded[0], WORD_END);
  is_in = !begins && !ends && is_word (folded[0], WORD_IN);
  if (begins || ends || is_in)
    {
      written++;
      folded++;
      n--;
    }
  if (!read_point (written, folded, n, &point, error))
    return NULL;
  edtf = write_point (&point, error);
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
