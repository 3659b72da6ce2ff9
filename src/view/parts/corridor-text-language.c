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

/* Whether text in @language wants other shapes than the interface's own language would give it: fonts are looked up once more for each language,
 * which is a good part of the time of a start, and for two languages of one alphabet for nothing. The same Han characters, though, are written
 * otherwise in Chinese and in Japanese. */
static gboolean
wants_own_shapes (PangoLanguage *language, PangoLanguage *interface)
{
  int n_own, n_interface;
  const PangoScript *own = pango_language_get_scripts (language, &n_own);
  const PangoScript *of_interface = pango_language_get_scripts (interface, &n_interface);

  /* a language that Pango does not know has no scripts */
  return n_own > 0 && (own[0] != PANGO_SCRIPT_LATIN || (n_interface > 0 && of_interface[0] != PANGO_SCRIPT_LATIN));
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
  static GQuark quark;
  PangoLanguage *interface = gtk_get_default_language ();
  PangoLanguage *own = language != NULL ? pango_language_from_string (language) : interface, *before;

  if (quark == 0)
    quark = g_quark_from_static_string ("corridor-text-language");
  before = g_object_get_qdata (G_OBJECT (widget), quark);
  if (!wants_own_shapes (own, interface))
    own = interface;
  /* a context is not made to be asked: for a row that nobody has seen yet, its style would be computed before it has its place */
  if (own == (before != NULL ? before : interface))
    return;
  g_object_set_qdata (G_OBJECT (widget), quark, own);
  pango_context_set_language (gtk_widget_get_pango_context (GTK_WIDGET (widget)), own);
  gtk_widget_queue_resize (GTK_WIDGET (widget));
}
