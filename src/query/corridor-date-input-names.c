/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The names of months and parts of the year, in the user's language and English. */

#include "corridor-date-input-private.h"

#include "corridor-date-names.h"
#include "corridor-i18n.h"

#include <string.h>

/* How names are written beside the way in which dates are shown */
static const struct
{
  const char *names;
  guint number;
} other_names[] = {
  /* Translators: what people may write for this month, with | between the words, long or short: January|Jan. Capitals, accents and the dot of what is
   * shortened make no difference; the first three letters are enough in any case. The names that are shown in dates are known already. */
  { NC_ ("date input", "January|Jan"), 1 },
  /* Translators: what people may write for this month, with | between the words */
  { NC_ ("date input", "February|Feb"), 2 },
  /* Translators: what people may write for this month, with | between the words */
  { NC_ ("date input", "March|Mar"), 3 },
  /* Translators: what people may write for this month, with | between the words */
  { NC_ ("date input", "April|Apr"), 4 },
  /* Translators: what people may write for this month, with | between the words; the same word is fine where there is no other */
  { NC_ ("date input", "May"), 5 },
  /* Translators: what people may write for this month, with | between the words */
  { NC_ ("date input", "June|Jun"), 6 },
  /* Translators: what people may write for this month, with | between the words */
  { NC_ ("date input", "July|Jul"), 7 },
  /* Translators: what people may write for this month, with | between the words */
  { NC_ ("date input", "August|Aug"), 8 },
  /* Translators: what people may write for this month, with | between the words */
  { NC_ ("date input", "September|Sept|Sep"), 9 },
  /* Translators: what people may write for this month, with | between the words */
  { NC_ ("date input", "October|Oct"), 10 },
  /* Translators: what people may write for this month, with | between the words */
  { NC_ ("date input", "November|Nov"), 11 },
  /* Translators: what people may write for this month, with | between the words */
  { NC_ ("date input", "December|Dec"), 12 },
  /* Translators: what people may write for this part of a year, with | between the words, in every form that may stand in a date */
  { NC_ ("date input", "spring|springtime"), 21 },
  /* Translators: what people may write for this part of a year, with | between the words, in every form that may stand in a date */
  { NC_ ("date input", "summer|summertime"), 22 },
  /* Translators: what people may write for this part of a year, with | between the words, in every form that may stand in a date */
  { NC_ ("date input", "autumn|fall"), 23 },
  /* Translators: what people may write for this part of a year, with | between the words, in every form that may stand in a date */
  { NC_ ("date input", "winter|wintertime"), 24 },
  /* Translators: what people may write for this part of a year, with | between the words, in every form that may stand in a date */
  { NC_ ("date input", "first quarter|1st quarter|Q1"), 33 },
  /* Translators: what people may write for this part of a year, with | between the words, in every form that may stand in a date */
  { NC_ ("date input", "second quarter|2nd quarter|Q2"), 34 },
  /* Translators: what people may write for this part of a year, with | between the words, in every form that may stand in a date */
  { NC_ ("date input", "third quarter|3rd quarter|Q3"), 35 },
  /* Translators: what people may write for this part of a year, with | between the words, in every form that may stand in a date */
  { NC_ ("date input", "fourth quarter|4th quarter|last quarter|Q4"), 36 },
  /* Translators: four months; what people may write for this part of a year, with | between the words, in every form that may stand in a date */
  { NC_ ("date input", "first third|1st third"), 37 },
  /* Translators: four months; what people may write for this part of a year, with | between the words, in every form that may stand in a date */
  { NC_ ("date input", "second third|2nd third"), 38 },
  /* Translators: four months; what people may write for this part of a year, with | between the words, in every form that may stand in a date */
  { NC_ ("date input", "last third|third third|3rd third"), 39 },
  /* Translators: what people may write for this part of a year, with | between the words, in every form that may stand in a date */
  { NC_ ("date input", "first half|1st half|H1"), 40 },
  /* Translators: what people may write for this part of a year, with | between the words, in every form that may stand in a date */
  { NC_ ("date input", "second half|2nd half|last half|H2"), 41 },
};

/* Those that no one writes otherwise than they are shown */
static const char *const hemispheres[] = { "northern spring", "northern summer", "northern autumn", "northern winter",
                                           "southern spring", "southern summer", "southern autumn", "southern winter" };

static void
clear_name (gpointer data)
{
  g_free (((CorridorInputName *) data)->name);
}

static void
add_names (CorridorInputLanguage *language, const char *list, guint number)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();

  corridor_input_add_words (words, language->folder, list);
  for (guint i = 0; i < words->len; i++)
    {
      CorridorInputName name = { words->pdata[i], number };

      g_array_append_val (language->names, name);
    }
}

void
corridor_input_add_names (CorridorInputLanguage *language)
{
  language->names = g_array_new (FALSE, FALSE, sizeof (CorridorInputName));
  g_array_set_clear_func (language->names, clear_name);

  for (guint i = 0; i < G_N_ELEMENTS (other_names); i++)
    {
      add_names (language, other_names[i].names, other_names[i].number);
      add_names (language, g_dpgettext2 (GETTEXT_PACKAGE, "date input", other_names[i].names), other_names[i].number);
    }
  for (guint i = 0; i < G_N_ELEMENTS (hemispheres); i++)
    add_names (language, hemispheres[i], 25 + i);

  for (guint month = 1; month <= 12; month++)
    {
      add_names (language, corridor_month_get_name (month, CORRIDOR_DATE_LONG), month);
      add_names (language, corridor_month_get_name (month, CORRIDOR_DATE_SHORT), month);
    }
  for (guint number = CORRIDOR_SUBYEAR_FIRST; number <= CORRIDOR_SUBYEAR_LAST; number++)
    add_names (language, corridor_subyear_get_name (number), number);
}

/* The length of the longest name that stands at @at, 0 where there is none. */
gsize
corridor_input_match_name (const CorridorInputLanguage *language, const char *at, guint *number)
{
  gsize longest = 0;

  for (guint i = 0; i < language->names->len; i++)
    {
      const CorridorInputName *name = &g_array_index (language->names, CorridorInputName, i);
      gsize length = corridor_input_match_word (at, name->name);

      if (length <= longest)
        continue;
      longest = length;
      *number = name->number;
    }

  return longest;
}

/* The length of a word of three letters or more that only one month begins with, 0 where there is none. */
gsize
corridor_input_match_beginning (const CorridorInputLanguage *language, const char *at, guint *month)
{
  const char *end = at;
  gsize length;

  *month = 0;
  while (g_unichar_isalpha (g_utf8_get_char (end)))
    end = g_utf8_next_char (end);
  length = end - at;
  if (g_utf8_strlen (at, length) < 3)
    return 0;

  for (guint i = 0; i < language->names->len; i++)
    {
      const CorridorInputName *name = &g_array_index (language->names, CorridorInputName, i);

      if (name->number > 12 || name->number == *month || strncmp (name->name, at, length) != 0)
        continue;
      if (*month != 0)
        return 0;
      *month = name->number;
    }

  return *month != 0 ? length : 0;
}
