/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "corridor-text-language.h"

/**
 * corridor_text_language_of_library:
 * @library: a library
 *
 * An entity is of all articles that have it, so that its name has a language only where they agree.
 *
 * Returns: (transfer none) (nullable): the language of every article
 */
const char *
corridor_text_language_of_library (CorridorLibrary *library)
{
  guint n = corridor_library_get_n_articles (library);
  const char *language = n > 0 ? corridor_article_get_language (corridor_library_get_article (library, 0)) : NULL;

  for (guint i = 1; i < n && language != NULL; i++)
    if (g_strcmp0 (language, corridor_article_get_language (corridor_library_get_article (library, i))) != 0)
      return NULL;

  return language;
}

/**
 * corridor_text_language_of_statement:
 * @library: the library that @statement is of
 * @statement: a statement
 *
 * Returns: (transfer none) (nullable): the language of its article
 */
const char *
corridor_text_language_of_statement (CorridorLibrary *library, const CorridorStatement *statement)
{
  return corridor_article_get_language (corridor_library_get_article (library, statement->article));
}

/**
 * corridor_text_language_set:
 * @widget: (type GtkWidget): a widget that shows text of an article
 * @language: (nullable): its language, as BCP 47 has it; %NULL for the interface's
 *
 * Has the text of @widget shaped for its language.
 */
void
corridor_text_language_set (gpointer widget, const char *language)
{
  PangoLanguage *own = language != NULL ? pango_language_from_string (language) : gtk_get_default_language ();
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (widget));

  if (pango_context_get_language (context) == own)
    return;
  pango_context_set_language (context, own);
  gtk_widget_queue_resize (GTK_WIDGET (widget));
}
