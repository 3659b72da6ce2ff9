/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Phrases around dates: those that people write, and those in which corridor_date_describe() shows dates, so that what is shown can be written. A
 * language may have its words before a date, after it, or around it. */

#include "corridor-date-input-private.h"

#include "corridor-i18n.h"

#include <string.h>

/* English ones are understood in any language. */
static const struct
{
  CorridorInputPhrase phrase;
  const char *list;
} written[] = {
  /* Translators: how people may write from when to when something was, with | between the phrases and … for each of the two dates */
  { CORRIDOR_INPUT_RANGE, NC_ ("date input", "… to …|… until …|… till …|… through …|between … and …|… and …") },
  /* Translators: how people may write since when something was, with | between the phrases and … for the date: since 2019. A word can stand before or
   * after it, and there is a space where you write one. */
  { CORRIDOR_INPUT_BEGIN, NC_ ("date input", "since …|from …|between …|from … on|from … onwards") },
  /* Translators: how people may write until when something was, with | between the phrases and … for the date: until 2021 */
  { CORRIDOR_INPUT_END, NC_ ("date input", "until …|till …|to …|up to …|through …") },
  /* Translators: how people may write that something was within a time, with | between the phrases and … for the date: in 2021 */
  { CORRIDOR_INPUT_IN, NC_ ("date input", "in …|during …|within …") },
  /* Translators: how people may write that a date is approximate, with | between the phrases and … for the date: about October 2024 */
  { CORRIDOR_INPUT_ABOUT, NC_ ("date input", "about …|around …|circa …|ca. …|c. …|approximately …") },
  /* Translators: how people may write that a date is not certain, with | between the phrases and … for the date: 2021? */
  { CORRIDOR_INPUT_UNCERTAIN, NC_ ("date input", "…?|…, uncertain|… (uncertain)|perhaps …") },
  /* Translators: how people may write a decade, with | between the phrases and … for the number of its first year: 1960s */
  { CORRIDOR_INPUT_DECADE, NC_ ("date input", "…s|the …s|some time in the …s") },
  /* Translators: how people may write a year before the common era, with | between the phrases and … for its number */
  { CORRIDOR_INPUT_BEFORE_CHRIST, NC_ ("date input", "… BCE|… BC") },
  /* Translators: how people may write a year of the common era, with | between the phrases and … for its number */
  { CORRIDOR_INPUT_AFTER_CHRIST, NC_ ("date input", "… CE|… AD|AD …") },
};

static void
free_pattern (gpointer data)
{
  CorridorInputPattern *pattern = data;

  g_free (pattern->before);
  g_free (pattern->between);
  g_free (pattern->after);
  g_free (pattern);
}

/* What parts words, at the beginning or the end of @text */
static gboolean
has_space (const char *text, gboolean at_end)
{
  const char *p = at_end ? g_utf8_find_prev_char (text, text + strlen (text)) : text;
  gunichar c = p != NULL ? g_utf8_get_char (p) : 0;

  return g_unichar_isspace (c) || c == ',' || c == 0x060c || c == 0x3001 || c == 0xff0c;
}

/* The next place for a date in @phrase: which of the two it is, and what stands before it. NULL where there is none. */
static const char *
find_hole (const char *phrase, guint n, char **text, guint *which)
{
  for (const char *p = phrase; *p != '\0'; p = g_utf8_next_char (p))
    {
      gboolean is_next = g_str_has_prefix (p, CORRIDOR_INPUT_HOLE);

      if (!is_next && *p != CORRIDOR_INPUT_FIRST_HOLE[0] && *p != CORRIDOR_INPUT_SECOND_HOLE[0])
        continue;
      *text = g_strndup (phrase, p - phrase);
      *which = is_next ? n : *p == CORRIDOR_INPUT_FIRST_HOLE[0] ? 0 : 1;
      return g_utf8_next_char (p);
    }

  return NULL;
}

