/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The names of languages are those of the iso-codes project, where the system has them: nearly every desktop does. */

#include "corridor-language-name.h"

#include <libintl.h>
#include <string.h>

#define DOMAIN "iso_639"
#define FILE_NAME "xml/iso-codes/iso_639.xml"

typedef struct
{
  const char *code; /* of two letters or three */
  char *name;       /* nullable: in English, as it stands there */
} Search;

static void
start_element (GMarkupParseContext *context,
               const char *element,
               const char **names,
               const char **values,
               gpointer user_data,
               GError **error)
{
  Search *search = user_data;
  const char *name = NULL;
  gboolean is_it = FALSE;

  if (search->name != NULL || !g_str_equal (element, "iso_639_entry"))
    return;

  for (guint i = 0; names[i] != NULL; i++)
    {
      if (g_str_equal (names[i], "name"))
        name = values[i];
      else if (g_str_has_suffix (names[i], "_code") && g_str_equal (values[i], search->code))
        is_it = TRUE;
    }
  if (is_it)
    search->name = g_strdup (name);
}

/* The English name, which is what the translations are found by. */
static char *
find_name (const char *code)
{
  const GMarkupParser parser = { .start_element = start_element };
  const char *const *folders = g_get_system_data_dirs ();
  Search search = { code, NULL };

  for (guint i = 0; folders[i] != NULL && search.name == NULL; i++)
    {
      g_autofree char *path = g_build_filename (folders[i], FILE_NAME, NULL);
      g_autofree char *text = NULL;
      g_autoptr (GMarkupParseContext) context = NULL;
      gsize length;

      if (!g_file_get_contents (path, &text, &length, NULL))
        continue;
      context = g_markup_parse_context_new (&parser, 0, &search, NULL);
      g_markup_parse_context_parse (context, text, length, NULL); /* as far as it can be read */
    }

  return search.name;
}

/**
 * corridor_language_name:
 * @tag: a well-formed language tag
 *
 * Returns: (transfer full): the language's name in the language of the user, with the tag where that says more; the tag itself where the system
 * does not know the language
 */
char *
corridor_language_name (const char *tag)
{
  g_autofree char *code = g_ascii_strdown (tag, strcspn (tag, "-"));
  g_autofree char *name = find_name (code);
  g_autofree char *shown = NULL;

  if (name == NULL)
    return g_strdup (tag);

  bind_textdomain_codeset (DOMAIN, "UTF-8");
  shown = g_strdup (dgettext (DOMAIN, name));
  /* "Spanish; Castilian": one is enough */
  shown[strcspn (shown, ";")] = '\0';

  return tag[strlen (code)] == '\0' ? g_steal_pointer (&shown) : g_strdup_printf ("%s (%s)", shown, tag);
}
