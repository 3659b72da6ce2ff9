/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the user's language has for dates, with English. It is made anew for each text: that costs less than a key takes to come up. */

#include "corridor-date-input-private.h"

#include "corridor-i18n.h"

static void
add_list (GPtrArray *words, CorridorFolder *folder, const char *english)
{
  corridor_input_add_words (words, folder, english);
  corridor_input_add_words (words, folder, g_dpgettext2 (GETTEXT_PACKAGE, "date input", english));
}

/* As they are: a dot is no dot of what is shortened there. */
static void
add_orders (GPtrArray *orders, const char *list)
{
  g_auto (GStrv) all = g_strsplit (list, "|", -1);

  for (guint i = 0; all[i] != NULL; i++)
    if (all[i][0] != '\0')
      g_ptr_array_add (orders, g_strdup (all[i]));
}

CorridorInputLanguage *
corridor_input_language_new (void)
{
  /* Translators: in which orders figures make a date that everybody who speaks your language reads in the same way, with | between the orders. The words
   * year, month and day stay as they are. In German, for example: day.month.year|day.month.|month.year */
  static const char *const orders = NC_ ("date input", "year-month-day|year/month/day|year.month.day|month/year");
  CorridorInputLanguage *language = g_new0 (CorridorInputLanguage, 1);

  language->folder = corridor_folder_new ();
  language->fillers = g_ptr_array_new_with_free_func (g_free);
  language->endings = g_ptr_array_new_with_free_func (g_free);
  language->orders = g_ptr_array_new_with_free_func (g_free);

  /* Translators: words that may stand within a date without a meaning of their own, with | between them: the first half of 2021 */
  add_list (language->fillers, language->folder, NC_ ("date input", "the|of"));
  /* Translators: what may follow the number of a day, with | between: 14th. A dot is understood in any case. */
  add_list (language->endings, language->folder, NC_ ("date input", "st|nd|rd|th"));
  add_orders (language->orders, orders);
  add_orders (language->orders, g_dpgettext2 (GETTEXT_PACKAGE, "date input", orders));
  corridor_input_add_names (language);
  corridor_input_add_patterns (language);

  return language;
}

void
corridor_input_language_free (CorridorInputLanguage *language)
{
  for (guint i = 0; i < CORRIDOR_INPUT_N_PHRASES; i++)
    g_ptr_array_unref (language->patterns[i]);
  g_array_unref (language->names);
  g_ptr_array_unref (language->fillers);
  g_ptr_array_unref (language->endings);
  g_ptr_array_unref (language->orders);
  corridor_folder_free (language->folder);
  g_free (language);
}