static void
add_pattern (CorridorInputLanguage *language, CorridorInputPhrase phrase, const char *text)
{
  CorridorInputPattern *pattern = g_new0 (CorridorInputPattern, 1);
  g_autofree char *before = NULL;
  g_autofree char *between = NULL;
  guint second = 1;
  const char *rest = find_hole (text, 0, &before, &pattern->first);
  const char *end = rest != NULL ? find_hole (rest, 1, &between, &second) : NULL;
  const char *after = end != NULL ? end : rest;

  /* one date where there should be two; two that nothing parts; or a phrase that any text is */
  if (rest == NULL || (phrase == CORRIDOR_INPUT_RANGE) != (end != NULL) || (before[0] == '\0' && between == NULL && after[0] == '\0'))
    {
      free_pattern (pattern);
      return;
    }

  pattern->before = corridor_input_tidy (language->folder, before);
  pattern->before_is_apart = has_space (before, TRUE);
  pattern->after = corridor_input_tidy (language->folder, after);
  pattern->after_is_apart = has_space (after, FALSE);
  if (between != NULL)
    {
      pattern->between = corridor_input_tidy (language->folder, between);
      pattern->between_is_apart[0] = has_space (between, FALSE);
      pattern->between_is_apart[1] = has_space (between, TRUE);
      pattern->first = pattern->first == 1 && second == 0 ? 1 : 0;
    }
  if (between == NULL || pattern->between[0] != '\0')
    g_ptr_array_add (language->patterns[phrase], pattern);
  else
    free_pattern (pattern);
}

static void
add_list (CorridorInputLanguage *language, CorridorInputPhrase phrase, const char *list)
{
  g_auto (GStrv) all = g_strsplit (list, "|", -1);

  for (guint i = 0; all[i] != NULL; i++)
    add_pattern (language, phrase, all[i]);
}

/* Takes @text, which is a phrase as it is shown, with a place for each date. */
static void
add_shown (CorridorInputLanguage *language, CorridorInputPhrase phrase, char *text)
{
  add_pattern (language, phrase, text);
  g_free (text);
}

/* The phrases that tell of a date's doubt */
static void
add_shown_doubt (CorridorInputLanguage *language, CorridorInputPhrase phrase, const char *doubt)
{
  add_shown (language, phrase, g_strdup_printf (C_ ("doubted date", "%1$s, %2$s"), CORRIDOR_INPUT_HOLE, doubt));
  add_shown (language, phrase, g_strdup_printf (C_ ("doubted date", "%1$s (%2$s)"), CORRIDOR_INPUT_HOLE, doubt));
}

/* As corridor_date_describe() has them */
static void
add_all_shown (CorridorInputLanguage *language)
{
  const char *hole = CORRIDOR_INPUT_HOLE;
  const char *first = CORRIDOR_INPUT_FIRST_HOLE, *second = CORRIDOR_INPUT_SECOND_HOLE;

  add_shown (language, CORRIDOR_INPUT_RANGE, g_strdup_printf (C_ ("dates", "%1$s to %2$s"), first, second));
  add_shown (language, CORRIDOR_INPUT_RANGE, g_strdup_printf (C_ ("dates", "from %1$s to %2$s"), first, second));
  add_shown (language, CORRIDOR_INPUT_BEGIN, g_strdup_printf (C_ ("date", "since %s"), hole));
  add_shown (language, CORRIDOR_INPUT_BEGIN, g_strdup_printf (C_ ("days", "from %s on"), hole));
  add_shown (language, CORRIDOR_INPUT_BEGIN_ONLY, g_strdup_printf (C_ ("date", "from %s, end unknown"), hole));
  add_shown (language, CORRIDOR_INPUT_END, g_strdup_printf (C_ ("date", "until %s"), hole));
  add_shown (language, CORRIDOR_INPUT_END, g_strdup_printf (C_ ("days", "until %s"), hole));
  add_shown (language, CORRIDOR_INPUT_END_ONLY, g_strdup_printf (C_ ("date", "until %s, beginning unknown"), hole));
  add_shown (language, CORRIDOR_INPUT_OR_EARLIER, g_strdup_printf (C_ ("date", "%s or earlier"), hole));
  add_shown (language, CORRIDOR_INPUT_OR_LATER, g_strdup_printf (C_ ("date", "%s or later"), hole));
  add_shown (language, CORRIDOR_INPUT_ABOUT, g_strdup_printf (C_ ("date", "about %s"), hole));
  add_shown_doubt (language, CORRIDOR_INPUT_ABOUT, C_ ("doubt", "approximate"));
  add_shown (language, CORRIDOR_INPUT_UNCERTAIN, g_strdup_printf (C_ ("short date", "%s?"), hole));
  add_shown_doubt (language, CORRIDOR_INPUT_UNCERTAIN, C_ ("doubt", "uncertain"));
  add_shown (language, CORRIDOR_INPUT_DOUBTED, g_strdup_printf (C_ ("short date", "about %s?"), hole));
  add_shown_doubt (language, CORRIDOR_INPUT_DOUBTED, C_ ("doubt", "approximate and uncertain"));
  add_shown (language, CORRIDOR_INPUT_DECADE, g_strdup_printf (C_ ("decade", "%ss"), hole));
  add_shown (language, CORRIDOR_INPUT_DECADE, g_strdup_printf (_("some time in the %ss"), hole));
  add_shown (language, CORRIDOR_INPUT_SOME_DAY, g_strdup_printf (C_ ("month", "some day in %s"), hole));
  add_shown (language, CORRIDOR_INPUT_SOME_DAY, g_strdup_printf (C_ ("year", "some day in %s"), hole));
  add_shown (language, CORRIDOR_INPUT_SOME_MONTH, g_strdup_printf (_("some month in %s"), hole));
  add_shown (language, CORRIDOR_INPUT_BEFORE_CHRIST, g_strdup_printf (C_ ("year", "%s BCE"), hole));
  add_shown (language, CORRIDOR_INPUT_AFTER_CHRIST, g_strdup_printf (C_ ("year", "%s CE"), hole));
  add_shown (language, CORRIDOR_INPUT_YEAR, g_strdup_printf (C_ ("year", "%s"), hole));
}

void
corridor_input_add_patterns (CorridorInputLanguage *language)
{
  for (guint i = 0; i < CORRIDOR_INPUT_N_PHRASES; i++)
    language->patterns[i] = g_ptr_array_new_with_free_func (free_pattern);

  for (guint i = 0; i < G_N_ELEMENTS (written); i++)
    {
      add_list (language, written[i].phrase, written[i].list);
      add_list (language, written[i].phrase, g_dpgettext2 (GETTEXT_PACKAGE, "date input", written[i].list));
    }
  add_all_shown (language);
}

/* --- matching --- */

/* The place in @text where @part ends that stands at @at, NULL where it does not stand there as it should. */
static const char *
skip (const char *text, const char *at, const char *part, gboolean before_is_apart, gboolean after_is_apart)
{
  gsize length = strlen (part);

  if (strncmp (at, part, length) != 0 || (before_is_apart && corridor_input_is_joined (text, at))
      || (after_is_apart && corridor_input_is_joined (text, at + length)))
    return NULL;

  return at + length;
}

static char *
copy_date (const char *start, const char *end)
{
  return g_strstrip (g_strndup (start, end - start));
}

/**
 * corridor_input_pattern_match:
 * @pattern: a pattern
 * @text: tidied
 * @from: (inout): 0 at first; where to go on, as a word between two dates may stand at several places
 * @dates: (out): the dates, of which the second is %NULL where there is one only; to be freed
 *
 * Returns: whether there is a match, or a further one
 */
gboolean
corridor_input_pattern_match (const CorridorInputPattern *pattern, const char *text, gsize *from, char *dates[2])
{
  const char *start = skip (text, text, pattern->before, FALSE, pattern->before_is_apart);
  const char *end = text + strlen (text) - strlen (pattern->after);

  if (start == NULL || end <= start || skip (text, end, pattern->after, pattern->after_is_apart, FALSE) == NULL)
    return FALSE;

  dates[0] = dates[1] = NULL;
  if (pattern->between == NULL)
    {
      if (*from > 0)
        return FALSE;
      *from = 1;
      dates[0] = copy_date (start, end);
      return TRUE;
    }

  for (const char *at = MAX (start + 1, text + *from); (at = strstr (at, pattern->between)) != NULL && at < end; at++)
    {
      const char *rest = skip (text, at, pattern->between, pattern->between_is_apart[0], pattern->between_is_apart[1]);

      if (rest == NULL || rest >= end)
        continue;
      *from = at + 1 - text;
      dates[pattern->first] = copy_date (start, at);
      dates[1 - pattern->first] = copy_date (rest, end);
      return TRUE;
    }

  return FALSE;
}
